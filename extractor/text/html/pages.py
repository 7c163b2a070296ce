"""Pages of HTML documents: where they end, and the labels printed at their foot or head.

A page ends where a style says so. A drawn line ends one only under a label ("S-12", "ii", "12 of 30"), and so does a
label alone, where such labels count pages as those of ASCII documents do. Labels, footers around them and the running
head "Table of Contents" are furniture.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from extractor.text.ascii.page_marks import counting, ordinal, page_label
from extractor.text.html.layout import Layout
from extractor.text.html.page_edges import counted, repeated
from extractor.text.html.paragraphs import Draft
from extractor.text.model import Page

_LONGEST_HEAD = 30
_OFTEN = 3
_PAGE_TAG = "<PAGE>"


def paged(
    chars: str, drafts: list[Draft], breaks: list[int], links: list[tuple[int, int, str]]
) -> tuple[tuple[Page, ...], set[int]]:
    """The pages over the whole text, and which of the blocks are furniture."""
    layout = Layout(chars, drafts, breaks, links)
    labels = _labels(layout)
    heads = set(_running_heads(layout, set(labels)))
    heads |= repeated(layout, labels, heads)
    furniture = {layout.at[number] for number in heads | set(labels) | _printed_tags(layout)}
    return tuple(_pages(layout, labels, heads)), furniture


def _printed_tags(layout: Layout) -> set[int]:
    """The blocks that print EDGAR's tag for ASCII pages, which HTML made of an ASCII document keeps as words."""
    if _PAGE_TAG not in layout.chars:
        return set()
    return {number for number in range(layout.count) if layout.words(number).strip() == _PAGE_TAG}


def _labels(layout: Layout) -> dict[int, str]:
    """The blocks that hold page labels: those at the edge of a page, and those that count on from them."""
    at_edges = counted(layout) | dict(_edge_labels(layout))
    if len(at_edges) == 1 and not _begins_count(layout, at_edges):
        at_edges = {}
    others = [(number, label) for number, label in _lone_labels(layout) if number not in at_edges]
    alone = counting(others)
    if len(alone) >= (2 if layout.broken else 1):
        at_edges.update(alone)
    return dict(sorted(at_edges.items()))


def _begins_count(layout: Layout, labels: dict[int, str]) -> bool:
    """Does a lone label stand on the page that it counts, or on the first or second?"""
    return all(
        ordinal(label)[1] <= 2 or ordinal(label)[1] == sum(0 < at <= number for at in layout.broken) + 1
        for number, label in labels.items()
    )


def _edge_labels(layout: Layout) -> Iterator[tuple[int, str]]:
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


def _lone_labels(layout: Layout) -> Iterator[tuple[int, str]]:
    """Labels that stand alone beside a drawn line, or anywhere in a document that names no page breaks."""
    for number, draft in enumerate(layout.drafts):
        if draft.end - draft.start > 20 or draft.kind == "row":
            continue
        ruled = number in layout.ruled or number + 1 in layout.ruled
        if ruled or (not layout.broken and draft.kind == "line"):
            label = page_label(layout.words(number))
            if label is not None:
                yield number, label


def _running_heads(layout: Layout, labels: set[int]) -> Iterator[int]:
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


def _is_head(words: str) -> bool:
    return len(words) <= _LONGEST_HEAD and " ".join(words.split()).lower() in _HEADS


_HEADS = frozenset({"table of contents", "index", "back to contents", "back to table of contents", "contents"})


def _lists(layout: Layout, number: int) -> bool:
    """Does the block belong to a table of contents: an entry with a page, or the heading over the column of pages?"""
    if layout.is_link(number):
        return True
    for following in range(number, min(number + 3, layout.count)):
        words = layout.words(following)
        last = words.rsplit("\t", 1)[-1].rsplit(" ", 1)[-1]
        if last.lower() in ("page", "page(s)", "no.") or (page_label(last) is not None and len(words) > len(last)):
            return True
    return False


def _pages(layout: Layout, labels: dict[int, str], heads: set[int]) -> Iterator[Page]:
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


def _front(layout: Layout, labels: dict[int, str], cuts: dict[int, int]) -> list[int]:
    """Where an unnumbered front ends: at the last drawn line above a first label that counts it ("2")."""
    first = min(labels, default=0)
    if not labels or ordinal(labels[first])[1] < 2 or any(0 < number <= first for number in cuts):
        return []
    return [max((number for number in layout.ruled if 0 < number < first), default=0)]
