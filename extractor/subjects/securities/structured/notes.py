"""Structured notes: a title over several lines of the cover, terms in a table of labels, price in percent of face."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.form_rules import DENOMINATIONS
from extractor.subjects.securities.debt.identifiers import find_identifiers
from extractor.subjects.securities.debt.price_table import price_cells
from extractor.subjects.securities.debt.tranche_rules import MONEY_LINE
from extractor.subjects.securities.structured.term_rules import ESTIMATED, UNDERLIERS
from extractor.subjects.securities.structured.terms import read_structured_terms
from extractor.subjects.securities.structured.title import TITLE_ROW, find_titles
from extractor.terms import Money

KEY = "notes-1"
TERM_ROWS = register(
    Rule(
        "securities.structured.maturity_row",
        needs=("maturity date",),
        pattern=r"^(?i:(?:stated |scheduled )?maturity date)(?:\W|\ue003){0,6}?\s?[\ue003\d]?:?\s(?:[^;\t\ue002]{3,90}? "
        r"expected to be )?{date:maturity}(?=$|"
        r"[,;.(*]| \(|\s)",
        unit="passage",
        matches={
            "Maturity Date: June 25, 2031, subject to postponement upon the occurrence of a market disruption event.": {
                "maturity": "2031-06-25",
            },
            "Stated Maturity Date: May 5, 2027": {"maturity": "2027-05-05"},
        },
        rejects=("Coupon Payment Dates Monthly, prior to the Maturity Date, beginning on July 2, 2025",),
    ),
    Rule(
        "securities.structured.principal_row",
        needs=("principal amount", "face amount"),
        pattern=r"^(?i:aggregate (?:stated )?(?:principal|face) amount(?: offered)?):?\s{money:principal}(?=$|[.;(]|\s)",
        unit="passage",
        matches={
            "Aggregate Principal Amount: $1,720,000": {"principal": Money(amount=Decimal(1_720_000), currency="USD")},
        },
        rejects=("Stated Principal Amount: $1,000 per Note", "Aggregate Principal Amount: $ . We may increase it."),
    ),
    Rule(
        "securities.structured.price_of_face",
        needs=("price",),
        pattern=r"(?:^|\s)(?i:price to (?:the )?public|public offering price|initial issue price|issue price|"
        r"original issue price|original offering price)(?: ?\([\w\ue003]\))?:?\s"
        r"{rate:price}(?: (?i:of the (?:(?:stated )?principal|face) amount))",
        unit="passage",
        matches={
            "Public Offering Price 100% of the Stated Principal Amount": {"price": Decimal(1)},
            "Original issue date: April 3, 2025 Price to public: 100.00% of the face amount": {"price": Decimal(1)},
        },
        rejects=("Public Offering Price $1,000 per Note",),
    ),
    Rule(
        "securities.structured.discount_of_face",
        needs=("discount", "proceeds"),
        pattern=r"(?i:underwriting discount)(?: ?\([\w\ue003]\))?:?\s{rate:discount}(?: (?i:of the (?:(?:stated "
        r")?principal|face) amount))"
        r"(?:\s(?i:(?:net )?proceeds)[^\ue000-\ue004]{0,40}{rate:proceeds}(?: (?i:of the (?:(?:stated )?principal|"
        r"face) amount)))?",
        unit="passage",
        matches={
            "Underwriting discount(1): 0.00% of the face amount Net proceeds to the issuer: 100.00% of the face amount": {
                "discount": Decimal(0),
                "proceeds": Decimal(1),
            },
        },
        rejects=("Underwriting discount $4.00",),
    ),
)
UNITS = Rule(
    "securities.structured.units",
    needs=("units",),
    pattern=r"(?:^|\t){number:quantity} Units\s{money:price} principal amount per unit",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "1,206,708 Units $10 principal amount per unit CUSIP No. 997Q4F415": {
            "quantity": Decimal(1_206_708),
            "price": Money(amount=Decimal(10), currency="USD"),
        },
    },
    rejects=("Units $10 principal amount per unit CUSIP No.",),
)
COVER_DATES = Rule(
    "securities.structured.cover_dates",
    needs=("settlement date",),
    pattern=r"Pricing Date\*?\s{1,3}Settlement Date\*?\s{1,3}Maturity Date\*?\s{1,3}{date:pricing}\s{1,3}{date:issue}\s{1,3}"
    r"{date:maturity}",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "Pricing Date Settlement Date Maturity Date\tSeptember 26, 2019 October 3, 2019 November 27, 2020": {
            "pricing": "2019-09-26",
            "issue": "2019-10-03",
            "maturity": "2020-11-27",
        },
    },
    rejects=("Pricing Date* Settlement Date* Maturity Date* June , 2014",),
)
register(UNITS, COVER_DATES)
_PERCENT = {"price": "price_percent", "discount": "discount_percent", "proceeds": "proceeds_percent"}


def read_structured(reading: Reading, book: Book) -> bool:
    """Put the one structured note of a pricing supplement into the book: by its title, else by its sheet of terms alone.

    Returns whether there is one.
    """
    found = next(find_titles(reading), None)
    row = reading.first(TITLE_ROW)
    if found is None and not _has_sheet(reading):
        return False
    title = row["title"] if row else found["title"] if found else None
    book.open(KEY, "offered", "asset_backed" if title and "asset backed" in title.value.lower() else "notes", "primary")
    book.put(KEY, "title", title)
    book.put(KEY, "principal", found.get("principal") if found else None)
    _put_rows(reading, book)
    lines = reading.find(MONEY_LINE)
    if len(lines) == 1:
        book.put(KEY, "principal", lines[0]["principal"])
    if found is not None:
        _put_due(book, found)
    for match in reading.find(UNITS)[:1]:
        book.put(KEY, "quantity", match["quantity"])
    for match in reading.find(COVER_DATES)[:1]:
        for leaf, group in (("structured.pricing_date", "pricing"), ("structured.issue_date", "issue"), ("maturity", "maturity")):
            book.put(KEY, leaf, match[group])
    for cell in price_cells(reading):
        book.put(KEY, cell.leaf, cell.stated)
    for match in reading.find(DENOMINATIONS)[:1]:
        book[KEY]["denominations"] = [match[group] for group in ("minimum", "step") if group in match]
    _put_identifiers(reading, book)
    read_structured_terms(reading, book, KEY)
    return True


def read_linked(reading: Reading, book: Book, key: str) -> None:
    """Complete notes of a fixed coupon that a sheet of terms links to something: their whole title, and the terms."""
    if not _has_sheet(reading):
        return
    known: Stated[str] | None = book[key].get("title")
    found = next(find_titles(reading), None)
    if known is not None and found is not None and found["title"].value.lower().startswith(known.value.lower()):
        book[key]["title"] = found["title"]
    read_structured_terms(reading, book, key)


def count_units(book: Book) -> None:
    """What the cover counts in units is the note's: "6,500,000 Units" above its title."""
    for key in book.keys("offered", "units"):
        title = book[key].get("title")
        if isinstance(title, Stated) and title.value.lower() == "units":
            book.put(KEY, "quantity", book[key].get("quantity"))
            book.drop(key)


