"""What current reports add to notes that were sold: their price, when they are due, and the spread of those that float."""

from collections.abc import Iterator
from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.reported_rules import DUE, FLOATS, PRICES, PROCEEDS
from extractor.subjects.securities.debt.tranches import Tranche, keys_named
from extractor.subjects.stating import stated
from extractor.text import Passage

RULE = "securities.report.terms_table"
_PERCENT = regex.compile(r"(\d{2,3}(?:\.\d{1,6})?)\s{0,3}%")
_MATURITY = regex.compile(r"(?i)(?:stated |final )?maturity(?: date)?:?\t")
_PRICE = regex.compile(r"(?i)(?:price to (?:the )?public|(?:public )?offering price|issue price|initial price to public):?\t")


def read_report_notes(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    """Put prices in percent, full dates of maturity and spreads into the rows of a report's tranches."""
    for match in _own(reading, *PRICES):
        for key in _one(match, tranches):
            book.put(key, "price_percent", _percent(match["price"]))
    for match in _own(reading, *PROCEEDS):
        for key in _one(match, tranches):
            book.put(key, "discount_percent", _percent(match["discount"]))
            book.put(key, "proceeds_percent", _percent(match["proceeds"]))
    for match in _own(reading, *DUE):
        for key in keys_named(_series(match), tranches):
            _put_maturity(book, tranches, key, match["maturity"])
    floating = [tranche for tranche in tranches if "floating" in tranche.title.lower()]
    for match in _own(reading, FLOATS):
        for key in keys_named(_series(match), floating):
            book.put(key, "floating_rate.index", match["index"])
            book.put(key, "floating_rate.spread", match["spread"])
    _read_tables(reading, book, tranches)


def _own(reading: Reading, *rules: Rule) -> Iterator[Match]:
    return (match for rule in rules for match in reading.find(rule) if is_primary(reading, match.statement))


def _series(match: Match) -> str | None:
    named = match.get("series")
    return str(named.value) if named else None


def _one(match: Match, tranches: list[Tranche]) -> list[str]:
    """The one tranche that the match names: a price said of several is none of each."""
    keys = keys_named(_series(match), tranches)
    return keys if len(keys) == 1 else []


def _percent(rate: Stated[Decimal]) -> Stated[Decimal]:
    return rate.becoming(rate.value.scaleb(2) + Decimal(0))


def _put_maturity(book: Book, tranches: list[Tranche], key: str, date: Stated[str]) -> None:
    """A date that contradicts the year in the title belongs to other notes."""
    year = next(tranche.year for tranche in tranches if tranche.key == key)
    if year in (None, date.value[:4]) and len(date.value) == 10:
        book.put(key, "maturity", date)


def _read_tables(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    """A table with a column for each tranche, whose first row has the titles."""
    columns: list[Tranche] = []
    table = -1
    for section in reading.sections.of_kind("item"):
        for passage in reading.text.passages_in(section.start, section.end):
            if passage.kind != "row":
                continue
            number = reading.text.blocks[passage.block].table
            heading = _columns(passage, tranches)
            if heading:
                columns, table = heading, number
            elif columns and number == table:
                _read_row(reading, book, columns, passage)


def _columns(passage: Passage, tranches: list[Tranche]) -> list[Tranche]:
    """The tranches that the cells of a row name, where each cell names one and every tranche is named."""
    cells = [" ".join(cell.lower().split()) for cell in passage.text.split("\t") if cell.strip()]
    found = [next((t for t in tranches if t.title.lower() == cell), None) for cell in cells]
    named = [tranche for tranche in found if tranche is not None]
    return named if len(named) == len(tranches) and len(cells) - len(named) <= 1 else []


def _read_row(reading: Reading, book: Book, columns: list[Tranche], passage: Passage) -> None:
    words = passage.text
    if _PRICE.match(words):
        prices = [*_PERCENT.finditer(words)]
        for tranche, found in zip(columns, prices, strict=True) if len(prices) == len(columns) else ():
            book.put(tranche.key, "price_percent", stated(Decimal(found[1]), passage, found.start(), found.end(), RULE))
    elif _MATURITY.match(words):
        dates = [mention for mention in reading.mentions(passage) if mention.kind == "date"]
        for tranche, date in zip(columns, dates, strict=True) if len(dates) == len(columns) else ():
            book.put(tranche.key, "maturity", stated(date.value, passage, date.start, date.end, RULE))
