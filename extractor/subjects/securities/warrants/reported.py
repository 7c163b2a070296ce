"""The warrants that a current report tells of: sold in its deal or the one beside it, or granted to those who placed it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import regex

from extractor.models.security import SecurityKind, SecurityRole
from extractor.reading import Reading
from extractor.rules import Match, Stated
from extractor.subjects.deals import deal_named
from extractor.subjects.deals.former import is_former
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.equity.granted import names_of_dealers
from extractor.subjects.securities.periods import duration, life
from extractor.subjects.securities.titles import same_title
from extractor.subjects.securities.warrants.offered_rules import LIVES, PRICES
from extractor.subjects.securities.warrants.reported_rules import BOTH_PRICED, COUNTED, EXCEPT_PRICED, PRICED, SOLD_EACH, WARRANTS

_LISTS = frozenset({"exhibit_list", "exhibit_index", "signatures"})
_GIVING = regex.compile(
    r"(?i)\b(?:issu(?:e|es|ed|ing|ance)|sell|sells|sold|selling|sale|sales|offer(?:ed|ing|s)?|purchase[ds]?|private placement|"
    r"grant(?:ed|s)?|deliver(?:ed)?|receiv(?:e|es|ed)|entitled to|paid|pay|buy|consist(?:s|ing) of|together with|including)\b"
)
_HELD = regex.compile(
    r"(?i)\b(?:exercis(?:e|es|ed|ing)(?! price| period)|exchang(?:e|es|ed|ing)|holders? of|holds?\b|holding|held|"
    r"own(?:s|ed|ing)?|outstanding|existing|amend(?:s|ed|ing|ment)?|reduc(?:e|ed|es|ing)|repric\w+|cancel\w*|underlying|"
    r"conversion of|"
    r"assum(?:e|ed|es)|"
    r"repurchase[ds]?|redeem(?:ed)?|previously|shares issuable|issuable upon|registration of|resale of|register|options? to|"
    r"option,)"
)
_PAID = regex.compile(
    r"(?i)\b(?:placement agents?|underwriters?|representatives?|sales agents?|finders?|designees?|dealer[- ]managers?|"
    r"financial advis[eo]rs?|(?:co-)?managers?|as (?:additional |partial |part of (?:its|the) )?"
    r"(?:compensation|consideration for "
    r"(?:its |the )?services))\b"
)
_OTHERS = regex.compile(
    r"(?i)\b(?:lenders?|banks?|consultants?|directors?|officers?|employees?|landlord|vendors?|licensors?|advis[eo]rs?|"
    r"agent under|chief \w+ officer|settlement|stockholders of|former)\b"
)
_HOLDERS = regex.compile(
    r"\b[Tt]o (?:the|such|each|these) (?i:exercising|existing|participating) (?i:warrant )?(?i:holders?|investors?)\b|"
    r"\b[Tt]o (?:the|such|each) Holders?\b"
)
"""Who gets new warrants may be called by those that he held before."""
_PAYS = regex.compile(r"(?i)\bpay\b[^.;]{0,80}\bfee\b[^.;]{0,300} and (?:to )?issue $")
"""The sentence pays a dealer, and goes on to what is issued for the same service."""
_SERVICES = regex.compile(
    r"(?i)\bas (?:\w+ ){0,2}(?:compensation|consideration|payment) for (?:(?:its|the|such|certain|\w+ing) )?(?:advisory|"
    r"consulting|"
    r"marketing|investor relations|strategic|legal) "
)
_SERVING = regex.compile(
    r"(?i)\b(?:advisory?|advisors?|advisers?|consulting|consultancy|marketing|license|employment) agreement\b"
)
"""Warrants for advice are no deal's; nor is it one with whom they are agreed."""
_CLAUSES = regex.compile(r",? (?:the Company|we) (?=(?:has |have |also |agreed |to |will )*(?:issue|sell|sold|grant))")
_EXCHANGED_FOR = regex.compile(r"(?i)\bexchanged?\b[^.;]{0,240}? for (?:\ue003 or more |new |an aggregate of |certain )?$")
_UNIT = regex.compile(r"(?i)\bunits?\b[^.;]{0,40}? (?:consist(?:s|ed|ing)|will consist|comprised|composed) of [^.;]{0,160}$")
_IT = regex.compile(r"(?i) (?:to )?(?:it|them|such firms?)\b")
_PERFECT = regex.compile(r"(?i)\bhad (?:previously |also )?(?:issued|sold|granted)\b[^.;]{0,80}$")
_REMAIN = regex.compile(r"(?i)[^.;]{0,60}\bremain(?:s|ed|ing)? (?:outstanding|unexercised)")
_LOAN = regex.compile(r"(?i)\b(?:loan (?:and security )?agreement|(?<!line of )credit (?:and \w+ )?agreement|term loans?)\b")
_FEE = regex.compile(r"(?i)\b(?:cash|placement(?: agent)?|agent) (?:fee|commission)s?\b")
_EXCEPT = regex.compile(r"(?i)\bexcept (?:that|for)[^.;]{0,60}exercise price")
_EARLIER = regex.compile(r"(?i)\b(?:outstanding|existing|previously|prior|held by|originally)\b")
_NOT_TOLD = regex.compile(r"(?i)\b(?:may|would|could|if|upon any exercise|upon exercise, if any|right to|tail)\b")
_PLAIN = regex.compile(r"(?i)^(?:common |stock |purchase |share |common stock )*warrants?$")
_NAME_BEFORE = regex.compile(r"(?:[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,3} )$")
_ARTICLE = regex.compile(r"^(?:The|Each|Such|These|All|Any|No|Those|Every|In|Of|Upon|Certain|New)(?= |$) ?")


