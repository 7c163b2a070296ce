"""What comes of one filing: a record made ready, a failure, or neither because it was not to be read (again)."""

import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from extractor.batch.locating import (
    stated_accession,
    stated_filing_date,
    stated_form,
    with_location,
)
from extractor.errors import ExtractorError
from extractor.models.record import Record
from extractor.models.source import Located
from extractor.records import validated
from extractor.sinks import Failure, Prepared, conversion_key
from extractor.source import Document

Reader = Callable[[Document], Record]
Preparer = Callable[[Record], Prepared[Any]]
T = TypeVar("T")

# They say as much of the machine as of the filing, so another run tries again.
TRANSIENT = frozenset({"TimedOut", "OutOfMemory", "WorkerDied"})


class Done(msgspec.Struct, frozen=True):
    """A filing that was read: what a summary counts, and what the sink takes."""

    path: str
    member: str | None
    form: str | None
    mismatches: int
    prepared: Prepared[Any]


class Already(msgspec.Struct, frozen=True):
    """A filing that the target holds already, or that came before in this run; `version` converted it."""

    path: str
    member: str | None
    version: str | None = None


class PassedOver(msgspec.Struct, frozen=True):
    """A filing that was not asked for: another form, filed earlier, or not in the list of what to take."""

    path: str
    member: str | None


Outcome = Done | Failure | Already | PassedOver


@dataclass(frozen=True, slots=True)
class Job:
    """A filing that is to be read, and what is known of it from outside."""

    document: Document
    located: Located | None = None

    @property
    def accession_number(self) -> str | None:
        """By its header, else by where it lies."""
        return stated_accession(self.document, self.located)

    @property
    def key(self) -> str:
        """What the manifest knows it by."""
        return conversion_key(self.document.sha256, self.accession_number)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which filings are asked for: forms, as patterns ("8-K", "424B*"), and the first day of filing.

    What is not known of a filing does not speak against it; its form is looked at again once it was read.
    """

    forms: tuple[str, ...] = ()
    since: date | None = None

    def takes(self, document: Document, located: Located | None) -> bool:
        """Whether the filing is asked for, as far as is known before it is read."""
        filed = stated_filing_date(document, located)
        if self.since and filed and filed < self.since:
            return False
        form = stated_form(document, located)
        return form is None or self.takes_form(form)

    def takes_form(self, form: str) -> bool:
        """Whether the form is asked for."""
        return not self.forms or any(fnmatchcase(form.upper(), pattern.upper()) for pattern in self.forms)

    def takes_record(self, record: Record) -> bool:
        """Whether the filing is asked for, now that it was read."""
        if record.filing.form and not self.takes_form(record.filing.form):
            return False
        filed = record.filing.filed
        return not (self.since and filed and filed < self.since.isoformat()[: len(filed)])


@dataclass
class Summary:
    """What came of a batch: filings read, by form; mismatches that their checks found; what could not be read."""

    forms: Counter[str] = field(default_factory=Counter)
    mismatches: int = 0
    failures: list[Failure] = field(default_factory=list)
    already: int = 0
    other_versions: Counter[str] = field(default_factory=Counter)
    passed_over: int = 0

    @property
    def read(self) -> int:
        """How many filings were read."""
        return self.forms.total()

    def count(self, outcome: Outcome, version: str | None = None) -> None:
        """Take one more outcome into account; `version` is the library's own."""
        match outcome:
            case Failure():
                self.failures.append(outcome)
            case Already():
                self.already += 1
                if outcome.version and outcome.version != version:
                    self.other_versions[outcome.version] += 1
            case PassedOver():
                self.passed_over += 1
            case Done():
                self.forms[outcome.form or "form not stated"] += 1
                self.mismatches += outcome.mismatches


def outcome_of(job: Job, prepare: Preparer, read: Reader, wanted: Wanted = Wanted()) -> Outcome:
    """Read one filing. It touches nothing but the filing, so it can run in any process."""
    return guarded(job.document.path, job.document.member, lambda: _read(job, prepare, read, wanted))


def _read(job: Job, prepare: Preparer, read: Reader, wanted: Wanted) -> Outcome:
    record = read(job.document)
    if job.located is not None:
        record = validated(with_location(record, job.located))
    if not wanted.takes_record(record):
        return PassedOver(job.document.path, job.document.member)
    mismatches = sum(finding.severity == "mismatch" for finding in record.findings)
    return Done(job.document.path, job.document.member, record.filing.form, mismatches, prepare(record))


def guarded(path: str, member: str | None, work: Callable[[], T]) -> T | Failure:
    """Do the work on one filing, or say why it failed.

    A defect of the library must cost one filing, not the batch, so this one guard catches every exception.
    """
    try:
        return work()
    except ExtractorError as fault:
        return failure_of(fault)
    except MemoryError:
        return Failure(path=path, member=member, error="OutOfMemory", reason="it needs more memory than it may have")
    except Exception as fault:  # noqa: BLE001
        words = " ".join(str(fault).split())[:300]
        return Failure(path=path, member=member, error=type(fault).__name__, reason=f"unexpected: {words}{_place(fault)}")


def failure_of(fault: ExtractorError) -> Failure:
    """A fault of a filing as a row of the errors: its first line, without the name of the file."""
    failure = Failure(path=fault.path, member=fault.member, error=type(fault).__name__, reason=fault.reason)
    words = str(fault).split("\n", 1)[0].removeprefix(f"{failure.name}: ")
    return msgspec.structs.replace(failure, reason=words)


def _place(fault: Exception) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    return f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
