"""Lines of the cover taken together: titles of securities run over two, three or four of them."""

from collections.abc import Iterator

import regex

from extractor.mentions import find_mentions
from extractor.reading import Reading
from extractor.rules import Statement
from extractor.text import Passage

_NAME_ENDS = regex.compile(r"(?i)\b(?:inc|corp|co|ltd|l\.p|l\.l\.c|n\.a|s\.a|n\.v|b\.v)\.$")
"""The period of a legal form ends no sentence."""
_BULLETS = frozenset("■▪•●§◾►")
_LONGEST_LINE = 260
_LINES_OF_COVER = 45


def cover_lines(reading: Reading, most: int) -> Iterator[Statement]:
    """From each line of the cover on, up to `most` lines as one statement, the most first. Sentences end a run."""
    cover = _cover(reading)
    for at in range(len(cover)):
        for count in range(most, 0, -1):
            lines = cover[at : at + count]
            if len(lines) == count and all(map(_is_line, lines)):
                yield _joined(lines)


def cover_runs(reading: Reading) -> Iterator[Statement]:
    """Each run of lines of the cover that no sentence or table parts, as one statement."""
    run: list[Passage] = []
    for passage in _cover(reading):
        if _is_line(passage):
            run.append(passage)
        elif run:
            yield _joined(run)
            run = []
    if run:
        yield _joined(run)


def _cover(reading: Reading) -> list[Passage]:
    sections = reading.sections.of_kind("cover")
    return [p for s in sections for p in reading.text.passages_in(s.start, s.end)][:_LINES_OF_COVER]


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
