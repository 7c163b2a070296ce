"""Filings read by several processes, and what comes of them given back in the order of the filings.

The parent reads archives and hands out chunks; a process that outlasts the budget of a filing is ended, one that dies is
replaced. Either costs the filing that it was at: the rest of its chunk goes to another process. A filing whose process
died is tried once more, for it may have been the machine's fault.
"""

import os
import pickle
import signal
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any

from extractor.batch.outcomes import Job, Outcome
from extractor.batch.worker import READY, Budget, Task, work
from extractor.errors import ExtractorError
from extractor.sinks import Failure

# A process is replaced after so many filings, lest what it does not give back adds up.
FILINGS_A_PROCESS = 2_000
# Bytes of filings that are handed out or waiting to be given back, for each process.
WINDOW_BYTES = 24 << 20
_START_SECONDS = 300
_FALSE_STARTS = 10


@dataclass(eq=False)
class Chunk:
    """Filings that are handed out together; `outcomes` fill up, and are given back when none is missing."""

    jobs: list[Job | None]
    outcomes: list[Outcome | bytes | None]
    attempts: dict[int, int] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Bytes of its filings."""
        return sum(len(job.document.data) for job in self.jobs if job is not None)

    @property
    def is_complete(self) -> bool:
        return None not in self.outcomes

    def settle(self, index: int, outcome: Outcome | bytes) -> None:
        """Take what came of one filing, which is then no longer needed here."""
        self.outcomes[index] = outcome
        self.jobs[index] = None


class Crew:
    """The processes of a batch. A context manager: leaving it ends them all."""

    def __init__(self, size: int, task: Task, budget: Budget) -> None:
        self.size = size
        self.task = task
        self.budget = budget
        self._hands: list[_Hand] = []
        self._waiting: deque[tuple[Chunk, deque[int]]] = deque()
        self._false_starts = 0

    def __enter__(self) -> "Crew":
        self._hands = [self._hired() for _ in range(self.size)]
        return self

    def __exit__(self, *_: object) -> None:
        for hand in self._hands:
            hand.dismiss()

    def outcomes(self, chunks: Iterator[Chunk]) -> Iterator[Outcome]:
        """What comes of each filing of the chunks, in their order."""
        window: deque[Chunk] = deque()
        room = WINDOW_BYTES * self.size
        held = 0
        following: Iterator[Chunk] | None = chunks
        while following is not None or window:
            if following is not None and (held < room or not window) and len(self._waiting) < self.size:
                chunk = next(following, None)
                if chunk is None:
                    following = None
                else:
                    held += chunk.size
                    window.append(chunk)
                    self._enqueue(chunk, range(len(chunk.jobs)))
                self._hand_out()
                self._collect(0)
            else:
                self._hand_out()
                if window and not window[0].is_complete:
                    self._collect(None)
            while window and window[0].is_complete:
                yield from _unpacked(window.popleft())
                held = sum(chunk.size for chunk in window)

    def _enqueue(self, chunk: Chunk, indexes: "range | list[int]", first: bool = False) -> None:
        todo = deque(index for index in indexes if chunk.outcomes[index] is None)
        if todo and first:
            self._waiting.appendleft((chunk, todo))
        elif todo:
            self._waiting.append((chunk, todo))

    def _hand_out(self) -> None:
        for place, hand in enumerate(self._hands):
            if hand.todo or not self._waiting:
                continue
            if hand.filings >= FILINGS_A_PROCESS:
                hand.dismiss()
                self._hands[place] = hand = self._hired()
            hand.take(*self._waiting.popleft())

    def _collect(self, timeout: float | None) -> None:
        """Wait for what the busy processes send, and for the first budget that runs out."""
        busy = [hand for hand in self._hands if hand.todo]
        if not busy:
            return
        deadlines = [hand.deadline for hand in busy if hand.deadline is not None]
        if timeout is None and deadlines:
            timeout = max(0.0, min(deadlines) - time.monotonic())
        ready = wait([hand.connection for hand in busy], timeout)
        for hand in busy:
            if hand.connection in ready:
                self._receive(hand)
            elif hand.deadline is not None and time.monotonic() >= hand.deadline:
                self._overdue(hand)

    def _receive(self, hand: "_Hand") -> None:
        try:
            message = hand.connection.recv_bytes()
        except (EOFError, OSError):
            self._died(hand)
            return
        if message == READY:
            self._false_starts = 0
            hand.begin()
            return
        index = hand.done()
        assert hand.chunk is not None
        hand.chunk.settle(index, message)
        if _error_in(message) == "OutOfMemory":
            # What is left of its memory is in pieces.
            self._replace(hand)

    def _overdue(self, hand: "_Hand") -> None:
        if not hand.is_ready:
            raise ExtractorError("extractor", f"a process did not start within {_START_SECONDS} seconds")
        reason = f"it took longer than {self.budget.seconds} seconds"
        self._fail(hand, "TimedOut", reason)
        self._replace(hand)

    def _died(self, hand: "_Hand") -> None:
        hand.process.join(5)
        ending = _ending(hand.process.exitcode)
        if hand.is_ready:
            self._try_again(hand, ending)
        else:
            self._false_starts += 1
            if self._false_starts > _FALSE_STARTS:
                raise ExtractorError("extractor", f"processes end before they can read ({ending})")
        self._replace(hand)

    def _try_again(self, hand: "_Hand", ending: str) -> None:
        """Once, and by itself, so that the filing takes no other with it."""
        chunk, index = hand.chunk, hand.todo[0]
        assert chunk is not None
        tries = chunk.attempts[index] = chunk.attempts.get(index, 0) + 1
        if tries > 1:
            self._fail(hand, "WorkerDied", f"the process that read it ended ({ending}), twice")
        else:
            hand.todo.popleft()
            self._enqueue(chunk, [index], first=True)

    def _fail(self, hand: "_Hand", error: str, reason: str) -> None:
        chunk = hand.chunk
        assert chunk is not None
        index = hand.todo.popleft()
        job = chunk.jobs[index]
        assert job is not None
        document = job.document
        chunk.settle(index, Failure(path=document.path, member=document.member, error=error, reason=reason))

    def _replace(self, hand: "_Hand") -> None:
        """Another process in its place; what it had still to do is done first."""
        hand.dismiss()
        if hand.chunk is not None:
            self._enqueue(hand.chunk, list(hand.todo), first=True)
        self._hands[self._hands.index(hand)] = self._hired()

    def _hired(self) -> "_Hand":
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, self.task, self.budget), daemon=True)
        with _one_thread_each():
            process.start()
        theirs.close()
        return _Hand(process, ours, self.budget.seconds)


@dataclass(eq=False)
class _Hand:
    """One process, and what it is at: the first of `todo`."""

    process: Any
    connection: Connection
    seconds: int | None
    chunk: Chunk | None = None
    todo: deque[int] = field(default_factory=deque)
    deadline: float | None = None
    is_ready: bool = False
    filings: int = 0

    def take(self, chunk: Chunk, todo: deque[int]) -> None:
        self.chunk, self.todo = chunk, todo
        with suppress(BrokenPipeError, ConnectionResetError):  # it is dead, as its silence will tell
            self.connection.send([(index, chunk.jobs[index]) for index in todo])
        self._start_clock()

    def begin(self) -> None:
        """It has loaded what it reads with: from now on its time counts."""
        self.is_ready = True
        self._start_clock()

    def done(self) -> int:
        """The filing that it was at, after which it is at the next."""
        self.filings += 1
        index = self.todo.popleft()
        self._start_clock()
        return index

    def dismiss(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()

    def _start_clock(self) -> None:
        seconds = self.seconds if self.is_ready else _START_SECONDS
        self.deadline = time.monotonic() + seconds if self.todo and seconds is not None else None


def _unpacked(chunk: Chunk) -> Iterator[Outcome]:
    for outcome in chunk.outcomes:
        assert outcome is not None
        yield pickle.loads(outcome)[1] if isinstance(outcome, bytes) else outcome


def _error_in(message: bytes) -> str | None:
    """The kind of error that a message tells of; a record is not unpacked for it."""
    if b"OutOfMemory" not in message:
        return None
    _, outcome = pickle.loads(message)
    return outcome.error if isinstance(outcome, Failure) else None


def _ending(exitcode: int | None) -> str:
    if exitcode is None or exitcode >= 0:
        return f"exit status {exitcode}"
    try:
        name = signal.Signals(-exitcode).name
    except ValueError:
        name = str(-exitcode)
    return f"signal {name}" + (", perhaps for want of memory" if -exitcode == signal.SIGKILL else "")


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Numerical libraries would start a thread for each core in each process."""
    before = os.environ.get("OMP_NUM_THREADS")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        yield
    finally:
        if before is None:
            del os.environ["OMP_NUM_THREADS"]
