"""Every command that the documents show is tried as it is printed; a kind of command that nobody tries is refused."""

import importlib.util
import re
import shlex
import subprocess
import sys
import tomllib
import webbrowser
from pathlib import Path
from typing import NamedTuple

import pytest
from typer.testing import CliRunner

from extractor.batch import convert
from extractor.cli import app
from extractor.cli.examples import EXAMPLES

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = [*sorted(DOCS.glob("*.md")), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"))]
NETWORK = {"curl", "apt-get"}
"""Not tried: they fetch."""
SHELL = {"awk", "agent", "mkdir", "cd"}
"""The way to a list of filings: awk is tried below, the others are the shell's."""

_FENCED = re.compile(r"^```.*?^```", re.M | re.S)
_SESSION = re.compile(r"^ {4}>>>.*(?:\n {4}.*)*", re.M)
"""Of Python: these are run by the tests of the pages."""
_LINES = re.compile(r"^ {4}(\S.*(?:\\\n {4}.*)*)", re.M)
_COMMENT = re.compile(r" {2,}#.*$")
_PLACEHOLDER = re.compile(r"\b(?:INPUT|TARGET|FILE|POINTER|BEFORE|AFTER|NAME|OPTIONS|COMMAND)\b| \| ")


class Command(NamedTuple):
    """A command as a page prints it."""

    page: str
    words: str

    def __str__(self) -> str:
        return f"{self.page}: {self.words[:60]}"


def commands() -> list[Command]:
    """Every indented line outside of fences, lines that are continued put together."""
    found = []
    for page in PAGES:
        plain = _SESSION.sub("", _FENCED.sub("", page.read_text(encoding="utf-8")))
        for lines in _LINES.findall(plain):
            line = _COMMENT.sub("", re.sub(r"\\\n +", " ", lines)).strip()
            found += [Command(page.name, part.strip()) for part in line.split(" && ")]
    return found


COMMANDS = commands()


def of(*names: str) -> list[Command]:
    return [command for command in COMMANDS if re.split(r"[ =]", command.words)[0] in names]


def test_every_command_is_of_a_kind_that_is_tried() -> None:
    tried = {"extractor", "make", "pip", "python", "python3", ".", *NETWORK, *SHELL}
    assert {str(command) for command in COMMANDS} == {str(command) for command in of(*tried)}


def test_the_pages_show_commands() -> None:
    assert len(of("extractor")) > 40


@pytest.mark.parametrize("command", dict.fromkeys(of("extractor")), ids=str)
def test_a_command_runs_as_printed(command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = shlex.split(command.words)
    if _PLACEHOLDER.search(command.words):
        assert words[1] in EXAMPLES
        return
    monkeypatch.chdir(folder)
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    outcome = CliRunner().invoke(app, words[1:])
    assert outcome.exit_code == 0, outcome.output
    assert len(opened) == words.count("--open")


@pytest.mark.parametrize("command", of("make"), ids=str)
def test_an_errand_exists(command: Command) -> None:
    errands = set(re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    assert {word for word in command.words.split()[1:] if "=" not in word} <= errands


@pytest.mark.parametrize("command", of("pip"), ids=str)
def test_what_is_to_be_installed_can_be(command: Command) -> None:
    extras = set(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"])
    assert command.words.startswith("pip install ")
    for named in re.findall(r"\[([\w,]+)\]", command.words):
        assert set(named.split(",")) <= extras


@pytest.mark.parametrize("command", [each for each in of("python", "python3") if " -c " not in each.words], ids=str)
def test_a_module_or_script_is_there(command: Command) -> None:
    words = shlex.split(command.words)
    if words[1] == "-m":
        assert importlib.util.find_spec(words[2]) is not None
    else:
        assert (ROOT / words[1]).is_file()


@pytest.mark.parametrize("command", [each for each in of("python") if " -c " in each.words], ids=str)
def test_a_line_of_python_prints_something(command: Command, folder: Path) -> None:
    if not (folder / "filings.duckdb").exists():
        convert([folder / "fixtures"], folder / "filings.duckdb", workers=0)
    words = [sys.executable, *shlex.split(command.words)[1:]]
    ran = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout


def test_the_index_of_a_quarter_becomes_a_list_to_fetch(tmp_path: Path) -> None:
    [command] = of("awk")
    row = "{:<12}  {:<62}{:<12}{:<12}{}\n".format
    (tmp_path / "form.idx").write_text(
        row("Form Type", "Company Name", "CIK", "Date Filed", "File Name")
        + row("10-K", "SAMPLE INC", "1", "2024-01-02", "edgar/data/1/0000000001-24-000001.txt")
        + row("424B5", "SAMPLE INC", "1", "2024-01-02", "edgar/data/1/0000000001-24-000002.txt")
        + row("8-K/A", "SAMPLE INC", "1", "2024-01-02", "edgar/data/1/0000000001-24-000003.txt")
    )
    subprocess.run(command.words, shell=True, cwd=tmp_path, check=True)
    assert (tmp_path / "list").read_text().splitlines() == [
        'url = "https://www.sec.gov/Archives/edgar/data/1/0000000001-24-000002.txt"',
        "remote-name",
        'url = "https://www.sec.gov/Archives/edgar/data/1/0000000001-24-000003.txt"',
        "remote-name",
    ]
