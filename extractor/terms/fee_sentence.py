"""Reads fee schedules from the sentences that they print; `parse_fee_sentence(schedule.sentence()) == schedule`."""

from __future__ import annotations

from extractor.terms.cursor import Cursor
from extractor.terms.errors import TermError
from extractor.terms.fees import FeeSchedule, Tier
from extractor.terms.money import Money


def parse_fee_sentence(sentence: str) -> FeeSchedule:
    """The schedule that prints exactly this sentence (not a filing's own words).

    Raises TermError, pointing at the place, for any other sentence.
    """
    cursor = Cursor(sentence)
    tiers: list[Tier] = []
    amounts: dict[str, Money] = {}
    while True:
        tier = _tier(cursor)
        if tier is not None:
            tiers.append(tier)
        else:
            name, amount = _amount(cursor)
            amounts[name] = amount
        if not cursor.has("; "):
            break
    cursor.end()
    schedule = FeeSchedule(tiers=tuple(tiers), **amounts)
    if schedule.sentence() != sentence:
        raise TermError(f"not as a schedule prints; this one would print as {schedule.sentence()!r}")
    return schedule


def _tier(cursor: Cursor) -> Tier | None:
    start = cursor.place
    up_to = cursor.has("up to ")
    rate = cursor.percent()
    if rate is None:
        cursor.place = start
        return None
    if cursor.has("all"):
        return Tier(rate=rate, up_to=up_to)
    if cursor.has("the part above "):
        return Tier(rate=rate, up_to=up_to, from_=cursor.number())
    cursor.need("the part from ")
    from_ = cursor.number()
    cursor.need(" to ")
    return Tier(rate=rate, up_to=up_to, from_=from_, to=cursor.number())


def _amount(cursor: Cursor) -> tuple[str, Money]:
    for words, name in (("no less than ", "minimum"), ("no more than ", "maximum")):
        if cursor.has(words):
            amount = cursor.money()
            cursor.need(" in total")
            return name, amount
    amount = cursor.money()
    if cursor.has(" per unit"):
        return "per_unit", amount
    cursor.need(" in any case")
    return "fixed", amount
