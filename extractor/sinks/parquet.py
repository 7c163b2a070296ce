"""A Parquet dataset: a folder for each table, in it the files by form and year of filing.

    filings.parquet/securities/filing_form=424B5/filing_year=2001/part-000001-0.parquet

Files cannot be changed, so records wait in a DuckDB database in the folder, `_extractor.duckdb`, which also holds the
manifest. Closing the sink (and every RECORDS_A_PUBLICATION records before that) publishes them as new files, and writes
those files anew that held an earlier version of one. What is to be moved where stands in `_publication.json` before the
first file is moved, so a publication that is cut off is finished by the next run. Names that begin with an underscore
are passed over by readers of datasets.
"""

import json
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import duckdb

from extractor.sinks.arrow import arrow_schema
from extractor.sinks.bookkeeping import CONVERSIONS, FAILURES
from extractor.sinks.duckdb import DuckDb, literal, quoted
from extractor.sinks.locking import TargetLock
from extractor.sinks.sink import Conversion, Failure, Prepared, Sink, SinkError
from extractor.sinks.tables import Rows, Table, tables
from extractor.sinks.tablesink import TableSink

RECORDS_A_PUBLICATION = 20_000
_FORM = "coalesce(form, source_header_form, 'none')"
# The year of filing where it is known, else that of the date on the cover.
_YEAR = "coalesce(substr(coalesce(filed, source_header_filed, report_date, supplement_date), 1, 4), '0')::INTEGER"


