"""A PostgreSQL schema: the one that new tables go to by the connection's search path.

A chunk goes by COPY into temporary tables and from there into its places, in one transaction. A server that restarts
is waited for: the chunk is still here, and putting it in twice is putting it in once.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any, TypeVar

import psycopg
from psycopg import sql

from extractor.models.record import Record
from extractor.sinks.naming import shown
from extractor.sinks.postgres_schema import SQL_TYPES, all_tables, columns_of, migrations
from extractor.sinks.sink import Prepared, SinkError, UnstorableValueError
from extractor.sinks.tables import Row, Rows, Table
from extractor.sinks.tablesink import TableSink

T = TypeVar("T")
RECONNECT_SECONDS = 120
LOCK_SECONDS = 2
_BETWEEN_TRIES_SECONDS = 1
_APPLICATION = "extractor"


class LostServerError(SinkError):
    """The server went away in the middle of something."""


class Postgres(TableSink):
    """A sink of tables in one schema of a PostgreSQL database; the target is a connection URI."""

    def __init__(self, target: str) -> None:
        super().__init__(shown(target))
        self._conninfo = target
        self._connection: psycopg.Connection[Any] | None = None
        self._is_open = False

    @staticmethod
    def prepare(record: Record) -> Prepared[Rows]:
        """The record's rows by table. Raises UnstorableValueError for a NUL character, which the server has no room for."""
        prepared = TableSink.prepare(record)
        for name, found in prepared.body.items():
            if any(isinstance(cell, str) and "\0" in cell for row in found for cell in row):
                raise UnstorableValueError(record.source.path, f"a text of {name} holds a NUL character")
        return prepared

    def open(self) -> None:
        """Bring the schema up to this version. Raises SinkError where it is of a newer one, or in another run's hands."""
        self._connect()
        with ExitStack() as undo:
            undo.callback(self.close)
            with self._transaction() as connection:
                _migrate(connection, self.path)
                _check(connection, self.path)
            self._stage()
            self._is_open = True
            undo.pop_all()

    def commit(self) -> None:
        """Put the chunk into the schema in one transaction."""
        self._persistently(super().commit)

    def close(self) -> None:
        """Close the connection."""
        self._is_open = False
        self._disconnect()

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _connect(self) -> None:
        try:
            connection = psycopg.connect(self._conninfo, autocommit=True, application_name=_APPLICATION)
        except psycopg.OperationalError as fault:
            raise LostServerError(self.path, f"cannot be reached ({_first_line(fault)})") from fault
        except psycopg.Error as fault:
            raise SinkError(self.path, _first_line(fault)) from fault
        self._connection = connection
        # A server may take a moment to see that a run which was killed is gone.
        deadline = time.monotonic() + LOCK_SECONDS
        while not self._locked(connection):
            if time.monotonic() > deadline:
                self._disconnect()
                raise SinkError(self.path, "another run is writing to it")
            time.sleep(LOCK_SECONDS / 10)

    def _locked(self, connection: psycopg.Connection[Any]) -> bool:
        query = "SELECT pg_try_advisory_lock(hashtext(%s), hashtext(coalesce(current_schema(), '')))"
        return bool((connection.execute(query, [_APPLICATION]).fetchone() or [False])[0])

    def _stage(self) -> None:
        with self._transaction() as connection:
            for table in all_tables():
                connection.execute(
                    sql.SQL("CREATE TEMP TABLE {} (LIKE {}) ON COMMIT DELETE ROWS").format(
                        _staging(table), sql.Identifier(table.name)
                    )
                )

    def _persistently(self, work: Callable[[], T]) -> T:
        """Do the work, and do it again on a new connection while the server is away."""
        deadline: float | None = None
        while True:
            try:
                if self._is_open and (self._connection is None or self._connection.closed):
                    self._connect()
                    self._stage()
                return work()
            except LostServerError:
                self._disconnect()
                deadline = deadline or time.monotonic() + RECONNECT_SECONDS
                if time.monotonic() > deadline:
                    raise
                time.sleep(_BETWEEN_TRIES_SECONDS)

    @contextmanager
    def _transaction(self) -> Iterator[psycopg.Connection[Any]]:
        connection = self._opened()
        try:
            with connection.transaction():
                yield connection
        except psycopg.OperationalError as fault:
            # A full disk is an OperationalError too, but leaves the connection standing.
            kind = LostServerError if connection.closed else SinkError
            raise kind(self.path, _first_line(fault)) from fault
        except psycopg.Error as fault:
            raise SinkError(self.path, _first_line(fault)) from fault

    def _opened(self) -> psycopg.Connection[Any]:
        if self._connection is None:
            raise SinkError(self.path, "the sink is not open")
        return self._connection

    def _delete(self, which: Sequence[Table], column: str, values: Sequence[str]) -> None:
        """Rows of `filings` take those of the other tables with them."""
        if values:
            query = sql.SQL("DELETE FROM {} WHERE {} = ANY(%s)")
            named = query.format(sql.Identifier(which[0].name), sql.Identifier(column))
            self._opened().execute(named, [list(values)])

    def _insert(self, table: Table, new: Sequence[Row]) -> None:
        if not new:
            return
        connection = self._opened()
        names = [sql.Identifier(column.name) for column in table.all_columns]
        columns = sql.SQL(", ").join(names)
        with connection.cursor() as cursor:
            copying = sql.SQL("COPY {} ({}) FROM STDIN").format(_staging(table), columns)
            with cursor.copy(copying) as copy:
                copy.set_types([SQL_TYPES[column.kind] for column in table.all_columns])
                for row in new:
                    copy.write_row(row)
        moving = sql.SQL("INSERT INTO {} ({}) SELECT {} FROM {}").format(
            sql.Identifier(table.name), columns, columns, _staging(table)
        )
        connection.execute(sql.SQL("{} {}").format(moving, _on_conflict(table)))

    def _select(self, table: Table, column: str, values: Sequence[str]) -> list[Row]:
        names = sql.SQL(", ").join(sql.Identifier(each.name) for each in table.all_columns)
        query = sql.SQL("SELECT {} FROM {} WHERE {} = ANY(%s)").format(names, sql.Identifier(table.name), sql.Identifier(column))

        def ask() -> list[Row]:
            with self._transaction() as connection:
                return connection.execute(query, [list(values)]).fetchall()

        return self._persistently(ask)


