"""What every test may lean on: Hypothesis profiles, golden files, and the external corpus of real filings."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files; the diff is the review")


def find_corpus() -> Path | None:
    """The folder of real filings and of what they state (`corpus/`, `truth/`), or None where this machine has none.

    `EXTRACTOR_CORPUS` names it; else it is looked for beside the repository. A name that leads nowhere is an error:
    whoever set it expects these tests to run.
    """
    named = os.environ.get("EXTRACTOR_CORPUS")
    if named:
        folder = Path(named)
        if not folder.is_dir():
            raise pytest.UsageError(f"EXTRACTOR_CORPUS is not a folder: {named}")
        return folder
    beside = ROOT.parent / "shared"
    return beside if (beside / "corpus").is_dir() else None


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The external corpus; the test is skipped where there is none."""
    folder = find_corpus()
    if folder is None:
        pytest.skip("no external corpus: set EXTRACTOR_CORPUS to its folder")
    return folder


@pytest.fixture(scope="session")
def fixtures() -> Path:
    """The folder of filings, with their golden records, that the repository carries."""
    return ROOT / "fixtures"


@pytest.fixture
def check_golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare text with a golden file, or, under `--update`, rewrite the file where the two differ.

    A missing golden fails unless it is being written, so that a forgotten one cannot pass in CI.
    """

    def check(golden: Path, text: str) -> None:
        stored = golden.read_text(encoding="utf-8") if golden.is_file() else None
        if request.config.getoption("--update") and stored != text:
            golden.write_text(text, encoding="utf-8")
            return
        assert stored is not None, f"{golden.relative_to(ROOT)} is not there: pytest --update writes it"
        assert text == stored

    return check
