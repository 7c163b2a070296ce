"""Paragraphs of HTML as the walk meets them, and the blocks that they become."""

from functools import lru_cache

from extractor.text.htmlstyle import Look
from extractor.text.model import BlockKind, Cell, Span, Style

SHORT = 200
"""A centred line of more characters than this is a paragraph."""


class Run:
    """Characters of one look, from `start` to the next run's start."""

    __slots__ = ("look", "start")

    def __init__(self, start: int, look: Look) -> None:
        self.start = start
        self.look = look


class Paragraph:
    """Lines of text between two block boundaries.

    `joint` is the index, in the walk's parts, of the separator in front of the paragraph (-1 at the very beginning),
    `turns` are those between its lines, so that a table may set them otherwise once it is known what it is.
    """

    __slots__ = ("anchors", "joint", "lines", "look", "runs", "turns")

    def __init__(self, look: Look, joint: int) -> None:
        self.look = look
        self.joint = joint
        self.lines: list[Span] = []
        self.turns: list[int] = []
        self.runs: list[Run] = []
        self.anchors: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        return self.lines[0][0]

    @property
    def end(self) -> int:
        return self.lines[-1][1]


class Draft:
    """A block before its page is known."""

    __slots__ = ("anchors", "cells", "end", "kind", "lead", "start", "style", "table")

    def __init__(
        self, start: int, end: int, kind: BlockKind, style: Style, anchors: tuple[str, ...] = (), lead: int = 0
    ) -> None:
        self.start = start
        self.end = end
        self.kind: BlockKind = kind
        self.style = style
        self.anchors = anchors
        self.lead = lead
        self.table = -1
        self.cells: tuple[Cell, ...] = ()


@lru_cache(maxsize=4096)
def style(bold: bool, italic: bool, underline: bool, centered: bool, size: int, indent: int) -> Style:
    """One shared value for each style: filings use few."""
    return Style(bold, italic, underline, centered, size, indent)


def style_of(paragraph: Paragraph) -> Style:
    """The style that all characters share; the size is that of most of them."""
    look, runs = paragraph.look, paragraph.runs
    indent = look.indent + look.first_indent
    if len(runs) < 2:
        look = runs[0].look if runs else look
        return style(look.bold, look.italic, look.underline, look.centered, look.size, indent)
    looks = [run.look for run in runs]
    sizes: dict[int, int] = {}
    for run, end in zip(runs, [*[run.start for run in runs[1:]], paragraph.end], strict=True):
        sizes[run.look.size] = sizes.get(run.look.size, 0) + end - run.start
    return style(
        all(look.bold for look in looks),
        all(look.italic for look in looks),
        all(look.underline for look in looks),
        look.centered,
        max(sizes, key=sizes.__getitem__),
        indent,
    )


def lead_of(paragraph: Paragraph) -> int:
    """The length of a bold, italic or underlined beginning of a paragraph whose rest is otherwise, else 0."""
    runs = paragraph.runs
    if len(runs) < 2:
        return 0
    first = runs[0].look
    bold, italic, underline = first.bold, first.italic, first.underline
    for run in runs:
        bold = bold and run.look.bold
        italic = italic and run.look.italic
        underline = underline and run.look.underline
        if not (bold or italic or underline):
            return run.start - paragraph.start
    return 0


def drafts_of(paragraph: Paragraph) -> list[Draft]:
    """A paragraph, or, where its lines are centred and short, a block each."""
    lines = paragraph.lines
    anchors = paragraph.anchors
    if paragraph.look.centered and all(end - start <= SHORT for start, end in lines):
        if len(lines) == 1:
            return [Draft(*lines[0], "line", style_of(paragraph), anchors, lead_of(paragraph))]
        return [_line(paragraph, at, anchors if at == 0 else ()) for at in range(len(lines))]
    return [Draft(paragraph.start, paragraph.end, "paragraph", style_of(paragraph), anchors, lead_of(paragraph))]


def _line(paragraph: Paragraph, at: int, anchors: tuple[str, ...]) -> Draft:
    start, end = paragraph.lines[at]
    line = Paragraph(paragraph.look, -1)
    line.lines = [Span(start, end)]
    before = [run for run in paragraph.runs if run.start <= start]
    line.runs = [Run(start, before[-1].look)] if before else []
    line.runs += [run for run in paragraph.runs if start < run.start < end]
    return Draft(start, end, "line", style_of(line), anchors, lead_of(line))
