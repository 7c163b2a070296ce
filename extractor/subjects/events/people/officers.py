"""Directors and officers who come and go: one event a person and direction."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import regex

from extractor.language.people import surname
from extractor.models.events import OfficerAction
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.rules.grammar import MASKS
from extractor.subjects.events.item_text import ItemText, effective_by
from extractor.subjects.events.people.appointment_rules import APPOINTMENTS, BECOMES, SUCCEEDED
from extractor.subjects.events.people.departure_rules import DEPARTURES, LATER
from extractor.subjects.events.people.offices import APPOSED, IN_OFFICE, offices

_DATE = MASKS["date"]
_EFFECTIVE = regex.compile(
    rf"(?i:effective(?: as of| on| upon| from| at| beginning| starting| commencing)?(?: the (?:close of business|end "
    rf"of [^,.;]{{3,60}}?) on)?|as of|commencing(?: as of| on)?|"
    rf"beginning(?: as of| on)?|starting(?: on)?|last day[^.;]{{0,40}}? (?:will be|is)) {_DATE}"
)
_ON = regex.compile(rf"^[^,.;]{{0,140}}? (?:on|in) {_DATE}")
_BESIDE = regex.compile(r"(?:In connection with|As a result of|At the same (?:time|meeting)|Concurrently with)\b")
_ON_A_DAY = regex.compile(rf"\bon {_DATE}")
_ON_DAY = regex.compile(rf" on {_DATE}")
_DAY = len("2012-05-18")
_PAST = ("resigned", "retired", "stepped down", "departed", "left", "ceased to be", "ceased to serve", "died", "passed away")
_PUT_OFF = regex.compile(
    r"(?i)\b(?:defer|postpone|rescind|withdr[ae]w|revoke)(?:s|ed|ing)? (?:his|her|their) (?:\w+ ){0,3}(?:retirement"
    r"|resignation|decision)"
)
_TAIL_ENDS = regex.compile(
    r"(?i)\bto (?:become|pursue|accept|join|transition|succeed|replace|fill)\b|\band (?:that )?(?:he|she|they|will|"
    r"his|her|to|has|also)\b|"
    r"\b(?:until|but|which|who|where|while|following|replacing|succeeding)\b|\. "
)
_APPOSED_TAIL = regex.compile(
    r",(?! (?:as|to|effective|and|in|for|with)\b)[^;]{2,160}?, (?=(?:as (?!of)|to (?:the|serve|fill|its|our|act|be)\b))"
)
"""", the Company's Controller, as ...": what the person is already."""
_OF_ANOTHER = regex.compile(
    r"(?i)\b(?:to succeed|to replace|succeeding|replacing|succeeds|replaces|successor to)\b[^.;]{0,80}?,? (?=who\b)|"
    r"\bfollowing the (?:resignation|retirement|departure) of\b"
)
_CONDITION = regex.compile(
    r"(?i)\b(?:if|should|unless|in the event|prior to|whether|when|after|until|upon)"
    r"\b[^,.;]{0,40}$"
)
_REPLACES = regex.compile(
    rf"(?i)\b(?:succeed(?:s|ing)?|replac(?:e|es|ing))[ ,]+(?:(?:current|former|retiring) )?(?:(?:mr|ms|mrs|dr)\. "
    rf")?{MASKS['person']}"
)
_ON_COMMITTEE = regex.compile(r"(?i),? (?:on|as (?:a member|chair\w*) of) (?:the|our|its) (?:[\w,& ]{2,60} )?committee")
_IF = regex.compile(r"(?i)\b(?:if|unless|in the event|should|whether|upon (?:an?|any|the|his|her|such)|until the earlier)\b")
_FOR_REASON = regex.compile(r"(?i)\bgood reason\b|\b(?:without|other than for) cause\b|gross misconduct")
_ACTIONS: tuple[tuple[str, OfficerAction], ...] = (
    ("not ", "not_standing"), ("no longer", "departed"), ("resign", "resigned"), ("retir", "retired"), ("die", "died"),
    ("death", "died"),
    ("pass", "died"), ("terminat", "dismissed"), ("remov", "dismissed"), ("dismiss", "dismissed"), ("elect", "elected"),
    ("re-elect", "elected"), ("promot", "promoted"), ("appoint", "appointed"), ("succe", "appointed"), ("replac", "appointed"),
    ("join", "appointed"), ("be joining", "appointed"), ("becom", "appointed"), ("became", "appointed"),
    ("assum", "appointed"), ("nam", "appointed"), ("hir", "appointed"),
    ("select", "appointed"), ("designat", "appointed"), ("engag", "appointed"),
)  # fmt: skip

_SHORT = regex.compile(r"(?:Mr|Ms|Mrs|Dr|Gen|Messrs)\.? [A-Z][\w’'-]*$")
_FULL = Rule(
    "events.person",
    needs=("mr", "ms", "dr", "gen"),
    pattern=r"{person:person}",
    matches={"Ms. Monica Lozano joined; Mr. Iger left.": {"person": "Monica Lozano"}},
    rejects=("The Walt Disney Company joined.",),
)
_AGED = Rule(
    "events.person.age",
    needs=(",", "("),
    pattern=r"{person:person}(?:, (?:age |aged |who is )?{number:age}(?:,| years)| \((?:age )?{number:age}\)"
    r"|, age {number:age}| is {number:age} years)",
    matches={"Mr. Tyson, 32, has served as an officer since 2021.": {"person": "Mr. Tyson", "age": 32}},
    rejects=("Mr. Tyson, in 2010, joined the Company.",),
)
register(_FULL, _AGED)


@dataclass
class Change:
    """What the sentences of an item say of one person's coming or going."""

    kind: str
    name: str
    leaves: RowParts = field(default_factory=dict)
    date: Stated[str] | None = None
    act: Stated[str] | None = None

    def add(self, leaves: RowParts, date: Stated[str] | None) -> None:
        """Fill what earlier sentences left open; what they said stands, with the new evidence where it is the same."""
        for name, value in leaves.items():
            known = self.leaves.get(name)
            if known is None or known == []:
                self.leaves[name] = value
            elif isinstance(known, Stated) and isinstance(value, Stated) and known.value == value.value:
                self.leaves[name] = known.also(value)
        self.date = self.date or date

    def row(self, item: ItemText) -> RowParts:
        """The event."""
        return {**item.row, "kind": self.kind, "date": self.date, "officer_change": self.leaves}


