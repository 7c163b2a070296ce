"""Items of current reports as companies word them, with the deal that each tells of; names and amounts are invented."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Told:
    """The paragraphs of a report's items, and the leaves that must be read of them."""

    name: str
    words: tuple[str, ...] = ()
    offering: Mapping[str, Any] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    securities: tuple[Mapping[str, Any], ...] = ()
    dealing: tuple[tuple[str, str, bool], ...] = ()
    ascii: str = ""


_OTHER = "Item 5. Other Events."
_ENTRY = "Item 1.01 Entry into a Material Definitive Agreement."
_OTHER_NOW = "Item 8.01 Other Events."

SOLD = (
    Told(
        "convertible debentures placed in 1996",
        ascii="""
                       SECURITIES AND EXCHANGE COMMISSION
                            Washington, D.C. 20549
                                    FORM 8-K
                                 CURRENT REPORT

        Date of Report (Date of earliest event reported): October 4, 1996

                            NORTHWIND LABORATORIES, INC.
             (Exact name of registrant as specified in its charter)

Item 5.  Other Events.

         On October 4, 1996, Northwind Laboratories, Inc. (the "Company")
completed a private placement of $5,000,000 aggregate principal amount of its
8% Convertible Subordinated Debentures due October 4, 1999 (the "Debentures")
pursuant to Regulation S under the Securities Act of 1933. The net proceeds to
the Company were approximately $4,600,000. Harbor Street Securities, Inc. acted
as placement agent for the offering.

                                   SIGNATURES

         Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf.
""",
        offering={
            "method": "private_placement",
            "aggregate_price": "5000000",
            "net_proceeds": "4600000",
            "settlement_date": "1996-10-04",
        },
        securities=(
            {
                "kind": "convertible_notes",
                "title": "8% Convertible Subordinated Debentures due October 4, 1999",
                "principal": "5000000",
                "rate": "0.08",
                "maturity": "1999-10-04",
            },
        ),
        dealing=(("Harbor Street Securities, Inc.", "placement_agent", False),),
    ),
    Told(
        "common stock sold to named investors in 1999",
        ascii="""
                       SECURITIES AND EXCHANGE COMMISSION
                                    FORM 8-K
                                 CURRENT REPORT

        Date of Report (Date of earliest event reported): March 12, 1999

                            NORTHWIND LABORATORIES, INC.
             (Exact name of registrant as specified in its charter)

ITEM 5.  OTHER EVENTS

         On March 12, 1999, the Registrant sold 1,250,000 shares of its Common
Stock, par value $.01 per share, to Calder Growth Fund, L.P. at a price of $4.00
per share, for an aggregate purchase price of $5,000,000, pursuant to a Common
Stock Purchase Agreement dated as of March 10, 1999. The shares were sold in a
private placement under Section 4(2) of the Securities Act of 1933.

                                   SIGNATURES

         Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf.
""",
        offering={
            "method": "private_placement",
            "aggregate_price": "5000000",
            "units_offered": "1250000",
            "price": "4.00",
            "settlement_date": "1999-03-12",
            "agreement": {"title": "Common Stock Purchase Agreement", "date": "1999-03-10"},
        },
        securities=({"kind": "common_stock", "quantity": "1250000"},),
        dealing=(("Calder Growth Fund, L.P.", "purchaser", False),),
    ),
    Told(
        "registered direct with a placement agent",
        (
            _ENTRY,
            "On June 3, 2024, Northwind Biologics, Inc. (the “Company”) entered into a securities purchase agreement (the "
            "“Purchase Agreement”) with certain institutional investors, pursuant to which the Company agreed to issue and "
            "sell, in a registered direct offering, an aggregate of 4,400,000 shares of the Company’s common stock, par "
            "value $0.001 per share, at a purchase price of $2.50 per share. The gross proceeds to the Company from the "
            "offering are expected to be approximately $11.0 million, before deducting the placement agent’s fees. The "
            "offering closed on June 5, 2024.",
            "Also on June 3, 2024, the Company entered into a placement agency agreement with Alder & Finch Capital "
            "Markets, LLC, as exclusive placement agent, under which it will pay a cash fee equal to 7.0% of the gross "
            "proceeds of the offering.",
        ),
        offering={
            "agreement": {"title": "securities purchase agreement", "date": "2024-06-03"},
            "units_offered": "4400000",
            "price": "2.50",
            "gross_proceeds": "11000000",
            "settlement_date": "2024-06-05",
            "method": "best_efforts",
        },
        securities=({"kind": "common_stock", "quantity": "4400000"},),
        dealing=(("Alder & Finch Capital Markets, LLC", "placement_agent", False),),
    ),
    Told(
        "an at-the-market program",
        (
            _ENTRY,
            "On August 9, 2019, Northwind Biologics, Inc. (the “Company”) entered into an Open Market Sale Agreement℠ (the "
            "“Sale Agreement”) with Larkspur LLC, as sales agent (“Larkspur”), under which the Company may offer and sell, "
            "from time to time at its sole discretion, shares of its common stock, par value $0.001 per share, having an "
            "aggregate offering price of up to $75,000,000 through Larkspur. The Company will pay Larkspur a commission of "
            "up to 3.0% of the gross sales proceeds of any common stock sold.",
        ),
        offering={
            "agreement": {"title": "Open Market Sale Agreement", "date": "2019-08-09"},
            "aggregate_price": "75000000",
            "method": "at_the_market",
        },
        absent=("units_offered", "price"),
        securities=({"kind": "common_stock", "title": "common stock, par value $0.001 per share"},),
        dealing=(("Larkspur LLC", "sales_agent", False),),
    ),
    Told(
        "convertible notes to qualified buyers",
        (
            _ENTRY,
            "On March 2, 2021, Northwind Biologics, Inc. (the “Company”) entered into a purchase agreement (the “Purchase "
            "Agreement”) with Larkspur Securities LLC and Alder & Finch Co. LLC, as representatives of the several initial "
            "purchasers named in Schedule 1 thereto (collectively, the “Initial Purchasers”), to issue and sell $500.0 "
            "million aggregate principal amount of 0.25% Convertible Senior Notes due 2026 (the “Notes”) in a private "
            "placement to qualified institutional buyers pursuant to Rule 144A under the Securities Act. In addition, the "
            "Company granted the Initial Purchasers an option to purchase, within a 13-day period beginning on, and "
            "including, the date the Notes are first issued, up to an additional $75.0 million aggregate principal amount "
            "of Notes. The net proceeds from the sale of the Notes were approximately $486.5 million, after deducting the "
            "Initial Purchasers’ discount.",
            "The Notes bear interest at a rate of 0.25% per year, payable semiannually, and will mature on March 15, 2026, "
            "unless earlier converted, redeemed or repurchased. The initial conversion rate is 10.2500 shares of common "
            "stock per $1,000 principal amount of Notes, which represents an initial conversion price of approximately "
            "$97.56 per share.",
        ),
        offering={
            "agreement": {"title": "purchase agreement", "date": "2021-03-02"},
            "method": "private_placement",
            "aggregate_price": "500000000",
            "net_proceeds": "486500000",
            "over_allotment": {"principal": "75000000", "days": "13"},
        },
        securities=(
            {
                "kind": "convertible_notes",
                "title": "0.25% Convertible Senior Notes due 2026",
                "rate": "0.0025",
                "principal": "500000000",
                "maturity": "2026-03-15",
            },
        ),
        dealing=(("Larkspur Securities LLC", "underwriter", True), ("Alder & Finch Co. LLC", "underwriter", True)),
    ),
    Told(
        "underwritten shares and pre-funded warrants",
        (
            _ENTRY,
            "On May 30, 2024, Northwind Biologics, Inc. (the “Company”) entered into an underwriting agreement (the "
            "“Underwriting Agreement”) with Larkspur Securities LLC and Alder & Finch Co. LLC, as representatives of the "
            "several underwriters named therein (the “Underwriters”), relating to the issuance and sale of 6,250,000 shares "
            "of the Company’s common stock, $0.0001 par value per share, at a price to the public of $16.00 per share, and, "
            "in lieu of common stock to certain investors, pre-funded warrants to purchase 1,250,000 shares of common stock "
            "at a price of $15.9999 per pre-funded warrant. The exercise price of each pre-funded warrant is $0.0001 per "
            "share. The Company also granted the Underwriters a 30-day option to purchase up to an additional 1,125,000 "
            "shares of common stock. The net proceeds to the Company are expected to be approximately $112.3 million, after "
            "deducting underwriting discounts and commissions and estimated offering expenses. The offering is expected to "
            "close on or about June 3, 2024.",
        ),
        offering={
            "agreement": {"title": "underwriting agreement", "date": "2024-05-30"},
            "method": "firm_commitment",
            "units_offered": "6250000",
            "price": "16.00",
            "net_proceeds": "112300000",
            "settlement_date": "2024-06-03",
            "over_allotment": {"units": "1125000", "days": "30"},
        },
        securities=(
            {"kind": "common_stock", "quantity": "6250000", "title": "common stock, $0.0001 par value per share"},
            {"kind": "pre_funded_warrants", "underlying": {"quantity": "1250000"}},
        ),
        dealing=(("Larkspur Securities LLC", "underwriter", True), ("Alder & Finch Co. LLC", "underwriter", True)),
    ),
    Told(
        "depositary shares of preferred stock",
        (
            _OTHER_NOW,
            "On October 28, 2024, Northwind Biologics, Inc. (the “Company”) entered into an underwriting agreement with "
            "Larkspur Securities LLC, as representative of the several underwriters named in Schedule II thereto, for the "
            "issuance and sale by the Company of 20,000,000 depositary shares (the “Depositary Shares”), each representing a "
            "1/40th interest in a share of the Company’s 5.25% Series B Mandatory Convertible Preferred Stock, par value "
            "$1.00 per share (the “Preferred Stock”), at a public offering price of $25.00 per Depositary Share. The "
            "underwriters have an option for 30 days to purchase up to 3,000,000 additional Depositary Shares. The sale of "
            "the Depositary Shares closed on October 31, 2024.",
        ),
        offering={
            "agreement": {"title": "underwriting agreement", "date": "2024-10-28"},
            "method": "firm_commitment",
            "units_offered": "20000000",
            "price": "25.00",
            "settlement_date": "2024-10-31",
            "over_allotment": {"units": "3000000", "days": "30"},
        },
        securities=(
            {"kind": "depositary_shares", "quantity": "20000000", "role": "offered"},
            {
                "kind": "preferred_stock",
                "role": "underlying",
                "rate": "0.0525",
                "title": "5.25% Series B Mandatory Convertible Preferred Stock, par value $1.00 per share",
            },
        ),
        dealing=(("Larkspur Securities LLC", "underwriter", True),),
    ),
    Told(
        "notes in two tranches with their prices in words",
        (
            _OTHER_NOW,
            "On July 17, 2024, Northwind Biologics, Inc. completed its previously announced public offering of $300,000,000 "
            "aggregate principal amount of Floating Rate Senior Notes due 2026 (the “Floating Rate Notes”) and $700,000,000 "
            "aggregate principal amount of 4.500% Senior Notes due 2029 (the “Fixed Rate Notes” and, together with the "
            "Floating Rate Notes, the “Notes”). The Notes were sold pursuant to a Terms Agreement dated July 15, 2024 among "
            "the Company and Larkspur Securities LLC, Alder & Finch Co. LLC and Banco Verde, S.A., as representatives of the "
            "underwriters named in Schedule A thereto. The Fixed Rate Notes were sold at a price to the public of 99.845% of "
            "their principal amount and the Floating Rate Notes were sold at a price to the public of 100.000% of their "
            "principal amount.",
            "The Floating Rate Notes will bear interest at Compounded SOFR plus 0.40% per annum and will mature on July 17, "
            "2026. The Fixed Rate Notes will mature on July 17, 2029. The Company received net proceeds of approximately "
            "$995 million from the offering.",
        ),
        offering={
            "agreement": {"title": "Terms Agreement", "date": "2024-07-15"},
            "method": "firm_commitment",
            "settlement_date": "2024-07-17",
            "net_proceeds": "995000000",
        },
        absent=("aggregate_price", "units_offered"),
        securities=(
            {
                "kind": "notes",
                "title": "Floating Rate Senior Notes due 2026",
                "principal": "300000000",
                "maturity": "2026-07-17",
                "price_percent": "100.000",
                "floating_rate": {"spread": "0.0040"},
            },
            {
                "kind": "notes",
                "title": "4.500% Senior Notes due 2029",
                "principal": "700000000",
                "rate": "0.04500",
                "maturity": "2029-07-17",
                "price_percent": "99.845",
            },
        ),
        dealing=(
            ("Larkspur Securities LLC", "underwriter", True),
            ("Alder & Finch Co. LLC", "underwriter", True),
            ("Banco Verde, S.A.", "underwriter", True),
        ),
    ),
    Told(
        "senior notes with a table of their terms",
        (
            _OTHER_NOW,
            "On May 6, 2020, Northwind Biologics, Inc. (the “Company”) priced a public offering of $400,000,000 aggregate "
            "principal amount of its 3.100% Senior Notes due 2030 (the “Notes”) at an issue price of 99.512% of the principal "
            "amount thereof. In connection with the offering, the Company entered into an Underwriting Agreement, dated "
            "May 6, 2020, between the Company and Alder & Finch Co. LLC, acting for itself and as representative of the "
            "several underwriters listed therein. The Notes were issued on May 11, 2020 under an indenture with Granite "
            "Trust Company, N.A., as trustee. The Notes mature on May 15, 2030.",
        ),
        offering={
            "agreement": {"title": "Underwriting Agreement", "date": "2020-05-06"},
            "aggregate_price": "400000000",
            "settlement_date": "2020-05-11",
            "method": "firm_commitment",
        },
        securities=(
            {
                "kind": "notes",
                "title": "3.100% Senior Notes due 2030",
                "principal": "400000000",
                "rate": "0.03100",
                "maturity": "2030-05-15",
                "price_percent": "99.512",
            },
        ),
        dealing=(("Alder & Finch Co. LLC", "underwriter", True),),
    ),
    Told(
        "a private placement to one named buyer with warrants",
        (
            "Item 3.02 Unregistered Sales of Equity Securities.",
            "On February 1, 2022, Northwind Biologics, Inc. (the “Company”) issued and sold to Calder Health Partners II, "
            "L.P. (the “Purchaser”) 2,000,000 shares of common stock and warrants to purchase 1,000,000 shares of common "
            "stock at an exercise price of $7.50 per share, for aggregate gross proceeds of $12.0 million, pursuant to a "
            "Securities Purchase Agreement, dated as of January 28, 2022, between the Company and the Purchaser. The "
            "securities were issued in reliance on Section 4(a)(2) of the Securities Act.",
        ),
        offering={
            "agreement": {"title": "Securities Purchase Agreement", "date": "2022-01-28"},
            "method": "private_placement",
            "gross_proceeds": "12000000",
            "units_offered": "2000000",
            "settlement_date": "2022-02-01",
        },
        securities=(
            {"kind": "common_stock", "quantity": "2000000"},
            {"kind": "warrants", "underlying": {"quantity": "1000000"}, "exercise_price": "7.50"},
        ),
        dealing=(("Calder Health Partners II, L.P.", "purchaser", False),),
    ),
)

