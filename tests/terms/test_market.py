"""Market prices: what each statistic and window takes from the market, and what is said when the market lacks it."""

from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.terms import Market, MarketPrice, TermError
from extractor.terms.market import Measure
from tests.terms.strategies import amounts, market_prices

FORTY_BIDS = tuple(Decimal(price) for price in range(1, 41))
of_bids = partial(MarketPrice, measure="closing_bid")


@pytest.mark.parametrize(
    ("term", "price"),
    [
        (of_bids(), "40"),
        (of_bids(window_days=1, window_unit="trading_days"), "40"),
        (of_bids(statistic="average", window_days=5, window_unit="trading_days"), "38"),
        (of_bids(statistic="average_of_lowest", count=10, window_days=30, window_unit="trading_days"), "15.5"),
        (of_bids(statistic="average_of_lowest", count=1, window_days=20, window_unit="trading_days"), "21"),
    ],
)
def test_statistics_of_a_rising_market(term: MarketPrice, price: str) -> None:
    assert term.at(0, Market(prices={"closing_bid": FORTY_BIDS})) == Decimal(price)


def test_lowest_values_are_found_wherever_they_stand() -> None:
    bids = tuple(Decimal(price) for price in (1, 9, 3, 7, 2, 8))
    term = of_bids(statistic="average_of_lowest", count=2, window_days=5, window_unit="trading_days")
    assert term.at(0, Market(prices={"closing_bid": bids})) == Decimal("2.5")


def test_a_vwap_over_days_is_weighed_by_volume() -> None:
    term = MarketPrice(measure="vwap", window_days=2, window_unit="trading_days")
    prices: dict[Measure, tuple[Decimal, ...]] = {"vwap": (Decimal(99), Decimal(10), Decimal(20))}
    volumes = (Decimal(5), Decimal(3), Decimal(1))
    assert term.at(0, Market(prices=prices, volumes=volumes)) == Decimal("12.5")
    with pytest.raises(TermError, match="the volumes are missing"):
        term.at(0, Market(prices=prices))
    with pytest.raises(TermError, match="no volume was traded"):
        term.at(0, Market(prices=prices, volumes=(Decimal(0),) * 3))


def test_a_window_of_calendar_days_goes_by_the_dates() -> None:
    term = of_bids(statistic="average", window_days=4, window_unit="days")
    friday = date(2001, 10, 26)
    days = (friday - timedelta(1), friday, friday + timedelta(3), friday + timedelta(4))
    bids = tuple(Decimal(price) for price in (100, 2, 4, 6))
    # 27 to 30 October: the weekend has no prices; from the 26th on, that Friday's counts
    assert term.at(0, Market(prices={"closing_bid": bids}, dates=days)) == 5
    longer = of_bids(statistic="average", window_days=5, window_unit="days")
    assert longer.at(0, Market(prices={"closing_bid": bids}, dates=days)) == 4
    with pytest.raises(TermError, match="dates of the prices are missing"):
        term.at(0, Market(prices={"closing_bid": bids}))
    with pytest.raises(TermError, match="start only at 2001-10-29"):
        term.at(0, Market(prices={"closing_bid": bids[2:]}, dates=days[2:]))


def test_a_defined_term_is_looked_up_by_its_name() -> None:
    term = MarketPrice(measure="defined", defined_term="Per Share Market Value")
    assert term.at(0, Market(defined={"Per Share Market Value": Decimal("12.10")})) == Decimal("12.10")
    with pytest.raises(TermError, match="no prices for 'Per Share Market Value'"):
        term.at(0, Market(defined={"Market Value": Decimal(1)}, prices={"market_price": Decimal(1)}))


@pytest.mark.parametrize(
    ("term", "market", "message"),
    [
        (of_bids(), Market(prices={"closing_price": Decimal(1)}), "no prices for closing_bid"),
        (of_bids(), Market(prices={"closing_bid": ()}), "closing_bid are empty"),
        (
            of_bids(statistic="average", window_days=5, window_unit="trading_days"),
            Market(prices={"closing_bid": FORTY_BIDS[:4]}),
            "5 daily values are needed, the market has 4",
        ),
        (of_bids(statistic="average"), Market(prices={"closing_bid": FORTY_BIDS}), "does not say over how many days"),
        (
            of_bids(window_days=5, window_unit="trading_days"),
            Market(prices={"closing_bid": FORTY_BIDS}),
            "how is the closing_bid over 5 days one price",
        ),
        (of_bids(ending="conversion"), Market(events={"issuance": Market.flat(Decimal(1))}), "market at 'conversion'"),
    ],
)
def test_what_is_missing_is_named(term: MarketPrice, market: Market, message: str) -> None:
    with pytest.raises(TermError, match=message):
        term.at(0, market)


def test_each_event_has_its_own_market() -> None:
    market = Market(prices={"closing_bid": Decimal(1)}, events={"conversion": Market(prices={"closing_bid": Decimal(2)})})
    assert of_bids().at(0, market) == 1
    assert of_bids(ending="conversion").at(0, market) == 2


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({"measure": "defined"}, "a defined term goes with"),
        ({"defined_term": "VWAP"}, "a defined term goes with"),
        ({"statistic": "average_of_lowest"}, "a count goes with"),
        ({"count": 3}, "a count goes with"),
        ({"window_days": 5}, "a window needs both"),
        ({"window_unit": "days"}, "a window needs both"),
        ({"window_days": 0, "window_unit": "days"}, "must be at least 1, not 0"),
        ({"statistic": "average_of_lowest", "count": 0}, "must be at least 1, not 0"),
        (
            {"statistic": "average_of_lowest", "count": 6, "window_days": 5, "window_unit": "days"},
            "the 6 lowest of only 5 days",
        ),
        ({"measure": "defined", "defined_term": "Market  Price"}, "white space folded"),
        ({"ending": ""}, "white space folded"),
        ({"ending": "x" * 501}, "1 to 500 characters"),
    ],
)
def test_members_must_go_together(members: dict[str, object], message: str) -> None:
    written = {"kind": "market", "measure": "vwap", **members}
    with pytest.raises(msgspec.ValidationError, match=message):
        msgspec.convert(written, MarketPrice)


@given(market_prices(), amounts())
def test_in_a_flat_market_every_price_is_the_price(term: MarketPrice, price: Decimal) -> None:
    assert term.at(0, Market.flat(price)) == price


@given(st.lists(amounts("0.01", "1000"), min_size=1, max_size=30), st.data())
def test_lowest_never_exceed_the_average(bids: list[Decimal], data: st.DataObject) -> None:
    days = data.draw(st.integers(1, len(bids)))
    count = data.draw(st.integers(1, days))
    market = Market(prices={"closing_bid": tuple(bids)})
    lowest = of_bids(statistic="average_of_lowest", count=count, window_days=days, window_unit="trading_days")
    average = of_bids(statistic="average", window_days=days, window_unit="trading_days")
    assert min(bids[-days:]) <= lowest.at(0, market) <= average.at(0, market) <= max(bids[-days:])
