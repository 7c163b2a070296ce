"""From a path, bytes or an archive to Documents: the doors of the source room."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Final

from extractor.errors import Place, UnreadableSource
from extractor.source.archives import Entry, SeekableStream, archive_kind, iter_entries
from extractor.source.encodings import UTF16_MARKS, ascii_view, decode
from extractor.source.formats import binary_kind, sniff_format
from extractor.source.metering import ArchiveLimits
from extractor.source.model import Document, Part
from extractor.source.submission import Piece, Submission, main_pieces, split_submission, submission_bounds

UNNAMED: Final = "<bytes>"
DEFAULT_LIMITS: Final = ArchiveLimits()

_HEAD: Final = 512
_TEXT_PER_NUL: Final = 100
"""A NUL that strayed into text is read as a space; where there are more of them, the file is no text."""


def open_document(source: bytes | str | os.PathLike[str], *, path: str | None = None, member: str | None = None) -> Document:
    """The main document of one filing.

    `source` is the filing's bytes or the path of a file; `path` and `member` are the names given to bytes (in the
    Document and in errors). For a path, `path` replaces the name shown, and `member` names the file to take from an
    archive; without it the archive must hold one filing only. Raises UnreadableSource where there is no filing to
    read: an empty or binary file, a missing one, a damaged archive, several filings where one was asked for.
    """
    if isinstance(source, bytes):
        return _only(_documents(source, path or UNNAMED, member), path or UNNAMED, member)
    shown = path if path is not None else os.fspath(source)
    found = _in_file(os.fspath(source), shown, DEFAULT_LIMITS, only_member=member)
    return _only(found, shown, member)


def iter_documents(
    path: str | os.PathLike[str], *, limits: ArchiveLimits = DEFAULT_LIMITS
) -> Iterator[Document | UnreadableSource]:
    """Every filing in a file: the one it is, those joined in it, or those inside an archive (.gz .zip .tar .tar.gz).

    An archive is streamed, one member in memory at a time, and may hold archives, which may not. What cannot be read
    is yielded as an UnreadableSource that names it, never raised, and the filings after it still follow where the
    archive allows. Members that are clearly no filings (archives.NOT_FILINGS) are passed over.
    """
    name = os.fspath(path)
    yield from _in_file(name, name, limits)


def _only(found: Iterator[Document | UnreadableSource], path: str, member: str | None) -> Document:
    first = next(found, None)
    if first is None:
        reason = "it holds no file that could be a filing" if member is None else "the archive has no such member"
        raise UnreadableSource(path, reason, member=member)
    if isinstance(first, UnreadableSource):
        raise first
    second = next(found, None)
    if isinstance(second, UnreadableSource):
        raise second
    if second is not None:
        raise UnreadableSource(path, "it holds several filings, one was asked for", member=member)
    return first


def _in_file(
    name: str, path: str, limits: ArchiveLimits, only_member: str | None = None
) -> Iterator[Document | UnreadableSource]:
    with ExitStack() as stack:
        try:
            file = stack.enter_context(open(name, "rb"))
            is_archive = archive_kind(file.read(_HEAD)) is not None
            file.seek(0)
            data = b"" if is_archive else file.read(limits.member_bytes + 1)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            yield UnreadableSource(path, reason, member=only_member)
            return
        if is_archive:
            yield from _in_archive(file, path, limits, only_member)
        elif only_member is not None:
            yield UnreadableSource(path, "it is no archive, so it has no members", member=only_member)
        elif len(data) > limits.member_bytes:
            yield UnreadableSource(path, f"larger than the limit of {limits.member_bytes} bytes")
        else:
            yield from _documents(data, path, None)


def _in_archive(
    file: SeekableStream, path: str, limits: ArchiveLimits, only_member: str | None
) -> Iterator[Document | UnreadableSource]:
    empty = True
    for entry in iter_entries(file, path, limits):
        empty = False
        wanted = only_member is None or entry.member == only_member
        if isinstance(entry, Entry):
            if wanted:
                yield from _documents(entry.data, path, entry.member)
        elif wanted or entry.member is None:
            # A fault of the archive itself may be what keeps the wanted member from being found.
            yield entry
        if wanted and only_member is not None:
            return
    if empty and only_member is None:
        yield UnreadableSource(path, "the archive holds no file that could be a filing")


def _documents(data: bytes, path: str, member: str | None) -> Iterator[Document | UnreadableSource]:
    """The filings in the bytes of one file, nearly always one."""
    try:
        _refuse_no_text(data, path, member)
    except UnreadableSource as refusal:
        yield refusal
        return
    view, unit = ascii_view(data)
    for start, end in submission_bounds(view):
        try:
            yield _document(data, unit, split_submission(view, start, end), path, member)
        except UnreadableSource as refusal:
            yield refusal


def _refuse_no_text(data: bytes, path: str, member: str | None) -> None:
    if not data:
        raise UnreadableSource(path, "the file is empty", member=member)
    kind = binary_kind(data)
    if kind is not None:
        raise UnreadableSource(path, f"it is {kind}, not a filing's text", member=member)


def _document(data: bytes, unit: int, submission: Submission, path: str, member: str | None) -> Document:
    piece, body, characters, encoding = _main(data, unit, submission, path, member)
    # Tags are searched as ASCII, which UTF-16 bytes are not.
    sniffed = sniff_format(body if unit == 1 else characters.encode("utf-8", "replace"))
    return Document(
        path=path,
        member=member,
        data=body,
        offset=piece.start * unit,
        encoding=encoding,
        characters=characters,
        format=sniffed,
        sequence=piece.sequence,
        type=piece.type,
        filename=piece.filename,
        description=piece.description,
        header=submission.header,
        parts=tuple(_part(other, unit) for other in submission.pieces if other is not piece),
        dash_escaped=submission.dash_escaped,
    )


def _main(data: bytes, unit: int, submission: Submission, path: str, member: str | None) -> tuple[Piece, bytes, str, str]:
    """The piece that is the filing, its bytes, its characters and their encoding."""
    utf16_codec = UTF16_MARKS[data[:2]] if unit == 2 else None
    reason = "none of its documents is text"
    for piece in main_pieces(submission):
        body = data[piece.start * unit : piece.end * unit]
        characters, encoding = decode(body, utf16_codec)
        if not characters.strip():
            reason = "a submission header, and no document behind it" if submission.header else "only white space"
            continue
        if characters.count("\0") * _TEXT_PER_NUL > len(characters):
            place = Place.in_text(characters, characters.find("\0"))
            raise UnreadableSource(path, "binary data: NULs stand in the text", member=member, place=place)
        return piece, body, characters, encoding
    raise UnreadableSource(path, reason, member=member)


def _part(piece: Piece, unit: int) -> Part:
    return Part(piece.sequence, piece.type, piece.filename, piece.description, (piece.end - piece.start) * unit, piece.kind)
