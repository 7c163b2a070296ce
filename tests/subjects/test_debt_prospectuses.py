"""Whole prospectuses of debt in `debt/`, written in the ways of many filers: what each of them states, leaf by leaf."""

import json
from pathlib import Path
from typing import Any

import pytest

from extractor import extract

HERE = Path(__file__).parent / "debt"
HALF_YEARS = {
    "02": ["--03-15", "--09-15"],
    "08": ["--05-15", "--11-15"],
}


def record_of(name: str) -> dict[str, Any]:
    (path,) = HERE.glob(f"{name}_*")
    record: dict[str, Any] = json.loads(extract(path).to_json())
    return record


def note(title: str, principal: int | None, rate: float | None, maturity: str, *percents: float, **more: Any) -> dict[str, Any]:
    leaves = dict(zip(("price_percent", "discount_percent", "proceeds_percent"), percents, strict=False))
    return {"title": title, "principal": principal, "rate": rate, "maturity": maturity, **leaves, **more}


def whole(spread: float, begins: str) -> list[dict[str, Any]]:
    return [{"kind": "make_whole", "spread_bp": spread}, {"kind": "par_call", "from": begins, "price_percent": 100}]


OFFERED: dict[str, list[dict[str, Any]]] = {
    "01": [
        note("First Mortgage Bonds, 6 3/4% Series due 2003", 100_000_000, 0.0675, "2003-04-01", 99.65, 0.6, 99.05),
        note(
            "First Mortgage Bonds, 7 3/8% Series due 2026",
            125_000_000,
            0.07375,
            "2026-04-01",
            98.875,
            0.875,
            98,
            redemption=[{"kind": "optional", "from": "2006-04-01"}],
            first_payment_date="1996-10-01",
        ),
    ],
    "02": [
        note(
            "Series 2025A 4.850% Senior Notes due March 15, 2031",
            600_000_000,
            0.0485,
            "2031-03-15",
            99.877,
            0.6,
            99.277,
            redemption=whole(12.5, "2031-02-15"),
            payment_dates=HALF_YEARS["02"],
        ),
        note(
            "Series 2025B 5.500% Senior Notes due March 15, 2055",
            800_000_000,
            0.055,
            "2055-03-15",
            99.412,
            0.875,
            98.537,
            redemption=whole(15, "2054-09-15"),
            payment_dates=HALF_YEARS["02"],
        ),
    ],
    "03": [note("Medium-Term Notes, Series C", 25_000_000, 0.06875, "2004-02-18", 99.875, 0.5, cusip="38238XAB7")],
    "04": [
        note(
            "Floating Rate Senior Notes Due May 9, 2028",
            400_000_000,
            None,
            "2028-05-09",
            100,
            day_count="Actual/360",
            floating_rate={"index": "Compounded SOFR", "spread": 0.0058},
            cusip="24422EYA1",
            isin="US24422EYA18",
            first_payment_date="2025-08-09",
        ),
    ],
    "05": [
        note("Class A-1 Notes", 180_000_000, 0.06125, "2001-02-15", 99.9984, 0.125, 99.8734),
        note("Class A-2 Notes", 310_500_000, 0.0664, "2002-08-15", 99.9812, 0.175, 99.8062),
        note("Class A-3 Notes", 275_000_000, 0.0687, "2004-06-15", 99.9735, 0.21, 99.7635),
        note("Class B Notes", 34_500_000, 0.0721, "2005-10-15", 99.9611, 0.3, 99.6611, kind="asset_backed"),
    ],
    "06": [
        note("Class A-1 Asset-Backed Notes", 183_000_000, 0.05486, "2025-06-16", 100, 0.09, 99.91),
        note("Class A-2 Asset-Backed Notes", 386_000_000, 0.053, "2027-05-17", 99.99518, 0.2, 99.79518),
        note("Class A-3 Asset-Backed Notes", 386_000_000, 0.0507, "2029-02-15", 99.98912, 0.25, 99.73912),
        note("Class B Asset-Backed Notes", 47_310_000, 0.0521, "2030-07-15", 99.97711, 0.35, 99.62711),
    ],
    "07": [
        note(
            "5 1/4% CONVERTIBLE SUBORDINATED NOTES DUE 2003",
            100_000_000,
            0.0525,
            "2003-09-15",
            100,
            3,
            97,
            kind="convertible_notes",
            conversion_price=36.75,
            payment_dates=["--03-15", "--09-15"],
            redemption=[{"kind": "optional", "from": "1999-09-18"}, {"kind": "holder_put", "price_percent": 100}],
        ),
    ],
    "08": [
        note(
            "7.125% Senior Notes due 2032",
            650_000_000,
            0.07125,
            "2032-05-15",
            100,
            1.25,
            98.75,
            payment_dates=HALF_YEARS["08"],
            first_payment_date="2024-11-15",
            redemption=[
                {"kind": "make_whole", "spread_bp": 50},
                {"kind": "optional", "from": "2027-05-15", "price_percent": 103.563},
                {"kind": "optional", "from": "2028-05-15", "price_percent": 101.781},
                {"kind": "optional", "from": "2029-05-15", "price_percent": 100},
                {"kind": "special_mandatory", "price_percent": 100},
                {"kind": "holder_put", "price_percent": 101},
            ],
        ),
    ],
    "09": [
        note(
            "6.375% Notes due 2028",
            57_500_000,
            0.06375,
            "2028-08-31",
            symbol="OLBZ",
            denominations=[25, 25],
            payment_dates=["--02-28", "--05-31", "--08-31", "--11-30"],
            price_percent=None,
            redemption=[{"kind": "optional", "from": "2025-08-31", "price_percent": 100}],
        ),
    ],
    "10": [{"kind": "depositary_shares", "quantity": 24_000_000, "symbol": "SVB PrF"}],
    "11": [
        note(
            "Autocallable Contingent Coupon Notes Linked to the Least Performing of the Russell 2000® Index and the "
            "Nasdaq-100 Index® due January 20, 2028",
            2_345_000,
            None,
            "2028-01-20",
            100,
            2.25,
            97.75,
            cusip="06418VXX7",
            exchange=None,
        ),
    ],
    "12": [note("4.125% Senior Notes due 2030", 300_000_000, 0.04125, "2030-12-01", 96.482, 0.65, 95.832)],
    "13": [
        {"kind": "notes", "principal": None, "rate": None, "maturity": None, "price_percent": None},
        {"kind": "notes", "principal": None, "rate": None, "maturity": None, "price_percent": None},
    ],
    "15": [
        note("3.125% Notes due 2032", 500_000_000, 0.03125, "2032-05-14", 99.614, 0.4, 99.214, payment_dates=["--05-14"]),
        note("5.000% Notes due 2038", 350_000_000, 0.05, "2038-05-14", 99.238, 0.45, 98.788, payment_dates=["--05-14"]),
    ],
}


