"""Covers of the kinds that Rule 424(b) knows, put together from the wordings of many: what each of them offers."""

from typing import Any

import pytest

from extractor.forms import form_of
from extractor.reading import Derived, Link, Reading
from extractor.rules import Stated
from extractor.source import open_document
from extractor.subjects.securities import read_securities
from extractor.terms import Money
from extractor.text import read_text

STRUCTURE = ("_key", "series")
HEAD = (
    "<p>Filed Pursuant to Rule 424(b)(5)<br>Registration No. 333-271234</p><p>PROSPECTUS SUPPLEMENT</p>"
    "<p>(To Prospectus dated May 1, 2023)</p>"
)
FOOT = (
    "<p>Investing in our securities involves a high degree of risk. See “Risk Factors” beginning on page S-5.</p>"
    "<p>Neither the Securities and Exchange Commission nor any state securities commission has approved or disapproved of "
    "these securities. Any representation to the contrary is a criminal offense.</p>"
    "<p style='text-align:center'>The date of this prospectus supplement is June 3, 2025.</p>"
)


def offered(cover: str) -> list[dict[str, Any]]:
    """The rows that a cover offers; a line of `cover` that begins with ^ is centred, others are paragraphs or tables."""
    html = [HEAD]
    for line in cover.strip().splitlines():
        style = " style='text-align:center;font-weight:bold'" if line.startswith("^") else ""
        html.append(f"<p{style}>{line.lstrip('^').strip()}</p>" if not line.startswith("<") else line)
    document = open_document(("<html><body>" + "".join(html) + FOOT + "</body></html>").encode())
    text = read_text(document)
    form = form_of(document, text)
    rows = read_securities(Reading(document, text, form.segment(text), form.name)).get("securities", [])
    return [plain(row) for row in rows if row["role"] == "offered"]


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        members = {name: plain(item) for name, item in value.items() if not isinstance(item, Link) and name not in STRUCTURE}
        return {name: item for name, item in members.items() if item != {}}
    if isinstance(value, list):
        return [plain(item) for item in value]
    value = value.value if isinstance(value, Stated | Derived) else value
    if isinstance(value, Money):
        return value.sentence()
    return value.sentence() if hasattr(value, "sentence") else value if isinstance(value, str | bool) else str(value)


