"""How the sheets of structured notes label their terms: dates, levels, coupons, what the note follows, what it is worth."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.terms import Money

_AT = r"(?:^|\t)[\W_]{0,3}"
_GAP = r"\W{0,3}(?:\s?\(\w\))?:?[*\d]?:?\s{1,3}(?i:on or about |expected to be )?"
_NEVER = r"(?i)hypothetical|illustrat|assum|example"
_DATES: tuple[tuple[str, str, str], ...] = (
    ("pricing_date", r"(?:expected )?(?:pricing|trade) date", "pricing date\ntrade date"),
    ("strike_date", r"strike date", "strike date"),
    ("issue_date", r"(?:original )?issue date(?: \(settlement date\))?|settlement date", "issue date\nsettlement date"),
    (
        "valuation_date",
        r"(?:final )?(?:valuation|observation|determination|review) date",
        "valuation date\nobservation date\ndetermination date",
    ),
)


def _date_rule(leaf: str, label: str, needs: str) -> Rule:
    first = needs.split("\n")[-1].capitalize()
    return Rule(
        f"securities.structured.{leaf}",
        needs=tuple(needs.split("\n")),
        pattern=rf"{_AT}(?i:{label}){_GAP}{{date:value}}",
        unit="passage",
        never=_NEVER,
        matches={f"{first}:\tMay 31, 2024, subject to postponement": {"value": "2024-05-31"}},
        rejects=(f"The {first.lower()} is a business day.",),
    )


DATES = {leaf: _date_rule(leaf, label, needs) for leaf, label, needs in _DATES}
BUFFER = Rule(
    "securities.structured.buffer",
    needs=("buffer",),
    pattern=rf"{_AT}(?i:buffer (?:amount|percentage)|(?:fixed )?buffer){_GAP}{{rate:value}}",
    unit="passage",
    never=_NEVER,
    matches={"Buffer amount:\t15%": {"value": Decimal("0.15")}},
    rejects=("Buffered notes pay 15%.",),
)
BUFFER_SAID = Rule(
    "securities.structured.buffer_said",
    needs=("beyond a",),
    pattern=r"downside exposure to decreases in [^.;]{3,80}? beyond an? {rate:value} decline",
    never=_NEVER,
    matches={
        "1-to-1 downside exposure to decreases in the Basket beyond a 5.00% decline, with up to 95.00% of your principal at "
        "risk": {"value": Decimal("0.05")},
    },
    rejects=("1-to-1 downside exposure to decreases in the Index, with up to 100% of your principal at risk",),
)
BARRIER = Rule(
    "securities.structured.barrier",
    needs=("trigger", "barrier", "threshold", "knock-in"),
    pattern=rf"{_AT}(?i:(?:trigger|(?:final |principal )?barrier|(?:downside )?threshold|knock-in)"
    rf" (?:value|level|price|amount)s?){_GAP}[^\ue001]{{0,90}}?{{rate:value}} (?i:of (?:its|the|each|such))",
    unit="passage",
    never=_NEVER,
    matches={
        "Trigger Value: With respect to each Index, 60.00% of its Initial Value": {"value": Decimal("0.6")},
        "Trigger Level:\t60.00% of the Initial Level": {"value": Decimal("0.6")},
    },
    rejects=("The barrier is 60% away.",),
)
COUPON_BARRIER = Rule(
    "securities.structured.coupon_barrier",
    needs=("barrier", "threshold", "coupon trigger"),
    pattern=rf"{_AT}(?i:(?:contingent )?(?:interest|coupon) (?:barrier|threshold|trigger)(?: (?:level|value|price))?){_GAP}"
    r"[^\ue001]{0,90}?{rate:value} (?i:of (?:its|the|each|such))",
    unit="passage",
    never=_NEVER,
    matches={"Interest Barrier: With respect to each Index, 70.00% of its Initial Value": {"value": Decimal("0.7")}},
    rejects=("Interest is paid at 70% of par.",),
)
CONTINGENT = Rule(
    "securities.structured.contingent_rate",
    needs=("contingent", "coupon rate"),
    pattern=rf"{_AT}(?i:contingent (?:interest|coupon|payment) rate|contingent coupons?){_GAP}(?:The [“\"][^”\"]{{3,40}}[”\"] "
    rf"is )?"
    r"(?:[^\ue001]{0,60}\ue001 per (?:month|quarter|annum)[^\ue001]{0,40})?{rate:value} (?i:per annum|per year|p\.a\.)",
    unit="passage",
    never=_NEVER,
    matches={
        "Contingent Coupon Rate: The “contingent coupon rate” is 13.10% per annum.": {"value": Decimal("0.131")},
        "Contingent Interest Rate: 9.15% per annum, payable monthly at a rate of 0.7625%": {"value": Decimal("0.0915")},
        "Contingent Coupon Rate:\t0.9583% per month (approximately 11.50% per annum)": {"value": Decimal("0.115")},
    },
    rejects=("Contingent interest of 5% may be paid.",),
)
CONTINGENT_SAID = Rule(
    "securities.structured.contingent_rate_said",
    needs=("contingent",),
    pattern=rf"{_AT}(?i:contingent (?:(?:monthly|quarterly|semi-?annual|annual|interest) )?(?:coupons?|payments?)(?: payments?)?)"
    r"(?: \([^()]{3,60}\))?:?\s[^\t]{0,520}?"
    r"(?:(?i:at an annual rate of|at a per annum rate of|contingent (?:interest|coupon) rate of)(?: approximately)? {rate:value}|"
    r"{rate:value} (?i:per annum|per year|p\.a\.))",
    unit="passage",
    never=_NEVER + r"|between|at least",
    matches={
        "Contingent monthly coupon:\tA contingent coupon at an annual rate of 14.35% (corresponding to approximately $11.958 per "
        "month per security) will be paid": {"value": Decimal("0.1435")},
        "Contingent Interest Payments: you will receive for each note a payment equal to $7.625 (equivalent to a Contingent "
        "Interest Rate of 9.15% per annum, payable at a rate of 0.7625% per month)": {"value": Decimal("0.0915")},
        "Contingent Coupon: $9.958 per Note, which is 0.9958% of the principal amount per Note (based on a rate of 11.95% per "
        "annum)": {"value": Decimal("0.1195")},
    },
    rejects=("Contingent Coupon:\tAt least 9.00% per annum", "The contingent coupon is paid at an annual rate of 5%."),
)
CONTINGENT_PAID = Rule(
    "securities.structured.contingent_rate_paid",
    needs=("contingent",),
    pattern=r"(?i:contingent (?:coupon|interest) payments? at a rate of) [^;.\ue001]{0,40}\ue001 \((?i:equivalent to) "
    r"{rate:value} (?i:per annum)",
    where=frozenset({"cover", "legend"}),
    never=_NEVER + r"|between|at least",
    matches={
        "Quarterly contingent coupon payments at a rate of 2.0625% (equivalent to 8.25% per annum), payable if the level is "
        "above": {
            "value": Decimal("0.0825"),
        },
    },
    rejects=("Contingent coupon payments at a rate of 2.0625% each quarter",),
)
INITIAL_DATE = Rule(
    "securities.structured.initial_date",
    needs=("initial valuation date", "initial observation date"),
    pattern=rf"{_AT}(?i:initial (?:valuation|observation) date){_GAP}{{date:value}}",
    unit="passage",
    never=_NEVER,
    matches={"Initial Valuation Date:\tJuly 31, 2024": {"value": "2024-07-31"}},
    rejects=("The initial valuation date is a trading day.",),
)
FINAL_DATE = Rule(
    "securities.structured.final_date",
    needs=("final valuation", "final observation", "final determination", "final review", "final calculation"),
    pattern=rf"{_AT}(?i:(?:scheduled )?final (?:valuation|observation|determination|review|calculation) (?:date|day)){_GAP}"
    r"{date:value}",
    unit="passage",
    never=_NEVER,
    matches={"Final Valuation Date*\tAugust 2, 2027": {"value": "2027-08-02"}},
    rejects=("The final valuation date is a business day.",),
)
FINAL_DATE_SAID = Rule(
    "securities.structured.final_date_said",
    needs=("the final", "(final", "(the “final", '(the "final'),
    pattern=r"{date:value},? (?:as the final (?i:observation|valuation|determination|review|calculation) date|"
    r"\((?:the )?[“\"]?(?i:final (?:observation|valuation|determination|review|calculation) date)[”\"]?\))",
    unit="passage",
    never=_NEVER,
    matches={
        "Observation dates:\tMonthly, as set forth below. We also refer to September 9, 2027 as the final observation date.": {
            "value": "2027-09-09",
        },
        "Review Dates†:\tMay 7, 2014 (first Review Date), April 27, 2015 (second Review Date) and April 26, 2017 (final Review "
        "Date)": {"value": "2017-04-26"},
    },
    rejects=("April 26, 2017 is the final day of the final valuation period",),
)
ESTIMATED = Rule(
    "securities.structured.estimated_value",
    needs=("estimated value", "estimated initial value"),
    pattern=r"(?i:estimated (?:initial )?value)\b[^;\ue000]{0,200}?(?:\b(?i:was|is|equal to)(?: approximately)?|"
    r":)\s{1,3}{money:value},?"
    r" (?i:per|for each)\b",
    never=_NEVER + r"|between|range|at least|not be less|could",
    matches={
        "The estimated value of the notes, when the terms of the notes were set, was $962.30 per $1,000 principal amount note.": {
            "value": Money(amount=Decimal("962.30"), currency="USD"),
        },
        "The initial estimated value of the Notes as of the pricing date is $958.30 per $1,000.00 in principal amount of "
        "Notes, which "
        "is less than the public offering price listed below.": {"value": Money(amount=Decimal("958.30"), currency="USD")},
        "Estimated value on the pricing date:\t$966.40 per security.": {
            "value": Money(amount=Decimal("966.40"), currency="USD"),
        },
    },
    rejects=(
        "The initial estimated value of the notes is less than $980.00 per note.",
        "The estimated value is expected to be between $940.00 and $970.00 per security.",
    ),
)
ESTIMATES = Rule(
    "securities.structured.estimates_value",
    needs=("estimate",),
    pattern=r"estimates? (?:that )?the value of each {money} (?:stated )?principal amount of [^;\ue000]{3,60}? (?:is|was) "
    r"{money:value}",
    never=_NEVER + r"|between|range|at least|not be less|could",
    matches={
        "Acme currently estimates the value of each $1,000 principal amount of the securities on the Trade Date is $964.70.": {
            "value": Money(amount=Decimal("964.70"), currency="USD"),
        },
    },
    rejects=("Acme currently estimates that the value of each $1,000 principal amount will be between $940 and $970.",),
)
UNDERLIERS = Rule(
    "securities.structured.underliers",
    needs=("underl", "indices", "index", "reference ", "market measure", "basket", "linked s"),
    pattern=rf"{_AT}(?i:underl(?:ying|ier)s?(?: (?:index(?:es)?|indices|stocks?|funds?|assets?|shares|etfs?))?|ind(?:ices|ex)|"
    rf"reference assets?|"
    r"market measures?|(?:reference|linked) (?:stocks?|shares?|index|funds?)|basket)(?:\s?\(\w\))?"
    r"(?::\s|\t){1,3}(?P<value>(?:The |the )?[A-Z][^\t]{3,400}?)\.?$",
    unit="passage",
    never=_NEVER,
    matches={
        "Underlying index:\tS&P 500® Index": {"value": "S&P 500® Index"},
        "Indices: The Nasdaq-100 Index® (Bloomberg ticker: NDX) and the S&P 500® Index (Bloomberg ticker: SPX)": {
            "value": "The Nasdaq-100 Index® (Bloomberg ticker: NDX) and the S&P 500® Index (Bloomberg ticker: SPX)",
        },
    },
    rejects=("Index levels are published daily.",),
)
RULES: dict[str, tuple[Rule, ...]] = {
    **{leaf: (rule,) for leaf, rule in DATES.items()},
    "pricing_date": (DATES["pricing_date"], INITIAL_DATE),
    "valuation_date": (FINAL_DATE, FINAL_DATE_SAID, DATES["valuation_date"]),
    "buffer": (BUFFER, BUFFER_SAID),
    "barrier": (BARRIER,),
    "coupon_barrier": (COUPON_BARRIER,),
    "contingent_rate": (CONTINGENT, CONTINGENT_SAID, CONTINGENT_PAID),
    "estimated_value": (ESTIMATED, ESTIMATES),
}
"""By leaf the rules that state it, those with most authority first."""
register(*(rule for rules in RULES.values() for rule in rules), UNDERLIERS)
