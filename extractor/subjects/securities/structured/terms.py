"""The terms of a structured note, from the labels of its term sheet: what it is linked to, its dates, levels and value."""

from collections.abc import Iterator
from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Rule, Stated, register
from extractor.subjects.securities.book import Book
from extractor.subjects.stating import stated
from extractor.terms import Money

_AT = r"^[\W_]{0,3}"
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
    needs=("barrier", "threshold"),
    pattern=rf"{_AT}(?i:(?:contingent )?(?:interest|coupon) (?:barrier|threshold)(?: (?:level|value|price))?){_GAP}"
    r"[^\ue001]{0,90}?{rate:value} (?i:of (?:its|the|each|such))",
    unit="passage",
    never=_NEVER,
    matches={"Interest Barrier: With respect to each Index, 70.00% of its Initial Value": {"value": Decimal("0.7")}},
    rejects=("Interest is paid at 70% of par.",),
)
CONTINGENT = Rule(
    "securities.structured.contingent_rate",
    needs=("contingent", "coupon rate"),
    pattern=rf"{_AT}(?i:contingent (?:interest|coupon|payment) rate|contingent coupon){_GAP}"
    r"(?:[^\ue001]{0,60}\ue001 per (?:month|quarter|annum)[^\ue001]{0,40})?{rate:value} (?i:per annum|per year)",
    unit="passage",
    never=_NEVER,
    matches={
        "Contingent Interest Rate: 9.15% per annum, payable monthly at a rate of 0.7625%": {"value": Decimal("0.0915")},
        "Contingent Coupon Rate:\t0.9583% per month (approximately 11.50% per annum)": {"value": Decimal("0.115")},
    },
    rejects=("Contingent interest of 5% may be paid.",),
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
UNDERLIERS = Rule(
    "securities.structured.underliers",
    needs=("underl", "indices", "index", "reference asset", "market measure"),
    pattern=rf"{_AT}(?i:underl(?:ying|ier)s?(?: (?:index|indices|stocks?|funds?|assets?|shares))?|ind(?:ices|ex)|"
    rf"reference assets?|"
    r"market measures?)(?:\s?\(\w\))?:\s{1,3}(?P<value>(?:The |the )?[A-Z].{3,400}?)\.?$",
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
_RULES = {
    **DATES,
    "buffer": BUFFER,
    "barrier": BARRIER,
    "coupon_barrier": COUPON_BARRIER,
    "contingent_rate": CONTINGENT,
    "estimated_value": ESTIMATED,
}
register(*_RULES.values(), UNDERLIERS, BUFFER_SAID)
_BASKET = regex.compile(
    r"(?:An? |The )[^(),;]{3,60}? (?:comprised of|consisting of|composed of) |"
    r"(?i:the )?(?i:worst|best|least|lesser|lowest|greater)[- ](?i:performing)(?: of)? (?i:the )?"
)
_NAME = regex.compile(
    r"(?:[Tt]he )?(?P<name>(?:(?i:(?:class [A-Z] )?(?:common (?:stock|shares)|ordinary shares|American depositary "
    r"shares|shares)) of "
    r"(?:the )?)?[A-Z][^(),;]{2,90}?(?:\s?(?:Index|Fund|ETF|Trust|Shares|stock|"
    r"Corporation|Inc\.)®?)?(?:,? (?:Inc|Corp|Ltd|N\.V|L\.P|Co|plc|S\.A|AG)\b\.?)?)"
    r"(?=\s?(?:\(|,|;|$| and (?:the )?[A-Z]))"
)
_LONGEST = 120


def read_structured_terms(reading: Reading, book: Book, key: str) -> None:
    """State the terms of the note: the first statement of each; nothing out of examples."""
    for leaf, rule in _RULES.items():
        match = reading.first(rule)
        if match is not None:
            book.put(key, f"structured.{leaf}", match["value"])
    said = reading.first(BUFFER_SAID)
    if said is not None and "buffer" not in book[key].get("structured", {}):
        book.put(key, "structured.buffer", said["value"])
    names = list(_underliers(reading))
    if names:
        book[key].setdefault("structured", {}).setdefault("underliers", names)


def _underliers(reading: Reading) -> Iterator[Stated[str]]:
    match = reading.first(UNDERLIERS)
    if match is None:
        return
    passage, said = match.statement.passage, match["value"]
    start = match.statement.unmask(match.found.start("value"))
    basket = _BASKET.match(passage.text, start)
    at = basket.end() if basket else start
    while at < len(passage.text):
        found = _NAME.match(passage.text, at)
        if found is None:
            return
        if len(found["name"]) <= _LONGEST and said.evidence:
            yield stated(found["name"].strip(), passage, *found.span("name"), UNDERLIERS.name)
        after = regex.compile(r"\s?(?:\([^()]{1,160}\))?\s?(?:,|;)?\s?(?:and\s)?").match(passage.text, found.end())
        if after is None or after.end() == found.end():
            return
        at = after.end()
