"""The EDGAR submission header: `KEY: value` lines, or the feed's `<KEY>value` tags, into a SubmissionHeader.

Read by the names of keys, never by indentation, which some headers of 2000 lose. Keys are compared without blanks
and hyphens, so that "STREET 1" of the one kind is "STREET1" of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from extractor.source.encodings import decode_line
from extractor.source.model import Address, Filer, FormerName, SubmissionHeader

_TAG = re.compile(r"<([A-Z][A-Z0-9-]{0,60})>([^<\r\n]*)")
_SIC = re.compile(r"\[?(\d{4})\]?$")
_ACCESSION = re.compile(r"\b\d{10}-\d{2}-\d{6}\b")

_ROLES: Final = {
    "FILER": "filer",
    "SUBJECTCOMPANY": "subject_company",
    "FILEDBY": "filed_by",
    "FILEDFOR": "filed_for",
    "SERIALCOMPANY": "serial_company",
    "ISSUER": "issuer",
    "REPORTINGOWNER": "reporting_owner",
    "DEPOSITOR": "depositor",
    "SECURITIZER": "securitizer",
    "UNDERWRITER": "underwriter",
    "ISSUINGENTITY": "issuing_entity",
}
_SECTIONS: Final = {
    "COMPANYDATA": "company",
    "OWNERDATA": "company",
    "FILINGVALUES": "filing",
    "BUSINESSADDRESS": "business",
    "MAILADDRESS": "mail",
    "FORMERCOMPANY": "former",
    "FORMERNAME": "former",
}
_OF_SUBMISSION: Final = {
    "ACCESSIONNUMBER": "accession_number",
    "CONFORMEDSUBMISSIONTYPE": "form",
    "TYPE": "form",
    "FILEDASOFDATE": "filed",
    "FILINGDATE": "filed",
    "CONFORMEDPERIODOFREPORT": "period",
    "PERIOD": "period",
    "PUBLICDOCUMENTCOUNT": "public_document_count",
}
_ITEM_KEYS: Final = frozenset({"ITEMINFORMATION", "ITEMS"})
_OF_FILER: Final = {
    "COMPANYCONFORMEDNAME": "name",
    "CONFORMEDNAME": "name",
    "CENTRALINDEXKEY": "cik",
    "CIK": "cik",
    "STANDARDINDUSTRIALCLASSIFICATION": "sic",
    "ASSIGNEDSIC": "sic",
    "STATEOFINCORPORATION": "state_of_incorporation",
    "IRSNUMBER": "irs_number",
    "EIN": "irs_number",
    "FISCALYEAREND": "fiscal_year_end",
    "SECFILENUMBER": "file_number",
    "FILENUMBER": "file_number",
    "FILMNUMBER": "film_number",
}
_OF_ADDRESS: Final = {
    "STREET1": "street1",
    "STREET2": "street2",
    "CITY": "city",
    "STATE": "state",
    "ZIP": "zip",
    "BUSINESSPHONE": "phone",
    "PHONE": "phone",
}
_FORMER_NAME_KEYS: Final = frozenset({"FORMERCONFORMEDNAME", "FORMERNAME"})
_FORMER_DATE_KEYS: Final = frozenset({"DATEOFNAMECHANGE", "DATECHANGED"})


@dataclass(slots=True)
class _FilerDraft:
    role: str
    values: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, dict[str, str]] = field(default_factory=dict)
    former: list[tuple[str, str]] = field(default_factory=list)

    def finished(self) -> Filer:
        values = dict(self.values)
        sic, industry = _classification(values.pop("sic", None))
        # EDGAR prints zeros where it has no number.
        values = {key: value for key, value in values.items() if key != "irs_number" or value.strip("0")}
        return Filer(
            role=self.role,
            **values,
            sic=sic,
            industry=industry,
            business_address=_address(self.addresses.get("business")),
            mail_address=_address(self.addresses.get("mail")),
            former_names=tuple(FormerName(name, header_date(changed)) for name, changed in self.former),
        )


@dataclass(slots=True)
class _Reading:
    values: dict[str, str] = field(default_factory=dict)
    items: list[str] = field(default_factory=list)
    filers: list[_FilerDraft] = field(default_factory=list)
    section: str = ""

    def take(self, key: str, value: str) -> None:
        if key in _ROLES and not value:
            self.filers.append(_FilerDraft(_ROLES[key]))
            self.section = ""
        elif key in _SECTIONS and not value:
            self.section = _SECTIONS[key]
            if not self.filers:
                self.filers.append(_FilerDraft("filer"))
        elif value and self.filers:
            self._take_of_filer(self.filers[-1], key, value)
        elif value and key in _ITEM_KEYS:
            self.items.append(value)
        elif value and key in _OF_SUBMISSION:
            self.values.setdefault(_OF_SUBMISSION[key], value)

    def _take_of_filer(self, filer: _FilerDraft, key: str, value: str) -> None:
        if self.section in ("business", "mail") and key in _OF_ADDRESS:
            filer.addresses.setdefault(self.section, {}).setdefault(_OF_ADDRESS[key], value)
        elif key in _FORMER_NAME_KEYS:
            filer.former.append((value, ""))
        elif key in _FORMER_DATE_KEYS and filer.former:
            filer.former[-1] = (filer.former[-1][0], value)
        elif key in _OF_FILER:
            filer.values.setdefault(_OF_FILER[key], value)


def read_header(data: bytes) -> SubmissionHeader | None:
    """The header in `data`, the bytes before a submission's first DOCUMENT; None where they state nothing of one."""
    reading = _Reading()
    text = decode_line(data)
    for key, value in _pairs(text):
        reading.take(key, value)
    if not reading.values and not reading.filers:
        return None
    count = reading.values.get("public_document_count", "")
    accession = _ACCESSION.search(reading.values.get("accession_number", "")) or _ACCESSION.search(text)
    return SubmissionHeader(
        accession_number=accession[0] if accession else None,
        form=reading.values.get("form"),
        filed=header_date(reading.values.get("filed", "")),
        period=header_date(reading.values.get("period", "")),
        items=tuple(reading.items),
        filers=tuple(draft.finished() for draft in reading.filers),
        public_document_count=int(count) if count.isascii() and count.isdigit() and len(count) < 10 else None,
    )


def header_date(digits: str) -> date | None:
    """The date of a header's YYYYMMDD; None for anything else, and for days that no calendar has."""
    if len(digits) != 8 or not (digits.isascii() and digits.isdigit()):
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("<"):
            for match in _TAG.finditer(line):
                yield match[1].replace("-", ""), match[2].strip()
        elif ":" in line:
            key, _, value = line.partition(":")
            # "]" is what some headers of 2000 put on the next line, after an industry without its title.
            key = key.lstrip("] \t").replace(" ", "").replace("-", "")
            # In lines "TYPE" alone is no key of EDGAR's.
            if key != "TYPE":
                yield key, value.strip()


def _classification(printed: str | None) -> tuple[str | None, str | None]:
    match = _SIC.search(printed or "")
    if printed is None or match is None:
        return None, printed
    code = None if match[1] == "0000" else match[1]
    return code, printed[: match.start()].strip() or None


def _address(values: dict[str, str] | None) -> Address | None:
    if not values:
        return None
    street = ", ".join(values[key] for key in ("street1", "street2") if key in values)
    return Address(street or None, values.get("city"), values.get("state"), values.get("zip"), values.get("phone"))
