"""How HTML says a piece of text looks: tags, presentational attributes and inline style, as one inherited `Look`."""

from collections.abc import Mapping

from extractor.text.html.declarations import PROPERTIES, declarations, symbol_font
from extractor.text.html.look import Look

BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote center address section article header footer main nav aside "
    "form fieldset pre xmp listing plaintext body html figure figcaption caption legend menu dir text document".split()
)
HIDDEN = frozenset(
    "head title script style noscript template iframe object applet noframes select textarea ix:header ix:hidden "
    "ix:references ix:resources svg math audio video".split()
)
FACT_TAGS = frozenset({
    "ix:nonnumeric", "ix:nonfraction", "ix:continuation", "ix:exclude", "xbrli:context", "xbrldi:explicitmember",
})  # fmt: skip
_ROLES = {
    "br": "br", "hr": "hr", "a": "a", "table": "table", "tr": "tr", "td": "cell", "th": "cell", "page": "page",
    "pre": "pre", "xmp": "pre", "listing": "pre", "plaintext": "pre",
    "tbody": "rows", "thead": "rows", "tfoot": "rows",
}  # fmt: skip
_INLINE = frozenset({"a", "br", "fact"})
_IDLE = frozenset({"", "pre", "rows"})
"""Roles of elements that only end paragraphs."""
LOOKED_AT = frozenset({"align", "size", "face", "hidden"})
_LONG_STYLE = 2000
PREFORMATTED = frozenset({"pre", "xmp", "listing", "plaintext"})
_BOLD = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_ITALIC = frozenset({"i", "em", "cite", "var", "dfn"})
_UNDERLINE = frozenset({"u", "ins"})
_STRUCK = frozenset({"s", "strike", "del"})
_TABLE = frozenset({"table", "rows", "tr"})
_RAISED = frozenset({"sup", "sub"})
_STEPPED_IN = {"blockquote": 30, "ul": 30, "ol": 30, "dl": 0, "dd": 30, "menu": 30, "dir": 30}
_HEADING_SIZES = {"h1": 24, "h2": 18, "h3": 14, "h4": 12, "h5": 10, "h6": 8}
_LOOK_BY_TAG = frozenset().union(HIDDEN, _BOLD, _ITALIC, _UNDERLINE, _STRUCK, _RAISED, PREFORMATTED, _HEADING_SIZES, {"c"})
_FONT_SIZES = (0, 8, 10, 12, 14, 18, 24, 36)


class Looks:
    """Looks already made. Equal ones are one object, so that what stands inside them is looked up and not made again.

    Nothing but speed hangs on it: it may be shared by any number of documents, and it forgets when it is full.
    """

    def __init__(self, most: int = 20_000) -> None:
        self._most = most
        self._count = 0
        self._by_declarations: dict[tuple[object, ...], Look] = {}
        self._by_values: dict[tuple[object, ...], Look] = {}
        self.root = Look()

    def element(self, above: Look, tag: str, attributes: Mapping[str, str]) -> Look:
        """The look of an element inside one of the look `above`."""
        key: str | tuple[str | None, ...]
        if not attributes:
            key = tag
        elif LOOKED_AT.isdisjoint(attributes):
            key = (tag, attributes.get("style"))
        else:
            get = attributes.get
            key = (tag, get("style"), get("align"), get("size"), get("face"), "" if "hidden" in attributes else None)
        return above.inside.get(key) or self._made(key, above, tag, attributes)

    def forget(self) -> None:
        """Make room, where it is full. Looks in use stay what they are."""
        if self._count >= self._most:
            for look in (self.root, *self._by_values.values()):
                look.inside.clear()
            self._by_declarations.clear()
            self._by_values.clear()
            self._count = 0

    def _made(self, key: str | tuple[str | None, ...], above: Look, tag: str, attributes: Mapping[str, str]) -> Look:
        self.forget()
        style = attributes.get("style")
        declared = declarations(style) if style else ()
        second = (above, tag, declared, key[2:] if isinstance(key, tuple) else ())
        look = self._by_declarations.get(second)
        if look is None:
            look = _look_of(above, tag, declared, attributes)
            look = self._by_values.setdefault(look.values(), look)
            self._by_declarations[second] = look
        if style is None or len(style) < _LONG_STYLE:
            above.inside[key] = look
            self._count += 1
        return look


def _look_of(above: Look, tag: str, declared: tuple[tuple[str, str], ...], attributes: Mapping[str, str]) -> Look:
    look = Look(above)
    look.role = "fact" if ":" in tag and tag in FACT_TAGS else _ROLES.get(tag, "")
    _apply_tag(look, tag, above)
    align, size, face = attributes.get("align"), attributes.get("size"), attributes.get("face")
    if align:
        look.centered = align.strip().lower() in ("center", "middle")
    if size and tag in ("font", "basefont"):
        look.size = _font_size(size, above.size)
    if face:
        look.symbol = symbol_font(face)
    if "hidden" in attributes:
        look.hidden = True
    for name, value in declared:
        PROPERTIES[name](look, value)
    if look.hidden and look.role != "fact":
        look.role, look.block, look.breaks_before, look.breaks_after, look.shows = "", False, False, False, ""
    look.acts = bool(look.role or look.block or look.breaks_before or look.breaks_after or look.shows)
    parts = look.role not in _INLINE
    look.ends_before = parts and bool(look.role or look.block or look.breaks_before)
    look.ends_behind = parts and bool(look.role or look.block or look.breaks_after)
    does = look.role not in _IDLE
    look.begins = does or look.breaks_before or bool(look.shows)
    look.finishes = does or look.breaks_after or bool(look.shows)
    look.cell = look.role == "cell" and not (look.breaks_before or look.breaks_after or look.shows)
    look.plain = not (look.hidden or look.silent or look.symbol or look.preformatted or look.struck)
    return look


def _apply_tag(look: Look, tag: str, above: Look) -> None:
    look.block = tag in BLOCKS
    if look.block:
        look.first_indent = 0
    if tag in _LOOK_BY_TAG:
        look.hidden = look.hidden or tag in HIDDEN
        look.bold = look.bold or tag in _BOLD
        look.italic = look.italic or tag in _ITALIC
        look.underline = look.underline or tag in _UNDERLINE
        # <S> and <C> are the columns of EDGAR's tables, too.
        look.struck = (look.struck and tag != "c") or (tag in _STRUCK and not above.preformatted and above.role not in _TABLE)
        look.raised = look.raised or tag in _RAISED
        look.preformatted = look.preformatted or tag in PREFORMATTED
        look.size = _HEADING_SIZES.get(tag, look.size)
    if tag in ("center", "caption", "th"):
        look.centered = True
    elif tag in ("table", "td"):
        # A centred table does not centre what is in its cells.
        look.centered = look.centered and tag == "td"
        look.indent = look.first_indent = 0
    elif tag == "small":
        look.size = max(6, (look.size or 12) - 2)
    elif tag == "big":
        look.size = (look.size or 12) + 2
    look.indent += _STEPPED_IN.get(tag, 0)


def _font_size(size: str, inherited: int) -> int:
    digits = size.strip().lstrip("+-")[:2]
    if not digits.isdecimal():
        return inherited
    step = int(digits)
    if size.strip()[0] in "+-":
        step = 3 + (step if size.strip()[0] == "+" else -step)
    return _FONT_SIZES[min(max(step, 1), 7)]
