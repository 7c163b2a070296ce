"""What goes wrong around a batch, tried on a real archive; as root, for it mounts small and read-only disks.

    python tests/faults/troubles.py ARCHIVE

Each trouble ends in a line: what was told, and that the target is as it should be after another run. It takes minutes.
"""

import gzip
import os
import random
import signal
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from extractor.batch import Outcome, convert
from extractor.sinks import SinkError
from tests.sinks.postgres_server import Server, find_programs
from tests.sinks.targets import dump, failures, is_lines, normal

KINDS = ("jsonl.gz", "duckdb", "sqlite", "parquet")


def main() -> None:
    archive = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = {kind: whole_run(archive, folder, kind) for kind in KINDS}
        for kind in KINDS:
            full_disk(archive, folder, kind, whole[kind], size_of(folder / f"whole.{kind}") // 6)
            read_only(archive, folder, kind)
        workers_killed(archive, folder, whole["duckdb"])
        corrupt_member(archive, folder)
        truncated(archive, folder)
        server_restarted(archive)


def held(target: object) -> object:
    return normal(dump(str(target)))


def whole_run(archive: Path, folder: Path, kind: str) -> object:
    convert([archive], folder / f"whole.{kind}")
    return held(folder / f"whole.{kind}")


def tell(what: str, words: str) -> None:
    print(f"{what:<34} {words}", flush=True)


@contextmanager
def disk(folder: Path, options: str) -> Iterator[Path]:
    """A disk in memory, mounted below the folder."""
    place = folder / f"disk{time.monotonic_ns()}"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def size_of(target: Path) -> int:
    files = [target] if target.is_file() else [each for each in target.rglob("*") if each.is_file()]
    return sum(each.stat().st_size for each in files)


def full_disk(archive: Path, folder: Path, kind: str, expected: object, size: int) -> None:
    """The disk is full in the middle; then it is made larger, and the batch run again."""
    with disk(folder, f"size={size}") as place:
        target = place / f"out.{kind}"
        try:
            convert([archive], target, chunk=10)
        except SinkError as fault:
            told = str(fault).replace(str(place), "")
        else:
            raise AssertionError(f"{kind}: {size} bytes were room enough")
        subprocess.run(["mount", "-o", "remount,size=200m", str(place)], check=True)
        convert([archive], target, chunk=10)
        assert held(target) == expected, kind
    tell(f"disk full, {kind}", told)


def read_only(archive: Path, folder: Path, kind: str) -> None:
    with disk(folder, "size=20m,ro") as place:
        try:
            convert([archive], place / f"out.{kind}")
        except SinkError as fault:
            tell(f"read-only disk, {kind}", str(fault).replace(str(place), ""))
            return
    raise AssertionError(f"{kind}: written to a read-only disk")


def workers_killed(archive: Path, folder: Path, expected: object) -> None:
    """Now and then a worker is killed, as the system does for want of memory."""
    ended = threading.Event()
    killed = 0

    def kill() -> None:
        nonlocal killed
        while not ended.wait(random.uniform(4, 12)):
            children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
            workers = [int(each) for each in children if b"spawn_main" in command_of(each)]
            if workers:
                with suppress(ProcessLookupError):
                    os.kill(random.choice(workers), signal.SIGKILL)
                    killed += 1

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        summary = convert([archive], folder / "killed.duckdb", workers=2)
    finally:
        ended.set()
        killer.join()
    while summary.failures:
        # Killed twice at the same filing: told, and read by the next run.
        assert {each.error for each in summary.failures} == {"WorkerDied"}
        summary = convert([archive], folder / "killed.duckdb")
    assert held(folder / "killed.duckdb") == expected
    tell("workers killed", f"{killed} of them, nothing lost")


def command_of(process: str) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_bytes()
    return b""


def corrupt_member(archive: Path, folder: Path) -> None:
    """A member's header is overwritten: what stands before it is read, and the archive's fault is told."""
    plain = folder / "corrupt.tar"
    plain.write_bytes(gzip.decompress(archive.read_bytes()))
    with tarfile.open(plain) as tar:
        members = tar.getmembers()
    middle = members[len(members) // 2]
    with plain.open("r+b") as file:
        file.seek(middle.offset)
        file.write(b"\xff" * 512)
    damaged(plain, folder / "corrupt.duckdb", "corrupt member")


def truncated(archive: Path, folder: Path) -> None:
    short = folder / "short.tar.gz"
    short.write_bytes(archive.read_bytes()[: archive.stat().st_size * 2 // 3])
    damaged(short, folder / "short.duckdb", "truncated .tar.gz")


def damaged(archive: Path, target: Path, what: str) -> None:
    summary = convert([archive], target)
    again = convert([archive], target)
    [failure] = summary.failures
    assert (again.read, again.already, again.failures) == (0, summary.read, summary.failures)
    assert len(failures(str(target))) == 1
    tell(what, f"{summary.read} filings read; {failure.reason}")


def server_restarted(archive: Path) -> None:
    programs = find_programs()
    if programs is None:
        tell("PostgreSQL restarted", "not tried: there is none here")
        return
    with Server(programs) as server:
        whole, target = server.new_schema(), server.new_schema()
        convert([archive], whole)
        count = 0

        def restart(_: Outcome) -> None:
            nonlocal count
            count += 1
            if count % 20 == 0:
                server.restart()

        convert([archive], target, chunk=10, on_outcome=restart)
        assert held(target) == held(whole)
        assert not is_lines(target)
        tell("PostgreSQL restarted", f"{count // 20} times in one batch, nothing lost or doubled")


if __name__ == "__main__":
    main()
