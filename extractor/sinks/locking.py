"""One writer a target: a lock that the system lets go when its holder dies, however it dies."""

import os
import sys
from pathlib import Path

from extractor.sinks.sink import SinkError

if sys.platform != "win32":
    import fcntl


class TargetLock:
    """A lock file; `taken` while the object holds it. Where the system has no such locks, nothing is kept out."""

    def __init__(self, lock_file: Path, target: str) -> None:
        self.lock_file = lock_file
        self.target = target
        self._descriptor: int | None = None

    def take(self) -> None:
        """Take the lock. Raises SinkError where another run holds it, or where the folder cannot be written."""
        while True:
            descriptor = self._opened()
            try:
                self._lock(descriptor)
            except BaseException:
                os.close(descriptor)
                raise
            if self._is_in_place(descriptor):
                os.ftruncate(descriptor, 0)
                os.pwrite(descriptor, str(os.getpid()).encode(), 0)
                self._descriptor = descriptor
                return
            os.close(descriptor)

    def release(self) -> None:
        """Let the lock go and take its file away."""
        if self._descriptor is not None:
            self.lock_file.unlink(missing_ok=True)
            os.close(self._descriptor)
            self._descriptor = None

    def _opened(self) -> int:
        try:
            return os.open(self.lock_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as fault:
            raise SinkError(self.target, f"cannot be written ({fault.strerror})") from fault

    def _lock(self, descriptor: int) -> None:
        if sys.platform == "win32":
            return
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace")
            raise SinkError(self.target, f"another run is writing to it (process {holder})") from fault
        except OSError as fault:
            raise SinkError(self.target, f"cannot be locked ({fault.strerror})") from fault

    def _is_in_place(self, descriptor: int) -> bool:
        """Whether the file locked is still the one of that name: a run that ended may have taken it away."""
        try:
            there = os.stat(self.lock_file)
        except FileNotFoundError:
            return False
        return os.path.samestat(there, os.fstat(descriptor))
