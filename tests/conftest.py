"""What every test may lean on: Hypothesis profiles, the fixtures, and the external corpus of real filings."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("ci", max_examples=50, derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


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
