"""The shares and warrants that units part into, where the units are what is sold: those of blank check companies above all."""

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.titles import COMMON, kind_of

_PART = (
    r"(?:one|an?|\ue003|one[- ](?:half|third|fourth|quarter|fifth|sixth)|three[- ]quarters|\ue003/\ue003)[ -]"
    r"(?:\([^()]{1,8}\) )?"
)
PARTS = Rule(
    "securities.units.parts",
    needs=("each unit", "one unit"),
    pattern=rf"(?i:each unit)\b[^;]{{0,120}}? consist(?:s|ing) of:? (?:one|\ue003) (?:shares? of )?(?:our |the Company['’]s )?"
    rf"(?P<share>{COMMON})\b[^;]{{0,60}}?(?:,| and)[^;]{{0,20}}? {_PART}(?:of (?:one|an?|\ue003) "
    rf")?(?P<warrant>(?:redeemable|public) "
    r"warrants?)",
    where=frozenset({"cover", "legend"}),
    matches={
        "Each unit has an offering price of $10.00 and consists of one Class A ordinary share and one-half of one redeemable "
        "warrant.": {"share": "Class A ordinary share", "warrant": "redeemable warrant"},
        "Each unit that we are offering has a price of $10.00 and consists of one share of our common stock and one redeemable "
        "warrant.": {"share": "common stock", "warrant": "redeemable warrant"},
    },
    rejects=("Each unit consists of one share of preferred stock and four depositary receipts.",),
)
SYMBOLS = Rule(
    "securities.units.symbols_of_parts",
    needs=("under the symbols",),
    pattern=rf"(?P<share>{COMMON}) and (?:the )?(?:redeemable |public )?warrants?\b[^;]{{0,160}}? under the symbols,? "
    r"[\"“‘'](?P<of_share>[A-Z][A-Z. ]{0,8}?)[.,]?[\"”’'],? and [\"“‘'](?P<of_warrant>[A-Z][A-Z. ]{0,9}?)[.,]?[\"”’']",
    where=frozenset({"cover", "legend"}),
    matches={
        "We expect the Class A ordinary shares and warrants comprising the units to begin separate trading on Nasdaq under the "
        "symbols “ACME” and “ACMEW,” respectively, on the 52nd day.": {
            "share": "Class A ordinary shares",
            "of_share": "ACME",
            "of_warrant": "ACMEW",
        },
    },
    rejects=("Our common stock and notes trade under the symbols “ACME” and “ACMEN.”",),
)
register(PARTS, SYMBOLS)
SHARE, WARRANT = "unit-share", "unit-warrants"


def read_unit_parts(reading: Reading, book: Book) -> None:
    """Put the share and the warrant beneath the offered units into the book, where the cover says what a unit is."""
    parts = reading.first(PARTS)
    units = book.keys("offered")
    if parts is None or not units or any(book[key]["kind"] != "units" for key in units):
        return
    share: Stated[str] = parts["share"]
    kind = kind_of(share.value)
    if kind is None:
        return
    book.open(SHARE, "underlying", kind, "primary")
    book.put(SHARE, "title", share)
    book.open(WARRANT, "underlying", "warrants", "primary")
    book.put(WARRANT, "title", parts["warrant"])
    _put_symbols(reading.first(SYMBOLS), book)


def _put_symbols(symbols: Match | None, book: Book) -> None:
    if symbols is not None:
        book.put(SHARE, "symbol", symbols["of_share"])
        book.put(WARRANT, "symbol", symbols["of_warrant"])
