"""The documents say what is: generated pages follow the code, sessions run, SQL answers, examples work."""

import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import typer.core
import typer.main
from typer.testing import CliRunner

from docs.generate import pages, written
from extractor.batch import convert
from extractor.cli import app
from extractor.cli.examples import EXAMPLES
from extractor.rules import all_rules

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
FIXTURES = ROOT / "fixtures"
PROSPECTUS = FIXTURES / "neotherapeutics_424b5_2001-11-01.txt"
GENERATED = pages()

DOCTEST = """
import doctest, sys
failed, tried = doctest.testfile(sys.argv[1], module_relative=False, extraglobs={"folder": sys.argv[2]})
sys.exit(bool(failed) or tried < 5)
"""


@pytest.mark.parametrize("page", GENERATED, ids=str)
def test_a_generated_page_has_not_fallen_behind(page: Path) -> None:
    path = DOCS / page
    assert path.is_file(), "make docs writes it"
    assert path.read_text(encoding="utf-8") == GENERATED[page], f"docs/{page} is not what the code says: make docs"


def test_no_page_of_rules_is_left_over() -> None:
    assert {path.relative_to(DOCS) for path in (DOCS / "rules").glob("*.md")} <= set(GENERATED)


def test_every_rule_is_in_the_catalogue() -> None:
    catalogue = "".join(text for page, text in GENERATED.items() if page.parent.name == "rules")
    assert [rule.name for rule in all_rules() if f"## {rule.name}\n" not in catalogue] == []


def test_every_option_is_on_the_page_of_the_command() -> None:
    page = GENERATED[Path("command.md")]
    group = typer.main.get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    assert set(group.commands) == set(EXAMPLES)
    for command in group.commands.values():
        assert all(option in page for parameter in command.params for option in parameter.opts if option.startswith("-"))


def test_references_between_fields_lead_somewhere() -> None:
    page = GENERATED[Path("fields.md")]
    assert set(re.findall(r"\]\(#([\w-]+)\)", page)) <= set(re.findall(r'<a id="([\w-]+)">', page))


def test_generating_again_changes_what_is_behind_and_nothing_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from docs import generate

    monkeypatch.setattr(generate, "DOCS", tmp_path)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "gone.md").write_text("old")
    first = written(lambda: {Path("a.md"): "new", Path("rules/fees.md"): "rules"})
    assert {path.name for path in first} == {"gone.md", "a.md", "fees.md"}
    assert written(lambda: {Path("a.md"): "new", Path("rules/fees.md"): "rules"}) == []
    assert not (tmp_path / "rules" / "gone.md").exists()


@pytest.mark.parametrize("page", sorted(page.name for page in DOCS.glob("*.md") if ">>> " in page.read_text(encoding="utf-8")))
def test_the_sessions_of_a_page_run(page: str, tmp_path: Path) -> None:
    """In a process of its own: they register rules and sinks."""
    ran = subprocess.run(
        [sys.executable, "-c", DOCTEST, str(DOCS / page), str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tutorial") / "filings.duckdb"
    convert([FIXTURES], path, workers=0)
    return path


def questions() -> list[str]:
    return re.findall(r"```sql\n(.*?)```", (DOCS / "tutorial.md").read_text(encoding="utf-8"), re.S)


def test_the_questions_of_the_tutorial_have_answers(database: Path) -> None:
    with duckdb.connect(str(database), read_only=True) as asked:
        answers = [asked.sql(question).fetchall() for question in questions()]
    assert len(answers) == 6
    assert ("NEOTHERAPEUTICS, INC.", "best_efforts") in [row[:2] for row in answers[0]]
    assert [str(row[-1].normalize()) for row in answers[1][:3]] == ["0.04", "0.035", "0.03"]
    assert sum(row[1] for row in answers[2]) >= 17
    assert any(row[2].startswith("offerings.aggregate_price") for row in answers[3])


@pytest.mark.parametrize("example", [one for examples in EXAMPLES.values() for one in examples])
def test_an_example_works(example: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    outcome = CliRunner().invoke(app, example.split()[1:])
    assert outcome.exit_code == 0, outcome.output


@pytest.mark.parametrize("command", EXAMPLES)
def test_help_has_words_and_examples(command: str) -> None:
    shown = CliRunner().invoke(app, [command, "--help"], env={"COLUMNS": "200"})
    assert shown.exit_code == 0
    assert all(example in shown.output for example in EXAMPLES[command])


def test_every_page_is_in_the_list() -> None:
    listed = set(re.findall(r"\]\(([\w-]+\.(?:md|ipynb))\)", (DOCS / "README.md").read_text(encoding="utf-8")))
    assert {path.name for path in [*DOCS.glob("*.md"), *DOCS.glob("*.ipynb")]} - {"README.md"} == listed


@pytest.mark.parametrize("picture", sorted(DOCS.glob("*.png")), ids=lambda path: path.name)
def test_a_picture_is_small_enough_to_load_at_once(picture: Path) -> None:
    assert picture.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert picture.stat().st_size < 200_000
    assert any(f"({picture.name})" in page.read_text(encoding="utf-8") for page in DOCS.glob("*.md"))
