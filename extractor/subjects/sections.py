"""The sections as rows of the record."""

from extractor.reading import Parts, Reading, RowParts
from extractor.sections import Section


def read_sections(reading: Reading) -> Parts:
    """The `sections` rows."""
    return {"sections": [_row(reading, section) for section in reading.sections]}


def _row(reading: Reading, section: Section) -> RowParts:
    text = reading.text
    last = section.start + max(len(text.chars[section.start : section.end].rstrip()) - 1, 0)
    parent = reading.sections.all[section.parent].id if section.parent >= 0 else None
    return {
        "id": section.id,
        "parent": parent,
        "level": section.level,
        "title": section.title,
        "kind": section.kind,
        "start": section.start,
        "end": section.end,
        "page_start": text.label_at(section.start),
        "page_end": text.label_at(last),
        "toc_page": section.toc_page,
    }
