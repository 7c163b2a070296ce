"""extractor convert: many filings into a file or database."""

import logging
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.table import Table

from extractor.cli.convert_options import (
    Again,
    Forms,
    Indexes,
    Inputs,
    LogJson,
    Memory,
    Report,
    Since,
    Target,
    Timeout,
    Workers,
)
from extractor.cli.progress import Progress
from extractor.cli.terminal import page, printable, say

if TYPE_CHECKING:
    from extractor.batch import Budget, Outcome, Summary

FAILURES_SHOWN = 20
# Below this, starting processes costs more than they save.
SMALL_BYTES = 4 << 20
_UNITS = {"K": 10, "M": 20, "G": 30}

logger = logging.getLogger("extractor.batch")


def convert(
    inputs: Inputs,
    to: Target,
    report: Report = None,
    workers: Workers = None,
    forms: Forms = None,
    since: Since = None,
    indexes: Indexes = None,
    reconvert: Again = "never",
    timeout: Timeout = None,
    memory: Memory = None,
    log_json: LogJson = False,
) -> None:
    """Convert filings to records in a sink.

    Folders are searched for .txt .htm .html .nc .sgml files and .gz .zip .tar .tgz archives. What the target already
    holds is not converted again; a run that was cut off goes on where it stopped. Exit status: 0 all read, 1 some could
    not be read, 2 none read.
    """
    from extractor.batch import convert as convert_all
    from extractor.cli.logs import log_json_lines

    if log_json:
        log_json_lines()
    names = list(_named(inputs))
    budget, asked = _budget(timeout, memory)
    with Progress(names, quiet=log_json) as progress:
        summary = convert_all(
            names,
            to,
            workers=_workers(workers, names, asked),
            forms=[each.strip() for each in (forms or "").split(",") if each.strip()],
            since=since.date() if since else None,
            indexes=indexes or (),
            reconvert=reconvert,
            budget=budget,
            report=report,
            on_outcome=_logged(progress.count) if log_json else progress.count,
        )
    raise typer.Exit(_told(summary, names, to, report, log_json))


def _told(summary: "Summary", names: list[str], to: str, report: Path | None, log_json: bool) -> int:
    """Tell what came of the batch; the exit status."""
    there = summary.read + summary.already
    if not log_json:
        _tell_failures(summary, report)
        if not there and not summary.failures and not summary.passed_over:
            say(f"{', '.join(names)}: no filings found")
        page().print(_table(summary, to))
    counts = {"read": summary.read, "already": summary.already, "failed": len(summary.failures)}
    logger.info("batch ended", extra={"fields": counts | {"passed_over": summary.passed_over}})
    return 2 if not there else int(bool(summary.failures))


def _named(inputs: Iterable[str]) -> Iterable[str]:
    for each in inputs:
        if each == "-":
            yield from (line for line in (line.rstrip("\n") for line in sys.stdin) if line)
        else:
            yield each


def _workers(stated: int | None, names: list[str], asked: bool) -> int:
    """As many as stated; else one a core, or none where there is little to read and no budget to hold."""
    if stated is not None:
        return stated
    from extractor.batch import iter_files, size_of

    if not asked and _at_most(size_of, iter_files(names)):
        return 0
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _at_most(size_of: Callable[[Iterable[str]], int], files: Iterable[str]) -> bool:
    """Whether the files together are small; packed ones count for what they may hold."""
    total = 0
    for name in files:
        packed = name.lower().endswith((".gz", ".tgz", ".zip"))
        total += size_of([name]) * (8 if packed else 1)
        if total > SMALL_BYTES:
            return False
    return True


def _budget(timeout: int | None, memory: str | None) -> "tuple[Budget, bool]":
    """The budget of a filing, and whether any was asked for."""
    from extractor.batch import Budget

    default = Budget()
    size = default.memory if memory is None else _bytes(memory)
    return Budget(timeout or default.seconds, size), timeout is not None or memory is not None


def _bytes(stated: str) -> int:
    number, unit = stated[:-1], stated[-1:].upper()
    if unit not in _UNITS or not number.isdigit() or int(number) << _UNITS[unit] < 512 << 20:
        raise typer.BadParameter("a size such as 2G, of 512M at least", param_hint="--memory")
    return int(number) << _UNITS[unit]


def _logged(count: "Callable[[Outcome], None]") -> "Callable[[Outcome], None]":
    from extractor.batch import Failure

    def counted(outcome: "Outcome") -> None:
        count(outcome)
        if isinstance(outcome, Failure):
            fields = {"path": outcome.path, "member": outcome.member, "error": outcome.error, "reason": outcome.reason}
            logger.warning("filing failed", extra={"fields": fields})

    return counted


def _tell_failures(summary: "Summary", report: Path | None) -> None:
    for failure in summary.failures[:FAILURES_SHOWN]:
        say(f"{failure.name}: {failure.reason}")
    if (more := len(summary.failures) - FAILURES_SHOWN) > 0:
        say(f"and {more:,} more{f', all of them in {report}' if report else '; --report FILE lists all of them'}")


def _table(summary: "Summary", to: str) -> Table:
    from extractor.sinks import shown

    table = Table(title=printable(shown(to)), title_justify="left")
    table.add_column("filings")
    table.add_column("count", justify="right")
    for form, count in sorted(summary.forms.items()):
        table.add_row(printable(form), f"{count:,}")
    table.add_row("read", f"{summary.read:,}", style="bold")
    if summary.already:
        table.add_row("converted before", f"{summary.already:,}")
    for version, count in sorted(summary.other_versions.items()):
        table.add_row(f"  of these by version {printable(version)}", f"{count:,}")
    if summary.passed_over:
        table.add_row("passed over, not asked for", f"{summary.passed_over:,}")
    for error, count in sorted(Counter(failure.error for failure in summary.failures).items()):
        table.add_row(f"failed: {error}", f"{count:,}", style="red")
    if summary.mismatches:
        table.add_row("mismatches found by their checks", f"{summary.mismatches:,}")
    return table
