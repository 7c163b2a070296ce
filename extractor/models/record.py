"""The record: all that one filing states, with the evidence for it."""

from collections.abc import Callable
from typing import Literal

import msgspec

from extractor.models.base import Pointer, Row
from extractor.models.contents import DateRow, Exhibit, Item, RiskFactor, Section, Signature
from extractor.models.deal import Fee, Offering, Party
from extractor.models.events import Event
from extractor.models.filing import Filing, IncorporatedDocument, Severity
from extractor.models.security import Security
from extractor.models.source import Source

SCHEMA_VERSION = "1.0.0"


class Span(Row, frozen=True, kw_only=True):
    """A half-open range of characters of the canonical text."""

    start: int
    end: int


class Evidence(Row, frozen=True, kw_only=True):
    """The characters that state a value, the statement around them, and the rule that read it."""

    start: int
    end: int
    statement: Span
    page: str | None = None
    section: str | None = None
    rule: str


class Derived(Row, frozen=True, kw_only=True):
    """A value that the library computed: from which other values of the record."""

    derived_from: tuple[Pointer, ...]


class Unread(Row, frozen=True, kw_only=True):
    """A leaf that a reader expects and does not find, and why."""

    about: Pointer
    reason: Literal["not_stated", "blank", "ambiguous", "unparsed"]
    note: str | None = None
    spans: tuple[Span, ...] = ()


class Finding(Row, frozen=True, kw_only=True):
    """What the filing's own arithmetic, dates and cross-references say of each other."""

    check: str
    severity: Severity
    message: str
    about: tuple[Pointer, ...] = ()
    expected: str | None = None
    stated: str | None = None
    spans: tuple[Span, ...] = ()


class Record(Row, frozen=True, kw_only=True, dict=True):
    """One filing, read. `text` is the canonical text that every span counts characters of."""

    schema_version: str
    source: Source
    filing: Filing
    sections: tuple[Section, ...] = ()
    offerings: tuple[Offering, ...] = ()
    fees: tuple[Fee, ...] = ()
    securities: tuple[Security, ...] = ()
    parties: tuple[Party, ...] = ()
    dates: tuple[DateRow, ...] = ()
    risk_factors: tuple[RiskFactor, ...] = ()
    items: tuple[Item, ...] = ()
    events: tuple[Event, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    signatures: tuple[Signature, ...] = ()
    incorporated_documents: tuple[IncorporatedDocument, ...] = ()
    unread: tuple[Unread, ...] = ()
    findings: tuple[Finding, ...] = ()
    evidence: dict[Pointer, tuple[Evidence, ...] | Derived] = {}

    @property
    def text(self) -> str:
        """The canonical text. AttributeError on a record that was decoded from JSON, which does not carry it."""
        try:
            return str(self.__dict__["text"])
        except KeyError:
            raise AttributeError("this record was not read from a document here, so it has no text") from None

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of bytes of the document that states `text[start:end]`, found on demand.

        Without their tags, with entities resolved and white space folded, those bytes are the text again. ValueError
        for a range that is empty or not in the text, AttributeError on a record that was decoded from JSON.
        """
        try:
            origin: Callable[[int, int], tuple[int, int]] = self.__dict__["origin"]
        except KeyError:
            raise AttributeError("this record was not read from a document here, so it has no source") from None
        return origin(start, end)

    def to_json(self, *, indent: int | None = None) -> str:
        """The record as JSON; numbers keep the digits that the filing states."""
        return encode(self, indent=indent)


def encode(value: object, *, indent: int | None = None) -> str:
    """JSON of a record or a part of one, Decimals as exact JSON numbers."""
    raw = _ENCODER.encode(value)
    return (msgspec.json.format(raw, indent=indent) if indent else raw).decode()


_ENCODER = msgspec.json.Encoder(decimal_format="number")
