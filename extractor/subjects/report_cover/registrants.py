"""Whose report it is: the registrants of the cover, with their numbers, in whatever layout the cover has."""

import regex

from extractor.language.jurisdictions import is_jurisdiction
from extractor.reading import Reading, RowParts
from extractor.rules import Stated
from extractor.subjects.report_cover.captions import Caption
from extractor.subjects.report_cover.cover import NOTHING, Cover, read_cover, stated
from extractor.subjects.report_cover.names import former_name, registrant_names, uncaptioned_name
from extractor.subjects.report_cover.numbers import NumberKind, Printed
from extractor.subjects.report_cover.offices import address_on
from extractor.subjects.report_cover.side_by_side import columns_of
from extractor.subjects.report_cover.table import registrant_table
from extractor.text import Span
from extractor.text.printed import line_span

_FIELDS: dict[NumberKind, tuple[str, Caption]] = {
    "state": ("state_of_incorporation", "state"),
    "file": ("commission_file_number", "file"),
    "ein": ("ein", "ein"),
    "phone": ("telephone", "phone"),
}


def read_registrants(reading: Reading) -> list[RowParts]:
    """The registrants in the order of the cover; what cannot be told apart is left out."""
    cover = reading.once(read_cover)
    table = registrant_table(cover.chars, cover.lines, cover.captions)
    if table:
        return table
    columns = columns_of(cover)
    if columns:
        return [_single(column, next(iter(registrant_names(column)), None)) for column in columns]
    names = registrant_names(cover)
    counts = len({value.value for value in cover.values if value.kind == "ein"})
    if len(names) > 1 and counts > 1:
        rows = [_stacked(cover, names, at) for at in range(len(names))]
        addresses = [row["address"] for row in rows if "address" in row]
        return [row | {"address": addresses[0]} for row in rows] if len(addresses) == 1 else rows
    return [_single(cover, names[0] if names else uncaptioned_name(cover))]


def _single(cover: Cover, name: Stated[str] | None) -> RowParts:
    row: RowParts = {"name": name}
    for kind, (field, caption) in _FIELDS.items():
        value = _nearest(cover, kind, caption, (0, len(cover.lines)))
        if value is not None:
            row[field] = stated(value.value, value.span, field)
    row.setdefault("state_of_incorporation", _state_beside(cover) or _captioned_words(cover, "state", _is_place))
    row.setdefault("telephone", _captioned_words(cover, "phone", _is_foreign_number))
    row.setdefault("ein", _undashed_number(cover))
    row["former_name"] = former_name(cover)
    row["address"] = address_on(cover, (0, len(cover.lines)))
    return {field: value for field, value in row.items() if value is not None}


def _stacked(cover: Cover, names: list[Stated[str]], at: int) -> RowParts:
    """One of several registrants printed one under the other: the values that follow its name, up to the next one's."""
    starts = [next(i for i, line in enumerate(cover.lines) if line.end > name.evidence[0].span.start) for name in names]
    row: RowParts = {"name": names[at]}
    bounds = (starts[at], starts[at + 1] if at + 1 < len(starts) else len(cover.lines))
    for kind, (field, _) in _FIELDS.items():
        inside = [v for v in cover.values if v.kind == kind and bounds[0] <= v.line < bounds[1]]
        every = [v for v in cover.values if v.kind == kind]
        if len(every) == len(names):
            inside = [every[at]]
        elif not inside and len(every) == 1:
            inside = every
        if inside:
            row[field] = stated(inside[0].value, inside[0].span, field)
    address = address_on(cover, bounds)
    return row | ({"address": address} if address else {})


def _nearest(cover: Cover, kind: NumberKind, caption: Caption, bounds: tuple[int, int]) -> Printed | None:
    """The value of the kind that stands nearest to its caption: on its line, in its column above, below, anywhere."""
    values = [value for value in cover.values if value.kind == kind and bounds[0] <= value.line < bounds[1]]
    places = [at for at in cover.at(caption) if bounds[0] <= at < bounds[1]]
    if not places or not values:
        return values[0] if values and (kind in ("ein", "phone") or len(values) == 1) else None
    return min(values, key=lambda value: min((_distance(cover, value, at), value.line) for at in places))


def _distance(cover: Cover, value: Printed, caption: int) -> int:
    line, place = cover.lines[value.line], cover.lines[caption]
    blocks = abs(line.block - place.block)
    if blocks == 0:
        return abs(value.line - caption) if line.cell == place.cell else 20
    width = max(len(line.text), len(place.text)) if line.whole.end - line.whole.start > 30 else 1
    apart = abs(line.column + len(line.text) // 2 - place.column - len(place.text) // 2) if line.row else 0
    return blocks * 4 + min(apart, width, 40) // 10


def _captioned_words(cover: Cover, caption: Caption, fits: "regex.Pattern[str]") -> Stated[str] | None:
    """A value of no closed form, on the line over its caption or behind it."""
    for at in cover.at(caption):
        for near in (at - 1, at + 1):
            if 0 <= near < len(cover.lines) and not cover.captions[near] and not cover.holds(near):
                line = cover.lines[near]
                if fits.fullmatch(line.text) and not NOTHING.match(line.text):
                    return stated(line.text, Span(line.start, line.end), _FIELDS["state" if caption == "state" else "phone"][0])
    return None


def _state_beside(cover: Cover) -> Stated[str] | None:
    """On the caption's own line: "Delaware (State or other jurisdiction of incorporation)", "State of organization: Ohio"."""
    for at in cover.at("state"):
        line = cover.lines[at]
        for words in (line.text.partition("(")[0].strip(), line.text.partition(":")[2].strip()):
            if words and is_jurisdiction(words):
                begin = line.text.index(words)
                return stated(words, line_span(cover.chars, line, begin, begin + len(words)), "state_of_incorporation")
    return None


def _undashed_number(cover: Cover) -> Stated[str] | None:
    """An employer number without its hyphen, on its caption's line or next to it."""
    for at in cover.at("ein"):
        for near in (at, at - 1, at + 1):
            found = _NINE_DIGITS.search(cover.lines[near].text) if 0 <= near < len(cover.lines) else None
            if found:
                return stated(found[0], line_span(cover.chars, cover.lines[near], *found.span()), "ein")
    return None


_NINE_DIGITS = regex.compile(r"(?<![\d-])\d{9}(?![\d-])")
_is_place = regex.compile(r"[A-Z][a-z]{3,20}(?: [A-Z][a-z]{2,20}){0,2}")
_is_foreign_number = regex.compile(r"\(?\+?[\d(][\d\s().\-–/]{7,24}\d")
