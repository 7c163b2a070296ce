"""Where the pages of an ASCII document end, told from the marks that its typist left.

A mark is a line with nothing but a page label ("S-3", "- 12 -", "Page 4 of 9", "iv"). EDGAR's own `<PAGE>` tag and
the form feed are breaks. A label may close a page (a footer) or open it (what EDGAR printed after its tag).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

import regex

from extractor.text.ascii.columns import is_drawn
from extractor.text.ascii.lines import Line
from extractor.text.model import Page

_LABEL = regex.compile(
    r"^\s*(?:page\s+)?[-–—(\[]{0,2}\s?(?P<label>(?:[A-Z]{1,3}-){0,2}(?:\d{1,3}|[ivxl]{1,7}))\s?[-–—)\]]{0,2}"
    r"(?:\s+of\s+\d{1,3})?\s*$",
    regex.I,
)
_LABEL_ENDS = frozenset("0123456789ivxlIVXLıİ-–—)]")
_FAR = 12
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True)
class PageMark:
    """A label on a line of its own: `opens` is true where it stands at the top of its page."""

    line: int
    label: str
    opens: bool


def page_label(line: str) -> str | None:
    """The label of a line that holds nothing else: "S-3" of "   - S-3 -", None of a line of text."""
    if line.rstrip()[-1:] not in _LABEL_ENDS:
        return None
    found = _LABEL.match(line)
    return found["label"] if found else None


def ordinal(label: str) -> tuple[str, int]:
    """The series of a label and its place in it: ("S-", 3) of "S-3", ("roman", 4) of "iv"."""
    prefix, _, number = label.rpartition("-")
    if number.isdigit():
        return prefix.upper(), int(number)
    values = [_ROMAN.get(letter, 0) for letter in number.lower()]
    following = [*values[1:], 0]
    return f"{prefix.upper()}roman", sum(-a if a < b else a for a, b in zip(values, following, strict=True))


def page_marks(lines: list[Line], heads: Mapping[int, str] = MappingProxyType({})) -> list[PageMark]:
    """The marks that count pages: those of the longest run of labels that goes up by one at a time.

    `heads` are the labels printed in running heads, by line.
    """
    candidates = [(at, label) for at in range(len(lines)) if (label := heads.get(at) or _candidate(lines, at))]
    kept = counting(candidates)
    marks: list[PageMark] = []
    for at, label in kept:
        after_mark = bool(marks) and _only_blank(lines, marks[-1].line + 1, at) and marks[-1].label != label
        opens = after_mark or lines[at].after_break or _only_blank(lines, 0, at)
        marks.append(PageMark(at, label, opens))
    return marks


def _candidate(lines: list[Line], at: int) -> str | None:
    line = lines[at]
    if line.blank or len(line.text) > 90:
        return None
    label = page_label(line.text)
    if label is None:
        return None
    alone_above = line.after_break or at == 0 or _open_below(lines[at - 1]) or _closes(lines, at)
    # EDGAR printed a page's number right behind its tag, whatever stands on the next line.
    alone_below = line.after_break or at in (0, len(lines) - 1) or lines[at + 1].after_break or _open_below(lines[at + 1])
    return label if alone_above and alone_below else None


def _open_below(line: Line) -> bool:
    return line.blank or page_label(line.text) is not None or is_drawn(line.text)


def _closes(lines: list[Line], at: int) -> bool:
    """Is the line the last one before a break?"""
    below = next((line for line in lines[at + 1 : at + _FAR] if not line.blank), None)
    return below is not None and below.after_break


def counting(candidates: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Keep, for each series, the chain of labels that rises by at most one from mark to mark."""
    best: list[tuple[int, str]] = []
    for series in sorted({ordinal(label)[0] for _, label in candidates}):
        best += _longest_chain([c for c in candidates if ordinal(c[1])[0] == series])
    return sorted(best)


class _Chain(NamedTuple):
    """A run of labels, from its last one back."""

    length: int
    last: tuple[int, str]
    before: "_Chain | None"


def _longest_chain(candidates: list[tuple[int, str]]) -> list[tuple[int, str]]:
    ends: dict[int, _Chain] = {}
    for candidate in candidates:
        number = ordinal(candidate[1])[1]
        same, lower = ends.get(number), ends.get(number - 1)
        before = lower if same is None or (lower is not None and lower.length > same.length) else same
        ends[number] = _Chain(before.length + 1 if before else 1, candidate, before)
    chain = max(ends.values(), key=lambda end: end.length, default=None)
    longest: list[tuple[int, str]] = []
    while chain is not None:
        longest.append(chain.last)
        chain = chain.before
    longest.reverse()
    first = ordinal(longest[0][1])[1] if longest else 0
    return longest if len(longest) > 1 or first <= 2 else []


def tops_after_marks(lines: list[Line], marks: list[PageMark]) -> list[int]:
    """The first printed lines behind the labels that close pages."""
    last = len(lines)
    tops = (next((at for at in range(mark.line + 1, last) if not lines[at].blank), last) for mark in marks if not mark.opens)
    return [top for top in tops if top < last]


def _only_blank(lines: list[Line], start: int, end: int) -> bool:
    return all(line.blank for line in lines[start:end])


def pages_of(lines: list[Line], marks: list[PageMark], front_end: int, length: int) -> list[Page]:
    """Pages over the whole text. `front_end` is the line where the unnumbered front (cover, contents) ends."""
    if not marks:
        return _unnumbered(lines, length)
    pages: list[Page] = []
    at = 0
    if not marks[0].opens and front_end:
        at = lines[front_end].start
        pages.append(Page(0, at))
    elif marks[0].opens and not _only_blank(lines, 0, marks[0].line):
        at = lines[marks[0].line].start
        pages.append(Page(0, at))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        label, end = _page_after(lines, mark, following, length)
        if mark.opens:
            pages.append(Page(at, end, label))
            at = end
            continue
        if not pages or pages[-1].label != mark.label or pages[-1].end <= lines[mark.line].start:
            pages.append(Page(at, lines[mark.line].end, mark.label))
        at = lines[mark.line].end
    if at < length:
        pages.append(Page(at, length))
    return _without_gaps(pages, length)


def _page_after(lines: list[Line], mark: PageMark, following: PageMark | None, length: int) -> tuple[str, int]:
    """The label and the end of the page that an opening mark begins."""
    if following is None:
        return mark.label, length
    closes = following.label == mark.label and not following.opens
    return mark.label, lines[following.line].end if closes else lines[following.line].start


def _unnumbered(lines: list[Line], length: int) -> list[Page]:
    starts = sorted({0, *(line.start for line in lines if line.after_break)})
    return [Page(a, b) for a, b in zip(starts, [*starts[1:], length], strict=True) if b > a or length == 0]


def _without_gaps(pages: list[Page], length: int) -> list[Page]:
    kept: list[Page] = []
    for page in pages:
        if page.end > page.start and not (kept and page.label and kept[-1].label == page.label):
            kept.append(page)
    ends = [page.start for page in kept[1:]] + [length]
    return [Page(page.start, end, page.label) for page, end in zip(kept, ends, strict=True)]
