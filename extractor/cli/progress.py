"""How far a batch is: a living line for a person, a counted line now and then for a log."""

import logging
import os
import time
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Task, TextColumn
from rich.progress import Progress as Bar
from rich.text import Text

from extractor.cli.terminal import has_terminal, printable, say

if TYPE_CHECKING:
    from extractor.batch import Outcome

OUTCOMES_A_LINE = 1000
SECONDS_A_LINE = 60
_MEGABYTE = 1_000_000

logger = logging.getLogger("extractor.batch")


class Progress:
    """Counts outcomes; shows filings, megabytes a second of input, errors and time left where a person watches.

    An archive's size counts as it lies on the disk, and how much of it was read is asked of the system where it tells.
    """

    def __init__(self, names: list[str], *, quiet: bool = False) -> None:
        self.names = names
        self.quiet = quiet
        self.done = 0
        self.errors = 0
        self._current = ""
        self._behind = 0
        self._started = self._said = time.monotonic()
        self._bar: Bar | None = None

    def __enter__(self) -> "Progress":
        if has_terminal() and not self.quiet:
            from extractor.batch import iter_files, size_of

            console = Console(stderr=True, markup=False, emoji=False, highlight=False)
            self._bar = Bar(
                TextColumn("{task.fields[words]}", markup=False), BarColumn(), _Left(), console=console, transient=True
            )
            total = size_of(iter_files(self.names))
            self._task = self._bar.add_task("", total=total or None, words="starting")
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()

    def count(self, outcome: "Outcome") -> None:
        """One more filing is through; files are behind when filings of the next one come."""
        from extractor.batch import Failure

        if outcome.path != self._current:
            self._behind += _size(self._current)
            self._current = outcome.path
        self.done += 1
        self.errors += isinstance(outcome, Failure)
        if self._bar is not None:
            read = self._read()
            words = f"{self._words(read)}  {printable(os.path.basename(outcome.path))[-30:]}"
            self._bar.update(self._task, completed=read, words=words)
        elif self.done % OUTCOMES_A_LINE == 0 or time.monotonic() - self._said > SECONDS_A_LINE:
            self._said = time.monotonic()
            self._say_line()

    def _read(self) -> int:
        return self._behind + position_in(self._current)

    def _say_line(self) -> None:
        read = self._read()
        if self.quiet:
            logger.info("progress", extra={"fields": {"filings": self.done, "errors": self.errors, "bytes": read}})
        else:
            say(self._words(read))

    def _words(self, read: int) -> str:
        speed = read / _MEGABYTE / max(time.monotonic() - self._started, 0.001)
        errors = f", {self.errors:,} error{'s' * (self.errors != 1)}" if self.errors else ""
        return f"{self.done:,} filing{'s' * (self.done != 1)}{errors}, {speed:.2f} MB/s"


class _Left(TextColumn):
    """Time left, by the bytes that were read so far."""

    def __init__(self) -> None:
        super().__init__("")

    def render(self, task: Task) -> Text:
        if not task.total or not task.completed or task.elapsed is None:
            return Text("")
        left = int(task.elapsed * max(task.total - task.completed, 0) / task.completed)
        return Text(f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02} left", style="dim")


def position_in(name: str) -> int:
    """How far a file that this process has open was read, by the system's own list of open files; 0 where it has none."""
    if not name or not os.path.isdir("/proc/self/fd"):
        return 0
    wanted = os.path.realpath(name)
    for descriptor in os.listdir("/proc/self/fd"):
        try:
            if os.readlink(f"/proc/self/fd/{descriptor}") == wanted:
                return os.lseek(int(descriptor), 0, os.SEEK_CUR)
        except OSError:
            continue
    return _size(name)


def _size(name: str) -> int:
    try:
        return os.stat(name).st_size if name else 0
    except OSError:
        return 0
