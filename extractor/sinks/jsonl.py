"""One record a line: .jsonl, or .jsonl.gz.

Records are first written to a journal beside the target. Closing the sink puts the old file's other records and the
journal's together in a new file and moves it over the old one: a reader sees the file before or after, never between.
"""

import gzip
import os
import shutil
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from io import BufferedIOBase, BufferedWriter
from pathlib import Path
from typing import BinaryIO

import msgspec

from extractor.models.record import Record
from extractor.sinks.sink import Prepared, Sink, SinkError, record_id


class _Header(msgspec.Struct, frozen=True):
    accession_number: str | None = None


class _Source(msgspec.Struct, frozen=True):
    sha256: str
    header: _Header | None = None


class _Identity(msgspec.Struct, frozen=True):
    """The part of a line that `record_id` looks at; the rest is skipped, not decoded."""

    source: _Source
    filing: _Header


class JsonLines(Sink[bytes]):
    """A sink of lines; gzip where the name ends in .gz."""

    def __init__(self, target: str | os.PathLike[str]) -> None:
        self.path = Path(target)
        self._journal_path = self.path.with_name(f".{self.path.name}.{os.getpid()}.journal")
        self._journal: BinaryIO | None = None
        self._lines: dict[str, int] = {}
        self._committed: dict[str, int] | None = None
        self._end = 0

    @staticmethod
    def prepare(record: Record) -> Prepared[bytes]:
        """The record's line."""
        return Prepared(record_id(record), record.source.path, record.to_json().encode() + b"\n")

    def open(self) -> None:
        """Start the journal, once every line of an existing target is known to be a record of ours."""
        if self.path.exists():
            for _ in _identified(self.path):
                pass
        try:
            self._journal = self._journal_path.open("wb+")
        except OSError as fault:
            raise SinkError(str(self.path), f"cannot be written ({fault.strerror})") from fault

    def put(self, prepared: Prepared[bytes]) -> None:
        """Write the line to the journal; of two records of one id the later stays."""
        journal = self._opened()
        self._lines[prepared.record_id] = journal.tell()
        journal.write(prepared.body)

    def commit(self) -> None:
        """Make the journal safe; the target takes it in when the sink is closed."""
        journal = self._opened()
        journal.flush()
        os.fsync(journal.fileno())
        self._committed = dict(self._lines)
        self._end = journal.tell()

    def close(self) -> None:
        """Publish what was committed, and take the journal away. Raises SinkError where it has to stay."""
        journal, self._journal = self._journal, None
        if journal is None:
            return
        with journal:
            if self._committed or (self._committed is not None and not self.path.exists()):
                try:
                    self._publish(journal, self._committed)
                except OSError as fault:
                    reason = f"cannot be written ({fault.strerror}); its records are in {self._journal_path}"
                    raise SinkError(str(self.path), reason) from fault
        self._journal_path.unlink()

    def _opened(self) -> BinaryIO:
        if self._journal is None:
            raise SinkError(str(self.path), "the sink is not open")
        return self._journal

    def _publish(self, journal: BinaryIO, committed: dict[str, int]) -> None:
        fresh = self._journal_path.with_suffix(".partial")
        try:
            with fresh.open("wb") as raw:
                with _writer(raw, self.path) as out:
                    if self.path.exists():
                        out.writelines(line for identity, line in _identified(self.path) if identity not in committed)
                    out.writelines(self._journaled(journal, set(committed.values())))
                raw.flush()
                os.fsync(raw.fileno())
            if self.path.exists():
                shutil.copymode(self.path, fresh)
            fresh.replace(self.path)
        finally:
            fresh.unlink(missing_ok=True)

    def _journaled(self, journal: BinaryIO, latest: set[int]) -> Iterator[bytes]:
        journal.seek(0)
        while (start := journal.tell()) < self._end:
            line = journal.readline()
            if start in latest:
                yield line


def read(path: str | os.PathLike[str]) -> Iterator[Record]:
    """The records of a file that this sink wrote. Raises SinkError where a line is none."""
    decoder = msgspec.json.Decoder(Record)
    for number, line in enumerate(_raw_lines(Path(path)), 1):
        try:
            yield decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as fault:
            raise SinkError(str(path), f"line {number} is no record ({fault})") from fault


def _identified(path: Path) -> Iterator[tuple[str, bytes]]:
    decoder = msgspec.json.Decoder(_Identity)
    for number, line in enumerate(_raw_lines(path), 1):
        try:
            found = decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as fault:
            raise SinkError(str(path), f"line {number} is no record, so the file is left alone ({fault})") from fault
        stated = found.filing.accession_number or (found.source.header and found.source.header.accession_number)
        yield stated or found.source.sha256, line if line.endswith(b"\n") else line + b"\n"


def _raw_lines(path: Path) -> Iterator[bytes]:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
            yield from lines
    except (OSError, EOFError, zlib.error) as fault:
        raise SinkError(str(path), f"cannot be read ({fault})") from fault


def _writer(raw: BufferedWriter, path: Path) -> AbstractContextManager[BufferedIOBase]:
    # Neither name nor time in the gzip header: the same records make the same bytes.
    return gzip.GzipFile("", "wb", fileobj=raw, mtime=0) if path.suffix == ".gz" else nullcontext(raw)
