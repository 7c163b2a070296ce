"""Fee schedules: worked examples from filings, and the laws of marginal tiers."""

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.terms import FeeSchedule, Money, TermError, Tier
from extractor.terms.money import computing
from tests.terms.strategies import amounts, fee_schedules, tiers

ENCODER = msgspec.json.Encoder(decimal_format="number")
MILLION = Decimal(1_000_000)


def tier(rate: str, start: int = 0, end: int | None = None, *, up_to: bool = False) -> Tier:
    return Tier(rate=Decimal(rate), up_to=up_to, from_=Decimal(start), to=None if end is None else Decimal(end))


def usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


# "4% on the aggregate sales price of the securities up to $10,000,000, 3.5% on aggregate sales price of the securities
# between $10,000,000 and $20,000,000, and 3% on the aggregate sales price of the securities above $20,000,000"
FALLING = FeeSchedule(tiers=(tier("0.04", 0, 10_000_000), tier("0.035", 10_000_000, 20_000_000), tier("0.03", 20_000_000)))
# "4.00% on the first $10 million gross proceeds and 3.50% on the next $10 million"
BOUNDED = FeeSchedule(tiers=(tier("0.0400", 0, 10_000_000), tier("0.0350", 10_000_000, 20_000_000)))


@pytest.mark.parametrize(
    ("schedule", "gross", "fee"),
    [
        (FALLING, "0", "0"),
        (FALLING, "10000000", "400000"),
        (FALLING, "15000000", "575000"),
        (FALLING, "25000000", "900000"),
        (FALLING, "0.01", "0.0004"),
        (BOUNDED, "20000000", "750000"),
        (FeeSchedule(tiers=(tier("0.0825"),)), "6000000", "495000"),
        (FeeSchedule(tiers=(tier("0.07"),), fixed=usd("25000")), "1000000", "95000"),
        (FeeSchedule(tiers=(tier("0.07"),), minimum=usd("100000")), "1000000", "100000"),
        (FeeSchedule(tiers=(tier("0.07"),), maximum=usd("50000")), "1000000", "50000"),
        (FeeSchedule(fixed=usd("50000")), "123", "50000"),
    ],
)
def test_fee_on_a_gross(schedule: FeeSchedule, gross: str, fee: str) -> None:
    assert schedule.on(Decimal(gross)) == Decimal(fee)


def test_fee_per_unit_needs_the_units() -> None:
    schedule = FeeSchedule(per_unit=usd("0.05"), minimum=usd("10"))
    assert schedule.on(Decimal(0), units=Decimal(1000)) == Decimal("50.00")
    assert schedule.on(Decimal(0), units=Decimal(1)) == 10
    with pytest.raises(TermError, match="number of units sold is missing"):
        schedule.on(Decimal(0))
    with pytest.raises(TermError, match="negative number of units"):
        schedule.on(Decimal(0), units=Decimal(-1))


@pytest.mark.parametrize(
    ("gross", "rate"),
    [("0", "0.04"), ("9999999.99", "0.04"), ("10000000", "0.035"), ("20000000", "0.03"), ("9E+9", "0.03")],
)
def test_marginal_rate(gross: str, rate: str) -> None:
    assert FALLING.marginal(Decimal(gross)) == Decimal(rate)


def test_a_bounded_schedule_does_not_speak_of_what_lies_beyond() -> None:
    with pytest.raises(TermError, match="ends at 20000000: it does not say"):
        BOUNDED.on(Decimal("20000000.01"))
    with pytest.raises(TermError, match="ends at 20000000: it does not say"):
        BOUNDED.marginal(20 * MILLION)


@pytest.mark.parametrize("gross", [Decimal("-0.01"), Decimal("NaN")])
def test_a_gross_below_zero_or_none_at_all_is_refused(gross: Decimal) -> None:
    with pytest.raises(TermError):
        FALLING.on(gross)
    with pytest.raises(TermError):
        FALLING.marginal(gross)


