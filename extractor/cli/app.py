"""The commands put together, and what becomes of an error: one line, no traceback."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from extractor.cli.convert import convert
from extractor.cli.diff import diff
from extractor.cli.doctor import doctor
from extractor.cli.examples import epilog, flowing
from extractor.cli.explain import explain
from extractor.cli.schema import schema
from extractor.cli.show import show
from extractor.cli.terminal import say
from extractor.cli.text import text
from extractor.cli.view import view
from extractor.errors import ExtractorError
from extractor.sinks import SinkError


class _Face(TyperGroup):
    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except ExtractorError as fault:
            say(str(fault))
            raise typer.Exit(2 if isinstance(fault, SinkError) else 1) from fault


app = typer.Typer(
    cls=_Face,
    help="Raw SEC filings in, validated records out, every value tied to the characters that state it.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
for command in (convert, show, view, explain, text, diff, schema, doctor):
    app.command(epilog=epilog(command.__name__), help=flowing(command.__doc__ or ""))(command)


def _print_version(wanted: bool) -> None:
    if wanted:
        from extractor.records import extractor_version

        typer.echo(f"extractor {extractor_version()}")
        raise typer.Exit


@app.callback()
def _face(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    pass
