"""The filing's own HTML made safe: known tags, known attributes, nothing that runs, loads, posts or leads away.

A filing is a stranger's file. What is not on the lists here is dropped; characters are escaped anew, so that what
comes out is built by us from end to end.
"""

from collections.abc import Mapping
from html import escape

import regex

from extractor.text.html.look import Look
from extractor.text.html.style import Looks
from extractor.text.html.symbols import symbols
from extractor.text.html.walk import Attributes, Walk
from extractor.view.safestyle import StyleSheet
from extractor.view.words import Ink

_KEPT = frozenset(
    "b strong i em u ins s strike del sup sub big small tt code font span div h1 h2 h3 h4 h5 h6 pre blockquote address "
    "ul ol li dl dt dd table caption thead tbody tfoot tr td th colgroup abbr cite var dfn q kbd samp nobr".split()
)
# A paragraph of HTML ends where the parser of a browser sees another block; a division does not.
_RENAMED = {
    "p": "p", "center": "ctr", "section": "", "article": "", "header": "", "footer": "", "main": "", "aside": "",
    "dir": "", "menu": "", "xmp": "lines", "listing": "lines", "plaintext": "lines",
}  # fmt: skip
_VOID = frozenset({"br", "hr", "wbr", "col"})
_ALIGNMENTS = frozenset({"left", "right", "center", "justify", "top", "middle", "bottom", "baseline"})
_NUMBER = regex.compile(r"\d{1,3}")
_LENGTH = regex.compile(r"\d{1,4}%?")
_LIST_TYPE = regex.compile(r"[1aAiI]|disc|circle|square")
_ATTRIBUTES = {
    "colspan": _NUMBER, "rowspan": _NUMBER, "cellpadding": _NUMBER, "cellspacing": _NUMBER, "border": _NUMBER,
    "start": _NUMBER, "width": _LENGTH, "type": _LIST_TYPE,
}  # fmt: skip
_ANCHOR = regex.compile(r"[^\w.-]")
_LONGEST_ANCHOR = 80


class Sanitiser:
    """A parser target that reads the filing and writes what may be shown of it.

    It walks with the reader of the text in step, and so knows which characters of the text each piece of the filing
    became.
    """

    def __init__(self, ink: Ink, styles: StyleSheet) -> None:
        self.parts: list[str] = []
        self.walk = Walk()
        self._ink = ink
        self._styles = styles
        self._looks = Looks()
        self._look = self._looks.root
        self._above: list[tuple[Look, str]] = []
        self._links = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        self.walk.start(tag, attributes)
        look = self._looks.element(self._look, tag, attributes)
        closing = "" if look.hidden else self._opened(tag, attributes)
        self._above.append((self._look, closing))
        self._look = look

    def end(self, tag: str) -> None:
        """An element ends."""
        self.walk.end(tag)
        self._look, closing = self._above.pop()
        if closing == "</a>":
            self._links -= 1
        self.parts.append(closing)

    def data(self, characters: str) -> None:
        """Characters between two tags."""
        walk, look = self.walk, self._look
        known, offset = len(walk.parts), walk.length
        walk.data(characters)
        if look.hidden or look.silent:
            return
        canonical = "".join(walk.parts[known:])
        shown = symbols(look.symbol, characters) if look.symbol else characters
        self.parts.append(self._ink.written(shown, canonical, offset))

    def close(self) -> None:
        """The document ends."""
        self.walk.close()
        self.parts.append(self._ink.rest())

    def _opened(self, tag: str, attributes: Attributes) -> str:
        """Write the beginning of an element; its end is given back."""
        name = attributes.get("id") or (attributes.get("name") if tag == "a" else None)
        if name and (anchor := _anchor(name)):
            self.parts.append(f'<a class="at" id="{anchor}"></a>')
        if tag in _VOID:
            self.parts.append(f"<{tag}{self._attributes(tag, attributes)}>")
        elif tag == "page":
            self.parts.append("<hr>")
        elif tag == "img":
            self.parts.append(_picture(attributes))
        elif tag == "a":
            return self._link(attributes)
        elif tag in _RENAMED:
            self.parts.append(f"<div{self._attributes(tag, attributes, _RENAMED[tag])}>")
            return "</div>"
        elif tag in _KEPT:
            self.parts.append(f"<{tag}{self._attributes(tag, attributes)}>")
            return f"</{tag}>"
        return ""

    def _link(self, attributes: Attributes) -> str:
        """A link inside the filing; what leads out of it is only words."""
        target = attributes.get("href", "").strip()
        anchor = _anchor(target[1:]) if target[:1] == "#" else ""
        if not anchor or self._links:
            return ""
        self._links += 1
        self.parts.append(f'<a href="#{anchor}">')
        return "</a>"

    def _attributes(self, tag: str, attributes: Mapping[str, str], own: str = "") -> str:
        names = " ".join(filter(None, (own, self._styles.class_of(attributes, tag == "font"))))
        kept = [f' class="{names}"'] if names else []
        for name, value in attributes.items():
            value = value.strip()
            allowed = _ATTRIBUTES.get(name)
            if allowed is not None:
                if allowed.fullmatch(value):
                    kept.append(f' {name}="{value}"')
            elif name in ("align", "valign") and value.lower() in _ALIGNMENTS:
                kept.append(f' {name}="{value.lower()}"')
            elif name == "nowrap":
                kept.append(" nowrap")
        return "".join(kept)


def _anchor(name: str) -> str:
    """The id of a place of the filing, kept apart from the page's own."""
    plain = _ANCHOR.sub("-", name[:_LONGEST_ANCHOR])
    return f"f-{plain}" if plain else ""


def _picture(attributes: Attributes) -> str:
    words = " ".join(attributes.get("alt", "").split())[:80]
    return f'<span class="picture">picture{escape(f": {words}") if words else ""}</span>'
