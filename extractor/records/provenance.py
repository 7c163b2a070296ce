"""Where a record comes from, in the record's own terms."""

from datetime import date
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from extractor.models.source import DocumentPart, HeaderFiler, Source, SubmissionHeader
from extractor.source import Document, Filer
from extractor.source import SubmissionHeader as Header
from extractor.text import Text


@cache
def extractor_version() -> str:
    """The version of this library; "0+unknown" in a checkout that was never installed."""
    try:
        return version("extractor")
    except PackageNotFoundError:
        return "0+unknown"


def describe_source(document: Document, text: Text) -> Source:
    """The record's `source` of a document and its canonical text."""
    part = DocumentPart(
        sequence=document.sequence,
        type=document.type,
        filename=document.filename,
        description=document.description,
    )
    return Source(
        path=document.path,
        member=document.member,
        sha256=document.sha256,
        bytes=len(document.data),
        format=document.format,
        encoding=document.encoding,
        text_sha256=text.sha256,
        text_chars=len(text.chars),
        document=part if part != DocumentPart() else None,
        header=_header(document.header) if document.header else None,
        extractor_version=extractor_version(),
    )


def _header(header: Header) -> SubmissionHeader:
    return SubmissionHeader(
        accession_number=header.accession_number,
        form=header.form,
        filed=_iso(header.filed),
        period=_iso(header.period),
        items=header.items,
        filers=tuple(_filer(filer) for filer in header.filers),
    )


def _filer(filer: Filer) -> HeaderFiler:
    return HeaderFiler(
        name=filer.name,
        cik=filer.cik,
        sic=filer.sic,
        state_of_incorporation=filer.state_of_incorporation,
        irs_number=filer.irs_number,
        file_number=filer.file_number,
        former_names=tuple(former.name for former in filer.former_names),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
