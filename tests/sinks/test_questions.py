"""The views and indexes that a target offers: the same answers from every engine."""

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import psycopg
import pytest

from extractor.models.contents import RiskFactor
from extractor.models.deal import Fee, Offering, Outstanding, Party
from extractor.models.events import Event
from extractor.models.filing import Filing, Registrant
from extractor.models.record import Record
from extractor.models.security import Security
from extractor.sinks import open_sink
from extractor.sinks.tables import tables
from extractor.sinks.views import Dialect, views
from extractor.terms.fees import Tier
from extractor.terms.money import Money
from tests.sinks.records import named

PROSPECTUS = named(
    1,
    filing=Filing(
        form="424B5", filed="2001-11-02", supplement_date="2001-11", registrants=(Registrant(name="Alpha, Inc.", cik="1"),)
    ),
    offerings=(
        Offering(
            id="o1",
            relation="primary",
            method="best_efforts",
            aggregate_price=Money(amount=Decimal("9500000.50"), currency="USD"),
        ),
        Offering(id="o2", relation="prior"),
    ),
    parties=(
        Party(id="p1", role="registrant", name="Alpha, Inc.", offering="o1"),
        Party(id="p2", role="sales_agent", name="Zeta & Co.", offering="o1"),
        Party(id="p3", role="sales_agent", name="Broker LLC", offering="o1"),
    ),
    fees=(
        Fee(
            id="f1",
            offering="o1",
            kind="commission",
            payee="Zeta & Co.",
            tiers=(Tier(rate=Decimal("0.04"), to=Decimal(100)), Tier(rate=Decimal("0.035"), from_=Decimal(100))),
        ),
        Fee(id="f2", offering="o1", kind="retainer", amount=Money(amount=Decimal(25000), currency="USD")),
    ),
    securities=(
        Security(id="s1", offering="o1", role="offered", kind="common_stock", title="Common Stock"),
        Security(id="s2", role="outstanding", kind="notes", title="Notes due 2031", rate=Decimal("0.0675"), maturity="2031"),
        Security(
            id="s3",
            role="outstanding",
            kind="warrants",
            exercise_price=Decimal("1.250"),
            outstanding=(Outstanding(units=Decimal(5000), as_of="2001-09-30"),),
        ),
    ),
    risk_factors=(
        RiskFactor(id="r1", ordinal=1, heading="Our patents may expire.", start=0, end=9, text="They protect us."),
        RiskFactor(id="r2", ordinal=2, heading="We have losses.", start=9, end=19, text="Every year."),
    ),
)
REPORT = named(
    2,
    filing=Filing(form="8-K", report_date="2001-10-05", registrants=(Registrant(name="Beta Corp."),)),
    events=(
        Event(id="e1", item="5.02", kind="departure", date="2001-10-01"),
        Event(id="e2", item="8.01", kind="disclosure"),
    ),
)


