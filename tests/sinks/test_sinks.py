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
from extractor.sinks import Conversion, Failure, SinkError, UnstorableValueError, open_sink, record_id
from extractor.terms.money import Money
from tests.sinks.records import named
from tests.sinks.strategies import RECORDS
from tests.sinks.targets import conversions, dump, expected, failures, is_lines, normal, table_rows
from tests.sinks.test_tables import table


def distinct(of: list[Record]) -> list[Record]:
    return list({record_id(each): each for each in of}.values())


def write(target: str, *of: Record) -> None:
    with open_sink(target) as sink:
        for each in of:
            sink.write(each)


def test_what_goes_in_comes_out_equal(target: str) -> None:
    """One target takes all examples: each replaces what it holds of the same records, and leaves the others."""

    # The engines of tables take a second for an example.
    @settings(max_examples=12 if is_lines(target) else 4, suppress_health_check=list(HealthCheck))
    @given(of=st.lists(RECORDS, max_size=4).map(distinct))
    def law(of: list[Record]) -> None:
        write(target, *of)
        after = dump(target)
        assert normal({key: after[key] for key in map(record_id, of)}) == normal(expected(target, of))

    law()
    write(target)
    assert dump(target)


def test_a_long_number_comes_out_digit_for_digit(target: str) -> None:
    amount = Decimal("12345678901234567890123456.123456789012")
    write(target, named(1, fees=(Fee(id="f1", kind="commission", amount=Money(amount=amount, currency="USD")),)))
    [held] = dump(target).values()
    if is_lines(target):
        assert held.fees[0].amount.amount == amount
    else:
        [fees] = held["fees"]
        assert amount in fees


def test_a_second_run_replaces_and_keeps_the_others(target: str) -> None:
    old, other, new = named(1), named(2), named(1, fees=(Fee(id="f1", kind="cap"),))
    write(target, old, other)
    write(target, new)
    assert dump(target) == expected(target, [other, new])


def test_the_later_of_two_in_one_run_stays(target: str) -> None:
    with open_sink(target) as sink:
        sink.write(named(1))
        sink.commit()
        sink.write(named(1, fees=(Fee(id="f1", kind="cap"),)))
        sink.write(named(1, fees=(Fee(id="f1", kind="retainer"),)))
    assert dump(target) == expected(target, [named(1, fees=(Fee(id="f1", kind="retainer"),))])


def test_an_exception_drops_what_was_not_committed(target: str) -> None:
    def interrupted() -> None:
        with open_sink(target) as sink:
            sink.write(named(1))
            sink.commit()
            sink.write(named(2))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert dump(target) == expected(target, [named(1)])
    if not target.startswith("postgresql"):
        assert [path.name for path in Path(target).parent.iterdir()] == [Path(target).name]


KILLED = """
import os, sys
from extractor.sinks import open_sink
from tests.sinks.records import named
with open_sink(sys.argv[1]) as sink:
    sink.write(named(1))
    sink.commit()
    for number in range(2, 500):
        sink.write(named(number))
    os._exit(9)
"""


def test_a_killed_process_leaves_no_half_record(target: str) -> None:
    """What was committed is there, at the latest once the target was opened again."""
    write(target, named(0))
    path = os.pathsep.join(sys.path)
    killed = subprocess.run([sys.executable, "-c", KILLED, target], env={**os.environ, "PYTHONPATH": path}, check=False)
    assert killed.returncode == 9
    write(target)
    held = dump(target)
    # A journal of lines keeps what it had written after the last commit too, as far as it is whole.
    assert held.keys() >= {record_id(named(0)), record_id(named(1))}
    assert held == expected(target, [named(int(key, 16)) for key in held])
    assert is_lines(target) or len(held) == 2


def test_an_empty_run_makes_an_empty_target_and_keeps_a_full_one(target: str) -> None:
    write(target)
    assert dump(target) == {}
    write(target, named(1))
    write(target)
    assert dump(target) == expected(target, [named(1)])


def test_a_closed_sink_takes_nothing(target: str) -> None:
    sink = open_sink(target)

    def write() -> None:
        sink.write(named(1))
        sink.commit()

    with pytest.raises(SinkError, match="not open"):
        write()


def test_two_runs_at_once_are_refused(target: str) -> None:
    with open_sink(target), pytest.raises(SinkError, match=r"(?i)another run is writing to it|lock|already"):
        open_sink(target).open()
    write(target, named(1))
    assert dump(target) == expected(target, [named(1)])


def converted(number: int, **parts: Any) -> Conversion:
    of = named(number)
    stated = {"sha256": of.source.sha256, "path": of.source.path, "extractor_version": "0.1.0", "record_id": record_id(of)}
    return Conversion(**(stated | parts))


def test_the_manifest_knows_what_was_converted(target: str) -> None:
    failed = converted(2, record_id=None, error="UnsupportedForm", reason="Form 10-K is not read")
    with open_sink(target) as sink:
        sink.write(named(1))
        sink.note(converted(1))
        sink.note(failed)
        assert sink.known([converted(1).key]) == {}
    with open_sink(target) as sink:
        found = sink.known([converted(1).key, failed.key, converted(3).key])
    assert found == {converted(1).key: converted(1)} | ({} if is_lines(target) else {failed.key: failed})


def test_a_later_version_takes_the_place_of_its_entry(target: str) -> None:
    for version in ("0.1.0", "0.2.0"):
        of = named(1)
        with open_sink(target) as sink:
            sink.write(msgspec.structs.replace(of, source=msgspec.structs.replace(of.source, extractor_version=version)))
            sink.note(converted(1, extractor_version=version))
    with open_sink(target) as sink:
        assert [each.extractor_version for each in sink.known([converted(1).key]).values()] == ["0.2.0"]
    assert is_lines(target) or len(conversions(target)) == 1


def test_failures_are_those_of_the_last_run_over_a_file(target: str) -> None:
    if is_lines(target):
        pytest.skip("a file of lines has no table of failures")
    bad = Failure(path="1.zip", member="b.txt", error="UnreadableSource", reason="empty")
    whole = Failure(path="2.txt", error="UnreadableSource", reason="damaged")
    other = Failure(path="3.zip", error="UnreadableSource", reason="damaged")
    for run in ([bad, whole, other], [msgspec.structs.replace(bad, reason="binary")]):
        with open_sink(target) as sink:
            for failure in run:
                sink.refuse(failure)
                sink.commit()
    write(target, named(2))
    assert failures(target) == [
        ("1.zip", "b.txt", "UnreadableSource", "binary"),
        ("3.zip", None, "UnreadableSource", "damaged"),
    ]


# Files only


