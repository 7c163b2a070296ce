"""The common stock (or ordinary shares, or units) that the filing offers, and what it says of the class."""

from extractor.reading import Reading
from extractor.rules import Match, Stated
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.equity_rules import (
    AUTHORIZED,
    OFFER_LINE,
    OFFER_SENTENCES,
    OUTSTANDING,
    PAR_VALUES,
    PRINTED_TITLE,
    QUANTITY_LINE,
)
from extractor.subjects.securities.titles import kind_of, same_title
from extractor.terms import Money

OFFERED = "offered-equity"


def read_offered_equity(reading: Reading, book: Book) -> None:
    """Put the offered class of equity into the book, where the cover or the first pages offer one."""
    lines = [line for line in reading.find(OFFER_LINE) if "underlying" not in line]
    told = [m for rule in OFFER_SENTENCES for m in reading.find(rule) if is_primary(reading, m.statement)]
    title = _title(reading, [*lines, *told])
    if title is None:
        return
    kind = kind_of(title.value)
    if kind is None:
        return
    book.open(OFFERED, "offered", kind, "primary")
    book.put(OFFERED, "title", title)
    book.put(OFFERED, "quantity", _quantity(reading, lines, told))
    _put_class(reading, book, OFFERED, title.value)


def _title(reading: Reading, matches: list[Match]) -> Stated[str] | None:
    """The title on the cover; one in capitals gives way to the same title in the filing's usual letters."""
    if not matches:
        return None
    title: Stated[str] = matches[0]["title"]
    title = title.also(*(m["title"] for m in matches[1:] if same_title(m["title"].value, title.value)))
    if not title.value.isupper():
        return title
    usual = (m["title"] for m in reading.find(PRINTED_TITLE))
    found = next((other for other in usual if same_title(other.value, title.value)), None)
    return found.also(title) if found else title


def _quantity(reading: Reading, lines: list[Match], told: list[Match]) -> Stated[object] | None:
    """The count on the cover, before the one in the sentences, which may be one seller's part."""
    counts = [m["quantity"] for m in [*lines, *reading.find(QUANTITY_LINE), *told] if "quantity" in m]
    return counts[0].also(*(c for c in counts[1:] if c.value == counts[0].value)) if counts else None


def _put_class(reading: Reading, book: Book, key: str, title: str) -> None:
    for match in (m for rule in PAR_VALUES for m in reading.find(rule)):
        if same_title(match["title"].value, title):
            par = match["par_value"]
            book.put(key, "par_value", par.becoming(par.value.amount if isinstance(par.value, Money) else par.value))
    for match in (m for rule in AUTHORIZED for m in reading.find(rule)):
        if same_title(match["title"].value, title):
            book.put(key, "authorized", match["authorized"])
    counts = [m for rule in OUTSTANDING for m in reading.find(rule) if same_title(m["title"].value, title)]
    for match in counts:
        book.add(key, "outstanding", {"units": match["units"], "as_of": match["as_of"]})
