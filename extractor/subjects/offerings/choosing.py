"""Which of several statements of one fact stands in the record: the better placed one, with the evidence of all that agree."""

from collections.abc import Iterable, Iterator
from typing import Any

from extractor.models.contents import SectionKind
from extractor.reading import Reading, RowParts
from extractor.reading.parts import About
from extractor.rules import Match, Rule, Stated
from extractor.subjects.deals import deal_of_match
from extractor.subjects.stating import merged

_PLACES: tuple[frozenset[SectionKind], ...] = (
    frozenset({"cover", "legend"}),
    frozenset({"summary", "the_offering"}),
    frozenset({"plan_of_distribution", "use_of_proceeds"}),
)


def found_in(reading: Reading, rules: Iterable[Rule], deal: str = "primary") -> list[Match]:
    """The matches of rules that speak of a deal, the best placed first."""
    matches = [m for rule in rules for m in reading.find(rule) if deal_of_match(reading, m) == deal]
    return sorted(matches, key=lambda match: (place(reading, match), match.statement.span))


def place(reading: Reading, match: Match) -> int:
    """The rank of the section that a match stands in, 0 for the cover."""
    kinds = reading.sections.kinds_at(match.statement.span.start)
    return next((rank for rank, place in enumerate(_PLACES) if kinds & place), len(_PLACES))


def best(reading: Reading, rules: Iterable[Rule], group: str, deal: str = "primary") -> Stated[Any] | None:
    """The best placed value of a group, with the evidence of the others that say the same."""
    return merged(match[group] for match in found_in(reading, rules, deal) if group in match)


def differing(leaf: str, chosen: Stated[Any] | None, values: Iterable[Stated[Any]]) -> Iterator[RowParts]:
    """A finding where the filing states the fact otherwise elsewhere."""
    for value in values if chosen else ():
        if chosen is not None and _plain(value.value) != _plain(chosen.value):
            spans = [{"start": e.span.start, "end": e.span.end} for e in value.evidence]
            yield {
                "check": f"offerings.{leaf}.two_statements",
                "severity": "note",
                "message": f"the filing states {leaf.replace('_', ' ')} in two ways; the better placed one stands in the record",
                "about": [About(chosen)],
                "expected": _plain(chosen.value),
                "stated": _plain(value.value),
                "spans": spans,
            }
            return


def _plain(value: Any) -> str:
    return f"{getattr(value, 'amount', value)}"
