"""The two filings of fixtures/ against their goldens, which were written by reading them."""

from functools import cache
from pathlib import Path

import pytest

import extractor
from tests.golden.comparison import (
    PARTS,
    Row,
    differences,
    misplaced_ids,
    missing_findings,
    missing_unread,
    read_json,
)

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
FILINGS = ("neotherapeutics_424b5_2001-11-01", "neotherapeutics_8k_1999-01-29")


@cache
def golden_of(name: str) -> Row:
    golden: Row = read_json((FIXTURES / f"{name}.golden.json").read_text(encoding="utf-8"))
    return golden


@cache
def record_of(name: str) -> Row:
    record: Row = read_json(extractor.extract(FIXTURES / f"{name}.txt").to_json())
    return record


@pytest.mark.parametrize("name", FILINGS)
@pytest.mark.parametrize("part", PARTS)
def test_the_part_says_what_the_filing_says(name: str, part: str) -> None:
    found = differences(golden_of(name), record_of(name), part)
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("name", FILINGS)
def test_the_rows_are_numbered_as_the_text_comes_to_them(name: str) -> None:
    found = list(misplaced_ids(golden_of(name), record_of(name)))
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("name", FILINGS)
def test_the_findings_are_those_of_the_filing(name: str) -> None:
    found = list(missing_findings(golden_of(name), record_of(name)))
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("name", FILINGS)
def test_what_is_not_stated_is_listed(name: str) -> None:
    found = list(missing_unread(golden_of(name), record_of(name)))
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("name", FILINGS)
def test_a_golden_has_no_part_that_is_not_compared(name: str) -> None:
    assert set(golden_of(name)) <= {*PARTS, "notes", "findings", "unread"}
