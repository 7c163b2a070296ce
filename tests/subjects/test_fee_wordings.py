"""The ways in which filings word what dealers are paid."""

from decimal import Decimal
from typing import Any

import pytest

from extractor.subjects.fees.commission_rules import (
    BETWEEN,
    FIRST_NEXT,
    FIRST_THEREAFTER,
    FLAT,
    RATE_FIRST,
    UNDERWRITING_RATE,
)
from extractor.subjects.fees.expense_rules import NON_ACCOUNTABLE, REIMBURSABLE, REIMBURSE
from extractor.subjects.fees.securities_rules import PAID_IN_SECURITIES
from extractor.subjects.fees.service_rules import CAP
from tests.subjects.prospectuses import first_values

Row = tuple[str, dict[str, Any] | None]

RATES: list[Row] = [
    (
        (
            "The compensation to Jefferies for sales of common stock sold pursuant to the sales agreement will be "
            "an amount up to 3.0% of the aggregate gross proceeds of any shares of common stock sold under the "
            "sales agreement."
        ),
        {"rate": Decimal("0.03"), "ceiling": "up to"},
    ),
    (
        (
            "Cowen will be entitled to compensation at a commission rate of up to 3.0% of the gross proceeds per "
            "share sold under the sales agreement."
        ),
        {"rate": Decimal("0.03"), "ceiling": "up to"},
    ),
    (
        (
            "The sales agent will receive from us a commission of 2.0% of the gross sales price of all shares "
            "sold through it as sales agent under the agreement."
        ),
        {"rate": Decimal("0.02")},
    ),
    (
        "Wainwright will be entitled to a commission of 3.0% of the gross sales price per share sold.",
        {"rate": Decimal("0.03")},
    ),
    (
        (
            "Cantor will be entitled to compensation at a fixed commission rate of 3.0% of the gross proceeds of "
            "any shares sold under the sales agreement."
        ),
        {"rate": Decimal("0.03")},
    ),
    (
        (
            "The Agents will be entitled to compensation under the terms of the Sales Agreement at a fixed "
            "commission rate of 3.0% of the gross sales price per share sold."
        ),
        {"rate": Decimal("0.03")},
    ),
    (
        (
            "Each Sales Agent will receive from us a commission that will not exceed, but may be lower than, 2.0% "
            "of the gross sales price of shares sold through it."
        ),
        {"rate": Decimal("0.02")},
    ),
    (
        (
            "We will pay B. Riley Securities commissions, in cash, for its services in acting as agent in the "
            "sale of our common stock. B. Riley Securities will be entitled to a commission equal to 3.0% of the "
            "gross sales price of all shares sold."
        ),
        {"rate": Decimal("0.03")},
    ),
    (
        (
            "Pursuant to the terms of the agreement, the sales agent will receive a commission equal to up to "
            "2.5% of the gross sales price per share of common stock"
        ),
        {"rate": Decimal("0.025"), "ceiling": "up to"},
    ),
    (
        ("We have agreed to pay the placement agent a cash fee equal to 7.0% of the gross proceeds raised in this offering."),
        {"rate": Decimal("0.07")},
    ),
    (
        (
            "We have agreed to pay the placement agent a total cash fee equal to 6.5% of the aggregate gross "
            "proceeds from the sale of securities in the offering and a management fee equal to 1.0% of the gross "
            "proceeds"
        ),
        {"rate": Decimal("0.065")},
    ),
    (
        ("we will pay the placement agent a cash placement fee equal to 6% of the gross proceeds of this offering"),
        {"rate": Decimal("0.06")},
    ),
    (
        ("We have agreed to pay Roth Capital Partners a placement agent fee equal to 7% of the gross proceeds of this offering."),
        {"rate": Decimal("0.07")},
    ),
    (
        "The placement agent will receive a fee of 5% of the gross proceeds of the offering.",
        {"rate": Decimal("0.05")},
    ),
    (
        "The underwriting discount is equal to 7.0% of the public offering price.",
        {"rate": Decimal("0.07")},
    ),
    (
        ("We have agreed to an underwriting discount of 7% of the gross proceeds of this offering, or $0.28 per share."),
        {"rate": Decimal("0.07")},
    ),
    (
        ("The underwriters will receive underwriting discounts and commissions equal to 6.0% of the aggregate offering price."),
        {"rate": Decimal("0.06")},
    ),
    (
        "The aggregate underwriting discounts and commissions are 6.0% of the initial public offering price.",
        {"rate": Decimal("0.06")},
    ),
    (
        "An underwriting discount of 8.0% of the public offering price will be provided to underwriters.",
        {"rate": Decimal("0.08")},
    ),
    (
        (
            "we agreed to pay the agent commissions for its services in acting as agent in the sale of our common "
            "stock equal to 3.0% of the gross proceeds from each sale"
        ),
        {"rate": Decimal("0.03")},
    ),
    (
        "If you hold 5% of the gross proceeds account of the trust the fee is nil.",
        None,
    ),
    (
        "BofAS will receive compensation of up to 1.75% of the aggregate principal amount of the notes",
        {"rate": Decimal("0.0175"), "ceiling": "up to"},
    ),
    (
        "the Agents' commission will be 0.125% to 0.750% of the principal amount of the notes sold",
        None,
    ),
    (
        "a selling concession not in excess of 0.40% of the principal amount of the notes",
        None,
    ),
]
REIMBURSEMENTS: list[Row] = [
    (
        (
            "We have also agreed to reimburse the placement agent for its legal fees and expenses and other "
            "out-of-pocket expenses in an amount up to $50,000."
        ),
        {"amount": Decimal("50000")},
    ),
    (
        (
            "We have agreed to reimburse Jefferies for the fees and disbursements of its counsel, payable upon "
            "execution of the sales agreement, in an amount not to exceed $75,000, in addition to certain ongoing "
            "disbursements of its legal counsel."
        ),
        {"amount": Decimal("75000")},
    ),
    (
        (
            "We also agreed to reimburse Cowen for certain specified expenses, including the fees and "
            "disbursements of its legal counsel in an amount not to exceed $60,000."
        ),
        {"amount": Decimal("60000")},
    ),
    (
        (
            "We have also agreed to reimburse the underwriters for certain of their expenses, including up to "
            "$35,000 in expenses related to the review by FINRA of this offering."
        ),
        {"amount": Decimal("35000")},
    ),
    (
        ("We have agreed to pay for the representative's out-of-pocket expenses up to an aggregate of $125,000."),
        {"amount": Decimal("125000")},
    ),
    (
        (
            "In addition, we have agreed to reimburse the fees and expenses of Wainwright's legal counsel in an "
            "amount up to $50,000."
        ),
        {"amount": Decimal("50000")},
    ),
    (
        ("We have agreed to reimburse certain expenses of Cantor in connection with this offering in an amount up to $50,000."),
        {"amount": Decimal("50000")},
    ),
    (
        (
            "the Company agreed to pay the Placement Agent a cash fee equal to 7.0% of the gross proceeds of the "
            "Offering and to reimburse the Placement Agent for certain of its expenses in an aggregate amount up "
            "to $175,000."
        ),
        {"amount": Decimal("175000")},
    ),
    (
        ("The underwriters have agreed to reimburse us for certain documented expenses in an amount up to $1,000,000."),
        None,
    ),
]
IN_SECURITIES: list[Row] = [
    (
        (
            "We have also agreed to issue to the placement agent warrants to purchase up to 7.0% of the aggregate "
            "number of shares of common stock sold in this offering"
        ),
        {"rate": Decimal("0.07")},
    ),
    (
        ("warrants to purchase a number of shares equal to 5% of the total number of shares sold in this offering"),
        {"rate": Decimal("0.05")},
    ),
    (
        (
            "we will issue to the Representative warrants to purchase an aggregate of 120,000 shares of common "
            "stock, representing 6% of the aggregate number of shares sold in the offering"
        ),
        {"rate": Decimal("0.06")},
    ),
]
CAPS: list[Row] = [
    (
        (
            "In no event will the total amount of compensation paid to the placement agent and other securities "
            "brokers and dealers upon completion of this offering exceed 8.0% of the gross proceeds of the "
            "offering."
        ),
        {"rate": Decimal("0.08")},
    ),
    (
        "the aggregate compensation payable to the sales agent will not exceed 8% of the gross proceeds",
        {"rate": Decimal("0.08")},
    ),
]


@pytest.mark.parametrize(("sentence", "stated"), RATES, ids=lambda value: str(value)[:48])
def test_a_rate(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((BETWEEN, FIRST_NEXT, FIRST_THEREAFTER, FLAT, RATE_FIRST, UNDERWRITING_RATE), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), REIMBURSEMENTS, ids=lambda value: str(value)[:48])
def test_a_reimbursement(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((REIMBURSE, NON_ACCOUNTABLE, REIMBURSABLE), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), IN_SECURITIES, ids=lambda value: str(value)[:48])
def test_pay_in_securities(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((PAID_IN_SECURITIES,), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), CAPS, ids=lambda value: str(value)[:48])
def test_a_cap(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((CAP,), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated
