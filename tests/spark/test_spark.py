"""On two cores of this machine: the same rows as a local run. One session, for it takes seconds to start."""

import io
import os
import shutil
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from extractor.batch import convert
from extractor.sinks.bookkeeping import FAILURES
from extractor.sinks.tables import Table, tables
from tests.sinks.targets import table_rows

pyspark = pytest.importorskip("pyspark", reason="pyspark is in the spark extra")
pytestmark = [pytest.mark.spark, pytest.mark.slow]

ACCESSION = "0000950123-01-508123"


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    if shutil.which("java") is None:
        pytest.skip("no Java here: apt-get install openjdk-17-jre-headless")
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").appName("tests").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
    yield session
    session.stop()


@pytest.fixture
def folder(tmp_path: Path, fixtures: Path) -> Path:
    """The fixtures, one of them in an archive in a folder that is named by its accession number, and what is no filing."""
    here = tmp_path / "in"
    (here / ACCESSION).mkdir(parents=True)
    first, *others = sorted(fixtures.glob("*.txt"))
    for each in others:
        shutil.copy(each, here / each.name)
    with tarfile.open(here / ACCESSION / "some.tar.gz", "w:gz") as archive:
        archive.add(first, first.name)
        info = tarfile.TarInfo("empty.txt")
        archive.addfile(info, io.BytesIO())
    (here / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    return here


def rows_of(frame: Any) -> list[tuple[Any, ...]]:
    return sorted((tuple(row) for row in frame.collect()), key=str)


def local_rows(target: Path, table: Table) -> list[tuple[Any, ...]]:
    return sorted(table_rows(str(target), table), key=str)


def test_the_rows_are_those_of_a_local_run(session: Any, folder: Path, tmp_path: Path) -> None:
    from extractor.spark import convert as convert_on_spark
    from extractor.spark import read_archives

    frames = convert_on_spark(read_archives(session, str(folder)))
    summary = convert([folder], tmp_path / "out.duckdb")
    assert (summary.read, len(summary.failures)) == (len(list(folder.parent.glob("in/*.txt"))), 2)
    filled = [table for table in tables() if local_rows(tmp_path / "out.duckdb", table)]
    assert len(filled) > 10
    for table in (*filled, FAILURES):
        assert rows_of(frames[table.name]) == local_rows(tmp_path / "out.duckdb", table), table.name


def test_the_schema_is_the_same_everywhere(session: Any, folder: Path, tmp_path: Path) -> None:
    from extractor.spark.convert import spark_schema

    [securities] = [table for table in tables() if table.name == "securities"]
    kinds = {field.name: field.dataType.simpleString() for field in spark_schema(securities)}
    assert (kinds["rate"], kinds["maturity_day"], kinds["ratings"]) == ("decimal(38,12)", "date", "array<string>")


def test_the_command_writes_tables(session: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.spark import __main__

    monkeypatch.setattr("sys.argv", ["extractor.spark", str(folder), str(tmp_path / "out"), "--partitions", "2"])
    monkeypatch.setattr(type(session), "stop", lambda _: None)
    __main__.main()
    found = duckdb.execute(f"SELECT count(*) FROM read_parquet('{tmp_path}/out/filings/*.parquet')").fetchall()
    assert found == [(len(list(folder.glob("*.txt"))),)]
