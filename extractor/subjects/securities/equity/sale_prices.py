"""What each of several securities is sold for, by the price table of the cover: "Per Share", "Per Pre-Funded Warrant"."""

from collections.abc import Iterator

import regex

from extractor.mentions import find_mentions
from extractor.models.security import SecurityKind
from extractor.reading import Reading
from extractor.rules import Evidence, Stated
from extractor.subjects.securities.book import Book
from extractor.terms import Money
from extractor.text import Span
from extractor.text.tables import Table, read_table, words

_RULE = "securities.sale_prices"
_PRICE = regex.compile(
    r"(?i)\b(?:offering|public|purchase|subscription)\b.{0,20}\bprice(?! to be)|price to (?:the )?(?:public"
    r"|investors)"
)
_NOT_PRICE = regex.compile(r"(?i)discount|commission|fee|proceeds|exercise|total")
_UNIT = regex.compile(r"(?i)\b(?:per|each)\b")
_FUNDED = regex.compile(r"(?i)pre-?\s?funded")
_SHARE = regex.compile(r"(?i)\b(?:per|each) (?:[\w-]+ ){0,2}(?:share|unit|ADS|ordinary|common)\b")
_EQUITY: tuple[SecurityKind, ...] = ("common_stock", "ordinary_shares", "ads", "partnership_units", "units")


def read_sale_prices(reading: Reading, book: Book) -> None:
    """Put the price of the only pre-funded warrants, and of the only shares or units, into their rows."""
    funded, shares = book.keys("offered", "pre_funded_warrants"), book.keys("offered", *_EQUITY)
    if len(funded) > 1 or len(shares) > 1 or not (funded or shares):
        return
    known: set[str] = set()
    for heading, price in _prices(reading):
        keys = funded if _FUNDED.search(heading) else shares if _SHARE.search(heading) else []
        for key in keys:
            if key not in known:
                known.add(key)
                book.put(key, "price", price)


def _prices(reading: Reading) -> Iterator[tuple[str, Stated[Money]]]:
    """The words that say of which security, and the price to the public, from the tables of the cover."""
    blocks, tables = reading.text.blocks, dict[int, None]()
    for section in reading.sections.of_kind("cover", "legend"):
        rows = (p for p in reading.text.passages_in(section.start, section.end) if p.kind == "row")
        tables.update((blocks[row.block].table, None) for row in rows if "rice" in row.text or "PRICE" in row.text)
    for number in tables:
        yield from _of_table(reading, read_table(reading.text, number))


def _of_table(reading: Reading, table: Table) -> Iterator[tuple[str, Stated[Money]]]:
    for row in table.rows:
        for column, cell in zip(table.columns, row.values, strict=True):
            axes = (row.label, column.heading)
            unit = next((axis for axis in axes if _UNIT.search(axis) and not _PRICE.fullmatch(axis)), None)
            if cell is None or unit is None or not any(_PRICE.search(axis) for axis in axes):
                continue
            if any(_NOT_PRICE.search(axis) for axis in axes):
                continue
            for mention in find_mentions(words(reading.text.chars, cell)):
                if isinstance(mention.value, Money):
                    evidence = Evidence(Span(cell.start, cell.end), Span(row.block.start, row.block.end), _RULE)
                    yield unit, Stated(mention.value, (evidence,))
