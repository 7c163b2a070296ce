"""The rows of `offerings`: the filing's own deal first, then the others it tells of."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from extractor.models.deal import Method
from extractor.reading import Derived, Parts, Reading, RowParts
from extractor.reading.parts import KEY
from extractor.rules import Rule, Stated
from extractor.subjects.deals import find_deals
from extractor.subjects.offerings.amount_rules import PRICE_IN_WORDS
from extractor.subjects.offerings.amounts import find_aggregate, find_units, slips_of_count
from extractor.subjects.offerings.choosing import best, differing, found_in
from extractor.subjects.offerings.closing_rules import (
    LEADING_COUNT,
    OPTION_DAYS,
    OPTION_OF_SHARE,
    OUTSTANDING_AFTER,
    OUTSTANDING_BASIS,
    OUTSTANDING_BEFORE,
    OUTSTANDING_LABEL,
    OVER_ALLOTMENT,
    SETTLEMENT,
    TERM,
)
from extractor.subjects.offerings.compensation import find_compensation
from extractor.subjects.offerings.dilution import find_dilution
from extractor.subjects.offerings.lock_up_rules import LOCK_UP
from extractor.subjects.offerings.market import find_last_sale
from extractor.subjects.offerings.method import find_continuous, find_method, own_agreement
from extractor.subjects.offerings.note_method_rules import NET_ROW, OFFERING_COSTS, WILL_ISSUE
from extractor.subjects.offerings.other_deals import other_deal
from extractor.subjects.offerings.price_table import Entry, Measure, PriceTable, Scale, find_price_table
from extractor.subjects.offerings.proceeds_rules import EXPENSES, NET, PURPOSE
from extractor.subjects.offerings.reports import report_offering
from extractor.subjects.securities import find_securities
from extractor.subjects.securities.medium_term.sheet_columns import find_in_sheet
from extractor.subjects.stating import merged
from extractor.terms.conversion import Duration

_WEEK = 7
"""Days of notice and of pricing are fewer; an option to buy more runs longer."""
_COUNTED = ("preferred_stock", "depositary_shares", "notes", "warrants", "units")
_OPEN_ENDED: tuple[Method, ...] = ("at_the_market", "equity_line", "plan", "resale", "exchange", "rights")
"""Methods whose net proceeds and per-unit terms are not known beforehand: a figure is an assumption."""


def read_offerings(reading: Reading) -> Parts:
    """One row for each deal; findings where the filing states a fact of its own deal in two ways."""
    rows: list[RowParts] = []
    findings: list[RowParts] = []
    for deal in reading.once(find_deals):
        if deal.within is not None:
            row = report_offering(reading, deal)
        elif deal.key == "primary":
            row = report_offering(reading, deal) if reading.form == "8-K" else _own_offering(reading, findings)
        else:
            row = other_deal(reading, deal)
        rows.append({KEY: deal.key, "relation": deal.relation, **_stated_only(row)})
    parts: Parts = {"offerings": rows, "findings": findings, "unread": _blanks(reading, rows)}
    return {table: found for table, found in parts.items() if found or table == "offerings"}


_LEAVES: dict[tuple[Measure, Scale], str] = {
    ("price", "unit"): "price",
    ("price", "total"): "aggregate_price",
    ("discount", "unit"): "discount_per_unit",
    ("discount", "total"): "underwriting_discount",
    ("proceeds", "total"): "proceeds_before_expenses",
}


def _blanks(reading: Reading, rows: list[RowParts]) -> list[RowParts]:
    """The leaves whose places in the price table a preliminary prospectus leaves blank (Rule 430A)."""
    table = reading.once(find_price_table)
    blanks: list[RowParts] = []
    for (measure, scale), leaf in _LEAVES.items() if table else ():
        entries = table.of(measure, scale) if table else ()
        empty = [entry for entry in entries if _is_blank(reading, entry)]
        if empty and len(empty) == len(entries) and leaf not in rows[0]:
            spans = [{"start": entry.cell.start, "end": entry.cell.end} for entry in empty]
            blanks.append({"about": f"/offerings/0/{leaf}", "reason": "blank", "spans": spans})
    return blanks


def _is_blank(reading: Reading, entry: Entry) -> bool:
    """A cell with a footnote's mark states its value elsewhere."""
    said = reading.text.chars[entry.cell.start : entry.cell.end]
    return entry.value is None and entry.percent is None and not any(mark.isalnum() for mark in said)


