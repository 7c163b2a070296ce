"""What every sink offers: records go in one by one, whole chunks become durable, a crash leaves nothing by halves."""

from abc import ABC, abstractmethod
from collections.abc import Collection
from types import TracebackType
from typing import Any, Generic, Literal, Self, TypeVar

import msgspec

from extractor.errors import ExtractorError
from extractor.models.record import Record

Body = TypeVar("Body")

Reconvert = Literal["never", "changed-version", "failed", "all"]
"""Which filings are converted again though the manifest has them."""


class SinkError(ExtractorError):
    """A target that cannot be written to: not one of ours, of another version, or in the hands of another process."""


class UnstorableValueError(ExtractorError):
    """A value that a table cannot hold exactly; the record is refused rather than rounded."""


class Failure(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A filing that could not be read: where it lies, the kind of error, and the reason in words."""

    path: str
    member: str | None = None
    error: str
    reason: str

    @property
    def name(self) -> str:
        """The file, and the member in it where it is an archive: `filings.zip!a.txt`."""
        return self.path if self.member is None else f"{self.path}!{self.member}"


class Conversion(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of a target's manifest: which bytes were converted, by which version, and what came of them.

    `sha256` is of the document's own bytes; `accession_number` tells one document filed under two numbers apart.
    `record_id` is None, and `error` and `reason` say why, where no record came of it.
    """

    sha256: str
    accession_number: str | None = None
    path: str
    member: str | None = None
    record_id: str | None = None
    extractor_version: str
    error: str | None = None
    reason: str | None = None

    @property
    def key(self) -> str:
        """What the manifest is asked by."""
        return conversion_key(self.sha256, self.accession_number)


def conversion_key(sha256: str, accession_number: str | None) -> str:
    """The key of a manifest's entry."""
    return sha256 if accession_number is None else f"{sha256}:{accession_number}"


class Prepared(msgspec.Struct, Generic[Body], frozen=True):
    """A record made ready for one kind of sink; plain data, so that another process can make it."""

    record_id: str
    path: str
    body: Body


class Sink(ABC, Generic[Body]):
    """A context manager that records are written to.

    Leaving it commits; leaving it by an exception drops what was written since the last `commit`, and nothing else. A
    record that the target already holds, by its `record_id`, takes the old one's place.
    """

    @staticmethod
    @abstractmethod
    def prepare(record: Record) -> Prepared[Any]:
        """All that can fail for the record's own sake, without touching the target. Raises UnstorableValueError."""

    @abstractmethod
    def put(self, prepared: Prepared[Body]) -> None:
        """Take a prepared record; it is safe once committed. What fails here is the target's fault."""

    def write(self, record: Record) -> None:
        """Prepare a record and take it."""
        self.put(self.prepare(record))

    def refuse(self, failure: Failure) -> None:
        """Keep a failure beside the records where the target has a table for it; others leave it to the report."""

    def note(self, conversion: Conversion) -> None:
        """Enter a conversion in the manifest, with the same commit as what came of it.

        A target whose records are all that it holds needs no entry: it knows them again by their `source`.
        """

    @abstractmethod
    def known(self, keys: Collection[str]) -> dict[str, Conversion]:
        """The committed entries of the manifest for these keys (`conversion_key`); those of no entry are left out."""

    @abstractmethod
    def commit(self) -> None:
        """Make all that was taken so far durable, whole or not at all."""

    @abstractmethod
    def open(self) -> None:
        """Make the target ready. Raises SinkError where it is not ours to write."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the target, without what was not committed."""

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        try:
            if kind is None:
                self.commit()
        finally:
            self.close()


def record_id(record: Record) -> str:
    """What makes a record the same one: its accession number, else the SHA-256 of its document."""
    header = record.source.header
    stated = record.filing.accession_number or (header.accession_number if header else None)
    return stated or record.source.sha256
