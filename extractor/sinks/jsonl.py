"""One record a line: .jsonl, .jsonl.gz or .jsonl.zst.

Records are first written to a journal beside the target. Closing the sink puts the old file's other records and the
journal's together in a new file and moves it over the old one: a reader sees the file before or after, never between.
A journal that a killed run left behind is taken up where its last whole line ends.
"""

import gzip
import os
import shutil
import zlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from io import BufferedWriter
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from extractor.models.record import Record
from extractor.sinks.locking import TargetLock
from extractor.sinks.sink import Conversion, Prepared, Sink, SinkError, record_id


class _Header(msgspec.Struct, frozen=True):
    accession_number: str | None = None


class _Source(msgspec.Struct, frozen=True):
    path: str
    sha256: str
    extractor_version: str
    member: str | None = None
    header: _Header | None = None


class _Identity(msgspec.Struct, frozen=True):
    """The part of a line that tells which record it is; the rest is skipped, not decoded."""

    source: _Source
    filing: _Header

    @property
    def record_id(self) -> str:
        return self._accession_number or self.source.sha256

    @property
    def conversion(self) -> Conversion:
        return Conversion(
            sha256=self.source.sha256,
            accession_number=self._accession_number,
            path=self.source.path,
            member=self.source.member,
            record_id=self.record_id,
            extractor_version=self.source.extractor_version,
        )

    @property
    def _accession_number(self) -> str | None:
        header = self.source.header
        return self.filing.accession_number or (header.accession_number if header else None)


