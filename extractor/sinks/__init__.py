"""Records -> files and databases: `with open_sink("filings.duckdb") as sink: sink.write(record)`."""

import os
from collections.abc import Callable
from typing import Any

from extractor.sinks.naming import shown
from extractor.sinks.sink import (
    Conversion,
    Failure,
    Prepared,
    Reconvert,
    Sink,
    SinkError,
    UnstorableValueError,
    conversion_key,
    record_id,
)

__all__ = [
    "ENDINGS",
    "SERVERS",
    "Conversion",
    "Failure",
    "Prepared",
    "Reconvert",
    "Sink",
    "SinkError",
    "UnstorableValueError",
    "conversion_key",
    "is_file",
    "open_sink",
    "record_id",
    "shown",
]


def _json_lines(target: str) -> Sink[Any]:
    from extractor.sinks.jsonl import JsonLines

    return JsonLines(target)


def _duckdb(target: str) -> Sink[Any]:
    from extractor.sinks.duckdb import DuckDb

    return DuckDb(target)


def _parquet(target: str) -> Sink[Any]:
    from extractor.sinks.parquet import Parquet

    return Parquet(target)


def _sqlite(target: str) -> Sink[Any]:
    from extractor.sinks.sqlite import Sqlite

    return Sqlite(target)


def _postgres(target: str) -> Sink[Any]:
    from extractor.sinks.postgres import Postgres

    return Postgres(target)


# A sink's libraries are loaded when one is asked for.
ENDINGS: dict[str, Callable[[str], Sink[Any]]] = {
    ".jsonl": _json_lines,
    ".jsonl.gz": _json_lines,
    ".jsonl.zst": _json_lines,
    ".duckdb": _duckdb,
    ".parquet": _parquet,
    ".sqlite": _sqlite,
}
SERVERS: dict[str, Callable[[str], Sink[Any]]] = {"postgresql://": _postgres, "postgres://": _postgres}


def open_sink(target: str | os.PathLike[str]) -> Sink[Any]:
    """The sink that a target's ending or scheme asks for; entering it opens the target. Raises SinkError for others."""
    name = os.fspath(target)
    for scheme, make in SERVERS.items():
        if name.startswith(scheme):
            return make(name)
    for ending, make in ENDINGS.items():
        if name.rstrip("/").lower().endswith(ending):
            return make(name.rstrip("/"))
    known = ", ".join([*ENDINGS, *(f"{scheme}..." for scheme in SERVERS)])
    raise SinkError(name, f"no sink is known by this ending; known are {known}")


def is_file(target: str | os.PathLike[str]) -> bool:
    """Whether the target is a file or folder of this machine, not a server's."""
    return not os.fspath(target).startswith(tuple(SERVERS))
