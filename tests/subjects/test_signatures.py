"""Signature pages: conformed or bare, labelled or not, one signer or several; what stands behind them is none."""

import pytest

from extractor.subjects.signatures import read_signatures
from tests.subjects.reports import COVER, PURSUANT, SIGNATURES, reading_of, rows

ITEM = "Item 5.  Other Events.\n\n     Earnings.\n"
Signer = tuple[str | None, str | None, str | None, str | None]
FIELDS = ("registrant", "name", "title", "date")


def signers(document: str) -> list[Signer]:
    found = rows(read_signatures(reading_of(document)), "signatures")
    return [(row.get("registrant"), row.get("name"), row.get("title"), row.get("date")) for row in found]


DOE: Signer = ("ACME WIDGETS, INC.", "Jane Q. Doe", "Vice President and Chief Financial Officer", "1999-10-20")
PAGES: list[tuple[str, Signer]] = [
    (
        """
                                   ACME WIDGETS, INC.
                                      (Registrant)

Date:  October 20, 1999            By:  /s/ Jane Q. Doe
                                      --------------------------
                                         Jane Q. Doe
                                      Its: Vice President and
                                           Chief Financial Officer
""",
        DOE,
    ),
    (
        """
ACME WIDGETS, INC.
By: \\s\\ Jane Q. Doe
Jane Q. Doe, Vice President and Chief Financial Officer
Dated this 20th day of October, 1999
""",
        DOE,
    ),
    (
        """
                                   ACME WIDGETS, INC.

                                   By:    JANE Q. DOE
                                      --------------------------
                                   Name:   Jane Q. Doe
                                   Title:  Vice President and
                                           Chief Financial Officer

Date:    Octobr 20, 1999
""",
        DOE,
    ),
    (
        """
                                   ACME WIDGETS, INC.

October 20, 1999                   /s/ J.Q. Doe
                                   Jane Q. Doe
                                   Vice President and Chief Financial Officer
""",
        DOE,
    ),
    (
        """
October 20, 1999  ACME WIDGETS, INC.

                  By: /s/ Jane Q. Doe
(Date)            Jane Q. Doe
                  Vice President and Chief Financial Officer
""",
        DOE,
    ),
    (
        """
ACME WIDGETS, INC. (REGISTRANT)

By: ______________________________
    Jane Q. Doe
    Vice President and Chief Financial Officer

Dated: October 20, 1999

                       EXHIBIT INDEX

99.1   Press release of Jane Q. Doe, President
""",
        DOE,
    ),
]


@pytest.mark.parametrize(("page", "signer"), PAGES)
def test_signature_pages_as_filers_set_them(page: str, signer: Signer) -> None:
    assert signers(COVER + ITEM + SIGNATURES + page) == [signer]


def test_two_registrants_share_one_date() -> None:
    page = """
                                 ALPHA HOLDINGS CORP.

                                 By:   /s/ Jane Doe
                                       ---------------------
                                       Name:  Jane Doe
                                       Title: Secretary

                                 ALPHA OPERATING LLC

                                 By:   /s/ John Roe
                                       ---------------------
                                       Name:  John Roe
                                       Title: Manager

Dated:  Febuary 3, 2000
"""
    assert signers(COVER + ITEM + SIGNATURES + page) == [
        ("ALPHA HOLDINGS CORP.", "Jane Doe", "Secretary", "2000-02-03"),
        ("ALPHA OPERATING LLC", "John Roe", "Manager", "2000-02-03"),
    ]


HTML = (
    "<html><body><p>FORM 8-K</p><p>CURRENT REPORT</p><p>Date of Report: May 3, 2006</p><p>ACME, INC.</p>"
    "<p><b>Item 8.01 Other Events.</b></p><p>Earnings.</p><p>/s/ Auditors &amp; Co. LLP</p><p>SIGNATURE</p>"
)


def test_a_partner_that_signs_for_the_registrant_is_no_signer_and_an_auditor_in_an_item_neither() -> None:
    page = (
        "<table><tr><td></td><td colspan=2>ACME PARTNERS, L.P.</td></tr>"
        "<tr><td></td><td>By:</td><td>Acme GP LLC, its general partner</td></tr>"
        "<tr><td>Date: May 4, 2006</td><td>By:</td><td>/s/ JANE DOE</td></tr>"
        "<tr><td></td><td></td><td>Jane Doe</td></tr><tr><td></td><td></td><td>Senior Vice President,</td></tr>"
        "<tr><td></td><td></td><td>Treasurer (Principal Financial Officer)</td></tr></table>"
    )
    expected = ("ACME PARTNERS, L.P.", "Jane Doe", "Senior Vice President, Treasurer (Principal Financial Officer)", "2006-05-04")
    assert signers(HTML + PURSUANT + page + "</body></html>") == [expected]


def test_the_date_of_the_paragraph() -> None:
    dated = PURSUANT.replace("authorized.", "authorized on this 8th day of January, 2025.")
    page = (
        "<table><tr><td>ACME, INC.</td><td></td></tr><tr><td>By:</td><td>/s/ Jane Doe</td></tr>"
        "<tr><td>Name:</td><td>Jane Doe</td></tr><tr><td>Title:</td><td>Secretary</td></tr></table>"
    )
    assert signers(HTML + dated + page + "</body></html>") == [("ACME, INC.", "Jane Doe", "Secretary", "2025-01-08")]


def test_a_stray_label_before_the_signature() -> None:
    page = (
        "<table><tr><td></td><td colspan=2>ACME, INC.</td></tr>"
        "<tr><td>March 15, 2007</td><td>By:</td><td>Date:/s/ Jane R. Doe, Jr.</td></tr>"
        "<tr><td></td><td></td><td>Jane R. Doe, Jr.</td></tr><tr><td></td><td></td><td>Controller</td></tr></table>"
    )
    signer = ("ACME, INC.", "Jane R. Doe, Jr.", "Controller", "2007-03-15")
    assert signers(HTML + PURSUANT + page + "</body></html>") == [signer]
