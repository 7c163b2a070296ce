"""ASCII documents: paragraphs, centred lines, columns and pages, as their typists laid them out."""

from collections.abc import Iterator
from itertools import groupby

import regex

from extractor.text.columns import is_columnar, is_drawn, rows_of
from extractor.text.lines import Line, read_lines
from extractor.text.model import Block, Span, Style, Text
from extractor.text.pagemarks import PageMark, page_label, page_marks, pages_of
from extractor.text.passages import join_passages

_WIDTH = 80
_FIRST_INDENT = 12
"""Columns by which the first line of a paragraph may be set in."""
_LONGEST_DISPLAYED = 55
_BULLET = regex.compile(r"^\s*(?:--?|[*o•·■]|\(?[a-z0-9]{1,3}\)|\d{1,2}\.)\s+\S")
_CONTENTS_LINE = regex.compile(r"(?:\.{3,}|(?:\. ){3,}| {3,})\s*((?:[A-Z]{1,2}-)?\d{1,3}|[ivx]{1,5})\s*$")


def read_ascii(characters: str) -> Text:
    """The canonical text of an ASCII document with its layout."""
    chars, lines = read_lines(characters)
    marks = page_marks(lines)
    pages = pages_of(lines, marks, _front_end(lines, marks), len(chars))
    blocks = tuple(_blocks(lines, marks, [page.start for page in pages]))
    return Text(chars, blocks, tuple(pages), join_passages(chars, blocks))


def _front_end(lines: list[Line], marks: list[PageMark]) -> int:
    """The line after the last one of a table of contents on the pages before the first mark, 0 where there is none."""
    last = marks[0].line if marks else 0
    entries = [at for at in range(last) if _CONTENTS_LINE.search(lines[at].text) and not page_label(lines[at].text)]
    if len(entries) < 3:
        return 0
    return next((at for at in range(entries[-1] + 1, last) if not lines[at].blank), 0)


def _blocks(lines: list[Line], marks: list[PageMark], page_starts: list[int]) -> Iterator[Block]:
    furniture = {mark.line for mark in marks}
    page = 0
    for number, group in enumerate(_groups(lines, furniture)):
        while page + 1 < len(page_starts) and page_starts[page + 1] <= group[0][1].start:
            page += 1
        members = [line for _, line in group]
        if group[0][0] in furniture:
            yield Block(members[0].start, members[0].end, "furniture", page=page)
        elif all(is_drawn(line.text) for line in members):
            yield Block(members[0].start, members[-1].end, "rule", page=page)
        elif is_columnar(members):
            yield from _row_blocks(members, page, number)
        else:
            yield from _prose_blocks(members, page)


def _groups(lines: list[Line], furniture: set[int]) -> Iterator[list[tuple[int, Line]]]:
    """Runs of lines without a blank one between; a page mark and each bullet stands for itself."""
    for blank, run in groupby(enumerate(lines), key=lambda pair: pair[1].blank):
        if blank:
            continue
        group: list[tuple[int, Line]] = []
        for at, line in run:
            if group and (at in furniture or group[-1][0] in furniture or _begins(group, line)):
                yield group
                group = []
            group.append((at, line))
        yield group


def _begins(group: list[tuple[int, Line]], line: Line) -> bool:
    """Does the line begin a new paragraph though no blank line stands before it?"""
    before = group[-1][1]
    if line.after_break or line.in_table != before.in_table:
        return True
    if is_columnar([before]) or is_columnar([line]):
        return False
    full = before.end - before.start > 55
    first_indents = line.indent > before.indent + 2 and not before.text.rstrip().endswith(",")
    return bool(_BULLET.match(line.text) and before.indent <= line.indent and len(group) > 1 and full) or (
        first_indents and full and before.text.rstrip()[-1:] in ".:;" and not _centered([line])
    )


def _row_blocks(lines: list[Line], page: int, table: int) -> Iterator[Block]:
    for cells in rows_of(lines):
        start = min(cell.start for cell in cells)
        end = max(cell.end for cell in cells)
        yield Block(start, end, "row", Style(indent=cells[0].column), page, table, cells)


def _prose_blocks(lines: list[Line], page: int) -> Iterator[Block]:
    """A paragraph; or, where its lines are centred, a block each; drawn lines under a heading underline it."""
    underlined = len(lines) > 1 and is_drawn(lines[-1].text)
    words = [line for line in lines if not is_drawn(line.text)]
    if _centered(words) or _is_display(words):
        for line in words:
            style = Style(underline=underlined, centered=_centered([line]) or _centered(words), indent=line.indent)
            yield Block(*_trimmed(line), "line", style, page)
        return
    indent = min(line.indent for line in words)
    start = words[0].start + words[0].indent
    yield Block(start, words[-1].end, "paragraph", Style(underline=underlined, indent=indent), page)


def _is_display(lines: list[Line]) -> bool:
    """Do the lines stand each in its own place, as on a cover, though no blank line parts them?"""
    indents = [line.indent for line in lines]
    longest = max(len(line.text.strip()) for line in lines)
    if len(lines) < 2 or longest > _LONGEST_DISPLAYED or _BULLET.match(lines[0].text):
        return False
    return abs(indents[0] - indents[1]) > _FIRST_INDENT or max(indents[1:]) - min(indents[1:]) > _FIRST_INDENT


def _trimmed(line: Line) -> Span:
    return Span(line.start + line.indent, line.start + len(line.text.rstrip()))


def _centered(lines: list[Line]) -> bool:
    """Are all the lines balanced around one axis, well inside the margins?"""
    if _BULLET.match(lines[0].text):
        return False
    axes = [line.indent + len(line.text.rstrip()) for line in lines]
    near = max(axes) - min(axes) <= 4
    inside = all(line.indent >= 4 for line in lines)
    axis = sum(axes) / len(axes) / 2
    short = any(len(line.text.strip()) < _WIDTH - 20 for line in lines)
    return near and inside and short and 30 <= axis <= 48 and (len(lines) > 1 or lines[0].indent >= 10)
