"""Reads price terms from the sentences that they print: `parse_sentence(term.sentence()) == term`."""

from __future__ import annotations

from extractor.terms.cursor import Cursor
from extractor.terms.errors import TermError
from extractor.terms.market import Measure
from extractor.terms.market_price import MEASURE_WORDS, WINDOW_WORDS, MarketPrice, WindowUnit
from extractor.terms.price import (
    ByPeriod,
    Fixed,
    GreaterOf,
    IfMarketBelow,
    LesserOf,
    PercentOf,
    Period,
    PriceTerm,
)
from extractor.terms.term import DaysAfter, When

_DEEPEST = 40


def parse_sentence(sentence: str) -> PriceTerm:
    """The price term that prints exactly this sentence (not a filing's own words).

    Raises TermError, pointing at the place, for any other sentence, and for terms nested more than 40 deep.
    """
    reader = _Reader(sentence)
    term = reader.term()
    reader.cursor.end()
    if term.sentence() != sentence:
        raise TermError(f"not as a term prints; this one would print as {term.sentence()!r}")
    return term


class _Reader:
    """Recursive descent over a sentence; each method reads one form that a term's `sentence` prints."""

    def __init__(self, sentence: str) -> None:
        self.cursor = Cursor(sentence)
        self.depth = 0

    def term(self) -> PriceTerm:
        return self._condition() or self._periods() or self._branch()

    def _condition(self) -> PriceTerm | None:
        cursor = self.cursor
        if not cursor.has("if "):
            return None
        market = self._market()
        cursor.need(" is below ")
        threshold = cursor.money()
        cursor.need(", ")
        then = self._branch()
        cursor.need("; otherwise, ")
        return IfMarketBelow(threshold=threshold, market=market, then=then, otherwise=self._branch())

    def _periods(self) -> PriceTerm | None:
        first = self._period()
        if first is None:
            return None
        periods = [first]
        while self.cursor.has("; "):
            following = self._period()
            if following is None:
                raise self.cursor.error("another period")
            periods.append(following)
        return ByPeriod(periods=tuple(periods))

    def _period(self) -> Period | None:
        cursor = self.cursor
        from_ = self._when() if cursor.has("from ") else None
        to = self._when() if cursor.has("through " if from_ is None else " through ") else None
        if from_ is None and to is None and not cursor.has("at all times"):
            return None
        cursor.need(", ")
        return Period(from_=from_, to=to, price=self._branch())

    def _when(self) -> When:
        day = self.cursor.date()
        if day is not None:
            return day
        days = self.cursor.count()
        self.cursor.need(" day" if days == 1 else " days")
        self.cursor.need(" after ")
        return DaysAfter(days=days, after=self._phrase())

    def _branch(self) -> PriceTerm:
        """A comparison, or a price that may stand inside one."""
        if self.cursor.has("the lesser of "):
            return LesserOf(terms=self._listed())
        if self.cursor.has("the greater of "):
            return GreaterOf(terms=self._listed())
        return self._operand()

    def _listed(self) -> tuple[PriceTerm, ...]:
        terms = [self._operand()]
        while self.cursor.has(", "):
            terms.append(self._operand())
        self.cursor.need(" and ")
        return (*terms, self._operand())

    def _operand(self) -> PriceTerm:
        """A price that needs no brackets, or any term in brackets; all nesting passes through here."""
        if self.depth > _DEEPEST:
            raise self.cursor.error(f"terms nested at most {_DEEPEST} deep")
        self.depth += 1
        operand = self._nested_operand()
        self.depth -= 1
        return operand

    def _nested_operand(self) -> PriceTerm:
        cursor = self.cursor
        if cursor.has("("):
            term = self.term()
            cursor.need(")")
            return term
        if cursor.text.startswith("the ", cursor.place):
            return self._market()
        percent = cursor.percent()
        if percent is None:
            return Fixed(price=cursor.money())
        return PercentOf(percent=percent, of=self._operand())

    def _market(self) -> MarketPrice:
        cursor = self.cursor
        cursor.need("the ")
        if cursor.has("average of the "):
            count = cursor.count()
            cursor.need(" lowest ")
            measure, defined_term = self._measure()
            cursor.need("s" if defined_term is None else " prices")
        else:
            count = None
            average = cursor.has("average ")
            measure, defined_term = self._measure()
        window_days, window_unit = self._window()
        return MarketPrice(
            measure=measure,
            defined_term=defined_term,
            statistic="average_of_lowest" if count is not None else "average" if average else "value",
            count=count,
            window_days=window_days,
            window_unit=window_unit,
            ending=self._ending(),
        )

    def _measure(self) -> tuple[Measure, str | None]:
        for measure, words in MEASURE_WORDS.items():
            if self.cursor.has(words):
                return measure, None
        return "defined", self._phrase()

    def _window(self) -> tuple[int, WindowUnit] | tuple[None, None]:
        if not self.cursor.has(" over "):
            return None, None
        days = self.cursor.count()
        for unit, noun in WINDOW_WORDS.items():
            if self.cursor.has(f" {noun}" if days == 1 else f" {noun}s"):
                return days, unit
        raise self.cursor.error("trading days or days")

    def _ending(self) -> str | None:
        if self.cursor.has(" as of "):
            return self._phrase()
        if self.cursor.text.startswith(' "', self.cursor.place):
            self.cursor.need(" ")
            return self._phrase()
        return None

    def _phrase(self) -> str:
        phrase = self.cursor.quoted()
        if phrase is None:
            raise self.cursor.error("a phrase in quotation marks")
        return phrase
