"""Cells of ASCII tables: what stands apart by three or more spaces, and what wraps under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import regex

from extractor.text.ascii.lines import Line
from extractor.text.model import Cell, Span

_GAP = regex.compile(r"(?<=\S)(?: {3,}|\t+| ?\.{3,}(?:[ .]* )?| ?(?:\. ){3,}(?:[ .]* )?(?:\.{2,})?)(?=\S)|(?<=\S) {2}(?=[$(\d])")
_HANGING = 4
"""Columns by which the second line of a label is set in at most."""
_SHORTEST_BEGUN = 14
"""Characters of a label that goes on below: shorter ones had room for the next word."""
_FORM = regex.compile(r"\b[A-Z]\.(?:[A-Z]\.)?[A-Z]$")
"""What ends with a period of its own, before the dots that lead to the values."""
_NOTE = regex.compile(r"\(\w{1,2}\)$")
_GOES_ON = regex.compile(r"(?:[,&]|\b(?:to|of|and|or|the|in|for|by|from|with))$")
"""How a line ends that is not the end of a label."""
_BULLETS = frozenset("-*o•·■–—") | {"--"}
_TWO_BLANKS = regex.compile(r"(?<=[^\s.:;?!]) {2}(?=\S)")
_BESIDE = 20
"""How far from a gap in a heading the values under the headings beside it may stand."""
_MOST_GUIDES = 20
_DRAWN = regex.compile(r"^[\s\-=_.*~]*$")


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    left: int
    right: int
    text: str


def is_drawn(text: str) -> bool:
    """Is the line a drawn one: dashes, equal signs, underscores, and nothing to read?"""
    drawn = text.strip()
    return bool(drawn) and not drawn[0].isalnum() and bool(_DRAWN.match(drawn))


def pieces_of(line: Line) -> list[_Piece]:
    """The parts of a line that stand apart from each other."""
    pieces, at, text = [], line.indent, line.text.rstrip()
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        words = text[at:end]
        if gap and text[end : end + 1] == "." and _FORM.search(words):
            end += 1
            words = text[at:end]
        if words.strip(" ."):
            pieces.append(_Piece(line.start + at, line.start + end, at, end, words))
        at = gap.end() if gap else end
    return pieces


def is_columnar(lines: list[Line]) -> bool:
    """Do the lines of a block stand in columns? Justified prose, with its wide gaps, and bulleted prose do not."""
    split = [pieces_of(line) for line in lines if not is_drawn(line.text)]
    if not split or (split[0] and split[0][0].text in _BULLETS):
        return False
    if any(line.in_table for line in lines):
        return True
    several = sum(len(pieces) > 1 for pieces in split)
    return (several * 2 >= len(split) and several > 0) or _hangs(split)


def _hangs(split: list[list[_Piece]]) -> bool:
    """Does all that follows the first line hang under its second column?"""
    first, *others = split
    return len(first) > 1 and all(pieces and pieces[0].left >= first[1].left - 1 for pieces in others)


def rows_of(lines: list[Line]) -> list[tuple[Cell, ...]]:
    """The rows of a columnar block; a line that only goes on with the cells above it is part of their row."""
    rows: list[list[list[_Piece]]] = []
    split = [pieces_of(line) for line in lines if not is_drawn(line.text)]
    parted = list(_parted(split))
    for at, pieces in enumerate(parted):
        cells = [[piece] for piece in pieces]
        if rows and _begun_above(rows[-1], cells):
            while rows and _begun_above(rows[-1], cells):
                cells[0] = [*rows.pop()[0], *cells[0]]
            rows.append(cells)
        elif rows and _continues(rows[-1], pieces):
            for piece in pieces:
                _over(rows[-1], piece).append(piece)
        elif rows and _hangs_below(rows[-1], parted, at):
            rows[-1][0].append(pieces[0])
        elif pieces:
            rows.append(cells)
    return [tuple(_cell(at, pieces) for at, pieces in enumerate(row)) for row in rows]


def _parted(split: list[list[_Piece]]) -> Iterator[list[_Piece]]:
    """The lines with such pieces parted as are only two blanks apart, over columns that other lines keep apart."""
    most = max(map(len, split), default=0)
    widest = (pieces for pieces in split if len(pieces) == most and not any(_TWO_BLANKS.search(piece.text) for piece in pieces))
    guides = list(islice(widest, _MOST_GUIDES))
    for pieces in split:
        yield [part for piece in pieces for part in _parts(piece, guides)] if len(pieces) < most else pieces


def _parts(piece: _Piece, guides: list[list[_Piece]]) -> Iterator[_Piece]:
    at = 0
    for gap in _TWO_BLANKS.finditer(piece.text):
        left, right = piece.left + gap.start(), piece.left + gap.end()
        if any(_stands_between(guide, left, right) for guide in guides):
            yield _part(piece, at, gap.start())
            at = gap.end()
    yield _part(piece, at, len(piece.text))


def _stands_between(guide: list[_Piece], left: int, right: int) -> bool:
    """Does the gap lie between two neighbours of the line, each of them right beside it?"""
    return any(
        one.right <= right and other.left >= left and one.right >= left - _BESIDE and other.left <= right + _BESIDE
        for one, other in pairwise(guide)
    )


def _part(piece: _Piece, start: int, end: int) -> _Piece:
    text = piece.text[start:end]
    return _Piece(piece.start + start, piece.start + end, piece.left + start, piece.left + end, text)


def _continues(row: list[list[_Piece]], pieces: list[_Piece]) -> bool:
    if not pieces or len(pieces) > len(row):
        return False
    if any(not _overlaps(row, piece) for piece in pieces):
        return False
    return _open_parenthesis(row) or (len(row) > 1 and pieces[0].left >= row[1][0].left - 2)


def _hangs_below(row: list[list[_Piece]], lines: list[list[_Piece]], at: int) -> bool:
    """Does the line end the label over it, set in a little, the values standing beside the label's first line?"""
    pieces, first = lines[at], row[0][0]
    if len(pieces) != 1 or len(row) < 2 or at == 0 or not lines[at - 1]:
        return False
    piece, below = pieces[0], lines[at + 1] if at + 1 < len(lines) else []
    hanging = 0 < piece.left - first.left <= _HANGING and piece.right < row[1][0].left and not piece.text.endswith(":")
    goes_on = len(below) == 1 and below[0].left == piece.left
    return hanging and first.right - first.left >= _SHORTEST_BEGUN and (not below or below[0].left <= first.left or goes_on)


