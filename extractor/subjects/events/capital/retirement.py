"""Securities redeemed, and offers to their holders to buy or exchange them (Items 1.02, 2.04 and 8.01, earlier Item 5)."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import regex

from extractor.models.events import EventKind
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.events.capital.retirement_rules import (
    CALLED,
    EXPIRES,
    OFFERED,
    OTHER_SECURITY,
    PRICE,
    PRINCIPAL,
    REDEEMED,
    SECURITY,
    UNITS,
)
from extractor.subjects.events.item_text import ItemText, led_by, report_day

_NEWS = 31
"""Days before the report within which what it tells of is news."""
_DAY = len("2012-05-18")


def read_retirements(item: ItemText) -> list[RowParts]:
    """One redemption and one offer an item, with the securities that its sentence names."""
    return [*_first(item, CALLED, _redemption), *_first(item, OFFERED, _offer)]


def _first(item: ItemText, rule: Rule, read: Any) -> list[RowParts]:
    rows = (read(item, match) for match in item.find(rule) if _is_news(item, match))
    return [row for row in rows if row][:1]


def _is_news(item: ItemText, match: Match) -> bool:
    """Does the sentence tell of a day shortly before the report? Without a day only the item's first sentence does."""
    day, reported = led_by(match.statement), item.reading.once(report_day)
    if day is None:
        first = next(item.statements(), None)
        return first is not None and first.span == match.statement.span
    if reported is None or len(day.value) != _DAY:
        return reported is None
    return -_NEWS <= (reported - datetime.date.fromisoformat(day.value)).days <= _NEWS


def _redemption(item: ItemText, match: Match) -> RowParts | None:
    securities = _securities(match)
    if not securities:
        return None
    day, redeemed = led_by(match.statement), _leaf(item, match, REDEEMED, "redeemed")
    if redeemed is None and match.found[0].startswith(("redeemed", "completed", "effected", "consummated")):
        redeemed = day
    percent = _leaf(item, match, PRICE, "percent")
    terms = {
        "securities": securities,
        "principal": _of_one(match, PRINCIPAL, "principal", securities),
        "units": _of_one(match, UNITS, "units", securities),
        "price_percent": percent.becoming(percent.value * Decimal(100)) if percent else None,
        "price": _leaf(item, match, PRICE, "price"),
        "redeemed": redeemed,
    }
    return _row(item, "redemption", day, terms)


def _offer(item: ItemText, match: Match) -> RowParts | None:
    securities = _securities(match)
    if not securities:
        return None
    kind: EventKind = "exchange_offer" if "xchange" in match["offer"].value else "tender_offer"
    tendered = next((found["principal"] for found in _paragraph(item, match, PRINCIPAL)), None) if len(securities) == 1 else None
    percent = _leaf(item, match, PRICE, "percent")
    terms = {
        "securities": securities,
        "principal": tendered,
        "units": _of_one(match, UNITS, "units", securities),
        "price_percent": percent.becoming(percent.value * Decimal(100)) if percent else None,
        "price": _leaf(item, match, PRICE, "price"),
        "expires": None if "results" in match else _leaf(item, match, EXPIRES, "expires"),
    }
    return _row(item, kind, led_by(match.statement), terms)


def _row(item: ItemText, kind: EventKind, day: Stated[str] | None, terms: RowParts) -> RowParts:
    return {**item.row, "kind": kind, "date": day, "retirement": terms}


def _securities(match: Match) -> list[Stated[str]]:
    """The titles in the sentence, in order; what has no title of its own only where there is none."""
    for rule in (SECURITY, OTHER_SECURITY):
        seen: dict[str, Stated[str]] = {}
        for found in rule.read(match.statement):
            title = str(found["security"].value)
            # "... Debentures due 2035 (the “2% Notes”)": the term is no other security.
            if not regex.search(rf"[“\"](?:\w+ )?{regex.escape(title)}[,.]?[”\"]", match.statement.text):
                seen.setdefault(title.casefold(), found["security"])
        if seen:
            return list(seen.values())
    return []


def _of_one(match: Match, rule: Rule, leaf: str, securities: list[Stated[str]]) -> Stated[Any] | None:
    """What the sentence says of one security; absent where it says it of several or says several things."""
    values = [found[leaf] for found in rule.read(match.statement)]
    is_one = len(securities) == 1 and len({value.value for value in values}) == 1
    return values[0].also(*values[1:]) if is_one else None


def _paragraph(item: ItemText, match: Match, rule: Rule) -> Iterator[Match]:
    """The matches of a rule in the paragraph of the sentence, from the sentence on."""
    for found in item.find(rule):
        if found.statement.passage is match.statement.passage and found.statement.span >= match.statement.span:
            yield found


def _leaf(item: ItemText, match: Match, rule: Rule, leaf: str) -> Stated[Any] | None:
    """What the paragraph says, where it says it once."""
    values = [found[leaf] for found in _paragraph(item, match, rule) if leaf in found]
    is_whole = bool(values) and (leaf not in ("redeemed", "expires") or len(str(values[0].value)) == _DAY)
    return values[0].also(*values[1:]) if is_whole and len({value.value for value in values}) == 1 else None
