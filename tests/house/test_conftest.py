"""What the other tests lean on has to hold itself."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, find_corpus

CheckGolden = Callable[[Path, str], None]


def test_named_corpus_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EXTRACTOR_CORPUS", str(tmp_path))
    assert find_corpus() == tmp_path


def test_corpus_that_is_named_and_missing_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EXTRACTOR_CORPUS", str(tmp_path / "gone"))
    with pytest.raises(pytest.UsageError, match="gone"):
        find_corpus()


@pytest.fixture
def no_update(pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update"):
        pytest.skip("under --update a golden that differs is rewritten")


@pytest.fixture
def golden() -> Path:
    return ROOT / "LICENSE"


def test_golden_that_agrees_passes(check_golden: CheckGolden, golden: Path) -> None:
    check_golden(golden, golden.read_text(encoding="utf-8"))


@pytest.mark.usefixtures("no_update")
def test_golden_that_differs_fails(check_golden: CheckGolden, golden: Path) -> None:
    with pytest.raises(AssertionError):
        check_golden(golden, "something else")


@pytest.mark.usefixtures("no_update")
def test_golden_that_is_missing_fails(check_golden: CheckGolden) -> None:
    with pytest.raises(AssertionError, match="--update writes it"):
        check_golden(ROOT / "fixtures" / "nowhere.json", "{}")
