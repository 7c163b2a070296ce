"""The rows of `fees`: first what is paid for units sold, then the rest, each deal's together."""

from collections.abc import Callable, Iterator
from typing import Any

from extractor.models.deal import FeeBasis, FeeKind, Method
from extractor.reading import Link, Parts, Reading, RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.deals import ELSEWHERE, deal_named, deal_of, find_deals
from extractor.subjects.fees.commission_rules import (
    AGENT_PAID,
    BETWEEN,
    FIRST_NEXT,
    FIRST_THEREAFTER,
    FLAT,
    RATE_FIRST,
    RATE_IN_ROW,
    STATED_TOTAL,
    TOTAL_AMOUNT,
    TOTAL_INTRODUCED,
    UNDERWRITING_RATE,
)
from extractor.subjects.fees.expense_rules import (
    ALLOWANCE,
    COUNSEL_FEES,
    DEPOSIT,
    ITEMISED,
    NON_ACCOUNTABLE,
    ONGOING,
    REIMBURSABLE,
    REIMBURSE,
)
from extractor.subjects.fees.report_rules import COMMISSION_PAID, COMMITMENT, FEE_RECEIVED, FOR_EXPENSES, REIMBURSED
from extractor.subjects.fees.schedule import TierPart, flat, same_schedule, tiers_between, tiers_first_next, with_evidence_of
from extractor.subjects.fees.securities_rules import PAID_IN_SECURITIES, SAME_SECURITIES
from extractor.subjects.fees.service_rules import ADVISORY, ALLOCATED, CAP, FINDER, MANAGEMENT, PLACING_AMOUNT, RETAINER
from extractor.subjects.fees.who import agreement_of, payee_of, payer_of
from extractor.subjects.offerings.method import find_method
from extractor.subjects.offerings.reports import under_agreement
from extractor.subjects.parties.read import find_dealers

_SCHEDULES: tuple[tuple[Rule, Callable[[Match], list[TierPart]]], ...] = (
    (BETWEEN, tiers_between),
    (FIRST_NEXT, tiers_first_next),
    (FIRST_THEREAFTER, tiers_first_next),
    (FLAT, flat),
    (RATE_FIRST, flat),
    (AGENT_PAID, flat),
    (UNDERWRITING_RATE, flat),
    (RATE_IN_ROW, flat),
)
_PRICES = ("sale price", "sales price", "purchase price", "offering price", "price")
_BELOW = 3
"""A total stands at most so many rows below the words that introduce it."""


def read_fees(reading: Reading) -> Parts:
    """The fees of all deals that the filing tells of; none where it tells of no deal."""
    if not reading.once(find_deals):
        return {}
    rows = [*_rates(reading), *_in_securities(reading), *_amounts(reading), *_caps(reading)]
    rows += _finders(reading)
    rows = [row for row in rows if row["offering"].key != ELSEWHERE]
    order = {deal.key: at for at, deal in enumerate(reading.once(find_deals))}
    rows.sort(key=lambda row: order.get(row["offering"].key, len(order)))
    parts: Parts = {"fees": [_without_absent(row) for row in rows], "unread": list(_unstated(rows))}
    return {table: found for table, found in parts.items() if found}


def _unstated(rows: list[RowParts]) -> Iterator[RowParts]:
    """A finder's fee that is told of without its amount."""
    for at, row in enumerate(rows):
        if row["kind"] == "finders_fee" and not row.get("amount") and not row.get("tiers"):
            yield {"about": f"/fees/{at}/amount", "reason": "not_stated", "note": "the fee is told of, its amount is not"}


def _without_absent(row: RowParts) -> RowParts:
    return {name: value for name, value in row.items() if value not in (None, [])}


def _row(reading: Reading, match: Match, kind: FeeKind, **leaves: Any) -> RowParts:
    """A row of what the match's deal pays; payee, payer and contract are found for all kinds alike."""
    deal = deal_of(reading, match.statement)
    row: RowParts = {"offering": Link("offerings", deal), "kind": kind}
    row["payer"] = payer_of(reading, match)
    row["payee"] = payee_of(reading, match)
    row["agreement"] = agreement_of(reading, deal)
    return {**row, **leaves}


def _rates(reading: Reading) -> Iterator[RowParts]:
    """One row for each schedule of each deal: what the first statement of it says, supported by the others."""
    told: list[tuple[Match, list[TierPart], FeeKind]] = []
    for rule, tiers_of in _SCHEDULES:
        for match in reading.find(rule):
            tiers = tiers_of(match)
            if tiers:
                told.append((match, tiers, _kind(reading, match)))
    told.sort(key=lambda one: one[0].statement.span)
    rows: list[RowParts] = []
    for match, tiers, kind in told:
        row = _row(reading, match, kind, basis=_basis(match), tiers=tiers)
        known = next((r for r in rows if r["offering"] == row["offering"] and r["kind"] == kind), None)
        if known is None:
            rows.append(row)
        elif same_schedule(known["tiers"], tiers):
            known["tiers"] = with_evidence_of(known["tiers"], tiers)
            known["payee"] = known["payee"] or row["payee"]
            known["basis"] = known["basis"] or row["basis"]
    total = _stated_total(reading)
    for row in rows[:1]:
        row["stated_total"] = total
    yield from rows


