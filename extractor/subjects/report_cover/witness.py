"""The cover's inline XBRL (dei, EDGAR Filer Manual) as a second witness of what the cover prints."""

from collections.abc import Iterator

import regex

from extractor.language.names import same_firm
from extractor.reading import Reading, RowParts
from extractor.reading.parts import About
from extractor.rules import Evidence, Stated
from extractor.text import Fact

_CIK_DIGITS = 10
_CHECK = "cover.dei"
_RULE = "report.cover.dei"
_OF_REGISTRANT = {
    "dei:EntityRegistrantName": "name",
    "dei:EntityTaxIdentificationNumber": "ein",
    "dei:EntityFileNumber": "commission_file_number",
    "dei:EntityIncorporationStateCountryCode": "state_of_incorporation",
}
_NOT_ALNUM = regex.compile(r"[^a-z0-9]")


def complete(reading: Reading, filing: RowParts) -> None:
    """Give the one registrant what only the tags at its printed words say: those words, never a hidden value; and its CIK,
    which no cover prints, where no header of a submission gave it.
    """
    rows = filing["registrants"]
    facts = _facts(reading)
    if len(rows) != 1:
        return
    key = facts.get("dei:EntityCentralIndexKey")
    if key and "cik" not in rows[0] and key.value.isascii() and key.value.isdigit():
        rows[0]["cik"] = key.value.zfill(_CIK_DIGITS)
    for concept, field in _OF_REGISTRANT.items():
        fact = facts.get(concept)
        if fact and fact.span and field not in rows[0]:
            printed = reading.text.clean(*fact.span)
            rows[0][field] = Stated(printed, (Evidence(fact.span, fact.span, _RULE),))


def differences(reading: Reading, filing: RowParts) -> list[RowParts]:
    """A finding for each value of the cover that its own tags state otherwise."""
    facts = _facts(reading)
    rows = filing["registrants"]
    found: list[RowParts] = []
    dated = filing.get("report_date")
    if dated is not None:
        found += _compared(facts.get("dei:DocumentPeriodEndDate"), dated, "report date")
    if len(rows) == 1:
        for concept, field in _OF_REGISTRANT.items():
            value = rows[0].get(field)
            if value is not None:
                found += _compared(facts.get(concept), value, field.replace("_", " "))
    return found


def _facts(reading: Reading) -> dict[str, Fact]:
    """The facts of the registrant itself, by concept; those of a class of its securities have members."""
    facts: dict[str, Fact] = {}
    for fact in reading.text.facts:
        if not fact.members:
            facts.setdefault(fact.name, fact)
    return facts


def _compared(fact: Fact | None, value: Stated[str], what: str) -> Iterator[RowParts]:
    if fact is None or _agree(fact.value, value.value, what):
        return
    yield {
        "check": _CHECK,
        "severity": "mismatch" if what in ("report date", "ein") else "note",
        "message": f"the cover prints the {what} {value.value}, its inline XBRL states {fact.value}",
        "about": [About(value)],
        "expected": fact.value,
        "stated": value.value,
    }


def _agree(tagged: str, printed: str, what: str) -> bool:
    one, other = (_NOT_ALNUM.sub("", words.casefold()) for words in (tagged, printed))
    # A tagged state is a code of ISO 3166-2 where the cover prints a name, and file numbers differ by leading zeros.
    if what == "state of incorporation" and len(one) == 2:
        return True
    if what == "commission file number":
        return one.lstrip("0") == other.lstrip("0")
    return one == other or (what == "name" and same_firm(tagged, printed))
