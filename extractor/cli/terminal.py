"""Where words go: results to stdout, everything else to stderr."""

import sys
from typing import TypeVar

import typer
from rich.console import Console

from extractor.sinks import Failure

PAGE_WIDTH = 100
T = TypeVar("T")


def page() -> Console:
    """Standard output, at most PAGE_WIDTH columns wide, and just so wide where it is no terminal."""
    console = Console(highlight=False, markup=False, emoji=False)
    width = min(console.width, PAGE_WIDTH) if console.is_terminal else PAGE_WIDTH
    return Console(highlight=False, markup=False, emoji=False, width=width)


def has_terminal() -> bool:
    """Whether a person watches standard error."""
    return sys.stderr.isatty()


def say(words: str) -> None:
    """A line to standard error."""
    typer.echo(printable(words), err=True)


def printable(text: str) -> str:
    """The text without characters that would steer a terminal: a filing's bytes are not to be trusted with one."""
    return "".join(char if char.isprintable() or char == "\n" else " " for char in text)


def value_or_exit(found: T | Failure) -> T:
    """The value; for a failure one line on standard error and exit status 1."""
    if isinstance(found, Failure):
        say(f"{found.name}: {found.reason}")
        raise typer.Exit(1)
    return found
