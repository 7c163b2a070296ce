"""Tables of HTML: those that hold data become rows, those that only lay out the page become paragraphs.

Which of the two a table is can be said only at its end; by then its characters are written. So the walk writes one
character between cells, between paragraphs of a cell and between rows, and this module says which one it is.
"""

from typing import cast

import regex

from extractor.text.htmlparagraphs import Draft, Paragraph, drafts_of, lead_of, style, style_of
from extractor.text.model import Cell, Span, Style

_MARKER = regex.compile(
    r"(?:[-–—*•·●○◦▪■□☐☑☒✓➢❑]|--|o|x|[þýüx¨§]|\[[ xX_]{0,3}\]|\([ xX_]{0,3}\)"
    r"|\(?(?:\d{1,2}|[ivxl]{1,6}|[a-z])[.)]{1,2}|\(\*{1,3}\)|\*{1,3}|[†‡]|\d{1,2}\.\d{1,2}\."
    r"|(?:items?|section|article|part|note)\s{1,3}(?:\d{1,2}|[ivx]{1,4})(?:[.(]\d{0,2}[a-z]?\)?)?\s?[.:—–-]{0,2})",
    regex.I,
)
_HEADING_MARKER = regex.compile(r"items?\s{1,3}\d|[•●▪■☐☑☒þýü¨]$|o$", regex.I)
_LONG_CELL = 1500
_MARKER_LENGTH = 24
_MOST_COLUMNS = 1000
_MOST_ROWS = 5000
# Cells further to the right than any table of a filing is wide reach down no more.
_MOST_REACHING = 200


class Box:
    """A cell while it is read: its paragraphs, and the blocks of tables inside it (`nested` says so), in order."""

    __slots__ = ("column", "columns", "items", "nested")

    def __init__(self, column: int, columns: int) -> None:
        self.column = column
        self.columns = columns
        self.items: list[Paragraph | list[Draft]] = []
        self.nested = False

    @property
    def paragraphs(self) -> list[Paragraph]:
        return cast("list[Paragraph]", self.items)  # where nothing is nested


class Grid:
    """A table while it is read: its rows so far, the cell that is open, and the cells that reach down from above."""

    __slots__ = ("box", "column", "down", "number", "row", "rows", "started")

    def __init__(self) -> None:
        self.rows: list[list[Box]] = []
        self.row: list[Box] = []
        self.box: Box | None = None
        self.column = 0
        self.number = 0
        self.down: dict[int, int] = {}
        """The columns that cells of rows above have, and the number of the row that they reach."""
        self.started = False

    def begin_row(self) -> None:
        self.end_row()
        self.number += 1

    def end_row(self) -> None:
        self.box = None
        filled = [box for box in self.row if box.items]
        if filled:
            self.rows.append(filled)
        self.row = []
        self.column = 0

    def begin_cell(self, colspan: str | None, rowspan: str | None) -> None:
        column = self.column
        if self.down:
            while self.down.get(column, -1) >= self.number:
                column += 1
        columns = _span(colspan, _MOST_COLUMNS) if colspan else 1
        self.box = Box(column, columns)
        self.row.append(self.box)
        if rowspan and column + columns < _MOST_REACHING:
            reach = _span(rowspan, _MOST_ROWS)
            if reach > 1:
                self.down.update(dict.fromkeys(range(column, column + columns), self.number + reach - 1))
        self.column = column + columns


def _span(written: str, most: int) -> int:
    digits = written.strip()[:6]
    return min(max(int(digits), 1), most) if digits.isdecimal() else 1


