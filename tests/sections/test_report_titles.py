"""Item headings in the many ways of printing them, the first text under each as its reader begins it."""

import pytest

from extractor.sections.report import segment_report
from extractor.text import read_ascii
from tests.subjects.reports import COVER, SIGNATURES

BODY = "On March 3, the Company announced that its mill in Akron will be closed\nand that the plant in Lima goes on."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Item (5)  Other Events", "Item (7)  Exhibits"),
        ("5.  OTHER EVENTS", "7.  FINANCIAL STATEMENTS AND EXHIBITS"),
        ("ITEM FIVE.  OTHER EVENTS", "ITEM SEVEN.  FINANCIAL STATEMENTS AND EXHIBITS"),
        ("Item V.  Other Events", "Item VII.  Financial Statements and Exhibits"),
        ("Item #5.  Other Events", "ITEM. 7   FINANCIAL STATEMENTS AND EXHIBITS"),
        ("Item 5.  Other Information", "Item 7.  Exhibits"),
        ("_Item 5.  Other Events_", "_Item 7.  Financial Statements and Exhibits_"),
        ("ITEM 5 (OTHER EVENTS)", "ITEM 7 (EXHIBITS)"),
        ("Item 5.  Other Events.  --", 'Item 7.  "Exhibits"'),
        ("I.  Item 5 - Other Events", "II.  Item 7 - Exhibits"),
        ("(5)  Other Events", "(7)  Financial Statements and Exhibits"),
        ("ITEM 5.  OTHER EVENTS AND REQUIRED FD DISCLOSURE", "ITEM 7.  EXHIBITS"),
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "  "])
def test_headings_however_they_are_printed(first: str, second: str, between: str) -> None:
    text = read_ascii(f"{COVER}{first}{between}{BODY}\n\n{second}\n\n(c) Exhibits\n\n99.1  Release\n{SIGNATURES}")
    items = segment_report(text).of_kind("item")
    assert [item.number for item in items] == ["5", "7"]
    assert [text.clean(item.heading.end, item.end)[:10] for item in items if item.heading] == [BODY[:10], "(c) Exhibi"]


def test_a_sentence_behind_a_bare_number_is_no_heading() -> None:
    text = read_ascii(f"{COVER}Item 5.  {BODY}\n{SIGNATURES}")
    (item,) = segment_report(text).of_kind("item")
    assert item.heading is not None
    assert text.clean(*item.heading) == "Item 5."
