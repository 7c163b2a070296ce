"""The cover of the filing: what it is, whose it is, and when."""

from typing import Literal

from extractor.models.base import PartialDate, Row


class Address(Row, frozen=True, kw_only=True):
    """A postal address as the cover prints it."""

    street: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None


class Registrant(Row, frozen=True, kw_only=True):
    """A registrant or co-registrant named on the cover."""

    name: str | None = None
    cik: str | None = None
    state_of_incorporation: str | None = None
    commission_file_number: str | None = None
    ein: str | None = None
    former_name: str | None = None
    address: Address | None = None
    telephone: str | None = None


class Checkboxes(Row, frozen=True, kw_only=True):
    """The boxes of Form 8-K General Instruction A.2: marked (true) or printed and empty (false)."""

    written_communications: bool | None = None
    soliciting_material: bool | None = None
    pre_commencement_14d2: bool | None = None
    pre_commencement_13e4: bool | None = None


class ListedSecurity(Row, frozen=True, kw_only=True):
    """A class registered under section 12(b) of the Exchange Act, from the table on the cover."""

    title: str | None = None
    symbol: str | None = None
    exchange: str | None = None


class Filing(Row, frozen=True, kw_only=True):
    """What the cover states of the filing as a whole."""

    form: str | None = None
    amendment: bool | None = None
    accession_number: str | None = None
    filed: PartialDate | None = None
    rule: str | None = None
    registrants: tuple[Registrant, ...] = ()
    registration_numbers: tuple[str, ...] = ()
    supplement_date: PartialDate | None = None
    supplement_number: int | None = None
    base_prospectus_date: PartialDate | None = None
    preliminary: bool | None = None
    attached_report: str | None = None
    report_date: PartialDate | None = None
    checkboxes: Checkboxes | None = None
    emerging_growth_company: bool | None = None
    listed_securities: tuple[ListedSecurity, ...] = ()


class IncorporatedDocument(Row, frozen=True, kw_only=True):
    """A document that the prospectus incorporates by reference (Form S-3, Item 12)."""

    form: str | None = None
    period_end: tuple[PartialDate, ...] = ()
    filed: tuple[PartialDate, ...] = ()
    description: str | None = None


Severity = Literal["ok", "note", "mismatch"]
