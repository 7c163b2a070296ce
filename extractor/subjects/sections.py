"""The sections as rows of the record, and what the table of contents says of them."""

from collections.abc import Iterator

from extractor.reading import Parts, Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.sections import ContentsEntry, Section
from extractor.sections.labels import same_label
from extractor.subjects.cross_references import check_cross_references
from extractor.text import Span

_MOST_NAMED = 5
_REACH = 400
"""How many characters behind an entry's title its page may stand."""


def read_sections(reading: Reading) -> Parts:
    """The `sections` rows, and the findings on the table of contents and on references to pages."""
    entries = _entries_by_section(reading)
    rows = [_row(reading, section, entries.get(section.index)) for section in reading.sections]
    return {"sections": rows, "findings": [*_check_contents(reading), *check_cross_references(reading)]}


def _entries_by_section(reading: Reading) -> dict[int, ContentsEntry]:
    entries: dict[int, ContentsEntry] = {}
    for entry in reading.sections.contents:
        entries.setdefault(entry.section, entry)
    return entries


def _row(reading: Reading, section: Section, entry: ContentsEntry | None) -> RowParts:
    text = reading.text
    return {
        "id": section.id,
        "parent": reading.sections.all[section.parent].id if section.parent >= 0 else None,
        "level": section.level,
        "title": _title(reading, section),
        "kind": section.kind,
        "start": section.start,
        "end": section.end,
        "page_start": text.label_at(section.start),
        "page_end": text.last_label(section.start, section.end),
        "toc_page": _page_of(reading, entry) if entry else None,
    }


def _title(reading: Reading, section: Section) -> Stated[str] | None:
    if section.title is None:
        return None
    heading = section.heading or _beginning(reading, section)
    return Stated(section.title, (Evidence(heading, heading, "sections.title"),)) if heading else None


def _beginning(reading: Reading, section: Section) -> Span | None:
    """The first passage of a section, where that is what its title prints."""
    for passage in reading.text.passages_in(section.start, section.end)[:1]:
        if section.title and passage.text.startswith(section.title):
            return passage.span(0, len(section.title))
    return None


def _page_of(reading: Reading, entry: ContentsEntry) -> Stated[str] | None:
    """The page that an entry names, tied to where the contents print it."""
    if entry.page is None:
        return None
    start, end = entry.span.end, entry.span.end + _REACH
    at = reading.text.chars.find(entry.page, start, end)
    if at < 0:
        return None
    line = Span(entry.span.start, at + len(entry.page))
    return Stated(entry.page, (Evidence(Span(at, at + len(entry.page)), line, "sections.contents.page"),))


def _check_contents(reading: Reading) -> Iterator[RowParts]:
    """Findings: an entry that leads nowhere, or to another page than it names; one that says so where all is well."""
    entries = reading.sections.contents
    if not entries:
        return
    lost = [entry for entry in entries if entry.section < 0]
    astray = [entry for entry in entries if entry.section >= 0 and _is_astray(reading, entry)]
    if not lost and not astray:
        yield _finding("contents.page", "ok", f"All {len(entries)} entries of the contents are where they say.")
        return
    yield from (_not_found(entry) for entry in lost[:_MOST_NAMED])
    if len(lost) > _MOST_NAMED:
        message = f"{len(lost)} of {len(entries)} entries of the contents are not found."
        yield _finding("contents.title", "note", message)
    for entry in astray:
        yield _elsewhere(reading, entry)


def _label(reading: Reading, entry: ContentsEntry) -> str | None:
    section = reading.sections.all[entry.section]
    return reading.text.label_at(section.heading.start if section.heading else section.start)


def _is_astray(reading: Reading, entry: ContentsEntry) -> bool:
    label = _label(reading, entry)
    return entry.page is not None and (label is None or not same_label(label, entry.page))


def _not_found(entry: ContentsEntry) -> RowParts:
    message = f"The contents list {entry.title!r}, which is the title of no section."
    return _finding("contents.title", "note", message, entry.span, stated=entry.page)


def _elsewhere(reading: Reading, entry: ContentsEntry) -> RowParts:
    label = _label(reading, entry)
    if label is None:
        message = f"The contents put {entry.title!r} on page {entry.page}; the page where it begins has no label."
        return _finding("contents.page", "note", message, entry.span, stated=entry.page)
    message = f"The contents put {entry.title!r} on page {entry.page}; it begins on page {label}."
    return _finding("contents.page", "mismatch", message, entry.span, expected=label, stated=entry.page)


def _finding(
    check: str,
    severity: str,
    message: str,
    span: Span | None = None,
    expected: str | None = None,
    stated: str | None = None,
) -> RowParts:
    spans = [{"start": span.start, "end": span.end}] if span else []
    return {
        "check": check,
        "severity": severity,
        "message": message,
        "expected": expected,
        "stated": stated,
        "spans": spans,
    }
