"""The tables that a record falls into, derived from the models.

Each list of the record is a table, and each list of objects inside a row is a table below it; nested objects become
columns with their names joined by underscores, lists of words become list columns, and a price term, which is a tree,
is kept as JSON text. A date that may lack its day stays the text that states it, and has a second column that is a
date where a day is stated. A field that is added to a model is thereby a column.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import inspect

from extractor.models.base import PartialDate
from extractor.models.record import Derived, Evidence, Record, encode
from extractor.records.schema_shapes import snake_case
from extractor.records.schemas import descriptions
from extractor.sinks.sink import UnstorableValueError, record_id

Kind = Literal["text", "integer", "boolean", "decimal", "day", "texts"]
Cell = str | int | bool | Decimal | date | list[str] | None
Row = tuple[Cell, ...]
Rows = dict[str, list[Row]]

# 26 digits before the point and 12 behind it hold every amount and rate that filings state; what they cannot hold is
# refused, never rounded.
PRECISION, SCALE = 38, 12
_LARGEST_INTEGER = 2**63 - 1

_RECORD_ID = "Accession number of the submission, or the SHA-256 of the document where there is none."
_POSITION = "Place in the list, from 0, as in the JSON Pointers of the evidence."


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `path` leads from the row's object to the value, and is empty for keys."""

    name: str
    kind: Kind
    description: str
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table, the columns that tell its rows apart, and where its rows stand (attributes from the object above)."""

    name: str
    description: str
    keys: tuple[Column, ...]
    columns: tuple[Column, ...]
    path: tuple[str, ...]
    children: tuple["Table", ...] = ()

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """Keys first."""
        return self.keys + self.columns

    @property
    def key(self) -> tuple[str, ...]:
        """The names of the columns that identify a row: its id where it has one, else its position."""
        names = [column.name for column in self.keys]
        return tuple([*names[:-1], "id"] if any(column.name == "id" for column in self.columns) else names)


@cache
def tables() -> tuple[Table, ...]:
    """All tables, `filings` first, parents before children."""
    return (*_all(_filings()), _evidence())


def rows(record: Record) -> Rows:
    """The rows of a record by table, in the order of the tables' columns. Raises UnstorableValueError."""
    found: Rows = {table.name: [] for table in tables()}
    keys = (record_id(record),)
    path = record.source.path
    found["filings"].append((*keys, *_cells(_filings(), record, path)))
    _fill_below(found, _filings(), record, keys, path)
    found["evidence"].extend(_evidence_rows(record, keys))
    return found


def _all(table: Table) -> Iterator[Table]:
    yield table
    for child in table.children:
        yield from _all(child)


# Definitions


@cache
def _filings() -> Table:
    info = _struct(Record)
    keys = (Column("record_id", "text", _RECORD_ID),)
    layout = _Layout(Record, keys, "")
    for field in info.fields:
        # What the cover states is what a row of `filings` is about, so it alone needs no prefix.
        shown = () if field.name == "filing" else (field.encode_name,)
        layout.add(field, (field.name,), shown, descriptions(Record)[field.encode_name])
    words = descriptions(Record)[""]
    return Table("filings", words, keys, tuple(layout.columns), (), tuple(layout.children))


@cache
def _evidence() -> Table:
    described = descriptions(Record)["evidence"]
    keys = (
        Column("record_id", "text", _RECORD_ID),
        Column("pointer", "text", "JSON Pointer (RFC 6901) of the value in the record."),
        Column("position", "integer", "Place among the spans of the value, from 0."),
    )
    layout = _Layout(Evidence, keys, "evidence")
    layout.fields(_struct(Evidence), (), (), "")
    inputs = Column("derived_from", "texts", descriptions(Derived)["derived_from"], ("derived_from",))
    return Table("evidence", described, keys, (*layout.columns, inputs), ("evidence",))


