"""Lengths of time beside securities: "five years", "a period of 18 months"."""

from decimal import Decimal
from typing import Any

from extractor.rules import Match, Stated
from extractor.terms import Duration


def duration(match: Match, number: str, unit: str) -> Stated[Duration] | None:
    """The length of time whose number and unit ("year", "months", "days") two groups state, with both as evidence."""
    count = match.get(number)
    if count is None or not isinstance(count.value, Decimal) or count.value != int(count.value):
        return None
    word = match[unit].value.rstrip("s").lower()
    parts: dict[str, Any] = {f"{word}s": int(count.value)}
    if word not in ("year", "month", "day"):
        return None
    start, end = match.found.start(number), match.found.end(unit)
    stated: Stated[Duration] = match.between(Duration(**parts), start, end)
    return stated


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def life(match: Match) -> Stated[Duration] | None:
    """How long warrants live: "five years", "five and one-half years", until "the fifth anniversary" of their issue."""
    if "ordinal" in match:
        ordinal: Stated[str] = match["ordinal"]
        return ordinal.becoming(Duration(years=_ORDINALS.index(ordinal.value) + 1))
    whole = duration(match, "term", "unit")
    if whole is None or "half" not in match or whole.value.years is None:
        return whole
    return whole.becoming(Duration(years=whole.value.years, months=6))
