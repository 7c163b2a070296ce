"""The loop over many filings.

Reading a file and preparing its records touches nothing but the file, so `outcomes` can run in another process; the
sink stays with the one that started it. Only reading is guarded: a target that fails stops the batch.
"""

import os
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO, Any, TypeVar

import msgspec

from extractor.batch.inputs import iter_files
from extractor.errors import ExtractorError
from extractor.models.record import Record
from extractor.pipeline import extract_document
from extractor.sinks import Failure, Prepared, SinkError, open_sink
from extractor.source import Document, iter_documents

CHUNK = 100

Reader = Callable[[Document], Record]
Preparer = Callable[[Record], Prepared[Any]]
T = TypeVar("T")


class Done(msgspec.Struct, frozen=True):
    """A filing that was read: what a summary counts, and what the sink takes."""

    path: str
    member: str | None
    form: str | None
    mismatches: int
    prepared: Prepared[Any]


Outcome = Done | Failure


@dataclass
class Summary:
    """What came of a batch: filings read, by form; mismatches that their checks found; what could not be read."""

    forms: Counter[str] = field(default_factory=Counter)
    mismatches: int = 0
    failures: list[Failure] = field(default_factory=list)

    @property
    def read(self) -> int:
        """How many filings were read."""
        return self.forms.total()

    def count(self, outcome: Outcome) -> None:
        """Take one more outcome into account."""
        if isinstance(outcome, Failure):
            self.failures.append(outcome)
        else:
            self.forms[outcome.form or "form not stated"] += 1
            self.mismatches += outcome.mismatches


def convert(
    inputs: Iterable[str | os.PathLike[str]],
    target: str | os.PathLike[str],
    *,
    report: str | os.PathLike[str] | None = None,
    on_outcome: Callable[[Outcome], None] | None = None,
    chunk: int = CHUNK,
    read: Reader = extract_document,
) -> Summary:
    """Read every filing of the inputs (files, folders, archives) into the sink that the target's ending names.

    A filing that cannot be read becomes a Failure: in the summary, in the target where it has a table for it, and as a
    line of `report` (JSON lines). Every `chunk` outcomes are committed together. Raises SinkError where the target or
    the report cannot be written.
    """
    summary = Summary()
    with ExitStack() as stack:
        lines = stack.enter_context(_opened(report)) if report is not None else None
        sink = stack.enter_context(open_sink(target))
        mine = {os.path.abspath(target)} | ({os.path.abspath(report)} if report is not None else set())
        files = (path for path in iter_files(inputs) if os.path.abspath(path) not in mine)
        for number, outcome in enumerate((each for path in files for each in outcomes(path, sink.prepare, read)), 1):
            if isinstance(outcome, Done):
                sink.put(outcome.prepared)
            else:
                sink.refuse(outcome)
                if lines is not None:
                    lines.write(msgspec.json.encode(outcome) + b"\n")
            summary.count(outcome)
            if on_outcome is not None:
                on_outcome(outcome)
            if number % chunk == 0:
                sink.commit()
    return summary


def outcomes(path: str, prepare: Preparer, read: Reader = extract_document) -> Iterator[Outcome]:
    """What comes of each filing in one file."""
    documents = iter_documents(path)
    while (found := guarded(path, None, lambda: next(documents, None))) is not None:
        if isinstance(found, Document):
            yield guarded(path, found.member, partial(_done, found, prepare, read))
        else:
            yield found if isinstance(found, Failure) else _failure(found)


def _done(document: Document, prepare: Preparer, read: Reader) -> Done:
    record = read(document)
    mismatches = sum(finding.severity == "mismatch" for finding in record.findings)
    return Done(document.path, document.member, record.filing.form, mismatches, prepare(record))


def guarded(path: str, member: str | None, work: Callable[[], T]) -> T | Failure:
    """Do the work on one filing, or say why it failed.

    A defect of the library must cost one filing, not the batch, so this one guard catches every exception.
    """
    try:
        return work()
    except ExtractorError as fault:
        return _failure(fault)
    except Exception as fault:  # noqa: BLE001
        words = " ".join(str(fault).split())[:300]
        return Failure(
            path=path, member=member, error=type(fault).__name__, reason=f"unexpected: {words}{_place(fault)}"
        )


def _failure(fault: ExtractorError) -> Failure:
    failure = Failure(path=fault.path, member=fault.member, error=type(fault).__name__, reason=fault.reason)
    words = str(fault).split("\n", 1)[0].removeprefix(f"{failure.name}: ")
    return msgspec.structs.replace(failure, reason=words)


def _place(fault: Exception) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    return f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""


def _opened(report: str | os.PathLike[str]) -> IO[bytes]:
    try:
        return open(report, "wb", buffering=0)
    except OSError as fault:
        raise SinkError(os.fspath(report), f"cannot be written ({fault.strerror})") from fault
