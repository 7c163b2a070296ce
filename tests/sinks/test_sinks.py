"""The contract that all sinks share: what goes in comes out equal, once, and whole or not at all."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.models.deal import Fee
from extractor.models.record import Record
from extractor.sinks import ENDINGS, Failure, SinkError, UnstorableValueError, open_sink, record_id
from extractor.sinks.jsonl import read
from extractor.sinks.tables import rows, tables
from extractor.terms.money import Money
from tests.sinks.strategies import RECORDS
from tests.sinks.test_tables import SOURCE, record

TARGETS = [f"out{ending}" for ending in ENDINGS]
SOME = settings(max_examples=15, suppress_health_check=list(HealthCheck))


def dump_lines(path: Path) -> dict[str, Any]:
    """Records by id; a doubled one would be seen."""
    found = list(read(path))
    assert len({record_id(each) for each in found}) == len(found)
    return {record_id(each): each for each in found}


def dump_duckdb(path: Path) -> dict[str, Any]:
    with duckdb.connect(str(path), read_only=True) as database:
        found = {table.name: database.execute(f'SELECT * FROM "{table.name}"').fetchall() for table in tables()}
    return {key[0]: {name: sorted(_of(key[0], of), key=str) for name, of in found.items()} for key in found["filings"]}


def _of(key: str, found: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [cells for cells in found if cells[0] == key]


def dump(path: Path) -> dict[str, Any]:
    return dump_duckdb(path) if path.suffix == ".duckdb" else dump_lines(path)


def expected(path: Path, of: list[Record]) -> dict[str, Any]:
    if path.suffix != ".duckdb":
        return {record_id(each): each for each in of}
    return {record_id(each): {name: sorted(found, key=str) for name, found in rows(each).items()} for each in of}


def named(number: int, **parts: Any) -> Record:
    """A record of its own, told from others by its digest."""
    return record(source=msgspec.structs.replace(SOURCE, sha256=f"{number:064x}", path=f"{number}.txt"), **parts)


def distinct(of: list[Record]) -> list[Record]:
    return list({record_id(each): each for each in of}.values())


@pytest.fixture(params=TARGETS)
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / str(request.param)


@pytest.mark.parametrize("name", TARGETS)
@SOME
@given(of=st.lists(RECORDS, max_size=3).map(distinct))
def test_what_goes_in_comes_out_equal(name: str, of: list[Record], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("sink") / name
    with open_sink(path) as sink:
        for each in of:
            sink.write(each)
    assert normal(dump(path)) == normal(expected(path, of))


def normal(dumped: Any) -> Any:
    """Columns of one scale write 4 and 4.00 alike; the numbers are what must be equal."""
    if isinstance(dumped, Decimal):
        return dumped.normalize()
    if isinstance(dumped, dict):
        return {key: normal(value) for key, value in dumped.items()}
    if isinstance(dumped, list):
        return sorted((normal(value) for value in dumped), key=str)
    return tuple(map(normal, dumped)) if isinstance(dumped, tuple) else dumped


def test_a_long_number_comes_out_digit_for_digit(target: Path) -> None:
    amount = Decimal("12345678901234567890123456.123456789012")
    fee = Fee(id="f1", kind="commission", amount=Money(amount=amount, currency="USD"))
    with open_sink(target) as sink:
        sink.write(named(1, fees=(fee,)))
    if target.suffix == ".duckdb":
        with duckdb.connect(str(target)) as database:
            assert database.execute("SELECT amount_amount FROM fees").fetchall() == [(amount,)]
    else:
        assert b'"amount":12345678901234567890123456.123456789012' in bytes_of(target)


def bytes_of(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def test_a_second_run_replaces_and_keeps_the_others(target: Path) -> None:
    old, other, new = named(1), named(2), named(1, fees=(Fee(id="f1", kind="cap"),))
    for run in ([old, other], [new]):
        with open_sink(target) as sink:
            for each in run:
                sink.write(each)
    assert dump(target) == expected(target, [new, other])


def test_the_later_of_two_in_one_run_stays(target: Path) -> None:
    with open_sink(target) as sink:
        sink.write(named(1))
        sink.commit()
        sink.write(named(1, fees=(Fee(id="f1", kind="cap"),)))
        sink.write(named(1, fees=(Fee(id="f1", kind="retainer"),)))
    assert dump(target) == expected(target, [named(1, fees=(Fee(id="f1", kind="retainer"),))])


def test_an_exception_drops_what_was_not_committed(target: Path) -> None:
    def interrupted() -> None:
        with open_sink(target) as sink:
            sink.write(named(1))
            sink.commit()
            sink.write(named(2))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert dump(target) == expected(target, [named(1)])
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_an_unstorable_value_leaves_the_others() -> None:
    fee = Fee(id="f1", kind="commission", amount=Money(amount=Decimal("1E-13"), currency="USD"))
    with pytest.raises(UnstorableValueError):
        open_sink("x.duckdb").prepare(named(2, fees=(fee,)))


KILLED = """
import os, sys
from extractor.sinks import open_sink
from tests.sinks.test_sinks import named
with open_sink(sys.argv[1]) as sink:
    sink.write(named(1))
    sink.commit()
    for number in range(2, 500):
        sink.write(named(number))
    os._exit(9)
