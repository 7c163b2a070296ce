"""Agreements: those that the registrant entered into, amended and ended, with the terms of what it borrowed."""

from typing import Any

import regex

from extractor.language.names import firms_in
from extractor.models.events import FacilityKind
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated
from extractor.rules.grammar import MASKS
from extractor.subjects.events.agreement_rules import (
    AMOUNT,
    DEFINED,
    ENDED,
    ENDS,
    ENTERED,
    EXPIRES,
    ISSUED_UNDER,
    ROLE,
    WAS_ENDED,
)
from extractor.subjects.events.item_text import ItemText, day_of
from extractor.subjects.events.obligation_rules import (
    ACCELERATED,
    COVENANTS,
    FIXED,
    INCREASE,
    INTEREST,
    MATURITY,
    PRINCIPAL,
)  # fmt: skip
from extractor.subjects.events.transactions import price_per_share
from extractor.text import Passage

_AMENDMENT = regex.compile(
    r"(?i)^(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"omnibus|limited) )?(?:amendment|supplement|waiver)\b|amendment (?:no|number)|amendment$"
)
_AMENDS = regex.compile(
    r"^[^.;]{0,140}? ?\b(?:to|of) (?:the |its |that certain |an? "
    r")?(?P<amends>(?:[A-Z][\w’'&/-]*,? (?:(?:of|and|to|for) )?){0,10}(?:Agreement|Indenture|Lease|Contract|Note)\b)"
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
_ALIAS = regex.compile(r" \([“\"][^()]{1,40}\)")
_BETWEEN = regex.compile(r"(?:,? ?\([^()]{1,200}\)){0,2},?")
_PARTIES_END = regex.compile(
    r"\b(?:pursuant to which|under which|which provides|providing for|whereby|to (?:acquire|"
    r"purchase|sell)|with respect to|relating to|in connection with)\b"
)
_PARTIES_BEGIN = regex.compile(r"\b(?:with|among|between|by and among|by and between)\b")
_ONLY_OF = regex.compile(
    r"(?i)(?:successors?(?:[- ]in[- ]interest)?(?: by merger)? (?:to|of)|affiliates? of|subsidiar(?:y|ies) of"
    r"|formerly(?: known as)?|"
    r"division of|parent of|owned by|controlled by|predecessor of) $"
)
_MERGER = regex.compile(r"(?i)merger|tender")
_FAR = 200
"""Characters behind the title within which its parties begin."""
_DAY = len("2012-05-18")
_KINDS: tuple[tuple[str, FacilityKind], ...] = (
    ("note", "notes"), ("debenture", "notes"),
    ("bridge", "bridge_loan"), ("commercial paper", "commercial_paper"), ("letter", "letter_of_credit"), ("term", "term_loan"),
    ("revolv", "revolving"), ("line of credit", "revolving"),
)  # fmt: skip


def read_agreements(item: ItemText) -> list[RowParts]:
    """The agreements entered into or amended; the terms of borrowings stand with the first that is one for money."""
    told: list[tuple[Match, RowParts]] = []
    titles: set[str] = set()
    for match in item.find(ENTERED, ISSUED_UNDER):
        row = _entered(item, match)
        title = str(match["title"].value).casefold()
        if row and title not in titles and _named(match) not in titles:
            titles |= {title, _named(match)} - {""}
            told.append((match, row))
    borrowing = next((row for _, row in told if _is_borrowing(row["agreement"])), None)
    if borrowing is not None:
        borrowing["obligation"] = _obligation(item)
    passages = [match.statement.passage for match, _ in told]
    for match, row in told:
        if row is not borrowing and passages.count(match.statement.passage) == 1:
            _add_terms(item, row, match.statement.passage if len(told) > 1 else None)
    return [row for _, row in told]


def _add_terms(item: ItemText, row: RowParts, passage: Passage | None) -> None:
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
    if passage is None and _MERGER.search(str(row["agreement"]["title"].value)) and (price := price_per_share(item)):
        row["transaction"] = {"price_per_share": price}


def _is_borrowing(agreement: RowParts) -> bool:
    titles = (agreement[name] for name in ("title", "amends") if agreement.get(name))
    return any(_BORROWING.search(str(title.value)) for title in titles)


def read_obligations(item: ItemText) -> list[RowParts]:
    """Borrowings of an item that tells of them itself."""
    rows = [row for row in read_agreements(item) if row.get("obligation")]
    for row in rows:
        row["kind"] = "obligation"
    return rows


def read_accelerations(item: ItemText) -> list[RowParts]:
    """A default or another event that brings an obligation forward, Item 2.04."""
    for match in item.find(ACCELERATED):
        date = day_of(match.statement)
        if (date is None and "happened" in match) or (date and item.is_recent(date.value)):
            terms = {"principal": match.get("principal")}
            return [{**item.row, "kind": "obligation_acceleration", "date": date, "obligation": terms}]
    return []


def read_terminations(item: ItemText) -> list[RowParts]:
    """The agreements that ended."""
    rows: list[RowParts] = []
    titles: set[str] = set()
    for match in item.find(ENDED, WAS_ENDED):
        title = match.get("formal") if match.rule == ENDED.name else None
        title = title or match["title"]
        date = day_of(match.statement)
        known = {str(title.value).casefold(), str(match["title"].value).casefold(), _named(match)} - {""}
        if (date and not item.is_recent(date.value)) or titles & known:
            continue
        titles |= known
        formal = _defined(item, str(title.value))
        agreement = {
            "title": formal["title"] if formal else title,
            "date": match.get("dated") or (formal.get("dated") if formal else None),
            "parties": _parties(match),
            "ended": _ended(item, match),
        }
        rows.append({**item.row, "kind": "agreement_termination", "date": date, "agreement": agreement})
    return rows


def _defined(item: ItemText, term: str) -> Match | None:
    """Where the item says what agreement it means by the term."""
    return next((match for match in item.find(DEFINED) if match["term"].value == term != match["title"].value), None)


def _ended(item: ItemText, match: Match) -> Stated[str] | None:
    """The day on which the agreement ends, by the sentence that tells of the termination or one behind it."""
    days = (m["ended"] for m in item.find(ENDS) if m.statement.span >= match.statement.span)
    return next((day for day in days if len(day.value) == _DAY and item.is_recent(day.value)), None)


def _named(match: Match) -> str:
    return str(match["term"].value).casefold() if "term" in match else ""


def _entered(item: ItemText, match: Match) -> RowParts | None:
    date = day_of(match.statement)
    dated = match.get("dated")
    title: str = match["title"].value
    if (date and not item.is_recent(date.value)) or (date is None and dated and not item.is_recent(dated.value)):
        return None
    if _EMPLOYMENT.search(title):
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
        "parties": _parties(match),
    }
    kind = "agreement_amendment" if is_amendment else "agreement"
    if dated and "announced" in match.statement.masked[: match.found.start()]:
        date = dated
    return {**item.row, "kind": kind, "date": date, "agreement": agreement}


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


