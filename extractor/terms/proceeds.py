"""What a deal leaves the issuer, and what it costs in units: proceeds net of fees, units issuable at market prices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from extractor.terms.conversion import units
from extractor.terms.fees import FeeSchedule
from extractor.terms.market import Market
from extractor.terms.money import computing, plain
from extractor.terms.term import Term


def net_of_fees(gross: Decimal, fees: Iterable[FeeSchedule], units_sold: Decimal | None = None) -> Decimal:
    """What is left of `gross` (money) after the fees on it, in the same currency.

    Raises TermError where a schedule does not say what is paid on so much, or is per unit and `units_sold` is missing.
    """
    with computing():
        return plain(gross - sum((fee.on(gross, units_sold) for fee in fees), Decimal(0)))


def issuable(principal: Decimal, price: Term, day: date | int, market_prices: Iterable[Decimal]) -> dict[Decimal, Decimal]:
    """By market price (per unit, flat over any window), the units that `principal` converts into on a day.

    Units are rounded at 50 digits. Raises TermError where the term needs more than a flat market.
    """
    return {at: units(principal, price.at(day, Market.flat(at))) for at in market_prices}
