"""What is known of a filing before it is read: from its own header, its path, an index or a metadata file.

The layouts are those that people have: sec-edgar-downloader's `sec-edgar-filings/TICKER/FORM/ACCESSION/`, edgar-crawler's
`RAW_FILINGS/FORM/CIK_FORM_YEAR_ACCESSION.htm` with its FILINGS_METADATA.csv, datamule's `ACCESSION/metadata.json`, and
EDGAR's own `edgar/data/CIK/ACCESSION.txt`.
"""

import re
from datetime import date
from typing import Literal

import msgspec

from extractor.models.filing import Filing
from extractor.models.record import Record
from extractor.models.source import Located
from extractor.source import Document

_DASHED = re.compile(r"(?<!\d)\d{10}-\d{2}-\d{6}(?!\d)")
_FOLDER = re.compile(r"(?:^|[/!])(\d{10})(\d{2})(\d{6})(?=[/!])")
_DOWNLOADER = re.compile(r"sec-edgar-filings/[^/]{1,80}/([^/]{1,20})/\d{10}-\d{2}-\d{6}/")
_CRAWLER = re.compile(r"(?:^|/|__)\d{1,10}_([0-9A-Z]{1,12})_\d{4}_\d{10}-\d{2}-\d{6}\.\w{2,5}$")
# edgar-crawler leaves hyphens and slashes out of the names of forms.
_CRAWLED_FORMS = {"8K": "8-K", "8KA": "8-K/A", "8K12B": "8-K12B", "8K12G3": "8-K12G3", "8K15D5": "8-K15D5"}

By = Literal["path", "index", "metadata"]


def from_path(path: str, member: str | None = None) -> Located | None:
    """What a path, and the name inside an archive after it, say: the accession number, and the form in known layouts."""
    name = (path if member is None else f"{path}!{member}").replace("\\", "/")
    accession = accession_in(name)
    if accession is None:
        return None
    form = None
    if found := _DOWNLOADER.search(name):
        form = found[1]
    elif found := _CRAWLER.search(name):
        form = _CRAWLED_FORMS.get(found[1], found[1] if found[1].startswith("424B") else None)
    return Located(accession_number=accession, form=form, by="path")


def accession_in(name: str) -> str | None:
    """The last accession number in a path, with or without its hyphens; without them only where it is a folder."""
    if dashed := _DASHED.findall(name):
        return str(dashed[-1])
    if folders := _FOLDER.findall(name):
        return "-".join(folders[-1])
    return None


def stated_accession(document: Document, located: Located | None) -> str | None:
    """The accession number by the submission's own header, else by where it lies."""
    stated = document.header.accession_number if document.header else None
    return stated or (located.accession_number if located else None)


def stated_form(document: Document, located: Located | None) -> str | None:
    """The form, as far as it is known without reading."""
    stated = document.header.form if document.header else None
    return stated or (located.form if located else None)


def stated_filing_date(document: Document, located: Located | None) -> date | None:
    """The day of filing, as far as it is known without reading."""
    if document.header and document.header.filed:
        return document.header.filed
    return date.fromisoformat(located.filed) if located and located.filed else None


def with_location(record: Record, located: Located) -> Record:
    """The record with what its own bytes lack taken from where it lay, and `source.located` to say so."""
    header, filing = record.source.header, record.filing
    accession = filing.accession_number or (header.accession_number if header else None)
    filed = filing.filed or (header.filed if header else None)
    taken = Located(
        accession_number=None if accession else located.accession_number,
        filed=None if filed else located.filed,
        form=None if header and header.form else located.form,
        by=located.by,
    )
    if taken == Located(by=located.by):
        return record
    return msgspec.structs.replace(
        record, source=msgspec.structs.replace(record.source, located=taken), filing=_filled(filing, taken)
    )


def _filled(filing: Filing, taken: Located) -> Filing:
    return msgspec.structs.replace(
        filing,
        accession_number=filing.accession_number or taken.accession_number,
        filed=filing.filed or taken.filed,
    )
