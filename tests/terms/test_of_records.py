"""Terms as a user of a record meets them: the page's session, and every fee and price of the corpus printed and read back."""

import doctest
from decimal import Decimal
from pathlib import Path

import pytest

import extractor
from extractor.errors import ExtractorError
from extractor.models.deal import Fee, Offering
from extractor.models.record import Record
from extractor.models.security import Security
from extractor.terms import Fixed, Money, PriceTerm, TermError, Tier, parse_fee_sentence, parse_sentence

ROOT = Path(__file__).resolve().parents[2]
MILLION = Decimal(1_000_000)
LARGEST = 3_000_000
"""Bytes; larger filings are left to the runs over the whole corpus."""


def test_the_session_of_the_page_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    outcome = doctest.testfile(str(ROOT / "docs" / "terms.md"), module_relative=False)
    assert (outcome.failed, outcome.attempted >= 12) == (0, True)


def test_a_deal_is_net_of_its_own_fees_in_money() -> None:
    offering = Offering(id="o1", relation="primary")
    rate = (Tier(rate=Decimal("0.06")),)
    fees = [
        Fee(id="f1", offering="o1", kind="underwriting_discount", tiers=rate),
        Fee(id="f2", offering="o1", kind="finders_fee", amount=Money(amount=Decimal(10_000), currency="USD")),
        Fee(id="f3", offering="o1", kind="securities", tiers=rate),
        Fee(id="f4", offering="o1", kind="expense_reimbursement", amount=Money(amount=Decimal(50_000), currency="USD")),
        Fee(id="f5", offering="o1", kind="cap", tiers=rate),
        Fee(id="f6", offering="o2", kind="commission", tiers=rate),
        Fee(id="f7", offering="o1", kind="management_fee"),
    ]
    assert offering.net_of_fees(MILLION, fees) == MILLION - 60_000 - 10_000
    assert offering.net_of_fees(MILLION, []) == MILLION


def test_units_over_a_range_of_prices_follow_from_the_security() -> None:
    two = Fixed(price=Money(amount=Decimal(2), currency="USD"))
    notes = Security(id="s1", role="offered", kind="convertible_notes", principal=Money(amount=MILLION, currency="USD"))
    priced = Security(id="s1", role="offered", kind="convertible_notes", conversion_price=two.price)
    with pytest.raises(TermError, match="conversion price"):
        notes.issuable(0, [Decimal(1)])
    with pytest.raises(TermError, match="principal"):
        priced.issuable(0, [Decimal(1)])
    assert priced.issuable(0, [Decimal(1), Decimal(9)], principal=MILLION) == {
        Decimal(1): MILLION / 2, Decimal(9): MILLION / 2,
    }  # fmt: skip


def terms_of(record: Record) -> list[PriceTerm]:
    stated = [term for row in record.securities for term in (row.conversion_terms, row.exercise_terms)]
    return [term for term in stated if term is not None]


def test_every_term_of_the_fixtures_is_read_back() -> None:
    records = [extractor.extract(path) for path in sorted((ROOT / "fixtures").glob("*.txt"))]
    assert _read_back(records) >= 15


@pytest.mark.slow
def test_every_term_of_the_corpus_is_read_back(corpus: Path) -> None:
    assert _read_back(_records(corpus)) >= 10


def _read_back(records: list[Record]) -> int:
    """How many terms were printed and read back to an equal value, all of them."""
    schedules = [fee.schedule for record in records for fee in record.fees if fee.schedule is not None]
    terms = [term for record in records for term in terms_of(record)]
    assert [schedule for schedule in schedules if parse_fee_sentence(schedule.sentence()) != schedule] == []
    assert [term for term in terms if parse_sentence(term.sentence()) != term] == []
    return len(schedules) + len(terms)


def _records(corpus: Path) -> list[Record]:
    found = []
    for path in sorted((corpus / "corpus" / "424b").iterdir()):
        if path.stat().st_size <= LARGEST:
            try:
                found.append(extractor.extract(path))
            except ExtractorError:
                continue
    assert found
    return found
