"""Common stock and warrants that earlier deals of the issuer sold."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Rule, register
from extractor.subjects.deals import deal_of
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.titles import COMMON, kind_of

SOLD = Rule(
    "securities.earlier.sold",
    needs=("proceeds of",),
    pattern=rf"(?:\bsale of|agreed to sell|have issued|have sold|issued and sold|\bsold) (?:an aggregate of )?"
    rf"(?:{{number:quantity}} shares of )?(?:our )?(?P<title>{COMMON})"
    r"(?: and (?P<warrants>warrants))?\b(?:[^.;]{0,60}? for (?:aggregate )?(?:gross )?proceeds of)",
    matches={
        "To date we have issued 6,054,228 shares of common stock for aggregate gross proceeds of $22,460,000.": {
            "quantity": Decimal(6054228),
            "title": "common stock",
        },
        "and instead agreed to sell common stock and warrants to the investors for proceeds of $5.95 million": {
            "title": "common stock",
            "warrants": "warrants",
        },
    },
    rejects=("we may sell up to 6,054,228 shares of common stock",),
)
register(SOLD)


def read_earlier_equity(reading: Reading, book: Book) -> None:
    """Put what the sentences about earlier deals say was sold into the book."""
    for match in reading.find(SOLD):
        deal = deal_of(reading, match.statement)
        kind = kind_of(match["title"].value)
        if not deal.startswith("prior") or kind is None:
            continue
        key = book.open(f"{deal}-equity", "prior", kind, deal)
        book.put(key, "title", match["title"])
        book.put(key, "quantity", match.get("quantity"))
        if "warrants" in match:
            key = book.open(f"{deal}-warrants", "prior", "warrants", deal)
            book.put(key, "title", match["warrants"])
