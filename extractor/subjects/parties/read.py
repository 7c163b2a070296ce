"""The parties of a filing: dealers first, then those whom their agreements name, then those who serve."""

import itertools
from collections.abc import Iterator

import regex

from extractor.language.defined_terms import find_definitions
from extractor.language.names import core_name, firms_in, is_firm, printed_name, same_firm
from extractor.models.deal import PartyRole
from extractor.reading import Link, Parts, Reading, RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.deals import deal_of, find_deals
from extractor.subjects.offerings.method import find_method
from extractor.subjects.parties.agent_list import listed_agents
from extractor.subjects.parties.agent_rules import ADMINISTRATOR, GUARANTOR_NAMED, NOTE_DEALERS, PAID_COMMISSION, WARRANT_AGENT
from extractor.subjects.parties.cover_dealers import cover_dealers
from extractor.subjects.parties.cover_roles import cover_roles
from extractor.subjects.parties.dealer_rules import DEALERS, PROGRAM_AGREEMENT
from extractor.subjects.parties.dealer_table import dealer_rows
from extractor.subjects.parties.holders import selling_holders
from extractor.subjects.parties.report import report_buyers, report_dealers
from extractor.subjects.parties.representative_rules import REPRESENTATIVES, REPRESENTED
from extractor.subjects.parties.rules import (
    ADVISORS,
    BUYERS,
    GUARANTOR,
    GUARANTOR_AS,
    GUARANTOR_ROW,
    HOLDERS,
    INVESTORS,
    PURCHASERS,
    REGISTRANT_CALLED,
)
from extractor.subjects.parties.serving_rules import (
    AUDITOR,
    COUNSEL,
    DEPOSITARY,
    DEPOSITARY_FOR,
    TRANSFER_AGENT,
    TRANSFER_AGENT_ROW,
    TRANSFER_AGENT_SERVES,
)
from extractor.subjects.parties.trustees import trustees
from extractor.subjects.prospectus_cover import read_prospectus_cover
from extractor.subjects.report_cover import read_report_cover
from extractor.subjects.securities.cover_lines import cover_lines
from extractor.subjects.stating import stated

_OF_SEVERAL = regex.compile(
    r"(?i)\b(?:underwriters|managers|agents|representatives|purchasers|dealers|advisors|investors|"
    r"buyers)\b"
)
_TRADE_NAME = ("doing business as ", "d/b/a ")
_TWO = 2
"""Lines of a cover: "Fully and Unconditionally Guaranteed by", and the name below."""
_ROLES: tuple[tuple[str, PartyRole], ...] = (
    ("placement agent", "placement_agent"),
    ("sales agent", "sales_agent"),
    ("selling agent", "sales_agent"),
    ("distribution agent", "sales_agent"),
    ("sales manager", "sales_agent"),
    ("agent", "sales_agent"),
)
_LEGAL_END = regex.compile(r"\b(?:LLC|L\.L\.C\.|Inc\.|Incorporated|L\.P\.|Corp\.)(?=\s[A-Z])")


def read_parties(reading: Reading) -> Parts:
    """The parties (Regulation S-K Items 501(b)(8), 507, 508 and 509)."""
    dealers = reading.once(find_dealers)
    rows = [*_registrants(reading), *dealers, *_advisors(reading), *_buyers(reading), *selling_holders(reading)]
    rows += _serving(reading)
    return {"parties": rows} if rows else {}


def _registrants(reading: Reading) -> list[RowParts]:
    """The registrants of the cover, as parties to their own deal; a report that tells of no deal has none."""
    if not reading.once(find_deals):
        return []
    cover = reading.once(read_report_cover if reading.form == "8-K" else read_prospectus_cover)
    names = [registrant.get("name") for registrant in cover.get("filing", {}).get("registrants", [])]
    called = reading.find(REGISTRANT_CALLED)
    return [{"name": name, "role": "registrant", "defined_name": _called(called, name)} for name in names if name]


def _called(matches: list[Match], name: Stated[str]) -> Stated[str] | None:
    """What the filing calls the registrant from there on."""
    return next((match["term"] for match in matches if same_firm(match["name"].value, name.value)), None)