@pytest.fixture(params=["out.jsonl", "out.jsonl.gz", "out.jsonl.zst", "out.duckdb", "out.sqlite"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / str(request.param)


@pytest.mark.parametrize("name", ["out.csv", "out", "jsonl"])
def test_an_unknown_ending_is_refused(name: str) -> None:
    with pytest.raises(SinkError, match=r"no sink is known by this ending; known are \.jsonl, \.jsonl\.gz, "):
        open_sink(name)


@pytest.mark.parametrize("name", ["out.jsonl", "out.duckdb", "out.sqlite", "out.parquet"])
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(SinkError, match="missing"), open_sink(tmp_path / "missing" / name):
        pass


def test_someone_elses_file_is_left_alone(file: Path) -> None:
    foreign = b'{"hello": 1}\n'
    file.write_bytes(gzip.compress(foreign) if file.suffix == ".gz" else foreign)
    before = file.read_bytes()
    with pytest.raises(SinkError), open_sink(file) as sink:
        sink.write(named(1))
    assert file.read_bytes() == before


def test_someone_elses_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out.parquet").mkdir()
    (tmp_path / "out.parquet" / "mine.parquet").touch()
    with pytest.raises(SinkError, match="holds something else"), open_sink(tmp_path / "out.parquet"):
        pass
    assert [each.name for each in (tmp_path / "out.parquet").iterdir()] == ["mine.parquet"]


@pytest.mark.parametrize("ending", [".gz", ".zst"])
def test_a_torn_file_is_told_and_left_alone(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out.jsonl{ending}"
    write(str(path), named(1))
    torn = path.read_bytes()[:-9]
    path.write_bytes(torn)
    with pytest.raises(SinkError, match="cannot be read"), open_sink(path):
        pass
    assert path.read_bytes() == torn


def test_the_same_records_make_the_same_gzip(tmp_path: Path) -> None:
    for name in ("one.jsonl.gz", "two.jsonl.gz"):
        write(str(tmp_path / name), named(1))
    assert (tmp_path / "one.jsonl.gz").read_bytes() == (tmp_path / "two.jsonl.gz").read_bytes()


def test_lines_are_plain_json(tmp_path: Path) -> None:
    write(str(tmp_path / "out.jsonl"), named(1), named(2))
    lines = (tmp_path / "out.jsonl").read_text().splitlines()
    assert [json.loads(line)["source"]["path"] for line in lines] == ["1.txt", "2.txt"]


# DuckDB


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "out.duckdb"
    write(str(path), named(1))
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
    assert ask("SELECT comment, data_type FROM duckdb_columns() WHERE (table_name, column_name) = ('fee_tiers', 'rate')") == [
        ("Rate as a fraction of the part: 4.00% is 0.04.", "DECIMAL(38,12)")
    ]
    undescribed = "SELECT table_name, column_name FROM duckdb_columns() JOIN duckdb_tables() USING (table_name)"
    assert ask(f"{undescribed} WHERE duckdb_columns.comment IS NULL") == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("UPDATE schema_version SET version = '0.9.0'", "holds tables of schema version 0.9.0, this is 1.0.0"),
        ("ALTER TABLE exhibits DROP COLUMN reference", "its table exhibits is not one that this version writes"),
        ("ALTER TABLE exhibits ALTER reference TYPE VARCHAR[]", "its table exhibits is not one that this version writes"),
    ],
)
def test_tables_of_another_shape_are_refused(ask: Ask, database: Path, change: str, words: str) -> None:
    ask(change)
    with pytest.raises(SinkError, match=words), open_sink(database):
        pass


def test_other_tables_in_the_database_are_let_be(ask: Ask, database: Path) -> None:
    ask("CREATE TABLE mine AS SELECT 1 AS one")
    write(str(database), named(2))
    assert ask("SELECT count(*), (SELECT one FROM mine) FROM filings") == [(2, 1)]


def test_an_unstorable_value_leaves_the_others() -> None:
    fee = Fee(id="f1", kind="commission", amount=Money(amount=Decimal("1E-13"), currency="USD"))
    with pytest.raises(UnstorableValueError):
        open_sink("x.duckdb").prepare(named(2, fees=(fee,)))


def test_a_database_in_other_hands_is_told(database: Path) -> None:
    holder = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print(flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", holder, str(database)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(SinkError, match=r"(?i)lock"), open_sink(database):
            pass
        other.communicate()


def test_a_date_has_a_column_of_its_type_where_a_day_is_stated(tmp_path: Path) -> None:
    names = [column.name for column in table("securities").all_columns]
    assert names.index("maturity_day") == names.index("maturity") + 1
    assert table_rows(str(tmp_path / "none.parquet"), table("securities")) == []


def write_where_nothing_fits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open("/dev/full", "ab", buffering=0) as full, open_sink(path) as sink:
        monkeypatch.setattr(sink, "_journal", full)
        sink.write(named(1))


def test_a_full_disk_is_told_of_the_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SinkError, match=r"out\.jsonl: cannot be written \(No space left on device\)"):
        write_where_nothing_fits(tmp_path / "out.jsonl", monkeypatch)
