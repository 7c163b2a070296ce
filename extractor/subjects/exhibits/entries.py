"""Entries of exhibit lists and indexes: a number, a description, footnote marks; in tables, columns and prose lines."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

import regex

from extractor.subjects.exhibits import wording
from extractor.subjects.exhibits.rows import (
    cells_of,
    description_lines,
    is_footnote,
    mark_beside,
    rows_of,
    without_group_headings,
    without_mark_column,
)
from extractor.text import Span
from extractor.text.printed import Joined, PrintedLine, joined, line_span, part_of

_EXHIBIT = regex.compile(r"(?i)\bexhibits?\b")
_MARKS_BEHIND = regex.compile(r"[\s*+†‡#^§]+$")
_DASH_BEFORE = regex.compile(r"^[\s:;.–—-]+")
_BREAKS_OFF = regex.compile(r"(?i)\([^()]{0,120}$|\b(?:in|as|to|with|of|under|by|and|see|the)$")
_SHORTEST_INTRODUCTION = 30
_LETTERS = regex.compile(r"\p{L}{2}")
_PATIENCE = 14
_NEXT_INSIDE = regex.compile(
    rf"[;,.]\s(?:and\s)?(?:(?i:exhibit\s)?(?P<number>\d{{1,3}}\.\d{{1,3}})(?P<marks>{wording.MARKS})\s?[-–—:]\s?(?=\p{{L}})|"
    rf"\((?P<number>\d{{1,3}}\.\d{{1,3}})(?P<marks>)\)\s(?=\p{{L}})|"
    rf"(?i:exhibit\s(?:no\.\s)?)(?P<number>\d{{1,3}}(?:\.\d{{1,3}})?)(?P<marks>{wording.MARKS})[,:]?\s(?=\p{{Lu}}|an?\s|the\s))"
)
_INTRODUCED = regex.compile(r"(?i)\bexhibits?\b[^:]{0,160}:\s(?=exhibit\s(?:no\.\s)?\d|\(\d{1,3}\.\d)")
"""Before a list that goes on in the sentence: "The following exhibits are filed herewith: Exhibit 4.1, ..."."""


@dataclass(slots=True)
class Entry:
    """An entry as printed; `around` is the range of its rows. `marks` are its footnote marks."""

    number: str
    number_span: Span
    lines: list[PrintedLine]
    marks: str
    column: int
    source: str
    intro: int
    bracketed: bool = False
    extra: list[PrintedLine] = field(default_factory=list)

    @property
    def around(self) -> Span:
        ends = [self.number_span, *((line.start, line.end) for line in [*self.lines, *self.extra])]
        return Span(min(start for start, _ in ends), max(end for _, end in ends))


@dataclass(slots=True)
class ExhibitList:
    """What a list says: its entries, the sentences that introduce them, and its footnotes (mark, lines)."""

    entries: list[Entry]
    intros: list[list[PrintedLine]]
    footnotes: list[tuple[str, list[PrintedLine]]]


def read_list(chars: str, lines: list[PrintedLine], source: str) -> ExhibitList:
    """The entries of a list's lines, until what follows is no list any more."""
    return _ListReader(chars, source).read(lines)


