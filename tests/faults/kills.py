"""Kill a batch again and again, and hold its target against that of an undisturbed run.

    python tests/faults/kills.py ARCHIVE --kills 200 [--targets jsonl.gz duckdb sqlite parquet postgresql] [--workers 0]

A round is one target: the batch is started, killed (kill -9, with all its processes) after a random time, and started
again, until it has been killed as often as asked or has come to its end, when a new round begins; every finished round
is compared, table by table and row by row. It runs for minutes, so it is not part of the test suite.
"""

import argparse
import os
import random
import shutil
import signal
import tempfile
import time
from contextlib import ExitStack, suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from extractor.batch import convert
from tests.sinks.postgres_server import Server, find_programs
from tests.sinks.targets import conversions, dump, failures, is_lines, normal

KINDS = ("jsonl.gz", "duckdb", "sqlite", "parquet", "postgresql")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--targets", nargs="*", default=list(KINDS))
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--longest", type=float, default=3.0, help="seconds after which a run is killed at the latest")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        programs = find_programs()
        server = stack.enter_context(Server(programs)) if programs and "postgresql" in options.targets else None
        share = -(-options.kills // len(options.targets))
        for kind in options.targets:
            rounds(Batch(options.archive, options.workers), kind, share, options.longest, folder, server)


class Batch:
    """The batch as a process, forked from one that has loaded all it needs and opened nothing."""

    def __init__(self, archive: str, workers: int) -> None:
        self.archive = archive
        self.workers = workers
        self._context = get_context("forkserver")
        self._context.set_forkserver_preload(["extractor.pipeline", "tests.faults.kills"])

    def start(self, target: str) -> Any:
        process = self._context.Process(target=run, args=(self.archive, target, self.workers))
        process.start()
        return process


def run(archive: str, target: str, workers: int) -> None:
    """The batch itself, in a group of its own so that its workers die with it."""
    os.setsid()
    convert([archive], target, workers=workers, chunk=10)


def rounds(batch: Batch, kind: str, kills: int, longest: float, folder: Path, server: Server | None) -> None:
    """As many rounds as it takes for so many kills."""
    whole = new_target(kind, folder, server)
    assert ends(batch, whole, None)
    expected = held(whole)
    killed = finished = 0
    began = time.monotonic()
    while killed < kills:
        target = new_target(kind, folder, server)
        while not (ended := ends(batch, target, longest if killed < kills else None)):
            killed += 1
        finished += ended
        assert held(target) == expected, f"{kind}: another target after {killed} kills"
        remove(target)
    seconds = time.monotonic() - began
    print(f"{kind:<11}{killed:>5} kills in {finished} rounds, {seconds:.0f} s: every target as undisturbed", flush=True)
    remove(whole)


def ends(batch: Batch, target: str, longest: float | None) -> bool:
    """Start the batch; whether it came to its end before it was killed."""
    process = batch.start(target)
    process.join(None if longest is None else random.uniform(0.05, longest))
    if process.exitcode is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.join()
        return False
    assert process.exitcode == 0, f"the batch ended with {process.exitcode}"
    return True


def new_target(kind: str, folder: Path, server: Server | None) -> str:
    if kind == "postgresql":
        assert server is not None, "no PostgreSQL server here"
        return server.new_schema()
    return str(folder / f"{time.monotonic_ns()}.{kind}")


def remove(target: str) -> None:
    path = Path(target)
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()


def held(target: str) -> object:
    """All that a target holds, of records, failures and its manifest."""
    books = () if is_lines(target) else (failures(target), conversions(target))
    return normal(dump(target)), books


if __name__ == "__main__":
    main()
