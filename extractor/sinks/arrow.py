"""Rows as Arrow tables: what DuckDB, Parquet and Spark are filled from, decimals exact."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from extractor.sinks.tables import PRECISION, SCALE, Kind, Row, Table

_TYPES: dict[Kind, Any] = {
    "text": pa.large_string(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "decimal": pa.decimal128(PRECISION, SCALE),
    "day": pa.date32(),
    "texts": pa.list_(pa.large_string()),
}


@cache
def arrow_schema(table: Table) -> Any:
    """The `pyarrow.Schema` of a table; the descriptions are the fields' metadata."""
    required = {column.name for column in table.keys}
    fields = [
        pa.field(column.name, _TYPES[column.kind], column.name not in required, {"description": column.description})
        for column in table.all_columns
    ]
    return pa.schema(fields, {"description": table.description})


def to_arrow(table: Table, new: Sequence[Row]) -> Any:
    """The rows as a `pyarrow.Table`."""
    cells = list(zip(*new, strict=True)) if new else [()] * len(table.all_columns)
    arrays = [pa.array(column, _TYPES[of.kind]) for column, of in zip(cells, table.all_columns, strict=True)]
    return pa.Table.from_arrays(arrays, schema=arrow_schema(table))
