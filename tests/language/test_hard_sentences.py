"""Three hundred passages in which a period may or may not end a sentence: `sentences.txt`, expectations written first."""

from pathlib import Path

from extractor.language import sentence_ends

LINES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("# ")]
FLOOR = 0.965


def expected(case: str) -> tuple[str, tuple[int, ...]]:
    """The passage, and the offsets at which its sentences end."""
    parts = case.split("|")
    text = "".join(parts)
    ends, at = [], 0
    for part in parts:
        at += len(part)
        ends.append(at)
    return text, tuple(ends)


def wrong() -> list[str]:
    """The cases that are parted otherwise."""
    return [case for case in CASES if sentence_ends(expected(case)[0]) != expected(case)[1]]


def test_there_are_three_hundred_cases_and_half_of_them_are_one_sentence() -> None:
    assert len(CASES) >= 300
    assert len(set(CASES)) == len(CASES)
    assert 0.4 < sum("|" not in case for case in CASES) / len(CASES) < 0.7


def test_hard_cases_are_parted_as_stated() -> None:
    assert 1 - len(wrong()) / len(CASES) >= FLOOR
