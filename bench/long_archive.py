"""Whether a long batch stays as fast and as small as it begins: python bench/long_archive.py CORPUS [--filings N] [--workers N]

An archive of N filings is made by repeating those of the folder CORPUS, each time under another accession number, and
converted into DuckDB. A line for each tenth of it: filings a second, the processor's milliseconds a filing (which tell
more where the machine has other work), and the memory that the process and its workers hold (resident, megabytes).
It reads `/proc`, so Linux only. N filings of 8-K size take some minutes for each ten thousand.
"""

import argparse
import io
import itertools
import os
import re
import tarfile
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from extractor.batch import Outcome, convert

ACCESSION = re.compile(rb"(?<!\d)\d{10}-\d{2}-\d{6}(?!\d)")
_PAGE = os.sysconf("SC_PAGE_SIZE") / 1e6
_TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--filings", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive = pack(options.corpus, folder / "long.tar", options.filings)
        print(f"{options.filings} filings, {archive.stat().st_size / 1e6:.0f} MB")
        tenths = Tenths(options.filings)
        summary = convert([archive], folder / "long.duckdb", workers=options.workers, on_outcome=tenths.count)
        print(f"{summary.read} read, {len(summary.failures)} failed")


def pack(corpus: Path, path: Path, filings: int) -> Path:
    """The archive of so many filings."""
    files = sorted(each for each in corpus.rglob("*") if each.is_file())
    with tarfile.open(path, "w") as tar:
        for number, file in zip(range(filings), itertools.cycle(files), strict=False):
            accession = f"{9_000_000_000 + number // 1_000_000:010}-26-{number % 1_000_000:06}"
            data = ACCESSION.sub(accession.encode(), file.read_bytes())
            name = ACCESSION.sub(accession.encode(), file.name.encode()).decode()
            member = tarfile.TarInfo(f"{accession}/{name}")
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return path


class Tenths:
    """A line for each tenth of a batch, when it is through."""

    def __init__(self, filings: int) -> None:
        self._each = max(1, filings // 10)
        self._done = 0
        self._since = time.perf_counter()
        self._used = used()
        print(f"{'filings':>9}{'a second':>10}{'ms of processor':>17}{'MB':>7}{'MB of workers':>15}")

    def count(self, _: Outcome) -> None:
        self._done += 1
        if self._done % self._each == 0:
            now, spent = time.perf_counter(), used()
            workers = "+".join(f"{resident(each):.0f}" for each in children()) or "-"
            speed = self._each / (now - self._since)
            processor = (spent - self._used) / self._each * 1000
            print(f"{self._done:>9}{speed:>10.1f}{processor:>17.1f}{resident(os.getpid()):>7.0f}{workers:>15}", flush=True)
            self._since, self._used = now, spent


def children() -> Iterator[int]:
    """The worker processes."""
    for each in Path(f"/proc/self/task/{os.getpid()}/children").read_text().split():
        if b"spawn_main" in Path(f"/proc/{each}/cmdline").read_bytes():
            yield int(each)


def used() -> float:
    """Seconds of processor that this process took, with the workers that it has and had."""
    own = sum(os.times()[:4])
    return own + sum(sum(ticks(each)) for each in children()) / _TICKS


def ticks(process: int) -> tuple[int, int]:
    """Clock ticks that a process was at work, its own and the system's for it."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]), int(fields[12])


def resident(process: int) -> float:
    """Megabytes of memory that a process holds."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * _PAGE


if __name__ == "__main__":
    main()