@pytest.mark.parametrize("name", sorted(OFFERED))
def test_what_a_prospectus_offers(name: str) -> None:
    rows = [row for row in record_of(name).get("securities", []) if row["role"] == "offered"]
    assert len(rows) == len(OFFERED[name])
    for row, stated in zip(rows, OFFERED[name], strict=True):
        assert {leaf: plain(row.get(leaf)) for leaf in stated} == stated


def plain(value: Any) -> Any:
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value["amount"] if isinstance(value, dict) and "amount" in value else value


DEALS: dict[str, dict[str, Any]] = {
    "01": {
        "aggregate_price": 225_000_000,
        "net_proceeds": 221_240_000,
        "expenses": 310_000,
        "settlement_date": "1996-04-09",
        "method": "firm_commitment",
    },
    "02": {
        "aggregate_price": 1_400_000_000,
        "net_proceeds": 1_382_458_000,
        "expenses": 1_500_000,
        "settlement_date": "2025-03-11",
    },
    "03": {"aggregate_price": 25_000_000, "settlement_date": "1997-02-18", "method": "firm_commitment"},
    "04": {"aggregate_price": 400_000_000, "settlement_date": "2025-05-09"},
    "06": {"aggregate_price": 1_002_238_566, "underwriting_discount": 2_067_285},
    "07": {
        "aggregate_price": 100_000_000,
        "underwriting_discount": 3_000_000,
        "expenses": 650_000,
        "settlement_date": "1996-09-24",
    },
    "08": {"aggregate_price": 650_000_000, "underwriting_discount": 8_125_000, "net_proceeds": 640_400_000},
    "09": {"aggregate_price": 57_500_000, "price": 25, "discount_per_unit": 0.78125, "expenses": 300_000},
    "10": {"aggregate_price": 600_000_000, "price": 25, "units_offered": 24_000_000, "settlement_date": "2021-07-29"},
    "12": {"aggregate_price": 289_446_000, "proceeds_before_expenses": 287_496_000, "settlement_date": "2024-03-14"},
    "13": {"aggregate_price": None, "settlement_date": None, "net_proceeds": None},
    "14": {"aggregate_price": 100_000_000, "price": 25, "underwriting_discount": None, "expenses": 400_000},
    "15": {"aggregate_price": None, "settlement_date": "2024-05-14"},
}


@pytest.mark.parametrize("name", sorted(DEALS))
def test_the_deal_of_a_prospectus(name: str) -> None:
    row = record_of(name)["offerings"][0]
    assert {leaf: plain(row.get(leaf)) for leaf in DEALS[name]} == DEALS[name]


PARTIES: dict[str, set[tuple[str, str]]] = {
    "01": {
        ("Goldman, Sachs & Co.", "underwriter"),
        ("Merrill Lynch, Pierce, Fenner & Smith Incorporated", "underwriter"),
        ("Salomon Brothers Inc", "underwriter"),
        ("Harris Trust and Savings Bank", "trustee"),
        ("NORTHERN PRAIRIE POWER COMPANY", "registrant"),
    },
    "08": {
        ("Jefferies LLC", "underwriter"),
        ("Truist Securities, Inc.", "underwriter"),
        ("Wilmington Trust, National Association", "trustee"),
        ("Ridgeway Materials, Inc.", "registrant"),
    },
    "09": {
        ("Ladenburg Thalmann", "underwriter"),
        ("Oppenheimer & Co.", "underwriter"),
        ("Orchard Lending BDC, Inc.", "registrant"),
    },
    "14": {
        ("KEYSTONE CAPITAL TRUST I", "registrant"),
        ("KEYSTONE STEEL CORPORATION", "guarantor"),
        ("SMITH BARNEY INC.", "underwriter"),
        ("PRUDENTIAL SECURITIES INCORPORATED", "underwriter"),
    },
}


@pytest.mark.parametrize("name", sorted(PARTIES))
def test_who_takes_part(name: str) -> None:
    assert {(row["name"], row["role"]) for row in record_of(name)["parties"]} == PARTIES[name]


def test_blanks_of_a_preliminary_supplement_are_told() -> None:
    reasons = {row["reason"] for row in record_of("13")["unread"]}
    assert reasons == {"blank"}


def test_what_shares_are_issued_beneath_is_not_itself_offered() -> None:
    (beneath,) = [row for row in record_of("10")["securities"] if row["kind"] == "preferred_stock"]
    assert (beneath["role"], beneath["rate"]) == ("underlying", 0.05875)
