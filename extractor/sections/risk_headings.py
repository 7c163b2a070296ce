"""The headings of risk factors: whole bold, italic, underlined or upper-case blocks, or the run-in beginnings of paragraphs."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

import regex

from extractor.sections.headings import is_upper
from extractor.sections.tree import Node
from extractor.text import Passage, Span, Text

_LONGEST = 1500
_GROUP = regex.compile(
    r"(?i)^(?:(?:general|certain|additional|other|specific|principal|material|key|our)\s+)*"
    r"(?:risks?|risk factors?)(?:\s+factors?)?"
    r"(?:\s+(?:relat|associat|involv|inherent|concern|regard|pertain|specific|applicable|attribut|aris|of\b|in\b|to\b|about\b|for\b|with\b).*)?$"
)
_MODAL = regex.compile(
    r"(?i)\b(?:may|might|could|can|cannot|will|would|should|must|is|are|was|were|has|have|had|does|do|did|be|been|"
    r"depends?|faces?|involves?|subjects?|exposes?|requires?|affects?|harms?|limits?|makes?|contains?|provides?|expects?|"
    r"rely|relies|own|owns|operates?|incurred|intend|anticipate|need|lack|compete|continues?|remains?)\b"
)
_INTRODUCTION = regex.compile(
    r"(?i)\b(?:carefully (?:consider|read|review|evaluate)|following (?:risks?|risk factors|factors|is a)|risks? (?:and uncertainties )?(?:described|set forth|discussed|summarized|listed) "
    r"|described (?:below|above|under)|before (?:making an investment|you (?:decide|invest|make|purchase)|deciding|investing|purchasing)"
    r"|incorporated by reference|in addition to the (?:other )?information|high degree of risk|discussion of (?:the )?(?:material |certain |significant )?risks)"
)
_BULLET = regex.compile(r"[¨•·■▪●◦○§Ø➢✓*–—-]\s{1,8}")
Kind = Literal["factor", "group"]


@dataclass(frozen=True, slots=True)
class RiskHeading:
    """A heading among risk factors; `passages` are those that hold it, `lead` its length in the only one it shares."""

    kind: Kind
    first: int
    last: int
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
    """The headings of risk factors and of their groups, in order."""
    passages = text.passages_in(start, end)
    marked = _joined([found for found in (_marked(text, p) for p in passages) if found], text)
    looks = Counter(mark for mark, heading in marked if _is_sentence(heading.title))
    usual = {mark for mark, count in looks.items() if count * 5 >= max(looks.values())}
    headings: list[RiskHeading] = []
    for at, (mark, heading) in enumerate(marked):
        following = marked[at + 1] if at + 1 < len(marked) else None
        kind = _kind(mark, heading, usual)
        if kind == "group" and not _GROUP.match(heading.title) and not _leads(heading, following, usual):
            continue
        if kind == "factor" and not any(h.kind == "factor" for h in headings) and _introduces(heading.title):
            continue
        if kind is not None:
            headings.append(replace(heading, kind=kind))
    return headings


def _leads(heading: RiskHeading, following: tuple[tuple[bool, ...], RiskHeading] | None, usual: set[tuple[bool, ...]]) -> bool:
    """Does the heading of a factor stand right below a heading that does not speak of risks?"""
    return following is not None and following[1].first == heading.last + 1 and following[0] in usual


def _marked(text: Text, passage: Passage) -> tuple[tuple[bool, ...], RiskHeading] | None:
    """A passage that stands out, or whose beginning does."""
    style = passage.style
    block = text.blocks[passage.block]
    words = passage.text
    if passage.kind == "row" and "\t" in words.strip("\t"):
        return None
    if style.bold or style.italic or style.underline or is_upper(words):
        if not 8 <= len(words) <= _LONGEST or not regex.search(r"\p{L}{3}", words):
            return None
        mark = (style.bold, style.italic, style.underline, is_upper(words), False)
        return mark, RiskHeading("factor", passage.index, passage.index, Span(passage.start, passage.end), words)
    if block.lead:
        return _run_in(text, passage, block.start, block.lead)
    return None


def _run_in(text: Text, passage: Passage, start: int, lead: int) -> tuple[tuple[bool, ...], RiskHeading] | None:
    bullet = _BULLET.match(text.chars, start, start + lead)
    span = Span(bullet.end() if bullet else start, start + len(text.chars[start : start + lead].rstrip()))
    title = text.clean(*span)
    if len(title) < 20 or not title.rstrip("”\"’").endswith((".", "?", ":", "!", "—")):
        return None
    return (False, False, False, False, True), RiskHeading("factor", passage.index, passage.index, span, title)


def _joined(marked: list[tuple[tuple[bool, ...], RiskHeading]], text: Text) -> list[tuple[tuple[bool, ...], RiskHeading]]:
    """A heading that goes on in the next passage, in the same look, is one."""
    kept: list[tuple[tuple[bool, ...], RiskHeading]] = []
    for mark, heading in marked:
        if kept and _goes_on(kept[-1], mark, heading):
            before = kept[-1][1]
            span = Span(before.span.start, heading.span.end)
            kept[-1] = mark, RiskHeading("factor", before.first, heading.last, span, f"{before.title} {heading.title}")
        else:
            kept.append((mark, heading))
    return kept


def _goes_on(before: tuple[tuple[bool, ...], RiskHeading], mark: tuple[bool, ...], heading: RiskHeading) -> bool:
    if before[0] != mark or before[1].last + 1 != heading.first or mark[-1]:
        return False
    above = before[1].title.rstrip()
    return (not above.endswith((".", "?", "!", ":")) and _is_sentence(above) and len(above) > 40) or heading.title[:1].islower()


def _kind(mark: tuple[bool, ...], heading: RiskHeading, usual: set[tuple[bool, ...]]) -> Kind | None:
    title = heading.title
    if _GROUP.match(title) and not _MODAL.search(title) and len(title) < 200 and not mark[-1]:
        return "group"
    if mark in usual and (_is_sentence(title) or len(title) > 25):
        return "factor"
    if mark not in usual and not title.endswith(".") and len(title) < 150 and not mark[-1]:
        return "group"
    return None


def _is_sentence(title: str) -> bool:
    return len(title) > 30 and bool(_MODAL.search(title))


def _introduces(title: str) -> bool:
    return bool(_INTRODUCTION.search(title))
