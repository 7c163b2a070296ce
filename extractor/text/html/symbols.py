"""Characters that stand for others: spaces of all widths, what nobody sees, Windows-1252 left over, symbol fonts."""

import re

import regex

_SPACES = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_TURNS = "\u2028\u2029"
_NOTHING = "\x7f\xad\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\ufeff"
_TABLE: dict[int, str] = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _TURNS), " "),
    **dict.fromkeys(map(ord, _NOTHING), ""),
    **{code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)},
}
UNSEEN = re.compile("[\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ue000-\uf8ff\ufeff]")
"""Characters that are not, or not only, what they seem: `readable` makes others of some of them."""
_WHITE = regex.compile(r"[ \t\n\r\f\v]+")

# By the codes of the fonts; what is not listed keeps its character. A box that is ticked, crossed or empty is what
# a form's cover says by them.
_WINGDINGS = {
    "l": "●", "m": "○", "n": "■", "o": "☐", "p": "☐", "q": "☐", "r": "☐", "s": "◆", "t": "◆", "u": "◆", "v": "❖",
    "x": "☒", "\x9f": "•", "\xa1": "○", "\xa7": "▪", "\xa8": "☐", "\xd8": "➢", "\xe0": "→", "\xe8": "→", "\xf0": "→",
    "\xfb": "✗", "\xfc": "✓", "\xfd": "☒", "\xfe": "☑", "\xb7": "•", "Ÿ": "•",
}  # fmt: skip
_WINGDINGS_2 = {
    "O": "✗", "P": "✓", "Q": "☒", "R": "☑", "S": "☒", "T": "☒", "U": "☒", "V": "☒", "*": "☐", "0": "☐", "\xa3": "☐",
    "\x97": "•", "\x98": "•", "—": "•",
}  # fmt: skip
_WEBDINGS = {"a": "✓", "c": "☐", "g": "■", "r": "✗", "=": "•", "n": "●"}
_SYMBOL = {"\xb7": "•", "\xd2": "®", "\xd3": "©", "\xd4": "™", "\xe2": "®", "\xe3": "©", "\xe4": "™"}
_FONTS = {
    "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings2": _WINGDINGS_2, "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}  # fmt: skip
# Word writes the codes of its symbol fonts into the private use area, whatever font it then names.
_TABLE |= {0xF000 + ord(code): sign for code, sign in (_SYMBOL | _WINGDINGS).items() if ord(code) < 0x100}
_FONT_TABLES = {
    font: {ord(code): sign for code, sign in signs.items()}
    | {0xF000 + ord(code): sign for code, sign in signs.items() if ord(code) < 0x100}
    for font, signs in _FONTS.items()
}


def visible(characters: str) -> str:
    """The characters without those that nobody sees, all other white space than that of ASCII as ordinary spaces."""
    return characters.translate(_TABLE)


def readable(characters: str) -> str:
    """The characters with spaces of all kinds as ordinary ones and without those that nobody sees."""
    folded = _WHITE.sub(" ", characters).replace("\xa0", " ")
    return folded if folded.isascii() or not UNSEEN.search(folded) else folded.translate(_TABLE)


def symbols(font: str, characters: str) -> str:
    """What the characters show in a symbol font. Whole words in one are text that only names the font."""
    if len(characters.split()) > 3 or len(characters) > 12:
        return characters
    return characters.translate(_FONT_TABLES[font])
