"""Hypothesis strategies for the values of the terms room."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from extractor.terms import (
    ByPeriod,
    DaysAfter,
    FeeSchedule,
    Fixed,
    GreaterOf,
    IfMarketBelow,
    LesserOf,
    MarketPrice,
    Money,
    PercentOf,
    Period,
    PriceTerm,
    Tier,
)
from extractor.terms.market import Measure
from extractor.terms.market_price import WindowUnit
from extractor.terms.money import Qualifier

MEASURES: list[Measure] = ["closing_bid", "closing_price", "vwap", "last_sale", "market_price"]
WINDOW_UNITS: list[WindowUnit] = ["trading_days", "days"]
QUALIFIERS: list[Qualifier | None] = [None, "approximate", "up_to", "at_least"]

currencies = st.sampled_from(["USD", "EUR", "CAD"])


def amounts(smallest: str = "0", largest: str = "1e12") -> st.SearchStrategy[Decimal]:
    """Amounts as filings state them: up to six decimals, trailing zeros kept."""
    return st.integers(0, 6).flatmap(lambda places: st.decimals(smallest, largest, places=places))


def moneys(currency: str, smallest: str = "0") -> st.SearchStrategy[Money]:
    return st.builds(Money, amount=amounts(smallest), currency=st.just(currency), qualifier=st.sampled_from(QUALIFIERS))


def rates(smallest: str = "0", largest: str = "1") -> st.SearchStrategy[Decimal]:
    return st.integers(0, 8).flatmap(lambda places: st.decimals(smallest, largest, places=places))


# The letters and marks of printed phrases, with those that the printed grammar itself uses.
phrases = (
    (
        st.text(alphabet=st.sampled_from('abcXYZ019 .,;-—’"\\()$%'), min_size=1, max_size=40)
        | st.sampled_from(["date of conversion", "preceding the date of issuance", "Per Share Market Value", "the closing"])
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


@st.composite
def tiers(draw: st.DrawFn, *, open_ended: bool | None = None) -> tuple[Tier, ...]:
    """Joined tiers from 0, the last with or without an end."""
    ends = sorted(draw(st.sets(amounts("0.000001"), max_size=5)))
    starts = [Decimal(0), *ends]
    last_open = draw(st.booleans()) if open_ended is None else open_ended
    bounds: list[tuple[Decimal, Decimal | None]] = list(zip(starts, ends, strict=False))
    if last_open or not bounds:
        bounds.append((starts[-1], None))
    return tuple(Tier(rate=draw(rates()), up_to=draw(st.booleans()), from_=start, to=end) for start, end in bounds)


@st.composite
def fee_schedules(draw: st.DrawFn) -> FeeSchedule:
    """Schedules of any make: tiers or not, fixed, per unit, bounded."""
    currency = draw(currencies)
    steps = draw(st.just(()) | tiers())
    fixed = draw(st.none() | moneys(currency))
    per_unit = draw(moneys(currency) if not steps and fixed is None else st.none() | moneys(currency))
    low, high = draw(st.tuples(st.none() | moneys(currency), st.none() | moneys(currency)))
    if low is not None and high is not None and low.amount > high.amount:
        low, high = high, low
    return FeeSchedule(tiers=steps, fixed=fixed, per_unit=per_unit, minimum=low, maximum=high)


@st.composite
def market_prices(draw: st.DrawFn) -> MarketPrice:
    """Market prices of every measure, statistic and window, stated fully or sparsely."""
    defined_term = draw(st.none() | phrases)
    measure: Measure = "defined" if defined_term is not None else draw(st.sampled_from(MEASURES))
    window_days = draw(st.none() | st.integers(1, 60))
    window_unit = None if window_days is None else draw(st.sampled_from(WINDOW_UNITS))
    count = draw(st.none() | st.integers(1, window_days or 60))
    return MarketPrice(
        measure=measure,
        defined_term=defined_term,
        statistic="average_of_lowest" if count is not None else draw(st.sampled_from(["value", "average"])),
        count=count,
        window_days=window_days,
        window_unit=window_unit,
        ending=draw(st.none() | phrases),
    )


@st.composite
def periods_of(draw: st.DrawFn, prices: st.SearchStrategy[PriceTerm], event: str) -> ByPeriod:
    """Periods that follow one another without gap, in days after one event or in dates, open at both ends."""
    bounds = sorted(draw(st.sets(st.integers(0, 400), max_size=4)))
    in_dates = draw(st.booleans())
    start = date(2001, 1, 1)
    whens = [start + timedelta(bound) if in_dates else DaysAfter(days=bound, after=event) for bound in bounds]
    ends = zip([None, *whens], [*whens, None], strict=True)
    return ByPeriod(periods=tuple(Period(from_=from_, to=to, price=draw(prices)) for from_, to in ends))


def price_terms(currency: str = "USD", event: str = "the closing") -> st.SearchStrategy[PriceTerm]:
    """Terms of every kind, nested in one another, in one currency."""

    def wider(inner: st.SearchStrategy[PriceTerm]) -> st.SearchStrategy[PriceTerm]:
        several = st.lists(inner, min_size=2, max_size=4).map(tuple)
        return st.one_of(
            st.builds(PercentOf, percent=rates("0.00000001", "3").filter(bool), of=inner),
            st.builds(LesserOf, terms=several),
            st.builds(GreaterOf, terms=several),
            st.builds(IfMarketBelow, threshold=moneys(currency), market=market_prices(), then=inner, otherwise=inner),
            periods_of(inner, event),
        )

    return st.recursive(st.builds(Fixed, price=moneys(currency)) | market_prices(), wider, max_leaves=8)
