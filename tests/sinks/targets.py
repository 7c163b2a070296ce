"""What a target holds, whatever its kind, and what it should hold."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import psycopg

from extractor.models.record import Record
from extractor.sinks import ENDINGS, record_id
from extractor.sinks.bookkeeping import CONVERSIONS, FAILURES
from extractor.sinks.jsonl import read
from extractor.sinks.sqlite import restored
from extractor.sinks.tables import Table, rows, tables

KINDS = [*(f"out{ending}" for ending in ENDINGS), "postgresql"]

Dump = dict[str, Any]


def is_lines(target: str) -> bool:
    return ".jsonl" in target


def dump(target: str) -> Dump:
    """What the target holds of each record: the record itself, or its rows by table. A doubled record would be seen."""
    if is_lines(target):
        found = list(read(target))
        assert len({record_id(each) for each in found}) == len(found)
        return {record_id(each): each for each in found}
    held = all_rows(target, tables())
    ids = [row[0] for row in held["filings"]]
    assert len(set(ids)) == len(ids)
    assert {row[0] for found in held.values() for row in found} <= set(ids)
    return {key: {name: sorted((row for row in found if row[0] == key), key=str) for name, found in held.items()} for key in ids}


def table_rows(target: str, table: Table) -> list[tuple[Any, ...]]:
    """The rows of a table as they went in, in no order that counts."""
    return all_rows(target, [table])[table.name]


def all_rows(target: str, which: Iterable[Table]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of tables by their names."""
    queries = {table: f"SELECT {', '.join(_quoted(column.name) for column in table.all_columns)} FROM " for table in which}
    with ExitStack() as stack:
        if target.startswith("postgresql"):
            server = stack.enter_context(psycopg.connect(target))
            return {of.name: server.execute(f"{query}{_quoted(of.name)}".encode()).fetchall() for of, query in queries.items()}
        if target.endswith(".sqlite"):
            file = stack.enter_context(closing(sqlite3.connect(target)))
            return {of.name: _restored(of, file.execute(query + _quoted(of.name))) for of, query in queries.items()}
        database = stack.enter_context(duckdb.connect() if target.endswith(".parquet") else duckdb.connect(target))
        return {of.name: _duckdb_rows(database, target, of, query) for of, query in queries.items()}


def _duckdb_rows(database: duckdb.DuckDBPyConnection, target: str, of: Table, query: str) -> list[tuple[Any, ...]]:
    if not target.endswith(".parquet"):
        return database.execute(query + _quoted(of.name)).fetchall()
    if not list(Path(target, of.name).rglob("*.parquet")):
        return []
    return database.execute(f"{query}read_parquet('{target}/{of.name}/**/*.parquet', hive_partitioning = true)").fetchall()


def _restored(of: Table, found: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    kinds = [column.kind for column in of.all_columns]
    return [tuple(map(restored, row, kinds)) for row in found]


def _quoted(name: str) -> str:
    return f'"{name}"'


def failures(target: str) -> list[tuple[Any, ...]]:
    return sorted(table_rows(target, FAILURES), key=str)


def conversions(target: str) -> list[tuple[Any, ...]]:
    return sorted(table_rows(target, CONVERSIONS), key=str)


def expected(target: str, of: Sequence[Record]) -> Dump:
    if is_lines(target):
        return {record_id(each): each for each in of}
    return {record_id(each): {name: sorted(found, key=str) for name, found in rows(each).items()} for each in of}


def normal(dumped: Any) -> Any:
    """Columns of one scale write 4 and 4.00 alike; the numbers are what must be equal."""
    if isinstance(dumped, Decimal):
        return dumped.normalize() if dumped else Decimal(0)
    if isinstance(dumped, dict):
        return {key: normal(value) for key, value in dumped.items()}
    if isinstance(dumped, list):
        return sorted((normal(value) for value in dumped), key=str)
    return tuple(map(normal, dumped)) if isinstance(dumped, tuple) else dumped
