"""The table of dealers: who buys how much of the deal (Regulation S-K Item 508(a))."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

import regex

from extractor.language.names import SUFFIX, printed_name, same_firm
from extractor.mentions.numbers import parse_number
from extractor.reading import Link, Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.parties.own_period import own_period
from extractor.subjects.securities import find_securities
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.tranches import key_headed
from extractor.terms.money import Money
from extractor.text import Block, Cell, Span, Text
from extractor.text.tables import Table, table_of, words

_RULE = "parties.dealer.table"
_HEADING = regex.compile(
    r"(?i)^(?:name of |class [a-z](?:-?\w)? |co-|senior |the |u\.s\. )?"
    r"(?:underwriters?|initial purchasers?|placement agents?|name|(?:sales |selling )?agents?|dealers?)\b"
)
_OF_DEALERS = regex.compile(r"(?i)underwrit|purchasers?\b|placement|name")
_COUNTS = regex.compile(r"(?i)\b(?:number|shares|units|ADSs|securities|warrants)\b")
_PRINCIPAL = regex.compile(r"(?i)principal|amount|notes|debentures|bonds")
_TOTAL = regex.compile(r"(?i)^\s*total\b|^\W*$")
_CONTINUES = regex.compile(r"(?i)(?:incorporated|inc\b|l\.?l\.?c|llc|& co\b|& company|corporation|limited|securities inc|n\.a)")
"""How the second line of a name begins."""
_ENDS_BELOW = regex.compile(rf"(?:\(?[A-Z][\w.]*\)?,? ){{0,2}}(?:{SUFFIX}|Aktiengesellschaft)(?:, {SUFFIX})?")
"""The second line of a name whose values stand beside the first."""
_BESIDE = regex.compile(r"(?i)warrants|option|over-?allot|additional|percent")
"""Columns that count something beside the main security."""
_DIGITS = regex.compile(r"\d[\d,]*(?:\.\d+)?")
_NOT_A_NAME = regex.compile(r"(?i)\b(?:price|discount|proceeds|total|per (?:share|note|unit)|paid by|shares|percent)\b")


def dealer_rows(reading: Reading) -> list[RowParts]:
    """Name and part of each dealer by the first table of dealers in the plan of distribution; of a deal in several securities,
    by all of its tables, one for each of them.
    """
    book = reading.once(find_securities)
    several = len(book.keys("offered")) > 1
    for section in reading.sections.of_kind("plan_of_distribution"):
        rows: list[RowParts] = []
        for blocks in _tables(reading.text, section.start, section.end):
            table = table_of(reading.text.chars, blocks)
            found = list(_rows(reading, book if several else Book(), table))
            if not several and found:
                return [_of_the_only(row, book) for row in found]
            _merge(rows, found)
        if rows:
            return rows
    return []


def _of_the_only(row: RowParts, book: Book) -> RowParts:
    """The row with its amount in the currency of the only security that is offered."""
    keys = book.keys("offered")
    return row | {"allocation": _in_currency(row["allocation"], keys[0], book)} if keys and "allocation" in row else row


def _merge(rows: list[RowParts], found: list[RowParts]) -> None:
    """Add the dealers of a further table: one of other securities than those that are known already, by its headings."""
    known = {part["security"] for row in rows for part in _parts(row) if "security" in part}
    new = {part["security"] for row in found for part in _parts(row) if "security" in part}
    if rows and (not new or not known or known & new):
        return
    for row in found:
        same = next((other for other in rows if same_firm(other["name"].value, row["name"].value)), None)
        if same is None:
            rows.append(row)
            continue
        same["name"] = same["name"].also(row["name"])
        same["allocations"] = [*_parts(same), *_parts(row)]
        same.pop("allocation", None)


def _parts(row: RowParts) -> list[RowParts]:
    return row.get("allocations") or [part for part in (row.get("allocation"),) if part]


def _tables(text: Text, start: int, end: int) -> Iterator[list[Block]]:
    rows = (block for block in text.blocks if block.kind == "row" and start <= block.start < end)
    begun: list[Block] = []
    for _, blocks in groupby(rows, key=lambda block: block.table):
        table = [*begun, *blocks]
        # A blank line on paper parts the headings from what they head.
        begun = (
            table if len(table) == 1 and len(table[0].cells) > 1 and _HEADING.match(words(text.chars, table[0].cells[0])) else []
        )
        if not begun:
            yield table


def _rows(reading: Reading, book: Book, table: Table) -> Iterator[RowParts]:
    text = reading.text
    if not _heads_dealers(text, table):
        return
    begun = _begun_in_headers(text, table)
    ended = -1
    for at, row in enumerate(table.rows):
        if at == ended:
            continue
        labels = (*begun, *row.labels)
        printed = " ".join(words(text.chars, cell) for cell in labels)
        label = regex.sub(r"(?<=\w)(?:\.{2,}|(?: \.){2,})[. ]*$", "", printed)
        name = printed_name(label)
        below = table.rows[at + 1] if at + 1 < len(table.rows) else None
        if not any(row.values) and below and _CONTINUES.match(below.label):
            begun = labels
            continue
        begun = ()
        if below and any(row.values) and not any(below.values) and _ENDS_BELOW.fullmatch(below.label):
            ended = at + 1
            labels = (*labels, *below.labels)
            name = printed_name(f"{label} {below.label}")
        if _TOTAL.match(name) or _NOT_A_NAME.search(name):
            break
        dotted = own_period(text, name, labels[-1].end) if labels else False
        party: RowParts = {"name": _stated(text, f"{name}." if dotted else name, labels, row.block, more=dotted)}
        yield party | _allocated(reading, book, table, row.values, row.block)


def _begun_in_headers(text: Text, table: Table) -> tuple[Cell, ...]:
    """The first dealer's name where its first line has no value and so counts as a heading."""
    last = table.headers[-1].cells if table.headers else ()
    first = table.rows[0].label if table.rows else ""
    if len(last) == 1 and _CONTINUES.match(first) and not _HEADING.match(words(text.chars, last[0])):
        return (last[0],)
    return ()


