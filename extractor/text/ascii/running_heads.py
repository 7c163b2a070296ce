"""Running heads and feet of ASCII pages: what stands at their edges from page to page, the same but for a number."""

from collections import Counter
from collections.abc import Iterable

import regex

from extractor.text.ascii.columns import is_drawn
from extractor.text.ascii.lines import Line
from extractor.text.ascii.page_marks import page_label

_LONGEST = 100
_MOST_LINES = 3
_OFTEN = 3
_DIGITS = regex.compile(r"\d+")
_COUNTS = regex.compile(r"(?i)\bpage\s{1,3}(?P<label>\d{1,3})(?:\s{1,3}of\s{1,3}\d{1,3})?\W{0,3}$")
PART_BEGINS = regex.compile(r"(?i)\bitems?\b|\bsignatures?\b|\bexhibits?\b|\bcontents\b|\bindex\b")
"""Words of headings, which may stand at the head of several pages and say something there."""


def running_heads(lines: list[Line], tops: Iterable[int]) -> set[int]:
    """The lines of running heads; `tops` are the first printed lines of all pages but the first one."""
    at_edges = [_edges(lines, top) for top in tops]
    told = Counter(said for edges in at_edges for said in edges)
    running = {said for said, count in told.items() if _runs(said[1], count, len(at_edges))}
    return {at for edges in at_edges for said, at in edges.items() if said in running}


def tops_after_breaks(lines: list[Line]) -> list[int]:
    """The first printed lines behind page breaks."""
    tops = [at for at, line in enumerate(lines) if line.after_break and not line.blank]
    return tops if tops and not _only_blank(lines, 0, tops[0]) else tops[1:]


def counted_label(line: Line) -> str | None:
    """The label of a line that counts pages beside other words: "3" of "Form 8-K      Page 3 of 4"."""
    found = _COUNTS.search(line.text)
    return found["label"] if found else None


def _runs(words: str, count: int, pages: int) -> bool:
    if count < 2:
        return False
    return "page #" in words or count == pages or (count >= _OFTEN and count * 5 >= pages * 3)


def _edges(lines: list[Line], top: int) -> dict[tuple[int, str], int]:
    """What stands at the edges between two pages, by its place (-1 the last line above, 0 the first one below) and words."""
    edges: dict[tuple[int, str], int] = {}
    at = top
    if page_label(lines[at].text) is not None:
        at = next((number for number in range(top + 1, min(top + 4, len(lines))) if not lines[number].blank), top)
    for place in range(_MOST_LINES):
        if at + place >= len(lines) or lines[at + place].blank:
            break
        _note(edges, lines, at + place, place)
    foot = (number for number in range(top - 1, max(top - 12, 0), -1) if not lines[number].blank)
    above = next((number for number in foot if page_label(lines[number].text) is None), None)
    if above is not None:
        _note(edges, lines, above, -1)
    return edges


def _note(edges: dict[tuple[int, str], int], lines: list[Line], at: int, place: int) -> None:
    line = lines[at]
    if line.in_table or len(line.text) > _LONGEST or is_drawn(line.text) or page_label(line.text) is not None:
        return
    words = _DIGITS.sub("#", " ".join(line.text.split()).lower())
    if not PART_BEGINS.search(words):
        edges[place, words] = at


def _only_blank(lines: list[Line], start: int, end: int) -> bool:
    return all(line.blank for line in lines[start:end])