class _Layout:
    """Collects the columns of one table, and the tables below it."""

    def __init__(self, model: type[msgspec.Struct], keys: tuple[Column, ...], name: str) -> None:
        self.model = model
        self.keys = keys
        self.name = name
        self.columns: list[Column] = []
        self.children: list[Table] = []

    def fields(self, struct: inspect.StructType, path: tuple[str, ...], shown: tuple[str, ...], outer: str) -> None:
        words = descriptions(struct.cls)
        for field in struct.fields:
            described = f"{outer} {words[field.encode_name]}".strip()
            self.add(field, (*path, field.name), (*shown, field.encode_name), described)

    def add(self, field: inspect.Field, path: tuple[str, ...], shown: tuple[str, ...], words: str) -> None:
        kind = _stated(field.type)
        match kind:
            case inspect.StructType():
                self.fields(kind, path, shown, "" if path in {("filing",), ("source",)} else words)
            case inspect.VarTupleType(item_type=inspect.StructType() as item):
                self.children.append(self._child(item, path, shown, words))
            case inspect.DictType():
                pass  # the evidence, a table of its own
            case _:
                self.columns.append(Column("_".join(shown), _kind(kind), words, path))
                if kind == _PARTIAL_DATE:
                    as_date = f"{words} As a date; null where no day is stated."
                    self.columns.append(Column(f"{'_'.join(shown)}_day", "day", as_date, path))

    def _child(self, item: inspect.StructType, path: tuple[str, ...], shown: tuple[str, ...], words: str) -> Table:
        # registrants, fees; fee_tiers, security_outstanding; header_filers
        name = "_".join([self.name, *shown] if self.name else [part for part in shown if part != "source"])
        keys = (*self.keys, Column("position", "integer", _POSITION))
        singular = snake_case(item.cls)
        has_id = any(field.name == "id" for field in item.fields)
        parent = Column(f"{singular}_id", "text", f"Id of the {_in_words(singular)}.")
        if not has_id:
            parent = Column(f"{singular}_position", "integer", f"Position of the {_in_words(singular)}.")
        below = _Layout(item.cls, (*self.keys, parent), singular)
        below.fields(item, (), (), "")
        return Table(name, words, keys, tuple(below.columns), path, tuple(below.children))


_PARTIAL_DATE = inspect.type_info(PartialDate)


def _struct(model: type[msgspec.Struct]) -> inspect.StructType:
    info = inspect.type_info(model)
    assert isinstance(info, inspect.StructType)
    return info


def _stated(kind: inspect.Type) -> inspect.Type:
    """The type of a value that is there: without None."""
    if not isinstance(kind, inspect.UnionType):
        return kind
    parts = tuple(part for part in kind.types if not isinstance(part, inspect.NoneType))
    return parts[0] if len(parts) == 1 else inspect.UnionType(parts)


def _kind(kind: inspect.Type) -> Kind:
    match kind:
        case inspect.StrType() | inspect.LiteralType() | inspect.UnionType():
            return "text"
        case inspect.BoolType():
            return "boolean"
        case inspect.IntType():
            return "integer"
        case inspect.DecimalType():
            return "decimal"
        case inspect.VarTupleType(item_type=inspect.StrType() | inspect.LiteralType()):
            return "texts"
    raise NotImplementedError(f"no column is known for {kind}")


def _in_words(name: str) -> str:
    return name.replace("_", " ")


# Rows


def _fill_below(found: Rows, table: Table, owner: Any, keys: Row, path: str) -> None:
    for child in table.children:
        for position, item in enumerate(_follow(owner, child.path) or ()):
            found[child.name].append((*keys, position, *_cells(child, item, path)))
            _fill_below(found, child, item, (*keys, getattr(item, "id", position)), path)


def _evidence_rows(record: Record, keys: Row) -> Iterator[Row]:
    for pointer, stated in record.evidence.items():
        ties = (stated,) if isinstance(stated, Derived) else stated
        for position, tie in enumerate(ties):
            yield (*keys, pointer, position, *_cells(_evidence(), tie, record.source.path))


def _follow(item: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        item = getattr(item, name, None)
        if item is None:
            return None
    return item


def _cells(table: Table, item: Any, path: str) -> Iterator[Cell]:
    return (_cell(column, item, table, path) for column in table.columns)


def _cell(column: Column, item: Any, table: Table, path: str) -> Cell:
    value = _follow(item, column.path)
    if value is None:
        return None
    if column.kind == "day":
        return _day(value)
    if column.kind == "texts":
        return [str(word) for word in value]
    if isinstance(value, msgspec.Struct):
        return encode(value)
    if isinstance(value, Decimal) and not fits(value):
        raise UnstorableValueError(path, f"{table.name}.{column.name} {value} does not fit DECIMAL({PRECISION}, {SCALE})")
    if isinstance(value, int) and abs(value) > _LARGEST_INTEGER:
        raise UnstorableValueError(path, f"{table.name}.{column.name} {value} does not fit an integer of 64 bits")
    cell: Cell = value
    return cell


def _day(stated: str) -> date | None:
    """The date that a text states; a month, a year or a day that no calendar has is none."""
    try:
        return date.fromisoformat(stated)
    except ValueError:
        return None


def fits(number: Decimal) -> bool:
    """Whether a column holds the number exactly."""
    if not number.is_finite():
        return False
    if number.is_zero():
        return True
    _, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    zeros = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    return exponent + zeros >= -SCALE and number.adjusted() < PRECISION - SCALE