def _stated_only(row: RowParts) -> RowParts:
    return {name: value for name, value in row.items() if value not in (None, [], {})}


def _own_offering(reading: Reading, findings: list[RowParts]) -> RowParts:
    method = reading.once(find_method)
    table = reading.once(find_price_table)
    row: RowParts = {
        "method": method,
        "continuous": find_continuous(reading, method),
        "agreement": reading.once(own_agreement),
        "aggregate_price": _total(table, "price") or find_aggregate(reading) or _principal(reading),
        **_units(reading, method.value if method else None, findings),
        **_of_table(reading, table, method.value if method else None),
        **_proceeds(reading, method.value if method else None, findings),
        "over_allotment": _over_allotment(reading),
        "settlement_date": best(reading, SETTLEMENT, "settlement")
        or _issue_date(reading)
        or best(reading, (WILL_ISSUE,), "settlement"),
        "lock_up_days": _whole(best(reading, LOCK_UP, "days")),
        "term": _term(reading),
        "last_sale": find_last_sale(reading),
        **_outstanding_before(reading),
        "units_outstanding_after": _outstanding_after(reading) if table or not _is_assumed(method) else None,
        "dilution": find_dilution(reading),
        "use_of_proceeds": [{"purpose": m["purpose"]} for m in found_in(reading, (PURPOSE,))],
    }
    return row


def _is_assumed(method: Stated[Method] | None) -> bool:
    """May the count after the offering only be assumed, since nobody knows how much will be sold?"""
    return method is not None and method.value in ("at_the_market", "equity_line")


def _principal(reading: Reading) -> Stated[Any] | None:
    """The principal of the only notes that the filing offers is that of the whole deal."""
    book = reading.once(find_securities)
    offered = [book[key] for key in book.keys("offered")]
    stated = offered[0].get("principal") if len(offered) == 1 else None
    return stated if isinstance(stated, Stated) else None


def _total(table: PriceTable | None, measure: Any) -> Stated[Any] | None:
    entry = table.total(measure) if table else None
    return entry.value if entry else None


def _unit(table: PriceTable | None, measure: Any) -> Entry | None:
    return table.unit(measure) if table else None


def _of_table(reading: Reading, table: PriceTable | None, method: Method | None) -> RowParts:
    price, discount = _unit(table, "price"), _unit(table, "discount")
    in_words = None if table or method in _OPEN_ENDED else best(reading, (PRICE_IN_WORDS,), "price")
    of_unit, in_all = discount.value if discount else None, _total(table, "discount")
    paid = find_compensation(reading) if table and of_unit is None and in_all is None else None
    return {
        "price": (price.value if price else None) or in_words,
        "discount_per_unit": paid["unit"] if paid else of_unit,
        "underwriting_discount": paid["total"] if paid else in_all,
        "proceeds_before_expenses": _total(table, "proceeds"),
    }


def _units(reading: Reading, method: Method | None, findings: list[RowParts]) -> RowParts:
    row = find_units(reading, method)
    row["units_offered"] = row.get("units_offered") or _counted(reading)
    findings += slips_of_count(reading, row.get("units_offered"))
    return row


def _issue_date(reading: Reading) -> Stated[Any] | None:
    """The day on which the only note that the filing offers is issued."""
    book = reading.once(find_securities)
    offered = [book[key] for key in book.keys("offered")]
    issued = offered[0].get("structured", {}).get("issue_date") if len(offered) == 1 else None
    return issued if isinstance(issued, Stated) else None


