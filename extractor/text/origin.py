"""Back to the source: which bytes of the document state a range of its text. Worked out on demand.

    first, last = source_span(document, text, fact.span.start, fact.span.end)
    document.data[first:last]           # b"$25,000,000</font></td>..."

Cut these bytes, drop the tags, resolve the entities and fold the white space, and what the text says is there again;
a box that a symbol font draws stands as the letter that the font draws it by, and inside a range of several lines of a
Privacy-Enhanced message the dashes that escape dashes stand, too.
"""

import codecs
import html
from array import array
from collections.abc import Iterator
from typing import Protocol

import regex

from extractor.source.model import Document
from extractor.text.ascii.dashes import Dashes, undashed
from extractor.text.ascii.lines import ENTITY, TAG
from extractor.text.html.plain import PlainText, is_wrapped
from extractor.text.html.read import parse, plain_text, walked
from extractor.text.html.walk import Walk
from extractor.text.model import Span, Text
from extractor.text.source_runs import Marks, Piece, Tracer, seen, written

_SINGLE_BYTE = ("cp125", "cp874", "iso8859", "mac", "koi8", "ascii")
_BYTE_ORDER_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ASCII_TOKEN = regex.compile(f"(?i:{TAG.pattern})|{ENTITY.pattern}|(?s:.)")
_ELLIPSIS = "\x85"  # of Windows-1252; Python takes it for white space


def source_span(document: Document, text: Text, start: int, end: int) -> Span:
    """The range of `document.data`, in bytes, that states `text.chars[start:end]`.

    `text` is what `read_text` made of the document. Raises ValueError for a range of nothing but white space. For
    many ranges of one document make an `Origin` once.
    """
    return Origin(document, text).span(start, end)


class Origin:
    """The way back from the text of a document to its bytes."""

    def __init__(self, document: Document, text: Text) -> None:
        self._document = document
        self._chars = text.chars
        self._source = _source_of(document, text.chars)
        self._dashes = Dashes(document)

    def span(self, start: int, end: int) -> Span:
        """The range of bytes that states `chars[start:end]`."""
        first, last = self.characters(start, end)
        return Span(self._byte(first), self._byte(last))

    def characters(self, start: int, end: int) -> Span:
        """The range of `document.characters` that states `chars[start:end]`."""
        words = self._chars[start:end]
        if not words.strip():
            raise ValueError(f"nothing but white space in {start}:{end}")
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        first, last = self._source.piece(start)[0], self._source.piece(end - 1)[1]
        return Span(self._dashes.before(first), self._dashes.before(last - 1) + 1)

    def _byte(self, at: int) -> int:
        data, encoding = self._document.data, self._document.encoding
        if data.isascii() or encoding.startswith(_SINGLE_BYTE):
            return at
        mark = next((len(mark) for mark in _BYTE_ORDER_MARKS if data.startswith(mark)), 0)
        before = self._document.characters[:at]
        encoded = before.encode(encoding, "replace")
        return mark + len(encoded) if data.startswith(encoded, mark) else _counted(data, mark, before)


def _counted(data: bytes, at: int, characters: str) -> int:
    """Where characters of UTF-8 end among which single bytes of Windows-1252 stand."""
    for character in characters:
        encoded = character.encode("utf-8", "replace")
        at += len(encoded) if data.startswith(encoded, at) else 1
    return at


class _Source(Protocol):
    def piece(self, at: int) -> Piece:
        """The range of characters of the source that states the character of the text at `at`."""


class _AsciiSource:
    """ASCII keeps all its characters in order, but for tags and white space."""

    def __init__(self, source: str, chars: str) -> None:
        self._chars = chars
        self._starts = array("q")
        self._ends = array("q")
        for start, end in _stated(source):
            self._starts.append(start)
            self._ends.append(end)

    def piece(self, at: int) -> Piece:
        """The range of the source that states the character of the text at `at`."""
        number = sum(map(len, self._chars[:at].split()))
        return self._starts[number], self._ends[number]


def _stated(source: str) -> Iterator[Piece]:
    for token in _ASCII_TOKEN.finditer(source):
        words = token[0]
        if len(words) == 1:
            if words != "\x00" and (words == _ELLIPSIS or not words.isspace()):
                yield token.span()
        elif words[0] == "&":
            yield from [token.span()] * len("".join(html.unescape(words).split()))


class _HtmlSource:
    """The walk over a document done again with marks in it."""

    def __init__(self, source: str, chars: str, keeps_struck: bool) -> None:
        self._chars = chars
        marks = Marks(source.replace("\x00", " "))
        walk = Walk(keeps_struck=keeps_struck)
        self._tracer = Tracer(walk, marks, seen)
        parse(marks.marked, self._tracer)

    def piece(self, at: int) -> Piece:
        """The range of the source that states the character of the text at `at`."""
        return _found(self._tracer.source_of(self._chars, at), at)


class _WrappedSource:
    """Lines of ASCII inside HTML: back to the plain lines, and from these to the source."""

    def __init__(self, source: str, chars: str, everywhere: bool) -> None:
        plain = PlainText(everywhere)
        self._tracer = Tracer(plain, marks := Marks(source.replace("\x00", " ")), written)
        parse(marks.marked, self._tracer)
        self._plain = "".join(plain.parts)
        self._lines = _AsciiSource(self._plain, chars)

    def piece(self, at: int) -> Piece:
        """The range of the source that states the character of the text at `at`."""
        first, last = self._lines.piece(at)
        start = _found(self._tracer.source_of(self._plain, first), at)
        return start[0], _found(self._tracer.source_of(self._plain, last - 1), at)[1]


def _source_of(document: Document, chars: str) -> _Source:
    source = undashed(document)
    if document.format == "ascii":
        return _AsciiSource(source, chars)
    walk = walked(source)
    plain = plain_text(source, walk)
    if plain is None:
        return _HtmlSource(source, chars, walk.keeps_struck)
    return _WrappedSource(source, chars, everywhere=not is_wrapped(walk.length, walk.preformatted))


def _found(piece: Piece | None, at: int) -> Piece:
    if piece is None:
        raise ValueError(f"the source does not say where the character at {at} stands")
    return piece
