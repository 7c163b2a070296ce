"""Items on placements, lines and exchanges as companies word them, with what must be read of them; all names are invented."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Placement:
    """The paragraphs of a report's items; its offerings, securities, fees and parties, each whole."""

    name: str
    words: tuple[str, ...]
    offerings: tuple[Mapping[str, Any], ...] = ()
    securities: tuple[Mapping[str, Any], ...] = ()
    fees: tuple[Mapping[str, Any], ...] = ()
    dealing: tuple[tuple[str, str], ...] = ()
    of: Mapping[str, str] = field(default_factory=dict)


_ENTRY = "Item 1.01 Entry into a Material Definitive Agreement."
_SALES = "Item 3.02 Unregistered Sales of Equity Securities."

PLACEMENTS = (
    Placement(
        "warrants of the placement beside a registered direct",
        (
            _ENTRY,
            "On June 3, 2024, Northwind Biologics, Inc. (the “Company”) entered into a securities purchase agreement with "
            "certain institutional investors relating to (1) the offering and sale of an aggregate of 620,000 shares (the "
            "“Shares”) of Common Stock at an offering price of $5.125 per share in a registered direct offering (the “Offering”) "
            "and (2) the issuance of unregistered warrants to purchase up to 620,000 shares of Common Stock (the "
            "“Warrants”) with "
            "an exercise price of $5.00 in a concurrent private placement (the “Private Placement”). The Offering and the "
            "Private "
            "Placement closed on June 5, 2024.",
            "Pursuant to an engagement letter between the Company and Alder & Finch, LLC (the “Placement Agent”), the Company "
            "agreed to pay the Placement Agent a total cash fee equal to 6.5% of the aggregate gross proceeds received in the "
            "Offering.",
        ),
        offerings=(
            {"relation": "primary", "method": "best_efforts", "units_offered": "620000", "price": "5.125"},
            {"relation": "concurrent", "method": "private_placement"},
        ),
        securities=(
            {"role": "offered", "kind": "common_stock", "quantity": "620000"},
            {"role": "offered", "kind": "warrants", "title": "Warrants", "exercise_price": "5.00"},
        ),
        fees=({"kind": "placement_agent_fee", "payee": "Alder & Finch, LLC"},),
        dealing=(("Alder & Finch, LLC", "placement_agent"),),
        of={"Warrants": "concurrent"},
    ),
    Placement(
        "warrants granted to those who placed the deal",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into a Securities Purchase Agreement with an institutional investor, "
            "pursuant to "
            "which the Company agreed to sell and issue in a private placement (the “Private Placement”) an aggregate of "
            "1,400,000 "
            "shares of common stock and Series A warrants to purchase up to 1,400,000 shares of common stock (the “Common "
            "Warrants”) at a purchase price of $2.80 per share.",
            "The Company entered into an agreement with Calder & Finch, LLC (“Calder”), pursuant to which the Company has agreed "
            "to pay Calder an aggregate cash fee equal to 7.0% of the gross proceeds received by the Company from the Private "
            "Placement, and an aggregate of $65,000 for certain expenses related to the Private Placement. The Company has also "
            "issued to Calder’s designees warrants to purchase up to 98,000 shares of Common Stock (the “Calder Warrants”). The "
            "terms of the Calder Warrants are substantially the same as the terms of the Series A Warrant except that they have "
            "an exercise price of $3.50 per share.",
        ),
        offerings=({"relation": "primary", "method": "private_placement", "units_offered": "1400000", "price": "2.80"},),
        securities=(
            {"role": "offered", "kind": "common_stock", "quantity": "1400000"},
            {"role": "offered", "kind": "warrants", "underlying": {"quantity": "1400000"}},
            {
                "role": "compensation",
                "kind": "warrants",
                "title": "Calder Warrants",
                "exercise_price": "3.50",
                "underlying": {"quantity": "98000"},
            },
        ),
        fees=(
            {"kind": "placement_agent_fee"},
            {"kind": "expense_reimbursement", "amount": "65000"},
        ),
        dealing=(("Calder & Finch, LLC", "placement_agent"),),
    ),
    Placement(
        "a line of equity with shares for the commitment",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into a common stock purchase agreement (the “Purchase Agreement”) with Larch "
            "Capital Fund, LLC (“Larch”). Under the Purchase Agreement, the Company has the right, in its sole discretion, "
            "to sell "
            "to Larch up to $12.0 million of newly issued shares of the Company’s common stock from time to time during the "
            "24-month term of the Purchase Agreement.",
            "As consideration for Larch’s commitment to purchase shares, the Company issued to Larch 140,000 shares of "
            "common stock "
            "as commitment shares.",
        ),
        offerings=({"relation": "primary", "method": "equity_line", "aggregate_price": "12000000"},),
        securities=(
            {"role": "offered", "kind": "common_stock"},
            {"role": "compensation", "kind": "common_stock", "quantity": "140000"},
        ),
        dealing=(("Larch Capital Fund, LLC", "purchaser"),),
    ),
    Placement(
        "warrants issued for exercising others",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into inducement offer letter agreements with holders of existing Series C "
            "warrants (the “Existing Warrants”) to purchase an aggregate of 2,000,000 shares of common stock. The holders agreed "
            "to exercise the Existing Warrants for cash at a reduced exercise price of $1.10 per share in consideration for the "
            "Company’s agreement to issue new unregistered Series D warrants (the “New Warrants”) to purchase up to 4,000,000 "
            "shares of common stock. The New Warrants have an exercise price of $1.25 per share.",
            _SALES,
            "The New Warrants were offered in a private placement pursuant to Section 4(a)(2) of the Securities Act.",
        ),
        offerings=({"relation": "primary", "method": "private_placement"},),
        securities=(
            {
                "role": "offered",
                "kind": "warrants",
                "title": "Series D warrants",
                "exercise_price": "1.25",
                "underlying": {"quantity": "4000000"},
            },
        ),
    ),
    Placement(
        "an exchange of a note for shares",
        (
            _SALES,
            "On June 3, 2024, the Company and the holder of its promissory note entered into an exchange agreement. The note was "
            "exchanged for 1,500,000 newly issued shares of Series B Preferred Stock in reliance on Section 3(a)(9) of the "
            "Securities Act.",
        ),
        offerings=({"relation": "primary", "method": "exchange", "units_offered": "1500000"},),
    ),
    Placement(
        "convertible debentures by their kind alone",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into a securities purchase agreement with Larch Capital Fund, LLC (“Larch”). "
            "Pursuant to the agreement, the Company agreed to issue and sell to Larch in a private placement convertible "
            "debentures (the “Convertible Debentures”) in the principal amount of up to $9.0 million.",
        ),
        offerings=({"relation": "primary", "method": "private_placement", "aggregate_price": "9000000"},),
        securities=({"role": "offered", "kind": "convertible_notes", "title": "convertible debentures", "principal": "9000000"},),
        dealing=(("Larch Capital Fund, LLC", "purchaser"),),
    ),
    Placement(
        "an earlier program that was ended beside the new one",
        (
            _ENTRY,
            "On June 3, 2024, the Company entered into an At-The-Market Offering Agreement (the “Offering Agreement”) with "
            "Alder & "
            "Finch, LLC (“Alder”), as sales agent, pursuant to which the Company may offer and sell, from time to time, "
            "shares of "
            "its common stock for an aggregate offering price of up to $8.0 million. The Company will pay Alder a cash "
            "commission "
            "of 3.0% of the gross sales price of the shares sold, and will reimburse Alder for certain expenses in an "
            "amount up to "
            "$40,000.",
            "As previously disclosed, on May 4, 2019, the Company entered into a Controlled Sales Agreement with Harbor Street "
            "Securities, Inc., pursuant to which the Company could sell shares of its common stock for aggregate gross sales "
            "proceeds of up to $25.0 million. That agreement was terminated.",
        ),
        offerings=(
            {
                "relation": "primary",
                "method": "at_the_market",
                "aggregate_price": "8000000",
                "agreement": {"title": "At-The-Market Offering Agreement", "date": "2024-06-03"},
            },
        ),
        securities=({"role": "offered", "kind": "common_stock"},),
        fees=(
            {"kind": "commission", "payee": "Alder"},
            {"kind": "expense_reimbursement", "amount": "40000", "payee": "Alder"},
        ),
        dealing=(("Alder & Finch, LLC", "sales_agent"),),
    ),
)
