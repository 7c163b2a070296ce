"""A batch: every filing a record or a failure, none lost, and the batch goes on."""

import hashlib
import pickle
import sys
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pytest

from extractor.batch import Already, Done, Failure, Outcome, convert
from extractor.batch.jobs import Inputs, jobs
from extractor.batch.outcomes import Job, Reader, outcome_of
from extractor.errors import SchemaViolation, UnsupportedForm
from extractor.models.filing import Filing
from extractor.models.record import Finding, Record
from extractor.models.security import Security
from extractor.sinks import SinkError, open_sink
from extractor.sinks.jsonl import read as read_lines
from extractor.source import Document
from tests.sinks.records import SOURCE, record
from tests.sinks.targets import conversions, dump, failures, is_lines, table_rows
from tests.sinks.test_tables import table

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


@pytest.mark.parametrize("target", ["out.jsonl", "out.jsonl.gz", "out.duckdb", "out.sqlite", "out.parquet"])
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
    if is_lines(str(target)):
        found = [(each.source.path, each.source.member) for each in read_lines(target)]
    else:
        names = [column.name for column in table("filings").all_columns]
        path_at, member_at = names.index("source_path"), names.index("source_member")
        found = [(row[path_at], row[member_at]) for row in table_rows(str(target), table("filings"))]
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


@pytest.mark.parametrize("target", ["out.jsonl.zst", "out.duckdb", "out.sqlite", "out.parquet"])
def test_a_second_run_converts_nothing(folder: Path, tmp_path: Path, target: str) -> None:
    first = convert([folder], tmp_path / target, read=reads)
    second = convert([folder], tmp_path / target, read=stops_at(1) if not is_lines(target) else reads)
    assert (first.read, first.already, second.read, second.already) == (3, 0, 0, 3)
    assert second.failures == first.failures
    assert stored(tmp_path / target) == ["1_good.txt", "6_good.htm", "7.zip!a.txt"]


def test_of_the_same_bytes_the_first_are_taken(folder: Path, tmp_path: Path) -> None:
    (folder / "0_copy.txt").write_bytes((folder / "1_good.txt").read_bytes())
    for _ in range(2):
        convert([folder], tmp_path / "out.duckdb", read=reads)
    assert stored(tmp_path / "out.duckdb") == ["0_copy.txt", "6_good.htm", "7.zip!a.txt"]


def test_other_bytes_in_a_file_of_the_same_name_are_read(folder: Path, tmp_path: Path) -> None:
    convert([folder], tmp_path / "out.duckdb", read=reads)
    (folder / "2_defect.txt").write_bytes(PROSPECTUS + b"mended\n")
    summary = convert([folder], tmp_path / "out.duckdb", read=reads)
    assert (summary.read, summary.already) == (1, 3)
    with duckdb.connect(str(tmp_path / "out.duckdb")) as database:
        found = database.execute("SELECT path FROM failures WHERE path LIKE '%defect%'").fetchall()
    assert found == []


def reads_with(version: str) -> Reader:
    """A reader of another version of the library."""

    def read(document: Document) -> Record:
        found = reads(document)
        return msgspec.structs.replace(found, source=msgspec.structs.replace(found.source, extractor_version=version))

    return read


@pytest.mark.parametrize("target", ["out.jsonl", "out.duckdb"])
@pytest.mark.parametrize(
    ("reconvert", "read", "already"), [("never", 0, 3), ("changed-version", 3, 0), ("failed", 0, 3), ("all", 3, 0)]
)
def test_another_version_reads_again_what_is_asked_for(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, reconvert: Any, read: int, already: int
) -> None:
    monkeypatch.setattr(sys.modules["extractor.batch.convert"], "extractor_version", lambda: "0.1.0")
    convert([folder], tmp_path / target, read=reads_with("0.1.0"))
    monkeypatch.setattr(sys.modules["extractor.batch.convert"], "extractor_version", lambda: "0.2.0")
    summary = convert([folder], tmp_path / target, read=reads_with("0.2.0"), reconvert=reconvert)
    assert (summary.read, summary.already) == (read, already)
    assert dict(summary.other_versions) == ({"0.1.0": 3} if reconvert in {"never", "failed"} else {})
    again = convert([folder], tmp_path / target, read=reads_with("0.2.0"), reconvert="changed-version")
    assert again.read == (0 if read else 3)


def test_a_missing_file_is_a_failure(tmp_path: Path) -> None:
    summary = convert([tmp_path / "missing.txt"], tmp_path / "out.jsonl", read=reads)
    assert [(each.error, each.reason) for each in summary.failures] == [("UnreadableSource", "No such file or directory")]


def test_a_folder_without_filings_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    summary = convert([tmp_path / "in"], tmp_path / "out.jsonl", read=reads)
    assert (summary.read, summary.failures) == (0, [])


def test_the_target_is_not_read_as_an_input(folder: Path) -> None:
    report = folder / "errors.txt"
    for _ in range(2):
        summary = convert([folder], folder / "out.jsonl.gz", report=report, read=reads)
    assert summary.already == 3
    assert "errors.txt" not in names(summary.failures)


def test_outcomes_are_told_as_they_come(folder: Path, tmp_path: Path) -> None:
    seen: list[Outcome] = []
    convert([folder], tmp_path / "out.jsonl", on_outcome=seen.append, read=reads)
    assert [isinstance(each, Done) for each in seen] == [True, False, False, False, False, True, True, False]


def test_outcomes_survive_the_way_between_processes(folder: Path) -> None:
    some = [job for job in jobs(Inputs((str(folder / "7.zip"),))) if isinstance(job, Job)]
    assert len(some) == 2
    for job in some:
        outcome = outcome_of(job, open_sink("x.duckdb").prepare, reads)
        assert pickle.loads(pickle.dumps(outcome)) == outcome
        assert pickle.loads(pickle.dumps(job)).key == job.key


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


def test_an_interrupted_run_goes_on_where_it_stopped(folder: Path, tmp_path: Path) -> None:
    seen: list[Outcome] = []
    with pytest.raises(KeyboardInterrupt):
        convert([folder], tmp_path / "out.sqlite", read=stops_at(4), chunk=1)
    summary = convert([folder], tmp_path / "out.sqlite", read=reads, on_outcome=seen.append)
    assert [type(each) for each in seen] == [Already, Failure, Failure, Failure, Failure, Done, Done, Failure]
    convert([folder], tmp_path / "whole.sqlite", read=reads)
    assert dump(str(tmp_path / "out.sqlite")) == dump(str(tmp_path / "whole.sqlite"))
    assert failures(str(tmp_path / "out.sqlite")) == failures(str(tmp_path / "whole.sqlite"))
    assert conversions(str(tmp_path / "out.sqlite")) == conversions(str(tmp_path / "whole.sqlite"))
    assert summary.read == 2


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
