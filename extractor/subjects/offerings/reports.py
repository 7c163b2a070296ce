"""The deal that a current report tells of."""

from extractor.reading import Reading, RowParts
from extractor.subjects.deals import Deal

_LEAVES = ("aggregate_price", "units_offered", "price", "gross_proceeds", "net_proceeds", "settlement_date")


def report_offering(reading: Reading, deal: Deal) -> RowParts:
    """The row of the report's own deal."""
    row: RowParts = {leaf: deal.get(leaf) for leaf in _LEAVES}
    agreement = {"title": deal.get("agreement_title"), "date": deal.get("agreement_date")}
    row["agreement"] = {name: value for name, value in agreement.items() if value}
    return row
