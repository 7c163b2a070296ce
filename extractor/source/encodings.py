"""Bytes to characters: what is declared, else strict UTF-8, else Windows-1252.

No detector guesses here: EDGAR's documents are ASCII, Windows-1252 or UTF-8, and a statistical guess names
Eastern European code pages for pages of Windows-1252 quotation marks.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

UTF16_MARKS: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

_DECLARATION_WITHIN: Final = 4096
_DECLARED = re.compile(
    rb"""<\?xml\s[^>]{0,200}?\bencoding\s{0,8}=\s{0,8}["']([A-Za-z0-9._:-]{1,40})"""
    rb"""|<meta\s[^>]{0,300}?\bcharset\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9._:-]{1,40})""",
    re.IGNORECASE,
)

# Latin-1 is declared where Windows-1252 is meant (so browsers read it); the five bytes that Windows-1252 leaves
# undefined keep their Latin-1 meaning, so that every byte is one character.
_CP1252_TABLE: Final = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in range(256))
_READ_AS_CP1252: Final = frozenset({"ascii", "iso8859-1", "cp1252"})
# Only character sets: "utf-7", "unicode_escape" and the like would read a filing's plain text as something else.
_OTHER_DECLARED: Final = frozenset(
    {f"iso8859-{n}" for n in (*range(2, 12), 13, 14, 15, 16)}
    | {f"cp{n}" for n in (874, 932, 949, 950, 1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258)}
    | {"mac-roman", "shift_jis", "euc_jp", "iso2022_jp", "gb2312", "gbk", "gb18030", "big5", "big5hkscs", "euc_kr"}
    | {"koi8-r", "koi8-u"}
)


def decode(data: bytes, utf16_codec: str | None = None) -> tuple[str, str]:
    """The characters of `data` without byte order mark, and the name of the encoding they were read by.

    `utf16_codec` ("utf-16-le", "utf-16-be") is the file's, where its byte order mark stands before `data`.
    Never raises: every byte string is text in Windows-1252.
    """
    utf16_codec = utf16_codec or UTF16_MARKS.get(data[:2])
    if utf16_codec is not None:
        return data.decode(utf16_codec, "replace").removeprefix("\ufeff"), utf16_codec
    declared = _declared_codec(data)
    if data.isascii() and declared != "iso2022_jp":
        return data.decode("ascii"), declared or "utf-8"
    if declared in _OTHER_DECLARED:
        try:
            return data.decode(declared), declared
        except UnicodeDecodeError:
            pass  # the declaration is wrong: go on as if there were none
    return _utf8_or_cp1252(data)


def decode_line(data: bytes) -> str:
    """A header's bytes: strict UTF-8, else Windows-1252."""
    return _utf8_or_cp1252(data)[0]


def ascii_view(data: bytes) -> tuple[bytes, int]:
    """Bytes in which tags can be searched, and how many bytes of `data` one of them stands for.

    A UTF-16 file is seen as one byte a code unit ("?" for what is not Latin-1); all else is seen as it is.
    """
    codec = UTF16_MARKS.get(data[:2])
    if codec is None:
        return data, 1
    low, high = (data[0::2], data[1::2]) if codec == "utf-16-le" else (data[1::2], data[0::2])
    return bytes(lo if hi == 0 else 0x3F for lo, hi in zip(low, high, strict=False)), 2


def _declared_codec(data: bytes) -> str | None:
    match = _DECLARED.search(data, 0, _DECLARATION_WITHIN)
    if match is None:
        return None
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
    except LookupError:
        return None
    if name in _READ_AS_CP1252:
        return "cp1252"
    return name if name == "utf-8" or name in _OTHER_DECLARED else None


def _utf8_or_cp1252(data: bytes) -> tuple[str, str]:
    # Also where Latin-1 is declared: text with letters beyond ASCII that happens to be valid UTF-8 is UTF-8, re-saved
    # by somebody who left the declaration as it was.
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), "utf-8"
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(data):
        return data.decode("utf-8", _STRAY_BYTES).removeprefix("\ufeff"), "utf-8"
    return codecs.charmap_decode(data, "strict", _CP1252_TABLE)[0], "cp1252"


def _mostly_utf8(data: bytes) -> bool:
    """Whether whole multi-byte characters outnumber the bytes that break UTF-8 (a file cut short, a pasted quote)."""
    replaced = data.decode("utf-8", "replace")
    stray = replaced.count("\ufffd")
    return len(replaced) - len(replaced.encode("ascii", "ignore")) - stray > stray


def _read_stray_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.reason == "unexpected end of data":
        return "\ufffd", error.end
    return "".join(_CP1252_TABLE[b] for b in error.object[error.start : error.end]), error.end


_STRAY_BYTES: Final = "extractor-stray-cp1252"
codecs.register_error(_STRAY_BYTES, _read_stray_bytes)
