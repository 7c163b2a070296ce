"""What all sinks of tables share: a chunk is kept in memory, and put into the target in one transaction."""

import os
from abc import abstractmethod
from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager

from extractor.models.record import Record
from extractor.sinks.bookkeeping import CONVERSIONS, FAILURES, conversion_of, conversion_row, failure_row
from extractor.sinks.sink import Conversion, Failure, Prepared, Sink, record_id
from extractor.sinks.tables import Row, Rows, Table, rows, tables


class TableSink(Sink[Rows]):
    """A sink whose target holds the tables of `tables()` and the books beside them.

    An engine says how rows are inserted, deleted and looked up, and what a transaction is.
    """

    def __init__(self, target: str | os.PathLike[str]) -> None:
        self.path = os.fspath(target)
        self._records: dict[str, Prepared[Rows]] = {}
        self._failures: list[Failure] = []
        self._conversions: dict[str, Conversion] = {}
        self._paths_seen: set[str] = set()

    @staticmethod
    def prepare(record: Record) -> Prepared[Rows]:
        """The record's rows by table."""
        return Prepared(record_id(record), record.source.path, rows(record))

    def put(self, prepared: Prepared[Rows]) -> None:
        """Keep the rows for the next commit; of two records of one id the later stays."""
        self._records.pop(prepared.record_id, None)
        self._records[prepared.record_id] = prepared

    def refuse(self, failure: Failure) -> None:
        """Keep the failure for the next commit; it replaces those that the same file had in an earlier run."""
        self._failures.append(failure)

    def note(self, conversion: Conversion) -> None:
        """Keep the entry for the next commit; it replaces the one of an earlier version."""
        self._conversions[conversion.key] = conversion

    def known(self, keys: Collection[str]) -> dict[str, Conversion]:
        """The committed entries of the manifest for these keys."""
        found = map(conversion_of, self._select(CONVERSIONS, "conversion_id", list(keys))) if keys else ()
        return {entry.key: entry for entry in found}

    def commit(self) -> None:
        """Put the chunk into the target in one transaction."""
        if not self._records and not self._failures and not self._conversions:
            return
        paths = {each.path for each in self._records.values()} | {each.path for each in self._failures}
        paths -= self._paths_seen
        with self._transaction():
            self._delete(tables(), "record_id", list(self._records))
            for table in tables():
                self._insert(table, [row for each in self._records.values() for row in each.body[table.name]])
            self._delete([FAILURES], "path", sorted(paths))
            self._insert(FAILURES, list(map(failure_row, self._failures)))
            self._delete([CONVERSIONS], "conversion_id", list(self._conversions))
            self._insert(CONVERSIONS, list(map(conversion_row, self._conversions.values())))
        self._paths_seen |= paths
        self._records.clear()
        self._failures.clear()
        self._conversions.clear()

    @abstractmethod
    def _transaction(self) -> AbstractContextManager[object]:
        """All or nothing; raises SinkError for the engine's own errors, and where the sink is not open."""

    @abstractmethod
    def _delete(self, which: Sequence[Table], column: str, values: Sequence[str]) -> None:
        """Take out the rows that have one of the values."""

    @abstractmethod
    def _insert(self, table: Table, new: Sequence[Row]) -> None:
        """Put the rows in."""

    @abstractmethod
    def _select(self, table: Table, column: str, values: Sequence[str]) -> Iterable[Row]:
        """The rows that have one of the values."""
