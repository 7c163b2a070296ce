"""The commands as a person or a script meets them: output, errors of one line, exit status."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import extractor.batch
import extractor.pipeline
from extractor.batch import convert
from extractor.cli import app
from extractor.source import open_document
from extractor.text import read_text
from tests.batch.test_convert import PROSPECTUS, reads

BINARY = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


def run(*words: object) -> tuple[int, str, str]:
    outcome = CliRunner().invoke(app, [str(word) for word in words])
    assert outcome.exception is None or isinstance(outcome.exception, SystemExit), outcome.exception
    return outcome.exit_code, outcome.stdout, outcome.stderr


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands are tried apart from the rules: each document becomes a small record."""

    def extract(file: Path, *, member: str | None = None) -> Any:
        return reads(open_document(file, member=member))

    def convert_small(*args: Any, **options: Any) -> Any:
        return convert(*args, **options, read=reads)

    monkeypatch.setattr(extractor.pipeline, "extract", extract)
    monkeypatch.setattr(extractor.batch, "convert", convert_small)


@pytest.fixture
def filing(tmp_path: Path) -> Path:
    path = tmp_path / "filing.txt"
    path.write_bytes(PROSPECTUS)
    return path


@pytest.fixture(params=["empty", "binary", "missing", "unsupported", "defect"])
def bad(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "in" / f"{request.param}.txt"
    path.parent.mkdir()
    content = {
        "empty": b"",
        "binary": BINARY,
        "unsupported": PROSPECTUS + b"unsupported",
        "defect": PROSPECTUS + b"defect",
    }
    if request.param in content:
        path.write_bytes(content[request.param])
    return path


@pytest.mark.usefixtures("pipeline")
class TestConvert:
    def test_all_read_is_0(self, filing: Path, tmp_path: Path) -> None:
        code, out, err = run("convert", filing, "--to", tmp_path / "out.jsonl")
        assert (code, err) == (0, "")
        assert "424B5" in out
        assert json.loads((tmp_path / "out.jsonl").read_text())["filing"] == {"form": "424B5"}

    def test_some_failed_is_1(self, filing: Path, bad: Path, tmp_path: Path) -> None:
        code, out, err = run("convert", filing, bad, "--to", tmp_path / "out.jsonl", "--report", tmp_path / "errors.jsonl")
        assert code == 1
        assert err.startswith(f"{bad}: ")
        assert err.count("\n") == 1
        assert "failed" in out
        assert json.loads((tmp_path / "errors.jsonl").read_text())["path"] == str(bad)

    def test_none_read_is_2(self, bad: Path, tmp_path: Path) -> None:
        code, _, err = run("convert", bad, "--to", tmp_path / "out.jsonl")
        assert code == 2
        assert err.startswith(f"{bad}: ")

    def test_a_folder_without_filings_is_2(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "notes.md").touch()
        code, _, err = run("convert", tmp_path / "in", "--to", tmp_path / "out.jsonl")
        assert (code, err) == (2, f"{tmp_path / 'in'}: no filings found\n")

    @pytest.mark.parametrize(
        ("to", "words"), [("out.csv", "no sink is known by this ending"), ("missing/out.jsonl", "cannot be written")]
    )
    def test_a_target_that_cannot_be_is_2(self, filing: Path, tmp_path: Path, to: str, words: str) -> None:
        code, out, err = run("convert", filing, "--to", tmp_path / to)
        assert (code, out) == (2, "")
        assert err.startswith(f"{tmp_path / to}: {words}")
        assert err.count("\n") == 1

    def test_without_a_target_is_2(self, filing: Path) -> None:
        code, _, err = run("convert", filing)
        assert code == 2
        assert "--to" in err

    def test_many_failures_are_cut_short(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        for number in range(23):
            (tmp_path / "in" / f"{number}.txt").touch()
        _, _, err = run("convert", tmp_path / "in", "--to", tmp_path / "out.jsonl")
        assert err.splitlines()[20:] == ["and 3 more; --report FILE lists all of them"]


@pytest.mark.usefixtures("pipeline")
class TestShow:
    def test_shows_the_record(self, filing: Path) -> None:
        code, out, err = run("show", filing)
        assert (code, err) == (0, "")
        assert out.splitlines()[0].split() == ["424B5", "registrant", "not", "stated"]

    def test_as_json(self, filing: Path) -> None:
        code, out, _ = run("show", filing, "--json")
        assert code == 0
        assert json.loads(out)["source"]["path"] == str(filing)

    def test_an_error_is_one_line(self, bad: Path) -> None:
        code, out, err = run("show", bad)
        assert (code, out) == (1, "")
        assert err.startswith(f"{bad}: ")
        assert err.count("\n") == 1

    def test_a_member_of_an_archive(self, tmp_path: Path) -> None:
        path = tmp_path / "two.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a.txt", PROSPECTUS)
            archive.writestr("b.txt", PROSPECTUS + b"b")
        assert run("show", path, "--member", "b.txt")[1].splitlines()[1].strip().startswith(f"{path}!b.txt")
        assert run("show", path) == (1, "", f"{path}: it holds several filings, one was asked for\n")
        assert run("show", path, "--member", "c.txt") == (1, "", f"{path}!c.txt: the archive has no such member\n")


class TestText:
    def test_is_the_canonical_text_to_the_last_character(self, filing: Path) -> None:
        code, out, _ = run("text", filing)
        assert code == 0
        assert out == read_text(open_document(filing)).chars

    def test_an_empty_file(self, tmp_path: Path) -> None:
        (tmp_path / "empty.txt").touch()
        code, out, err = run("text", tmp_path / "empty.txt")
        assert (code, out) == (1, "")
        assert err.startswith(f"{tmp_path / 'empty.txt'}: ")


class TestSchema:
    def test_the_list(self) -> None:
        code, out, _ = run("schema")
        assert code == 0
        assert out.split()[0] == "record"
        assert "price_term" in out.split()

    def test_one(self) -> None:
        code, out, _ = run("schema", "tier")
        assert code == 0
        assert json.loads(out)["$id"] == "urn:extractor:schema:tier:1.0.0"

    def test_none_of_that_name(self) -> None:
        code, out, err = run("schema", "../pyproject")
        assert (code, out) == (2, "")
        assert err.startswith("../pyproject: no such schema; there are record, source,")


def test_version() -> None:
    code, out, _ = run("--version")
    assert code == 0
    assert out.startswith("extractor ")


@pytest.mark.parametrize("command", ["convert", "show", "text", "schema"])
def test_help(command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert command in out


def test_no_command_shows_the_help() -> None:
    code, out, err = run()
    assert code == 2
    assert "convert" in out + err
