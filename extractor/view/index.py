"""The index of a batch: one sortable line a filing, drawn as far as one scrolls, so that ten thousand are no matter."""

from collections.abc import Iterable
from typing import Any

import msgspec

from extractor.models.record import Record
from extractor.view.composing import composed
from extractor.view.wording import in_words


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What the index says of one filing. `page` is the file to open, "" where there is none; `error` why it was not read."""

    name: str
    page: str = ""
    form: str = ""
    registrant: str = ""
    date: str = ""
    deal: str = ""
    values: int = 0
    risks: int = 0
    items: int = 0
    events: int = 0
    unread: int = 0
    mismatches: int = 0
    error: str = ""


def line_of(record: Record, page: str = "") -> Line:
    """The line of a record."""
    filing, source = record.filing, record.source
    return Line(
        name=source.path if source.member is None else f"{source.path}!{source.member}",
        page=page,
        form=filing.form or "",
        registrant="; ".join(each.name for each in filing.registrants if each.name),
        date=filing.report_date or filing.supplement_date or filing.base_prospectus_date or filing.filed or "",
        deal=_deal(record),
        values=len(record.evidence),
        risks=len(record.risk_factors),
        items=len(record.items),
        events=len(record.events),
        unread=len(record.unread),
        mismatches=sum(finding.severity == "mismatch" for finding in record.findings),
    )


def _deal(record: Record) -> str:
    if not record.offerings:
        return ""
    deal = record.offerings[0]
    stated = (in_words("method", deal.method), in_words("", deal.aggregate_price))
    return ", ".join(words for words in stated if words)


def index_of(lines: Iterable[Line], title: str) -> str:
    """The page of the index, in HTML."""
    rows: list[Any] = [msgspec.structs.astuple(line) for line in lines]
    return composed("index", {"title": title}, {"fields": Line.__struct_fields__, "rows": rows})