def _begun_above(row: list[list[_Piece]], cells: list[list[_Piece]]) -> bool:
    """Do the cells end a label that the line above began, and bring the values?"""
    if len(row) != 1 or len(cells) < 2:
        return False
    first, second = row[0][-1], cells[0][0]
    if abs(first.left - second.left) > _HANGING:
        return False
    full = first.right - first.left >= _SHORTEST_BEGUN
    hangs = first.text.startswith("Per ") and second.left > first.left
    return hangs or bool(_GOES_ON.search(first.text)) or (full and (second.text[:1].islower() or bool(_NOTE.match(second.text))))


def _open_parenthesis(row: list[list[_Piece]]) -> bool:
    return any(text.count("(") > text.count(")") for text in (" ".join(p.text for p in cell) for cell in row))


def _overlaps(row: list[list[_Piece]], piece: _Piece) -> bool:
    return any(piece.left < p.right and piece.right > p.left for cell in row for p in cell)


def _over(row: list[list[_Piece]], piece: _Piece) -> list[_Piece]:
    def shared(cell: list[_Piece]) -> int:
        return max(min(piece.right, p.right) - max(piece.left, p.left) for p in cell)

    return max(row, key=shared)


def _cell(at: int, pieces: list[_Piece]) -> Cell:
    return Cell(tuple(Span(p.start, p.end) for p in pieces), column=pieces[0].left)
