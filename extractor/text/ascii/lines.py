"""The lines of an ASCII document, with EDGAR's own tags taken out and remembered.

The tags are those of the EDGAR filer manual for ASCII documents: <PAGE>, <TABLE>, <CAPTION>, <S>, <C>, <FN>.
"""

import html
from dataclasses import dataclass

import regex

TAG = regex.compile(r"</?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d{1,2})>", regex.I)
ENTITY = regex.compile(r"&(?:amp|lt|gt|quot|nbsp|#\d{1,5});")
_C1 = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the canonical text without its end; `text` is `chars[start:end]`."""

    start: int
    end: int
    text: str
    after_break: bool = False
    in_table: bool = False
    caption: bool = False

    @property
    def blank(self) -> bool:
        return not self.text or self.text.isspace()

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())


def read_lines(characters: str) -> tuple[str, list[Line]]:
    """The canonical text of an ASCII document and its lines. Columns and blank lines stay as they are."""
    lines: list[Line] = []
    kept: list[str] = []
    at, breaks, in_table, caption = 0, False, False, False
    for raw in characters.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        tags = {tag.upper() for tag in TAG.findall(raw)} if "<" in raw else set()
        text = TAG.sub(_blank_for_tag, raw) if tags else raw
        if "\f" in text or "<PAGE>" in tags:
            breaks = True
            text = text.replace("\f", "")
        text = _readable(text)
        in_table = (in_table or "<TABLE>" in tags) and "</TABLE>" not in tags
        caption = (caption or "<CAPTION>" in tags) and not tags & {"<S>", "<C>", "</TABLE>"}
        if tags and not text.strip():
            continue
        lines.append(Line(at, at + len(text), text, breaks, in_table, caption))
        breaks = breaks and not text.strip()
        kept.append(text)
        at += len(text) + 1
    return "\n".join(kept), lines


def _blank_for_tag(tag: "regex.Match[str]") -> str:
    """A tag inside a line of columns keeps its width, so that the columns under it stay in place."""
    return "" if tag[0].upper() == "<PAGE>" else " " * len(tag[0])


def _readable(text: str) -> str:
    if "&" in text:
        text = ENTITY.sub(lambda entity: html.unescape(entity[0]).replace("\xa0", " "), text)
    if "\xa0" in text:
        text = text.replace("\xa0", " ")
    if "\x00" in text:
        text = text.replace("\x00", " ")
    text = text.translate(_C1) if not text.isascii() else text
    return text.expandtabs(8).rstrip() if "\t" in text else text.rstrip()
