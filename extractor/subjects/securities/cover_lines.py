"""Lines of the cover taken together: titles of securities run over two, three or four of them."""

from collections.abc import Iterator
from functools import cache, cached_property

import regex

from extractor.mentions import find_mentions
from extractor.reading import Reading
from extractor.rules import Rule, Statement
from extractor.text import Passage

_NAME_ENDS = regex.compile(r"(?i)\b(?:inc|corp|co|ltd|l\.p|l\.l\.c|n\.a|s\.a|n\.v|b\.v)\.$")
"""The period of a legal form ends no sentence."""
_BULLETS = frozenset("■▪•●§◾►")
_LONGEST_LINE = 260
_LINES_OF_COVER = 45


def cover_lines(reading: Reading, most: int, *rules: Rule) -> Iterator[Statement]:
    """From each line of the cover on, up to `most` lines as one statement, the most first. Sentences end a run.

    Where rules are named, only such statements as have a literal that one of them needs.
    """
    return reading.once(_Cover).statements(most, {need for rule in rules for need in rule.needs} or {""})


def cover_runs(reading: Reading) -> Iterator[Statement]:
    """Each run of lines of the cover that no sentence or table parts, as one statement."""
    run: list[Passage] = []
    for passage in reading.once(_Cover).passages:
        if _is_line(passage):
            run.append(passage)
        elif run:
            yield _joined(run)
            run = []
    if run:
        yield _joined(run)


class _Cover:
    """The lines of a cover, and the statements that they make together, each made once."""

    def __init__(self, reading: Reading) -> None:
        sections = reading.sections.of_kind("cover")
        self.passages = [p for s in sections for p in reading.text.passages_in(s.start, s.end)][:_LINES_OF_COVER]
        self.joined = cache(lambda at, count: _joined(self.passages[at : at + count]))

    @cached_property
    def _lines(self) -> list[bool]:
        return [_is_line(passage) for passage in self.passages]

    @cached_property
    def _lower(self) -> list[str]:
        return [passage.text.lower() for passage in self.passages]

    def statements(self, most: int, needs: set[str]) -> Iterator[Statement]:
        whole = " ".join(self._lower)
        present = [need for need in needs if need in whole]
        for at in range(len(self.passages) if present else 0):
            for count in range(min(most, len(self.passages) - at), 0, -1):
                lower = " ".join(self._lower[at : at + count])
                if all(self._lines[at : at + count]) and any(need in lower for need in present):
                    yield self.joined(at, count)


def _is_line(passage: Passage) -> bool:
    text = passage.text
    ends = text.endswith((".", ":", ";")) and not _NAME_ENDS.search(text)
    return passage.kind != "row" and len(text) <= _LONGEST_LINE and not ends and text[:1] not in _BULLETS


def _joined(lines: list[Passage]) -> Statement:
    first = lines[0]
    pieces = tuple(piece for line in lines for piece in line.pieces)
    joints = " ".join(line.joints for line in lines)
    whole = Passage(first.index, pieces, first.kind, first.style, first.block, first.page, joints, first.chars)
    return Statement(whole, 0, len(whole.text), find_mentions(whole.text))
