"""extractor schema: the published contract."""

import json
from typing import Annotated

import typer

from extractor.cli.terminal import page, say


def schema(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A record type; without one, the list.")] = None,
) -> None:
    """Print the JSON Schema of a record type, or the list of them."""
    from extractor.records.schemas import names
    from extractor.records.schemas import schema as schema_of

    if name is None:
        page().print(_listed({each: str(schema_of(each)["description"]) for each in names()}))
    elif name in names():
        typer.echo(json.dumps(schema_of(name), indent=2, ensure_ascii=False))
    else:
        say(f"{name}: no such schema; there are {', '.join(names())}")
        raise typer.Exit(2)


def _listed(described: dict[str, str]) -> object:
    from rich.table import Table

    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="bold")
    table.add_column()
    for name, words in described.items():
        table.add_row(name, words)
    return table
