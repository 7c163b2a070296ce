"""Preferred stock sold with a conversion feature: its first price, its price after, its pace and its cap."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.price_terms import price_term
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.titles import PREFERRED
from extractor.terms import (
    ByPeriod,
    ConversionIncrements,
    DaysAfter,
    Fixed,
    Period,
    PriceTerm,
    TermError,
)

_QUOTED = '["“](?:the )?'
_NICK = r"(?P<short>(?:Series [A-Z](?:-\ue003)? |Class [A-Z] )?(?:[Pp]referred )?(?:[Ss]hares|[Ss]tock))"

FIRST_PRICE = Rule(
    "securities.preferred.first_days_price",
    needs=("convertible",),
    pattern=rf"(?:[Dd]uring|[Ff]or) the first {{number:days}} days (?:after|following) (?P<event>[^,.;]{{3,60}}), "
    rf"the {_NICK} (?:are|is|will be|shall be) convertible "
    r"(?:only )?(?:into common stock )?at (?P<terms>[^(.;]{3,80}?[\ue000\ue003][^(.;]{0,60}?)(?: \((?:the )?[\"“]"
    r"(?P<named>[\w ]{3,40})[\"”]\))?(?=[.;]|$)",
    matches={
        "During the first 90 days after the closing, the Series A shares are convertible only at an initial price of "
        '$13.06 per share of common stock (the "fixed price").': {
            "days": Decimal(90),
            "event": "the closing",
            "short": "Series A shares",
            "terms": "an initial price of $13.06 per share of common stock",
            "named": "fixed price",
        },
    },
    rejects=("During the first 90 days after the closing, the Series A shares may not be converted.",),
)
THEREAFTER = Rule(
    "securities.preferred.thereafter_price",
    needs=("thereafter",),
    pattern=rf"^Thereafter,? the {_NICK} (?:are|is|will be|shall be) convertible (?:in "
    rf"(?P<increments>{{rate:fraction}} (?P<cumulative>cumulative )?"
    r"(?P<pace>weekly|monthly|quarterly|annual|yearly) increments) )?at (?P<terms>[^;]{3,400})",
    matches={
        "Thereafter, the Series A shares are convertible in 25% cumulative monthly increments at the lesser of the "
        "fixed "
        "price or at a variable rate of 101% of the Per Share Market Value (as defined in the Agreement) of the common "
        "stock at the time of conversion.": {
            "short": "Series A shares",
            "increments": "25% cumulative monthly increments",
            "fraction": Decimal("0.25"),
            "cumulative": "cumulative",
            "pace": "monthly",
            "terms": "the lesser of the fixed price or at a variable rate of 101% of the Per Share Market Value (as "
            "defined in the Agreement) of the common stock at the time of conversion.",
        },
    },
    rejects=("Thereafter, the Series A shares are redeemable at 103% of their liquidation preference.",),
)
CAP = Rule(
    "securities.preferred.conversion_cap",
    needs=("converted into more than", "convertible into more than"),
    pattern=rf"In no event (?:can|may|shall|will) the {_NICK} be (?:converted|convertible) into more "
    rf"than {{number:cap}} shares",
    matches={
        "In no event can the Series A shares be converted into more than 1,450,000 shares of common stock.": {
            "short": "Series A shares",
            "cap": Decimal(1450000),
        },
    },
    rejects=("In no event can the holder own more than 4.99% of the common stock.",),
)
LATER_PRICE = Rule(
    "securities.preferred.conversion_price_set_at",
    needs=("conversion price of the",),
    pattern=rf"(?:fixed |initial )?conversion price of the {_NICK} (?:will be|shall be|is|was) (?:set at |equal to )?"
    rf"(?P<terms>[^;]{{3,300}})",
    matches={
        "except that the fixed conversion price of the Series B shares will be set at 125% of the average Per Share "
        "Market Value of the common stock at the time of the second closing.": {
            "short": "Series B shares",
            "terms": "125% of the average Per Share Market Value of the common stock at the time of the second closing.",
        },
    },
    rejects=("The conversion price of the Series B shares will be adjusted for stock splits.",),
    never="will be (?:adjusted|reduced)",
)
DIVIDEND = Rule(
    "securities.preferred.dividend_rate",
    needs=("dividends on", "dividends at"),
    pattern=rf"Dividends on (?:the (?P<title>{PREFERRED})|the {_NICK}|(?P<all>(?:both|all|each) "
    rf"series)[^,.;]{{0,40}}?) (?:are|will be|accrue|shall)[^;]{{0,140}}?at (?:the|an) (?:annual )?rate "
    rf"of {{rate:dividend}}",
    matches={
        "Dividends on both series of preferred stock are payable in cash or in common stock, at the option of the "
        "Company, at the annual rate of 5%.": {"all": "both series", "dividend": Decimal("0.05")},
    },
    rejects=("Dividends on our common stock have never been paid.",),
)
register(FIRST_PRICE, THEREAFTER, CAP, LATER_PRICE, DIVIDEND)
_PACE: dict[str, Literal["week", "month", "quarter", "year"]] = {
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annual": "year",
    "yearly": "year",
}


def read_conversion(reading: Reading, book: Book, shorts: dict[str, str]) -> None:
    """Put conversion terms into the rows of preferred stock; `shorts` gives their keys by short name."""
    named = _first_prices(reading, book, shorts)
    for match, key in _known(reading, THEREAFTER, shorts):
        _put_later(book, key, match, named.get(key))
    for match, key in _known(reading, CAP, shorts):
        book.put(key, "conversion.cap_units", match["cap"])
    for match, key in _known(reading, LATER_PRICE, shorts):
        terms = price_term(match, "terms")
        if terms is None:
            book.unreadable("conversion_terms", match["terms"])
        else:
            book.put(key, "conversion_terms", terms)
    for match in reading.find(DIVIDEND):
        short = match.get("short")
        keys = shorts.values() if "all" in match else [shorts[short.value]] if short and short.value in shorts else []
        for key in keys:
            book.put(key, "rate", match["dividend"])


def _known(reading: Reading, rule: Rule, shorts: dict[str, str]) -> Iterator[tuple[Match, str]]:
    for match in reading.find(rule):
        if match["short"].value in shorts:
            yield match, shorts[match["short"].value]


First = tuple[Match, Stated[PriceTerm]]


def _first_prices(reading: Reading, book: Book, shorts: dict[str, str]) -> dict[str, First]:
    found: dict[str, First] = {}
    for match, key in _known(reading, FIRST_PRICE, shorts):
        terms = price_term(match, "terms")
        if terms is None:
            book.unreadable("conversion_terms", match["terms"])
            continue
        found[key] = (match, terms)
        if isinstance(terms.value, Fixed):
            at = match.found.start("terms") + next(at for at, mark in enumerate(match.found["terms"]) if mark in "\ue000\ue003")
            book.put(key, "conversion.initial_price", match.between(terms.value.price.amount, at, at + 1))
    return found


def _put_later(book: Book, key: str, match: Match, first: First | None) -> None:
    if "increments" in match:
        pace = ConversionIncrements(
            fraction=match["fraction"].value, every=_PACE[match["pace"].value], cumulative="cumulative" in match
        )
        book.put(key, "conversion.increments", match["increments"].becoming(pace))
    if first is None:
        return
    earlier, price = first
    names = {earlier["named"].value.lower(): price.value} if "named" in earlier else {}
    terms = price_term(match, "terms", names)
    turn = DaysAfter(days=int(earlier["days"].value), after=earlier["event"].value)
    if terms is None:
        book.unreadable("conversion_terms", match["terms"])
        return
    try:
        whole = ByPeriod(periods=(Period(to=turn, price=price.value), Period(from_=turn, price=terms.value)))
    except TermError:
        book.unreadable("conversion_terms", match["terms"])
        return
    statement = earlier.between(whole, earlier.found.start(), earlier.found.end("terms"))
    later = match.between(whole, match.found.start(), match.found.start("terms"))
    book.put(key, "conversion_terms", statement.also(_through(later, terms)))


def _through(start: Stated[PriceTerm], end: Stated[PriceTerm]) -> Stated[PriceTerm]:
    """One value whose evidence runs from the beginning of the one to the end of the other."""
    first, last = start.evidence[0], end.evidence[-1]
    span = type(first.span)(first.span.start, last.span.end)
    return Stated(start.value, (type(first)(span, first.statement, first.rule),))
