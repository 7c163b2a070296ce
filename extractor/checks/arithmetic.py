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
        if _sells_more_than_one(record, offering):
            continue
        # A price is printed to the cent or finer; the total is rounded once, a unit's price for each unit.
        slack = units * _CENT / 200 + total.amount / 1000
        expected = price.amount * units
        agrees = abs(expected - total.amount) <= slack
        about = (f"/offerings/{at}/aggregate_price", f"/offerings/{at}/price", f"/offerings/{at}/units_offered")
        message = "price a unit, times units offered, against the total price to the public"
        yield check.finding("ok" if agrees else "mismatch", message, about, expected, total.amount)


def _sells_more_than_one(record: Record, offering: Offering) -> bool:
    """Pre-funded warrants are sold beside the shares, for the same total but in another row."""
    return any(
        row.kind == "pre_funded_warrants" and row.role == "offered" and row.offering == offering.id for row in record.securities
    )


def _discount_by_units(check: Check, record: Record) -> Iterator[Finding]:
    for at, offering in enumerate(record.offerings):
        each, units, total = offering.discount_per_unit, offering.units_offered, offering.underwriting_discount
        if each is None or units is None or total is None or _sells_more_than_one(record, offering):
            continue
        # Discounts a unit are often printed to the cent where their total is exact: half of the last digit, a unit.
        slack = units * _last_digit(each.amount) / 2 + 1
        expected = each.amount * units
        about = tuple(f"/offerings/{at}/{name}" for name in ("underwriting_discount", "discount_per_unit", "units_offered"))
        message = "discount a unit, times units offered, against the total discount"
        agrees = abs(expected - total.amount) <= slack
        # Units that the issuer buys back, or that insiders buy, may bear no discount: the total is then that of fewer units.
        of_part = total.amount < expected and each.amount > 0 and total.amount % each.amount == 0
        yield check.finding("ok" if agrees else "note" if of_part else "mismatch", message, about, expected, total.amount)


def _last_digit(number: Decimal) -> Decimal:
    """One in the last place that a number is printed to, at most a cent."""
    exponent = number.as_tuple().exponent
    return min(Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0), _CENT)


def _proceeds(check: Check, record: Record) -> Iterator[Finding]:
    for at, offering in enumerate(record.offerings):
        parts = _gross_discount_proceeds(offering)
        if parts is None:
            continue
        gross, discount, proceeds = parts
        names = ("proceeds_before_expenses", "aggregate_price", "underwriting_discount")
        about = tuple(f"/offerings/{at}/{name}" for name in names)
        if abs(proceeds - gross + discount) > check.tolerance and _own_part(offering, proceeds):
            message = "the issuer's proceeds are those of a part of the units; holders sell the others"
            yield check.finding("note", message, about, gross - discount, proceeds)
        elif proceeds == gross:
            # A trust's parent pays the dealers, out of other money than the price.
            message = "the proceeds before expenses are the whole price; the dealers are paid apart"
            yield check.finding("note", message, about, gross - discount, proceeds)
        else:
            message = "total price less underwriting discount, against the proceeds before expenses"
            yield check.compared(proceeds, gross - discount, about, message)


def _own_part(offering: Offering, proceeds: Decimal) -> bool:
    """Are the proceeds those of a whole number of units, fewer than all?"""
    price, discount, units = offering.price, offering.discount_per_unit, offering.units_offered
    if price is None or discount is None or units is None or price.amount <= discount.amount:
        return False
    each = price.amount - discount.amount
    own = (proceeds / each).to_integral_value()
    return 0 < own < units and abs(own * each - proceeds) <= 1


def _gross_discount_proceeds(offering: Offering) -> tuple[Decimal, Decimal, Decimal] | None:
    gross, discount, proceeds = (offering.aggregate_price, offering.underwriting_discount, offering.proceeds_before_expenses)
    if gross is None or discount is None or proceeds is None or offering.units_offered_by_holders is not None:
        return None
    return gross.amount, discount.amount, proceeds.amount


_TABLE = ("/offerings/*/proceeds_before_expenses", "/offerings/*/aggregate_price", "/offerings/*/underwriting_discount")
ARITHMETIC = (
    Check(
        "fees.total", _fee_totals, ("/fees/*/stated_total", "/fees/*/tiers", "/offerings/*/aggregate_price"),
        Decimal(1), "totals are printed in whole dollars",
    ),
    Check(
        "offering.price_by_units", _price_by_units,
        ("/offerings/*/price", "/offerings/*/units_offered", "/offerings/*/aggregate_price"),
        why="unit prices are rounded: a thousandth of the total",
    ),
    Check(
        "offering.discount_by_units", _discount_by_units,
        ("/offerings/*/discount_per_unit", "/offerings/*/units_offered", "/offerings/*/underwriting_discount"),
        why="a unit's discount is rounded to its last digit",
    ),
    Check("offering.proceeds", _proceeds, _TABLE, Decimal(1), "the three are columns of one table, rounded each"),
)  # fmt: skip
