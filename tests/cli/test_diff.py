"""extractor diff: what changed between two outputs, by field."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from typer.testing import CliRunner, Result

from extractor.cli import app
from extractor.cli.comparison import Change, changes
from extractor.models.record import Record
from extractor.pipeline import extract
from tests.sinks.strategies import RECORDS
from tests.view.filings import REPORT


def fees(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"fees": [{"id": f"f{at}", **row} for at, row in enumerate(rows, 1)]}


def test_a_row_that_moved_has_not_changed() -> None:
    before = fees({"kind": "cap"}, {"kind": "commission", "payee": "Agent"})
    after = fees({"kind": "commission", "payee": "Agent"}, {"kind": "cap"})
    assert list(changes(before, after)) == []


def test_a_changed_leaf_of_a_row_that_moved() -> None:
    before = fees({"kind": "commission", "payee": "Agent", "payer": "Us"})
    after = fees({"kind": "cap"}, {"kind": "commission", "payee": "Other", "payer": "Us"})
    assert list(changes(before, after)) == [
        Change("changed", "/fees/1/payee", "Agent", "Other"),
        Change("added", "/fees/0/id", None, "f1"),
        Change("added", "/fees/0/kind", None, "cap"),
    ]


def test_what_is_gone_has_the_place_that_it_had() -> None:
    assert list(changes({"filing": {"form": "8-K", "filed": "2001"}}, {"filing": {"form": "8-K"}})) == [
        Change("removed", "/filing/filed", "2001", None)
    ]


def test_evidence_and_the_run_are_left_aside() -> None:
    before = {"source": {"path": "a", "extractor_version": "1"}, "evidence": {"/a": 1}, "schema_version": "1"}
    after = {"source": {"path": "b", "extractor_version": "2"}, "evidence": {}, "schema_version": "2"}
    assert list(changes(before, after)) == []


@settings(
    max_examples=15,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(RECORDS)
def test_nothing_differs_from_itself(of: Record) -> None:
    plain = json.loads(of.to_json())
    assert list(changes(plain, json.loads(of.to_json()))) == []
    without = {key: value for key, value in plain.items() if key != "source"}
    assert {change.kind for change in changes(without, plain)} == {"added"}


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["diff", *map(str, words)])


@pytest.fixture(scope="module")
def report() -> str:
    return extract(REPORT).to_json()


def test_the_same_output_twice(report: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(report)
    with gzip.open(tmp_path / "b.jsonl.gz", "wt") as out:
        out.write(report + "\n")
    outcome = run(tmp_path / "a.json", tmp_path / "b.jsonl.gz")
    assert (outcome.exit_code, outcome.stdout) == (0, "1 record in both, 0 of them changed; 0 gone, 0 new\n")


def test_changes_are_counted_by_field_and_told_one_by_one(report: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(report)
    plain = json.loads(report)
    plain["filing"]["report_date"] = "1999-02-01"
    (tmp_path / "b.json").write_text(json.dumps(plain, indent=2))
    outcome = run(tmp_path / "a.json", tmp_path / "b.json", "--each")
    assert outcome.exit_code == 1
    assert 'changed /filing/report_date "1999-01-29" -> "1999-02-01"' in " ".join(outcome.stdout.split())
    assert "/filing/report_date 1" in " ".join(outcome.stdout.split())


def test_a_record_that_only_one_has(report: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(report + "\n")
    (tmp_path / "b.jsonl").write_text("")
    assert "1 gone, 0 new" in run(tmp_path / "a.jsonl", tmp_path / "b.jsonl").stdout


@pytest.mark.parametrize("content", ["{}", "[1]", '{"source": 1, "filing": {}}'])
def test_what_is_no_record_is_refused(content: str, report: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(content)
    outcome = run(tmp_path / "a.jsonl", tmp_path / "a.jsonl")
    assert outcome.exit_code == 2
    assert "record 1 is none" in outcome.stderr


def test_what_is_not_json_gets_a_caret(report: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(report)
    (tmp_path / "b.jsonl").write_text(f'{report}\n{{"source": oops}}')
    outcome = run(tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    assert outcome.exit_code == 2
    *_, reason, _, line, caret = outcome.stderr.splitlines()
    assert reason.endswith("b.jsonl: record 2 is not JSON (Expecting value)")
    assert line.index("oops") == caret.index("^")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    outcome = run(tmp_path / "no.jsonl", tmp_path / "no.jsonl")
    assert outcome.exit_code == 2
    assert outcome.stderr.endswith("no.jsonl: cannot be read (No such file or directory)\n")
