"""Market prices: which price of the security, taken how, over which days, up to which event."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

import msgspec

from extractor.terms.errors import TermError
from extractor.terms.market import Market, Measure, average, newest
from extractor.terms.term import Moment, Term, check_printed, counted, quoted

Statistic = Literal["value", "average", "average_of_lowest"]
WindowUnit = Literal["trading_days", "days"]

MEASURE_WORDS: dict[Measure, str] = {
    "closing_bid": "closing bid price",
    "closing_price": "closing price",
    "vwap": "volume-weighted average price",
    "last_sale": "last sale price",
    "market_price": "market price",
}
WINDOW_WORDS: dict[WindowUnit, str] = {"trading_days": "trading day", "days": "day"}
# an event printed with its own preposition ("preceding the date of issuance") needs no "as of" before it
_PREPOSITIONS = (
    "after ", "at ", "before ", "ending ", "following ", "from ", "immediately ", "on ", "preceding ", "prior ",
)  # fmt: skip


class MarketPrice(Term, frozen=True, kw_only=True, tag="market"):
    """A price that the market makes: a measure's value, its average or the average of its `count` lowest over a window.

    `defined_term` is the filing's own name of a measure that it defines elsewhere (measure "defined"); `ending` is the
    event, as printed, at which the price is taken or the window ends.
    """

    measure: Measure
    defined_term: str | None = None
    # a factory, because omit_defaults would drop a plain default and the statistic is always written
    statistic: Statistic = msgspec.field(default_factory=lambda: "value")
    count: int | None = None
    window_days: int | None = None
    window_unit: WindowUnit | None = None
    ending: str | None = None

    def __post_init__(self) -> None:
        """Raise TermError for members that do not go together."""
        if (self.measure == "defined") != (self.defined_term is not None):
            raise TermError('a defined term goes with the measure "defined", and only with it')
        if (self.statistic == "average_of_lowest") != (self.count is not None):
            raise TermError('a count goes with the statistic "average_of_lowest", and only with it')
        if (self.window_days is None) != (self.window_unit is None):
            raise TermError("a window needs both a number of days and their unit")
        for number in (self.count, self.window_days):
            if number is not None and number < 1:
                raise TermError(f"a count of days must be at least 1, not {number}")
        if self.count and self.window_days and self.count > self.window_days:
            raise TermError(f"the {self.count} lowest of only {self.window_days} days")
        for text in (self.defined_term, self.ending):
            if text is not None:
                check_printed(text)

    def value(self, moment: Moment) -> Decimal:
        """The price from the market as it stands at `ending`; raises TermError naming what is left out."""
        market = moment.market.at_event(self.ending)
        prices = market.prices_of(self.measure, self.defined_term)
        if isinstance(prices, Decimal):
            return prices
        if self.statistic == "value":
            return self._single(prices, market)
        window = newest(prices, self._window(market))
        if self.count is None:
            return average(window)
        return average(newest(sorted(window, reverse=True), self.count))

    def _single(self, prices: Sequence[Decimal], market: Market) -> Decimal:
        if self.window_days in (None, 1):
            return prices[-1]
        if self.measure != "vwap":
            raise TermError(f"how is the {self.measure} over {self.window_days} days one price? The term does not say")
        if not market.volumes:
            raise TermError(f"a VWAP over {self.window_days} days: the volumes are missing")
        days = self._window(market)
        return average(newest(prices, days), newest(market.volumes, days))

    def _window(self, market: Market) -> int:
        if self.window_days is None or self.window_unit is None:
            measure = self.defined_term or self.measure
            raise TermError(f"{self.statistic} of {measure}: the term does not say over how many days")
        return market.days_in(self.window_days, self.window_unit)

    def sentence(self) -> str:
        """In words: `the average of the 10 lowest closing bid prices over 30 trading days as of "conversion"`."""
        noun = quoted(self.defined_term) if self.defined_term is not None else MEASURE_WORDS[self.measure]
        if self.statistic == "average_of_lowest":
            plural = f"{noun} prices" if self.defined_term is not None else f"{noun}s"
            words = f"the average of the {self.count} lowest {plural}"
        else:
            words = f"the average {noun}" if self.statistic == "average" else f"the {noun}"
        if self.window_days is not None and self.window_unit is not None:
            words += f" over {counted(self.window_days, WINDOW_WORDS[self.window_unit])}"
        if self.ending is not None:
            words += f" {'' if self.ending.startswith(_PREPOSITIONS) else 'as of '}{quoted(self.ending)}"
        return words
