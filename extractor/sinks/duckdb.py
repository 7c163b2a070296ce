"""A DuckDB database: one table for each list of the record, and `failures` for what could not be read.

Rows go in through Arrow, whose decimals are exact, a chunk a transaction. The tables have no primary key: DuckDB would
refuse to put a record back in the transaction that took it out. The key that each table is unique by is in its comment.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from extractor.models.record import SCHEMA_VERSION
from extractor.sinks.arrow import to_arrow
from extractor.sinks.bookkeeping import BOOKS, SCHEMA_VERSION_TABLE
from extractor.sinks.locking import TargetLock
from extractor.sinks.sink import SinkError
from extractor.sinks.tables import PRECISION, SCALE, Kind, Row, Table, tables
from extractor.sinks.tablesink import TableSink
from extractor.sinks.views import Dialect, views

SQL_TYPES: dict[Kind, str] = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    "decimal": f"DECIMAL({PRECISION},{SCALE})",
    "day": "DATE",
    "texts": "VARCHAR[]",
}
# DuckDB would otherwise keep up to four fifths of the machine's memory for itself, which the workers need.
MEMORY_LIMIT = "1GB"
# Indexed for full-text search where DuckDB's fts extension is installed.
SEARCHED = {"risk_factors": ("heading", "text"), "items": ("heading", "text")}


class DuckDb(TableSink):
    """A sink of tables in one DuckDB file."""

    def __init__(self, target: str | os.PathLike[str]) -> None:
        super().__init__(target)
        # DuckDB keeps other processes out by itself, but not another run in this one.
        path = Path(self.path)
        self._lock = TargetLock(path.with_name(f".{path.name}.lock"), self.path)
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._changed = False

    def open(self) -> None:
        """Make the tables, or check that those of an existing database are ours and of this version."""
        self._lock.take()
        with ExitStack() as undo:
            undo.callback(self._lock.release)
            try:
                self._connection = duckdb.connect(self.path, config={"memory_limit": MEMORY_LIMIT})
            except duckdb.Error as fault:
                raise SinkError(self.path, _first_line(fault)) from fault
            undo.callback(self.close)
            with self._transaction() as connection:
                make_tables(connection, self.path)
                for view in views(DIALECT):
                    connection.execute(f"CREATE OR REPLACE VIEW {quoted(view.name)} AS {view.query}")
                    connection.execute(f"COMMENT ON VIEW {quoted(view.name)} IS {literal(view.description)}")
            undo.pop_all()

    def commit(self) -> None:
        """Put the chunk into the database in one transaction."""
        self._changed = self._changed or bool(self._records)
        super().commit()

    def close(self) -> None:
        """Bring the full-text index up to date where there can be one, and close the database."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            if self._changed:
                _index_texts(connection)
        finally:
            connection.close()
            self._lock.release()

    @contextmanager
    def _transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        connection = self._opened()
        try:
            connection.begin()
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()
        except duckdb.Error as fault:
            raise SinkError(self.path, _first_line(fault)) from fault

    def _opened(self) -> duckdb.DuckDBPyConnection:
        if self._connection is None:
            raise SinkError(self.path, "the sink is not open")
        return self._connection

    def _delete(self, which: Sequence[Table], column: str, values: Sequence[str]) -> None:
        """A first look at one table spares a new chunk the scan of all others."""
        connection = self._opened()
        first, *others = which
        with _registered(connection, "gone", pa.table({"value": pa.array(values, pa.large_string())})):
            among = f"WHERE {quoted(column)} IN (SELECT value FROM gone)"
            if connection.execute(f"SELECT 1 FROM {quoted(first.name)} {among} LIMIT 1").fetchone() is not None:
                for table in (first, *others):
                    connection.execute(f"DELETE FROM {quoted(table.name)} {among}")

    def _insert(self, table: Table, new: Sequence[Row]) -> None:
        if new:
            connection = self._opened()
            with _registered(connection, "incoming", to_arrow(table, new)):
                connection.execute(f"INSERT INTO {quoted(table.name)} SELECT * FROM incoming")

    def _select(self, table: Table, column: str, values: Sequence[str]) -> list[Row]:
        query = f"SELECT * FROM {quoted(table.name)} WHERE {quoted(column)} IN (SELECT unnest($1))"
        try:
            found: list[Row] = self._opened().execute(query, [values]).fetchall()
        except duckdb.Error as fault:
            raise SinkError(self.path, _first_line(fault)) from fault
        return found


