"""The notebook runs from end to end on the filings that everybody has, and says that they are too few."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOK = ROOT / "docs" / "research.ipynb"
QUESTIONS = 3


def words(cells: list[Any]) -> str:
    """All that the cells printed."""
    return "".join("".join(output.get("text", "")) for cell in cells for output in cell.get("outputs", []))


def pictures(cells: list[Any]) -> int:
    return sum("image/png" in output.get("data", {}) for cell in cells for output in cell.get("outputs", []))


@pytest.fixture(scope="module")
def kept() -> list[Any]:
    """The cells of the notebook as it is kept."""
    cells: list[Any] = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return cells


@pytest.fixture(scope="module")
def ran() -> list[Any]:
    """The cells after a run without a corpus."""
    nbformat = pytest.importorskip("nbformat", reason="no notebooks here: pip install '.[research]'")
    nbclient = pytest.importorskip("nbclient", reason="no notebooks here: pip install '.[research]'")
    pytest.importorskip("ipykernel", reason="no notebooks here: pip install '.[research]'")
    pytest.importorskip("matplotlib", reason="no notebooks here: pip install '.[research]'")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    for cell in notebook.cells:
        cell.pop("outputs", None) if cell.cell_type == "markdown" else cell.update(outputs=[])
    client = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(NOTEBOOK.parent)}})
    surroundings = {name: value for name, value in os.environ.items() if name != "EXTRACTOR_CORPUS"}
    client.execute(env={**surroundings, "PYTHONPATH": str(ROOT), "PYDEVD_DISABLE_FILE_VALIDATION": "1"})
    cells: list[Any] = notebook.cells
    return cells


def test_it_runs_on_the_fixtures_and_says_so(ran: list[Any]) -> None:
    assert "these are the two filings in fixtures/, too few to answer anything" in words(ran)
    assert "2 filings read, 0 could not be." in words(ran)


def test_each_question_has_a_plot(ran: list[Any]) -> None:
    assert pictures(ran) == QUESTIONS


def test_its_figures_are_those_of_the_fixtures(ran: list[Any]) -> None:
    said = words(ran)
    assert "shares, continuous program (1): from 3.60% to 3.60%" in said
    assert "17 risk factors, in prospectuses: 1" in said
    assert "2 items under the old numbers and 0 under the new, from 1999 to 1999." in said


def test_what_is_kept_has_been_run_whole(kept: list[Any]) -> None:
    counts = [cell["execution_count"] for cell in kept if cell["cell_type"] == "code"]
    assert counts == list(range(1, len(counts) + 1))
    assert pictures(kept) == QUESTIONS
    assert "error" not in {output["output_type"] for cell in kept for output in cell.get("outputs", [])}
    assert "too few" not in words(kept)


def test_what_is_kept_is_small_and_tells_nothing_of_the_machine(kept: list[Any]) -> None:
    assert NOTEBOOK.stat().st_size < 300_000
    assert not any(place in words(kept) for place in ("/home/", "/root", "/tmp", "/Users", "Traceback"))
