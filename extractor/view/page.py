"""One self-contained page for one filing. It needs no network, and its Content-Security-Policy allows it none."""

from collections.abc import Iterable, Mapping
from typing import Any

from extractor.models.record import Derived, Record
from extractor.source import Document
from extractor.view.cards import cards_of
from extractor.view.composing import composed
from extractor.view.marks import FINDINGS, Mark, marks_of
from extractor.view.names import names_of
from extractor.view.paper import Paper, paper_of, place_name

SUBJECTS: Mapping[str, str] = {
    "filing": "The filing",
    "offerings": "Offerings",
    "fees": "Fees",
    "securities": "Securities",
    "parties": "Parties",
    "items": "Items",
    "events": "Events",
    "risk_factors": "Risk factors",
    "exhibits": "Exhibits",
    "signatures": "Signatures",
    "incorporated_documents": "Incorporated",
    "dates": "Dates",
    "findings": "Findings",
    "sections": "Sections",
}
"""The parts of the record that have a colour, in the order of the page."""

_LONGEST_STATEMENT = 1600
_AROUND = 500


def page_of(record: Record, document: Document) -> str:
    """The page: the filing as filed with its evidence marked, and the record. HTML, to be written in UTF-8.

    `document` is the one that the record was read from; ValueError where it is not.
    """
    marks = marks_of(record)
    paper = paper_of(document, record, marks)
    kind = "ascii" if paper.css == "" and "<pre" in paper.html[:20] else "html"
    content = {"title": title_of(record), "filing": paper.html, "kind": kind}
    return composed("page", content, _data(record, marks, paper), extra_css=paper.css)


def title_of(record: Record) -> str:
    """Form and registrants: "424B5 · Sample, Inc."."""
    names = "; ".join(each.name for each in record.filing.registrants if each.name)
    return " · ".join(part for part in (record.filing.form, names) if part) or record.source.path


def _data(record: Record, marks: list[Mark], paper: Paper) -> dict[str, Any]:
    cards = cards_of(record)
    counts = {subject: sum(mark.subject == subject for mark in marks) for subject in SUBJECTS}
    counts[FINDINGS] = len(record.findings) + len(record.unread)
    used = {card["subject"] for card in cards}
    source = record.source
    origin = source.path if source.member is None else f"{source.path}!{source.member}"
    return {
        "title": title_of(record),
        "origin": f"{origin} · {source.format} · {source.text_chars:,} characters · read by extractor {source.extractor_version}",
        "sha256": source.sha256,
        "subjects": [[name, words, counts[name]] for name, words in SUBJECTS.items() if counts[name] or name in used],
        "cards": cards,
        **_marks(record, marks, paper),
        "derived": {pointer: one.derived_from for pointer, one in record.evidence.items() if isinstance(one, Derived)},
        "pages": paper.pages,
        "names": names_of(record),
    }


def _marks(record: Record, marks: Iterable[Mark], paper: Paper) -> dict[str, Any]:
    """The marks, and once each the statements that they stand in."""
    titles = {section.id: section.title or section.kind.replace("_", " ") for section in record.sections}
    statements: dict[tuple[int, int], int] = {}
    rows = []
    for number, mark in enumerate(marks):
        start, end = _shown_statement(mark)
        at = statements.setdefault((start, end), len(statements))
        place = "" if number in paper.inked else place_name(mark.start)
        section = titles.get(mark.section or "", "")
        inside = (max(mark.start, start) - start, min(mark.end, end) - start)
        rows.append([mark.pointer, mark.subject, mark.page or "", section, mark.rule or "", at, *inside, place])
    return {"marks": rows, "statements": [record.text[start:end] for start, end in statements]}


def _shown_statement(mark: Mark) -> tuple[int, int]:
    """The statement, or so much of it as one reads at a glance."""
    start, end = min(mark.statement[0], mark.start), max(mark.statement[1], mark.end)
    if end - start <= _LONGEST_STATEMENT:
        return start, end
    start = max(start, mark.start - _AROUND)
    return start, min(end, max(start + _LONGEST_STATEMENT, min(mark.end, start + _LONGEST_STATEMENT) + _AROUND))
