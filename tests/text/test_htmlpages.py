"""Pages of HTML: where they end, what is printed on them, and paragraphs that go on across them."""

import pytest

from extractor.text import Text, read_html

BREAK = '<hr style="page-break-after:always">'
TOP = '<p style="page-break-before:always"><a href="#toc">Table of Contents</a></p>'


def labels(text: Text) -> list[str | None]:
    return [page.label for page in text.pages]


def furniture(text: Text) -> list[str]:
    return [text.chars[block.start : block.end] for block in text.blocks if block.kind == "furniture"]


def pages(*feet: str, turn: str = BREAK) -> str:
    return turn.join(f"<p>Words of a page, {number}.</p><p align=center>{foot}</p>" for number, foot in enumerate(feet))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (pages("", "S-i", "S-ii", "S-1", "S-2"), [None, "S-i", "S-ii", "S-1", "S-2"]),
        (pages("i", "ii", "1", "2", "", "1", "2"), ["i", "ii", "1", "2", None, "1", "2"]),
        (pages("", "- 2 -", "Page 3 of 4", "12 of 30"), [None, "2", "3", "12"]),
        (pages("A-I-1", "A-I-2", "F-1"), ["A-I-1", "A-I-2", "F-1"]),
        (pages("", "2", "3", turn="<hr noshade>"), [None, "2", "3"]),
        ("<p>One.</p><hr><p>Two.</p><hr><p>Three.</p>", [None]),
        ("<p>One.</p>" + BREAK + "<p>Two.</p>", [None, None]),
        ("<p>One.</p>" + BREAK + TOP + "<p>Two.</p>", [None, None]),
        ("<p>One</p><PAGE><p>Two</p>", [None, None]),
    ],
)
def test_labels(html: str, expected: list[str | None]) -> None:
    assert labels(read_html(html)) == expected


def test_labels_and_running_heads_are_furniture() -> None:
    text = read_html(TOP.join(f"<p>Words, {number}.</p><p align=center>S-{number}</p>" for number in (1, 2, 3)))
    assert furniture(text) == ["S-1", "Table of Contents", "S-2", "Table of Contents", "S-3"]
    assert [passage.text for passage in text.passages] == ["Words, 1.", "Words, 2.", "Words, 3."]


def test_a_footer_in_cells_has_a_label_among_them() -> None:
    foot = "<table><tr><td>TD SECURITIES (USA) LLC</td><td>P-{}</td></tr></table>"
    text = read_html(BREAK.join(f"<p>Words, {number}.</p>" + foot.format(number) for number in (1, 2, 3)))
    assert labels(text) == ["P-1", "P-2", "P-3"]
    assert len(furniture(text)) == 3


def test_entries_of_contents_at_the_foot_of_a_page_are_no_labels() -> None:
    entry = "<table><tr><td>Legal Matters</td><td>15</td></tr></table>"
    text = read_html(BREAK.join(["<p>One.</p>" + entry, "<p>Two.</p>", "<p>Three.</p>" + entry]))
    assert (labels(text), furniture(text)) == ([None, None, None], [])


def test_the_heading_of_the_contents_is_no_running_head() -> None:
    head, entries = "<p>TABLE OF CONTENTS</p>", "<p><a href='#a'>Risk Factors</a></p><p><a href='#b'>Experts</a></p>"
    text = read_html("<p>Cover.</p>" + BREAK + head + entries + BREAK + head + "<p>Words.</p>" + BREAK + head + "<p>More.</p>")
    assert furniture(text) == ["TABLE OF CONTENTS"] * 2
    assert text.blocks[2].kind == "paragraph"


def test_the_halves_of_a_paragraph_are_one_passage() -> None:
    text = read_html(
        "<p>We excluded charges that are the result of unplanned events to measure our</p><p align=center>S-1</p>"
        + BREAK + TOP + "<p>operating performance.</p><p>Next.</p><p align=center>S-2</p>"
    )  # fmt: skip
    assert [passage.text for passage in text.passages] == [
        "We excluded charges that are the result of unplanned events to measure our operating performance.", "Next.",
    ]  # fmt: skip
    first = text.passages[0]
    at = first.text.index("operating")
    assert text.label_at(first.offset(0)) == "S-1"
    assert text.label_at(first.offset(at)) == "S-2"


def test_a_bold_heading_at_the_foot_does_not_go_on_as_text() -> None:
    text = read_html("<p><b>Company Overview</b></p>" + BREAK + "<p>We are a company.</p>")
    assert [passage.text for passage in text.passages] == ["Company Overview", "We are a company."]
