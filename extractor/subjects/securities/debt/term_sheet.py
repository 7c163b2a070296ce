"""The terms of a pricing supplement, "Interest Rate: 6.875%", one or two of them to a line; and its medium-term notes."""

from decimal import Decimal
from typing import Any

from extractor.reading import Reading
from extractor.rules import Rule, Stated, register
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.form_rules import DENOMINATIONS
from extractor.subjects.securities.debt.identifiers import find_identifiers
from extractor.subjects.securities.debt.interest_rules import INTEREST_ROW
from extractor.subjects.securities.debt.price_table import price_cells
from extractor.subjects.securities.debt.redemption import read_redemption
from extractor.subjects.securities.debt.tranches import Tranche
from extractor.subjects.securities.medium_term.sheet_columns import find_in_sheet
from extractor.subjects.securities.pay_days import RECORD_DAYS, days_of, read_record_days, read_shared_days
from extractor.terms import Money

_AT = r"(?:^|[\s:;])"
_GAP = r":?\s{1,3}"
PROGRAM = Rule(
    "securities.term_sheet.program",
    needs=("medium-term notes", "medium term notes"),
    pattern=r"(?P<title>(?:(?:Senior|Subordinated|Global|Fixed Rate|Floating Rate|Secured|SENIOR|GLOBAL|SUBORDINATED|"
    r"SECURED) ){0,3}"
    r"(?i:medium[- ]term notes)(?:,? (?i:series) [A-Z\d\ue003]{1,3}(?!\w))?(?:,? (?i:due) {date:due})?)",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "Medium-Term Notes, Series C - Fixed Rate": {"title": "Medium-Term Notes, Series C"},
        "SENIOR MEDIUM-TERM NOTES, SERIES H, DUE JUNE 1, 2011": {
            "title": "SENIOR MEDIUM-TERM NOTES, SERIES H, DUE JUNE 1, 2011",
            "due": "2011-06-01",
        },
    },
    rejects=("The notes are offered on a continuing basis.",),
)
TERMS = register(
    Rule(
        "securities.term_sheet.principal",
        needs=("principal amount", "face amount"),
        pattern=rf"{_AT}(?i:(?:aggregate )?(?:principal|face) amount(?: offered| of notes)?){_GAP}{{money:principal}}"
        r"(?! ?(?i:per|and|or|minimum|each))",
        unit="passage",
        matches={
            "Principal Amount:\t$25,000,000\tInterest Rate:\t6.875% per annum": {
                "principal": Money(amount=Decimal(25_000_000), currency="USD"),
            },
        },
        rejects=("Stated Principal Amount: $1,000 per Note", "the principal amount of the notes is $1,000"),
        never=r"stated principal amount|denominations?:?\s",
    ),
    Rule(
        "securities.term_sheet.principal_of_this_offering",
        needs=("principal amount of this offering", "principal amount of the notes offered"),
        pattern=r"(?i:(?:principal|face) amount of (?:this offering|the notes offered (?:hereby|by this pricing supplement)))"
        r"(?: is|:)? {money:principal}",
        matches={
            "The aggregate principal amount of this offering is U.S. $50,000,000 and relates only to Pricing Supplement No. 3.": {
                "principal": Money(amount=Decimal(50_000_000), currency="USD"),
            },
        },
        rejects=("The aggregate principal amount of this offering may be increased.",),
    ),
    Rule(
        "securities.term_sheet.rate",
        needs=("interest rate", "coupon"),
        pattern=rf"{_AT}(?i:(?:fixed )?(?:interest|coupon) rate(?: per annum)?|coupon){_GAP}{{rate:rate}}",
        unit="passage",
        never=r"contingent|step-?up|floating|maximum|minimum",
        matches={"Interest Rate: 6.875% per annum": {"rate": Decimal("0.06875")}},
        rejects=("Contingent Coupon Rate: 9.25% per annum", "Interest rate swaps 5%"),
    ),
    Rule(
        "securities.term_sheet.maturity",
        needs=("maturity",),
        pattern=rf"{_AT}(?i:(?:stated |scheduled |final )?maturity(?: date)?){_GAP}{{date:maturity}}",
        unit="passage",
        matches={
            "Original Issue Date: February 18, 1997\tStated Maturity Date: February 18, 2004": {"maturity": "2004-02-18"},
        },
        rejects=("prior to the Maturity Date, beginning on July 2, 2025",),
    ),
    Rule(
        "securities.term_sheet.price",
        needs=("issue price", "offering price", "price to public", "price to the public"),
        pattern=rf"{_AT}(?i:(?:initial |original )?(?:issue|offering|public offering) price|price to (?:the )?public)"
        rf"{_GAP}{{rate:price}}",
        unit="passage",
        matches={"Issue Price:\t99.875%\tCUSIP No.:\t38238XAB8": {"price": Decimal("0.99875")}},
        rejects=("The issue price will be determined.",),
    ),
    Rule(
        "securities.term_sheet.discount",
        needs=("discount", "commission"),
        pattern=rf"{_AT}(?i:(?:agents?['’]?s?['’]?|underwriting|underwriters?['’]?s?['’]?|selling) "
        r"(?:discount|commission|concession)s?"
        rf"(?: (?:or|and) (?:commission|discount)s?)?|discount or commission){_GAP}{{rate:discount}}",
        unit="passage",
        matches={"Agent's Discount or Commission: .500%": {"discount": Decimal("0.005")}},
        rejects=("The discount is 5% of the market price.",),
    ),
    Rule(
        "securities.term_sheet.proceeds",
        needs=("proceeds",),
        pattern=rf"{_AT}(?i:(?:net )?proceeds(?: to (?:the )?(?:company|issuer|us))?){_GAP}{{rate:proceeds}}",
        unit="passage",
        matches={"Net Proceeds to Company:\t99.85%": {"proceeds": Decimal("0.9985")}},
        rejects=("The proceeds of 5% notes",),
    ),
    Rule(
        "securities.term_sheet.index",
        needs=("base rate", "basis", "benchmark", "reference rate"),
        pattern=rf"{_AT}(?i:base rate|interest rate basis|reference rate|benchmark(?: rate)?){_GAP}"
        r"(?P<index>(?i:(?:compounded |term |daily |average ){0,2}SOFR|(?:USD |U\.S\. dollar )?LIBOR|SONIA|EURIBOR|CORRA|"
        r"federal funds (?:open )?rate|prime rate|treasury rate|commercial paper rate|CMT rate))\b",
        unit="passage",
        matches={"Base Rate:\tCompounded SOFR": {"index": "Compounded SOFR"}},
        rejects=("The base rate of the loan is high.",),
    ),
    Rule(
        "securities.term_sheet.index_checked",
        needs=("[x]", "☒", "☑", "þ", "✓", "✔"),
        pattern=r"(?:\[ ?[Xx] ?\]|[☒☑þ✓✔])\s{0,3}(?P<index>(?i:compounded |term |daily ){0,2}(?:SOFR|LIBOR|EURIBOR|SONIA|"
        r"(?i:federal funds (?:open |effective )?rate|prime rate|treasury rate|commercial paper rate|CMT rate|CD rate)))\b",
        unit="passage",
        matches={
            "Spread Multiplier: N/A\t[X] LIBOR": {"index": "LIBOR"},
            "☒ Compounded SOFR ☐ EURIBOR": {"index": "Compounded SOFR"},
        },
        rejects=("[_] LIBOR Reuters",),
    ),
    Rule(
        "securities.term_sheet.spread",
        needs=("spread",),
        pattern=rf"{_AT}(?i:spread)(?: ?\([^()]{{3,40}}\))?{_GAP}(?:\(\+/-\)\s?)?(?:[+]|(?i:plus))?\s?"
        r"(?:{number:basis_points} (?i:basis points|bps)|{rate:spread})",
        unit="passage",
        never=r"spread multiplier:?\s{rate}",
        matches={
            "Spread:\t+ 58 basis points": {"basis_points": Decimal(58)},
            "Spread (plus or minus): plus 0.35%": {"spread": Decimal("0.0035")},
            "Spread: (+/-) +0.45%": {"spread": Decimal("0.0045")},
        },
        rejects=("The spread was 58 basis points.",),
    ),
    Rule(
        "securities.term_sheet.tenor",
        needs=("index maturity",),
        pattern=rf"{_AT}(?i:index maturity){_GAP}(?P<tenor>(?:(?i:one|three|six|nine|twelve)|\d{{1,2}}|\ue003)[- "
        rf"]?(?i:months?|weeks?|years?|days?))",
        unit="passage",
        matches={"Index Maturity: Three months": {"tenor": "Three months"}},
        rejects=("The index maturity is three months.",),
    ),
    Rule(
        "securities.term_sheet.day_count",
        needs=("day count",),
        pattern=rf"{_AT}(?i:day count(?: convention| fraction| basis)?){_GAP}"
        r"(?P<day_count>[Aa]ctual\s?/\s?(?:[Aa]ctual|\d{3}|\ue003)|(?:\d\d|\ue003)/(?:\d{3}|\ue003))",
        unit="passage",
        matches={"Day Count Convention:\tActual/360": {"day_count": "Actual/360"}},
        rejects=("Day count conventions vary.",),
    ),
)
register(PROGRAM)
LEAVES = {
    "principal": ("principal", 0),
    "rate": ("rate", 0),
    "maturity": ("maturity", 0),
    "price": ("price_percent", 2),
    "discount": ("discount_percent", 2),
    "proceeds": ("proceeds_percent", 2),
    "index": ("floating_rate.index", 0),
    "tenor": ("floating_rate.tenor", 0),
    "spread": ("floating_rate.spread", 0),
    "basis_points": ("floating_rate.spread", -4),
    "day_count": ("day_count", 0),
}
"""By group the leaf, and by how many places its point moves: fractions become percents, basis points fractions."""
KEY = "notes-1"


