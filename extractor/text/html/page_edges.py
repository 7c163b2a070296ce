"""What stands at the edges of HTML pages and says the same from page to page: running heads and feet, numbers in them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

import regex

from extractor.text.ascii.page_marks import counting, page_label
from extractor.text.ascii.running_heads import PART_BEGINS
from extractor.text.html.layout import Layout

_OFTEN = 3
_AT_END = regex.compile(
    r"(?i)(?:\t|\s[|–—-]\s|(?<![\p{L}-])page\s{1,2})\s?(?:page\s{0,2})?(?P<label>\d{1,3})(?:\s(?:of|/)\s\d{1,3})?\s?$"
)
_AT_BEGINNING = regex.compile(r"(?i)^\s?(?:page\s)?(?P<label>\d{1,3})(?:\t|\s[|–—-]\s)(?=\p{L})")
"""A number apart from the other words: "Proposal 1" and "Proposal 2" at the heads of two pages are headings."""


def counted(layout: Layout) -> dict[int, str]:
    """The labels of blocks at the edges of pages that say the same but for a number, which goes up by one."""
    if not layout.broken and not layout.ruled:
        return {}
    alike: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number in sorted(set(_at_edges(layout))):
        words = layout.words(number)
        found = _AT_END.search(words) or _AT_BEGINNING.search(words) if words and layout.is_alone(number) else None
        if found and page_label(words) is None:
            around = f"{words[: found.start('label')]}#{words[found.end('label') :]}"
            alike[" ".join(around.split()).lower()].append((number, found["label"]))
    labels: dict[int, str] = {}
    for each in alike.values():
        chain = counting(each) if len(each) > 1 else []
        labels.update(chain if len(chain) > 1 and len({label for _, label in chain}) > 1 else [])
    return labels


def _at_edges(layout: Layout) -> Iterator[int]:
    for edge in (*layout.broken, *layout.ruled, layout.count):
        yield from (number for number in (edge - 2, edge - 1, edge, edge + 1) if 0 <= number < layout.count)


def repeated(layout: Layout, labels: Mapping[int, str], heads: set[int]) -> set[int]:
    """The blocks that say the same at the edges of all pages but the first one, or of most of many pages."""
    edges = sorted({number for number in layout.broken if 0 < number < layout.count} | _below(layout, labels))
    if not edges:
        return set()
    tops = {number: _told(layout, _past(layout, edge, 1, labels, heads)) for number, edge in enumerate(edges)}
    feet = {
        number: _told(layout, _past(layout, edge - 1, -1, labels, heads)) for number, edge in enumerate([*edges, layout.count])
    }
    return _said_often(layout, tops, len(edges)) | _said_often(layout, feet, len(edges))


def _below(layout: Layout, labels: Mapping[int, str]) -> set[int]:
    """Where pages begin behind a label above a drawn line."""
    return {number + 1 for number in labels if number + 1 in layout.ruled and number + 1 < layout.count}


def _past(layout: Layout, number: int, step: int, labels: Mapping[int, str], heads: set[int]) -> list[int]:
    """The two blocks next to an edge, in one direction, labels and heads that are known already passed over."""
    found: list[int] = []
    while 0 <= number < layout.count and len(found) < 2:
        if number not in labels and number not in heads:
            found.append(number)
        number += step
    return found


def _told(layout: Layout, numbers: list[int]) -> list[tuple[int, str]]:
    words = [layout.words(number) for number in numbers]
    # An entry of contents at the foot of two pages, "Legal Matters  15", counts no pages.
    return [(at, "" if _AT_END.search(said) else " ".join(said.split()).lower()) for at, said in zip(numbers, words, strict=True)]


def _said_often(layout: Layout, edges: Mapping[int, list[tuple[int, str]]], pages: int) -> set[int]:
    """Those that are told at most edges, the second one only where the first one is."""
    often = max(2, pages if pages <= _OFTEN else (pages * 3 + 4) // 5)
    running: set[int] = set()
    reached = set(edges)
    for place in (0, 1):
        told = Counter(each[place][1] for at, each in edges.items() if at in reached and len(each) > place)
        kept = {said for said, count in told.items() if count >= often and _may_run(said)}
        reached = {at for at in reached if len(edges[at]) > place and _is_kept(layout, edges[at][place], kept)}
        running |= {edges[at][place][0] for at in reached}
    return running


def _may_run(words: str) -> bool:
    return bool(words) and not PART_BEGINS.search(words)


def _is_kept(layout: Layout, told: tuple[int, str], kept: set[str]) -> bool:
    return told[1] in kept and layout.is_alone(told[0])
