"""The preferred stock, depositary shares or trust preferred securities that a filing offers: count, preference, dividends."""

from collections.abc import Iterable

import regex

from extractor.reading import Reading, RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.deals import is_primary
from extractor.subjects.deals.former import is_former
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.cover_lines import cover_lines
from extractor.subjects.securities.debt.floating import RATE, put_floating
from extractor.subjects.securities.debt.identifiers import find_identifiers
from extractor.subjects.securities.debt.tranches import Tranche
from extractor.subjects.securities.pay_days import read_record_days, read_shared_days
from extractor.subjects.securities.preferred.deposited import read_deposited
from extractor.subjects.securities.preferred.offered_rules import (
    COUNT_LINE,
    EACH_LINE,
    LIQUIDATION,
    PAID_ON,
    PAR_VALUE,
    RATE_OF,
    REDEEMABLE,
    REPORTED_LIQUIDATION,
    REPORTED_RATE,
    SECURITIES_REDEEMABLE,
    TRUST_LINE,
)

_OF_DEPOSITARY = regex.compile(r"(?i)depositary")
_SERIES = regex.compile(r"Series [A-Z\d]{1,4}\b")
_LINES = 3
_DIVIDEND = regex.compile(r"(?i)dividend|distribution")


def read_offered_preferred(reading: Reading, book: Book) -> None:
    """Complete the one preferred security that the filing offers; where several are offered, words fit none of them surely."""
    if not book.keys("offered"):
        _read_trust_securities(reading, book)
    offered = book.keys("offered", "preferred_stock", "depositary_shares")
    if len(offered) != 1:
        return
    own = offered[0]
    read_deposited(reading, book, own)
    beneath = book.keys("underlying", "preferred_stock")
    stock = beneath[0] if book[own]["kind"] == "depositary_shares" and len(beneath) == 1 else own
    if len(book.keys("offered")) == 1:
        _put_count(reading, book, own)
        _put_codes(reading, book, own)
    _name_whole(reading, book, own)
    if book[own]["kind"] == "depositary_shares" and stock == own:
        return
    _put_preference(reading, book, own, stock)
    for match in _told(reading, PAR_VALUE):
        book.put(stock, "par_value", match["par"].becoming(match["par"].value.amount))
    _put_dividends(reading, book, stock)


def read_reported_preferred(reading: Reading, book: Book) -> None:
    """The preference of the one preferred stock that a report tells of, from the item on its terms too (Items 3.03, 5.03)."""
    offered = book.keys("offered", "preferred_stock", "depositary_shares")
    beneath = book.keys("underlying", "preferred_stock")
    own = offered[0] if len(offered) == 1 else None
    stock = beneath[0] if own and len(beneath) == 1 else own
    if own is None or stock is None:
        return
    found = [match for match in reading.find(REPORTED_LIQUIDATION) if not is_former(reading, match.statement)]
    rates = [m["rate"] for m in _told(reading, REPORTED_RATE) if _is_of_series(book[stock], m)]
    if len({rate.value for rate in rates}) == 1:
        book.put(stock, "rate", rates[0].also(*rates[1:]))
    of_shares = [m for m in found if not _OF_DEPOSITARY.search(m["unit"].value) and _is_of_series(book[stock], m)]
    of_own = [m for m in found if _OF_DEPOSITARY.search(m["unit"].value)]
    for key, matches in ((stock, of_shares), (own, of_own)):
        amounts = [match["preference"] for match in matches]
        is_depositary = book[key]["kind"] == "depositary_shares"
        if len({amount.value for amount in amounts}) == 1 and is_depositary == (matches is of_own):
            book.put(key, "liquidation_preference", amounts[0].also(*amounts[1:]))


def _is_of_series(row: RowParts, match: Match) -> bool:
    """Does the sentence speak of the series that the title names, or of none?"""
    title = row.get("title")
    named = set(_SERIES.findall(str(title.value))) if isinstance(title, Stated) else set()
    told = set(_SERIES.findall(match.statement.text))
    return not told or bool(named & told)


def _read_trust_securities(reading: Reading, book: Book) -> None:
    match = reading.first(TRUST_LINE)
    if match is not None:
        key = book.open("offered-trust-preferred", "offered", "preferred_stock", "primary")
        for leaf in ("title", "quantity", "rate"):
            book.put(key, leaf, match.get(leaf))


def _put_count(reading: Reading, book: Book, key: str) -> None:
    counts = [match["quantity"] for match in reading.find(COUNT_LINE)]
    if counts and all(count.value == counts[0].value for count in counts):
        book.put(key, "quantity", counts[0].also(*counts[1:]))


def _put_codes(reading: Reading, book: Book, key: str) -> None:
    """Where the filing names one CUSIP and one ISIN only, they are this security's."""
    named = list(find_identifiers(reading))
    of_leaf = {"cusip": [c for one in named for c in one.cusips], "isin": [i for one in named for i in one.isins]}
    for leaf, codes in of_leaf.items():
        if len({code.value for code in codes}) == 1:
            book.put(key, leaf, codes[0].also(*codes[1:]))


def _name_whole(reading: Reading, book: Book, key: str) -> None:
    """ "Depositary Shares" and, below the issuer's name, "Each Representing a 1/40th Interest in a Share of ..."."""
    title: Stated[str] | None = book[key].get("title")
    if title is None or "represent" in title.value.lower():
        return
    for each in (match for lines in cover_lines(reading, _LINES, EACH_LINE) for match in EACH_LINE.read(lines, reading.currency)):
        words = each["each"]
        book[key]["title"] = title.also(words).becoming(f"{title.value} {words.value}")
        return


def _put_preference(reading: Reading, book: Book, own: str, stock: str) -> None:
    for match in _told(reading, LIQUIDATION):
        of_depositary = bool(_OF_DEPOSITARY.search(match["unit"].value))
        book.put(own if of_depositary else stock, "liquidation_preference", match["preference"])
        if own != stock:
            book.put(own, "liquidation_preference", match.get("of_depositary"))


def _put_dividends(reading: Reading, book: Book, stock: str) -> None:
    for match in _told(reading, RATE_OF):
        book.put(stock, "rate", match["rate"])
    for match in _told(reading, PAID_ON):
        if "payment_dates" not in book[stock]:
            book[stock]["payment_dates"] = list(match.all("day"))
            book.put(stock, "first_payment_date", match.get("first"))
    read_shared_days(reading, book, stock)
    read_record_days(reading, book, [Tranche(stock, "", None)])
    for match in _told(reading, RATE):
        if _DIVIDEND.search(match.statement.text):
            put_floating(book, stock, match)
    for match in [*_told(reading, REDEEMABLE), *_told(reading, SECURITIES_REDEEMABLE)][:1]:
        book.add(stock, "redemption", {"kind": "optional", "from": match["from"]})


def _told(reading: Reading, rule: Rule) -> Iterable[Match]:
    return (match for match in reading.find(rule) if is_primary(reading, match.statement))
