"""The files inside an archive, one at a time: tar, gzip, zip and gzipped tar, and an archive inside one of them.

A stranger's archive is hostile until shown otherwise. Nothing is written to disk; links, devices and names that leave
the archive are refused, and what comes out is counted against limits while it comes out. Whatever is wrong with one
member is a value of the iteration, so that the others are still read.
"""

from __future__ import annotations

import gzip
import io
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Final, Literal

from extractor.errors import UnreadableSource
from extractor.source.metering import ArchiveLimits, LimitExceededError, Meter, Readable

SeekableStream = io.BufferedReader | io.BytesIO
ArchiveKind = Literal["gzip", "tar", "zip"]

_BLOCK: Final = tarfile.BLOCKSIZE
_CHUNK: Final = 1 << 20
_TAR_HEADER_ROOM: Final = 4 << 20
_DAMAGED: Final = (
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    IndexError,
)

# Endings of files that go with filings and are none: pictures, styles, scripts, tables, XBRL instances and schemas,
# indexes, check sums, notes. PDF and Office files are not here: somebody may think they are filings, and is told.
NOT_FILINGS: Final = frozenset(
    {".jpg", ".jpeg", ".gif", ".png", ".bmp", ".tif", ".tiff", ".svg", ".ico", ".webp", ".mp3", ".mp4", ".wav"}
    | {".css", ".js", ".woff", ".ttf", ".csv", ".tsv", ".json", ".jsonl", ".parquet", ".db", ".sqlite", ".xls", ".xlsx"}
    | {".xml", ".xsd", ".xsl", ".idx", ".md5", ".sha1", ".sha256", ".sig", ".md", ".py", ".log"}
)
_JUNK_NAMES: Final = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_OFFICE_FIRST_ENTRIES: Final = (b"[Content_Types].xml", b"mimetype", b"_rels/.rels")


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive: `member` is its name there ("inner.zip!name" in a nested one, None in a plain gzip)."""

    member: str | None
    data: bytes


def archive_kind(head: bytes) -> ArchiveKind | None:
    """Which archive begins with `head`, its first 512 bytes; None for any other file (an Office file is another)."""
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return None if head[30:64].startswith(_OFFICE_FIRST_ENTRIES) else "zip"
    if len(head) < _BLOCK or head[0] == 0:
        return None
    if head[257:262] == b"ustar":
        return "tar"
    return "tar" if b"\0" in head and _is_tar_header(head) else None


def iter_entries(stream: SeekableStream, path: str, limits: ArchiveLimits) -> Iterator[Entry | UnreadableSource]:
    """Every file in the archive `stream` (seekable, at its start) that could be a filing, in the archive's order."""
    walk = _Walk(path, limits)
    yield from walk.entries(stream, None, nested=False)


def _is_tar_header(head: bytes) -> bool:
    try:
        tarfile.TarInfo.frombuf(head[:_BLOCK], "utf-8", "surrogateescape")
    except tarfile.TarError:
        return False
    return True


def _is_clearly_no_filing(name: str) -> bool:
    *folders, base = name.lower().replace("\\", "/").split("/")
    base = base.removesuffix(".gz")
    dot = base.rfind(".")
    return "__macosx" in folders or base.startswith("._") or base in _JUNK_NAMES or base[dot:] in NOT_FILINGS


def _name_fault(name: str) -> str | None:
    parts = name.replace("\\", "/").split("/")
    if not parts[0] or (len(parts[0]) == 2 and parts[0][1] == ":"):
        return "its name is an absolute path"
    if ".." in parts:
        return "its name leads out of the archive"
    return None


