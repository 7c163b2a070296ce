"""Form 8-K against itself: items that the form had on the day, exhibits of the item's list and of the index."""

from collections.abc import Iterator

from extractor.checks.check import Check
from extractor.models.record import Finding, Record
from extractor.sections.report_form import RENUMBERED, is_item

_BEGAN = {
    "10": "2003-03-28", "11": "2003-03-28", "12": "2003-03-28", "1.04": "2012-01-27", "1.05": "2023-09-05",
    "5.06": "2005-08-22", "5.07": "2010-02-28", "5.08": "2010-11-15", "6.01": "2005-03-08", "6.02": "2005-03-08",
    "6.03": "2005-03-08", "6.04": "2005-03-08", "6.05": "2005-03-08",
}  # fmt: skip
"""The days on which later items were added to the form (Releases 33-8176, 33-9286, 33-11216, 33-8587, 33-9089,
33-9136, 33-8518)."""


def _items(check: Check, record: Record) -> Iterator[Finding]:
    days = [row.date for row in record.signatures if row.date] + [record.filing.report_date or ""]
    day = record.filing.filed or max(days, default="")
    if len(day) != 10:
        return
    for at, item in enumerate(record.items):
        began = _BEGAN.get(item.number, RENUMBERED if "." in item.number else "")
        ended = "" if "." in item.number else RENUMBERED
        existed = is_item(item.number) and began <= day and (not ended or day < ended)
        message = f"Form 8-K has an Item {item.number} on {day}"
        span = f"from {began}" if began else f"before {ended}"
        yield check.finding("ok" if existed else "mismatch", message, (f"/items/{at}/number",), span, day)


def _exhibits(check: Check, record: Record) -> Iterator[Finding]:
    """An exhibit of the index that the item's list leaves out; one in the list alone is told where there is an index."""
    listed = {row.number for row in record.exhibits if row.source == "item"}
    if not listed:
        return
    for at, row in enumerate(record.exhibits):
        if row.source == "index" and row.number not in listed:
            message = f"the exhibit index names an Exhibit {row.number} that the item does not list"
            yield check.finding("note", message, (f"/exhibits/{at}/number",), ", ".join(sorted(listed)), row.number)


FORM = (
    Check("report.items", _items, ("/items/*/number", "/filing/filed")),
    Check("report.exhibits", _exhibits, ("/exhibits/*/number", "/exhibits/*/source")),
)
