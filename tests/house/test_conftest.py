"""What the other tests lean on has to hold itself."""

from pathlib import Path

import pytest

from tests.conftest import find_corpus


def test_named_corpus_is_taken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EXTRACTOR_CORPUS", str(tmp_path))
    assert find_corpus() == tmp_path


def test_corpus_that_is_named_and_missing_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EXTRACTOR_CORPUS", str(tmp_path / "gone"))
    with pytest.raises(pytest.UsageError, match="gone"):
        find_corpus()