class JsonLines(Sink[bytes]):
    """A sink of lines, packed as the ending of the name says."""

    def __init__(self, target: str | os.PathLike[str]) -> None:
        self.path = Path(target)
        self._lock = TargetLock(self._beside("lock"), str(self.path))
        self._journal: BinaryIO | None = None
        self._lines: dict[str, int] = {}
        self._committed: dict[str, int] | None = None
        self._known: dict[str, Conversion] = {}
        self._taken: list[Conversion] = []
        self._end = 0

    @staticmethod
    def prepare(record: Record) -> Prepared[bytes]:
        """The record's line."""
        return Prepared(record_id(record), record.source.path, record.to_json().encode() + b"\n")

    def open(self) -> None:
        """Take up or start the journal, once every line of an existing target is known to be a record of ours."""
        self._lock.take()
        with ExitStack() as undo:
            undo.callback(self._lock.release)
            try:
                if self.path.exists():
                    self._known = {found.conversion.key: found.conversion for found, _ in _identified(self.path)}
                self._journal = self._open_journal()
            except OSError as fault:
                raise SinkError(str(self.path), f"cannot be written ({fault.strerror})") from fault
            undo.pop_all()

    def put(self, prepared: Prepared[bytes]) -> None:
        """Write the line to the journal; of two records of one id the later stays."""
        journal = self._opened()
        with self._told():
            self._lines[prepared.record_id] = journal.tell()
            journal.write(prepared.body)

    def note(self, conversion: Conversion) -> None:
        """Know the conversion again in this run; in a later one its line tells of it."""
        self._taken.append(conversion)

    def known(self, keys: Collection[str]) -> dict[str, Conversion]:
        """The conversions of the target's lines, and of the journal's; only what was read is known, no failures."""
        return {key: self._known[key] for key in keys if key in self._known}

    def commit(self) -> None:
        """Make the journal safe; the target takes it in when the sink is closed."""
        journal = self._opened()
        with self._told():
            journal.flush()
            os.fsync(journal.fileno())
        self._committed = dict(self._lines)
        self._end = journal.tell()
        self._known.update((each.key, each) for each in self._taken if each.record_id is not None)
        self._taken.clear()

    def close(self) -> None:
        """Publish what was committed, and take the journal away. Raises SinkError where it has to stay."""
        journal, self._journal = self._journal, None
        if journal is None:
            return
        try:
            self._close(journal)
        finally:
            self._lock.release()

    def _close(self, journal: BinaryIO) -> None:
        try:
            if self._committed or (self._committed is not None and not self.path.exists()):
                self._publish(journal, self._committed)
        except OSError as fault:
            self._close_quietly(journal)
            reason = f"cannot be written ({fault.strerror}); its records are in {self._beside('journal')}"
            raise SinkError(str(self.path), reason) from fault
        self._close_quietly(journal)
        self._beside("journal").unlink(missing_ok=True)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the system says of a journal that it cannot write, said of the target."""
        try:
            yield
        except OSError as fault:
            raise SinkError(str(self.path), f"cannot be written ({fault.strerror})") from fault

    @staticmethod
    def _close_quietly(journal: BinaryIO) -> None:
        """Close a journal whose uncommitted rest may no longer find room on the disk."""
        try:
            journal.close()
        except OSError:
            return

    def _open_journal(self) -> BinaryIO:
        journal = self._beside("journal").open("ab+")
        journal.seek(0)
        end = 0
        for line in journal:
            try:
                found = _IDENTITIES.decode(line) if line.endswith(b"\n") else None
            except (msgspec.DecodeError, UnicodeDecodeError):
                found = None
            if found is None:
                break
            self._lines[found.record_id] = end
            self._known[found.conversion.key] = found.conversion
            end += len(line)
        journal.truncate(end)
        journal.seek(end)
        if self._lines:
            self._committed = dict(self._lines)
        self._end = end
        return journal

    def _beside(self, what: str) -> Path:
        return self.path.with_name(f".{self.path.name}.{what}")

    def _opened(self) -> BinaryIO:
        if self._journal is None:
            raise SinkError(str(self.path), "the sink is not open")
        return self._journal

    def _publish(self, journal: BinaryIO, committed: dict[str, int]) -> None:
        fresh = self._beside("partial")
        try:
            with fresh.open("wb") as raw:
                with _writer(raw, self.path) as out:
                    for line in chain(self._kept(committed), self._journaled(journal, set(committed.values()))):
                        out.write(line)
                raw.flush()
                os.fsync(raw.fileno())
            if self.path.exists():
                shutil.copymode(self.path, fresh)
            fresh.replace(self.path)
        finally:
            fresh.unlink(missing_ok=True)

    def _kept(self, replaced: Collection[str]) -> Iterator[bytes]:
        if self.path.exists():
            yield from (line for of, line in _identified(self.path) if of.record_id not in replaced)

    def _journaled(self, journal: BinaryIO, latest: set[int]) -> Iterator[bytes]:
        journal.seek(0)
        start = 0
        while start < self._end:
            line = journal.readline()
            if start in latest:
                yield line
            start += len(line)


_IDENTITIES = msgspec.json.Decoder(_Identity)


def read(path: str | os.PathLike[str]) -> Iterator[Record]:
    """The records of a file that this sink wrote. Raises SinkError where a line is none."""
    decoder = msgspec.json.Decoder(Record)
    for number, line in enumerate(_raw_lines(Path(path)), 1):
        try:
            yield decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as fault:
            raise SinkError(str(path), f"line {number} is no record ({fault})") from fault


def _identified(path: Path) -> Iterator[tuple[_Identity, bytes]]:
    for number, line in enumerate(_raw_lines(path), 1):
        try:
            found = _IDENTITIES.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as fault:
            raise SinkError(str(path), f"line {number} is no record, so the file is left alone ({fault})") from fault
        yield found, line if line.endswith(b"\n") else line + b"\n"


def _raw_lines(path: Path) -> Iterator[bytes]:
    try:
        with _reader(path) as lines:
            yield from lines
    except (OSError, EOFError, zlib.error) as fault:
        raise SinkError(str(path), f"cannot be read ({fault})") from fault


def _reader(path: Path) -> AbstractContextManager[Iterable[bytes]]:
    if path.suffix == ".gz":
        return gzip.open(path)
    return nullcontext(_unpacked_lines(path)) if path.suffix == ".zst" else path.open("rb")


def _unpacked_lines(path: Path) -> Iterator[bytes]:
    """The lines of one Zstandard frame. A frame that is cut short is told, which a plain stream reader does not do."""
    zstandard = _zstandard(path)
    unpacking = zstandard.ZstdDecompressor().decompressobj()
    rest = b""
    with path.open("rb") as raw:
        while packed := raw.read(1 << 20):
            try:
                *lines, rest = (rest + unpacking.decompress(packed)).split(b"\n")
            except zstandard.ZstdError as fault:
                raise EOFError(str(fault)) from fault
            yield from (line + b"\n" for line in lines)
    if not unpacking.eof:
        raise EOFError("it ends before its end mark")
    if rest:
        yield rest


def _writer(raw: BufferedWriter, path: Path) -> AbstractContextManager[Any]:
    if path.suffix == ".gz":
        # Neither name nor time in the gzip header: the same records make the same bytes.
        return gzip.GzipFile("", "wb", fileobj=raw, mtime=0)
    if path.suffix == ".zst":
        writer: AbstractContextManager[Any] = (
            _zstandard(path).ZstdCompressor(write_checksum=True).stream_writer(raw, closefd=False)
        )
        return writer
    return nullcontext(raw)


def _zstandard(path: Path) -> Any:
    try:
        import zstandard
    except ImportError as fault:
        raise SinkError(str(path), "needs the package zstandard: pip install 'extractor[zstd]'") from fault
    return zstandard
