"""Laws of what a deal leaves the issuer, and of the units that it costs."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.terms import FeeSchedule, Fixed, LesserOf, MarketPrice, Money, PercentOf, TermError, Tier, issuable, net_of_fees

MILLION = Decimal(1_000_000)
TIERED = FeeSchedule(
    tiers=(
        Tier(rate=Decimal("0.04"), to=10 * MILLION),
        Tier(rate=Decimal("0.035"), from_=10 * MILLION, to=20 * MILLION),
        Tier(rate=Decimal("0.03"), from_=20 * MILLION),
    )
)
PER_UNIT = FeeSchedule(per_unit=Money(amount=Decimal("0.05"), currency="USD"))
AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)
PRICES = st.decimals(min_value=Decimal("0.01"), max_value=10**4, places=4)


def capped(price: str = "33.75", percent: str = "0.97") -> LesserOf:
    fixed = Fixed(price=Money(amount=Decimal(price), currency="USD"))
    market = PercentOf(percent=Decimal(percent), of=MarketPrice(measure="closing_bid"))
    return LesserOf(terms=(fixed, market))


def test_tiers_and_a_fee_a_unit_are_both_taken_off() -> None:
    assert net_of_fees(25 * MILLION, [TIERED]) == 25 * MILLION - 900_000
    assert net_of_fees(25 * MILLION, [TIERED, PER_UNIT], Decimal(100)) == 25 * MILLION - 900_005


@given(AMOUNTS)
def test_no_fees_leave_all_and_fees_add_up(gross: Decimal) -> None:
    assert net_of_fees(gross, []) == gross
    assert net_of_fees(gross, [TIERED, TIERED]) == gross - 2 * TIERED.on(gross)


@given(AMOUNTS, AMOUNTS)
def test_more_gross_never_leaves_less(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert net_of_fees(low, [TIERED]) <= net_of_fees(high, [TIERED])


def test_a_fee_a_unit_asks_for_the_units() -> None:
    with pytest.raises(TermError):
        net_of_fees(MILLION, [PER_UNIT])


def test_units_at_a_range_of_prices() -> None:
    found = issuable(MILLION, capped("2", "0.5"), 0, [Decimal(1), Decimal(2), Decimal(8)])
    assert found == {Decimal(1): 2 * MILLION, Decimal(2): MILLION, Decimal(8): MILLION / 2}


@given(st.lists(PRICES, min_size=2, max_size=6, unique=True))
def test_a_lower_market_never_issues_fewer_units(prices: list[Decimal]) -> None:
    found = issuable(MILLION, capped(), 0, sorted(prices))
    assert sorted(found.values(), reverse=True) == list(found.values())
