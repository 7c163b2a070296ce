"""The rows and cells of exhibit lists as printed, rid of what is no entry: headings of groups, columns of marks."""

from collections.abc import Iterable, Iterator

import regex

from extractor.subjects.exhibits import wording
from extractor.text.printed import PrintedLine

_LETTER = regex.compile(r"\(?[a-e]\)?\W*")
_POINT = regex.compile(r"\.\d")
_MARK = regex.compile(r"[*+†‡#^§]{1,4}|\(\d\)")
_GROUP = regex.compile(r"\(?(?P<number>\d{1,2})\)?\.?\s+\p{Lu}")
_GROUP_LINES = 5
_MARK_COLUMN = regex.compile(r"(?<=\S)\s{4,}(?P<mark>[*+†‡#]{1,3}|-{1,2}|–|—|N/A)$")
_MARK_CELL = regex.compile(r"\t\s*(?P<mark>[*+†‡#^§]{1,4})\s*\t")


def without_group_headings(lines: list[PrintedLine]) -> Iterator[PrintedLine]:
    """Leave out "(2) Plan of acquisition ..." over "2.1 Merger Agreement": a heading of Item 601, no exhibit."""
    until = 0
    for at, line in enumerate(lines):
        group = None if line.row or at < until else _GROUP.match(line.text)
        if group is not None:
            within = lines[at + 1 : at + _GROUP_LINES]
            own = f"{group['number']}."
            deeper = (n for n, other in enumerate(within) if other.column > line.column and other.text.startswith(own))
            first = next(deeper, None)
            until = at + 1 + first if first is not None else until
        if at >= until:
            yield line


def without_mark_column(chars: str, line: PrintedLine) -> tuple[PrintedLine, str]:
    """The line without a footnote's mark in the column of the page numbers, and that mark."""
    found = _MARK_COLUMN.search(chars, line.start, line.end)
    if found is None:
        return line, ""
    return line._replace(text=" ".join(chars[line.start : found.start()].split()), end=found.start()), found["mark"]


def rows_of(lines: Iterable[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """The lines of one table row together, every other line alone."""
    row: list[PrintedLine] = []
    for line in lines:
        if row and not (line.row and row[0].row and line.block == row[0].block):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def cells_of(row: list[PrintedLine]) -> list[list[PrintedLine]]:
    """The cells of a row, each its lines, without the letter of the form's paragraph before them."""
    cells: list[list[PrintedLine]] = []
    for line in row:
        if cells and cells[-1][0].cell == line.cell:
            cells[-1].append(line)
        else:
            cells.append([line])
    if len(cells) > 2 and _LETTER.fullmatch(cells[0][0].text):
        cells = cells[1:]
    # "2" and ".1*" in cells of their own line the numbers up at their points.
    if len(cells) > 2 and cells[0][0].text.isdigit() and _POINT.match(cells[1][0].text):
        cells = [cells[0] + cells[1], *cells[2:]]
    return cells


def description_lines(cells: list[list[PrintedLine]], after: bool = False) -> list[PrintedLine]:
    """The description's lines: the first cell with words; further cells where justified text was cut into them."""
    kept: list[PrintedLine] = []
    for cell in cells:
        text = " ".join(line.text for line in cell)
        if wording.PAGE.match(text):
            continue
        if kept or after:
            last = kept[-1].text if kept else "and"
            unfinished = last.endswith((",", " and", " of", " the", "-", "–", "—")) or last == "and"
            if not (text[:1].islower() or unfinished):
                break
        kept += cell
    return kept


def mark_beside(chars: str, cells: list[list[PrintedLine]]) -> str:
    """A footnote's mark in a cell of its own between number and description."""
    found = _MARK_CELL.search(chars, cells[0][-1].end, cells[-1][0].start)
    return found["mark"] if found else ""


def is_footnote(cells: list[list[PrintedLine]]) -> bool:
    """Does the row begin with a mark alone: "*" and what it means?"""
    first = cells[0][0].text
    return bool(_MARK.fullmatch(first)) and len(cells) > 1
