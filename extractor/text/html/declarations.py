"""The declarations of a style attribute, and what each does to a look.

Lengths are whole points; what is relative to a page (%) or a font (em) is reckoned with the usual page and font.
"""

from functools import lru_cache

import regex

from extractor.text.html.look import Look

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
    if name not in PROPERTIES:
        return None
    return name, value.strip() if name == "-sec-ix-hidden" else value.strip().lower()


def symbol_font(face: str) -> str:
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
        look.symbol = symbol_font(value[size.end() :].partition(" ")[2])


def _family(look: Look, value: str) -> None:
    look.symbol = symbol_font(value.replace("&quot", ""))


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


PROPERTIES = {
    "display": _display, "visibility": _visibility, "font-weight": _weight, "font-style": _slant,
    "text-decoration": _decoration, "text-decoration-line": _decoration, "text-align": _align, "font-size": _size,
    "font": _font, "font-family": _family, "margin-left": _step_in, "padding-left": _step_in,
    "margin": _step_in_by_all, "padding": _step_in_by_all, "text-indent": _first_indent,
    "page-break-before": _break_before, "break-before": _break_before, "page-break-after": _break_after,
    "break-after": _break_after, "vertical-align": _vertical, "top": _top, "-sec-ix-hidden": _shows,
}  # fmt: skip
