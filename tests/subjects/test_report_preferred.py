"""Preferred stock that current reports tell of: who holds it for the depositary shares, what is paid in a liquidation."""

import extractor
from tests.truth_events.layouts import HTML, TEXT

PREFERRED = """
Item 3.03 Material Modification to Rights of Security Holders.
On August 5, 2019, Halden Tool Company (the “Company”) filed Articles Supplementary classifying 6,900,000 shares of its preferred stock as 6.375% Series B Cumulative Redeemable Preferred Stock, with a liquidation preference of $25.00 per share (the “Series B Preferred Stock”).
Item 8.01 Other Events.
On July 30, 2019, the Company entered into an Underwriting Agreement with Bexley Securities LLC and Tarleton & Co. Inc., as representatives of the several underwriters named therein, pursuant to which the Company agreed to issue and sell 6,000,000 shares of its Series B Preferred Stock at a public offering price of $25.00 per share.
"""  # noqa: E501
DEPOSITARY = """
Item 8.01 Other Events.
On February 25, 2021, the Company entered into a Terms Agreement with Bexley Securities LLC, as representative of the several underwriters, for the sale of 8,000,000 depositary shares, each representing a 1/40th interest in a share of its Series C Preferred Stock. The depositary shares were issued pursuant to a Deposit Agreement, dated March 4, 2021, among the Company, Summit Trust Company, N.A., as depositary, and the holders from time to time of the depositary receipts.
"""  # noqa: E501


def test_the_preference_stands_in_the_item_on_the_terms() -> None:
    for layout in (*HTML, *TEXT):
        record = extractor.extract(layout("August 6, 2019", PREFERRED).encode(), path="report")
        (stock,) = record.securities
        assert stock.liquidation_preference is not None
        assert stock.liquidation_preference.amount == 25
        dealers = [(party.name, party.representative) for party in record.parties if party.role == "underwriter"]
        assert dealers == [("Bexley Securities LLC", True), ("Tarleton & Co. Inc.", True)]


def test_the_depositary_is_named() -> None:
    for layout in (*HTML, *TEXT):
        record = extractor.extract(layout("March 4, 2021", DEPOSITARY).encode(), path="report")
        assert [party.name for party in record.parties if party.role == "depositary"] == ["Summit Trust Company, N.A."]
