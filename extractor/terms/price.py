"""Price terms: prices as filings state them for exercise, conversion, redemption and sale, as trees that compute.

A term is a Fixed price, a MarketPrice, a PercentOf another term, the LesserOf or GreaterOf several (a cap or a floor is
one of these), a price ByPeriod, or one that changes IfMarketBelow a threshold.
"""

from __future__ import annotations

from decimal import Decimal

import msgspec

from extractor.terms.conversion import ConversionIncrements
from extractor.terms.errors import TermError
from extractor.terms.market_price import MarketPrice
from extractor.terms.money import Money, computing, in_percent, plain
from extractor.terms.term import DaysAfter, Moment, Term, When
from extractor.terms.value import Value

__all__ = [
    "ByPeriod",
    "ConversionIncrements",
    "DaysAfter",
    "Fixed",
    "GreaterOf",
    "IfMarketBelow",
    "LesserOf",
    "MarketPrice",
    "PercentOf",
    "Period",
    "PriceTerm",
    "When",
]


class Fixed(Term, frozen=True, kw_only=True, tag="fixed"):
    """A stated price per unit."""

    price: Money

    def __post_init__(self) -> None:
        """Raise TermError for a negative price."""
        if self.price.amount < 0:
            raise TermError(f"a price cannot be negative ({self.price.sentence()})")

    def amounts(self) -> tuple[Money, ...]:
        """The price."""
        return (self.price,)

    def value(self, moment: Moment) -> Decimal:
        """The stated amount, at any moment."""
        return self.price.amount

    def sentence(self) -> str:
        """The amount: "$13.06"."""
        return self.price.sentence()


class PercentOf(Term, frozen=True, kw_only=True, tag="percent_of"):
    """A percentage of another price; `percent` is the rate as a fraction of 1 ("97%" is 0.97, "120%" is 1.2)."""

    percent: Decimal
    of: PriceTerm

    def __post_init__(self) -> None:
        """Write the rate plainly; raise TermError where it is not above zero."""
        msgspec.structs.force_setattr(self, "percent", plain(self.percent))
        if self.percent <= 0:
            raise TermError(f"a percentage of a price must be above zero, not {self.percent}")

    def parts(self) -> tuple[Term, ...]:
        """The price that the percentage is of."""
        return (self.of,)

    def value(self, moment: Moment) -> Decimal:
        """The rate times the other price."""
        with computing(exact=False):
            return self.percent * self.of.value(moment)

    def sentence(self) -> str:
        """In words: "97% of the closing bid price"."""
        return f"{in_percent(self.percent)} of {_operand(self.of)}"


class LesserOf(Term, frozen=True, kw_only=True, tag="lesser_of"):
    """The least of two or more prices."""

    terms: tuple[PriceTerm, ...]

    def __post_init__(self) -> None:
        """Raise TermError for fewer than two prices or for mixed currencies."""
        _check_several(self, self.terms)

    def parts(self) -> tuple[Term, ...]:
        """The prices compared."""
        return self.terms

    def value(self, moment: Moment) -> Decimal:
        """The least of the prices; all of them must be computable."""
        return min(term.value(moment) for term in self.terms)

    def sentence(self) -> str:
        """In words: "the lesser of $33.75 and 97% of the closing bid price"."""
        return f"the lesser of {_listed(self.terms)}"


class GreaterOf(Term, frozen=True, kw_only=True, tag="greater_of"):
    """The greatest of two or more prices."""

    terms: tuple[PriceTerm, ...]

    def __post_init__(self) -> None:
        """Raise TermError for fewer than two prices or for mixed currencies."""
        _check_several(self, self.terms)

    def parts(self) -> tuple[Term, ...]:
        """The prices compared."""
        return self.terms

    def value(self, moment: Moment) -> Decimal:
        """The greatest of the prices; all of them must be computable."""
        return max(term.value(moment) for term in self.terms)

    def sentence(self) -> str:
        """In words: "the greater of $1.00 and 85% of the closing price"."""
        return f"the greater of {_listed(self.terms)}"


class IfMarketBelow(Term, frozen=True, kw_only=True, tag="if_market_below"):
    """One price while `market` is below (not at) a threshold, another otherwise."""

    threshold: Money
    market: MarketPrice = msgspec.field(default_factory=lambda: MarketPrice(measure="market_price"))
    then: PriceTerm
    otherwise: PriceTerm

    def __post_init__(self) -> None:
        """Raise TermError for mixed currencies."""
        self.currency()

    def parts(self) -> tuple[Term, ...]:
        """The market price and the two prices."""
        return (self.market, self.then, self.otherwise)

    def amounts(self) -> tuple[Money, ...]:
        """The threshold."""
        return (self.threshold,)

    def value(self, moment: Moment) -> Decimal:
        """The price of the branch that the market chooses; the other need not be computable."""
        below = self.market.value(moment) < self.threshold.amount
        return (self.then if below else self.otherwise).value(moment)

    def sentence(self) -> str:
        """In words: "if the market price is below $5.00, $4.00; otherwise, $4.50"."""
        condition = f"if {self.market.sentence()} is below {self.threshold.sentence()}"
        return f"{condition}, {_branch(self.then)}; otherwise, {_branch(self.otherwise)}"


