"""One walk over the tags and characters of an HTML document, as its parser comes upon them.

The walk writes the canonical text and, while it writes, notes which characters each paragraph, cell, link and fact
has. It keeps a stack instead of calling itself, so that no depth of tags is too deep for it.
"""

from collections.abc import Mapping
from typing import Protocol

import regex

from extractor.text.html.look import Look
from extractor.text.html.paragraphs import Draft, Paragraph, drafts_of
from extractor.text.html.style import LOOKED_AT, Looks
from extractor.text.html.symbols import UNSEEN, readable, symbols, visible
from extractor.text.html.tables import Grid, Tables
from extractor.text.html.xbrl import FactReader

_WORD = regex.compile(r"[^\W_]")
_LOOKS = Looks()
_look_of = _LOOKS.element

_WIDEST_SPACE = 200

Attributes = Mapping[str, str]


class Target(Protocol):
    """What a document is parsed into."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins; tags and names of attributes are in lower case."""

    def end(self, tag: str) -> None:
        """An element ends. Every element that began does, in order."""

    def data(self, characters: str) -> None:
        """Characters between two tags, entities resolved, in one piece or several."""

    def close(self) -> object:
        """The document ends."""


class Writer(Target, Protocol):
    """A target that writes a text; `length` counts its characters so far."""

    length: int


