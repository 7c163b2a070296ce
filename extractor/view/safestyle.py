"""The look that a filing may keep: declarations of a known kind, as classes of one style sheet of the page's own.

Nothing else of a filing's CSS gets through: no url(), no position, no selectors; so a filing can neither fetch
anything, nor cover the page around it.
"""

from collections.abc import Iterator, Mapping

import regex

_NUMBER = r"(?:\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})(?:pt|px|em|rem|ex|in|cm|mm|pc|%)?"
_COLOUR = r"(?:#[0-9a-f]{3,8}|[a-z]{3,24}|rgba?\([\d ,.%]{5,40}\))"
_SIDES = "(?:-(?:top|right|bottom|left))?"

_KINDS: tuple[tuple[str, str], ...] = (
    (f"(?:padding|margin){_SIDES}", rf"(?:{_NUMBER}|auto)(?: (?:{_NUMBER}|auto)){{0,3}}"),
    ("text-indent", f"-?{_NUMBER}"),
    ("width|border-spacing|letter-spacing", f"{_NUMBER}|auto|normal"),
    (f"border{_SIDES}(?:-(?:style|width))?", r"[a-z0-9 .]{1,60}"),
    ("border-collapse", "collapse|separate"),
    ("text-align", "left|right|center|justify"),
    ("vertical-align", f"top|middle|bottom|baseline|super|sub|text-top|text-bottom|-?{_NUMBER}"),
    ("font-size", f"{_NUMBER}|(?:xx?-)?(?:small|large)|medium|smaller|larger"),
    ("font-weight", "normal|bold|bolder|lighter|[1-9]00"),
    ("font-style", "normal|italic|oblique"),
    ("font-variant", "normal|small-caps"),
    ("font-family", r"[a-z0-9 ,'\"-]{1,160}"),
    ("text-decoration|text-decoration-line", "none|underline|line-through|overline"),
    ("text-transform", "none|uppercase|lowercase|capitalize"),
    ("white-space", "normal|nowrap|pre|pre-wrap|pre-line"),
    ("list-style-type|list-style", "none|disc|circle|square|decimal|(?:lower|upper)-(?:alpha|roman|latin)"),
    ("display", "block|inline|inline-block|table|table-row|table-cell|list-item"),
    ("float", "left|right|none"),
    ("clear", "left|right|both|none"),
)
_COLOURS = regex.compile(rf"(?:color|background-color|background|border{_SIDES}-color)")
_COLOUR_VALUE = regex.compile(_COLOUR)
_LAYOUT = tuple((regex.compile(name), regex.compile(value)) for name, value in _KINDS)
_BORDER_COLOUR = regex.compile(rf" {_COLOUR}$")
_LONGEST = 4000
_FONT_KINDS = (
    ("courier", "monospace"), ("mono", "monospace"), ("arial", "sans-serif"), ("helvetica", "sans-serif"),
    ("sans", "sans-serif"), ("verdana", "sans-serif"), ("tahoma", "sans-serif"), ("calibri", "sans-serif"),
)  # fmt: skip
_FONT_SIZES = ("", "8pt", "10pt", "12pt", "14pt", "18pt", "24pt", "36pt")


class StyleSheet:
    """Collects the looks of a filing's elements; each different one becomes one class."""

    def __init__(self) -> None:
        self._classes: dict[tuple[str, str], str] = {}
        self._known: dict[tuple[str, ...], str] = {}

    def class_of(self, attributes: Mapping[str, str], in_font: bool) -> str:
        """The class that looks as the attributes say, "" where they say nothing; `in_font` for a <font> tag."""
        if not attributes:
            return ""
        get = attributes.get
        key = tuple(get(name, "") for name in ("style", "color", "bgcolor", "face", "size" if in_font else ""))
        if not any(key):
            return ""
        if key not in self._known:
            self._known[key] = self._made(*key)
        return self._known[key]

    def css(self) -> str:
        """The style sheet. Colours hold in the light theme only: a filing does not know of a dark one."""
        rules = []
        for (layout, colours), name in self._classes.items():
            if layout:
                rules.append(f".{name}{{{layout}}}")
            if colours:
                rules.append(f":root:not([data-theme=dark]) .{name}{{{colours}}}")
        return "\n".join(rules)

    def _made(self, style: str, color: str, bgcolor: str, face: str, size: str) -> str:
        declared = [*_of_font(color, bgcolor, face, size), *_declarations(style)]
        layout = ";".join(f"{name}:{value}" for name, value in declared if _is_layout(name, value))
        colours = ";".join(f"{name}:{value}" for name, value in declared if _is_colour(name, value))
        if not layout and not colours:
            return ""
        return self._classes.setdefault((layout, colours), f"c{len(self._classes)}")


def _of_font(color: str, bgcolor: str, face: str, size: str) -> Iterator[tuple[str, str]]:
    """What the presentational attributes of HTML 3 say, as declarations."""
    if color:
        yield "color", color.strip().lower()
    if bgcolor:
        yield "background-color", bgcolor.strip().lower()
    if face:
        yield "font-family", _family(face.strip().lower())
    digits = size.strip().lstrip("+-")
    if digits.isdecimal() and len(digits) < 3:
        step = int(digits)
        if size.strip()[0] in "+-":
            step = 3 + (step if size.strip()[0] == "+" else -step)
        yield "font-size", _FONT_SIZES[min(max(step, 1), 7)]


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style[:_LONGEST].lower().split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip(), " ".join(value.replace("!important", "").split())
        if name == "font":
            yield from _shorthand(value)
        elif name == "font-family":
            yield name, _family(value)
        elif name.startswith("border") and not name.endswith("-color"):
            colour = _BORDER_COLOUR.search(value)
            if colour and colour[0].strip().startswith(("#", "rgb")):
                yield name + "-color", colour[0].strip()
                value = value[: colour.start()]
            yield name, value
        else:
            yield name, value


def _shorthand(value: str) -> Iterator[tuple[str, str]]:
    """A `font` declaration by its parts: "bold 10pt/12pt Times New Roman"."""
    words = value.split(" ")
    for at, word in enumerate(words):
        if word in ("bold", "bolder"):
            yield "font-weight", "bold"
        elif word in ("italic", "oblique"):
            yield "font-style", word
        elif word[:1].isdigit() and not word.isdecimal():
            yield "font-size", word.partition("/")[0]
            yield "font-family", _family(" ".join(words[at + 1 :]))
            return


def _family(value: str) -> str:
    """The font with one of its kind behind it, for machines that do not have it."""
    kind = next((kind for part, kind in _FONT_KINDS if part in value), "serif")
    return value if kind in value.split(", ") else f"{value}, {kind}"


def _is_layout(name: str, value: str) -> bool:
    return any(known.fullmatch(name) and allowed.fullmatch(value) for known, allowed in _LAYOUT)


def _is_colour(name: str, value: str) -> bool:
    return bool(_COLOURS.fullmatch(name) and _COLOUR_VALUE.fullmatch(value))
