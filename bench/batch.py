"""What a batch costs: python bench/batch.py ARCHIVE [--workers 1 2] [--sinks duckdb parquet ...] [--postgres URI]

Each run is a process of its own, so that memory is its own too. `cpu` is the processor time of all its processes, which
other work on the machine does not swell as it does `wall`. The first line reads and writes nothing: bare `extract`.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SINKS = ("jsonl", "jsonl.gz", "jsonl.zst", "duckdb", "sqlite", "parquet")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive")
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--sinks", nargs="*", default=list(SINKS))
    parser.add_argument("--postgres", help="connection URI of an empty schema")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        _, target, workers = options.one
        print(json.dumps(bare(options.archive) if target == "bare" else batch(options.archive, target, int(workers))))
        return
    print(f"{'target':<12}{'workers':>8}{'wall s':>9}{'cpu s':>8}{'filings':>9}{'peak MB':>9}{'of a worker':>13}{'disk MB':>9}")
    with tempfile.TemporaryDirectory() as folder:
        bare_cpu = measure(options.archive, "bare", 0)["cpu"]
        for ending in options.sinks:
            measure(options.archive, f"{folder}/out.{ending}", 0, bare_cpu)
        if options.postgres:
            measure(options.archive, options.postgres, 0, bare_cpu)
        for workers in options.workers:
            measure(options.archive, f"{folder}/workers{workers}.duckdb", workers, bare_cpu)


def measure(archive: str, target: str, workers: int, bare_cpu: float | None = None) -> dict[str, float]:
    """One run in a process of its own, and its line."""
    command = [sys.executable, __file__, archive, "--one", "run", target, str(workers)]
    found: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout.splitlines()[-1])
    name = "postgresql" if target.startswith("postgres") else Path(target).name.removeprefix("out.")
    over = f"  {100 * (found['cpu'] / bare_cpu - 1):+.0f}% cpu" if bare_cpu else ""
    print(
        f"{name[:12]:<12}{workers:>8}{found['wall']:>9.1f}{found['cpu']:>8.1f}{found['filings']:>9}"
        f"{found['peak']:>9.0f}{found['worker_peak']:>13.0f}{found['disk']:>9.1f}{over}",
        flush=True,
    )
    return found


def bare(archive: str) -> dict[str, float]:
    """The pipeline alone, over the same archive."""
    from extractor.pipeline import extract_document
    from extractor.source import Document, iter_documents

    started = time.perf_counter(), time.process_time()
    filings = 0
    for document in iter_documents(archive):
        if isinstance(document, Document):
            extract_document(document)
            filings += 1
    return figures(started, filings, None)


def batch(archive: str, target: str, workers: int) -> dict[str, float]:
    """The archive into a target."""
    from extractor.batch import convert
    from extractor.pipeline import extract_document

    assert callable(extract_document)  # loaded before the clock starts, as in `bare`
    started = time.perf_counter(), time.process_time()
    summary = convert([archive], target, workers=workers)
    return figures(started, summary.read, target)


def figures(started: tuple[float, float], filings: int, target: str | None) -> dict[str, float]:
    """Seconds, filings, and megabytes of memory and disk."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "wall": time.perf_counter() - started[0],
        "cpu": time.process_time() - started[1] + children.ru_utime + children.ru_stime,
        "filings": filings,
        "peak": own.ru_maxrss / 1024,
        "worker_peak": children.ru_maxrss / 1024,
        "disk": size_of(target) / 1e6 if target and not target.startswith("postgres") else 0,
    }


def size_of(target: str) -> int:
    path = Path(target)
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    return sum(os.stat(each).st_size for each in files)


if __name__ == "__main__":
    main()
