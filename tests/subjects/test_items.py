"""Items of Form 8-K: both numberings, in all ways of printing, and what looks like an item and is none."""

import pytest

from extractor.subjects.items import read_items
from tests.subjects.reports import COVER, PURSUANT, SIGNATURES, reading_of, rows

SIGNED = SIGNATURES + "                 ACME WIDGETS, INC.\n\n                 By: /s/ Jane Doe\n"


def items_of(body: str) -> list[tuple[str, str]]:
    reading = reading_of(COVER + body + SIGNED)
    return [(row["number"], row["text"]) for row in rows(read_items(reading), "items")]


PRINTED = [
    ("Item5. Other Events\n\n     Earnings.\n", [("5", "Earnings.")]),
    ("ITEM 5.  OTHER EVENTS.\n\n     Earnings.\n", [("5", "Earnings.")]),
    ("Item 5:   Other Events\n\n     Earnings.\n", [("5", "Earnings.")]),
    ("ITEM 5 - OTHER EVENTS\n\n     Earnings.\n", [("5", "Earnings.")]),
    ("Item 5.  Other Events.  On May 1, Acme did.\n", [("5", "On May 1, Acme did.")]),
    ("ITEM 5. OTHER EVENTS\nOn May 1, Acme did.\n", [("5", "On May 1, Acme did.")]),
    ("Item 5 and 9.  Other Events and Regulation FD Disclosure\n\n   Earnings.\n", [("5", "Earnings."), ("9", "Earnings.")]),
    ("Item 7(c).   Exhibits\n\n    99.1  Press release\n", [("7", "99.1 Press release")]),
    ("Item 9.  Regulation FD.\n\n  A.\n\nItem 7.  Exhibits.\n\n  B.\n", [("9", "A."), ("7", "B.")]),
]


@pytest.mark.parametrize(("body", "items"), PRINTED)
def test_items_as_filers_print_them(body: str, items: list[tuple[str, str]]) -> None:
    assert items_of(body) == items


def test_a_filing_cut_short_after_a_heading_has_an_item_without_words() -> None:
    [row] = read_items(reading_of(COVER + "Item 5.  Other Events."))["items"]
    assert row["text"] == ""


NOT_REPORTED = [
    "Items 1 through 4, 6 and 8 Not Applicable.\n\n",
    "Items 1-4.  Not applicable.\n\n",
    "Item 1.  Changes in Control of Registrant.\n\n     Not applicable.\n\n",
    "Item 3.  Bankruptcy or Receivership.  None.\n\n",
    "Item 4.  Not applicable.\n\n",
]


@pytest.mark.parametrize("body", NOT_REPORTED)
def test_an_item_listed_as_not_applicable_is_not_reported(body: str) -> None:
    assert items_of(body + "Item 5.  Other Events.\n\n     Earnings.\n\n" + body) == [("5", "Earnings.")]


MENTIONS = [
    "The information required by Item 404(a) of Regulation S-K is given below.",
    "Certain schedules were omitted under\nItem 601(b)(2) of Regulation S-K.",
    "This report is furnished pursuant to\nItem 9 of Form 8-K.",
    "As described in the plan (see\nItem 5 below), the shares were sold.",
    "Acme amends the annual report's\nItem 7. Management's Discussion and Analysis.",
]


@pytest.mark.parametrize("sentence", MENTIONS)
def test_a_mention_in_a_sentence_is_no_item(sentence: str) -> None:
    assert [number for number, _ in items_of(f"Item 5.  Other Events.\n\n{sentence}\n\nMore.\n")] == ["5"]


def html(body: str) -> str:
    front = "<p>FORM 8-K</p><p>CURRENT REPORT</p><p>Date of Report: May 3, 2006</p><p>ACME, INC.</p>"
    return f"<html><body>{front}{body}<p>SIGNATURE</p>{PURSUANT}<p>/s/ Jane Doe</p></body></html>"


def numbers(document: str) -> list[str]:
    return [row["number"] for row in rows(read_items(reading_of(document)), "items")]


def test_a_table_of_contents_names_items_and_reports_none() -> None:
    contents = (
        "<p>TABLE OF CONTENTS</p><table><tr><td>Item 2.02 Results of Operations and Financial Condition</td><td>3</td></tr>"
        "<tr><td>Item 9.01 Financial Statements and Exhibits</td><td>3</td></tr><tr><td>SIGNATURES</td><td>4</td></tr></table>"
    )
    body = (
        "<p><b>Item 2.02</b> Results of Operations and Financial Condition</p><p>On May 3, 2006, earnings were announced "
        "in a press release.</p><p><b>Item 9.01</b> Financial Statements and Exhibits</p><p>(d) Exhibits</p>"
    )
    assert numbers(html(contents + body)) == ["2.02", "9.01"]


def test_headings_over_cells_and_blocks_and_under_group_headings() -> None:
    body = (
        "<p>Section 2 - Financial Information</p><table><tr><td>Item 2.02.</td>"
        "<td>Results of Operations and Financial Condition.</td></tr></table><p>Earnings.</p>"
        "<p>Section 8 - Other Events</p><p>Item 8.01</p><p>Other Events.</p><p>A dividend.</p>"
        "<p><b>Departure of Directors</b></p><p>Item 5.02 of this report does not apply.</p>"
    )
    found = rows(read_items(reading_of(html(body))), "items")
    assert [(row["number"], row["heading"]) for row in found] == [
        ("2.02", "Item 2.02. Results of Operations and Financial Condition."),
        ("8.01", "Item 8.01 Other Events."),
    ]
    assert found[1]["text"] == "A dividend. Departure of Directors Item 5.02 of this report does not apply."


def test_parts_of_one_item_are_one_item() -> None:
    body = (
        "<p><b>Item 5.02(b). Departure of Named Executive Officer.</b></p><p>Jane left.</p>"
        "<p><b>Item 5.02(d). Election of Directors.</b></p><p>John came.</p>"
        "<p><b>Item 5.03(a) Amendment to Bylaws.</b></p><p>Amended.</p>"
    )
    assert numbers(html(body)) == ["5.02", "5.03"]


def test_new_numbers_make_old_ones_other_forms_items() -> None:
    body = (
        "<p><b>Item 8.01 Other Events.</b></p><p>Acme revises its annual report.</p>"
        "<p>Item 7. Financial Statements and Exhibits of the annual report.</p><p>More.</p>"
    )
    assert numbers(html(body)) == ["8.01"]


@pytest.mark.parametrize(
    ("year", "title"),
    [
        ("2005", "Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers"),
        (
            "2009",
            "Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain Officers; "
            "Compensatory Arrangements of Certain Officers",
        ),
    ],
)
def test_the_title_is_the_forms_at_the_time(year: str, title: str) -> None:
    body = html("<p><b>Item 5.02 Departure of Directors.</b></p><p>Jane left.</p>").replace("2006", year)
    assert [row["title"] for row in rows(read_items(reading_of(body)), "items")] == [title]
