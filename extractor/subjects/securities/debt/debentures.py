"""Convertible debentures of agreements made before: their blocks and how they convert."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Rule, register
from extractor.subjects.deals import deal_of
from extractor.subjects.price_terms import price_term
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.titles import CONVERTIBLE_DEBT
from extractor.terms import Money

BLOCKS = Rule(
    "securities.debentures.in_blocks",
    needs=("convertible",),
    pattern=rf"(?:obligated|obligates|commits?|committed|required|requires) [^.;]{{3,60}}? to (?:buy|purchase)(?: "
    rf"from us)? (?P<title>{CONVERTIBLE_DEBT})\b[^;]{{0,120}}? in {{number}} "
    r"(?:blocks|tranches|installments|closings)[,:]? (?:{number}|the first) (?:of|for) {money:principal}[^;]{0,40}?"
    r"(?: and (?:a|the) second(?: {number})? (?:of|for) {money:principal})",
    matches={
        "obligated the investors to buy from us convertible debentures, or debt obligations convertible into shares of "
        "our common stock, in two blocks, one of $10 million in May 2001 and a second one of $8 million in November "
        "2001.": {
            "title": "convertible debentures",
            "principal": (
                Money(amount=Decimal(10000000), currency="USD"),
                Money(amount=Decimal(8000000), currency="USD"),
            ),
        },
    },
    rejects=("obligated the investors to buy from us common stock in two blocks, one of $10 million.",),
)
CONVERSION = Rule(
    "securities.debentures.conversion_price",
    needs=("convertible into",),
    pattern=rf"(?P<title>{CONVERTIBLE_DEBT}) (?:will|are|may)(?: generally)?(?: be)? (?:convertible|converted) into "
    rf"(?:shares of )?(?:our )?[Cc]ommon [Ss]tock at a conversion "
    r"price (?:per share )?(?:equal to|of) (?P<terms>[^;]{5,500})",
    matches={
        "If issued, the convertible debentures will generally be convertible into common stock at a conversion price "
        "equal to an initial conversion price of 120% of the closing price.": {
            "title": "the convertible debentures",
            "terms": "an initial conversion price of 120% of the closing price.",
        },
    },
    rejects=("The convertible debentures are senior to our common stock at maturity.",),
)
register(BLOCKS, CONVERSION)


def read_prior_debentures(reading: Reading, book: Book) -> None:
    """Put the blocks of convertible debt that an earlier agreement provides for into the book."""
    keys = []
    for match in reading.find(BLOCKS):
        deal = deal_of(reading, match.statement)
        for number, principal in enumerate(match.all("principal"), 1):
            key = book.open(f"{deal}-debentures-{number}", "prior", "convertible_notes", deal)
            book.put(key, "title", match["title"])
            book.put(key, "principal", principal)
            keys.append(key)
    for match in reading.find(CONVERSION):
        terms = price_term(match, "terms")
        if terms is None:
            book.unreadable("conversion_terms", match["terms"])
        for key in keys if terms is not None else []:
            book.put(key, "conversion_terms", terms)
