"""Tables of HTML: those that hold data become rows, those that only lay out the page become paragraphs.

Which of the two a table is can be said only at its end; by then its characters are written. So the walk writes one
character between cells, between paragraphs of a cell and between rows, and this module says which one it is.
"""

from collections.abc import Mapping
from typing import cast

import regex

from extractor.text.html.look import shared_style
from extractor.text.html.paragraphs import Draft, Paragraph, drafts_of, lead_of, style_of
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
_DIGITS = frozenset("123456789")
_named = tuple.__new__  # a named tuple's own way to be made costs a call more
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
    """A table while it is read: its rows so far, the cell that is open, and the cells that reach down from above.

    Cells are few that hold something: a cell becomes a box when its first paragraph ends.
    """

    __slots__ = ("_box", "_columns", "_number", "_row", "column", "down", "in_cell", "rows", "started")

    def __init__(self) -> None:
        self.rows: list[list[Box]] = []
        self.started = False
        self.column = 0
        self.down: dict[int, int] = {}
        """The columns that cells of rows above have, and the number of the row that they reach."""
        self._row: list[Box] = []
        self._number = 0
        self._box: Box | None = None
        self.in_cell = False
        self._columns = 1

    def begin_row(self) -> None:
        self.end_row()
        self._number += 1

    def end_row(self) -> None:
        self.in_cell = False
        self._box = None
        self.column = 0
        if self._row:
            self.rows.append(self._row)
            self._row = []

    def begin_cell(self, attributes: Mapping[str, str]) -> None:
        column = self.column
        if self.down:
            while self.down.get(column, -1) >= self._number:
                column += 1
        self.in_cell = True
        self._box = None
        self._columns = columns = 1
        if attributes:  # What stands for no attributes answers slowly.
            if "colspan" in attributes:
                self._columns = columns = _span(attributes["colspan"], _MOST_COLUMNS)
            if "rowspan" in attributes and column + columns < _MOST_REACHING:
                reach = _span(attributes["rowspan"], _MOST_ROWS)
                if reach > 1:
                    self.down.update(dict.fromkeys(range(column, column + columns), self._number + reach - 1))
        self.column = column + columns

    def filled(self) -> Box | None:
        """The cell that is open, to put something into it; None between cells."""
        if not self.in_cell:
            return None
        box = self._box
        if box is None:
            self._box = box = Box(self.column - self._columns, self._columns)
            self._row.append(box)
        return box

    def separator(self, around: list["Grid"]) -> str:
        """What stands in front of a paragraph that begins here; `around` are the open tables, this one the last."""
        if self.started:
            return "\t" if self.in_cell and self._box is None and self._row else "\n"
        first = not any(grid.started for grid in around)
        for grid in around:
            grid.started = True
        if first:
            return "\n\n"
        return "\t" if self.in_cell and self._box is None and self._row else "\n"


def _span(written: str, most: int) -> int:
    if written in _DIGITS:
        return int(written)
    digits = written.strip()[:6]
    return min(max(int(digits), 1), most) if digits.isdecimal() else 1


class Tables:
    """Turns a finished grid into blocks; numbers the tables that hold data."""

    def __init__(self, parts: list[str]) -> None:
        self._parts = parts
        self._count = 0

    def finish(self, grid: Grid) -> list[Paragraph] | list[Draft]:
        """The paragraphs of a table that only lays out text, else blocks, rows among them. The table has rows."""
        rows = grid.rows
        if not any(len(row) > 1 or row[0].nested for row in rows):
            return [paragraph for row in rows for paragraph in row[0].paragraphs]
        lays_out = True
        kinds: list[tuple[bool, str]] = []
        for row in rows:
            apart = any(box.nested or (len(box.items) > 3 and _is_long(box)) for box in row)
            marker = self._marker(row) if len(row) == 2 else ""
            kinds.append((apart, marker))
            lays_out = lays_out and bool(len(row) == 1 or marker or apart)
        width = max([row[-1].column + row[-1].columns for row in rows])
        drafts: list[Draft] = []
        self._count += 1
        table = self._count
        for row, (apart, marker) in zip(rows, kinds, strict=True):
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
        first, second = row
        if first.nested or second.nested or len(first.items) != 1:
            return ""
        paragraph = first.paragraphs[0]
        if paragraph.end - paragraph.start > _MARKER_LENGTH:
            return ""
        words = self._words(paragraph)
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
            separator = "\t" if cells else ""
            spans: list[Span] = []
            bold = True
            for paragraph in box.paragraphs:
                if separator:
                    self._set(paragraph.joint, separator)
                if paragraph.turns:
                    for turn in paragraph.turns:
                        self._set(turn, " ")
                spans += [_named(Span, line) for line in paragraph.lines]
                look = style_of(paragraph)
                bold = bold and look.bold
                styles.append(look)
                anchors += paragraph.anchors
                separator = " "
            cells.append(_named(Cell, (tuple(spans), box.column, box.columns, bold)))
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
    if styles.count(first) == len(styles):
        return first
    return shared_style(
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
