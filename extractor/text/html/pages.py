"""Pages of HTML documents: where they end, and the labels printed at their foot or head.

A page ends where a style says so. A drawn line ends one only under a label ("S-12", "ii", "12 of 30"), and so does a
label alone, where such labels count pages as those of ASCII documents do. Labels, footers around them and the running
head "Table of Contents" are furniture.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

from extractor.text.ascii.page_marks import counting, ordinal, page_label
from extractor.text.ascii.running_heads import PART_BEGINS
from extractor.text.html.paragraphs import Draft
from extractor.text.model import Page

_LONGEST_LABEL = 90
_LONGEST_HEAD = 30
_OFTEN = 3
_PAGE_TAG = "<PAGE>"


class _Layout:
    """The blocks that have characters, and what stands between each of them and the one before it."""

    def __init__(self, chars: str, drafts: list[Draft], breaks: list[int], links: list[tuple[int, int, str]]) -> None:
        self.chars = chars
        self._links = sorted((start, end) for start, end, _ in links)
        self.at = [at for at, draft in enumerate(drafts) if draft.kind != "rule"]
        self.drafts = [drafts[at] for at in self.at]
        starts = [draft.start for draft in self.drafts]
        # A break falls between the block before this number and the block of this number.
        self.broken = {bisect_left(starts, offset): offset for offset in reversed(breaks)}
        self.ruled = {
            bisect_left(starts, draft.end): draft.end for draft in reversed(drafts) if draft.kind == "rule"
        }  # fmt: skip
        self.count = len(self.drafts)

    def words(self, number: int) -> str:
        """The text of a short block, "" of any other."""
        if not 0 <= number < self.count:
            return ""
        draft = self.drafts[number]
        return self.chars[draft.start : draft.end] if draft.end - draft.start <= _LONGEST_LABEL else ""

    def is_link(self, number: int) -> bool:
        """Does a link to another place of the document stand in the block?"""
        if number >= self.count:
            return False
        draft = self.drafts[number]
        at = bisect_left(self._links, (draft.end, 0)) - 1
        return at >= 0 and self._links[at][1] > draft.start

    def opens(self, number: int) -> bool:
        """Does the block stand at the head of a page?"""
        return number == 0 or number in self.broken

    def closes(self, number: int) -> bool:
        """Does the block stand at the foot of a page?"""
        return number + 1 == self.count or number + 1 in self.broken


def paged(
    chars: str, drafts: list[Draft], breaks: list[int], links: list[tuple[int, int, str]]
) -> tuple[tuple[Page, ...], set[int]]:
    """The pages over the whole text, and which of the blocks are furniture."""
    layout = _Layout(chars, drafts, breaks, links)
    labels = _labels(layout)
    heads = set(_running_heads(layout, set(labels))) | _repeated_heads(layout, labels)
    furniture = {layout.at[number] for number in heads | set(labels) | _printed_tags(layout)}
    return tuple(_pages(layout, labels, heads)), furniture


def _printed_tags(layout: _Layout) -> set[int]:
    """The blocks that print EDGAR's tag for ASCII pages, which HTML made of an ASCII document keeps as words."""
    if _PAGE_TAG not in layout.chars:
        return set()
    return {number for number in range(layout.count) if layout.words(number).strip() == _PAGE_TAG}


def _labels(layout: _Layout) -> dict[int, str]:
    """The blocks that hold page labels: those at the edge of a page, and those that count on from them."""
    at_edges = dict(_edge_labels(layout))
    if len(at_edges) == 1 and not _begins_count(layout, at_edges):
        at_edges = {}
    others = [(number, label) for number, label in _lone_labels(layout) if number not in at_edges]
    alone = counting(others)
    if len(alone) >= (2 if layout.broken else 1):
        at_edges.update(alone)
    return dict(sorted(at_edges.items()))


def _begins_count(layout: _Layout, labels: dict[int, str]) -> bool:
    """Does a lone label stand on the page that it counts, or on the first or second?"""
    return all(
        ordinal(label)[1] <= 2 or ordinal(label)[1] == sum(0 < at <= number for at in layout.broken) + 1
        for number, label in labels.items()
    )


def _edge_labels(layout: _Layout) -> Iterator[tuple[int, str]]:
    if not layout.broken:
        return
    edges = {number + step for number in (*layout.broken, layout.count) for step in (-2, -1, 0)}
    footers = Counter(around for around, _ in {_footer(layout.words(number)) for number in edges})
    for number in sorted(edges):
        words = layout.words(number)
        if not words or not (layout.opens(number) or layout.closes(number) or layout.closes(number + 1)):
            continue
        label = page_label(words)
        if label is not None and (layout.opens(number) or layout.closes(number)):
            yield number, label
        elif label is None and footers[_footer(words)[0]] >= 3:
            yield number, _footer(words)[1]


