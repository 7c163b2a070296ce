"""The securities of the two filings that the repository carries, and of the same filings with other numbers in them."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extractor.forms import form_of
from extractor.reading import Derived, Link, Reading
from extractor.rules import Stated
from extractor.source import open_document
from extractor.subjects.securities import read_securities
from extractor.terms import Money
from extractor.text import read_text

PROSPECTUS = "neotherapeutics_424b5_2001-11-01.txt"
REPORT = "neotherapeutics_8k_1999-01-29.txt"
OTHERS = {
    "13.06": "21.45",
    "75,000": "81,250",
    "12.98": "17.03",
    "101%": "103%",
    "1,450,000": "1,725,000",
    "25%": "20%",
}


def rows_of(content: bytes) -> list[dict[str, Any]]:
    document = open_document(content)
    text = read_text(document)
    form = form_of(document, text)
    rows: list[dict[str, Any]] = read_securities(Reading(document, text, form.segment(text), form.name))["securities"]
    return rows


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items() if not isinstance(item, Link)}
    if isinstance(value, list):
        return [plain(item) for item in value]
    value = value.value if isinstance(value, Stated | Derived) else value
    return value.sentence() if hasattr(value, "sentence") and not isinstance(value, Money) else value


def row(rows: list[dict[str, Any]], role: str, kind: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = [plain(r) for r in rows if (r["role"], r["kind"]) == (role, kind)]
    assert found, f"no {role} {kind}"
    return found[0]


@pytest.fixture(scope="module")
def prospectus() -> list[dict[str, Any]]:
    return rows_of((Path("fixtures") / PROSPECTUS).read_bytes())


@pytest.fixture(scope="module")
def report() -> list[dict[str, Any]]:
    return rows_of((Path("fixtures") / REPORT).read_bytes())


def test_the_common_stock_offered(prospectus):
    stock = row(prospectus, "offered", "common_stock")
    assert (stock["title"], stock["exchange"], stock["symbol"]) == ("Common Stock", "Nasdaq National Market", "NEOT")
    assert (stock["par_value"], stock["authorized"]) == (Decimal("0.001"), Decimal(50_000_000))
    assert stock["outstanding"] == [
        {"units": Decimal(21_862_772), "as_of": "2001-10-02"},
        {"units": Decimal(21_927_372), "as_of": "2000-10-26"},
    ]
    assert "quantity" not in stock
    own = [r for r in prospectus if r.get("offering") == Link("offerings", "primary")]
    assert [r["role"] for r in own] == ["offered", "compensation"]


def test_the_warrants_that_the_agent_is_paid_in(prospectus):
    assert row(prospectus, "compensation", "warrants") == {
        "_key": "compensation-warrants",
        "role": "compensation",
        "kind": "warrants",
        "title": "Warrants",
        "underlying": {"percent_of_units_sold": Decimal("0.1")},
        "exercise_terms": "130% of the volume-weighted average price",
        "term": "5 years",
        "cashless": True,
        "cashless_from": "1 year",
    }


def test_warrants_outstanding_and_of_an_earlier_deal(prospectus):
    outstanding = row(prospectus, "outstanding", "warrants")
    (prior,) = [plain(r) for r in prospectus if r["role"] == "prior" and "exercise_price" in r]
    assert outstanding["underlying"] == {"quantity": Decimal(3_413_600)}
    assert outstanding["exercise_terms"].startswith("the lesser of $33.75 and (if the market price is below $5.00, 95% of")
    assert (prior["underlying"]["quantity"], prior["exercise_price"]) == (Decimal(405_000), Decimal("5.69"))


def test_the_two_blocks_of_debentures_and_the_rights(prospectus):
    blocks = [plain(r) for r in prospectus if r["kind"] == "convertible_notes"]
    assert [b["principal"].amount for b in blocks] == [Decimal(10_000_000), Decimal(8_000_000)]
    assert {b["conversion_terms"] for b in blocks} == {
        'through 90 days after "the date of issuance", 120% of the average "per share market value" over 5 trading '
        "days "
        '"preceding the date of issuance"; from 90 days after "the date of issuance", the lesser of 120% of the '
        "average "
        '"per share market value" over 5 trading days "preceding the date of issuance" and 101% of the average of the '
        '10 lowest closing bid prices over 30 trading days "from the date of conversion"'
    }
    assert row(prospectus, "outstanding", "rights")["rights_trigger"] == {"ownership": Decimal("0.2"), "days": 10}


def test_preferred_stock_and_warrants_of_a_report(report):
    first, second = row(report, "offered", "preferred_stock"), row(report, "optional", "preferred_stock")
    assert first["title"] == "5% Series A Preferred Stock with Conversion Features"
    assert first["rate"] == second["rate"] == Decimal("0.05")
    assert first["conversion"] == {
        "initial_price": Decimal("13.06"),
        "increments": "25% cumulative monthly increments",
        "cap_units": Decimal(1_450_000),
    }
    assert first["conversion_terms"] == (
        'through 90 days after "the closing", $13.06; from 90 days after "the closing", the lesser of $13.06 and 101% '
        'of the "Per Share Market Value" "at the time of conversion"'
    )
    assert '125% of the average "Per Share Market Value" "at the time of the second closing"' in second["conversion_terms"]
    warrants = [plain(r) for r in report if (r["role"], r["kind"]) == ("offered", "warrants")]
    assert [(w["underlying"]["quantity"], w["exercise_price"], w["term"]) for w in warrants] == [
        (Decimal(75_000), Decimal("12.98"), "5 years")
    ]


def test_a_report_has_no_more_securities_than_it_tells_of(report):
    assert [(r["role"], r["kind"]) for r in report if r["role"] != "underlying"] == [
        ("offered", "preferred_stock"),
        ("optional", "preferred_stock"),
        ("offered", "warrants"),
        ("compensation", "warrants"),
    ]


def test_other_numbers_in_the_filing_are_the_other_numbers_in_the_record(report):
    content = (Path("fixtures") / REPORT).read_bytes()
    for old, new in OTHERS.items():
        content = content.replace(old.encode(), new.encode())
    expected = repr([plain(r) for r in report])
    for old, new in OTHERS.items():
        expected = expected.replace(old.replace(",", ""), new.replace(",", "")).replace(old, new)
    assert repr([plain(r) for r in rows_of(content)]) == expected


SUPPLEMENT_OTHERS = {
    "NEOT.": "QUXA.",
    "130%": "145%",
    "$33.75": "$41.25",
    "97% (or": "96% (or",
    "3,413,600": "2,905,150",
    "120% of": "115% of",
    "ten lowest": "six lowest",
    "$.001": "$.002",
    "50,000,000": "75,000,000",
    "21,862,772": "31,862,779",
    "405,000 shares": "417,500 shares",
    "$5.69": "$6.47",
    "Class B Warrants": "Class D Warrants",
    "acquired 20%": "acquired 15%",
}


def test_other_numbers_in_the_prospectus_are_the_other_numbers_in_the_record():
    content = (Path("fixtures") / PROSPECTUS).read_text(encoding="latin1")
    for old, new in SUPPLEMENT_OTHERS.items():
        assert old in content
        content = content.replace(old, new)
    rows = rows_of(content.encode("latin1"))
    stock, paid = row(rows, "offered", "common_stock"), row(rows, "compensation", "warrants")
    outstanding = row(rows, "outstanding", "warrants")
    assert (stock["symbol"], stock["par_value"], stock["authorized"]) == ("QUXA", Decimal("0.002"), Decimal(75_000_000))
    assert stock["outstanding"][0]["units"] == Decimal(31_862_779)
    assert paid["exercise_terms"] == "145% of the volume-weighted average price"
    assert outstanding["title"] == "Class D Warrants"
    assert outstanding["underlying"]["quantity"] == Decimal(2_905_150)
    assert "$41.25" in outstanding["exercise_terms"]
    assert "otherwise, 96% of" in outstanding["exercise_terms"]
    debentures = row(rows, "prior", "convertible_notes")["conversion_terms"]
    assert "115% of the average" in debentures
    assert "the 6 lowest closing bid prices" in debentures
    (prior,) = [plain(r) for r in rows if r["role"] == "prior" and "exercise_price" in r]
    assert (prior["underlying"]["quantity"], prior["exercise_price"]) == (Decimal(417_500), Decimal("6.47"))
    assert row(rows, "outstanding", "rights")["rights_trigger"]["ownership"] == Decimal("0.15")


@pytest.mark.parametrize("rows", ["prospectus", "report"])
def test_every_leaf_has_characters_that_state_it(rows, request):
    def leaves(value: Any) -> list[Any]:
        if isinstance(value, dict):
            return [leaf for item in value.values() for leaf in leaves(item)]
        return [leaf for item in value for leaf in leaves(item)] if isinstance(value, list) else [value]

    for stated in (leaf for r in request.getfixturevalue(rows) for leaf in leaves(r)):
        assert isinstance(stated, Stated | Derived | Link | str)
        if isinstance(stated, Stated):
            assert all(e.statement.start <= e.span.start < e.span.end for e in stated.evidence)