class Parquet(Sink[Rows]):
    """A sink of Parquet files in one folder."""

    def __init__(self, target: str | os.PathLike[str]) -> None:
        self.path = Path(target)
        self._lock = TargetLock(self.path / "_lock", str(self.path))
        self._staging = _Staging(self.path / "_extractor.duckdb")
        self._is_open = False

    prepare = staticmethod(TableSink.prepare)

    def open(self) -> None:
        """Make the folder, and finish the publication that an earlier run was cut off from."""
        try:
            if self.path.is_dir() and not _is_ours(self.path):
                raise SinkError(str(self.path), "the folder holds something else, so it is left alone")
            self.path.mkdir(exist_ok=True)
        except OSError as fault:
            raise SinkError(str(self.path), f"cannot be written ({fault.strerror})") from fault
        self._lock.take()
        with ExitStack() as undo:
            undo.callback(self._lock.release)
            undo.callback(self._staging.close)
            self._staging.open()
            if self._plan_file.exists():
                self._carry_out(json.loads(self._plan_file.read_text(encoding="utf-8")))
            self._tidy()
            self._is_open = True
            undo.pop_all()

    def put(self, prepared: Prepared[Rows]) -> None:
        """Keep the rows for the next commit; of two records of one id the later stays."""
        self._staging.put(prepared)

    def refuse(self, failure: Failure) -> None:
        """Keep the failure for the next commit; it replaces those that the same file had in an earlier run."""
        self._staging.refuse(failure)

    def note(self, conversion: Conversion) -> None:
        """Keep the entry for the next commit."""
        self._staging.note(conversion)

    def known(self, keys: Collection[str]) -> dict[str, Conversion]:
        """The committed entries of the manifest for these keys."""
        return self._staging.known(keys)

    def commit(self) -> None:
        """Put the chunk into the waiting database in one transaction."""
        self._staging.commit()
        if self._staging.waiting() >= RECORDS_A_PUBLICATION:
            self._publish()

    def close(self) -> None:
        """Publish what was committed."""
        if not self._is_open:
            return
        self._is_open = False
        self._staging.forget()
        try:
            self._publish()
        finally:
            self._staging.close()
            self._lock.release()

    @property
    def _plan_file(self) -> Path:
        return self.path / "_publication.json"

    @property
    def _fresh(self) -> Path:
        return self.path / "_fresh"

    def _publish(self) -> None:
        try:
            plan = self._staging.written(self.path, self._fresh)
            partial = self.path / "_publication.partial"
            partial.write_text(json.dumps(plan), encoding="utf-8")
            partial.replace(self._plan_file)
            self._carry_out(plan)
        except OSError as fault:
            raise SinkError(str(self.path), f"cannot be written ({fault.strerror}); its records wait in it") from fault

    def _carry_out(self, plan: dict[str, Any]) -> None:
        """Do what the plan says; what was done of it before is passed over."""
        for name in plan["files"]:
            fresh, final = self._fresh / name, self.path / name
            if fresh.exists():
                final.parent.mkdir(parents=True, exist_ok=True)
                fresh.replace(final)
        for name in plan["replaced"]:
            (self.path / name).unlink(missing_ok=True)
        self._staging.published(plan["generation"])
        self._plan_file.unlink()
        self._tidy()

    def _tidy(self) -> None:
        shutil.rmtree(self._fresh, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    return (folder / "_extractor.duckdb").exists() or not any(each.name != "_lock" for each in folder.iterdir())


class _Staging(DuckDb):
    """The waiting records, and which file each published one is in (by its partition)."""

    def open(self) -> None:
        super().open()
        with self._transaction() as connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS published"
                " (record_id VARCHAR, filing_form VARCHAR, filing_year INTEGER, generation INTEGER)"
            )

    def close(self) -> None:
        self._changed = False  # no full-text index over records that wait
        super().close()

    def forget(self) -> None:
        """Drop what was not committed."""
        self._records.clear()
        self._failures.clear()
        self._conversions.clear()

    def waiting(self) -> int:
        """How many records wait."""
        return int(self._ask("SELECT count(*) FROM filings")[0][0])

    def written(self, folder: Path, fresh: Path) -> dict[str, Any]:
        """Write all new files beside the dataset; the plan of what is to be moved in and what taken out."""
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        generation = int(self._ask("SELECT coalesce(max(generation), 0) + 1 FROM published")[0][0])
        replaced = []
        try:
            for table in (FAILURES, CONVERSIONS):
                self._write_book(table, fresh)
            self._opened().execute(
                f"CREATE OR REPLACE TEMP VIEW placed AS SELECT record_id AS placed_id,"
                f" {_FORM} AS filing_form, {_YEAR} AS filing_year FROM filings"
            )
            for table in tables():
                self._write_new(table, fresh, generation)
                replaced += [str(each.relative_to(folder)) for each in self._write_rest(table, folder, fresh, generation)]
        except duckdb.Error as fault:
            raise SinkError(self.path, str(fault).split("\n", 1)[0]) from fault
        files = sorted(str(each.relative_to(fresh)) for each in fresh.rglob("*.parquet"))
        return {"generation": generation, "files": files, "replaced": replaced}

    def published(self, generation: int) -> None:
        """What waited is published: the files of this generation hold it."""
        with self._transaction() as connection:
            [(known,)] = connection.execute("SELECT coalesce(max(generation), 0) FROM published").fetchall()
            if known >= generation:
                return
            connection.execute("DELETE FROM published WHERE record_id IN (SELECT record_id FROM filings)")
            connection.execute(f"INSERT INTO published SELECT record_id, {_FORM}, {_YEAR}, {int(generation)} FROM filings")
            for table in tables():
                connection.execute(f"DELETE FROM {quoted(table.name)}")

    def _ask(self, query: str) -> list[Any]:
        try:
            found: list[Any] = self._opened().execute(query).fetchall()
        except duckdb.Error as fault:
            raise SinkError(self.path, str(fault).split("\n", 1)[0]) from fault
        return found

    def _write_book(self, table: Table, fresh: Path) -> None:
        (fresh / table.name).mkdir()
        place = literal(str(fresh / table.name / f"{table.name}.parquet"))
        order = "conversion_id" if table is CONVERSIONS else "path, member"
        query = f"SELECT * FROM {table.name} ORDER BY {order}"
        self._opened().execute(f"COPY ({query}) TO {place} ({_format(table)})")

    def _write_new(self, table: Table, fresh: Path, generation: int) -> None:
        if not self._ask(f"SELECT 1 FROM {quoted(table.name)} LIMIT 1"):
            return
        query = f"SELECT t.*, filing_form, filing_year FROM {quoted(table.name)} t JOIN placed ON record_id = placed_id"
        self._opened().execute(
            f"COPY ({query}) TO {literal(str(fresh / table.name))} ({_format(table)},"
            f" PARTITION_BY (filing_form, filing_year), FILENAME_PATTERN 'part-{generation:06}-{{i}}')"
        )

    def _write_rest(self, table: Table, folder: Path, fresh: Path, generation: int) -> Iterator[Path]:
        """Write the files without the records that are replaced, where any of theirs is among them."""
        query = "SELECT DISTINCT filing_form, filing_year FROM published SEMI JOIN filings USING (record_id)"
        for form, year in self._ask(query):
            place = Path(table.name) / f"filing_form={_escaped(form)}" / f"filing_year={year}"
            files = sorted((folder / place).glob("part-*.parquet"))
            if not files:
                continue
            (fresh / place).mkdir(parents=True, exist_ok=True)
            names = ", ".join(literal(str(each)) for each in files)
            kept = f"SELECT * FROM read_parquet([{names}], hive_partitioning = false) ANTI JOIN filings USING (record_id)"
            if self._ask(f"SELECT 1 FROM ({kept}) LIMIT 1"):
                fresh_file = literal(str(fresh / place / f"part-{generation:06}-rest.parquet"))
                self._opened().execute(f"COPY ({kept}) TO {fresh_file} ({_format(table)})")
            yield from files


def _escaped(form: str) -> str:
    """A form as DuckDB writes it in the name of a folder."""
    return "".join(char if (char.isalnum() and char.isascii()) or char in "-_.~" else _percent(char) for char in form)


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode())


def _format(table: Table) -> str:
    schema = arrow_schema(table)
    words = {"table": table.description} | {name: schema.field(name).metadata[b"description"].decode() for name in schema.names}
    return f"FORMAT parquet, COMPRESSION zstd, KV_METADATA {{descriptions: {literal(json.dumps(words))}}}"
