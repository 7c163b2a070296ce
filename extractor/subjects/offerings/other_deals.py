"""Deals beside, before or after the filing's own: what their own sentences state, no more."""

from extractor.models.deal import Method
from extractor.reading import Reading, RowParts
from extractor.rules import Stated
from extractor.subjects.deals import Deal
from extractor.subjects.offerings.choosing import best
from extractor.subjects.offerings.method import own_agreement
from extractor.subjects.offerings.method_rules import MARKET_SALES
from extractor.subjects.offerings.reports import optional_offering
from extractor.terms.conversion import Duration

_LEAVES = (
    "registration_number",
    "aggregate_price",
    "units_sold",
    "price",
    "gross_proceeds",
    "penalty",
    "penalty_paid",
)


def _method(reading: Reading, deal: Deal) -> Stated[Method] | None:
    placed = deal.get("method_words")
    if placed:
        return placed.becoming("private_placement")
    at_market = best(reading, (MARKET_SALES,), "method", deal.key) if deal.relation == "concurrent" else None
    return at_market.becoming("at_the_market") if at_market else None


def _agreement_date(reading: Reading, deal: Deal) -> Stated[str] | None:
    """The printed date; or that of the filing's own agreement where this one was made together with it."""
    together, own = deal.get("same_day_as"), reading.once(own_agreement)
    if together and own and "date" in own and own["title"].value == together.value:
        date: Stated[str] = own["date"]
        return date.also(together)
    return deal.get("agreement_date")


def other_deal(reading: Reading, deal: Deal) -> RowParts:
    """The row of a concurrent, prior or optional deal."""
    row: RowParts = {leaf: deal.get(leaf) for leaf in _LEAVES}
    number = row.get("registration_number")
    if number:
        row["registration_number"] = number.becoming(number.value.replace(" ", ""))
    title, date = deal.get("agreement_title") or deal.get("term"), _agreement_date(reading, deal)
    agreement = {"title": title if title and "Agreement" in title.value else None, "date": date}
    row["agreement"] = {name: value for name, value in agreement.items() if value}
    row["method"] = _method(reading, deal)
    if row["method"] and row["method"].value == "at_the_market":
        row["continuous"] = row["method"].becoming(True)
    if deal.relation == "optional":
        row.update(optional_offering(reading))
    commences = deal.get("commences")
    row["commences"] = commences.becoming(Duration(days=int(commences.value))) if commences else None
    return row
