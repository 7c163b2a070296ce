"""An EDGAR submission cut into its header and its documents, by finding tags in bytes.

The kinds: full submissions (SEC-DOCUMENT, before 1996 IMS-DOCUMENT), the same inside a Privacy-Enhanced message, the
dissemination feed's SUBMISSION with tags for its header, a DOCUMENT alone as EDGAR's web server sends one, and that
re-saved inside HTML by a parser that wrote the tags in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extractor.source.encodings import decode_line
from extractor.source.header import read_header
from extractor.source.model import EncodingKind, SubmissionHeader

_HEADER_TAG = re.compile(rb"<(?:SEC-HEADER|IMS-HEADER|SUBMISSION)>")
_HEADER_ENDS: Final = (b"</SEC-HEADER>", b"</IMS-HEADER>")
_ENVELOPE_STARTS: Final = (b"<SEC-DOCUMENT>", b"<IMS-DOCUMENT>", b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----")
_ENVELOPE_ENDS: Final = (
    b"</SEC-DOCUMENT>",
    b"</IMS-DOCUMENT>",
    b"</SUBMISSION>",
    b"-----END PRIVACY-ENHANCED MESSAGE-----",
)
# A submission shows what it is within this many bytes; a bare document is not searched further.
_HEAD: Final = 65536

_DOCUMENT_TAGS = re.compile(rb"<(?:DOCUMENT|document)>\s{0,64}<(?:TYPE|type)>")
_LABEL = re.compile(
    rb"\s{0,64}<(TYPE|SEQUENCE|FILENAME|DESCRIPTION|FLAWED)>"
    rb"([^\r\n]{0,1000}?)(?=[\r\n]|<(?:SEQUENCE|FILENAME|DESCRIPTION|FLAWED|TEXT)>|$)",
    re.IGNORECASE,
)
_TEXT_TAG = re.compile(rb"\s{0,64}<(TEXT|text)>")
_WRAPPER = re.compile(rb"\s{0,64}<(XBRL|PDF|XML|ZIP|EXCEL|GRAPHIC|xbrl)>")
_UUENCODED = re.compile(rb"begin [0-7]{3,4} ([^\r\n]{1,300})")


@dataclass(frozen=True, slots=True)
class Piece:
    """One DOCUMENT: its labels and the bounds of its own bytes. `kind` says how these are to be read."""

    type: str | None
    sequence: str | None
    filename: str | None
    description: str | None
    start: int
    end: int
    kind: EncodingKind


@dataclass(frozen=True, slots=True)
class Submission:
    header: SubmissionHeader | None
    pieces: tuple[Piece, ...]
    dash_escaped: bool


def submission_bounds(data: bytes) -> list[tuple[int, int]]:
    """Where each submission of a file stands: one pair for nearly every file, more for files joined end to end."""
    headers = list(_headers(data))
    if len(headers) < 2:
        return [(0, len(data))]
    cuts = [0]
    for before, header in pairwise(headers):
        ends = [data.rfind(tag, before, header) + len(tag) for tag in _ENVELOPE_ENDS if data.find(tag, before, header) >= 0]
        floor = max(ends, default=before + 1)
        starts = [data.find(tag, floor, header) for tag in _ENVELOPE_STARTS]
        cuts.append(min((start for start in starts if start >= 0), default=header))
    return list(zip(cuts, [*cuts[1:], len(data)], strict=True))


def split_submission(data: bytes, start: int, end: int) -> Submission:
    """The header and the documents between `start` and `end`; a file without DOCUMENT tags is one document whole."""
    headed = _HEADER_TAG.search(data, start, min(end, start + _HEAD))
    first_within = end if headed else min(end, start + _HEAD)
    openings = [match.start() for match in _openings(data, start, end, first_within=first_within)]
    first = openings[0] if openings else end
    escaped = data.find(_ENVELOPE_STARTS[2], start, min(first, start + _HEAD)) >= 0
    header, body = _header(data, start, first, tagged=bool(openings))
    if not openings:
        return Submission(header, (Piece(None, None, None, None, body, _body_end(data, body, end), "text"),), escaped)
    pieces = tuple(_piece(data, opening, stop) for opening, stop in pairwise([*openings, end]))
    return Submission(header, pieces, escaped)


def main_pieces(submission: Submission) -> Iterator[Piece]:
    """The pieces that may be the filing itself, the likeliest first.

    Text of the submission's own form, then of an 8-K or 424B type, then any text.
    """
    texts = [piece for piece in submission.pieces if piece.kind == "text"]
    form = submission.header.form.upper() if submission.header and submission.header.form else None
    yield from (piece for piece in texts if piece.type and piece.type.upper() == form)
    yield from (piece for piece in texts if piece.type and piece.type.upper().startswith(("8-K", "424B")))
    yield from texts


def _headers(data: bytes) -> Iterator[int]:
    first = _HEADER_TAG.search(data, 0, _HEAD)
    if first is None:
        return
    # One pass finds both kinds of header; a feed's SUBMISSION does not stand among them.
    tag, before = (b"<SUBMISSION>", 0) if first[0] == b"<SUBMISSION>" else (b"-HEADER>", len(b"<SEC"))
    position = data.find(tag, first.start())
    while position >= 0:
        if _HEADER_TAG.match(data, position - before):
            yield position - before
        position = data.find(tag, position + len(tag))


def _openings(data: bytes, start: int, end: int, *, first_within: int) -> Iterator[re.Match[bytes]]:
    for tag in (b"<DOCUMENT>", b"<document>"):
        position = data.find(tag, start, first_within)
        found = position >= 0
        while position >= 0:
            match = _DOCUMENT_TAGS.match(data, position, end)
            if match is not None:
                yield match
            position = data.find(tag, position + len(tag), end)
        # A file writes its tags in one case: lower-case ones inside a real submission are somebody's XML.
        if found:
            return


def _header(data: bytes, start: int, stop: int, *, tagged: bool) -> tuple[SubmissionHeader | None, int]:
    """The header before `stop`, and where what follows it begins."""
    within = min(stop, start + _HEAD)
    headed = _HEADER_TAG.search(data, start, within)
    if headed is None:
        return (read_header(data[max(start, stop - _HEAD) : stop]), start) if tagged else (None, start)
    begin = headed.start()
    closes = [(position, tag) for tag in _HEADER_ENDS if (position := data.find(tag, begin, stop)) >= 0]
    if not closes:
        # A header that never ends, and no DOCUMENT: the file was cut short before the filing began.
        return read_header(data[begin : stop if tagged else within]), stop
    close, tag = min(closes)
    return read_header(data[begin:close]), close + len(tag)


def _body_end(data: bytes, start: int, end: int) -> int:
    closes = [position for tag in _ENVELOPE_ENDS if (position := data.rfind(tag, max(start, end - 500), end)) >= 0]
    return min(closes, default=end)


def _piece(data: bytes, start: int, stop: int) -> Piece:
    position = start + len(b"<DOCUMENT>")
    labels: dict[bytes, str] = {}
    while (label := _LABEL.match(data, position, stop)) is not None:
        labels.setdefault(label[1].upper(), decode_line(label[2]).strip())
        position = label.end()
    opened = _TEXT_TAG.match(data, position, stop)
    body = opened.end() if opened else position
    closings = (b"</" + opened[1] + b">",) if opened else ()
    body, end, kind = _unwrapped(data, body, _close(data, body, stop, *closings))
    return Piece(
        labels.get(b"TYPE") or None,
        labels.get(b"SEQUENCE") or None,
        labels.get(b"FILENAME") or None,
        labels.get(b"DESCRIPTION") or None,
        body,
        end,
        kind,
    )


def _close(data: bytes, start: int, stop: int, *closings: bytes) -> int:
    """Where a document's body ends: at its own end tag, else where the document or the whole submission ends."""
    for closing in (*closings, b"</DOCUMENT>", b"</document>"):
        position = data.rfind(closing, start, stop)
        if position >= 0:
            return position
    return _body_end(data, start, stop)


