"""Price terms: sentences of real filings as trees, and the laws of their computation."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.terms import (
    ByPeriod,
    DaysAfter,
    Fixed,
    GreaterOf,
    IfMarketBelow,
    LesserOf,
    Market,
    MarketPrice,
    Money,
    PercentOf,
    Period,
    PriceTerm,
    TermError,
)
from extractor.terms.money import computing
from tests.terms.strategies import amounts, periods_of, price_terms, rates

ENCODER = msgspec.json.Encoder(decimal_format="number")
DECODER = msgspec.json.Decoder(PriceTerm)
CLOSING = date(1999, 1, 29)


def usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


def fixed(amount: str) -> Fixed:
    return Fixed(price=usd(amount))


def percent(rate: str, of: PriceTerm) -> PercentOf:
    return PercentOf(percent=Decimal(rate), of=of)


def after(days: int, event: str = "the closing") -> DaysAfter:
    return DaysAfter(days=days, after=event)


# "the lesser of $33.75 per share and 97% (or 95% if the market price of our common stock is less than $5.00 per share)
# of the closing bid price of our common stock on the trading day after the redemption notice is delivered"
NOTICE_BID = MarketPrice(measure="closing_bid", ending="on the trading day after the redemption notice is delivered")
REDEMPTION_WARRANT = LesserOf(
    terms=(
        fixed("33.75"),
        IfMarketBelow(threshold=usd("5.00"), then=percent("0.95", NOTICE_BID), otherwise=percent("0.97", NOTICE_BID)),
    )
)

# "120% of the average per share market value of our common stock over the five trading days preceding the date of
# issuance or, after 90 days from the date of issuance, the lesser of the initial conversion price or 101% of the
# average of the ten lowest closing bids of our common stock in the previous 30 trading days from the date of
# conversion"
INITIAL = percent(
    "1.20",
    MarketPrice(
        measure="defined",
        defined_term="per share market value",
        statistic="average",
        window_days=5,
        window_unit="trading_days",
        ending="preceding the date of issuance",
    ),
)
LOWEST_BIDS = MarketPrice(
    measure="closing_bid",
    statistic="average_of_lowest",
    count=10,
    window_days=30,
    window_unit="trading_days",
    ending="from the date of conversion",
)
DEBENTURE = ByPeriod(
    periods=(
        Period(to=after(90, "the date of issuance"), price=INITIAL),
        Period(from_=after(90, "the date of issuance"), price=LesserOf(terms=(INITIAL, percent("1.01", LOWEST_BIDS)))),
    )
)

# "an exercise price equal to 130% of the volume weighted average sales price of the shares sold"
COMPENSATION_WARRANT = percent("1.30", MarketPrice(measure="vwap", ending="of the shares sold"))

# "During the first 90 days after the closing ... $13.06 per share of common stock (the "fixed price"). Thereafter ...
# at the lesser of the fixed price or ... 101% of the Per Share Market Value (as defined in the Agreement) ... at the
# time of conversion"
PREFERRED = ByPeriod(
    periods=(
        Period(to=after(90), price=fixed("13.06")),
        Period(
            from_=after(90),
            price=LesserOf(
                terms=(
                    fixed("13.06"),
                    percent(
                        "1.01",
                        MarketPrice(
                            measure="defined",
                            defined_term="Per Share Market Value",
                            ending="at the time of conversion",
                        ),
                    ),
                )
            ),
        ),
    )
)


@pytest.mark.parametrize(
    ("bid", "market_price", "price"),
    [("40", "40", "33.75"), ("10", "10", "9.70"), ("4", "4", "3.80"), ("5", "5", "4.85"), ("10", "4.99", "9.50")],
)
def test_lesser_of_a_fixed_price_and_a_share_of_the_bid(bid: str, market_price: str, price: str) -> None:
    market = Market(prices={"closing_bid": Decimal(bid), "market_price": Decimal(market_price)})
    assert REDEMPTION_WARRANT.at(0, market) == Decimal(price)


def test_debenture_takes_each_price_from_its_own_event() -> None:
    issuance = Market(defined={"per share market value": tuple(Decimal(price) for price in (50, 4, 5, 6, 5, 5))})
    bids = tuple(Decimal(price) for price in [1, *([4] * 10), *([9] * 20)])
    conversion = Market(prices={"closing_bid": bids})
    market = Market(
        events={"preceding the date of issuance": issuance, "from the date of conversion": conversion},
    )
    assert DEBENTURE.at(90, market) == 6
    assert DEBENTURE.at(91, market) == Decimal("4.04")


def test_warrant_priced_at_a_percentage_of_the_average_sale() -> None:
    assert COMPENSATION_WARRANT.at(0, Market(prices={"vwap": Decimal("4.04")})) == Decimal("5.252")


@pytest.mark.parametrize(
    ("day", "value", "price"),
    [
        (0, "5", "13.06"),
        (90, "5", "13.06"),
        (91, "5", "5.05"),
        (91, "20", "13.06"),
        (date(1999, 4, 29), "5", "13.06"),
        (date(1999, 4, 30), "5", "5.05"),
    ],
)
def test_fixed_price_first_then_the_lesser(day: date | int, value: str, price: str) -> None:
    market = Market(defined={"Per Share Market Value": Decimal(value)})
    assert PREFERRED.at(day, market, {"the closing": CLOSING}) == Decimal(price)


def test_a_fixed_period_asks_nothing_of_the_market() -> None:
    assert PREFERRED.at(30, Market()) == Decimal("13.06")
    with pytest.raises(TermError, match="no prices for 'Per Share Market Value'"):
        PREFERRED.at(120, Market())


def test_a_floor_is_the_greater_of() -> None:
    floored = GreaterOf(terms=(fixed("1.00"), percent("0.85", MarketPrice(measure="closing_price"))))
    assert floored.at(0, Market.flat(Decimal("0.50"))) == 1
    assert floored.at(0, Market.flat(Decimal("2.00"))) == Decimal("1.70")


DATED = ByPeriod(
    periods=(
        Period(from_=date(2025, 1, 1), to=date(2025, 6, 30), price=fixed("5")),
        Period(from_=date(2025, 9, 1), price=fixed("6")),
    )
)


@pytest.mark.parametrize(("day", "price"), [((2025, 1, 1), 5), ((2025, 6, 30), 5), ((2025, 9, 1), 6), ((2031, 1, 1), 6)])
def test_dated_periods_include_both_ends(day: tuple[int, int, int], price: int) -> None:
    assert DATED.at(date(*day), Market()) == price


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2025, 7, 1), date(2025, 8, 31)])
def test_days_between_periods_have_no_price(day: date) -> None:
    with pytest.raises(TermError, match=f"no period covers {day}"):
        DATED.at(day, Market())


def test_what_places_a_day_must_be_given() -> None:
    with pytest.raises(TermError, match="give the day as a date"):
        DATED.at(5, Market())
    with pytest.raises(TermError, match="the date of 'the closing' is missing"):
        PREFERRED.at(CLOSING, Market())


TWO_EVENTS = ByPeriod(periods=(Period(to=after(90), price=fixed("1")), Period(from_=after(60, "registration"), price=fixed("2"))))


def test_periods_from_two_events_need_dates_and_must_not_overlap_there() -> None:
    with pytest.raises(TermError, match="days since which event\\? The term counts from registration, the closing"):
        TWO_EVENTS.at(5, Market())
    events = {"the closing": CLOSING, "registration": CLOSING}
    with pytest.raises(TermError, match="more than one period covers 1999-04-28"):
        TWO_EVENTS.at(date(1999, 4, 28), Market(), events)
    assert TWO_EVENTS.at(date(1999, 4, 30), Market(), events) == 2


@pytest.mark.parametrize(
    ("periods", "message"),
    [
        ((), "needs a period"),
        ((Period(from_=after(9), to=after(8), price=fixed("1")),), "ends before it begins"),
        ((Period(price=fixed("1")), Period(from_=after(1), price=fixed("2"))), "periods overlap"),
        ((Period(to=after(1), price=fixed("1")), Period(price=fixed("2"))), "periods overlap"),
        ((Period(to=after(9), price=fixed("1")), Period(from_=after(8), price=fixed("2"))), "out of order"),
        (
            (Period(to=date(2025, 2, 1), price=fixed("1")), Period(from_=date(2025, 1, 1), price=fixed("2"))),
            "out of order",
        ),
    ],
)
def test_periods_must_follow_one_another(periods: tuple[Period, ...], message: str) -> None:
    with pytest.raises(TermError, match=message):
        ByPeriod(periods=periods)


def test_terms_must_make_sense() -> None:
    euros = Fixed(price=Money(amount=Decimal(1), currency="EUR"))
    with pytest.raises(TermError, match="at least two prices"):
        LesserOf(terms=(fixed("1"),))
    with pytest.raises(TermError, match="different currencies"):
        GreaterOf(terms=(fixed("1"), percent("0.5", euros)))
    with pytest.raises(TermError, match="different currencies"):
        IfMarketBelow(threshold=usd("1"), then=euros, otherwise=euros)
    with pytest.raises(TermError, match="different currencies"):
        ByPeriod(periods=(Period(to=after(1), price=euros), Period(from_=after(1), price=fixed("1"))))
    with pytest.raises(TermError, match="above zero"):
        percent("0", fixed("1"))
    with pytest.raises(TermError, match="cannot be negative"):
        fixed("-1")
    with pytest.raises(TermError, match="cannot be negative"):
        after(-1)


def test_currency_is_that_of_the_stated_amounts() -> None:
    assert PREFERRED.currency() == "USD"
    assert COMPENSATION_WARRANT.currency() is None


def test_a_term_is_written_as_a_tagged_tree() -> None:
    assert ENCODER.encode(REDEMPTION_WARRANT.terms[0]) == (b'{"kind":"fixed","price":{"amount":33.75,"currency":"USD"}}')
    assert ENCODER.encode(COMPENSATION_WARRANT) == (
        b'{"kind":"percent_of","percent":1.30,'
        b'"of":{"kind":"market","measure":"vwap","statistic":"value","ending":"of the shares sold"}}'
    )


@pytest.mark.parametrize(
    "written",
    [
        b'{"price":{"amount":1,"currency":"USD"}}',
        b'{"kind":"guess"}',
        b'{"kind":"percent_of","percent":-1,"of":{"kind":"market","measure":"vwap"}}',
        b'{"kind":"market","measure":"opening_price"}',
        b'{"kind":"market","measure":"vwap","days":5}',
        b'{"kind":"lesser_of","terms":[]}',
    ],
)
def test_terms_are_validated_when_decoded(written: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        DECODER.decode(written)


ISSUED = date(2001, 1, 1)
several = st.lists(price_terms(), min_size=2, max_size=4).map(tuple)
days = st.integers(0, 500)


def on_day(term: PriceTerm, day: int, price: Decimal) -> Decimal:
    """The price `day` days after the closing, in a flat market; by date, because a drawn term may name dates."""
    return term.at(date.fromordinal(ISSUED.toordinal() + day), Market.flat(price), {"the closing": ISSUED})


@given(several, days, amounts())
def test_lesser_is_above_none_of_its_parts_and_is_one(terms: tuple[PriceTerm, ...], day: int, price: Decimal) -> None:
    parts = [on_day(term, day, price) for term in terms]
    least = on_day(LesserOf(terms=terms), day, price)
    assert all(least <= part for part in parts)
    assert least in parts


@given(several, days, amounts())
def test_greater_is_below_none_of_its_parts_and_is_one(terms: tuple[PriceTerm, ...], day: int, price: Decimal) -> None:
    parts = [on_day(term, day, price) for term in terms]
    greatest = on_day(GreaterOf(terms=terms), day, price)
    assert all(greatest >= part for part in parts)
    assert greatest in parts


@given(periods_of(price_terms(), "the closing"), days, amounts())
def test_by_period_picks_the_one_period_that_the_bounds_say(term: ByPeriod, day: int, price: Decimal) -> None:
    ends = [period.to for period in term.periods if period.to is not None]
    passed = sum((end.days if isinstance(end, DaysAfter) else (end - ISSUED).days) < day for end in ends)
    assert on_day(term, day, price) == on_day(term.periods[passed].price, day, price)


@given(price_terms(), price_terms(), amounts(), amounts(), days)
def test_market_below_the_threshold_chooses_the_branch(
    then: PriceTerm, otherwise: PriceTerm, threshold: Decimal, price: Decimal, day: int
) -> None:
    term = IfMarketBelow(threshold=usd(str(threshold)), then=then, otherwise=otherwise)
    assert on_day(term, day, price) == on_day(then if price < threshold else otherwise, day, price)


@given(rates("0.0001", "3").filter(bool), amounts())
def test_percentage_of_a_price_is_the_product(rate: Decimal, price: Decimal) -> None:
    with computing():
        product = rate * price
    assert percent(str(rate), MarketPrice(measure="vwap")).at(0, Market.flat(price)) == product


@given(price_terms(), days, amounts())
def test_written_and_read_back_a_term_is_the_same(term: PriceTerm, day: int, price: Decimal) -> None:
    written = ENCODER.encode(term)
    back = DECODER.decode(written)
    assert back == term
    assert ENCODER.encode(back) == written
    assert on_day(back, day, price) == on_day(term, day, price)
