"""The record as a person reads it: what the cards say, and that each value names its place in the record."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from extractor.models.contents import RiskFactor
from extractor.models.deal import Fee, LastSale, Offering
from extractor.models.filing import Checkboxes, Filing
from extractor.models.record import Finding, Record, Unread
from extractor.models.security import Security
from extractor.terms.fees import Tier
from extractor.terms.money import Money
from extractor.terms.price import Fixed, LesserOf, PercentOf
from extractor.terms.price_sentence import parse_sentence
from extractor.view.cards import cards_of
from extractor.view.charts import fee_steps, maturities, price_curve
from extractor.view.facts import Cell
from extractor.view.names import names_of
from tests.sinks.strategies import RECORDS
from tests.view.filings import PROSPECTUS, REPORT, read, record


def usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


def cells(value: Any) -> Iterator[Cell]:
    if isinstance(value, Cell):
        yield value
    elif isinstance(value, dict):
        yield from cells(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from cells(each)


def plain_cards(of: Record) -> dict[str, Any]:
    return {card["title"]: card for card in cards_of(of)}


def resolves(of: Any, pointer: str) -> bool:
    for step in pointer.split("/")[1:]:
        try:
            of = of[int(step)] if isinstance(of, list) else of[step]
        except (KeyError, IndexError, ValueError):
            return False
    return True


@pytest.mark.parametrize("filing", [PROSPECTUS, REPORT], ids=lambda path: path.stem)
def test_every_cell_points_at_a_value_of_the_record(filing: Any) -> None:
    found, _ = read(filing)
    plain = msgspec.json.decode(found.to_json())
    pointers = [cell.pointer for cell in cells(cards_of(found)) if cell.pointer]
    assert [pointer for pointer in pointers if not resolves(plain, pointer)] == []
    assert len(pointers) > 50


@settings(
    max_examples=15,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(RECORDS)
def test_any_record_has_cards_whose_cells_say_something(of: Record) -> None:
    for card in cards_of(of):
        assert card["blocks"]
        assert all(isinstance(cell.words, str) for cell in cells(card["blocks"]))


def test_a_fee_is_a_line_a_tier() -> None:
    tiers = (Tier(rate=Decimal("0.04"), to=Decimal(10)), Tier(rate=Decimal("0.03"), from_=Decimal(10), up_to=True))
    fees = plain_cards(record(fees=(Fee(id="f1", kind="commission", payee="Agent", tiers=tiers),)))["Fees"]
    [table, chart] = fees["blocks"]
    assert table["head"] == ["kind", "payee", "rate", "of"]
    assert [[cell.words for cell in row] for row in table["rows"]] == [
        ["commission", "Agent", "4%", "0 to 10"],
        ["", "", "up to 3%", "above 10"],
    ]
    assert table["rows"][1][2].pointer == "/fees/0/tiers/1"
    assert chart["chart"] == "steps"


def test_each_deal_has_a_table_of_its_fees() -> None:
    deals = (Offering(id="o1", relation="primary"), Offering(id="o2", relation="concurrent"))
    fees = tuple(
        Fee(id=f"f{at}", kind="commission", offering=deal, stated_total=usd("900")) for at, deal in enumerate(("o2", "o1", "o2"))
    )
    tables = plain_cards(record(offerings=deals, fees=fees))["Fees"]["blocks"]
    assert [(table["title"], len(table["rows"])) for table in tables] == [("Concurrent offering", 2), ("This offering", 1)]
    assert tables[1]["rows"][0][1] == Cell("$900 in all", "/fees/1/stated_total")


def test_the_largest_figures_of_a_deal_stand_apart() -> None:
    deal = Offering(id="o1", relation="primary", aggregate_price=usd("25"), net_proceeds=usd("20"), expenses=usd("5"))
    tiles, facts = plain_cards(record(offerings=(deal,)))["This offering"]["blocks"]
    assert tiles["tiles"] == [
        ("aggregate price", Cell("$25", "/offerings/0/aggregate_price")),
        ("net proceeds", Cell("$20", "/offerings/0/net_proceeds")),
    ]
    assert [fact.label for fact in facts["facts"]] == ["expenses"]
    assert facts["row"] == "o1"


def test_one_figure_alone_is_a_fact_among_others() -> None:
    deal = Offering(id="o1", relation="primary", aggregate_price=usd("25"))
    [facts] = plain_cards(record(offerings=(deal,)))["This offering"]["blocks"]
    assert [fact.label for fact in facts["facts"]] == ["aggregate price"]


@pytest.mark.parametrize(("ticked", "label", "sign"), [(True, "boxes ticked", "☒"), (False, "no box ticked", "☐")])
def test_the_boxes_of_a_cover_are_one_fact(ticked: bool, label: str, sign: str) -> None:
    boxes = Checkboxes(written_communications=ticked, soliciting_material=False)
    [facts] = plain_cards(record(filing=Filing(checkboxes=boxes)))["The filing"]["blocks"]
    [fact] = facts["facts"]
    assert fact.label == label
    assert fact.cells == (
        Cell(f"{sign} written communications (Rule 425)", "/filing/checkboxes/written_communications"),
        Cell("☐ soliciting material (Rule 14a-12)", "/filing/checkboxes/soliciting_material"),
    )


def test_rows_are_named_by_what_they_are() -> None:
    prior = (Offering(id="o1", relation="prior"), Offering(id="o2", relation="prior"))
    deals = (Offering(id="o0", relation="primary"), *prior)
    stock = Security(id="s1", role="offered", kind="common_stock", title="Common\n  Stock")
    long = Security(id="s2", role="offered", kind="notes", title="Notes " * 20)
    assert names_of(record(offerings=deals, securities=(stock, long))) == {
        "o0": "this offering",
        "o1": "prior offering (o1)",
        "o2": "prior offering (o2)",
        "s1": "Common Stock",
        "s2": "notes",
    }


def test_steps_reach_beyond_the_last_bound_and_say_the_fee_on_the_deal() -> None:
    tiers = (Tier(rate=Decimal("0.04"), to=Decimal(100)), Tier(rate=Decimal("0.03"), from_=Decimal(100)))
    fee = Fee(id="f1", kind="commission", tiers=tiers, basis="gross_proceeds")
    deal = Offering(id="o1", relation="primary", aggregate_price=usd("300"))
    chart = fee_steps(fee, deal)
    assert chart is not None
    assert [(step["from"], step["to"], step["open"]) for step in chart["steps"]] == [
        ("0", "100", False),
        ("100", "300", True),
    ]
    assert chart["total"] == "on $300 it comes to $10"


@pytest.mark.parametrize("tiers", [(), (Tier(rate=Decimal("0.04")),)])
def test_a_flat_fee_has_no_steps(tiers: tuple[Tier, ...]) -> None:
    assert fee_steps(Fee(id="f1", kind="commission", tiers=tiers), None) is None


def note(at: int, maturity: str | None, principal: Money | None) -> tuple[Security, str]:
    return Security(id=f"s{at}", role="offered", kind="notes", maturity=maturity, principal=principal), f"/securities/{at}"


def test_the_ladder_has_a_rung_for_each_note_of_known_size() -> None:
    chart = maturities([note(0, "2031-04-01", usd("750")), note(1, "2034", usd("1250")), note(2, None, usd("1"))])
    assert chart is not None
    assert [(rung["year"], rung["amount"]) for rung in chart["rungs"]] == [(2031, "750"), (2034, "1250")]


@pytest.mark.parametrize(
    "notes",
    [
        [note(0, "2031", usd("750"))],
        [note(0, "2031", usd("750")), note(1, "2034", Money(amount=Decimal(1), currency="EUR"))],
    ],
    ids=["one note", "two currencies"],
)
def test_no_ladder_where_it_would_compare_nothing(notes: list[tuple[Security, str]]) -> None:
    assert maturities(notes) is None


def warrant(**fields: Any) -> Security:
    return Security(id="s1", role="offered", kind="warrants", offering="o1", **fields)


def test_a_capped_price_follows_the_market_up_to_the_cap() -> None:
    market = parse_sentence("the closing bid price")
    term = LesserOf(terms=(Fixed(price=usd("10")), PercentOf(percent=Decimal("0.5"), of=market)))
    chart = price_curve(warrant(exercise_terms=term), record())
    assert chart is not None
    [curve] = chart["curves"]
    points = [(Decimal(x), Decimal(y)) for x, y in curve["points"]]
    assert all(y == min(Decimal(10), x / 2) for x, y in points)
    assert points[-1][0] == 20


def test_a_price_by_period_is_a_curve_a_period() -> None:
    term = parse_sentence('through 90 days after "the closing", $13.06; from 90 days after "the closing", the closing price')
    chart = price_curve(warrant(conversion_terms=term), record())
    assert chart is not None
    assert [curve["name"] for curve in chart["curves"]] == [
        'through 90 days after "the closing"',
        'from 90 days after "the closing"',
    ]
    assert {y for _, y in chart["curves"][0]["points"]} == {"13.06"}


def test_the_last_sale_is_on_the_chart() -> None:
    deal = Offering(id="o1", relation="primary", last_sale=LastSale(price=Decimal("4.04")))
    chart = price_curve(warrant(exercise_price=Decimal(5)), record(offerings=(deal,)))
    assert chart is not None
    assert chart["last"] == "4.04"


def test_no_curve_where_nothing_says_how_far_to_draw() -> None:
    assert price_curve(warrant(), record()) is None
    assert price_curve(warrant(exercise_terms=parse_sentence("the closing price")), record()) is None


def test_risk_factors_findings_and_unread() -> None:
    factor = RiskFactor(
        id="r1", ordinal=1, heading="We may\n fail", categories=("funding",), start=0, end=9, page_start="S-1", text="x"
    )
    finding = Finding(check="fees.sum", severity="mismatch", message="do not add up", expected="3", stated="4")
    unread = Unread(about="/offerings/0/price", reason="not_stated")
    cards = plain_cards(record(risk_factors=(factor,), findings=(finding,), unread=(unread,)))
    [risk] = cards["Risk factors"]["blocks"][0]["factors"]
    assert (risk["heading"].words, risk["pages"], [c.words for c in risk["categories"]]) == (
        "We may fail",
        "S-1",
        ["funding"],
    )
    assert cards["Findings"]["note"] == "1 mismatch"
    assert cards["Findings"]["blocks"][0]["findings"][0]["figures"] == "expected 3; stated 4"
    assert [cell.words for cell in cards["Not read"]["blocks"][0]["rows"][0]] == ["not stated", "/offerings/0/price"]


def test_absent_parts_have_no_card() -> None:
    assert [card["title"] for card in cards_of(record())] == []
