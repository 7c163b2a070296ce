"""A second deal that a current report tells of under a contract of its own: notes beside an offering, a line beside notes."""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from extractor.reading import Reading
from extractor.rules import Match

_ENTERED = regex.compile(r"(?i)\b(?:entered into|executed|signed|closed)\b")
_VALUES = ("units_offered", "principal", "aggregate_price")
_KINDS = (
    ("underwriting", "terms agreement", "pricing"),
    ("placement",),
    ("inducement", "exercise", "letter"),
    ("standby", "advance", "equity line", "committed", "financing"),
    ("purchase", "subscription", "investment"),
    ("sale", "distribution", "offering", "market"),
)
"""Words in the titles of contracts: what has one of the same row is of the same kind."""
_PLACEMENT = 1


@dataclass(frozen=True)
class Part:
    """The part of an item, from `start` to `end`, that tells of a further deal, and the contract that begins it."""

    start: int
    end: int
    contract: Match

    def holds(self, match: Match) -> bool:
        """Does the part hold the statement of the match?"""
        return self.start <= match.statement.span.start < self.end


def further_parts(reading: Reading, own: Match, contracts: Iterable[Match], sales: list[Match]) -> list[Part]:
    """The parts of the items that tell of other deals than `own` begins; another kind of contract, and other numbers."""
    heads = _heads(contracts, own)
    parts: list[Part] = []
    for at, head in enumerate(heads):
        start = head.statement.passage.start
        end = min([_end_of_item(reading, start), *(later.statement.passage.start for later in heads[at + 1 :])])
        part = Part(start, end, head)
        told = _numbers(match for match in sales if part.holds(match))
        if head.statement.passage is own.statement.passage or _kind(head) == _kind(own):
            continue
        if told and told.isdisjoint(_numbers(match for match in sales if not part.holds(match))):
            parts.append(part)
    return parts


def first_contract(contracts: list[Match]) -> Match:
    """The contract of the report's own deal: of the first paragraph that says one was entered into, the one with most
    authority; where none says so, of all.
    """
    signed = [match for match in contracts if _ENTERED.search(match.statement.masked[: match.found.end()])]
    earliest = min(signed, key=lambda match: (match.statement.span.start, match.found.start("agreement_title")), default=None)
    if earliest is not None and _kind(earliest) == _PLACEMENT:
        return earliest
    entered = [match for match in contracts if _is_entered(match)]
    first = min((match.statement.passage.index for match in entered), default=None)
    return next((match for match in entered if match.statement.passage.index == first), contracts[0])


def _is_entered(contract: Match) -> bool:
    before = contract.statement.masked[: contract.found.end()]
    return bool(_ENTERED.search(before)) and _kind(contract) != _PLACEMENT


def _heads(contracts: Iterable[Match], own: Match) -> list[Match]:
    """The first contract of each paragraph that says it was entered into; agents' contracts begin no deal."""
    heads: dict[int, Match] = {own.statement.passage.index: own}
    for match in contracts:
        if _is_entered(match):
            heads.setdefault(match.statement.passage.index, match)
    return [heads[index] for index in sorted(heads)]


def _kind(contract: Match) -> int:
    title = str(contract["agreement_title"].value).lower() if "agreement_title" in contract else ""
    return next((at for at, words in enumerate(_KINDS) if any(word in title for word in words)), -1)


def _numbers(matches: Iterable[Match]) -> set[str]:
    return {str(match[name].value) for match in matches for name in _VALUES if name in match}


def _end_of_item(reading: Reading, offset: int) -> int:
    items = (section for section in reading.sections.around(offset) if section.kind == "item")
    return next((item.end for item in items), offset)
