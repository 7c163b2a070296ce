"""ASCII documents: paragraphs, centred lines, columns and pages, as their typists laid them out."""

from collections.abc import Iterator
from itertools import groupby

import regex

from extractor.text.ascii.columns import is_columnar, is_drawn, rows_of
from extractor.text.ascii.lines import Line, read_lines
from extractor.text.ascii.page_marks import PageMark, page_label, page_marks, pages_of, tops_after_marks
from extractor.text.ascii.running_heads import counted_label, running_heads, tops_after_breaks
from extractor.text.model import Block, Span, Style, Text
from extractor.text.passages import join_passages

_WIDTH = 80
_FIRST_INDENT = 12
"""Columns by which the first line of a paragraph may be set in."""
_LONGEST_DISPLAYED = 55
_LONGEST_TITLE = 50
_LOWER = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST_RULE = 8
_SHORTEST_TITLE, _LONGEST_UNDERLINED = 4, 70
_ITEM = regex.compile(r"(?i)\s*items?\s\d")
_SIGNED = regex.compile(r"(?i)/s/|\bby\b|\bname:|\bdated?:")
_PROSE_INDENT = 9
_SHORTEST_PROSE = 58
_HEAD_LINES = 3
_FRONT = 3_000
"""Characters within which a document's head stands."""
_LEFTMOST, _RIGHTMOST = 64, 96
"""Where the axes of displayed lines lie, in half columns."""
_HEAD = regex.compile(r"(?i)prospectus|registration|rule (?:no\. )?424|file no|filed|^\W*(?:3?33|2)-\d{4,6}")
"""What the columns at the head of a cover speak of."""
_BULLET = regex.compile(r"^\s*(?:--?|[*o•·■]|\(?[a-z0-9]{1,3}\)|\d{1,2}\.)\s+\S")
_NUMBERED = regex.compile(
    r"(?i)\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"nos?\.|numbers?|sections?|rules?|exhibits?|items?|notes?|pages?|paragraphs?|articles?|chapter|part|forms?)$"
)
"""How a line ends whose number stands on the next: "December" / "31. The"."""
_ENDED = regex.compile(r"(?:[.:;]|[,;] (?:and|or))$")
_CONTENTS_LINE = regex.compile(r"(?:\.{3,}|(?:\. ){3,}| {3,})\s*((?:[A-Z]{1,2}-)?\d{1,3}|[ivx]{1,5})\s*$")


def read_ascii(characters: str) -> Text:
    """The canonical text of an ASCII document with its layout."""
    chars, lines = read_lines(characters)
    breaks = tops_after_breaks(lines)
    heads = running_heads(lines, breaks) if breaks else set()
    marks = page_marks(lines, {at: label for at in heads if (label := counted_label(lines[at])) is not None})
    if not breaks:
        heads = running_heads(lines, tops_after_marks(lines, marks))
    pages = pages_of(lines, marks, _front_end(lines, marks), len(chars))
    blocks = tuple(_blocks(lines, heads | {mark.line for mark in marks}, [page.start for page in pages]))
    return Text(chars, blocks, tuple(pages), join_passages(chars, blocks))


def _front_end(lines: list[Line], marks: list[PageMark]) -> int:
    """The line after the last one of a table of contents on the pages before the first mark, 0 where there is none."""
    last = marks[0].line if marks else 0
    entries = [at for at in range(last) if _CONTENTS_LINE.search(lines[at].text) and not page_label(lines[at].text)]
    if len(entries) < 3:
        return 0
    return next((at for at in range(entries[-1] + 1, last) if not lines[at].blank), 0)


def _blocks(lines: list[Line], furniture: set[int], page_starts: list[int]) -> Iterator[Block]:
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
    if not line.in_table and (_parts(group, line) or _is_under_title(group, line)):
        return True
    if is_columnar([before]) or is_columnar([line]):
        return False
    full = before.end - before.start > 55
    first_indents = line.indent > before.indent + 2 and not before.text.rstrip().endswith(",")
    bulleted = bool(_BULLET.match(line.text)) and not (line.text.lstrip()[0] == "(" and not _ENDED.search(before.text))
    marked = bulleted and before.indent <= line.indent and len(group) > 1 and full and not _NUMBERED.search(before.text)
    return marked or (first_indents and full and before.text.rstrip()[-1:] in ".:;" and not _centered([line]))


