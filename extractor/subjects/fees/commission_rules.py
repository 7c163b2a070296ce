"""Rates on what is sold: one rate, or a schedule of tiers; stated as rates on parts or as bounds between amounts."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.offerings.words import money, up_to

WHERE: frozenset[SectionKind] = frozenset({"cover", "the_offering", "summary", "plan_of_distribution", "item"})
NEVER = (
    r"(?i)per annum(?! thereafter)|commitment fee|revolving|credit facility|ownership|beneficially|interest rate"
    r"|previously|prior "
    r"offering|"
    r"selling concession|reallow|servicing fee|brokerage commissions|tax\b|conversion|deferred (?:underwriting|"
    r"portion)"
)
_PAY = (
    r"(?P<pay>(?:aggregate )?(?:cash )?(?:compensation|commissions?(?:/discounts?)?|(?:cash |placement agent['’]?s? |"
    r"placement |selling |sales |agency |transaction |advisory |finder['’]?s |success |brokerage ){0,3}fees?|"
    r"(?:underwriting )?discounts?(?: and commissions?)?))"
)
_OF_WHAT = (
    r"(?P<basis>(?:aggregate |total |gross |net |combined |cash |actual |public |purchase ){0,4}"
    r"(?:gross proceeds|proceeds|(?:gross )?sales? prices?|purchase price|offering price|offering proceeds|sales "
    r"proceeds|principal amount|amount raised|price))"
)
_CEILING = (
    r"(?P<ceiling>(?i:up to|(?:will |shall )?not (?:to )?exceed(?:ing)?(?:, but may be lower than,)?|no more than|as "
    r"much as|a maximum of|at most|not more than|(?:in no event|not) in excess of)(?: an aggregate of)? )?"
)

_OTHER_PAY = (
    r"(?<!deferred )(?<!deferred underwriting )(?<!management )(?<!commitment )(?<!tail )(?<!solicitation )(?<!termination )"
    r"(?<!clearing )(?<!monitoring )(?<!break-up )"
)
"""What else is called a fee or a commission and is not the pay for what is sold."""

_IN_TIERS = (
    r"|\ue001[^;]{0,240}?(?:thereafter|the (?:first|next) \ue000|between \ue000 and|(?:above|in excess of|exceeding) "
    r"\ue000)"
)
"""Rates of a schedule, none of which is a rate on all."""

BETWEEN = Rule(
    "fees.commission.tiers_between",
    needs=("up to", "between"),
    pattern=r"(?:" + _PAY + r" (?:of|equal to|at(?: a rate of)?) )"
    r"(?P<tier>{rate:rate} (?:on|of) (?:the )?(?:first )?(?P<basis>aggregate (?:gross )?sales? price|gross proceeds|"
    r"aggregate gross proceeds|sales proceeds)[^,;\ue000\ue001]{0,60}? up to {money:to})"
    r"(?:,? (?:and )?(?P<tier>{rate:rate} (?:on|of) (?:the )?[^,;\ue000\ue001]{0,80}? (?:between|from) {money:start} "
    r"(?:and|to|up to) {money:to})){0,6}"
    r",? and (?P<tier>{rate:rate} (?:on|of) (?:the )?[^,;\ue000\ue001]{0,80}? (?:above|over|in excess of|exceeding|"
    r"greater than) {money:start})",
    where=WHERE,
    matches={
        "The net proceeds from the sale will be the aggregate sales price at which the securities were sold after "
        "deduction "
        "for Cantor Fitzgerald & Co.'s commission/discount of 4% on the aggregate sales price of the securities up to "
        "$10,000,000, 3.5% on aggregate sales price of the securities between $10,000,000 and $20,000,000, and 3% on "
        "the "
        "aggregate sales price of the securities above $20,000,000.": {
            "pay": "commission/discount",
            "tier": (
                "4% on the aggregate sales price of the securities up to $10,000,000",
                "3.5% on aggregate sales price of the securities between $10,000,000 and $20,000,000",
                "3% on the aggregate sales price of the securities above $20,000,000",
            ),
            "rate": (Decimal("0.04"), Decimal("0.035"), Decimal("0.03")),
            "basis": "aggregate sales price",
            "to": (up_to("10000000"), money("20000000")),
            "start": (money("10000000"), money("20000000")),
        },
    },
    rejects=("The notes bear interest of 4% up to $10,000,000 of principal and 3% above.",),
)
FIRST_NEXT = Rule(
    "fees.commission.tiers_first_next",
    needs=("the first", "the next", "thereafter"),
    pattern=_PAY + r" (?:of|equal to|at(?: a rate of)?) "
    r"(?P<tier>{rate:rate} (?:on|of) the first {money:part}(?: (?:of|in) (?:the )?)?(?: ?(?P<basis>(?:aggregate "
    r")?gross proceeds|gross sales price|aggregate sales price)[^,;\ue001]{0,60}?)?)"
    r"(?:,? (?:and )?(?P<tier>{rate:rate} (?:on|of) the (?:next|second|following) {money:part}[^,;\ue001]{0,60}?)"
    r"){0,6}"
    r"(?:,? and (?P<tier>{rate:rate} (?:on|of) (?:the (?:next|last|remaining|following) {money:part}|(?:any|all|the) "
    r"(?:amounts?|gross proceeds|remaining|balance|proceeds)[^,;]{0,60}|[^,;\ue000]{0,20}thereafter)))",
    where=WHERE,
    matches={
        "In connection with any sales made pursuant to the Sales Agreement, Cantor is to receive compensation of "
        "4.00% on the "
        "first $10 million gross proceeds, 3.50% on the next $10 million gross proceeds and 3.00% on the next $5 "
        "million gross "
        "proceeds.": {
            "pay": "compensation",
            "tier": (
                "4.00% on the first $10 million gross proceeds",
                "3.50% on the next $10 million gross proceeds",
                "3.00% on the next $5 million",
            ),
            "rate": (Decimal("0.04"), Decimal("0.035"), Decimal("0.03")),
            "part": (money("10000000"), money("10000000"), money("5000000")),
            "basis": "gross proceeds",
        },
    },
    rejects=("a discount of 10% on the first day of trading, and 5% on the next",),
)
FIRST_THEREAFTER = Rule(
    "fees.commission.first_then",
    needs=("thereafter", "the first", "in excess of"),
    pattern=r"(?P<tier>{rate:rate} (?:of|on) (?:the )?(?P<basis>(?:aggregate )?gross (?:sales? prices?|proceeds|"
    r"offering proceeds))[^;\ue000\ue001]{0,120}? (?:for|on|up to)(?: the first)? {money:part})"
    r"[^;\ue000\ue001]{0,60}?,? and (?P<tier>{rate:rate}(?: (?:of|on) [^;\ue000\ue001]{0,80}?)? (?:thereafter|(?:for|"
    r"of|on)?[^;\ue000\ue001]{0,60}?(?:above|in excess of|over|exceeding) (?:that amount|such amount|\ue000)))",
    where=WHERE,
    never=NEVER,
    matches={
        "The sales agent will receive a commission equal to 2.5% of the gross sales price of shares sold for the "
        "first $20,000,000 of "
        "sales and 2.0% thereafter.": {
            "tier": (
                "2.5% of the gross sales price of shares sold for the first $20,000,000",
                "2.0% thereafter",
            ),
            "rate": (Decimal("0.025"), Decimal("0.02")),
            "basis": "gross sales price",
            "part": money("20000000"),
        },
    },
    rejects=("The rate is 2.5% for the first year and 2.0% thereafter.",),
)
FLAT = Rule(
    "fees.commission.flat",
    needs=("%", "percent", "per cent"),
    pattern=_OTHER_PAY + _PAY + r"(?: (?:for|to|payable|to be paid|in connection|under|on|from us|"
    r"with)(?:(?!non-?accountable|management fee|tail fee)[^;\ue001]){0,120}?)?(?:,? (?:in an amount|in cash|rate|at "
    r"a (?:fixed |mutually agreed (?:upon )?)?(?:commission )?rate|at a fixed "
    r"rate|at the rate|computed at))?,?"
    r"(?: rate)?(?: of| equal to| equaling| that will be| will be| is| at)?(?: an amount)?(?: that)?(?: a fixed)?(?: "
    r"commission)?(?: rate)?(?: of| equal to| at)?(?: \((?:except|subject)[^()]{2,60}\))?(?: an aggregate of)? ?"
    + _CEILING
    + r"{rate:rate}(?: \([^()]{1,40}\))? (?:of|on) (?:the |all |our )?(?:[\w-]+ ){0,3}?"
    + _OF_WHAT,
    where=WHERE,
    never=NEVER + _IN_TIERS,
    matches={
        "The sales agent will be entitled to compensation under the terms of the Sales Agreement at a commission rate "
        "up to "
        "3.0% of the gross proceeds of the sales price of common stock that it sells.": {
            "pay": "compensation",
            "ceiling": "up to",
            "rate": Decimal("0.03"),
            "basis": "gross proceeds",
        },
        "The Managers will be entitled to aggregate compensation at a fixed commission rate of 2.5% of the gross "
        "sales price "
        "per share sold.": {"pay": "aggregate compensation", "rate": Decimal("0.025"), "basis": "gross sales price"},
        "We have agreed to a discount of 7% of the gross proceeds of the offering and a non-accountable expense allowance of "
        "1% of the gross proceeds.": {"pay": "discount", "rate": Decimal("0.07"), "basis": "gross proceeds"},
        "We have agreed to pay to the placement agent a cash fee equal to 8.25% of the aggregate gross proceeds "
        "raised in this "
        "offering.": {"pay": "cash fee", "rate": Decimal("0.0825"), "basis": "aggregate gross proceeds"},
        "In connection with any sales under the Other Agreement, Cantor is to receive compensation of 4% of the gross "
        "proceeds "
        "of such sales.": {"pay": "compensation", "rate": Decimal("0.04"), "basis": "gross proceeds"},
        "We will pay the applicable Manager a commission at a rate equal to (except as provided below) up to 2.0% of the gross "
        "sales price per share of our common stock sold through such Manager.": {
            "pay": "commission",
            "ceiling": "up to",
            "rate": Decimal("0.02"),
            "basis": "gross sales price",
        },
        "We will pay the agent a commission of up to 3.0% of the gross sales price per share for any shares sold.": {
            "pay": "commission",
            "ceiling": "up to",
            "rate": Decimal("0.03"),
            "basis": "gross sales price",
        },
    },
    rejects=(
        "We pay a commitment fee of 0.25% of the unused gross proceeds per annum.",
        "In addition, we have agreed to pay the placement agent a management fee equal to 1.0% of the gross proceeds.",
        "The placement agent is entitled to a tail fee equal to 7.0% of the gross proceeds of later offerings.",
        "In no event will the price paid, less brokerage commissions, service fees and any other costs of purchase, "
        "be less than "
        "95% of the average price.",
    ),
)
RATE_FIRST = Rule(
    "fees.commission.rate_first",
    needs=("%", "percent"),
    pattern=_CEILING + r"{rate:rate} of (?:the )?" + _OF_WHAT + r"[^;\ue000\ue001]{0,120}? as (?:an? |its |their "
    r")?(?P<pay>(?:cash |placement |agent['’]s |sales )*(?:commissions?|compensation|fee))",
    where=WHERE,
    never=NEVER,
    matches={
        "The agent will receive from us 3.0% of the gross proceeds of shares sold as a commission.": {
            "rate": Decimal("0.03"),
            "basis": "gross proceeds",
            "pay": "commission",
        },
    },
    rejects=("Our directors own 3.0% of the gross proceeds account.",),
)
AGENT_PAID = Rule(
    "fees.commission.agent_is_paid",
    needs=("agent",),
    pattern=r"(?P<pay>(?i:placement|sales|selling) agents?) (?:will|shall) (?:be paid|receive|be entitled to(?: receive)?) "
    + _CEILING
    + r"{rate:rate} of (?:the |all )?"
    + _OF_WHAT,
    where=WHERE,
    never=NEVER + _IN_TIERS,
    matches={
        "The placement agents will be paid 6.0% of the gross proceeds.": {
            "pay": "placement agents",
            "rate": Decimal("0.06"),
            "basis": "gross proceeds",
        },
    },
    rejects=("The sales agents will receive 6.0% of our shares.",),
)
register(AGENT_PAID)
UNDERWRITING_RATE = Rule(
    "fees.underwriting_discount.rate",
    needs=("underwriting discount", "underwriting commission"),
    pattern=r"(?i:underwriting (?:discounts?|commissions?)(?: and commissions?)?)(?:(?!include|exclu|non-?accountable|other than)"
    r"[^;\ue000\ue001]){0,60}?(?: of| equal to| is| are| represents?| equals?)(?: approximately)? {rate:rate} of the "
    r"(?P<basis>(?:aggregate |total |gross |"
    r"public |initial public ){0,3}(?:offering price|offering proceeds|gross proceeds|proceeds|price to the public|"
    r"principal amount))",
    where=WHERE,
    never=NEVER + "|deferred|excluding",
    matches={
        "The underwriters will receive an underwriting discount equal to 7.0% of the gross proceeds of this offering.": {
            "rate": Decimal("0.07"),
            "basis": "gross proceeds",
        },
    },
    rejects=(
        "The underwriting discount per note is set forth on the cover.",
        "Underwriting discounts and commissions do not include a non-accountable expense allowance equal to 1.0% of the "
        "initial public offering price payable to the underwriters.",
    ),
)
RATE_IN_ROW = Rule(
    "fees.commission.rate_in_price_table",
    needs=("discount", "commission", "fee", "sales load"),
    pattern=r"^(?P<pay>(?i:(?:underwriting |underwriters?[’'] |placement agents?(?:[’']s?)? |sales agents?(?:[’']s?)? )"
    r"(?:discounts?|commissions?|fees?)(?: and commissions?)?))(?: \(\w\))?,? ?\((?:at )?{rate:rate}\)(?=[\s\t(]|$)|"
    r"^(?P<pay>(?i:sales load))(?: (?:payable|paid|borne) by (?:us|the \w+))? \((?:as an? percentage of (?:the )?"
    r"(?:public )?(?P<basis>offering price))\)(?:\s?\(\w\))?[\s\t]{1,3}{rate:rate}",
    unit="passage",
    where=frozenset({"cover", "plan_of_distribution", "other", "summary"}),
    matches={
        "Sales load (as a percentage of offering price)\t3.00%": {
            "pay": "Sales load",
            "basis": "offering price",
            "rate": Decimal("0.03"),
        },
        "Underwriting discounts and commissions (7%)(1)\t$0.35\t$840,000": {
            "pay": "Underwriting discounts and commissions",
            "rate": Decimal("0.07"),
        },
        "Placement agent fees (7.0%)\t$0.14\t$490,000": {"pay": "Placement agent fees", "rate": Decimal("0.07")},
    },
    rejects=("Underwriting discount\t0.600%\t$3,000,000", "Underwriting discounts and commissions(1)\t$0.35\t$840,000"),
)
STATED_TOTAL = Rule(
    "fees.stated_total.row",
    needs=("fees", "commission", "discount"),
    pattern=r"^(?P<label>(?i:(?:underwriting|placement agent|sales agent|agency|total)[^;\t]{0,20}?(?:fees?|"
    r"commissions?|discounts?))[^;\t\ue000]{0,80}? (?:paid|payable) (?:by|to|under)[^;\t\ue000]{0,80}?)"
    r":?[\s\t]{1,4}{money:total}$",
    unit="passage",
    where=frozenset({"plan_of_distribution"}),
    matches={
        "Underwriting fees paid by NeoTherapeutics under the Sales Agreement:\t$900,000": {
            "label": "Underwriting fees paid by NeoTherapeutics under the Sales Agreement",
            "total": money("900000"),
        },
    },
    rejects=("Underwriting discounts and commissions\t$900,000",),
)
TOTAL_INTRODUCED = Rule(
    "fees.stated_total.introduced",
    needs=("maximum aggregate fees", "maximum fees", "total fees"),
    pattern=r"(?i:following table (?:shows|sets forth)) the (?P<what>(?i:maximum(?: aggregate)?|total) fees "
    r"payable)[^;]{0,200}?:$",
    unit="passage",
    where=frozenset({"plan_of_distribution"}),
    matches={
        "The following table shows the maximum aggregate fees payable by us to Cantor, assuming the sale of $25 "
        "million of our "
        "common stock, exclusive of Warrants, expense reimbursement and fees payable under the advisory agreement:": {
            "what": "maximum aggregate fees payable",
        },
    },
    rejects=("The following table shows the fees of our auditors:",),
)
TOTAL_AMOUNT = Rule(
    "fees.stated_total.amount",
    needs=("$",),
    pattern=r"[\s\t]{money:total}$",
    unit="passage",
    where=frozenset({"plan_of_distribution"}),
    matches={"under the Sales Agreement:\t$900,000": {"total": money("900000")}},
    rejects=("We paid $900,000 to the agent.",),
)
register(
    BETWEEN,
    FIRST_NEXT,
    FIRST_THEREAFTER,
    FLAT,
    RATE_FIRST,
    UNDERWRITING_RATE,
    RATE_IN_ROW,
    STATED_TOTAL,
    TOTAL_INTRODUCED,
    TOTAL_AMOUNT,
)
