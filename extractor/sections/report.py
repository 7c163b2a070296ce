"""The section tree of a Form 8-K: cover, items, signatures, exhibit index, and what is attached behind them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from extractor.models.contents import SectionKind
from extractor.sections.model import Section, Sections
from extractor.sections.report_form import EXHIBITS_ITEMS
from extractor.sections.report_headings import ItemHeading, item_headings, reports_nothing, says_nothing
from extractor.sections.report_tail import index_before, index_headings, read_tail, signature_anchor
from extractor.text import Span, Text
from extractor.text.printed import each_line

_GROUP = regex.compile(r"(?i)(?:^|\n)[^\S\n]*(section\s{1,3}\d{1,2}\s?[.:–—-]?[^\n]{0,120})\n?\s*$")
_COVER_ENDS = regex.compile(
    r"(?im)^[^\S\n]*(?P<contents>table\s{1,3}of\s{1,3}contents|index)\W{0,3}$|"
    r"^[^\S\n]*\W{0,3}(?:explanatory\s{1,3}note|"
    r"introductory\s{1,3}note|preliminary\s{1,3}note|cautionary\s{1,3}(?:note|statement)s?[^\n]{0,80}|"
    r"forward.looking\s{1,3}statements?|"
    r"information\s{1,3}(?:to\s{1,3}be\s{1,3})?included\s{1,3}in\s{1,3}(?:the|this)\s{1,3}report)\W{0,3}$"
)
_COVER_END_WORDS = (
    "contents", "index", "explanatory", "introductory", "preliminary", "cautionary", "forward", "included",
)  # fmt: skip
"""One of which is in each of these."""
_LIST_BEGINS = regex.compile(
    r"(?im)^[^\S\n]*\W{0,3}\(?[a-d]\)\W{0,4}\s{0,9}exhibits?\b|^[^\S\n]*\W{0,3}exhibits?\s{1,3}(?:no\b|number|#)|"
    r"^[^\S\n]*\W{0,3}exhibits?\W{0,4}$|^[^\S\n]*\W{0,3}ex(?:hibit)?[\s.-]{1,3}\d|"
    r"^[^\S\n]*index\s{1,3}to\s{1,3}exhibits|"
    r"^[^\S\n]*exhibit\s{1,3}index"
)
_ENTRY_BEGINS = regex.compile(r"(?im)^[^\S\n]*\W{0,3}(?:ex[\s.-]{0,3})?\d{1,3}(?:\.\d{1,3}|\([a-z0-9]\))[\s.*:)–—-]")
_SHORT_ITEM = 400
_SURELY_SAYS = 1000
_SAYS_MORE = 100
"""Characters of an item's body that are more than "Not applicable" in any form."""


@dataclass(slots=True)
class _Part:
    """A section being made: where it begins, what it is, and the parts inside it."""

    kind: SectionKind
    start: int
    end: int
    heading: Span | None = None
    number: str | None = None
    inside: list["_Part"] = field(default_factory=list)


def segment_report(text: Text) -> Sections:
    """The sections of a Form 8-K in order, none overlapping its neighbour, over the whole text.

    An item listed as "Not applicable" is no section of kind "item". Two items under one heading are two sections with
    one range, the second inside the first.
    """
    headings = item_headings(text)
    signed = signature_anchor(text, headings[0].end) if headings else None
    headings = headings if signed is None else [h for h in headings if h.start < signed] or headings[:1]
    last = headings[-1].end if headings else _cover_end(text, len(text.chars))
    if not headings or (signed is not None and signed < last):
        signed = signature_anchor(text, last)
    tail = read_tail(text, last, signed)
    limit = len(text.chars)
    ends = [span.start for span in (tail.signatures, tail.index) if span]
    body_end = min(ends, default=limit)
    early = index_before(text, last, body_end) if headings and not EXHIBITS_ITEMS & set(headings[-1].numbers) else None
    body_end, items_end = (body_end if early is None else early), body_end
    parts = [*_front(text, headings[0].start if headings else body_end), *_items(text, headings, body_end)]
    parts += [_Part("exhibit_index", early, items_end)] if early is not None else []
    parts += [_Part("signatures", *tail.signatures)] if tail.signatures else []
    parts += [_Part("exhibit_index", *tail.index)] if tail.index else []
    return Sections(tuple(_numbered(text, _without_gaps(text, parts, limit))))


