"""Who of an item is paid what: the people of its changes, and an arrangement for each other person with a figure."""

from dataclasses import dataclass, field

import regex

from extractor.language.people import surname
from extractor.models.events import PayKind
from extractor.reading import RowParts
from extractor.rules import Match, Stated
from extractor.subjects.events.item_text import ItemText, led_by
from extractor.subjects.events.people.officers import Change, full_name

_OFFICES = "chief|executive|president|chair|director|officer|treasurer|secretary|controller|counsel|CEO|CFO"
_SHORT = regex.compile(r"(?:Mr|Ms|Mrs|Dr)\.? ")
_LEAD = 20
"""Characters before a rule's words in which "monthly cash" can stand before "retainer"."""
_FAR = 3
"""Paragraphs behind the last one that names a person within which a figure without a name is that person's."""
_OF_WHO_COMES = ("base_salary", "target_bonus", "signing_bonus")
_WORDS: tuple[tuple[str, PayKind], ...] = (
    (r"\bstay|retention", "retention"), (r"consulting", "consulting_fee"), (r"salar(?:y|ies)|base pay", "base_salary"),
    (r"sign(?:ing|[- ]on)", "signing_bonus"), (r"target", "target_bonus"), (r"bonus|incentive (?:award|payment|payout)", "bonus"),
    (r"severance", "severance"), (r"retainer", "retainer"),
    (r"value|equity|grant|restricted|RSU|PSU|options?\b|performance (?:share|unit)|shares\b|stock\b|\bunits\b", "equity"),
)  # fmt: skip
_KINDS = tuple((regex.compile(pattern, regex.I), kind) for pattern, kind in _WORDS)
_PERIODS = {"annum": "year", "year": "year", "annual": "year", "quarter": "quarter", "month": "month", "week": "week"}
_PER = regex.compile(
    r"(?: in cash| plus [^.;,]{2,30}?)?,? (?:per|a|an|each|every) (?P<per>annum|year|quarter|month|week|day|hour"
    r"|(?:board |committee )?"
    r"meeting)\b|(?: in cash)? (?:on a |paid |payable )?(?P<per>month|quarter|week|hour)ly\b"
)
_PERIODIC = regex.compile(
    r"(?i)\b(?P<per>month|quarter|week|hour)ly (?:base |cash |consulting )*(?:salary|fee|retainer|rate|payments?)\b"
)


def kind_of(words: str) -> PayKind | None:
    """What kind of pay the words of a heading or a sentence tell of."""
    return next((kind for pattern, kind in _KINDS if pattern.search(words)), None)


@dataclass
class Payroll:
    """The changes of an item, and the arrangements with people who neither come nor go."""

    item: ItemText
    changes: list[Change]
    arrangements: dict[str, Change] = field(default_factory=dict)

    def of(self, match: Match, person: Stated[str], day: Stated[str] | None = None, is_sure: bool = False) -> Change | None:
        """The change of the person, else the arrangement of the person, begun where there is none."""
        full = full_name(self.item, person)
        if full is None or not (is_sure or _SHORT.match(person.value) or self._is_presented(full.value)):
            return None
        key = surname(full.value).casefold()
        for change in self.changes:
            if surname(change.name).casefold() == key:
                return change
        date = day or led_by(match.statement) or self._paragraph_day(match)
        if date and not self.item.is_recent(date.value):
            return None
        if key not in self.arrangements:
            self.arrangements[key] = Change("compensation_arrangement", full.value, {"person": full})
        self.arrangements[key].date = self.arrangements[key].date or date
        return self.arrangements[key]

    def last_named(self, match: Match, kind: PayKind) -> Change | None:
        """Whose figure it is that names nobody: that of the person last named before it, not far away."""
        known = [*self.changes, *self.arrangements.values()]
        near = [change for change in known if self._is_near(change, match)]
        if kind in _OF_WHO_COMES and any(change.kind != "departure" for change in near):
            near = [change for change in near if change.kind != "departure"]
        return max(near, key=lambda change: self._named_at(change, match), default=None)

    def _named_at(self, change: Change, match: Match) -> int:
        """The offset of the person's last name before the statement; -1 where there is none."""
        chars = self.item.reading.text.chars
        return chars.rfind(surname(change.name), self.item.body, match.statement.span.start)

    def _is_near(self, change: Change, match: Match) -> bool:
        """Has the paragraph of the figure, or one of the three before it, named the person?"""
        if change.leaves["person"].evidence[0].span >= match.statement.span:
            return False
        own, name = match.statement.passage.index, surname(change.name)
        return any(name in passage.text for passage in self.item.passages if own - _FAR <= passage.index <= own)

    def _paragraph_day(self, match: Match) -> Stated[str] | None:
        """The day that the paragraph of the figure begins with."""
        return led_by(self.item.reading.statements(match.statement.passage)[0])

    def _is_presented(self, name: str) -> bool:
        """Does the item treat the words as a person's name: "Mr. Lenz" elsewhere, or an office or age behind it?"""
        presented = regex.compile(
            rf"(?i:{_OFFICES}), {regex.escape(name)}\b|"
            rf"\b(?:Mr|Ms|Mrs|Dr)\.? {regex.escape(surname(name))}\b|{regex.escape(name)},? (?:\(?(?:age )?\d\d\b|"
            rf"(?:the |our |its )?(?:\w+[’']s )?(?:[A-Za-z]+ ){{0,3}}(?i:{_OFFICES}))"
        )
        return any(presented.search(passage.text) for passage in self.item.passages)


def add_figure(change: Change | None, kind: Stated[PayKind], figure: RowParts, several: bool = False) -> None:
    """Add the figure to the person's pay; of each kind the first one stands, or where there may be `several` each."""
    if change is not None:
        pay = change.leaves.setdefault("compensation", [])
        if several or not any(known["kind"].value == kind.value for known in pay):
            pay.append({"kind": kind, **figure})


def period_of(match: Match, start: int, end: int) -> Stated[str] | None:
    """What the amount in this range of the masked statement is paid for: "per month", "a monthly fee of"."""
    masked = match.statement.masked
    after, before = _PER.match(masked, end), _PERIODIC.search(masked, max(0, match.found.start() - _LEAD), start)
    found = after or before
    if found is None:
        return None
    word = found["per"].split()[-1].lower()
    return match.between(_PERIODS.get(word, word), *found.span("per"))
