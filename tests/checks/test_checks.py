"""The checks of a record: each agrees with a filing that is right, and tells one that is not."""

from typing import Any

import msgspec
import pytest

from extractor.checks import audited
from extractor.checks.audit import CHECKS
from extractor.models.record import Finding, Record


def record_of(**parts: Any) -> Record:
    source = {
        "path": "p", "sha256": "0" * 64, "bytes": 1, "format": "ascii", "encoding": "utf-8", "text_sha256": "0" * 64,
        "text_chars": 1, "document": {"type": "8-K"}, "extractor_version": "0",
    }  # fmt: skip
    whole = {"schema_version": "1.0.0", "source": source, "filing": {}, **parts}
    return msgspec.json.decode(msgspec.json.encode(whole), type=Record)


def found(name: str, record: Record) -> list[Finding]:
    return [finding for finding in audited(record).findings if finding.check == name]


def severities(name: str, **parts: Any) -> list[str]:
    return [finding.severity for finding in found(name, record_of(**parts))]


def usd(amount: float) -> dict[str, Any]:
    return {"amount": amount, "currency": "USD"}


DEAL = {
    "id": "o1", "relation": "primary", "price": usd(10), "units_offered": 1000, "aggregate_price": usd(10_000),
    "discount_per_unit": usd(0.6), "underwriting_discount": usd(600), "proceeds_before_expenses": usd(9400),
    "expenses": usd(100), "net_proceeds": usd(9300), "over_allotment": {"units": 150},
    "units_outstanding_before": 5000, "units_outstanding_after": 6000,
    "dilution": {"offering_price": 10, "net_tangible_book_value_after": 4, "dilution_per_unit": 6},
}  # fmt: skip
OF_DEALS = [
    ("offering.price_by_units", {"aggregate_price": usd(11_000)}, "mismatch"),
    ("offering.discount_by_units", {"underwriting_discount": usd(700)}, "mismatch"),
    ("offering.proceeds", {"proceeds_before_expenses": usd(9500)}, "mismatch"),
    ("offering.net_proceeds", {"net_proceeds": usd(8000)}, "mismatch"),
    ("offering.option", {"over_allotment": {"units": 151}}, "note"),
    ("offering.units_after", {"units_outstanding_after": 6001}, "note"),
    ("offering.units_after", {"units_outstanding_after": 4000}, "mismatch"),
    (
        "offering.dilution",
        {"dilution": {"offering_price": 10, "net_tangible_book_value_after": 4, "dilution_per_unit": 5}},
        "mismatch",
    ),
]


@pytest.mark.parametrize(("name", "change", "severity"), OF_DEALS)
def test_a_deal_that_balances_is_ok_and_one_that_does_not_is_told(name: str, change: dict[str, Any], severity: str) -> None:
    assert severities(name, offerings=[DEAL]) == ["ok"]
    assert severities(name, offerings=[DEAL | change]) == [severity]


@pytest.mark.parametrize("missing", ["price", "units_offered", "aggregate_price"])
def test_a_check_without_what_it_needs_is_silent(missing: str) -> None:
    assert severities("offering.price_by_units", offerings=[{k: v for k, v in DEAL.items() if k != missing}]) == []


def test_a_finding_says_what_is_stated_what_is_expected_and_where() -> None:
    (finding,) = found("offering.proceeds", record_of(offerings=[DEAL | {"proceeds_before_expenses": usd(9500)}]))
    assert (finding.stated, finding.expected) == ("9500", "9400")
    assert finding.about == tuple(
        f"/offerings/0/{name}" for name in ("proceeds_before_expenses", "aggregate_price", "underwriting_discount")
    )


def test_proceeds_of_the_issuers_own_units_are_a_note() -> None:
    assert severities("offering.proceeds", offerings=[DEAL | {"proceeds_before_expenses": usd(3760)}]) == ["note"]


def test_shares_sold_beside_pre_funded_warrants_are_not_the_whole() -> None:
    warrants = {"id": "s1", "offering": "o1", "role": "offered", "kind": "pre_funded_warrants"}
    assert severities("offering.price_by_units", offerings=[DEAL | {"aggregate_price": usd(90_000)}], securities=[warrants]) == []


def test_a_discount_rounded_to_the_cent_makes_no_mismatch() -> None:
    deal = DEAL | {"units_offered": 1_974_432, "discount_per_unit": usd(0.02), "underwriting_discount": usd(42_825.42)}
    assert severities("offering.discount_by_units", offerings=[deal]) == ["ok"]


@pytest.mark.parametrize(("second", "severity"), [(400, "ok"), (300, "mismatch")])
def test_the_dealers_parts_sum_to_the_units(second: int, severity: str) -> None:
    parties = [
        {"id": f"p{n}", "role": "underwriter", "offering": "o1", "allocation": {"units": units}}
        for n, units in enumerate((600, second))
    ]
    assert severities("parties.allocation", offerings=[DEAL], parties=parties) == [severity]


@pytest.mark.parametrize(("second", "severity"), [(400, "ok"), (300, "mismatch")])
def test_the_dealers_parts_sum_to_the_principal(second: int, severity: str) -> None:
    parties = [
        {"id": f"p{n}", "role": "underwriter", "offering": "o1", "allocation": {"principal": usd(amount)}}
        for n, amount in enumerate((600, second))
    ]
    notes = {"id": "s1", "offering": "o1", "role": "offered", "kind": "notes", "principal": usd(1000)}
    offering = {"id": "o1", "relation": "primary"}
    assert severities("parties.allocation", offerings=[offering], securities=[notes], parties=parties) == [severity]


