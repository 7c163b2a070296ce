"""How current reports tell that securities are sold, under which contract, at what price and when the sale closes."""

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.deals.amounts import money
from extractor.subjects.deals.report_words import BUSINESS_BOUGHT

ITEM: frozenset[SectionKind] = frozenset({"item"})
NOT_SOLD = (
    rf"{BUSINESS_BOUGHT}|repurchase|tender offer|exchange offer|(?:issued and |all "
    r")outstanding(?! and future| indebtedness)|"
    r"(?<!line of )credit agreement|term loan|joint venture|asset purchase|dividend|redemption of|notice of redemption|"
    r"redeem all|"
    r"commitment (?:shares|fee)|consideration for entering|as consideration for|incentive plan|restricted stock|stock "
    r"options?|10b5-1|in exchange for|"
    r"upon (?:the )?(?:conversion|exercise) of the"
)
VERB = (
    r"\b(?:(?:issue[ds]?|sell|sold|offer(?:ed)?)(?: and (?:sell|sold|issue))?|(?:accepted|received) subscriptions|(?:agreed "
    r"to (?:purchase|buy)|(?:[Ii]nvestor|"
    r"[Pp]urchaser|[Bb]uyer)s? purchased)|priced|private "
    r"placement|IPO|"
    r"(?:sale|issuance|offering|offer|placement)(?: and (?:sale|issuance))?)\b"
)
WHO = (
    r"(?: \([^()]{1,40}\))?(?:,? (?:to|by|in|through|of|for|from|with|pursuant to|an?|the|its|and)\b"
    r"(?: \ue003(?= (?:\w+ ){0,2}(?:investors|purchasers|buyers)))?(?:(?!(?i:warrants?|options?|rights?)[”\"]?\)?(?: "
    r"\([^()]{1,60}\))? (?:to|for))[^;\ue000\ue003]){0,160}?)?"
)
COUNT = r"(?: \(?(?:an aggregate of|a total of|aggregate|approximately|up to|\(?i{1,3}\)|of)){0,3}"
UNIT = (
    r"(?:newly[- ]issued |unregistered |restricted |registered )?(?:(?:(?i:common|ordinary) )?[Ss]hares?(?! of restricted)|"
    r"(?:(?i:common|preferred|limited partner(?:ship)?) )?[Uu]nits|ADSs|"
    r"of (?:the|its|our) [^;\ue000\ue003]{0,60}?(?:trust preferred|capital|preferred) securities|"
    r"(?:[\w\ue001-]+ ){0,3}?(?:trust preferred|capital) securities|[Dd]epositary [Ss]hares|American [Dd]epositary [Ss]hares)\b"
)

