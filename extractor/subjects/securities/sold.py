"""Securities that a current report tells of: issued and sold, or to be sold at the issuer's option."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.deals import deal_of, find_deals, is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.periods import duration
from extractor.subjects.securities.preferred import read_conversion
from extractor.subjects.securities.titles import COMMON, PREFERRED, kind_of
from extractor.terms import Money

_STOCK = r"(?:shares? of )?(?:our |the Company['’]s |its )?(?:Class [A-Z] )?(?:[Cc]ommon [Ss]tock|[Oo]rdinary [Ss]hares?)"
_SHORT = r"(?: \((?:the )?[\"“](?P<short>[A-Z][\w ]{3,40})[\"”]\))?"

PREFERRED_SOLD = Rule(
    "securities.sold.preferred",
    needs=("preferred s",),
    pattern=rf"(?:issued and sold|issued|sold|agreed to (?:issue and )?sell)(?: to [^,.;]{{3,80}}?)? (?:an aggregate "
    rf"of )?(?:{{number:quantity}} )?shares of (?:the Company['’]s |its |our )?(?P<title>{PREFERRED})" + _SHORT,
    matches={
        "the Company issued and sold to the investors shares of the Company's 5% Series A Preferred Stock with "
        'Conversion Features ("Series A shares") and issued Warrants to purchase 75,000 shares of common stock.': {
            "rate": Decimal("0.05"),
            "title": "5% Series A Preferred Stock with Conversion Features",
            "short": "Series A shares",
        },
    },
    rejects=("No shares of the Company's Preferred Stock are outstanding.",),
)
PREFERRED_OPTION = Rule(
    "securities.sold.preferred_at_option",
    needs=("option to sell",),
    pattern=rf"ha(?:s|ve) the option to sell (?:up to )?(?:{{money}} of |{{number:quantity}} shares of )(?:the "
    rf"Company['’]s |its |our )?(?P<title>{PREFERRED}){_SHORT}",
    matches={
        "Under the Agreement, the Company also has the option to sell $2.0 million of 5% Series B Preferred Stock with "
        'Conversion Features ("Series B shares") to the investors commencing 180 days after January 29, 1999.': {
            "rate": Decimal("0.05"),
            "title": "5% Series B Preferred Stock with Conversion Features",
            "short": "Series B shares",
        },
    },
    rejects=("The holder has the option to sell its shares of Preferred Stock to the Company.",),
)
STOCK_SOLD = Rule(
    "securities.sold.common_stock",
    needs=("shares of",),
    pattern=r"(?:agreed to (?:purchase|sell|buy|issue and sell)|issued and sold|\bsold|\bissued|\bto (?:issue and "
    r")?sell|\bto purchase|\bsale of|\bpurchase)(?: to [^,.;\ue000-\ue004]{3,80}?,?)?"
    r"(?:,? and [^.;\ue000-\ue004]{3,80}? agreed to (?:issue and )?sell,?)? (?:an aggregate of |a total of |up to "
    r")?{number:quantity} (?:newly issued |unregistered |restricted )?shares of "
    rf"(?:the (?:Company|Registrant|Issuer)['’]s |its |our |(?:[A-Z][\w&.]*(?: [A-Z][\w&.]*){{0,3}}['’]s? |[A-Z]\w+ "
    rf")?)(?P<title>{COMMON}(?:,? (?:par value (?:of )?{{price}}|{{price}} par value)(?: per share)?)?)",
    never="repurchase|tender offer|merger|exchange for|upon (?:the )?(?:conversion|exercise)|restricted stock|stock "
    "options?|employee|incentive|"
    "dividend|acquisition of|held by|owned by|per share exercise|option to purchase",
    matches={
        "SoftBank agreed to purchase 86,956,522 shares of the Company’s common stock, par value $0.001 per share (the "
        "“Shares”), for an aggregate purchase price in cash of $2.0 billion.": {
            "quantity": Decimal(86_956_522),
            "title": "common stock, par value $0.001 per share",
        },
        "pursuant to which Warburg Pincus agreed to purchase, and Nuance agreed to sell, an aggregate of 5,760,369 "
        "shares "
        "of Nuance common stock for an aggregate purchase price of $100,000,005.84.": {
            "quantity": Decimal(5_760_369),
            "title": "common stock",
        },
    },
    rejects=(
        "the holders received 3,557,819 shares of common stock in the merger",
        "The Board approved the issuance to employees of 10,000 shares of common stock under the incentive plan.",
    ),
)
WARRANTS_SOLD = register(
    Rule(
        "securities.sold.warrants",
        needs=("warrants to purchase",),
        pattern=rf"(?:issued|sold|received|receive|issue|sell|issuing)(?: to [^,.;]{{3,60}}?)? "
        rf"(?P<title>[Ww]arrants) to purchase (?:up to )?(?:an (?:aggregate|additional) of "
        rf")?{{number:quantity}} {_STOCK}"
        r"(?: at (?:an exercise price of )?{price:exercise_price} per share)?(?:,? (?:exercisable )?for a period "
        r"of {number:term_years} (?P<unit>years?|months?))?",
        matches={
            "and issued Warrants to purchase 75,000 shares of common stock, for total consideration of $4.0 million.": {
                "title": "Warrants",
                "quantity": Decimal(75000),
            },
            "In connection with the purchase of the Series A shares, the investors also received warrants to purchase "
            "75,000 shares of common stock at $12.98 per share for a period of 5 years.": {
                "title": "warrants",
                "quantity": Decimal(75000),
                "exercise_price": Money(amount=Decimal("12.98"), currency="USD"),
                "term_years": Decimal(5),
                "unit": "years",
            },
        },
        rejects=("the holders of warrants to purchase 75,000 shares of common stock",),
    ),
)
FINDERS = Rule(
    "securities.sold.finders_warrants",
    needs=("finder", "placement agent"),
    pattern=rf"(?:paid|issued|pay|issue) [^.;]{{0,120}}?(?:finder['’]?s?['’]? fee|placement agent['’]?s? "
    rf"fee)[^.;]{{0,120}}?(?:consisting of|including|comprised of) [^.;]{{0,60}}?(?P<title>warrants) to purchase "
    rf"(?:{{number:quantity}} )?{_STOCK}",
    matches={
        "In connection with this financing, the Company paid a finder's fee to an unrelated third party consisting of "
        "cash and warrants to purchase common stock of the Company.": {"title": "warrants"},
    },
    rejects=("The Company paid a finder's fee of $100,000 in cash.",),
)
register(STOCK_SOLD, PREFERRED_SOLD, PREFERRED_OPTION, FINDERS)


def read_sold(reading: Reading, book: Book) -> None:
    """Put the preferred stock and warrants that a report tells of into the book."""
    if not reading.once(find_deals):
        return
    for match in reading.find(STOCK_SOLD):
        if is_primary(reading, match.statement):
            _open_stock(book, match)
    shorts: dict[str, str] = {}
    for match in reading.find(PREFERRED_SOLD):
        _open_preferred(reading, book, match, shorts)
    for match in reading.find(PREFERRED_OPTION):
        _open_preferred(reading, book, match, shorts)
    for match in (m for rule in WARRANTS_SOLD for m in reading.find(rule)):
        _open_warrants(book, match)
    for match in reading.find(FINDERS):
        key = book.open("compensation-warrants", "compensation", "warrants", "primary")
        book.put(key, "title", match["title"])
        book.put(key, "underlying.quantity", match.get("quantity"))
    read_conversion(reading, book, shorts)


def _open_stock(book: Book, match: Match) -> None:
    """The same number of shares is the same stock, told of again."""
    kind = kind_of(match["title"].value)
    if kind is not None:
        key = book.open(f"stock-{match['quantity'].value}", "offered", kind, "primary")
        book.put(key, "title", match["title"])
        book.put(key, "quantity", match["quantity"])


def _open_preferred(reading: Reading, book: Book, match: Match, shorts: dict[str, str]) -> None:
    title: Stated[str] = match["title"]
    key = f"preferred-{title.value.lower()}"
    optional = match.rule == PREFERRED_OPTION.name
    deal = deal_of(reading, match.statement) if optional else "primary"
    book.open(key, "optional" if optional else "offered", "preferred_stock", deal)
    book.put(key, "title", title)
    book.put(key, "rate", match.get("rate"))
    book.put(key, "quantity", match.get("quantity"))
    if "short" in match:
        shorts[match["short"].value] = key


def _open_warrants(book: Book, match: Match) -> None:
    """Warrants for the same number of shares are the same warrants, told of again."""
    quantity: Stated[Decimal] = match["quantity"]
    key = book.open(f"warrants-{quantity.value}", "offered", "warrants", "primary")
    book.put(key, "title", match["title"])
    book.put(key, "underlying.quantity", quantity)
    price = match.get("exercise_price")
    if price is not None:
        book.put(key, "exercise_price", price.becoming(price.value.amount))
    book.put(key, "term", duration(match, "term_years", "unit"))
