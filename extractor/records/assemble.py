"""From the parts of the subjects to one record: ids, plain values, and the map of evidence."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import msgspec

from extractor.models.record import SCHEMA_VERSION, Derived, Evidence, Record, Span
from extractor.models.source import Source
from extractor.reading import Derived as Computed
from extractor.reading import Link, Parts, Reading, RowParts
from extractor.reading.parts import KEY, About
from extractor.records.date_rows import date_rows
from extractor.rules import Evidence as RuleEvidence
from extractor.rules import Stated
from extractor.text.origin import source_span

_PREFIX = {"offerings": "o", "fees": "f", "securities": "s", "parties": "p", "risk_factors": "r", "events": "e"}


def assemble(reading: Reading, source: Source, parts: Iterable[Parts]) -> Record:
    """The record of a filing. Rows keep the order in which their subjects gave them, primary offering first."""
    tables = _merged(parts)
    tables["unread"] = [*tables.pop("unread", []), *_too_long(reading)]
    tables["dates"] = [*date_rows(tables), *tables.pop("dates", [])]
    _order_securities(tables)
    ids = _ids(tables)
    stripping = _Stripping(reading, ids)
    fields = {name: stripping.plain(value, f"/{name}") for name, value in tables.items()}
    evidence = dict(stripping.evidence)
    evidence.update(stripping.derived())
    stripping.point(fields)
    fields = {name: value for name, value in fields.items() if value not in ([], None)}
    record = msgspec.convert(
        {"schema_version": SCHEMA_VERSION, "source": source, "filing": {}, **fields, "evidence": evidence}, Record
    )
    record.__dict__["text"] = reading.text.chars
    record.__dict__["origin"] = partial(source_span, reading.document, reading.text)
    return record


def _merged(parts: Iterable[Parts]) -> Parts:
    tables: Parts = {}
    for part in parts:
        for name, value in part.items():
            if isinstance(value, list):
                tables.setdefault(name, []).extend(value)
            else:
                tables.setdefault(name, {}).update(value)
    return tables


def _too_long(reading: Reading) -> Iterator[RowParts]:
    for span, rule in reading.too_long.items():
        note = f"{rule} and other rules did not read this: no sentence is so long"
        yield {"about": "", "reason": "unparsed", "note": note, "spans": [{"start": span.start, "end": span.end}]}


def _order_securities(tables: Parts) -> None:
    """Securities in the order of their deals, and in each deal's row the links to its own."""
    offerings, securities = tables.get("offerings", []), tables.get("securities", [])
    for number, row in enumerate(securities, 1):
        row.setdefault(KEY, f"security-{number}")
    order = {Link("offerings", row[KEY]): at for at, row in enumerate(offerings) if KEY in row}
    securities.sort(key=lambda row: order.get(row.get("offering"), len(order)))
    for offering in offerings:
        own = Link("offerings", offering.get(KEY, ""))
        rows = (row for row in securities if row.get("offering") == own and row["role"] != "underlying")
        offering["securities"] = [Link("securities", row[KEY]) for row in rows]


def _ids(tables: Parts) -> dict[Link, str]:
    """Give the rows of the tables that have ids theirs, and remember them by key."""
    known: dict[Link, str] = {}
    for table, prefix in _PREFIX.items():
        for number, row in enumerate(tables.get(table, []), 1):
            row["id"] = f"{prefix}{number}"
            if KEY in row:
                known.setdefault(Link(table, row.pop(KEY)), row["id"])
    return known


class _Stripping:
    """Turns stated values into plain ones and remembers where in the record each came to stand."""

    def __init__(self, reading: Reading, ids: dict[Link, str]) -> None:
        self.reading = reading
        self.ids = ids
        self.evidence: dict[str, tuple[Evidence, ...] | Derived] = {}
        self._places: dict[int, str] = {}
        self._places_of: dict[int, tuple[str | None, str | None]] = {}
        self._computed: list[tuple[str, Computed]] = []
        self._kept: list[object] = []

    def plain(self, value: Any, pointer: str) -> Any:
        """The value without its ties; what came out empty is None."""
        kind = type(value)
        if kind is Stated:
            self._remember(value, pointer)
            self.evidence[pointer] = tuple(map(self._evidence, value.evidence))
            return value.value
        if kind is dict:
            return self._row(value, pointer)
        if kind is list or kind is tuple:
            kept = [item for item in value if not self._says_nothing(item)]
            return [self.plain(item, f"{pointer}/{at}") for at, item in enumerate(kept)]
        if kind is Computed:
            self._remember(value, pointer)
            self._computed.append((pointer, value))
            return value.value
        return self.ids.get(value) if kind is Link else value

    def _says_nothing(self, item: Any) -> bool:
        """Is a member of a list none, a link to no row, or a row without a value?"""
        if isinstance(item, Link):
            return item not in self.ids
        if isinstance(item, dict):
            return all(value is None or value == [] for name, value in item.items() if name != KEY)
        return item is None

    def _row(self, row: RowParts, pointer: str) -> RowParts | None:
        kept = {}
        for name, value in row.items():
            if value is None or name == KEY:
                continue
            plain = self.plain(value, f"{pointer}/{name}")
            if plain is not None and plain != []:
                kept[name] = plain
        return kept or None

    def _remember(self, value: object, pointer: str) -> None:
        self._kept.append(value)
        self._places.setdefault(id(value), pointer)

    def _evidence(self, evidence: RuleEvidence) -> Evidence:
        start, end = evidence.span
        place = self._places_of.get(start)
        if place is None:
            section = self.reading.sections.at(start)
            place = self._places_of[start] = (self.reading.text.label_at(start), section.id if section else None)
        statement = Span(start=evidence.statement[0], end=evidence.statement[1])
        return Evidence(start=start, end=end, statement=statement, page=place[0], section=place[1], rule=evidence.rule)

    def _pointer(self, about: About) -> str | None:
        place = self._places.get(id(about.value))
        return f"{place.rpartition('/')[0]}/{about.leaf}" if place and about.leaf else place

    def derived(self) -> Iterator[tuple[str, Derived]]:
        """The derived leaves with the pointers to their inputs; an input that is in no row is not named."""
        for pointer, computed in self._computed:
            inputs = (self._places.get(id(value)) for value in computed.inputs)
            yield pointer, Derived(derived_from=tuple(place for place in inputs if place))

    def point(self, fields: RowParts) -> None:
        """Write the pointers into findings, unread rows and dates that speak about other values."""
        for table in ("findings", "unread", "dates"):
            for row in fields.get(table) or []:
                about = row.get("about")
                if isinstance(about, About):
                    row["about"] = self._pointer(about) or ""
                elif isinstance(about, list):
                    places = [self._pointer(a) if isinstance(a, About) else a for a in about]
                    row["about"] = [place for place in places if place]