NOT_SOLD = (
    Told(
        "a credit agreement",
        (
            _ENTRY,
            "On June 3, 2024, Northwind Biologics, Inc. entered into a Credit Agreement with Granite Bank, N.A., as "
            "administrative agent, providing for a $500,000,000 term loan due 2029 and the issuance of letters of credit. "
            "Loans bear interest at SOFR plus 1.25%. Larkspur Securities LLC acted as joint lead arranger and joint "
            "bookrunner.",
        ),
    ),
    Told(
        "stock given in a merger",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into an Agreement and Plan of Merger with Calder Labs, Inc., under which "
            "the Company will issue 5,000,000 shares of its common stock and pay $9,500,000 in cash.",
            "Item 3.02 Unregistered Sales of Equity Securities.",
            "The shares issued as merger consideration will be issued in reliance on Section 4(a)(2) of the Securities Act.",
        ),
    ),
    Told(
        "notes bought back and redeemed",
        (
            _OTHER_NOW,
            "On June 3, 2024, the Company commenced a cash tender offer for any and all of its outstanding $400,000,000 "
            "aggregate principal amount of 6.500% Senior Notes due 2026, and issued a notice of redemption of the notes not "
            "tendered. Larkspur Securities LLC is acting as dealer manager for the tender offer.",
        ),
    ),
    Told(
        "a company bought under a stock purchase agreement",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into a Stock Purchase Agreement with Calder Holdings, LLC, pursuant to "
            "which the Company agreed to purchase all of the issued and outstanding shares of Calder Labs, Inc. for an "
            "aggregate purchase price of $45.0 million in cash.",
        ),
    ),
    Told(
        "grants to officers",
        (
            "Item 5.02 Compensatory Arrangements of Certain Officers.",
            "On June 3, 2024, the Committee granted Ms. Reyes options to purchase 250,000 shares of common stock at an "
            "exercise price of $8.00 per share and issued 40,000 shares of restricted stock under the 2020 Incentive Plan.",
        ),
    ),
    Told(
        "shares bought back from a holder",
        (
            _OTHER_NOW,
            "On June 3, 2024, the Company entered into an underwriting agreement with Larkspur Securities LLC and Calder "
            "Holdings, LLC, as selling stockholder. The Company agreed to repurchase 1,000,000 shares of common stock from "
            "the underwriter at $20.00 per share.",
        ),
    ),
)
