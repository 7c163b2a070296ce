"""What kind of file bytes are, told by their content and never by a name."""

from __future__ import annotations

import re
from typing import Final

from extractor.source.encodings import UTF16_MARKS
from extractor.source.model import DocumentFormat

_SIGNATURES: Final = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "Zstandard data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Microsoft Office file"),
    (b"{\\rtf", "a rich text file"),
)
_UNPRINTABLE: Final = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1a\x1b")
_SAMPLE: Final = 4096

_ROOT_WITHIN: Final = 65536
_INLINE_NAMESPACE = re.compile(rb"""xmlns:?[A-Za-z0-9_.-]{0,20}=["']http://www\.xbrl\.org/20\d\d/inlineXBRL""")
_HTML_ROOT = re.compile(rb"<(?:html|!doctype\s{1,8}html|body|head)\b", re.IGNORECASE)
# Tags that plain EDGAR text does not use: its own are PAGE, TABLE, CAPTION, S, C, FN and F1 to F9.
_HTML_ONLY = re.compile(
    rb"<(?:p|br|hr|div|span|font|center|b|i|u|td|tr|th|h[1-6])(?=[\s/>])|</(?:p|div|font|td)>|&nbsp;|&#160;",
    re.IGNORECASE,
)
_HTML_TAGS_NEEDED: Final = 4


def binary_kind(data: bytes) -> str | None:
    """What `data` is where it is no text ("a PDF file"), else None.

    A file in UTF-16 is text where it has its byte order mark.
    """
    start = data[:64].lstrip()
    for signature, name in _SIGNATURES:
        if start.startswith(signature):
            return name
    if data[:2] in UTF16_MARKS:
        return None
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _UNPRINTABLE)) > len(sample) // 10:
        return "binary data"
    return None


def sniff_format(data: bytes) -> DocumentFormat:
    """ascii, html or ixbrl (HTML with inline XBRL facts, SEC Regulation S-T Rule 405), from tags and namespaces.

    `data` is searched as ASCII: give UTF-16 text re-encoded.
    """
    if _INLINE_NAMESPACE.search(data, 0, _ROOT_WITHIN) or b"<ix:" in data:
        return "ixbrl"
    if _HTML_ROOT.search(data, 0, _ROOT_WITHIN):
        return "html"
    tags = _HTML_ONLY.finditer(data, 0, _ROOT_WITHIN)
    return "html" if sum(1 for _ in zip(range(_HTML_TAGS_NEEDED), tags, strict=False)) >= _HTML_TAGS_NEEDED else "ascii"
