"""Items on contracts of sale as companies word them, beside those of the placements; all names are invented."""

from tests.subjects.report_placements import Placement

_ENTRY = "Item 1.01 Entry into a Material Definitive Agreement."
_ENDED = "Item 1.02 Termination of a Material Definitive Agreement."
_BOUGHT = "Item 2.01 Completion of Acquisition or Disposition of Assets."
_OTHER = "Item 8.01 Other Events."
_RESULTS = "Item 2.02 Results of Operations and Financial Condition."
_SALES = "Item 3.02 Unregistered Sales of Equity Securities."
_SEE = "The information in Item 1.01 is incorporated by reference."

CONTRACTS = (
    Placement(
        "a program told over two sentences, and the one it follows in an item of its own",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into an Equity Distribution Agreement (the “Agreement”) with Alder & Finch, "
            "LLC, "
            "as sales agent (the “Agent”). Under the Agreement the Company may sell, from time to time, shares of its common "
            "stock, "
            "par value $0.001 per share, having an aggregate offering price of up to $90.0 million. The Agent will be paid a "
            "commission of up to 2.5% of the gross sales price of the shares.",
            _ENDED,
            "On June 1, 2024, the Company ended its Sales Agreement, dated May 4, 2021, with Harbor Street Securities, Inc., as "
            "agent, under which it sold 1,300,000 shares of common stock for gross proceeds of approximately $11.0 million.",
        ),
        offerings=({"relation": "primary", "method": "at_the_market", "aggregate_price": "90000000"},),
        securities=({"role": "offered", "kind": "common_stock"},),
        fees=({"kind": "commission"},),
        dealing=(("Alder & Finch, LLC", "sales_agent"),),
    ),
    Placement(
        "notes issued under an indenture without a named contract of sale",
        (
            _ENTRY,
            "On June 3, 2024, the Company issued $640 million in aggregate principal amount of 7.125% Senior Notes due 2031 (the "
            "“Notes”) pursuant to an indenture, dated as of June 3, 2024, between the Company and Borealis Trust Company, as "
            "trustee. The Notes mature on June 15, 2031.",
            "The Notes were sold to qualified institutional buyers under Rule 144A.",
        ),
        offerings=({"relation": "primary", "method": "private_placement", "aggregate_price": "640000000"},),
        securities=({"role": "offered", "kind": "notes", "title": "7.125% Senior Notes due 2031", "maturity": "2031-06-15"},),
    ),
    Placement(
        "a promissory note by its principal sum, with shares for the commitment",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into a securities purchase agreement with Larch Capital Fund, LLC (“Larch”), "
            "pursuant to which the Company issued a 9% convertible promissory note (the “Note”) in the principal sum of "
            "$330,000. "
            "The Company also issued 4,100 shares of its common stock to Larch as a commitment fee. The Note matures on June 3, "
            "2025 and is convertible at a conversion price equal to $1.75 per share.",
            _SALES,
            _SEE,
        ),
        offerings=({"relation": "primary", "method": "private_placement", "aggregate_price": "330000"},),
        securities=(
            {"role": "offered", "kind": "convertible_notes", "rate": "0.09", "maturity": "2025-06-03"},
            {"role": "compensation", "kind": "common_stock", "quantity": "4100"},
        ),
        dealing=(("Larch Capital Fund, LLC", "purchaser"),),
    ),
    Placement(
        "shares given for notes",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into separate, privately negotiated exchange agreements with holders of its "
            "notes, "
            "pursuant to which it will issue an aggregate of 1,410,000 shares of its common stock in exchange for $7.0 million "
            "principal amount of the notes. The exchanges closed on June 6, 2024.",
        ),
        offerings=({"relation": "primary", "method": "exchange", "units_offered": "1410000", "settlement_date": "2024-06-06"},),
        securities=({"role": "offered", "kind": "common_stock", "quantity": "1410000"},),
    ),
    Placement(
        "common shares and warrants by subscription",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into subscription agreements with investors for the sale of up to 2,700,000 "
            "common "
            "shares and warrants (the “Warrants”) to purchase up to 2,700,000 common shares, at a purchase price of $1.40 per "
            "common "
            "share and accompanying Warrant, in a private placement. The Warrants have a term of five years and an exercise "
            "price "
            "of $1.80 per share.",
        ),
        offerings=({"relation": "primary", "method": "private_placement", "units_offered": "2700000", "price": "1.40"},),
        securities=(
            {"role": "offered", "kind": "common_stock", "quantity": "2700000"},
            {"role": "offered", "kind": "warrants", "exercise_price": "1.80", "underlying": {"quantity": "2700000"}},
        ),
    ),
    Placement(
        "a line that an investor is committed to, told as ours",
        (
            _ENTRY,
            "On June 3, 2024, we entered into a purchase agreement with Larch Capital Fund, LLC (“Larch”), pursuant to which "
            "Larch "
            "has committed to purchase, subject to certain limitations, up to $60.0 million of our common stock. As "
            "consideration "
            "for its commitment, we issued to Larch 310,000 shares of our common stock as commitment shares.",
        ),
        offerings=({"relation": "primary", "method": "equity_line", "aggregate_price": "60000000"},),
        securities=(
            {"role": "offered", "kind": "common_stock"},
            {"role": "compensation", "kind": "common_stock", "quantity": "310000"},
        ),
        dealing=(("Larch Capital Fund, LLC", "purchaser"),),
    ),
    Placement(
        "shares registered for resale are sold by nobody yet",
        (
            _OTHER,
            "On June 3, 2024, the Company filed a prospectus supplement to register the resale by the selling stockholders of "
            "up to "
            "6,100,000 shares of common stock that were issued in its private placement that closed on February 2, 2024.",
        ),
    ),
    Placement(
        "a business sold under a stock purchase agreement",
        (
            _BOUGHT,
            "On June 3, 2024, the Company completed the sale of its coatings business to Alder Coatings LLC pursuant to a stock "
            "purchase agreement dated May 2, 2024 for $61.0 million in cash.",
        ),
    ),
    Placement(
        "goods that a distributor agreed to purchase",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into a distribution agreement with Northern Wholesale Inc., which agreed to "
            "purchase a minimum of 30,000 units at a price of $11.00 per unit, from time to time.",
        ),
    ),
    Placement(
        "warrants for advice beside a placement",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into a securities purchase agreement with accredited investors for the sale "
            "in a "
            "private placement of 5,100,000 shares of common stock at an offering price of $4.20 per share. Alder & Finch, "
            "LLC is "
            "acting as sole placement agent.",
            "The Company also entered into an advisor agreement with Harbor Labs, pursuant to which it will issue to Harbor Labs "
            "warrants to purchase 900,000 shares of common stock as compensation for advisory services.",
        ),
        offerings=({"relation": "primary", "method": "private_placement", "units_offered": "5100000", "price": "4.20"},),
        securities=({"role": "offered", "kind": "common_stock", "quantity": "5100000"},),
        dealing=(("Alder & Finch, LLC", "placement_agent"),),
    ),
    Placement(
        "results that recall an offering tell of none",
        (
            _RESULTS,
            "On June 3, 2024, the Company reported cash of $90.1 million, which includes net proceeds of $41.0 million from "
            "the sale "
            "of 3,300,000 shares of common stock in its underwritten public offering at a public offering price of $13.25 per "
            "share.",
        ),
    ),
)
