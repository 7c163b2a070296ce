"""The holders who sell by the prospectus: their table says who, and how many units each may sell (Regulation S-K Item 507)."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import regex

from extractor.language.names import core_name, printed_name
from extractor.mentions.numbers import parse_number
from extractor.reading import Link, Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.parties.own_period import own_period
from extractor.text import Cell, Span
from extractor.text.tables import Row, Table, read_table, words

_RULE = "parties.selling_holder.table"
_OF_HOLDERS = regex.compile(
    r"(?i)\b(?:selling|registered|offering)[- ](?:stock|share|security|unit|warrant|note)?\s?-?holders?\b|^(?:name|holder|"
    r"investor|beneficial owner|stockholder|shareholder|unitholder|securityholder)s?\b"
)
_SOLD = regex.compile(
    r"(?i)\b(?:to be|being|may be|that may be|which may be) (?:sold|offered|resold|registered)|"
    r"\b(?:offered|registered|covered|sold)\b(?=.{0,30}\b(?:hereby|by this|in (?:this|the) offering|pursuant|for (?:re)?sale))|"
    r"^(?:maximum )?(?:number of )?(?:[\w-]+ ){0,3}(?:shares|units|warrants|securities|ADSs)(?: of (?:[\w-]+ ){1,3}(?:stock|"
    r"shares))? (?:being )?(?:offered|registered)\b|offered for sale"
)
_NOT_SOLD = regex.compile(r"(?i)%|percent|price|value|\b(?:after|owned|before|prior|beneficially|held)\b(?!.{0,60}to be sold in)")
_NOT_A_HOLDER = regex.compile(
    r"(?i)^\W*(?:totals?|sub-?totals?|all\b|(?:named )?executive|directors|officers|other\b|others\b|name\b|selling\b|"
    r"holders of|greater than|\d+(?:\.\d+)?%|five percent|shares|footnotes?)"
)
_DIGITS = regex.compile(r"\d[\d,]*")
_LEADERS = regex.compile(r"(?:\.{2,}|(?: \.){2,})[. ]*$")
_LONGEST_NAME = 110
_CONTINUES = regex.compile(
    r"(?:[IVX]{1,5}|L\.?P|L\.?L\.?[CP]|Inc|Incorporated|Ltd|Limited|Corp|Corporation|Company|Co\.|Fund|Master|Partners|"
    r"Partnership|"
    r"Trust|Holdings|Investments|Capital|SPC|N\.A|& |and |of |f/b/o)"
)
"""How the second line of a name begins."""


def selling_holders(reading: Reading) -> list[RowParts]:
    """Each holder once, in the order of the tables, with the units of the first table that counts what it sells."""
    kept: dict[str, RowParts] = {}
    for section in reading.sections.of_kind("selling_holders"):
        for number in _tables(reading, section.start, section.end):
            for row in _rows(reading, read_table(reading.text, number)):
                kept.setdefault(core_name(row["name"].value), row)
    return list(kept.values())


def _tables(reading: Reading, start: int, end: int) -> list[int]:
    rows = (block for block in reading.text.blocks if block.kind == "row" and start <= block.start < end)
    return list(dict.fromkeys(block.table for block in rows))


def _rows(reading: Reading, table: Table) -> Iterator[RowParts]:
    column = _sold_column(reading, table)
    # A first name over two lines leaves its first line among the headings.
    begun: tuple[Cell, ...] = table.headers[-1].cells if table.headers and len(table.headers[-1].cells) == 1 else ()
    for row in table.rows if column is not None else ():
        if not any(row.values) and row.label:
            begun = row.labels
            continue
        if begun and _CONTINUES.match(row.label):
            labels = (*begun, *row.labels)
            row = replace(row, labels=labels, label=" ".join(words(reading.text.chars, cell) for cell in labels))
        begun = ()
        cell = row.values[column] if column is not None else None
        units = _units(words(reading.text.chars, cell)) if cell else None
        name = _name(row)
        if cell and units and name:
            dotted = bool(row.labels) and own_period(reading.text, name, row.labels[-1].end)
            yield {
                "name": _stated(f"{name}." if dotted else name, row.labels, row, more=dotted),
                "role": "selling_holder",
                "offering": Link("offerings", "primary"),
                "allocation": {"units": _stated(units, (cell,), row)},
            }


def _sold_column(reading: Reading, table: Table) -> int | None:
    """The column that counts what each may sell, where the table is one of holders."""
    chars = reading.text.chars
    firsts = [words(chars, block.cells[0]) for block in table.headers if block.cells]
    headings = [column.heading for column in table.columns]
    if table.rows and _OF_HOLDERS.search(table.rows[0].label):
        # "%(1)" looks like a value: the last row of headings was taken for the first of values.
        firsts.append(table.rows[0].label)
        under = [words(chars, cell) if cell else "" for cell in table.rows[0].values]
        headings = [f"{over} {more}" for over, more in zip(headings, under, strict=True)]
    if not any(_OF_HOLDERS.search(first) for first in firsts):
        return None
    found = (at for at, heading in enumerate(headings) if _SOLD.search(heading) and not _NOT_SOLD.search(heading))
    return next(found, None)


def _units(said: str) -> Decimal | None:
    found = _DIGITS.search(said)
    units = parse_number(found[0]) if found and "%" not in said and "$" not in said else None
    return units if units else None


def _name(row: Row) -> str | None:
    name = printed_name(_LEADERS.sub("", row.label)).strip(" *")
    if not 3 <= len(name) <= _LONGEST_NAME or _NOT_A_HOLDER.match(name) or not name[:1].isalnum():
        return None
    return name


def _stated(value: object, cells: tuple[Cell, ...], row: Row, more: bool = False) -> Stated[object]:
    span = Span(min(cell.start for cell in cells), max(cell.end for cell in cells) + more)
    return Stated(value, (Evidence(span, Span(row.block.start, row.block.end), _RULE),))
