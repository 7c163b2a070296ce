"""Warrants: those that a dealer is paid in, those outstanding, and those of other deals."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.deals import deal_of
from extractor.subjects.price_terms import price_term
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.periods import duration
from extractor.subjects.securities.titles import same_title
from extractor.terms import Fixed, Money

COMPENSATION = "compensation-warrants"
_STOCK = (
    r"(?:shares? of )?(?:our |the Company['’]s |its )?(?:Class [A-Z] )?(?:[Cc]ommon [Ss]tock|[Oo]rdinary [Ss]hares?|"
    r"ADSs?)"
)
_NAMED = r"(?P<title>(?:(?:Class|Series) [A-Z](?:-\ue003)? )(?:[A-Z]\w+ ){0,3}[Ww]arrants?)"

PAID_IN = Rule(
    "securities.warrants.paid_to_dealer",
    needs=("warrants to purchase", "warrants exercisable"),
    pattern=rf"[Ww]arrants (?:to purchase|exercisable for) {_STOCK},? (?:in an amount equal to|equal to) (?:up to "
    rf")?{{rate:percent}} of "
    r"the (?:(?:aggregate |total )?number of |aggregate )?(?:shares|securities)[^.;]{0,60}? (?:sold|issued"
    r"|placed)[^.;]{0,80}?"
    r"at an exercise price (?:per share )?(?:equal to|of) (?P<terms>[^.;]{3,300}?)(?=\((?:the )?[\"“]|[.;]|$)"
    r"(?:\((?:the )?[\"“](?P<term>[\w ]{3,40})[\"”]\))?",
    matches={
        "Cantor is to receive compensation of 4.00% on the first $10 million gross proceeds and warrants to purchase "
        "shares of common stock in an amount equal to 10% of the number of shares sold by Cantor at an exercise price "
        "equal to 130% of the volume weighted average sales price of the shares of common stock sold by Cantor (the "
        '"Warrants").': {
            "percent": Decimal("0.1"),
            "terms": "130% of the volume weighted average sales price of the shares of common stock sold by Cantor",
            "term": "Warrants",
        },
    },
    rejects=("Cantor may not receive Warrants in excess of 10% of the shares of Common Stock sold in this offering.",),
)
EXERCISABLE_FOR = Rule(
    "securities.warrants.exercisable_for_years",
    needs=("exercisable for",),
    pattern=r"The (?P<term>(?:[A-Z][\w-]* ){0,4}[Ww]arrants) (?:are|will be) exercisable for (?:a period of "
    r")?{number:term_years} (?P<unit>years?|months?)"
    r"(?:[^.;]{0,60}?(?P<cashless>cashless exercise(?: provisions?| features?)?))?(?: "
    r"commencing {number:cashless_from} (?P<cashless_unit>years?|months?|days?) after)?",
    matches={
        "The Warrants are exercisable for five years, contain a cashless exercise provision commencing one year after "
        "issuance and are not transferable for a period of one year following their issuance.": {
            "term": "Warrants",
            "term_years": Decimal(5),
            "unit": "years",
            "cashless": "cashless exercise provision",
            "cashless_from": Decimal(1),
            "cashless_unit": "year",
        },
    },
    rejects=("The options are exercisable for ten years.",),
)
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
    needs=("outstanding",),
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
register(PAID_IN, EXERCISABLE_FOR, EXERCISE_TERMS, OUTSTANDING, WEIGHTED_PRICE)


def put_exercise(book: Book, key: str, match: Match, group: str = "terms") -> None:
    """The price in the group: a plain amount is the exercise price, a formula the exercise terms, else unread."""
    stated = price_term(match, group)
    if stated is None:
        book.unreadable("exercise_terms", match[group])
    elif isinstance(stated.value, Fixed):
        book.put(key, "exercise_price", stated.becoming(stated.value.price.amount))
    else:
        book.put(key, "exercise_terms", stated)


def read_warrants(reading: Reading, book: Book) -> None:
    """Put into the book the warrants that the prospectus does not sell: a dealer's pay, outstanding, of other deals."""
    _read_compensation(reading, book)
    _read_outstanding(reading, book)
    for match in reading.find(WEIGHTED_PRICE):
        deal = deal_of(reading, match.statement)
        if deal.startswith("prior"):
            key = book.open(f"{deal}-warrants", "prior", "warrants", deal)
            book.put(key, "title", match["title"])
            book.put(key, "underlying.quantity", match["quantity"])
            price: Stated[Money] = match["exercise_price"]
            book.put(key, "exercise_price", price.becoming(price.value.amount))


def _read_compensation(reading: Reading, book: Book) -> None:
    paid = [m for m in reading.find(PAID_IN) if deal_of(reading, m.statement) == "primary"]
    for match in paid[:1]:
        book.open(COMPENSATION, "compensation", "warrants", "primary")
        book.put(COMPENSATION, "title", match.get("term"))
        book.put(COMPENSATION, "underlying.percent_of_units_sold", match["percent"])
        put_exercise(book, COMPENSATION, match)
        term = match.get("term")
        for more in reading.find(EXERCISABLE_FOR):
            if term is not None and same_title(more["term"].value, term.value):
                _put_life(book, COMPENSATION, more)


def _put_life(book: Book, key: str, match: Match) -> None:
    book.put(key, "term", duration(match, "term_years", "unit"))
    cashless = match.get("cashless")
    if cashless is not None:
        book.put(key, "cashless", cashless.becoming(True))
        book.put(key, "cashless_from", duration(match, "cashless_from", "cashless_unit"))


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
