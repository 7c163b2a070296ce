"""Price terms in words: what is printed is read back, and nothing else is."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from extractor.terms import (
    ByPeriod,
    DaysAfter,
    Fixed,
    GreaterOf,
    IfMarketBelow,
    LesserOf,
    MarketPrice,
    Money,
    PercentOf,
    Period,
    PriceTerm,
    TermError,
    parse_sentence,
)
from tests.terms.strategies import price_terms


def fixed(amount: str, currency: str = "USD") -> Fixed:
    return Fixed(price=Money(amount=Decimal(amount), currency=currency))


BID = MarketPrice(measure="closing_bid", ending="on the trading day after the redemption notice")
CLOSE = MarketPrice(measure="closing_price")
PRINTED: list[tuple[PriceTerm, str]] = [
    (fixed("1234.50"), "$1,234.50"),
    (fixed("0.85", "CAD"), "CAD 0.85"),
    (CLOSE, "the closing price"),
    (
        PercentOf(
            percent=Decimal("1.01"),
            of=MarketPrice(
                measure="closing_bid",
                statistic="average_of_lowest",
                count=10,
                window_days=30,
                window_unit="trading_days",
                ending="date of conversion",
            ),
        ),
        '101% of the average of the 10 lowest closing bid prices over 30 trading days as of "date of conversion"',
    ),
    (
        MarketPrice(
            measure="defined",
            defined_term='"Price"',
            statistic="average_of_lowest",
            count=1,
            window_days=1,
            window_unit="days",
        ),
        r'the average of the 1 lowest "\"Price\"" prices over 1 day',
    ),
    (
        MarketPrice(
            measure="defined",
            defined_term="Per Share Market Value",
            statistic="average",
            window_days=5,
            window_unit="trading_days",
            ending="preceding the date of issuance",
        ),
        'the average "Per Share Market Value" over 5 trading days "preceding the date of issuance"',
    ),
    (
        LesserOf(
            terms=(
                fixed("33.75"),
                IfMarketBelow(
                    threshold=Money(amount=Decimal("5.00"), currency="USD"),
                    then=PercentOf(percent=Decimal("0.95"), of=BID),
                    otherwise=PercentOf(percent=Decimal("0.97"), of=BID),
                ),
            )
        ),
        "the lesser of $33.75 and (if the market price is below $5.00, "
        '95% of the closing bid price "on the trading day after the redemption notice"; otherwise, '
        '97% of the closing bid price "on the trading day after the redemption notice")',
    ),
    (
        ByPeriod(
            periods=(
                Period(to=DaysAfter(days=1, after="the closing"), price=fixed("13.06")),
                Period(
                    from_=DaysAfter(days=1, after="the closing"),
                    to=date(2001, 11, 1),
                    price=GreaterOf(terms=(fixed("1"), CLOSE, fixed("2"))),
                ),
                Period(
                    from_=date(2001, 11, 1),
                    price=PercentOf(percent=Decimal("0.5"), of=LesserOf(terms=(CLOSE, BID))),
                ),
            )
        ),
        'through 1 day after "the closing", $13.06; '
        'from 1 day after "the closing" through 2001-11-01, the greater of $1, the closing price and $2; '
        "from 2001-11-01, 50% of (the lesser of the closing price and "
        'the closing bid price "on the trading day after the redemption notice")',
    ),
    (ByPeriod(periods=(Period(price=CLOSE),)), "at all times, the closing price"),
]


@pytest.mark.parametrize(("term", "sentence"), PRINTED)
def test_term_prints_and_reads(term: PriceTerm, sentence: str) -> None:
    assert term.sentence() == sentence
    assert parse_sentence(sentence) == term


@given(price_terms())
def test_every_printed_term_is_read_back(term: PriceTerm) -> None:
    assert parse_sentence(term.sentence()) == term


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "$",
        "$5.00 per share",
        "$5,00",
        "97 % of $5",
        "0% of $5",
        "97% of the opening price",
        "(the closing price)",
        "the lesser of $5",
        "the lesser of $5 and EUR 5",
        "the lesser of $5 and the lesser of $4 and $3",
        "the average of the 10 lowest closing bid price",
        "the closing price over 1 days",
        "the closing price over 5 weeks",
        'the closing price as of "on the date"',
        'the closing price as of "open',
        "the closing price as of today",
        "if the market price is below $5, $4",
        'through 90 days after "closing", $5; the closing price',
        'through 90 days after "closing", $5; from 80 days after "closing", $6',
        "from 2001-02-30, $5",
        "from 2001-02-28 $5",
    ],
)
def test_other_sentences_are_refused(sentence: str) -> None:
    with pytest.raises(TermError):
        parse_sentence(sentence)


@pytest.mark.parametrize("nest", ["50% of ", "(", "50% of ("])
def test_hostile_nesting_is_refused_in_words(nest: str) -> None:
    with pytest.raises(TermError, match="nested at most 40 deep"):
        parse_sentence(nest * 5000)


def test_the_error_points_at_the_place() -> None:
    with pytest.raises(TermError) as caught:
        parse_sentence("the lesser of $5 or $4")
    assert str(caught.value).splitlines()[1:] == ["the lesser of $5 or $4", " " * 16 + "^"]
