"""Tables read as a person reads them: what stands under which heading, beside which label."""

import pytest

from extractor.text import Text, read_ascii, read_html
from extractor.text.tables import Table, merged_cells, read_table, words


def table_in(text: Text) -> Table:
    return read_table(text, next(block.table for block in text.blocks if block.kind == "row"))


def said(text: Text) -> dict[tuple[str, str], str]:
    """What each cell says, by label and heading."""
    table = table_in(text)
    return {
        (row.label, column.heading): words(text.chars, cell)
        for row in table.rows
        for column, cell in zip(table.columns, row.values, strict=True)
        if cell is not None
    }


PRICES = {
    ("Public offering price", "Per Share"): "$1.500",
    ("Public offering price", "Total"): "$30,000,000",
    ("Underwriting discount(1)", "Per Share"): "$0.075",
    ("Underwriting discount(1)", "Total"): "$1,500,000",
}
SPLIT_CELLS = """<table>
<tr><td>&nbsp;</td><td></td><td colspan=2>Per Share</td><td></td><td colspan=2>Total</td><td></td></tr>
<tr><td>Public offering price</td><td></td><td>$</td><td>1.500</td><td></td><td>$</td><td>30,000,000</td><td></td></tr>
<tr><td>Underwriting discount(1)</td><td></td><td>$</td><td>0.075</td><td></td><td>$</td><td>1,500,000</td><td></td></tr>
</table>"""
WHOLE_CELLS = """<table><tr><td></td><td>Per Share</td><td>Total</td></tr>
<tr><td>Public offering price</td><td>$1.500</td><td>$30,000,000</td></tr>
<tr><td>Underwriting discount(1)</td><td>$0.075</td><td>$1,500,000</td></tr></table>"""
ASCII = """
                                        PER
                                       SHARE          TOTAL
                                      --------    -------------
Public offering price                 $  1.500    $  30,000,000

Underwriting discount(1)                 0.075        1,500,000
                                      --------    -------------
"""


@pytest.mark.parametrize("html", [SPLIT_CELLS, WHOLE_CELLS], ids=["split", "whole"])
def test_numbers_stand_under_their_headings_however_cells_are_cut(html: str) -> None:
    assert said(read_html(html)) == PRICES


def test_ascii_tables_go_on_over_blank_lines() -> None:
    text = read_ascii(ASCII)
    assert said(text) == {
        ("Public offering price", "PER SHARE"): "$1.500",
        ("Public offering price", "TOTAL"): "$30,000,000",
        ("Underwriting discount(1)", "PER SHARE"): "0.075",
        ("Underwriting discount(1)", "TOTAL"): "1,500,000",
    }


def test_ascii_headings_two_blanks_apart_stand_over_their_columns() -> None:
    lines = (
        "Directors               Votes For    Votes Against  Votes Abstained  Broker Non-Votes",
        "Jane Q. Doe             901,712,037     19,376,628          129,956        23,203,329",
        "John Roe                868,323,391     52,384,025          511,205        23,203,329",
    )
    values = said(read_ascii("\n".join(lines) + "\n"))
    assert values["Jane Q. Doe", "Votes Against"] == "19,376,628"
    assert values["John Roe", "Votes Abstained"] == "511,205"


def test_ascii_labels_go_on_below_their_values_where_they_hang() -> None:
    lines = (
        "NAME OF HOLDER                      BEFORE       OFFERED",
        "Marlow Private Resource          1,353,865        13,545",
        "  Lending II (Collector), LP",
        "Cost of revenues of the          1,000,000         2,000",
        "  Amortization of the",
        "    assets                          50,000           100",
    )
    values = said(read_ascii("\n".join(lines) + "\n"))
    assert values["Marlow Private Resource Lending II (Collector), LP", "OFFERED"] == "13,545"
    assert values["Cost of revenues of the", "OFFERED"] == "2,000"
    assert values["Amortization of the assets", "BEFORE"] == "50,000"


