"""Documents incorporated by reference (Form S-3 Item 12, Form F-3 Item 6): their forms, periods and filing dates.

"Our annual report on Form 10-K for the fiscal year ended December 31, 2000, as amended by Form 10-K/A filed on
April 25, 2001" is two documents; "quarterly reports on Form 10-Q for the quarters ended March 31, 2001, and June
30, 2001, filed on May 14, 2001, and August 14, 2001, respectively" two; reports on Form 8-K, each by its day of
filing alone, are one row.
"""

from collections.abc import Iterator

import regex

from extractor.models.contents import SectionKind
from extractor.reading import Parts, Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.sections import Section
from extractor.subjects.incorporated_items import Document, read_item
from extractor.text import Passage, Span

_KINDS: tuple[SectionKind, ...] = ("incorporation_by_reference", "where_you_can_find_more_information")
_LEAD = regex.compile(r"(?i)\bincorporat(?:e|es|ed|ing|ion)\b")
_ITEM = regex.compile(
    r"(?i)\bforms?\s+(?:10|8|20|6|40|11)-?\s?[kqfab]|\bproxy statement|\bdescription of (?:our|the)\b|\bschedule 14a\b"
)
_BULLET = regex.compile(r"^(?:[-–—•·*■▪●◦○§¨]|--|o(?=\s)|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*(?=\S)")
_BELOW = regex.compile(
    r"(?i)\b(?:listed|described|identified|set forth|shown) (?:in the (?:following )?table )?below\b"
    r"|\bfollowing (?:documents|filings|reports|table)"
)
_LONGEST_ITEM = 1500


def read_incorporated_documents(reading: Reading) -> Parts:
    """The documents that the prospectus names; those of an attached base prospectus only where it names none itself."""
    own = list(_documents(reading, _sections(reading, base=False)))
    found = own or list(_documents(reading, _sections(reading, base=True)))
    return {"incorporated_documents": [_row(*document) for document in _once(found)]}


def _sections(reading: Reading, base: bool) -> tuple[Section, ...]:
    """The sections that may list documents: those whose titles say so."""
    if not base:
        return reading.sections.of_kind(*_KINDS)
    inside = (s for s in reading.sections if s.kind in _KINDS)
    return tuple(s for s in inside if "base_prospectus" in reading.sections.kinds_at(s.start))


def _documents(reading: Reading, sections: tuple[Section, ...]) -> Iterator[tuple[Passage, Document]]:
    for passage in _items(reading, sections):
        words = passage.text
        bullet = _BULLET.match(words)
        begin = bullet.end() if bullet else 0
        for document in read_item(words, reading.mentions(passage), begin):
            yield passage, document


def _items(reading: Reading, sections: tuple[Section, ...]) -> Iterator[Passage]:
    """The items of the lists below sentences that incorporate, and sentences that name the documents themselves."""
    seen: set[int] = set()
    for section in sections:
        listing = bulleted = False
        for passage in reading.text.passages_in(section.start, section.end):
            words = passage.text
            leads = bool(_LEAD.search(words)) and (words.rstrip().endswith(":") or bool(_BELOW.search(words)))
            if passage.index in seen:
                continue
            seen.add(passage.index)
            if leads and not _BULLET.match(words):
                listing = True
            elif listing and _is_item(passage, bulleted):
                bulleted = bulleted or bool(_BULLET.match(words))
                yield passage
            elif _LEAD.search(words) and _ITEM.search(words):
                listing = False
                yield passage
            else:
                listing = listing and len(words) < 200


def _is_item(passage: Passage, bulleted: bool) -> bool:
    """Is the passage an item of a list? Where the items above have bullets, it has one or goes on in lower case."""
    words = passage.text
    if len(words) >= _LONGEST_ITEM or (bulleted and not _BULLET.match(words) and not words[:1].islower()):
        return False
    return bool(_ITEM.search(words) or _BULLET.match(words))


def _once(documents: list[tuple[Passage, Document]]) -> list[tuple[Passage, Document]]:
    """Each document once: a form for a period, or filed on the same days, is the same document."""
    known: set[tuple[str | None, tuple[str, ...], tuple[str, ...]]] = set()
    kept = []
    for passage, document in documents:
        if document.key not in known and not any(document.is_among(other) for _, other in documents):
            known.add(document.key)
            kept.append((passage, document))
    return kept


def _row(passage: Passage, document: Document) -> RowParts:
    whole = Span(passage.start, passage.end)

    def stated(value: str, start: int, end: int, rule: str) -> Stated[str]:
        return Stated(value, (Evidence(passage.span(start, end), whole, f"incorporated_documents.{rule}"),))

    row: RowParts = {}
    if document.form is not None:
        row["form"] = stated(document.form.value, document.form.start, document.form.end, "form")
    row["period_end"] = [stated(day.value, day.start, day.end, "period_end") for day in document.periods]
    row["filed"] = [stated(day.value, day.start, day.end, "filed") for day in document.filed]
    start = document.start
    words = passage.text[start : document.end].split("\t")[0]
    row["description"] = stated(words, start, start + len(words), "description")
    return row