def _unwrapped(data: bytes, start: int, end: int) -> tuple[int, int, EncodingKind]:
    """Bounds without the XBRL tag around an inline document and without the line ends that belong to the tags."""
    wrapper = _WRAPPER.match(data, start, end)
    inside = wrapper.end() if wrapper else start
    encoded = _UUENCODED.match(data, _skip_blank(data, inside, end), end)
    if (wrapper and wrapper[1] == b"PDF") or (encoded and encoded[1].rstrip().lower().endswith(b".pdf")):
        return start, end, "pdf"
    if encoded:
        return start, end, "uuencoded"
    if wrapper and wrapper[1] in (b"XBRL", b"xbrl"):
        closed = data.rfind(b"</" + wrapper[1] + b">", inside, end)
        start, end = inside, end if closed < 0 else closed
    return *_without_outer_line_ends(data, start, end), "text"


def _skip_blank(data: bytes, start: int, end: int) -> int:
    while start < end and data[start] in b" \t\r\n":
        start += 1
    return start


def _without_outer_line_ends(data: bytes, start: int, end: int) -> tuple[int, int]:
    # ISO 8879: the record end right after a start tag and the one right before an end tag are not content.
    for line_end in (b"\r\n", b"\n", b"\r"):
        if data.startswith(line_end, start, end):
            start += len(line_end)
            break
    for line_end in (b"\r\n", b"\n", b"\r"):
        if data.endswith(line_end, start, end):
            end -= len(line_end)
            break
    return start, end