def test_headings_above_headings() -> None:
    text = read_html(
        "<table><tr><td></td><td colspan=4>Public Offering Price</td><td colspan=4>Discount</td></tr>"
        "<tr><td></td><td colspan=2>Per Note</td><td colspan=2>Total</td><td colspan=2>Per Note</td><td colspan=2>Total</td></tr>"
        "<tr><td>5.450% Notes due 2031</td><td>101.864</td><td>%</td><td>$</td><td>763,980,000</td>"
        "<td>0.625</td><td>%</td><td>$</td><td>4,687,500</td></tr></table>"
    )
    assert said(text) == {
        ("5.450% Notes due 2031", "Public Offering Price Per Note"): "101.864%",
        ("5.450% Notes due 2031", "Public Offering Price Total"): "$763,980,000",
        ("5.450% Notes due 2031", "Discount Per Note"): "0.625%",
        ("5.450% Notes due 2031", "Discount Total"): "$4,687,500",
    }


def test_rows_and_columns_swapped() -> None:
    text = read_html(
        "<table><tr><td></td><td>Price to Public</td><td>Underwriting Discounts</td></tr>"
        "<tr><td>Per Share</td><td>$34.00</td><td>$1.70</td></tr>"
        "<tr><td>Total</td><td>$748,000,000</td><td>$37,400,000</td></tr></table>"
    )
    assert said(text)["Total", "Underwriting Discounts"] == "$37,400,000"
    assert said(text)["Per Share", "Price to Public"] == "$34.00"


def test_years_are_headings() -> None:
    text = read_html(
        "<table><tr><td></td><td>2024</td><td>2023</td></tr><tr><td>Net loss</td><td>(1,204)</td><td>(998)</td></tr></table>"
    )
    assert said(text) == {("Net loss", "2024"): "(1,204)", ("Net loss", "2023"): "(998)"}


def test_blanks_of_a_preliminary_table_are_no_numbers() -> None:
    text = read_html(
        "<table><tr><td></td><td>Per share</td><td>Total</td></tr><tr><td>Price</td><td>$&nbsp;&nbsp;</td><td>$</td></tr></table>"
    )
    assert said(text) == {("Price", "Per share"): "$", ("Price", "Total"): "$"}


def test_tables_of_words_have_the_headings_that_look_so() -> None:
    text = read_html(
        "<table><tr><td><b>Title of each class</b></td><td><b>Trading symbol</b></td></tr>"
        "<tr><td>Common Stock</td><td>WOR</td></tr><tr><td>Warrants</td><td>WORW</td></tr></table>"
    )
    assert said(text) == {("Common Stock", "Trading symbol"): "WOR", ("Warrants", "Trading symbol"): "WORW"}


@pytest.mark.parametrize(
    ("contents", "merged"),
    [
        (["Price", "$", "25,000"], ["Price", "$25,000"]),
        (["Loss", "$", "(1,204", ")"], ["Loss", "$(1,204)"]),
        (["Loss", "(", "1,204", ")"], ["Loss", "(1,204)"]),
        (["Rate", "7.0", "%"], ["Rate", "7.0%"]),
        (["Change", "(3.2", ")%"], ["Change", "(3.2)%"]),
        (["None", "$", "—"], ["None", "$—"]),
        (["Blank", "$", "per share"], ["Blank", "$", "per share"]),
        (["(1)", "Footnote"], ["(1)", "Footnote"]),
    ],
)
def test_merged_cells(contents: list[str], merged: list[str]) -> None:
    text = read_html("<table><tr>" + "".join(f"<td>{one}</td>" for one in [*contents, "end"]) + "</tr></table>")
    (row,) = text.blocks
    assert [words(text.chars, cell) for cell in merged_cells(row, text.chars)] == [*merged, "end"]


def test_a_number_that_is_no_table_has_nothing() -> None:
    assert read_table(read_html("<p>none</p>"), 7) == Table((), (), ())
