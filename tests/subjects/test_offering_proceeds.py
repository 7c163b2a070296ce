"""The ways in which filings word proceeds, expenses, the last sale and the listing."""

from decimal import Decimal
from typing import Any

import pytest

from extractor.subjects.offerings.market_rules import LAST_SALE, LISTING, TRADES
from extractor.subjects.offerings.proceeds_rules import EXPENSES, NET
from tests.subjects.prospectuses import first_values

Row = tuple[str, dict[str, Any] | None]

NET_PROCEEDS: list[Row] = [
    (
        (
            "We estimate that the net proceeds from this offering will be approximately $46.7 million, after "
            "deducting the underwriting discounts and commissions and estimated offering expenses payable by us."
        ),
        {"net_proceeds": Decimal("46700000")},
    ),
    (
        (
            "We expect to receive net proceeds from this offering of approximately $9.1 million, after deducting "
            "placement agent fees and estimated offering expenses payable by us."
        ),
        {"net_proceeds": Decimal("9100000")},
    ),
    (
        (
            "We estimate the net proceeds from the sale of the notes in this offering to be approximately $742.5 "
            "million after deducting underwriting discounts"
        ),
        {"net_proceeds": Decimal("742500000")},
    ),
    (
        (
            "The net proceeds from the sale of the shares offered by us will be approximately $18.4 million "
            "($21.2 million if the over-allotment option is exercised in full)."
        ),
        {"net_proceeds": Decimal("18400000")},
    ),
    (
        (
            "The net proceeds to the Company from the sale of the 2,000,000 shares of Common Stock offered hereby "
            "are estimated to be $22,320,000"
        ),
        {"net_proceeds": Decimal("22320000")},
    ),
    (
        (
            "We anticipate receiving approximately $987.3 million in net proceeds from the sale of the notes, "
            "after deducting the underwriting discount."
        ),
        {"net_proceeds": Decimal("987300000")},
    ),
    (
        "Our net proceeds from this offering are expected to be approximately $345 million.",
        {"net_proceeds": Decimal("345000000")},
    ),
    (
        (
            "We intend to use the net proceeds of this offering, which we estimate will be approximately $12.6 "
            "million, for working capital."
        ),
        {"net_proceeds": Decimal("12600000")},
    ),
    (
        (
            "We estimate that our net proceeds from the sale of securities offered pursuant to this prospectus "
            "supplement will be approximately $4.4 million, or approximately $10 million if the warrants are "
            "exercised"
        ),
        {"net_proceeds": Decimal("4400000")},
    ),
    (
        (
            "We estimate that we will receive net proceeds of approximately $592.1 million from the sale of the "
            "notes, after deducting the underwriters' discount and our estimated offering expenses."
        ),
        {"net_proceeds": Decimal("592100000")},
    ),
]

COSTS: list[Row] = [
    (
        (
            "We estimate that the total expenses of the offering payable by us, excluding the placement agent "
            "fees, will be approximately $150,000."
        ),
        {"expenses": Decimal("150000")},
    ),
    (
        (
            "We estimate that the total expenses for the offering, excluding compensation and reimbursements "
            "payable to the sales agent under the terms of the sales agreement, will be approximately $225,000."
        ),
        {"expenses": Decimal("225000")},
    ),
    (
        (
            "The expenses of the offering, not including the underwriting discount, are estimated at $500,000 and "
            "are payable by us."
        ),
        {"expenses": Decimal("500000")},
    ),
    (
        (
            "We estimate that our total expenses for this offering will be approximately $1.2 million, excluding "
            "underwriting discounts and commissions."
        ),
        {"expenses": Decimal("1200000")},
    ),
    (
        (
            "Our total expenses for the offering, excluding the underwriting discounts and commissions, are "
            "estimated to be $850,000."
        ),
        {"expenses": Decimal("850000")},
    ),
    (
        (
            "The estimated offering expenses payable by us, in addition to the underwriting discount, are "
            "approximately $400,000, which includes legal, accounting and printing costs"
        ),
        {"expenses": Decimal("400000")},
    ),
    (
        (
            "Total expenses of the offering, excluding underwriting discounts and commissions, are estimated to "
            "be approximately $600,000."
        ),
        {"expenses": Decimal("600000")},
    ),
    (
        "Before deducting expenses payable by the Company, estimated at $450,000.",
        {"expenses": Decimal("450000")},
    ),
    (
        "Before deducting expenses of the offering estimated at $375,000 payable by the Company.",
        {"expenses": Decimal("375000")},
    ),
    (
        (
            "We estimate that the expenses of this offering payable by us, other than underwriting discounts and "
            "commissions referred to above, will be approximately $2,500,000."
        ),
        {"expenses": Decimal("2500000")},
    ),
    (
        (
            "We estimate our expenses associated with the offering, other than underwriting discounts and "
            "commissions, will be approximately $300,000."
        ),
        {"expenses": Decimal("300000")},
    ),
    (
        "Expenses of the offering, which will be paid by us, are estimated to be $275,000.",
        {"expenses": Decimal("275000")},
    ),
    (
        (
            "We estimate the total offering expenses in this offering that will be payable by us, excluding the "
            "underwriting discounts and commissions, will be approximately $3.2 million."
        ),
        {"expenses": Decimal("3200000")},
    ),
]

