"""The comparison complains of every kind of difference, and of none where there is none."""

from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest

from tests.golden.comparison import (
    Row,
    differences,
    misplaced_ids,
    missing_findings,
    missing_unread,
    read_json,
)

GOLDEN: Row = read_json(
    """{
    "filing": {"form": "8-K", "registrants": [{"name": "ACME, INC.", "ein": "12-3456789"}]},
    "offerings": [
        {"id": "o1", "relation": "primary", "securities": ["s1"],
         "aggregate_price": {"amount": 4.0, "currency": "USD"}},
        {"id": "o2", "relation": "prior", "gross_proceeds": {"amount": 7, "currency": "USD"}}
    ],
    "securities": [{"id": "s1", "offering": "o1", "role": "offered", "kind": "warrants", "title": "Warrants"}],
    "risk_factors": [{"ordinal": 1, "heading": "WE MAY FAIL.", "categories": ["funding"], "categories_also": ["tax"],
                      "text_begins": "We have", "text_contains": "lost", "text_ends": "money."}],
    "findings": [{"severity": "ok", "stated": "0.28", "expected": "0.2822"},
                 {"check": "contents", "severity": "ok", "message_contains": "7"}],
    "unread": [{"about": "/fees/0/amount", "reason": "not_stated"}]
    }"""
)
RECORD: Row = read_json(
    """{
    "filing": {"form": "8-K", "registrants": [{"name": "Acme, Inc.", "ein": "12-3456789"}]},
    "offerings": [
        {"id": "o1", "relation": "primary", "securities": ["s1"], "aggregate_price": {"amount": 4, "currency": "USD"}},
        {"id": "o2", "relation": "prior", "gross_proceeds": {"amount": 7.00, "currency": "USD"}}
    ],
    "securities": [{"id": "s1", "offering": "o1", "role": "offered", "kind": "warrants", "title": "warrants"}],
    "risk_factors": [{"ordinal": 1, "heading": "WE MAY FAIL.", "categories": ["tax", "funding"], "start": 4, "end": 9,
                      "text": "We  have\\nlost money."}],
    "findings": [{"check": "x", "severity": "ok", "message": "m", "stated": "0.28", "expected": "0.28217"},
                 {"check": "contents.page", "severity": "ok", "message": "All 7 are where they say."}],
    "unread": [{"about": "/fees/0/amount", "reason": "not_stated"}]
    }"""
)
PARTS = ("filing", "offerings", "securities", "risk_factors")

Steps = tuple[str | int, ...]


def all_differences(record: Row) -> list[str]:
    found = [line for part in PARTS for line in differences(GOLDEN, record, part)]
    return [*found, *missing_findings(GOLDEN, record), *missing_unread(GOLDEN, record), *misplaced_ids(GOLDEN, record)]


def changed(steps: Steps, value: Any) -> Row:
    """The record with the value at the place that the steps lead to; None takes it out."""
    record: Any = deepcopy(RECORD)
    holder = record
    for step in steps[:-1]:
        holder = holder[step]
    if value is None:
        del holder[steps[-1]]
    else:
        holder[steps[-1]] = value
    return dict(record)


def test_nothing_differs_where_only_printing_and_places_do() -> None:
    assert all_differences(RECORD) == []


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        (("filing", "form"), "8-K/A"),
        (("filing", "form"), None),
        (("filing", "rule"), "424(b)(5)"),
        (("filing", "registrants", 0, "ein"), "12-3456780"),
        (("filing", "registrants"), []),
        (("offerings", 0, "aggregate_price", "amount"), Decimal("4.01")),
        (("offerings", 0, "securities"), None),
        (("offerings", 1), None),
        (("offerings", 0, "continuous"), True),
        (("securities", 0, "offering"), "o2"),
        (("securities", 0, "id"), "s2"),
        (("risk_factors", 0, "categories"), ["tax"]),
        (("risk_factors", 0, "categories"), ["funding", "macro"]),
        (("risk_factors", 0, "text"), "We have lost"),
        (("risk_factors", 0, "text"), "We have no money."),
        (("risk_factors", 0, "heading"), "WE MAY"),
        (("findings", 0, "expected"), "0.2931"),
        (("findings", 0, "severity"), "mismatch"),
        (("findings", 1, "message"), "All 77 are where they say."),
        (("findings", 1), None),
        (("unread", 0, "reason"), "unparsed"),
    ],
)
def test_a_difference_is_named(steps: Steps, value: Any) -> None:
    assert all_differences(changed(steps, value))


def test_a_row_that_is_missing_does_not_make_the_others_differ() -> None:
    record = changed(("offerings", 0), None)
    record["offerings"][0]["id"] = "o1"
    expected = 'offerings: no row for "primary", {"amount": "4", "currency": "USD"}'
    assert differences(GOLDEN, record, "offerings") == [expected]


def test_rows_in_another_order_are_named() -> None:
    record = deepcopy(RECORD)
    record["offerings"].reverse()
    assert differences(GOLDEN, record, "offerings") == ["offerings: the rows stand in another order: [1, 0]"]
