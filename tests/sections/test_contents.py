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
    return [(entry.title, entry.page) for table in find_tables(read_ascii(characters)) for entry in table.entries]


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
