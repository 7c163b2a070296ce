"""What directors and officers are paid: figures in sentences and tables, plans, and agreements with people (Item 5.02(e))."""

import regex

from extractor.language.people import surname
from extractor.models.events import PayKind
from extractor.reading import RowParts
from extractor.rules import Match, Stated
from extractor.subjects.events.agreements import read_agreements
from extractor.subjects.events.item_text import ItemText, led_by
from extractor.subjects.events.officers import Change, full_name
from extractor.subjects.events.pay_rules import AGREED, EXTENDED, FIGURES, NAMED, PLAN, ROW

_HEADING_WORDS: tuple[tuple[str, PayKind], ...] = (
    (r"\bstay|retention", "retention"), (r"salary", "base_salary"), (r"target", "target_bonus"), (r"bonus", "bonus"),
    (r"severance", "severance"), (r"value|equity|grant", "equity"),
)  # fmt: skip
_HEADINGS = tuple((regex.compile(pattern, regex.I), kind) for pattern, kind in _HEADING_WORDS)
_FAR = 3
_TO_STAY = regex.compile(r"(?i)\b(?:retention|stay)\b")
_DECIDES = regex.compile(r"(?i)\b(?:board|committee|(?:share|stock)holders|directors)\b")
_OWNER = regex.compile(r"(?:Company|Registrant|Corporation|Bank)[’']s ")
_OFFICES = "chief|executive|president|chair|director|officer|treasurer|secretary|controller|counsel|CEO|CFO"
_SHORT = regex.compile(r"(?:Mr|Ms|Mrs|Dr)\.? ")
_EACH = regex.compile(r"\b(?:will|shall) each (?:receive|be paid|be entitled to)\b[^.;]{0,60}$")
_PERCENT = regex.compile(r"%|(?i:percent|threshold|maximum|prior|previous|current|multiple)")


def add_pay(item: ItemText, changes: list[Change]) -> list[Change]:
    """The changes with the figures of their people, and a compensation arrangement for each other person or plan."""
    arrangements: dict[str, Change] = {}
    for match in item.find(AGREED):
        _arrangement(item, match, match["person"], changes, arrangements, led_by(match.statement), True)
    for match in item.find(EXTENDED):
        for named in _all_of(match):
            _arrangement(item, match, named, changes, arrangements, led_by(match.statement), True)
    for kind, rule in FIGURES:
        for match in item.find(rule):
            _figure(item, kind, match, changes, arrangements)
    _rows(item, changes, arrangements)
    found = [*changes, *(change for change in arrangements.values() if _is_told(change))]
    return [*found, *_plans(item, changes)]


def read_people_agreements(item: ItemText) -> list[RowParts]:
    """Agreements with people under Item 1.01, where it tells of no other: those whose sentence has its day."""
    if read_agreements(item) or any(section.number == "5.02" for section in item.reading.sections.of_kind("item")):
        return []
    arrangements: dict[str, Change] = {}
    for match in item.find(AGREED):
        day = led_by(match.statement)
        if day and item.is_recent(day.value):
            _arrangement(item, match, match["person"], [], arrangements, day, True)
    return [change.row(item) for change in arrangements.values()]


def _all_of(match: Match) -> list[Stated[str]]:
    """The people of the sentence by their full names, from the first that the rule found."""
    named = [found["person"] for found in NAMED.read(match.statement)]
    full = [person for person in named if not _SHORT.match(person.value)]
    return [person for person in full if person.evidence[0].span >= match["person"].evidence[0].span]


def _is_told(change: Change) -> bool:
    return bool(change.leaves.get("compensation")) or change.date is not None


def _arrangement(
    item: ItemText,
    match: Match,
    person: Stated[str],
    changes: list[Change],
    known: dict[str, Change],
    day: Stated[str] | None = None,
    is_sure: bool = False,
) -> Change | None:
    """The change of the person, else the arrangement of the person, begun where there is none."""
    full = full_name(item, person)
    if full is None or not (is_sure or _SHORT.match(person.value) or _is_presented(item, full.value)):
        return None
    key = surname(full.value).casefold()
    for change in changes:
        if surname(change.name).casefold() == key:
            return change
    date = day or led_by(match.statement) or _paragraph_day(item, match)
    if date and not item.is_recent(date.value):
        return None
    if key not in known:
        known[key] = Change("compensation_arrangement", full.value, {"person": full})
    known[key].date = known[key].date or date
    return known[key]


def _paragraph_day(item: ItemText, match: Match) -> Stated[str] | None:
    """The day that the paragraph of the figure begins with."""
    return led_by(item.reading.statements(match.statement.passage)[0])


def _is_presented(item: ItemText, name: str) -> bool:
    """Does the item treat the words as a person's name: "Mr. Lenz" elsewhere, or an office or age behind it?"""
    presented = regex.compile(
        rf"(?i:{_OFFICES}), {regex.escape(name)}\b|"
        rf"\b(?:Mr|Ms|Mrs|Dr)\.? {regex.escape(surname(name))}\b|{regex.escape(name)},? (?:\(?(?:age )?\d\d\b|"
        rf"(?:the |our |its )?(?:\w+[’']s )?(?:[A-Za-z]+ ){{0,3}}(?i:{_OFFICES}))"
    )
    return any(presented.search(passage.text) for passage in item.passages)


