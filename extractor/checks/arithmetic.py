"""Sums and products that a prospectus states in more than one place."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.checks.check import Check
from extractor.models.deal import Offering
from extractor.models.record import Finding, Record

_CENT = Decimal("0.01")


def _fee_totals(check: Check, record: Record) -> Iterator[Finding]:
    """The stated total of a fee against its schedule on the whole offering."""
    gross = {row.id: row.aggregate_price for row in record.offerings}
    for at, fee in enumerate(record.fees):
        whole = gross.get(fee.offering) if fee.offering else None
        if not fee.tiers or fee.stated_total is None or whole is None:
            continue
        try:
            expected = fee.on(whole.amount)
        except ValueError:
            continue
        about = (f"/fees/{at}/stated_total", f"/fees/{at}/tiers")
        yield check.compared(
            fee.stated_total.amount, expected, about, "the stated total of the fee and its rates on the whole offering"
        )


def _price_by_units(check: Check, record: Record) -> Iterator[Finding]:
    for at, offering in enumerate(record.offerings):
        price, units, total = offering.price, offering.units_offered, offering.aggregate_price
        if price is None or units is None or total is None or price.currency != total.currency:
            continue
        # A price is printed to the cent or finer; the total is rounded once, a unit's price for each unit.
        slack = units * _CENT / 200 + total.amount / 1000
        expected = price.amount * units
        agrees = abs(expected - total.amount) <= slack
        about = (f"/offerings/{at}/aggregate_price", f"/offerings/{at}/price", f"/offerings/{at}/units_offered")
        message = "price a unit, times units offered, against the total price to the public"
        yield check.finding("ok" if agrees else "mismatch", message, about, expected, total.amount)


def _proceeds(check: Check, record: Record) -> Iterator[Finding]:
    for at, offering in enumerate(record.offerings):
        parts = _gross_discount_proceeds(offering)
        if parts is None:
            continue
        gross, discount, proceeds = parts
        names = ("proceeds_before_expenses", "aggregate_price", "underwriting_discount")
        about = tuple(f"/offerings/{at}/{name}" for name in names)
        message = "total price less underwriting discount, against the proceeds before expenses"
        yield check.compared(proceeds, gross - discount, about, message)


def _gross_discount_proceeds(offering: Offering) -> tuple[Decimal, Decimal, Decimal] | None:
    gross, discount, proceeds = (
        offering.aggregate_price, offering.underwriting_discount, offering.proceeds_before_expenses
    )
    if gross is None or discount is None or proceeds is None or offering.units_offered_by_holders is not None:
        return None
    return gross.amount, discount.amount, proceeds.amount


ARITHMETIC = (
    Check("fees.total", _fee_totals, Decimal(1), "totals are printed in whole dollars"),
    Check("offering.price_by_units", _price_by_units, why="unit prices are rounded: a thousandth of the total"),
    Check("offering.proceeds", _proceeds, Decimal(1), "the three are columns of one table, rounded each"),
)
