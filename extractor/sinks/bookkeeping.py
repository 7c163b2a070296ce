"""The tables that are about the target itself: the version of its schema, what was converted, what could not be read."""

from typing import Any

from extractor.sinks.sink import Conversion, Failure
from extractor.sinks.tables import Column, Row, Table

SCHEMA_VERSION_TABLE = Table(
    "schema_version",
    "The version of the schemas that these tables follow.",
    (),
    (Column("version", "text", "As in the schemas' `$id`."),),
    (),
)
FAILURES = Table(
    "failures",
    "Filings that could not be read when their file was last converted.",
    (),
    (
        Column("path", "text", "Path of the file as it was given to the reader."),
        Column("member", "text", "Name of the member inside an archive."),
        Column("error", "text", "Kind of error: UnreadableSource, UnsupportedForm, SchemaViolation and so on."),
        Column("reason", "text", "The reason, for a person."),
    ),
    (),
)
CONVERSIONS = Table(
    "conversions",
    "The manifest: what was converted, by which version, from which bytes. A run passes over what stands here.",
    (Column("conversion_id", "text", "The digest, and after a colon the accession number where there is one."),),
    (
        Column("sha256", "text", "SHA-256 of the document's own bytes, in lower-case hexadecimal."),
        Column("accession_number", "text", "Accession number by the submission's header, the path or an index."),
        Column("path", "text", "Path of the file that the bytes were first met in."),
        Column("member", "text", "Name of the member inside an archive."),
        Column("record_id", "text", "The record that came of it; null where none did."),
        Column("extractor_version", "text", "Version of the library that converted it."),
        Column("error", "text", "Kind of error where no record came of it."),
        Column("reason", "text", "The reason, for a person."),
    ),
    (),
)
BOOKS = (SCHEMA_VERSION_TABLE, FAILURES, CONVERSIONS)


def failure_row(failure: Failure) -> Row:
    """The row of a failure."""
    return (failure.path, failure.member, failure.error, failure.reason)


def conversion_row(of: Conversion) -> Row:
    """The row of an entry of the manifest."""
    stated = (of.sha256, of.accession_number, of.path, of.member, of.record_id, of.extractor_version)
    return (of.key, *stated, of.error, of.reason)


def conversion_of(row: tuple[Any, ...]) -> Conversion:
    """The entry that a row states."""
    names = [column.name for column in CONVERSIONS.columns]
    return Conversion(**dict(zip(names, row[1:], strict=True)))