@pytest.fixture(params=["duckdb", "sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def engine(request: pytest.FixtureRequest, tmp_path: Any) -> str:
    """A target of each engine that has views, with two filings in it."""
    if request.param == "postgresql":
        target: str = request.getfixturevalue("postgres").new_schema()
    else:
        target = str(tmp_path / f"out.{request.param}")
    fill(target, PROSPECTUS, REPORT)
    return target


def fill(target: str, *of: Record) -> None:
    with open_sink(target) as sink:
        for each in of:
            sink.write(each)


def ask(target: str, question: str) -> list[tuple[Any, ...]]:
    """The answer, with SQLite's numbers and dates as the others have them."""
    if target.startswith("postgresql"):
        with psycopg.connect(target) as server:
            return server.execute(question.encode()).fetchall()
    if target.endswith(".sqlite"):
        with closing(sqlite3.connect(target)) as file:
            return file.execute(question).fetchall()
    with duckdb.connect(target, read_only=True) as database:
        return database.execute(question).fetchall()


def plain(answer: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    def cell(value: Any) -> Any:
        if isinstance(value, float | Decimal):
            return f"{value:.4f}"
        return value.isoformat() if isinstance(value, date) else value

    return [tuple(map(cell, row)) for row in answer]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "SELECT registrant, cik, relation, method, form, filed, supplement_date, securities, dealers, aggregate_price"
            " FROM deals ORDER BY offering_id",
            [
                ("Alpha, Inc.", "1", "primary", "best_efforts", "424B5", "2001-11-02", None, "Common Stock",
                 "Zeta & Co.; Broker LLC", "9500000.5000"),
                ("Alpha, Inc.", "1", "prior", None, "424B5", "2001-11-02", None, None, None, None),
            ],
        ),
        (
            "SELECT fee_id, kind, payee, tier, rate, tier_from, tier_to, amount FROM deal_fee_tiers ORDER BY fee_id, tier",
            [
                ("f1", "commission", "Zeta & Co.", 0, "0.0400", "0.0000", "100.0000", None),
                ("f1", "commission", "Zeta & Co.", 1, "0.0350", "100.0000", None, None),
                ("f2", "retainer", None, None, None, None, None, "25000.0000"),
            ],
        ),
        ("SELECT maturity, maturity_day, title, rate FROM notes_by_maturity", [("2031", None, "Notes due 2031", "0.0675")]),
        (
            "SELECT registrant, units, as_of, exercise_price FROM warrants_outstanding",
            [("Alpha, Inc.", "5000.0000", "2001-09-30", "1.2500")],
        ),
        (
            "SELECT date, day, kind, item, registrant FROM events_by_date ORDER BY date",
            [
                ("2001-10-01", "2001-10-01", "departure", "5.02", "Beta Corp."),
                ("2001-10-05", "2001-10-05", "disclosure", "8.01", "Beta Corp."),
            ],
        ),
    ],
)  # fmt: skip
def test_a_view_answers(engine: str, question: str, answer: list[tuple[Any, ...]]) -> None:
    assert plain(ask(engine, question)) == answer


def test_every_table_that_a_view_reads_is_one() -> None:
    dialect = Dialect(joined=lambda expression, source, order: "''", table=lambda name: name)
    names = {table.name for table in tables()}
    assert [view.name for view in views(dialect)] == [
        "deals", "deal_fee_tiers", "notes_by_maturity", "warrants_outstanding", "events_by_date",
    ]  # fmt: skip
    assert names.issuperset(name for view in views(dialect) for name in view.reads)


def test_risk_factors_are_found_by_their_words(engine: str) -> None:
    questions = {
        "sqlite": "SELECT r.id FROM risk_factors_search JOIN risk_factors r ON r.rowid = risk_factors_search.rowid"
        " WHERE risk_factors_search MATCH 'patents'",
        "postgresql": "SELECT id FROM risk_factors WHERE search @@ plainto_tsquery('english', 'patent')",
        "duckdb": "SELECT id FROM risk_factors WHERE heading ILIKE '%patent%'",
    }
    [question] = [question for kind, question in questions.items() if kind in engine]
    assert ask(engine, question) == [("r1",)]
    fill(engine, named(1))
    assert ask(engine, question) == []


def test_sqlite_keeps_the_digits_and_shows_numbers(tmp_path: Any) -> None:
    target = str(tmp_path / "out.sqlite")
    fill(target, PROSPECTUS)
    assert ask(target, "SELECT exercise_price, typeof(exercise_price) FROM securities WHERE id = 's3'") == [("1.250", "text")]
    assert ask(target, "SELECT exercise_price FROM securities_real WHERE exercise_price > 1") == [(1.25,)]
    [(words,)] = ask(target, "SELECT sql FROM sqlite_schema WHERE name = 'fee_tiers'")
    assert "-- Rate as a fraction of the part: 4.00% is 0.04. (decimal)" in words
