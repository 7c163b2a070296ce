"""Agreements: those that the registrant entered into, amended and ended, with the terms of what it borrowed."""

import sys

import regex

from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.events.agreements.agreement_rules import (
    AMOUNT,
    DEFINED,
    ENDED,
    ENDS,
    ENTERED,
    EXPIRES,
    FEE,
    ISSUED_UNDER,
    WAS_ENDED,
)
from extractor.subjects.events.agreements.obligations import borrowing_terms, read_borrowed
from extractor.subjects.events.agreements.parties import noticed, parties_behind, parties_of
from extractor.subjects.events.item_text import ItemText, day_of
from extractor.subjects.events.transactions.read import exchange_ratio, price_per_share
from extractor.terms.money import Money
from extractor.text import Passage

_AMENDMENT = regex.compile(
    r"(?i)^(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"omnibus|limited) )?(?:amendment|supplement|waiver)\b|amendment (?:no|number)|amendment$"
)
_AMENDS = regex.compile(
    r"^[^.;]{0,140}? ?\b(?:to|of) (?:the |its |that certain |an? )?(?:[\w ]{2,20}[’']s )?(?:\ue000 )?"
    r"(?P<amends>(?:[A-Z][\w’'&/-]*,? (?:(?:of|and|to|for) )?){0,10}(?:Agreement|Indenture|Lease|Contract|Note)\b)"
)
_AMENDS_INSIDE = regex.compile(r" to (?:the |that certain |its )?(?P<amends>[A-Z].*)$")
_BORROWING = regex.compile(
    r"(?i)\b(?:credit|loan|note|notes|indenture|facility|borrow\w*|debenture|commercial paper)"
    r"\b"
)
_EMPLOYMENT = regex.compile(
    r"(?i)\b(?:employment|severance|indemnification|separation and release|offer letter|"
    r"retention|change (?:in|of) control)\b"
)
_OF_HOLDERS = regex.compile(r"(?i)^(?:\w+ and )?(?:voting|support|tender|lock-?up|stockholders?|shareholders?)\b")
"""Agreements that holders of the registrant make with a buyer, or with each other."""
_REGISTRANT = regex.compile(r"(?<!\bof )(?<!\bof the )(?<!\bby the )\b(?:Company|Registrant|Corporation|[Ww]e|Parent)\b(?![’']s)")
_REGISTRANT_AMONG = regex.compile(
    r"^[^.;]{0,200}?\b(?:with|among|between)(?: and among)?(?:[^.;]{0,80}?,)? the (?:Company|Registrant)\b"
)
_MERGER = regex.compile(r"(?i)merger|tender")
_DAY = len("2012-05-18")


def read_agreements(item: ItemText) -> list[RowParts]:
    """The agreements entered into or amended; those for money with the terms of the borrowing."""
    told: list[tuple[Match, RowParts]] = []
    titles: set[str] = set()
    for match in item.find(ENTERED, ISSUED_UNDER):
        row = _entered(item, match)
        title = str(match["title"].value).casefold()
        if row and title not in titles and _named(match) not in titles:
            titles |= {title, _named(match)} - {""}
            told.append((match, row))
    _add_borrowings(item, told)
    passages = [match.statement.passage for match, _ in told]
    for match, row in told:
        if "obligation" not in row and passages.count(match.statement.passage) == 1:
            _add_terms(item, told, row, match.statement.passage if len(told) > 1 else None)
    return [row for _, row in told]


def _add_borrowings(item: ItemText, told: list[tuple[Match, RowParts]]) -> None:
    """The terms of borrowings: all that the item says where one agreement is for money, else what stands behind each."""
    places = [match.statement.passage.index for match, _ in told]
    borrowings = [at for at, (_, row) in enumerate(told) if _is_borrowing(row["agreement"])]
    apart = [at for at in borrowings if places.count(places[at]) == 1]
    for at in apart if len(apart) > 1 else borrowings[:1]:
        following = (place for place in places if place > places[at])
        within = range(places[at], min(following, default=sys.maxsize)) if len(apart) > 1 else None
        if terms := borrowing_terms(item, within):
            told[at][1]["obligation"] = terms


def _add_terms(item: ItemText, told: list[tuple[Match, RowParts]], row: RowParts, passage: Passage | None) -> None:
    """What the agreement is about: what is paid under it, till when it runs, what a share is bought for.

    Where the item tells of several agreements, only what the paragraph of this one says.
    """

    def found(rule: Rule) -> list[Match]:
        return [match for match in item.find(rule) if passage is None or match.statement.passage is passage]

    amounts = [match["amount"] for match in found(AMOUNT)]
    if len({amount.value for amount in amounts}) == 1:
        row["agreement"]["amount"] = amounts[0].also(*amounts[1:])
    expires = [match["expires"] for match in found(EXPIRES) if len(match["expires"].value) == _DAY]
    row["agreement"]["expires"] = expires[0] if expires else None
    if _is_merger(row) and (passage is None or sum(_is_merger(other) for _, other in told) == 1):
        terms = {"price_per_share": price_per_share(item), "exchange_ratio": exchange_ratio(item)}
        row["transaction"] = terms if any(terms.values()) else None


