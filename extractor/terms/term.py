"""What all price terms have in common: they compute on a day in a market, and they read as a sentence."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

import msgspec

from extractor.terms.errors import TermError
from extractor.terms.market import Market
from extractor.terms.money import Money, one_currency, plain
from extractor.terms.value import Value

_LONGEST_TEXT = 500


class DaysAfter(Value, frozen=True, kw_only=True):
    """A day counted from a named event: `days` after `after` ("the closing", "issuance"), whose own day is 0."""

    days: int
    after: str

    def __post_init__(self) -> None:
        """Raise TermError for a negative count or an unprintable event."""
        if self.days < 0:
            raise TermError(f"days after an event cannot be negative ({self.days})")
        check_printed(self.after)

    def sentence(self) -> str:
        """In words: `90 days after "the closing"`."""
        return f"{counted(self.days, 'day')} after {quoted(self.after)}"


When = DaysAfter | date


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """The day and the market in which a term is computed.

    `day` is a date or the number of days since the term's one event; `events` dates the events that a term names.
    """

    day: date | int
    market: Market
    events: Mapping[str, date]

    def days_past(self, when: When) -> int:
        """Days from `when` to the moment, negative before it; raises TermError where a date needed is missing."""
        if isinstance(when, date):
            if not isinstance(self.day, date):
                raise TermError(f"the term names the date {when}: give the day as a date, not as days since an event")
            return (self.day - when).days
        if not isinstance(self.day, date):
            return self.day - when.days
        if when.after not in self.events:
            raise TermError(f"the date of {when.after!r} is missing")
        return (self.day - self.events[when.after]).days - when.days


class Term(Value, frozen=True, kw_only=True, tag_field="kind"):
    """A price that computes. Terms are immutable, nest, and carry their type in the JSON member "kind"."""

    def at(self, day: date | int, market: Market, events: Mapping[str, date] | None = None) -> Decimal:
        """The price on a day, in the term's currency, rounded at 50 digits where a quotient demands it.

        `day` is a date, or the number of days since the event that the term's periods count from; `events` gives the
        dates of named events, needed where `day` is a date and periods count in days. Raises TermError naming what is
        missing.
        """
        counted_from = {when.after for term in self.walk() for when in term.whens() if isinstance(when, DaysAfter)}
        if not isinstance(day, date) and len(counted_from) > 1:
            names = ", ".join(sorted(counted_from))
            raise TermError(f"days since which event? The term counts from {names}: give a date")
        return plain(self.value(Moment(day=day, market=market, events=events or {})))

    def currency(self) -> str | None:
        """The currency of the term's amounts, None where it holds market prices only; TermError where they differ."""
        return one_currency(*(amount for term in self.walk() for amount in term.amounts()))

    def walk(self) -> Iterator[Term]:
        """This term and all terms in it."""
        yield self
        for part in self.parts():
            yield from part.walk()

    def parts(self) -> tuple[Term, ...]:
        """The terms that this one is directly made of."""
        return ()

    def amounts(self) -> tuple[Money, ...]:
        """The amounts of money that this term itself states."""
        return ()

    def whens(self) -> tuple[When, ...]:
        """The days that bound this term's own periods."""
        return ()

    @abstractmethod
    def value(self, moment: Moment) -> Decimal:
        """The price at a moment; `at` is the public way in."""

    @abstractmethod
    def sentence(self) -> str:
        """The term in words, which `parse_sentence` reads back to an equal term."""


def check_printed(text: str) -> None:
    """Raise TermError unless the text is words of a filing: not empty, white space folded, at most 500 characters."""
    if not text or text != " ".join(text.split()) or len(text) > _LONGEST_TEXT:
        raise TermError(f"{text[:60]!r} is not a phrase of 1 to {_LONGEST_TEXT} characters with its white space folded")


def quoted(text: str) -> str:
    r"""The filing's words between quotation marks, with \ before marks and backslashes inside."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def counted(number: int, noun: str) -> str:
    """A count with its noun: "1 day", "90 days"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
