"""The table of dates: every date that another part of the record states, with what it is the date of."""

from collections.abc import Iterator
from typing import Any

from extractor.reading import Derived, Parts, RowParts
from extractor.reading.parts import About
from extractor.rules import Stated
from extractor.text import Span

_KINDS = {
    ("filing", "supplement_date"): "prospectus_supplement",
    ("filing", "base_prospectus_date"): "base_prospectus",
    ("filing", "report_date"): "report",
    ("agreement", "date"): "agreement",
    ("last_sale", "date"): "last_sale",
    ("signatures", "date"): "signature",
    ("incorporated_documents", "filed"): "document_filed",
    ("incorporated_documents", "period_end"): "fiscal_period_end",
}
_BY_NAME = {
    "settlement_date": "settlement",
    "as_of": "as_of",
    "units_outstanding_before_as_of": "as_of",
    "maturity": "maturity",
    "expires": "expiration",
    "exercisable_from": "exercisable_from",
    "first_payment_date": "first_payment",
}
_NAMES = frozenset(name for _, name in _KINDS)
_HOLDERS = (dict, list, tuple)
_PRECISION = {4: "year", 7: "month", 10: "day"}


def date_rows(tables: Parts) -> list[RowParts]:
    """The rows, in the order of the characters that first state each."""
    found = [row for table, value in tables.items() if table != "dates" for row in _in(value, table)]
    return sorted(found, key=_place)


def _place(row: RowParts) -> Span:
    """Where the date is first stated; a derived one stands where its first input does."""
    date = row["date"]
    stated = date.inputs[0] if isinstance(date, Derived) else date
    return stated.evidence[0].span


def _in(value: Any, holder: str) -> Iterator[RowParts]:
    """The dates inside a row or a list of rows that stands under the name `holder`."""
    if isinstance(value, dict):
        for name, item in value.items():
            kind = (_KINDS.get((holder, name)) if name in _NAMES else None) or _BY_NAME.get(name)
            if kind:
                yield from (_row(kind, date) for date in _dates(item))
            elif isinstance(item, _HOLDERS):
                yield from _in(item, name)
    elif isinstance(value, _HOLDERS):
        for item in value:
            if isinstance(item, _HOLDERS):
                yield from _in(item, holder)


def _dates(value: Any) -> Iterator[Stated[str] | Derived]:
    if isinstance(value, list | tuple):
        for item in value:
            yield from _dates(item)
    elif isinstance(value, Stated | Derived) and isinstance(value.value, str):
        yield value


def _row(kind: str, date: Stated[str] | Derived) -> RowParts:
    return {"kind": kind, "date": date, "precision": _PRECISION[len(date.value)], "about": About(date)}
