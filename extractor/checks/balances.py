"""What must balance in a deal: dealers' parts, the option, expenses, tranches, counts before and after, dilution."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.checks.check import Check
from extractor.models.filing import Severity
from extractor.models.record import Finding, Record

_MOST_OPTION = Decimal("0.15")
_APPROXIMATE = Decimal("0.01")

_SMALL = Decimal(20_000_000)
"""Net proceeds up to which the last place that is told makes more than a hundredth."""
_BESIDE = ("expense_reimbursement", "management_fee")
_DEALERS = ("underwriter", "sales_agent", "placement_agent")


def _dealers(check: Check, record: Record) -> Iterator[Finding]:
    """The dealers' parts of a deal sum to its units, or to the principal of what it sells, in all and by security."""
    for at, offering in enumerate(record.offerings):
        # Selling holders and buyers have parts of the deal too; only the dealers' table is to sum up to it.
        dealers = ((n, row) for n, row in enumerate(record.parties) if row.offering == offering.id and row.role in _DEALERS)
        rows = [(n, row.allocation) for n, row in dealers if row.allocation]
        units = [(n, part.units) for n, part in rows if part.units is not None]
        if len(units) > 1 and offering.units_offered is not None:
            about = (f"/offerings/{at}/units_offered", *(f"/parties/{n}/allocation/units" for n, _ in units))
            total = sum((count for _, count in units), Decimal(0))
            yield check.compared(total, offering.units_offered, about, "the sum of the dealers' units and the units offered")
        yield from _principals(check, record, offering.id, [n for n, _ in rows])
    yield from _by_security(check, record)


def _principals(check: Check, record: Record, offering: str, dealers: list[int]) -> Iterator[Finding]:
    """The dealers' principal sums to that of the securities, where it is not said to be that of one of them."""
    parts = [(n, record.parties[n].allocation) for n in dealers]
    sums = [(n, part.principal.amount) for n, part in parts if part and part.principal is not None and part.security is None]
    whole = [
        (f"/securities/{n}/principal", row.principal.amount)
        for n, row in enumerate(record.securities)
        if row.offering == offering and row.role == "offered" and row.principal is not None
    ]
    if len(sums) > 1 and whole:
        about = (*(pointer for pointer, _ in whole), *(f"/parties/{n}/allocation/principal" for n, _ in sums))
        message = "the sum of the dealers' principal and the principal of the securities"
        total, expected = sum((part for _, part in sums), Decimal(0)), sum((part for _, part in whole), Decimal(0))
        yield check.compared(total, expected, about, message)


def _by_security(check: Check, record: Record) -> Iterator[Finding]:
    """The dealers' parts of one security sum to its principal."""
    parts = [(f"/parties/{n}/allocation", row.allocation) for n, row in enumerate(record.parties) if row.allocation]
    parts += [
        (f"/parties/{n}/allocations/{at}", p) for n, row in enumerate(record.parties) for at, p in enumerate(row.allocations)
    ]
    for at, security in enumerate(record.securities):
        own = [(where, p.principal.amount) for where, p in parts if p.security == security.id and p.principal is not None]
        if own and security.principal is not None:
            about = (f"/securities/{at}/principal", *(f"{where}/principal" for where, _ in own))
            message = "the sum of the dealers' principal and the principal of the security"
            yield check.compared(sum((part for _, part in own), Decimal(0)), security.principal.amount, about, message)


def _prefunded(record: Record, offering: str) -> Decimal:
    """The units beneath the pre-funded warrants of a deal, which stand in their place."""
    rows = (row for row in record.securities if row.offering == offering and row.role == "offered")
    beneath = (row.underlying for row in rows if row.kind == "pre_funded_warrants")
    return sum((part.quantity for part in beneath if part is not None and part.quantity is not None), Decimal(0))


def _option(check: Check, record: Record) -> Iterator[Finding]:
    for at, offering in enumerate(record.offerings):
        option, units = offering.over_allotment, offering.units_offered
        if option is None or option.units is None or not units:
            continue
        most = ((units + _prefunded(record, offering.id)) * _MOST_OPTION).to_integral_value(rounding="ROUND_CEILING")
        severity: Severity = "ok" if option.units <= most else "note"
        about = (f"/offerings/{at}/over_allotment/units", f"/offerings/{at}/units_offered")
        message = "the dealers' option is at most 15% of the units offered (FINRA Rule 5110(g)(9))"
        yield check.finding(severity, message, about, f"at most {most}", option.units)


def _beside_expenses(record: Record, offering: str, gross: Decimal) -> Decimal:
    """What the deal's dealers are paid beside their discount, at most."""
    fees = [fee for fee in record.fees if fee.offering == offering and fee.kind in _BESIDE]
    amounts = (fee.amount.amount for fee in fees if fee.amount is not None)
    rates = (tier.rate for fee in fees for tier in fee.tiers)
    return sum(amounts, Decimal(0)) + gross * sum(rates, Decimal(0))


