"""The price table of debt on a cover: price, discount and proceeds in percent, by tranche.

Tables stand both ways: a row for each tranche under headings of measures, or a row for each measure under headings of
tranches. What a cell states is decided by its row's label and its column's heading together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Evidence, Stated
from extractor.text import Span
from extractor.text.model import Block, Cell
from extractor.text.tables import Row, read_table, words

RULE = "securities.price_table"
_MEASURES = (
    (
        "discount_percent",
        regex.compile(
            r"(?i)discount|commission|concession|remarketing fee|selling agent|underwriters?['’]? (?:fee|"
            r"compensation)"
        ),
    ),
    ("proceeds_percent", regex.compile(r"(?i)proceeds")),
    ("price_percent", regex.compile(r"(?i)price|public offering|issue price")),
)
_PERCENT = regex.compile(
    r"(?:(?P<whole>\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})|(?:(?P<whole>\d{1,3})[ -])?(?P<part>\d{1,2})/(?P<parts>2|4|8|16|32|64))\s?%"
    r"(?:\s?\(\w\))?(?:\s?(?:US)?[$€£][\d,.]+)?"
)
_DEAREST = {"discount_percent": 30, "proceeds_percent": 200, "price_percent": 200}
"""Percentages from which on a leader of points has swallowed the decimal point."""


@dataclass(frozen=True, slots=True)
class PriceCell:
    """A percentage of the price table: the leaf it states, the words that say of which tranche, and the value."""

    leaf: str
    about: str
    stated: Stated[Decimal]


def price_cells(reading: Reading) -> Iterator[PriceCell]:
    """The percentages of the price tables on the cover, row by row."""
    blocks = reading.text.blocks
    cover = reading.sections.of_kind("cover", "legend")
    tables = {
        blocks[p.block].table: None
        for section in cover
        for p in reading.text.passages_in(section.start, section.end)
        if p.kind == "row" and blocks[p.block].table >= 0
    }
    for number in tables:
        table = read_table(reading.text, number)
        for above, row in zip((None, *table.rows), table.rows, strict=False):
            label = _label(above, row)
            for column, cell in zip(table.columns, row.values, strict=True):
                found = _PERCENT.fullmatch(words(reading.text.chars, cell)) if cell else None
                leaf = _measure(column.heading, label)
                percent = _percent(found) if found is not None else None
                if cell is not None and percent is not None and leaf is not None and percent < _DEAREST[leaf]:
                    yield PriceCell(leaf, f"{label} {column.heading}", _stated(percent, cell, row.block))


def _label(above: Row | None, row: Row) -> str:
    """The row's label, with the line above where that began it: "Proceeds to Marrowgate" / "(before expenses)"."""
    begins = above is not None and not any(above.values) and any(row.values) and _measure("", above.label)
    return f"{above.label} {row.label}" if above is not None and begins else row.label


def _percent(found: "regex.Match[str]") -> Decimal:
    """The percentage, in decimals or in fractions: "99.875%", "99 7/8%"."""
    whole = Decimal(found["whole"] or 0)
    return whole + Decimal(found["part"]) / Decimal(found["parts"]) if found["part"] else whole


def _measure(heading: str, label: str) -> str | None:
    """The measure that the heading or the label names; a label wins where both name one ("Proceeds ... price")."""
    for words_of_it in (label, heading):
        for leaf, pattern in _MEASURES:
            if pattern.search(words_of_it):
                return leaf
    return None


def _stated(value: Decimal, cell: Cell, row: Block) -> Stated[Decimal]:
    return Stated(value, (Evidence(Span(cell.start, cell.end), Span(row.start, row.end), RULE),))
