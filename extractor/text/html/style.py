"""How HTML says a piece of text looks: tags, presentational attributes and inline style, as one inherited `Look`.

Lengths are whole points; what is relative to a page (%) or a font (em) is reckoned with the usual page and font.
"""

from collections.abc import Mapping
from functools import lru_cache

import regex

from extractor.text.model import Style

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
_NAMED_SIZES = {
    "xx-small": 7, "x-small": 8, "small": 10, "medium": 12, "large": 14, "x-large": 18, "xx-large": 24,
}  # fmt: skip
# Of a point. A page is 600 points wide, an em is 10.
_HUNDREDTHS = {
    "pt": 100, "px": 75, "in": 7200, "em": 1000, "rem": 1200, "ex": 500, "%": 600, "cm": 2835, "mm": 283, "pc": 1200,
}  # fmt: skip
_LENGTH = regex.compile(r"(-?)(\d{0,5})(?:\.(\d)\d{0,9})?\s?(pt|px|in|rem|em|ex|%|cm|mm|pc)?")
_FONT_LENGTH = regex.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,9})?(?:pt|px|em|rem|%)")
_BREAKS = frozenset({"always", "page", "left", "right", "recto", "verso"})
SYMBOL_FONTS = ("wingdings 2", "wingdings2", "wingdings", "webdings", "symbol")


class Look:
    """What an element hands down to the text in it, and what it does itself (`role`, `block`, page breaks).

    `silent` text is not seen, though elements inside may be; `hidden` elements are out with all that is in them.
    `shows` is the id of the hidden inline XBRL fact that the text makes visible (-sec-ix-hidden). `acts` says that the
    element does more than hand its look down, `ends_before` and `ends_behind` that a paragraph ends where it begins, or
    ends, `begins` and `finishes` that more is to be done there than that, `cell` that it only is a cell of a table. `plain`
    says that the text in it is what its characters say. `inside` are the looks already made of elements in it, by
    tag or by tag and attributes; `styles` the styles of blocks that begin with it, by their indent.
    """

    __slots__ = (
        "acts", "begins", "block", "bold", "breaks_after", "breaks_before", "cell", "centered", "ends_before", "ends_behind",
        "finishes", "first_indent", "hidden", "indent", "inside", "italic", "plain", "preformatted", "raised", "role",
        "shows", "silent", "size", "struck", "styles", "symbol", "underline",
    )  # fmt: skip

    def __init__(self, above: "Look | None" = None) -> None:
        self.role = self.shows = ""
        self.acts = self.begins = self.finishes = self.cell = self.block = False
        self.breaks_before = self.breaks_after = self.ends_before = self.ends_behind = False
        self.plain = True
        self.inside: dict[str | tuple[str | None, ...], Look] = {}
        self.styles: dict[int, Style] = {}
        if above is not None:
            self._inherit(above)
            return
        self.symbol = ""
        self.size = self.indent = self.first_indent = 0
        self.hidden = self.silent = self.preformatted = False
        self.bold = self.italic = self.underline = self.struck = self.centered = self.raised = False

    def _inherit(self, above: "Look") -> None:
        """Take what is handed down."""
        self.symbol = above.symbol
        self.size, self.indent, self.first_indent = above.size, above.indent, above.first_indent
        self.hidden, self.silent, self.preformatted = above.hidden, above.silent, above.preformatted
        self.bold, self.italic, self.underline = above.bold, above.italic, above.underline
        self.struck, self.centered, self.raised = above.struck, above.centered, above.raised

    def style(self, indent: int) -> Style:
        """The style of a block whose characters have this look."""
        style = self.styles.get(indent)
        if style is None:
            style = shared_style(self.bold, self.italic, self.underline, self.centered, self.size, indent)
            self.styles[indent] = style
        return style

    def values(self) -> tuple[object, ...]:
        """What tells the look from another one."""
        return (
            self.role, self.symbol, self.shows, self.size, self.indent, self.first_indent, self.block,
            self.breaks_before, self.breaks_after, self.hidden, self.silent, self.preformatted, self.bold,
            self.italic, self.underline, self.struck, self.centered, self.raised,
        )  # fmt: skip


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


@lru_cache(maxsize=4096)
def shared_style(bold: bool, italic: bool, underline: bool, centered: bool, size: int, indent: int) -> Style:
    """One shared value for each style: filings use few."""
    return Style(bold, italic, underline, centered, size, indent)


