"""Signers side by side: a table whose rows have a cell for each signer is read column by column."""

from collections.abc import Iterator
from itertools import groupby

from extractor.subjects.signatures import wording
from extractor.text.printed import PrintedLine

_FEWEST = 2


def by_columns(lines: list[PrintedLine]) -> list[PrintedLine]:
    """The lines in the order in which they are to be read."""
    return [line for is_row, run in groupby(lines, key=lambda line: line.row) for line in (_read(list(run)) if is_row else run)]


def _read(lines: list[PrintedLine]) -> Iterator[PrintedLine]:
    starts = _starts(lines)
    if not starts:
        yield from lines
        return
    for at in range(len(starts)):
        yield from (line for line in lines if _column(starts, line) == at)


def _starts(lines: list[PrintedLine]) -> list[int]:
    """Where the columns begin: at the signatures of one row, or at the "By:" before each; none where it has one only."""
    for _, block in groupby(lines, key=lambda line: line.block):
        cells = list(block)
        signed = [line for line in cells if wording.SIGNATURE.match(line.text) and wording.is_signed(line.text)]
        columns = sorted({line.column for line in signed})
        if len(columns) >= _FEWEST:
            before = [max((line.column for line in cells if line.column < column), default=column) for column in columns]
            bare = {line.column for line in cells if wording.BY.match(line.text) and not wording.is_signed(line.text)}
            return [b if b in bare else column for b, column in zip(before, columns, strict=True)]
    return []


def _column(starts: list[int], line: PrintedLine) -> int:
    return max((at for at, start in enumerate(starts) if line.column >= start), default=0)
