"""The dealers and buyers of the deal that a current report tells of (Form 8-K Items 1.01, 3.02 and 8.01)."""

from collections.abc import Iterator

import regex

from extractor.language.defined_terms import find_definitions
from extractor.language.names import core_name, firms_in, is_firm, printed_name, same_firm
from extractor.models.deal import PartyRole
from extractor.reading import Link, Reading, RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.deals import Deal, deal_at, find_deals
from extractor.subjects.deals.former import is_former
from extractor.subjects.deals.report_exhibits import LISTED_CONTRACT, listed_deal
from extractor.subjects.parties.report_rules import (
    AGREED_WITH,
    APPOSED,
    BUYS,
    EARNED,
    ENTERED_WITH,
    ISSUERS,
    LISTED_AS,
    PAID,
    SELLS_TO,
    SOLD_TO,
    WERE,
)
from extractor.subjects.report_cover import read_report_cover
from extractor.subjects.stating import stated
from extractor.text import Span

_LISTS = frozenset({"exhibit_list", "exhibit_index", "signatures"})
_AS = regex.compile(
    r"^[^.;]{0,60}?\b(?:as|acting as|together,?|collectively,?|\(the|[\"“]) ?(?:[\w,-]+ ){0,6}?[\"“]?(?P<part>representatives?|"
    r"underwriters?|initial purchasers?|managers?|placement agents?|sales agents?|agents?|purchasers?|investors?|buyers?)\b",
    regex.I,
)
_QUOTED = regex.compile(
    r"[\"“](?:\w+ )??(?P<part>representatives?|underwriters?|initial purchasers?|managers?|placement agents?|sales agents?|"
    r"agents?|purchasers?|investors?|buyers?)[,.]?[\"”]",
    regex.I,
)
_SELLER = regex.compile(r"(?i),? ?(?:\([^()]{0,40}?selling |(?:as|the|a) (?:the )?selling )")
"""Behind the name of a holder who sells through the dealers."""
_MARKET = regex.compile(r"(?i)sales? agreement|distribution|at[- ](?:the[- ])?market|equity offering")
_FIRM_DEALS = regex.compile(r"(?i)underwriting|terms agreement|pricing agreement")
_PLACEMENT = regex.compile(r"(?i)placement|engagement")
_APPOSED = regex.compile(r"(?i),? (?:the|our|its) (?:[\w-]+ ){0,3}?(?P<part>placement agent|underwriter|sales agent)s?\b")
_OWN_FIRM = regex.compile(r"(?i)\b(?:OP|operating|partnership|funding|finance|trust|holdings|L\.?P\.?)(?:\W|$)")
_SEVERAL = regex.compile(r"(?i)\b(?:investors|purchasers|buyers|underwriters|agents|managers|holders|company|agreement|notes)\b")
_TRADES = frozenset({"Capital", "Partners", "Ventures", "Investments", "Fund", "Holdings", "Management", "Equity"})
_NUMBER_BEFORE = regex.compile(r"(?<![\w,.$%-])\d{1,4} $")
"""The number that a firm's name begins with: "325 Capital, LLC"."""
_PURCHASES = regex.compile(r"(?i)purchase agreement|subscription|(?:investment|advance) agreement")


def report_dealers(reading: Reading) -> list[RowParts]:
    """Underwriters, agents and initial purchasers; those who act for several underwriters are representatives."""
    return [row for row in reading.once(_taking_part) if row["role"] != "purchaser"]


def report_buyers(reading: Reading) -> list[RowParts]:
    """Those who buy from the issuer to hold."""
    return [row for row in reading.once(_taking_part) if row["role"] == "purchaser"]


def _taking_part(reading: Reading) -> list[RowParts]:
    deal = next((d for d in reading.once(find_deals) if d.key == "primary"), None)
    if deal is None:
        return []
    issuers = _issuers(reading)
    rows: list[RowParts] = []
    called = reading.once(_defined_firms)
    deals = (deal, *(other for other in reading.once(find_deals) if other.within is not None))
    for row in _told(reading, deals):
        full = called.get(str(row["name"].value))
        if full is not None:
            row["name"] = full.also(row["name"])
        name = row["name"].value
        if any(same_firm(name, issuer) or _is_of_group(name, issuer) for issuer in issuers):
            continue
        row["offering"] = Link("offerings", deal_at(reading, row["name"].evidence[0].span.start))
        known = next((r for r in rows if same_firm(r["name"].value, name)), None)
        if known is None:
            rows.append(row)
        elif known["role"] == row["role"]:
            known["name"] = known["name"].also(row["name"])
            if "representative" in row:
                known.setdefault("representative", row["representative"])
    return rows or [row for row in _listed(reading) if not any(same_firm(row["name"].value, issuer) for issuer in issuers)]


def _listed(reading: Reading) -> Iterator[RowParts]:
    """The underwriters whom only the list of exhibits names, in their contract of these days."""
    contracts = {match.statement.span for match in listed_deal(reading)}
    for match in reading.find(AGREED_WITH) if contracts else ():
        part = _part_of(match)
        if match.statement.span in contracts and (part is None or _role_of(part) == "underwriter"):
            yield from _each(match, "underwriter", part or "")


