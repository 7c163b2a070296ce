"""Every leaf of a record is supported by the characters that its evidence names."""

from pathlib import Path
from typing import Any

import pytest

import extractor
from tests.evidence.support import as_plain, evidence_of, leaves, supports

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.txt"))


def unsupported(record: "extractor.Record") -> list[tuple[str, Any, str]]:
    plain, faults = as_plain(record), []
    for pointer, name, value in leaves(plain):
        evidence = evidence_of(plain["evidence"], pointer)
        if evidence is None:
            faults.append((pointer, value, "no evidence"))
        elif isinstance(evidence, dict):
            if not evidence["derived_from"]:
                faults.append((pointer, value, "derived from nothing"))
        else:
            texts = [record.text[span["start"] : span["end"]] for span in evidence]
            if not any(supports(name, value, text) for text in [*texts, " ".join(texts)]):
                faults.append((pointer, value, repr(texts)))
    return faults


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_leaf_of_a_fixture_is_supported_by_its_evidence(path: Path) -> None:
    record = extractor.extract(path)
    assert len(record.evidence) > 20
    assert unsupported(record) == []


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_the_pointers_of_evidence_lead_to_leaves_and_their_spans_lie_in_statements(path: Path) -> None:
    record = extractor.extract(path)
    plain = as_plain(record)
    for pointer, evidence in plain["evidence"].items():
        found: Any = plain
        for step in pointer.split("/")[1:]:
            found = found[int(step)] if isinstance(found, list) else found[step]
        assert found is not None, pointer
        for span in evidence if isinstance(evidence, list) else []:
            statement = span["statement"]
            assert 0 <= statement["start"] <= span["start"] < span["end"] <= statement["end"] <= len(record.text)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("date", "2001-11-01", "November 1, 2002"),
        ("amount", 25, "$26"),
        ("name", "Samuel Gulko", "Samuel Smith"),
        ("amount", 25, ""),
    ],
)
def test_support_is_not_given_to_other_words(name: str, value: Any, text: str) -> None:
    assert not supports(name, value, text)
