"""What has to be known of the market, and when, to compute a price term."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from extractor.terms.errors import TermError
from extractor.terms.money import computing
from extractor.terms.value import Value

Measure = Literal["closing_bid", "closing_price", "vwap", "last_sale", "market_price", "defined"]
Prices = Decimal | Sequence[Decimal]


class Market(Value, frozen=True, kw_only=True):
    """Prices of one security, newest last, as they stand at the event at which a term is measured.

    `prices` is keyed by measure, `defined` by the defined term as the filing prints it; a single Decimal stands for a
    price that is the same over any window. `volumes` (units traded) weigh a VWAP over several days. `dates` are the
    days of the prices, needed only for windows in calendar days. `events` holds the market as it stood at other events,
    by the event's name as printed: a market without `events` serves for every event; one with `events` must have each
    event that a term names.
    """

    prices: Mapping[Measure, Prices] = {}
    defined: Mapping[str, Prices] = {}
    volumes: Sequence[Decimal] = ()
    dates: Sequence[date] = ()
    events: Mapping[str, Market] = {}
    constant: Decimal | None = None

    @classmethod
    def flat(cls, price: Decimal) -> Market:
        """A market in which every measure and every defined term is `price` on every day."""
        return cls(constant=price)

    def at_event(self, event: str | None) -> Market:
        """The market as it stood at a named event; raises TermError where other events are given but not this one."""
        if event is None or not self.events:
            return self
        if event not in self.events:
            raise TermError(f"the market at {event!r} is missing")
        return self.events[event]

    def prices_of(self, measure: Measure, defined_term: str | None = None) -> Prices:
        """The prices of a measure, or of a defined term for the measure "defined"; raises TermError for none."""
        found = self.defined.get(defined_term or "") if measure == "defined" else self.prices.get(measure)
        if found is None:
            found = self.constant
        name = repr(defined_term) if measure == "defined" else measure
        if found is None:
            raise TermError(f"the market has no prices for {name}")
        if not isinstance(found, Decimal) and not found:
            raise TermError(f"the market's prices for {name} are empty")
        return found

    def days_in(self, window: int, unit: Literal["trading_days", "days"]) -> int:
        """How many of the newest prices a window of trading days or calendar days takes in.

        A window of n calendar days ends with the newest price's day. Raises TermError where calendar days are asked
        and `dates` are missing or do not reach back to the window's first day.
        """
        if unit == "trading_days":
            return window
        if not self.dates:
            raise TermError("a window in calendar days: the dates of the prices are missing")
        first = self.dates[-1] - timedelta(days=window - 1)
        if self.dates[0] > first:
            raise TermError(f"a window of {window} calendar days: the prices start only at {self.dates[0]}")
        return sum(day >= first for day in self.dates)


def newest(prices: Sequence[Decimal], count: int) -> Sequence[Decimal]:
    """The last `count` values; raises TermError where there are fewer."""
    if len(prices) < count:
        raise TermError(f"{count} daily values are needed, the market has {len(prices)}")
    return prices[len(prices) - count :]


def average(prices: Sequence[Decimal], weights: Sequence[Decimal] = ()) -> Decimal:
    """The mean, weighted if weights are given, rounded at 50 digits."""
    with computing(exact=False):
        if not weights:
            return sum(prices, Decimal(0)) / len(prices)
        total = sum(weights, Decimal(0))
        if total <= 0:
            raise TermError("no volume was traded in the window: its VWAP does not exist")
        return sum((price * weight for price, weight in zip(prices, weights, strict=True)), Decimal(0)) / total
