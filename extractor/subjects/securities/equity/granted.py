"""Shares that no buyer of a report's deal gets: those beneath warrants and options, and those granted for a service."""

import regex

from extractor.language.defined_terms import find_definitions
from extractor.language.names import core_name
from extractor.reading import Reading
from extractor.rules import Match
from extractor.subjects.report_cover import read_report_cover

_PLACES = regex.compile(
    r"(?i)\b(?:placement agents?|underwriters?|sales agents?|representatives? of the|dealer[- ]managers?|finders?|cash fee|"
    r"(?:placement|underwriting) (?:agency |agent )?agreement|pay certain fees)\b"
)
_OF_SEVERAL = regex.compile(r"(?i)\b(?:investors?|purchasers?|buyers?|holders?|company|agreement)\b")
_AHEAD, _BEHIND = 70, 130
"""Characters around a definition in which the part of the firm is told."""


def names_of_dealers(reading: Reading) -> tuple[str, ...]:
    """The firms that sentences about placing and underwriting define, in full and short."""
    cover = reading.once(read_report_cover)
    issuers = {core_name(str(row["name"].value)) for row in cover.get("filing", {}).get("registrants", []) if row.get("name")}
    names: dict[str, None] = {}
    for section in reading.sections.of_kind("item"):
        for passage in reading.text.passages_in(section.start, section.end) or ():
            for definition in find_definitions(passage.text) if "(" in passage.text else ():
                firm = definition.firm
                if firm is None or _OF_SEVERAL.search(definition.term) or core_name(firm) in issuers:
                    continue
                near = passage.text[max(0, definition.firm_start - _AHEAD) : definition.end + _BEHIND]
                if _is_paid(passage.text, definition.term) or _PLACES.search(near):
                    names.update({definition.term: None, firm: None})
    return tuple(names)


def _is_paid(words: str, name: str) -> bool:
    """Is the firm paid a fee for what it placed?"""
    paid = rf"(?:pay|paid|paying)(?: to)? {regex.escape(name)}(?:,[^,;]{{2,60}},)? an? (?:[\w-]+ ){{0,3}}(?:fee|commission)"
    found = regex.search(rf"(?i){paid}(?P<kind>[^;.]{{0,20}})", words)
    return bool(found and not regex.search(r"(?i)commitment|structuring|due diligence", found[0]))


_BENEATH = regex.compile(
    r"(?i)\b(?:warrants?|options?|rights?|notes?|debentures?|preferred (?:stock|shares))\b[^.;]{0,200}?(?<!agreed )\b(?:to "
    r"(?:purchase|"
    r"acquire|subscribe for|buy|receive)|exercisable (?:for|into|to purchase)|convertible (?:in)?to|converted into|exercised for|"
    r"(?:exercise|conversion) (?:of [^.;]{0,60} )?(?:for|into))(?: (?:up to|an aggregate of|a total of|in the aggregate|an "
    r"additional|"
    r"approximately|aggregate|and|including|or)){0,4}\s*$"
)
_FOR_COMMITMENT = regex.compile(
    r"(?i)\bcommitment (?:shares|fee)\b|consideration for (?:its|[\w. ]{2,40}['’]s?) (?:irrevocable )?commitment|as (?:a |an )?"
    r"(?:initial |upfront )?commitment fee"
)


def is_beneath(match: Match) -> bool:
    """Is the number of shares what warrants, options or notes are exercised for or converted into?"""
    return bool(_BENEATH.search(match.statement.masked[: match.found.start("quantity")]))


def is_for_commitment(match: Match) -> bool:
    """Are the shares issued for an investor's commitment to buy others?"""
    return bool(_FOR_COMMITMENT.search(match.statement.text))
