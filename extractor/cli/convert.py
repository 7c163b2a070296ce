"""extractor convert: many filings into a file or database."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.status import Status
from rich.table import Table

from extractor.cli.terminal import has_terminal, page, printable, say

if TYPE_CHECKING:
    from extractor.batch import Outcome, Summary

FAILURES_SHOWN = 20
OUTCOMES_A_LINE = 1000


def convert(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT...", help="Filings, archives of filings, or folders.")],
    to: Annotated[Path, typer.Option(metavar="TARGET", help="Where the records go: .jsonl, .jsonl.gz or .duckdb.")],
    report: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write what could not be read here, a JSON object a line.")
    ] = None,
) -> None:
    """Convert filings to records in a sink.

    Folders are searched for .txt .htm .html .nc .sgml files and .gz .zip .tar .tgz archives. A record that the target
    already holds is replaced. Exit status: 0 all read, 1 some could not be read, 2 none read.
    """
    from extractor.batch import convert as convert_all

    with _Progress() as progress:
        summary = convert_all(inputs, to, report=report, on_outcome=progress.count)
    _tell_failures(summary, report)
    if not summary.read and not summary.failures:
        say(f"{', '.join(map(str, inputs))}: no filings found")
    page().print(_table(summary, to))
    raise typer.Exit(2 if not summary.read else int(bool(summary.failures)))


class _Progress:
    """How far the batch is: a living line for a person, a line now and then for a log."""

    def __init__(self) -> None:
        self.done = 0
        self.status: Status | None = None

    def __enter__(self) -> "_Progress":
        if has_terminal():
            self.status = Status("reading", console=Console(stderr=True, markup=False, emoji=False))
            self.status.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.status is not None:
            self.status.stop()

    def count(self, outcome: "Outcome") -> None:
        self.done += 1
        if self.status is not None:
            self.status.update(f"{self.done:,} filings, last {printable(outcome.path)}")
        elif self.done % OUTCOMES_A_LINE == 0:
            say(f"{self.done:,} filings")


def _tell_failures(summary: "Summary", report: Path | None) -> None:
    for failure in summary.failures[:FAILURES_SHOWN]:
        say(f"{failure.name}: {failure.reason}")
    if (more := len(summary.failures) - FAILURES_SHOWN) > 0:
        say(f"and {more:,} more{f', all of them in {report}' if report else '; --report FILE lists all of them'}")


def _table(summary: "Summary", to: Path) -> Table:
    table = Table(title=printable(str(to)), title_justify="left")
    table.add_column("filings")
    table.add_column("count", justify="right")
    for form, count in sorted(summary.forms.items()):
        table.add_row(printable(form), f"{count:,}")
    table.add_row("read", f"{summary.read:,}", style="bold")
    for error, count in sorted(Counter(failure.error for failure in summary.failures).items()):
        table.add_row(f"failed: {error}", f"{count:,}", style="red")
    if summary.mismatches:
        table.add_row("mismatches found by their checks", f"{summary.mismatches:,}")
    return table
