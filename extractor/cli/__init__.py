"""The face of the house: `extractor convert`, `show`, `view`, `explain`, `text`, `diff`, `schema`, `doctor`."""

from extractor.cli.app import app

__all__ = ["app", "main"]


def main() -> None:
    """Run the command line of this process; it ends with an exit status of 0, 1 or 2."""
    app(prog_name="extractor")
