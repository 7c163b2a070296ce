"""What a record says, its tables say: nothing is lost and nothing rounded."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from extractor.models.deal import Fee, Offering
from extractor.models.filing import Filing
from extractor.models.record import Derived, Evidence, Record, Span
from extractor.models.security import Security
from extractor.models.source import SubmissionHeader
from extractor.sinks.sink import UnstorableValueError, record_id
from extractor.sinks.tables import Table, fits, rows, tables
from extractor.terms.fees import Tier
from extractor.terms.money import Money
from extractor.terms.price import Fixed
from tests.sinks.records import SOURCE, record
from tests.sinks.strategies import RECORDS


def table(name: str) -> Table:
    return next(table for table in tables() if table.name == name)


def row(of: Record, name: str, number: int = 0) -> dict[str, Any]:
    names = [column.name for column in table(name).all_columns]
    stated = zip(names, rows(of)[name][number], strict=True)
    return {key: value for key, value in stated if value is not None}


def test_the_tables_are_the_lists_of_the_record() -> None:
    names = [table.name for table in tables()]
    # What each event says of its own kind stands in tables below it.
    assert [name for name in names if not name.startswith("event_")] == [
        "filings", "header_filers", "registrants", "listed_securities", "sections", "offerings",
        "offering_use_of_proceeds", "fees", "fee_tiers", "securities", "security_outstanding", "security_conversion_make_whole",
        "security_redemption", "security_denominations", "parties", "party_allocations", "dates", "risk_factors", "items",
        "events", "exhibits", "signatures", "incorporated_documents", "unread", "unread_spans",
        "findings", "finding_spans", "evidence",
    ]  # fmt: skip


@pytest.mark.parametrize("of", tables(), ids=lambda table: table.name)
def test_columns_are_told_apart_and_described(of: Table) -> None:
    names = [column.name for column in of.all_columns]
    assert len(set(names)) == len(names)
    assert set(of.key) <= set(names)
    assert [column.name for column in of.all_columns if not column.description.endswith(".")] == []


def test_money_is_three_columns() -> None:
    price = Money(amount=Decimal("22500000"), currency="USD", qualifier="approximate")
    offering = Offering(id="o1", relation="primary", aggregate_price=price)
    assert row(record(offerings=(offering,)), "offerings") == {
        "record_id": "a" * 64,
        "position": 0,
        "id": "o1",
        "relation": "primary",
        "securities": [],
        "aggregate_price_amount": Decimal(22500000),
        "aggregate_price_currency": "USD",
        "aggregate_price_qualifier": "approximate",
    }


def test_tiers_name_their_fee() -> None:
    tiers = (Tier(rate=Decimal("0.04"), to=Decimal(10_000_000)), Tier(rate=Decimal("0.03"), from_=Decimal(10_000_000)))
    of = record(fees=(Fee(id="f1", kind="cap"), Fee(id="f2", kind="commission", tiers=tiers)))
    assert row(of, "fee_tiers", 1) == {
        "record_id": "a" * 64,
        "fee_id": "f2",
        "position": 1,
        "rate": Decimal("0.03"),
        "up_to": False,
        "from": Decimal(10_000_000),
    }


def test_a_price_term_is_json() -> None:
    term = Fixed(price=Money(amount=Decimal("13.060"), currency="USD"))
    of = record(securities=(Security(id="s1", role="offered", kind="warrants", exercise_terms=term),))
    assert row(of, "securities")["exercise_terms"] == ('{"kind":"fixed","price":{"amount":13.060,"currency":"USD"}}')


def test_evidence_has_a_row_a_span_and_one_for_what_was_computed() -> None:
    tie = Evidence(start=1, end=3, statement=Span(start=0, end=9), page="S-3", rule="cover.form")
    of = record(evidence={"/filing/form": (tie, tie), "/filing/rule": Derived(derived_from=("/filing/form",))})
    assert [(r[1], r[2]) for r in rows(of)["evidence"]] == [
        ("/filing/form", 0),
        ("/filing/form", 1),
        ("/filing/rule", 0),
    ]
    assert row(of, "evidence", 0)["statement_end"] == 9
    assert row(of, "evidence", 2)["derived_from"] == ["/filing/form"]


@pytest.mark.parametrize(
    ("stated", "header", "expected"),
    [
        ("0001-01-000001", "0002-01-000002", "0001-01-000001"),
        (None, "0002-01-000002", "0002-01-000002"),
        (None, None, "a" * 64),
    ],
)
def test_a_record_is_known_by_its_accession_number_else_by_its_bytes(
    stated: str | None, header: str | None, expected: str
) -> None:
    source = msgspec.structs.replace(SOURCE, header=SubmissionHeader(accession_number=header))
    assert record_id(record(source=source, filing=Filing(accession_number=stated))) == expected


@pytest.mark.parametrize(
    ("number", "held"),
    [
        ("0.000000000001", True),
        ("0.0000000000010", True),
        ("0.0000000000001", False),
        ("99999999999999999999999999.999999999999", True),
        ("100000000000000000000000000", False),
        ("-99999999999999999999999999", True),
        ("1E+25", True),
        ("0E-50", True),
        ("NaN", False),
        ("Infinity", False),
    ],
)
def test_what_a_decimal_column_holds(number: str, held: bool) -> None:
    assert fits(Decimal(number)) is held


@pytest.mark.parametrize(
    ("security", "words"),
    [
        (
            {"par_value": Decimal("0.0000000000001")},
            r"^filings/a\.txt: securities\.par_value 1E-13 does not fit DECIMAL",
        ),
        ({"par_value": Decimal(10**26)}, "par_value 100000000000000000000000000 does not fit"),
    ],
)
def test_a_number_is_refused_rather_than_rounded(security: dict[str, Any], words: str) -> None:
    of = record(securities=(Security(id="s1", role="offered", kind="warrants", **security),))
    with pytest.raises(UnstorableValueError, match=words):
        rows(of)


def test_an_integer_is_refused_rather_than_cut() -> None:
    with pytest.raises(UnstorableValueError, match="64 bits"):
        rows(record(offerings=(Offering(id="o1", relation="primary", lock_up_days=2**63),)))


def leaves(plain: Any) -> Iterator[Any]:
    if isinstance(plain, dict):
        for value in plain.values():
            yield from leaves(value)
    elif isinstance(plain, list | tuple):
        for value in plain:
            yield from leaves(value)
    elif isinstance(plain, str) and plain.startswith('{"'):
        yield from leaves(msgspec.json.decode(plain))
    elif plain is not None:
        yield str(plain.normalize() if isinstance(plain, Decimal) else plain)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(RECORDS)
def test_no_value_of_the_record_is_lost(of: Record) -> None:
    """Each leaf of the record is a cell, as often as the record states it (terms are trees, and kept whole)."""
    bare = msgspec.structs.replace(
        of,
        securities=tuple(
            msgspec.structs.replace(each, exercise_terms=None, conversion_terms=None, exercisable_from=None)
            for each in of.securities
        ),
    )
    stated = Counter(leaves(msgspec.to_builtins(bare, builtin_types=(Decimal,))))
    written: Counter[str] = Counter()
    for each in tables():
        for cells in rows(bare)[each.name]:
            written.update(leaves(cells[len(each.keys) :]))
    assert stated - written == Counter()


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(RECORDS)
def test_rows_have_a_cell_for_each_column_and_keys_that_differ(of: Record) -> None:
    for each in tables():
        found = rows(of)[each.name]
        assert {len(cells) for cells in found} <= {len(each.all_columns)}
        keys = [cells[: len(each.keys)] for cells in found]
        if each.path and len(each.keys) == 2:
            assert len(set(keys)) == len(keys)