def _has_sheet(reading: Reading) -> bool:
    """Does a sheet of labels state when the note matures, and what it follows or what it is estimated to be worth?"""
    return reading.first(TERM_ROWS[0]) is not None and reading.first(UNDERLIERS, ESTIMATED) is not None


def _put_rows(reading: Reading, book: Book) -> None:
    for match in (m for rule in TERM_ROWS for m in reading.find(rule)):
        for group in ("maturity", "principal"):
            book.put(KEY, group, match.get(group))
        for group, leaf in _PERCENT.items():
            part: Stated[Decimal] | None = match.get(group)
            if part is not None:
                book.put(KEY, leaf, part.becoming(part.value.scaleb(2) + Decimal(0)))


def _put_due(book: Book, title: Match) -> None:
    due = title.get("due")
    if due is not None and len(due.value) == 10:
        book.put(KEY, "maturity", due)


def _put_identifiers(reading: Reading, book: Book) -> None:
    """Where the filing names one CUSIP and one ISIN only, they are the note's."""
    named = list(find_identifiers(reading))
    for leaf, codes in (
        ("cusip", [c for one in named for c in one.cusips]),
        ("isin", [i for one in named for i in one.isins]),
    ):
        if len({code.value for code in codes}) == 1:
            for code in codes:
                book.put(KEY, leaf, code)
