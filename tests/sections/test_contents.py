"""Tables of contents as they are typed and as they are linked, and rows of figures that are none."""

import pytest

from extractor.sections.contents import find_tables
from extractor.text import read_ascii, read_html

DOTTED = """
                         TABLE OF CONTENTS

                                                                  PAGE
Prospectus Summary...............................................   S-1
Risk Factors  . . . . . . . . . . . . . . . . . . . . . . . . . .   S-3
Use of Proceeds..................................................  S-10
"""
SIDE_BY_SIDE = """
                                TABLE OF CONTENTS

      PROSPECTUS SUPPLEMENT                            PROSPECTUS
Summary......................     S-3        About This Prospectus........     1
Risk Factors.................     S-5        Use of Proceeds..............     4
Underwriting.................    S-20        Plan of Distribution.........    12
"""
FIGURES = """
The following table sets forth the number of stores by state:

Texas............................................................    12
California.......................................................    15
Florida..........................................................     9
"""


def entries(characters: str) -> list[tuple[str, str | None]]:
    text = read_html(characters) if characters.startswith("<") else read_ascii(characters)
    return [(entry.title, entry.page) for table in find_tables(text) for entry in table.entries]


@pytest.mark.parametrize(
    ("characters", "expected"),
    [
        (DOTTED, [("Prospectus Summary", "S-1"), ("Risk Factors", "S-3"), ("Use of Proceeds", "S-10")]),
        (
            SIDE_BY_SIDE,
            [
                ("Summary", "S-3"), ("Risk Factors", "S-5"), ("Underwriting", "S-20"),
                ("About This Prospectus", "1"), ("Use of Proceeds", "4"), ("Plan of Distribution", "12"),
            ],
        ),
        (FIGURES, []),
    ],
)  # fmt: skip
def test_entries_of_ascii(characters: str, expected: list[tuple[str, str]]) -> None:
    assert entries(characters) == expected


def test_entries_of_html_carry_their_links() -> None:
    rows = "".join(
        f'<tr><td><a href="#{anchor}">{title}</a></td><td align=right>{page}</td></tr>'
        for anchor, title, page in [("a", "Summary", "ii"), ("b", "Risk Factors", "5"), ("c", "Underwriting", "60")]
    )
    body = "".join(f'<p><a name="{anchor}"></a>Words.</p>' for anchor in "abc")
    (table,) = find_tables(read_html(f"<p>TABLE OF CONTENTS</p><table>{rows}</table>{body}"))
    assert [(entry.title, entry.page, entry.target) for entry in table.entries] == [
        ("Summary", "ii", "a"), ("Risk Factors", "5", "b"), ("Underwriting", "60", "c"),
    ]  # fmt: skip


def test_an_index_to_financial_statements_is_no_table_of_contents() -> None:
    pages = [("Report of Independent Registered Public Accounting Firm", "F-2"), ("Balance Sheets", "F-3"), ("Notes", "F-7")]
    typed = "\n".join(f"{title.ljust(66, '.')}{page:>6}" for title, page in pages)
    assert find_tables(read_ascii(f"           INDEX TO FINANCIAL STATEMENTS\n\n{typed}\n")) == []


TITLES = {"Summary": "S-1", "Risk Factors": "S-4", "Certain U.S. Federal Income Tax Considerations": "S-9", "Experts": "S-12"}
LISTED = list(TITLES.items())


@pytest.mark.parametrize(
    "contents",
    [
        "<p>" + "<br>".join(f"{title} {'. ' * 20}{page}" for title, page in LISTED) + "</p>",
        "".join(f"<p>{title}&nbsp;&nbsp;&nbsp;&nbsp;{page}</p>" for title, page in LISTED),
        "".join(f"<p>{title}<span style='float:right'>{page}</span></p>" for title, page in LISTED),
        "<ul>" + "".join(f"<li>{title} <b>{page}</b></li>" for title, page in LISTED) + "</ul>",
        "<table>" + "".join(f"<tr><td>{page}</td><td>{title}</td></tr>" for title, page in LISTED) + "</table>",
        "<table>" + "".join(f"<tr><td>{title}</td></tr><tr><td>{page}</td></tr>" for title, page in LISTED) + "</table>",
        "<table>" + "".join(f"<tr><td>{title}</td><td>S-</td><td>{page[2:]}</td></tr>" for title, page in LISTED) + "</table>",
        f"<table><tr><td>{'<br>'.join(TITLES)}</td><td>{'<br>'.join(TITLES.values())}</td></tr></table>",
        "<table>"
        + "".join(
            f"<tr><td>{LISTED[a][0]}</td><td>{LISTED[a][1]}</td><td>{LISTED[b][0]}</td><td>{LISTED[b][1]}</td></tr>"
            for a, b in ((0, 2), (1, 3))
        )
        + "</table>",
    ],
)
def test_entries_however_they_are_set(contents: str) -> None:
    assert (
        entries(f"<p align=center><b>TABLE OF CONTENTS</b></p>{contents}<p>You should rely on this prospectus alone.</p>")
        == LISTED
    )


def test_two_tables_of_two_columns_each_are_read_one_after_the_other() -> None:
    first = (
        "<tr><td>Summary</td><td>S-1</td><td>Dilution</td><td>S-3</td></tr><tr><td>Risk Factors</td><td>S-2</td><td></td></tr>"
    )
    second = (
        "<tr><td>The Company</td><td>1</td><td>Experts</td><td>3</td></tr><tr><td>Use of Proceeds</td><td>2</td><td></td></tr>"
    )
    head = "<p><b>TABLE OF CONTENTS</b></p>"
    found = entries(f"{head}<table>{first}</table><p>Prospectus</p><table>{second}</table>")
    assert [page for _, page in found] == ["S-1", "S-2", "S-3", "1", "2", "3"]