COVERS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        """
^2,627,050 Shares of Common Stock
^Pre-Funded Warrants to Purchase up to 141,550 Shares of Common Stock
^Series A Common Warrants to Purchase up to 2,768,600 Shares of Common Stock
^Up to 2,910,150 Shares of Common Stock Issuable Upon Exercise of the Pre-Funded Warrants and Series A Common Warrants
We are offering 2,627,050 shares of our common stock, par value $0.0001 per share, pre-funded warrants to purchase \
up to 141,550 shares of common stock and Series A common warrants to purchase up to 2,768,600 shares of common \
stock. Each pre-funded warrant has an exercise price of $0.001 per share. The Series A common warrants have an \
exercise price of $3.27 per share, are exercisable beginning six months after the date of issuance and will expire \
five years from the date of issuance.
Our common stock is listed on The Nasdaq Capital Market under the symbol “ABCD.”
""",
        [
            {
                "role": "offered",
                "kind": "common_stock",
                "title": "Common Stock",
                "quantity": "2627050",
                "par_value": "0.0001",
                "exchange": "Nasdaq Capital Market",
                "symbol": "ABCD",
            },
            {
                "role": "offered",
                "kind": "pre_funded_warrants",
                "title": "Pre-Funded Warrants",
                "underlying": {"quantity": "141550"},
                "exercise_price": "0.001",
            },
            {
                "role": "offered",
                "kind": "warrants",
                "title": "Series A Common Warrants",
                "underlying": {"quantity": "2768600"},
                "exercise_price": "3.27",
                "term": "5 years",
                "exercisable_from": "6 months",
            },
        ],
    ),
    (
        """
^12,000,000 Shares
^Acme Widgets, Inc.
^Common Stock
Acme Widgets, Inc. is offering 12,000,000 shares of its common stock. Our common stock is listed on the New York \
Stock Exchange under the symbol “ACW.” On June 2, 2025, the last reported sale price was $31.07 per share.
We have granted the underwriters a 30-day option to purchase up to 1,800,000 additional shares of our common stock.
""",
        [
            {
                "role": "offered",
                "kind": "common_stock",
                "title": "Common Stock",
                "quantity": "12000000",
                "exchange": "New York Stock Exchange",
                "symbol": "ACW",
            },
        ],
    ),
    (
        """
^9,000,000 American Depositary Shares
^Representing 18,000,000 Ordinary Shares
We are offering 9,000,000 American Depositary Shares, or ADSs. Each ADS represents two of our ordinary shares. Our \
ADSs are listed on the Nasdaq Global Select Market under the symbol “NNBR.”
""",
        [
            {
                "role": "offered",
                "kind": "ads",
                "title": "American Depositary Shares Representing 18,000,000 Ordinary Shares",
                "quantity": "9000000",
                "exchange": "Nasdaq Global Select Market",
                "symbol": "NNBR",
            },
        ],
    ),
    (
        """
^20,000,000 Depositary Shares
^Each Representing a 1/1,000th Interest in a Share of
^5.75% Non-Cumulative Perpetual Preferred Stock, Series K
We are offering 20,000,000 depositary shares. We intend to apply to list the depositary shares on the New York Stock \
Exchange under the symbol “ACB PRK.”
""",
        [
            {
                "role": "offered",
                "kind": "depositary_shares",
                "title": "Depositary Shares Each Representing a 1/1,000th Interest in a Share of 5.75% Non-Cumulative Perpetual "
                "Preferred Stock, Series K",
                "quantity": "20000000",
                "exchange": "New York Stock Exchange",
                "symbol": "ACB PRK",
                "underlying": {"quantity": "0.001"},
            },
        ],
    ),
    (
        """
^4,000,000 Shares
^7.50% Series A Cumulative Redeemable Preferred Stock
^(Liquidation Preference $25.00 per share)
We are offering 4,000,000 shares of our 7.50% Series A Cumulative Redeemable Preferred Stock, par value $0.01 per share.
""",
        [
            {
                "role": "offered",
                "kind": "preferred_stock",
                "title": "7.50% Series A Cumulative Redeemable Preferred Stock",
                "quantity": "4000000",
                "rate": "0.075",
                "liquidation_preference": "$25.00",
                "par_value": "0.01",
            },
        ],
    ),
    (
        """
^$1,150,000,000
^Acme Holdings plc
^0.875% Convertible Senior Notes due 2030
We are offering $1,150,000,000 aggregate principal amount of our 0.875% Convertible Senior Notes due 2030 (the \
“notes”). The notes will bear interest at a rate of 0.875% per year, payable semiannually in arrears on June 1 and \
December 1 of each year, beginning on December 1, 2025. The notes will mature on June 1, 2030, unless earlier \
converted.
The conversion rate for the notes will initially be 12.3456 shares of our common stock per $1,000 principal amount \
of notes (equivalent to an initial conversion price of approximately $81.00 per share of our common stock). The \
initial conversion price of the notes represents a premium of approximately 30.0% over the last reported sale price \
of our common stock on June 2, 2025.
""",
        [
            {
                "role": "offered",
                "kind": "convertible_notes",
                "title": "0.875% Convertible Senior Notes due 2030",
                "principal": "$1,150,000,000",
                "rate": "0.00875",
                "maturity": "2030-06-01",
                "payment_dates": ["--06-01", "--12-01"],
                "first_payment_date": "2025-12-01",
                "conversion": {"rate": "12.3456", "initial_price": "81.00", "premium": "0.3"},
                "conversion_price": "approximately $81.00",
            },
        ],
    ),
    (
        """
^$500,000,000 Floating Rate Notes due 2027
^$750,000,000 4.550% Notes due 2030
Acme Corporation is offering $500,000,000 aggregate principal amount of Floating Rate Notes due 2027 (the “floating \
rate notes”) and $750,000,000 aggregate principal amount of 4.550% Notes due 2030 (the “fixed rate notes”). The \
floating rate notes will bear interest at a floating rate equal to Compounded SOFR plus 0.62% per annum. The \
floating rate notes will mature on June 10, 2027 and the fixed rate notes will mature on June 10, 2030.
<table><tr><td></td><td>Price to Public</td><td>Underwriting Discount</td><td>Proceeds to Acme</td></tr><tr><td>Per \
Floating Rate Note</td><td>100.000%</td><td>0.200%</td><td>99.800%</td></tr><tr><td>Per Fixed Rate \
Note</td><td>99.850%</td><td>0.350%</td><td>99.500%</td></tr></table>
""",
        [
            {
                "role": "offered",
                "kind": "notes",
                "title": "Floating Rate Notes due 2027",
                "principal": "$500,000,000",
                "price_percent": "100.000",
                "discount_percent": "0.200",
                "proceeds_percent": "99.800",
                "maturity": "2027-06-10",
                "floating_rate": {"index": "Compounded SOFR", "spread": "0.0062"},
            },
            {
                "role": "offered",
                "kind": "notes",
                "title": "4.550% Notes due 2030",
                "principal": "$750,000,000",
                "rate": "0.0455",
                "price_percent": "99.850",
                "discount_percent": "0.350",
                "proceeds_percent": "99.500",
                "maturity": "2030-06-10",
            },
        ],
    ),
    (
        """
^Up to $75,000,000
^Common Stock
We have entered into a sales agreement with Acme Securities LLC relating to shares of our common stock offered by \
this prospectus supplement. In accordance with the sales agreement, we may offer and sell shares of our common \
stock, $0.01 par value per share, having an aggregate offering price of up to $75,000,000 from time to time. Our \
common stock trades on the NYSE American under the symbol “WGT.”
""",
        [
            {
                "role": "offered",
                "kind": "common_stock",
                "title": "Common Stock",
                "par_value": "0.01",
                "exchange": "NYSE American",
                "symbol": "WGT",
            },
        ],
    ),
    (
        """
^Up to 8,333,333 Shares of Common Stock Offered by the Selling Stockholders
This prospectus relates to the resale from time to time by the selling stockholders named herein of up to 8,333,333 \
shares of our common stock, par value $0.001 per share.
Our common stock is quoted on the OTCQB under the symbol “PNNY.”
""",
        [
            {
                "role": "offered",
                "kind": "common_stock",
                "title": "Common Stock",
                "quantity": "8333333",
                "par_value": "0.001",
                "exchange": "OTCQB",
                "symbol": "PNNY",
            },
        ],
    ),
    (
        """
^25,000,000 Units
^Acme Acquisition Corp.
Acme Acquisition Corp. is a blank check company. Each unit has an offering price of $10.00 and consists of one Class \
A ordinary share and one-half of one redeemable warrant. Each whole warrant entitles the holder thereof to purchase \
one Class A ordinary share at a price of $11.50 per share. Our units have been approved for listing on the New York \
Stock Exchange under the symbol “ACQU.U.”
""",
        [
            {
                "role": "offered",
                "kind": "units",
                "title": "Units",
                "quantity": "25000000",
                "exchange": "New York Stock Exchange",
                "symbol": "ACQU.U",
            },
        ],
    ),
    (
        """
^$
^     % Senior Notes due 20
We are offering $       aggregate principal amount of     % Senior Notes due 20   (the “notes”). The notes will \
mature on          , 20  .
""",
        [{"role": "offered", "kind": "notes"}],
    ),
]


