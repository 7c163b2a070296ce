"""Registrants in a table with a column each for file number, name and employer number, as utilities print them."""

from collections import defaultdict
from itertools import groupby

import regex

from extractor.reading import RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.addresses import read_address
from extractor.subjects.report_cover.captions import Caption
from extractor.subjects.report_cover.numbers import NumberKind, Printed, printed_values
from extractor.text.printed import PrintedLine, joined

_RULE = "report.cover.registrant_table"
_FIELDS: dict[NumberKind, str] = {
    "state": "state_of_incorporation", "file": "commission_file_number", "ein": "ein", "phone": "telephone",
}  # fmt: skip
_STATE_BEHIND = regex.compile(
    r"(?i)\s*\(\s?an? [\w. ]{3,40} (?:corporation|company|(?:limited )?partnership|trust|association)\s?\)\s*$"
)
_OF_STATE = regex.compile(r"(?i)^\W*(?:\(\s?(?:an? )?|an? )[\w. ]{3,40} (?:corporation|company|partnership|trust|association)\W*")


def registrant_table(chars: str, lines: list[PrintedLine], captions: list[frozenset[Caption]]) -> list[RowParts]:
    """The registrants of such a table; an empty list where the cover has none."""
    columns, last = _columns(lines, captions)
    if len(columns) < _FEWEST or len({columns[name] for name in columns if name != "state"}) < _FEWEST:
        return []
    rows: list[list[PrintedLine]] = []
    for _, block in groupby((line for line in lines[last + 1 :] if line.row), key=lambda line: line.block):
        cells = list(block)
        files = (line for line in cells if any(value.kind == "file" for value in printed_values(chars, [line])))
        starts = sum(_nearest_column(columns, line) == "file" for line in files)
        if starts == 1:
            rows.append([])
        elif starts:
            return []
        if rows:
            rows[-1] += cells
    found = [_registrant(chars, columns, row) for row in rows]
    return [row for row in found if "name" in row and "ein" in row]


def _columns(lines: list[PrintedLine], captions: list[frozenset[Caption]]) -> tuple[dict[Caption, int], int]:
    """Where the columns of the table begin, and the last line of its head: name and numbers are captions of one row."""
    for at, line in enumerate(lines):
        if not line.row or "name" not in captions[at]:
            continue
        beside = {other for other in range(len(lines)) if lines[other].block == line.block and lines[other].cell != line.cell}
        if any(captions[other] & {"file", "ein"} for other in beside):
            return _columns_of(lines, captions, at)
    return {}, 0


def _columns_of(lines: list[PrintedLine], captions: list[frozenset[Caption]], name: int) -> tuple[dict[Caption, int], int]:
    columns: dict[Caption, int] = {"name": lines[name].column}
    last = name
    for at, line in enumerate(lines):
        if not line.row or not 0 <= line.block - lines[name].block <= 2:
            continue
        if _FILE_NUMBER.fullmatch(line.text):
            break  # The first registrant's; a caption further on ("Telephone ...") stands in its own address.
        for caption in _OWN_COLUMN:
            if caption in captions[at] and line.column != columns["name"]:
                columns.setdefault(caption, line.column)
        if captions[at] or line.block == lines[name].block:
            last = at
    return columns, last


_FEWEST = 3
_FILE_NUMBER = regex.compile(r"\d{1,3}-\d{2,6}(?:-\d{1,3})?")
_OWN_COLUMN: tuple[Caption, ...] = ("file", "ein", "state")


def _nearest_column(columns: dict[Caption, int], line: PrintedLine) -> Caption:
    return min(columns, key=lambda caption: abs(columns[caption] - line.column))


def _registrant(chars: str, columns: dict[Caption, int], lines: list[PrintedLine]) -> RowParts:
    parts: dict[Caption, list[PrintedLine]] = defaultdict(list)
    for line in lines:
        parts[_nearest_column(columns, line)].append(line)
    row: RowParts = {}
    for caption, kind in _KINDS:
        first = next((v for v in printed_values(chars, parts[caption]) if v.kind == kind), None)
        if first:
            row[_FIELDS[kind]] = _stated(first)
    return _named(chars, parts["name"]) | row


_KINDS: tuple[tuple[Caption, NumberKind], ...] = (("file", "file"), ("ein", "ein"), ("state", "state"))


def _named(chars: str, lines: list[PrintedLine]) -> RowParts:
    """The name and, in the same column under it, the state, the address and the telephone."""
    values = printed_values(chars, lines)
    row: RowParts = {_FIELDS[v.kind]: _stated(v) for v in reversed(values) if v.kind in ("state", "phone")}
    taken = {value.line for value in values if value.kind == "phone"}
    of_state = next((at for at, line in enumerate(lines) if _OF_STATE.match(line.text)), None)
    end = of_state if of_state is not None else 1
    if not lines[:end]:
        return row
    name = joined(chars, lines[:end])
    words = _STATE_BEHIND.sub("", name.words).strip(" ,")
    start = name.words.index(words)
    span = name.span(start, start + len(words))
    row["name"] = Stated(words, (Evidence(span, span, _RULE),))
    address = read_address(chars, [line for at, line in enumerate(lines) if at > (of_state or 0) and at not in taken])
    return row | ({"address": address} if address else {})


def _stated(value: Printed) -> Stated[str]:
    return Stated(value.value, (Evidence(value.span, value.span, _RULE),))
