"""Exhibit lists and indexes: tables, columns, lines and prose; numbers of every make; what is no exhibit here."""

from typing import Any

import pytest

from extractor.subjects.exhibits import read_exhibits
from tests.subjects.reports import COVER, PURSUANT, SIGNATURES, reading_of, rows

SIGNER = "                 ACME WIDGETS, INC.\n\n                 By: /s/ Jane Doe\n\n"


def listed(body: str, behind: str = "") -> list[dict[str, Any]]:
    head = "Item 7.  Financial Statements and Exhibits.\n\n"
    return rows(read_exhibits(reading_of(COVER + head + body + SIGNATURES + SIGNER + behind)), "exhibits")


def pairs(found: list[dict[str, Any]]) -> list[tuple[str, str | None]]:
    return [(row["number"], row.get("description")) for row in found]


LISTS: list[tuple[str, list[tuple[str, str]]]] = [
    ("(c) Exhibits\n\n    99.1  Press release dated May 3, 1999.\n", [("99.1", "Press release dated May 3, 1999.")]),
    ("(c) Exhibits\n\n    Exhibit 99 - Press release\n", [("99", "Press release")]),
    ("(c) Exhibits\n\n    99.       Press release\n", [("99", "Press release")]),
    (
        "(c) Exhibits\n\n    1(c) -   Terms Agreement\n\n    4(f) -   Form of Note\n",
        [("1(c)", "Terms Agreement"), ("4(f)", "Form of Note")],
    ),
    (
        "(c)  Exhibits.\n\n  (2)      Purchase Agreement\n\n  (99.1)   Press release\n",
        [("2", "Purchase Agreement"), ("99.1", "Press release")],
    ),
    (
        "(c) Exhibits\n\n  Exhibit 3.1 - Charter of\n                Acme\n  Exhibit 10.1 - 2000 Stock Option Plan\n",
        [("3.1", "Charter of Acme"), ("10.1", "2000 Stock Option Plan")],
    ),
    (
        "(c) Exhibits\n\n  2.1.1     Agreement, dated as of\n            May 3, 1999\n\n"
        "  23        Consent of\n            1st Auditors LLP\n",
        [("2.1.1", "Agreement, dated as of May 3, 1999"), ("23", "Consent of 1st Auditors LLP")],
    ),
    ("(c) Exhibits: 99.1 - Press release; 99.2 - Transcript.\n", [("99.1", "Press release"), ("99.2", "Transcript.")]),
    (
        "(c) Exhibits\n\n  5.1       Opinion of Able & Baker LLP\n  23.1      Consent of Able & Baker LLP (included in\n"
        "            Exhibit 5.1)\n  99.1      Press release (a part of this\n            document)\n",
        [
            ("5.1", "Opinion of Able & Baker LLP"),
            ("23.1", "Consent of Able & Baker LLP (included in Exhibit 5.1)"),
            ("99.1", "Press release (a part of this document)"),
        ],
    ),
    (
        "The following exhibit is being filed as part of this report:\n\n99  Press Release announcing an\n    update.\n",
        [("99", "Press Release announcing an update.")],
    ),
]


@pytest.mark.parametrize(("body", "exhibits"), LISTS)
def test_lists_as_filers_print_them(body: str, exhibits: list[tuple[str, str]]) -> None:
    assert pairs(listed(body)) == exhibits


def test_list_and_index_are_one_row_and_page_numbers_no_words() -> None:
    index = (
        "                 EXHIBIT INDEX\n\nExhibit     Description                    Page\n\n"
        " 99.1       Press Release.                   5\n"
    )
    found = listed("(c) Exhibits\n\n    99.1  Press release.\n", index)
    assert found == [{"number": "99.1", "source": "item", "description": "Press release."}]


def test_an_index_alone_is_read() -> None:
    index = (
        "                 INDEX TO EXHIBITS\n\nExhibit\nNumber      Description\n- ------    -----------\n\n"
        " 99.1       Press  Release  dated  May  3,  1999,  of  Acme\n            Widgets, Inc.\n\n 99.2       Agreement\n"
    )
    found = listed("The exhibits are listed in the index behind the signatures.\n", index)
    assert pairs(found) == [("99.1", "Press Release dated May 3, 1999, of Acme Widgets, Inc."), ("99.2", "Agreement")]
    assert {row["source"] for row in found} == {"index"}


