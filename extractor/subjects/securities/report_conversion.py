"""The price at which the notes or the preferred stock of a current report's deal are first converted."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Rule, register
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.terms import Money

ITEM: frozenset[SectionKind] = frozenset({"item"})
_PRICE = r"(?:initial |fixed |stated )?(?:[Cc]onversion [Pp]rice|[Cc]onversion rate)(?: per share)?"
CONVERTS_AT = Rule(
    "securities.report.converts_at",
    needs=("conversion price", "conversion rate"),
    pattern=rf"\b[Cc]onver(?:t|tible|ted|sion)\b[^;\ue000]{{0,300}}? (?:at|with|has|have|having) (?:an?|the) {_PRICE},?"
    r"(?: initially)?(?: of| equal to| is| set at)(?: approximately)? {money:price}(?= per share|[,.;)]| \(|$| subject)|"
    rf"(?:[Tt]he|[Tt]heir|[Ii]ts) (?:initial |fixed )?[Cc]onversion [Pp]rice(?: (?:of|for) the (?:[A-Z][\w-]+ ){{1,5}})?"
    r",? (?:is|was|will be|shall be)(?: initially)?(?: equal to| set at| fixed at)?(?: approximately)? {money:price}"
    r"(?= per share|[,.;)]| \(|$| subject)",
    where=ITEM,
    never=r"existing|outstanding notes|previously|reduc|amend|floor|default|repric|adjusted (?:to|from)|from \ue000",
    matches={
        "The holder may convert the Note into common stock at a conversion price equal to $11.50 per share.": {
            "price": Money(amount=Decimal("11.50"), currency="USD"),
        },
        "Each share of Series C Preferred is convertible at the option of the holder at an initial conversion price of $4.50 per "
        "share.": {"price": Money(amount=Decimal("4.50"), currency="USD")},
    },
    rejects=(
        "convertible at a conversion price equal to the lower of $0.50 and 80% of the lowest VWAP",
        "The holder agreed to reduce the conversion price of the existing notes to $1.00.",
    ),
)
register(CONVERTS_AT)


def read_report_conversion(reading: Reading, book: Book) -> None:
    """Put the price into the only row that it may be of; none where the report states several."""
    keys = book.keys("offered", "convertible_notes", "preferred_stock")
    prices = [match["price"] for match in reading.find(CONVERTS_AT) if is_primary(reading, match.statement)]
    if len(keys) == 1 and prices and all(price.value.amount == prices[0].value.amount for price in prices):
        book.put(keys[0], "conversion_price", prices[0].also(*prices[1:]))
