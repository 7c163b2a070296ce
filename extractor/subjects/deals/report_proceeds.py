"""What a current report says its sale brings in all: the price of all units, proceeds, and the dealers' option."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.deals.amounts import money

ITEM: frozenset[SectionKind] = frozenset({"item"})
_SPENT = r"to (?:repay|redeem|fund|pay|finance|purchase|acquire|refinance|retire|be used)|together with"
_GAP = rf"(?:(?!(?<!\boption) (?:{_SPENT}))[^;\ue000]){{0,200}}?"
_IS = (
    r"(?:,? (?:are|were|is|was|will be|would be|of|totall?ing|totall?ed|estimated|expected)(?: to be| at)?(?: expected to be| "
    r"estimated to be)?)"
)
_ABOUT = r"(?: (?:approximately|about|an aggregate of|a total of)){0,2}"

WHOLE_PRICE = Rule(
    "deals.report.whole_price",
    needs=("offering price", "principal amount of", "purchase price"),
    pattern=r"[Aa]ggregate (?:initial )?(?:public )?(?:offering|purchase) price(?: of the [A-Z]\w+)? (?:was|is|were|will be|of)"
    rf"{_ABOUT} {{money:aggregate_price}}|"
    r"(?:sell|sale|sold|issuance|offering)\b[^;\ue000]{0,60}? {money:aggregate_price} (?:in )?aggregate principal amount of "
    r"[^;\ue000]{3,80}?,? (?:consisting of|comprised of|comprising|composed of)",
    where=ITEM,
    never=r"repurchase|merger|tender offer|up to",
    matches={
        "The aggregate public offering price of the Notes was $18.437 billion.": {"aggregate_price": money("18437000000")},
        "to issue and sell $5.0 billion aggregate principal amount of unsecured notes, consisting of $1.25 billion principal "
        "amount of 0.309% notes due 2023": {"aggregate_price": money("5000000000")},
    },
    rejects=("to issue and sell $5.0 billion aggregate principal amount of its 5.000% Notes due 2030",),
)
NET = Rule(
    "deals.report.net_proceeds",
    needs=("net proceeds",),
    pattern=rf"[Nn]et (?:cash )?proceeds{_GAP}{_IS}{_ABOUT} {{money:net_proceeds}}|"
    rf"(?:received|receive){_ABOUT} {{money:net_proceeds}} (?:in|of) net proceeds",
    where=ITEM,
    never=r"assum|if the (?:underwriters|initial purchasers) exercise",
    matches={
        "The net proceeds from the sale of the Notes were approximately $486.5 million, after deducting the discount.": {
            "net_proceeds": money("486500000", "approximate"),
        },
        "Nuance received approximately $241.3 million in net proceeds from the offering.": {
            "net_proceeds": money("241300000", "approximate"),
        },
        "Gross proceeds to the Company were approximately $100.1 million and net proceeds, after commissions and other "
        "offering expenses, were approximately $99.8 million.": {"net_proceeds": money("99800000", "approximate")},
        "PepsiCo received net proceeds of approximately €989 million, after deducting underwriting discounts.": {
            "net_proceeds": money("989000000", "approximate", "EUR"),
        },
    },
    rejects=(
        "The Company intends to use the net proceeds to redeem approximately $600 million of its 5.375% Senior Notes.",
        "The Company will use the net proceeds of the offering for general corporate purposes.",
    ),
)
GROSS = Rule(
    "deals.report.gross_proceeds",
    needs=("gross proceeds", "gross cash proceeds"),
    pattern=rf"(?<!\ue001 of the )[Gg]ross (?:cash )?proceeds{_GAP}{_IS}{_ABOUT} {{money:gross_proceeds}}|"
    rf"(?:received|receive){_ABOUT} {{money:gross_proceeds}} (?:in|of) gross proceeds",
    where=ITEM,
    never=r"assum|aggregate gross proceeds of up to|which together|offerings? together|exercise of the warrants|exercised "
    r"in full|% of the gross",
    matches={
        "Gross proceeds to the Company were approximately $100.1 million.": {
            "gross_proceeds": money("100100000", "approximate"),
        },
        "for aggregate gross proceeds of $12.0 million, pursuant to a Securities Purchase Agreement": {
            "gross_proceeds": money("12000000"),
        },
    },
    rejects=("will pay a cash fee equal to 7.0% of the gross proceeds of the offering, and expenses of $50,000",),
)
_UNIT = r"(?:(?:common |ordinary )?[Ss]hares|(?:common |preferred )?[Uu]nits|ADSs|[Dd]epositary [Ss]hares)"
OPTION = Rule(
    "deals.report.option",
    needs=("option",),
    pattern=r"(?:{number:days}[- ]day )?option(?:,? (?:exercisable )?(?:for|within|during)(?: a| a period of| the)? {number:days}"
    r"[- ]days?\b(?:[^;\ue000\ue003]{0,80}?(?:,|(?= to (?:purchase|buy))))?)?,? (?:to purchase|to buy)(?:,? (?:exercisable "
    r")?(?:for|within|during)"
    r"(?: a| a period of| the)? ?{number:days}[- ]days?\b[^;\ue000\ue003]{0,120}?)?,?(?: up to)?(?: an)?(?: additional)?"
    rf"(?: aggregate of)?(?: up to)? (?:{{number:units}} (?:of )?(?:additional )?{_UNIT}|{{money:principal}} (?:in |of )?"
    r"(?:additional |aggregate )*(?:principal|shares|Notes|notes|Debentures|of))"
    r"(?:[^;]{0,120}?(?:within|for|during)(?: a period of| the| up to| a)? ?{number:days}[- ]days?)?|"
    r"up to an additional {money:principal} (?:in )?aggregate principal amount of [^;\ue000]{2,60}? at the option of the "
    r"(?:[Uu]nderwriters|[Ii]nitial [Pp]urchasers)",
    where=ITEM,
    never=r"stock option|options? granted|option to redeem",
    matches={
        "The Company granted the Underwriter a 30-day option to purchase an additional 836,250 shares of its common stock.": {
            "days": Decimal(30),
            "units": Decimal(836250),
        },
        "the Company granted the Initial Purchasers an option to purchase, within a 13-day period beginning on, and "
        "including, the date the Notes are first issued, up to an additional $75.0 million aggregate principal amount.": {
            "days": Decimal(13),
            "principal": money("75000000", "up_to"),
        },
        "The underwriters have an option for 30 days to purchase up to 3,000,000 additional Depositary Shares.": {
            "days": Decimal(30),
            "units": Decimal(3000000),
        },
        "plus up to an additional $30 million aggregate principal amount of the Debentures at the option of the Initial "
        "Purchasers to cover over-allotments": {"principal": money("30000000", "up_to")},
    },
    rejects=("The Committee granted options to purchase 250,000 shares.", "warrants and an option to purchase the plant"),
)
UNDERWRITTEN = Rule(
    "deals.report.underwritten",
    needs=("over-allotment", "overallotment", "option to purchase", "the underwriter", "underwritten by"),
    pattern=r"(?P<underwritten>(?:partial |full )?exercise of their over-?allotment option)|"
    r"(?P<underwritten>(?:was|were) underwritten by) (?=[A-Z])|(?P<underwritten>^The (?:joint |lead )?underwriters) (?:for "
    r"the \w+ )?(?:were|are) (?=[A-Z])|(?P<underwritten>(?:was|were) "
    r"the (?:sole |lead |managing |several )?underwriters?) (?:for|of|in) (?:the|this) "
    r"offering|"
    r"(?P<underwritten>(?i:(?:by )?the (?:several )?underwriters?(?:['’]s?)?,? (?:of |(?:partial |full )?exercise of |"
    r"(?:partially |fully )?exercised )?(?:their|its|the)? ?(?:full |entire )?(?:over-?allotment option|option to purchase "
    r"(?:up to )?(?:an )?(?:\ue003 )?additional)))",
    where=ITEM,
    matches={
        "including 3,000,000 Units issued pursuant to the full exercise by the underwriters of their over-allotment option": {
            "underwritten": "by the underwriters of their over-allotment option",
        },
    },
    rejects=("The over-allotment option expired.",),
)
register(WHOLE_PRICE, NET, GROSS, OPTION, UNDERWRITTEN)