def read_report_warrants(reading: Reading, book: Book) -> None:
    """Put the warrants into the book, with what the sentences about them state."""
    names: dict[str, str] = {}
    places: dict[tuple[int, int], str] = {}
    within: list[tuple[int, int, int]] = []
    for match in sorted(_told(reading), key=lambda m: (m.statement.span.start, m.found.start("title"))):
        name = _whole_name(match)
        known = names.get(_singular(name)) if "term" not in match and not name.islower() else None
        role = _role(reading, match) if known is None else None
        if role is None:
            continue
        key = _open(reading, book, match, role, names)
        if key is not None:
            places[match.statement.span.start, match.found.end("title")] = key
            within.append((match.statement.span.start, *match.found.span()))
    _put_terms(reading, book, names, places, within)


def _told(reading: Reading) -> Iterator[Match]:
    for match in (*reading.find(WARRANTS), *reading.find(COUNTED)):
        listed = reading.sections.kinds_at(match.statement.span.start) & _LISTS
        if not listed and not is_former(reading, match.statement):
            yield match


def _role(reading: Reading, match: Match) -> SecurityRole | None:
    """Who gets the warrants decides: buyers of the deal, or the dealers for their service; None where neither does."""
    before = _HOLDERS.sub("", match.statement.masked[: match.found.start()])
    called = f"{match['title'].value} {match['term'].value if 'term' in match else ''}"
    if _SERVICES.search(match.statement.masked, match.found.end()) or _SERVING.search(before):
        return None
    if _EXCHANGED_FOR.search(before):
        return "offered" if "shares" in match else None
    if "new" in match and _HELD.search(match["new"].value):
        return None
    if _PERFECT.search(before) or _REMAIN.match(match.statement.masked, match.found.end()) or _is_of_loan(reading, match):
        return None
    giving = [found.end() for found in _GIVING.finditer(before)]
    if not giving and match.rule == WARRANTS.name:
        return None
    between = before[giving[-1] :] if giving else ""
    to_dealer = bool(_PAID.search(between)) or _named(reading, between)
    receives = giving and regex.search(r"(?i)(?:receiv\w+|entitled to)$", before[: giving[-1]])
    if receives:
        to_dealer = bool(_PAID.search(before[-120:])) or _named(reading, before[-120:])
    fee = _FEE.search(before)
    paid = fee is not None and (_PAID.search(before[: fee.start()]) or _named(reading, before[: fee.start()]))
    with_fee = paid and ("receiv" in before or (_PAYS.search(before) and " to " not in between))
    to_dealer = to_dealer or bool(_IT.match(between) and _PAID.search(before)) or bool(with_fee)
    if to_dealer or _PAID.search(called) or _named(reading, called):
        return None if _NOT_TOLD.search(between) or "shares" not in match else "compensation"
    if (
        _HELD.search(between)
        or _HELD.search(_CLAUSES.split(before[-60:])[-1])
        or _OTHERS.search(between)
        or _NOT_TOLD.search(between)
    ):
        return None
    return "offered" if any(group in match for group in ("shares", "warrants", "term", "part")) else None