class Tables:
    """Turns a finished grid into blocks; numbers the tables that hold data."""

    def __init__(self, parts: list[str]) -> None:
        self._parts = parts
        self._count = 0

    def finish(self, grid: Grid) -> list[Paragraph] | list[Draft]:
        """The paragraphs of a table that only lays out text, else blocks, rows among them."""
        rows = grid.rows
        if all(len(row) == 1 and not row[0].nested for row in rows):
            return [paragraph for row in rows for paragraph in row[0].paragraphs]
        markers = [self._marker(row) if len(row) == 2 else "" for row in rows]
        loose = [any(box.nested or (len(box.items) > 3 and _is_long(box)) for box in row) for row in rows]
        lays_out = all(
            len(row) == 1 or marker or apart for row, marker, apart in zip(rows, markers, loose, strict=True)
        )
        width = max(row[-1].column + row[-1].columns for row in rows)
        drafts: list[Draft] = []
        self._count += 1
        table = self._count
        for row, marker, apart in zip(rows, markers, loose, strict=True):
            if apart:
                drafts += self._loose(row)
            elif marker and (lays_out or _HEADING_MARKER.match(marker)):
                drafts += self._marked(row)
            elif lays_out or (len(row) == 1 and (_spans(row[0], width) or _is_prose(row[0]))):
                drafts += self._loose(row)
            else:
                drafts.append(self._row(row, table))
        return drafts

    def _marker(self, row: list[Box]) -> str:
        """The bullet or number in the first of two cells, "" where there is none."""
        if row[0].nested or row[1].nested:
            return ""
        first = row[0].paragraphs
        if len(first) != 1 or first[0].end - first[0].start > _MARKER_LENGTH:
            return ""
        words = self._words(first[0])
        return words if _MARKER.fullmatch(words) else ""

    def _words(self, paragraph: Paragraph) -> str:
        """The characters of a short paragraph: the parts that follow its separator."""
        words, length, at = [], paragraph.end - paragraph.start, paragraph.joint + 1
        while length > 0:
            words.append(self._parts[at])
            length -= len(self._parts[at])
            at += 1
        return "".join(words)

    def _loose(self, row: list[Box]) -> list[Draft]:
        """The paragraphs and tables of cells, one after the other."""
        drafts: list[Draft] = []
        for box in row:
            for item in box.items:
                if isinstance(item, Paragraph):
                    self._set(item.joint, "\n")
                    drafts += drafts_of(item)
                else:
                    drafts += item
        return drafts

    def _marked(self, row: list[Box]) -> list[Draft]:
        """A bullet or number and its text as one paragraph; what else the text's cell holds follows it."""
        marker, (text, *others) = row[0].paragraphs[0], row[1].paragraphs
        self._set(text.joint, " ")
        words = style_of(text)
        joined = Draft(marker.start, text.end, "paragraph", words, marker.anchors + text.anchors)
        lead = lead_of(text)
        joined.lead = text.start - marker.start + lead if lead else 0
        return [joined, *(draft for other in others for draft in drafts_of(other))]

    def _row(self, row: list[Box], table: int) -> Draft:
        cells: list[Cell] = []
        styles: list[Style] = []
        anchors: list[str] = []
        for box in row:
            spans: list[Span] = []
            bold = True
            for at, paragraph in enumerate(box.paragraphs):
                if at or cells:
                    self._set(paragraph.joint, " " if at else "\t")
                for turn in paragraph.turns:
                    self._set(turn, " ")
                spans += paragraph.lines
                look = style_of(paragraph)
                bold = bold and look.bold
                styles.append(look)
                anchors += paragraph.anchors
            cells.append(Cell(tuple(spans), box.column, box.columns, bold))
        draft = Draft(cells[0].start, cells[-1].end, "row", _shared(styles), tuple(anchors))
        draft.table = table
        draft.cells = tuple(cells)
        return draft

    def _set(self, part: int, character: str) -> None:
        if part >= 0 and self._parts[part] in ("\n", "\t", " "):
            self._parts[part] = character


def _shared(styles: list[Style]) -> Style:
    """What all the styles have in common; size and indent are those of the first."""
    first = styles[0]
    if all(one is first for one in styles):
        return first
    return style(
        all(one.bold for one in styles),
        all(one.italic for one in styles),
        all(one.underline for one in styles),
        all(one.centered for one in styles),
        first.size,
        first.indent,
    )


def _is_long(box: Box) -> bool:
    paragraphs = box.paragraphs
    return paragraphs[-1].end - paragraphs[0].start > _LONG_CELL


def _spans(box: Box, width: int) -> bool:
    """Does the cell take a whole row of a table that has columns?"""
    return box.column == 0 and box.columns >= width > 1


def _is_prose(box: Box) -> bool:
    return any(paragraph.end - paragraph.start > 160 for paragraph in box.paragraphs)
