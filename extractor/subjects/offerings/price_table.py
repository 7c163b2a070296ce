"""The price table of a cover: price to the public, dealers' pay and proceeds (Regulation S-K Item 501(b)(3)).

Rows and columns may be swapped, and one axis may name the tranches. `entries` flattens all that to one shape.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import regex

from extractor.mentions import find_mentions
from extractor.reading import Reading
from extractor.rules import Evidence, Stated
from extractor.terms.money import Money
from extractor.text import Cell, Span
from extractor.text.tables import Column, Row, Table, read_table, words

Measure = Literal["price", "discount", "proceeds", "holders_proceeds"]
Scale = Literal["unit", "total"]
_FEW = 20
_ROUNDED = Decimal("1.001")
RULE = "offerings.price_table"

_HOLDERS = regex.compile(
    r"(?i)selling (?:stock|share|security|unit|warrant)?-?\s?holders?|selling (?:shareowner|"
    r"member|owner)s?|to the holders"
)
_MEASURES: tuple[tuple[Measure, regex.Pattern[str]], ...] = (
    ("proceeds", regex.compile(r"(?i)\bproceeds\b")),
    (
        "discount",
        regex.compile(
            r"(?i)underwrit\w+['’]? (?:discount|commission|fee|compensation)|\bdiscounts?\b|\bcommissions?\b|placement "
            r"(?:(?:agents?['’]?s?['’]?|agency) )?fees?|"
            r"agents?['’]?s?['’]? (?:fees?|commission|compensation)|dealer[- ]manager['’]?s? fees?|sales load|selling "
            r"(?:agents?|concession)"
        ),
    ),
    (
        "price",
        regex.compile(
            r"(?i)\b(?:offering|public|subscription|purchase|issue|initial)\b.{0,20}\bprice(?![a-z])|"
            r"price to|^\W*price(?![a-z])|\boffering proceeds\b"
        ),
    ),
)
_SPEAKS_OF_PRICES = regex.compile(r"(?i)price|proceeds")
"""What no price table can do without: to lay out a table costs more than to look for it."""
_UNIT = regex.compile(
    r"(?i)\bper\b (?:\S+ ){0,4}?(?:share|unit|note|ads|bond|debenture|security|warrant|certificate|right|class|senior|"
    r"common|depositary|preferred|ordinary|series|\d{4}|floating|fixed|20\b)|^\W*per\b|each (?:share|unit|note)"
)
_TOTAL = regex.compile(r"(?i)\btotals?\b|\baggregate\b|\bmaximum offering\b")
_OPTION = regex.compile(
    r"(?i)over-?\s?allotment|(?:full|with) exercise|exercised? in full|\bmaximum\b(?! offering)|\bminimum\b|"
    r"\bwith option\b"
)
_WITHOUT_OPTION = regex.compile(
    r"(?i)\b(?:without|no|excluding)\b.{0,40}?(?:over-?\s?allotment(?: option)?|exercise(?: of (?:the )?[\w "
    r"’'-]{0,30}?option)?|option)"
)
_BARE_SCALE = regex.compile(r"(?i)(?:per \w+|total)(?:\s?\(\w{1,2}\))?")
_FOOTNOTE = regex.compile(r"\W*\(\w{1,2}\)\W*")
_NOISE = regex.compile(r"(?i)\(\w{1,2}\)|\bper\b|\btotals?\b|\bmaximum offering(?: amount)?\b|[^\w%.]+")
_COMBINED = regex.compile(r"(?i)combined|grand|overall|all (?:notes|securities|bonds|tranches|series)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell of a price table: what it states, a unit or in total, of which security ("" where of the whole deal).

    `value` is None where the document leaves a blank; `cell` is the place of it. A percent is of the principal.
    """

    measure: Measure
    scale: Scale
    security: str
    value: Stated[Money] | None
    percent: Stated[Decimal] | None
    cell: Span


@dataclass(frozen=True, slots=True)
class PriceTable:
    """All entries of the table in reading order."""

    entries: tuple[Entry, ...]

    def of(self, measure: Measure, scale: Scale) -> tuple[Entry, ...]:
        """The entries of a measure at a scale, in reading order."""
        return tuple(entry for entry in self.entries if entry.measure == measure and entry.scale == scale)

    def unit(self, measure: Measure) -> Entry | None:
        """The main security's entry a unit: that of the first column or row."""
        return next(iter(self.of(measure, "unit")), None)

    def total(self, measure: Measure) -> Entry | None:
        """The whole deal's entry: the only one, or the one that names no tranche; None where each tranche has its own."""
        entries = self.of(measure, "total")
        combined = [entry for entry in entries if _COMBINED.fullmatch(entry.security)]
        whole = combined or [entry for entry in entries if not entry.security]
        only = entries if len(entries) == 1 else whole
        return only[0] if len(only) == 1 and self._is_total(only[0]) else None

    def _is_total(self, entry: Entry) -> bool:
        """Is the amount more than what a few units cost, and than the tranches together? Else the columns were not told apart."""
        parts = [other.value.value.amount for other in self.of(entry.measure, "total") if other.value and other is not entry]
        if entry.value is not None and sum(parts) > entry.value.value.amount * _ROUNDED:
            return False
        unit = self.unit(entry.measure)
        if entry.value is None or unit is None or unit.value is None:
            return True
        return entry.value.value.amount > unit.value.value.amount * _FEW


