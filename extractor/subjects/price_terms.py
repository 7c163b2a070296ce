"""From the words of a filing to prices that compute: a small grammar over masked sentences.

It reads "the lesser of {price} and {rate} of the closing bid price ... on the trading day after ..." into the terms of
`extractor.terms`. What it cannot read to the end of the phrase it does not read at all.
"""

from collections.abc import Mapping
from decimal import Decimal

import regex

from extractor.rules import Match, Stated, Statement
from extractor.subjects.price_measures import MarketPhrase, market_phrase
from extractor.terms import (
    ByPeriod,
    DaysAfter,
    Fixed,
    GreaterOf,
    IfMarketBelow,
    LesserOf,
    Money,
    PercentOf,
    Period,
    PriceTerm,
    TermError,
)

KnownPrices = Mapping[str, PriceTerm]
"""Prices that the filing has given a name: "the fixed price", "the initial conversion price"."""

_KIND = r"(?:initial|fixed|variable|conversion|exercise|purchase|sales?|subscription|redemption|reset|adjusted)"
_LEAD = regex.compile(
    r"(?:(?:equal to|at) )?"
    rf"(?:(?:a|an|the) (?P<named>(?:{_KIND} ){{0,3}}(?:price|rate))(?: per share)?(?:,? which is)? (?:equal to|of"
    rf"|equalling) )?"
)
_REFERENCE = regex.compile(rf"the (?P<named>(?:{_KIND} ){{1,3}}(?:price|rate))(?! of\b| equal\b)")
_COMPARISON = regex.compile(r"(?i:the )?(?P<which>(?i:lesser|lower|least|lowest|greater|higher|greatest)) of:? ")
_ITEM = regex.compile(r"(?:\((?:[a-z]|[ivx]{1,4}|\ue003)\) ?)?")
_BETWEEN = regex.compile(r"[,;]? (?:and/or|and|or) |[,;] ")
_LAST_BETWEEN = regex.compile(r"[,;]? (?:and/or|and|or) ")
_OF = regex.compile(r" of ")
_PER_UNIT = regex.compile(
    r"(?: per (?:share|unit|warrant|ADS))?(?: of (?:our |the |its |the Company['’]s )?(?:[Cc]lass \w )?[Cc]ommon "
    r"[Ss]tock)?"
    r"(?: \([^()]{1,240}\))?"
)
_OR_IF_BELOW = regex.compile(
    r" ?\(?or (?P<rate>\ue001),? if (?P<market>the [^()\ue000-\ue004]{5,90}?) (?:is|was|falls|has fallen) (?:less "
    r"than|below|lower than) "
    r"(?P<threshold>[\ue000\ue003])(?: per share)?\)?"
)
_AFTER = regex.compile(
    r",? or,? (?:beginning )?(?:after )?(?P<days>\ue003) days (?:after|from|following) (?P<event>(?:the |its |their "
    r")?[^,;.()]{3,60}), "
)
_ENDS_BADLY = regex.compile(
    r" ?(?:plus|minus|less|multiplied|divided|times|in excess|above)\b|,? (?:plus|minus|multiplied|divided)\b| (?:or"
    r"|and) [\ue000\ue001]"
)