def read_changes(item: ItemText) -> list[Change]:
    """The changes that an item tells of, in the order of their first sentence."""
    known: dict[tuple[str, str], Change] = {}
    for kind, match in _matches(item):
        for change in _changes(item, kind, match):
            key = (kind, surname(change.name).casefold())
            if key in known:
                known[key].add(change.leaves, change.date)
            else:
                known[key] = change
    changes = list(known.values())
    for match in item.find(LATER):
        _add_later(changes, match)
    _add_successors(item, changes)
    _add_predecessors(item, changes)
    _add_ages(item, changes)
    return [change for change in changes if _is_told(change)]


def _matches(item: ItemText) -> list[tuple[str, Match]]:
    found = [("departure", match) for match in item.find(*DEPARTURES)]
    found += [("appointment", match) for match in item.find(*APPOINTMENTS)]
    return sorted(found, key=lambda pair: (pair[1].statement.span, pair[1].found.start()))


def _changes(item: ItemText, kind: str, match: Match) -> Iterator[Change]:
    masked = match.statement.masked
    if _CONDITION.search(masked[max(0, match.found.start() - 60) : match.found.start()]):
        return
    date = item.day(match.statement) or (item.day_before(match.statement) if _BESIDE.match(match.statement.text) else None)
    if (date and not item.is_recent(date.value)) or _PUT_OFF.search(masked):
        return
    people = _people(item, match)
    if kind == "departure" and _is_conditional(match, date):
        return
    leaves = _departure(item, match, date) if kind == "departure" else _appointment(item, match, date)
    if leaves is None or not people:
        return
    date = _acted_on(item, match) or date if kind == "departure" else date
    if kind == "appointment" and len(people) == 1 and (before := _predecessor(item, match, people[0])):
        leaves["predecessor"] = before
    ages = match.all("age") if "age" in match else ()
    days = match.all("each_effective") if "each_effective" in match else ()
    for at, person in enumerate(people):
        own: RowParts = {"person": person, **leaves}
        if len(ages) == len(people) and _is_age(ages[at]):
            own["age"] = ages[at].becoming(int(ages[at].value))
        if len(days) == len(people) > 1:
            own["effective"] = days[at]
        yield Change(kind, person.value, own, date)


