"""The table of dealers: who buys how much of the deal (Regulation S-K Item 508(a))."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

import regex

from extractor.language.names import printed_name
from extractor.mentions.numbers import parse_number
from extractor.reading import Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.parties.own_period import own_period
from extractor.terms.money import Money
from extractor.text import Block, Cell, Span, Text
from extractor.text.tables import Table, table_of, words

_RULE = "parties.dealer.table"
_HEADING = regex.compile(
    r"(?i)^(?:name of |class [a-z](?:-?\w)? |co-|senior |the )?"
    r"(?:underwriters?|initial purchasers?|placement agents?|name|sales agents?|dealers?)\b"
)
_OF_DEALERS = regex.compile(r"(?i)underwrit|purchasers?\b|placement|name")
_COUNTS = regex.compile(r"(?i)\b(?:number|shares|units|ADSs|securities|warrants)\b")
_PRINCIPAL = regex.compile(r"(?i)principal|amount|notes|debentures|bonds")
_TOTAL = regex.compile(r"(?i)^\s*total\b|^\W*$")
_CONTINUES = regex.compile(r"(?i)(?:incorporated|inc\b|l\.?l\.?c|llc|& co\b|& company|corporation|limited|securities inc|n\.a)")
"""How the second line of a name begins."""
_BESIDE = regex.compile(r"(?i)warrants|option|over-?allot|additional|percent")
"""Columns that count something beside the main security."""
_DIGITS = regex.compile(r"\d[\d,]*(?:\.\d+)?")
_NOT_A_NAME = regex.compile(r"(?i)\b(?:price|discount|proceeds|total|per (?:share|note|unit)|paid by|shares|percent)\b")


def dealer_rows(reading: Reading) -> list[RowParts]:
    """Name and allocation of each dealer by the first table of dealers in the plan of distribution."""
    for section in reading.sections.of_kind("plan_of_distribution"):
        for blocks in _tables(reading.text, section.start, section.end):
            rows = list(_rows(reading.text, table_of(reading.text.chars, blocks)))
            if rows:
                return rows
    return []


def _tables(text: Text, start: int, end: int) -> Iterator[list[Block]]:
    rows = (block for block in text.blocks if block.kind == "row" and start <= block.start < end)
    for _, blocks in groupby(rows, key=lambda block: block.table):
        yield list(blocks)


def _rows(text: Text, table: Table) -> Iterator[RowParts]:
    if not _heads_dealers(text, table):
        return
    begun: tuple[Cell, ...] = ()
    for at, row in enumerate(table.rows):
        labels = (*begun, *row.labels)
        printed = " ".join(words(text.chars, cell) for cell in labels)
        name = printed_name(regex.sub(r"(?<=\w)(?:\.{2,}|(?: \.){2,})[. ]*$", "", printed))
        below = table.rows[at + 1].label if at + 1 < len(table.rows) else ""
        if not any(row.values) and _CONTINUES.match(below):
            begun = labels
            continue
        begun = ()
        if _TOTAL.match(name) or _NOT_A_NAME.search(name):
            break
        dotted = own_period(text, name, labels[-1].end) if labels else False
        party: RowParts = {"name": _stated(text, f"{name}." if dotted else name, labels, row.block, more=dotted)}
        allocation = _allocation(text, table, row.values, row.block)
        yield party | ({"allocation": allocation} if allocation else {})


def _heads_dealers(text: Text, table: Table) -> bool:
    """Do the headings speak of dealers, and the columns of what each takes?"""
    firsts = [words(text.chars, block.cells[0]) for block in table.headers if block.cells]
    headings = " ".join(column.heading for column in table.columns)
    names_dealers = any(_HEADING.match(first) for first in firsts)
    quantities = bool(_COUNTS.search(headings) or _PRINCIPAL.search(headings))
    first_row = table.rows[0].label if table.rows else ""
    return names_dealers and quantities and bool(first_row) and not _NOT_A_NAME.search(first_row)


def _allocation(text: Text, table: Table, values: tuple[Cell | None, ...], block: Block) -> RowParts:
    """The dealer's part, where one column states it: units, or principal in money."""
    stated = [(at, cell) for at, cell in enumerate(values) if cell and _DIGITS.search(words(text.chars, cell))]
    if len(stated) > 1:
        stated = [(at, cell) for at, cell in stated if not _BESIDE.search(table.columns[at].heading)]
    if len(stated) != 1:
        return {}
    at, cell = stated[0]
    said, heading = words(text.chars, cell), table.columns[at].heading
    found = _DIGITS.search(said)
    amount = parse_number(found[0]) if found else Decimal(0)
    if _COUNTS.search(heading) and not _PRINCIPAL.search(heading) and "$" not in said:
        return {"units": _stated(text, amount, (cell,), block)}
    if "%" in said or not _PRINCIPAL.search(heading):
        return {}
    return {"principal": _stated(text, Money(amount=amount, currency="USD"), (cell,), block)}


def _stated(text: Text, value: object, cells: tuple[Cell, ...], block: Block, more: bool = False) -> Stated[object]:
    span = Span(min(cell.start for cell in cells), max(cell.end for cell in cells) + more)
    return Stated(value, (Evidence(span, Span(block.start, block.end), _RULE),))
