"""How current reports state the count and the prices of a sale, in sentences of their own."""

from extractor.rules import Rule, register
from extractor.subjects.deals.amounts import money
from extractor.subjects.deals.report_rules import ITEM, NEVER

WHOLE_PRINCIPAL = Rule(
    "deals.report.whole_principal",
    needs=("aggregate principal amount of the", "net proceeds"),
    pattern=r"(?:[Tt]he aggregate principal amount of the (?:Notes|Debentures|Securities|notes) (?:is|was) "
    r"{money:aggregate_price})|"
    r"net proceeds(?: to the Company)? (?:from|of) the (?:offering|sale)[^;\ue000]{0,80}? (?:are|were|is|will be)(?: "
    r"approximately)? {money:net_proceeds}",
    where=ITEM,
    never=r"assum",
    matches={"The aggregate principal amount of the Notes is $2.55 billion.": {"aggregate_price": money("2550000000")}},
    rejects=("The aggregate principal amount of the loans was repaid.",),
)
UNITS = Rule(
    "deals.report.units",
    needs=("shares", "units", "ads"),
    pattern=r"(?:sale|offering|issue and sell|to sell|sold)(?: by [^;\ue003]{2,40}?)?(?: to the "
    r"[Uu]nderwriters?)?,?(?: of)?(?: an aggregate of)? {number:units_offered} (?:shares|ADSs|depositary shares|"
    r"units)\b",
    where=ITEM,
    never=NEVER,
    matches={
        "entered into an underwriting agreement (the “Underwriting Agreement”) for the sale by the Company of "
        "5,575,000 shares of its "
        "common stock.": {"units_offered": money("5575000").amount},
    },
    rejects=("The Company will repurchase 26,315,790 shares after the sale of the division.",),
)
PUBLIC_PRICE = Rule(
    "deals.report.public_price",
    needs=(
        "to the public",
        "were sold at",
        "were offered at",
        "public offering price",
        "price of each",
        "price for each",
        "proceeds of",
        "price of",
        "consideration of",
        "purchase price",
    ),
    pattern=r"(?i:price to the public|public offering price)[^;\ue000]{0,60}? (?:is|was|of|will be) {price:price} per "
    r"(?:share|unit|ADS)|"
    r"(?i:offered|sold) to the public(?: initially)? at(?: an? (?:initial )?price of)? {price:price} per (?:share|unit|ADS)|"
    r"(?:[Uu]nits|[Ss]hares|ADSs) were (?:sold|offered) at {price:price} per (?:share|unit|[Uu]nit|ADS)|"
    r"^The (?:per share )?purchase price(?: of the (?:Shares|Units|Common Stock))? (?:is|was|will be) {price:price} per "
    r"(?:share|unit|"
    r"ADS)\b|(?i:(?:purchase|offering) price) (?:of|for) each (?:Share|share|Unit|unit|ADS) (?:is|was|will be) {price:price}|"
    r"(?:proceeds|price|consideration) of(?: approximately)? \ue000(?: in cash)?,? or {price:price} per (?:share|unit|ADS)",
    where=ITEM,
    never=NEVER + "|assum",
    matches={
        "The price to the public in the Offering is $16.00 per share, and the Underwriters have agreed to purchase the shares at "
        "a price of $15.04 per share.": {"price": money("16.00")},
        "The purchase price was $4.00 per share.": {"price": money("4.00")},
        "The purchase price of each Share is $2.00 and of each Pre-Funded Warrant is $1.999.": {"price": money("2.00")},
        "sold 1,818,182 shares to twelve investors for aggregate gross proceeds of $6.0 million, or $3.30 per share.": {
            "price": money("3.30"),
        },
    },
    rejects=("The purchase price of each warrant is $0.125.",),
)
PRICE = Rule(
    "deals.report.price",
    needs=("price of", "price to the public"),
    pattern=r"(?:sold|offered|sale|offering)\b[^;\ue000]{0,120}? at an? (?:public )?(?:offering |purchase )?price(?: "
    r"to the public)?(?: per share)? of {price:price} per (?:share|unit|ADS)",
    where=ITEM,
    never=NEVER,
    matches={"The Shares were sold to the public at a price of $18.15 per share.": {"price": money("18.15")}},
    rejects=("The warrants have an exercise price of $20.00 per share.",),
)
DISCOUNT = Rule(
    "deals.report.discount",
    needs=("underwriting discount",),
    pattern=r"underwriting discounts?(?: and commissions?)? (?:was|were|is|of) {money:discount_per_unit} per (?:share|"
    r"unit|ADS)",
    where=ITEM,
    matches={"the underwriting discount was $0.20 per share.": {"discount_per_unit": money("0.20")}},
    rejects=("before underwriting discounts and commissions",),
)
register(WHOLE_PRINCIPAL, UNITS, PUBLIC_PRICE, PRICE, DISCOUNT)
