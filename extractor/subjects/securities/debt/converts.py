"""Convertible notes: the rate at which they convert, the price and premium that it amounts to."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Rule, register
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.make_whole import make_whole_rows
from extractor.terms import Money

RATE = Rule(
    "securities.converts.initial_rate",
    needs=("conversion rate", "exchange rate"),
    pattern=r"(?:at a conversion rate of {number:rate} shares(?: of [^;\ue000]{3,60}?)?(?:, [^;]{3,60})? per (?:LYON|Note|"
    r"Debenture)\b|"
    r"(?:[Ii]nitial(?:ly)?,? (?:the )?(?:conversion|exchange) rate[^.;\ue000-\ue004]{0,60}?(?:is|will be|of|equals?)"
    r"|(?:conversion|exchange) rate[^.;\ue000-\ue004]{0,60}? (?:will|shall) initially (?:be|equal)) (?:equal to )?"
    r"(?:approximately )?{number:rate} "
    r"(?:shares|ADSs|ordinary shares|common shares)[^;\ue000]{0,100}? (?:per|for each) (?:each )?{money:face}"
    r"(?:[^;\ue000]{0,60}?(?:equivalent|equal|corresponds|represents)[^;\ue000]{0,80}? price of (?:approximately "
    r")?{price:price})?)",
    matches={
        "The conversion rate for the notes will initially be 12.3456 shares of our common stock per $1,000 principal "
        "amount of "
        "notes.": {"rate": Decimal("12.3456"), "face": Money(amount=Decimal(1000), currency="USD")},
        "Each LYON will be convertible, at the option of the Holder, at a conversion rate of 9.142 shares of common stock, "
        '$.05 par value (the "Common Stock"), per LYON.': {"rate": Decimal("9.142")},
        "The initial exchange rate of the notes is 52.1240 shares of common stock of Acme Trust, Inc. per $1,000 principal "
        "amount of "
        "notes (equivalent to an initial exchange price of approximately $19.19 per share).": {
            "rate": Decimal("52.1240"),
            "face": Money(amount=Decimal(1000), currency="USD"),
            "price": Money(amount=Decimal("19.19"), currency="USD", qualifier="approximate"),
        },
        "The initial conversion rate for the notes is 3.1017 shares of common stock per $1,000 principal amount of "
        "notes "
        "(equivalent to an initial conversion price of approximately $322.40 per share of common stock).": {
            "rate": Decimal("3.1017"),
            "face": Money(amount=Decimal(1000), currency="USD"),
            "price": Money(amount=Decimal("322.40"), currency="USD", qualifier="approximate"),
        },
    },
    rejects=("The conversion rate will be adjusted if certain events occur.",),
)
PRICE = Rule(
    "securities.converts.at_price",
    needs=("conversion price of",),
    pattern=r"[Cc]onvertible[^;\ue000]{0,240}? at a conversion price of {money:price}"
    r"(?: per share)?(?:,? \((?:equivalent|equal) to (?:a|an initial) conversion rate of (?:approximately )?{number:rate} shares"
    r"[^();]{0,40}? (?:per|for each) {money:face}[^()]{0,60}\))?",
    never=r"(?i)preferred stock[^;]{0,80} convertible|existing|outstanding|previously(?! (?:redeemed|repurchased|converted))",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    matches={
        "The Notes will be convertible at any time prior to maturity into shares of Common Stock of Cascade, Inc. (the "
        '"Company") at a conversion price of $36.75 per share, subject to adjustment in certain events.': {
            "price": Money(amount=Decimal("36.75"), currency="USD"),
        },
        "The Debentures are convertible at any time, unless previously redeemed, at a conversion price of $33.10 per share "
        "(equivalent to a conversion rate of 30.2115 shares per $1,000 principal amount of Debentures).": {
            "price": Money(amount=Decimal("33.10"), currency="USD"),
            "rate": Decimal("30.2115"),
            "face": Money(amount=Decimal(1000), currency="USD"),
        },
    },
    rejects=("The conversion price of the warrants is $36.75 per share.",),
)
PREMIUM = Rule(
    "securities.converts.premium",
    needs=("premium",),
    pattern=r"conversion (?:price|premium)[^;]{0,120}?premium of (?:approximately )?{rate:premium} (?:over|above|to) "
    r"the (?:last reported|closing|public offering)",
    matches={
        "The initial conversion price represents a premium of approximately 30.0% over the last reported sale price "
        "of our "
        "common stock.": {"premium": Decimal("0.3")},
    },
    rejects=("We paid a premium of 30% over the closing price for the target.",),
)
CAPPED = Rule(
    "securities.converts.capped_call",
    needs=("cap price",),
    pattern=r"cap price of the capped call transactions?[^;\ue000]{0,80}? (?:is|will be|be|was|equal to)(?: initially)?(?: "
    r"approximately)? "
    r"{money:cap}(?: per share)?",
    matches={
        "The cap price of the capped call transactions will initially be $70.18 per share, which represents a premium of 100% "
        "over the last reported sale price.": {"cap": Money(amount=Decimal("70.18"), currency="USD")},
    },
    rejects=("The cap price of the capped call transactions is subject to adjustment.",),
)
register(RATE, PRICE, PREMIUM, CAPPED)


def read_conversion_rates(reading: Reading, book: Book) -> None:
    """Put rate, price and premium into the one row of convertible notes."""
    keys = book.keys("offered", "convertible_notes")
    if len(keys) != 1:
        return
    for match in reading.find(RATE):
        if is_primary(reading, match.statement):
            book.put(keys[0], "conversion.rate", match["rate"])
            price = match.get("price")
            if price is not None:
                book.put(keys[0], "conversion.initial_price", price.becoming(price.value.amount))
                book.put(keys[0], "conversion_price", price)
    for match in reading.find(PRICE):
        if is_primary(reading, match.statement):
            price = match["price"]
            book.put(keys[0], "conversion.rate", match.get("rate"))
            book.put(keys[0], "conversion.initial_price", price.becoming(price.value.amount))
            book.put(keys[0], "conversion_price", price)
    for match in reading.find(CAPPED):
        book.put(keys[0], "conversion.capped_call_price", match["cap"])
    rows = make_whole_rows(reading)
    if rows:
        book[keys[0]].setdefault("conversion", {}).setdefault("make_whole", rows)
    for match in reading.find(PREMIUM):
        if is_primary(reading, match.statement):
            book.put(keys[0], "conversion.premium", match["premium"])
