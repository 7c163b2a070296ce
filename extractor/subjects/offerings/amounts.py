"""The size of the filing's own deal: in money and in units."""

from decimal import Decimal

from extractor.models.deal import Method
from extractor.reading import Derived, Reading, RowParts
from extractor.rules import Match, Stated
from extractor.subjects.deals.merger import merger_shares
from extractor.subjects.offerings.amount_rules import (
    AGGREGATE,
    BY_EACH,
    BY_HOLDERS,
    BY_ISSUER,
    BY_THIS,
    OF_ALL,
    ONE_TRANCHE,
    SOLD_BY,
    TOLD_AGAIN,
    UNITS_OFFERED,
)
from extractor.subjects.offerings.choosing import best, differing, found_in, place
from extractor.subjects.offerings.method_rules import CONTINUOUS_OFFERING
from extractor.subjects.stating import merged
from extractor.terms.money import Money

_MAXIMUM, _WORTH, _TITLE_AMOUNT, _TITLE_OF_STOCK, _PRINCIPAL = AGGREGATE
_LEAST_DIGITS = 6
"""Digits from which on two counts that differ in one are more likely a slip than two counts."""
_NO_COUNT: tuple[Method, ...] = ("at_the_market", "equity_line")


def find_aggregate(reading: Reading) -> Stated[Money] | None:
    """The total or maximum offering amount that the cover states, with the other places that state it."""
    titles = found_in(reading, (_TITLE_AMOUNT, _TITLE_OF_STOCK, _PRINCIPAL))
    amounts = [match["aggregate_price"] for match in titles]
    whole = amounts[0] if amounts and _heads(amounts) else None
    in_words = [m["aggregate_price"] for m in found_in(reading, (_MAXIMUM, _WORTH, CONTINUOUS_OFFERING))]
    if whole is None and len(amounts) < 2:
        whole = merged(in_words) or best(reading, (ONE_TRANCHE,), "aggregate_price")
    if whole is None:
        return None
    alike = [other for other in in_words if other.value.amount == whole.value.amount]
    hedged = next((other for other in alike if other.value.qualifier), None)
    # A title that prints the bare amount of a maximum states the maximum.
    best_said = hedged if hedged and whole.value.qualifier is None else whole
    return best_said.also(whole, *alike)


def _heads(amounts: list[Stated[Money]]) -> bool:
    """Is the first of several amounts on the cover's face that of the whole: the only one, or the sum of the others?"""
    first, *others = (stated.value.amount for stated in amounts)
    return not [other for other in others if other != first] or first == sum(others, Decimal(0))


def find_units(reading: Reading, method: Method | None) -> RowParts:
    """units_offered and the issuer's and holders' parts of it; of a program only what its title counts."""
    found = found_in(reading, UNITS_OFFERED[:1] if method in _NO_COUNT else UNITS_OFFERED)
    found = found or found_in(reading, (BY_THIS,))
    issued = reading.once(merger_shares) if method == "exchange" else None
    found = [issued] if issued else found
    holders = best(reading, (BY_HOLDERS, SOLD_BY, BY_EACH), "holders")
    issuer = best(reading, (BY_ISSUER, SOLD_BY, BY_EACH), "issuer")
    said = [match["units"] for match in (*_main(found), *reading.find(OF_ALL))]
    # Where holders sell too, what the issuer sells is not the whole that is offered.
    whole = [units for units in said if not (holders and issuer and units.value == issuer.value)]
    row: RowParts = {"units_offered": merged(whole)}
    if not whole and holders and issuer:
        row["units_offered"] = Derived(issuer.value + holders.value, (issuer, holders))
    if holders and issuer is None and whole:
        # "We are offering 10,000,000 shares." and, in another sentence, what the holders offer.
        own = (m["units"] for m in found if m.rule == UNITS_OFFERED[1].name)
        issuer = merged(units for units in own if units.value + holders.value == whole[0].value)
    if holders:
        row["units_offered_by_holders"] = holders
    if issuer:
        row["units_offered_by_issuer"] = issuer
    return row


def slips_of_count(reading: Reading, chosen: Stated[Decimal] | None) -> list[RowParts]:
    """A finding where a sentence of the cover counts what its title counts with a digit more, less or other."""
    if not isinstance(chosen, Stated):
        return []
    found = found_in(reading, (*UNITS_OFFERED[1:], BY_HOLDERS, TOLD_AGAIN))
    said = [match[group] for match in found for group in ("units", "holders") if group in match and place(reading, match) == 0]
    slips = (units for units in said if is_slip(units.value, chosen.value))
    return [{**finding, "severity": "mismatch"} for finding in differing("units_offered", chosen, slips)]


def is_slip(one: Decimal, other: Decimal) -> bool:
    """Do the digits of two counts differ by one: one too many or too few, or one in another's place?"""
    short, long = sorted((f"{one:f}", f"{other:f}"), key=len)
    if len(long) < _LEAST_DIGITS or len(long) - len(short) > 1 or short == long:
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _main(found: list[Match]) -> list[Match]:
    """The cover's title before its prose."""
    titles = [match for match in found if match.rule.endswith(".title")]
    return [*titles, *(match for match in found if match not in titles)]
