"""Securities that a current report tells of: issued and sold, or to be sold at the issuer's option."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Match, Stated
from extractor.subjects.deals import deal_of, find_deals, is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.periods import duration
from extractor.subjects.securities.preferred import read_conversion
from extractor.subjects.securities.report_equity import open_stock, read_report_equity
from extractor.subjects.securities.sold_rules import (
    FINDERS,
    PREFERRED_OPTION,
    PREFERRED_SOLD,
    STOCK_SOLD,
    WARRANTS_BESIDE,
    WARRANTS_SOLD,
)
from extractor.subjects.securities.warrants_offered import open_warrants, read_warrant_terms


def read_sold(reading: Reading, book: Book) -> None:
    """Put the preferred stock and warrants that a report tells of into the book."""
    if not reading.once(find_deals):
        return
    sales = read_report_equity(reading, book)
    for match in reading.find(STOCK_SOLD):
        if is_primary(reading, match.statement):
            open_stock(book, match)
            sales.append(match.statement)
    shorts: dict[str, str] = {}
    for match in reading.find(PREFERRED_SOLD):
        _open_preferred(reading, book, match, shorts)
    for match in reading.find(PREFERRED_OPTION):
        _open_preferred(reading, book, match, shorts)
    beside = [m for m in reading.find(WARRANTS_BESIDE) if m.statement in sales]
    for match in [*(m for rule in WARRANTS_SOLD for m in reading.find(rule)), *beside]:
        _open_warrants(book, match)
    for match in reading.find(FINDERS):
        key = book.open("compensation-warrants", "compensation", "warrants", "primary")
        book.put(key, "title", match["title"])
        book.put(key, "underlying.quantity", match.get("quantity"))
    read_conversion(reading, book, shorts)
    read_warrant_terms(reading, book)


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


def _open_warrants(book: Book, match: Match) -> None:
    """Warrants for the same number of shares are the same warrants, told of again."""
    quantity: Stated[Decimal] = match["quantity"]
    key = open_warrants(book, match["title"], quantity)
    price = match.get("exercise_price")
    if price is not None:
        book.put(key, "exercise_price", price.becoming(price.value.amount))
    book.put(key, "term", duration(match, "term_years", "unit"))