"""


def test_a_killed_process_leaves_no_half_record(target: Path) -> None:
    with open_sink(target) as sink:
        sink.write(named(0))
    path = os.pathsep.join(sys.path)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(target)], env={**os.environ, "PYTHONPATH": path}, check=False
    )
    assert killed.returncode == 9
    survivors = [named(0), named(1)] if target.suffix == ".duckdb" else [named(0)]
    assert dump(target) == expected(target, survivors)


def test_an_empty_run_makes_an_empty_target_and_keeps_a_full_one(target: Path) -> None:
    with open_sink(target):
        pass
    assert dump(target) == {}
    with open_sink(target) as sink:
        sink.write(named(1))
    with open_sink(target):
        pass
    assert dump(target) == expected(target, [named(1)])


@pytest.mark.parametrize("name", ["out.csv", "out", "jsonl"])
def test_an_unknown_ending_is_refused(name: str) -> None:
    with pytest.raises(SinkError, match=r"no sink is known by this ending; known are \.jsonl, \.jsonl\.gz, \.duckdb"):
        open_sink(name)


def test_a_folder_that_is_not_there_is_told(target: Path) -> None:
    with pytest.raises(SinkError, match="missing"), open_sink(target.parent / "missing" / target.name):
        pass


def test_someone_elses_file_is_left_alone(target: Path) -> None:
    foreign = b'{"hello": 1}\n'
    target.write_bytes(gzip.compress(foreign) if target.suffix == ".gz" else foreign)
    before = target.read_bytes()
    with pytest.raises(SinkError), open_sink(target) as sink:
        sink.write(named(1))
    assert target.read_bytes() == before


def test_a_closed_sink_takes_nothing(target: Path) -> None:
    sink = open_sink(target)

    def write() -> None:
        sink.write(named(1))
        sink.commit()

    with pytest.raises(SinkError, match="not open"):
        write()


# What is particular to one kind


def test_a_torn_gzip_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl.gz"
    with open_sink(path) as sink:
        sink.write(named(1))
    torn = path.read_bytes()[:-9]
    path.write_bytes(torn)
    with pytest.raises(SinkError, match="cannot be read"), open_sink(path):
        pass
    assert path.read_bytes() == torn


def test_the_same_records_make_the_same_gzip(tmp_path: Path) -> None:
    for name in ("one.jsonl.gz", "two.jsonl.gz"):
        with open_sink(tmp_path / name) as sink:
            sink.write(named(1))
    assert (tmp_path / "one.jsonl.gz").read_bytes() == (tmp_path / "two.jsonl.gz").read_bytes()


def test_lines_are_plain_json(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with open_sink(path) as sink:
        sink.write(named(1))
        sink.write(named(2))
    assert [json.loads(line)["source"]["path"] for line in path.read_text().splitlines()] == ["1.txt", "2.txt"]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "out.duckdb"
    with open_sink(path) as sink:
        sink.write(named(1))
    return path


Ask = Callable[[str], list[tuple[Any, ...]]]


@pytest.fixture
def ask(database: Path) -> Ask:
    def asked(question: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(database)) as connection:
            return connection.execute(question).fetchall()

    return asked


def test_tables_and_columns_carry_the_words_of_the_schemas(ask: Ask) -> None:
    [(words,)] = ask("SELECT comment FROM duckdb_tables() WHERE table_name = 'fee_tiers'")
    assert words.endswith("Key: record_id, fee_id, position.")
    assert ask(
        "SELECT comment, data_type FROM duckdb_columns() WHERE (table_name, column_name) = ('fee_tiers', 'rate')"
    ) == [("Rate as a fraction of the part: 4.00% is 0.04.", "DECIMAL(38,12)")]
    assert ask("SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal") == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE schema_version SET version = '0.9.0'", "holds tables of schema version 0.9.0, this is 1.0.0"),
        ("ALTER TABLE fees DROP COLUMN payee", "its table fees is not one that this version writes"),
        ("ALTER TABLE fees ALTER payee TYPE VARCHAR[]", "its table fees is not one that this version writes"),
    ],
)
def test_tables_of_another_shape_are_refused(ask: Ask, database: Path, change: str, words: str) -> None:
    ask(change)
    with pytest.raises(SinkError, match=words), open_sink(database):
        pass


def test_other_tables_in_the_database_are_let_be(ask: Ask, database: Path) -> None:
    ask("CREATE TABLE mine AS SELECT 1 AS one")
    with open_sink(database) as sink:
        sink.write(named(2))
    assert ask("SELECT count(*), (SELECT one FROM mine) FROM filings") == [(2, 1)]


def test_failures_are_those_of_the_last_run_over_a_file(ask: Ask, database: Path) -> None:
    bad = Failure(path="1.zip", member="b.txt", error="UnreadableSource", reason="empty")
    whole = Failure(path="2.zip", error="UnreadableSource", reason="damaged")
    for run in ([bad, whole], [msgspec.structs.replace(bad, reason="binary")]):
        with open_sink(database) as sink:
            for failure in run:
                sink.refuse(failure)
                sink.commit()
    assert ask("SELECT path, member, error, reason FROM failures ORDER BY path") == [
        ("1.zip", "b.txt", "UnreadableSource", "binary"),
        ("2.zip", None, "UnreadableSource", "damaged"),
    ]


def test_a_file_that_is_read_at_last_is_no_failure_any_more(ask: Ask, database: Path) -> None:
    with open_sink(database) as sink:
        sink.refuse(Failure(path="2.txt", error="UnreadableSource", reason="empty"))
    with open_sink(database) as sink:
        sink.write(named(2))
    assert ask("SELECT count(*) FROM failures") == [(0,)]


def test_a_database_in_other_hands_is_told(database: Path) -> None:
    holder = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print(flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(SinkError, match=r"(?i)lock"), open_sink(database):
            pass
        other.communicate()
