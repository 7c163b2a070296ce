"""The deals of a filing: its own first, then those beside it, before it, and those that it leaves open."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from extractor.models.deal import Relation
from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, Statement
from extractor.subjects.deals.former import is_former
from extractor.subjects.deals.report import further_deals_of_report, own_deal_of_report
from extractor.subjects.deals.report_beside import BESIDE_THE_OFFERING, IN_A_CONCURRENT_PLACEMENT
from extractor.subjects.deals.rules import CONCURRENT, OPTIONAL, PENALTY, PENALTY_PAID, PRIOR, SUPERSEDED


@dataclass(frozen=True, eq=False)
class Deal:
    """A deal: its key ("primary", "concurrent-1", "prior-2", "optional-1"), its relation to the filing, the defined terms
    and registration numbers by which sentences name it, the matches that tell of it, and others that add to them.
    """

    key: str
    relation: Relation
    terms: tuple[str, ...] = ()
    registration_numbers: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    additions: tuple[Match, ...] = ()
    within: tuple[int, int] | None = None
    """Of a further deal of a report: the range of the text that tells of it."""

    def get(self, group: str) -> Stated[Any] | None:
        """What the deal's own statements say under the name of a leaf; the first that says it."""
        return next((match[group] for match in (*self.matches, *self.additions) if group in match), None)

    def tells(self, statement: Statement) -> bool:
        """Is the statement one of those that define the deal?"""
        return any(match.statement == statement for match in self.matches)


def find_deals(reading: Reading) -> tuple[Deal, ...]:
    """All deals in the order of their relation. A report on Form 8-K that tells of no securities sold has none."""
    own = _own(reading)
    if not own:
        return ()
    others = [
        *(_beside_own_of_report(reading) if reading.form == "8-K" else _of(reading, "concurrent", CONCURRENT)),
        *_before(reading),
        *_of(reading, "optional", OPTIONAL),
    ]
    return (*own, *others)


def _before(reading: Reading) -> Iterator[Deal]:
    """What was sold before, and the contract that the program's own one took the place of."""
    told = [*_of(reading, "prior", PRIOR)]
    yield from told
    ended = reading.first(SUPERSEDED) if reading.form != "8-K" else None
    if ended is not None:
        # Its sentence is the one that tells of the new contract, so it is no mark of the old one.
        yield Deal(f"prior-{len(told) + 1}", "prior", additions=(ended,))


def deal_named(reading: Reading, key: str) -> Deal | None:
    """The deal of this key."""
    return next((deal for deal in reading.once(find_deals) if deal.key == key), None)


def _own(reading: Reading) -> tuple[Deal, ...]:
    if reading.form != "8-K":
        return (Deal("primary", "primary"),)
    matches = own_deal_of_report(reading)
    return (Deal("primary", "primary", matches=matches),) if matches else ()


def _beside_own_of_report(reading: Reading) -> Iterator[Deal]:
    beside = [*_beside_a_report(reading)]
    yield from beside
    for number, (part, matches) in enumerate(reading.once(further_deals_of_report), 1):
        yield Deal(f"further-{number}", "concurrent", matches=matches, within=(part.start, part.end))


def deal_at(reading: Reading, offset: int) -> str:
    """The key of the report's further deal that is told of at the offset, else that of its own."""
    further = (deal for deal in reading.once(find_deals) if deal.within is not None)
    return next((d.key for d in further if d.within and d.within[0] <= offset < d.within[1]), "primary")


def _beside_a_report(reading: Reading) -> Iterator[Deal]:
    """The private sale beside the deal that a current report tells of: all sentences that call one so tell of the same."""
    rules = (BESIDE_THE_OFFERING, IN_A_CONCURRENT_PLACEMENT, *CONCURRENT)
    found = [match for rule in rules for match in reading.find(rule) if not is_former(reading, match.statement)]
    if found:
        yield Deal("concurrent-1", "concurrent", _terms(found), _numbers(found), tuple(found))


def _of(reading: Reading, relation: Relation, rules: tuple[Rule, ...]) -> Iterator[Deal]:
    """One deal for each passage and term that tells of one; a second statement of the same deal is not another."""
    found = sorted((m for rule in rules for m in reading.find(rule)), key=lambda m: m.statement.span)
    told: list[tuple[tuple[object, ...], list[Match]]] = []
    for match in found:
        identity = _identity(match)
        known = next((matches for key, matches in told if key == identity), None)
        if known is None:
            told.append((identity, [match]))
        else:
            known.append(match)
    for number, (_, matches) in enumerate(told, 1):
        penalties = _penalties(reading, matches[0]) if relation == "prior" else ()
        yield Deal(f"{relation}-{number}", relation, _terms(matches), _numbers(matches), tuple(matches), penalties)


def _identity(match: Match) -> tuple[object, ...]:
    if "units_sold" in match:
        return (match["units_sold"].value,)
    groups = ("term", "bare", "gross_proceeds", "aggregate_price", "registration_number")
    values = tuple(match[name].value for name in groups if name in match)
    return values or (match.rule,)


def _penalties(reading: Reading, match: Match) -> tuple[Match, ...]:
    """What the sentences after the deal's own one tell of its penalty."""
    if "agreement_date" not in match or "gross_proceeds" not in match:
        return ()
    passage, end = match.statement.passage, match.statement.end
    after = [m for rule in (PENALTY, PENALTY_PAID) for m in reading.find(rule) if m.statement.passage is passage]
    threatened = [m for m in after if m.rule == PENALTY.name and m.statement.start == end]
    return (*threatened, *(m for m in after if m.rule == PENALTY_PAID.name)) if threatened else ()


def _terms(matches: list[Match]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(m[name].value) for m in matches for name in ("term", "bare") if name in m))


def _numbers(matches: list[Match]) -> tuple[str, ...]:
    named = (m["registration_number"].value for m in matches if "registration_number" in m)
    return tuple(dict.fromkeys(str(number).replace(" ", "") for number in named))
