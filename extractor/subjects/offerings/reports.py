"""The deal that a current report tells of."""

from extractor.models.deal import Method
from extractor.reading import Reading, RowParts
from extractor.rules import Stated
from extractor.subjects.deals import Deal, deal_named
from extractor.subjects.deals.report_proceeds import OPTION

_LEAVES = ("aggregate_price", "units_offered", "price", "gross_proceeds", "net_proceeds", "settlement_date", "discount_per_unit")


def report_offering(reading: Reading, deal: Deal) -> RowParts:
    """The row of the report's own deal."""
    row: RowParts = {leaf: deal.get(leaf) for leaf in _LEAVES}
    return {**row, **under_agreement(deal), "over_allotment": _option(deal)}


def _option(deal: Deal) -> RowParts:
    """The dealers' option, from the first sentence that sizes it."""
    sized = next((match for match in deal.matches if match.rule == OPTION.name), None)
    if sized is None:
        return {}
    days = sized.get("days")
    row = {"units": sized.get("units"), "principal": sized.get("principal"), "days": days and days.becoming(int(days.value))}
    return {name: value for name, value in row.items() if value is not None}


def under_agreement(deal: Deal) -> RowParts:
    """Method and agreement of a report's deal."""
    agreement = {"title": deal.get("agreement_title"), "date": deal.get("agreement_date")}
    return {
        "method": _method(deal),
        "agreement": {name: value for name, value in agreement.items() if value},
    }


def _method(deal: Deal) -> Stated[Method] | None:
    """Underwriters buy firmly, agents sell into the market; what investors buy from the issuer is placed privately.

    What an agent places publicly, as registered directs are, he tries to place.
    """
    title, how, public = deal.get("agreement_title"), deal.get("method"), deal.get("offering")
    line = deal.get("line")
    if line is not None:
        return line.becoming("equity_line")
    registered = how is not None and "registered" in str(how.value).lower()
    if title is not None:
        words = str(title.value).lower()
        if "underwriting" in words or words in ("terms agreement", "pricing agreement"):
            return title.becoming("firm_commitment")
        if "purchase" not in words and not any(word in words for word in ("subscription", "investment", "placement")):
            return title.becoming("at_the_market")
    if how and registered:
        return how.becoming("best_efforts")
    offered = str(public.value).lower() if public is not None else ""
    if public is not None and "underwritten" in offered:
        return public.becoming("firm_commitment")
    if public is not None and "efforts" in offered:
        return public.becoming("best_efforts")
    placed = how or deal.get("with")
    return placed.becoming("private_placement") if placed else None


def optional_offering(reading: Reading) -> RowParts:
    """What an option to sell more has from the deal that it is part of."""
    own = deal_named(reading, "primary")
    return under_agreement(own) if own and reading.form == "8-K" else {}