def read_program(reading: Reading, book: Book) -> None:
    """Put the note of a medium-term program into the book, where a sheet of terms states its principal and maturity."""
    program = reading.first(PROGRAM)
    stated = {group for rule in TERMS for match in find_in_sheet(reading, rule) for group in match.values()}
    if program is None or not {"principal", "maturity"} <= stated:
        return
    book.open(KEY, "offered", "notes", "primary")
    book.put(KEY, "title", program["title"])
    book.put(KEY, "maturity", program.get("due"))
    read_terms(reading, book, KEY)
    for cell in price_cells(reading):
        book.put(KEY, cell.leaf, cell.stated)
    for match in find_in_sheet(reading, INTEREST_ROW)[:1]:
        book[KEY]["payment_dates"] = list(match.all("day"))
        book.put(KEY, "first_payment_date", match.get("first"))
    tranche = Tranche(KEY, program["title"].value, None, {"notes", "bonds"})
    read_shared_days(reading, book, KEY)
    read_record_days(reading, book, [tranche])
    for match in find_in_sheet(reading, RECORD_DAYS):
        days = days_of(match)
        if "record_dates" not in book[KEY] and len(days) == len(book[KEY].get("payment_dates", ())):
            book[KEY]["record_dates"] = days
    read_redemption(reading, book, [tranche], None)
    for match in reading.find(DENOMINATIONS)[:1]:
        book[KEY]["denominations"] = [match[group] for group in ("minimum", "step") if group in match]
    codes = [(leaf, code) for one in find_identifiers(reading) for leaf, code in _codes(one)]
    for leaf in ("cusip", "isin"):
        if len({code.value for name, code in codes if name == leaf}) == 1:
            book.put(KEY, leaf, next(code for name, code in codes if name == leaf))


def _codes(named: Any) -> list[tuple[str, Stated[str]]]:
    return [*(("cusip", code) for code in named.cusips), *(("isin", code) for code in named.isins)]


def read_terms(reading: Reading, book: Book, key: str) -> None:
    """State what the sheet of terms says of the one note of a pricing supplement."""
    floats = any(find_in_sheet(reading, rule) for rule in TERMS if rule.name.startswith("securities.term_sheet.index"))
    for match in (match for rule in TERMS for match in find_in_sheet(reading, rule)):
        for group in match.values():
            if group in LEAVES and not (floats and group == "rate"):
                leaf, places = LEAVES[group]
                value = match[group]
                if group == "basis_points":
                    value = match.between(value.value, match.found.start(group), match.found.end())
                book.put(key, leaf, value.becoming(value.value.scaleb(places) + Decimal(0)) if places else value)
