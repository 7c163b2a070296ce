"""The section tree of whole prospectuses: the 2001 supplement, laws that hold on any text, and the corpus."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.sections import ContentsEntry, Sections
from extractor.sections.labels import same_label
from extractor.sections.prospectus import segment_prospectus
from extractor.source import open_document
from extractor.text import Text, read_ascii, read_html, read_text
from tests.sections.prospectuses import PARAGRAPH, ascii_prospectus, centred, html_prospectus, top, typed

SUPPLEMENT_OF_2001 = "neotherapeutics_424b5_2001-11-01.txt"
TITLES = [
    ("forward_looking_statements", "FORWARD-LOOKING STATEMENTS", "S-1"),
    ("where_you_can_find_more_information", "WHERE YOU CAN FIND MORE INFORMATION", "S-1"),
    ("about", "ABOUT NEOTHERAPEUTICS", "S-3"),
    ("risk_factors", "RISK FACTORS", "S-3"),
    ("use_of_proceeds", "USE OF PROCEEDS", "S-10"),
    ("plan_of_distribution", "PLAN OF DISTRIBUTION", "S-10"),
    ("description_of_securities", "DESCRIPTION OF COMMON STOCK", "S-12"),
]
SUB_HEADINGS = [
    "TERMS",
    "CERTAIN PROVISIONS OF DELAWARE LAW AND OF THE COMPANY'S CHARTER AND BYLAWS",
    "TRANSFER AGENT AND REGISTRAR",
]
UNCUT = 20
"""A contents of which fewer entries than one in so many is missed counts as found; filings cut short are left out."""


@pytest.fixture(scope="module")
def supplement() -> Text:
    path = Path(__file__).resolve().parents[2] / "fixtures" / SUPPLEMENT_OF_2001
    return read_text(open_document(path))


@pytest.fixture(scope="module")
def sections(supplement: Text) -> Sections:
    return segment_prospectus(supplement)


def test_the_titles_of_2001_stand_where_the_contents_put_them(supplement: Text, sections: Sections) -> None:
    outer = top(sections)
    assert [section.kind for section in outer[:3]] == ["cover", "legend", "table_of_contents"]
    assert [(section.kind, section.title, section.toc_page) for section in outer[3:-1]] == TITLES
    assert [supplement.label_at(section.start) for section in outer[3:-1]] == [page for _, _, page in TITLES]
    assert [sections.all[entry.section].title for entry in sections.contents] == [title for _, title, _ in TITLES]


def test_the_parts_of_2001(supplement: Text, sections: Sections) -> None:
    description = next(section for section in sections if section.kind == "description_of_securities")
    assert [section.title for section in sections if section.parent == description.index] == SUB_HEADINGS
    assert sum(section.kind == "risk_factor" for section in sections) == 17
    assert supplement.chars[top(sections)[1].start :].startswith("NO DEALER, SALESPERSON")
    back = top(sections)[-1]
    assert (back.kind, back.end) == ("back_cover", len(supplement.chars))
    assert supplement.chars[back.start : back.end].split()[0].strip("=") == ""


def check_tree(text: Text, sections: Sections) -> None:
    """Every character belongs to a section; children lie in their parents, siblings in order without gaps."""
    outer = top(sections)
    assert outer[0].start == 0
    assert outer[-1].end == len(text.chars)
    assert all(before.end == after.start for before, after in pairwise(outer))
    for section in sections:
        assert section.start < section.end or not text.chars
        if section.parent >= 0:
            parent = sections.all[section.parent]
            assert parent.index < section.index
            assert parent.start <= section.start < section.end <= parent.end
            assert section.level == parent.level + 1
        if section.heading is not None:
            assert section.start == section.heading.start < section.heading.end <= section.end


LINES = st.sampled_from(
    [
        centred("PROSPECTUS SUPPLEMENT"), centred("PROSPECTUS"), centred("RISK FACTORS"), centred("UNDERWRITING"),
        centred("TABLE OF CONTENTS"), "Risk Factors.......................... S-3\n", "Underwriting..........    12\n",
        "Experts...............................   ii\n", centred("S-3"), centred("4"), "<PAGE>\n", typed(PARAGRAPH),
        centred("The date of this prospectus is November 4, 1996."), "=" * 70 + "\n\n", "WE MAY LOSE MONEY.\n\n",
        centred("SECURITIES AND EXCHANGE COMMISSION", "FORM 8-K"), "Neither the Securities and Exchange Commission\n\n",
        "a   b    1\n", "\n",
    ]
)  # fmt: skip


@given(st.lists(LINES, max_size=40))
def test_any_text_is_cut_without_gaps(lines: list[str]) -> None:
    text = read_ascii("".join(lines))
    check_tree(text, segment_prospectus(text))


@given(st.text(alphabet="RISK FACTOS.12-\n ivx", max_size=400))
def test_any_characters_are_cut_without_gaps(characters: str) -> None:
    text = read_ascii(characters)
    check_tree(text, segment_prospectus(text))


def test_a_prospectus_without_contents_is_cut_at_its_headings() -> None:
    expected = ["cover", "risk_factors", "use_of_proceeds", "plan_of_distribution"]
    assert [s.kind for s in top(segment_prospectus(read_html(html_prospectus(""))))] == expected
    expected.insert(1, "summary")
    assert [s.kind for s in top(segment_prospectus(read_ascii(ascii_prospectus(""))))] == expected


def test_a_report_that_a_supplement_attaches_is_one_section() -> None:
    head = typed("This prospectus supplement updates the prospectus with the report that follows. " * 6)
    report = centred("UNITED STATES", "SECURITIES AND EXCHANGE COMMISSION", "FORM 8-K", "CURRENT REPORT")
    text = read_ascii(centred("PROSPECTUS SUPPLEMENT NO. 4") + head + "<PAGE>\n" + report + typed(PARAGRAPH))
    *_, last = top(segment_prospectus(text))
    assert (last.kind, last.title) == ("other", "FORM 8-K")
    assert text.chars[last.start : last.end].split()[:2] == ["UNITED", "STATES"]


def test_a_base_prospectus_is_a_section_of_its_own() -> None:
    supplement = ascii_prospectus("").replace("PROSPECTUS\n", "PROSPECTUS SUPPLEMENT\n", 1)
    base = ascii_prospectus("").replace("2,000,000 SHARES", "DEBT SECURITIES")
    disclaimer = "Neither the Securities and Exchange Commission nor any state commission has approved these securities."
    text = read_ascii(supplement + "<PAGE>\n" + base.replace("All of the shares", f"{disclaimer} All of the shares"))
    sections = segment_prospectus(text)
    check_tree(text, sections)
    assert top(sections)[-1].kind == "base_prospectus"
    assert len(sections.of_kind("risk_factors")) == 1
    assert sum(section.kind == "risk_factors" for section in sections) == 2


def is_right(text: Text, sections: Sections, entry: ContentsEntry) -> bool:
    """Does an entry lead to a section, on the page that it names where the pages there have labels?"""
    if entry.section < 0:
        return False
    heading = sections.all[entry.section].heading
    label = text.label_at(heading.start) if heading else None
    return entry.page is None or label is None or same_label(label, entry.page)


def test_the_contents_of_the_corpus_are_found(corpus: Path) -> None:
    """At least 98 of 100 entries of all the contents, those of filings that end early left out."""
    right = total = 0
    for path in sorted((corpus / "corpus" / "424b").iterdir()):
        text = read_text(open_document(path))
        sections = segment_prospectus(text)
        check_tree(text, sections)
        found = [is_right(text, sections, entry) for entry in sections.contents]
        if sum(found) * UNCUT >= len(found) * (UNCUT - 1):
            right, total = right + sum(found), total + len(found)
    assert total > 1_000
    assert right >= 0.98 * total


def html_page(*lines: str, label: str = "") -> str:
    """A page of centred lines and paragraphs, with its label and a break at its foot."""
    body = "".join(f"<p>{line}</p>" if len(line) > 90 else f"<p align=center><b>{line}</b></p>" for line in lines)
    return f"{body}<p align=center>{label}</p><hr style='page-break-after:always'>"


def test_a_supplement_closes_with_its_own_back_cover_before_the_base_prospectus() -> None:
    dated = "The date of this prospectus supplement is June 1, 2020."
    commission = "Neither the Securities and Exchange Commission nor any state securities commission has approved these."
    characters = (
        html_page("PROSPECTUS SUPPLEMENT", "Widgets, Inc.", PARAGRAPH, dated)
        + html_page("RISK FACTORS", PARAGRAPH, label="S-1")
        + html_page("USE OF PROCEEDS", PARAGRAPH, label="S-2")
        + html_page("$500,000,000", "Widgets, Inc.", "PROSPECTUS SUPPLEMENT", "June 1, 2020")
        + html_page("PROSPECTUS", "Widgets, Inc.", commission, "The date of this prospectus is May 1, 2020.")
        + html_page("LEGAL MATTERS", PARAGRAPH, label="1")
    )
    text = read_html(characters)
    sections = segment_prospectus(text)
    check_tree(text, sections)
    kinds = [section.kind for section in top(sections)]
    assert kinds == ["cover", "risk_factors", "use_of_proceeds", "back_cover", "base_prospectus"]
    assert [section.kind for section in sections if section.level == 2] == ["cover", "legal_matters"]


def test_contents_of_links_alone_lead_to_their_anchors() -> None:
    listed = [("a", "Summary"), ("b", "Risk Factors"), ("c", "Plan of Distribution")]
    links = "".join(f"<div><a href='#{anchor}'>{title}</a></div>" for anchor, title in listed)
    body = "".join(f"<div><a name='{anchor}'></a><b>{title.upper()}</b></div><p>{PARAGRAPH}</p>" for anchor, title in listed)
    cover = html_page("PROSPECTUS", "Widgets, Inc.", PARAGRAPH, "The date of this prospectus is June 1, 2020.")
    sections = segment_prospectus(read_html(f"{cover}<p align=center><b>TABLE OF CONTENTS</b></p>{links}<hr>{body}"))
    assert [entry.title for entry in sections.contents] == [title for _, title in listed]
    found = [sections.all[entry.section].kind for entry in sections.contents]
    assert found == ["summary", "risk_factors", "plan_of_distribution"]


@pytest.mark.parametrize("labels", [("S-1", "S-2"), ("", "")])
def test_contents_of_the_base_prospectus_alone_stand_behind_its_cover(labels: tuple[str, str]) -> None:
    contents = "".join(
        f"<p>{title} . . . . . . {page}</p>" for title, page in (("Risk Factors", 1), ("Experts", 2), ("Legal Matters", 3))
    )
    characters = (
        html_page("PROSPECTUS SUPPLEMENT", "Widgets, Inc.", PARAGRAPH, "The date of this prospectus supplement is June 1, 2020.")
        + html_page("RISK FACTORS", PARAGRAPH, label=labels[0])
        + html_page("USE OF PROCEEDS", PARAGRAPH, label=labels[1])
        + html_page("PROSPECTUS", "Widgets, Inc.", PARAGRAPH, "The date of this prospectus is May 1, 2020.")
        + f"<p align=center><b>TABLE OF CONTENTS</b></p>{contents}{html_page('', label='i')}"
        + "".join(html_page(title, PARAGRAPH, label=str(page)) for page, title in enumerate(("RISK FACTORS", "EXPERTS"), 1))
        + html_page("LEGAL MATTERS", PARAGRAPH, label="3")
    )
    sections = segment_prospectus(read_html(characters))
    assert [section.kind for section in top(sections)] == ["cover", "risk_factors", "use_of_proceeds", "base_prospectus"]
    assert len(sections.of_kind("risk_factors")) == 1
