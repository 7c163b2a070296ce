"""Rates against amounts: what dealers earn by their rate, what notes come to by their percents of principal."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.checks.check import Check
from extractor.models.deal import Fee, Offering
from extractor.models.filing import Severity
from extractor.models.record import Finding, Record
from extractor.models.security import Security

_HALF_A_BASIS_POINT = Decimal("0.00005")
_HALF_A_THOUSANDTH_PERCENT = Decimal("0.000005")
_DEALERS_PAY = ("commission", "underwriting_discount", "placement_agent_fee")


def _rate(check: Check, record: Record) -> Iterator[Finding]:
    """The dealers' flat rate on the total price, against their total discount; less is a note: some buyers' units bear less."""
    for at, offering in enumerate(record.offerings):
        gross, discount = offering.aggregate_price, offering.underwriting_discount
        flat = [(n, rate) for n, fee in enumerate(record.fees) if (rate := _flat_rate(fee, offering)) is not None]
        if gross is None or discount is None or len(flat) != 1:
            continue
        n, rate = flat[0]
        expected = gross.amount * rate
        over = discount.amount - expected
        agrees = abs(over) <= gross.amount * _HALF_A_BASIS_POINT + check.tolerance
        severity: Severity = "ok" if agrees else "mismatch" if over > 0 else "note"
        about = (f"/offerings/{at}/underwriting_discount", f"/offerings/{at}/aggregate_price", f"/fees/{n}/tiers/0/rate")
        yield check.finding(severity, "the dealers' rate on the total price, against the total discount", about, expected,
                            discount.amount)  # fmt: skip


def _flat_rate(fee: Fee, offering: Offering) -> Decimal | None:
    """The one rate of a fee that the dealers of the offering are paid; a ceiling is none."""
    if fee.offering != offering.id or fee.kind not in _DEALERS_PAY or len(fee.tiers) != 1 or fee.tiers[0].up_to:
        return None
    return fee.tiers[0].rate


def _by_principal(check: Check, record: Record) -> Iterator[Finding]:
    """Principal times the percents of the tranches, against the totals of the price table; the price may be told as principal."""
    for at, offering in enumerate(record.offerings):
        rows = [(n, row) for n, row in enumerate(record.securities) if row.offering == offering.id and row.role == "offered"]
        principal = sum((row.principal.amount for _, row in rows if row.principal is not None), Decimal(0))
        slack = principal * _HALF_A_THOUSANDTH_PERCENT + check.tolerance
        for total, name in (
            (offering.aggregate_price, "aggregate_price"),
            (offering.underwriting_discount, "underwriting_discount"),
            (offering.proceeds_before_expenses, "proceeds_before_expenses"),
        ):
            expected = _sum_of_tranches([row for _, row in rows], _PERCENTS[name])
            if total is None or not expected:
                continue
            told_as_principal = name == "aggregate_price" and total.amount == principal
            severity: Severity = "ok" if told_as_principal or abs(total.amount - expected) <= slack else "mismatch"
            about = (f"/offerings/{at}/{name}", *(f"/securities/{n}/{_PERCENTS[name]}" for n, _ in rows))
            message = f"principal by the tranches' {_PERCENTS[name]}, against the {name}"
            yield check.finding(severity, message, about, expected, total.amount)


_PERCENTS = {
    "aggregate_price": "price_percent",
    "underwriting_discount": "discount_percent",
    "proceeds_before_expenses": "proceeds_percent",
}


def _sum_of_tranches(rows: list[Security], percent: str) -> Decimal | None:
    """What all tranches come to by one of their percents, in one currency; None where one of them lacks it."""
    parts: list[Decimal] = []
    for row in rows:
        stated: Decimal | None = getattr(row, percent)
        if row.principal is None or stated is None:
            return None
        parts.append(row.principal.amount * stated / 100)
    one_currency = len({row.principal.currency for row in rows if row.principal is not None}) == 1
    return sum(parts, Decimal(0)) if one_currency else None


RATES = (
    Check(
        "fees.rate", _rate,
        ("/fees/*/tiers/0/rate", "/offerings/*/aggregate_price", "/offerings/*/underwriting_discount"),
        Decimal(1), "rates are printed to the basis point: half of one, of the total price",
    ),
    Check(
        "offering.principal", _by_principal,
        ("/securities/*/principal", "/securities/*/price_percent", "/offerings/*/aggregate_price"),
        Decimal(1), "percents are printed to the thousandth: half of one, of the principal",
    ),
)  # fmt: skip
