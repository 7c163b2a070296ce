"""From a DataFrame of (path, content) to a DataFrame of packed rows, and from there to one for each table.

The executors read each filing once. What comes of it travels as one row: table name, and the table's rows as Arrow IPC;
`frame_of` unpacks those of one table. Cache or write the packed rows where several tables are asked for.
"""

import io
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import col

from extractor.batch import Done, Failure, Outcome
from extractor.batch.jobs import jobs_in_copy
from extractor.batch.outcomes import Job, Reader, outcome_of
from extractor.batch.worker import default_reader
from extractor.sinks.arrow import arrow_schema, to_arrow
from extractor.sinks.bookkeeping import FAILURES, failure_row
from extractor.sinks.tables import Row, Table, tables
from extractor.sinks.tablesink import TableSink

PACKED = "table string, rows binary"
_PACKED_ARROW = pa.schema([("table", pa.string()), ("rows", pa.binary())])


def convert(files: DataFrame) -> dict[str, DataFrame]:
    """The tables of all filings in the files, `failures` among them.

    `files` has the columns `path` (string) and `content` (binary), as Spark's binaryFile source gives them; a file is a
    filing or an archive of filings. The packed rows are cached, so that each filing is read once.
    """
    packed = converted(files).cache()
    return {table.name: frame_of(packed, table) for table in (*tables(), FAILURES)}


def converted(files: DataFrame) -> DataFrame:
    """Packed rows: `table` names the table, `rows` are rows of it as an Arrow IPC stream. Nothing is read until asked."""
    return files.select("path", "content").mapInArrow(_convert_batches, PACKED)


def frame_of(packed: DataFrame, table: Table) -> DataFrame:
    """The rows of one table, with the columns and types that every sink has them with."""
    name = table.name

    def unpack(batches: Iterable[Any]) -> Iterator[Any]:
        for batch in batches:
            for rows in batch.column("rows"):
                with pa.ipc.open_stream(rows.as_buffer()) as stream:
                    yield from stream

    return packed.where(col("table") == name).mapInArrow(unpack, spark_schema(table))


def failures(packed: DataFrame) -> DataFrame:
    """What could not be read: path, member, error, reason."""
    return frame_of(packed, FAILURES)


def read_archives(session: SparkSession, folder: str) -> DataFrame:
    """All files below a folder, as `convert` takes them. Millions of small files are better packed as tars first."""
    return session.read.format("binaryFile").option("recursiveFileLookup", "true").load(folder).select("path", "content")


def spark_schema(table: Table) -> Any:
    """The table's schema in Spark's types: DECIMAL(38,12), DATE, arrays of strings."""
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(_plain_strings(table))


@cache
def _plain_strings(table: Table) -> Any:
    """The Arrow schema with the strings of 32-bit lengths that every version of Spark takes."""
    plain = {pa.large_string(): pa.string(), pa.list_(pa.large_string()): pa.list_(pa.string())}
    return pa.schema([pa.field(each.name, plain.get(each.type, each.type)) for each in arrow_schema(table)])


# On the executors


def _convert_batches(batches: Iterable[Any]) -> Iterator[Any]:
    read = default_reader()
    for batch in batches:
        for path, content in zip(batch.column("path"), batch.column("content"), strict=True):
            for outcome in _outcomes(_local(path.as_py()), content.as_buffer(), read):
                names, rows = zip(*_packed(outcome), strict=True)
                yield pa.RecordBatch.from_arrays([pa.array(names), pa.array(rows, pa.binary())], schema=_PACKED_ARROW)


def _local(path: str) -> str:
    """A path of this machine as a local run has it: without `file:`."""
    return path.removeprefix("file://").removeprefix("file:")


def _outcomes(path: str, content: Any, read: Reader) -> Iterator[Done | Failure]:
    """What comes of each filing in one file; archives are read from a disk, so the file is laid on one."""
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "file")
        with open(copy, "wb") as file:
            file.write(content)
        for each in jobs_in_copy(copy, path):
            outcome: Outcome = outcome_of(each, TableSink.prepare, read) if isinstance(each, Job) else each
            if isinstance(outcome, Done | Failure):
                yield outcome


def _packed(outcome: Done | Failure) -> Iterator[tuple[str, bytes]]:
    """Table names with rows; a filing that has none in a table has none here."""
    if isinstance(outcome, Failure):
        yield FAILURES.name, _ipc(FAILURES, [failure_row(outcome)])
        return
    for table in tables():
        if rows := outcome.prepared.body[table.name]:
            yield table.name, _ipc(table, rows)


def _ipc(table: Table, rows: Sequence[Row]) -> bytes:
    arrow = to_arrow(table, rows).cast(_plain_strings(table))
    sink = io.BytesIO()
    with pa.ipc.new_stream(sink, arrow.schema) as stream:
        stream.write_table(arrow)
    return sink.getvalue()
