"""The common stock (or ordinary shares, or units) that the filing offers, and what it says of the class."""

from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Match, Stated
from extractor.rules.grammar import MASKED
from extractor.subjects.deals import is_primary
from extractor.subjects.deals.merger import merger_shares
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.equity.offered_rules import (
    AUTHORIZED,
    OFFER_LINE,
    OFFER_SENTENCES,
    OFFERED_ROW,
    OUTSTANDING,
    PAR_VALUES,
    PRINTED_TITLE,
    QUANTITY_LINE,
)
from extractor.subjects.securities.headline import headline_items
from extractor.subjects.securities.titles import fits, kind_of, same_title
from extractor.terms import Money

OFFERED = "offered-equity"
_OWN: tuple[SectionKind, ...] = ("description_of_securities", "capitalization", "dilution", "plan_of_distribution")


def read_offered_equity(reading: Reading, book: Book) -> None:
    """Put the offered class of equity into the book, where the cover or the first pages offer one.

    Shares issuable upon the exercise of warrants are what is offered only where nothing else is.
    """
    every = [*reading.find(OFFER_LINE), *(item for item in reading.once(headline_items) if "title" in item)]
    every = [line for line in every if not _goes_on_as_underlying(reading, line)]
    lines = [line for line in every if "underlying" not in line]
    told = [m for rule in OFFER_SENTENCES for m in reading.find(rule) if is_primary(reading, m.statement)]
    beneath = [line for line in every if "underlying" in line]
    if lines or told:
        _put_offered(reading, book, OFFERED, lines, told)
    elif beneath and not book.keys("offered"):
        _put_offered(reading, book, OFFERED, beneath, [])
        return
    elif not book.keys("offered") and (merging := reading.once(merger_shares)) is not None:
        _put_offered(reading, book, OFFERED, [], [merging])
        book.put(OFFERED, "quantity", merging["units"])
    elif not book.keys("offered"):
        _put_offered(reading, book, OFFERED, [], reading.find(OFFERED_ROW))
    counted = {line["quantity"].value: line for line in beneath if "quantity" in line}
    for number, line in enumerate(counted.values(), 1):
        kind = kind_of(line["title"].value)
        if kind is not None:
            key = book.open(f"underlying-{number}", "underlying", kind, "primary")
            book.put(key, "title", line["title"])
            book.put(key, "quantity", line.get("quantity"))


def _goes_on_as_underlying(reading: Reading, line: Match) -> bool:
    """Does the next line make the shares those "issuable upon exercise" of something?"""
    if line.found.end() < len(line.statement.masked):
        return False
    following = reading.text.passages[line.statement.passage.index + 1 :][:1]
    return bool(following) and following[0].text.lower().startswith(("issuable", "underlying", "upon"))


def _put_offered(reading: Reading, book: Book, key: str, lines: list[Match], told: list[Match]) -> None:
    title = _title(reading, [*lines, *told])
    kind = kind_of(title.value) if title else None
    if title is None or kind is None:
        return
    book.open(key, "offered", kind, "primary")
    book.put(key, "title", title)
    book.put(key, "quantity", _quantity(reading, lines, told))
    _put_class(reading, book, key, title.value)


def _title(reading: Reading, matches: list[Match]) -> Stated[str] | None:
    """The title on the cover; one in capitals gives way to the same title in the filing's usual letters."""
    if not matches:
        return None
    title: Stated[str] = matches[0]["title"]
    title = title.also(*(m["title"] for m in matches[1:] if same_title(m["title"].value, title.value)))
    if not title.value.isupper():
        return title
    usual = (m["title"] for m in reading.find(PRINTED_TITLE))
    found = next((other for other in usual if same_title(other.value, title.value)), None)
    return found.also(title) if found else title


def _quantity(reading: Reading, lines: list[Match], told: list[Match]) -> Stated[object] | None:
    """The count on the cover, before the one in the sentences, which may be one seller's part."""
    # A count of one is the part of a unit: "each consisting of one share and one warrant".
    counts = [m["quantity"] for m in [*lines, *reading.find(QUANTITY_LINE)] if "quantity" in m and m["quantity"].value > 1]
    parts = [m["quantity"] for m in told if "quantity" in m and m["quantity"].value > 1]
    if not counts and len({part.value for part in parts}) > 1:
        return None
    counts += parts
    return counts[0].also(*(c for c in counts[1:] if c.value == counts[0].value)) if counts else None


def _put_class(reading: Reading, book: Book, key: str, title: str) -> None:
    """Par value, authorized and outstanding shares of the class, from the sections that speak of the issuer's own."""
    within = reading.sections.of_kind("cover", "legend", "about", "summary", "the_offering", *_OWN)
    for match in (m for rule in PAR_VALUES for m in reading.find(rule, within=within)):
        named = match.get("named")
        if fits(title, match["title"].value) or (named is not None and same_title(title, named.value)):
            par: Stated[Money] = match["par_value"]
            if par.value.amount < 1 or match.found["par_value"] != MASKED["number"]:  # no thousands of a balance sheet
                book.put(key, "par_value", par.becoming(par.value.amount))
    for match in (m for rule in AUTHORIZED for m in reading.find(rule)):
        if fits(title, match["title"].value):
            book.put(key, "authorized", match["authorized"])
    for match in (m for rule in OUTSTANDING for m in reading.find(rule)):
        if fits(title, match["title"].value):
            book.add(key, "outstanding", {"units": match["units"], "as_of": match["as_of"]})
