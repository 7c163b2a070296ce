"""Warrants that a deal sells: for how many shares, at what price, from when and for how long."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.equity.unit_parts import WARRANT as UNIT_WARRANTS
from extractor.subjects.securities.headline import headline_items
from extractor.subjects.securities.periods import duration, life
from extractor.subjects.securities.titles import kind_of
from extractor.subjects.securities.warrants.offered_rules import LIVES, PRICES, SENTENCE, SOLD_AT

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