TREATED = [
    ("99.1* Press release\n\n* Furnished herewith.\n", "furnished", None),
    ("99.1  Press release (filed herewith)\n", "filed", None),
    (
        "2.1* Purchase Agreement\n\n*  Incorporated by reference to Exhibit 2.7 to Form S-2 filed on June 23, 1998.\n",
        "incorporated",
        "Exhibit 2.7 to Form S-2 filed on June 23, 1998",
    ),
    (
        "4.2  Indenture (incorporated by reference to Exhibit 4(a) to Registration Statement No. 333-12345)\n",
        "incorporated",
        "Exhibit 4(a) to Registration Statement No. 333-12345",
    ),
    (
        '99.1 Press release*\n\n* This exhibit is "furnished" and not "filed", and may only be incorporated by reference in '
        "another filing\nif that filing says so.\n",
        "furnished",
        None,
    ),
    ("99.1  Press release\n", None, None),
]


@pytest.mark.parametrize(("entry", "treatment", "reference"), TREATED)
def test_filed_furnished_or_incorporated(entry: str, treatment: str | None, reference: str | None) -> None:
    (row,) = listed("(c) Exhibits\n\n" + entry)
    assert (row.get("treatment"), row.get("reference")) == (treatment, reference)


def html(item: str, behind: str = "") -> list[dict[str, Any]]:
    document = (
        "<html><body><p>FORM 8-K</p><p>CURRENT REPORT</p><p>Date of Report: May 3, 2006</p><p>ACME, INC.</p>"
        f"{item}<p>SIGNATURE</p>{PURSUANT}<p>/s/ Jane Doe</p>{behind}</body></html>"
    )
    return rows(read_exhibits(reading_of(document)), "exhibits")


def table(*lines: tuple[str, ...]) -> str:
    cells = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in line) + "</tr>" for line in lines]
    return "<table>" + "".join(cells) + "</table>"


ITEM_9 = "<p><b>Item 9.01 Financial Statements and Exhibits.</b></p><p>(d) Exhibits</p>"
TABLES = [
    (table(("Exhibit<br>Number", "Description"), ("99.1", "Press release"), ("104", "Cover page (included as Exhibit 101)")),
     [("99.1", "Press release"), ("104", "Cover page (included as Exhibit 101)")]),
    (table(("Exhibit 99..2", "", "Email announcement"), ("2", ".1*", "Plan of Merger")),
     [("99.2", "Email announcement"), ("2.1", "Plan of Merger")]),
    (table(("3.1<br>99.1", "Certificate<br>Press release")), [("3.1", "Certificate"), ("99.1", "Press release")]),
    (table(("99.1", "Press release, issued"), ("", "by Acme")), [("99.1", "Press release, issued by Acme")]),
    (table(("No.", "Description", "Paper (P) or Electronic (E)"), ("99.1", "Press release", "E")), [("99.1", "Press release")]),
    ("<p>99.1&nbsp;&nbsp;&nbsp;Press release</p><p>99.2Slides used</p>", [("99.1", "Press release"), ("99.2", "Slides used")]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "exhibits"), TABLES)
def test_tables_of_html(body: str, exhibits: list[tuple[str, str]]) -> None:
    assert pairs(html(ITEM_9 + body)) == exhibits


def test_an_items_words_say_what_is_furnished() -> None:
    item = (
        "<p><b>Item 2.02 Results of Operations and Financial Condition.</b></p><p>The information in this Item 2.02, "
        "including Exhibit 99.1, shall not be deemed “filed” for purposes of Section 18 of the Exchange Act.</p>"
    )
    found = html(item + ITEM_9 + table(("99.1", "Press release"), ("99.2", "Agreement")))
    assert [(row["number"], row.get("treatment")) for row in found] == [("99.1", "furnished"), ("99.2", None)]


def test_without_a_list_what_is_attached_is_an_exhibit_and_what_another_filing_holds_is_none() -> None:
    item = (
        "<p><b>Item 8.01 Other Events.</b></p><p>A copy of the press release is attached hereto as Exhibit 99.1. The plan is "
        "filed as Exhibit 10.1 to our Annual Report on Form 10-K.</p>"
    )
    assert html(item) == [{"number": "99.1", "source": "item"}]
