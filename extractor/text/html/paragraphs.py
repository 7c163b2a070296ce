"""Paragraphs of HTML as the walk meets them, and the blocks that they become."""

from extractor.text.html.look import Look, shared_style
from extractor.text.model import BlockKind, Cell, Style

SHORT = 200
"""A centred line of more characters than this is a paragraph."""

Line = tuple[int, int]
"""The range of a line's characters."""
Run = tuple[int, Look]
"""Characters of one look, from an offset to the next run's."""


class Paragraph:
    """Lines of text between two block boundaries, from `start` to `end`.

    `joint` is the index, in the walk's parts, of the separator in front of the paragraph (-1 at the very beginning),
    `turns` are those between its lines (None where it has one), so that a table may set them otherwise once it is known
    what it is.
    """

    __slots__ = ("anchors", "end", "joint", "lines", "look", "runs", "start", "turns")

    def __init__(self, look: Look, joint: int, start: int) -> None:
        self.look = look
        self.joint = joint
        self.start = self.end = start
        self.lines: list[Line] = []
        self.turns: list[int] | None = None
        self.runs: list[Run] = []
        self.anchors: tuple[str, ...] = ()


class Draft:
    """A block before its page is known."""

    __slots__ = ("anchors", "cells", "end", "kind", "lead", "start", "style", "table")

    def __init__(self, start: int, end: int, kind: BlockKind, style: Style, anchors: tuple[str, ...] = (), lead: int = 0) -> None:
        self.start = start
        self.end = end
        self.kind: BlockKind = kind
        self.style = style
        self.anchors = anchors
        self.lead = lead
        self.table = -1
        self.cells: tuple[Cell, ...] = ()


def style_of(paragraph: Paragraph) -> Style:
    """The style that all characters share; the size is that of most of them."""
    look, runs = paragraph.look, paragraph.runs
    indent = look.indent + look.first_indent
    if len(runs) < 2:
        return (runs[0][1] if runs else look).style(indent)
    bold = italic = underline = True
    sizes: dict[int, int] = {}
    at, size = runs[0][0], runs[0][1].size
    for start, run in runs:
        bold, italic, underline = bold and run.bold, italic and run.italic, underline and run.underline
        if run.size != size:
            sizes[size] = sizes.get(size, 0) + start - at
            at, size = start, run.size
    if sizes:
        sizes[size] = sizes.get(size, 0) + paragraph.end - at
        size = max(sizes, key=sizes.__getitem__)
    return shared_style(bold, italic, underline, look.centered, size, indent)


def lead_of(paragraph: Paragraph) -> int:
    """The length of a bold, italic or underlined beginning of a paragraph whose rest is otherwise, else 0."""
    runs = paragraph.runs
    if len(runs) < 2:
        return 0
    first = runs[0][1]
    bold, italic, underline = first.bold, first.italic, first.underline
    for start, run in runs:
        bold = bold and run.bold
        italic = italic and run.italic
        underline = underline and run.underline
        if not (bold or italic or underline):
            return start - paragraph.start
    return 0


def drafts_of(paragraph: Paragraph) -> list[Draft]:
    """A paragraph, or, where its lines are centred and short, a block each."""
    lines = paragraph.lines
    anchors = paragraph.anchors
    kind: BlockKind = "paragraph"
    if paragraph.look.centered and all(end - start <= SHORT for start, end in lines):
        if len(lines) > 1:
            return [_line(paragraph, at, anchors if at == 0 else ()) for at in range(len(lines))]
        kind = "line"
    lead = lead_of(paragraph) if len(paragraph.runs) > 1 else 0
    return [Draft(paragraph.start, paragraph.end, kind, style_of(paragraph), anchors, lead)]


def _line(paragraph: Paragraph, at: int, anchors: tuple[str, ...]) -> Draft:
    start, end = paragraph.lines[at]
    line = Paragraph(paragraph.look, -1, start)
    line.end = end
    before = [look for begin, look in paragraph.runs if begin <= start]
    line.runs = [(start, before[-1])] if before else []
    line.runs += [run for run in paragraph.runs if start < run[0] < end]
    return Draft(start, end, "line", style_of(line), anchors, lead_of(line))
