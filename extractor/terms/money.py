"""Exact decimals and amounts of money.

Numbers keep the digits that a filing states ("4.00" stays 4.00) and are never floats.
"""

from __future__ import annotations

import decimal
import re
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Literal

import msgspec

from extractor.terms.errors import TermError
from extractor.terms.value import Value

PRECISION = 50
_SMALLEST_EXPONENT = -100

Qualifier = Literal["approximate", "up_to", "at_least"]

QUALIFIER_WORDS: dict[Qualifier, str] = {"approximate": "approximately ", "up_to": "up to ", "at_least": "at least "}


@contextmanager
def computing(*, exact: bool = True) -> Iterator[None]:
    """Do decimal arithmetic with 50 digits inside the block, leaving the caller's decimal context alone.

    With `exact` (sums and products of money) a result that 50 digits cannot hold raises TermError instead of being
    rounded; without it (quotients, averages) the result is rounded half to even at 50 digits.
    """
    traps = [decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow]
    if exact:
        traps.append(decimal.Inexact)
    context = decimal.Context(prec=PRECISION, rounding=decimal.ROUND_HALF_EVEN, traps=traps)
    with decimal.localcontext(context):
        try:
            yield
        except decimal.DecimalException as fault:
            raise TermError(f"cannot be computed in {PRECISION} digits ({type(fault).__name__})") from fault


def plain(number: Decimal) -> Decimal:
    """The same number with the same decimals, without an exponent: 1E+3 becomes 1000, 4.00 stays 4.00, -0 becomes 0.

    A non-zero number below 0.000001 still prints with an exponent in JSON (1E-7), which is exact and legal JSON.
    Raises TypeError for anything but a Decimal, TermError for NaN, infinities and numbers too long to compute with.
    """
    if not isinstance(number, Decimal):
        raise TypeError(f"a stated number must be a Decimal, not {type(number).__name__}")
    if not number.is_finite():
        raise TermError(f"{number} is not a number that a filing can state")
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)  # finite, as checked above: for mypy
    if len(digits) > PRECISION or number.adjusted() >= PRECISION or exponent < _SMALLEST_EXPONENT:
        raise TermError(f"a number of more than {PRECISION} digits")
    if number.is_zero():
        # str() turns to an exponent below six decimals; a zero loses nothing by being cut there
        return Decimal((0, (0,), max(min(exponent, 0), -6)))
    return number if exponent <= 0 else Decimal((sign, digits + (0,) * exponent, 0))


def in_digits(number: Decimal) -> str:
    """The number in digits with thousands separators and never an exponent: 10000000.00 is "10,000,000.00"."""
    return f"{plain(number):,f}"


def in_percent(rate: Decimal) -> str:
    """A fraction in percent: 0.0350 is "3.50%"."""
    with computing():
        return in_digits(rate.scaleb(2)) + "%"


class Money(Value, frozen=True, kw_only=True):
    """An amount in a currency (ISO 4217 code), in total or per unit as the field that holds it says.

    `qualifier` says how the filing hedges the amount; an exact amount has none. Amounts may be negative (a book value).
    """

    amount: Decimal
    currency: str
    qualifier: Qualifier | None = None

    def __post_init__(self) -> None:
        """Write the amount plainly; raise TermError for a currency that is not a three-letter code."""
        msgspec.structs.force_setattr(self, "amount", plain(self.amount))
        if re.fullmatch("[A-Z]{3}", self.currency) is None:
            raise TermError(f"{self.currency!r} is not an ISO 4217 currency code")

    def sentence(self) -> str:
        """The amount in words and digits: "approximately $22,500,000", "EUR 5.00"."""
        hedge = QUALIFIER_WORDS[self.qualifier] if self.qualifier else ""
        sign = "-" if self.amount < 0 else ""
        symbol = "$" if self.currency == "USD" else f"{self.currency} "
        return f"{hedge}{sign}{symbol}{in_digits(self.amount.copy_abs())}"


def one_currency(*amounts: Money | None) -> str | None:
    """The currency that all the given amounts share, None where there are none; raises TermError where they differ."""
    currencies = sorted({amount.currency for amount in amounts if amount is not None})
    if len(currencies) > 1:
        raise TermError(f"amounts in different currencies: {', '.join(currencies)}")
    return currencies[0] if currencies else None
