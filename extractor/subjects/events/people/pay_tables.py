"""Pay in tables with a row a person, and in sentences that give several people theirs "respectively" (Item 5.02(e))."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from extractor.models.events import PayKind
from extractor.reading import RowParts
from extractor.rules import Match, Stated
from extractor.rules.grammar import MASKS
from extractor.subjects.events.item_text import led_by
from extractor.subjects.events.people.pay_rules import NAMED, RESPECTIVELY, ROW
from extractor.subjects.events.people.payroll import Payroll, add_figure, kind_of
from extractor.terms.money import Money

_NOT_NOW = regex.compile(r"(?i)\b(?:threshold|maximum|prior|previous|former|current|multiple|old|total|increase|price)\b")
_NO_UNITS = regex.compile(r"(?i)\b(?:date|year|price|value|vest)")
_PERCENT = regex.compile(r"%|(?i:percent)")
_LEAVES = {"money": "amount", "number": "units", "percent": "rate"}
_MARKS = ("", "$", "US$", "%", ")", "(")
_HEADING_ROWS = 3
_FEWEST = 3
_SHORTER = 2
"""Cells that a heading row may have less than the one below it, and still stand over the columns one by one."""
_OTHERS = regex.compile(r"(?:, (?P<name>[A-Z][\w’'-]+)){0,8},? and (?P<name>[A-Z][\w’'-]+)")
_SEVERAL = regex.compile(r"(?:Messrs|Mses)\.? ")


@dataclass(frozen=True)
class _Cell:
    """A cell that says something: its range in the masked row, and whether a "$" stands in the cell before it."""

    start: int
    end: int
    is_money: bool


class _Table:
    """The headings above the rows of people, and the columns of which a row has shown that they are money."""

    def __init__(self) -> None:
        self.headings: list[list[str]] = []
        self.money: set[int] = set()
        self.has_people = False

    def heading(self, place: int) -> str:
        """The words above a column, which is counted from the right; headings over several columns are left out."""
        last = len(self.headings[-1]) if self.headings else 0
        rows = [row for row in self.headings[-_HEADING_ROWS:-1] if len(row) >= max(_FEWEST, last - _SHORTER)]
        return " ".join(row[-1 - place] for row in (*rows, *self.headings[-1:]) if place < len(row) and len(row) > 1)

    @property
    def widths(self) -> tuple[int, int]:
        """How many cells a row can have: as many as there are headings, or one more where the names have none."""
        most = max((len(row) for row in self.headings[-_HEADING_ROWS:]), default=0)
        return most, most + 1

    def kind(self, place: int) -> PayKind | None:
        """What the last heading tells, else all that stand above the column."""
        last = self.headings[-1] if self.headings else []
        own = kind_of(last[-1 - place]) if place < len(last) and len(last) > 1 else None
        return own or kind_of(self.heading(place))


def read_pay_tables(payroll: Payroll) -> None:
    """Figures under headings that tell what they are."""
    table = _Table()
    date: Stated[str] | None = None
    for passage in payroll.item.passages:
        statement = payroll.item.reading.statements(passage, "passage")[0]
        if passage.kind != "row":
            date = led_by(statement) or date
            continue
        match = next(ROW.read(statement), None)
        if match is None:
            # Headings behind people begin another table; a table without headings goes on under those before it.
            table = _Table() if table.has_people else table
            table.headings.append([words for words in passage.text.split("\t") if words.strip() not in _MARKS])
            continue
        table.has_people = True
        for kind, figure in _latest(_figures(match, table)):
            add_figure(payroll.of(match, match["person"], date, True), kind, figure, several=kind.value == "equity")


def _latest(figures: Iterator[tuple[Stated[PayKind], RowParts]]) -> list[tuple[Stated[PayKind], RowParts]]:
    """Of each kind the figure of the last column, which is the newest; of equity, which has several sorts, all."""
    kept: list[tuple[Stated[PayKind], RowParts]] = []
    for kind, figure in figures:
        if kind.value == "equity" or all(kind.value != other.value for other, _ in kept):
            kept.append((kind, figure))
    return kept[::-1]


def _figures(match: Match, table: _Table) -> Iterator[tuple[Stated[PayKind], RowParts]]:
    """What the row tells under headings of pay, from the last column to the first."""
    cells = _cells(match)
    if len(cells) not in table.widths:
        return
    for place, cell in enumerate(reversed(cells)):
        mentions = match.statement.mentions_between(cell.start, cell.end)
        if len(mentions) != 1:
            continue
        heading, kind, mention = table.heading(place), table.kind(place), mentions[0]
        at = cell.start + match.statement.masked[cell.start : cell.end].index(MASKS[mention.kind])
        value = mention.value
        if mention.kind == "number" and (cell.is_money or place in table.money):
            value = Money(amount=Decimal(str(mention.value)), currency=match.currency)
        if isinstance(value, Money):
            table.money.add(place)
        leaf = "amount" if isinstance(value, Money) else _LEAVES.get(mention.kind)
        if kind and leaf and _is_sound(kind, leaf, heading):
            stated = match.between(value, at, at + 1)
            yield stated.becoming(kind), {leaf: stated}


def _is_sound(kind: PayKind, leaf: str, heading: str) -> bool:
    if _NOT_NOW.search(heading):
        return False
    if leaf == "amount":
        return not _PERCENT.search(heading)
    return (leaf == "rate" and kind == "target_bonus") or (leaf == "units" and kind == "equity" and not _NO_UNITS.search(heading))


def _cells(match: Match) -> list[_Cell]:
    """The cells of the row without those that hold a mark alone."""
    cells: list[_Cell] = []
    is_money = False
    for found in regex.finditer(r"[^\t]+", match.statement.masked):
        words = found[0].strip()
        if words not in _MARKS:
            cells.append(_Cell(found.start(), found.end(), is_money))
        is_money = words in ("$", "US$")
    return cells


def read_pay_lists(payroll: Payroll) -> None:
    """ "granted A and B options to purchase 5,000 and 4,000 shares, respectively": as many figures as people."""
    for match in payroll.item.find(RESPECTIVELY):
        start, end = match.found.span("figures")
        figures = match.statement.mentions_between(start, end)
        people = _people(match, start)
        masked = match.statement.masked
        kind = kind_of(masked[end : match.found.end()]) or kind_of(masked[max(0, start - 120) : start]) or kind_of(masked[:start])
        leaf = _LEAVES.get(figures[0].kind)
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
