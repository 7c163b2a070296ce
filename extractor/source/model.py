"""What the source room hands on: a filing's main document and what its EDGAR header says of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

DocumentFormat = Literal["ascii", "html", "ixbrl"]
EncodingKind = Literal["text", "uuencoded", "pdf"]


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the header, as printed in capitals; street lines 1 and 2 are joined by a comma."""

    street: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name the filer had until `changed`."""

    name: str
    changed: date | None = None


@dataclass(frozen=True, slots=True)
class Filer:
    """One company or person of the header.

    `role` is the header's own heading in lower case with underscores: filer, subject_company, filed_by,
    serial_company (the issuing trust of asset-backed securities), reporting_owner. `sic` is the four-digit Standard
    Industrial Classification, `industry` its title where printed; `fiscal_year_end` is MMDD.
    """

    role: str
    name: str | None = None
    cik: str | None = None
    sic: str | None = None
    industry: str | None = None
    state_of_incorporation: str | None = None
    irs_number: str | None = None
    file_number: str | None = None
    film_number: str | None = None
    fiscal_year_end: str | None = None
    business_address: Address | None = None
    mail_address: Address | None = None
    former_names: tuple[FormerName, ...] = ()


@dataclass(frozen=True, slots=True)
class SubmissionHeader:
    """The header EDGAR puts before a submission; `items` are the ITEM INFORMATION lines as printed."""

    accession_number: str | None = None
    form: str | None = None
    filed: date | None = None
    period: date | None = None
    items: tuple[str, ...] = ()
    filers: tuple[Filer, ...] = ()
    public_document_count: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Another document of the submission, never decoded; `size` counts the bytes between its TEXT tags."""

    sequence: str | None
    type: str | None
    filename: str | None
    description: str | None
    size: int
    encoding_kind: EncodingKind


@dataclass(frozen=True, slots=True)
class Document:
    """The main document of one filing.

    `data` are its own bytes, which begin at byte `offset` of the file (of the archive's member where there is one),
    without EDGAR's TEXT and XBRL tags; a bare file is taken whole. `characters` are `data` decoded by `encoding`, a
    byte order mark dropped, line ends and character entities as they stand. `dash_escaped` is true inside a
    Privacy-Enhanced message (RFC 1421, 4.3.2.1), where a line that began with "-" was sent as "- -".
    """

    path: str
    member: str | None
    data: bytes
    offset: int
    encoding: str
    characters: str
    format: DocumentFormat
    sequence: str | None = None
    type: str | None = None
    filename: str | None = None
    description: str | None = None
    header: SubmissionHeader | None = None
    parts: tuple[Part, ...] = ()
    dash_escaped: bool = False
    _sha256: str = field(default="", init=False, repr=False, compare=False)

    @property
    def sha256(self) -> str:
        """SHA-256 of `data` in lower-case hexadecimal, computed when first asked for."""
        if not self._sha256:
            object.__setattr__(self, "_sha256", hashlib.sha256(self.data).hexdigest())
        return self._sha256
