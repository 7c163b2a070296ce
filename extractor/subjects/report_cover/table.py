"""Registrants in a table with a column each for file number, name and employer number, as utilities print them."""

from collections import defaultdict

import regex

from extractor.reading import RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.addresses import read_address
from extractor.subjects.report_cover.captions import Caption
from extractor.subjects.report_cover.numbers import NumberKind, Printed, printed_values
from extractor.text import Span
from extractor.text.printed import PrintedLine, joined

_RULE = "report.cover.registrant_table"
_FIELDS: dict[NumberKind, str] = {
    "state": "state_of_incorporation", "file": "commission_file_number", "ein": "ein", "phone": "telephone",
}  # fmt: skip
_OF_STATE = regex.compile(r"(?i)^\W*\(?\s?an? [\w. ]{3,40} (?:corporation|company|partnership|trust|association)\W*")


def registrant_table(chars: str, lines: list[PrintedLine], captions: list[frozenset[Caption]]) -> list[RowParts]:
    """The registrants of such a table; an empty list where the cover has none."""
    head = next((at for at, line in enumerate(lines) if line.row and "name" in captions[at]), None)
    if head is None:
        return []
    header = {at for at, line in enumerate(lines) if line.row and abs(line.block - lines[head].block) <= 2}
    columns = {caption: lines[at].column for at in header for caption in captions[at] if caption in ("file", "ein", "name")}
    below = [line for at, line in enumerate(lines) if line.row and at > head and at not in _captions(header, captions)]
    if len(columns) < 3 or len(set(columns.values())) < 3 or not below:
        return []
    rows: list[list[PrintedLine]] = []
    for line in below:
        values = printed_values(chars, [line])
        if any(value.kind == "file" for value in values) and _nearest_column(columns, line) == "file":
            rows.append([])
        if rows:
            rows[-1].append(line)
    return [row for row in (_registrant(chars, columns, part) for part in _with_name_first(rows)) if "name" in row and "ein" in row]


def _captions(header: set[int], captions: list[frozenset[Caption]]) -> set[int]:
    return {at for at in header if captions[at]}


def _with_name_first(rows: list[list[PrintedLine]]) -> list[list[PrintedLine]]:
    return [row for row in rows if row]


def _nearest_column(columns: dict[Caption, int], line: PrintedLine) -> Caption:
    return min(columns, key=lambda caption: abs(columns[caption] - line.column))


def _registrant(chars: str, columns: dict[Caption, int], lines: list[PrintedLine]) -> RowParts:
    parts: dict[Caption, list[PrintedLine]] = defaultdict(list)
    for line in lines:
        parts[_nearest_column(columns, line)].append(line)
    row: RowParts = {}
    for caption, kind in (("file", "file"), ("ein", "ein")):
        first = next((v for v in printed_values(chars, parts[caption]) if v.kind == kind), None)
        if first:
            row[_FIELDS[first.kind]] = _stated(first)
    return row | _named(chars, parts["name"])


def _named(chars: str, lines: list[PrintedLine]) -> RowParts:
    """The name and, in the same column under it, the state, the address and the telephone."""
    values = printed_values(chars, lines)
    row: RowParts = {_FIELDS[value.kind]: _stated(value) for value in reversed(values) if value.kind in ("state", "phone")}
    taken = {value.line for value in values if value.kind == "phone"}
    of_state = next((at for at, line in enumerate(lines) if _OF_STATE.match(line.text)), None)
    end = of_state if of_state is not None else 1
    if not lines or not lines[:end]:
        return row
    name = joined(chars, lines[:end])
    words = name.words.strip(" ,")
    start = name.words.index(words)
    span = name.span(start, start + len(words))
    row["name"] = Stated(words, (Evidence(span, span, _RULE),))
    address = read_address(chars, [line for at, line in enumerate(lines) if at > (of_state or 0) and at not in taken])
    return row | ({"address": address} if address else {})


def _stated(value: Printed) -> Stated[str]:
    span = Span(*value.span)
    return Stated(value.value, (Evidence(span, span, _RULE),))
