"""The deals that current reports tell of, in the wordings of thirty years; and what is no deal."""

from decimal import Decimal
from typing import Any

import pytest

from extractor.subjects.offerings import read_offerings
from extractor.subjects.parties import read_parties
from extractor.subjects.securities import read_securities
from tests.subjects.report_deals import NOT_SOLD, SOLD, Told
from tests.subjects.reports import plain, reading_of, rows


def report(told: Told) -> str:
    """A whole report around the text of its items."""
    if told.ascii:
        return told.ascii
    paragraphs = "".join(f"<p>{words}</p>" for words in told.words)
    return (
        "<html><body><p>UNITED STATES SECURITIES AND EXCHANGE COMMISSION</p><p>FORM 8-K</p><p>CURRENT REPORT</p>"
        "<p>Date of Report (Date of earliest event reported): June 3, 2024</p><p>Northwind Biologics, Inc.</p>"
        f"<p>(Exact name of registrant as specified in its charter)</p>{paragraphs}"
        "<p>SIGNATURES</p><p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly "
        "caused this report to be signed on its behalf.</p></body></html>"
    )


def covers(wanted: Any, found: Any) -> bool:
    """Does what was found state everything that is wanted?"""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(covers(value, found.get(name)) for name, value in wanted.items())
    amount = getattr(found, "amount", found)
    return amount == Decimal(wanted) if isinstance(amount, Decimal) else str(amount) == str(wanted)


@pytest.mark.parametrize("told", SOLD, ids=lambda told: told.name)
def test_the_sale_is_read_whole(told: Told) -> None:
    reading = reading_of(report(told))
    offering = rows(read_offerings(reading), "offerings")[0]
    assert {name: value for name, value in told.offering.items() if not covers(value, offering.get(name))} == {}, offering
    absent = [name for name in told.absent if name in offering]
    assert absent == []


@pytest.mark.parametrize("told", SOLD, ids=lambda told: told.name)
def test_what_is_sold_is_listed_and_nothing_else(told: Told) -> None:
    found = rows(read_securities(reading_of(report(told))), "securities")
    found = [row for row in found if row["role"] in ("offered", "underlying")]
    assert [row["kind"] for row in found] == [row["kind"] for row in told.securities], found
    for wanted, row in zip(told.securities, found, strict=True):
        assert covers(wanted, row), (wanted, row)


@pytest.mark.parametrize("told", SOLD, ids=lambda told: told.name)
def test_those_who_take_part_are_named_with_their_parts(told: Told) -> None:
    found = plain(read_parties(reading_of(report(told)))).get("parties", [])
    dealing = [
        (row["name"], row["role"], row.get("representative", False))
        for row in found
        if row["role"] in ("underwriter", "sales_agent", "placement_agent", "purchaser")
    ]
    assert dealing == list(told.dealing)


@pytest.mark.parametrize("told", NOT_SOLD, ids=lambda told: told.name)
def test_what_is_no_sale_of_securities_makes_no_offering(told: Told) -> None:
    reading = reading_of(report(told))
    assert rows(read_offerings(reading), "offerings") == []
    assert rows(read_securities(reading), "securities") == []
