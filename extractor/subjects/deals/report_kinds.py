"""Sales of their own kind in current reports: notes by their principal, exchanges, warrants for exercising others, "
"combined prices."""

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.deals.amounts import money
from extractor.subjects.deals.report_words import BUSINESS_BOUGHT

ITEM: frozenset[SectionKind] = frozenset({"item"})
_NOT_SOLD = (
    rf"{BUSINESS_BOUGHT}|repurchase|tender offer|(?<!line of )credit agreement|term loan|redemption of|notice of redemption|"
    rf"incentive plan|"
    r"restricted stock|stock options?|in exchange for"
)
_VERB = (
    r"\b(?:(?:issue[ds]?|sell|sold)(?: and (?:sell|sold|issue))?|agreed to (?:purchase|buy)|"
    r"(?:[Ii]nvestor|[Pp]urchaser|[Bb]uyer|[Ll]ender|[Hh]older)s? (?:has )?purchased|private placement|"
    r"(?:sale|issuance|offering|placement)(?: and (?:sale|issuance))?|[Pp]urchase [Aa]greement\b[^;\ue000]{0,160}? for)\b"
)

SALE_OF_NOTES = Rule(
    "deals.report.sale_of_notes",
    needs=("principal amount of", "principal sum of"),
    pattern=rf"{_VERB}(?:(?!outstanding|existing)[^;\ue000]){{0,160}}?\b(?i:notes?|debentures?)\b(?:(?!outstanding|existing|"
    rf"warrant)"
    r"[^;\ue000]){0,200}? in (?:the|an) (?:(?:aggregate|original|initial|total|maximum) ){0,2}principal (?:amount|sum) of"
    r"(?: approximately)?(?: up to)?(?: an aggregate of)? {money:aggregate_price}(?!.{0,4000}principal amount of)",
    where=ITEM,
    never=_NOT_SOLD + r"|each (?:[A-Z]\w+ )?(?:note|debenture)|prepay|redeem(?!able)",
    matches={
        "the Company agreed to issue and sell to Larch Fund convertible debentures (the “Convertible Debentures”) in the "
        "principal "
        "amount of up to $9.0 million": {"aggregate_price": money("9000000", "up_to")},
        "to sell a new series of senior secured convertible notes (the “Notes”) of the Company in a private placement to the "
        "Holders, in the aggregate principal amount of $5,250,000": {"aggregate_price": money("5250000")},
    },
    rejects=("The Company issued a press release about its outstanding notes in the aggregate principal amount of $5,000,000.",),
)
SALE_OF_TITLED = Rule(
    "deals.report.sale_of_titled_notes",
    needs=("notes", "debentures", "bonds"),
    pattern=r"\b(?:issued|sold|completed|closed|sale of|offering of|to (?:issue and )?sell)\b(?: and sold)?[^;\ue000]{0,100}?"
    r"(?: \ue000 of [^;\ue000]{0,100}? and)? {money:principal} of (?:its |the Company['’]s )?(?:\ue001 "
    r")?[^;\ue000]{0,60}?(?i:notes|"
    r"bonds|debentures)\b[^;\ue000]{0,40}?\bdue\b",
    where=ITEM,
    never=_NOT_SOLD + r"|outstanding|redeem(?!able)|repay",
    matches={
        "issued $500 million of 5.50% notes due March 15, 2016 under its shelf registration statement": {
            "principal": money("500000000"),
        },
    },
    rejects=("The Company redeemed $500 million of its 5.50% notes due 2016.",),
)
UNDER_INDENTURE = Rule(
    "deals.report.under_indenture",
    needs=("indenture",),
    pattern=r"issued (?:and sold )?[^;\ue000]{0,60}?{money:principal} (?:in |of )?(?:the )?(?:aggregate |total )?principal "
    r"amount of"
    r"[^;]{5,240}? (?:pursuant to|under) (?:an?|the|its) (?:[\w-]+ ){0,3}(?P<indenture>[Ii]ndenture)\b",
    where=ITEM,
    never=_NOT_SOLD + "|exchange offer|supplemental indenture (?:amend|add)",
    matches={
        "issued $750 million in aggregate principal amount of 6.25% Senior Notes due 2032 (the “Notes”) pursuant to an "
        "indenture": {
            "principal": money("750000000"),
            "indenture": "indenture",
        },
    },
    rejects=("The Company issued a notice to redeem the notes outstanding under the indenture.",),
)
EXCHANGE_AGREEMENT = Rule(
    "deals.report.exchange_agreement",
    needs=("exchange agreement",),
    pattern=r"(?:(?:On|on) {date:agreement_date},? [^;\ue002]{1,260}? )?entered into (?:(?:an?|the|certain|individual|separate|"
    r"definitive|privately[- ]negotiated),? ){0,3}(?P<agreement_title>(?i:(?:(?:note|warrant|debt|"
    r"securities|"
    r"securities|share|debenture|stock) ){0,2}exchange agreements?))\b",
    where=ITEM,
    never=r"merger|business combination|share exchange|all of the (?:issued and )?outstanding|acquire",
    matches={
        "On May 6, 2024, the Company entered into an exchange agreement with the holder of its note.": {
            "agreement_date": "2024-05-06",
            "agreement_title": "exchange agreement",
        },
    },
    rejects=(
        "the Securities Exchange Act of 1934",
        "The Company entered into exchange arrangements with its customers.",
        "entered into a share exchange agreement to acquire all of the outstanding shares",
    ),
)
_SHARES = r"(?:newly[- ]issued |unregistered )?(?:(?i:common |ordinary )?shares|units|ADSs)\b"
EXCHANGED_FOR = Rule(
    "deals.report.exchanged_for",
    needs=("exchange",),
    pattern=r"(?P<exchanged>exchanged?)\b[^;]{0,300}? for (?:an aggregate of |approximately |a total of |up to )?"
    rf"{{number:units_offered}} {_SHARES}|(?P<exchanged>exchanged?)\b[^;]{{0,200}}? for (?:\ue003 or more |new |certain "
    rf")?(?i:pre-?"
    rf"funded )?warrants\b|(?:issue[ds]?|deliver(?:ed)?)\b(?: to [^;\ue000\ue003]{{2,80}}?)?(?: an aggregate of|"
    rf" a total of| approximately| up to){{0,2}} {{number:units_offered}} {_SHARES}(?:[^;\ue003]|(?<=due )\ue003){{0,200}}?,? "
    r"(?P<exchanged>in exchange for) (?!services|all )|"
    r"(?P<exchanged>exchanged?)\b[^;]{0,300}? for(?: approximately)? (?:{money:aggregate_price} (?:in )?)?(?:aggregate )?"
    r"(?:principal amount of )?(?:(?:a new series of|new|newly[- ]issued|the Company['’]s|its) )*(?:\ue001 )?(?:[A-Z][\w-]+ "
    r"){0,4}"
    r"(?:[Nn]otes|"
    r"[Dd]ebentures)\b",
    where=ITEM,
    never=r"merger|business combination|each share|tender offer|acquire",
    matches={
        "The note was exchanged concurrently for approximately 1.5 million newly issued shares of common stock.": {
            "exchanged": "exchanged",
            "units_offered": money("1500000").amount,
        },
        "the Investors will exchange the warrants for an aggregate of 40,000 shares of Series B Preferred Stock": {
            "exchanged": "exchange",
            "units_offered": money("40000").amount,
        },
        "the Company will issue an aggregate of 1,150,000 shares of its common stock, in exchange for $6.5 million aggregate "
        "principal amount of its notes": {"exchanged": "in exchange for", "units_offered": money("1150000").amount},
        "the Company will exchange $60.0 million aggregate principal amount of the 2024 Notes for $62.5 million aggregate "
        "principal amount of newly issued 6.00% Convertible Senior Notes due 2028": {
            "exchanged": "exchange",
            "aggregate_price": money("62500000"),
        },
    },
    rejects=("listed on the New York Stock Exchange under the symbol for 2,000,000 shares",),
)
EXCHANGE_SETTLED = Rule(
    "deals.report.exchange_settled",
    needs=("exchange offer",),
    pattern=r"(?:(?:On|on) {date:settlement_date},? )?[^;\ue002\ue000]{0,60}?\bsettlement of (?:the|its) "
    r"(?P<exchanged>(?i:exchange offers?))\b[^;\ue000]{0,160}? issued (?=\ue000 (?:in )?(?:aggregate )?principal amount of)",
    where=ITEM,
    matches={
        "On March 17, 2021, in connection with the settlement of the Exchange Offers, the Company issued $6,250,000,000 "
        "aggregate "
        "principal amount of its 2.921% Notes due 2052": {"settlement_date": "2021-03-17", "exchanged": "Exchange Offers"},
    },
    rejects=("The Company announced the settlement of the exchange offers for its outstanding notes.",),
)
INDUCEMENT = Rule(
    "deals.report.inducement",
    needs=("inducement", "warrant exercise", "“exercise", '"exercise'),
    pattern=r"(?:(?:On|on) {date:agreement_date},? [^;\ue002]{1,260}? )?entered into (?:an?|separate|certain|the)? ?"
    r"(?P<agreement_title>(?i:(?:(?:warrant|exercise|offer) ){0,3}inducement (?:(?:offer|letter) ){0,2}(?:agreements?|letters?)|"
    r"inducement (?:offer )?letter agreements?|letter agreements?(?= \((?:the |each,? an? )?[“\"](?:Warrant )?(?:Inducement|"
    r"Exercise)))|"
    r"(?i:(?:warrant )?exercise inducement offer letters?)|(?i:warrant exercise (?:offer )?(?:agreements?|letters?)))\b",
    where=ITEM,
    never=r"Rule 5635\(c\)\(4\)|employment",
    matches={
        "On May 6, 2024, the Company entered into inducement offer letter agreements (the “Inducement Letters”) with holders of "
        "existing warrants.": {"agreement_date": "2024-05-06", "agreement_title": "inducement offer letter agreements"},
        "entered into warrant exercise agreements with certain accredited investors holding outstanding warrants": {
            "agreement_title": "warrant exercise agreements",
        },
        "entered into a warrant exercise inducement letter with a holder": {
            "agreement_title": "warrant exercise inducement letter",
        },
    },
    rejects=("granted options as an inducement material to employment",),
)
COMBINED_PRICE = Rule(
    "deals.report.combined_price",
    needs=("price per", "price for each", "price for one", "price of each", "each share", "each unit"),
    pattern=r"(?i:(?:combined |effective |public ){0,2}(?:purchase|offering|sale) price) (?:per|for each|for one|of each|of one) "
    r"(?:(?:[A-Z][A-Za-z]+ )?Share|share|unit|(?:Common )?Unit|ADS)\b(?:(?!exercise|conversion|market)[^;\ue000]){0,140}? "
    r"(?:was|is|will be|of|"
    r"equal to) {price:price}|"
    r"[Ee]ach (?:share|Share|unit|Unit|ADS)\b(?:(?!exercise|conver)[^;\ue000]){0,120}? (?:offered|sold)\b[^;\ue000]{0,120}? "
    r"(?:offering |purchase |public |combined ){0,3}price of {price:price}",
    where=ITEM,
    never=r"assum",
    matches={
        "The combined purchase price for each share, together with one Warrant, was $2.10.": {"price": money("2.10")},
        "The purchase price per Share and accompanying warrants was $3.80.": {"price": money("3.80")},
    },
    rejects=("The exercise price per share is $2.10.",),
)
AT_A_SHARE = Rule(
    "deals.report.at_a_share",
    needs=(" at $", " at a price", "per share"),
    pattern=rf"{_VERB}(?:(?!(?i:warrants?|options?|rights?)\b)[^;\ue000\ue003]){{0,160}}? ?{{number:units_offered}} "
    rf"(?:newly[- ]issued |"
    r"unregistered |restricted )?(?:(?:(?i:common|ordinary) )?[Ss]hares|[Uu]nits|ADSs)\b(?:(?!(?i:warrants?|options?|exercis|"
    r"convert(?!ible p)))[^;\ue003]){0,140}?,? at "
    r"{price:price} per (?:[Ss]hare|[Uu]nit|ADS)\b",
    where=ITEM,
    never=_NOT_SOLD,
    matches={
        "completed a private placement of 900,000 shares of its Common Stock, $.001 par value, at $5.50 per share": {
            "units_offered": money("900000").amount,
            "price": money("5.50"),
        },
    },
    rejects=("issued warrants to purchase 75,000 shares of common stock at $12.98 per share",),
)
REGISTERED = Rule(
    "deals.report.registered",
    needs=("registration statement", "regulation a"),
    pattern=r"(?:under|pursuant to|registered on) (?:its|the|an?)\b(?: (?:Company['’]s|effective|automatic|shelf|\w+['’]s)){0,4} "
    r"(?P<registered>registration statement)|(?:under|pursuant to) (?P<registered>Regulation A)\b",
    where=ITEM,
    never=r"resale|selling (?:stock|share|security ?)holders?|may (?:from time|offer|sell)|S-8|S-4|declared effective",
    matches={
        "completed the offering of its Senior Notes pursuant to its shelf registration statement": {
            "registered": "registration statement",
        },
    },
    rejects=("Under the registration statement the Company may from time to time offer securities.",),
)
PLACED = Rule(
    "deals.report.placed_by_agent",
    needs=("placement agent", "placement agency agreement"),
    pattern=r"(?P<placed>(?i:placement agen(?:ts?\b|cy agreement)))",
    where=ITEM,
    matches={"Alder Partners acted as placement agent.": {"placed": "placement agent"}},
    rejects=("The transfer agent issued the shares.",),
)
register(
    SALE_OF_NOTES,
    SALE_OF_TITLED,
    UNDER_INDENTURE,
    EXCHANGE_AGREEMENT,
    EXCHANGE_SETTLED,
    EXCHANGED_FOR,
    INDUCEMENT,
    COMBINED_PRICE,
    AT_A_SHARE,
    PLACED,
    REGISTERED,
)
