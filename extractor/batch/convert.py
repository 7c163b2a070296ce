"""The loop over many filings.

Filings are read in this process or in others; the sink stays with the one that started them and takes what comes of
them in the order of the inputs, so the target does not depend on how many read. Only reading is guarded: a target that
fails stops the batch.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from typing import IO, Any

import msgspec

from extractor.batch.jobs import Inputs, jobs, names_of
from extractor.batch.outcomes import (
    TRANSIENT,
    Already,
    Done,
    Job,
    Outcome,
    Reader,
    Summary,
    Wanted,
    outcome_of,
)
from extractor.batch.pool import Chunk, Crew
from extractor.batch.worker import Budget, Task, default_reader
from extractor.records import extractor_version
from extractor.sinks import Conversion, Failure, Reconvert, Sink, SinkError, is_file, open_sink

CHUNK = 200
_COMMIT_BYTES = 64 << 20
_HANDED_OUT_BYTES = 512 << 10
_HANDED_OUT_JOBS = 32


def convert(
    inputs: Iterable[str | os.PathLike[str]],
    target: str | os.PathLike[str],
    *,
    workers: int = 0,
    forms: Iterable[str] = (),
    since: date | None = None,
    indexes: Iterable[str | os.PathLike[str]] = (),
    reconvert: Reconvert = "never",
    budget: Budget = Budget(),  # noqa: B008 - frozen
    report: str | os.PathLike[str] | None = None,
    on_outcome: Callable[[Outcome], None] | None = None,
    chunk: int = CHUNK,
    read: Reader | None = None,
) -> Summary:
    """Read every filing of the inputs (files, folders, patterns, archives, EDGAR indexes) into the sink of the target.

    With `workers` other processes read, each filing within the `budget`; without, this one does, and no budget holds.
    What the target's manifest knows is not converted again, unless `reconvert` asks for what another version read, for
    what failed, or for all. A filing that cannot be read becomes a Failure: in the summary, in the target where it has
    a table for it, and as a line of `report` (JSON lines). Every `chunk` outcomes are committed together. Raises
    SinkError where the target or the report cannot be written, UnreadableSource where one of `indexes` is none.
    """
    mine = {os.path.abspath(each) for each in (target, report) if each is not None and is_file(each)}
    wanted = Wanted(tuple(forms), since)
    source = Inputs(names_of(inputs), wanted, names_of(indexes), frozenset(mine))
    with ExitStack() as stack:
        lines = stack.enter_context(_opened(report)) if report is not None else None
        sink = stack.enter_context(open_sink(target))
        batch = _Batch(sink, lines, on_outcome, chunk, _Manifest(sink, extractor_version(), reconvert))
        task = Task(sink.prepare, read, wanted)
        chunks = batch.chunks(jobs(source))
        found = stack.enter_context(Crew(workers, task, budget)).outcomes(chunks) if workers else _read_here(chunks, task)
        for outcome in found:
            batch.take(outcome)
    return batch.summary


def _read_here(chunks: Iterator[Chunk], task: Task) -> Iterator[Outcome]:
    read = task.read or default_reader()
    for chunk in chunks:
        for job, outcome in zip(chunk.jobs, chunk.outcomes, strict=True):
            if job is not None:
                yield outcome_of(job, task.prepare, read, task.wanted)
            elif outcome is not None and not isinstance(outcome, bytes):
                yield outcome


@dataclass
class _Manifest:
    """What need not be converted: by the target's manifest, and because it came before in this run."""

    sink: Sink[Any]
    version: str
    reconvert: Reconvert
    in_hand: set[str] = field(default_factory=set)

    def settled(self, some: list[Job]) -> dict[int, Outcome]:
        """What is known of some jobs, by their places; the others are to be read, and are now in hand."""
        known = self.sink.known([job.key for job in some])
        found: dict[int, Outcome] = {}
        for place, job in enumerate(some):
            entry = known.get(job.key)
            path, member = job.document.path, job.document.member
            if job.key in self.in_hand:
                found[place] = Already(path, member)
            elif entry is None or self._asked_again(entry):
                self.in_hand.add(job.key)
            elif entry.error is None:
                found[place] = Already(path, member, entry.extractor_version)
            else:
                found[place] = Failure(path=path, member=member, error=entry.error, reason=entry.reason or "")
        return found

    def _asked_again(self, entry: Conversion) -> bool:
        match self.reconvert:
            case "all":
                return True
            case "failed":
                return entry.error is not None
            case "changed-version":
                return entry.extractor_version != self.version
        return False

    def committed(self, keys: Iterable[str]) -> None:
        """The target knows these now; only where all is asked for anew are they still remembered here."""
        if self.reconvert != "all":
            self.in_hand.difference_update(keys)


