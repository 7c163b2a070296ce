"""extractor view: one page, a folder of pages with an index, an index of records."""

import json
import zipfile
from pathlib import Path

import pytest
import regex
from typer.testing import CliRunner, Result

from extractor.cli import app
from extractor.pipeline import extract
from tests.view.filings import FIXTURES, REPORT, report_with


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["view", *map(str, words)])


def data_of(page: Path) -> dict[str, object]:
    found = regex.search(r'<script type="application/json" id="data">(.*?)</script>', page.read_text("utf-8"), regex.S)
    assert found
    data: dict[str, object] = json.loads(found[1])
    return data


def test_one_filing_becomes_one_page(tmp_path: Path) -> None:
    outcome = run(REPORT, "-o", tmp_path / "page.html")
    assert (outcome.exit_code, outcome.stdout) == (0, f"{tmp_path / 'page.html'}\n")
    assert data_of(tmp_path / "page.html")["title"] == "8-K · NEOTHERAPEUTICS, INC."


def test_without_a_name_the_page_is_called_after_the_filing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(REPORT).exit_code == 0
    assert (tmp_path / f"{REPORT.stem}.html").is_file()


def test_a_page_never_takes_the_place_of_a_filing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    filing = tmp_path / "filing.html"
    filing.write_bytes(report_with())
    assert run("filing.html").stdout == "filing-2.html\n"
    assert run("filing.html").stdout == "filing-2.html\n"
    refused = run("filing.html", "-o", "filing.html")
    assert refused.exit_code == 2
    assert "filing.html: is no page of ours, so it is left alone" in refused.stderr
    assert run(".", "-o", ".").exit_code == 0
    assert filing.read_bytes() == report_with()


def test_several_filings_become_a_folder_with_an_index(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.writestr("index.htm", report_with())
        archive.writestr("sub/index.htm", report_with())
        archive.writestr("empty.txt", b"")
    outcome = run(FIXTURES, tmp_path / "more.zip", "-o", tmp_path / "pages")
    assert outcome.exit_code == 1
    assert "more.zip!empty.txt: the file is empty" in outcome.stderr
    data = data_of(tmp_path / "pages" / "index.html")
    fields, rows = data["fields"], data["rows"]
    assert isinstance(fields, list)
    assert isinstance(rows, list)
    lines = [dict(zip(fields, row, strict=True)) for row in rows]
    assert [line["form"] for line in lines if not line["error"]] == ["424B5", "8-K", "8-K", "8-K"]
    pages = [line["page"] for line in lines if not line["error"]]
    assert len(set(pages)) == 4
    assert all((tmp_path / "pages" / page).stat().st_size > 10_000 for page in pages)


def test_an_index_of_records(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_text(extract(REPORT).to_json() + "\n", encoding="utf-8")
    assert run(tmp_path / "records.jsonl", "-o", tmp_path / "index.html").exit_code == 0
    rows = data_of(tmp_path / "index.html")["rows"]
    assert isinstance(rows, list)
    [row] = rows
    assert row[2:5] == ["8-K", "NEOTHERAPEUTICS, INC.", "1999-01-29"]


def test_nothing_to_show(tmp_path: Path) -> None:
    outcome = run(tmp_path, "-o", tmp_path / "pages")
    assert (outcome.exit_code, outcome.stderr) == (2, f"{tmp_path}: no filings found\n")


def test_a_filing_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Dear shareholder, thank you.")
    outcome = run(tmp_path / "a.txt", "-o", tmp_path / "page.html")
    assert outcome.exit_code == 2
    assert "neither a prospectus" in outcome.stderr
    assert not (tmp_path / "page.html").exists()


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    outcome = run(REPORT, "-o", tmp_path / "file" / "page.html")
    assert outcome.exit_code == 2
    assert "cannot be written" in outcome.stderr