@pytest.mark.parametrize(("proceeds", "severity"), [(99.225, "ok"), (99.875, "mismatch")])
def test_a_tranche_yields_its_price_less_its_discount(proceeds: float, severity: str) -> None:
    tranche = {
        "id": "s1", "role": "offered", "kind": "notes", "price_percent": 99.875, "discount_percent": 0.65,
        "proceeds_percent": proceeds,
    }  # fmt: skip
    assert severities("securities.tranche", securities=[tranche]) == [severity]


@pytest.mark.parametrize(
    ("number", "filed", "severity"),
    [
        ("5", "2004-08-20", "ok"), ("5", "2004-08-23", "mismatch"), ("8.01", "2004-08-23", "ok"),
        ("8.01", "2004-08-20", "mismatch"), ("12", "2003-01-02", "mismatch"), ("1.05", "2023-12-18", "ok"),
        ("1.05", "2019-05-01", "mismatch"), ("5.07", "2010-03-01", "ok"), ("5.07", "2009-05-01", "mismatch"),
    ],
)  # fmt: skip
def test_an_item_is_one_that_the_form_had_on_the_day(number: str, filed: str, severity: str) -> None:
    item = {"number": number, "start": 0, "end": 1, "text": ""}
    assert severities("report.items", filing={"filed": filed}, items=[item]) == [severity]


def test_an_exhibit_of_the_index_alone_is_told() -> None:
    exhibits = [{"number": "10.1", "source": "item"}, {"number": "99.1", "source": "index"}]
    assert severities("report.exhibits", exhibits=exhibits) == ["note"]
    assert severities("report.exhibits", exhibits=[{"number": "99.1", "source": "index"}]) == []


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("dates.report_signature", {"filing": {"report_date": "2005-02-11"}, "signatures": [{"date": "2005-02-09"}]}),
        ("dates.signature_filed", {"filing": {"filed": "2005-02-11"}, "signatures": [{"date": "2005-02-12"}]}),
        (
            "dates.not_after_filing",
            {
                "filing": {"supplement_date": "2001-11-01"},
                "dates": [{"kind": "last_sale", "date": "2001-11-02", "precision": "day"}],
            },
        ),
        (
            "dates.maturity_settlement",
            {
                "offerings": [{"id": "o1", "relation": "primary", "settlement_date": "2030-01-02"}],
                "securities": [{"id": "s1", "offering": "o1", "role": "offered", "kind": "notes", "maturity": "2030-01-01"}],
            },
        ),
    ],
)
def test_dates_out_of_order_are_told(name: str, parts: dict[str, Any]) -> None:
    assert severities(name, **parts) == ["mismatch"]


def test_every_check_says_what_it_needs_and_why_it_is_lenient() -> None:
    names = [check.name for check in CHECKS]
    assert len(names) == len(set(names))
    assert all(check.needs and all(need.startswith("/") for need in check.needs) for check in CHECKS)
    assert all(check.why != "both are stated exactly" for check in CHECKS if check.tolerance)


@pytest.mark.parametrize(
    ("change", "severity"),
    [({}, "ok"), ({"underwriting_discount": usd(550)}, "note"), ({"underwriting_discount": usd(650)}, "mismatch")],
)
def test_the_dealers_rate_makes_their_discount(change: dict[str, Any], severity: str) -> None:
    fee = {"id": "f1", "offering": "o1", "kind": "underwriting_discount", "tiers": [{"rate": 0.06, "from": 0}]}
    assert severities("fees.rate", offerings=[DEAL | change], fees=[fee]) == [severity]
    ceiling = fee | {"tiers": [{"rate": 0.06, "up_to": True, "from": 0}]}
    assert severities("fees.rate", offerings=[DEAL | change], fees=[ceiling]) == []
    assert severities("fees.rate", offerings=[DEAL | change], fees=[fee, fee | {"id": "f2"}]) == []


@pytest.mark.parametrize(
    ("total", "severity"),
    [
        ({"aggregate_price": usd(1_495_500)}, "ok"), ({"aggregate_price": usd(1_500_000)}, "ok"),
        ({"aggregate_price": usd(1_490_000)}, "mismatch"), ({"underwriting_discount": usd(9_500)}, "ok"),
        ({"underwriting_discount": usd(9_600)}, "mismatch"), ({"proceeds_before_expenses": usd(1_486_000)}, "ok"),
    ],
)  # fmt: skip
def test_tranches_come_to_the_totals_of_the_price_table(total: dict[str, Any], severity: str) -> None:
    deal = {"id": "o1", "relation": "primary", **total}
    tranches = [
        {"id": f"s{n}", "offering": "o1", "role": "offered", "kind": "notes", "principal": usd(principal),
         "price_percent": price, "discount_percent": discount, "proceeds_percent": price - discount}
        for n, principal, price, discount in ((1, 1_000_000, 99.5, 0.6), (2, 500_000, 100.1, 0.7))
    ]  # fmt: skip
    assert severities("offering.principal", offerings=[deal], securities=tranches) == [severity]
    assert severities("offering.principal", offerings=[deal], securities=[tranches[0], tranches[1] | {"principal": None}]) == []