def _is_merger(row: RowParts) -> bool:
    return bool(_MERGER.search(str(row["agreement"]["title"].value)))


def _is_borrowing(agreement: RowParts) -> bool:
    titles = (agreement[name] for name in ("title", "amends") if agreement.get(name))
    return any(_BORROWING.search(str(title.value)) for title in titles)


def read_obligations(item: ItemText) -> list[RowParts]:
    """Borrowings of an item that tells of them itself."""
    rows = [row for row in read_agreements(item) if row.get("obligation")]
    for row in rows:
        row["kind"] = "obligation"
    return rows or read_borrowed(item)


def read_terminations(item: ItemText) -> list[RowParts]:
    """The agreements that ended."""
    rows: list[RowParts] = []
    titles: set[str] = set()
    for match in item.find(ENDED, WAS_ENDED):
        title = match.get("formal") if match.rule == ENDED.name else None
        title = title or match["title"]
        date = item.day(match.statement) or day_of(match.statement)
        known = {str(title.value).casefold(), str(match["title"].value).casefold(), _named(match)} - {""}
        if (date and not item.is_recent(date.value)) or titles & known:
            continue
        titles |= known
        formal = _defined(item, str(title.value))
        agreement = {
            "title": formal["title"] if formal else title,
            "date": match.get("dated") or (_dated(formal) if formal else None),
            "parties": parties_of(match) or (parties_behind(formal, formal.found.end("title")) if formal else noticed(match)),
            "ended": _ended(item, match),
            "fee": _fee(item),
        }
        rows.append({**item.row, "kind": "agreement_termination", "date": date, "agreement": agreement})
    return rows


def _dated(formal: Match) -> Stated[str] | None:
    """The day of the agreement by the words that define it: "dated May 4, 2012", "On May 4, 2012, ... entered into"."""
    entered = "entered into" in formal.statement.masked[: formal.found.start()]
    return formal.get("dated") or (day_of(formal.statement) if entered else None)


def _defined(item: ItemText, term: str) -> Match | None:
    """Where the item says what agreement it means by the term."""
    return next((match for match in item.find(DEFINED) if match["term"].value == term != match["title"].value), None)


def _ended(item: ItemText, match: Match) -> Stated[str] | None:
    """The day on which the agreement ends, by the sentence that tells of the termination or one behind it."""
    days = (m["ended"] for m in item.find(ENDS) if m.statement.span >= match.statement.span)
    return next((day for day in days if len(day.value) == _DAY and item.is_recent(day.value)), None)


def _fee(item: ItemText) -> Stated[Money] | None:
    """What was paid for the termination, where the item states one amount."""
    fees: list[Stated[Money]] = [match["fee"] for match in item.find(FEE)]
    return fees[0].also(*fees[1:]) if len({fee.value for fee in fees}) == 1 else None


def _named(match: Match) -> str:
    return str(match["term"].value).casefold() if "term" in match else ""


def _entered(item: ItemText, match: Match) -> RowParts | None:
    date = item.day(match.statement) or day_of(match.statement)
    dated = match.get("dated")
    title: str = match["title"].value
    if (date and not item.is_recent(date.value)) or (date is None and dated and not item.is_recent(dated.value)):
        return None
    if _EMPLOYMENT.search(title) or (_OF_HOLDERS.search(title) and not _is_party(match)):
        return None
    if match.rule == ISSUED_UNDER.name:
        date = date or dated
    if date is None and dated is None and not _tells_now(match):
        return None
    is_amendment = bool(_AMENDMENT.search(title))
    agreement = {
        "title": match["title"],
        "date": dated or date,
        "amends": _amended(match) if is_amendment else None,
        "parties": parties_of(match),
    }
    kind = "agreement_amendment" if is_amendment else "agreement"
    if dated and "announced" in match.statement.masked[: match.found.start()]:
        date = dated
    return {**item.row, "kind": kind, "date": date, "agreement": agreement}


def _is_party(match: Match) -> bool:
    """Is the registrant among those who enter into the agreement: "the Company and Acme", "among the Company, ..."?"""
    subject = match.statement.masked[: match.found.start()]
    return bool(_REGISTRANT.search(subject) or _REGISTRANT_AMONG.search(match.statement.masked, *match.found.span("rest")))


def _tells_now(match: Match) -> bool:
    """Without a day: does the sentence tell of an agreement beside the one just told, or announce it?"""
    before = match.statement.masked[: match.found.start()]
    return bool(
        regex.search(
            r"(?i)\balso $|^in connection with|^(?:concurrently|simultaneously|contemporaneously)|"
            r"announced|has(?: also)? $",
            before,
        )
    )


def _amended(match: Match) -> Stated[str] | None:
    inside = _AMENDS_INSIDE.search(match.statement.masked, *match.found.span("title"))
    if inside:
        return match.words(*inside.span("amends"))
    start, end = match.found.span("rest")
    found = _AMENDS.match(match.statement.masked[start:end])
    if not found:
        return None
    return match.between(found["amends"], start + found.start("amends"), start + found.end("amends"))
