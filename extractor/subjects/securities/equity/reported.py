"""The shares that a current report tells of: counted, sold from time to time, or depositary shares and what is beneath."""

from extractor.reading import Link, Reading
from extractor.rules import Match, Rule, Statement
from extractor.subjects.deals import deal_named, is_primary
from extractor.subjects.deals.former import is_former
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.equity.granted import is_beneath, is_for_commitment
from extractor.subjects.securities.equity.reported_rules import (
    COMMITMENT_SHARES,
    DEPOSITARY_SOLD,
    PREFERRED_COUNTED,
    PREFERRED_OF_AMOUNT,
    STOCK,
    STOCK_EXCHANGED,
    STOCK_ISSUED,
    STOCK_PROGRAM,
    UNITS_COUNTED,
)
from extractor.subjects.securities.titles import kind_of

_PROGRAMS = ("deals.report.market_program", "deals.report.sales_agreement", "deals.report.equity_program")


def read_report_equity(reading: Reading, book: Book) -> list[Statement]:
    """Put the shares into the book; the statements that sell them."""
    selling = []
    for match in _own(reading, DEPOSITARY_SOLD):
        _open_depositary(book, match)
        selling.append(match.statement)
    for match in (*_own(reading, PREFERRED_COUNTED), *_own(reading, PREFERRED_OF_AMOUNT)):
        key = book.open(f"preferred-{match['title'].value.lower()}", "offered", "preferred_stock", "primary")
        for leaf in ("title", "quantity", "rate"):
            book.put(key, leaf, match.get(leaf))
    _read_units_beside(reading, book)
    for match in _own(reading, UNITS_COUNTED):
        title = str(match["title"].value).lower()
        known = [key for key in book.keys("offered", "units") if not key.startswith("units-beside")]
        if any(str(book[key]["title"].value).lower() in (title, "units") for key in known):
            continue
        key = book.open(f"{title}-of-the-deal", "offered", "units", "primary")
        book.put(key, "title", match["title"])
        book.put(key, "quantity", match["quantity"])
        selling.append(match.statement)
    for match in _own(reading, STOCK):
        open_stock(book, match)
        selling.append(match.statement)
    deal = deal_named(reading, "primary")
    line = deal.get("stock") if deal else None
    if line is not None:
        key = book.open("stock-line", "offered", kind_of(line.value) or "common_stock", "primary")
        book.put(key, "title", line)
        par = deal.get("par_value") if deal else None
        book.put(key, "par_value", par.becoming(par.value.amount) if par else None)
    _read_commitment(reading, book)
    if deal is not None and deal.get("issued") is not None:
        for match in _own(reading, STOCK_ISSUED):
            if deal.tells(match.statement) and f"preferred-{match['title'].value.lower()}" not in book:
                open_stock(book, match)
    if deal is not None and deal.get("exchanged") is not None:
        for match in _own(reading, STOCK_EXCHANGED):
            if f"preferred-{match['title'].value.lower()}" not in book:
                open_stock(book, match)
    if not book.keys("offered") and _is_program(reading):
        for match in _own(reading, STOCK_PROGRAM):
            kind = kind_of(match["title"].value)
            if kind is not None:
                key = book.open("stock-program", "offered", kind, "primary")
                book.put(key, "title", match["title"])
                _put_par(book, key, match)
    return selling


def _read_units_beside(reading: Reading, book: Book) -> None:
    """The units of the private sale beside an initial public offering."""
    beside = deal_named(reading, "concurrent-1")
    for match in reading.find(UNITS_COUNTED) if beside else ():
        if beside is not None and beside.tells(match.statement):
            key = book.open(f"units-beside-{match['quantity'].value}", "offered", "units", beside.key)
            book.put(key, "title", match["title"])
            book.put(key, "quantity", match["quantity"])


def _read_commitment(reading: Reading, book: Book) -> None:
    """The shares that an investor gets for his commitment to buy others."""
    for match in [m for m in _own(reading, COMMITMENT_SHARES) if is_for_commitment(m)][:1]:
        kind = kind_of(match["title"].value)
        if kind is not None:
            key = book.open("commitment-shares", "compensation", kind, "primary")
            book.put(key, "title", match["title"])
            book.put(key, "quantity", match["quantity"])


def _own(reading: Reading, rule: Rule) -> list[Match]:
    found = (match for match in reading.find(rule) if is_primary(reading, match.statement))
    return [match for match in found if not is_former(reading, match.statement)]


def _is_program(reading: Reading) -> bool:
    deal = deal_named(reading, "primary")
    return deal is not None and any(match.rule in _PROGRAMS for match in deal.matches)


def open_stock(book: Book, match: Match) -> None:
    """The same number of shares is the same stock, told of again; the fuller title of the two stays."""
    kind = kind_of(match["title"].value)
    if kind is None or is_beneath(match) or is_for_commitment(match):
        return
    key = book.open(f"stock-{match['quantity'].value}", "offered", kind, "primary")
    known = book[key].get("title")
    if known is not None and match["title"].value.startswith(f"{known.value},"):
        book[key]["title"] = match["title"]
    book.put(key, "title", match["title"])
    book.put(key, "quantity", match["quantity"])
    _put_par(book, key, match)


def _put_par(book: Book, key: str, match: Match) -> None:
    par = match.get("par_value")
    book.put(key, "par_value", par.becoming(par.value.amount) if par else None)


def _open_depositary(book: Book, match: Match) -> None:
    kind = kind_of(match["title"].value)
    if kind is None:
        return
    key = book.open(f"depositary-{match['quantity'].value}", "offered", kind, "primary")
    book.put(key, "title", match["title"])
    book.put(key, "quantity", match["quantity"])
    if "beneath" in match:
        beneath = book.open("beneath-depositary", "underlying", "preferred_stock", "primary")
        book.put(beneath, "title", match["beneath"])
        book.put(beneath, "rate", match.get("rate"))
        _put_par(book, beneath, match)
        book[key].setdefault("underlying", {}).setdefault("security", Link("securities", beneath))
