"""Tables as a reader sees them: columns with their headings, rows with their labels, numbers in one piece.

    table = read_table(text, block.table)
    for row in table.rows:
        for column, cell in zip(table.columns, row.values):
            column.heading, row.label, words(text.chars, cell)      # "Total", "Public offering price", "$34,500,000"

Works for the tables of HTML, where a number and its "$", ")" and "%" may have cells of their own and headings span
columns, and for those of ASCII, where only the place of the characters in their lines says what stands under what.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from extractor.text.model import Block, Cell, Span, Text

_BEFORE_NUMBER = regex.compile(r"(?:US|C|A|HK|NZ|CA)?[$€£¥]\s?\(?|\(")
_AFTER_NUMBER = regex.compile(r"\)?\s?%\s?\)?|\)|\*{1,3}|[x×]")
_NUMBER_BEGINS = regex.compile(r"[\d(.—–-]|\[")
_VALUE = regex.compile(
    r"(?:(?:US|C|A|HK|NZ|CA)?[$€£¥])?\s?\(?[-–—]?\s?(?:(?:US|C|A|HK|NZ|CA)?[$€£¥])?\s?[\d,]*\.?\d*\s?\)?\s?[%x×]?\s?\)?"
    r"(?:\s?\(\w{1,2}\)|\*{1,3})?|(?:\d{1,3}[ -])?\d{1,2}/\d{1,2}\s?%|[-–—]{1,3}|n/?a|nil|none",
    regex.I,
)
_MOST_HEADERS = 8
_REACH = 4
_MOST_BLANK_LINES = 4
_WHOLE, _NEAR = 0.75, 4
"""A heading over two columns fills most of their width, and parts within so many characters of where they do."""
_DAY = regex.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)? \d{4}"
)
_YEARS = regex.compile(r"(?:19|20)\d\d(?:\s?\(\w\))?")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of values: its heading (all its headings from top to bottom) and the range of the grid that it has."""

    heading: str
    headings: tuple[Cell, ...]
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row under the headings: its label ("" where it has none) and, for each column of the table, a cell or None."""

    block: Block
    label: str
    labels: tuple[Cell, ...]
    values: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `headers` are the rows that head the columns, `rows` all others, in order."""

    columns: tuple[Column, ...]
    headers: tuple[Block, ...]
    rows: tuple[Row, ...]


def words(chars: str, cell: Cell) -> str:
    """What a cell says, its lines joined by spaces, a number in one piece: "$25,000", "(1,204)", "7.0%"."""
    said = ""
    for start, end in cell.pieces:
        piece = " ".join(chars[start:end].split())
        glued = not said or _AFTER_NUMBER.fullmatch(piece) or _BEFORE_NUMBER.fullmatch(said)
        said += piece if glued else f" {piece}"
    return said


def merged_cells(row: Block, chars: str) -> tuple[Cell, ...]:
    """The cells of a row with "$" and "(" joined to the number after them, ")" and "%" to the one before."""
    merged: list[Cell] = []
    for cell in row.cells:
        said = words(chars, cell)
        if merged and _belongs(words(chars, merged[-1]), said):
            merged[-1] = _joined(merged[-1], cell)
        else:
            merged.append(cell)
    return tuple(merged)


def _belongs(before: str, said: str) -> bool:
    if _BEFORE_NUMBER.fullmatch(before):
        return bool(_NUMBER_BEGINS.match(said))
    return bool(_AFTER_NUMBER.fullmatch(said)) and before[-1:] in tuple("0123456789—–-)")


def _joined(first: Cell, second: Cell) -> Cell:
    columns = second.column + second.columns - first.column
    return Cell(first.pieces + second.pieces, first.column, columns, first.bold and second.bold)


def read_table(text: Text, table: int) -> Table:
    """The table of the number `table` (`Block.table`), all of it where the blank lines of ASCII part it."""
    blocks = text.blocks
    numbers = [at for at, block in enumerate(blocks) if block.kind == "row" and block.table == table]
    if not numbers:
        return Table((), (), ())
    rows = [blocks[at] for at in numbers]
    if _counts_characters([row.cells for row in rows]):
        above = _neighbours(text, range(numbers[0] - 1, -1, -1), rows[0])
        below = _neighbours(text, range(numbers[-1] + 1, len(blocks)), rows[-1])
        rows = [*reversed(above), *rows, *below]
    return table_of(text.chars, rows)


