"""Whole deals: the price table in its shapes, and the row that a prospectus of each kind becomes."""

from decimal import Decimal
from typing import Any

import pytest

from extractor.subjects.fees import read_fees
from extractor.subjects.offerings import find_price_table, read_offerings
from extractor.subjects.prospectus_cover import read_prospectus_cover
from tests.subjects.prospectuses import html, plain, reading_of

FIRST = ("Filed Pursuant to Rule 424(b)(5)", "Registration No. 333-255094", "PROSPECTUS SUPPLEMENT", "# Acme Holdings, Inc.")
REST = ("The date of this prospectus supplement is June 15, 2022.", "---")
SHARES = [
    ["", "Per Share", "Total"],
    ["Public offering price", "$12.00", "$24,000,000"],
    ["Underwriting discount(1)", "$0.84", "$1,680,000"],
    ["Proceeds, before expenses, to us", "$11.16", "$22,320,000"],
]
SWAPPED = [
    ["", "Price to Public", "Underwriting Discounts and Commissions", "Proceeds to Acme", "Proceeds to Selling Stockholders"],
    ["Per Share", "$34.00", "$1.70", "$32.30", "$32.30"],
    ["Total", "$748,000,000", "$37,400,000", "$493,431,822", "$217,168,178"],
]
TRANCHES = [
    ["", "Per 2029 Note", "Total", "Per 2034 Note", "Total"],
    ["Public offering price", "99.790%", "$498,950,000", "99.467%", "$497,335,000"],
    ["Underwriting discount", "0.600%", "$3,000,000", "0.650%", "$3,250,000"],
]
BLANK = [
    ["", "Per Share", "Total"],
    ["Public offering price", "$", "$"],
    ["Underwriting discounts and commissions (1)", "$", "$"],
]
OF_TABLE = {
    "shares": (SHARES, {"price": "12.00", "aggregate_price": "24000000", "discount_per_unit": "0.84",
                        "underwriting_discount": "1680000", "proceeds_before_expenses": "22320000"}),
    "swapped": (SWAPPED, {"price": "34.00", "aggregate_price": "748000000", "discount_per_unit": "1.70",
                          "underwriting_discount": "37400000", "proceeds_before_expenses": "493431822"}),
    "tranches": (TRANCHES, {}),
    "blank": (BLANK, {}),
}  # fmt: skip
MONEY_LEAVES = ("price", "aggregate_price", "discount_per_unit", "underwriting_discount", "proceeds_before_expenses")


def own(*parts: Any) -> dict[str, Any]:
    found: dict[str, Any] = plain(read_offerings(reading_of(html(*FIRST, *parts, *REST)))["offerings"][0])
    return found


@pytest.mark.parametrize("shape", OF_TABLE)
def test_a_price_table_states_unit_prices_and_totals_in_whatever_shape(shape: str) -> None:
    table, leaves = OF_TABLE[shape]
    row = own("The underwriters expect to deliver the securities on or about June 17, 2022.", table)
    assert {name: row[name] for name in MONEY_LEAVES if name in row} == {name: Decimal(amount) for name, amount in leaves.items()}


def test_the_holders_part_is_not_the_issuers() -> None:
    table = find_price_table(reading_of(html(*FIRST, "We are offering shares.", SWAPPED, *REST)))
    assert table is not None
    total = table.total("holders_proceeds")
    assert total is not None
    assert plain(total.value) == Decimal(217168178)


def test_blanks_are_told_as_unread_not_drawn_as_values() -> None:
    parts = read_offerings(reading_of(html(*FIRST, "The underwriters expect to deliver the shares.", BLANK, *REST)))
    assert [(row["about"], row["reason"]) for row in parts["unread"]] == [
        ("/offerings/0/price", "blank"),
        ("/offerings/0/aggregate_price", "blank"),
        ("/offerings/0/discount_per_unit", "blank"),
        ("/offerings/0/underwriting_discount", "blank"),
    ]


