"""A security: what it is, what it pays, and what it turns into."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal

from extractor.models.base import Id, PartialDate, Row
from extractor.models.deal import Outstanding
from extractor.terms.conversion import Duration
from extractor.terms.errors import TermError
from extractor.terms.money import Money
from extractor.terms.price import ConversionIncrements, Fixed, PriceTerm
from extractor.terms.proceeds import issuable

SecurityRole = Literal["offered", "underlying", "compensation", "outstanding", "optional", "prior"]
SecurityKind = Literal[
    "common_stock",
    "preferred_stock",
    "depositary_shares",
    "ads",
    "ordinary_shares",
    "partnership_units",
    "warrants",
    "pre_funded_warrants",
    "units",
    "rights",
    "notes",
    "convertible_notes",
    "asset_backed",
    "options",
    "other",
]


class FloatingRate(Row, frozen=True, kw_only=True):
    """A coupon that follows an index; the spread is a fraction."""

    index: str | None = None
    spread: Decimal | None = None
    tenor: str | None = None


class Underlying(Row, frozen=True, kw_only=True):
    """What a warrant, right or convertible turns into."""

    security: Id | None = None
    title: str | None = None
    quantity: Decimal | None = None
    percent_of_units_sold: Decimal | None = None


class MakeWhole(Row, frozen=True, kw_only=True):
    """One cell of the table by which a make-whole event raises the conversion rate: additional shares per unit of principal."""

    effective: PartialDate | None = None
    stock_price: Decimal | None = None
    additional: Decimal | None = None


class Structured(Row, frozen=True, kw_only=True):
    """What a structured note follows and pays: dates, levels as fractions of the first one, coupon a year, value a note."""

    underliers: tuple[str, ...] = ()
    strike_date: PartialDate | None = None
    pricing_date: PartialDate | None = None
    issue_date: PartialDate | None = None
    valuation_date: PartialDate | None = None
    buffer: Decimal | None = None
    barrier: Decimal | None = None
    coupon_barrier: Decimal | None = None
    contingent_rate: Decimal | None = None
    estimated_value: Money | None = None


class Conversion(Row, frozen=True, kw_only=True):
    """How a convertible converts, beside the price: first price, pace and cap."""

    initial_price: Decimal | None = None
    rate: Decimal | None = None
    premium: Decimal | None = None
    increments: ConversionIncrements | None = None
    cap_units: Decimal | None = None
    capped_call_price: Money | None = None
    make_whole: tuple[MakeWhole, ...] = ()


class Redemption(Row, frozen=True, kw_only=True, rename={"from_": "from"}):
    """One way in which the security is redeemed or put."""

    kind: Literal["optional", "make_whole", "par_call", "special_mandatory", "sinking_fund", "holder_put"]
    from_: PartialDate | None = None
    price_percent: Decimal | None = None
    spread_bp: Decimal | None = None


class RightsTrigger(Row, frozen=True, kw_only=True):
    """What makes the rights of a stockholder plan exercisable: a holder's share of the class, and the days after."""

    ownership: Decimal | None = None
    days: int | None = None


class Security(Row, frozen=True, kw_only=True):
    """A security offered, underlying, paid as compensation, outstanding or of another deal."""

    id: Id
    offering: Id | None = None
    role: SecurityRole
    kind: SecurityKind
    title: str | None = None
    series: str | None = None
    par_value: Decimal | None = None
    authorized: Decimal | None = None
    outstanding: tuple[Outstanding, ...] = ()
    quantity: Decimal | None = None
    principal: Money | None = None
    liquidation_preference: Money | None = None
    rate: Decimal | None = None
    floating_rate: FloatingRate | None = None
    payment_dates: tuple[str, ...] = ()
    first_payment_date: PartialDate | None = None
    record_dates: tuple[str, ...] = ()
    day_count: str | None = None
    maturity: PartialDate | None = None
    price: Money | None = None
    price_percent: Decimal | None = None
    discount_percent: Decimal | None = None
    proceeds_percent: Decimal | None = None
    exercise_price: Decimal | None = None
    conversion_price: Money | None = None
    exercise_terms: PriceTerm | None = None
    conversion_terms: PriceTerm | None = None
    exercisable_from: PartialDate | Duration | None = None
    expires: PartialDate | None = None
    term: Duration | None = None
    cashless: bool | None = None
    cashless_from: Duration | None = None
    underlying: Underlying | None = None
    conversion: Conversion | None = None
    redemption: tuple[Redemption, ...] = ()
    structured: Structured | None = None
    rights_trigger: RightsTrigger | None = None
    ranking: str | None = None
    denominations: tuple[Money, ...] = ()
    cusip: str | None = None
    isin: str | None = None
    exchange: str | None = None
    symbol: str | None = None
    ratings: tuple[str, ...] = ()

    def issuable(
        self, day: date | int, market_prices: Iterable[Decimal], principal: Decimal | None = None
    ) -> dict[Decimal, Decimal]:
        """By market price (a unit, flat over any window), the units that the security converts into on a day.

        `day` is a date or the days after the event that the conversion terms count from; `principal` is the money that is
        converted, else the security's own. Raises TermError where either is missing, or the terms need more than that.
        """
        amount = principal if principal is not None else self.principal.amount if self.principal else None
        fixed = Fixed(price=self.conversion_price) if self.conversion_price else None
        price = self.conversion_terms or fixed
        if amount is None or price is None:
            raise TermError(f"security {self.id} states no {'principal' if amount is None else 'conversion price'}")
        return issuable(amount, price, day, market_prices)