ASCII = """\
PROSPECTUS SUPPLEMENT                           Filed Pursuant to Rule 424(b)(5)
(TO PROSPECTUS DATED MARCH 2, 1998)             Registration Statement No. 333-45678

                                  $150,000,000

                               ACME FOUNDRIES, INC.

                       7 1/4% SENIOR NOTES DUE APRIL 1, 2008

       Interest on the Notes is payable on April 1 and October 1 of each year,
commencing October 1, 1998. The Notes will be unsecured obligations of the
Company and will rank equally with its other senior debt. The Notes will not be
listed on any exchange.

                                PRICE TO            UNDERWRITING         PROCEEDS TO
                                PUBLIC(1)            DISCOUNT             COMPANY(1)
                                ---------           ------------         -----------
Per Note...................      99.750%               .650%               99.100%
Total......................    $149,625,000           $975,000          $148,650,000

(1) Plus accrued interest, if any, from April 7, 1998.

            The date of this Prospectus Supplement is April 2, 1998.
"""


def test_a_cover_in_plain_characters():
    document = open_document(ASCII.encode())
    text = read_text(document)
    form = form_of(document, text)
    (row,) = read_securities(Reading(document, text, form.segment(text), form.name))["securities"]
    assert plain(row) == {
        "role": "offered",
        "kind": "notes",
        "title": "7 1/4% SENIOR NOTES DUE APRIL 1, 2008",
        "rate": "0.0725",
        "principal": "$150,000,000",
        "maturity": "2008-04-01",
        "price_percent": "99.750",
        "discount_percent": "0.650",
        "proceeds_percent": "99.100",
        "payment_dates": ["--04-01", "--10-01"],
        "first_payment_date": "1998-10-01",
        "ranking": "unsecured obligations",
    }


