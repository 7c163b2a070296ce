"""What the item for other events tells that has an item of its own: credit facilities, deals agreed and done (Item 8.01)."""

import regex

from extractor.reading import RowParts
from extractor.rules import Match, Stated
from extractor.subjects.events.agreements.read import read_agreements
from extractor.subjects.events.item_text import ItemText, is_news, led_by
from extractor.subjects.events.other_event_rules import (
    AGREED_SALE,
    CLOSED_SHARES,
    COMPLETED,
    FACILITY_ENTERED,
    FACILITY_REPLACED,
    FACILITY_REPLACING,
    ISSUED_SHARES,
    SHARES_NET,
    SURVIVOR,
)

_OF_OFFERING = regex.compile(
    r"(?i)underwriting|terms agreement|pricing agreement|indenture|registration rights|letter agreement|sales agency|"
    r"equity distribution|distribution agreement|commitment|support|voting|\bnotes?\b|purchase agreement$"
)
_DEAL = regex.compile(r"(?i)merger|asset purchase|credit|loan|share exchange|reorganization|licen[sc]e|settlement")


def read_other_events(item: ItemText) -> list[RowParts]:
    """The deals of an item for other events, where the report has no item of their own for them."""
    numbers = {section.number for section in item.reading.sections.of_kind("item")}
    rows: list[RowParts] = []
    if "1.01" not in numbers:
        rows += _facilities(item) or [*_agreements(item), *_sales_agreed(item)]
    if "2.01" not in numbers:
        rows += _merger_completed(item)
    return rows


def read_facilities(item: ItemText) -> list[RowParts]:
    """Facilities of Item 1.01 that are named by their amount and kind, where it tells of no agreement by its title."""
    return [] if read_agreements(item) else _facilities(item)


def _facilities(item: ItemText) -> list[RowParts]:
    """Credit facilities of which the sentence tells the amount before their name."""
    entered = [match for match in item.find(FACILITY_ENTERED) if is_news(item, led_by(match.statement))]
    rows = [_facility(item, match, led_by(match.statement)) for match in entered]
    if len(rows) == 1 and (expires := item.first(FACILITY_REPLACING)) and "replaces" not in expires:
        rows[0]["agreement"]["expires"] = expires["expires"]
    replaced = next((m for m in item.find(FACILITY_REPLACED) if is_news(item, led_by(m.statement))), None)
    if rows or replaced is None:
        return rows
    new = [match for match in item.find(FACILITY_REPLACING) if "amount" in match]
    return [_facility(item, match, led_by(replaced.statement)) for match in new]


def _facility(item: ItemText, match: Match, day: Stated[str] | None) -> RowParts:
    terms = {name: match.get(name) for name in ("title", "amount", "expires")}
    return {**item.row, "kind": "agreement", "date": day, "agreement": {**terms, "date": day}}


def _agreements(item: ItemText) -> list[RowParts]:
    """Agreements of the days before the report, without those that belong to an offering."""
    rows = [row for row in read_agreements(item) if row["kind"] == "agreement"]
    return [row for row in rows if is_news(item, row["date"]) and _is_deal(str(row["agreement"]["title"].value))]


def _is_deal(title: str) -> bool:
    return bool(_DEAL.search(title)) and (title.endswith("Asset Purchase Agreement") or not _OF_OFFERING.search(title))


def _sales_agreed(item: ItemText) -> list[RowParts]:
    """An agreement without a title to sell a business; told first in the item."""
    first = next(iter(item.statements()), None)
    for match in item.find(AGREED_SALE):
        day = led_by(match.statement)
        is_first = first is not None and match.statement.span == first.span
        if is_news(item, day) or (day is None and is_first):
            return [{**item.row, "kind": "agreement", "date": day, "transaction": {"target": match["target"]}}]
    return []


def _merger_completed(item: ItemText) -> list[RowParts]:
    """A merger told as completed on its day: the target is the firm that goes on as a subsidiary."""
    done = next((match for match in item.find(COMPLETED) if is_news(item, led_by(match.statement))), None)
    survivor = item.first(SURVIVOR) if done else None
    if done is None or survivor is None:
        return []
    target = survivor["target"]
    return [{**item.row, "kind": "acquisition", "date": led_by(done.statement), "transaction": {"target": target}}]


def read_shares_offered(item: ItemText) -> list[RowParts]:
    """An offering of shares told as closed, with what the item says was issued in it."""
    for match in item.find(CLOSED_SHARES):
        day = led_by(match.statement)
        issued = item.first(ISSUED_SHARES)
        if day and issued and is_news(item, day):
            net = item.first(SHARES_NET)
            terms = {"securities": [issued["security"]], "net_proceeds": net["net"] if net else None, "closed": day}
            return [{**item.row, "kind": "securities_offering", "date": day, "offering": terms}]
    return []
