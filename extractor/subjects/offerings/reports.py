"""The deal that a current report tells of."""

from extractor.models.deal import Method
from extractor.reading import Reading, RowParts
from extractor.rules import Stated
from extractor.subjects.deals import Deal, deal_named

_LEAVES = ("aggregate_price", "units_offered", "price", "gross_proceeds", "net_proceeds", "settlement_date", "discount_per_unit")


def report_offering(reading: Reading, deal: Deal) -> RowParts:
    """The row of the report's own deal."""
    row: RowParts = {leaf: deal.get(leaf) for leaf in _LEAVES}
    return {**row, **under_agreement(deal)}


def under_agreement(deal: Deal) -> RowParts:
    """Method and agreement of a report's deal."""
    agreement = {"title": deal.get("agreement_title"), "date": deal.get("agreement_date")}
    return {
        "method": _method(deal),
        "agreement": {name: value for name, value in agreement.items() if value},
    }


def _method(deal: Deal) -> Stated[Method] | None:
    """Underwriters buy firmly, agents sell into the market; what investors buy from the issuer is placed privately."""
    title = deal.get("agreement_title")
    if title is None:
        return None
    words = str(title.value).lower()
    if "underwriting" in words or words == "terms agreement":
        return title.becoming("firm_commitment")
    if "purchase" not in words and "subscription" not in words:
        return title.becoming("at_the_market")
    how, investors = deal.get("method"), deal.get("with")
    if how and "registered" in str(how.value).lower():
        return None
    placed = how or investors
    return placed.becoming("private_placement") if placed else None


def optional_offering(reading: Reading) -> RowParts:
    """What an option to sell more has from the deal that it is part of."""
    own = deal_named(reading, "primary")
    return under_agreement(own) if own and reading.form == "8-K" else {}
