"""Small records, made by hand."""

from typing import Any

import msgspec

from extractor.models.filing import Filing
from extractor.models.record import SCHEMA_VERSION, Record
from extractor.models.source import Source

SOURCE = Source(
    path="filings/a.txt",
    sha256="a" * 64,
    bytes=10,
    format="ascii",
    encoding="cp1252",
    text_sha256="b" * 64,
    text_chars=10,
    extractor_version="0.1.0",
)


def record(**parts: Any) -> Record:
    return Record(**{"schema_version": SCHEMA_VERSION, "source": SOURCE, "filing": Filing(), **parts})


def named(number: int, **parts: Any) -> Record:
    """A record of its own, told from others by its digest."""
    return record(source=msgspec.structs.replace(SOURCE, sha256=f"{number:064x}", path=f"{number}.txt"), **parts)