def test_sales_that_may_not_be_made_at_the_market_are_best_efforts() -> None:
    row = own(
        "We may from time to time offer shares of our common stock having a maximum aggregate public offering price "
        "of $25,000,000.",
        *REST, "# PLAN OF DISTRIBUTION",
        "On June 12, 2001, we entered into a Sales Agreement (the “Sales Agreement”) with Acme & Co. (“Acme”). Acme "
        "may make sales by any "
        "method permitted by law, except that sales may not be made in any manner that may be deemed to be an “at the "
        "market” offering "
        "as defined in Rule 415. Acme has agreed to use its commercially reasonable efforts to sell such shares.",
    )  # fmt: skip
    assert row["method"] == "best_efforts"
    assert row["continuous"] is True
    assert row["agreement"] == {"title": "Sales Agreement", "date": "2001-06-12"}
    assert row["aggregate_price"] == Decimal(25000000)


def test_a_program_at_the_market_has_no_price_beforehand() -> None:
    row = own(
        "# Up to $80,000,000", "# Common Stock",
        "We have entered into an open market sale agreement (the “sales agreement”) with Jefferies LLC (“Jefferies”), "
        "dated April 20, "
        "2026, relating to shares of our common stock having an aggregate offering price of up to $80,000,000 from "
        "time to time.",
        "Sales may be made in “at the market offerings” as defined in Rule 415(a)(4).",
        "On April 17, 2026, the last reported sale price of our common stock on the Nasdaq Global Market was $4.12 "
        "per share.",
    )  # fmt: skip
    assert row["method"] == "at_the_market"
    assert row["agreement"] == {"title": "open market sale agreement", "date": "2026-04-20"}
    assert row["aggregate_price"] == Decimal(80000000)
    assert "price" not in row
    assert row["last_sale"]["price"] == Decimal("4.12")


def test_proceeds_of_this_offering_are_told_from_those_of_the_concurrent_one() -> None:
    row = own(
        "Concurrently with this offering, we are conducting a public offering of $650,000,000 aggregate principal "
        "amount of our notes "
        "(the “Concurrent Notes Offering”).", SHARES, *REST, "# USE OF PROCEEDS",
        "We estimate that the net proceeds from the Concurrent Notes Offering will be approximately $630.8 million. "
        "We estimate that "
        "the net proceeds to us from this offering will be approximately $21.9 million.",
    )  # fmt: skip
    assert row["net_proceeds"] == Decimal(21900000)


def test_two_statements_of_the_proceeds_make_a_finding() -> None:
    parts = read_offerings(reading_of(html(
        *FIRST, SHARES, *REST, "# THE OFFERING", "The net proceeds to us from this offering will be approximately "
        "$2.4 million.",
        "# USE OF PROCEEDS", "Net proceeds to us from this offering will be approximately $2.8 million.",
    )))  # fmt: skip
    assert plain(parts["offerings"][0]["net_proceeds"]) == Decimal(2400000)
    assert [(f["check"], f["stated"]) for f in parts["findings"]] == [("offerings.net_proceeds.two_statements", "2800000")]


DILUTION = [
    ["Offering price per share", "$2.41"],
    ["Net tangible book value per share as of September 30, 2024", "$(2.94)"],
    ["Increase in net tangible book value per share attributable to this offering", "2.08"],
    ["As adjusted net tangible book value per share after giving effect to this offering", "(0.86)"],
    ["Dilution per share to investors participating in this offering", "$3.27"],
]


def test_a_book_value_below_zero_is_negative_and_an_assumed_price_makes_no_dilution() -> None:
    assert own(SHARES, *REST, "# DILUTION", DILUTION)["dilution"] == {
        "offering_price": Decimal("2.41"),
        "net_tangible_book_value_before": Decimal("-2.94"),
        "net_tangible_book_value_after": Decimal("-0.86"),
        "dilution_per_unit": Decimal("3.27"),
    }
    assumed = [["Assumed offering price per share", "$2.41"], *DILUTION[1:]]
    assert "dilution" not in own(SHARES, *REST, "# DILUTION", assumed)


