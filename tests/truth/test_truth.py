"""What readers wrote down of filings, held against the records: prospectuses written for it, and real ones by hand."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import extractor
from tests.truth.scoring import Score, score

HERE = Path(__file__).parent
PRECISION, RECALL = 0.97, 0.93
"""What no real filing may fall below. It is met with room to spare: it falls where a rule is broken, not by a slip."""


def labels(folder: str) -> list[Path]:
    return sorted(HERE.joinpath(folder).glob("*.json"))


def told(label: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(label.read_text(encoding="utf-8"), parse_float=Decimal)
    return read


def score_of(label: Path, filing: Path) -> Score:
    total = Score()
    score(told(label), json.loads(extractor.extract(filing).to_json(), parse_float=Decimal), total)
    return total


@pytest.mark.parametrize("label", [*labels("equity"), *labels("debt")], ids=lambda label: label.stem)
def test_a_deal_in_the_words_of_its_trade_is_read_whole_and_nothing_more(label: Path) -> None:
    total = score_of(label, label.with_name(told(label)["file"]))
    assert sum(row[0] for row in total.rows.values()) > 0
    assert total.faults == []


@pytest.mark.parametrize("label", labels("reports"), ids=lambda label: label.stem)
def test_a_report_tells_of_its_own_deal_and_of_no_other(label: Path) -> None:
    assert score_of(label, label.with_name(told(label)["file"])).faults == []


@pytest.mark.parametrize("label", labels("424b"), ids=lambda label: label.stem)
def test_a_real_prospectus_says_what_its_reader_read(label: Path, corpus: Path) -> None:
    filing = corpus / "corpus" / "424b" / told(label)["file"]
    if not filing.is_file():
        pytest.skip("the corpus has not this filing")
    total = score_of(label, filing)
    precision, recall = total.of()
    assert precision >= PRECISION, "\n".join(total.faults)
    assert recall >= RECALL, "\n".join(total.faults)
