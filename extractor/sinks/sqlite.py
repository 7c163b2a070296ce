"""A SQLite database. SQLite has no decimals, so they are kept as text, digit for digit, and a view `TABLE_real` beside
each table that has any shows them as floating point, to compute and sort with. Lists of words are JSON arrays, dates
ISO 8601. `risk_factors_search` and `items_search` are FTS5 indexes: `... WHERE risk_factors_search MATCH 'patent'`.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec

from extractor.models.record import SCHEMA_VERSION
from extractor.sinks.bookkeeping import BOOKS, CONVERSIONS, FAILURES, SCHEMA_VERSION_TABLE
from extractor.sinks.locking import TargetLock
from extractor.sinks.sink import SinkError
from extractor.sinks.tables import Cell, Kind, Row, Table, tables
from extractor.sinks.tablesink import TableSink
from extractor.sinks.views import Dialect, views

_SQL_TYPES: dict[Kind, str] = {
    "text": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "decimal": "TEXT",
    "day": "TEXT",
    "texts": "TEXT",
}
_KEPT_AS: dict[Kind, str] = {
    "decimal": "decimal",
    "boolean": "boolean",
    "day": "date",
    "texts": "JSON array of words",
}
SEARCHED = {"risk_factors": ("heading", "text"), "items": ("heading", "text")}
_VALUES_A_QUERY = 500


class Sqlite(TableSink):
    """A sink of tables in one SQLite file."""

    def __init__(self, target: str | os.PathLike[str]) -> None:
        super().__init__(target)
        path = Path(self.path)
        self._lock = TargetLock(path.with_name(f".{path.name}.lock"), self.path)
        self._connection: sqlite3.Connection | None = None

    def open(self) -> None:
        """Make the tables, or check that those of an existing database are ours and of this version."""
        self._lock.take()
        with ExitStack() as undo:
            undo.callback(self.close)
            try:
                self._connection = sqlite3.connect(self.path, isolation_level=None)
            except sqlite3.Error as fault:
                raise SinkError(self.path, str(fault)) from fault
            with self._transaction() as connection:
                _make_tables(connection, self.path)
            undo.pop_all()

    def close(self) -> None:
        """Close the database."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
        self._lock.release()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._opened()
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
        except sqlite3.Error as fault:
            raise SinkError(self.path, str(fault)) from fault

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            raise SinkError(self.path, "the sink is not open")
        return self._connection

    def _delete(self, which: Sequence[Table], column: str, values: Sequence[str]) -> None:
        for some, marks in _slices(values):
            for table in which:
                self._opened().execute(f"DELETE FROM {_quoted(table.name)} WHERE {_quoted(column)} IN ({marks})", some)

    def _insert(self, table: Table, new: Sequence[Row]) -> None:
        if new:
            marks = ", ".join("?" * len(table.all_columns))
            stored = (tuple(map(_stored, row)) for row in new)
            self._opened().executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", stored)

    def _select(self, table: Table, column: str, values: Sequence[str]) -> Iterator[Row]:
        for some, marks in _slices(values):
            query = f"SELECT * FROM {_quoted(table.name)} WHERE {_quoted(column)} IN ({marks})"
            try:
                yield from self._opened().execute(query, some)
            except sqlite3.Error as fault:
                raise SinkError(self.path, str(fault)) from fault


def _slices(values: Sequence[str]) -> Iterator[tuple[Sequence[str], str]]:
    """As many values as one query may name, with the marks that stand for them."""
    for start in range(0, len(values), _VALUES_A_QUERY):
        some = values[start : start + _VALUES_A_QUERY]
        yield some, ", ".join("?" * len(some))


def _stored(cell: Cell) -> str | int | None:
    match cell:
        case Decimal():
            return f"{cell:f}"
        case date():
            return cell.isoformat()
        case list():
            return msgspec.json.encode(cell).decode()
    return cell


def restored(cell: str | int | None, kind: Kind) -> Cell:
    """The cell that was stored, as it went in."""
    if cell is None or kind in {"text", "integer"}:
        return cell
    match kind:
        case "boolean":
            return bool(cell)
        case "decimal":
            return Decimal(cell)
        case "day":
            return date.fromisoformat(str(cell))
    words: list[str] = msgspec.json.decode(str(cell))
    return words


# Definitions