@contextmanager
def _registered(connection: duckdb.DuckDBPyConnection, name: str, arrow: Any) -> Iterator[None]:
    connection.register(name, arrow)
    try:
        yield
    finally:
        connection.unregister(name)


def make_tables(connection: duckdb.DuckDBPyConnection, path: str) -> None:
    """Make what is missing. Raises SinkError where a table of one of our names is not ours, or of another version."""
    there = _columns_there(connection)
    if SCHEMA_VERSION_TABLE.name in there:
        found = connection.execute("SELECT version FROM schema_version").fetchall()
        if found != [(SCHEMA_VERSION,)]:
            versions = ", ".join(str(version) for (version,) in found) or "none"
            raise SinkError(path, f"holds tables of schema version {versions}, this is {SCHEMA_VERSION}")
    for table in (*BOOKS, *tables()):
        wanted = [(column.name, SQL_TYPES[column.kind]) for column in table.all_columns]
        if table.name not in there:
            _make(connection, table)
        elif there[table.name] != wanted:
            raise SinkError(path, f"its table {table.name} is not one that this version writes")


def _columns_there(connection: duckdb.DuckDBPyConnection) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    query = """
        SELECT table_name, column_name, data_type FROM duckdb_columns()
        WHERE database_name = current_database() AND schema_name = current_schema() ORDER BY table_name, column_index
    """
    for table, column, kind in connection.execute(query).fetchall():
        found.setdefault(table, []).append((column, kind))
    return found


def _make(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    required = {column.name for column in table.keys}
    columns = ", ".join(
        f"{quoted(column.name)} {SQL_TYPES[column.kind]}{' NOT NULL' if column.name in required else ''}"
        for column in table.all_columns
    )
    key = f" Key: {', '.join(table.key)}." if table.keys else ""
    connection.execute(f"CREATE TABLE {quoted(table.name)} ({columns})")
    connection.execute(f"COMMENT ON TABLE {quoted(table.name)} IS {literal(table.description + key)}")
    for column in table.all_columns:
        place = f"{quoted(table.name)}.{quoted(column.name)}"
        connection.execute(f"COMMENT ON COLUMN {place} IS {literal(column.description)}")
    if table is SCHEMA_VERSION_TABLE:
        connection.execute("INSERT INTO schema_version VALUES (?)", [SCHEMA_VERSION])


def _index_texts(connection: duckdb.DuckDBPyConnection) -> None:
    """An index of the texts, by `record_id` and position joined; nothing is fetched where the extension is not there."""
    try:
        connection.execute("LOAD fts")
    except duckdb.Error:
        return
    for table, columns in SEARCHED.items():
        named = ", ".join(f"'{column}'" for column in columns)
        connection.execute(
            f"CREATE OR REPLACE TABLE {table}_search AS SELECT record_id || '/' || position AS row_key,"
            f" record_id, position, {', '.join(columns)} FROM {table}"
        )
        connection.execute(f"PRAGMA create_fts_index('{table}_search', 'row_key', {named}, overwrite = 1)")


def quoted(name: str) -> str:
    """A name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"


def _first_line(fault: duckdb.Error) -> str:
    return str(fault).split("\n", 1)[0]


def _joined(expression: str, source: str, order: str) -> str:
    return f"(SELECT string_agg({expression}, '; ' ORDER BY {order}) FROM {source})"


DIALECT = Dialect(joined=_joined, table=quoted)
