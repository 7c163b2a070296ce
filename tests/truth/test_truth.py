"""What readers wrote down of filings, held against the records: prospectuses written for it, and real ones by hand."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import extractor
from tests.truth.comparison import Tally, compare

HERE = Path(__file__).parent
PRECISION, RECALL = 0.97, 0.93
"""What no real filing may fall below. It is met with room to spare: it falls where a rule is broken, not by a slip."""


def labels(folder: str) -> list[Path]:
    return sorted(HERE.joinpath(folder).glob("*.json"))


def tally_of(label: Path, filing: Path) -> Tally:
    told = json.loads(label.read_text(encoding="utf-8"), parse_float=Decimal)
    record = json.loads(extractor.extract(filing).to_json(), parse_float=Decimal)
    return compare(told["truth"], record, frozenset(told.get("closed", ())))


def named(label: Path) -> str:
    name: Any = json.loads(label.read_text(encoding="utf-8"))["file"]
    return str(name)


@pytest.mark.parametrize("label", labels("equity"), ids=lambda label: label.stem)
def test_a_deal_in_the_words_of_its_trade_is_read_whole_and_nothing_more(label: Path) -> None:
    tally = tally_of(label, label.with_name(named(label)))
    assert tally.counts["right"] > 0
    assert tally.lines == []


@pytest.mark.parametrize("label", labels("424b"), ids=lambda label: label.stem)
def test_a_real_prospectus_says_what_its_reader_read(label: Path, corpus: Path) -> None:
    filing = corpus / "corpus" / "424b" / named(label)
    if not filing.is_file():
        pytest.skip("the corpus has not this filing")
    tally = tally_of(label, filing)
    assert tally.precision >= PRECISION, "\n".join(tally.lines)
    assert tally.recall >= RECALL, "\n".join(tally.lines)


def test_the_comparison_sees_each_kind_of_fault() -> None:
    told = {"offerings": [{"price": {"amount": 1, "currency": "USD"}, "lock_up_days": 60, "net_proceeds": None}], "fees": []}
    read = {
        "offerings": [{"relation": "primary", "price": {"amount": 2, "currency": "USD"}, "net_proceeds": 5, "lock_up_days": 60}],
        "fees": [{"kind": "commission"}],
    }
    counts = compare(told, read, frozenset({"fees"})).counts
    assert counts == {"wrong": 1, "right": 1, "made up": 2}