class Walk:
    """A parser target (start, end, data, close) that becomes `parts`, `drafts`, `breaks`, `rules`, `links`, `facts`."""

    def __init__(self, *, keeps_struck: bool = False) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.drafts: list[Draft] = []
        self.breaks: list[int] = []
        """Offsets where a page ends for certain (page-break styles, the page tag)."""
        self.rules: list[int] = []
        """Offsets of drawn lines across the page."""
        self.links: list[tuple[int, int, str]] = []
        self.struck = 0
        """How many characters are crossed out."""
        self.preformatted = 0
        """How many characters are preformatted."""
        self.facts = FactReader()
        self.keeps_struck = keeps_struck
        self._tables = Tables(self.parts)
        self._look = _LOOKS.root
        self._stack: list[Look] = []
        self._grids: list[Grid] = []
        self._anchors: list[str] = []
        self._open_links: list[tuple[int, str]] = []
        self._paragraph: Paragraph | None = None
        self._line_start = -1
        self._line_end = 0
        self._run_look: Look | None = None
        self._space = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        above = self._look
        self._stack.append(above)
        if not attributes:
            self._look = look = above.inside.get(tag) or _look_of(above, tag, attributes)
        else:
            if LOOKED_AT.isdisjoint(attributes):  # as nearly always: the call is spared
                look = above.inside.get((tag, attributes.get("style"))) or _look_of(above, tag, attributes)
            else:
                look = _look_of(above, tag, attributes)
            self._look = look
            if "id" in attributes and look.role != "fact" and not look.hidden:
                self._begin_named(look, tag, attributes)
                return
        if look.acts:
            if look.ends_before and self._paragraph is not None:
                self._close()
            if look.cell:
                if self._grids:
                    self._grids[-1].begin_cell(attributes)
            elif look.begins:
                self._begin(look, tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        look = self._look
        self._look = self._stack.pop()
        if look.acts:
            if look.ends_behind and self._paragraph is not None:
                self._close()
            if look.cell:
                if self._grids:
                    self._grids[-1].in_cell = False
            elif look.finishes:
                self._finish(look, tag)

    def data(self, characters: str) -> None:
        """Characters between two tags, entities resolved."""
        look = self._look
        if not look.plain:
            self._strange_data(characters, look)
            return
        if self._line_start < 0 and characters.isspace():
            return
        if characters.isascii() or not UNSEEN.search(characters):
            words = " ".join(characters.split())
            if words:
                self._write(
                    words,
                    (self._space or " ") if characters[0] != words[0] else self._space,
                    " " if characters[-1] != words[-1] else "",
                    look,
                )
            elif self._line_start >= 0 and not self._space:
                self._space = " "
        else:
            self._readable_data(characters, look)

    def close(self) -> None:
        """The document ends: what its tags left open is closed."""
        self._close()
        while self._grids:
            self._end_table()

    def _strange_data(self, characters: str, look: Look) -> None:
        """Characters that are not seen, or not as they are."""
        if self._line_start < 0 and characters.isspace() and not look.preformatted:
            return
        if look.hidden:
            self.facts.data(characters)
            return
        if look.silent:
            return
        if look.struck:
            self.struck += len(characters)
            if not self.keeps_struck:
                return
        if look.symbol:
            characters = symbols(look.symbol, characters)
        if look.preformatted:
            self._write_lines(visible(characters))
        else:
            self._readable_data(characters, look)

    def _readable_data(self, characters: str, look: Look) -> None:
        """Characters with some among them that are not seen, or are spaces that do not break."""
        if characters.isascii() or not UNSEEN.search(characters):
            words = " ".join(characters.split())
            space = " "
            before = self._space or " "
        else:
            characters = readable(characters)
            words = characters.strip()
            space = characters[len(characters.rstrip()) :]
            before = self._space + characters[: len(characters) - len(characters.lstrip())]
        if words:
            before = before if characters[0] != words[0] else self._space
            self._write(words, before, space if characters[-1] != words[-1] else "", look)
        elif characters and self._line_start >= 0 and len(self._space) < _WIDEST_SPACE:
            # Spaces that do not break keep their number; a run of the others is one.
            self._space = before if space == " " else self._space + characters

    def _begin_named(self, look: Look, tag: str, attributes: Attributes) -> None:
        """An element begins that links may lead to."""
        if look.ends_before and self._paragraph is not None:
            self._close()
        if look.begins:
            self._begin(look, tag, attributes)
        self._anchors.append(attributes["id"])

    def _begin(self, look: Look, tag: str, attributes: Attributes) -> None:
        """What the beginning of an element does that is not mere formatting."""
        role = look.role
        if role == "cell":
            if self._grids:
                self._grids[-1].begin_cell(attributes)
        elif role == "fact":
            self.facts.start(tag, attributes, self.length, look.hidden)
            return
        elif role:
            self._begin_role(role, attributes)
        if look.breaks_before:
            self.breaks.append(self.length)
        if look.shows:
            self.facts.start_shown(look.shows, self.length)

    def _begin_role(self, role: str, attributes: Attributes) -> None:
        if role == "tr":
            if self._grids:
                self._grids[-1].begin_row()
        elif role == "a":
            target = attributes.get("href", "")
            self._open_links.append((self.length, target[1:] if target[:1] == "#" else ""))
            if attributes.get("name"):
                self._anchors.append(attributes["name"])
        elif role == "br":
            self._turn()
        elif role == "table":
            self._grids.append(Grid())
        elif role == "hr":
            self.rules.append(self.length)
        elif role == "page":
            self.breaks.append(self.length)

    def _finish(self, look: Look, tag: str) -> None:
        """What the end of an element does that is not mere formatting."""
        role = look.role
        if role == "cell":
            if self._grids:
                self._grids[-1].in_cell = False
        elif role == "fact":
            self.facts.end(tag, self.length)
            return
        elif role == "tr":
            if self._grids:
                self._grids[-1].end_row()
        elif role == "a":
            start, target = self._open_links.pop()
            if target and start < self.length:
                self.links.append((start, self.length, target))
        elif role == "table" and self._grids:
            self._end_table()
        if look.breaks_after:
            self.breaks.append(self.length)
        if look.shows:
            self.facts.end_shown(self.length)

    def _end_table(self) -> None:
        grid = self._grids.pop()
        grid.end_row()
        if not grid.rows:
            return
        finished = self._tables.finish(grid)
        box = self._grids[-1].filled() if self._grids else None
        if box is not None:
            if isinstance(finished[0], Paragraph):
                box.items += finished
            else:
                box.items.append(finished)
                box.nested = True
        else:
            for one in finished:
                self.drafts += drafts_of(one) if isinstance(one, Paragraph) else [one]

    def _turn(self) -> None:
        """A line ends; a second one without a word between ends the paragraph."""
        self._space = ""
        if self._paragraph is None:
            return
        if self._line_start < 0:
            self._close()
            return
        self._paragraph.lines.append((self._line_start, self._line_end))
        self._line_start = -1

    def _close(self) -> None:
        """The open paragraph ends."""
        paragraph = self._paragraph
        self._space = ""
        if paragraph is None:
            return
        if self._line_start >= 0:
            paragraph.lines.append((self._line_start, self._line_end))
            self._line_start = -1
        paragraph.end = self._line_end
        self._paragraph = None
        self._run_look = None
        if self._anchors:
            paragraph.anchors = tuple(self._anchors)
            self._anchors = []
        grids = self._grids
        box = grids[-1].filled() if grids else None
        if box is not None:
            box.items.append(paragraph)
        else:
            self.drafts += drafts_of(paragraph)

    def _write(self, words: str, before: str, after: str, look: Look) -> None:
        if self._line_start < 0:
            self._open(look)
        elif before:
            words = before + words
        elif look is not self._run_look:
            words = self._apart(words, look)
        self.parts.append(words)
        start = self.length
        self.length = self._line_end = start + len(words)
        if look is not self._run_look and (len(words) > 3 or _WORD.search(words)) and self._paragraph:
            self._run_look = look
            self._paragraph.runs.append((start, look))
        self._space = after

    def _apart(self, words: str, look: Look) -> str:
        """A raised digit after a digit is no further digit of that number: 6<sup>3</sup>/8 is 6 3/8."""
        run = self._run_look
        if words[0].isdigit() and (look.raised or (run is not None and run.raised)) and self.parts[-1][-1].isdigit():
            return f" {words}"
        return words

    def _open(self, look: Look) -> None:
        """A line begins: the separator from what stands before it is written."""
        parts = self.parts
        paragraph = self._paragraph
        if paragraph is not None:
            if paragraph.turns is None:
                paragraph.turns = []
            paragraph.turns.append(len(parts))
            parts.append("\n")
            self.length += 1
        elif self.length:
            grids = self._grids
            separator = grids[-1].separator(grids) if grids else "\n\n"
            self.length += len(separator)
            self._paragraph = Paragraph(look, len(parts), self.length)
            parts.append(separator)
        else:
            for grid in self._grids:
                grid.started = True
            self._paragraph = Paragraph(look, -1, 0)
        self._line_start = self.length

    def _write_lines(self, characters: str) -> None:
        """Preformatted text keeps its lines; its columns are spaces."""
        for at, line in enumerate(characters.replace("\r", "").split("\n")):
            if at:
                self._turn()
            if line.strip():
                words = line.expandtabs(8) if self._line_start < 0 else line
                self.preformatted += len(words) + 2
                self._write(words.rstrip(), self._space, words[len(words.rstrip()) :], self._look)
