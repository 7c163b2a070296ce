"""Classes of an asset-backed deal that head the columns of a table, their terms in the rows below."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import regex

from extractor.mentions import MentionKind
from extractor.reading import Reading
from extractor.rules import Evidence, Stated
from extractor.subjects.stating import cells_of, stated
from extractor.text import Passage

_RULE = "securities.asset_backed.class_column"
_CLASS = regex.compile(
    r"(?i)(?P<class>(?:series [\w-]{1,10},? )?class [A-Z](?:-?\w{1,4})?)"
    r"(?P<noun>(?:,? (?:asset[- ]backed |floating rate |fixed rate |senior |subordinated ){0,3}(?:notes|certificates|bonds)))?"
)
_NOUN = regex.compile(r"(?i)(?:asset[- ]backed )?(?:notes|certificates|bonds)")
_TERMS: tuple[tuple[str, MentionKind, "regex.Pattern[str]"], ...] = (
    ("principal", "money", regex.compile(r"(?i)principal|balance|amount")),
    ("rate", "percent", regex.compile(r"(?i)interest rate|coupon|note rate|pass-through rate|per annum")),
    ("maturity", "date", regex.compile(r"(?i)final|maturity|legal")),
)
_MOST_ROWS = 16


@dataclass
class ClassColumn:
    """A class with its title and what the rows below it state."""

    title: Stated[str]
    leaves: dict[str, Stated[Any]] = field(default_factory=dict)


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
    return []


def _headed(reading: Reading, passage: Passage) -> list[ClassColumn]:
    cells = [(start, end) for _, start, end in cells_of(reading.text, passage)]
    found = [(start, end, _CLASS.fullmatch(passage.text[start:end].strip())) for start, end in cells]
    classes = [(start, end) for start, end, match in found if match]
    if len(classes) < 2 or any(match is None for _, _, match in found[1:]):
        return []
    return [ClassColumn(stated(" ".join(passage.text[s:e].split()), passage, s, e, _RULE)) for s, e in classes]


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
        values = [mention for mention in reading.mentions(passage) if mention.kind == kind]
        if len(values) == len(columns):
            for column, value in zip(columns, values, strict=True):
                said = Stated(value.value, (_evidence(passage, value.start, value.end),))
                column.leaves.setdefault(leaf, said)


def _evidence(passage: Passage, start: int, end: int) -> Evidence:
    return Evidence(passage.span(start, end), passage.span(0, len(passage.text)), _RULE)


def short_names(title: str) -> Iterator[str]:
    """The names by which the price table speaks of a class."""
    found = _CLASS.match(title)
    if found:
        yield from (f"{found['class'].lower()} {noun}" for noun in ("note", "notes", "certificate", "certificates"))