def _is_of_loan(reading: Reading, match: Match) -> bool:
    """Are the warrants what a lender gets for its loan, and not the deal's?"""
    own = deal_named(reading, "primary")
    return bool(_LOAN.search(match.statement.passage.text)) and not (own is not None and own.tells(match.statement))


def _named(reading: Reading, words: str) -> bool:
    """Do the words name one of the deal's dealers, in full or short?"""
    return any(regex.search(rf"(?<!\w){regex.escape(name)}(?!\w)", words) for name in reading.once(names_of_dealers))


def _open(reading: Reading, book: Book, match: Match, role: SecurityRole, names: dict[str, str]) -> str | None:
    """The row of the warrants: those for the same number of shares in the same role are the same, told of again."""
    title: Stated[str] = match["title"]
    term: Stated[str] | None = match.get("term")
    called = term if term is not None and (_PLAIN.match(title.value) or role == "compensation") else title
    shares, count = _more_than_one(match, "shares"), _more_than_one(match, "warrants")
    kind: SecurityKind = "pre_funded_warrants" if "funded" in f"{title.value} {called.value}".lower() else "warrants"
    key = _known(book, role, kind, called, shares, count)
    if key is None:
        of_unit = _UNIT.search(match.statement.masked[: match.found.start()])
        instead = kind == "pre_funded_warrants" and term is not None
        if shares is None and count is None and not of_unit and (not (called is term or instead) or book.keys(role, kind)):
            return None
        key = f"{role}-warrants-{len(book.keys(None, 'warrants', 'pre_funded_warrants')) + 1}"
        if role == "compensation" and not book.keys("compensation", "warrants"):
            key = "compensation-warrants"
        book.open(key, role, kind, _deal(reading, match) if role == "offered" else "primary")
    for name in (title, term, called):
        if name is not None and (not _PLAIN.match(name.value) or name is term):
            names.setdefault(_singular(name.value), key)
    book.put(key, "title", called)
    book.put(key, "underlying.quantity", shares)
    book.put(key, "quantity", count)
    price = match.get("exercise_price")
    book.put(key, "exercise_price", price.becoming(price.value.amount) if price else None)
    book.put(key, "term", duration(match, "term_years", "unit"))
    return key


def _more_than_one(match: Match, group: str) -> Stated[Decimal] | None:
    """A count of one is the part of a unit: "each consisting of one share and a warrant to purchase one share"."""
    stated = match.get(group)
    return stated if stated is not None and stated.value > 1 and stated.value == int(stated.value) else None


def _known(
    book: Book, role: SecurityRole, kind: SecurityKind, called: Stated[str], shares: Stated[Decimal] | None,
    count: Stated[Decimal] | None,
) -> str | None:  # fmt: skip
    for key in book.keys(role, kind):
        row = book[key]
        title = row.get("title")
        alike = title is not None and same_title(str(title.value), called.value)
        quantity = row.get("underlying", {}).get("quantity") or row.get("quantity")
        wanted = shares or count
        if wanted is None or quantity is None:
            if alike:
                return key
        elif quantity.value == wanted.value and (alike or title is None or _may_be_one(str(title.value), called.value)):
            return key
    return None


_SERIES = regex.compile(r"(?i)\b(?:series|class|tranche) \w{1,3}(?:-\w{1,2})?\b")


def _may_be_one(title: str, other: str) -> bool:
    """May both titles be of one security? Not where each names its series, and another one."""
    one, two = _SERIES.search(title), _SERIES.search(other)
    return not (one and two and one[0].lower() != two[0].lower())


