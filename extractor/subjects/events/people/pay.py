"""What directors and officers are paid: figures in sentences, plans, and agreements with people (Item 5.02(e))."""

import regex

from extractor.models.events import PayKind
from extractor.reading import RowParts
from extractor.rules import Match, Stated
from extractor.rules.grammar import MASKS
from extractor.subjects.events.agreements.read import read_agreements
from extractor.subjects.events.item_text import ItemText, led_by
from extractor.subjects.events.people.officers import Change
from extractor.subjects.events.people.pay_rules import AGREED, EXTENDED, FIGURES, NAMED, PLAN
from extractor.subjects.events.people.pay_tables import read_pay_lists, read_pay_tables
from extractor.subjects.events.people.payroll import Payroll, add_figure, period_of

_TO_STAY = regex.compile(r"(?i)\b(?:retention|stay)\b")
_DECIDES = regex.compile(r"(?i)\b(?:board|committee|(?:share|stock)holders|directors)\b")
_OWNER = regex.compile(r"(?:Company|Registrant|Corporation|Bank)[’']s ")
_SHORT = regex.compile(r"(?:Mr|Ms|Mrs|Dr)\.? ")
_LIST = regex.compile(r"[\ue000\ue001\ue003](?:,? (?:and )?[\ue000\ue001\ue003]){1,9}(?=[^;.]{0,160}?,? respectively)")
_LISTED = regex.compile(
    rf"(?:(?:, (?:M\.D|Ph\.D|Esq|J\.D|CPA)\.?)?(?:, and|,| and) (?:(?:Mr|Ms|Mrs|Dr)\. )?(?P<person>{MASKS['person']})){{1,8}}"
)
_EACH = regex.compile(r"\b(?:will|shall) each (?:receive|be paid|be entitled to)\b[^.;]{0,60}$")


def add_pay(item: ItemText, changes: list[Change]) -> list[Change]:
    """The changes with the figures of their people, and a compensation arrangement for each other person or plan."""
    payroll = Payroll(item, changes)
    for match in item.find(AGREED):
        for person in _agreed_with(match):
            payroll.of(match, person, led_by(match.statement), True)
    for match in item.find(EXTENDED):
        for named in _all_of(match):
            payroll.of(match, named, led_by(match.statement), True)
    read_pay_lists(payroll)
    for kind, rule in FIGURES:
        for match in item.find(rule):
            _figure(payroll, kind, match)
    read_pay_tables(payroll)
    found = [*changes, *(change for change in payroll.arrangements.values() if _is_told(change))]
    return [*found, *_plans(item, changes)]


def read_people_agreements(item: ItemText) -> list[RowParts]:
    """Pay that Item 1.01 tells of, as it did until November 7, 2006, where it tells of no agreement with others."""
    if read_agreements(item) or any(section.number == "5.02" for section in item.reading.sections.of_kind("item")):
        return []
    return [change.row(item) for change in add_pay(item, []) if change.date is not None]


def _agreed_with(match: Match) -> list[Stated[str]]:
    """The people of "agreements with A, B and C"."""
    at = match.found.end("person")
    more = _LISTED.match(match.statement.masked, at)
    spans = more.spans("person") if more else []
    named = [(mention, span) for span in spans for mention in match.statement.mentions_between(*span)]
    return [match["person"], *(match.between(str(mention.value), *span) for mention, span in named)]


def _all_of(match: Match) -> list[Stated[str]]:
    """The people of the sentence by their full names, from the first that the rule found."""
    named = [found["person"] for found in NAMED.read(match.statement)]
    full = [person for person in named if not _SHORT.match(person.value)]
    return [person for person in full if person.evidence[0].span >= match["person"].evidence[0].span]


def _is_told(change: Change) -> bool:
    return bool(change.leaves.get("compensation")) or change.date is not None


def _figure(payroll: Payroll, kind: PayKind, match: Match) -> None:
    if match.rule != "events.pay.respectively" and _is_listed(match):
        return
    kind = "retention" if kind == "bonus" and _TO_STAY.search(match.found[0]) else kind
    people = _each_of(match)
    person = match.get("person") or _person_of(match)
    if people:
        changes = [payroll.of(match, one) for one in people]
    elif person is not None:
        changes = [payroll.of(match, person, is_sure="person" in match)]
    else:
        changes = [payroll.last_named(match, kind)]
    for change in changes:
        add_figure(change, match.whole(kind), _leaves(match))


def _is_listed(match: Match) -> bool:
    """Is the figure one of several that the sentence gives to several people "respectively"?"""
    return any(match.found.start() <= found.start() < match.found.end() for found in _LIST.finditer(match.statement.masked))


def _leaves(match: Match) -> RowParts:
    leaves: RowParts = {name: match.get(name) for name in ("amount", "units", "rate")}
    if "amount" in match:
        leaves["per"] = period_of(match, *match.found.span("amount"))
    return leaves


def _each_of(match: Match) -> list[Stated[str]]:
    """The two people of "Mr. A and Ms. B will each receive": the figure is that of both."""
    text, start = match.statement.passage.text, match.statement.unmask(match.found.start())
    if not _EACH.search(text[match.statement.start : start]):
        return []
    people = [p for p in NAMED.read(match.statement) if p.statement.unmask(p.found.start()) < start]
    spans = [(p.statement.unmask(p.found.start()), p.statement.unmask(p.found.end())) for p in people[-2:]]
    is_pair = len(spans) == 2 and text[spans[0][1] : spans[1][0]].strip() == "and"
    return [p["person"] for p in people[-2:]] if is_pair else []


def _person_of(match: Match) -> Stated[str] | None:
    """The person nearest before the figure in its sentence, else the first behind it."""
    people = list(NAMED.read(match.statement))
    figure = next((name for name in ("amount", "units", "rate") if name in match), None)
    start = match.statement.unmask(match.found.start(figure) if figure else match.found.start())
    before = [p for p in people if p.statement.unmask(p.found.start()) <= start]
    chosen = before[-1] if before else (people[0] if people else None)
    return chosen["person"] if chosen else None


def _plans(item: ItemText, changes: list[Change]) -> list[Change]:
    """The plan that the board or the holders adopted or changed; one an item. Beside people only with its day."""
    for match in item.find(PLAN):
        date = led_by(match.statement)
        is_decided = date is not None or (not changes and _DECIDES.search(match.statement.masked[: match.found.start()]))
        if is_decided and (date is None or item.is_recent(date.value)):
            return [Change("compensation_arrangement", "", {"plan": _bare(match)}, date or item.only_day)]
    return []


def _bare(match: Match) -> Stated[str]:
    """The plan's title without "Company's" before it."""
    start, end = match.found.span("plan")
    owner = _OWNER.match(match.statement.masked, start, end)
    before = owner[0] if owner else ""
    return match.between(match["plan"].value.removeprefix(before), start + len(before), end)
