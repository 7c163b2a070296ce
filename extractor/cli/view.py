"""extractor view: pages that show what was read, and where it stands."""

import webbrowser
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import regex
import typer

from extractor.cli.terminal import say
from extractor.sinks import Failure, SinkError

if TYPE_CHECKING:
    from extractor.source import Document
    from extractor.view import Line

INDEX = "index.html"
RECORDS = (".jsonl", ".jsonl.gz")
OURS = b'<html lang="en" data-theme="light">'
"""What every page begins with, and hardly a filing."""
_HEAD = 200
_NO_NAME = regex.compile(r"[^\w.-]+")


def view(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT...", help="Filings, archives, folders, or a .jsonl of records.")],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="PAGE", help="The page to write, or the folder for several filings."),
    ] = None,
    opened: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write a page that shows a filing as filed, every value's words marked, beside the record.

    One filing becomes one HTML file that needs nothing else. Several filings, a folder or an archive become a folder of
    pages with a sortable index. From a .jsonl of records the index alone is made. Exit status: 0 all read, 1 some could
    not be read, 2 none.
    """
    if all(str(path).endswith(RECORDS) for path in inputs):
        target, read, failed = _of_records(inputs, out or Path(INDEX))
    else:
        target, read, failed = _of_filings(inputs, out)
    if not read:
        if not failed:
            say(f"{', '.join(map(str, inputs))}: no filings found")
        raise typer.Exit(2)
    typer.echo(str(target))
    if opened:
        webbrowser.open(target.resolve().as_uri())
    raise typer.Exit(int(failed > 0))


def _of_records(inputs: Iterable[Path], target: Path) -> tuple[Path, int, int]:
    from extractor.sinks.jsonl import read
    from extractor.view import index_of, line_of

    lines = [line_of(record) for path in inputs for record in read(path)]
    _write(target, index_of(lines, _counted(len(lines))))
    return target, len(lines), 0


def _of_filings(inputs: Iterable[Path], out: Path | None) -> tuple[Path, int, int]:
    documents = _documents(inputs)
    first = list(islice(documents, 2))
    as_folder = len(first) > 1 or (out is not None and out.is_dir())
    if first and not as_folder:
        return _one(first[0], out)
    return _several(chain(first, documents), out or Path("pages"))


def _documents(inputs: Iterable[Path]) -> Iterator["Document | Failure"]:
    from extractor.batch import guarded, iter_files
    from extractor.errors import ExtractorError
    from extractor.source import iter_documents

    for path in iter_files(inputs):
        found = iter_documents(path)
        while (document := guarded(path, None, partial(next, found, None))) is not None:
            if isinstance(document, ExtractorError):
                yield Failure(path=path, member=document.member, error=type(document).__name__, reason=document.reason)
            else:
                yield document


def _one(document: "Document | Failure", out: Path | None) -> tuple[Path, int, int]:
    target = out or Path(_free(f"{_slug(document)}.html", set(), Path()))
    line = _paged(document, target, str(target))
    if line.error:
        say(f"{line.name}: {line.error}")
    return target, int(not line.error), int(bool(line.error))


def _several(documents: Iterable["Document | Failure"], folder: Path) -> tuple[Path, int, int]:
    """A page for each filing, and the index over them."""
    from extractor.view import index_of

    taken: set[str] = set()
    lines = []
    for document in documents:
        name = _free(f"{_slug(document)}.html", taken, folder)
        lines.append(_paged(document, folder / name, name))
        if lines[-1].error:
            say(f"{lines[-1].name}: {lines[-1].error}")
    failed = sum(bool(line.error) for line in lines)
    if lines:
        _write(folder / INDEX, index_of(lines, _counted(len(lines))))
    return folder / INDEX, len(lines) - failed, failed


def _paged(document: "Document | Failure", target: Path, link: str) -> "Line":
    """Read a filing and write its page; what fails is a line of the index that says why."""
    from extractor.batch import guarded
    from extractor.pipeline import extract_document
    from extractor.view import Line, line_of, page_of

    if isinstance(document, Failure):
        return Line(name=document.name, error=document.reason)
    record = guarded(document.path, document.member, partial(extract_document, document))
    if isinstance(record, Failure):
        return Line(name=record.name, error=record.reason)
    _write(target, page_of(record, document))
    return line_of(record, link)


def _write(target: Path, page: str) -> None:
    try:
        if _is_foreign(target):
            raise SinkError(str(target), "is no page of ours, so it is left alone")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page, encoding="utf-8", errors="replace")
    except OSError as fault:
        raise SinkError(str(target), f"cannot be written ({fault.strerror})") from fault


def _slug(document: "Document | Failure") -> str:
    name = Path(document.member or document.path).name
    return _NO_NAME.sub("-", name.rsplit(".", 1)[0])[:120].strip(".-") or "filing"


def _is_foreign(target: Path) -> bool:
    """Whether something else than a page stands there: a filing as like as not, often the very one that was read."""
    if not target.exists():
        return False
    with target.open("rb") as file:
        return OURS not in file.read(_HEAD)


def _free(name: str, taken: set[str], folder: Path) -> str:
    """The name, with a number where another page, the index or a file that is no page has it.

    Letters of either case are one to some disks.
    """
    stem, number = name.removesuffix(".html"), 1
    while name.lower() in taken or name == INDEX or _is_foreign(folder / name):
        number += 1
        name = f"{stem}-{number}.html"
    taken.add(name.lower())
    return name


def _counted(number: int) -> str:
    return "1 filing" if number == 1 else f"{number:,} filings"