def _predecessor(item: ItemText, match: Match, person: Stated[str]) -> Stated[str] | None:
    """Whom the person follows: "to succeed Mr. Roe", "replacing Richard Roe"."""
    found = _REPLACES.search(match.statement.masked, match.found.start("act"))
    mentions = match.statement.mentions_between(found.end() - 1, found.end()) if found else ()
    if not found or not mentions or _ON_COMMITTEE.match(match.statement.masked, found.end()):
        return None
    named = full_name(item, match.between(str(mentions[0].value), found.end() - 1, found.end()))
    return named if named and surname(named.value) != surname(person.value) else None


def _is_conditional(match: Match, date: Stated[str] | None) -> bool:
    """ "No severance will be paid to Mr. Doe if he resigns", "or Ms. Roe resigns for good reason": what may happen once."""
    act, masked = match.found.start("act"), match.statement.masked
    person = max((end for _, end in match.found.spans("person") if end <= act), default=match.found.start())
    if _IF.search(masked[person:act]):
        return True
    return date is None and bool(_IF.search(masked[:act]) or _FOR_REASON.search(masked))


def _is_age(age: Stated[Any]) -> bool:
    return bool(age.value == age.value.to_integral_value() and 18 <= age.value <= 99)


def _people(item: ItemText, match: Match) -> list[Stated[str]]:
    """The people that the match names, those named short by their full names; who has none in the item is left out."""
    named = [full_name(item, person) for person in match.all("person")]
    return [person for person in named if person]


def full_name(item: ItemText, person: Stated[str]) -> Stated[str] | None:
    """The full name that the item has for "Mr. Lenz"."""
    if not _SHORT.match(person.value):
        return person
    wanted = surname(person.value)
    for statement in item.statements():
        if wanted in statement.text:
            for found in _FULL.read(statement):
                name: Stated[str] = found["person"]
                if surname(name.value) == wanted and not _SHORT.match(name.value):
                    return name.also(person)
    return None


def _departure(item: ItemText, match: Match, date: Stated[str] | None) -> RowParts | None:
    masked, act = match.statement.masked, match.found.span("act")
    tail = masked[act[1] :]
    words = match["act"].value.lower()
    effective = _effective(match, act[1])
    if effective and not item.is_recent(effective.value):
        return None
    is_past = words in _PAST[:7]
    if is_past and "future" not in match and date is None and effective is None and not _is_dated(item, match, act[1]):
        return None
    ends = _TAIL_ENDS.search(tail)
    stop = act[1] + (ends.start() if ends else min(len(tail), 260))
    positions, director = offices(match, act[0], stop, IN_OFFICE)
    if not positions and not director and "apposition" in match:
        start, end = match.found.span("apposition")
        positions, director = offices(match, start, end, APPOSED)
    if words.startswith("not "):
        positions, director = [], director or match["act"].becoming(True)
    return {
        "positions": positions,
        "director": director,
        "action": match["act"].becoming(_action(words)),
        "effective": effective,
    }


def _is_dated(item: ItemText, match: Match, start: int) -> bool:
    """Does a day near the report follow the verb at once?"""
    found = _ON.search(match.statement.masked[start : start + 160])
    mentions = match.statement.mentions_between(start, start + found.end()) if found else ()
    return any(m.kind == "date" and len(str(m.value)) == 10 and item.is_recent(str(m.value)) for m in mentions)


def _acted_on(item: ItemText, match: Match) -> Stated[str] | None:
    """ "announced that Mr. Roe resigned on April 28, 2009": the day of the act itself."""
    start = match.found.end("act")
    found = _ON_DAY.match(match.statement.masked, start)
    mentions = match.statement.mentions_between(found.end() - 1, found.end()) if found else ()
    if not found or not mentions or len(str(mentions[0].value)) != _DAY or match["act"].value not in _PAST:
        return None
    day = str(mentions[0].value)
    return match.between(day, found.end() - 1, found.end()) if item.is_recent(day) else None


