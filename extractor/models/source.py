"""Where the record comes from: the bytes, the container and what its header says."""

from typing import Literal

from extractor.models.base import PartialDate, Row


class DocumentPart(Row, frozen=True, kw_only=True):
    """One <DOCUMENT> of the submission, as its own header lines name it."""

    sequence: str | None = None
    type: str | None = None
    filename: str | None = None
    description: str | None = None


class HeaderFiler(Row, frozen=True, kw_only=True):
    """A filer, issuer or subject company in the header of the submission."""

    name: str | None = None
    cik: str | None = None
    sic: str | None = None
    state_of_incorporation: str | None = None
    irs_number: str | None = None
    file_number: str | None = None
    former_names: tuple[str, ...] = ()


class SubmissionHeader(Row, frozen=True, kw_only=True):
    """Values of the SGML header around the documents; the filing's own words are elsewhere in the record."""

    accession_number: str | None = None
    form: str | None = None
    filed: PartialDate | None = None
    period: PartialDate | None = None
    items: tuple[str, ...] = ()
    filers: tuple[HeaderFiler, ...] = ()


class Located(Row, frozen=True, kw_only=True):
    """What the path, an index or a metadata file says of the filing where its own bytes do not."""

    accession_number: str | None = None
    filed: PartialDate | None = None
    form: str | None = None
    by: Literal["path", "index", "metadata"]


class Source(Row, frozen=True, kw_only=True):
    """The document that was read. `sha256` is of its own bytes, `text_sha256` of the canonical text in UTF-8."""

    path: str
    member: str | None = None
    sha256: str
    bytes: int
    format: str
    encoding: str
    text_sha256: str
    text_chars: int
    document: DocumentPart | None = None
    header: SubmissionHeader | None = None
    located: Located | None = None
    extractor_version: str
