"""Which files of a folder are filings, by their names."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# .nc is EDGAR's own ending of a submission in its feeds; .gz is looked at without it.
ENDINGS = frozenset({".txt", ".htm", ".html", ".xhtml", ".nc", ".sgml", ".zip", ".tar", ".tgz"})


def iter_files(inputs: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    """The files that the inputs name, and those in the folders that they name which may be filings, in order of name.

    A file that is named itself is taken whatever its ending. Hidden files and folders are passed over, links to folders
    are not followed. A folder that cannot be read is given as it is, for the reader to refuse.
    """
    for each in inputs:
        name = os.fspath(each)
        if os.path.isdir(name):
            yield from _in_folder(name)
        else:
            yield name


def may_be_filing(name: str) -> bool:
    """Whether a file's name is one that filings and archives of filings have."""
    if name.startswith("."):
        return False
    path = Path(name.lower())
    if path.suffix != ".gz":
        return path.suffix in ENDINGS
    return not path.with_suffix("").suffix or path.with_suffix("").suffix in ENDINGS


def _in_folder(folder: str) -> Iterator[str]:
    unreadable: list[str] = []
    for here, below, names in os.walk(folder, onerror=lambda fault: unreadable.append(str(fault.filename))):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from (os.path.join(here, name) for name in sorted(names) if may_be_filing(name))
        yield from unreadable
        unreadable.clear()
    yield from unreadable
