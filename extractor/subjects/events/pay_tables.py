"""Pay in tables with a row a person, and in sentences that give several people theirs "respectively" (Item 5.02(e))."""

import regex

from extractor.mentions import Mention
from extractor.models.events import PayKind
from extractor.rules import Match, Stated
from extractor.rules.grammar import MASKS
from extractor.subjects.events.item_text import led_by
from extractor.subjects.events.officers import Change
from extractor.subjects.events.pay_rules import NAMED, RESPECTIVELY, ROW
from extractor.subjects.events.payroll import Payroll, add_figure, kind_of

_NOT_NOW = regex.compile(r"(?i)\b(?:threshold|maximum|prior|previous|former|current|multiple|old|total|increase)\b")
_AMOUNTS = {"money": "amount", "number": "units", "percent": "rate"}
_OTHERS = regex.compile(r"(?:, (?P<name>[A-Z][\w’'-]+)){0,8},? and (?P<name>[A-Z][\w’'-]+)")
_SEVERAL = regex.compile(r"(?:Messrs|Mses)\.? ")


def read_pay_tables(payroll: Payroll) -> None:
    """Figures under headings that tell what they are."""
    headings: list[list[str]] = []
    date: Stated[str] | None = None
    for passage in payroll.item.passages:
        statement = payroll.item.reading.statements(passage, "passage")[0]
        if passage.kind != "row":
            date, headings = led_by(statement) or date, []
            continue
        match = next(ROW.read(statement), None)
        if match is None:
            headings.append(passage.text.split("\t"))
            continue
        change = payroll.of(match, match["person"], date, True)
        if change:
            _add_cells(change, match, headings)


def _add_cells(change: Change, match: Match, headings: list[list[str]]) -> None:
    statement = match.statement
    cells = [(found.start(), found.end()) for found in regex.finditer(r"[^\t]+", statement.masked)]
    for place, (start, end) in enumerate(reversed(cells)):
        heading = " ".join(row[-1 - place] for row in headings[-3:] if place < len(row) and len(row) > 1)
        mentions = statement.mentions_between(start, end)
        kind = kind_of(heading)
        if len(mentions) == 1 and kind is not None and not _NOT_NOW.search(heading):
            _add_cell(change, match, kind, heading, mentions[0], start, end)


def _add_cell(change: Change, match: Match, kind: PayKind, heading: str, mention: Mention, start: int, end: int) -> None:
    leaf = _AMOUNTS.get(mention.kind)
    is_sound = (
        (leaf == "amount" and not regex.search(r"%|(?i:percent)", heading))
        or (leaf == "rate" and kind == "target_bonus")
        or (leaf == "units" and kind == "equity" and not regex.search(r"(?i)\b(?:date|year|price|value|vest)", heading))
    )
    if leaf and is_sound:
        at = start + match.statement.masked[start:end].index(MASKS[mention.kind])
        stated = match.between(mention.value, at, at + 1)
        add_figure(change, stated.becoming(kind), {leaf: stated})


def read_pay_lists(payroll: Payroll) -> None:
    """ "granted A and B options to purchase 5,000 and 4,000 shares, respectively": as many figures as people."""
    for match in payroll.item.find(RESPECTIVELY):
        start, end = match.found.span("figures")
        figures = match.statement.mentions_between(start, end)
        people = _people(match, start)
        masked = match.statement.masked
        kind = kind_of(masked[end : match.found.end()]) or kind_of(masked[max(0, start - 120) : start]) or kind_of(masked[:start])
        leaf = _AMOUNTS.get(figures[0].kind)
        if kind is None or leaf is None or len(people) != len(figures) or len({figure.kind for figure in figures}) > 1:
            continue
        places = [at for at in range(start, end) if masked[at] == MASKS[figures[0].kind]]
        for person, figure, at in zip(people, figures, places, strict=True):
            stated = match.between(figure.value, at, at + 1)
            add_figure(payroll.of(match, person, is_sure=True), stated.becoming(kind), {leaf: stated})


def _people(match: Match, before: int) -> list[Stated[str]]:
    """The people whom the sentence names before the figures, those of "Messrs. A, B and C" each."""
    limit = match.statement.unmask(before)
    people: list[Stated[str]] = []
    for named in NAMED.read(match.statement):
        if named.statement.unmask(named.found.start()) >= limit:
            break
        people.append(_each(named, named["person"]))
        people += _others(named)
    return people


def _each(named: Match, person: Stated[str]) -> Stated[str]:
    return person.becoming(_SEVERAL.sub("Mr. ", person.value))


def _others(named: Match) -> list[Stated[str]]:
    """B and C of "Messrs. A, B and C"."""
    masked = named.statement.masked
    if not _SEVERAL.match(named["person"].value):
        return []
    found = _OTHERS.match(masked, named.found.end())
    spans = found.spans("name") if found else []
    return [named.between(f"Mr. {masked[a:b]}", a, b) for a, b in spans]
