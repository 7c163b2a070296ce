"""Conversion: units for a principal, the pace of increments, lengths of time."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.terms import ConversionIncrements, Duration, TermError, conversion_price, units, whole_units
from extractor.terms.money import computing
from tests.terms.strategies import amounts

ENCODER = msgspec.json.Encoder(decimal_format="number")


@pytest.mark.parametrize(
    ("principal", "price", "whole"),
    [("4000000", "13.06", "306278"), ("1000", "40", "25"), ("1000", "1000.01", "0"), ("0", "5", "0")],
)
def test_whole_units_drop_the_fraction(principal: str, price: str, whole: str) -> None:
    assert whole_units(Decimal(principal), Decimal(price)) == Decimal(whole)


def test_units_keep_the_fraction() -> None:
    assert units(Decimal(1000), Decimal("12.50")) == 80
    assert units(Decimal(10), Decimal(3)) == Decimal("3." + "3" * 49)


def test_conversion_price_is_the_face_over_the_rate() -> None:
    assert conversion_price(Decimal(1000), Decimal("12.5")) == 80


@pytest.mark.parametrize(("principal", "price"), [("-1", "5"), ("1", "0"), ("1", "-5")])
def test_what_cannot_be_converted_is_refused(principal: str, price: str) -> None:
    for convert in (units, whole_units, conversion_price):
        with pytest.raises(TermError, match="cannot be converted"):
            convert(Decimal(principal), Decimal(price))


@given(amounts(), amounts("0.000001", "1e6"))
def test_whole_units_are_all_that_the_principal_buys(principal: Decimal, price: Decimal) -> None:
    whole = whole_units(principal, price)
    with computing():
        assert whole * price <= principal < (whole + 1) * price
    assert whole <= units(principal, price)


@pytest.mark.parametrize(
    ("fraction", "cumulative", "shares"),
    [
        ("0.25", True, ["0", "0.25", "0.50", "0.75", "1.00", "1"]),
        ("0.25", False, ["0", "0.25", "0.25", "0.25", "0.25", "0"]),
        ("0.4", True, ["0", "0.4", "0.8", "1"]),
        ("0.4", False, ["0", "0.4", "0.4", "0.2", "0"]),
    ],
)
def test_increments_open_the_holding(fraction: str, cumulative: bool, shares: list[str]) -> None:
    pace = ConversionIncrements(fraction=Decimal(fraction), every="month", cumulative=cumulative)
    assert [pace.convertible(begun) for begun in range(len(shares))] == [Decimal(share) for share in shares]


def test_increments_must_make_sense() -> None:
    for fraction in ("0", "-0.25", "25"):
        with pytest.raises(TermError, match="an increment is a fraction"):
            ConversionIncrements(fraction=Decimal(fraction), every="month")
    with pytest.raises(TermError, match="negative number of increments"):
        ConversionIncrements(fraction=Decimal("0.25"), every="month").convertible(-1)


@pytest.mark.parametrize(
    ("every", "cumulative", "sentence"),
    [("month", True, "25% cumulative monthly increments"), ("year", False, "25% yearly increments")],
)
def test_increments_read_as_words(every: Literal["month", "year"], cumulative: bool, sentence: str) -> None:
    assert ConversionIncrements(fraction=Decimal("0.25"), every=every, cumulative=cumulative).sentence() == sentence


def test_increments_round_trip() -> None:
    pace = ConversionIncrements(fraction=Decimal("0.250"), every="month", cumulative=True)
    written = ENCODER.encode(pace)
    assert written == b'{"fraction":0.250,"every":"month","cumulative":true}'
    assert msgspec.json.decode(written, type=ConversionIncrements) == pace


@pytest.mark.parametrize(
    ("length", "start", "end"),
    [
        (Duration(years=5), (1999, 1, 29), (2004, 1, 29)),
        (Duration(years=1), (2024, 2, 29), (2025, 2, 28)),
        (Duration(months=1), (2025, 1, 31), (2025, 2, 28)),
        (Duration(months=18), (2001, 11, 1), (2003, 5, 1)),
        (Duration(years=5, months=6), (2001, 11, 1), (2007, 5, 1)),
        (Duration(days=180), (1999, 1, 29), (1999, 7, 28)),
        (Duration(days=0), (1999, 1, 29), (1999, 1, 29)),
    ],
)
def test_duration_ends(length: Duration, start: tuple[int, int, int], end: tuple[int, int, int]) -> None:
    assert length.after(date(*start)) == date(*end)


@pytest.mark.parametrize("length", [Duration(years=8000), Duration(days=3_000_000), Duration(days=10**12)])
def test_a_duration_beyond_the_calendar_is_refused(length: Duration) -> None:
    with pytest.raises(TermError, match="beyond the calendar"):
        length.after(date(2001, 11, 1))


@given(st.dates(max_value=date(2500, 1, 1)), st.integers(0, 400), st.integers(0, 3000))
def test_months_and_days_move_by_the_calendar(start: date, months: int, days: int) -> None:
    end = Duration(months=months).after(start)
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert Duration(months=months, days=days).after(start) - end == timedelta(days)
    assert Duration(years=months // 12, months=months % 12).after(start) == end


@pytest.mark.parametrize("members", [{}, {"years": -1}, {"years": 1, "days": -1}])
def test_an_empty_or_negative_duration_is_refused(members: dict[str, int]) -> None:
    with pytest.raises(TermError, match="a duration needs"):
        Duration(**members)


def test_duration_reads_as_words_and_round_trips() -> None:
    length = Duration(years=1, months=6)
    assert length.sentence() == "1 year 6 months"
    assert ENCODER.encode(length) == b'{"years":1,"months":6}'
    assert msgspec.json.decode(b'{"years":1,"months":6}', type=Duration) == length
