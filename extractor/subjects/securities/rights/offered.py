"""The rights of a rights offering: what they buy, at what subscription price, until when."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.securities.book import Book
from extractor.terms import Money

_PLACES: frozenset[SectionKind] = frozenset({"cover", "legend", "summary", "the_offering"})
_GIVEN = r"(?i:distributing|distribute|issuing|granting)\b[^;]{0,260}?"
GIVEN = Rule(
    "securities.rights.given",
    needs=("rights",),
    pattern=_GIVEN + r"(?P<title>(?i:non-?transferable |transferable )?(?i:subscription )?(?i:rights))\b"
    r"(?: \([\"“][^()]{3,40}\))?(?:[^;\ue003]{0,260}? to (?:purchase|subscribe for|acquire)(?: up to)?(?: an aggregate of)?"
    r"(?: up to)? {number:quantity} (?:shares|units|common shares|ADSs))?",
    where=frozenset({"cover", "legend"}),
    never=r"(?i)rights plan|rights agreement|may issue|from time to time",
    matches={
        "We are distributing, at no charge, to the holders of our common stock non-transferable subscription rights to purchase "
        "up to an aggregate of 8,333,333 shares of our common stock.": {
            "title": "non-transferable subscription rights",
            "quantity": Decimal(8_333_333),
        },
        "The Fund is issuing transferable rights (“Rights”) to its common stockholders of record.": {
            "title": "transferable rights",
        },
    },
    rejects=("We may issue subscription rights from time to time.", "We are distributing our annual report."),
)
PRICE = Rule(
    "securities.rights.subscription_price",
    needs=("subscription price", "issuable upon"),
    pattern=r"(?i:(?<!estimated )subscription price)(?: will be| is| of| equal to){1,2} {money:price} (?i:per)|"
    r"(?i:(?<!estimated )subscription price) per (?i:share|unit|right)(?: will be| is| of| equal to){1,2} {money:price}",
    where=_PLACES,
    never=r"(?i)estimated|assum|\ue001 of",
    matches={
        "The Subscription Price per Share will be $8.40 (the “Subscription Price”).": {
            "price": Money(amount=Decimal("8.40"), currency="USD"),
        },
        "shares of our common stock at a subscription price of $1.80 per share.": {
            "price": Money(amount=Decimal("1.80"), currency="USD"),
        },
    },
    rejects=("The estimated subscription price is $11.52 per share.",),
)
EXPIRE = Rule(
    "securities.rights.expire",
    needs=("expire", "expiration"),
    pattern=r"(?i:(?:rights|offering|offer|rights offering)\b[^;]{0,120}? (?:will |shall "
    r")?expires?\b[^;\ue002]{0,140}? on {date:expires})",
    where=_PLACES,
    never=r"(?i)lock-?up|warrants? (?:will )?expire|option",
    matches={
        "The subscription rights will expire if they are not exercised by 5:00 p.m., Eastern Time, on October 4, 2019, unless "
        "extended.": {"expires": "2019-10-04"},
        "The Offering will expire at 5:00 p.m., Eastern Time, on April 14, 2021 (the “Expiration Date”).": {
            "expires": "2021-04-14",
        },
    },
    rejects=("The warrants will expire on October 4, 2024.",),
)
register(GIVEN, PRICE, EXPIRE)
OFFERED = "offered-rights"


def read_offered_rights(reading: Reading, book: Book) -> None:
    """Put the rights into the book, where the cover gives them out."""
    given = reading.first(GIVEN)
    if given is None:
        return
    keys = book.keys("offered", "rights")
    key = keys[0] if keys else book.open(OFFERED, "offered", "rights", "primary")
    book.put(key, "title", given["title"])
    book.put(key, "underlying.quantity", given.get("quantity") or _shares(book))
    prices = list(_values(reading.find(PRICE), "price"))
    if prices and len({price.value for price in prices}) == 1:
        book.put(key, "exercise_price", prices[0].also(*prices[1:]).becoming(prices[0].value.amount))
    for expires in list(_values(reading.find(EXPIRE), "expires"))[:1]:
        book.put(key, "expires", expires)


def _values(matches: list[Match], group: str) -> Iterator[Stated[Any]]:
    return (match[group] for match in matches if group in match)


def _shares(book: Book) -> Stated[Any] | None:
    """The shares that the cover counts are those that the rights buy."""
    rows = book.keys("offered", "common_stock", "ordinary_shares")
    quantity = book[rows[0]].get("quantity") if len(rows) == 1 else None
    return quantity if isinstance(quantity, Stated) else None
