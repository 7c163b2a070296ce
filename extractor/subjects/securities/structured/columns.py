"""Terms whose labels head the columns of a small table, as if each stood beside its value: "Buffer" above "10%"."""

from collections.abc import Iterator

import regex

from extractor.mentions import find_mentions
from extractor.reading import Reading
from extractor.rules import Statement
from extractor.subjects.stating import cells_of
from extractor.text import Passage

_HEADS = regex.compile(r"(?i)^(?:underl(?:ying|ier)|reference (?:asset|stock|index|share|fund)|index\b|market measure|cusip)")
_FEWEST = 3
_LONGEST_HEAD = 60


def terms_in_columns(reading: Reading) -> tuple[Statement, ...]:
    """A statement for each cell under its heading; ask for it through `reading.once`."""
    return tuple(_terms(reading))


def _terms(reading: Reading) -> Iterator[Statement]:
    for section in reading.sections.of_kind("cover", "legend", "summary"):
        head: Passage | None = None
        for passage in reading.text.passages_in(section.start, section.end):
            if passage.kind != "row":
                head = None
            elif head is None or not (terms := list(_paired(reading, head, passage))):
                head = passage
            else:
                yield from terms


def _paired(reading: Reading, head: Passage, row: Passage) -> Iterator[Statement]:
    heads, cells = cells_of(reading.text, head), cells_of(reading.text, row)
    said = [head.text[start:end].strip() for _, start, end in heads]
    if len(heads) != len(cells) or len(heads) < _FEWEST or not any(map(_HEADS.search, said)):
        return
    if any(len(words) > _LONGEST_HEAD or any(mark.isdigit() for mark in words) for words in said):
        return
    for (_, start, end), (_, first, last) in zip(heads, cells, strict=True):
        pieces = (head.span(start, end), row.span(first, last))
        pair = Passage(row.index, pieces, row.kind, row.style, row.block, row.page, "\t", row.chars)
        yield Statement(pair, 0, len(pair.text), find_mentions(pair.text))
