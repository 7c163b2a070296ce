"""What `extractor show` says of a record, and that it fits a page of 100 columns."""

import io
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from rich.cells import cell_len
from rich.console import Console

from extractor.cli.summary import summary
from extractor.models.contents import Exhibit, Item, RiskFactor, Signature
from extractor.models.deal import Fee, Offering, Party
from extractor.models.filing import Address, Filing, Registrant
from extractor.models.record import Finding, Record, Unread
from extractor.models.security import Conversion, Redemption, Security
from extractor.terms.conversion import Duration
from extractor.terms.fees import Tier
from extractor.terms.money import Money
from extractor.terms.price import Fixed
from extractor.view.wording import facts, in_words
from tests.sinks.records import record
from tests.sinks.strategies import RECORDS

WIDTH = 100


def shown(of: Record) -> list[str]:
    out = io.StringIO()
    console = Console(file=out, width=WIDTH, highlight=False, markup=False, emoji=False)
    for part in summary(of):
        console.print(part)
    return [" ".join(line.split()) for line in out.getvalue().splitlines()]


def usd(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


def test_the_head_says_what_it_is_and_whose() -> None:
    registrant = Registrant(name="Sample, Inc.", address=Address(street="1 Main Street", city="Irvine"))
    lines = shown(record(filing=Filing(form="8-K", report_date="1999-01-29", registrants=(registrant,))))
    assert lines[0] == "8-K Sample, Inc."
    assert "report date 1999-01-29" in lines
    assert "address 1 Main Street, Irvine" in lines


def test_a_fee_shows_its_tiers_line_by_line() -> None:
    tiers = (
        Tier(rate=Decimal("0.0400"), to=Decimal(10_000_000)),
        Tier(rate=Decimal("0.03"), from_=Decimal(10_000_000), up_to=True),
    )
    fee = Fee(id="f1", kind="commission", payee="Agent & Co.", tiers=tiers, stated_total=usd("900000"))
    flat = Fee(id="f2", kind="finders_fee", tiers=(Tier(rate=Decimal("0.01")),))
    lines = shown(record(fees=(fee, flat)))
    assert any(line.startswith("Fees (2)") for line in lines)
    assert "f1 commission Agent & Co. 4.00% 0 to 10,000,000 comes to $900,000" in lines
    assert "up to 3% above 10,000,000" in lines
    assert "f2 finders fee 1% all" in lines


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ({"parties": (Party(id="p1", name="Trust Co.", role="transfer_agent"),)}, "transfer agent Trust Co."),
        (
            {"exhibits": (Exhibit(number="99.1", description="Press release", treatment="filed"),)},
            "99.1 Press release filed",
        ),
        ({"signatures": (Signature(name="A. Person", title="CFO", date="1999-01-29"),)}, "A. Person CFO 1999-01-29"),
        ({"unread": (Unread(about="/filing/rule", reason="not_stated"),)}, "/filing/rule not stated"),
        ({"findings": (Finding(check="dates", severity="mismatch", message="2 differ"),)}, "mismatch dates 2 differ"),
        ({"offerings": (Offering(id="o1", relation="primary", method="at_the_market"),)}, "method at the market"),
    ],
)
def test_a_row_is_a_line(part: dict[str, Any], line: str) -> None:
    assert line in shown(record(**part))


def test_headings_are_folded_and_have_their_pages() -> None:
    risk = RiskFactor(
        id="r1",
        ordinal=1,
        heading="WE MAY\n  FAIL.",
        group="Our Business",
        start=0,
        end=1,
        page_start="S-3",
        page_end="S-4",
        text="",
    )
    item = Item(number="5", heading="ITEM 5.  OTHER\nEVENTS", start=0, end=1, page_start="2", page_end="2", text="")
    lines = shown(record(risk_factors=(risk,), items=(item,)))
    assert "1 [Our Business] WE MAY FAIL. S-3 to S-4" in lines
    assert "5 ITEM 5. OTHER EVENTS 2" in lines


def test_markup_and_terminal_codes_of_a_filing_do_nothing() -> None:
    lines = shown(record(parties=(Party(id="p1", name="[bold]A[/bold] \x1b[31mB\x07 :smile:", role="finder"),)))
    assert "finder [bold]A[/bold] [31mB :smile:" in lines


def test_what_is_not_there_is_not_shown() -> None:
    assert shown(record()) == ["form not stated registrant not stated", "filings/a.txt (ascii, 10 characters)"]


@pytest.mark.parametrize(
    ("name", "value", "owner", "words"),
    [
        ("rate", Decimal("0.04600"), "Security", "4.600%"),
        ("rate", Decimal("12.5000"), "Conversion", "12.5000"),
        ("price_percent", Decimal("99.875"), "Offering", "99.875%"),
        ("quantity", Decimal("1234567.50"), "Security", "1,234,567.50"),
        ("continuous", False, "Offering", "no"),
        ("exercise_terms", Fixed(price=usd("13.06")), "Security", "$13.06"),
        ("term", Duration(years=5), "Security", "5 years"),
        ("ratings", ("A2", "A-"), "Security", "A2; A-"),
        ("conversion", Conversion(premium=Decimal("0.275")), "Security", "premium 27.5%"),
        (
            "redemption",
            (Redemption(kind="make_whole", spread_bp=Decimal(15)),),
            "Security",
            "kind make whole, spread bp 15",
        ),
        ("title", "First_Series", "Security", "First_Series"),
        ("title", None, "Security", ""),
    ],
)
def test_wording(name: str, value: Any, owner: str, words: str) -> None:
    assert in_words(name, value, owner) == words


def test_facts_leave_out_ids_and_silence() -> None:
    security = Security(id="s1", role="offered", kind="notes", rate=Decimal("0.05"), series="A")
    assert list(facts(security, frozenset({"role", "kind"}))) == [("series", "A"), ("rate", "5%")]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(RECORDS)
def test_every_record_can_be_shown_and_steers_no_terminal(of: Record) -> None:
    out = io.StringIO()
    console = Console(file=out, width=WIDTH, highlight=False, markup=False, emoji=False)
    for part in summary(of):
        console.print(part)
    written = out.getvalue()
    assert max(cell_len(line) for line in written.split("\n")) <= WIDTH
    assert all(char.isprintable() or char == "\n" for char in written)
