"""Covers that print two registrants and more beside each other, each with its own captions in a column of its own."""

from itertools import groupby

from extractor.subjects.report_cover.cover import Cover
from extractor.subjects.report_cover.numbers import printed_values
from extractor.text.printed import PrintedLine

_FEWEST = 2


def columns_of(cover: Cover) -> list[Cover]:
    """The cover of each registrant: its own column and all that stands outside the columns; none for other covers."""
    named = [cover.lines[at] for at in cover.at("name") if cover.lines[at].row]
    for block, lines in groupby(named, key=lambda line: line.block):
        places = sorted({line.column for line in lines})
        if len(places) >= _FEWEST:
            return [_column(cover, block, places, at) for at in range(len(places))]
    return []


def _column(cover: Cover, block: int, places: list[int], at: int) -> Cover:
    last = max((cover.lines[i].block for i in (*cover.at("ein"), *cover.at("file")) if cover.lines[i].row), default=block)

    def is_own(line: PrintedLine) -> bool:
        if not line.row or not block - 1 <= line.block <= last:
            return True
        return min(range(len(places)), key=lambda n: abs(places[n] - line.column)) == at

    kept = [(line, captions) for line, captions in zip(cover.lines, cover.captions, strict=True) if is_own(line)]
    lines = [line for line, _ in kept]
    states = {value.span for value in cover.values}
    values = [value for value in printed_values(cover.chars, lines) if value.span in states]
    return Cover(cover.chars, lines, [captions for _, captions in kept], values)