def find_dealers(reading: Reading) -> tuple[RowParts, ...]:
    """The dealers of the filing's own deal: by their table, else by the sentences that engage them."""
    if not reading.once(find_deals):
        return ()
    if reading.form == "8-K":
        return tuple({**row, **_defined_name(reading, row["name"])} for row in report_dealers(reading))
    rows = dealer_rows(reading)
    told = [*_engaged(reading)]
    if rows:
        role = _role_of_table(told)
        rows = [{**row, "role": role, "offering": Link("offerings", "primary")} for row in rows]
    for row in told:
        known = _row_of(rows, row)
        if known is not None:
            known["name"] = _in_full(known["name"], row["name"])
        elif not _by_table(rows):
            rows.append(row)
    _mark_representatives(reading, rows)
    rows = rows if _by_table(rows) else _once([*rows, *listed_agents(reading)])
    rows = rows or [
        {"name": name, "role": "sales_agent", "offering": Link("offerings", "primary")}
        for name in _names(reading, PAID_COMMISSION)
    ]
    rows = rows or _of_cover(reading)
    for row in rows:
        row.update(_defined_name(reading, row["name"]))
    return tuple(_without_short_forms(rows))


def _without_short_forms(rows: list[RowParts]) -> list[RowParts]:
    """A firm that sentences name by its defined term too ("HS & Co.") is one dealer."""
    short = {row["defined_name"].value for row in rows if "defined_name" in row}
    return [row for row in rows if row["name"].value not in short]


def _in_full(known: Stated[str], other: Stated[str]) -> Stated[str]:
    """The name with its legal form, where a firm is named with and without it: "Acme Securities, Inc."."""
    if is_firm(other.value) and not is_firm(known.value):
        return other
    return known.also(other)


def _of_cover(reading: Reading) -> list[RowParts]:
    """The houses at the foot of the cover, where neither a table nor a sentence names a dealer."""
    registrants = {core_name(row["name"].value) for row in _registrants(reading)}
    rows = _once([row for row in cover_dealers(reading) if core_name(row["name"].value) not in registrants])
    method = reading.once(find_method)
    placed = method is not None and method.value == "best_efforts"
    return [{**row, "role": "placement_agent"} if placed and row["role"] == "underwriter" else row for row in rows]


def _by_table(rows: list[RowParts]) -> bool:
    """Did a table state the dealers? Then it states them whole."""
    return any(evidence.rule == "parties.dealer.table" for row in rows for evidence in row["name"].evidence)


def _engaged(reading: Reading) -> Iterator[RowParts]:
    for rule in (*DEALERS, *NOTE_DEALERS):
        for match in reading.find(rule):
            if deal_of(reading, match.statement) == "primary":
                yield from _each(match, _dealer_role(match["part"].value))
    for match in reading.find(PROGRAM_AGREEMENT):
        if deal_of(reading, match.statement) == "primary":
            yield from _each(match, "sales_agent")


def _dealer_role(part: str) -> PartyRole:
    return next((role for words, role in _ROLES if words in part.lower()), "underwriter")


def _role_of_table(told: list[RowParts]) -> PartyRole:
    roles = [row["role"] for row in told]
    return "placement_agent" if roles and all(role == "placement_agent" for role in roles) else "underwriter"


def _mark_representatives(reading: Reading, rows: list[RowParts]) -> None:
    for match in (*reading.find(REPRESENTATIVES), *reading.find(REPRESENTED)):
        if deal_of(reading, match.statement) != "primary":
            continue
        for row in _each(match, "underwriter"):
            known = _row_of(rows, row)
            if known is None:
                rows.append(known := row)
            known.setdefault("representative", row["name"].becoming(True))


def _advisors(reading: Reading) -> list[RowParts]:
    return _once([row for match in reading.find(ADVISORS) for row in _each(match, "advisor")])


def _buyers(reading: Reading) -> Iterator[RowParts]:
    """Purchasers, by the agreements that name them; with what they hold where a sentence says it."""
    rows: list[RowParts] = []
    for match in reading.find(INVESTORS):
        rows += [{**row, "offering": _prior(reading, match)} for row in _each(match, "purchaser")]
    if reading.once(find_deals):
        for match in reading.find(PURCHASERS):
            rows += _each(match, "purchaser")
        rows += report_buyers(reading) if reading.form == "8-K" else _named_buyers(reading)
    for match in reading.find(HOLDERS):
        for row in _each(match, "purchaser"):
            known = _row_of(rows, row)
            if known is not None:
                known.update(units_held=match["units"], name=row["name"].also(known["name"]))
    yield from _once(rows)


def _named_buyers(reading: Reading) -> Iterator[RowParts]:
    """Those who buy from the issuer itself, where sentences name them; dealers are none."""
    dealers = [*reading.once(find_dealers)]
    for match in reading.find(BUYERS):
        if deal_of(reading, match.statement) == "primary":
            yield from (row for row in _each(match, "purchaser") if is_firm(row["name"].value) and not _row_of(dealers, row))


def _prior(reading: Reading, match: Match) -> Link:
    """The earlier deal whose agreement has the date of the match."""
    for deal in reading.once(find_deals):
        date = deal.get("agreement_date")
        if date is not None and date.value == match["date"].value:
            return Link("offerings", deal.key)
    return Link("offerings", "")


