"""Which files of a folder are filings, by their names."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# .nc is EDGAR's own ending of a submission in its feeds; .gz is looked at without it.
ENDINGS = frozenset({".txt", ".htm", ".html", ".xhtml", ".nc", ".sgml", ".zip", ".tar", ".tgz"})
# sec-edgar-downloader lays a filing's main document beside the whole submission, which has it too, and its header.
_WHOLE_SUBMISSION = "full-submission.txt"
_ITS_DOCUMENT = ("primary-document", "filing-details")


def iter_files(inputs: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    """The files that the inputs name, and those in the folders that they name which may be filings, in order of name.

    A file that is named itself is taken whatever its ending. A name that is no file's and has `*`, `?` or `[` in it is a
    pattern of names (`**` crosses folders). Hidden files and folders are passed over, links to folders are not followed.
    A folder that cannot be read is given as it is, for the reader to refuse.
    """
    for each in inputs:
        name = os.fspath(each)
        if os.path.isdir(name):
            yield from _in_folder(name)
        elif glob.has_magic(name) and not os.path.exists(name):
            yield from _matching(name)
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


def size_of(files: Iterable[str]) -> int:
    """Bytes of the files together; those that cannot be looked at count nothing."""
    total = 0
    for name in files:
        try:
            total += os.stat(name).st_size
        except OSError:
            continue
    return total


def _matching(pattern: str) -> Iterator[str]:
    """The files of a pattern; the pattern itself where there are none, for the reader to refuse."""
    found = sorted(glob.glob(pattern, recursive=True))
    if not found:
        yield pattern
    for name in found:
        if os.path.isdir(name):
            yield from _in_folder(name)
        else:
            yield name


def _in_folder(folder: str) -> Iterator[str]:
    unreadable: list[str] = []
    for here, below, names in os.walk(folder, onerror=lambda fault: unreadable.append(str(fault.filename))):
        below[:] = sorted(name for name in below if not name.startswith("."))
        doubled = _ITS_DOCUMENT if _WHOLE_SUBMISSION in names else ()
        taken = (name for name in sorted(names) if may_be_filing(name) and not (doubled and name.startswith(doubled)))
        yield from (os.path.join(here, name) for name in taken)
        yield from unreadable
        unreadable.clear()
    yield from unreadable
