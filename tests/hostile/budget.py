"""Extract in a process of its own, which dies where it takes more time or memory than it was given."""

import multiprocessing
import resource
from dataclasses import dataclass
from multiprocessing.connection import Connection

import extractor
from extractor.errors import ExtractorError
from extractor.models.record import Record

MEGABYTE = 1 << 20
_HANGS = 60
"""CPU seconds after which the system ends the process."""


@dataclass(frozen=True)
class Outcome:
    """What became of an input: its record and text, or the reason of its refusal.

    CPU seconds, and megabytes on top of what the process had before.
    """

    record: Record | None
    text: str
    refusal: str | None
    seconds: float
    megabytes: float


def extracted(data: bytes, hangs: int = _HANGS) -> Outcome:
    """The outcome for the bytes of one file. Fails where the process does not come back with one."""
    here, there = multiprocessing.get_context("fork").Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_extract, args=(data, there, hangs))
    process.start()
    there.close()
    try:
        outcome = here.recv()
    except EOFError:
        outcome = None
    process.join()
    assert isinstance(outcome, Outcome), f"the process ended with {process.exitcode} and no outcome"
    return outcome


def _extract(data: bytes, there: Connection, hangs: int) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (hangs, hangs))
    record, text, refusal = None, "", None
    try:
        record = extractor.extract(data, path="hostile.htm")
        text = record.text
    except ExtractorError as fault:
        refusal = str(fault)
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    there.send(Outcome(record, text, refusal, seconds, (after.ru_maxrss - before.ru_maxrss) / 1024))