def _told(reading: Reading, deals: tuple[Deal, ...]) -> Iterator[RowParts]:
    for match in [m for rule in (LISTED_AS, WERE, APPOSED) for m in _in_items(reading, rule)]:
        role = _role_of(match["part"].value)
        if role != "purchaser" or _is_told_by(deals, match):
            yield from _each(match, role, match["part"].value)
    for match in _in_items(reading, AGREED_WITH):
        part = _part_of(match)
        by_contract = _role_of(part) if part else _role_by_title(match["title"].value)
        if by_contract == "underwriter" and _MARKET.search(match["title"].value):
            by_contract = "sales_agent"
        if by_contract is not None and (by_contract != "purchaser" or _is_told_by(deals, match)):
            yield from _each(match, by_contract, part or "")
    for match in _in_items(reading, SOLD_TO):
        apposed = _APPOSED.match(str(match["after"].value)) if "after" in match else None
        if apposed or _is_told_by(deals, match):
            yield from _each(match, _role_of(apposed["part"]) if apposed else "purchaser", "")
    for match in [m for rule in (SELLS_TO, ENTERED_WITH) for m in _in_items(reading, rule)]:
        if _is_told_by(deals, match):
            yield from _each(match, "purchaser", "")
    for match in (match for rule in (PAID, EARNED) for match in _in_items(reading, rule)):
        yield from (
            _each(match, "placement_agent", "")
            if is_firm(printed_name(match["names"].value))
            else _called(reading, match, "placement_agent")
        )
    for match in _in_items(reading, BUYS):
        if _is_told_by(deals, match):
            yield from _called(reading, match, "purchaser")


def _called(reading: Reading, match: Match, role: PartyRole) -> Iterator[RowParts]:
    """The firm that the words call by its defined term, in full where it is defined."""
    name = reading.once(_defined_firms).get(str(match["names"].value))
    if name is not None:
        yield {"name": name, "role": role, "offering": Link("offerings", "primary")}


def _defined_firms(reading: Reading) -> dict[str, Stated[str]]:
    """The firms that the items define short names for, by these."""
    firms: dict[str, Stated[str]] = {}
    for section in reading.sections.of_kind("item"):
        for passage in reading.text.passages_in(section.start, section.end) or ():
            for definition in find_definitions(passage.text) if "(" in passage.text else ():
                if definition.firm and is_firm(printed_name(definition.firm)) and not _SEVERAL.search(definition.term):
                    start, end = definition.firm_start, definition.firm_start + len(definition.firm)
                    full = stated(printed_name(definition.firm), passage, start, end, "parties.report.defined_firm")
                    firms.setdefault(definition.term, full)
    return firms


def _is_told_by(deals: tuple[Deal, ...], match: Match) -> bool:
    """Does the match stand in one of the sentences that tell of a sale without underwriters?"""
    told = (deal for deal in deals if deal.tells(match.statement))
    return any("underwrit" not in str(deal.get("agreement_title")).lower() for deal in told)


def _in_items(reading: Reading, rule: Rule) -> list[Match]:
    """Matches in the text of items, not in the descriptions of exhibits."""
    told = reading.once(_contracts_listed)
    found = (
        match
        for match in reading.find(rule)
        if match.statement.span in told or not reading.sections.kinds_at(match.statement.span.start) & _LISTS
    )
    return [match for match in found if not is_former(reading, match.statement)]


def _contracts_listed(reading: Reading) -> frozenset[Span]:
    """The entries of the list of exhibits by which alone a report tells of its deal."""
    matches = (match for deal in reading.once(find_deals) for match in deal.matches)
    return frozenset(match.statement.span for match in matches if match.rule == LISTED_CONTRACT.name)


def _part_of(match: Match) -> str | None:
    """The part that the words behind or among the names give them."""
    after = str(match["after"].value) if "after" in match else ""
    found = _AS.search(after[:160]) or _QUOTED.search(str(match["names"].value)) or _QUOTED.search(after[:60])
    return found["part"] if found else None


def _role_of(part: str) -> PartyRole:
    words = part.lower()
    if "placement" in words:
        return "placement_agent"
    if "agent" in words or "sales manager" in words:
        return "sales_agent"
    bought = any(word in words for word in ("purchaser", "investor", "buyer"))
    return "purchaser" if bought and "initial" not in words else "underwriter"


def _role_by_title(title: str) -> PartyRole | None:
    if _FIRM_DEALS.search(title):
        return "underwriter"
    if _PLACEMENT.search(title):
        return "placement_agent"
    if _PURCHASES.search(title):
        return "purchaser"
    return "sales_agent" if _MARKET.search(title) else None


def _is_of_group(name: str, issuer: str) -> bool:
    """Is the firm the issuer's own partnership or funding company, by its name?"""
    return bool(_OWN_FIRM.search(name)) and core_name(name).split()[:1] == core_name(issuer).split()[:1]


def _issuers(reading: Reading) -> list[str]:
    """The registrants, and the firms of their group that sentences call issuer, guarantor or subsidiary."""
    cover = reading.once(read_report_cover)
    names = [str(row["name"].value) for row in cover.get("filing", {}).get("registrants", []) if row.get("name")]
    return names + [printed_name(str(match["name"].value)) for match in reading.find(ISSUERS)]


def _each(match: Match, role: PartyRole, part: str) -> Iterator[RowParts]:
    """A row for each firm of the list that the match captured."""
    statement, passage = match.statement, match.statement.passage
    start, end = match.found.span("names")
    first, last = statement.unmask(start), statement.unmask(end - 1) + 1
    for firm in firms_in(passage.text, first, last):
        if not is_firm(printed_name(firm.name)) or _SELLER.match(passage.text, firm.end):
            continue
        numbered = _NUMBER_BEFORE.search(passage.text, 0, firm.start) if firm.name.split()[0].strip(",") in _TRADES else None
        begin = numbered.start() if numbered else firm.start
        full = printed_name(passage.text[begin : firm.end])
        name: Stated[str] = stated(full, passage, begin, firm.end, match.rule, statement)
        row: RowParts = {"name": name, "role": role, "offering": Link("offerings", "primary")}
        if "representative" in part.lower():
            row["representative"] = name.becoming(True)
        yield row
