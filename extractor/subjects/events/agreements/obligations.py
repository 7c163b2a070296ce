"""The terms of what the registrant borrows, and defaults that bring it forward (Items 2.03 and 2.04)."""

from typing import Any

from extractor.models.events import FacilityKind
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.events.agreements.obligation_rules import (
    ACCELERATED,
    BORROWED,
    COVENANTS,
    FIXED,
    INCREASE,
    INTEREST,
    MATURITY,
    NOTE,
    PRINCIPAL,
)  # fmt: skip
from extractor.subjects.events.agreements.parties import firm_as
from extractor.subjects.events.item_text import ItemText, day_of

_KINDS: tuple[tuple[str, FacilityKind], ...] = (
    ("note", "notes"), ("debenture", "notes"),
    ("bridge", "bridge_loan"), ("commercial paper", "commercial_paper"), ("letter", "letter_of_credit"), ("term", "term_loan"),
    ("revolv", "revolving"), ("line of credit", "revolving"),
)  # fmt: skip


def read_accelerations(item: ItemText) -> list[RowParts]:
    """A default or another event that brings an obligation forward, Item 2.04."""
    for match in item.find(ACCELERATED):
        date = day_of(match.statement)
        if (date is None and "happened" in match) or (date and item.is_recent(date.value)):
            terms = {"principal": match.get("principal")}
            return [{**item.row, "kind": "obligation_acceleration", "date": date, "obligation": terms}]
    return []


def borrowing_terms(item: ItemText, within: range | None = None) -> RowParts:
    """What the item says of a borrowing: all of it, or only its passages `within`, by their indices."""

    def first(rule: Rule) -> Match | None:
        return next((match for match in item.find(rule) if _is_within(match, within)), None) if within else item.first(rule)

    def leaf(rule: Rule, group: str) -> Stated[Any] | None:
        match = first(rule)
        return match[group] if match else None

    principal, interest = first(PRINCIPAL) or first(NOTE), first(INTEREST)
    leaves: RowParts = {
        "kind": _facility(principal) if principal else None,
        "principal": principal["principal"] if principal else None,
        "increase": leaf(INCREASE, "increase"),
        "agent": firm_as(item, "administrative agent", within),
        "lenders": [lender] if (lender := firm_as(item, "lender", within)) else [],
        "interest": interest["interest"] if interest else None,
        "rate": None if interest else leaf(FIXED, "rate"),
        "maturity": leaf(MATURITY, "maturity"),
        "covenants": [found] if (found := leaf(COVENANTS, "covenants")) else [],
    }
    return {name: value for name, value in leaves.items() if value}


def _is_within(match: Match, within: range) -> bool:
    return match.statement.passage.index in within


def read_borrowed(item: ItemText) -> list[RowParts]:
    """A facility that the item names by what it is, without the title of its agreement."""
    for match in item.find(BORROWED, NOTE):
        day = day_of(match.statement)
        if day and item.is_recent(day.value):
            terms = borrowing_terms(item)
            kind = terms.get("kind") or _facility(match)
            return [{**item.row, "kind": "obligation", "date": day, "obligation": {**terms, "kind": kind}}]
    return []


def _facility(match: Match) -> Stated[FacilityKind] | None:
    if "facility" not in match:
        return None
    words = match["facility"].value.lower()
    kind = next((kind for stem, kind in _KINDS if stem in words), None)
    return match["facility"].becoming(kind) if kind else None
