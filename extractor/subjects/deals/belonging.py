"""Which deal a sentence speaks of."""

import regex

from extractor.reading import Reading
from extractor.rules import Match, Statement
from extractor.subjects.deals.attached import is_attached
from extractor.subjects.deals.find import Deal, find_deals
from extractor.subjects.deals.former import is_former

ELSEWHERE = "elsewhere"
"""The key for sentences about a deal that the filing does not tell enough of to make a row: links to it go nowhere."""

_OTHER = regex.compile(
    r"(?i)\b(?:concurrent (?:\w+ ){0,3}(?:private placement|offering|placement)|(?:prior(?! to\b)|previous|earlier|former) "
    r"(?:\w+ ){0,2}(?:offering|sales agreement|private placement|program)|"
    r"(?:initial public offering) (?:in|on|that closed|completed)|separate prospectus|"
    r"(?:we|the company) (?:previously|had previously) (?:entered|issued|sold|completed)|"
    r"(?:merger|(?<!securities )purchase|acquisition) agreement (?:with|pursuant)|pending acquisition)\b"
)


_STILL_OPEN = regex.compile(
    r"(?i)(?:we|the company) (?:had )?previously entered into (?:[^;]{2,500}?\b(?:(?:under|pursuant to) which (?:we|the "
    r"company) may\b|offered by this prospectus)|"
    r"with the (?:sales )?(?:agent|manager)s?\b)"
)
"""A contract of an earlier day under which units may still be sold is that of the deal at hand."""
_CLAUSE = regex.compile(r"[^,;:(]{0,80}")


def deal_of(reading: Reading, statement: Statement) -> str:
    """The key of the deal that the statement speaks of, "primary" unless it points at another one."""
    return _deal_of_words(reading, statement, statement.text)


def deal_of_match(reading: Reading, match: Match) -> str:
    """The key of the deal that a match speaks of: what the sentence says after the match's own clause does not count.

    "Net proceeds from this offering will be $4 million, and with the concurrent placement's $9 million" states two.
    """
    statement = match.statement
    end = statement.unmask(match.found.end() - 1) + 1 - statement.start
    within = statement.mentions_between(match.found.end() - 1, match.found.end())
    end = max([end, *(mention.end - statement.start for mention in within)])
    clause = _CLAUSE.match(statement.text, end)
    return _deal_of_words(reading, statement, statement.text[: clause.end() if clause else end])


_TOGETHER = regex.compile(
    r"(?i)\b(?:this|the) offering(?: of [^,;]{2,60})?,? (?:and|together with|and in|and from) "
    r"(?:the |our |a |an )?$"
)
"""What is said of this offering and another one together is said of this one."""
_ASIDE = regex.compile(
    r"(?i)\b(?:excluding|exclusive of|not including|without giving effect to|(?:not|nor) (?:give effect to|include))[^;.]{0,120}$"
)
"""What is left out of a figure is named beside it."""


def _deal_of_words(reading: Reading, statement: Statement, words: str) -> str:
    if is_attached(reading, statement.span.start) or is_former(reading, statement):
        return ELSEWHERE
    deals = reading.once(find_deals)
    if any(deal.within is not None and deal.tells(statement) for deal in deals):
        # What a report's further deals sell is found like what its own sells, and tied to them in the end.
        return "primary"
    for deal in deals:
        # A report's own deal is known by its sentences; a prospectus's own needs none.
        if (deal.key != "primary" or reading.form == "8-K") and deal.tells(statement):
            return deal.key
    named = _named_in(deals, words)
    if named is not None:
        return named.key
    others = (found for found in _OTHER.finditer(words) if not _is_beside(words[: found.start()]))
    other = next((found for found in others if not _STILL_OPEN.match(statement.text, found.start())), None)
    if other is None:
        return "primary"
    concurrent = next((deal for deal in deals if deal.relation == "concurrent"), None)
    return concurrent.key if concurrent and "concurrent" in other[0].lower() else ELSEWHERE


def is_primary(reading: Reading, statement: Statement) -> bool:
    """Does the statement speak of the filing's own deal?"""
    return deal_of(reading, statement) == "primary"


def _named_in(deals: tuple[Deal, ...], words: str) -> Deal | None:
    """The other deal whose defined term or registration number the words have."""
    for deal in deals:
        if deal.key == "primary":
            continue
        if any(_alone(term, words) for term in deal.terms) or any(n in words for n in deal.registration_numbers):
            return deal
    return None


def _alone(term: str, words: str) -> bool:
    """Do the words name the deal, and not only beside this offering?"""
    at = words.find(term)
    return at >= 0 and not _is_beside(words[:at])


def _is_beside(before: str) -> bool:
    """Do the words before the name of another deal put it beside this one, or aside?"""
    return bool(_TOGETHER.search(before) or _ASIDE.search(before))