class Period(Value, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A price from one day through another, both included; no `from_` ("from" in JSON) or no `to` leaves it open."""

    from_: When | None = None
    to: When | None = None
    price: PriceTerm

    def position(self, moment: Moment) -> int:
        """-1 where the moment lies before the period, 1 where after it, 0 where within."""
        if self.from_ is not None and moment.days_past(self.from_) < 0:
            return -1
        return 1 if self.to is not None and moment.days_past(self.to) > 0 else 0

    def begins_at(self, moment: Moment) -> bool:
        """Whether the moment is the period's first day."""
        return self.from_ is not None and moment.days_past(self.from_) == 0

    def sentence(self) -> str:
        """In words: `from 90 days after "the closing", $13.06`."""
        named = (("from", self.from_), ("through", self.to))
        bounds = [f"{word} {_when(when)}" for word, when in named if when is not None]
        return f"{' '.join(bounds) or 'at all times'}, {_branch(self.price)}"


class ByPeriod(Term, frozen=True, kw_only=True, tag="by_period"):
    """A price that changes with time: periods in order.

    Both ends belong to a period; where one ends on the day on which the next begins ("the first 90 days ...
    thereafter"), that day is the earlier one's. Days between periods have no price.
    """

    periods: tuple[Period, ...]

    def __post_init__(self) -> None:
        """Raise TermError for no periods, for overlaps and disorder where they can be told, or for mixed currencies."""
        if not self.periods:
            raise TermError("a price by period needs a period")
        for period in self.periods:
            _check_order(period.from_, period.to, "a period ends before it begins")
        for earlier, later in zip(self.periods, self.periods[1:], strict=False):
            if earlier.to is None or later.from_ is None:
                raise TermError("periods overlap: only the first may have no beginning, only the last no end")
            _check_order(earlier.to, later.from_, "periods overlap or are out of order")
        self.currency()

    def parts(self) -> tuple[Term, ...]:
        """The prices of the periods."""
        return tuple(period.price for period in self.periods)

    def whens(self) -> tuple[When, ...]:
        """The days on which periods begin and end."""
        return tuple(when for period in self.periods for when in (period.from_, period.to) if when is not None)

    def period_at(self, moment: Moment) -> Period:
        """The one period of a moment; raises TermError where there is none, or where periods overlap there."""
        covering = [period for period in self.periods if period.position(moment) == 0]
        if not covering:
            raise TermError(f"no period covers {moment.day}")
        if not all(period.begins_at(moment) for period in covering[1:]):
            raise TermError(f"more than one period covers {moment.day}")
        return covering[0]

    def value(self, moment: Moment) -> Decimal:
        """The price of the moment's period; the others need not be computable."""
        return self.period_at(moment).price.value(moment)

    def sentence(self) -> str:
        """In words: `through 90 days after "closing", $13.06; from 90 days after "closing", the closing price`."""
        return "; ".join(period.sentence() for period in self.periods)


PriceTerm = Fixed | MarketPrice | PercentOf | LesserOf | GreaterOf | IfMarketBelow | ByPeriod


def _check_several(term: Term, terms: tuple[PriceTerm, ...]) -> None:
    if len(terms) < 2:
        raise TermError("a comparison needs at least two prices")
    term.currency()


def _check_order(first: When | None, second: When | None, message: str) -> None:
    """Raise where two days can be compared and the first is later; days after different events cannot."""
    if isinstance(first, DaysAfter) and isinstance(second, DaysAfter):
        wrong = first.after == second.after and first.days > second.days
    else:
        wrong = not isinstance(first, DaysAfter | None) and not isinstance(second, DaysAfter | None) and first > second
    if wrong:
        raise TermError(message)


def _when(when: When) -> str:
    return when.sentence() if isinstance(when, DaysAfter) else when.isoformat()


def _operand(term: PriceTerm) -> str:
    """The sentence of a term inside another, in brackets where its end could not be told without them."""
    return term.sentence() if isinstance(term, Fixed | MarketPrice | PercentOf) else f"({term.sentence()})"


def _branch(term: PriceTerm) -> str:
    return f"({term.sentence()})" if isinstance(term, IfMarketBelow | ByPeriod) else term.sentence()


def _listed(terms: tuple[PriceTerm, ...]) -> str:
    *others, last = (_operand(term) for term in terms)
    return f"{', '.join(others)} and {last}"
