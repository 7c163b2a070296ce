"""Converting and exercising: how many units a principal buys at a price, at what pace, and for how long."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

import msgspec

from extractor.terms.errors import TermError
from extractor.terms.money import computing, in_percent, plain
from extractor.terms.term import counted
from extractor.terms.value import Value

_PACE_WORDS = {"week": "weekly", "month": "monthly", "quarter": "quarterly", "year": "yearly"}


class Duration(Value, frozen=True, kw_only=True):
    """A length of time as stated: years, months and days, at least one of them."""

    years: int | None = None
    months: int | None = None
    days: int | None = None

    def __post_init__(self) -> None:
        """Raise TermError for an empty or negative duration."""
        stated = [number for number in (self.years, self.months, self.days) if number is not None]
        if not stated or min(stated) < 0:
            raise TermError("a duration needs years, months or days, none of them negative")

    def after(self, start: date) -> date:
        """The day that lies this long after `start`; a day that its month does not have becomes the month's last.

        Raises TermError beyond the year 9999.
        """
        months = start.month - 1 + 12 * (self.years or 0) + (self.months or 0)
        year, month = start.year + months // 12, months % 12 + 1
        if year > date.max.year:
            raise TermError(f"{self.sentence()} after {start} lies beyond the calendar")
        day = min(start.day, calendar.monthrange(year, month)[1])
        try:
            return date(year, month, day) + timedelta(days=self.days or 0)
        except OverflowError as fault:
            raise TermError(f"{self.sentence()} after {start} lies beyond the calendar") from fault

    def sentence(self) -> str:
        """In words: "5 years", "2 years 6 months"."""
        named = ((self.years, "year"), (self.months, "month"), (self.days, "day"))
        return " ".join(counted(number, noun) for number, noun in named if number is not None)


class ConversionIncrements(Value, frozen=True, kw_only=True):
    """The pace at which a holding becomes convertible: `fraction` of it (of 1) each week, month, quarter or year.

    Cumulative increments ("25% cumulative monthly increments") add up; others lapse when the next begins.
    """

    fraction: Decimal
    every: Literal["week", "month", "quarter", "year"]
    cumulative: bool = False

    def __post_init__(self) -> None:
        """Write the fraction plainly; raise TermError where it is not above 0 and at most 1."""
        msgspec.structs.force_setattr(self, "fraction", plain(self.fraction))
        if not 0 < self.fraction <= 1:
            raise TermError(f"an increment is a fraction above 0 and at most 1, not {self.fraction}")

    def convertible(self, increments: int) -> Decimal:
        """The fraction of the original holding that may be converted once so many increments have begun.

        Nothing converted before is taken off. Raises TermError for a negative count.
        """
        if increments < 0:
            raise TermError(f"a negative number of increments ({increments})")
        with computing():
            begun = self.fraction * increments
            if self.cumulative:
                return min(begun, Decimal(1))
            # increments that do not divide the holding evenly leave a smaller last one
            return max(min(self.fraction, 1 - (begun - self.fraction)), Decimal(0)) if increments else Decimal(0)

    def sentence(self) -> str:
        """In words: "25% cumulative monthly increments"."""
        pace = f"cumulative {_PACE_WORDS[self.every]}" if self.cumulative else _PACE_WORDS[self.every]
        return f"{in_percent(self.fraction)} {pace} increments"


def units(principal: Decimal, price: Decimal) -> Decimal:
    """Units that a principal (or stated value) buys at a conversion price, both in one currency, rounded at 50 digits.

    With the face of one note as the principal this is its conversion rate. Raises TermError for a negative principal or
    a price that is not above zero.
    """
    _check_convertible(principal, price)
    with computing(exact=False):
        return plain(principal / price)


def whole_units(principal: Decimal, price: Decimal) -> Decimal:
    """The whole units in `units(principal, price)`, fractions dropped as most indentures pay them in cash."""
    _check_convertible(principal, price)
    with computing():
        return plain(principal // price)


def conversion_price(face: Decimal, rate: Decimal) -> Decimal:
    """The price per unit that a conversion rate (units per `face` of principal) amounts to, rounded at 50 digits."""
    _check_convertible(face, rate)
    with computing(exact=False):
        return plain(face / rate)


def _check_convertible(amount: Decimal, divisor: Decimal) -> None:
    if amount < 0 or divisor <= 0:
        raise TermError(f"{amount} cannot be converted at {divisor}")
