"""Tables of HTML: rows where they hold data, paragraphs where they lay out the page."""

import pytest

from extractor.text import Text, read_html


def rows(text: Text) -> list[list[str]]:
    return [[text.chars[cell.start : cell.end] for cell in block.cells] for block in text.blocks if block.cells]


def paragraphs(text: Text) -> list[str]:
    return [text.chars[block.start : block.end] for block in text.blocks if not block.cells and block.end > block.start]


def table(*lines: str) -> str:
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def cells(*contents: str) -> str:
    return "".join(f"<td>{content}</td>" for content in contents)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (table(cells("\u2022", "our limited operating history;")), ["\u2022 our limited operating history;"]),
        (table(cells("", "(a)", "Financial statements.")), ["(a) Financial statements."]),
        (table(cells("&#9744;", "Written communications")), ["\u2610 Written communications"]),
        (table(cells("Item 9.01.", "Exhibits")), ["Item 9.01. Exhibits"]),
        (table(cells("<b>RISK FACTORS</b>"), cells("<p>One</p><p>Two</p>")), ["RISK FACTORS", "One", "Two"]),
        (table(cells(table(cells("a heading")))), ["a heading"]),
        (table(cells("\u2022", "one<p>two</p>")), ["\u2022 one", "two"]),
    ],
)
def test_layout_tables_are_paragraphs(html: str, expected: list[str]) -> None:
    text = read_html(html)
    assert (paragraphs(text), rows(text)) == (expected, [])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (table(cells("Minnesota", "0-22247"), cells("(State)", "(File)")), [["Minnesota", "0-22247"], ["(State)", "(File)"]]),
        (table(cells("99.1", "Press release")), [["99.1", "Press release"]]),
        (table(cells("By:", "/s/ Judy Bruner"), cells("", "Judy Bruner")), [["By:", "/s/ Judy Bruner"], ["Judy Bruner"]]),
        (table(cells("1.", "Directors", "12"), cells("2.", "Auditor", "14")),
         [["1.", "Directors", "12"], ["2.", "Auditor", "14"]]),
        (table(cells(table(cells("a", "1"), cells("b", "2")), "")), [["a", "1"], ["b", "2"]]),
    ],
)  # fmt: skip
def test_data_tables_are_rows(html: str, expected: list[list[str]]) -> None:
    text = read_html(html)
    assert (rows(text), paragraphs(text)) == (expected, [])


def test_an_inner_table_of_data_makes_the_outer_one_layout() -> None:
    inner = table(cells("Rate", "4%"), cells("Due", "2029"))
    text = read_html(table(cells("Before", "<p>Notes</p>" + inner), cells("After", "")))
    assert paragraphs(text) == ["Before", "Notes", "After"]
    assert rows(text) == [["Rate", "4%"], ["Due", "2029"]]


def test_columns_count_what_cells_span() -> None:
    text = read_html(table("<td rowspan=2>a<td colspan=3>b<td>c", "<td>d<td>e", "<td>f<td>g"))
    assert [[(cell.column, cell.columns) for cell in block.cells] for block in text.blocks] == [
        [(0, 1), (1, 3), (4, 1)], [(1, 1), (2, 1)], [(0, 1), (1, 1)],
    ]  # fmt: skip


def test_lines_of_a_cell_are_its_pieces() -> None:
    text = read_html(table(cells("California<br>(State or other<br>jurisdiction)", "<div>001-36743</div><div>(File)</div>")))
    (block,) = text.blocks
    assert [[text.chars[start:end] for start, end in cell.pieces] for cell in block.cells] == [
        ["California", "(State or other", "jurisdiction)"], ["001-36743", "(File)"],
    ]  # fmt: skip
    (passage,) = text.passages
    assert passage.text == "California (State or other jurisdiction)\t001-36743 (File)"


def test_cells_and_rows_know_what_is_bold() -> None:
    text = read_html(table(cells("<b>Per Share</b>", "Total"), "<th>a<th>b"))
    assert [[cell.bold for cell in block.cells] for block in text.blocks] == [[True, False], [True, True]]
    assert [block.style.bold for block in text.blocks] == [False, True]


def test_rows_of_one_table_share_its_number() -> None:
    one = table(cells("a", "1"), cells("b", "2"))
    numbers = [block.table for block in read_html(one + "<p>between</p>" + one).blocks]
    assert numbers[0] == numbers[1] != numbers[3] == numbers[4]
    assert numbers[2] == -1


def test_drawn_cells_are_no_cells() -> None:
    text = read_html(table(cells("Total", "$5"), cells("-----", "====="), cells("Net", "\u2014")))
    assert rows(text) == [["Total", "$5"], ["Net", "\u2014"]]
    assert [block.kind for block in text.blocks] == ["row", "rule", "row"]


def test_a_cell_across_the_whole_table_is_a_paragraph() -> None:
    text = read_html(table("<td colspan=2 align=center>FORM 8-K", cells("Ohio", "31-1189815"), cells("(State)", "(EIN)")))
    assert [block.kind for block in text.blocks] == ["line", "row", "row"]
