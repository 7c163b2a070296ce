"""Reports made up for every item of both numberings, in the layouts of several filing agents: their events, all and no others.

The truth of each stands before its text and was written before the program had seen it. "short" names what is known to be missed.
"""

import json
from typing import Any

import pytest

import extractor
from extractor.models.record import encode
from tests.evidence.test_support import unsupported
from tests.truth_events.layouts import HTML, TEXT, made_reports
from tests.truth_events.score import report, score

_FIRST_HTML = 2001


def events(report_bytes: bytes, name: str) -> list[dict[str, Any]]:
    record = extractor.extract(report_bytes, path=name)
    assert unsupported(record) == []
    return [json.loads(encode(event)) for event in record.events]


@pytest.mark.parametrize(("name", "truth", "body"), made_reports(), ids=[name for name, _, _ in made_reports()])
def test_a_made_report_tells_its_events_in_every_layout(name: str, truth: dict[str, Any], body: str) -> None:
    layouts = (*TEXT, *(HTML if int(truth["date"][-4:]) >= _FIRST_HTML else ()))
    pairs = [
        ({"file": layout.__name__, "closed": True, **truth}, events(layout(truth["date"], body).encode(), name))
        for layout in layouts
    ]
    found = score(pairs)
    assert found.notes == list(truth.get("short", [])), report(found)


def test_there_are_made_reports_for_every_item() -> None:
    items = {event["item"] for _, truth, _ in made_reports() for event in truth["events"]}
    assert {"1", "2", "3", "4", "5", "6", "8", "9", "1.01", "2.01", "4.02", "5.08", "6.04", "8.01"} <= items
