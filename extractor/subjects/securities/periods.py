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
