"""What may be the heading of a risk factor: a block that stands out whole, or a paragraph that begins with a heading."""

import itertools
from dataclasses import dataclass
from typing import NamedTuple

import regex

from extractor.sections.headings import is_title_case, is_upper
from extractor.sections.wording import is_sentence
from extractor.text import Passage, Span, Text

_LONGEST = 1500
_SHORTEST = 8
_SHORTEST_TEXT = 100
_LONGEST_GROUP = 200
_FEWEST = 3
"""Headings that only their words or places show are believed where there are as many."""
_GROUP = regex.compile(
    r"(?i)^(?:(?:general|certain|additional|other|specific|principal|material|key|our)\s+){0,3}"
    r"(?:risks?|risk factors?)(?:\s+factors?)?"
    r"(?:\s+(?:relat|associat|involv|inherent|concern|regard|pertain|specific|applicable|attribut|aris"
    r"|of\b|in\b|to\b|about\b|for\b|with\b).*)?$"
    r"|^.{3,80}[- ]related (?:risks|considerations)$"
)
_WORD = regex.compile(r"\p{L}{3}")
_BULLET = regex.compile(r"(?:o(?=\s{1,8}\p{Lu})|[¨•·■▪●◦○§Ø➢✓*–—-])\s{1,8}")
_UPPER_LEAD = regex.compile(r"^(?P<lead>[^a-z]{8,400}?(?:[.?!:]|--|—))[\"”]?\s+(?=[A-Z\"“(])")
_TITLE_LEAD = regex.compile(r"^(?P<lead>\p{Lu}[^.?!]{8,160}?(?:[.?!]|--|—))\s+(?=[A-Z\"“(])")
_ENDINGS = (".", "?", ":", "!", "—", "--", "–")


class Mark(NamedTuple):
    """How a heading stands out. `run_in`: as the beginning of a paragraph; `plain`: by its words and its place alone."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    upper: bool = False
    centered: bool = False
    run_in: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A heading that stands out: passages `first` to `last` (inclusive), its characters, its words."""

    mark: Mark
    first: int
    last: int
    span: Span
    title: str


def marked_passages(text: Text, passages: tuple[Passage, ...]) -> list[Marked]:
    """The passages that stand out, in order; where only groups' do, those that read like headings by words and place."""
    found = [marked for passage in passages if (marked := _by_look(text, passage))]
    if any(len(marked.title) > 20 and not is_group(marked.title) for marked in found):
        return found
    known = {marked.first for marked in found}
    others = tuple(passage for passage in passages if passage.index not in known)
    by_words = [marked for passage in others if (marked := _by_title_lead(passage))]
    plain = by_words if len(by_words) >= _FEWEST else _by_place(text, others)
    return sorted([*found, *(plain if len(plain) >= _FEWEST else [])], key=_first)


def is_group(title: str) -> bool:
    """Do the words name a group of risks, as "Risks Related to Our Business" does?"""
    return len(title) < _LONGEST_GROUP and bool(_GROUP.match(title)) and not is_sentence(title)


def says_something(title: str) -> bool:
    """Does a heading say what may go wrong, in a sentence?"""
    if len(title) > 30 and is_sentence(title):
        return True
    return len(title) > 60 and title.rstrip('”"’) ').endswith(".")


def _first(marked: Marked) -> int:
    return marked.first


def _by_look(text: Text, passage: Passage) -> Marked | None:
    words, style = passage.text, passage.style
    if passage.kind == "row" and "\t" in words.strip("\t"):
        return _beside(text, passage)
    upper = is_upper(words)
    title = style.centered and passage.kind == "line" and is_title_case(words) and not words.endswith(".")
    if style.bold or style.italic or style.underline or upper or title:
        if not 8 <= len(words) <= _LONGEST or not _WORD.search(words):
            return None
        mark = Mark(style.bold, style.italic, style.underline, upper, style.centered)
        return Marked(mark, passage.index, passage.index, *_without_bullet(text, passage.start, passage.end))
    block = text.blocks[passage.block]
    if block.lead:
        return _run_in(text, passage, block.start, block.start + block.lead, Mark(run_in=True))
    lead = _UPPER_LEAD.match(words) if passage.kind == "paragraph" else None
    return _run_in(text, passage, *passage.span(*lead.span("lead")), Mark(upper=True, run_in=True)) if lead else None


def _beside(text: Text, passage: Passage) -> Marked | None:
    """A heading in the left column, its text in the right one: the habit of asset-backed securities."""
    cells = text.blocks[passage.block].cells
    heading, _, rest = passage.text.partition("\t")
    if len(cells) != 2 or not (cells[0].bold or not passage.style.size) or cells[1].bold:
        return None
    if not 12 <= len(heading) <= 400 or len(rest) < _SHORTEST_TEXT or not _WORD.search(heading):
        return None
    return Marked(Mark(bold=True, run_in=True), passage.index, passage.index, passage.span(0, len(heading)), heading)


def _run_in(text: Text, passage: Passage, start: int, end: int, mark: Mark) -> Marked | None:
    span, title = _without_bullet(text, start, end)
    if len(title) < _SHORTEST or not title.rstrip('”"’').endswith(_ENDINGS) or not _WORD.search(title):
        return None
    return Marked(mark, passage.index, passage.index, *_without_dash(span, title))


def _without_dash(span: Span, title: str) -> tuple[Span, str]:
    """A run-in heading without the dash that parts it from its text."""
    words = title.rstrip(" -–—")
    return Span(span.start, span.end - (len(title) - len(words))), words


def _without_bullet(text: Text, start: int, end: int) -> tuple[Span, str]:
    bullet = _BULLET.match(text.chars, start, end)
    span = Span(bullet.end() if bullet else start, start + len(text.chars[start:end].rstrip()))
    return span, text.clean(*span)


def _by_title_lead(passage: Passage) -> Marked | None:
    """A paragraph that begins with a phrase in title case: "Dependence on Key Personnel. The Company's success ..."."""
    lead = _TITLE_LEAD.match(passage.text) if passage.kind == "paragraph" else None
    if lead is None or not is_title_case(lead["lead"]):
        return None
    span, title = _without_dash(passage.span(*lead.span("lead")), lead["lead"])
    return Marked(Mark(run_in=True, plain=True), passage.index, passage.index, span, title)


def _by_place(text: Text, passages: tuple[Passage, ...]) -> list[Marked]:
    """Short paragraphs of ASCII that begin elsewhere in the line than the longer ones below them, or say a sentence."""
    found = []
    for passage, below in itertools.pairwise(passages):
        if passage.style.size or passage.kind != "paragraph" or not 8 <= len(passage.text) <= 300:
            continue
        apart = _column(text, passage) != _column(text, below) or is_title_case(passage.text)
        apart = apart or (says_something(passage.text) and len(passage.text) * 3 < len(below.text) * 2)
        if apart and below.kind == "paragraph" and len(below.text) > len(passage.text) and len(below.text) > 150:
            heading = _without_bullet(text, passage.start, passage.end)
            found.append(Marked(Mark(plain=True), passage.index, passage.index, *heading))
    return found


def _column(text: Text, passage: Passage) -> int:
    """The column of the line in which a paragraph begins."""
    return passage.start - (text.chars.rfind("\n", 0, passage.start) + 1)