def _rounding(amount: Decimal) -> Decimal:
    """One in the last place that is not zero: "approximately $7.1 million" is told to a hundred thousand."""
    plain = amount.normalize()
    exponent = plain.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and plain < _SMALL else Decimal(0)


def _net_proceeds(check: Check, record: Record) -> Iterator[Finding]:
    """Net proceeds after expenses; a statement before expenses is one as well."""
    for at, offering in enumerate(record.offerings):
        net, before, expenses = offering.net_proceeds, offering.proceeds_before_expenses, offering.expenses
        if net is None or before is None or expenses is None:
            continue
        expected = before.amount - expenses.amount
        slack = max(before.amount * _APPROXIMATE, _rounding(net.amount))
        # Some estimates leave out what the dealers are reimbursed for, and a management fee; some deduct it.
        near = expected - _beside_expenses(record, offering.id, before.amount) - slack <= net.amount <= before.amount + slack
        about = tuple(f"/offerings/{at}/{name}" for name in ("net_proceeds", "proceeds_before_expenses", "expenses"))
        severity: Severity = "ok" if near else "mismatch"
        message = "proceeds before expenses, less expenses, against the net proceeds"
        yield check.finding(severity, message, about, expected, net.amount)


def _tranches(check: Check, record: Record) -> Iterator[Finding]:
    for at, security in enumerate(record.securities):
        price, discount, proceeds = security.price_percent, security.discount_percent, security.proceeds_percent
        if price is None or discount is None or proceeds is None:
            continue
        about = tuple(f"/securities/{at}/{name}" for name in ("proceeds_percent", "price_percent", "discount_percent"))
        message = "the price of a tranche less its discount, against its proceeds, in percent of principal"
        yield check.compared(proceeds, price - discount, about, message)


def _units_after(check: Check, record: Record) -> Iterator[Finding]:
    """Before and issued make after; where they do not, options and conversions may lie between: a note."""
    for at, offering in enumerate(record.offerings):
        before, after = offering.units_outstanding_before, offering.units_outstanding_after
        issued = offering.units_offered_by_issuer or offering.units_offered
        if before is None or after is None or issued is None or offering.units_offered_by_holders is not None:
            continue
        with_warrants = before + issued + _prefunded(record, offering.id)
        severity: Severity = "ok" if after in (before + issued, with_warrants) else "mismatch" if after < before else "note"
        about = tuple(f"/offerings/{at}/units_outstanding_{when}" for when in ("after", "before"))
        message = "units outstanding before, and the units issued, against those after"
        yield check.finding(severity, message, (*about, f"/offerings/{at}/units_offered"), before + issued, after)


def _dilution(check: Check, record: Record) -> Iterator[Finding]:
    for at, offering in enumerate(record.offerings):
        table = offering.dilution
        if table is None or table.offering_price is None:
            continue
        after, stated = table.net_tangible_book_value_after, table.dilution_per_unit
        if after is None or stated is None:
            continue
        names = ("dilution_per_unit", "offering_price", "net_tangible_book_value_after")
        about = tuple(f"/offerings/{at}/dilution/{name}" for name in names)
        message = "the price less the net tangible book value a share after the offering, against the dilution"
        yield check.compared(stated, table.offering_price - after, about, message)


_OFFERING, _SECURITY = "/offerings/*/", "/securities/*/"
BALANCES = (
    Check(
        "parties.allocation", _dealers,
        ("/parties/*/allocation", "/parties/*/allocations", f"{_OFFERING}units_offered", "/securities/*/principal"),
    ),
    Check("offering.option", _option, (f"{_OFFERING}over_allotment/units", f"{_OFFERING}units_offered")),
    Check(
        "offering.net_proceeds", _net_proceeds,
        (f"{_OFFERING}net_proceeds", f"{_OFFERING}proceeds_before_expenses", f"{_OFFERING}expenses"),
        why="net proceeds are estimates, rounded: a hundredth of the proceeds, or their last place; reimbursements in or out",
    ),
    Check(
        "securities.tranche", _tranches,
        (f"{_SECURITY}price_percent", f"{_SECURITY}discount_percent", f"{_SECURITY}proceeds_percent"),
        Decimal("0.0005"), "percents of principal are printed to the thousandth",
    ),
    Check(
        "offering.units_after", _units_after,
        (f"{_OFFERING}units_outstanding_before", f"{_OFFERING}units_outstanding_after", f"{_OFFERING}units_offered"),
    ),
    Check(
        "offering.dilution", _dilution,
        (f"{_OFFERING}dilution/offering_price", f"{_OFFERING}dilution/net_tangible_book_value_after"),
        Decimal("0.01"), "the table's rows are rounded to the cent, each by itself",
    ),
)  # fmt: skip
