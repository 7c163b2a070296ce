"""Running heads and the page numbers in them are furniture; what begins a part of the document is not."""

import pytest

from extractor.text import read_ascii, read_html

PAGED = (
    "<PAGE>\nHARLAN ENERGY CO\nFORM 8-K\n\nCover.\n\n{foot1}\n"
    "<PAGE>\n{head2}\n\nItem 5.  Other Events\n\n     The lenders agreed that the price of gas is what the Company\n\n{foot2}\n"
    "<PAGE>\n{head3}\n\nhas reported.\n\n{foot3}\n<PAGE>\n{head4}\n\nSIGNATURE\n"
)


@pytest.mark.parametrize(
    "edges",
    [
        {"head": "Harlan Energy Co           Form 8-K            Page {} of 4"},
        {"head": "HARLAN ENERGY CO\nCURRENT REPORT ON FORM 8-K\n- ------------------------", "foot": "                {}"},
        {"foot": "Harlan Energy Co           Form 8-K            Page {}"},
        {"foot": "Harlan Energy Co\n                                {}"},
        {"foot": "- ------------------------------------\n                                {}"},
    ],
)
def test_running_heads_of_ascii_pages_are_no_text(edges: dict[str, str]) -> None:
    numbered = {f"{edge}{n}": edges.get(edge, "").format(n) for edge in ("head", "foot") for n in range(1, 5)}
    text = read_ascii(PAGED.format(**numbered))
    assert [passage.text for passage in text.passages[-3:]] == [
        "Item 5. Other Events",
        "The lenders agreed that the price of gas is what the Company has reported.",
        "SIGNATURE",
    ]


def test_the_number_in_a_running_head_labels_its_page() -> None:
    heads = {f"head{n}": f"Harlan Energy Co     Page {n} of 4" for n in (2, 3, 4)}
    text = read_ascii(PAGED.format(**heads, foot1="", foot2="", foot3=""))
    assert text.label_at(text.chars.index("reported")) == "3"


def test_what_begins_a_part_at_the_head_of_pages_stays() -> None:
    text = read_ascii("Cover.\n<PAGE>\nEXHIBIT INDEX\n\n10.1 Plan\n<PAGE>\nEXHIBIT INDEX\n\n99.1 Release\n")
    assert [passage.text for passage in text.passages].count("EXHIBIT INDEX") == 2


def test_running_heads_of_html_pages_are_no_text() -> None:
    head = "<p style='page-break-before:always'>Northfield Steel Corp - Form 8-K</p>"
    text = read_html(f"<p>Cover</p>{head}<p>Item 5. Other Events</p><p>The plan</p>{head}<p>SIGNATURE</p>")
    assert [passage.text for passage in text.passages] == ["Cover", "Item 5. Other Events", "The plan", "SIGNATURE"]


def test_a_lone_number_on_the_page_that_it_counts_is_its_label() -> None:
    page = "<p style='page-break-before:always'></p>"
    text = read_html(f"<p>Cover</p>{page}<p>First</p>{page}<p>Second</p><p align=center>3</p>{page}<p>SIGNATURES</p>")
    assert [passage.text for passage in text.passages] == ["Cover", "First", "Second", "SIGNATURES"]


@pytest.mark.parametrize(
    "edges",
    [
        {"foot": "<table><tr><td>Northfield Steel</td><td>{}</td></tr></table>"},
        {"foot": "<p>Northfield Steel - {}</p>"},
        {"foot": "<p>{} | Northfield Steel</p>"},
        {"foot": "<p align=center>Northfield Steel</p><p align=center>{}</p>"},
        {"head": "<table><tr><td>Northfield Steel</td><td>Form 8-K</td></tr></table>", "foot": "<p>Page {} of 4</p>"},
        {"head": "<p>Northfield Steel</p><p>Form 8-K dated March 3, 2009</p>"},
    ],
)
def test_heads_and_feet_of_html_pages_are_no_text(edges: dict[str, str]) -> None:
    foot, head = edges.get("foot", ""), edges.get("head", "")
    page = f"<hr style='page-break-after:always'>{head}"
    text = read_html(
        f"<p>Cover</p>{foot.format(1)}{page}<p>Item 5. Other Events</p><p>The price is what the company</p>{foot.format(2)}"
        f"{page}<p>has reported.</p>{foot.format(3)}{page}<p>SIGNATURE</p>{foot.format(4)}"
    )
    words = ["Cover", "Item 5. Other Events", "The price is what the company has reported.", "SIGNATURE"]
    assert [passage.text for passage in text.passages] == words


def test_numbered_headings_at_the_heads_of_pages_stay() -> None:
    page = "<hr style='page-break-after:always'>"
    text = read_html(f"<p>Cover</p>{page}<p>Proposal 1</p><p>Words.</p>{page}<p>Proposal 2</p><p>More.</p>")
    assert [passage.text for passage in text.passages] == ["Cover", "Proposal 1", "Words.", "Proposal 2", "More."]