def points(length: str, whole: int = 0) -> int:
    """A CSS length in points; `whole` is what 100% and 1em stand for, where that is the font's own size."""
    found = _LENGTH.match(length)
    if not found or not (found[2] or found[3]):
        return 0
    tenths = int(found[2] or 0) * 10 + int(found[3] or 0)
    unit = found[4] or "px"
    hundredths = _HUNDREDTHS[unit]
    if whole and unit in ("%", "em", "rem"):
        hundredths = whole if unit == "%" else whole * 100
    size = (tenths * hundredths + 500) // 1000
    return -size if found[1] else size


@lru_cache(maxsize=4096)
def declarations(style: str) -> tuple[tuple[str, str], ...]:
    """The declarations of a style attribute, in lower case, those that nobody here reads left out."""
    return tuple([read for declaration in style.split(";") if (read := _declaration(declaration)) is not None])


@lru_cache(maxsize=8192)
def _declaration(words: str) -> tuple[str, str] | None:
    name, _, value = words.partition(":")
    name = name.strip().lower()
    if name not in _PROPERTIES:
        return None
    return name, value.strip() if name == "-sec-ix-hidden" else value.strip().lower()


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
        look.symbol = _symbol_font(face)
    if "hidden" in attributes:
        look.hidden = True
    for name, value in declared:
        _PROPERTIES[name](look, value)
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


def _symbol_font(face: str) -> str:
    first = face.partition(",")[0].strip(" '\"").lower()
    return next((font for font in SYMBOL_FONTS if first == font), "")


def _display(look: Look, value: str) -> None:
    if value.startswith("none"):
        look.hidden = True
    elif value.startswith("inline"):
        look.block = False
    elif value.startswith(("block", "list-item", "flex", "grid")):
        look.block = True


def _visibility(look: Look, value: str) -> None:
    look.silent = value.startswith(("hidden", "collapse"))


def _weight(look: Look, value: str) -> None:
    look.bold = value.startswith("bold") or (value[:3].isdecimal() and int(value[:3]) >= 600)


def _slant(look: Look, value: str) -> None:
    look.italic = value.startswith(("italic", "oblique"))


def _decoration(look: Look, value: str) -> None:
    look.underline = look.underline or "underline" in value
    look.struck = look.struck or "line-through" in value


def _align(look: Look, value: str) -> None:
    look.centered = value.startswith("center")


def _size(look: Look, value: str) -> None:
    size = _NAMED_SIZES.get(value.partition("!")[0].strip())
    look.size = size if size else points(value, look.size or 12)
    # Text of no size is not seen; what stands inside may have a size again.
    look.silent = value[:1] == "0" and look.size == 0


def _font(look: Look, value: str) -> None:
    look.bold = "bold" in value or " 700 " in f" {value} "
    look.italic = "italic" in value or "oblique" in value
    size = _FONT_LENGTH.search(value)
    if size:
        _size(look, size[0])
        look.symbol = _symbol_font(value[size.end() :].partition(" ")[2])


def _family(look: Look, value: str) -> None:
    look.symbol = _symbol_font(value.replace("&quot", ""))


def _step_in(look: Look, value: str) -> None:
    look.indent += points(value)


def _step_in_by_all(look: Look, value: str) -> None:
    sides = value.split()
    if sides:
        look.indent += points(sides[3] if len(sides) >= 4 else sides[1] if len(sides) >= 2 else sides[0])


def _first_indent(look: Look, value: str) -> None:
    look.first_indent = points(value)


def _break_before(look: Look, value: str) -> None:
    look.breaks_before = value.partition("!")[0].strip() in _BREAKS


def _break_after(look: Look, value: str) -> None:
    look.breaks_after = value.partition("!")[0].strip() in _BREAKS


def _vertical(look: Look, value: str) -> None:
    look.raised = value.startswith(("super", "sub", "text-top"))


def _top(look: Look, value: str) -> None:
    if value.startswith("-"):
        look.raised = True


def _shows(look: Look, value: str) -> None:
    look.shows = value


_PROPERTIES = {
    "display": _display, "visibility": _visibility, "font-weight": _weight, "font-style": _slant,
    "text-decoration": _decoration, "text-decoration-line": _decoration, "text-align": _align, "font-size": _size,
    "font": _font, "font-family": _family, "margin-left": _step_in, "padding-left": _step_in,
    "margin": _step_in_by_all, "padding": _step_in_by_all, "text-indent": _first_indent,
    "page-break-before": _break_before, "break-before": _break_before, "page-break-after": _break_after,
    "break-after": _break_after, "vertical-align": _vertical, "top": _top, "-sec-ix-hidden": _shows,
}  # fmt: skip
