"""A process that reads filings for a batch: it takes jobs, sends back what came of each, and ends when told to.

The messages it sends: READY once, when the pipeline and its models are loaded, then (index, outcome) for each job.
"""

import gc
import pickle
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection

from extractor.batch.outcomes import Job, Preparer, Reader, Wanted, outcome_of

READY = b"ready"
MEMORY = 2 << 30
TIMEOUT = 300


@dataclass(frozen=True, slots=True)
class Budget:
    """What one filing may cost: seconds, and bytes of the process that reads it (None: no limit)."""

    seconds: int | None = TIMEOUT
    memory: int | None = MEMORY


@dataclass(frozen=True, slots=True)
class Task:
    """How each job is done."""

    prepare: Preparer
    read: Reader | None
    wanted: Wanted


def default_reader() -> Reader:
    """The pipeline; loaded where filings are read, not where they are handed out."""
    from extractor.pipeline import extract_document

    return extract_document


def work(connection: Connection, task: Task, budget: Budget) -> None:
    """Serve a batch until it sends None or goes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    read = task.read or default_reader()
    # What was loaded stays to the end: the collector need not look through it again for each filing.
    gc.collect()
    gc.freeze()
    limit_memory(budget.memory)
    try:
        connection.send_bytes(READY)
        while (jobs := _received(connection)) is not None:
            for index, job in jobs:
                outcome = outcome_of(job, task.prepare, read, task.wanted)
                connection.send_bytes(pickle.dumps((index, outcome), pickle.HIGHEST_PROTOCOL))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # the batch is gone


def _received(connection: Connection) -> Sequence[tuple[int, Job]] | None:
    received: Sequence[tuple[int, Job]] | None = connection.recv()
    return received


def limit_memory(limit: int | None) -> None:
    """Let the process have no more than `limit` bytes of data; beyond it allocations fail, which costs one filing.

    Where the system has no such limit, none is set.
    """
    if limit is None or sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))
