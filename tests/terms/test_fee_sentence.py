"""Fee schedules in words: what is printed is read back, and nothing else is."""

from decimal import Decimal

import pytest
from hypothesis import given

from extractor.terms import FeeSchedule, Money, TermError, Tier, parse_fee_sentence
from tests.terms.strategies import fee_schedules

PRINTED = [
    (
        FeeSchedule(
            tiers=(
                Tier(rate=Decimal("0.0400"), to=Decimal(10_000_000)),
                Tier(rate=Decimal("0.035"), from_=Decimal(10_000_000), up_to=True),
            )
        ),
        "4.00% of the part from 0 to 10,000,000; up to 3.5% of the part above 10,000,000",
    ),
    (
        FeeSchedule(
            tiers=(Tier(rate=Decimal("0.0825")),),
            fixed=Money(amount=Decimal(25000), currency="USD", qualifier="up_to"),
            minimum=Money(amount=Decimal(50000), currency="USD"),
        ),
        "8.25% of all; up to $25,000 in any case; no less than $50,000 in total",
    ),
    (
        FeeSchedule(per_unit=Money(amount=Decimal("0.05"), currency="CAD"), maximum=Money(amount=Decimal(1), currency="CAD")),
        "CAD 0.05 per unit; no more than CAD 1 in total",
    ),
]


@pytest.mark.parametrize(("schedule", "sentence"), PRINTED)
def test_schedule_prints_and_reads(schedule: FeeSchedule, sentence: str) -> None:
    assert schedule.sentence() == sentence
    assert parse_fee_sentence(sentence) == schedule


@given(fee_schedules())
def test_every_printed_schedule_is_read_back(schedule: FeeSchedule) -> None:
    assert parse_fee_sentence(schedule.sentence()) == schedule


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "4.00% on the first $10 million",
        "8% of all; ",
        "8% of all.",
        "8% of the part above 0",
        "8% of the part from 0 to 1,00",
        "5% of all; 8% of all",
        "$5 per unit; $5 per unit",
        "$5 in total",
        "$, per unit",
        "108% of all",
        "$5 in any case; 8% of all",
        "no less than $5 in total",
    ],
)
def test_other_sentences_are_refused(sentence: str) -> None:
    with pytest.raises(TermError):
        parse_fee_sentence(sentence)


def test_the_error_points_at_the_place() -> None:
    with pytest.raises(TermError) as caught:
        parse_fee_sentence("8% of some")
    assert str(caught.value).splitlines()[1:] == ["8% of some", "      ^"]
