"""The sheet of terms of an ASCII pricing supplement, printed in two columns whose captions run on over several lines.

Interest Payment Dates:  April 15 and     Net Proceeds to Company:
  October 15, commencing October 15,        $34,825,000
  1997                                    Form:  [X] Book-Entry
"""

from collections.abc import Iterator

import regex

from extractor.mentions import find_mentions
from extractor.reading import Reading
from extractor.rules import Match, Rule, Statement
from extractor.text import Passage, Span

_CAPTION = regex.compile(r"\[?[A-Z][\w'’/()-]{0,24}+(?: [\w'’/()-]{1,24}+){0,6}:(?=\s|$)")
_LINE = regex.compile(r"[^\n]+")
_GAP = regex.compile(r"(?<=\S)\s{2,}(?=\S)")
_NEAR = 2
_LEFT = 8


def terms_in_two_columns(reading: Reading) -> tuple[Statement, ...]:
    """A statement for each caption of both columns with all its lines; ask for it through `reading.once`."""
    if reading.document.format != "ascii":
        return ()
    return tuple(_terms(reading))


def find_in_sheet(reading: Reading, rule: Rule) -> list[Match]:
    """The matches of the rule where sentences and rows state it, then those in the two columns of a sheet."""
    terms = [term for term in reading.once(terms_in_two_columns) if any(need in term.lower for need in rule.needs)]
    parted = {term.passage.index for term in reading.once(terms_in_two_columns)}
    whole = (match for match in reading.find(rule) if match.statement.passage.index not in parted)
    return [*whole, *(match for term in terms for match in rule.read(term, reading.currency))]


def _terms(reading: Reading) -> Iterator[Statement]:
    for section in reading.sections.of_kind("cover", "legend"):
        for passage in reading.text.passages_in(section.start, section.end):
            if ":" in passage.text and "\n" in reading.text.chars[passage.start : passage.end]:
                yield from _of_passage(passage)


def _of_passage(passage: Passage) -> Iterator[Statement]:
    chars = passage.chars
    lines = [found.span() for found in _LINE.finditer(chars, passage.start, passage.end)]
    if lines:
        lines[0] = (chars.rfind("\n", 0, lines[0][0]) + 1, lines[0][1])
    edge = _edge(chars, lines)
    if edge is None:
        return
    left: list[Span] = []
    right: list[Span] = []
    for start, end in lines:
        parts = [(found.start(), found.end()) for found in _GAP.finditer(chars, start, end)]
        cut = next((second for first, second in parts if abs(second - start - edge) <= _NEAR), None)
        if cut is None:
            indented = len(chars[start:end]) - len(chars[start:end].lstrip())
            (right if indented >= edge - _NEAR else left).append(Span(start, end))
        else:
            left.append(Span(start, cut))
            right.append(Span(cut, end))
    for column in (left, right):
        yield from _captions(passage, column)


def _edge(chars: str, lines: list[tuple[int, int]]) -> int | None:
    """Where the second column begins: the place where captions stand behind a gap."""
    places = [
        found.end() - start
        for start, end in lines
        for found in _GAP.finditer(chars, start, end)
        if found.end() - start > _LEFT and _CAPTION.match(chars, found.end(), end)
    ]
    return min(places) if places and max(places) - min(places) <= _NEAR else None


def _captions(passage: Passage, column: list[Span]) -> Iterator[Statement]:
    """The pieces of a column, parted where a line begins with a caption."""
    pieces: list[Span] = []
    for start, end in column:
        words = passage.chars[start:end]
        first = start + len(words) - len(words.lstrip())
        last = end - (len(words) - len(words.rstrip()))
        if first >= last:
            continue
        if pieces and _CAPTION.match(passage.chars, first, last):
            yield _statement(passage, pieces)
            pieces = []
        pieces.append(Span(first, last))
    if pieces:
        yield _statement(passage, pieces)


def _statement(passage: Passage, pieces: list[Span]) -> Statement:
    whole = Passage(
        passage.index,
        tuple(pieces),
        "paragraph",
        passage.style,
        passage.block,
        passage.page,
        " " * (len(pieces) - 1),
        passage.chars,
    )
    return Statement(whole, 0, len(whole.text), find_mentions(whole.text))
