"""Classes of an asset-backed deal that label the rows of a table, whatever its columns: "Class A-1", or "A-1" under "Class"."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import regex

from extractor.mentions import MentionKind, find_mentions
from extractor.reading import Reading
from extractor.rules import Evidence, Stated
from extractor.subjects.securities.asset_backed.class_columns import FLOATS, ClassColumn
from extractor.terms import Money
from extractor.text import Cell, Span
from extractor.text.tables import Row, Table, read_table, words

_RULE = "securities.asset_backed.class_row_of_table"
_MARKS = regex.compile(r"(?:\s?\(\w{1,2}\)|[*†‡])+$|\s?\.{2,}[. ]*$")
_CLASS = regex.compile(
    r"(?i)(?:Series [\w-]{1,10},? )?(?:(?:floating|fixed|auction|adjustable) rate )?Class "
    r"(?:\d{1,2}-?)?[A-Z]{1,2}(?:-?\w{1,4}){0,2}"
    r"(?: (?:asset[- ]backed|(?:student |auto )?loan[- ]backed|student loan|floating rate|fixed rate|mortgage|pass-through|"
    r"senior|subordinated)){0,4}"
    r"(?: (?:notes|certificates|bonds))?"
)
_BARE = regex.compile(r"(?:\d{1,2}-?)?[A-Z]{1,2}(?:-?[\dA-Z]{1,3}){0,2}")
_PRINCIPAL = regex.compile(r"(?i)principal|balance|amount")
_NOT_PRINCIPAL = regex.compile(r"(?i)price|proceeds|discount|payment|date|%|percent|minimum")
_RATE = regex.compile(r"(?i)(?:interest|pass-through|certificate|note|coupon|bond).{0,20}rate|^coupon|\brate\b")
_MATURITY = regex.compile(r"(?i)(?:final|maturity|legal).{0,40}date|maturity|legal final")
_NOT_MATURITY = regex.compile(r"(?i)expected|first|initial")
_GRADE = (
    r"(?:Aaa|Aa[1-3]|A[1-3]|Baa[1-3]|Ba[1-3]|B[1-3]|Caa[1-3]|AAA|AA[+-]?|A[+-]?|BBB[+-]?|BB[+-]?|B[+-]?|P-1|A-1\+?|F1\+?|NR)"
    r"(?:\(sf\))?"
)
_GRADES = regex.compile(rf"{_GRADE}(?:\s?/\s?{_GRADE}){{1,3}}")
_FEWEST = 2


def class_rows(reading: Reading) -> list[ClassColumn]:
    """The classes of the first such table on the cover or in the summary, with principal, rate and last date of each."""
    for section in reading.sections.of_kind("cover", "legend", "summary"):
        for number in _tables(reading, section.start, section.end):
            table = read_table(reading.text, number)
            found = list(_classes(reading, table))
            if len(found) >= _FEWEST and all("principal" in one.leaves for one in found):
                return found
    return []


def _tables(reading: Reading, start: int, end: int) -> list[int]:
    rows = (reading.text.blocks[p.block] for p in reading.text.passages_in(start, end) if p.kind == "row")
    return list(dict.fromkeys(block.table for block in rows if block.table >= 0))


def _classes(reading: Reading, table: Table) -> Iterator[ClassColumn]:
    chars = reading.text.chars
    heads = [words(chars, block.cells[0]) for block in table.headers if block.cells]
    under_class = any(regex.match(r"(?i)class\b", head) for head in heads)
    seen: set[str] = set()
    for row in table.rows:
        # Words in further columns, ratings say, count as labels too: the class is the first.
        label = _MARKS.sub("", words(chars, row.labels[0]) if row.labels else "").strip()
        if not (_CLASS.fullmatch(label) or (under_class and _BARE.fullmatch(label))):
            continue
        title = label if "class" in label.lower() else f"Class {label}"
        if title.lower() not in seen and row.labels:
            seen.add(title.lower())
            yield _terms(chars, table, row, title)


def _terms(chars: str, table: Table, row: Row, title: str) -> ClassColumn:
    found = ClassColumn(_stated(title, row.labels[0], row))
    for column, cell in zip(table.columns, row.values, strict=True):
        term = _term(column.heading)
        value = _value(words(chars, cell), term[1]) if cell and term else None
        floats = FLOATS.search(words(chars, cell)) if cell and term and term[0] == "rate" else None
        if cell and floats:
            _put_floating(found, floats, cell, row)
        elif cell and term and value is not None:
            found.leaves.setdefault(term[0], _stated(value, cell, row))
    for cell in row.labels[1:]:
        found.ratings += [_stated(grade, cell, row) for grade in _grades(words(chars, cell))]
        # A rate with a footnote's mark is no bare value, so it stands with the labels.
        floats = FLOATS.search(words(chars, cell))
        if floats and "rate" not in found.leaves:
            _put_floating(found, floats, cell, row)
    return found


def _grades(said: str) -> list[str]:
    """The grades that agencies give a class, "Aaa/AAA": two or three in one cell."""
    match = _GRADES.fullmatch(_MARKS.sub("", said).strip())
    return [grade.strip() for grade in said.split("/")] if match else []


def _put_floating(found: ClassColumn, floats: "regex.Match[str]", cell: Cell, row: Row) -> None:
    for leaf in ("index", "tenor"):
        if floats[leaf]:
            found.leaves[f"floating_rate.{leaf}"] = _stated(floats[leaf].strip(), cell, row)
    found.leaves["floating_rate.spread"] = _stated(Decimal(floats["spread"].rstrip("% ")).scaleb(-2), cell, row)


def _term(heading: str) -> tuple[str, MentionKind] | None:
    """The leaf that a column states, and the kind of mention that states it."""
    if _MATURITY.search(heading) and not _NOT_MATURITY.search(heading):
        return "maturity", "date"
    if _PRINCIPAL.search(heading) and not _NOT_PRINCIPAL.search(heading):
        return "principal", "money"
    return ("rate", "percent") if _RATE.search(heading) and "price" not in heading.lower() else None


def _value(said: str, kind: MentionKind) -> Any:
    mentions = find_mentions(said)
    if len(mentions) != 1 and kind != "money":
        return None
    for mention in mentions[:1]:
        if mention.kind == kind:
            return mention.value
        if kind == "money" and isinstance(mention.value, Decimal) and mention.kind == "number" and mention.start == 0:
            return Money(amount=mention.value, currency="USD")
    return None


def _stated(value: Any, cell: Cell, row: Row) -> Stated[Any]:
    return Stated(value, (Evidence(Span(cell.start, cell.end), Span(row.block.start, row.block.end), _RULE),))
