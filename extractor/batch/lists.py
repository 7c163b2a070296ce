"""Lists of filings that lie beside them: EDGAR's form.idx and master.idx, edgar-crawler's CSV, datamule's JSON."""

import csv
import gzip
import json
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from extractor.batch.locating import By, accession_in
from extractor.errors import UnreadableSource
from extractor.models.source import Located

CRAWLER_LIST = "FILINGS_METADATA.csv"
DATAMULE_LIST = "metadata.json"

# "8-K         1 800 FLOWERS COM INC     1084869   2018-05-01  edgar/data/1084869/0001157523-18-000898.txt"
_FORM_LINE = re.compile(
    r"^(?P<form>\S(?:\S| (?! )){0,19}) {2,}.{0,200}? (?P<cik>\d{1,10}) +(?P<filed>\d{4}-?\d\d-?\d\d)"
    r" +(?P<name>edgar/\S{1,200})\s*$"
)
# "1084869|1 800 FLOWERS COM INC|8-K|2018-05-01|edgar/data/1084869/0001157523-18-000898.txt"
_MASTER_LINE = re.compile(
    r"^(?P<cik>\d{1,10})\|[^|]{0,200}\|(?P<form>[^|]{1,20})\|(?P<filed>\d{4}-?\d\d-?\d\d)\|(?P<name>edgar/\S{1,200})\s*$"
)
_ANCESTORS = 5


@dataclass(frozen=True, slots=True)
class Listed:
    """A filing of a list: `name` is the path of its file there."""

    name: str
    located: Located


def read_index(path: str) -> Iterator[Listed]:
    """The filings of an EDGAR index (form.idx, master.idx, daily or quarterly, .gz or plain), in its order.

    A filing that is listed once for each of its filers comes once. Raises UnreadableSource where there are none.
    """
    seen: set[str] = set()
    try:
        with gzip.open(path, "rt", encoding="latin-1") if path.endswith(".gz") else open(path, encoding="latin-1") as lines:
            for line in lines:
                found = _MASTER_LINE.match(line) or _FORM_LINE.match(line)
                accession = accession_in(found["name"]) if found else None
                if found and accession and accession not in seen:
                    seen.add(accession)
                    yield Listed(found["name"], _located(accession, found["filed"], found["form"], "index"))
    except (OSError, EOFError) as fault:
        raise UnreadableSource(path, getattr(fault, "strerror", None) or str(fault)) from fault
    if not seen:
        raise UnreadableSource(path, "it lists no filings: neither form.idx nor master.idx")


def file_of(listed: Listed, index: str) -> Path | None:
    """The file of a listed filing, looked for by its whole path and by its name, from the index's folder upward."""
    name = Path(listed.name)
    accession = listed.located.accession_number or ""
    for folder in list(Path(index).resolve().parents)[:_ANCESTORS]:
        for place in (folder / name, folder / name.name, folder / f"{accession}.nc", folder / f"{accession}.txt.gz"):
            if place.is_file():
                return place
    return None


def from_neighbours(path: str) -> Located | None:
    """What a list beside the file, or above it, says of it."""
    here = Path(path)
    if listed := datamule_folder(here.parent).get(here.name):
        return listed
    for folder in list(here.absolute().parents)[:3]:
        listed = crawler_list(folder).get(here.name)
        if listed is not None:
            return listed
    return None


@lru_cache(maxsize=8)
def crawler_list(folder: Path) -> dict[str, Located]:
    """edgar-crawler's list in a folder, by the names of the files."""
    try:
        with open(folder / CRAWLER_LIST, encoding="utf-8", errors="replace", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, csv.Error):
        return {}
    return {
        row["filename"]: _located(
            accession_in(row["filename"]), row.get("Filing Date") or row.get("Date"), row.get("Type"), "metadata"
        )
        for row in rows
        if row.get("filename")
    }


@lru_cache(maxsize=8)
def datamule_folder(folder: Path) -> dict[str, Located | None]:
    """What datamule's metadata.json in a folder says of each file: None for a document that is not the filing itself."""
    try:
        return _datamule((folder / DATAMULE_LIST).read_bytes())
    except OSError:
        return {}


def datamule_archive(path: str) -> dict[str, Located | None]:
    """The same of each member of one of datamule's tars; empty for any other archive, which is seen by its first member."""
    found: dict[str, Located | None] = {}
    try:
        with tarfile.open(path) as archive:
            first = archive.next()
            if first is None or Path(first.name).name != DATAMULE_LIST:
                return {}
            info: tarfile.TarInfo | None = first
            while info is not None:
                folder, _, name = info.name.rpartition("/")
                file = archive.extractfile(info) if name == DATAMULE_LIST and info.isreg() else None
                if file is not None:
                    found.update((f"{folder}/{each}".lstrip("/"), of) for each, of in _datamule(file.read()).items())
                vars(archive)["members"].clear()
                info = archive.next()
    except (tarfile.TarError, OSError, EOFError):
        return found
    return found


def _datamule(metadata: bytes) -> dict[str, Located | None]:
    try:
        stated = json.loads(metadata)
    except ValueError:
        return {}
    if not isinstance(stated, dict) or not isinstance(stated.get("documents"), list):
        return {}
    accession = _first_of(stated, "accession-number", "accession_number", "accession")
    form = _first_of(stated, "conformed-submission-type", "type", "form-type", "form")
    filed = _first_of(stated, "filed-as-of-date", "filing-date", "filing_date", "filed")
    located = _located(_with_hyphens(accession), filed, form, "metadata")
    names: dict[str, Located | None] = {}
    for document in stated["documents"]:
        if isinstance(document, dict):
            name = document.get("filename") or f"{document.get('sequence')}.txt"
            names[str(name)] = located if form and document.get("type") == form else None
    return names


def _first_of(stated: dict[str, Any], *names: str) -> str | None:
    """The first of the names that is stated, at the top or in the header's own part."""
    for part in (stated, stated.get("header"), stated.get("filing")):
        for name in names:
            if isinstance(part, dict) and isinstance(part.get(name), str):
                return str(part[name])
    return None


def _with_hyphens(accession: str | None) -> str | None:
    digits = (accession or "").replace("-", "")
    return f"{digits[:10]}-{digits[10:12]}-{digits[12:]}" if len(digits) == 18 and digits.isdigit() else None


def _located(accession: str | None, filed: str | None, form: str | None, by: By) -> Located:
    return Located(accession_number=accession, filed=_iso(filed), form=(form or "").strip() or None, by=by)


def _iso(stated: str | None) -> str | None:
    """A day as ISO 8601; EDGAR's daily indexes leave the hyphens out. What is no day is absent."""
    try:
        return date.fromisoformat((stated or "").strip()).isoformat()
    except ValueError:
        return None