class _ListReader:
    def __init__(self, chars: str, source: str) -> None:
        self.chars = chars
        self.source = source
        self.found = ExhibitList([], [], [])
        self.open: Entry | None = None
        self.note: list[PrintedLine] | None = None
        self.idle = 0
        self.labelled = False
        """Has the label "(d) Exhibits" just been read?"""
        self.numbered_last = False
        """Do the numbers stand in the last column?"""

    def read(self, lines: list[PrintedLine]) -> ExhibitList:
        for row in rows_of(without_group_headings(lines)):
            if self.idle > _PATIENCE:
                break
            if row[0].row:
                self._take_row(cells_of(row))
            else:
                self._take_line(row[0])
        self.found.entries = [part for entry in self.found.entries for part in _apart(self.chars, entry)]
        return self.found

    def _take_row(self, cells: list[list[PrintedLine]]) -> None:
        first = cells[0]
        if len(first) > 1 and len(cells) > 1 and len(cells[1]) == len(first) and all(_cell(line) for line in first):
            for number, description in zip(first, cells[1], strict=True):
                self._begin(number, _cell(number), [description])
            return
        words = joined(self.chars, first)
        whole = wording.CELL.match(words.words)
        if whole and wording.is_exhibit_number(whole["number"]) and (len(cells) > 1 or not self.open):
            described = description_lines(cells[1:])
            self._begin(first[0], whole, described, words)
            if self.open:
                self.open.marks += mark_beside(self.chars, cells)
                self.open.extra = [line for cell in cells[1:] for line in cell if line not in described]
            return
        if is_footnote(cells):
            note = [line for cell in cells for line in cell]
            self._footnote(" ".join(line.text for line in note), note)
            return
        started = wording.LINE.match(words.words)
        if started and self._starts(started, first[0], row=True) and not self._is_unfinished(first[0]):
            self._begin(first[0], started, [_rest_of(self.chars, first, started), *description_lines(cells[1:], True)], words)
            return
        self._take_other_row(cells)

    def _take_other_row(self, cells: list[list[PrintedLine]]) -> None:
        """A row without a number goes on with the description over it, where it stands in that column."""
        text = " ".join(line.text for cell in cells for line in cell)
        if not self._is_unfinished(cells[0][0]) and all(
            wording.HEADER.match(" ".join(line.text for line in cell)) for cell in cells
        ):
            self.open = None
            return
        if self.open is not None and cells[0][0].column > self.open.column and len(text) < 400:
            self.open.lines += description_lines(cells)
            return
        self._other([line for cell in cells for line in cell], text)

    def _take_line(self, printed: PrintedLine) -> None:
        line, mark = without_mark_column(self.chars, printed)
        self._take_plain_line(line)
        if mark and self.open is not None:
            self.open.marks += mark

    def _take_plain_line(self, line: PrintedLine) -> None:
        introduced = _INTRODUCED.search(line.text) if len(line.text) > _SHORTEST_INTRODUCTION else None
        if introduced:
            self.open, self.note = None, None
            self.found.intros.append([line])
            line = part_of(self.chars, line, introduced.end(), line.text[introduced.end() :])
        if not self._is_unfinished(line) and (wording.LIST_LABEL.match(line.text) or wording.HEADER.match(line.text)):
            self.open, self.note, self.labelled = None, None, True
            self.numbered_last = bool(wording.NUMBERS_LAST.match(line.text))
            if "following" in line.text:
                self.found.intros.append([line])
            return
        started = wording.LINE.match(line.text)
        if started and self._starts(started, line, row=False) and not self._is_continuation(line, started):
            rest = [_rest_of(self.chars, [line], started)] if started["rest"].strip() else []
            self._begin(line, started, rest)
            return
        if wording.FOOTNOTE.match(line.text) and (self.found.entries or self.note):
            self._footnote(line.text, [line])
            return
        if self.numbered_last and self._take_numbered_last(line):
            return
        if self.note is not None and self._touches(self.note[-1], line):
            self.note.append(line)
            return
        if self.open is not None and self._goes_on(line):
            self.open.lines.append(line)
            return
        self._other([line], line.text)

    def _take_numbered_last(self, line: PrintedLine) -> bool:
        """ "Press release        99.1", where the heads of the columns stand in that order."""
        found = wording.NUMBERED_LAST.match(self.chars, line.start, line.end)
        if found is None or not wording.is_exhibit_number(found["number"]):
            return False
        number = line._replace(text=found["number"], start=found.start("number"), end=found.end("number"))
        words = " ".join(found["described"].split())
        self._begin(number, wording.CELL.match(number.text), [part_of(self.chars, line, 0, words)])
        return True

    def _starts(self, match: "regex.Match[str]", line: PrintedLine, row: bool) -> bool:
        """Does the line begin an entry? In a list that has begun, entries begin in one column."""
        number = match["number"]
        if not wording.is_exhibit_number(number):
            return False
        # "(99) Press release" numbers an exhibit, "(1) The financial statements" a paragraph; "(2)" where it begins.
        bracketed = match["opened"] and len(number) == 1
        if bracketed and (number == "1" or (self.open is not None and not self.open.bracketed)):
            return False
        aside = self.open is not None and abs(line.column - self.open.column) > 3 and not row
        if aside and not match["label"] and not _is_numbered_apart(match):
            return False
        spaced = row or "  " in self.chars[line.start : line.start + match.end("gap") + 2]
        return wording.may_begin(match, spaced, self.open is not None or self.labelled)

    def _is_continuation(self, line: PrintedLine, started: "regex.Match[str]") -> bool:
        """ "1.125% Notes" or "2 and 3" at the start of a wrapped line is no number of an exhibit."""
        if self.open is None or not self.open.lines or started["label"]:
            return self._is_unfinished(line)
        if _is_numbered_apart(started):
            return False
        return self._touches(self.open.lines[-1], line) and line.column > self.open.column + 1

    def _is_unfinished(self, line: PrintedLine) -> bool:
        """Does the description above break off, so that "Exhibit 4.1)" in the line below ends it?"""
        if self.open is None or not self.open.lines or line.column <= self.open.column:
            return False
        return self._touches(self.open.lines[-1], line) and bool(
            _BREAKS_OFF.search(" ".join(each.text for each in self.open.lines))
        )

    def _touches(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Does the line stand directly under the other, in the same paragraph or in a column of it?"""
        return before.block == line.block or self.chars[before.end : line.start].count("\n") == 1

    def _goes_on(self, line: PrintedLine) -> bool:
        assert self.open is not None
        if not self.open.lines:
            return len(line.text) < 300
        last = self.open.lines[-1]
        if self._touches(last, line):
            return True
        apart = self.chars[last.end : line.start].count("\n")
        under = apart <= 3 and line.column > self.open.column and len(line.text) < 120
        unfinished = line.text[:1].islower() or last.text.endswith((",", " and", " of", " the", " to", "-"))
        return under and unfinished and not last.text.endswith((".", ";", ":"))

    def _begin(
        self,
        line: PrintedLine,
        match: "regex.Match[str] | None",
        described: list[PrintedLine],
        words: Joined | None = None,
    ) -> None:
        if match is None or not wording.is_exhibit_number(match["number"]):
            return
        words = words or joined(self.chars, [line])
        marks = "".join(match[name] or "" for name in ("marks_before", "marks") if match[name])
        entry = Entry(
            wording.plain_number(match["number"]), words.span(*match.span("number")), described, marks, line.column, self.source,
            len(self.found.intros) - 1, bool(match.groupdict().get("opened")),
        )  # fmt: skip
        self.found.entries.append(entry)
        self.open, self.note, self.idle, self.labelled = entry, None, 0, False

    def _footnote(self, text: str, lines: list[PrintedLine]) -> None:
        found = wording.FOOTNOTE.match(text)
        mark = found[0].strip() if found else ""
        self.note = list(lines)
        self.found.footnotes.append((mark, self.note))
        self.open = None

    def _other(self, lines: list[PrintedLine], text: str) -> None:
        self.open, self.labelled = None, False
        self.idle += 1
        if _EXHIBIT.search(text):
            self.found.intros.append(lines)
        elif self.found.intros and self._touches(self.found.intros[-1][-1], lines[0]):
            self.found.intros[-1] += lines


def _apart(chars: str, entry: Entry) -> Iterator[Entry]:
    """An entry in whose line others stand: "99.1 - Press release; 99.2 - Transcript"."""
    if not entry.lines or not entry.lines[0].text or (len(entry.lines) > 1 and not _are_a_paragraph(entry.lines)):
        yield entry
        return
    line = _as_one(chars, entry.lines)
    found = list(_NEXT_INSIDE.finditer(line.text))
    cuts = [(match.start(), match.end()) for match in found] + [(len(line.text), 0)]
    yield replace(entry, lines=[part_of(chars, line, 0, line.text[: cuts[0][0]].strip())]) if found else entry
    for match, (end, _) in zip(found, cuts[1:], strict=True):
        words = line.text[match.end() : end].strip()
        yield replace(
            entry,
            number=wording.plain_number(match["number"]),
            number_span=line_span(chars, line, *match.span("number")),
            lines=[part_of(chars, line, line.text.index(words, match.end()), words)],
        )


def _is_numbered_apart(match: "regex.Match[str]") -> bool:
    """Does an exhibit's number stand in parentheses, "(99.2)", as nothing else of a description does?"""
    return bool(match["opened"]) and "." in match["number"]


def _are_a_paragraph(lines: list[PrintedLine]) -> bool:
    return not any(line.row for line in lines) and len({line.block for line in lines}) == 1


def _as_one(chars: str, lines: list[PrintedLine]) -> PrintedLine:
    """The lines of a paragraph as one."""
    if len(lines) == 1:
        return lines[0]
    return lines[0]._replace(text=joined(chars, lines).words, end=lines[-1].end)


def _cell(line: PrintedLine) -> "regex.Match[str] | None":
    found = wording.CELL.match(line.text)
    return found if found and wording.is_exhibit_number(found["number"]) else None


def _rest_of(chars: str, lines: list[PrintedLine], match: "regex.Match[str]") -> PrintedLine:
    """What follows the number on its line, as a line; the other lines of its cell are part of it."""
    words = joined(chars, lines)
    start = match.start("rest")
    rest = words.words[start:].strip()
    start = words.words.index(rest, start) if rest else start
    first = lines[0]
    if not rest:
        return first
    span = words.span(start, start + len(rest))
    return PrintedLine(rest, *span, first.block, first.cell, first.column, first.row, first.whole)


def description_of(chars: str, entry: Entry) -> tuple[str, list[Span]] | None:
    """The description, without leaders to a page, footnote marks and the dash before it; and where it stands, in pieces
    where a column of page numbers goes through it.
    """
    if not entry.lines:
        return None
    words = joined(chars, entry.lines)
    text = wording.LEADERS.sub("", words.words)
    text = _MARKS_BEHIND.sub("", text).strip()
    text = _DASH_BEFORE.sub("", text).strip()
    if not _LETTERS.search(text):
        return None
    at = words.words.index(text)
    return text, _pieces(chars, words, at, at + len(text))


def _pieces(chars: str, words: Joined, start: int, end: int) -> list[Span]:
    runs = words.runs(start, end)
    cuts = [at for (_, _, stop), (at, begin, _) in pairwise(runs) if begin > stop and chars[stop:begin].strip()]
    return [words.span(a, b) for a, b in pairwise([start, *cuts, end])]