def _heads_dealers(text: Text, table: Table) -> bool:
    """Do the headings speak of dealers, and the columns of what each takes?"""
    firsts = [words(text.chars, block.cells[0]) for block in table.headers if block.cells]
    headings = " ".join(column.heading for column in table.columns)
    names_dealers = any(_HEADING.match(first) for first in firsts)
    quantities = bool(_COUNTS.search(headings) or _PRINCIPAL.search(headings))
    first_row = table.rows[0].label if table.rows else ""
    return names_dealers and quantities and bool(first_row) and not _NOT_A_NAME.search(first_row)


def _allocated(reading: Reading, book: Book, table: Table, values: tuple[Cell | None, ...], block: Block) -> RowParts:
    """The dealer's part where one column states it; its parts, where columns of the securities do."""
    text = reading.text
    stated = [(at, cell) for at, cell in enumerate(values) if cell and _DIGITS.search(words(text.chars, cell))]
    if len(stated) > 1:
        stated = [(at, cell) for at, cell in stated if not _BESIDE.search(table.columns[at].heading)]
    over = " ".join(words(text.chars, block.cells[0]) for block in table.headers if block.cells)
    parts = [(at, _part(reading, table.columns[at].heading, cell, block)) for at, cell in stated]
    if len(stated) == 1:
        [(at, part)] = parts
        key = key_headed(f"{over} {table.columns[at].heading}", book)
        return {"allocation": _in_currency(part, key, book) | _of(key)} if part else {}
    keys = [key_headed(table.columns[at].heading, book) for at, _ in parts]
    if not parts or not all(keys) or len(set(keys)) < len(keys):
        return {}
    tied = zip(parts, keys, strict=True)
    return {"allocations": [_in_currency(part, key, book) | _of(key) for (_, part), key in tied if part]}


def _in_currency(part: RowParts, key: str | None, book: Book) -> RowParts:
    """An amount in a table of one security is in the currency of that one's principal."""
    whole = book[key].get("principal") if key else None
    own = part.get("principal")
    if whole is None or own is None:
        return part
    return {"principal": own.becoming(Money(amount=own.value.amount, currency=whole.value.currency))}


def _of(key: str | None) -> RowParts:
    return {"security": Link("securities", key)} if key else {}


def _part(reading: Reading, heading: str, cell: Cell, block: Block) -> RowParts:
    """Units, or principal in money."""
    said = words(reading.text.chars, cell)
    found = _DIGITS.search(said)
    amount = parse_number(found[0]) if found else Decimal(0)
    if not amount:
        return {}
    if _COUNTS.search(heading) and not _PRINCIPAL.search(heading) and "$" not in said:
        return {"units": _stated(reading.text, amount, (cell,), block)}
    if "%" in said or not _PRINCIPAL.search(heading):
        return {}
    return {"principal": _stated(reading.text, Money(amount=amount, currency=reading.currency), (cell,), block)}


def _stated(text: Text, value: object, cells: tuple[Cell, ...], block: Block, more: bool = False) -> Stated[object]:
    span = Span(min(cell.start for cell in cells), max(cell.end for cell in cells) + more)
    return Stated(value, (Evidence(span, Span(block.start, max(block.end, span.end)), _RULE),))