class _Phrase:
    """A place in a masked statement; methods read one form of price each, or leave the place as it was."""

    def __init__(self, statement: Statement, start: int, known: KnownPrices, currency: str) -> None:
        self.statement = statement
        self.masked = statement.masked
        self.place = start
        self.known = dict(known)
        self.currency = currency

    def take(self, pattern: "regex.Pattern[str]") -> "regex.Match[str] | None":
        found = pattern.match(self.masked, self.place, timeout=1.0)
        if found:
            self.place = found.end()
        return found

    def term(self) -> PriceTerm | None:
        """A price, and what becomes of it after some days."""
        first = self.price()
        if first is None:
            return None
        start = self.place
        after = self.take(_AFTER)
        if after is None:
            return first
        later = self.price()
        if later is None:
            self.place = start
            return None
        turn = DaysAfter(days=int(self.number(after.start("days"))), after=after["event"])
        return ByPeriod(periods=(Period(to=turn, price=first), Period(from_=turn, price=later)))

    def price(self) -> PriceTerm | None:
        start = self.place
        lead = self.take(_LEAD)
        found = self._comparison() or self._reference() or self._percent() or self._fixed() or self._market()
        if found is None:
            self.place = start
        elif lead and lead["named"]:
            self.known[lead["named"].lower()] = found
        return found

    def _comparison(self) -> PriceTerm | None:
        start, opening = self.place, self.take(_COMPARISON)
        if opening is None:
            return None
        terms: list[PriceTerm] = []
        while True:
            self.take(_ITEM)
            term = self.price()
            if term is None:
                self.place = start
                return None
            terms.append(term)
            place, between = self.place, self.take(_BETWEEN)
            if between is None or (len(terms) > 1 and between[0] in ", ; "):
                self.place = place
                break
        if len(terms) < 2:
            self.place = start
            return None
        small = opening["which"].lower() in ("lesser", "lower", "least", "lowest")
        return LesserOf(terms=tuple(terms)) if small else GreaterOf(terms=tuple(terms))

    def _reference(self) -> PriceTerm | None:
        start, found = self.place, self.take(_REFERENCE)
        named = self.known.get(found["named"].lower()) if found else None
        if named is None:
            self.place = start
        return named

    def _fixed(self) -> PriceTerm | None:
        start = self.place
        if self.masked[start : start + 1] not in ("\ue000", "\ue003"):
            return None
        value = self.statement.mentions_between(start, start + 1)[0].value
        if isinstance(value, Decimal):
            value = Money(amount=value, currency=self.currency)
        self.place += 1
        self.take(_PER_UNIT)
        return Fixed(price=value) if isinstance(value, Money) else None

    def _percent(self) -> PriceTerm | None:
        start = self.place
        if self.masked[start : start + 1] != "\ue001":
            return None
        rate = self.number(start)
        self.place += 1
        below = self.take(_OR_IF_BELOW)
        of = self.price() if self.take(_OF) else None
        if of is None:
            self.place = start
            return None
        usual = PercentOf(percent=rate, of=of)
        return self._if_below(below, usual) if below else usual

    def _if_below(self, below: "regex.Match[str]", usual: PercentOf) -> PriceTerm | None:
        condition = market_phrase(below["market"], lambda at: None)
        threshold = self.statement.mentions_between(below.start("threshold"), below.end("threshold"))[0].value
        if condition is None or condition.length != len(below["market"]) or not isinstance(threshold, Money):
            return None
        then = PercentOf(percent=self.number(below.start("rate")), of=usual.of)
        return IfMarketBelow(threshold=threshold, market=condition.price, then=then, otherwise=usual)

    def _market(self) -> PriceTerm | None:
        start = self.place
        found: MarketPhrase | None = market_phrase(self.masked[start:], lambda at: self.number(start + at))
        if found is None:
            return None
        self.place += found.length
        return found.price

    def number(self, at: int) -> Decimal:
        value = self.statement.mentions_between(at, at + 1)[0].value
        if not isinstance(value, Decimal):
            raise TermError(f"no number stands at {at}")
        return value


def price_term(match: Match, group: str, known: KnownPrices | None = None) -> Stated[PriceTerm] | None:
    """The price that begins with the group; its evidence is the whole phrase. None where it cannot be read."""
    phrase = _Phrase(match.statement, match.found.start(group), known or {}, match.currency)
    try:
        term = phrase.term()
    except TermError:
        return None
    if term is None or _ENDS_BADLY.match(phrase.masked, phrase.place):
        return None
    return match.between(term, match.found.start(group), phrase.place)


def read_price(sentence: str, known: KnownPrices | None = None) -> PriceTerm | None:
    """The price that a phrase alone states, to its end or to its full stop."""
    phrase = _Phrase(Statement.of(sentence), 0, known or {}, "USD")
    try:
        term = phrase.term()
    except TermError:
        return None
    return term if phrase.masked[phrase.place :].strip() in ("", ".") else None
