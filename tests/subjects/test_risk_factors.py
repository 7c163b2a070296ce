"""Rows of risk factors: headings, groups, texts, categories; and what hand-read filings of the corpus state."""

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.reading import Reading
from extractor.sections.prospectus import segment_prospectus
from extractor.source import Document, open_document
from extractor.subjects.risk_factors import read_risk_factors
from extractor.text import read_text
from tests.sections.prospectuses import PARAGRAPH, ascii_prospectus, centred, html_prospectus, typed


def reading_of(characters: str) -> Reading:
    form = "html" if "<p" in characters else "ascii"
    document = Document("p", None, characters.encode(), 0, "utf-8", characters, form)  # type: ignore[arg-type]
    text = read_text(document)
    return Reading(document, text, segment_prospectus(text), "424B")


def rows(reading: Reading) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = read_risk_factors(reading)["risk_factors"]
    return found


def test_a_factor_is_joined_over_pages_without_their_furniture() -> None:
    heading = "OUR STOCK PRICE MAY BE VOLATILE AND YOU MAY LOSE ALL OR PART OF YOUR INVESTMENT."
    first, second = PARAGRAPH[:100].rsplit(" ", 1)[0], PARAGRAPH[100:].split(" ", 1)[1]
    halves = f"     {first}\n\n{centred('4')}<PAGE>\n{typed(second, '')}"
    before, after = ascii_prospectus(typed(heading, "") + halves).rsplit(centred("4"), 1)
    (row,) = rows(reading_of(before + centred("5") + after.replace(centred("5"), centred("6"))))
    assert (row["heading"].value, row["page_start"], row["page_end"]) == (heading, "4", "5")
    assert " ".join(row["text"].value.split()) == f"{first} {second}"


@pytest.mark.parametrize(
    ("markup", "rule"),
    [
        ("<p><b>{}</b></p><p>{}</p>", "risk_factors.heading.bold"),
        ("<p><b><i>{}</i></b></p><p>{}</p>", "risk_factors.heading.bold_italic"),
        ("<p><i>{}</i></p><p>{}</p>", "risk_factors.heading.italic"),
        ("<p><u>{}</u></p><p>{}</p>", "risk_factors.heading.underlined"),
        ("<p><b>{}</b> {}</p>", "risk_factors.heading.run_in"),
        ("<table><tr><td><b>{}</b></td><td>{}</td></tr></table>", "risk_factors.heading.beside"),
    ],
)
def test_rules_are_named_by_the_look_of_the_heading(markup: str, rule: str) -> None:
    heading = "We have a history of losses and may never be profitable."
    reading = reading_of(html_prospectus(markup.format(heading, PARAGRAPH) * 2))
    row = rows(reading)[0]
    (evidence,) = row["heading"].evidence
    assert (row["heading"].value, evidence.rule) == (heading, rule)
    assert reading.text.chars[slice(*evidence.span)] == heading
    assert row["text"].value == PARAGRAPH


CATEGORIES = [
    ("We have a history of losses and may never be profitable.", "financial_condition"),
    ("We will need additional funding, which may not be available on acceptable terms.", "funding"),
    ("Our product candidates must complete clinical trials, which may fail.", "product_development"),
    ("We are subject to extensive government regulation.", "regulation"),
    ("We face intense competition from larger companies.", "competition"),
    ("If we cannot protect our patents and trade secrets, our business may suffer.", "intellectual_property"),
    ("We depend on key personnel and may be unable to attract and retain others.", "key_personnel"),
    ("We may be subject to product liability claims that our insurance does not cover.", "litigation_liability"),
    ("A cybersecurity incident or data breach could harm our reputation.", "cybersecurity"),
    ("The market price of our common stock may be volatile.", "market_price"),
    ("You will experience immediate dilution in the net tangible book value of your shares.", "dilution"),
    ("Our common stock may be delisted from Nasdaq if we fail to meet listing requirements.", "listing"),
    ("Anti-takeover provisions of our charter and bylaws may delay a change of control.", "control_and_governance"),
    ("Our substantial indebtedness and the covenants of our credit facility limit us.", "indebtedness"),
    ("We may not be able to repurchase the notes upon a fundamental change.", "securities_terms"),
    ("Our ability to use our net operating losses to offset taxes may be limited.", "tax"),
    ("A recession or a rise in interest rates and inflation may reduce demand.", "macro"),
    ("Environmental laws and climate change may require us to spend large sums.", "environment"),
    ("Our international operations expose us to foreign currency exchange rates.", "international"),
    ("We may be wrong about the habits of owls and of those who watch them.", "other"),
]


@pytest.mark.parametrize(("heading", "category"), CATEGORIES)
def test_categories(heading: str, category: str) -> None:
    reading = reading_of(html_prospectus(f"<p><b>{heading}</b></p><p>Words that follow it and name nothing. {'So. ' * 40}</p>"))
    (row,) = rows(reading)
    assert category in [stated.value for stated in row["categories"]]
    for stated in row["categories"]:
        assert all(reading.text.chars[slice(*evidence.span)].strip() for evidence in stated.evidence)


def test_every_factor_has_a_category_and_other_stands_alone() -> None:
    for heading, _ in CATEGORIES:
        (row,) = rows(reading_of(html_prospectus(f"<p><b>{heading}</b></p><p>{'So. ' * 40}</p>")))
        names = [stated.value for stated in row["categories"]]
        assert len(names) == len(set(names)) > 0
        assert names == ["other"] or "other" not in names


def stated_headings(truth: Path) -> tuple[str, list[str]] | None:
    """The file and its headings, where the truth states all of them."""
    doc = json.loads(truth.read_text(encoding="utf-8"))
    listed = "risk_factors" in doc.get("closed", []) and doc["truth"].get("risk_factors")
    return (doc["file"], [row["heading"] for row in doc["truth"]["risk_factors"]]) if listed else None


def plain(heading: str) -> str:
    return "".join(letter for letter in heading.casefold() if letter.isalnum())


def test_the_headings_of_the_corpus_are_read_whole_and_in_order(corpus: Path) -> None:
    read, wrong = 0, []
    for truth in sorted((corpus / "truth").glob("*.json")):
        stated = stated_headings(truth)
        path = corpus / "corpus" / "424b" / stated[0] if stated else None
        if stated is None or path is None or not path.is_file():
            continue
        document = open_document(path)
        text = read_text(document)
        found = rows(Reading(document, text, segment_prospectus(text), "424B"))
        read += 1
        if [plain(row["heading"].value) for row in found] != list(map(plain, stated[1])):
            wrong.append(stated[0])
    assert read >= 4
    assert wrong == []
