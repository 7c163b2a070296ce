"""Mentions in sentences as filings write them, and sentences that hold none of a kind."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.mentions import find_mentions
from extractor.terms.money import Money, Qualifier


def found(text: str, kind: str) -> list[object]:
    return [mention.value for mention in find_mentions(text) if mention.kind == kind]


def usd(amount: str, qualifier: Qualifier | None = None) -> Money:
    return Money(amount=Decimal(amount), currency="USD", qualifier=qualifier)


MONEY = [
    ("was $4.04 per share", [usd("4.04")]),
    ("$.001 par value", [usd("0.001")]),
    ("for total consideration of $4.0 million", [usd("4000000")]),
    ("the first $10 million gross proceeds", [usd("10000000")]),
    ("up to an aggregate of $60,000, all", [usd("60000", "up_to")]),
    ("will be approximately $300,000.", [usd("300000", "approximate")]),
    ("not to exceed $75,000 in the aggregate", [usd("75000", "up_to")]),
    ("minimum of at least $1,000,000", [usd("1000000", "at_least")]),
    ("at $12 7/8 per share", [usd("12.875")]),
    ("US$1.5 billion", [usd("1500000000")]),
    ("€500,000,000 of notes", [Money(amount=Decimal(500000000), currency="EUR")]),
    ("C$3.25 a share", [Money(amount=Decimal("3.25"), currency="CAD")]),
    ("a $2.5-million facility", [usd("2500000")]),
    ("$25,000,000", [usd("25000000")]),
    ("offering $      aggregate principal amount", []),
    ("Proceeds to us $ $", []),
    ("was 27.99 per share", []),
]
PERCENTS = [
    ("compensation of 4.00% on the first", ["0.04"]),
    ("6 3/4% Notes due 2029", ["0.0675"]),
    ("4½% Senior Notes", ["0.045"]),
    ("3.5 percent of the aggregate", ["0.035"]),
    ("equal to 130% of the price", ["1.3"]),
    ("a fee of five percent (5%) of", ["0.05"]),
    ("its % Senior Notes due 20", []),
    ("100 basis points", []),
]
DATES = [
    ("(TO PROSPECTUS DATED JANUARY 26, 2001)", ["2001-01-26"]),
    ("as of Sept. 30, 1999", ["1999-09-30"]),
    ("dated the 3rd day of March, 1998", ["1998-03-03"]),
    ("on 12/31/02", ["2002-12-31"]),
    ("in May 2001 we declined", ["2001-05"]),
    ("2024-08-09", ["2024-08-09"]),
    ("on February 30, 2001", []),
    ("dated            , 2024", []),
    ("Rule 10b-5 and Section 13", []),
]
NUMBERS = [
    ("6,054,228 shares of common stock", ["6054228"]),
    ("2.5 million shares", ["2500000"]),
    ("for thirty (30) days", ["30"]),
    ("a 180-day period", ["180"]),
    ("exercisable for five years", ["5"]),
    ("one hundred eighty days", ["180"]),
    ("Form 10-K and Form S-3 (File No. 333-53108)", []),
    ("pursuant to Rule 415 under the Securities Act", []),
    ("Section 2(a)(11) of the Securities Act", []),
    ("EIN 93-0979187", []),
]


@pytest.mark.parametrize(("text", "values"), MONEY)
def test_money(text: str, values: list[Money]) -> None:
    assert found(text, "money") == values


@pytest.mark.parametrize(("text", "values"), PERCENTS)
def test_percents_are_fractions(text: str, values: list[str]) -> None:
    assert found(text, "percent") == [Decimal(value) for value in values]


@pytest.mark.parametrize(("text", "values"), DATES)
def test_dates(text: str, values: list[str]) -> None:
    assert found(text, "date") == values


@pytest.mark.parametrize(("text", "values"), NUMBERS)
def test_numbers(text: str, values: list[str]) -> None:
    assert found(text, "number") == [Decimal(value) for value in values]


def test_a_day_without_its_year_is_no_date() -> None:
    assert found("payable on June 15 and December 15 of each year", "day") == ["--06-15", "--12-15"]


@given(st.text(alphabet="$€%.,0123456789 million-/()January 1one½", max_size=120))
def test_mentions_stand_in_order_inside_the_text_and_never_overlap(text: str) -> None:
    ends = 0
    for mention in find_mentions(text):
        assert ends <= mention.start < mention.end <= len(text)
        ends = mention.end


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_printed_money_reads_back(amount: Decimal) -> None:
    assert found(f"a price of ${amount:,} in cash", "money") == [Money(amount=amount, currency="USD")]
