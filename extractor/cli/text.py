"""extractor text: the canonical text of a filing."""

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.terminal import value_or_exit


def text(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A filing, or an archive with one.")],
    member: Annotated[str | None, typer.Option(help="Which file of an archive.")] = None,
) -> None:
    """Print the canonical text: the one that every span of a record counts characters of.

    It is written in UTF-8 and without a character more, so that its SHA-256 is the record's source.text_sha256.
    """
    from extractor.batch import guarded
    from extractor.source import open_document
    from extractor.text import read_text

    found = value_or_exit(guarded(str(file), member, lambda: read_text(open_document(file, member=member)).chars))
    typer.echo(found.encode(), nl=False)
