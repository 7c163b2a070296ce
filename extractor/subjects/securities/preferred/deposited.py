"""What depositary shares stand for: "each representing a 1/1,000th interest in a share of" a preferred stock."""

from decimal import Decimal, Inexact, localcontext

import regex

from extractor.reading import Link, Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.cover_lines import cover_lines
from extractor.subjects.securities.titles import PREFERRED
from extractor.terms import Money

_LINES = 3
_NUMBERS = {"half": 2, "fourth": 4, "fifth": 5, "eighth": 8, "tenth": 10, "twentieth": 20, "fortieth": 40, "hundredth": 100,
            "thousandth": 1000}  # fmt: skip
FRACTION = Rule(
    "securities.deposited.fraction",
    needs=("representing", "represents"),
    pattern=r"(?i:represent(?:s|ing)) (?:an? )?(?P<fraction>1/[\d,]{1,6}(?:th|st|nd|rd)?|(?i:one)[- ]"
    rf"(?i:{'|'.join(_NUMBERS)}))(?i:(?: (?:ownership|fractional|beneficial))? interest)? (?i:in|of) (?i:an?|one) (?i:share) of "
    rf"(?:(?:our|the Company['’]s|its) )?(?:newly issued )?(?P<title>{PREFERRED})"
    r"(?:,? (?:par value(?: of)? {money:par} per share|{money:par} par value(?: per share)?))?",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    never=r"(?i)outstanding|existing|previously issued",
    matches={
        "We are offering 500,000 depositary shares, each representing a 1/100th ownership interest in a share of 7.000% "
        "Non-Cumulative Perpetual Preferred Stock, Series D, par value $0.01 per share.": {
            "fraction": "1/100th",
            "title": "7.000% Non-Cumulative Perpetual Preferred Stock, Series D",
            "rate": Decimal("0.07"),
            "par": Money(amount=Decimal("0.01"), currency="USD"),
        },
        "Each depositary share represents a one-tenth interest in a share of 8.25% Series C Preferred Stock": {
            "fraction": "one-tenth",
            "title": "8.25% Series C Preferred Stock",
            "rate": Decimal("0.0825"),
        },
    },
    rejects=("each representing 1/10 of a share of our common stock",),
)
register(FRACTION)


def read_deposited(reading: Reading, book: Book, key: str) -> None:
    """Open the row of the preferred stock beneath the depositary shares of this key, and tie it to them with the fraction."""
    beneath = book.keys("underlying", "preferred_stock")
    if len(beneath) > 1 or book[key]["kind"] != "depositary_shares":
        return
    for match in _matches(reading):
        if not beneath:
            beneath = [book.open("deposited", "underlying", "preferred_stock", "primary")]
        stock = beneath[0]
        book.put(stock, "title", match["title"])
        book.put(stock, "rate", match.get("rate"))
        par: Stated[Money] | None = match.get("par")
        book.put(stock, "par_value", par.becoming(par.value.amount) if par else None)
        book.put(key, "underlying.quantity", _fraction(match["fraction"]))
        book[key].setdefault("underlying", {})["security"] = Link("securities", stock)


def _matches(reading: Reading) -> list[Match]:
    told = [match for match in reading.find(FRACTION) if is_primary(reading, match.statement)]
    return (
        told
        or [match for lines in cover_lines(reading, _LINES, FRACTION) for match in FRACTION.read(lines, reading.currency)][:1]
    )


def _fraction(said: Stated[str]) -> Stated[Decimal] | None:
    """The fraction as a number, where it has an end."""
    digits = regex.sub(r"\D", "", said.value.partition("/")[2])
    parts = int(digits) if digits else _NUMBERS[regex.split(r"[- ]", said.value.lower())[-1]]
    with localcontext() as context:
        context.traps[Inexact] = True
        try:
            return said.becoming(Decimal(1) / parts)
        except Inexact:
            return None
