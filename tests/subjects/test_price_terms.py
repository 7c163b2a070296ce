from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.subjects.price_terms import read_price
from extractor.terms import ByPeriod, Fixed, LesserOf, Market, MarketPrice, Money, PercentOf, parse_sentence

FIXED = {"fixed price": Fixed(price=Money(amount=Decimal("13.06"), currency="USD"))}

PHRASES = [
    (
        "130% of the volume weighted average sales price of the shares of common stock sold by Cantor",
        "130% of the volume-weighted average price",
    ),
    (
        "the lesser of $33.75 per share (subject to adjustment for stock splits, reverse splits and combinations) and "
        "97% (or 95% if the market price of our common stock is less than $5.00 per share) of the closing bid price of "
        "our common stock on the trading day after the redemption notice is delivered.",
        'the lesser of $33.75 and (if the market price is below $5.00, 95% of the closing bid price "on the trading day '
        'after the redemption notice is delivered"; otherwise, 97% of the closing bid price "on the trading day after '
        'the redemption notice is delivered")',
    ),
    (
        "an initial conversion price of 120% of the average per share market value of our common stock over the five "
        "trading days preceding the date of issuance or, after 90 days from the date of issuance, the lesser of the "
        "initial conversion price or 101% of the average of the ten lowest closing bids of our common stock in the "
        "previous 30 trading days from the date of conversion.",
        'through 90 days after "the date of issuance", 120% of the average "per share market value" over 5 trading days '
        '"preceding the date of issuance"; from 90 days after "the date of issuance", the lesser of 120% of the average '
        '"per share market value" over 5 trading days "preceding the date of issuance" and 101% of the average of the '
        '10 lowest closing bid prices over 30 trading days "from the date of conversion"',
    ),
    (
        "the lesser of the fixed price or at a variable rate of 101% of the Per Share Market Value (as defined in the "
        "Agreement) of the common stock at the time of conversion.",
        'the lesser of $13.06 and 101% of the "Per Share Market Value" "at the time of conversion"',
    ),
    (
        "125% of the average Per Share Market Value of the common stock at the time of the second closing.",
        '125% of the average "Per Share Market Value" "at the time of the second closing"',
    ),
    ("an initial price of $13.06 per share of common stock", "$13.06"),
    (
        "the lower of (i) $2.50 per share and (ii) 80% of the average of the three lowest closing bid prices of our "
        "common stock during the 20 trading days immediately preceding the conversion date",
        "the lesser of $2.50 and 80% of the average of the 3 lowest closing bid prices over 20 trading days "
        '"immediately preceding the conversion date"',
    ),
    (
        "the greater of $0.10 and 92% of the lowest VWAP during the ten consecutive trading days ending on the trading "
        "day immediately prior to the delivery of the conversion notice",
        "the greater of $0.10 and 92% of the average of the 1 lowest volume-weighted average prices over 10 trading "
        'days "ending on the trading day immediately prior to the delivery of the conversion notice"',
    ),
    (
        "97% of the average of the closing prices of the common stock for the five trading days prior to the purchase date",
        '97% of the average closing price over 5 trading days "prior to the purchase date"',
    ),
]


@pytest.mark.parametrize(("phrase", "meaning"), PHRASES)
def test_a_phrase_becomes_a_term_that_says_the_same(phrase, meaning):
    term = read_price(phrase, FIXED)
    assert term is not None
    assert term.sentence() == meaning
    assert parse_sentence(meaning) == term


UNREADABLE = [
    "the lesser of $5.00",
    "95% of something that the board will determine",
    "90% of the closing price over the five business days before closing",
    "the fixed price",
    "our outstanding common stock",
    "the lesser of $5.00 and an amount to be agreed",
    "100% of the closing price plus accrued dividends",
]


@pytest.mark.parametrize("phrase", UNREADABLE)
def test_what_is_not_understood_to_its_end_is_not_read(phrase):
    assert read_price(phrase) is None


def test_a_price_that_names_another_needs_it():
    assert read_price("the lesser of the fixed price and $20.00") is None
    term = read_price("the lesser of the fixed price and $20.00", FIXED)
    assert isinstance(term, LesserOf)
    assert term.at(0, Market()) == Decimal("13.06")


def test_a_changing_price_is_computed_on_both_sides_of_its_turn():
    term = read_price("$4.00 or, after 90 days from the closing, the lesser of $4.00 or 80% of the closing price.")
    assert isinstance(term, ByPeriod)
    market = Market(prices={"closing_price": Decimal("3.00")})
    assert term.at(30, market) == Decimal("4.00")
    assert term.at(120, market) == Decimal("2.4")


@given(percent=st.integers(1, 999), count=st.integers(1, 9), days=st.integers(10, 99))
def test_numbers_pass_through_unchanged(percent, count, days):
    term = read_price(
        f"{percent}% of the average of the {count} lowest closing bid prices over the {days} trading days before the notice"
    )
    assert isinstance(term, PercentOf)
    assert term.percent == Decimal(percent) / 100
    assert isinstance(term.of, MarketPrice)
    assert (term.of.count, term.of.window_days) == (count, days)
