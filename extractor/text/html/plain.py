"""HTML that only wraps an ASCII document: its lines, to be read as such."""

from collections.abc import Mapping

import regex

from extractor.text.html.style import BLOCKS, HIDDEN, PREFORMATTED

# Tags of ASCII documents that a parser of HTML takes for its own: put back for the reader of lines.
_LAYOUT = frozenset({"page", "table", "caption", "s", "c", "fn"})
_WHITE = regex.compile(r"[ \t\n\r\f\v]++")
_MOSTLY = 8
_LEAST_LINES = 40
_LONGEST_LINE = 100


class PlainText:
    """A parser target that keeps preformatted characters as they stand, and all others as lines between tags."""

    def __init__(self, everywhere: bool) -> None:
        self.parts: list[str] = []
        self.length = 0
        self._stack: list[bool] = []
        self._hidden = 0
        self._preformatted = 1 if everywhere else 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if tag in HIDDEN:
            self._hidden += 1
        elif tag in PREFORMATTED:
            self._preformatted += 1
        if tag in _LAYOUT:
            self._append(f"<{tag.upper()}>")
        elif tag in BLOCKS or tag in ("br", "hr"):
            self._append("\n")

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in HIDDEN:
            self._hidden -= 1
        elif tag in PREFORMATTED:
            self._preformatted -= 1
        if tag == "table":
            self._append("</TABLE>")
        elif tag in BLOCKS:
            self._append("\n")

    def data(self, characters: str) -> None:
        """Characters between two tags."""
        if not self._hidden:
            self._append(characters if self._preformatted else _WHITE.sub(" ", characters).strip(" "))

    def close(self) -> str:
        """The document ends: its plain text."""
        return "".join(self.parts)

    def _append(self, characters: str) -> None:
        self.parts.append(characters)
        self.length += len(characters)


def is_wrapped(length: int, preformatted: int) -> bool:
    """Are nearly all the characters that one sees preformatted?"""
    return preformatted * _MOSTLY > length * (_MOSTLY - 1) and preformatted > 0


def is_untagged(characters: str, paragraphs: int) -> bool:
    """Does a document hold lines of text with hardly a tag between them?"""
    if paragraphs > 3:
        return False
    lines = [line for line in characters.splitlines() if line.strip()]
    return len(lines) >= _LEAST_LINES and sum(len(line) <= _LONGEST_LINE for line in lines) * 10 > len(lines) * 9
