"""The schema of the PostgreSQL sink: its definition in SQL, and the numbered migrations that bring a database to it.

`migrations/0001_tables.sql` and its successors are what runs; `write_migrations` writes the next one when the models
have grown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from extractor.sinks.bookkeeping import CONVERSIONS, FAILURES
from extractor.sinks.tables import Column, Kind, Table, tables
from extractor.sinks.views import Dialect, views

SQL_TYPES: dict[Kind, str] = {
    "text": "text",
    "integer": "bigint",
    "boolean": "boolean",
    "decimal": "numeric",
    "day": "date",
    "texts": "text[]",
}
SEARCHED = {"risk_factors": ("heading", "text"), "items": ("heading", "text")}
SEARCH_COLUMN = "search"
# to_tsvector refuses texts whose index would pass a megabyte; their beginning can still be found.
SEARCH_FUNCTION = """CREATE FUNCTION extractor_words(words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN to_tsvector('pg_catalog.english', words);
EXCEPTION WHEN program_limit_exceeded THEN
    RETURN to_tsvector('pg_catalog.english', left(words, 200000));
END $$"""

_CREATED = re.compile(r'CREATE TABLE "(\w+)" \(\n(.*?)\n\);', re.DOTALL)
_ADDED = re.compile(r'ALTER TABLE "(\w+)" ADD COLUMN "(\w+)" ([a-z]+(?:\[\])?)')
_COLUMN = re.compile(r'^ {4}"(\w+)" ([a-z]+(?:\[\])?)', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Migration:
    number: int
    name: str
    sql: str


@cache
def migrations() -> tuple[Migration, ...]:
    """All migrations, in the order in which they run."""
    files = sorted(
        (file for file in resources.files("extractor.sinks").joinpath("migrations").iterdir() if file.name.endswith(".sql")),
        key=lambda file: file.name,
    )
    return tuple(Migration(int(file.name[:4]), file.name[5:-4], file.read_text(encoding="utf-8")) for file in files)


def all_tables() -> tuple[Table, ...]:
    """The tables of a PostgreSQL database, `filings` first."""
    return (*tables(), FAILURES, CONVERSIONS)


def columns_of(table: Table) -> dict[str, str]:
    """The columns that rows are written to, with their types."""
    return {column.name: SQL_TYPES[column.kind] for column in table.all_columns}


def columns_in(sql: str) -> dict[str, dict[str, str]]:
    """The columns that the text of migrations gives each table."""
    found = {name: dict(_COLUMN.findall(body)) for name, body in _CREATED.findall(sql)}
    for name, column, kind in _ADDED.findall(sql):
        found[name][column] = kind
    for name in SEARCHED:
        found.get(name, {}).pop(SEARCH_COLUMN, None)
    return found


def whole_definition() -> Iterator[str]:
    """The statements that make every table and view in an empty schema."""
    yield SEARCH_FUNCTION
    for table in all_tables():
        yield from table_definition(table)
    yield from view_definitions()


def table_definition(table: Table) -> Iterator[str]:
    """The statements that make a table, its keys, indexes and comments."""
    lines = [f"    {column_definition(table, column)}" for column in table.all_columns]
    if table.keys:
        lines.append(f"    PRIMARY KEY ({', '.join(quoted(column.name) for column in table.keys)})")
    if table.name != "filings" and any(column.name == "record_id" for column in table.keys):
        lines.append("    FOREIGN KEY (record_id) REFERENCES filings ON DELETE CASCADE")
    if table.name in SEARCHED:
        words = " || ' ' || ".join(f"coalesce({column}, '')" for column in SEARCHED[table.name])
        lines.insert(-2, f'    "{SEARCH_COLUMN}" tsvector GENERATED ALWAYS AS (extractor_words({words})) STORED')
    yield f"CREATE TABLE {quoted(table.name)} (\n" + ",\n".join(lines) + "\n)"
    if table.name in SEARCHED:
        yield f"CREATE INDEX {table.name}_{SEARCH_COLUMN} ON {table.name} USING gin ({SEARCH_COLUMN})"
    if table is FAILURES:
        yield "CREATE INDEX failures_by_path ON failures (path)"
    yield f"COMMENT ON TABLE {quoted(table.name)} IS {literal(table.description)}"
    for column in table.all_columns:
        yield column_comment(table, column)


def column_definition(table: Table, column: Column) -> str:
    """A column as CREATE TABLE and ADD COLUMN have it."""
    null = " NOT NULL" if column in table.keys else ""
    return f"{quoted(column.name)} {SQL_TYPES[column.kind]}{null}"


def column_comment(table: Table, column: Column) -> str:
    """The statement that gives a column its description."""
    return f"COMMENT ON COLUMN {quoted(table.name)}.{quoted(column.name)} IS {literal(column.description)}"


def view_definitions() -> Iterator[str]:
    """The statements that make the views."""
    for view in views(DIALECT):
        yield f"CREATE VIEW {view.name} AS{view.query}"
        yield f"COMMENT ON VIEW {view.name} IS {literal(view.description)}"


def quoted(name: str) -> str:
    """A name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"


def _joined(expression: str, source: str, order: str) -> str:
    return f"(SELECT string_agg({expression}, '; ' ORDER BY {order}) FROM {source})"


DIALECT = Dialect(joined=_joined, table=quoted)