def _deal(reading: Reading, match: Match) -> str:
    """The deal that sells the warrants: the private placement beside a registered one, where the words next to them say so."""
    beside = deal_named(reading, "concurrent-1")
    if beside is None:
        return "primary"
    registered = r"registered direct|public offering|registered offering"
    private = r"concurrent private placement|private placement"
    before = match.statement.text[: match.statement.unmask(match.found.start("title")) - match.statement.start]
    after = match.statement.masked[match.found.end() : match.found.end() + 160]
    last = [*regex.finditer(rf"(?i){registered}|{private}", regex.sub(r"\([^()]{0,160}\)", "", before))]
    if beside.tells(match.statement) and not (deal_named(reading, "primary") or beside).tells(match.statement):
        return beside.key
    if last and "private" in last[-1][0].lower():
        return beside.key
    if regex.match(rf"(?i)[^.;\ue003]{{0,120}}? in (?:an?|the) (?:{private})", after):
        return beside.key
    unregistered = "new" in match and "unregistered" in match["new"].value
    return beside.key if unregistered else "primary"


def _singular(name: str) -> str:
    return " ".join(name.lower().split()).removesuffix("s")


def _put_terms(
    reading: Reading, book: Book, names: dict[str, str], places: dict[tuple[int, int], str], within: list[tuple[int, int, int]]
) -> None:
    """Price and life from the sentences that name the warrants, where they agree."""
    told: dict[tuple[str, str], list[Stated[Any]]] = {}
    for match in (m for rule in (EXCEPT_PRICED, BOTH_PRICED, PRICED, SOLD_EACH, *PRICES, *LIVES) for m in reading.find(rule)):
        key = _key_of(book, match, names, places)
        if key is None or key not in book or _is_mentioned(match, places, within):
            continue
        if match.rule != EXCEPT_PRICED.name and "exercise_price" in match and _EXCEPT.search(match.statement.text):
            continue
        price = match.get("exercise_price")
        terms = {
            "exercise_price": price.becoming(price.value.amount) if price else None,
            "price": match.get("price"),
            "term": life(match),
            "expires": match.get("expires"),
            "exercisable_from": match.get("from_date") or duration(match, "after", "after_unit"),
        }
        for leaf, stated in terms.items():
            if stated is not None and leaf not in book[key]:
                told.setdefault((key, leaf), []).append(stated)
    for (key, leaf), values in told.items():
        if len({repr(value.value) for value in values}) == 1:
            book.put(key, leaf, values[0].also(*values[1:]))
        else:
            book.ambiguous(leaf, *values)


def _is_mentioned(match: Match, places: dict[tuple[int, int], str], within: list[tuple[int, int, int]]) -> bool:
    """Do the words name warrants only beside others: "warrants, in the form of the Common Warrants, to purchase"?"""
    statement, start = match.statement.span.start, match.found.start("title")
    if (statement, match.found.end("title")) in places:
        # Others named between these and the term have it.
        return any(at == statement and match.found.end("title") < place < match.found.end() for at, place in places)
    return any(at == statement and first <= start < end for at, first, end in within)


def _key_of(book: Book, match: Match, names: dict[str, str], places: dict[tuple[int, int], str]) -> str | None:
    """The row that the words name, with the capitalised words before them; or the only plain warrants that were sold."""
    place = places.get((match.statement.span.start, match.found.end("title")))
    if place is not None:
        return place
    named = _whole_name(match)
    known = names.get(_singular(named))
    if known is not None:
        return known
    title = match["title"].value
    if len(named) > len(title) or not _PLAIN.match(title) or _PAID.search(match.statement.text):
        return None
    plain = book.keys("offered", "warrants")
    return plain[0] if len(plain) == 1 and not _EARLIER.search(match.statement.text) else None


def _whole_name(match: Match) -> str:
    """The title with the capitalised words before it: "StockBlock Warrants"."""
    before = _NAME_BEFORE.search(match.statement.masked[: match.found.start("title")])
    return _ARTICLE.sub("", f"{before[0] if before else ''}{match['title'].value}")