def _make_tables(connection: sqlite3.Connection, path: str) -> None:
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if SCHEMA_VERSION_TABLE.name in there:
        found = connection.execute("SELECT version FROM schema_version").fetchall()
        if found != [(SCHEMA_VERSION,)]:
            versions = ", ".join(str(version) for (version,) in found) or "none"
            raise SinkError(path, f"holds tables of schema version {versions}, this is {SCHEMA_VERSION}")
    for table in (*BOOKS, *tables()):
        if table.name not in there:
            for statement in _statements(table):
                connection.execute(statement)
        elif _columns_there(connection, table) != [(column.name, _SQL_TYPES[column.kind]) for column in table.all_columns]:
            raise SinkError(path, f"its table {table.name} is not one that this version writes")
    for name, query in _views():
        connection.execute(f"DROP VIEW IF EXISTS {_quoted(name)}")
        connection.execute(f"CREATE VIEW {_quoted(name)} AS {query}")


def _columns_there(connection: sqlite3.Connection, table: Table) -> list[tuple[str, str]]:
    query = f"SELECT name, type FROM pragma_table_info('{table.name}') ORDER BY cid"
    return [(name, kind) for name, kind in connection.execute(query)]


def _statements(table: Table) -> Iterator[str]:
    yield _definition(table)
    if table is SCHEMA_VERSION_TABLE:
        yield f"INSERT INTO schema_version VALUES ('{SCHEMA_VERSION}')"
    if table is FAILURES:
        yield "CREATE INDEX failures_by_path ON failures (path)"
    if table.name in SEARCHED:
        yield from _search(table.name, SEARCHED[table.name])


def _definition(table: Table) -> str:
    """CREATE TABLE, with the descriptions as comments, which SQLite keeps in its schema."""
    required = {column.name for column in table.keys}
    lines = []
    for column in table.all_columns:
        kept_as = _KEPT_AS.get(column.kind)
        words = " ".join(column.description.split()) + (f" ({kept_as})" if kept_as else "")
        null = " NOT NULL" if column.name in required else ""
        lines.append((f"{_quoted(column.name)} {_SQL_TYPES[column.kind]}{null}", words))
    if table.keys:
        key = "conversion_id" if table is CONVERSIONS else ", ".join(_quoted(column.name) for column in table.keys)
        lines.append((f"PRIMARY KEY ({key})", "What tells the rows apart."))
    last = len(lines) - 1
    body = "\n".join(f"    {sql}{',' if at < last else ''} -- {words}" for at, (sql, words) in enumerate(lines))
    return f"CREATE TABLE {_quoted(table.name)} (\n    -- {' '.join(table.description.split())}\n{body}\n) STRICT"


def _search(table: str, columns: Iterable[str]) -> Iterator[str]:
    """An FTS5 index that keeps no text of its own, and follows its table by triggers."""
    names = ", ".join(columns)
    new, old = (", ".join(f"{row}.{column}" for column in columns) for row in ("new", "old"))
    yield f"CREATE VIRTUAL TABLE {table}_search USING fts5 ({names}, content = '{table}')"
    yield f"""CREATE TRIGGER {table}_enters_search AFTER INSERT ON {table} BEGIN
    INSERT INTO {table}_search (rowid, {names}) VALUES (new.rowid, {new}); END"""
    yield f"""CREATE TRIGGER {table}_leaves_search AFTER DELETE ON {table} BEGIN
    INSERT INTO {table}_search ({table}_search, rowid, {names}) VALUES ('delete', old.rowid, {old}); END"""


def _views() -> Iterator[tuple[str, str]]:
    for table in tables():
        if _has_decimals(table):
            shown = (
                f"CAST({_quoted(column.name)} AS REAL) AS {_quoted(column.name)}"
                if column.kind == "decimal"
                else _quoted(column.name)
                for column in table.all_columns
            )
            yield f"{table.name}_real", f"SELECT {', '.join(shown)} FROM {_quoted(table.name)}"
    for view in views(DIALECT):
        yield view.name, f"-- {view.description}{view.query}"


def _has_decimals(table: Table) -> bool:
    return any(column.kind == "decimal" for column in table.columns)


def _where_numbers_are_numbers(name: str) -> str:
    real = {table.name for table in tables() if _has_decimals(table)}
    return f"{name}_real" if name in real else _quoted(name)


def _joined(expression: str, source: str, order: str) -> str:
    # group_concat has an ORDER BY of its own only since SQLite 3.44; rows of an ordered query come in its order.
    return f"(SELECT group_concat(word, '; ') FROM (SELECT {expression} AS word FROM {source} ORDER BY {order}))"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


DIALECT = Dialect(joined=_joined, table=_where_numbers_are_numbers)
