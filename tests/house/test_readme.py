"""What the README shows is what happens."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def run_extractor(*words: str) -> subprocess.CompletedProcess[str]:
    face = "import sys; from extractor.cli import main; sys.exit(main())"
    return subprocess.run([sys.executable, "-c", face, *words], capture_output=True, text=True, cwd=ROOT, check=False)


def test_the_session_in_the_readme_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    outcome = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert outcome.attempted > 5
    assert outcome.failed == 0


def commands_of_the_readme() -> list[str]:
    return re.findall(r"(?m)^    extractor (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", commands_of_the_readme())
def test_command_of_the_readme_exists_and_explains_itself(command: str) -> None:
    shown = run_extractor(command, "--help")
    assert shown.returncode == 0, shown.stderr
    assert command in shown.stdout


def test_an_unknown_command_is_refused() -> None:
    refused = run_extractor("exctract")
    assert refused.returncode == 2
    assert "No such command" in refused.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_map_names_every_room() -> None:
    rooms = {path.stem for path in (ROOT / "extractor").iterdir() if path.name[0] != "_" and path.suffix in {"", ".py"}}
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert {room for room in rooms if f"`{room}`" not in page} == set()
