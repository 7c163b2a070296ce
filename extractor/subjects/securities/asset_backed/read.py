"""Classes of asset-backed securities: principal, rate and last payment date from the table on the cover."""

from collections.abc import Iterator
from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.securities.asset_backed.class_columns import ClassColumn, class_columns, short_names
from extractor.subjects.securities.asset_backed.class_rates import read_class_rates
from extractor.subjects.securities.asset_backed.class_rows import class_rows
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.tranches import Tranche, read_prices
from extractor.terms import Money

_CLASS = (
    r"(?P<title>(?:Series [\w\ue003-]{1,10},? )?Class [A-Z](?:-?[\w\ue003]{1,4})?(?: (?:[A-Z][\w\ue003-]*|[Aa]sset[- "
    r"][Bb]acked|\ue001)){0,6}?"
    r" (?:Notes|Certificates|Bonds|Securities))"
)
CLASS_ROW = Rule(
    "securities.asset_backed.class_row",
    needs=("class ",),
    pattern=rf"^{_CLASS}(?: ?\([\w\ue003]\))?\s\$?\s?{{price:principal}}(?:\s(?:{{rate:rate}}|"
    rf"[^\ue000-\ue004]{{0,60}}?))?(?:\s[^\ue000-\ue004]{{0,30}}?)?\s{{date:maturity}}",
    unit="passage",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    matches={
        "Class A-1 Asset Backed Notes $ 147,000,000 % July 15, 2011": {
            "title": "Class A-1 Asset Backed Notes",
            "principal": Money(amount=Decimal(147_000_000), currency="USD"),
            "maturity": "2011-07-15",
        },
        "Class A-2a Notes $385,000,000 5.51% May 15, 2027": {
            "title": "Class A-2a Notes",
            "principal": Money(amount=Decimal(385_000_000), currency="USD"),
            "rate": Decimal("0.0551"),
            "maturity": "2027-05-15",
        },
    },
    rejects=("Class A common stock 1,000,000 July 15, 2011", "Total $650,000,000"),
)
CLASS_LINE = Rule(
    "securities.asset_backed.class_line",
    needs=("class ",),
    pattern=r"(?:^|(?<= ))\$?{money:principal}(?: of)? (?P<title>(?:Series [\w\ue003-]{1,10},? )?"
    r"Class [A-Z](?:-?[\w\ue003]{1,4})? (?:[A-Z][\w-]*\s){0,7}(?:Notes|Certificates|Bonds)(?:, Series "
    r"[\w\ue003-]{1,12})?)(?=$|\s\$?\ue000)",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "$700,000,000 Class A Floating Rate Asset Backed Certificates, Series 2006-2 $55,000,000 Class B Floating Rate Asset "
        "Backed Certificates, Series 2006-2": {
            "principal": Money(amount=Decimal(700_000_000), currency="USD"),
            "title": "Class A Floating Rate Asset Backed Certificates, Series 2006-2",
        },
    },
    rejects=("We offered $700,000,000 of Class A Notes in 2004.", "$700,000,000 Class A Common Stock"),
)
register(CLASS_ROW, CLASS_LINE)
_BACKED = regex.compile(
    r"(?i)asset[- ]backed|mortgage[- ]backed|loan[- ]backed|student loan trust|pass-through|receivables|issuing entity|depositor"
)


def read_asset_backed(reading: Reading, book: Book) -> None:
    """Put the classes of an asset-backed deal into the book; its cover says that it is one."""
    cover = reading.sections.of_kind("cover", "legend")
    if not cover or not _BACKED.search(reading.text.chars[cover[0].start : cover[-1].end]):
        return
    tranches = (
        list(_classes(reading, book))
        or _lines(reading, book)
        or [_column(book, column, number) for number, column in enumerate(class_rows(reading) or class_columns(reading), 1)]
    )
    if tranches:
        book.names |= {tranche.key: frozenset(tranche.names) for tranche in tranches}
        read_prices(reading, book, tranches)
        read_class_rates(reading, book, tranches)


def _classes(reading: Reading, book: Book) -> Iterator[Tranche]:
    seen: set[str] = set()
    for match in reading.find(CLASS_ROW):
        title = match["title"].value
        if title.lower() not in seen:
            seen.add(title.lower())
            yield _opened(book, match, len(seen))


def _lines(reading: Reading, book: Book) -> list[Tranche]:
    """Classes that lines of the cover name with their principal; what a table says under their short names is theirs too."""
    tranches = []
    for number, match in enumerate(reading.find(CLASS_LINE), 1):
        column = ClassColumn(match["title"], {"principal": match["principal"]})
        tranches.append(_column(book, column, number))
    for column in class_columns(reading) if tranches else ():
        short = set(short_names(column.title.value))
        keys = [tranche.key for tranche in tranches if short & tranche.names]
        for leaf, value in column.leaves.items() if len(keys) == 1 else ():
            book.put(keys[0], leaf, value)
    return tranches


def _column(book: Book, column: ClassColumn, number: int) -> Tranche:
    key = book.open(f"class-{number}", "offered", "asset_backed", "primary")
    book.put(key, "title", column.title)
    for leaf, value in column.leaves.items():
        book.put(key, leaf, value)
    if column.ratings:
        book[key]["ratings"] = column.ratings
    return Tranche(key, column.title.value, None, {column.title.value.lower(), *short_names(column.title.value)})


def _opened(book: Book, match: Match, number: int) -> Tranche:
    key = book.open(f"class-{number}", "offered", "asset_backed", "primary")
    book.put(key, "title", match["title"])
    book.put(key, "principal", match["principal"])
    book.put(key, "rate", match.get("rate"))
    book.put(key, "maturity", match["maturity"])
    short = regex.match(r"(?:Series \S+ )?(Class \S+)", match["title"].value)
    names = {match["title"].value.lower()}
    if short:
        names |= {f"{short[1].lower()} note", f"{short[1].lower()} notes", f"{short[1].lower()} certificates"}
    return Tranche(key, match["title"].value, None, names)