class _Walk:
    """One archive being read, with what has come out of it so far."""

    def __init__(self, path: str, limits: ArchiveLimits) -> None:
        self._path = path
        self._limits = limits
        self._total = 0

    def entries(self, stream: SeekableStream, member: str | None, *, nested: bool) -> Iterator[Entry | UnreadableSource]:
        kind = archive_kind(stream.read(_BLOCK))
        stream.seek(0)
        readers = {"gzip": self._gzip, "tar": self._tar, "zip": self._zip}
        try:
            if kind is not None:
                yield from readers[kind](stream, member, nested)
        except LimitExceededError as fault:
            yield self._fault(member, str(fault))
        except _DAMAGED as fault:
            yield self._fault(member, f"the archive is damaged or cut short: {fault}")

    def _fault(self, member: str | None, reason: str) -> UnreadableSource:
        return UnreadableSource(self._path, reason, member=member)

    def _read(self, stream: Readable, expected: int | None = None) -> bytes:
        """All of `stream`, or LimitExceededError; fewer bytes than `expected` is an EOFError."""
        chunks: list[bytes] = []
        size = 0
        while chunk := stream.read(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            self._total += len(chunk)
            if size > self._limits.member_bytes:
                raise LimitExceededError(f"larger than the limit of {self._limits.member_bytes} bytes")
            if self._total > self._limits.total_bytes:
                raise LimitExceededError(f"the archive holds more than the limit of {self._limits.total_bytes} bytes")
        if expected is not None and size < expected:
            raise EOFError(f"{size} of {expected} bytes")
        return b"".join(chunks)

    def _opened(self, name: str | None, data: bytes, nested: bool) -> Iterator[Entry | UnreadableSource]:
        """A member's bytes, or what is in them where they are an archive again."""
        if archive_kind(data[:_BLOCK]) is None:
            yield Entry(name, data)
        elif nested:
            yield self._fault(name, "an archive inside an archive inside an archive is not opened")
        else:
            yield from self.entries(io.BytesIO(data), name, nested=True)

    def _gzip(self, stream: SeekableStream, member: str | None, nested: bool) -> Iterator[Entry | UnreadableSource]:
        with gzip.GzipFile(fileobj=stream, mode="rb") as unpacked:
            kind = archive_kind(unpacked.read(_BLOCK))
            unpacked.seek(0)
            meter = Meter(unpacked, self._limits, stream.tell)
            if kind == "tar":
                yield from self._tar_members(meter, member, nested)
                return
            yield from self._opened(member, self._read(meter), nested)

    def _tar(self, stream: SeekableStream, member: str | None, nested: bool) -> Iterator[Entry | UnreadableSource]:
        yield from self._tar_members(Meter(stream, self._limits, None), member, nested)

    def _tar_members(self, meter: Meter, archive: str | None, nested: bool) -> Iterator[Entry | UnreadableSource]:
        meter.allow(_TAR_HEADER_ROOM)
        with closing(tarfile.open(fileobj=meter, mode="r|")) as tar:
            while (info := tar.next()) is not None:
                # A stream keeps every header it has met; a feed of a million members must not.
                vars(tar)["members"].clear()
                meter.allow(info.size + _TAR_HEADER_ROOM)
                yield from self._tar_member(tar, info, archive, nested)
                meter.allow(info.size + _TAR_HEADER_ROOM)
            # tarfile takes a broken header, and the end of the file, for the end of the archive.
            end = meter.block_at(tar.offset)
            if not end or end.strip(b"\0"):
                why = "a member's header cannot be read" if end else "it ends without its end mark"
                yield self._fault(archive, f"the archive is damaged or cut short: {why} at byte {tar.offset}")
                return
            # Only at its end does gzip say whether what came out was right.
            while meter.read(_CHUNK):
                pass

    def _tar_member(
        self, tar: tarfile.TarFile, info: tarfile.TarInfo, archive: str | None, nested: bool
    ) -> Iterator[Entry | UnreadableSource]:
        name = info.name if archive is None else f"{archive}!{info.name}"
        if info.isdir() or (info.isreg() and _is_clearly_no_filing(info.name)):
            return
        fault = _tar_fault(info, self._limits) or _name_fault(info.name)
        file = None if fault else tar.extractfile(info)
        if file is None:
            yield self._fault(name, fault or "it is no file")
            return
        with closing(file):
            data = self._read(file, info.size)
        yield from self._opened(name, data, nested)

    def _zip(self, stream: SeekableStream, member: str | None, nested: bool) -> Iterator[Entry | UnreadableSource]:
        packed = stream.seek(0, io.SEEK_END)
        unpacked = 0
        with zipfile.ZipFile(stream) as archive:
            for info in archive.infolist():
                if info.is_dir() or _is_clearly_no_filing(info.filename):
                    continue
                name = info.filename if member is None else f"{member}!{info.filename}"
                unpacked += info.file_size
                # Members that share their packed bytes each look harmless: the whole must keep the ratio too.
                if self._limits.is_bomb(packed, unpacked):
                    raise LimitExceededError("a zip bomb: the members unpack to far more than the archive can hold")
                yield from self._zip_member(archive, info, name, nested)

    def _zip_member(
        self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, nested: bool
    ) -> Iterator[Entry | UnreadableSource]:
        fault = _zip_fault(info, self._limits) or _name_fault(info.filename)
        if fault:
            yield self._fault(name, fault)
            return
        try:
            with archive.open(info) as file:
                data = self._read(file, info.file_size)
        except _DAMAGED as error:
            yield self._fault(name, f"the member is damaged: {error}")
            return
        yield from self._opened(name, data, nested)


def _tar_fault(info: tarfile.TarInfo, limits: ArchiveLimits) -> str | None:
    if info.issym() or info.islnk():
        return "it is a link, not a file"
    if not info.isreg() or info.issparse():
        return "it is a device, pipe or sparse file"
    return _size_fault(info.size, limits)


def _zip_fault(info: zipfile.ZipInfo, limits: ArchiveLimits) -> str | None:
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        return "it is a link, not a file"
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        return "it is a device or pipe"
    if info.flag_bits & 1:
        return "it is encrypted"
    if limits.is_bomb(info.compress_size, info.file_size):
        return f"a zip bomb: {info.compress_size} bytes unpack to {info.file_size}"
    return _size_fault(info.file_size, limits)


def _size_fault(size: int, limits: ArchiveLimits) -> str | None:
    return f"{size} bytes, over the limit of {limits.member_bytes}" if size > limits.member_bytes else None