SALES: list[Row] = [
    (
        (
            "The last reported sale price of our common stock on the Nasdaq Global Select Market on June 3, 2020 "
            "was $23.42 per share."
        ),
        {"date": "2020-06-03", "price": Decimal("23.42")},
    ),
    (
        ("On September 8, 2021, the closing price of our common stock on The Nasdaq Capital Market was $3.55 per share."),
        {"date": "2021-09-08", "price": Decimal("3.55")},
    ),
    (
        (
            "As of May 6, 2024, the last reported sale price of our common stock, as reported on the NYSE "
            "American, was $0.84 per share."
        ),
        {"date": "2024-05-06", "price": Decimal("0.84")},
    ),
    (
        "On January 9, 2023, the last reported sale price of the ADSs on Nasdaq was US$7.25 per ADS.",
        {"date": "2023-01-09", "price": Decimal("7.25")},
    ),
    (
        "The last reported closing price for our common stock on April 3, 2018 was $12.01 per share.",
        {"date": "2018-04-03", "price": Decimal("12.01")},
    ),
    (
        ("On August 1, 1996, the last reported sale price of the Common Stock on the Nasdaq National Market was $14.25."),
        {"date": "1996-08-01", "price": Decimal("14.25")},
    ),
    (
        "On March 1, 2004, the last reported sale price for our common stock was $27 7/8 per share.",
        {"date": "2004-03-01"},
    ),
    (
        "The closing price of our common stock, as reported by Nasdaq on July 7, 2022, was $1.12 per share.",
        {"date": "2022-07-07", "price": Decimal("1.12")},
    ),
    (
        (
            "The last sale price of our common stock as reported on the Nasdaq Global Market on October 5, 2007 "
            "was $8.36 per share."
        ),
        {"date": "2007-10-05", "price": Decimal("8.36")},
    ),
    (
        (
            "Our common stock is traded on the Nasdaq Global Market under the symbol “ABCD.” On May 5, 2009, the "
            "closing price as reported on the Nasdaq Global Market was $4.21."
        ),
        {"date": "2009-05-05", "price": Decimal("4.21")},
    ),
]

LISTINGS: list[Row] = [
    (
        "Our common stock is listed on The Nasdaq Global Select Market under the symbol “ABCD.”",
        {"exchange": "Nasdaq Global Select Market", "symbol": "ABCD"},
    ),
    (
        "Our common stock trades on the Nasdaq Capital Market under the ticker symbol “AB.”",
        {"exchange": "Nasdaq Capital Market", "symbol": "AB"},
    ),
    (
        "Our common stock is quoted on the OTCQB under the symbol “XYZA.”",
        {"exchange": "OTCQB", "symbol": "XYZA"},
    ),
    (
        "Our common shares are listed on the New York Stock Exchange under the symbol “SPG”.",
        {"exchange": "New York Stock Exchange", "symbol": "SPG"},
    ),
    (
        "Our common stock is listed on the NYSE American, LLC, or NYSE American, under the symbol “ABC.”",
        {"symbol": "ABC"},
    ),
    (
        "The ADSs are listed on the Nasdaq Global Market under the symbol “FOO.”",
        {"symbol": "FOO"},
    ),
    (
        'Our common stock is traded on the Nasdaq National Market under the symbol "CYTC."',
        {"symbol": "CYTC"},
    ),
    (
        "Our common stock is listed on the Nasdaq Stock Market LLC (“Nasdaq”) under the trading symbol “MAIA”",
        {"symbol": "MAIA"},
    ),
    (
        'The Common Stock is listed on the New York Stock Exchange (the "NYSE") under the symbol "GP".',
        {"symbol": "GP"},
    ),
    (
        "Our Class A common stock is listed on the NYSE under the symbol “BRK.B.”",
        {"symbol": "BRK.B"},
    ),
]


@pytest.mark.parametrize(("sentence", "stated"), NET_PROCEEDS, ids=lambda value: str(value)[:48])
def test_the_net_proceeds(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values(NET, sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), COSTS, ids=lambda value: str(value)[:48])
def test_the_expenses_of_the_offering(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values(EXPENSES, sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), SALES, ids=lambda value: str(value)[:48])
def test_the_last_sale(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values(LAST_SALE, sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), LISTINGS, ids=lambda value: str(value)[:48])
def test_the_market_and_symbol(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((LISTING, TRADES), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated
