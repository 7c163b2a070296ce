"""extractor show: a record for a person to read."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.terminal import page, value_or_exit


def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A filing, or an archive with one.")],
    member: Annotated[str | None, typer.Option(help="Which file of an archive.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the whole record as JSON instead.")] = False,
) -> None:
    """Show what a filing says: the deal, its fees, securities, parties, risk factors, items and findings."""
    from extractor.batch import guarded
    from extractor.cli.summary import summary
    from extractor.pipeline import extract

    record = value_or_exit(guarded(str(file), member, lambda: extract(file, member=member)))
    if json:
        typer.echo(record.to_json(indent=2))
        return
    console = page()
    for part in summary(record):
        console.print(part)
        console.print()
