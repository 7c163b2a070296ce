"""extractor schema: the published contract."""

import json
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.terminal import page, say


def schema(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A record type; without one, the list.")] = None,
    older: Annotated[
        Path | None, typer.Option("--diff", metavar="OLDER", help="A folder of older schemas to tell the changes from.")
    ] = None,
) -> None:
    """Print the JSON Schema of a record type, or the list of them.

    With --diff, tell what changed since an older set of schemas, and which step of the version (semver.org) the change
    asks for: major where a reader of old records would be surprised, minor where something is new, patch for words.
    Exit status 1 where something changed.
    """
    from extractor.records.schemas import names
    from extractor.records.schemas import schema as schema_of

    if older is not None:
        _tell_changes(older, {each: schema_of(each) for each in names() if name in (None, each)})
    elif name is None:
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


def _tell_changes(older: Path, new: dict[str, object]) -> None:
    from rich.table import Table

    from extractor.cli.schema_changes import asked, schema_changes, schemas_in

    old = schemas_in(older)
    found = list(schema_changes({each: old[each] for each in old if each in new or len(new) > 1}, new))
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for change in found:
        table.add_row(change.step, change.place, change.words)
    page().print(table if found else "nothing changed")
    if found:
        page().print(f"{len(found):,} changes; they ask for a {asked(found)} version")
        raise typer.Exit(1)
