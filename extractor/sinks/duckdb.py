"""A DuckDB database: one table for each list of the record, and `failures` for what could not be read.

Rows go in through Arrow, whose decimals are exact, a chunk a transaction. The tables have no primary key: DuckDB would
refuse to put a record back in the transaction that took it out. The key that each table is unique by is in its comment.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa

from extractor.models.record import SCHEMA_VERSION, Record
from extractor.sinks.sink import Failure, Prepared, Sink, SinkError, record_id
from extractor.sinks.tables import PRECISION, SCALE, Column, Row, Rows, Table, rows, tables

_SQL_TYPES = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    "decimal": f"DECIMAL({PRECISION},{SCALE})",
    "texts": "VARCHAR[]",
}
_ARROW_TYPES = {
    "text": pa.large_string(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "decimal": pa.decimal128(PRECISION, SCALE),
    "texts": pa.list_(pa.large_string()),
}
_VERSION = Table(
    "schema_version",
    "The version of the schemas that these tables follow.",
    (),
    (Column("version", "text", "As in the schemas' `$id`."),),
    (),
)
_FAILURES = Table(
    "failures",
    "Filings that could not be read when their file was last converted.",
    (),
    (
        Column("path", "text", "Path of the file as it was given to the reader."),
        Column("member", "text", "Name of the member inside an archive."),
        Column("error", "text", "Kind of error: UnreadableSource, UnsupportedForm, SchemaViolation and so on."),
        Column("reason", "text", "The reason, for a person."),
    ),
    (),
)


class DuckDb(Sink[Rows]):
    """A sink of tables in one DuckDB file."""

    def __init__(self, target: str | os.PathLike[str]) -> None:
        self.path = os.fspath(target)
        self._connection: duckdb.DuckDBPyConnection | None = None
        self._records: dict[str, Prepared[Rows]] = {}
        self._failures: list[Failure] = []
        self._paths_seen: set[str] = set()

    @staticmethod
    def prepare(record: Record) -> Prepared[Rows]:
        """The record's rows by table."""
        return Prepared(record_id(record), record.source.path, rows(record))

    def open(self) -> None:
        """Make the tables, or check that those of an existing database are ours and of this version."""
        try:
            self._connection = duckdb.connect(self.path)
        except duckdb.Error as fault:
            raise SinkError(self.path, _first_line(fault)) from fault
        try:
            with self._transaction() as connection:
                _make_tables(connection, self.path)
        except BaseException:
            self.close()
            raise

    def put(self, prepared: Prepared[Rows]) -> None:
        """Keep the rows for the next commit; of two records of one id the later stays."""
        self._records.pop(prepared.record_id, None)
        self._records[prepared.record_id] = prepared

    def refuse(self, failure: Failure) -> None:
        """Keep the failure for the next commit; it replaces those that the same file had in an earlier run."""
        self._failures.append(failure)

    def commit(self) -> None:
        """Put the chunk into the database in one transaction."""
        if not self._records and not self._failures:
            return
        with self._transaction() as connection:
            _delete(connection, tables(), "record_id", self._records)
            for table in tables():
                _insert(connection, table, (row for each in self._records.values() for row in each.body[table.name]))
            paths = {each.path for each in self._records.values()} | {each.path for each in self._failures}
            paths -= self._paths_seen
            _delete(connection, [_FAILURES], "path", paths)
            failed = ((each.path, each.member, each.error, each.reason) for each in self._failures)
            _insert(connection, _FAILURES, failed)
        self._paths_seen |= paths
        self._records.clear()
        self._failures.clear()

    def close(self) -> None:
        """Close the database."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextmanager
    def _transaction(self) -> Iterator[duckdb.DuckDBPyConnection]:
        if self._connection is None:
            raise SinkError(self.path, "the sink is not open")
        try:
            self._connection.begin()
            try:
                yield self._connection
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()
        except duckdb.Error as fault:
            raise SinkError(self.path, _first_line(fault)) from fault


def _make_tables(connection: duckdb.DuckDBPyConnection, path: str) -> None:
    there = _columns_there(connection)
    if _VERSION.name in there:
        found = connection.execute("SELECT version FROM schema_version").fetchall()
        if found != [(SCHEMA_VERSION,)]:
            versions = ", ".join(str(version) for (version,) in found) or "none"
            raise SinkError(path, f"holds tables of schema version {versions}, this is {SCHEMA_VERSION}")
    for table in (_VERSION, _FAILURES, *tables()):
        wanted = [(column.name, _SQL_TYPES[column.kind]) for column in table.all_columns]
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
        f"{_name(column.name)} {_SQL_TYPES[column.kind]}{' NOT NULL' if column.name in required else ''}"
        for column in table.all_columns
    )
    key = f" Key: {', '.join(table.key)}." if table.keys else ""
    connection.execute(f"CREATE TABLE {_name(table.name)} ({columns})")
    connection.execute(f"COMMENT ON TABLE {_name(table.name)} IS {_literal(table.description + key)}")
    for column in table.all_columns:
        place = f"{_name(table.name)}.{_name(column.name)}"
        connection.execute(f"COMMENT ON COLUMN {place} IS {_literal(column.description)}")
    if table is _VERSION:
        connection.execute("INSERT INTO schema_version VALUES (?)", [SCHEMA_VERSION])


def _delete(connection: duckdb.DuckDBPyConnection, which: Iterable[Table], column: str, values: Iterable[str]) -> None:
    """Take out the rows of the given values; a first look at one table spares a new chunk the scan of all others."""
    gone = pa.table({"value": pa.array(list(values), pa.large_string())})
    connection.register("gone", gone)
    first, *others = which
    there = f"SELECT 1 FROM {_name(first.name)} WHERE {_name(column)} IN (SELECT value FROM gone) LIMIT 1"
    if connection.execute(there).fetchone() is not None:
        for table in (first, *others):
            connection.execute(f"DELETE FROM {_name(table.name)} WHERE {_name(column)} IN (SELECT value FROM gone)")
    connection.unregister("gone")


def _insert(connection: duckdb.DuckDBPyConnection, table: Table, new: Iterable[Row]) -> None:
    arrow = to_arrow(table, list(new))
    if arrow.num_rows:
        connection.register("incoming", arrow)
        connection.execute(f"INSERT INTO {_name(table.name)} SELECT * FROM incoming")
        connection.unregister("incoming")


def to_arrow(table: Table, new: Sequence[Row]) -> Any:
    """The rows as a `pyarrow.Table`, decimals exact."""
    cells = list(zip(*new, strict=True)) if new else [()] * len(table.all_columns)
    arrays = [pa.array(column, _ARROW_TYPES[of.kind]) for column, of in zip(cells, table.all_columns, strict=True)]
    return pa.Table.from_arrays(arrays, names=[column.name for column in table.all_columns])


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _first_line(fault: duckdb.Error) -> str:
    return str(fault).split("\n", 1)[0]
