"""How current reports name the equity that is sold: shares counted or from time to time, depositary shares, "
"preferred stock."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.deals.report_unregistered import NOT_ISSUED
from extractor.subjects.deals.report_words import BUSINESS_BOUGHT
from extractor.subjects.securities.titles import COMMON, PREFERRED
from extractor.terms import Money

ITEM: frozenset[SectionKind] = frozenset({"item"})
_OWNER = (
    r"(?:the (?:Company|Registrant|Issuer|Corporation)['’]s |its |our |"
    r"(?:(?!Series )(?:[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}['’]s? |[A-Z]\w+ ))?)"
)
PAR = r"(?:,? (?:par value (?:of )?{price:par_value}|{price:par_value} par value|(?:no|without) par value)(?: per share)?)?"
_VERB = (
    r"(?:\b(?:issue|sell|sold|issued|offer)\b(?: and (?:sell|sold|issue))?|agreed to (?:purchase|buy)|(?:[Ii]nvestor|"
    r"[Pp]urchaser|[Bb]uyer)s? purchased|(?:accepted|received) subscriptions|"
    r"\b(?:sale|issuance|offering|offer|placement|IPO)(?: and (?:sale|issuance))?\b)"
)
_GAP = (
    r"(?: \([^()]{1,40}\))?(?: securities (?=consisting of|comprised of)\w+)?(?:,? (?:to|by|in|through|of|for|from|with|"
    r"pursuant to|up to|an?|the|its|and)\b"
    r"(?: \ue003(?= (?:\w+ ){0,2}(?:investors|purchasers|buyers)))?(?:(?!(?i:warrants?|options?|rights?)[”\"]?\)?(?: "
    r"\([^()]{1,60}\))? (?:to|for))[^;\ue000\ue003]){0,160}?)?"
)
_COUNT = r"(?: \(?(?:an aggregate of|a total of|aggregate|approximately|up to|i{1,3}\)|of)){0,3}"
NOT_OFFERED = (
    r"commitment (?:shares|fee)|consideration for entering|as consideration for|repurchase|tender offer|in exchange "
    r"for|restricted stock|stock "
    r"options?|employee|incentive|dividend|" + BUSINESS_BOUGHT + "|"
    r"10b5-1|all (?:of )?the (?:issued and )?outstanding"
)

STOCK = Rule(
    "securities.report.stock",
    needs=("shares of", "shares (", "common shares", "ordinary shares", "common units", "preferred units"),
    pattern=rf"{_VERB}{_GAP},?{_COUNT} {{number:quantity}} (?:newly[- ]issued |unregistered |restricted )?(?:shares?"
    rf"(?: \([^()]{{3,40}}\))? of {_OWNER}(?:newly[- ]issued |restricted |unregistered )?(?P<title>{COMMON}{PAR})|"
    rf"(?P<title>(?:Class [A-Z] )?(?i:(?:common|ordinary) shares|(?:common|preferred) units(?: representing limited "
    rf"partner(?:ship)? "
    rf"interests?)?){PAR}))",
    where=ITEM,
    never=NOT_OFFERED,
    matches={
        "providing for the issuance and sale by the Partnership of 4,000,000 common units representing limited partner interests "
        "in the Partnership": {
            "quantity": Decimal(4_000_000),
            "title": "common units representing limited partner interests",
        },
        "agreed to issue and sell, in a registered direct offering, an aggregate of 4,400,000 shares of the Company’s common "
        "stock, par value $0.001 per share": {
            "quantity": Decimal(4_400_000),
            "title": "common stock, par value $0.001 per share",
            "par_value": Money(amount=Decimal("0.001"), currency="USD"),
        },
        "the Company issued and sold to Calder Health Partners II, L.P. (the “Purchaser”) 2,000,000 shares of common stock": {
            "quantity": Decimal(2_000_000),
            "title": "common stock",
        },
    },
    rejects=(
        "issued warrants to purchase 75,000 shares of common stock",
        "to issue pre-funded warrants (the “Pre-Funded Warrants”) to purchase up to 1,500,000 shares of common stock",
        "the Committee issued 40,000 shares of restricted stock",
    ),
)
COMMITMENT_SHARES = Rule(
    "securities.report.commitment_shares",
    needs=("commitment",),
    pattern=rf"(?:issue[ds]?|deliver(?:ed)?|issuance of)\b(?: to [^;,\ue000-\ue004]{{2,60}}?,?)?(?:,? (?:an aggregate of|a "
    rf"total of))?"
    rf" {{number:quantity}} (?:restricted |unregistered )?[Ss]hares(?: \([^()]{{3,40}}\))? of {_OWNER}(?P<title>{COMMON}{PAR})",
    where=ITEM,
    never=r"repurchase|merger|previously issued|registration of|resale of",
    matches={
        "As consideration for Larch Fund’s commitment, the Company issued to Larch Fund 210,000 shares of Common Stock.": {
            "quantity": Decimal(210_000),
            "title": "Common Stock",
        },
    },
    rejects=(
        "In connection with its commitment to employees the Company issued warrants to purchase 5,000 shares of common stock.",
    ),
)
STOCK_ISSUED = Rule(
    "securities.report.stock_issued",
    needs=("issue", "issuance", "sold", "sale of"),
    pattern=rf"\b(?:issue[ds]?|issuance|sold|sale|delivered)\b{_GAP},?{_COUNT} {{number:quantity}} (?:newly[- ]issued |"
    rf"unregistered |restricted )?(?:shares?(?: \([^()]{{3,40}}\))? of {_OWNER}(?:newly[- ]issued |restricted )?"
    rf"(?P<title>{COMMON}{PAR}|{PREFERRED})|(?P<title>(?:Class [A-Z] )?(?i:common|ordinary) shares{PAR}))",
    where=ITEM,
    never=NOT_ISSUED,
    matches={
        "In connection with the acquisition of Larch Logistics, LLC, the Company issued an aggregate of 1,420,000 shares of its "
        "common stock to the former members of Larch Logistics, LLC.": {
            "quantity": Decimal(1_420_000),
            "title": "common stock",
        },
    },
    rejects=("The Company issued 40,000 shares of common stock upon conversion of its notes.",),
)
STOCK_EXCHANGED = Rule(
    "securities.report.stock_exchanged",
    needs=("exchange",),
    pattern=rf"\bexchanged?\b[^;]{{0,300}}? for{_COUNT} {{number:quantity}} (?:newly[- ]issued |unregistered )?shares"
    rf"(?: \([^()]{{3,40}}\))? of {_OWNER}(?:an? )?(?:newly[- ](?:created|designated|issued) |new series of )?"
    rf"(?P<title>{COMMON}{PAR}|{PREFERRED})|"
    rf"(?:issue[ds]?|deliver(?:ed)?)\b(?: to [^;\ue000\ue003]{{2,80}}?)?{_COUNT} {{number:quantity}} (?:newly[- ]issued )?shares"
    rf"(?: \([^()]{{3,40}}\))? of {_OWNER}(?P<title>{COMMON}{PAR}|{PREFERRED})(?:[^;\ue003]|(?<=due )\ue003){{0,200}}? in "
    rf"exchange for|"
    rf"(?:issue[ds]?|deliver(?:ed)?)\b(?: to [^;\ue000\ue003]{{2,80}}?)?{_COUNT} {{number:quantity}} (?:newly[- ]issued )?"
    rf"(?P<title>(?:Class [A-Z] )?(?i:common|ordinary) shares{PAR})(?:[^;\ue003]|(?<=due )\ue003){{0,200}}? in exchange for",
    where=ITEM,
    never=r"merger|business combination|each share|tender offer|acquire|outstanding shares",
    matches={
        "the Company will issue an aggregate of 1,150,000 shares of its common stock, par value $0.01 per share, in exchange for "
        "$6.5 million aggregate principal amount of its notes": {
            "quantity": Decimal(1_150_000),
            "title": "common stock, par value $0.01 per share",
            "par_value": Money(amount=Decimal("0.01"), currency="USD"),
        },
        "the holder will exchange its warrants for an aggregate of 40,000 shares of Series B Preferred Stock": {
            "quantity": Decimal(40_000),
            "title": "Series B Preferred Stock",
        },
    },
    rejects=("The shares are listed on the New York Stock Exchange for 2,000,000 shares of common stock.",),
)
STOCK_PROGRAM = Rule(
    "securities.report.stock_program",
    needs=("price of", "offer and sell", "issue and sell", "sell", "offer and sale", "offering and sale", "sale of"),
    pattern=rf"(?:offer and sell|issue and sell|sell|offer(?:ing)? and sale|issuance and sale|sale)"
    rf"\b[^;\ue003]{{0,200}}? (?:shares|units) of "
    rf"{_OWNER}(?P<title>{COMMON}{PAR})|(?:offer and sell|issue and sell|offer(?:ing)? and sale|issuance and sale) "
    rf"(?:up to |of )?{_OWNER}(?P<title>(?:Class [A-Z] )?(?i:(?:common|ordinary) shares(?: of beneficial interest)?|common "
    rf"units){PAR})|"
    rf"(?:offering|sales?) price of (?:the )?shares of {_OWNER}(?P<title>{COMMON}{PAR})",
    where=ITEM,
    never=NOT_OFFERED,
    matches={
        "increases the aggregate offering price of shares of the Company’s common stock that may be sold under the Agreement": {
            "title": "common stock",
        },
        "under which the Company may offer and sell, from time to time at its sole discretion, shares of its common "
        "stock, par "
        "value $0.001 per share, having an aggregate offering price of up to $75,000,000.": {
            "title": "common stock, par value $0.001 per share",
            "par_value": Money(amount=Decimal("0.001"), currency="USD"),
        },
        "providing for the offer and sale of shares of its common stock having an aggregate gross sales price of up to "
        "$50,000,000 from time to time through the Managers": {"title": "common stock"},
    },
    rejects=("holders may sell their notes",),
)
DEPOSITARY_SOLD = Rule(
    "securities.report.depositary_shares",
    needs=("depositary shares", "adss"),
    pattern=rf"{_VERB}{_GAP}{_COUNT} {{number:quantity}} (?P<title>(?:American )?(?i:depositary shares)|ADSs)"
    rf"(?:,? ?\([^()]{{3,80}}\))?"
    rf"(?:,? each (?:of which )?represent(?:ing|s) [^;]{{1,60}}? (?:interest in|of) (?:a|one|an?) shares? of {_OWNER}"
    rf"(?P<beneath>{PREFERRED}{PAR}))?",
    where=ITEM,
    never=NOT_OFFERED,
    matches={
        "for the issuance and sale by the Company of 20,000,000 depositary shares (the “Depositary Shares”), each "
        "representing "
        "a 1/40th interest in a share of the Company’s 5.25% Series B Mandatory Convertible Preferred Stock, par value $1.00 "
        "per share": {
            "quantity": Decimal(20_000_000),
            "title": "depositary shares",
            "rate": Decimal("0.0525"),
            "beneath": "5.25% Series B Mandatory Convertible Preferred Stock, par value $1.00 per share",
            "par_value": Money(amount=Decimal("1.00"), currency="USD"),
        },
    },
    rejects=("The Depositary Shares will be listed on the New York Stock Exchange.",),
)
PREFERRED_COUNTED = Rule(
    "securities.report.preferred",
    needs=("preferred s",),
    pattern=rf"{_VERB}{_GAP},?{_COUNT} {{number:quantity}} (?:newly[- ]issued )?shares?(?: \([^()]{{3,40}}\))? of {_OWNER}"
    rf"(?:(?:newly[- ](?:designated|created|issued)|a new series of) )?(?P<title>{PREFERRED})",
    where=ITEM,
    never=NOT_OFFERED,
    matches={
        "closed its previously announced underwritten public offering of 7,000,000 shares of its 10.75% Series A Cumulative "
        "Perpetual Preferred Stock, liquidation preference $25.00 per share": {
            "quantity": Decimal(7_000_000),
            "title": "10.75% Series A Cumulative Perpetual Preferred Stock",
            "rate": Decimal("0.1075"),
        },
    },
    rejects=("40,000 shares of Series B Convertible Preferred Stock are authorized.",),
)
PREFERRED_OF_AMOUNT = Rule(
    "securities.report.preferred_of_amount",
    needs=("preferred s",),
    pattern=rf"{_VERB}{_GAP}{_COUNT} {{money}} (?:worth )?of {_OWNER}(?P<title>{PREFERRED})",
    where=ITEM,
    never=NOT_OFFERED + "|up to|option to sell",
    matches={
        "completed a unit offering of an aggregate of $1,215,000 of its Series K 10% Convertible Preferred Stock": {
            "rate": Decimal("0.1"),
            "title": "Series K 10% Convertible Preferred Stock",
        },
    },
    rejects=("The Company redeemed $5,000,000 of its Series A Preferred Stock.",),
)
UNITS_COUNTED = Rule(
    "securities.report.units",
    needs=("units",),
    pattern=rf"{_VERB}{_GAP}{_COUNT} {{number:quantity}} "
    rf"(?P<title>(?:(?:Class [A-Z]|Common|Pre-[Ff]unded|[Pp]rivate(?: [Pp]lacement)?|[Pp]lacement) )?[Uu]nits)\b(?! "
    rf"of (?:the|a|an|its)\b)",
    where=ITEM,
    never=NOT_OFFERED + r"|stock units|apartment|housing|common units represent|limited partner|vehicles|residential|rental",
    matches={
        "consummated its initial public offering (the “IPO”) of 23,000,000 units (the “Units”), including 3,000,000 Units": {
            "quantity": Decimal(23_000_000),
            "title": "units",
        },
    },
    rejects=("The Company sold 400 residential units in the quarter.",),
)
register(
    PREFERRED_OF_AMOUNT,
    STOCK_EXCHANGED,
    STOCK_ISSUED,
    COMMITMENT_SHARES,
    PREFERRED_COUNTED,
    UNITS_COUNTED,
    STOCK,
    STOCK_PROGRAM,
    DEPOSITARY_SOLD,
)
