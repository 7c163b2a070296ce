"""Money and exact decimals: digits stay as stated, nothing passes through floats or the caller's decimal context."""

import decimal
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.terms import Money, TermError, plain
from extractor.terms.money import Qualifier, computing, in_percent, one_currency
from tests.terms.strategies import amounts, currencies, moneys

ENCODER = msgspec.json.Encoder(decimal_format="number")


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("4.00", "4.00"),
        ("1E+3", "1000"),
        ("2.5E+7", "25000000"),
        ("0.0001", "0.0001"),
        ("-0", "0"),
        ("-0.00", "0.00"),
        ("0E+5", "0"),
        ("0E-9", "0.000000"),
        ("-1.50", "-1.50"),
    ],
)
def test_plain_writes_no_exponent_and_keeps_the_digits(number: str, written: str) -> None:
    assert str(plain(Decimal(number))) == written


@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity", "1E+50", "1E+999999", "1E-101", "9" * 51])
def test_plain_refuses_what_no_filing_states(number: str) -> None:
    with pytest.raises(TermError):
        plain(Decimal(number))


@pytest.mark.parametrize("number", [1.5, 3, "4.00"])
def test_plain_refuses_other_types(number: Any) -> None:
    with pytest.raises(TypeError, match="must be a Decimal"):
        plain(number)


@given(st.decimals("-1e40", "1e40", places=5) | st.builds(Decimal, st.sampled_from(["1E+3", "-2.50E+7", "3E-9"])))
def test_plain_changes_nothing_but_the_writing(number: Decimal) -> None:
    assert plain(number) == number
    assert plain(plain(number)).as_tuple() == plain(number).as_tuple()


def test_plain_ignores_a_narrow_context_of_the_caller() -> None:
    with decimal.localcontext(decimal.Context(prec=3)):
        assert str(plain(Decimal("1234567.8900"))) == "1234567.8900"
        assert Money(amount=Decimal("-1234567.89"), currency="USD").sentence() == "-$1,234,567.89"
        assert in_percent(Decimal("0.123456")) == "12.3456%"


@pytest.mark.parametrize(
    ("amount", "currency", "qualifier", "sentence"),
    [
        ("33.75", "USD", None, "$33.75"),
        ("22500000", "USD", "approximate", "approximately $22,500,000"),
        ("50000", "USD", "up_to", "up to $50,000"),
        ("1.50", "EUR", "at_least", "at least EUR 1.50"),
        ("-0.25", "USD", None, "-$0.25"),
        ("1E-7", "USD", None, "$0.0000001"),
    ],
)
def test_money_reads_as_a_sentence(amount: str, currency: str, qualifier: Qualifier | None, sentence: str) -> None:
    assert Money(amount=Decimal(amount), currency=currency, qualifier=qualifier).sentence() == sentence


@pytest.mark.parametrize("currency", ["usd", "US", "$", "USDX", "", "USD\n"])
def test_money_refuses_what_is_no_currency_code(currency: str) -> None:
    with pytest.raises(TermError, match="ISO 4217"):
        Money(amount=Decimal(1), currency=currency)


def test_money_is_written_as_a_number_with_its_digits_and_without_absent_members() -> None:
    assert ENCODER.encode(Money(amount=Decimal("2.250E+4"), currency="USD")) == b'{"amount":22500,"currency":"USD"}'
    hedged = Money(amount=Decimal("4.00"), currency="USD", qualifier="up_to")
    assert ENCODER.encode(hedged) == b'{"amount":4.00,"currency":"USD","qualifier":"up_to"}'


@pytest.mark.parametrize(
    "written",
    [
        b'{"amount":1}',
        b'{"amount":1,"currency":"dollars"}',
        b'{"amount":"NaN","currency":"USD"}',
        b'{"amount":1,"currency":"USD","qualifier":"exact"}',
        b'{"amount":1,"currency":"USD","unit":"share"}',
    ],
)
def test_money_is_validated_when_decoded(written: bytes) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(written, type=Money)


@given(currencies.flatmap(lambda currency: moneys(currency, "-1e12")))
def test_money_round_trips_with_its_digits(money: Money) -> None:
    back = msgspec.json.decode(ENCODER.encode(money), type=Money)
    assert back == money
    assert back.amount.as_tuple() == money.amount.as_tuple()


@given(amounts(), amounts())
def test_computing_adds_exactly_and_leaves_the_context_alone(first: Decimal, second: Decimal) -> None:
    before = decimal.getcontext().prec
    with computing():
        total = first + second
        assert total - second == first
    assert decimal.getcontext().prec == before


def test_computing_refuses_to_round_money() -> None:
    with pytest.raises(TermError, match="Inexact"), computing():
        Decimal(1) / Decimal(3)
    with computing(exact=False):
        third = Decimal(1) / Decimal(3)
    assert str(third) == "0." + "3" * 50


def test_one_currency_is_that_of_all_amounts() -> None:
    dollars, euros = Money(amount=Decimal(1), currency="USD"), Money(amount=Decimal(1), currency="EUR")
    assert one_currency(dollars, None, dollars) == "USD"
    assert one_currency(None) is None
    with pytest.raises(TermError, match="EUR, USD"):
        one_currency(dollars, euros)
