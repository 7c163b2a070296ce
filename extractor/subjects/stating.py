"""Values stated by a range of a passage, where no rule's group gave them: cells, lines of a cover, parts of a name."""

from collections.abc import Iterable
from typing import Any

from extractor.rules import Evidence, Stated, Statement
from extractor.text import Passage, Text


def stated(value: Any, passage: Passage, start: int, end: int, rule: str, statement: Statement | None = None) -> Stated[Any]:
    """The value that `passage.text[start:end]` states; the statement is the whole passage where none is given."""
    around = statement.span if statement else passage.span(0, len(passage.text))
    return Stated(value, (Evidence(passage.span(start, end), around, rule),))


def cells_of(text: Text, passage: Passage) -> tuple[tuple[int, int, int], ...]:
    """(column, start, end) of each cell of a row's passage, offsets of the passage's text."""
    block, at, found = text.blocks[passage.block], 0, []
    for cell, words in zip(block.cells, passage.text.split("\t"), strict=False):
        found.append((cell.column, at, at + len(words)))
        at += len(words) + 1
    return tuple(found)


def merged(values: Iterable[Stated[Any]]) -> Stated[Any] | None:
    """The first value, with the evidence of the later ones that state the same."""
    found = [*values]
    if not found:
        return None
    return found[0].also(*(other for other in found[1:] if other.value == found[0].value))
