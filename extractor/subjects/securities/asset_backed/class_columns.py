"""Classes of an asset-backed deal that head the columns of a table, their terms in the rows below."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import regex

from extractor.mentions import MentionKind, find_mentions
from extractor.reading import Reading
from extractor.rules import Evidence, Stated
from extractor.subjects.stating import cells_of, stated
from extractor.text import Passage

_RULE = "securities.asset_backed.class_column"
_CLASS = regex.compile(
    r"(?i)(?P<class>(?:series [\w-]{1,10},? )?class [A-Z](?:-?\w{1,4})?|(?-i:[A-Z]-?\d{1,2}[a-z]?)(?= notes?\b| certificates?\b))"
    r"(?P<noun>(?:,? (?:asset[- ]backed |floating rate |fixed rate |senior |subordinated ){0,3}(?:notes|certificates|bonds)))?"
    r"(?P<mark>\s?\(\w{1,2}\))?"
)
FLOATS = regex.compile(
    r"(?i)(?:(?P<tenor>(?:one|three|six|\d{1,2}|\d{2}-day average)[- ](?:month|day)?)\s?)?"
    r"(?P<index>(?:compounded |term |\d\d-day average )?SOFR(?: rate)?|(?:USD )?LIBOR|EURIBOR|SONIA),? ?(?:\+|plus) "
    r"?(?P<spread>\d{0,2}\.\d{1,5}\s?%)"
)
_NOUN = regex.compile(r"(?i)(?:asset[- ]backed )?(?:notes|certificates|bonds)")
_TERMS: tuple[tuple[str, MentionKind, "regex.Pattern[str]"], ...] = (
    ("principal", "money", regex.compile(r"(?i)principal|balance|amount")),
    ("rate", "percent", regex.compile(r"(?i)(?:interest|certificate|note|bond|pass-through) rate|coupon|per annum")),
    ("maturity", "date", regex.compile(r"(?i)final|maturity|legal")),
    ("price_percent", "percent", regex.compile(r"(?i)price to (?:the )?public|public offering price")),
    ("discount_percent", "percent", regex.compile(r"(?i)underwrit\w+ (?:discount|fee)")),
    ("proceeds_percent", "percent", regex.compile(r"(?i)proceeds to")),
)
_MOST_ROWS = 16


@dataclass
class ClassColumn:
    """A class with its title and what the rows below it state."""

    title: Stated[str]
    leaves: dict[str, Stated[Any]] = field(default_factory=dict)
    ratings: list[Stated[str]] = field(default_factory=list)


def class_columns(reading: Reading) -> list[ClassColumn]:
    """The classes of the first table on the cover or in the summary that has them as columns; none where there is none."""
    for section in reading.sections.of_kind("cover", "legend", "summary"):
        passages = reading.text.passages_in(section.start, section.end)
        for at, passage in enumerate(passages):
            columns = _headed(reading, passage) if passage.kind == "row" else []
            if columns:
                _read_rows(reading, columns, passages[at + 1 : at + 1 + _MOST_ROWS])
                if all("principal" in column.leaves for column in columns):
                    return columns
        stacks = _stacks(reading, passages)
        if stacks:
            return stacks
    return []


def _headed(reading: Reading, passage: Passage) -> list[ClassColumn]:
    cells = [(start, end) for _, start, end in cells_of(reading.text, passage)]
    found = [(start, end, _CLASS.fullmatch(passage.text[start:end].strip())) for start, end in cells]
    classes = [(start, end) for start, end, match in found if match]
    if len(classes) < 2 or any(match is None for _, _, match in found[1:]):
        return []
    return [_opened(passage, s, e) for s, e in classes]


def _stacks(reading: Reading, passages: tuple[Passage, ...]) -> list[ClassColumn]:
    """Classes named over several lines, "CLASS" above "A-1" above "NOTES", in as many tables as they fill; all with principal."""
    found: list[ClassColumn] = []
    below = 0
    for at in range(len(passages)):
        for high in (3, 2) if at >= below else ():
            columns = _stacked(reading, passages[at : at + high])
            if columns:
                _read_rows(reading, columns, passages[at + high : at + high + _MOST_ROWS])
                found += columns
                below = at + high
                break
    titles = {column.title.value.lower() for column in found}
    whole = len(titles) == len(found) > 1 and all("principal" in column.leaves for column in found)
    return found if whole else []


def _stacked(reading: Reading, rows: tuple[Passage, ...]) -> list[ClassColumn]:
    if any(row.kind != "row" for row in rows):
        return []
    cells = [[place for place in cells_of(reading.text, row) if _said(row, place) != "TOTAL"] for row in rows]
    if len({len(row) for row in cells}) != 1 or not cells[0]:
        return []
    columns = []
    for places in zip(*cells, strict=True):
        title = " ".join(_said(row, place) for row, place in zip(rows, places, strict=True))
        if not _CLASS.fullmatch(title):
            return []
        parts = [stated(title, row, start, end, _RULE) for row, (_, start, end) in zip(rows, places, strict=True)]
        columns.append(ClassColumn(parts[0].also(*parts[1:])))
    return columns


def _said(row: Passage, place: tuple[int, int, int]) -> str:
    return row.text[place[1] : place[2]].strip()


def _opened(passage: Passage, start: int, end: int) -> ClassColumn:
    mark = regex.search(r"\s?\(\w{1,2}\)\s*$", passage.text[start:end])
    stop = start + mark.start() if mark else end
    return ClassColumn(stated(" ".join(passage.text[start:stop].split()), passage, start, stop, _RULE))


def _read_rows(reading: Reading, columns: list[ClassColumn], below: tuple[Passage, ...]) -> None:
    label = ""
    for passage in below:
        if passage.kind != "row":
            return
        cells = [(passage.text[start:end].strip(), start, end) for _, start, end in cells_of(reading.text, passage)]
        if len(cells) == len(columns) and all(_NOUN.fullmatch(said) for said, _, _ in cells):
            for column, (said, start, end) in zip(columns, cells, strict=True):
                noun = stated(said, passage, start, end, _RULE)
                column.title = column.title.also(noun).becoming(f"{column.title.value} {said}")
            continue
        label = f"{label} {cells[0][0]}" if cells else label
        if len(cells) > 1:
            _read_row(reading, columns, passage, label)
            label = ""


def _read_row(reading: Reading, columns: list[ClassColumn], passage: Passage, label: str) -> None:
    for leaf, kind, words in _TERMS:
        if not words.search(label):
            continue
        values = _values(reading, passage)
        if len(values) == 2 and len(columns) == 1:
            # What stands beside the only class is the total.
            values = values[:1]
        if len(values) != len(columns):
            values = [(m.start, m.end) for m in reading.mentions(passage) if m.kind == kind]
        if len(values) != len(columns):
            continue
        for column, (start, end) in zip(columns, values, strict=True):
            floats = FLOATS.search(passage.text, start, end) if leaf == "rate" else None
            value = _value(passage.text[start:end], kind)
            if floats:
                _put_floating(column, passage, floats)
            elif value is not None:
                value = value * 100 if leaf.endswith("_percent") else value
                column.leaves.setdefault(leaf, Stated(value, (_evidence(passage, start, end),)))
        return


def _value(said: str, kind: MentionKind) -> Any:
    """The last value of a kind; "$" and "%" may stand in cells of their own before and behind the number."""
    found = find_mentions(said.replace("\t", ""))
    return next((mention.value for mention in reversed(found) if mention.kind == kind), None)


def _values(reading: Reading, passage: Passage) -> list[tuple[int, int]]:
    """The places of the values behind the label, "$" and "%" in cells of their own taken to their numbers."""
    places: list[tuple[int, int]] = []
    opened = False
    for _, start, end in cells_of(reading.text, passage)[1:]:
        said = passage.text[start:end].strip()
        if places and (opened or said in ("%", ")", "%)")):
            places[-1] = (places[-1][0], end)
        elif said:
            places.append((start, end))
        opened = said in ("$", "€", "£", "US$")
    return places


def _put_floating(column: ClassColumn, passage: Passage, found: "regex.Match[str]") -> None:
    for leaf in ("index", "tenor"):
        if found[leaf]:
            said = stated(found[leaf].strip(), passage, *found.span(leaf), _RULE)
            column.leaves.setdefault(f"floating_rate.{leaf}", said)
    spread = Decimal(found["spread"].rstrip("% ")).scaleb(-2)
    column.leaves.setdefault("floating_rate.spread", stated(spread, passage, *found.span("spread"), _RULE))


def _evidence(passage: Passage, start: int, end: int) -> Evidence:
    return Evidence(passage.span(start, end), passage.span(0, len(passage.text)), _RULE)


def short_names(title: str) -> Iterator[str]:
    """The names by which the price table speaks of a class."""
    found = _CLASS.search(title)
    if found:
        yield from (f"{found['class'].lower()} {noun}" for noun in ("note", "notes", "certificate", "certificates"))
