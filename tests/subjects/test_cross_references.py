"""References to pages, right and wrong, and the table of contents held against its pages."""

import pytest

from extractor.reading import Reading
from extractor.sections.prospectus import segment_prospectus
from extractor.source import Document
from extractor.subjects.sections import read_sections
from extractor.text import read_text
from tests.sections.prospectuses import PARAGRAPH, centred, typed


def supplement(reference: str, risk_page: str = "S-2", plan: str = "PLAN OF DISTRIBUTION") -> Reading:
    characters = (
        centred("PROSPECTUS SUPPLEMENT", "WIDGETS INTERNATIONAL, INC.")
        + typed(f"{PARAGRAPH} {reference}")
        + centred("The date of this prospectus supplement is November 4, 2001.")
        + centred("TABLE OF CONTENTS")
        + f"Use of Proceeds..............................  S-1\n\nRisk Factors.................  {risk_page}\n\n"
        + "Plan of Distribution.........................  S-3\n\n"
        + centred("USE OF PROCEEDS") + typed(PARAGRAPH) + centred("S-1")
        + centred("RISK FACTORS") + typed(PARAGRAPH) + centred("S-2")
        + centred(plan) + typed(PARAGRAPH) + centred("S-3")
    )  # fmt: skip
    document = Document("s.txt", None, characters.encode(), 0, "utf-8", characters, "ascii")
    text = read_text(document)
    return Reading(document, text, segment_prospectus(text), "424B")


def findings(reading: Reading, check: str) -> list[tuple[str, str | None, str | None]]:
    found = read_sections(reading)["findings"]
    return [(f["severity"], f.get("expected"), f.get("stated")) for f in found if f["check"] == check]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ('See "RISK FACTORS" beginning on page S-2.', [("ok", None, None)]),
        ("See “Risk Factors,” which begins on page S-2 of this prospectus supplement.", [("ok", None, None)]),
        ("See Risk Factors beginning on page S-2.", [("ok", None, None)]),
        ('See "Plan of Distribution" on page S-9.', [("mismatch", "S-3", "S-9")]),
        ('See "Risk Factors" on page 12 of our annual report on Form 10-K.', []),
        ('See "Risk Factors" on page 6 of the accompanying prospectus.', []),
        ('See "Certain Matters" on page S-2.', []),
    ],
)
def test_references_to_pages(reference: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert findings(supplement(reference), "cross_reference.page") == expected


def test_contents_that_are_right_are_said_to_be() -> None:
    assert findings(supplement(""), "contents.page") == [("ok", None, None)]


def test_an_entry_that_names_another_page_is_a_mismatch() -> None:
    reading = supplement("", risk_page="S-7")
    assert findings(reading, "contents.page") == [("mismatch", "S-2", "S-7")]
    (finding,) = [f for f in read_sections(reading)["findings"] if f["check"] == "contents.page"]
    assert finding["message"] == "The contents put 'Risk Factors' on page S-7; it begins on page S-2."
    span = finding["spans"][0]
    assert reading.text.chars[span["start"] : span["end"]] == "Risk Factors"


def test_an_entry_without_a_section_is_a_note() -> None:
    assert findings(supplement("", plan="MANAGEMENT"), "contents.title") == [("note", None, "S-3")]


def test_rows_of_sections_are_tied_to_headings_and_contents() -> None:
    reading = supplement("")
    row = next(row for row in read_sections(reading)["sections"] if row["kind"] == "risk_factors")
    chars = reading.text.chars
    assert (row["title"].value, row["page_start"], row["page_end"]) == ("RISK FACTORS", "S-2", "S-2")
    assert chars[slice(*row["title"].evidence[0].span)] == "RISK FACTORS"
    assert (row["toc_page"].value, chars[slice(*row["toc_page"].evidence[0].span)]) == ("S-2", "S-2")