def _neighbours(text: Text, numbers: range, edge: Block) -> list[Block]:
    """Rows of ASCII with nothing but blank or drawn lines, or the end of a page, between them and the edge."""
    found: list[Block] = []
    for number in numbers:
        block = text.blocks[number]
        if block.kind in ("rule", "furniture"):
            continue
        between = text.chars[min(edge.end, block.end) : max(edge.start, block.start)]
        in_columns = block.kind == "row" and (len(block.cells) == 1 or _counts_characters([block.cells]))
        if not in_columns or between.count("\n") > _MOST_BLANK_LINES:
            break
        found.append(block)
        edge = block
    return found


def table_of(chars: str, blocks: Sequence[Block]) -> Table:
    """The table that consecutive rows make, also where ASCII or a page break parts them."""
    rows = [merged_cells(block, chars) for block in blocks]
    in_characters = _counts_characters(rows)
    grid = [[_placed(chars, cell, in_characters) for cell in row] for row in rows]
    headers = _header_count(blocks, grid)
    columns = _columns(grid[headers:])
    heads = grid[:headers]
    if in_characters:
        heads = [_parted(row, heads[at + 1] if at + 1 < len(heads) else []) for at, row in enumerate(heads)]
    headings = _headings(heads, columns)
    named = tuple(
        Column(" ".join(cell.said for cell in over), tuple(cell.cell for cell in over), left, right)
        for (left, right), over in zip(columns, headings, strict=True)
    )
    body = tuple(_row(block, cells, columns) for block, cells in zip(blocks[headers:], grid[headers:], strict=True))
    return Table(named, tuple(blocks[:headers]), body)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell with what it says and the range that it has across the table."""

    cell: Cell
    said: str
    left: int
    right: int

    @property
    def is_value(self) -> bool:
        return bool(_VALUE.fullmatch(self.said)) or not self.said

    @property
    def is_year(self) -> bool:
        return bool(_YEARS.fullmatch(self.said))


def _placed(chars: str, cell: Cell, in_characters: bool) -> _Placed:
    left, right = cell.column, cell.column + cell.columns
    if in_characters:
        widths = [end - start for start, end in cell.pieces]
        width = max(widths) if cell.columns == 1 else cell.columns - 1 + widths[-1]
        # Typists miss a column by a character.
        left, right = left - 1, left + width + 1
    return _Placed(cell, words(chars, cell), left, right)


def _counts_characters(rows: Sequence[Sequence[Cell]]) -> bool:
    """Are columns counted in characters, as in ASCII? There no cell reaches over the beginning of the next."""
    pairs = [pair for row in rows for pair in itertools.pairwise(row)]
    return bool(pairs) and all(
        second.column >= first.column + first.pieces[0].end - first.pieces[0].start for first, second in pairs
    )


def _header_count(blocks: Sequence[Block], grid: list[list[_Placed]]) -> int:
    """How many rows at the top head the columns: those before the first that states a value."""
    stating = [at for at, row in enumerate(grid) if _states_values(row)]
    if stating and stating[0] <= _MOST_HEADERS and len(stating) * 3 >= len(grid) - stating[0]:
        return stating[0]
    # Mostly words: the rows on top that look otherwise than those below them.
    last = blocks[-1].style if blocks else None
    for at, block in enumerate(blocks):
        style = block.style
        if last is None or (style.bold, style.underline) == (last.bold, last.underline):
            return at
    return 0


def _states_values(row: list[_Placed]) -> bool:
    """Is a cell of the row a value? Years alone are headings."""
    values = [cell for cell in row if cell.is_value]
    return bool(values) and not (len(row) == len(values) and all(cell.is_year for cell in values))


def _columns(grid: list[list[_Placed]]) -> list[tuple[int, int]]:
    """The ranges of the columns of values: those of the row with most of them, and what stands beside these."""
    values = [[cell for at, cell in enumerate(row) if (_may_head(cell, at) if _has_value(row) else at)] for row in grid]
    columns: list[tuple[int, int]] = []
    for row in sorted(values, key=len, reverse=True):
        for cell in row:
            over = [(left, right) for left, right in columns if cell.left < right and cell.right > left]
            if not over:
                columns.append((cell.left, cell.right))
            elif len(over) == 1 and len(row) > 1:
                columns.remove(over[0])
                columns.append((min(over[0][0], cell.left), max(over[0][1], cell.right)))
    return sorted(columns)


def _may_head(cell: _Placed, at: int) -> bool:
    """Is the cell of a row with values in a column of its own: a value, or a day behind the label?"""
    return cell.is_value or (at > 0 and bool(_DAY.fullmatch(cell.said)))


def _has_value(row: list[_Placed]) -> bool:
    return any(cell.is_value for cell in row)


def _headings(grid: list[list[_Placed]], columns: list[tuple[int, int]]) -> list[list[_Placed]]:
    """The headings over each column, from top to bottom; one that spans several heads each of them."""
    headings: list[list[_Placed]] = [[] for _ in columns]
    first = min((left for left, _ in columns), default=0)
    for row in grid:
        by_order = _by_order(row, columns)
        if by_order:
            for column, cell in enumerate(by_order):
                headings[column].append(cell)
            continue
        for cell in row:
            under = _mostly(cell, columns)
            if not under and cell.right > first and columns:
                under = [min(range(len(columns)), key=lambda number: _distance(cell, columns[number]))]
            for column in under:
                headings[column].append(cell)
    return headings


def _parted(row: list[_Placed], below: list[_Placed]) -> list[_Placed]:
    """Headings of ASCII that stand a single space apart, as two where two stand below them and end under the same places:

    Underwriting Discounts Proceeds to
     and Commissions(2)   Company(1)(3)
    """
    parted: list[_Placed] = []
    for cell in row:
        under = [other for other in below if other.left < cell.right and other.right > cell.left]
        whole = len(under) == 2 and cell.right - cell.left >= _WHOLE * (under[1].right - under[0].left)
        parted += _halves(cell, under[0], under[1]) if whole and len(cell.cell.pieces) == 1 else [cell]
    return parted


def _halves(cell: _Placed, first: _Placed, second: _Placed) -> list[_Placed]:
    (start, end), said = cell.cell.pieces[0], cell.said
    middle = (first.right + second.left) / 2
    if end - start != len(said):
        return [cell]
    spaces = [at for at, mark in enumerate(said) if mark == " " and said[at + 1].isupper()]
    near = [at for at in spaces if abs(cell.cell.column + at - middle) <= _NEAR]
    if not near:
        return [cell]
    at = min(near, key=lambda place: abs(cell.cell.column + place - middle))
    left = Cell((Span(start, start + at),), cell.cell.column)
    right = Cell((Span(start + at + 1, end),), cell.cell.column + at + 1)
    return [
        _Placed(left, said[:at], cell.left, cell.cell.column + at),
        _Placed(right, said[at + 1 :], cell.cell.column + at + 1, cell.right),
    ]


def _mostly(cell: _Placed, columns: list[tuple[int, int]]) -> list[int]:
    """The columns that a heading stands over; one that it only reaches into is not one of them."""
    shared = {at: min(cell.right, right) - max(cell.left, left) for at, (left, right) in enumerate(columns)}
    most = max(shared.values(), default=0)
    return [at for at, width in shared.items() if width > 0 and width * _REACH >= most]


def _by_order(row: list[_Placed], columns: list[tuple[int, int]]) -> list[_Placed]:
    """The headings where they are as many as the columns but stand elsewhere: filers leave out how many cells each spans.

    Empty where the places of the headings say which column each is over.
    """
    printed = [cell for cell in row if cell.said]
    over = [[at for at, (left, right) in enumerate(columns) if cell.left < right and cell.right > left] for cell in printed]
    if len(printed) == len(columns) + 1 and not any(over):  # with a heading of the labels, all of them left of their columns
        return printed[1:]
    if len(printed) != len(columns) or len(columns) < 2:
        return []
    return [] if over == [[at] for at in range(len(columns))] or any(len(found) > 1 for found in over) else printed


def _distance(cell: _Placed, column: tuple[int, int]) -> int:
    return max(column[0] - cell.right, cell.left - column[1])


def _row(block: Block, cells: list[_Placed], columns: list[tuple[int, int]]) -> Row:
    values: list[Cell | None] = [None] * len(columns)
    labels = []
    for cell in cells:
        shared = [min(cell.right, right) - max(cell.left, left) for left, right in columns]
        best = max(range(len(columns)), key=shared.__getitem__, default=-1)
        if best >= 0 and shared[best] > 0 and values[best] is None:
            values[best] = cell.cell
        else:
            labels.append(cell)
    return Row(block, " ".join(cell.said for cell in labels), tuple(cell.cell for cell in labels), tuple(values))
