"""Warrants that are outstanding, and those that earlier deals sold."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Rule, Stated, register
from extractor.subjects.deals import deal_of
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.warrants.exercise import put_exercise
from extractor.terms import Money

_STOCK = (
    r"(?:shares? of )?(?:our |the Company['’]s |its )?(?:Class [A-Z] )?(?:[Cc]ommon [Ss]tock|[Oo]rdinary [Ss]hares?|"
    r"ADSs?)"
)
_NAMED = r"(?P<title>(?:(?:Class|Series) [A-Z](?:-\ue003)? )(?:[A-Z]\w+ ){0,3}[Ww]arrants?)"

EXERCISE_TERMS = Rule(
    "securities.warrants.exercise_price_is",
    needs=("exercise price of",),
    pattern=rf"exercise price of (?:our |the |each )?(?:outstanding )?{_NAMED},?[^.;]{{0,80}}? is (?:equal to )?"
    rf"(?P<terms>[^.;]{{3,400}})",
    matches={
        "Similarly, the exercise price of our outstanding Class B Warrants, if we deliver a redemption notice, is "
        "equal "
        "to the lesser of $33.75 per share and 97% of the closing bid price of our common stock on the trading day "
        "after the redemption notice is delivered.": {
            "title": "Class B Warrants",
            "terms": "the lesser of $33.75 per share and 97% of the closing bid price of our common stock on the "
            "trading "
            "day after the redemption notice is delivered",
        },
    },
    rejects=("the exercise price of the options is determined by the board",),
    unit="passage",
)
OUTSTANDING = Rule(
    "securities.warrants.outstanding",
    needs=("currently outstanding", "are outstanding", "have outstanding", "were outstanding"),
    pattern=rf"(?:[Tt]here are|[Ww]e have|[Tt]here were) (?:currently )?outstanding {_NAMED} (?:exercisable for|to "
    rf"purchase) (?:up to |an aggregate of )?"
    rf"{{number:quantity}} {_STOCK}",
    matches={
        "There are currently outstanding Class B Warrants exercisable for 3,413,600 shares of common stock.": {
            "title": "Class B Warrants",
            "quantity": Decimal(3413600),
        },
    },
    rejects=("There are currently outstanding options exercisable for 3,413,600 shares of common stock.",),
)
WEIGHTED_PRICE = Rule(
    "securities.warrants.sold_at_weighted_price",
    needs=("warrants to purchase",),
    pattern=rf"(?P<title>warrants) to purchase (?:up to )?(?:an aggregate of )?{{number:quantity}} {_STOCK} at an? "
    r"(?:weighted[- ]average )?exercise price of {price:exercise_price} per share",
    matches={
        "we have issued 6,054,228 shares of common stock for aggregate gross proceeds of $22,460,000, and warrants to "
        "purchase up to 405,000 shares of common stock at a weighted average exercise price of $5.69 per share.": {
            "title": "warrants",
            "quantity": Decimal(405000),
            "exercise_price": Money(amount=Decimal("5.69"), currency="USD"),
        },
    },
    rejects=("options to purchase 405,000 shares of common stock at a weighted average exercise price of $5.69 per share",),
)
register(EXERCISE_TERMS, OUTSTANDING, WEIGHTED_PRICE)


def read_warrants(reading: Reading, book: Book) -> None:
    """Put into the book the warrants that are outstanding, and those of earlier deals."""
    _read_outstanding(reading, book)
    for match in reading.find(WEIGHTED_PRICE):
        deal = deal_of(reading, match.statement)
        if deal.startswith("prior"):
            key = book.open(f"{deal}-warrants", "prior", "warrants", deal)
            book.put(key, "title", match["title"])
            book.put(key, "underlying.quantity", match["quantity"])
            price: Stated[Money] = match["exercise_price"]
            book.put(key, "exercise_price", price.becoming(price.value.amount))


def _read_outstanding(reading: Reading, book: Book) -> None:
    for match in [*reading.find(OUTSTANDING), *reading.find(EXERCISE_TERMS)]:
        if deal_of(reading, match.statement) != "primary":
            continue
        title: Stated[str] = match["title"]
        key = book.open(f"outstanding-{title.value.lower()}", "outstanding", "warrants")
        book.put(key, "title", title)
        book.put(key, "underlying.quantity", match.get("quantity"))
        if "terms" in match:
            put_exercise(book, key, match)
