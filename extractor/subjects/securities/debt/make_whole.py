"""The table by which a make-whole event raises the conversion rate of convertibles: by effective date and stock price."""

import regex

from extractor.mentions import find_mentions
from extractor.reading import Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.terms import Money
from extractor.text import Cell, Span
from extractor.text.model import Block
from extractor.text.tables import merged_cells, words

_RULE = "securities.converts.make_whole_table"
_INTRODUCES = regex.compile(r"(?i)table[^.]{0,200}(?:additional shares|increase|increased)|make-whole (?:premium )?table")
_NEAR = 12
"""Passages below the sentence that introduces it in which the table begins."""
_FEWEST = 3


def make_whole_rows(reading: Reading) -> list[RowParts]:
    """A row for each cell: date, stock price, additional shares; none where no such table is introduced and whole."""
    passages = reading.text.passages
    for passage in passages:
        if passage.kind == "row" or "table" not in passage.text or not _INTRODUCES.search(passage.text):
            continue
        if "base_prospectus" in reading.sections.kinds_at(passage.start):
            continue
        below = passages[passage.index + 1 : passage.index + 1 + _NEAR]
        tables = [reading.text.blocks[row.block].table for row in below if row.kind == "row"]
        rows = _rows(reading, tables[0]) if tables else []
        if rows:
            return rows
    return []


def _rows(reading: Reading, number: int) -> list[RowParts]:
    blocks = [block for block in reading.text.blocks if block.kind == "row" and block.table == number]
    prices: list[Stated[object]] = []
    rows: list[RowParts] = []
    for block in blocks:
        cells = merged_cells(block, reading.text.chars)
        money = [cell for cell in cells if _money(reading, cell)]
        if not prices and len(money) >= _FEWEST:
            prices = [_stated(_money(reading, cell), cell, block) for cell in money]
            continue
        date = _date(reading, cells[0]) if cells else None
        if not prices or date is None or len(cells) != len(prices) + 1:
            continue
        effective = _stated(date, cells[0], block)
        for price, cell in zip(prices, cells[1:], strict=True):
            additional = [m.value for m in find_mentions(words(reading.text.chars, cell)) if m.kind == "number"]
            if len(additional) == 1:
                rows.append({"effective": effective, "stock_price": price, "additional": _stated(additional[0], cell, block)})
    return rows


def _money(reading: Reading, cell: Cell) -> object:
    found = find_mentions(words(reading.text.chars, cell))
    return found[0].value.amount if len(found) == 1 and isinstance(found[0].value, Money) else None


def _date(reading: Reading, cell: Cell) -> object:
    found = find_mentions(words(reading.text.chars, cell))
    return found[0].value if len(found) == 1 and found[0].kind == "date" else None


def _stated(value: object, cell: Cell, block: Block) -> Stated[object]:
    return Stated(value, (Evidence(Span(cell.start, cell.end), Span(block.start, block.end), _RULE),))
