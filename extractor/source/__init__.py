"""Bytes -> Document: files, archives, EDGAR submissions, encodings; which document is the filing."""

from extractor.source.metering import ArchiveLimits
from extractor.source.model import (
    Address,
    Document,
    DocumentFormat,
    EncodingKind,
    Filer,
    FormerName,
    Part,
    SubmissionHeader,
)
from extractor.source.opening import iter_documents, open_document

__all__ = [
    "Address",
    "ArchiveLimits",
    "Document",
    "DocumentFormat",
    "EncodingKind",
    "Filer",
    "FormerName",
    "Part",
    "SubmissionHeader",
    "iter_documents",
    "open_document",
]
