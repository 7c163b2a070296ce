"""The headings of risk factors and of their groups, among all that stands out in a section of risk factors."""

import itertools
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

import regex

from extractor.sections.risk_marks import Mark, Marked, is_group, marked_passages, says_something
from extractor.sections.tree import Node
from extractor.text import Span, Text

_INTRODUCTION = regex.compile(
    r"(?i)\bcarefully (?:consider|read|review|evaluate)|\bfollowing (?:risks?|risk factors|factors|is a)"
    r"|\brisks? (?:and uncertainties )?(?:described|set forth|discussed|summarized|listed) |\bdescribed (?:below|above|under)"
    r"|\bbefore (?:making an investment|you (?:decide|invest|make|purchase)|deciding|investing|purchasing)"
    r"|\bincorporated by reference|\bin addition to the (?:other )?information|\bhigh degree of risk"
    r"|\bdiscussion of (?:the )?(?:material |certain |significant )?risks"
)
_FULL_STOPS = (".", "?", "!", ":")
_LONGEST_GROUP = 200
_FEWEST_OF_LIST = 3
Kind = Literal["factor", "group"]


@dataclass(frozen=True, slots=True)
class RiskHeading:
    """A heading of a risk factor, or of a group of them."""

    kind: Kind
    span: Span
    title: str


def risk_nodes(text: Text, start: int, end: int, level: int) -> list[Node]:
    """The nodes of a section of risk factors: groups at `level`, factors there too, or below the group over them."""
    nodes: list[Node] = []
    grouped = False
    for heading in risk_headings(text, start, end):
        if heading.kind == "group":
            grouped = True
            nodes.append(Node(heading.span.start, level, "other", heading.title, heading.span))
        else:
            depth = level + 1 if grouped else level
            nodes.append(Node(heading.span.start, depth, "risk_factor", heading.title, heading.span))
    return nodes


def risk_headings(text: Text, start: int, end: int) -> list[RiskHeading]:
    """The headings in `chars[start:end]`, the text of a section of risk factors below its own heading, in order."""
    marked = _joined(text, marked_passages(text, text.passages_in(start, end)))
    usual, sentences = _usual_marks(marked)
    found: list[tuple[RiskHeading, Marked]] = []
    begun = False
    for at, heading in enumerate(marked):
        below = marked[at + 1] if at + 1 < len(marked) else None
        kind = _kind(heading, below, usual, sentences)
        if kind is None or (kind == "factor" and not begun and _INTRODUCTION.search(heading.title)):
            continue
        begun = begun or kind == "factor"
        found.append((RiskHeading(kind, heading.span, heading.title), heading))
    return _without_summary(found)


def _without_summary(found: list[tuple[RiskHeading, Marked]]) -> list[RiskHeading]:
    """The headings without those of a list that sums the factors up: they stand one below the other, no text between.

    The last of them, with the factors behind it as its text, is known by coming again; a group left with none goes too.
    """
    bare = [False] * len(found)
    for at, ((heading, marked), (below, next_marked)) in enumerate(itertools.pairwise(found)):
        follows = marked.last + 1 == next_marked.first and not marked.mark.run_in
        bare[at] = follows and heading.kind == below.kind == "factor"
    kept: list[RiskHeading] = []
    for run, members in itertools.groupby(range(len(found)), bare.__getitem__):
        run_of = [found[at][0] for at in members]
        if not run or len(run_of) < _FEWEST_OF_LIST:
            kept += run_of
    if len(kept) == len(found):
        return kept
    last = {_letters(heading.title): at for at, heading in enumerate(kept)}
    kept = [heading for at, heading in enumerate(kept) if heading.kind == "group" or last[_letters(heading.title)] == at]
    return [h for h, below in zip_longest(kept, kept[1:]) if h.kind == "factor" or (below and below.kind == "factor")]


def _letters(title: str) -> str:
    return "".join(letter for letter in title.casefold() if letter.isalnum())


def _joined(text: Text, marked: list[Marked]) -> list[Marked]:
    """A heading that goes on in the next passage, in the same look, is one."""
    kept: list[Marked] = []
    for heading in marked:
        before = kept[-1] if kept else None
        if before is not None and _goes_on(text, before, heading):
            span = Span(before.span.start, heading.span.end)
            kept[-1] = Marked(before.mark, before.first, heading.last, span, f"{before.title} {heading.title}")
        else:
            kept.append(heading)
    return kept


def _goes_on(text: Text, before: Marked, heading: Marked) -> bool:
    if before.mark != heading.mark or before.last + 1 != heading.first or heading.mark.run_in:
        return False
    if heading.mark.centered and text.chars[before.span.end : heading.span.start].count("\n") == 1:
        return True
    open_ended = not before.title.rstrip('”"’) ').endswith(_FULL_STOPS)
    return (open_ended and len(before.title) > 40 and says_something(before.title)) or heading.title[:1].islower()


def _usual_marks(marked: list[Marked]) -> tuple[set[Mark], bool]:
    """The looks of factors' headings, and whether these say something or only name it.

    They are the looks of the headings that text follows; where some look is mostly that of sentences, only such looks.
    """
    counts: Counter[Mark] = Counter()
    saying: defaultdict[Mark, int] = defaultdict(int)
    for heading, below in zip_longest(marked, marked[1:]):
        if heading.mark.run_in or below is None or below.first > heading.last + 1:
            counts[heading.mark] += 1
            saying[heading.mark] += says_something(heading.title)
    sentences = {mark for mark, count in counts.items() if saying[mark] * 2 >= count}
    eligible = sentences or set(counts)
    run_in = sum(counts[m] for m in eligible if m.run_in) > sum(counts[m] for m in eligible if not m.run_in)
    family = {mark for mark in eligible if mark.run_in == run_in}
    most = max((counts[mark] for mark in family), default=0)
    share = 5 if sentences else 2
    return {mark for mark in family if counts[mark] * share >= most}, bool(sentences)


def _kind(heading: Marked, below: Marked | None, usual: set[Mark], sentences: bool) -> Kind | None:
    title = heading.title
    leads = below is not None and below.first == heading.last + 1 and below.mark in usual
    if is_group(title) and not heading.mark.run_in and (leads or sentences):
        return "group"
    if heading.mark in usual and (says_something(title) or len(title) > 25 or not sentences):
        return "factor"
    if heading.mark.run_in or title.endswith(".") or len(title) >= _LONGEST_GROUP:
        return None
    return "group" if leads and heading.mark not in usual else None
