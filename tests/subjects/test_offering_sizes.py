"""The ways in which filings word agreements, sizes and options."""

from decimal import Decimal
from typing import Any

import pytest

from extractor.subjects.offerings.agreement_rules import AGREEMENT
from extractor.subjects.offerings.amount_rules import AGGREGATE, UNITS_OFFERED
from extractor.subjects.offerings.amounts import is_slip
from extractor.subjects.offerings.closing_rules import OVER_ALLOTMENT
from tests.subjects.prospectuses import first_values

Row = tuple[str, dict[str, Any] | None]

AGREEMENTS: list[Row] = [
    (
        (
            "We have entered into an open market sale agreement (the “sales agreement”) with Jefferies LLC "
            "(“Jefferies”), dated April 20, 2026, relating to shares of our common stock having an aggregate "
            "offering price of up to $80,000,000"
        ),
        {"title": "open market sale agreement", "date": "2026-04-20"},
    ),
    (
        (
            "We have entered into an Open Market Sale AgreementSM, or the sales agreement, with Jefferies LLC, or "
            "Jefferies, dated May 10, 2023, relating to the sale of our common stock offered by this prospectus "
            "supplement."
        ),
        {"date": "2023-05-10"},
    ),
    (
        (
            "We have entered into a Controlled Equity OfferingSM Sales Agreement, or sales agreement, with Cantor "
            "Fitzgerald & Co., or Cantor, dated March 8, 2021, relating to shares of our common stock offered by "
            "this prospectus supplement."
        ),
        {"date": "2021-03-08"},
    ),
    (
        (
            "We have entered into an At Market Issuance Sales Agreement, dated August 4, 2020 (the “Sales "
            "Agreement”), with B. Riley Securities, Inc."
        ),
        {"title": "At Market Issuance Sales Agreement", "date": "2020-08-04"},
    ),
    (
        (
            "We have entered into an At The Market Offering Agreement, or the sales agreement, with H.C. "
            "Wainwright & Co., LLC, or Wainwright, dated June 2, 2022, relating to shares of our common stock"
        ),
        {"title": "At The Market Offering Agreement", "date": "2022-06-02"},
    ),
    (
        (
            "On November 12, 2019, we entered into an Equity Distribution Agreement (the “Distribution "
            "Agreement”) with Piper Sandler & Co. (“Piper Sandler”)"
        ),
        {"title": "Equity Distribution Agreement", "date": "2019-11-12"},
    ),
    (
        (
            "We previously entered into a sales agreement with Cowen and Company, LLC, or Cowen, dated as of June "
            "4, 2018, relating to the sale of shares of our common stock offered by this prospectus."
        ),
        {"title": "sales agreement", "date": "2018-06-04"},
    ),
    (
        (
            "This prospectus supplement relates to the issuance and sale of shares of our common stock from time "
            "to time through our sales agent, JonesTrading, under a Capital on Demand™ Sales Agreement dated May "
            "3, 2021."
        ),
        {"date": "2021-05-03"},
    ),
    (
        (
            "We, the selling stockholders and the underwriters named below have entered into an underwriting "
            "agreement with respect to the shares being offered."
        ),
        {"title": "underwriting agreement"},
    ),
    (
        (
            "We have entered into an underwriting agreement with Cowen and Company, LLC, dated June 10, 2020, "
            "with respect to the shares."
        ),
        {"title": "underwriting agreement", "date": "2020-06-10"},
    ),
    (
        (
            "Subject to the terms and conditions of the underwriting agreement dated February 20, 2024, the "
            "underwriters named below have agreed to purchase"
        ),
        {"title": "underwriting agreement", "date": "2024-02-20"},
    ),
    (
        (
            "Under the terms of an underwriting agreement, which is filed as an exhibit, each of the underwriters "
            "named below has severally agreed to purchase"
        ),
        {"title": "underwriting agreement"},
    ),
    (
        (
            "Goldman Sachs & Co. LLC and the company have entered into an underwriting agreement dated May 7, "
            "2019 with respect to the notes."
        ),
        {"title": "underwriting agreement", "date": "2019-05-07"},
    ),
]