def _appointment(item: ItemText, match: Match, date: Stated[str] | None) -> RowParts | None:
    start, end = match.found.span("tail")
    masked = match.statement.masked
    if apposed := _APPOSED_TAIL.match(masked, start, end):
        start = apposed.end()
    again = regex.search(r"\b(?:and|also) (?:has |also )?(?:appointed|elected|named)\b", masked[start:end])
    end = start + again.start() if again else end
    other = _OF_ANOTHER.search(masked, start, end)
    end = other.start() if other else end
    positions, director = offices(match, start, end, IN_OFFICE, first=True)
    if not positions and not director:
        return None
    effective = _effective(match, start) or (_joins_on(match, start) if "join" in match["act"].value else None)
    if effective and not item.is_recent(effective.value):
        return None
    if date is None and effective is None and _tells_the_past(item, match, start, end):
        return None
    words = match["act"].value.lower().removeprefix("will ").removeprefix("has ")
    return {
        "positions": positions,
        "director": director,
        "action": match["act"].becoming(_action(words)),
        "effective": effective,
    }


def _joins_on(match: Match, start: int) -> Stated[str] | None:
    """The day of "will join the Company as General Counsel on July 9, 2012"."""
    found = _ON_A_DAY.search(match.statement.masked, start)
    mentions = match.statement.mentions_between(found.end() - 1, found.end()) if found else ()
    return match.between(str(mentions[0].value), found.end() - 1, found.end()) if found and mentions else None


def _tells_the_past(item: ItemText, match: Match, start: int, end: int) -> bool:
    """Does the sentence date the appointment long before the report, or speak of a year alone?"""
    for mention in match.statement.mentions_between(start, end):
        if mention.kind == "date" and not item.is_recent(str(mention.value)):
            return True
        if mention.kind == "number" and 1900 < int(str(mention.value).partition(".")[0]) < 2100:
            return True
    return bool(regex.search(r"(?i)\b(?:since|previously|formerly|prior to)\b", match.statement.masked[:end]))


def _effective(match: Match, start: int) -> Stated[str] | None:
    found = _EFFECTIVE.search(match.statement.masked, start)
    if not found:
        return effective_by(match.statement)
    mentions = match.statement.mentions_between(found.end() - 1, found.end())
    return match.between(str(mentions[0].value), found.end() - 1, found.end()) if mentions else None


def _action(words: str) -> OfficerAction:
    return next((action for stem, action in _ACTIONS if words.startswith(stem)), "departed")


def _add_later(changes: list[Change], match: Match) -> None:
    """Give the day of "His resignation will become effective on June 18" to the departure told just before."""
    before = [c for c in changes if c.kind == "departure" and c.leaves["person"].evidence[0].span < match.statement.span]
    if before and before[-1].leaves.get("effective") is None:
        before[-1].leaves["effective"] = match["effective"]


def _add_ages(item: ItemText, changes: list[Change]) -> None:
    """Ages that a later sentence states: "Mr. Tyson, 32, has served as ..."."""
    for match in item.find(_AGED):
        for change in changes:
            same = surname(match["person"].value) == surname(change.name)
            if same and change.leaves.get("age") is None and _is_age(match["age"]):
                change.leaves["age"] = match["age"].becoming(int(match["age"].value))


def _add_successors(item: ItemText, changes: list[Change]) -> None:
    for match in item.find(SUCCEEDED):
        for change in changes:
            if change.kind == "departure" and surname(match["predecessor"].value) == surname(change.name):
                change.leaves["successor"] = match["person"]


def _add_predecessors(item: ItemText, changes: list[Change]) -> None:
    """Whom a person follows by a sentence that names no office: "Ms. Roe will succeed Alan Greer, who ..."."""
    for match in item.find(BECOMES):
        if "predecessor" not in match or _ON_COMMITTEE.match(match.statement.masked, match.found.end("predecessor")):
            continue
        named = full_name(item, match["predecessor"])
        for change in changes:
            same = surname(match["person"].value) == surname(change.name)
            if named and same and change.kind == "appointment" and change.leaves.get("predecessor") is None:
                change.leaves["predecessor"] = named


def _is_told(change: Change) -> bool:
    return change.kind == "departure" or bool(change.leaves.get("positions") or change.leaves.get("director"))
