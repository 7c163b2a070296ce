"""What is particular to the server: migrations, restarts, words it cannot hold, passwords that are not told."""

import re
from typing import Any

import psycopg
import pytest

from extractor.models.contents import Item
from extractor.models.deal import Fee
from extractor.sinks import SinkError, UnstorableValueError, open_sink, shown
from extractor.sinks.postgres import Postgres
from extractor.sinks.postgres_schema import all_tables, columns_in, columns_of, migrations, table_definition
from extractor.sinks.write_migrations import outstanding
from tests.sinks.postgres_server import Server
from tests.sinks.records import named
from tests.sinks.targets import dump, expected


def test_the_migrations_make_the_tables_of_the_models() -> None:
    """Where this fails, a model has grown: python -m extractor.sinks.write_migrations."""
    assert columns_in("\n".join(each.sql for each in migrations())) == {table.name: columns_of(table) for table in all_tables()}
    assert outstanding() == ""


def test_migrations_are_numbered_without_gaps() -> None:
    assert [each.number for each in migrations()] == list(range(1, len(migrations()) + 1))


def test_a_model_that_has_grown_gets_a_migration(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(each.sql for each in migrations())
    without = re.sub(r'    "payee" text,\n', "", text)
    without = without.replace(";\n".join(table_definition(next(t for t in all_tables() if t.name == "fee_tiers"))), "")
    monkeypatch.setattr("extractor.sinks.write_migrations.migrations", lambda: (type(migrations()[0])(1, "tables", without),))
    found = outstanding()
    assert 'ALTER TABLE "fees" ADD COLUMN "payee" text;' in found
    assert 'CREATE TABLE "fee_tiers" (' in found
    assert found.index("DROP VIEW IF EXISTS deals") < found.index("ADD COLUMN") < found.index("CREATE VIEW deals")


def test_what_is_gone_is_migrated_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n".join(each.sql for each in migrations()).replace('    "payee" text,', '    "payee" text,\n    "gone" text,')
    monkeypatch.setattr("extractor.sinks.write_migrations.migrations", lambda: (type(migrations()[0])(1, "tables", text),))
    with pytest.raises(SystemExit, match=r"fees\.gone text"):
        outstanding()


def test_names_are_not_cut_by_the_server() -> None:
    names = [f"staging_{table.name}" for table in all_tables()]
    names += [column.name for table in all_tables() for column in table.all_columns]
    assert [name for name in names if len(name) > 63] == []


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("postgresql://me:secret@host/db", "postgresql://me:***@host/db"),
        ("postgresql://host/db?user=me&password=secret&x=1", "postgresql://host/db?user=me&password=***&x=1"),
        ("postgresql://me@host/db", "postgresql://me@host/db"),
        ("out.duckdb", "out.duckdb"),
    ],
)
def test_a_password_is_not_told(target: str, words: str) -> None:
    assert shown(target) == words


def test_a_nul_character_costs_its_filing() -> None:
    item = Item(number="5", start=0, end=1, text="a\0b")
    with pytest.raises(UnstorableValueError, match="a text of items holds a NUL character"):
        Postgres.prepare(named(1, items=(item,)))


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(SinkError, match="cannot be reached"), open_sink("postgresql://x@/x?host=/nowhere"):
        pass


@pytest.mark.postgres
class TestServer:
    @pytest.fixture
    def schema(self, postgres: Server) -> str:
        target = postgres.new_schema()
        with open_sink(target) as sink:
            sink.write(named(1))
        return target

    def ask(self, target: str, question: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(target, autocommit=True) as server:
            cursor = server.execute(question.encode())
            return cursor.fetchall() if cursor.description else []

    def test_migrations_run_once(self, schema: str) -> None:
        with open_sink(schema):
            pass
        assert self.ask(schema, "SELECT number FROM schema_migrations") == [(each.number,) for each in migrations()]

    def test_a_schema_of_a_newer_version_is_refused(self, schema: str) -> None:
        self.ask(schema, "INSERT INTO schema_migrations (number, name) VALUES (999, 'later')")
        with pytest.raises(SinkError, match=r"holds migration 999, this version knows .*: a newer version wrote it"):
            open_sink(schema).open()

    def test_a_table_of_another_shape_is_refused(self, schema: str) -> None:
        self.ask(schema, "ALTER TABLE exhibits ADD COLUMN mine text")
        with pytest.raises(SinkError, match="its table exhibits is not one that this version writes"):
            open_sink(schema).open()

    def test_keys_and_comments_are_there(self, schema: str) -> None:
        keys = "SELECT count(*) FROM pg_constraint WHERE contype = 'p' AND connamespace = current_schema()::regnamespace"
        assert self.ask(schema, keys) == [(sum(bool(table.keys) for table in all_tables()) + 1,)]
        question = "SELECT col_description('fee_tiers'::regclass, attnum) FROM pg_attribute"
        where = "WHERE attrelid = 'fee_tiers'::regclass AND attname = 'rate'"
        assert self.ask(schema, f"{question} {where}") == [("Rate as a fraction of the part: 4.00% is 0.04.",)]

    def test_a_server_that_restarts_is_waited_for(self, postgres: Server) -> None:
        target = postgres.new_schema()
        with open_sink(target) as sink:
            sink.write(named(1))
            sink.commit()
            sink.write(named(2))
            postgres.restart()
            sink.commit()
            sink.write(named(3, fees=(Fee(id="f1", kind="cap"),)))
        assert dump(target) == expected(target, [named(1), named(2), named(3, fees=(Fee(id="f1", kind="cap"),))])

    def test_a_text_that_is_too_long_for_the_index_is_kept_whole(self, postgres: Server) -> None:
        target = postgres.new_schema()
        text = " ".join(f"word{number}" for number in range(150_000))
        with open_sink(target) as sink:
            sink.write(named(1, items=(Item(number="5", start=0, end=1, text=text),)))
        question = "SELECT text FROM items WHERE search @@ plainto_tsquery('word77')"
        assert self.ask(target, question) == [(text,)]
