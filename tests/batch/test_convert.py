"""A batch: every filing a record or a failure, none lost, and the batch goes on."""

import hashlib
import pickle
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pytest

from extractor.batch import Done, Failure, Outcome, convert
from extractor.batch.convert import Reader, outcomes
from extractor.errors import SchemaViolation, UnsupportedForm
from extractor.models.filing import Filing
from extractor.models.record import Finding, Record
from extractor.models.security import Security
from extractor.sinks import SinkError, open_sink
from extractor.sinks.jsonl import read as read_lines
from extractor.source import Document
from tests.sinks.test_tables import SOURCE, record

PROSPECTUS = b"PROSPECTUS SUPPLEMENT\n(To prospectus dated January 26, 2001)\n\nThe Company sells shares.\n"


def reads(document: Document) -> Record:
    """In place of the pipeline: a record for each document, and the faults that a document asks for."""
    words = document.characters
    if "unsupported" in words:
        raise UnsupportedForm(document.path, "Form 10-K is not read", member=document.member)
    if "violation" in words:
        raise SchemaViolation(document.path, "3 is no string", pointer="/filing/form", member=document.member)
    if "defect" in words:
        raise ZeroDivisionError("a\ndefect")
    source = msgspec.structs.replace(
        SOURCE,
        path=document.path,
        member=document.member,
        sha256=document.sha256,
        text_sha256=hashlib.sha256(words.encode()).hexdigest(),
    )
    mismatch = Finding(check="total", severity="mismatch", message="3 is not 4")
    return record(source=source, filing=Filing(form="424B5"), findings=(mismatch,) if "mismatch" in words else ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six filings, three of them good, an archive with one good and one bad, and files that are none."""
    here = tmp_path / "filings"
    here.mkdir()
    (here / "1_good.txt").write_bytes(PROSPECTUS)
    (here / "2_defect.txt").write_bytes(PROSPECTUS + b"defect\n")
    (here / "3_empty.txt").touch()
    (here / "4_binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (here / "5_unsupported.txt").write_bytes(PROSPECTUS + b"unsupported\n")
    (here / "6_good.htm").write_bytes(b"<html><body><p>PROSPECTUS mismatch</p></body></html>")
    with zipfile.ZipFile(here / "7.zip", "w") as archive:
        archive.writestr("a.txt", PROSPECTUS + b"in the archive\n")
        archive.writestr("b.txt", PROSPECTUS + b"violation\n")
    (here / "notes.md").write_text("no filing")
    return here


def names(failures: list[Failure]) -> list[str]:
    return [Path(failure.name).name for failure in failures]


@pytest.mark.parametrize("target", ["out.jsonl", "out.jsonl.gz", "out.duckdb"])
def test_a_bad_file_costs_a_row_and_nothing_else(folder: Path, tmp_path: Path, target: str) -> None:
    summary = convert([folder], tmp_path / target, read=reads)
    assert (summary.read, dict(summary.forms), summary.mismatches) == (3, {"424B5": 3}, 1)
    assert names(summary.failures) == [
        "2_defect.txt",
        "3_empty.txt",
        "4_binary.txt",
        "5_unsupported.txt",
        "7.zip!b.txt",
    ]
    assert [failure.error for failure in summary.failures] == [
        "ZeroDivisionError", "UnreadableSource", "UnreadableSource", "UnsupportedForm", "SchemaViolation",
    ]  # fmt: skip
    assert stored(tmp_path / target) == ["1_good.txt", "6_good.htm", "7.zip!a.txt"]


def stored(target: Path) -> list[str]:
    if target.suffix == ".duckdb":
        with duckdb.connect(str(target), read_only=True) as database:
            found = database.execute("SELECT source_path, source_member FROM filings").fetchall()
    else:
        found = [(each.source.path, each.source.member) for each in read_lines(target)]
    return sorted(Path(path).name + (f"!{member}" if member else "") for path, member in found)


def test_a_reason_is_one_line_that_says_what_and_where(folder: Path, tmp_path: Path) -> None:
    failures = convert([folder], tmp_path / "out.jsonl", read=reads).failures
    assert failures[0].reason.startswith("unexpected: a defect (test_convert.py, line ")
    assert failures[3].reason == "Form 10-K is not read"
    assert failures[4].reason == "3 is no string (at /filing/form)"
    assert not any("\n" in failure.reason for failure in failures)


def test_the_report_has_a_line_a_failure(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "errors.jsonl"
    report.write_text("of an earlier run\n")
    summary = convert([folder], tmp_path / "out.jsonl", report=report, read=reads)
    lines = report.read_bytes().splitlines()
    assert [msgspec.json.decode(line, type=Failure) for line in lines] == summary.failures
    assert msgspec.json.decode(lines[-1]) == {
        "path": str(folder / "7.zip"),
        "member": "b.txt",
        "error": "SchemaViolation",
        "reason": "3 is no string (at /filing/form)",
    }


def test_a_database_lists_the_failures(folder: Path, tmp_path: Path) -> None:
    summary = convert([folder], tmp_path / "out.duckdb", read=reads, chunk=1)
    with duckdb.connect(str(tmp_path / "out.duckdb")) as database:
        found = database.execute("SELECT path, member, error, reason FROM failures ORDER BY path").fetchall()
    assert found == [(each.path, each.member, each.error, each.reason) for each in summary.failures]


def test_a_second_run_changes_nothing(folder: Path, tmp_path: Path) -> None:
    for _ in range(2):
        summary = convert([folder, folder], tmp_path / "out.duckdb", read=reads)
    assert summary.read == 6
    assert stored(tmp_path / "out.duckdb") == ["1_good.txt", "6_good.htm", "7.zip!a.txt"]


def test_a_missing_file_is_a_failure(tmp_path: Path) -> None:
    summary = convert([tmp_path / "missing.txt"], tmp_path / "out.jsonl", read=reads)
    assert [(each.error, each.reason) for each in summary.failures] == [
        ("UnreadableSource", "No such file or directory")
    ]


def test_a_folder_without_filings_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    summary = convert([tmp_path / "in"], tmp_path / "out.jsonl", read=reads)
    assert (summary.read, summary.failures) == (0, [])


def test_the_target_is_not_read_as_an_input(folder: Path) -> None:
    report = folder / "errors.txt"
    for _ in range(2):
        summary = convert([folder], folder / "out.jsonl.gz", report=report, read=reads)
    assert summary.read == 3
    assert "errors.txt" not in names(summary.failures)


def test_outcomes_are_told_as_they_come(folder: Path, tmp_path: Path) -> None:
    seen: list[Outcome] = []
    convert([folder], tmp_path / "out.jsonl", on_outcome=seen.append, read=reads)
    assert [isinstance(each, Done) for each in seen] == [True, False, False, False, False, True, True, False]


def test_outcomes_survive_the_way_between_processes(folder: Path) -> None:
    for outcome in outcomes(str(folder / "7.zip"), open_sink("x.duckdb").prepare, reads):
        assert pickle.loads(pickle.dumps(outcome)) == outcome


def test_a_value_that_the_target_cannot_hold_costs_one_filing(folder: Path, tmp_path: Path) -> None:
    def reads_long(document: Document) -> Record:
        found = reads(document)
        long = Security(id="s1", role="offered", kind="warrants", par_value=Decimal("1E-13"))
        return msgspec.structs.replace(found, securities=(long,)) if "archive" in document.characters else found

    summary = convert([folder], tmp_path / "out.duckdb", read=reads_long)
    assert stored(tmp_path / "out.duckdb") == ["1_good.txt", "6_good.htm"]
    assert "UnstorableValueError" in [failure.error for failure in summary.failures]


def stops_at(number: int) -> Reader:
    """A reader that is interrupted at the n-th filing."""
    count = 0

    def read(document: Document) -> Record:
        nonlocal count
        count += 1
        if count == number:
            raise KeyboardInterrupt
        return reads(document)

    return read


@pytest.mark.parametrize("target", ["out.jsonl", "out.duckdb"])
def test_what_was_committed_before_an_interruption_stays(folder: Path, tmp_path: Path, target: str) -> None:
    with pytest.raises(KeyboardInterrupt):
        convert([folder], tmp_path / target, read=stops_at(3), chunk=1)
    assert stored(tmp_path / target) == ["1_good.txt"]


@pytest.mark.parametrize(
    "bad",
    [{"target": "out.csv"}, {"target": "missing/out.jsonl"}, {"target": "out.jsonl", "report": "missing/errors.jsonl"}],
)
def test_a_target_that_cannot_be_written_stops_the_batch(folder: Path, tmp_path: Path, bad: dict[str, Any]) -> None:
    named = {key: tmp_path / value for key, value in bad.items()}
    with pytest.raises(SinkError):
        convert([folder], read=reads, **named)