def _kind(reading: Reading, match: Match) -> FeeKind:
    """What the pay is called decides; "compensation" and "fee" alone are the pay of the deal's own method."""
    words = f"{match['pay'].value if 'pay' in match else ''} {match.statement.text}".lower()
    if match.rule == UNDERWRITING_RATE.name:
        return "underwriting_discount"
    if "finder" in words:
        return "finders_fee"
    if "placement agent" in words or "placement fee" in words:
        return "placement_agent_fee"
    if {row["role"] for row in reading.once(find_dealers)} == {"placement_agent"} and "underwrit" not in words:
        return "placement_agent_fee"
    method = _method(reading)
    return "underwriting_discount" if method == "firm_commitment" else "commission"


def _method(reading: Reading) -> Method | None:
    """How the deal is done: a report says it by its agreement."""
    own = deal_named(reading, "primary") if reading.form == "8-K" else None
    method = under_agreement(reading, own).get("method") if own else reading.once(find_method)
    return method.value if method else None


def _basis(match: Match) -> FeeBasis | None:
    words = str(match.all("basis")[0].value).lower() if "basis" in match else ""
    if "principal" in words:
        return "principal"
    if "aggregate" in words and any(word in words for word in _PRICES):
        return "aggregate_sales_price"
    if "proceeds" in words or "amount raised" in words:
        return "gross_proceeds"
    return "aggregate_sales_price" if any(word in words for word in _PRICES) else None


def _stated_total(reading: Reading) -> Stated[Any] | None:
    """What the filing says that the fee comes to: in a row of its own, or in the rows under the words for it."""
    row = reading.first(STATED_TOTAL)
    if row:
        return row["total"]
    introduced = reading.first(TOTAL_INTRODUCED)
    if introduced is None:
        return None
    after = introduced.statement.passage.index
    below = (m for m in reading.find(TOTAL_AMOUNT) if after < m.statement.passage.index <= after + _BELOW)
    match = next(below, None)
    return match["total"] if match and match.statement.passage.kind == "row" else None


def _in_securities(reading: Reading) -> Iterator[RowParts]:
    first: RowParts | None = None
    for match in reading.find(PAID_IN_SECURITIES):
        row = _row(reading, match, "securities", basis="shares_sold", tiers=flat(match))
        if first is None or row["offering"] != first["offering"]:
            row["security"] = Link("securities", "compensation-warrants")
            first = first or row
            yield row
    for match in reading.find(SAME_SECURITIES) if first else ():
        link = Link("securities", f"compensation-warrants-{deal_of(reading, match.statement)}")
        yield _row(reading, match, "securities", basis="shares_sold", tiers=first["tiers"] if first else [], security=link)


def _amounts(reading: Reading) -> Iterator[RowParts]:
    """Fees in money, reimbursements, retainers and deposits: the first statement of each amount of each deal."""
    asked: tuple[tuple[Rule, FeeKind], ...] = (
        (PLACING_AMOUNT, "placement_agent_fee"),
        (FEE_RECEIVED, "placement_agent_fee"),
        (COMMISSION_PAID, "commission"),
        (COMMITMENT, "commitment_fee"),
        (REIMBURSE, "expense_reimbursement"),
        (ONGOING, "expense_reimbursement"),
        (COUNSEL_FEES, "expense_reimbursement"),
        (NON_ACCOUNTABLE, "expense_reimbursement"),
        (ITEMISED, "expense_reimbursement"),
        (REIMBURSABLE, "expense_reimbursement"),
        (REIMBURSED, "expense_reimbursement"),
        (FOR_EXPENSES, "expense_reimbursement"),
        (RETAINER, "retainer"),
        (DEPOSIT, "deposit"),
    )
    known: list[tuple[FeeKind, str, Any]] = []
    for rule, kind in asked:
        for match in reading.find(rule):
            key = (kind, deal_of(reading, match.statement), match["amount"].value.amount)
            if key in known:
                continue
            known.append(key)
            yield _row(reading, match, kind, amount=match["amount"], **_advisory(reading, kind, key not in known[:-1]))


def _advisory(reading: Reading, kind: FeeKind, first: bool) -> RowParts:
    """The contract of a retainer, and the part of it that is allocated to the deal."""
    if kind not in ("retainer", "deposit"):
        return {}
    agreement, allocated = reading.first(ADVISORY), reading.first(ALLOCATED)
    row: RowParts = {"basis": "fixed", "agreement": agreement["agreement"] if agreement else None}
    return {**row, "allocated": allocated["allocated"] if allocated and kind == "retainer" and first else None}


def _caps(reading: Reading) -> Iterator[RowParts]:
    for match in reading.find(CAP)[:1]:
        rate = match["rate"]
        tier = flat(match)[0].value
        capped = rate.becoming(type(tier)(rate=rate.value, up_to=True))
        yield {**_row(reading, match, "cap", tiers=[capped]), "payer": None, "agreement": None}
    for match in reading.find(MANAGEMENT)[:1]:
        yield _row(reading, match, "management_fee", basis="gross_proceeds", tiers=flat(match))
    for match in reading.find(ALLOWANCE)[:1]:
        yield _row(reading, match, "expense_reimbursement", basis="gross_proceeds", tiers=flat(match))


def _finders(reading: Reading) -> list[RowParts]:
    """A finder's fee, and its part that is paid in securities as a row of its own."""
    rows: list[RowParts] = []
    for match in reading.find(FINDER)[:1]:
        rows.append({**_row(reading, match, "finders_fee", amount=match.get("amount")), "payee": None})
        paid = match.get("securities")
        if paid and paid.value in ("warrants", "shares"):
            link = Link("securities", "compensation-warrants")
            rows.append({**_row(reading, match, "securities", security=link), "payee": None})
    return rows
