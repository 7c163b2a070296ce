"""python -m extractor.sinks.write_migrations: the next migration of the PostgreSQL sink, where the models have grown.

Columns and tables that are new are added. What is gone, or of another type, is a decision about other people's data, so
its migration is written by hand. `--first` writes 0001 anew, which is right only until a version of it is released.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from extractor.sinks.postgres_schema import (
    DIALECT,
    all_tables,
    column_comment,
    column_definition,
    columns_in,
    columns_of,
    migrations,
    quoted,
    table_definition,
    view_definitions,
    whole_definition,
)
from extractor.sinks.views import views

FOLDER = Path(__file__).parent / "migrations"


def first() -> str:
    """The text of the first migration."""
    return _text(whole_definition())


def outstanding() -> str:
    """The text of the migration that is not written yet; empty where there is nothing to be done. SystemExit where it
    has to be written by hand."""
    there = columns_in("\n".join(migration.sql for migration in migrations()))
    wanted = {table.name: columns_of(table) for table in all_tables()}
    lost = [
        f"{name}.{column} {kind}"
        for name, columns in there.items()
        for column, kind in columns.items()
        if wanted.get(name, {}).get(column) != kind
    ]
    if lost:
        sys.exit("to be migrated by hand, in extractor/sinks/migrations/:\n  " + "\n  ".join(lost))
    statements = list(_growth(there))
    return _text(_around_views(statements)) if statements else ""


def _growth(there: dict[str, dict[str, str]]) -> Iterator[str]:
    for table in all_tables():
        if table.name not in there:
            yield from table_definition(table)
            continue
        for column in table.all_columns:
            if column.name not in there[table.name]:
                yield f"ALTER TABLE {quoted(table.name)} ADD COLUMN {column_definition(table, column)}"
                yield column_comment(table, column)


def _around_views(statements: list[str]) -> Iterator[str]:
    """Views are made anew: they may show what the migration adds."""
    yield from (f"DROP VIEW IF EXISTS {view.name}" for view in views(DIALECT))
    yield from statements
    yield from view_definitions()


def _text(statements: Iterator[str]) -> str:
    return "".join(f"{statement};\n" for statement in statements)


def main() -> None:
    """Write the file, and say which."""
    if sys.argv[1:] == ["--first"]:
        for file in FOLDER.glob("*.sql"):
            file.unlink()
        name, text = "0001_tables.sql", first()
    else:
        name, text = f"{len(migrations()) + 1:04}_growth.sql", outstanding()
    if text:
        (FOLDER / name).write_text(text, encoding="utf-8")
    print(f"{name} written" if text else "nothing to migrate")


if __name__ == "__main__":
    main()