def _parties(match: Match) -> list[RowParts]:
    """The firms that the sentence names as parties behind the title, else those beside the registrant before it."""
    start, end = match.found.span("rest")
    rest = match.statement.masked[start:end]
    begin = _PARTIES_BEGIN.search(rest)
    if not begin or begin.start() > _FAR:
        return _subjects(match) if match.rule == ENTERED.name else []
    stop = _PARTIES_END.search(rest, begin.end())
    firms = _firms(match, start + begin.end(), start + (stop.start() if stop else len(rest)))
    # Who enters into the agreement is named before the verb, and again among the parties by "among".
    entering = next((firm.name for firm in firms_in(match.statement.masked, 0, match.found.start())), None)
    return [row for row in firms if entering is None or row["name"].value != entering]


def _subjects(match: Match) -> list[RowParts]:
    """The firms that are said to enter into the agreement, without the registrant, which is named first."""
    masked, verb = match.statement.masked, match.found.start()
    firms = _firms(match, 0, verb)
    first = firms_in(masked, 0, verb)[:1]
    is_registrant = bool(first) and masked[: first[0].start].rstrip().endswith((",", MASKS["date"]))
    names = {str(first[0].name)} if is_registrant else set()
    return [row for row in firms if row["name"].value not in names]


def _firms(match: Match, first: int, last: int) -> list[RowParts]:
    """The firms in a range of the sentence, with what each is there."""
    roles = {role.found.start(): role["role"] for role in ROLE.read(match.statement)}
    found: list[RowParts] = []
    for firm in firms_in(match.statement.masked, first, last):
        if _is_name(firm.name) and not _ONLY_OF.search(match.statement.masked, max(0, firm.start - 60), firm.start):
            alias = _ALIAS.match(match.statement.masked, firm.end)
            role = roles.get(alias.end() if alias else firm.end)
            found.append({"name": match.between(firm.name, firm.start, firm.end), "role": role})
    return _distinct(found)


def _firm_as(item: ItemText, role: str) -> Stated[Any] | None:
    """The first firm that a sentence of the item names in this role."""
    for match in item.find(ROLE):
        if match["role"].value.lower().startswith(role):
            masked, at = match.statement.masked, match.found.start()
            named = [firm for firm in firms_in(masked, max(0, at - 240), at) if _is_name(firm.name)]
            firm = next((firm for firm in reversed(named) if _BETWEEN.fullmatch(masked, firm.end, at)), None)
            if firm:
                return match.between(firm.name, firm.start, firm.end)
    return None


def _is_name(name: str) -> bool:
    return len(name.split()) > 1 and bool(
        regex.search(
            r"(?:Inc|Corp|Corporation|LLC|L\.L\.C|Ltd|Limited|L\.?P|N\.A|"
            r"plc|PLC|AG|S\.A|Bank|Association|Company|Trust|Co)\b\.?$",
            name,
        )
    )


def _distinct(rows: list[RowParts]) -> list[RowParts]:
    seen: dict[str, RowParts] = {}
    for row in rows:
        seen.setdefault(str(row["name"].value), row)
    return list(seen.values())


def _obligation(item: ItemText) -> RowParts:
    principal, interest = item.first(PRINCIPAL), item.first(INTEREST)
    leaves: RowParts = {
        "kind": _facility(principal) if principal else None,
        "principal": principal["principal"] if principal else None,
        "increase": _leaf(item, INCREASE, "increase"),
        "agent": _firm_as(item, "administrative agent"),
        "lenders": [lender] if (lender := _firm_as(item, "lender")) else [],
        "interest": interest["interest"] if interest else None,
        "rate": None if interest else _leaf(item, FIXED, "rate"),
        "maturity": _leaf(item, MATURITY, "maturity"),
        "covenants": [match["covenants"] for match in item.find(COVENANTS)][:1],
    }
    return {name: value for name, value in leaves.items() if value}


def _facility(match: Match) -> Stated[FacilityKind] | None:
    if "facility" not in match:
        return None
    words = match["facility"].value.lower()
    kind = next((kind for stem, kind in _KINDS if stem in words), None)
    return match["facility"].becoming(kind) if kind else None


def _leaf(item: ItemText, rule: Rule, group: str) -> Stated[Any] | None:
    match = item.first(rule)
    return match[group] if match else None
