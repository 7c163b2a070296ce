"""Warrants that a deal sells: for how many shares, at what price, from when and for how long."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.equity.unit_parts import WARRANT as UNIT_WARRANTS
from extractor.subjects.securities.headline import STOCK, headline_items
from extractor.subjects.securities.periods import duration, life
from extractor.subjects.securities.titles import WARRANTS, kind_of
from extractor.terms import Money

_NAMED = rf"(?P<title>{WARRANTS})"
SENTENCE = Rule(
    "securities.warrants.offered_sentence",
    needs=("warrants", "warrant to purchase"),
    pattern=rf"{_NAMED}(?: \((?:the |each,? an? |collectively,? the )?[\"“][^\"“”]{{3,50}}[\"”]\)|,? or (?:the "
    rf")?[A-Z][\w -]{{3,40}}?,)? to purchase (?:up to )?(?:an aggregate of )?(?:up to )?{{number:shares}} {STOCK}",
    where=frozenset({"cover", "legend"}),
    matches={
        "We are offering 2,000,000 shares of our common stock, pre-funded warrants to purchase up to 1,250,000 "
        "shares of "
        "common stock and Series A warrants to purchase up to 3,250,000 shares of common stock.": {
            "title": "pre-funded warrants",
            "shares": Decimal(1_250_000),
        },
    },
    rejects=("warrants to purchase our common stock are outstanding",),
)
PRICES = register(
    Rule(
        "securities.warrants.exercise_price",
        needs=("exercise price",),
        pattern=rf"{_NAMED}(?:(?! [Ww]arrants? (?!shares))[^.;\ue000]){{0,120}}? (?:has|have|will have|with|at) an? "
        rf"(?:initial |nominal )?exercise price "
        rf"(?:per share )?(?:of|equal to) {{price:exercise_price}}",
        matches={
            "Each pre-funded warrant will have an exercise price of $0.001 per share and is exercisable immediately.": {
                "title": "pre-funded warrant",
                "exercise_price": Money(amount=Decimal("0.001"), currency="USD"),
            },
            "The warrants have an exercise price of $20.00 per share and a term of four years.": {
                "title": "warrants",
                "exercise_price": Money(amount=Decimal("20.00"), currency="USD"),
            },
        },
        rejects=("outstanding options have an exercise price of $3.00 per share",),
    ),
    Rule(
        "securities.warrants.entitles_to_purchase_at",
        needs=("entitles the holder",),
        pattern=rf"[Ee]ach (?:whole |redeemable |whole redeemable )?{_NAMED} entitles the holder (?:thereof )?to purchase "
        rf"(?:(?:one|\ue003)[- ](?:half|third|fourth|quarter|tenth)s? (?:\([^()]{{1,8}}\) )?of )?{{number}} {STOCK} at "
        rf"(?:a price|an exercise price) of {{price:exercise_price}}",
        matches={
            "Each warrant entitles the holder thereof to purchase one share of our Class A common stock at a price of "
            "$11.50 per share.": {"title": "warrant", "exercise_price": Money(amount=Decimal("11.50"), currency="USD")},
        },
        rejects=("Each share entitles the holder to one vote.", "Each right entitles the holder to one-tenth of one share."),
    ),
    Rule(
        "securities.warrants.each_to_purchase_at",
        needs=("exercise price of",),
        pattern=rf"(?<!\w)(?:one|an?|each|\ue003) {_NAMED} to purchase (?:one|\ue003) {STOCK} at an? (?:initial "
        rf")?exercise "
        rf"price of {{price:exercise_price}}",
        matches={
            "Each unit consists of one share and one Series A warrant to purchase one share of common stock at an exercise price "
            "of $1.25 per share.": {
                "title": "Series A warrant",
                "exercise_price": Money(amount=Decimal("1.25"), currency="USD"),
            },
        },
        rejects=("options to purchase 405,000 shares of common stock at an exercise price of $5.69 per share",),
    ),
    Rule(
        "securities.warrants.exercise_price_of_each",
        needs=("exercise price",),
        pattern=rf"exercise price (?:per share )?(?:of|for) (?:each|the) {_NAMED}(?: sold in this offering)?,? (?:is|are|equals|"
        rf"will be|will equal)(?: equal to)? {{price:exercise_price}}",
        matches={
            "The purchase price of each pre-funded warrant equals the price of a share, minus $0.0001, and the exercise price of "
            "each pre-funded warrant equals $0.0001 per share.": {
                "title": "pre-funded warrant",
                "exercise_price": Money(amount=Decimal("0.0001"), currency="USD"),
            },
        },
        rejects=("The exercise price of the options is $3.00 per share.",),
    ),
    Rule(
        "securities.warrants.exercisable_at",
        needs=("exercisable",),
        pattern=rf"{_NAMED} (?:is|are|will be|shall be)(?: immediately)? exercisable (?:(?:immediately|upon issuance|"
        rf"for (?:one|\ue003) shares? [^.;\ue000]{{3,40}}?) )?at (?:an? )?(?:(?:initial )?(?:exercise )?price (?:per share "
        rf")?(?:of|equal to) )?"
        rf"{{price:exercise_price}}(?: per share|(?=[,.;]|$))",
        matches={
            "The warrants are exercisable at a price of $6.20 per share at any time on or after December 15, 2005.": {
                "title": "warrants",
                "exercise_price": Money(amount=Decimal("6.20"), currency="USD"),
            },
            "The representative’s warrants are exercisable at $5.00 per share.": {
                "title": "representative’s warrants",
                "exercise_price": Money(amount=Decimal("5.00"), currency="USD"),
            },
        },
        rejects=("The warrants are exercisable at any time.", "The options are exercisable at $3.00 per share."),
    ),
)
LIVES = register(
    Rule(
        "securities.warrants.expire_after",
        needs=("expire", "expiring", "term of", "exercisable for", "for a period of"),
        pattern=rf"{_NAMED}[^;]{{0,220}}? (?:(?:will |to )?expir(?:e|es|ing)(?: on)?(?: the)?|(?:has|have|with|and) "
        rf"an? (?:\w+ )?term of|exercisable(?: at (?:an? (?:exercise )?price of )?\ue000(?: per share)?)?(?: "
        rf"[^.;\ue000]{{0,60}}?)?(?: and)? for"
        r"(?: a (?:period|term) of)?) "
        r"(?:(?:on )?(?:the )?(?:date that is )?)(?:{number:term}(?P<half> and (?:one|a)[- ]half)?(?: \(\ue003\))?[- ]"
        r"(?P<unit>years?|months?)|(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
        r"(?: \([^()]{1,6}\))? anniversary)",
        matches={
            "The warrants will expire on the fifth anniversary of the original issuance date.": {
                "title": "warrants",
                "ordinal": "fifth",
            },
            "The Series B warrants will expire two and one-half (2.5) years from the date of issuance.": {
                "title": "Series B warrants",
                "term": Decimal(2),
                "half": "and one-half",
                "unit": "years",
            },
            "The Series A warrants are exercisable immediately and will expire five years from the date of issuance.": {
                "title": "Series A warrants",
                "term": Decimal(5),
                "unit": "years",
            },
            "The warrants have an exercise price of $20.00 per share and a term of four years.": {
                "title": "warrants",
                "term": Decimal(4),
                "unit": "years",
            },
            "The common warrants will expire on the five-year anniversary of the original issuance date.": {
                "title": "common warrants",
                "term": Decimal(5),
                "unit": "year",
            },
        },
        rejects=("The options will expire five years from the date of grant.",),
    ),
    Rule(
        "securities.warrants.expire_on",
        needs=("expire",),
        pattern=rf"{_NAMED}[^;]{{0,200}}? (?:will )?expires?(?: at [^,.;]{{3,40}}?,?)?(?: [^,.;]{{3,30}} time,?)? "
        rf"on {{date:expires}}",
        matches={
            "The warrants are exercisable immediately and will expire on June 30, 2030.": {
                "title": "warrants",
                "expires": "2030-06-30",
            },
        },
        rejects=("Our lease will expire on June 30, 2030.",),
    ),
    Rule(
        "securities.warrants.exercisable_from",
        needs=("exercisable",),
        pattern=rf"{_NAMED}[^;]{{0,160}}? exercisable(?: at [^.;\ue002]{{0,60}}?)?(?: (?:beginning|commencing|starting|on the "
        rf"date "
        rf"that is|(?:at any time )?(?:on or )?after))?(?: on)?(?: the date)?(?: that is)?(?: the)? "
        r"(?:{date:from_date}|{number:after}[- ](?P<after_unit>months?|years?|days?)(?: anniversary)? (?:after|from|"
        r"following|of))",
        matches={
            "The Series A warrants will be exercisable beginning six months after the date of issuance.": {
                "title": "Series A warrants",
                "after": Decimal(6),
                "after_unit": "months",
            },
            "The warrants are exercisable at a price of $6.20 per share at any time on or after December 15, 2005 and expire on "
            "June 14, 2010.": {"title": "warrants", "from_date": "2005-12-15"},
            "Each warrant will be exercisable on or after the six-month anniversary of the issuance date.": {
                "title": "warrant",
                "after": Decimal(6),
                "after_unit": "month",
            },
            "The Series A warrants have an exercise price of $2.10 per share, are exercisable six months after the date of "
            "issuance.": {"title": "Series A warrants", "after": Decimal(6), "after_unit": "months"},
        },
        rejects=("The notes are redeemable beginning six months after issuance.",),
    ),
)
SOLD_AT = Rule(
    "securities.warrants.prefunded_sold_at",
    needs=("offering price", "purchase price"),
    pattern=r"(?i:(?:offering|purchase) price) (?:of|for|per)(?: each)? (?i:pre-?funded warrants?)(?: and (?:the |its |each )?"
    r"(?:accompanying|associated|related) [^;\ue000]{3,80}?)?(?: sold in this offering)?,? (?:is|will be|of|equals|was) "
    r"{money:price}|(?i:(?:offering|purchase) price) of {money:price} (?:per|for each) (?i:pre-?funded warrant)",
    where=frozenset({"cover", "legend", "the_offering", "plan_of_distribution"}),
    never=r"(?i)assum|concurrent",
    matches={
        "The public offering price of each pre-funded warrant and accompanying common warrant is $3.599, and the exercise price "
        "of each pre-funded warrant is $0.001 per share.": {"price": Money(amount=Decimal("3.599"), currency="USD")},
        "We are offering pre-funded warrants at a purchase price of $2.4999 per pre-funded warrant.": {
            "price": Money(amount=Decimal("2.4999"), currency="USD"),
        },
    },
    rejects=("The purchase price of each pre-funded warrant equals the price of a share, minus $0.0001.",),
)
register(SENTENCE, SOLD_AT)
_OFFERING = regex.compile(r"(?i)\b(?:offering|selling|offer and sell|issuing)\b")
_OF_OTHERS = regex.compile(
    r"(?i)placement agent|representative|underwriter|unregistered|private placement|\bor (?:its|their) designees?\b|"
    r"outstanding|existing|issuable upon|upon (?:the )?exercise"
)
_TO_ONE = regex.compile(r"\b(?:offering|issuing|selling|granting) [A-Z][\w.&]*(?: [A-Z][\w.&]*){0,4} (?:an? )?$")
"""Whom such words name gets the warrants for a service: buyers are named behind what they buy."""
_SERIES = regex.compile(r"(?i)\b(?:series|class|tranche) [a-z](?:-?\d)?\b|pre-?funded")
_SINGULAR = regex.compile(r"(?i)^(?:the |each )?(?P<which>.*?) ?warrants?$")


def read_offered_warrants(reading: Reading, book: Book) -> None:
    """Put the warrants that the cover offers into the book, and what the filing says of them."""
    for item in reading.once(headline_items):
        if "warrant" in item:
            _open(book, item, "warrant")
    for match in reading.find(SENTENCE):
        before = match.statement.masked[: match.found.start()]
        near = before[-60:] + match["title"].value
        if _TO_ONE.search(before):
            continue
        if is_primary(reading, match.statement) and _OFFERING.search(before) and not _OF_OTHERS.search(near):
            _open(book, match, "title")
    read_warrant_terms(reading, book)


def _open(book: Book, match: Match, group: str) -> None:
    title: Stated[str] = match[group]
    if _OF_OTHERS.search(title.value) or not ("warrants" in match or "shares" in match):
        return
    # A count of one is the part of a unit: "each consisting of one share and one warrant".
    shares, warrants = (stated if stated and stated.value > 1 else None for stated in map(match.get, ("shares", "warrants")))
    key = open_warrants(book, title, shares)
    book.put(key, "quantity", warrants)


def open_warrants(book: Book, title: Stated[str], shares: Stated[Decimal] | None) -> str:
    """The row of warrants of a title for so many shares: those for the same number are the same, told of again."""
    key = f"offered-{_which(title.value)}warrants"
    rows = book.keys("offered", "warrants", "pre_funded_warrants")
    same = [
        known
        for known in rows
        if shares is not None and _shares(book, known) == shares.value and not _of_other_series(book, known, title.value)
    ]
    if same:
        key = same[0]
    elif key in book and shares is not None and _shares(book, key) is not None:
        key = f"{key}-{len(rows) + 1}"
    book.open(key, "offered", "pre_funded_warrants" if "funded" in title.value.lower() else "warrants", "primary")
    book.put(key, "title", title)
    book.put(key, "underlying.quantity", shares)
    return key


def _of_other_series(book: Book, key: str, title: str) -> bool:
    """Do both titles name their series, and not the same one?"""
    known, told = (_SERIES.search(words) for words in (str(book[key]["title"].value), title))
    return bool(known and told and known[0].lower() != told[0].lower())


def _which(title: str) -> str:
    found = _SINGULAR.match(title)
    words = regex.sub(r"(?i)\b(?:common stock|common|purchase|stock)\b", "", found["which"] if found else title)
    which = " ".join(words.lower().replace("prefunded", "pre-funded").split())
    return f"{which} " if which else ""


def _shares(book: Book, key: str) -> Decimal | None:
    stated = book[key].get("underlying", {}).get("quantity")
    return stated.value if stated else None


def read_warrant_terms(reading: Reading, book: Book) -> None:
    """Price, beginning and end of the offered warrants, where the sentences about them agree."""
    if not book.keys("offered", "warrants", "pre_funded_warrants") and UNIT_WARRANTS not in book:
        return
    _read_prices_sold_at(reading, book)
    told: dict[tuple[str, str], list[Stated[Any]]] = {}
    for key, match in _about(reading, book, (*PRICES, *LIVES)):
        price = match.get("exercise_price")
        terms = {
            "exercise_price": price.becoming(price.value.amount) if price else None,
            "term": life(match),
            "expires": match.get("expires"),
            "exercisable_from": match.get("from_date") or duration(match, "after", "after_unit"),
        }
        for leaf, stated in terms.items():
            if stated is not None:
                told.setdefault((key, leaf), []).append(stated)
    for (key, leaf), values in told.items():
        if len({repr(value.value) for value in values}) == 1:
            book.put(key, leaf, values[0].also(*values[1:]))
        else:
            book.ambiguous(leaf, *values)


def _about(reading: Reading, book: Book, rules: tuple[Rule, ...]) -> Iterator[tuple[str, Match]]:
    for match in (m for rule in rules for m in reading.find(rule)):
        if not is_primary(reading, match.statement) or _OF_OTHERS.search(match.statement.text[:240]):
            continue
        key = _key_of(book, match["title"].value)
        if key is not None:
            yield key, match


def _key_of(book: Book, title: str) -> str | None:
    """The row that the words name; warrants in general are those that are not pre-funded, where they are one kind."""
    exact = f"offered-{_which(title)}warrants"
    if exact in book:
        return exact
    if kind_of(title) == "pre_funded_warrants":
        funded = book.keys("offered", "pre_funded_warrants")
        return funded[0] if len(funded) == 1 else None
    plain = book.keys("offered", "warrants")
    if not plain and UNIT_WARRANTS in book:
        return UNIT_WARRANTS if _which(title) in ("", "redeemable ", "public ") else None
    return plain[0] if len(plain) == 1 and not _which(title) else None


def _read_prices_sold_at(reading: Reading, book: Book) -> None:
    """What a pre-funded warrant is sold for, where the sentences that say so agree."""
    funded = book.keys("offered", "pre_funded_warrants")
    found = [m["price"] for m in reading.find(SOLD_AT) if is_primary(reading, m.statement)] if len(funded) == 1 else []
    if found and all(price.value == found[0].value for price in found):
        book.put(funded[0], "price", found[0].also(*found[1:]))
