"""Whose report it is: the registrants of the cover, with their numbers, in whatever layout the cover has."""

from dataclasses import dataclass

import regex

from extractor.language.jurisdictions import STATE
from extractor.reading import Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.addresses import read_address
from extractor.subjects.report_cover.captions import Caption, captioned_lines, captions_of, is_heading
from extractor.subjects.report_cover.dates import read_dates_in
from extractor.subjects.report_cover.numbers import NumberKind, Printed, printed_values
from extractor.subjects.report_cover.table import registrant_table
from extractor.text import Span
from extractor.text.printed import PrintedLine, joined, line_span

_FIELDS: dict[NumberKind, tuple[str, Caption]] = {
    "state": ("state_of_incorporation", "state"),
    "file": ("commission_file_number", "file"),
    "ein": ("ein", "ein"),
    "phone": ("telephone", "phone"),
}
_NOTHING = regex.compile(
    r"(?i)^\W*(?:not\s?applicable|n\s?/?\s?\.?a\.?|none|no changes?|same(?: as above)?|not changed|unchanged|inapplicable|nil)\W*$|^\W*$"
)
_ROLE = regex.compile(r"(?i)\s*\(\s?(?:the )?(?:registrant|company|issuer|depositor|sponsor)s?\s?\)\s*$")
_LETTERHEAD = 4
"""The lines that say "United States", "Securities and Exchange Commission", "Washington": no state of incorporation."""
_WEB = regex.compile(r"(?i)\bwww\.|https?:|\.com/|@")
_SUFFIX = regex.compile(
    r"(?i)\b(?:inc|incorporated|corp|corporation|company|co|llc|l\.l\.c|lp|l\.p|ltd|limited|plc|trust|bancorp|group|partners|"
    r"holdings?|partnership|n\.?v|s\.?a|bank)\b\.?\W*$"
)
_FAX_OR_TELEPHONE = regex.compile(r"(?i)^\W*(?:tel|telephone|fax|facsimile|phone)\b")


@dataclass(slots=True)
class Cover:
    """The lines of the cover's captioned part, what each is, and the values of closed forms on them."""

    chars: str
    lines: list[PrintedLine]
    captions: list[frozenset[Caption]]
    values: list[Printed]

    def holds(self, at: int) -> bool:
        """Does the line hold a value of a closed form?"""
        return any(value.line == at for value in self.values)

    def at(self, caption: Caption) -> list[int]:
        """The lines with the caption's words."""
        return [line for line, captions in enumerate(self.captions) if caption in captions]


def read_cover(reading: Reading) -> Cover:
    """The captioned part of the cover."""
    lines = captioned_lines(reading.text, reading.sections)
    captions = [captions_of(line.text) for line in lines]
    values = [v for v in printed_values(reading.text.chars, lines) if v.kind != "state" or v.line >= _LETTERHEAD]
    return Cover(reading.text.chars, lines, captions, values)


def read_registrants(reading: Reading) -> list[RowParts]:
    """The registrants in the order of the cover; what cannot be told apart is left out."""
    cover = reading.once(read_cover)
    table = registrant_table(cover.chars, cover.lines, cover.captions)
    if table:
        return table
    names = _names(cover)
    counts = len({value.value for value in cover.values if value.kind == "ein"})
    if len(names) > 1 and counts > 1:
        rows = [_stacked(cover, names, at) for at in range(len(names))]
        addresses = [row["address"] for row in rows if "address" in row]
        return [row | {"address": addresses[0]} for row in rows] if len(addresses) == 1 else rows
    return [_single(cover, names[0] if names else _uncaptioned_name(cover))]


def _single(cover: Cover, name: Stated[str] | None) -> RowParts:
    row: RowParts = {"name": name}
    for kind, (field, caption) in _FIELDS.items():
        value = _nearest(cover, kind, caption, (0, len(cover.lines)))
        if value is not None:
            row[field] = _stated(value.value, value.span, field)
    row.setdefault("state_of_incorporation", _captioned_words(cover, "state", _is_place))
    row.setdefault("telephone", _captioned_words(cover, "phone", _is_foreign_number))
    row.setdefault("ein", _undashed_number(cover))
    row["former_name"] = _former_name(cover)
    row["address"] = _address(cover, (0, len(cover.lines)))
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
            row[field] = _stated(inside[0].value, inside[0].span, field)
    address = _address(cover, bounds)
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


def _names(cover: Cover) -> list[Stated[str]]:
    """The names over (or, where that is how the cover is set, under) the caption "Exact name of registrant"."""
    names: list[Stated[str]] = []
    for at in cover.at("name"):
        if at and "name" in cover.captions[at - 1] and cover.lines[at - 1].block == cover.lines[at].block:
            continue
        name = _name_beside(cover, at) or _name_above(cover, at) or _name_below(cover, at)
        if name is not None and name.value not in [known.value for known in names]:
            names.append(name)
    return names


def _name_beside(cover: Cover, at: int) -> Stated[str] | None:
    """On the caption's own line: "Acme Corp. (Exact name of registrant ...)", "Exact name of registrant: Acme Corp."."""
    line = cover.lines[at]
    found = regex.match(r"(?i)^(?P<name>[^(]{2,90}?)\s*\(\s?exact\b", line.text)
    if found is None:
        found = regex.search(r"(?i)charter\)?\s?:\s?(?P<name>\S.{1,90})$", line.text)
    if found is None:
        return None
    span = joined(cover.chars, [line]).span(*found.span("name"))
    return _stated(_plain_name(found["name"]), span, "name")


def _name_above(cover: Cover, at: int) -> Stated[str] | None:
    lines: list[PrintedLine] = []
    for before in range(at - 1, max(-1, at - 6), -1):
        line = cover.lines[before]
        if not _may_be_name(cover, before) or (lines and not _touch(cover, line, lines[0])):
            break
        lines.insert(0, line)
    return _name_of(cover, lines)


def _name_below(cover: Cover, at: int) -> Stated[str] | None:
    after = next((i for i in range(at + 1, len(cover.lines)) if "name" not in cover.captions[i]), None)
    if after is None or not _may_be_name(cover, after):
        return None
    return _name_of(cover, [cover.lines[after]])


def _uncaptioned_name(cover: Cover) -> Stated[str] | None:
    """Without its caption: the line with a company's ending, else the first one, between the date and the numbers."""
    first = min((value.line for value in cover.values), default=len(cover.lines))
    dated = [at for at in range(first) if read_dates_in(joined(cover.chars, [cover.lines[at]]))]
    for start in (dated[-1] + 1 if dated else 0, 0):
        near = [at for at in range(start, first) if _may_be_name(cover, at)]
        chosen = next((at for at in near if _SUFFIX.search(cover.lines[at].text)), near[0] if near and start else None)
        if chosen is not None:
            return _name_of(cover, [cover.lines[chosen]])
    return None


def _may_be_name(cover: Cover, at: int) -> bool:
    line = cover.lines[at]
    if cover.captions[at] - {"state", "ein", "address"} or is_heading(line.text) or len(line.text) > 110:
        return False
    if cover.captions[at] and (line.text.startswith("(") or line.text.endswith(")")):
        return False
    if cover.holds(at) or _NOTHING.match(line.text) or _WEB.search(line.text):
        return False
    return bool(regex.search(r"\p{L}{2}|\d\p{L}|\p{L}\d", line.text)) and not read_dates_in(joined(cover.chars, [line]))


def _touch(cover: Cover, line: PrintedLine, following: PrintedLine) -> bool:
    """Do two lines stand under each other with no blank line between?"""
    return cover.chars[line.end : following.start].count("\n") == 1 and not line.row


def _name_of(cover: Cover, lines: list[PrintedLine]) -> Stated[str] | None:
    if not lines:
        return None
    name = joined(cover.chars, lines)
    words = _plain_name(name.words)
    at = name.words.find(words)
    return _stated(words, name.span(max(at, 0), max(at, 0) + len(words)), "name") if words else None


def _plain_name(words: str) -> str:
    return regex.sub(r"[®™℠]|\((?:TM|SM|R)\)", "", _ROLE.sub("", words)).strip(" ,;:“”\"*")


def _former_name(cover: Cover) -> Stated[str] | None:
    """What stands on the former-name line and is a name: neither "N/A" nor a former address."""
    for at in cover.at("former"):
        beside = regex.search(r"(?i)last report\W{0,4}(?::|\))\W{0,3}(?P<name>[A-Z].{2,80})$", cover.lines[at].text)
        if beside:
            return _former(cover, [cover.lines[at]], beside["name"])
        lines: list[PrintedLine] = []
        for before in range(at - 1, -1, -1):
            if cover.captions[before] or cover.holds(before):
                break
            lines.insert(0, cover.lines[before])
        if cover.captions[at - 1 - len(lines)] if at - 1 - len(lines) >= 0 else False:
            return _former(cover, lines[:1], lines[0].text) if lines else None
        if lines and len(lines) <= 4:
            return _former(cover, lines[:1], lines[0].text)
    return None


def _former(cover: Cover, lines: list[PrintedLine], words: str) -> Stated[str] | None:
    looks_like_address = regex.search(r"^\d+\s|\b\d{5}\b|(?i:\b(?:street|avenue|suite|road|drive|floor|blvd)\b)|,\s[A-Z]{2}\W*$", words)
    if _NOTHING.match(words) or looks_like_address or not regex.search(r"\p{L}{3}", words) or is_heading(words):
        return None
    name = joined(cover.chars, lines)
    at = name.words.find(words)
    plain = _plain_name(regex.sub(r"(?i)^\W*(?:formerly(?: known as)?|f/k/a)\W+", "", words))
    at += words.find(plain)
    return _stated(plain, name.span(at, at + len(plain)), "former_name")


