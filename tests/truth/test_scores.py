"""The score over the labelled filings of the external corpus; its floors only rise."""

from pathlib import Path

import pytest

from bench.accuracy import folders, measured
from tests.conftest import find_corpus
from tests.truth.scoring import Score, score

# (precision, recall) of all fields together.
FLOORS = {
    "prospectuses, labels of the corpus": (0.99, 0.97),
    "prospectuses, labels of this repository": (0.99, 0.985),
    "current reports, labels of the corpus": (0.995, 0.985),
    "current reports, labels of this repository": (0.995, 0.99),
}
CORPUS = find_corpus()


@pytest.mark.corpus
@pytest.mark.skipif(CORPUS is None, reason="no external corpus: set EXTRACTOR_CORPUS to its folder")
@pytest.mark.parametrize("title", FLOORS)
def test_the_score_over_the_labelled_filings_does_not_fall(title: str) -> None:
    [(truth, filings)] = [(truth, filings) for name, truth, filings in folders(CORPUS or Path()) if name == title]
    total, count = measured(truth, filings)
    precision, recall = total.of()
    assert count > 10
    assert precision >= FLOORS[title][0], "\n".join(total.faults)
    assert recall >= FLOORS[title][1], "\n".join(total.faults)


def scored(truth: object, record: dict[str, object], closed: tuple[str, ...] = ()) -> dict[str, list[int]]:
    total = Score()
    score({"truth": truth, "closed": closed}, {"offerings": [], **record}, total)
    return dict(total.rows)


def test_right_wrong_missed_and_extra_are_told_apart() -> None:
    fees = [{"kind": "commission", "amount": {"amount": 5, "currency": "USD"}}]
    assert scored({"fees": fees}, {"fees": fees}) == {"fees.kind": [1, 0, 0, 0], "fees.amount": [1, 0, 0, 0]}
    other = [{"kind": "commission", "amount": {"amount": 6, "currency": "USD"}}]
    assert scored({"fees": fees}, {"fees": other})["fees.amount"] == [0, 1, 0, 0]
    assert scored({"fees": fees}, {})["fees.kind"] == [0, 0, 1, 0]
    assert scored({"fees": []}, {"fees": fees}) == {"fees": [0, 0, 0, 1]}
    assert scored({"fees": fees}, {"fees": fees + other}, closed=("fees",))["fees[]"] == [0, 0, 0, 1]
    assert scored({"filing": {"rule": None}}, {"filing": {"rule": "424(b)(5)"}}) == {"filing.rule": [0, 0, 0, 1]}
