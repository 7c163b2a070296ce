"""Patterns that are kept on disk: the same patterns again, and never anything else."""

import hashlib
import pickle
from pathlib import Path

import pytest
import regex

from extractor import patterns

LONG = "|".join(f"(?P<word_{number}>a{number}b+)" for number in range(60))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXTRACTOR_CACHE", str(tmp_path))
    return tmp_path / "patterns"


def compile_is_refused(*_: object) -> None:
    raise AssertionError("compiled again")


def kept_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.exists() else []


@pytest.mark.parametrize("flags", [0, regex.I, regex.V0 | regex.I])
def test_a_long_pattern_is_compiled_once(folder: Path, monkeypatch: pytest.MonkeyPatch, flags: int) -> None:
    first = patterns.compiled(LONG, flags)
    monkeypatch.setattr(regex, "compile", compile_is_refused)
    again = patterns.compiled(LONG, flags)
    assert (again.pattern, again.flags, again.groupindex) == (first.pattern, first.flags, first.groupindex)
    for text in ("a17bbb", "A17BBB", "a17"):
        one, other = first.search(text), again.search(text)
        assert (one and one.groupdict()) == (other and other.groupdict())


def test_flags_tell_patterns_apart(folder: Path) -> None:
    assert not patterns.compiled(LONG).search("A17B")
    assert patterns.compiled(LONG, regex.I).search("A17B")
    assert len(kept_in(folder)) == 2


def test_a_short_pattern_needs_no_file(folder: Path) -> None:
    assert patterns.compiled("ab+").fullmatch("abb")
    assert kept_in(folder) == []


def test_a_pattern_that_is_none_is_told(folder: Path) -> None:
    with pytest.raises(regex.error):
        patterns.compiled("(" + LONG)
    assert kept_in(folder) == []


class Hostile:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit('a file ran code')",)


@pytest.mark.parametrize(
    "code",
    [b"", b"not a pickle", pickle.dumps(Hostile()), pickle.dumps("a string"), pickle.dumps(regex.compile("another"))],
    ids=["empty", "no_pickle", "code", "no_pattern", "another_pattern"],
)
def test_a_file_that_holds_something_else_is_replaced(folder: Path, code: bytes) -> None:
    patterns.compiled(LONG)
    (kept,) = kept_in(folder)
    whole = kept.read_bytes()
    kept.write_bytes(hashlib.sha256(code).digest() + code)
    assert patterns.compiled(LONG).fullmatch("a17b")
    assert kept.read_bytes() == whole


def test_a_file_that_was_cut_is_replaced(folder: Path) -> None:
    patterns.compiled(LONG)
    (kept,) = kept_in(folder)
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-9])
    assert patterns.compiled(LONG).fullmatch("a17b")
    assert kept.read_bytes() == whole


def test_without_a_folder_patterns_are_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a file").write_text("in the way")
    monkeypatch.setenv("EXTRACTOR_CACHE", str(tmp_path / "a file"))
    assert patterns.compiled(LONG).fullmatch("a17b")


def test_every_system_has_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EXTRACTOR_CACHE", raising=False)
    assert patterns.cache_folder().name == "extractor"