def _parts(group: list[tuple[int, Line]], line: Line) -> bool:
    """On pages set without blank lines: is one of the two lines drawn, or displayed where the other is prose?"""
    before = group[-1][1]
    if len(group) <= _HEAD_LINES and is_columnar([before]):
        return _is_set_in_middle(line) and all(_HEAD.search(other.text) for _, other in group)
    if any(is_columnar([other]) for _, other in group[-_HEAD_LINES:]) or is_columnar([line]):
        return False
    ended = before.text.rstrip()[-1:] in ".:"
    if is_drawn(before.text) or is_drawn(line.text):
        return len(group) > 1 and _is_ruled(before) and _is_parted(group[-2][1], line)
    if _is_set_in_middle(line) and not _is_set_in_middle(before):
        heads = line.start < _FRONT and all(_HEAD.search(other.text) for _, other in group)
        below_head = heads and not _HEAD.search(line.text)
        return (ended or below_head) and before.indent < _PROSE_INDENT
    if _is_set_in_middle(before) and not _is_set_in_middle(line):
        capitals = sum(map(str.islower, line.text)) < sum(map(str.isupper, line.text))
        follows = line.text.lstrip()[0].islower() or before.text.rstrip()[-1] == "," or (capitals and _centered([before, line]))
        return _is_prose(line) and not follows
    dealer = line.text.isupper() and not before.text.isupper() and len(line.text.strip()) <= _LONGEST_DISPLAYED
    indents = line.indent > before.indent + 2 and before.indent < _PROSE_INDENT and _is_prose(line)
    return ended and (dealer or indents)


def _is_under_title(group: list[tuple[int, Line]], line: Line) -> bool:
    """Is the line the first one of the prose under an underlined heading? A name is signed over a line, too."""
    if len(group) < 2 or not is_drawn(group[-1][1].text) or is_drawn(line.text):
        return False
    title, drawn = group[-2][1], group[-1][1]
    if len(line.text) < _SHORTEST_PROSE and not (line.text.lstrip()[0] == "(" and _ITEM.match(title.text)):
        return False
    apart = abs(len(title.text.rstrip()) - len(drawn.text.rstrip()))
    if not _SHORTEST_TITLE <= len(title.text.strip()) < _LONGEST_UNDERLINED or apart > 3:
        return False
    return not (_SIGNED.search(title.text) or _centered([line]) or is_columnar([line]))


def _is_ruled(line: Line) -> bool:
    """Is the line a rule in the middle, all of a piece? One under a word of a sentence, or for a signature, is none."""
    alone = is_drawn(line.text) and len(line.text.split()) == 1 and len(line.text.strip()) > _SHORTEST_RULE
    return alone and _is_set_in_middle(line)


def _is_parted(before: Line, line: Line) -> bool:
    """Does a rule between the two lines part them?"""
    ended = before.text.rstrip()[-1:] in ".:" or (_is_set_in_middle(before) and _is_prose(line))
    return ended and not line.text.lstrip()[0].islower() and "/s/" not in before.text


def _is_set_in_middle(line: Line) -> bool:
    return line.indent >= _FIRST_INDENT and _centered([line])


def _are_set_in_middle(lines: list[Line], page: int) -> bool:
    """Lines each in the middle, though not around one axis, longer ones on a cover; a block set in has one or two indents."""
    indents = {line.indent for line in lines}
    if page == 0 and len(indents) > 2 and all(line.indent >= _PROSE_INDENT for line in lines):
        return all(_LEFTMOST <= line.indent + len(line.text.rstrip()) <= _RIGHTMOST for line in lines)
    short = all(len(line.text.strip()) <= _LONGEST_DISPLAYED for line in lines)
    return short and len(indents) > 1 and all(_is_set_in_middle(line) for line in lines)


def _are_titles(lines: list[Line]) -> bool:
    """Lines of one indent on a cover, in capitals each: a block of prose that is set in has long lines."""
    return all(
        line.indent >= _FIRST_INDENT and len(line.text.strip()) <= _LONGEST_TITLE and line.text.strip()[0] not in "/" + _LOWER
        for line in lines
    )


def _is_prose(line: Line) -> bool:
    """Does the line run from margin to margin?"""
    return line.indent < _PROSE_INDENT and line.end - line.start > _SHORTEST_PROSE


def _row_blocks(lines: list[Line], page: int, table: int) -> Iterator[Block]:
    for cells in rows_of(lines):
        start = min(cell.start for cell in cells)
        end = max(cell.end for cell in cells)
        yield Block(start, end, "row", Style(indent=cells[0].column), page, table, cells)


def _prose_blocks(lines: list[Line], page: int) -> Iterator[Block]:
    """A paragraph; or, where its lines are centred, a block each; drawn lines under a heading underline it."""
    words = [line for line in lines if not is_drawn(line.text)]
    underlined = len(lines) > 1 and is_drawn(lines[-1].text) and len(words) <= _HEAD_LINES
    if _centered(words) or _is_display(words) or _are_set_in_middle(words, page) or (page == 0 and _are_titles(words)):
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