def test_a_schedule_is_a_ceiling_where_it_says_up_to() -> None:
    assert FeeSchedule(tiers=(tier("0.03", up_to=True),)).is_ceiling
    assert FeeSchedule(fixed=Money(amount=Decimal(1), currency="USD", qualifier="up_to")).is_ceiling
    assert not FALLING.is_ceiling
    assert not FeeSchedule(fixed=usd("1"), maximum=usd("2")).is_ceiling


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((tier("0.04", 5),), "a gap between tiers: nothing is said from 0 to 5"),
        ((tier("0.04", 0, 10), tier("0.03", 11)), "a gap between tiers: nothing is said from 10 to 11"),
        ((tier("0.04", 0, 10), tier("0.03", 9)), "overlap or are out of order"),
        ((tier("0.04", 0, 10), tier("0.03", 0, 10)), "overlap or are out of order"),
        ((tier("0.03", 10), tier("0.04", 0, 10)), "a gap between tiers"),
        ((tier("0.04"), tier("0.03", 10)), "after a tier without end"),
    ],
)
def test_tiers_must_join(parts: tuple[Tier, ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        FeeSchedule(tiers=parts)


@pytest.mark.parametrize(
    ("rate", "start", "end"), [("4", 0, None), ("-0.01", 0, None), ("0.04", -1, None), ("0.04", 5, 5), ("0.04", 5, 4)]
)
def test_a_tier_must_make_sense(rate: str, start: int, end: int | None) -> None:
    with pytest.raises(TermError):
        tier(rate, start, end)


def test_a_schedule_must_make_sense() -> None:
    euro = Money(amount=Decimal(1), currency="EUR")
    with pytest.raises(TermError, match="needs tiers, a fixed amount or an amount per unit"):
        FeeSchedule(maximum=usd("5"))
    with pytest.raises(TermError, match="different currencies"):
        FeeSchedule(fixed=usd("1"), maximum=euro)
    with pytest.raises(TermError, match="above maximum"):
        FeeSchedule(fixed=usd("1"), minimum=usd("3"), maximum=usd("2"))
    with pytest.raises(TermError, match="cannot be negative"):
        FeeSchedule(fixed=usd("-1"))


def test_tiers_are_written_as_the_record_has_them() -> None:
    assert ENCODER.encode(FALLING.tiers) == (
        b'[{"rate":0.04,"from":0,"to":10000000},{"rate":0.035,"from":10000000,"to":20000000},{"rate":0.03,"from":20000000}]'
    )
    assert ENCODER.encode(tier("0.030", up_to=True)) == b'{"rate":0.030,"up_to":true,"from":0}'


def test_a_rate_in_percent_is_refused_when_decoded() -> None:
    with pytest.raises(msgspec.ValidationError, match="between 0 and 1"):
        msgspec.json.decode(b'{"rate":4.00,"from":0}', type=Tier)


@given(tiers(open_ended=True), amounts(), amounts())
def test_fee_rises_with_the_gross(steps: tuple[Tier, ...], one: Decimal, other: Decimal) -> None:
    schedule = FeeSchedule(tiers=steps)
    low, high = sorted((one, other))
    assert 0 <= schedule.on(low) <= schedule.on(high) <= high


@given(tiers(open_ended=True), amounts(), amounts())
def test_fee_is_the_sum_over_the_parts_of_the_gross(steps: tuple[Tier, ...], first: Decimal, more: Decimal) -> None:
    """on(a + b) is on(a) and each tier's rate on what of b falls into it."""
    schedule = FeeSchedule(tiers=steps)
    with computing():
        end = first + more
        part = Decimal(0)
        for step in steps:
            within = min(end, end if step.to is None else step.to) - max(first, step.from_)
            part += step.rate * max(within, Decimal(0))
        assert schedule.on(end) == schedule.on(first) + part


@given(tiers(open_ended=True), amounts())
def test_marginal_rate_is_what_the_next_cent_costs(steps: tuple[Tier, ...], gross: Decimal) -> None:
    schedule = FeeSchedule(tiers=steps)
    tick = Decimal("0.0000001")  # finer than any bound of the strategy
    with computing():
        assert schedule.on(gross + tick) - schedule.on(gross) == schedule.marginal(gross) * tick


@given(tiers(open_ended=True), amounts(), st.data())
def test_splitting_a_tier_changes_no_fee(steps: tuple[Tier, ...], gross: Decimal, data: st.DataObject) -> None:
    last = steps[-1]
    with computing():
        cut = last.from_ + data.draw(amounts("0.000001"))
    halves = (
        Tier(rate=last.rate, from_=last.from_, to=cut),
        Tier(rate=last.rate, from_=cut),
    )
    assert FeeSchedule(tiers=(*steps[:-1], *halves)).on(gross) == FeeSchedule(tiers=steps).on(gross)


@given(fee_schedules(), amounts(), amounts())
def test_fee_stays_within_its_bounds(schedule: FeeSchedule, gross: Decimal, units: Decimal) -> None:
    end = schedule.tiers[-1].to if schedule.tiers else None
    fee = schedule.on(gross if end is None else min(gross, end), units)
    assert schedule.minimum is None or fee >= schedule.minimum.amount
    assert schedule.maximum is None or fee <= schedule.maximum.amount


@given(fee_schedules())
def test_schedule_round_trips_exactly(schedule: FeeSchedule) -> None:
    written = ENCODER.encode(schedule)
    back = msgspec.json.decode(written, type=FeeSchedule)
    assert back == schedule
    assert ENCODER.encode(back) == written