def parts_of(cover: str) -> tuple[dict[str, Any], str]:
    lines = "".join(f"<p>{line}</p>" for line in cover.strip().splitlines())
    document = open_document(f"<html><body>{HEAD}{lines}{FOOT}</body></html>".encode())
    text = read_text(document)
    form = form_of(document, text)
    return read_securities(Reading(document, text, form.segment(text), form.name)), text.chars


def test_a_price_that_cannot_be_read_is_said_to_be_unread():
    parts, chars = parts_of(
        "Acme Securities will receive warrants to purchase shares of common stock in an amount equal to 10% of the number "
        "of shares sold by Acme at an exercise price equal to the fair value that our board determines in good faith."
    )
    (row,) = [row for row in parts["securities"] if row["role"] == "compensation"]
    assert "exercise_terms" not in row
    (unread,) = parts["unread"]
    assert (unread["reason"], unread["note"]) == ("unparsed", "exercise_terms")
    (span,) = unread["spans"]
    assert chars[span["start"] : span["end"]].startswith("the fair value that our board determines")


NOT_OFFERED = [
    "In a concurrent private placement, we are also selling to the investors warrants to purchase up to 8,316,882 shares "
    "of our common stock at an exercise price of $2.00 per share.",
    "As of March 31, 2025, we had outstanding $500,000,000 aggregate principal amount of 4.875% Senior Notes due 2027.",
    "We have granted the underwriters an option to purchase up to 1,800,000 additional shares of our common stock.",
    "We intend to use the proceeds to redeem all of our outstanding $300,000,000 aggregate principal amount of 6.500% "
    "Senior Notes due 2026.",
    "Our directors hold options to purchase 250,000 shares of our common stock at a price of $3.10 per share.",
]


@pytest.mark.parametrize("sentence", NOT_OFFERED)
def test_securities_of_others_are_not_offered(sentence):
    rows = offered("^5,000,000 Shares\n^Common Stock\nWe are offering 5,000,000 shares of our common stock.\n" + sentence)
    assert rows == [{"role": "offered", "kind": "common_stock", "title": "Common Stock", "quantity": "5000000"}]


@pytest.mark.parametrize(
    ("cover", "rows"), COVERS, ids=lambda value: value.strip().splitlines()[0][1:40] if isinstance(value, str) else ""
)
def test_a_cover_offers(cover, rows):
    found = offered(cover)
    assert [{k: row.get(k) for k in want} for row, want in zip(found, rows, strict=False)] == rows
    assert len(found) == len(rows)
    assert [sorted(row) for row in found] == [sorted(row) for row in rows]
