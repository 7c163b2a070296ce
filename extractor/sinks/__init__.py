"""Records -> files and databases: `with open_sink("filings.duckdb") as sink: sink.write(record)`."""

import os
from collections.abc import Callable
from typing import Any

from extractor.sinks.sink import Failure, Prepared, Sink, SinkError, UnstorableValueError, record_id

__all__ = ["ENDINGS", "Failure", "Prepared", "Sink", "SinkError", "UnstorableValueError", "open_sink", "record_id"]


def _json_lines(target: str) -> Sink[Any]:
    from extractor.sinks.jsonl import JsonLines

    return JsonLines(target)


def _duckdb(target: str) -> Sink[Any]:
    from extractor.sinks.duckdb import DuckDb

    return DuckDb(target)


# A sink's libraries are loaded when one is asked for.
ENDINGS: dict[str, Callable[[str], Sink[Any]]] = {
    ".jsonl": _json_lines,
    ".jsonl.gz": _json_lines,
    ".duckdb": _duckdb,
}


def open_sink(target: str | os.PathLike[str]) -> Sink[Any]:
    """The sink that a target's ending asks for; entering it opens the target. Raises SinkError for any other ending."""
    name = os.fspath(target)
    for ending, make in ENDINGS.items():
        if name.lower().endswith(ending):
            return make(name)
    raise SinkError(name, f"no sink is known by this ending; known are {', '.join(ENDINGS)}")
