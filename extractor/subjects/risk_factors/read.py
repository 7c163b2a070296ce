"""The rows of risk factors, from the sections that their headings begin."""

from extractor.models.contents import Category
from extractor.reading import Parts, Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.sections import Section
from extractor.sections.headings import is_upper
from extractor.subjects.risk_factors.categories import categories_of
from extractor.text import Span

_OPENING = 2
"""The passages of a factor's text that may say what it is about."""


def read_risk_factors(reading: Reading) -> Parts:
    """All risk factors of the prospectus itself, not of one that is attached, in order."""
    sections = reading.sections.of_kind("risk_factor")
    kinds = categories_of(reading, sections)
    rows = enumerate(zip(sections, kinds, strict=True), 1)
    return {"risk_factors": [_row(reading, section, at, categories) for at, (section, categories) in rows]}


def _row(reading: Reading, section: Section, ordinal: int, categories: list[Stated[Category]]) -> RowParts:
    text = reading.text
    heading = section.heading or Span(section.start, section.start)
    end = section.start + len(text.chars[section.start : section.end].rstrip())
    row: RowParts = {
        "ordinal": ordinal,
        "heading": _stated(section.title or "", heading, rule_of_heading(reading, section)),
        "group": _group(reading, section),
        "categories": categories,
        "start": section.start,
        "end": section.end,
        "page_start": text.label_at(section.start),
        "page_end": text.last_label(section.start, end),
    }
    body = _body(reading, heading.end, section.end)
    row["text"] = _stated(text.clean(*body), body, "risk_factors.text") if body else ""
    return row


def _body(reading: Reading, start: int, end: int) -> Span | None:
    """The range of the text below (or, where it is run in, behind) a heading."""
    chars = reading.text.chars[start:end]
    words = chars.strip()
    first = start + len(chars) - len(chars.lstrip())
    return Span(first, first + len(words)) if words else None


def _group(reading: Reading, section: Section) -> Stated[str] | None:
    """The sub-heading over the factor, inside the section of risk factors."""
    if section.parent < 0:
        return None
    above = reading.sections.all[section.parent]
    if above.kind == "risk_factors" or above.heading is None or above.title is None:
        return None
    return _stated(above.title, above.heading, "risk_factors.group")


def rule_of_heading(reading: Reading, section: Section) -> str:
    """Which look made the heading one: the name of the rule, "risk_factors.heading.upper_case" and its like."""
    found = reading.text.passages_in(section.start, section.start + 1)
    if not found or section.heading is None:
        return "risk_factors.heading.plain"
    passage = found[0]
    if section.heading.end < passage.end:
        beside = passage.kind == "row"
        return "risk_factors.heading.beside" if beside else "risk_factors.heading.run_in"
    style = passage.style
    if style.bold and style.italic:
        return "risk_factors.heading.bold_italic"
    if style.bold:
        return "risk_factors.heading.bold"
    if style.italic:
        return "risk_factors.heading.italic"
    if is_upper(passage.text):
        return "risk_factors.heading.upper_case"
    return "risk_factors.heading.underlined" if style.underline else "risk_factors.heading.plain"


def _stated(value: str, span: Span, rule: str) -> Stated[str]:
    return Stated(value, (Evidence(span, span, rule),))
