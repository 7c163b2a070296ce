"""The lines and cells of a range of the text, one by one, as they stand on the page.

Covers, exhibit lists and signatures are read line by line: there a line end says as much as a word.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from extractor.text.ascii.columns import is_drawn
from extractor.text.model import Block, Span, Text

_WORD = regex.compile(r"\S+")
_WORD_NOT_DRAWN = regex.compile(r"[^\s_]+")
_PAGE_COLUMN = 160
_PAGE_BEHIND = regex.compile(r"(?i)(?:\s{3,}|\s?\.{3,}[. ]*)(?:page\s{0,3})?(?:\d{1,3}|[ivx]{1,5})$")


class PrintedLine(NamedTuple):
    """A line of a paragraph, or of a cell; `chars[start:end]`, white space folded in `text`.

    `block` is the index of its block, `cell` that of its cell (0 in a paragraph), `column` where it begins: in
    characters of an ASCII line, in table columns of HTML. `row` is true in a table; `whole` is the range of its block.
    """

    text: str
    start: int
    end: int
    block: int
    cell: int
    column: int
    row: bool
    whole: Span


class Joined:
    """Lines put one behind the other: `words`, and where each run of them that stands together in the text begins, in the
    words and in the text.
    """

    __slots__ = ("_places", "_starts", "words")

    def __init__(self, words: str, starts: list[int], places: list[int]) -> None:
        self.words = words
        self._starts = starts
        self._places = places

    def span(self, start: int, end: int) -> Span:
        """The canonical range that holds `words[start:end]` (not empty); lines may be joined in another order than the
        text has them.
        """
        runs = self.runs(start, end)
        return Span(min([begin for _, begin, _ in runs]), max([stop for _, _, stop in runs]))

    def runs(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """The runs of `words[start:end]`: for each its place in the words and its canonical range."""
        starts, places = self._starts, self._places
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1)
        inside = range(first + 1, last)
        ats = [start, *[starts[run] for run in inside]]
        begins = [places[first] + start - starts[first], *[places[run] for run in inside]]
        ends = [*ats[1:], min(end, len(self.words))]
        return [(at, begin, begin + stop - at) for at, begin, stop in zip(ats, begins, ends, strict=True)]


def folded(chars: str, start: int, end: int, *, drawn: bool = True) -> Joined:
    """A range as one line, cells and blocks behind each other as the text has them; without `drawn`, no underscores."""
    words: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    at, stop = 0, -1
    for found in (_WORD if drawn else _WORD_NOT_DRAWN).finditer(chars, start, end):
        begin, after = found.span()
        if begin != stop + 1 or not words:
            starts.append(at - 1 if words else 0)
            places.append(begin - 1 if words else begin)
        words.append(chars[begin:after])
        at += after - begin + 1
        stop = after
    return Joined(" ".join(words), starts, places)


def joined(chars: str, lines: Iterable[PrintedLine], between: str = " ", inside: str = "") -> Joined:
    """The lines with `between` (one character) after each, or `inside` where the next one is of the same cell."""
    words: list[str] = []
    starts: list[int] = []
    places: list[int] = []
    at = 0
    before: PrintedLine | None = None
    for line in lines:
        if before is not None:
            same = before.block == line.block and before.cell == line.cell
            words.append(inside if inside and same else between)
            starts.append(at)
            places.append(before.end - 1)
            at += 1
        if len(line.text) == line.end - line.start:
            starts.append(at)
            places.append(line.start)
            words.append(line.text)
        else:
            whole = folded(chars, line.start, line.end)
            runs = whole.runs(0, len(whole.words))
            starts += [at + start for start, _, _ in runs]
            places += [place for _, place, _ in runs]
            words.append(whole.words)
        at += len(words[-1])
        before = line
    return Joined("".join(words), starts, places)


def line_span(chars: str, line: PrintedLine, start: int, end: int) -> Span:
    """The canonical range of `line.text[start:end]` (not empty)."""
    if len(line.text) == line.end - line.start:
        return Span(line.start + start, line.start + end)
    return joined(chars, [line]).span(start, end)


def part_of(chars: str, line: PrintedLine, start: int, words: str) -> PrintedLine:
    """The part of the line that reads `words`, from `line.text[start]` on, as a line of its own."""
    span = line_span(chars, line, start, start + len(words)) if words else Span(line.start, line.start)
    column = line.column if line.row else line.column + start
    return PrintedLine(words, *span, line.block, line.cell, column, line.row, line.whole)


def printed_lines(text: Text, start: int, end: int) -> list[PrintedLine]:
    """The lines of the blocks that begin inside the range; of its first and last block what lies inside."""
    return list(each_line(text, start, end))


def each_line(text: Text, start: int, end: int) -> Iterator[PrintedLine]:
    """The same lines one by one, for those who may stop early."""
    for at in _blocks_in(text, start, end):
        for line in _lines_of(text.chars, text.blocks[at], at):
            if start <= line.start and line.end <= end:
                yield line


def lines_above(text: Text, start: int, end: int, most: int) -> list[PrintedLine]:
    """The last of the lines of a range, at most so many."""
    lines: list[PrintedLine] = []
    for at in reversed(list(_blocks_in(text, start, end))):
        own = [line for line in _lines_of(text.chars, text.blocks[at], at) if start <= line.start and line.end <= end]
        lines = own + lines
        if len(lines) >= most:
            break
    return lines[-most:]


def physical_lines(text: Text, start: int, end: int) -> list[PrintedLine]:
    """The lines of an ASCII text as its typist broke them, columns and all; what a page number stands behind is cut."""
    found = []
    for at in _blocks_in(text, start, end):
        block = text.blocks[at]
        for begin, stop, _ in _split(text.chars, block.start, block.end):
            if not start <= begin < end:
                continue
            tail = max(begin, stop - _PAGE_COLUMN)
            words = text.chars[begin:tail] + _PAGE_BEHIND.sub("", text.chars[tail:stop])
            words = words.rstrip()
            column = begin - text.chars.rfind("\n", 0, begin) - 1
            place = Span(begin, begin + len(words))
            found.append(PrintedLine(" ".join(words.split()), *place, at, 0, column, False, Span(block.start, block.end)))
    return found


def _blocks_in(text: Text, start: int, end: int) -> Iterator[int]:
    """The indices of the blocks with something to read that touch the range."""
    first = bisect_left(text.blocks, start, key=lambda block: block.start)
    while first > 0 and text.blocks[first - 1].end > start:
        first -= 1
    for at in range(first, len(text.blocks)):
        if text.blocks[at].start >= end:
            return
        if text.blocks[at].kind not in ("furniture", "rule"):
            yield at


def _lines_of(chars: str, block: Block, at: int) -> Iterator[PrintedLine]:
    whole = Span(block.start, block.end)
    if not block.cells:
        for begin, end, words in _split(chars, block.start, block.end):
            column = begin - chars.rfind("\n", 0, begin) - 1
            yield PrintedLine(words, begin, end, at, 0, column, False, whole)
        return
    for number, cell in enumerate(block.cells):
        for piece in cell.pieces:
            for begin, end, words in _split(chars, *piece):
                yield PrintedLine(words, begin, end, at, number, cell.column, True, whole)


def _split(chars: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The lines of a range without white space at their ends, blank and drawn ones left out; and their words."""
    at = start
    for line in chars[start:end].split("\n"):
        words = line.strip()
        if words and (words[0].isalnum() or (not is_drawn(words) and words.strip("–—─_ "))):
            begin = at + line.index(words)
            yield begin, begin + len(words), " ".join(words.split())
        at += len(line) + 1
