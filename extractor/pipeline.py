"""The whole way of one filing, from bytes to a validated record."""

import os

from extractor.checks import audited
from extractor.forms import form_of
from extractor.models.record import Record
from extractor.reading import Reading
from extractor.records import assemble, describe_source, validated
from extractor.source import Document, open_document
from extractor.text import read_text


def extract(source: bytes | str | os.PathLike[str], *, path: str | None = None, member: str | None = None) -> Record:
    """Read one filing: a path, or the bytes of a document or of a whole EDGAR submission.

    The same bytes give the same record, on any machine and in any process. Raises `UnreadableSource` where there is
    nothing to read, `UnsupportedForm` where the document is neither a prospectus of Rule 424(b) nor a Form 8-K, and
    `SchemaViolation` where the record would break its own schema.
    """
    return extract_document(open_document(source, path=path, member=member))


def extract_document(document: Document) -> Record:
    """Read a document that is already open."""
    text = read_text(document)
    form = form_of(document, text)
    reading = Reading(document, text, form.segment(text), form.name)
    parts = [reading.once(subject) for subject in form.subjects]
    return validated(audited(assemble(reading, describe_source(document, text), parts)))