CEO = (
    "We will sell shares through Acme & Co. as underwriter. The net proceeds will be the aggregate sales price after "
    "deduction for the "
    "commission of 4% on the aggregate sales price of the securities up to $10,000,000, 3.5% on aggregate sales price "
    "of the "
    "securities between $10,000,000 and $20,000,000, and 3% on the aggregate sales price of the securities above "
    "$20,000,000."
)
AGAIN = (
    "Acme is to receive compensation of 4.00% on the first $10 million gross proceeds, 3.50% on the next $10 million "
    "gross proceeds and "
    "3.00% on the next $5 million gross proceeds."
)


def fees(*parts: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = plain(read_fees(reading_of(html(*FIRST, *parts))).get("fees", []))
    return found


def test_one_schedule_stated_twice_is_one_fee() -> None:
    (fee,) = fees(CEO, *REST, "# PLAN OF DISTRIBUTION", AGAIN)
    tiers = [(tier.rate, tier.from_, tier.to) for tier in fee["tiers"]]
    assert tiers == [
        (Decimal("0.04"), 0, 10_000_000), (Decimal("0.035"), 10_000_000, 20_000_000), (Decimal("0.03"), 20_000_000, None),
    ]  # fmt: skip
    assert (fee["kind"], fee["basis"]) == ("commission", "aggregate_sales_price")


def test_a_rate_of_a_schedule_is_never_read_as_a_rate_on_all() -> None:
    (fee,) = fees(
        "The sales agent will receive a commission equal to 2.5% of the gross sales price of shares sold for the "
        "first $20,000,000 of "
        "sales and 2.0% thereafter.", *REST,
    )  # fmt: skip
    assert [(tier.rate, tier.to) for tier in fee["tiers"]] == [(Decimal("0.025"), 20_000_000), (Decimal("0.02"), None)]


def test_what_underwriters_pay_back_is_no_fee() -> None:
    assert (
        fees("The underwriters have agreed to reimburse us for $3.4 million of expenses in connection with this offering.") == []
    )


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("# SOUNDHOUND AI, INC.", "# Up to $120,000,000 of Shares"), "SOUNDHOUND AI, INC."),
        (("# BofA Finance LLC", "Fully and Unconditionally "
        "Guaranteed by", "# Bank of America Corporation"), "BofA Finance LLC"),
        (
            ("Unless the context otherwise requires, references to “we,” “us” and “our” refer to ESS Tech, Inc. and "
            "its subsidiaries.",),
            "ESS Tech, Inc.",
        ),
        (("The Notes are senior unsecured obligations issued by Jefferies Financial Group Inc. as issuer.",), (
            "Jefferies Financial Group Inc."
        )),
    ],
)  # fmt: skip
def test_the_issuer_is_named_on_the_face_or_behind_we(lines: tuple[str, ...], name: str) -> None:
    filing = plain(read_prospectus_cover(reading_of(html("Filed Pursuant to Rule 424(b)(2)", *lines, *REST)))["filing"])
    assert [registrant["name"] for registrant in filing["registrants"]] == [name]


def test_a_preliminary_prospectus_has_the_date_of_its_legend() -> None:
    filing = plain(read_prospectus_cover(reading_of(html(
        "Filed Pursuant to Rule "
        "424(b)(5)", "Registration Nos. 333-268718 and 333-268718-01", "SUBJECT TO COMPLETION, DATED March 31, 2025",
        "PROSPECTUS SUPPLEMENT", "(To Prospectus dated December 30, 2022)", "# Acme Holdings, Inc.",
        "The date of this prospectus supplement is , 2025.",
    )))["filing"])  # fmt: skip
    assert filing["preliminary"] is True
    assert (filing["supplement_date"], filing["base_prospectus_date"]) == ("2025-03-31", "2022-12-30")
    assert filing["registration_numbers"] == ["333-268718", "333-268718-01"]