AMOUNTS: list[Row] = [
    (
        (
            "relating to shares of our common stock having an aggregate offering price of up to $80,000,000 from "
            "time to time through Jefferies acting as sales agent or principal."
        ),
        {"aggregate_price": Decimal("80000000")},
    ),
    (
        (
            "In accordance with the terms of the sales agreement, under this prospectus supplement we may offer "
            "and sell shares of our common stock, $0.001 par value per share, having an aggregate offering price "
            "of up to $75.0 million from time to time through Jefferies acting as sales agent."
        ),
        {"aggregate_price": Decimal("75000000")},
    ),
    (
        "We may offer and sell up to $50,000,000 of our common shares from time to time",
        {"aggregate_price": Decimal("50000000")},
    ),
    (
        "Up to $100,000,000",
        {"aggregate_price": Decimal("100000000")},
    ),
    (
        "$50,000,000 Common Stock",
        {"aggregate_price": Decimal("50000000")},
    ),
    (
        "$300,000,000 Common Shares of Beneficial Interest",
        {"aggregate_price": Decimal("300000000")},
    ),
    (
        (
            "we may issue and sell, from time to time, shares of our Common Stock having an aggregate gross sales "
            "price of up to $200,000,000 through the Sales Agents"
        ),
        {"aggregate_price": Decimal("200000000")},
    ),
    (
        "$1,000,000,000",
        {"aggregate_price": Decimal("1000000000")},
    ),
    (
        "US$500,000,000",
        {"aggregate_price": Decimal("500000000")},
    ),
    (
        "€750,000,000",
        {"aggregate_price": (Decimal("750000000"), "EUR")},
    ),
    (
        "Up to U.S. $25,000,000 of Common Shares",
        {"aggregate_price": Decimal("25000000")},
    ),
]

UNITS: list[Row] = [
    (
        "5,000,000 Shares",
        {"units": Decimal("5000000")},
    ),
    (
        "5,555,556 Shares of Common Stock",
        {"units": Decimal("5555556")},
    ),
    (
        "8,000,000 Common Units Representing Limited Partner Interests",
        {"units": Decimal("8000000")},
    ),
    (
        "10,000,000 American Depositary Shares",
        {"units": Decimal("10000000")},
    ),
    (
        "6,000,000 American Depositary Shares representing 60,000,000 Ordinary Shares",
        {"units": Decimal("6000000")},
    ),
    (
        ("4,000,000 Depositary Shares Each Representing a 1/1,000th Interest in a Share of 6.25% Preferred Stock"),
        {"units": Decimal("4000000")},
    ),
    (
        "12,500,000 Class A Ordinary Shares",
        {"units": Decimal("12500000")},
    ),
    (
        "2,000,000 SHARES",
        {"units": Decimal("2000000")},
    ),
    (
        "Up to 7,500,000 Shares",
        {"units": Decimal("7500000")},
    ),
    (
        ("We are offering 3,370,786 shares of our common stock and pre-funded warrants to purchase 1,000,000 shares."),
        {"units": Decimal("3370786")},
    ),
    (
        "We are selling 4,000,000 shares of our common stock.",
        {"units": Decimal("4000000")},
    ),
    (
        "XYZ Corp. is offering 9,500,000 shares of its common stock.",
        {"units": Decimal("9500000")},
    ),
    (
        "2,500,000 Shares of Class A Common Stock",
        {"units": Decimal("2500000")},
    ),
    (
        "We are offering up to 2,000,000 shares of our common stock",
        {"units": Decimal("2000000")},
    ),
    (
        "1,234,567 Shares of Common Stock and Warrants to Purchase up to 1,234,567 Shares of Common Stock",
        {"units": Decimal("1234567")},
    ),
    (
        "500,000 Shares Common Stock",
        {"units": Decimal("500000")},
    ),
]

