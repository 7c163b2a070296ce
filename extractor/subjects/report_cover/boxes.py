"""The boxes of the cover: General Instruction A.2 and emerging growth company (Rule 12b-2)."""

import regex

from extractor.reading import Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.captions import cover_end
from extractor.text import Span

_RULE = "report.cover.boxes"
_MARKED = r"[☒☑✓✔✗✘⌧■þýx√X]|\[\s?[xX✓]\s?\]|\|\s?[xX]\s?\||\(\s?[xX]\s?\)|/\s?[xX]\s?/"
_EMPTY = r"[☐□❑❏o¨⃞]|\[\s{0,3}_?\s{0,3}\]|\|\s?_{0,3}\s?\||\(\s{1,3}\)|/\s?_?\s?/|_{2,5}|(?<!\S)G(?=\s)"
"""Among them the letters that symbol fonts leave where the font is lost: "o", "¨", and "G" of WordPerfect's."""
_BOX = rf"(?:(?P<marked>{_MARKED})|(?P<empty>{_EMPTY}))"
_BEFORE = regex.compile(rf"(?:^|[\s|(]){_BOX}[\s|.:–-]*$")
_AFTER = regex.compile(rf"^[\s|.:–-]*{_BOX}(?=\s|$)")
_PHRASES = {
    "written_communications": regex.compile(r"(?i)\bwritten\s{1,9}communications?\s{1,9}pursuant"),
    "soliciting_material": regex.compile(r"(?i)\bsoliciting\s{1,9}materials?\s{1,9}pursuant"),
    "pre_commencement_14d2": regex.compile(
        r"(?i)\bpre-?\s?commencement\s{1,9}communications?\s{1,9}pursuant\s{1,9}to\s{1,9}rule\s{1,9}14d-2"
    ),
    "pre_commencement_13e4": regex.compile(
        r"(?i)\bpre-?\s?commencement\s{1,9}communications?\s{1,9}pursuant\s{1,9}to\s{1,9}rule\s{1,9}13e-4"
    ),
}
_GROWTH = regex.compile(r"\bE(?:merging|MERGING)\s{1,9}[Gg](?:rowth|ROWTH)\s{1,9}[Cc](?:ompany|OMPANY)\b")
_BACK = 60


def read_checkboxes(reading: Reading) -> RowParts | None:
    """The four boxes, each where its mark can be seen: true is marked, false is printed empty."""
    end = reading.once(cover_end)
    boxes = {}
    for name, phrase in _PHRASES.items():
        found = phrase.search(reading.text.chars, 0, end)
        box = _box_before(reading.text.chars, found.start(), found.end()) if found else None
        if box is not None:
            boxes[name] = box
    return boxes or None


def read_emerging_growth(reading: Reading) -> Stated[bool] | None:
    """Whether the registrant marks itself as an emerging growth company."""
    chars, end = reading.text.chars, reading.once(cover_end)
    for found in _GROWTH.finditer(chars, 0, end):
        after = _AFTER.match(chars[found.end() : found.end() + _BACK])
        if after:
            span = Span(found.start(), found.end() + after.end())
            return Stated(after["marked"] is not None, (Evidence(span, span, _RULE),))
        before = _box_before(chars, found.start(), found.end())
        if before is not None:
            return before
    return None


def _box_before(chars: str, start: int, end: int) -> Stated[bool] | None:
    back = max(0, start - _BACK)
    found = _BEFORE.search(chars[back:start])
    if found is None:
        return None
    span = Span(back + found.start(1) if found["marked"] else back + found.start(2), end)
    return Stated(found["marked"] is not None, (Evidence(span, span, _RULE),))