def _staging(table: Table) -> sql.Identifier:
    return sql.Identifier(f"staging_{table.name}")


def _on_conflict(table: Table) -> sql.Composable:
    if not table.keys:
        return sql.SQL("")
    keys = sql.SQL(", ").join(sql.Identifier(column.name) for column in table.keys)
    sets = sql.SQL(", ").join(sql.SQL("{0} = excluded.{0}").format(sql.Identifier(column.name)) for column in table.columns)
    return sql.SQL("ON CONFLICT ({}) DO UPDATE SET {}").format(keys, sets)


def _migrate(connection: psycopg.Connection[Any], path: str) -> None:
    connection.execute(
        "CREATE TABLE IF NOT EXISTS schema_migrations"
        " (number integer PRIMARY KEY, name text NOT NULL, applied timestamptz NOT NULL DEFAULT now())"
    )
    done = {number for (number,) in connection.execute("SELECT number FROM schema_migrations")}
    newest = migrations()[-1].number
    if done and max(done) > newest:
        raise SinkError(path, f"holds migration {max(done)}, this version knows {newest}: a newer version wrote it")
    for migration in migrations():
        if migration.number not in done:
            connection.execute(migration.sql.encode())
            connection.execute("INSERT INTO schema_migrations (number, name) VALUES (%s, %s)", [migration.number, migration.name])


def _check(connection: psycopg.Connection[Any], path: str) -> None:
    query = """
        SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND c.relkind = 'r' AND a.attnum > 0
            AND NOT a.attisdropped AND a.attgenerated = ''
    """
    there: dict[str, dict[str, str]] = {}
    for table, column, kind in connection.execute(query):
        there.setdefault(table, {})[column] = kind
    for table in all_tables():
        if there.get(table.name) != columns_of(table):
            raise SinkError(path, f"its table {table.name} is not one that this version writes")


def _first_line(fault: psycopg.Error) -> str:
    return (str(fault).strip().splitlines() or [type(fault).__name__])[0]