class _Batch:
    """The way from outcomes to the sink, the report and the summary."""

    def __init__(
        self,
        sink: Sink[Any],
        lines: IO[bytes] | None,
        on_outcome: Callable[[Outcome], None] | None,
        chunk: int,
        manifest: _Manifest,
    ) -> None:
        self.summary = Summary()
        self._sink = sink
        self._lines = lines
        self._on_outcome = on_outcome
        self._chunk = chunk
        self._manifest = manifest
        # For each outcome that is to come, in order: the entry that it will have in the manifest.
        self._entries: deque[tuple[Conversion | None, int]] = deque()
        self._taken: list[str] = []
        self._since_commit = [0, 0]

    def chunks(self, found: Iterator[Job | Outcome]) -> Iterator[Chunk]:
        """Jobs and what needs no reading, in chunks of a size to hand out."""
        some: list[Job | Outcome] = []
        size = 0
        for each in found:
            some.append(each)
            size += len(each.document.data) if isinstance(each, Job) else 0
            if size >= _HANDED_OUT_BYTES or len(some) >= _HANDED_OUT_JOBS:
                yield self._chunk_of(some)
                some, size = [], 0
        if some:
            yield self._chunk_of(some)

    def _chunk_of(self, some: list[Job | Outcome]) -> Chunk:
        places = [place for place, each in enumerate(some) if isinstance(each, Job)]
        settled = self._manifest.settled([each for each in some if isinstance(each, Job)])
        jobs: list[Job | None] = [each if isinstance(each, Job) else None for each in some]
        outcomes: list[Outcome | bytes | None] = [None if isinstance(each, Job) else each for each in some]
        for at, outcome in settled.items():
            jobs[places[at]], outcomes[places[at]] = None, outcome
        self._entries += [(self._entry(job), len(job.document.data)) if job else (None, 0) for job in jobs]
        return Chunk(jobs, outcomes)

    def _entry(self, job: Job) -> Conversion:
        return Conversion(
            sha256=job.document.sha256,
            accession_number=job.accession_number,
            path=job.document.path,
            member=job.document.member,
            extractor_version=self._manifest.version,
        )

    def take(self, outcome: Outcome) -> None:
        """The next outcome: into the sink, the manifest, the report and the summary."""
        entry, size = self._entries.popleft()
        if entry is not None:
            self._taken.append(entry.key)
        if isinstance(outcome, Done):
            self._sink.put(outcome.prepared)
            if entry is not None:
                self._sink.note(msgspec.structs.replace(entry, record_id=outcome.prepared.record_id))
        elif isinstance(outcome, Failure):
            self._refuse(outcome, entry)
        self.summary.count(outcome, self._manifest.version)
        if self._on_outcome is not None:
            self._on_outcome(outcome)
        self._since_commit[0] += 1
        self._since_commit[1] += size
        if self._since_commit[0] >= self._chunk or self._since_commit[1] >= _COMMIT_BYTES:
            self._sink.commit()
            self._manifest.committed(self._taken)
            self._taken, self._since_commit = [], [0, 0]

    def _refuse(self, failure: Failure, entry: Conversion | None) -> None:
        self._sink.refuse(failure)
        if entry is not None and failure.error not in TRANSIENT:
            self._sink.note(msgspec.structs.replace(entry, error=failure.error, reason=failure.reason))
        if self._lines is not None:
            self._lines.write(msgspec.json.encode(failure) + b"\n")


def _opened(report: str | os.PathLike[str]) -> IO[bytes]:
    try:
        return open(report, "wb", buffering=0)
    except OSError as fault:
        raise SinkError(os.fspath(report), f"cannot be written ({fault.strerror})") from fault