def _captioned_words(cover: Cover, caption: Caption, fits: "regex.Pattern[str]") -> Stated[str] | None:
    """A value of no closed form, on the line over its caption or behind it."""
    for at in cover.at(caption):
        for near in (at - 1, at + 1):
            if 0 <= near < len(cover.lines) and not cover.captions[near] and not cover.holds(near):
                line = cover.lines[near]
                if fits.fullmatch(line.text) and not _NOTHING.match(line.text):
                    return _stated(line.text, Span(line.start, line.end), _FIELDS["state" if caption == "state" else "phone"][0])
    return None


def _undashed_number(cover: Cover) -> Stated[str] | None:
    """An employer number without its hyphen, on its caption's line or next to it."""
    for at in cover.at("ein"):
        for near in (at, at - 1, at + 1):
            found = _NINE_DIGITS.search(cover.lines[near].text) if 0 <= near < len(cover.lines) else None
            if found:
                return _stated(found[0], line_span(cover.chars, cover.lines[near], *found.span()), "ein")
    return None


_NINE_DIGITS = regex.compile(r"(?<![\d-])\d{9}(?![\d-])")
_is_place = regex.compile(r"[A-Z][a-z]{3,20}(?: [A-Z][a-z]{2,20}){0,2}")
_is_foreign_number = regex.compile(r"\(?\+?[\d(][\d\s().\-–/]{7,24}\d")


def _address(cover: Cover, bounds: tuple[int, int]) -> RowParts | None:
    """The lines over the caption of the address, back to the last caption or number before them; else those under it."""
    places = [at for at in cover.at("address") if bounds[0] <= at < bounds[1] and "former" not in cover.captions[at]]
    at = places[0] if places else _last_line_of_address(cover, bounds) + 1
    lines = _over_caption(cover, at, bounds[0]) or (_under_caption(cover, at, bounds[1]) if places else [])
    lines = _with_zip_last(cover, [line for line in lines if not _NOTHING.match(line.text)])
    return read_address(cover.chars, lines)


def _over_caption(cover: Cover, at: int, first: int) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    for before in range(at - 1, first - 1, -1):
        line = cover.lines[before]
        kinds = {value.kind for value in cover.values if value.line == before}
        if "phone" in kinds or _FAX_OR_TELEPHONE.match(line.text) or cover.captions[before] == {"zip"} or _WEB.search(line.text):
            continue
        if kinds & {"ein", "file"} or is_heading(line.text) or (cover.captions[before] and not regex.search(r"\d", line.text)):
            break
        if cover.captions[before] - {"state"}:
            break
        lines.insert(0, line)
    return lines


def _under_caption(cover: Cover, at: int, end: int) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    for after in range(at + 1, end):
        kinds = {value.kind for value in cover.values if value.line == after}
        if lines and (cover.captions[after] or kinds & {"phone", "ein", "file"}):
            break
        if len(lines) < 5 and not cover.captions[after] and not kinds & {"phone", "ein", "file"}:
            lines.append(cover.lines[after])
    return lines


def _last_line_of_address(cover: Cover, bounds: tuple[int, int]) -> int:
    """Without a caption: the line that ends with a state and ZIP code, or the ZIP code beside one; -1 for none."""
    ends = regex.compile(rf"(?:{STATE}[.,]?\s|^)\d{{5}}(?:[-‑–]\d{{4}})?$")
    found = [at for at in range(*bounds) if ends.search(cover.lines[at].text) and not cover.captions[at]]
    return next((at for at in found if not is_heading(cover.lines[at].text)), -1)


def _with_zip_last(cover: Cover, lines: list[PrintedLine]) -> list[PrintedLine]:
    """The ZIP code is printed in a column of its own, over or beside the other lines: put it behind them, once."""
    code = regex.compile(r"\d{5}(?:\s?[-‐‑–]\s?\d{4})?")
    alone = [line for line in lines if code.fullmatch(line.text)]
    rest = [line for line in lines if line not in alone]
    if rest and not alone and not code.search(rest[-1].text):
        blocks = range(rest[-1].block, rest[-1].block + 3)
        alone = [line for line in cover.lines if line.block in blocks and code.fullmatch(line.text)]
    if len({line.text for line in alone}) > 1:
        return []
    if rest and alone and alone[0].text in rest[-1].text:
        return rest
    return rest + alone[:1]


def _stated(value: str, span: Span, field: str) -> Stated[str]:
    return Stated(value, (Evidence(span, span, f"report.cover.{field}"),))