def find_price_table(reading: Reading) -> PriceTable | None:
    """The price table of the cover, None where the cover has none."""
    seen: dict[int, bool] = {}
    for section in reading.sections.of_kind("cover", "legend"):
        for passage in reading.text.passages_in(section.start, section.end):
            table = reading.text.blocks[passage.block].table
            if passage.kind == "row":
                seen[table] = seen.get(table, False) or bool(_SPEAKS_OF_PRICES.search(passage.text))
    tables = (price_table_of(reading, read_table(reading.text, table)) for table, speaks in seen.items() if speaks)
    return next((table for table in tables if table), None)


def price_table_of(reading: Reading, table: Table) -> PriceTable | None:
    """The table's entries where it states prices; None for any other table."""
    rows = [(row, _measure(row.label) or _begun(above, row)) for above, row in zip((None, *table.rows), table.rows, strict=False)]
    columns = _measures_of(table.columns)
    measures = {m for _, m in rows if m} | {m for m in columns if m}
    if ("price" not in measures and not {"discount", "proceeds"} <= measures) or len(measures) < 2:
        return None
    return PriceTable(tuple(_entries(reading, table, rows, columns)))


def _measures_of(columns: tuple[Column, ...]) -> list[Measure | None]:
    """The measure of each column; "Per Note" beside "Price to Public" / "Total" is of the same measure."""
    found: list[Measure | None] = []
    for column in columns:
        own = _measure(column.heading)
        beside = found[-1] if found and own is None and _BARE_SCALE.fullmatch(column.heading.strip()) else None
        found.append(own or beside)
    return found


def _begun(above: Row | None, row: Row) -> Measure | None:
    """The measure of a row whose label the line above began: "Proceeds, before expenses, to Marrowgate" / "Oncology, Inc."."""
    begins = above is not None and not any(above.values) and any(row.values)
    return _measure(f"{above.label} {row.label}") if above is not None and begins else None


def _measure(words_of_axis: str) -> Measure | None:
    named = next((measure for measure, pattern in _MEASURES if pattern.search(words_of_axis)), None)
    if named in ("proceeds", None) and named and _HOLDERS.search(words_of_axis):
        return "holders_proceeds"
    return named


def _entries(
    reading: Reading, table: Table, rows: list[tuple[Row, Measure | None]], columns: list[Measure | None]
) -> Iterator[Entry]:
    by_rows = sum(measure is not None for _, measure in rows) >= sum(measure is not None for measure in columns)
    for row, of_row in rows:
        for column, of_column, cell in zip(table.columns, columns, row.values, strict=True):
            measure = of_row if by_rows else of_column
            if measure is None or cell is None or _with_option(row.label, column.heading):
                continue
            security = _security(column.heading if by_rows else row.label)
            value, percent = _value(reading, row, cell)
            scale = _scale(row, column, percent is not None)
            if scale:
                yield Entry(measure, scale, security, value, percent, Span(cell.start, cell.end))


def _with_option(*axes: str) -> bool:
    """Does an axis tell of the deal with the dealers' option exercised?"""
    return any(_OPTION.search(_WITHOUT_OPTION.sub(" ", axis)) for axis in axes)


def _security(other_axis: str) -> str:
    """What the axis without measures names beside "Per" and "Total": a tranche, a class, or nothing."""
    return " ".join(_NOISE.sub(" ", _WITHOUT_OPTION.sub(" ", other_axis)).split())


def _scale(row: Row, column: Column, is_percent: bool) -> Scale | None:
    for axis in (column.headings[-1:] and column.heading, row.label):
        if axis and _TOTAL.search(axis) and not _UNIT.search(axis):
            return "total"
        if axis and _UNIT.search(axis) and not _TOTAL.search(axis):
            return "unit"
    if _TOTAL.search(row.label) or _TOTAL.search(column.heading):
        return "total"
    return "unit" if is_percent else None


def _value(reading: Reading, row: Row, cell: Cell) -> tuple[Stated[Money] | None, Stated[Decimal] | None]:
    said = words(reading.text.chars, cell)
    evidence = Evidence(Span(cell.start, cell.end), Span(row.block.start, row.block.end), RULE)
    for mention in () if _FOOTNOTE.fullmatch(said) else find_mentions(said):
        if isinstance(mention.value, Money):
            return Stated(mention.value, (evidence,)), None
        if mention.kind == "percent" and isinstance(mention.value, Decimal):
            return None, Stated(mention.value * 100, (evidence,))
        if mention.kind == "number" and isinstance(mention.value, Decimal):
            return Stated(Money(amount=mention.value, currency=reading.currency), (evidence,)), None
    return None, None
