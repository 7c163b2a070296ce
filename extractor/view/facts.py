"""Rows of the record as facts for a person: a label, the values in words, and each value's pointer into the record."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from extractor.models.base import Row
from extractor.models.deal import ProceedsUse
from extractor.models.filing import Address
from extractor.view.wording import in_words

_WHOLE = (Address, ProceedsUse)
_SAID = {
    "over_allotment": "over-allotment",
    "lock_up_days": "lock-up, days",
    "price_percent": "price",
    "discount_percent": "discount",
    "proceeds_percent": "proceeds",
    "spread_bp": "spread, basis points",
    "ein": "EIN",
    "cik": "CIK",
    "cusip": "CUSIP",
    "isin": "ISIN",
    "units_outstanding_before": "outstanding before",
    "units_outstanding_after": "outstanding after",
}


class Cell(NamedTuple):
    """A value in words, and where it stands in the record ("" for words of ours)."""

    words: str
    pointer: str = ""


class Fact(NamedTuple):
    """A label with one value or several."""

    label: str
    cells: tuple[Cell, ...]


def cell(row: msgspec.Struct, pointer: str, *names: str) -> Cell:
    """The first stated one of a row's fields."""
    owner = type(row).__name__
    for name in names:
        if words := in_words(name, getattr(row, name), owner):
            return Cell(words, f"{pointer}/{json_name(row, name)}")
    return Cell("")


def label_of(name: str) -> str:
    """What a person calls a field: "aggregate price"."""
    return _SAID.get(name) or name.rstrip("_").replace("_", " ")


def json_name(row: msgspec.Struct, name: str) -> str:
    """What a field is called in JSON."""
    return next(field.encode_name for field in msgspec.structs.fields(row) if field.name == name)


def facts_of(row: msgspec.Struct, pointer: str, without: frozenset[str] = frozenset(), above: str = "") -> Iterator[Fact]:
    """The stated fields of a row, those of a row inside it after the name of the field that holds it.

    Several rows in one field are left to `lists_of`: they read better as a table.
    """
    owner = type(row).__name__
    for field in msgspec.structs.fields(row):
        value = getattr(row, field.name)
        if field.name in without or field.name == "id" or value is None or value == ():
            continue
        label = label_of(field.encode_name)
        label = label if label.startswith(above.removesuffix(", ")) else f"{above}{label}"
        here = f"{pointer}/{field.encode_name}"
        if _is_row(value):
            yield from facts_of(value, here, above=f"{label}, ")
        elif isinstance(value, tuple) and _is_row(value[0]):
            if len(value) == 1:
                yield from facts_of(value[0], f"{here}/0", above=f"{label}, ")
        elif isinstance(value, tuple):
            yield Fact(label, tuple(Cell(in_words(field.name, v, owner), f"{here}/{at}") for at, v in enumerate(value)))
        else:
            yield Fact(label, (Cell(in_words(field.name, value, owner), here),))


class RowList(NamedTuple):
    """Several rows in one field: its label, the names of the columns, and a cell for each row and column."""

    label: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def lists_of(row: msgspec.Struct, pointer: str) -> Iterator[RowList]:
    """The fields of a row, and of the rows inside it, that hold several rows."""
    for field in msgspec.structs.fields(row):
        value, here = getattr(row, field.name), f"{pointer}/{field.encode_name}"
        if _is_row(value):
            yield from lists_of(value, here)
        elif isinstance(value, tuple) and len(value) > 1 and _is_row(value[0]):
            names = tuple(inner.name for inner in msgspec.structs.fields(value[0]))
            rows = tuple(tuple(cell(each, f"{here}/{at}", name) for name in names) for at, each in enumerate(value))
            head = tuple(label_of(name) for name in names)
            yield RowList(label_of(field.encode_name), head, rows)


def _is_row(value: Any) -> bool:
    return isinstance(value, Row) and not isinstance(value, _WHOLE)