def _front(text: Text, end: int) -> Iterator[_Part]:
    """The cover, a table of contents, and notes that stand before the first item."""
    group = _GROUP.search(text.chars, max(0, end - 200), end)
    end = group.start(1) if group else end
    begin = min(400, end)
    cover = text.chars[begin:end].lower()
    ended = any(word in cover for word in _COVER_END_WORDS)
    marks = list(_COVER_ENDS.finditer(text.chars, begin, end)) if ended else []
    marks = [found for found in marks if found["contents"] is None or text.chars[found.end() : end].strip()]
    starts = [found.start() for found in marks]
    yield _Part("cover", 0, starts[0] if starts else end)
    for found, until in zip(marks, [*starts[1:], end], strict=False):
        kind: SectionKind = "table_of_contents" if found["contents"] else "other"
        begin = found.start()
        yield _Part(kind, begin, until, _trimmed(text, begin, found.end()))


def _cover_end(text: Text, limit: int) -> int:
    """Without a single item heading: the end of the first page."""
    return min(text.pages[0].end if text.pages else limit, limit)


def _items(text: Text, headings: list[ItemHeading], end: int) -> list[_Part]:
    """The items up to `end`, under the form's group headings ("Section 5 - ...") where those are printed."""
    parts: list[_Part] = []
    group: _Part | None = None
    groups = [_GROUP.search(text.chars, max(0, h.start - 200), h.start) for h in headings]
    starts = [found.start(1) if found else h.start for found, h in zip(groups, headings, strict=True)]
    for at, (heading, found) in enumerate(zip(headings, groups, strict=True)):
        until = starts[at + 1] if at + 1 < len(headings) else end
        if found:
            group = _Part("other", found.start(1), until, _trimmed(text, found.start(1), found.end(1)))
            parts.append(group)
        (group.inside if group else parts).append(_item(text, heading, until))
        if group:
            group.end = until
    return parts


def _item(text: Text, heading: ItemHeading, end: int) -> _Part:
    body = text.clean(heading.end, min(end, heading.end + _SURELY_SAYS))
    if len(body) < _SAYS_MORE:
        body = text.clean(heading.end, end)
    span = _trimmed(text, heading.start, heading.end)
    if reports_nothing(body) or (not body and says_nothing(text.clean(*span))) or (heading.ranged and len(body) < 40):
        return _Part("other", heading.start, end, span)
    outer = inner = _Part("item", heading.start, end, span, heading.numbers[0])
    for number in heading.numbers[1:]:
        inner.inside.append(_Part("item", heading.start, end, span, number))
        inner = inner.inside[0]
    if EXHIBITS_ITEMS & set(heading.numbers):
        inner.inside += _exhibit_list(text, heading, end)
    return outer


def _exhibit_list(text: Text, heading: ItemHeading, end: int) -> list[_Part]:
    """The list inside the exhibits item; an index that stands far below in it is an exhibit index of its own."""
    begins = _LIST_BEGINS.search(text.chars, heading.end, end)
    entry = _ENTRY_BEGINS.search(text.chars, heading.end, min(end, heading.end + _SHORT_ITEM))
    if begins is None or (entry and entry.start() < begins.start()):
        begins = entry
    index = next(iter(index_headings(text, heading.end, end)), None)
    if begins is None and end - heading.end > _SHORT_ITEM:
        return []
    start = begins.start() if begins else heading.end
    start += len(text.chars[start:end]) - len(text.chars[start:end].lstrip())
    if index is None or index - heading.end < _SHORT_ITEM:
        return [_Part("exhibit_list", start, end)] if start < end else []
    parts = [_Part("exhibit_list", start, index)] if start < index else []
    return [*parts, _Part("exhibit_index", index, end)]


def _trimmed(text: Text, start: int, end: int) -> Span:
    words = text.chars[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, start + len(words.strip())))


def _without_gaps(text: Text, parts: list[_Part], limit: int) -> list[_Part]:
    """The parts in order; what stands between and behind them is of kind "other", or their neighbour's where blank."""
    whole: list[_Part] = []
    at = 0
    for part in [*sorted(parts, key=lambda part: part.start), None]:
        begin = limit if part is None else part.start
        if begin > at:
            if whole and not any(each_line(text, at, begin)):
                whole[-1].end = begin
            else:
                whole.append(_Part("other", at, begin))
        if part is not None and part.end > part.start:
            whole.append(part)
            at = max(at, part.end)
    return whole


def _numbered(text: Text, parts: list[_Part], parent: int = -1, level: int = 1, first: int = 0) -> Iterator[Section]:
    at = first
    for part in parts:
        title = text.clean(*part.heading) if part.heading else _first_line(text, part)
        section = Section(at, parent, level, part.kind, part.start, part.end, title, part.heading, part.number)
        inside = list(_numbered(text, part.inside, at, level + 1, at + 1))
        yield section
        yield from inside
        at += 1 + len(inside)


def _first_line(text: Text, part: _Part) -> str | None:
    """The heading of a part that has none of its own: its first line where that is short."""
    if part.kind in ("cover", "item"):
        return None
    words = text.chars[part.start : part.end].lstrip().partition("\n")[0]
    return " ".join(words.split()) if 0 < len(words) <= 120 else None