def _figure(item: ItemText, kind: PayKind, match: Match, changes: list[Change], known: dict[str, Change]) -> None:
    both = _each_of(match)
    person = match.get("person") or _person_of(match)
    if both:
        for one in both:
            _add_figure(_arrangement(item, match, one, changes, known), kind, match)
        return
    if person is not None:
        change = _arrangement(item, match, person, changes, known, is_sure="person" in match)
    else:
        told = [c for c in [*changes, *known.values()] if c.leaves["person"].evidence[0].span < match.statement.span]
        told.sort(key=lambda c: c.leaves["person"].evidence[0].span)
        change = told[-1] if told and _is_near(item, told[-1], match) else None
    _add_figure(change, kind, match)


def _add_figure(change: Change | None, kind: PayKind, match: Match) -> None:
    if change is None:
        return
    kind = "retention" if kind == "bonus" and _TO_STAY.search(match.found[0]) else kind
    pay = change.leaves.setdefault("compensation", [])
    if not any(figure["kind"].value == kind for figure in pay):
        pay.append(_pay(kind, match))


def _each_of(match: Match) -> list[Stated[str]]:
    """The two people of "Mr. A and Ms. B will each receive": the figure is that of both."""
    text, start = match.statement.passage.text, match.statement.unmask(match.found.start())
    if not _EACH.search(text[match.statement.start : start]):
        return []
    people = [p for p in NAMED.read(match.statement) if p.statement.unmask(p.found.start()) < start]
    spans = [(p.statement.unmask(p.found.start()), p.statement.unmask(p.found.end())) for p in people[-2:]]
    is_pair = len(spans) == 2 and text[spans[0][1] : spans[1][0]].strip() == "and"
    return [p["person"] for p in people[-2:]] if is_pair else []


def _is_near(item: ItemText, change: Change, match: Match) -> bool:
    """Has the paragraph of the figure, or one of the three before it, named the person?"""
    own = match.statement.passage.index
    name = surname(change.name)
    return any(name in passage.text for passage in item.passages if own - _FAR <= passage.index <= own)


def _pay(kind: PayKind, match: Match) -> RowParts:
    return {"kind": match.whole(kind), **{name: match.get(name) for name in ("amount", "units", "rate")}}


def _person_of(match: Match) -> Stated[str] | None:
    """The person nearest before the figure in its sentence, else the first behind it."""
    people = list(NAMED.read(match.statement))
    start = match.statement.unmask(match.found.start())
    before = [p for p in people if p.statement.unmask(p.found.start()) <= start]
    chosen = before[-1] if before else (people[0] if people else None)
    return chosen["person"] if chosen else None


def _rows(item: ItemText, changes: list[Change], known: dict[str, Change]) -> None:
    """Tables with a row a person: figures under headings that tell what they are."""
    headings: list[str] = []
    date: Stated[str] | None = None
    for passage in item.passages:
        statement = item.reading.statements(passage, "passage")[0]
        if passage.kind != "row":
            date = led_by(statement) or date
            continue
        match = next(ROW.read(statement), None)
        if match is None:
            headings = passage.text.split("\t")
            continue
        change = _arrangement(item, match, match["person"], changes, known, date, True)
        if change:
            _add_cells(change, match, headings)


def _add_cells(change: Change, match: Match, headings: list[str]) -> None:
    statement = match.statement
    cells = [(found.start(), found.end()) for found in regex.finditer(r"[^\t]+", statement.masked)]
    for (start, end), heading in zip(reversed(cells), reversed(headings), strict=False):
        mentions = statement.mentions_between(start, end)
        kind = next((kind for pattern, kind in _HEADINGS if pattern.search(heading)), None)
        if len(mentions) != 1 or mentions[0].kind != "money" or kind is None or _PERCENT.search(heading):
            continue
        at = start + statement.masked[start:end].index("\ue000")
        amount = match.between(mentions[0].value, at, at + 1)
        pay = change.leaves.setdefault("compensation", [])
        if not any(figure["kind"].value == kind for figure in pay):
            pay.append({"kind": amount.becoming(kind), "amount": amount})


def _plans(item: ItemText, changes: list[Change]) -> list[Change]:
    """The plan that the board or the holders adopted or changed; one an item. Beside people only with its day."""
    for match in item.find(PLAN):
        date = led_by(match.statement)
        is_decided = date is not None or (not changes and _DECIDES.search(match.statement.masked[: match.found.start()]))
        if is_decided and (date is None or item.is_recent(date.value)):
            return [Change("compensation_arrangement", "", {"plan": _bare(match)}, date)]
    return []


def _bare(match: Match) -> Stated[str]:
    """The plan's title without "Company's" before it."""
    start, end = match.found.span("plan")
    owner = _OWNER.match(match.statement.masked, start, end)
    before = owner[0] if owner else ""
    return match.between(match["plan"].value.removeprefix(before), start + len(before), end)