SALE_OF = Rule(
    "deals.report.sale_of",
    needs=("shares", "units", "ads", "principal amount", "preferred securities", "capital securities"),
    pattern=rf"{VERB}{WHO},?{COUNT} (?:{{number:units_offered}} {UNIT}|{{money:principal}} (?:in )?(?:aggregate |initial )?"
    r"principal amount)",
    where=ITEM,
    never=NOT_SOLD,
    matches={
        "the Company issued and sold to Calder Health Partners II, L.P. (the “Purchaser”) 2,000,000 shares of common stock": {
            "units_offered": money("2000000").amount,
        },
        "completed a private placement of $5,000,000 aggregate principal amount of its 8% Convertible Subordinated Debentures": {
            "principal": money("5000000")
        },
        "On May 20, 2008, Nuance sold 5,760,369 shares of Nuance common stock for a purchase price of $100.0 million.": {
            "units_offered": money("5760369").amount,
        },
    },
    rejects=(
        "the Company entered into an agreement to repurchase 26,315,790 shares of common stock at a price of $19.00",
        "Sub will issue 1,272,204 shares of common stock in the merger.",
        "the Company sold Preferred Stock to the investors and issued Warrants to purchase 75,000 shares of common stock.",
    ),
)
SALE_OF_AMOUNT = Rule(
    "deals.report.sale_of_amount",
    needs=("stock", "units"),
    pattern=rf"{VERB}{WHO},?{COUNT} {{money:aggregate_price}} (?:worth )?of (?:its |our |the Company['’]s |"
    rf"newly[- ]issued |shares of )"
    r"{0,2}(?:(?:[A-Z][\w-]*|\ue001|\ue003) ){0,6}?(?i:preferred stock|preferred shares|common stock|common shares|units)\b",
    where=ITEM,
    never=NOT_SOLD + r"|option to sell|up to|from time to time|as amended",
    matches={
        "completed a unit offering of an aggregate of $1,215,000 of its Series K 10% Convertible Preferred Stock": {
            "aggregate_price": money("1215000"),
        },
    },
    rejects=("The Company sold $1,215,000 of its inventory.", "may sell up to $5,000,000 of its common stock"),
)
UNDER_PURCHASE_AGREEMENT = Rule(
    "deals.report.under_purchase_agreement",
    needs=("purchase agreement", "subscription agreement", "investment agreement"),
    pattern=r"(?:(?:(?:On|on) {date:agreement_date},? [^;\ue002]{1,260}? )?(?:entered into|executed|signed|closed(?: on)?)|"
    r"(?:[Pp]ursuant to|[Uu]nder) (?:the "
    r"terms of )?) ?(?:an?|the|certain|that certain|several|\ue003)? ?(?:definitive |separate )?"
    r"(?P<agreement_title>(?i:(?:(?:and|amended|restated|forward|promissory|bond|exchangeable|depositary|share|subordinated|"
    r"senior|secured|preferred|common|securities|security|stock|shares?|unit|"
    r"note|warrant|debenture|convertible|standby|equity|ordinary|ChEF|committed|"
    r"series [a-z]|placement|issuance|private) ){0,7}(?:purchase|subscription|investment) agreements?))\b(?: \([^()]{1,60}\))?"
    r"(?:,? dated(?: as of)? {date:agreement_date})?",
    where=ITEM,
    never=NOT_SOLD,
    matches={
        "On June 3, 2024, Northwind Biologics, Inc. entered into a securities purchase agreement (the “Purchase "
        "Agreement”) with certain institutional investors.": {
            "agreement_date": "2024-06-03",
            "agreement_title": "securities purchase agreement",
        },
        "to Warburg Pincus Private Equity VIII, L.P. pursuant to the terms of a purchase agreement dated April 7, "
        "2008 by and "
        "among Nuance and Warburg Pincus": {"agreement_title": "purchase agreement", "agreement_date": "2008-04-07"},
    },
    rejects=("entered into an asset purchase agreement with Acme Corp.",),
)
STANDARD_TERMS = Rule(
    "deals.report.standard_terms",
    needs=("standard terms",),
    pattern=r"(?:(?:On|on) {date:agreement_date},? [^;\ue002]{1,300}? )?entered into an? (?i:letter "
    r"agreement)\b[^;\ue002]{0,120}? "
    r"(?P<agreement_title>(?i:securities purchase agreement))(?= ?[–—-]+ ?Standard Terms)",
    where=ITEM,
    matches={
        "On January 16, 2009, the Company entered into a Letter Agreement (including the Securities Purchase Agreement – "
        "Standard "
        "Terms incorporated by reference therein) with the Treasury.": {
            "agreement_date": "2009-01-16",
            "agreement_title": "Securities Purchase Agreement",
        },
    },
    rejects=("The securities purchase agreement has standard terms.",),
)
PLACEMENT_AGREEMENT = Rule(
    "deals.report.placement_agreement",
    needs=("placement agen", "placement agreement", "engagement letter"),
    pattern=r"(?:(?:On|on) {date:agreement_date},? [^;\ue002]{1,260}? )?entered into (?:an?|the) (?P<agreement_title>(?i:"
    r"placement agen(?:cy|t) agreement|placement agreement))\b(?: \([^()]{1,60}\))?"
    r"(?:,? dated(?: as of)? {date:agreement_date})?",
    where=ITEM,
    never=NOT_SOLD,
    matches={
        "Also on June 3, 2024, the Company entered into a placement agency agreement with Alder & Finch Capital Markets, LLC.": {
            "agreement_date": "2024-06-03",
            "agreement_title": "placement agency agreement",
        },
    },
    rejects=("The placement agent received a fee.",),
)
MARKET_PROGRAM = Rule(
    "deals.report.market_program",
    needs=("from time to time", "at-the-market", "at the market"),
    pattern=r"(?:(?:On|on) {date:agreement_date},? [^;\ue002]{1,260}? )?entered into (?:an?|the|separate) "
    r"(?P<agreement_title>"
    r"(?i:(?:(?:at|market|issuance|the|equity|open|common|stock|controlled|offering|ordinary|share|capital|on|demand|atm|"
    r"at-the-market|amended|and|restated|distribution|agency) ){0,6}(?:sales?|distribution|offering|agency) agreements?))"
    r"(?:℠|SM|\(SM\))?(?: \([^()]{1,60}\))?(?:,? dated(?: as of)? {date:agreement_date})?",
    where=ITEM,
    never=r"terminated|European|products?\b|supply|license",
    matches={
        "On August 9, 2019, the Company entered into an Open Market Sale Agreement℠ (the “Sale Agreement”) with "
        "Larkspur LLC, "
        "under which the Company may offer and sell, from time to time, shares of its common stock.": {
            "agreement_date": "2019-08-09",
            "agreement_title": "Open Market Sale Agreement",
        },
    },
    rejects=("entered into a distribution agreement under which it sells its products from time to time",),
)
EQUITY_PROGRAM = Rule(
    "deals.report.equity_program",
    needs=("equity distribution", "market", "controlled equity", "equity offering", "atm ", "sales agreement", "sale agreement"),
    pattern=r"(?:(?:(?:On|on) {date:agreement_date},? [^;\ue002]{1,260}? )?entered into (?:an?|the|separate) |"
    r"entered into (?:an? |the )?(?i:(?:first |second |third |fourth )?amendment(?: no\. ?[\d\ue003]{1,2})?)"
    r"(?: \([^()]{1,60}\))? to (?:the|its|that certain) )"
    r"(?P<agreement_title>(?i:(?:amended and restated )?(?:equity distribution|(?:at|open)[- ](?:the[- ])?market "
    r"(?:issuance |equity "
    r"|offering |sales? ){0,3}|controlled equity offering(?:℠|\(SM\)|SM)? (?:sales )?|equity offering (?:sales )?|(?:capital on "
    r"demand(?:™|℠)? )?atm (?:equity )?(?:offering |sales ){0,2}) ?agreements?|sales? agreement(?=[^;]{0,300} sales agents?\b)))"
    r"(?:℠|SM|\(SM\))?(?: \([^()]{1,60}\))?(?:,? dated(?: as of)? {date:agreement_date})?",
    where=ITEM,
    never=r"terminated|products?\b|supply|license|purchase price of the",
    matches={
        "On May 10, 2023, the Company entered into an Equity Distribution Agreement (the “Agreement”) with Calder "
        "Securities LLC.": {
            "agreement_date": "2023-05-10",
            "agreement_title": "Equity Distribution Agreement",
        },
        "entered into Amendment No. 2 to the Equity Distribution Agreement, dated August 6, 2021, with Calder Securities LLC.": {
            "agreement_title": "Equity Distribution Agreement",
            "agreement_date": "2021-08-06",
        },
    },
    rejects=(
        "entered into a sales agreement for the Denver property",
        "entered into a distribution agreement with its European distributor",
        "entered into an amendment to its loan agreement",
    ),
)
PROGRAM_SIZE = Rule(
    "deals.report.program_size",
    needs=("increas", "aggregate offering price", "aggregate gross", "aggregate sales price", "gross sales", "up to"),
    pattern=r"aggregate (?:gross )?(?:offering|sales?) (?:price|proceeds)(?: of)?(?: up to)? {money:aggregate_price}|"
    r"\bincreas(?:e|es|ed|ing)\b[^;]{0,260}? to(?: up to)?(?: an aggregate of)? "
    r"{money:aggregate_price}|"
    r"(?:offer|issue)(?:,? offer)? and sell[^;\ue000]{0,160}? up to (?:an aggregate (?:amount )?of "
    r")?{money:aggregate_price} (?:of|in)\b",
    where=ITEM,
    matches={
        "shares of its common stock having an aggregate offering price of up to $75,000,000 through Larkspur.": {
            "aggregate_price": money("75000000", "up_to"),
        },
        "The Amendment increases the aggregate offering price of shares of the Company’s common stock that may be sold under the "
        "Sales Agreement to up to $150,000,000.": {"aggregate_price": money("150000000", "up_to")},
    },
    never=r"authori[sz]ed|(?<!line of )credit (?:agreement|facility)|borrow|commitments?\b",
    rejects=("The Company may borrow up to $75,000,000 of revolving loans.",),
)
PRICE_EACH = Rule(
    "deals.report.price_each",
    needs=("price",),
    pattern=rf"{VERB}[^;]{{0,400}}?\bat (?:(?:an?|the) )?(?:combined |effective |initial )?(?:public )?(?:offering |"
    rf"purchase |sale |subscription |"
    r"issue )?price (?:to the public )?(?:per (?:share|unit|ADS|[Dd]epositary [Ss]hare) )?(?:of|equal to) {price:price}"
    r"(?!,? (?:per|for each) (?:(?!Share|Unit|share|unit)[\w-]+ ){0,2}[Ww]arrants?\b)(?=,? (?:per|a|for each)\b|[,.;)]|$| "
    r"(?:in|for|and|pursuant))|"
    rf"{VERB}[^;]{{0,400}}?\bfor an? (?:purchase |subscription |offering )?price of {{price:price}} per (?:share|unit|ADS)\b",
    where=ITEM,
    never=NOT_SOLD,
    matches={
        "agreed to issue and sell, in a registered direct offering, an aggregate of 4,400,000 shares of common stock, at a "
        "purchase price of $2.50 per share.": {"price": money("2.50")},
        "the issuance and sale of 20,000,000 depositary shares, at a public offering price of $25.00 per Depositary Share": {
            "price": money("25.00"),
        },
    },
    rejects=("The warrants are exercisable at an exercise price of $7.50 per share.",),
)
SETTLED = Rule(
    "deals.report.settled",
    needs=("sold", "issued", "closing", "completed", "closed", "to close", "settle"),
    pattern=r"(?:^|[.;] |^\(\w{1,3}\) )(?:In addition, |As previously announced, )?(?:On|on) {date:settlement_date},? "
    r"(?:(?!entered into|agreed|announced|priced|press)[^;\ue002]){1,240}? (?:issued and sold|sold|issued|"
    r"(?:completed|closed(?: on)?|"
    r"consummated) (?:the|its|an?)[^;\ue000\ue003]{0,60}?(?:private placement|offering|sale|placement|issuance))\b"
    r"(?! (?:a|an|its|the|two) (?:\w+ )?(?:press|news|release|notice|statement|report))"
    rf"(?=[^;]{{0,200}}?(?:\ue003 {UNIT}|\ue000 (?:in )?(?:aggregate )?principal|\ue000 of (?:its )?\ue001|principal amount "
    rf"of \ue000|of the "
    rf"(?:Shares|"
    r"Notes|Debentures|Units|Securities)))|"
    r"(?i:(?:offering|private placement|sale|transaction|exchanges?|exchange transactions?)(?: and the (?:offering|private "
    r"placement|"
    r"sale))?) "
    r"(?:closed|settled|(?:is|are) expected to (?:close|settle)) on(?: or about)? {date:settlement_date}|"
    r"^The closing (?:is expected to (?:occur|take place)|occurred|took place)(?: on)?(?: or about)? {date:settlement_date}|"
    r"(?:On|on) {date:settlement_date},? [^;\ue002]{1,120}? (?:held|conducted|effected) (?:the|an?) (?:initial |first |final "
    r"|second )?"
    r"closing\b|(?i:closing|settlement) of the (?i:offering|sale|private placement|issuance|transaction)[^;\ue002]{0,60}? "
    r"(?:occurred|took "
    r"place|is (?:expected|scheduled) (?:to (?:occur|take place)|for)|was held)(?: on)?(?: or about)? {date:settlement_date}",
    where=ITEM,
    never=NOT_SOLD,
    matches={
        "On March 12, 1999, the Registrant sold 1,250,000 shares of its Common Stock to Calder Growth Fund, L.P.": {
            "settlement_date": "1999-03-12",
        },
        "The closing of the offering is expected to occur on or about June 5, 2024.": {"settlement_date": "2024-06-05"},
        "The closing is expected to occur on or about June 5, 2024.": {"settlement_date": "2024-06-05"},
    },
    rejects=(
        "On June 3, 2024, the Company entered into an agreement under which it sold 400 vehicles.",
        "On June 3, 2024, the Company issued a press release.",
        "On August 8, 2006, Nuance also issued a press release with respect to the pricing of its offer and sale of $220 "
        "million aggregate principal amount of 2.75% Convertible Debentures due 2027.",
    ),
)
PUBLIC_OFFERING = Rule(
    "deals.report.public_offering",
    needs=(
        "ipo",
        "public offering",
        "registered offering",
        "regulation s",
        "rule 144a",
        "private sale",
        "underwritten",
        "best efforts",
        "best-efforts",
        "rights offering",
    ),
    pattern=r"(?P<offering>(?i:rights offering|(?:(?:underwritten|best[- ]efforts) (?:registered )?(?:public )?|(?:public|"
    r"registered|"
    r"direct) )offering|"
    r"private sale)|\bIPO\b|Regulation S\b|Rule \S{1,4}A\b)",
    where=ITEM,
    never=NOT_SOLD,
    matches={
        "On July 17, 2024, the Company completed its previously announced public offering of its Senior Notes.": {
            "offering": "public offering",
        },
        "closed its previously announced underwritten public offering of 7,000,000 shares": {
            "offering": "underwritten public offering",
        },
    },
    rejects=("The transaction did not involve any sale to the public.",),
)
register(
    PUBLIC_OFFERING,
    SALE_OF,
    SALE_OF_AMOUNT,
    UNDER_PURCHASE_AGREEMENT,
    PLACEMENT_AGREEMENT,
    MARKET_PROGRAM,
    EQUITY_PROGRAM,
    PROGRAM_SIZE,
    PRICE_EACH,
    SETTLED,
    STANDARD_TERMS,
)