def _counted(reading: Reading) -> Stated[Any] | None:
    """What is counted of the only security that the filing offers, where it is no common stock."""
    book = reading.once(find_securities)
    offered = [book[key] for key in book.keys("offered")]
    rights = book.keys("offered", "rights")
    if len(rights) == 1 and isinstance(book[rights[0]].get("underlying", {}).get("quantity"), Stated):
        bought: Stated[Any] = book[rights[0]]["underlying"]["quantity"]
        return bought
    count = offered[0].get("quantity") if len(offered) == 1 and offered[0]["kind"] in _COUNTED else None
    return count if isinstance(count, Stated) else None


def _proceeds(reading: Reading, method: Method | None, findings: list[RowParts]) -> RowParts:
    row: RowParts = {}
    known: tuple[tuple[str, tuple[Rule, ...]], ...] = (("net_proceeds", NET), ("expenses", EXPENSES))
    for leaf, rules in known:
        if leaf == "net_proceeds" and method in _OPEN_ENDED:
            continue
        row[leaf] = best(reading, rules, leaf) or _otherwise(reading, leaf)
        findings += differing(leaf, row[leaf], (m[leaf] for m in found_in(reading, rules)))
    return row


def _otherwise(reading: Reading, leaf: str) -> Stated[Any] | None:
    """What a pricing supplement's sheet of terms states that the issuer gets, and what notes on a table say that it spends."""
    if leaf == "expenses":
        return best(reading, (OFFERING_COSTS,), leaf)
    return next((match["net_proceeds"] for match in find_in_sheet(reading, NET_ROW)), None)


def _over_allotment(reading: Reading) -> RowParts | None:
    """The option's size in units or money, and its days wherever they are stated."""
    found = found_in(reading, OVER_ALLOTMENT)
    if not found:
        # An option counted in percent of the units: "up to 15% of the total number of our ordinary shares to be offered".
        only = merged(m["days"] for m in found_in(reading, (OPTION_OF_SHARE,)))
        return {"days": _whole(only)} if only else None
    first = found[0]
    row: RowParts = {"units": first["units"]} if "units" in first else {"principal": first["principal"]}
    if "more" in first:
        issuer, holders = first["units"], first["more"]
        row = {"units_by_issuer": issuer, "units_by_holders": holders}
        row["units"] = Derived(issuer.value + holders.value, (issuer, holders))
    days = merged(m["days"] for m in (*found, *found_in(reading, (OPTION_DAYS,))) if "days" in m and m["days"].value >= _WEEK)
    return {**row, "days": _whole(days)} if days else row


def _whole(number: Stated[Any] | None) -> Stated[int] | None:
    return number.becoming(int(number.value)) if number else None


def _term(reading: Reading) -> Stated[Duration] | None:
    match = next(iter(found_in(reading, (TERM,))), None)
    if match is None:
        return None
    number = int(match["length"].value)
    in_years = match["unit"].value.startswith("year")
    return match["length"].also(match["unit"]).becoming(Duration(years=number) if in_years else Duration(months=number))


def _outstanding_after(reading: Reading) -> Stated[Decimal] | None:
    """The count after the offering; none where several classes are counted apart."""
    found = [m["units"] for m in _labels(reading, OUTSTANDING_AFTER)]
    counts = {match.statement.passage.index: match["units"] for match in reading.find(LEADING_COUNT)}
    below = (match.statement.passage.index + 1 for match in _labels(reading, OUTSTANDING_LABEL))
    found += [counts[index] for index in below if index in counts]
    chosen = merged(found)
    return chosen if chosen and all(units.value == chosen.value for units in found) else None


def _outstanding_before(reading: Reading) -> RowParts:
    found = [*_labels(reading, OUTSTANDING_BEFORE), *found_in(reading, (OUTSTANDING_BASIS,))]
    if not found or any(match["units"].value != found[0]["units"].value for match in found):
        return {}
    as_of = merged(match["as_of"] for match in found if "as_of" in match)
    return {
        "units_outstanding_before": merged(match["units"] for match in found),
        "units_outstanding_before_as_of": as_of,
    }


def _labels(reading: Reading, rule: Rule) -> Iterator[Any]:
    """Matches whatever deal the label names beside: the count after this offering and a placement is one count."""
    yield from reading.find(rule)
