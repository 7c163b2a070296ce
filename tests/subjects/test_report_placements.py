"""Placements in current reports: who sells what to whom, and what is only pay, earlier, or another deal's."""

from typing import Any

import pytest

from extractor.subjects.fees import read_fees
from extractor.subjects.offerings import read_offerings
from extractor.subjects.parties import read_parties
from extractor.subjects.securities import read_securities
from tests.subjects.report_contracts import CONTRACTS
from tests.subjects.report_deals import Told
from tests.subjects.report_placements import PLACEMENTS, Placement
from tests.subjects.reports import plain, reading_of, rows
from tests.subjects.test_report_deals import covers, report

ALL = (*PLACEMENTS, *CONTRACTS)


def reading(placement: Placement) -> Any:
    return reading_of(report(Told(placement.name, placement.words)))


def unmatched(wanted: tuple[Any, ...], found: list[Any]) -> list[Any]:
    """The wanted rows that no found row covers, and the found rows that were not wanted."""
    left, missing = list(found), []
    for row in wanted:
        match = next((one for one in left if covers(row, one)), None)
        if match is None:
            missing.append(row)
        else:
            left.remove(match)
    return [*missing, *left]


@pytest.mark.parametrize("placement", ALL, ids=lambda placement: placement.name)
def test_the_deals_are_those_of_the_report(placement: Placement) -> None:
    assert unmatched(placement.offerings, rows(read_offerings(reading(placement)), "offerings")) == []


@pytest.mark.parametrize("placement", [p for p in ALL if p.securities or not p.offerings], ids=lambda placement: placement.name)
def test_each_security_has_its_part_and_no_other_is_listed(placement: Placement) -> None:
    found = [row for row in rows(read_securities(reading(placement)), "securities") if row["role"] != "underlying"]
    assert unmatched(placement.securities, found) == []


@pytest.mark.parametrize("placement", [p for p in ALL if p.of], ids=lambda placement: placement.name)
def test_a_security_belongs_to_the_deal_that_sells_it(placement: Placement) -> None:
    parts = read_securities(reading(placement))["securities"]
    deals = {row["title"].value: row["offering"].key.partition("-")[0] for row in parts}
    assert {title: deals[title] for title in placement.of} == placement.of


@pytest.mark.parametrize("placement", [p for p in ALL if p.fees], ids=lambda placement: placement.name)
def test_the_pay_is_read_whole(placement: Placement) -> None:
    assert unmatched(placement.fees, plain(read_fees(reading(placement))).get("fees", [])) == []


@pytest.mark.parametrize("placement", ALL, ids=lambda placement: placement.name)
def test_those_who_take_part_are_named_in_full(placement: Placement) -> None:
    found = plain(read_parties(reading(placement))).get("parties", [])
    parts = ("underwriter", "sales_agent", "placement_agent", "purchaser")
    assert [(row["name"], row["role"]) for row in found if row["role"] in parts] == list(placement.dealing)
