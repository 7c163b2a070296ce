"""Retail notes: a pricing supplement's tables with a row for each CUSIP, its price, concession, coupon and maturity."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import regex

from extractor.mentions import MentionKind, find_mentions
from extractor.reading import Reading
from extractor.rules import Rule, Stated, register
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.identifiers import is_cusip
from extractor.subjects.stating import cells_of, stated
from extractor.terms import Money
from extractor.text import Passage

_RULE = "securities.retail_notes.table"
_LEAVES: tuple[tuple[str, MentionKind, "regex.Pattern[str]"], ...] = (
    ("principal", "money", regex.compile(r"(?i)principal amount|^aggregate principal|^amount$")),
    ("price_percent", "percent", regex.compile(r"(?i)selling price|price to (?:the )?public|public offering price|issue price")),
    (
        "discount_percent",
        "percent",
        regex.compile(r"(?i)concession|(?:agents?['’]?s?['’]?|underwrit\w+) (?:discount|commission)|^discount"),
    ),
    ("proceeds_percent", "percent", regex.compile(r"(?i)net proceeds|proceeds to")),
    ("rate", "percent", regex.compile(r"(?i)(?:coupon|interest) rate|^rate|^coupon$|^interest$")),
    ("first_payment_date", "date", regex.compile(r"(?i)(?:1st|first) (?:coupon|interest|payment)(?: payment)?(?: date)?$")),
    ("maturity", "date", regex.compile(r"(?i)maturity(?: date)?$")),
)
_ESSENTIAL = {"price_percent", "rate", "maturity"}
CALLABLE = Rule(
    "securities.retail_notes.callable",
    needs=("callable at", "redeemable at"),
    pattern=r"(?i:(?:callable|redeemable) at) {rate:price}(?: of [\w ]{3,30})?,? (?i:on|beginning|on or after|commencing) "
    r"{date:from}",
    unit="passage",
    matches={
        "Redemption Information: Callable at 100% on 7/20/2021 and Semi-Annually thereafter with 30 Calendar Days Notice.": {
            "price": Decimal(1),
            "from": "2021-07-20",
        },
    },
    rejects=("Redemption Information: Non-Callable.",),
)
INCREMENTS = Rule(
    "securities.retail_notes.increments",
    needs=("minimum denomination",),
    pattern=r"(?i:minimum denominations?(?:/increments)?):?\s{money:minimum}(?:\s?/\s?{money:step})?",
    unit="passage",
    matches={
        "Minimum Denomination/Increments: $1,000.00 / $1,000.00": {
            "minimum": Money(amount=Decimal("1000.00"), currency="USD"),
            "step": Money(amount=Decimal("1000.00"), currency="USD"),
        },
    },
    rejects=("The minimum denomination may be changed.",),
)
register(CALLABLE, INCREMENTS)
_JOINED = regex.compile(r"(?i)minimum denominations?/increments:?\s*(?P<minimum>\$[\d,.]+)\s?/\s?(?P<step>\$[\d,.]+)")
_REDEEMED_WITHIN = 3
"""Passages below its row in which a note's redemption stands."""


@dataclass(frozen=True, slots=True)
class _Note:
    row: Passage
    leaves: dict[str, Stated[Any]]


def read_retail_notes(reading: Reading, book: Book) -> None:
    """Put a note into the book for each row of such tables on the cover."""
    notes = list(_notes(reading))
    rows = [note.row.index for note in notes]
    for number, note in enumerate(notes, 1):
        key = book.open(f"notes-{number}", "offered", "notes", "primary")
        for leaf, value in note.leaves.items():
            book.put(key, leaf, value)
        _put_redemption(reading, book, key, note, min([at for at in rows if at > note.row.index], default=note.row.index + 9))
        denominations = list(_increments(reading))
        if denominations:
            book[key]["denominations"] = denominations


def _notes(reading: Reading) -> Iterator[_Note]:
    for section in reading.sections.of_kind("cover", "legend", "the_offering", "summary"):
        heads: list[Passage] = []
        for passage in reading.text.passages_in(section.start, section.end):
            if passage.kind != "row":
                continue
            if _coded(reading, passage) is not None:
                leaves = _leaves(reading, heads, passage)
                if leaves.keys() >= _ESSENTIAL:
                    yield _Note(passage, leaves)
            elif "cusip" in passage.text.lower():
                heads = [passage]
            elif len(heads) in (1, 2) and passage.text.count("\t") == heads[0].text.count("\t"):
                heads.append(passage)


def _coded(reading: Reading, row: Passage) -> Stated[str] | None:
    """The CUSIP that a cell of the row holds alone."""
    for _, start, end in cells_of(reading.text, row):
        code = regex.sub(r"\s", "", row.text[start:end])
        if is_cusip(code):
            return stated(code, row, start, end, _RULE)
    return None


def _leaves(reading: Reading, heads: list[Passage], row: Passage) -> dict[str, Stated[Any]]:
    """What the cells of a row state under their headings, which may run over several lines."""
    cells = cells_of(reading.text, row)
    lines = [head.text.split("\t") for head in heads]
    code = _coded(reading, row)
    if code is None or not lines or any(len(line) != len(cells) for line in lines):
        return {}
    leaves: dict[str, Stated[Any]] = {"cusip": code}
    for words, (_, first, last) in zip(zip(*lines, strict=True), cells, strict=True):
        heading = " ".join(" ".join(words).split())
        value = _value(heading, row.text[first:last])
        if value is not None:
            leaves.setdefault(value[0], stated(value[1], row, first, last, _RULE))
    return leaves


def _value(heading: str, said: str) -> tuple[str, Any] | None:
    """The leaf that a heading names, and what the cell states of it."""
    bare = regex.sub(r"\s?\(\w{1,2}\)$", "", heading)
    named = next(((leaf, kind) for leaf, kind, words in _LEAVES if words.search(bare)), None)
    found = [m.value for m in find_mentions(said) if named and m.kind == named[1]]
    if named is None or len(found) != 1:
        return None
    value = found[0]
    return named[0], value * 100 if isinstance(value, Decimal) and named[0].endswith("_percent") else value


def _put_redemption(reading: Reading, book: Book, key: str, note: _Note, before: int) -> None:
    for match in reading.find(CALLABLE):
        at = match.statement.passage.index
        if note.row.index <= at < min(before, note.row.index + _REDEEMED_WITHIN):
            percent = match["price"].becoming(match["price"].value * 100 + Decimal(0))
            book.add(key, "redemption", {"kind": match.whole("optional"), "from": match["from"], "price_percent": percent})


def _increments(reading: Reading) -> Iterator[Stated[Money]]:
    match = reading.first(INCREMENTS)
    if match is not None:
        yield from (match[group] for group in ("minimum", "step") if group in match)
        return
    for section in reading.sections.of_kind("cover"):
        for passage in reading.text.passages_in(section.start, section.end):
            found = _JOINED.search(passage.text)
            for group in ("minimum", "step") if found else ():
                amount = Decimal(found[group].strip("$").rstrip(".").replace(",", "")) if found else Decimal(0)
                if found:
                    yield stated(Money(amount=amount, currency="USD"), passage, *found.span(group), _RULE)