def _serving(reading: Reading) -> Iterator[RowParts]:
    """Those who serve the deal; a report that tells of none has none."""
    if reading.form == "8-K" and not reading.once(find_deals):
        return
    asked: tuple[tuple[tuple[Rule, ...], PartyRole], ...] = (
        ((TRANSFER_AGENT, TRANSFER_AGENT_ROW, TRANSFER_AGENT_SERVES, ADMINISTRATOR), "transfer_agent"),
        ((WARRANT_AGENT,), "warrant_agent"),
        ((DEPOSITARY, DEPOSITARY_FOR), "depositary"),
        ((GUARANTOR, GUARANTOR_ROW, GUARANTOR_AS), "guarantor"),
        ((COUNSEL,), "counsel"),
        ((AUDITOR,), "auditor"),
    )
    roles = [*cover_roles(reading)]
    served = [
        *roles,
        *trustees(reading),
        *((name, role) for rules, role in asked for rule in rules for name in _names(reading, rule)),
    ]
    for role in (
        "guarantor",
        "depositor",
        "sponsor",
        "servicer",
        "trustee",
        "transfer_agent",
        "warrant_agent",
        "depositary",
        "counsel",
        "auditor",
    ):
        names = [name for name, part in served if part == role]
        if role == "guarantor" and not names:
            names = _below_guaranteed(reading)
        firms = [name.becoming(printed_name(name.value)) for name in names if _is_house(printed_name(name.value))]
        if role == "guarantor":
            firms += _names(reading, GUARANTOR_NAMED)
        yield from _once([{"name": firm, "role": role} for firm in firms])


def _below_guaranteed(reading: Reading) -> list[Stated[str]]:
    """The name on the line below "Fully and Unconditionally Guaranteed by", where it fills that line."""
    found = [match for lines in cover_lines(reading, _TWO, GUARANTOR) for match in GUARANTOR.read(lines, reading.currency)]
    return [match["name"] for match in found if match.found.end("name") >= len(match.statement.masked) - 1][:1]


def _names(reading: Reading, rule: Rule) -> list[Stated[str]]:
    return [name for match in reading.find(rule) for name in match.all("name")]


def _is_house(name: str) -> bool:
    """Is the name a firm's, or a bank's or trust's that bears no legal form?"""
    return is_firm(name) or (" " in name and bool({"bank", "trust", "reit"} & set(name.lower().split())))


def _each(match: Match, role: PartyRole) -> Iterator[RowParts]:
    """A row for each firm of the list that the match captured."""
    statement, passage = match.statement, match.statement.passage
    start, end = match.found.span("names")
    first, last = statement.unmask(start), statement.unmask(end - 1) + 1
    for firm in firms_in(passage.text, first, last):
        if passage.text.endswith(_TRADE_NAME, 0, firm.start):
            continue
        for start, end in _apart(firm.name, firm.start):
            name = stated(printed_name(passage.text[start:end]), passage, start, end, match.rule, statement)
            yield {"name": name, "role": role, "offering": Link("offerings", "primary")}


def _apart(name: str, start: int) -> list[tuple[int, int]]:
    """The ranges of names that stand below each other, each with its legal form, with nothing but space between them."""
    ends = [found.end() for found in _LEGAL_END.finditer(name) if is_firm(name[found.end() :].strip())]
    edges = [0, *ends, len(name)]
    parts = [(a, b, name[a:b]) for a, b in itertools.pairwise(edges)]
    return [(start + a + len(part) - len(part.lstrip()), start + a + len(part.rstrip())) for a, b, part in parts if part.strip()]


def _row_of(rows: list[RowParts], row: RowParts) -> RowParts | None:
    return next((known for known in rows if same_firm(known["name"].value, row["name"].value)), None)


def _once(rows: list[RowParts]) -> list[RowParts]:
    """Each firm once, with all the places that name it in its role."""
    kept: list[RowParts] = []
    for row in rows:
        known = _row_of(kept, row)
        if known is None:
            kept.append(row)
        else:
            known["name"] = known["name"].also(row["name"])
    return kept


def _defined_name(reading: Reading, name: Stated[str]) -> RowParts:
    """The short form that the filing defines for the firm, where a sentence that names it does."""
    wanted = core_name(name.value)
    for evidence in name.evidence:
        for passage in reading.text.passages_in(evidence.statement.start, evidence.statement.end) or ():
            for definition in find_definitions(passage.text):
                if definition.firm and core_name(definition.firm) == wanted and not _OF_SEVERAL.search(definition.term):
                    start, end = definition.start, definition.end
                    return {"defined_name": stated(definition.term, passage, start, end, "parties.defined_name")}
    return {}
