"""extractor explain: a value, its words, its rule, and what else was considered."""

import io
from collections.abc import Callable

import pytest
from rich.console import Console
from typer.testing import CliRunner

from extractor.cli import app
from extractor.cli.explain import explanation
from extractor.cli.pointers import ABSENT, PointerError, field_of, is_field, resolved
from extractor.models.deal import Offering
from extractor.models.record import Finding, Record, Unread
from extractor.pipeline import extract
from tests.view.filings import PROSPECTUS, record

Told = Callable[[str], str]


@pytest.fixture(scope="module")
def told() -> Told:
    found = extract(PROSPECTUS)
    return lambda pointer: said(found, pointer)


def said(of: Record, pointer: str) -> str:
    out = io.StringIO()
    console = Console(file=out, width=100, highlight=False, markup=False, emoji=False)
    for part in explanation(of, pointer, "filing.txt"):
        console.print(part)
    return " ".join(out.getvalue().split())


def test_the_value_its_words_and_its_rule(told: Told) -> None:
    words = told("/fees/0/stated_total")
    assert words.startswith('/fees/0/stated_total = {"amount":900000,"currency":"USD"}')
    assert "page S-12, PLAN OF DISTRIBUTION" in words
    assert "rule fees.stated_total.amount reads sentences like those with +" in words


def test_every_place_that_states_it(told: Told) -> None:
    assert told("/offerings/0/aggregate_price").count(", characters ") >= 2


def test_a_part_without_words_of_its_own_shows_those_of_the_whole(told: Told) -> None:
    assert "/fees/0/tiers/1 cover, characters" in told("/fees/0/tiers/1/rate")


def test_what_else_was_considered(told: Told) -> None:
    assert "the same in other rows /fees/0/tiers/0/rate = 0.04 /fees/0/tiers/2/rate = 0.03" in told("/fees/0/tiers/1/rate")


def test_a_computed_value_names_its_inputs(told: Told) -> None:
    assert "computed from /filing/form" in told("/filing/preliminary")


def test_a_rule_of_the_layout_has_no_examples(told: Told) -> None:
    assert "reads the layout" in told("/risk_factors/0/text")


def test_findings_and_unread_leaves_are_told() -> None:
    of = record(
        offerings=(Offering(id="o1", relation="primary", continuous=True),),
        findings=(Finding(check="dates.order", severity="mismatch", message="too late", about=("/offerings/0/continuous",)),),
        unread=(Unread(about="/offerings/0/price", reason="blank", note="left open"),),
    )
    assert "finding dates.order, mismatch: too late" in said(of, "/offerings/0")
    assert said(of, "/offerings/0/price").endswith("not read: /offerings/0/price: blank, left open")


def test_a_pointer_that_leads_nowhere_gets_a_caret_and_a_hint() -> None:
    outcome = CliRunner().invoke(app, ["explain", str(PROSPECTUS), "/fees/0/payes"])
    assert outcome.exit_code == 1
    lines = outcome.stderr.splitlines()
    assert "no such value; near it are /fees/0/payer" in lines[0]
    assert lines[-2].index("payes") == lines[-1].index("^")


def test_a_value_that_the_filing_does_not_state_is_told_from_a_wrong_name() -> None:
    outcome = CliRunner().invoke(app, ["explain", str(PROSPECTUS), "/offerings/0/net_proceeds"])
    assert outcome.exit_code == 1
    assert ABSENT in outcome.stderr


@pytest.mark.parametrize(
    ("pointer", "known"),
    [
        ("/offerings/3/net_proceeds/amount", True),
        ("/securities/0/redemption/1/kind", True),
        ("/fees/0/payes", False),
        ("/fees/payee", False),
        ("/offerings/0/net_proceeds/amount/1", False),
    ],
)
def test_fields_are_known_though_no_filing_states_them(pointer: str, known: bool) -> None:
    assert is_field(pointer) is known


def test_the_words_of_the_value_stand_out_without_colours(told: Told) -> None:
    assert "under the Sales Agreement: »$900,000«" in told("/fees/0/stated_total")


@pytest.mark.parametrize("pointer", ["fees", "/fees/x", "/fees/0/kind/y", "/nothing"])
def test_wrong_pointers_are_refused(pointer: str) -> None:
    with pytest.raises(PointerError):
        resolved({"fees": [{"kind": "cap"}]}, pointer, "record")


def test_pointers_are_read_as_rfc_6901_has_them() -> None:
    assert resolved({"a/b": [{"~": 1}]}, "/a~1b/0/~0", "record") == 1
    assert resolved({"a": 1}, "", "record") == {"a": 1}
    assert field_of("/fees/0/tiers/12/rate") == "/fees/*/tiers/*/rate"
