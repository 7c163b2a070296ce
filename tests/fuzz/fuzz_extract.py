"""Mutated filings against the whole pipeline: `python tests/fuzz/fuzz_extract.py [-atheris_runs=N] [CORPUS...]`.

Needs `pip install atheris`; it is run by hand and never by pytest. An input counts as a fault where anything but the
library's own errors is raised, where a span of the evidence lies outside of the text, or where libFuzzer's limits of
time and memory are passed (`-timeout=20 -rss_limit_mb=2048`). The seeds are the filings of fixtures/ and the hostile
ones of tests/hostile.
"""

import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["extractor.source", "extractor.text", "extractor.sections"]):
    from extractor.errors import ExtractorError
    from extractor.pipeline import extract

from tests.hostile.inputs import INPUTS  # noqa: E402  (after what is instrumented)

_LONGEST_SEED = 60_000
_RUNS = 5_000


def read_once(data: bytes) -> None:
    """One input: a record whose evidence lies in its text, or a refusal."""
    try:
        record = extract(data, path="fuzzed")
    except ExtractorError:
        return
    length = len(record.text)
    for evidence in record.evidence.values():
        for one in evidence if isinstance(evidence, tuple) else ():
            if not 0 <= one.start < one.end <= length:
                raise AssertionError(f"a span outside of the text: {one}")


def seeds(folder: Path) -> None:
    """Write the beginnings of the fixtures and of the hostile inputs for libFuzzer to mutate."""
    for file in sorted((ROOT / "fixtures").glob("*.txt")):
        (folder / file.name).write_bytes(file.read_bytes()[:_LONGEST_SEED])
    for number, data in enumerate(INPUTS.values()):
        (folder / f"hostile-{number}").write_bytes(data[:2_000] + data[-500:])


def main() -> None:
    """Run libFuzzer for a fixed count of inputs unless the command line says otherwise."""
    with tempfile.TemporaryDirectory() as folder:
        seeds(Path(folder))
        own = sys.argv[1:]
        count = [] if any(word.startswith(("-runs", "-atheris_runs")) for word in own) else [f"-atheris_runs={_RUNS}"]
        atheris.Setup([sys.argv[0], *count, "-timeout=20", "-rss_limit_mb=2048", *own, folder], read_once)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
