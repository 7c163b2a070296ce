"""The section tree of current reports: its laws on every filing of the corpus, and the parts of whole reports."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ExtractorError
from extractor.sections import Sections
from extractor.sections.report import segment_report
from extractor.sections.report_form import all_titles, is_item, title_at
from extractor.source import open_document
from extractor.text import Text, read_ascii, read_text
from tests.subjects.reports import COVER, SIGNATURES

SIGNER = "                 ACME WIDGETS, INC.\n\n                 By: /s/ Jane Doe\n                     President\n"
REPORT = (
    COVER
    + "<PAGE>\nItem 5.  Other Events.\n\n   Earnings.\n\nItem 7.  Financial Statements and Exhibits.\n\n   (c)  Exhibits\n\n"
    + "        99.1   Press release\n"
    + SIGNATURES
    + SIGNER
    + "\n<PAGE>\n                 EXHIBIT INDEX\n\n  99.1    Press release\n\n<PAGE>\n"
    + "Acme Announces Earnings\n\nNEW YORK - Acme announced earnings. Item 5. Other Events of its report tells more.\n"
)
KINDS = ["cover", "item", "item", "exhibit_list", "signatures", "exhibit_index", "other"]


def assert_covers(text: Text, sections: Sections) -> None:
    """A tree over the whole text: neighbours touch, children lie inside, ids count up."""
    top = [section for section in sections if section.parent < 0]
    assert [section.index for section in sections] == list(range(len(sections.all)))
    assert (top[0].start, top[-1].end) == (0, len(text.chars))
    assert all(one.end == other.start for one, other in pairwise(top))
    for section in sections:
        if section.parent >= 0:
            around = sections.all[section.parent]
            assert around.start <= section.start <= section.end <= around.end
            assert section.level == around.level + 1


def test_the_parts_of_a_report() -> None:
    text = read_ascii(REPORT)
    sections = segment_report(text)
    assert [section.kind for section in sections] == KINDS
    assert sections.all[-1].title == "Acme Announces Earnings"
    assert_covers(text, sections)


@given(st.lists(st.sampled_from(REPORT.split("\n\n")), max_size=12))
def test_any_order_of_a_reports_parts_makes_a_tree(parts: list[str]) -> None:
    text = read_ascii("\n\n".join(parts))
    sections = segment_report(text)
    if text.chars:
        assert_covers(text, sections)
    assert all(is_item(section.number or "") for section in sections if section.kind == "item")


@pytest.mark.parametrize(
    ("number", "day", "title"),
    [
        ("5", "1999-01-29", "Other Events"),
        ("9", "1998-05-01", "Sales of Equity Securities Pursuant to Regulation S"),
        ("9", "2002-11-14", "Regulation FD Disclosure"),
        ("9", "1994-03-22", None),
        (
            "5.02",
            "2005-04-26",
            "Departure of Directors or Principal Officers; Election of Directors; Appointment of Principal Officers",
        ),
        ("13", "2000-01-01", None),
    ],
)
def test_titles_held_for_their_time(number: str, day: str, title: str | None) -> None:
    assert title_at(number, day) == title
    assert is_item(number) == bool(all_titles(number))


@pytest.mark.corpus
def test_every_report_of_the_corpus_is_a_tree(corpus: Path) -> None:
    read = 0
    for path in sorted((corpus / "corpus" / "8k").iterdir())[::7]:
        try:
            text = read_text(open_document(path))
        except ExtractorError:
            continue
        assert_covers(text, segment_report(text))
        read += 1
    assert read > 50


HEADER_WORDS = {
    "results of operations": {"2.02", "12"}, "financial statements": {"9.01", "7"}, "departure of": {"5.02"},
    "non-reliance": {"4.02"}, "regulation fd": {"7.01", "9"}, "other events": {"8.01", "5"}, "entry into": {"1.01"},
    "completion of acq": {"2.01"}, "acquisition or": {"2"}, "creation of": {"2.03"}, "unregistered": {"3.02"},
    "amendments to art": {"5.03"}, "submission of": {"5.07"}, "material imp": {"2.06"}, "cost": {"2.05"},
    "material modif": {"3.03"},
}  # fmt: skip


def announced(items: str) -> list[set[str]]:
    words = [item.strip().lower() for item in items.split(";") if item.strip()]
    return [next((n for key, n in HEADER_WORDS.items() if word.startswith(key)), {word}) for word in words]


@pytest.mark.corpus
def test_what_the_header_announces_the_report_has(corpus: Path) -> None:
    """EDGAR's header names the items that the filer ticked; a report may hold one more, never one fewer."""
    with (corpus / "corpus" / "8k.tsv").open(encoding="utf-8") as table:
        listed = [row for row in csv.DictReader(table, delimiter="\t") if row["items_in_header"]]
    missing = []
    for row in listed:
        text = read_text(open_document(corpus / "corpus" / "8k" / row["file"]))
        numbers = {section.number for section in segment_report(text) if section.kind == "item"}
        missing += [(row["file"], want) for want in announced(row["items_in_header"]) if not want & numbers]
    assert len(listed) > 100
    assert missing == []