OPTIONS: list[Row] = [
    (
        (
            "We have granted the underwriters a 30-day option to purchase up to 750,000 additional shares of our "
            "common stock at the public offering price, less underwriting discounts and commissions."
        ),
        {"units": Decimal("750000"), "days": Decimal("30")},
    ),
    (
        (
            "We have granted the underwriters an option for a period of 30 days to purchase up to an additional "
            "1,200,000 shares of common stock."
        ),
        {"units": Decimal("1200000"), "days": Decimal("30")},
    ),
    (
        (
            "The underwriters have an option to purchase up to 900,000 additional shares of common stock from us "
            "at the public offering price less the underwriting discount, within 30 days from the date of this "
            "prospectus supplement."
        ),
        {"units": Decimal("900000"), "days": Decimal("30")},
    ),
    (
        (
            "The underwriters may also exercise their option to purchase up to an additional 1,500,000 shares of "
            "common stock from us, at the public offering price, less the underwriting discount, for 30 days "
            "after the date of this prospectus supplement."
        ),
        {"units": Decimal("1500000"), "days": Decimal("30")},
    ),
    (
        (
            "The underwriters may also purchase up to an additional 600,000 shares from us within 30 days from "
            "the date of this prospectus supplement to cover over-allotments, if any."
        ),
        {"units": Decimal("600000"), "days": Decimal("30")},
    ),
    (
        (
            "To the extent that the underwriters sell more than 8,800,000 shares of Class A common stock, the "
            "underwriters have the option to purchase up to an additional 1,320,000 shares of Class A common "
            "stock from ServiceTitan, Inc."
        ),
        {"units": Decimal("1320000")},
    ),
    (
        (
            "We have granted the underwriters the option to purchase, exercisable within a 13-day period "
            "beginning on, and including, the date we first issue the notes, up to an additional $97,500,000 "
            "principal amount of notes."
        ),
        {"principal": Decimal("97500000")},
    ),
    (
        (
            "We have granted a 45-day option to the representative of the underwriters to purchase up to 150,000 "
            "additional shares of common stock solely to cover over-allotments, if any."
        ),
        {"units": Decimal("150000"), "days": Decimal("45")},
    ),
    (
        (
            "The Company has granted the Underwriters a 30-day option to purchase up to 450,000 additional shares "
            "of Common Stock at the Price to Public less the Underwriting Discount, solely to cover "
            "over-allotments, if any."
        ),
        {"units": Decimal("450000"), "days": Decimal("30")},
    ),
    (
        (
            "The selling stockholders have granted the underwriters an option for a period of 30 days to purchase "
            "up to 1,000,000 additional shares."
        ),
        {"units": Decimal("1000000"), "days": Decimal("30")},
    ),
    (
        (
            "The underwriters have the option to purchase up to an additional 525,000 common units from us on the "
            "same terms and conditions as set forth above."
        ),
        {"units": Decimal("525000")},
    ),
    (
        (
            "Option to purchase additional shares: The underwriters have been granted an option to purchase up to "
            "1,050,000 additional shares of our common stock. This option is exercisable for 30 days."
        ),
        {"units": Decimal("1050000")},
    ),
]


@pytest.mark.parametrize(("sentence", "stated"), AGREEMENTS, ids=lambda value: str(value)[:48])
def test_an_agreement_by_its_title_and_date(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values(AGREEMENT, sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), AMOUNTS, ids=lambda value: str(value)[:48])
def test_the_whole_amount_offered(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values(AGGREGATE, sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), UNITS, ids=lambda value: str(value)[:48])
def test_the_units_offered(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values(UNITS_OFFERED, sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), OPTIONS, ids=lambda value: str(value)[:48])
def test_an_option_by_its_size_and_days(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values(OVER_ALLOTMENT, sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (960_867_645, 60_867_645, True),
        (1_250_000, 1_520_000, False),
        (1_250_000, 1_350_000, True),
        (1_250_000, 1_250_000, False),
        (12_500, 12_600, False),
        (10_000_000, 2_500_000, False),
    ],
)
def test_counts_that_differ_in_one_digit_are_a_slip(one: int, other: int, slip: bool) -> None:
    assert is_slip(Decimal(one), Decimal(other)) is is_slip(Decimal(other), Decimal(one)) is slip
