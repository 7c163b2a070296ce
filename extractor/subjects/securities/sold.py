"""Securities that a current report tells of: issued and sold, or to be sold at the issuer's option."""

from extractor.reading import Link, Reading
from extractor.rules import Match, Stated
from extractor.subjects.deals import deal_at, deal_of, find_deals, is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.equity.reported import open_stock, read_report_equity
from extractor.subjects.securities.preferred.stepped import read_conversion
from extractor.subjects.securities.sold_rules import (
    FINDERS,
    PREFERRED_OPTION,
    PREFERRED_SOLD,
    STOCK_SOLD,
)
from extractor.subjects.securities.warrants.reported import read_report_warrants


def read_sold(reading: Reading, book: Book) -> None:
    """Put the preferred stock and warrants that a report tells of into the book."""
    if not reading.once(find_deals):
        return
    read_report_equity(reading, book)
    for match in reading.find(STOCK_SOLD):
        if is_primary(reading, match.statement):
            open_stock(book, match)
    shorts: dict[str, str] = {}
    for match in reading.find(PREFERRED_SOLD):
        _open_preferred(reading, book, match, shorts)
    for match in reading.find(PREFERRED_OPTION):
        _open_preferred(reading, book, match, shorts)
    read_report_warrants(reading, book)
    for match in reading.find(FINDERS):
        key = book.open("compensation-warrants", "compensation", "warrants", "primary")
        book.put(key, "title", match["title"])
        book.put(key, "underlying.quantity", match.get("quantity"))
    read_conversion(reading, book, shorts)


def _open_preferred(reading: Reading, book: Book, match: Match, shorts: dict[str, str]) -> None:
    title: Stated[str] = match["title"]
    key = f"preferred-{title.value.lower()}"
    optional = match.rule == PREFERRED_OPTION.name
    deal = deal_of(reading, match.statement) if optional else "primary"
    book.open(key, "optional" if optional else "offered", "preferred_stock", deal)
    book.put(key, "title", title)
    book.put(key, "rate", match.get("rate"))
    book.put(key, "quantity", match.get("quantity"))
    if "short" in match:
        shorts[match["short"].value] = key


def link_further(reading: Reading, book: Book) -> None:
    """Tie what the report's further deals sell to these, by the place that first tells of it."""
    for row in book:
        told = [value.evidence[0].span.start for value in row.values() if isinstance(value, Stated)]
        deal = deal_at(reading, min(told)) if told else "primary"
        if deal != "primary" and row.get("offering") == Link("offerings", "primary"):
            row["offering"] = Link("offerings", deal)
