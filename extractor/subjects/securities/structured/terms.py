"""The terms of a structured note, from the labels of its term sheet: what it is linked to, its dates, levels and value."""

from collections.abc import Iterator

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.structured.columns import terms_in_columns
from extractor.subjects.securities.structured.term_rules import RULES, UNDERLIERS
from extractor.subjects.stating import stated

_BASKET = regex.compile(
    r"(?:An? |The )[^(),;]{3,60}? (?:comprised of|consisting of|composed of) |"
    r"(?i:the )?(?i:worst|best|least|lesser|lowest|greater)[- ](?i:performing)(?: of)? (?i:the )?"
)
_NAME = regex.compile(
    r"(?:[Tt]he )?(?P<name>(?:(?i:(?:class [A-Z] )?(?:common (?:stock|shares)|ordinary shares|American depositary "
    r"shares|shares)) of "
    r"(?:the )?)?[A-Z][^(),;]{2,90}?(?:\s?(?:Index|Fund|ETF|Trust|Shares|stock|"
    r"Corporation|Inc\.)®?)?(?:,? (?:Inc|Corp|Ltd|N\.V|L\.P|Co|plc|S\.A|AG)\b\.?)?"
    r"(?:,? (?i:(?:class [A-Z] )?(?:common|ordinary) (?:stock|shares?)|American depositary shares|ADSs?))?)"
    r"(?=\s?(?:\(|,|;|$| and (?:the )?[A-Z]))"
)
_LONGEST = 120


def read_structured_terms(reading: Reading, book: Book, key: str) -> None:
    """State the terms of the note: the first statement of each; nothing out of examples."""
    for leaf, rules in RULES.items():
        match = _first(reading, *rules)
        if match is not None:
            book.put(key, f"structured.{leaf}", match["value"])
    names = list(_underliers(reading))
    if names:
        book[key].setdefault("structured", {}).setdefault("underliers", names)


def _first(reading: Reading, *rules: Rule) -> Match | None:
    """The first match of the first rule that has one, in labels beside their values, else above them."""
    beside = reading.first(*rules)
    if beside is not None:
        return beside
    terms = reading.once(terms_in_columns)
    return next((match for rule in rules for term in terms for match in rule.read(term, reading.currency)), None)


def _underliers(reading: Reading) -> Iterator[Stated[str]]:
    beside = reading.first(UNDERLIERS)
    below = [match for term in reading.once(terms_in_columns) for match in UNDERLIERS.read(term, reading.currency)]
    for match in (beside,) if beside is not None else below:
        yield from _listed(match)


def _listed(match: Match) -> Iterator[Stated[str]]:
    """The underliers that one label names; of a basket, its parts."""
    passage, said = match.statement.passage, match["value"]
    start = match.statement.unmask(match.found.start("value"))
    basket = _BASKET.match(passage.text, start)
    at = basket.end() if basket else start
    while at < len(passage.text):
        found = _NAME.match(passage.text, at)
        if found is None:
            return
        if len(found["name"]) <= _LONGEST and said.evidence:
            yield stated(found["name"].strip(), passage, *found.span("name"), UNDERLIERS.name)
        after = regex.compile(r"\s?(?:\([^()]{1,160}\))?\s?(?:,|;)?\s?(?:and\s)?").match(passage.text, found.end())
        if after is None or after.end() == found.end():
            return
        at = after.end()
