"""Several processes: the same target as one, and trouble that costs the filing which makes it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from extractor.batch import Already, Budget, Done, Failure, Outcome, convert
from extractor.sinks import SinkError
from tests.batch.readers import obedient
from tests.sinks.targets import conversions, dump, failures

GOOD = b"PROSPECTUS SUPPLEMENT\n\nThe Company sells %d shares.\n"
TROUBLE = {3: b"sleep", 5: b"die", 7: b"devour", 9: b"die once"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "filings"
    here.mkdir()
    for number in range(12):
        (here / f"{number:02}.txt").write_bytes(GOOD % number + TROUBLE.get(number, b""))
    (here / "99.txt").touch()
    return here


def kinds(seen: list[Outcome]) -> dict[str, str]:
    return {Path(each.path).stem: each.error if isinstance(each, Failure) else type(each).__name__ for each in seen}


def test_trouble_costs_the_filing_that_makes_it(folder: Path, tmp_path: Path) -> None:
    seen: list[Outcome] = []
    summary = convert(
        [folder], tmp_path / "out.duckdb", workers=2, budget=Budget(2, 1 << 30), on_outcome=seen.append, read=obedient
    )
    trouble = {"03": "TimedOut", "05": "WorkerDied", "07": "OutOfMemory", "99": "UnreadableSource"}
    assert kinds(seen) == {f"{number:02}": "Done" for number in range(12)} | trouble
    assert [Path(each.path).stem for each in seen] == sorted(kinds(seen))
    assert summary.read == 9
    reasons = {Path(each.path).stem: each.reason for each in summary.failures}
    assert reasons["03"] == "it took longer than 2 seconds"
    assert reasons["05"] == "the process that read it ended (signal SIGKILL, perhaps for want of memory), twice"
    assert len(conversions(str(tmp_path / "out.duckdb"))) == 9

    for number in TROUBLE:
        (folder / f"{number:02}.txt").write_bytes(GOOD % number)
    convert([folder], tmp_path / "out.duckdb", read=obedient)
    convert([folder], tmp_path / "alone.duckdb", read=obedient)
    held = dump(str(tmp_path / "out.duckdb"))
    assert {key: held[key] for key in dump(str(tmp_path / "alone.duckdb"))} == dump(str(tmp_path / "alone.duckdb"))
    assert failures(str(tmp_path / "out.duckdb")) == failures(str(tmp_path / "alone.duckdb"))


def test_two_runs_into_one_target_are_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "03.txt").unlink()

    def again(outcome: Outcome) -> None:
        with pytest.raises(SinkError, match="another run is writing to it"):
            convert([folder], tmp_path / "out.sqlite", read=obedient)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        convert([folder], tmp_path / "out.sqlite", on_outcome=again, read=obedient)


BATCH = """
import sys
from extractor.batch import convert
from tests.batch.readers import slow
if __name__ == "__main__":
    convert([sys.argv[1]], sys.argv[2], workers=1, read=slow, chunk=3, on_outcome=lambda _: print(".", flush=True))
"""


def killed_after(seen: int, folder: Path, target: Path, script: Path) -> None:
    """Start a batch, and kill it and its workers when so many outcomes were seen."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(script), str(folder), str(target)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, start_new_session=True) as batch:
        assert batch.stdout is not None
        for _ in range(seen):
            batch.stdout.readline()
        time.sleep(0.01)
        os.killpg(batch.pid, signal.SIGKILL)


@pytest.mark.parametrize("name", ["out.jsonl.gz", "out.duckdb"])
def test_a_killed_batch_goes_on_and_ends_as_an_undisturbed_one(tmp_path: Path, name: str) -> None:
    folder, script = tmp_path / "filings", tmp_path / "batch.py"
    folder.mkdir()
    script.write_text(BATCH)
    # Three times what is handed out together, killed in the second third.
    for number in range(96):
        (folder / f"{number:02}.txt").write_bytes(GOOD % number)
    killed_after(32, folder, tmp_path / name, script)
    seen: list[Outcome] = []
    convert([folder], tmp_path / name, read=obedient, on_outcome=seen.append)
    assert 1 <= sum(isinstance(each, Already) for each in seen) < 96
    assert sum(isinstance(each, Done | Already) for each in seen) == 96
    convert([folder], tmp_path / f"whole.{name}", read=obedient)
    assert dump(str(tmp_path / name)) == dump(str(tmp_path / f"whole.{name}"))