def _footer(words: str) -> tuple[str, str]:
    """The cells of a footer beside its label, and the label; nothing of both where no cell is a label."""
    if "\t" not in words:
        return "", ""
    cells = words.split("\t")
    labels = [label for cell in cells if (label := page_label(cell)) is not None]
    if len(labels) != 1:
        return "", ""
    return "\t".join(cell for cell in cells if page_label(cell) is None), labels[0]


def _lone_labels(layout: _Layout) -> Iterator[tuple[int, str]]:
    """Labels that stand alone beside a drawn line, or anywhere in a document that names no page breaks."""
    for number, draft in enumerate(layout.drafts):
        if draft.end - draft.start > 20 or draft.kind == "row":
            continue
        ruled = number in layout.ruled or number + 1 in layout.ruled
        if ruled or (not layout.broken and draft.kind == "line"):
            label = page_label(layout.words(number))
            if label is not None:
                yield number, label


def _running_heads(layout: _Layout, labels: set[int]) -> Iterator[int]:
    """The words "Table of Contents" at the head of pages: links, or the same words again and again."""
    found = []
    for first in sorted({0, *layout.broken, *layout.ruled, *(number + 1 for number in labels)}):
        number = first + 1 if first in labels else first
        if _is_head(layout.words(number)):
            found.append(number)
    for number in found:
        again = len(found) >= _OFTEN and (_is_head(layout.words(number + 1)) or not _lists(layout, number + 1))
        if again or layout.is_link(number):
            yield number


def _repeated_heads(layout: _Layout, labels: Mapping[int, str]) -> set[int]:
    """The blocks that say the same at the head of all pages but the first one, or of most of many pages."""
    tops = [number + 1 if number in labels else number for number in layout.broken if 0 < number < layout.count]
    words = {number: " ".join(layout.words(number).split()).lower() for number in tops}
    told = Counter(said for said in words.values() if said and not PART_BEGINS.search(said))
    often = max(2, len(tops) if len(tops) <= _OFTEN else (len(tops) * 3 + 4) // 5)
    return {number for number, said in words.items() if told[said] >= often and layout.drafts[number].kind != "row"}


def _is_head(words: str) -> bool:
    return len(words) <= _LONGEST_HEAD and " ".join(words.split()).lower() in _HEADS


_HEADS = frozenset({"table of contents", "index", "back to contents", "back to table of contents", "contents"})


def _lists(layout: _Layout, number: int) -> bool:
    """Does the block belong to a table of contents: an entry with a page, or the heading over the column of pages?"""
    if layout.is_link(number):
        return True
    for following in range(number, min(number + 3, layout.count)):
        words = layout.words(following)
        last = words.rsplit("\t", 1)[-1].rsplit(" ", 1)[-1]
        if last.lower() in ("page", "page(s)", "no.") or (page_label(last) is not None and len(words) > len(last)):
            return True
    return False


def _pages(layout: _Layout, labels: dict[int, str], heads: set[int]) -> Iterator[Page]:
    """Sheets between breaks and after (or before) labels; one that holds nothing but a label belongs to the last."""
    cuts = dict(layout.broken)
    for number in labels:
        if not layout.closes(number) and not layout.opens(number) and not layout.closes(number + 1):
            cuts.setdefault(number + 1, layout.ruled.get(number + 1, layout.drafts[number].end))
    for number in [*heads, *_front(layout, labels, cuts)]:
        if number in layout.ruled:
            cuts.setdefault(number, layout.ruled[number])
    numbers = [0, *sorted(number for number in cuts if 0 < number < layout.count), layout.count]
    start, label = 0, None
    for first, end in pairwise(numbers):
        found = [labels[number] for number in range(first, end) if number in labels] if labels else []
        bare = all(number in labels or number in heads for number in range(first, end))
        if first and not (bare and label is None):
            yield Page(start, cuts[first], label)
            start, label = cuts[first], None
        label = found[-1] if found else label
    yield Page(start, len(layout.chars), label)


def _front(layout: _Layout, labels: dict[int, str], cuts: dict[int, int]) -> list[int]:
    """Where an unnumbered front ends: at the last drawn line above a first label that counts it ("2")."""
    first = min(labels, default=0)
    if not labels or ordinal(labels[first])[1] < 2 or any(0 < number <= first for number in cuts):
        return []
    return [max((number for number in layout.ruled if 0 < number < first), default=0)]
