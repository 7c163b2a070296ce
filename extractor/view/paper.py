"""The filing as filed: its own HTML made safe, or the lines of its ASCII, with every mark in place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.models.record import Record
from extractor.source import Document
from extractor.text import read_text
from extractor.text.ascii.dashes import undashed
from extractor.text.html.read import parse
from extractor.text.model import Page
from extractor.view.marks import Mark, segments_of
from extractor.view.safestyle import StyleSheet
from extractor.view.sanitise import Sanitiser
from extractor.view.words import Ink, Place


@dataclass(frozen=True)
class Paper:
    """The filing in HTML, the style sheet that goes with it, its pages (id, label) and what is marked in it."""

    html: str
    css: str
    pages: tuple[tuple[str, str], ...]
    inked: frozenset[int]


def paper_of(document: Document, record: Record, marks: Sequence[Mark]) -> Paper:
    """The filing with its marks. `record` is what was read from this very document.

    Raises ValueError where it was not: spans of another text would mark the wrong words.
    """
    text = read_text(document)
    if text.sha256 != record.source.text_sha256:
        raise ValueError(f"{document.path} is not the document that the record was read from")
    places = [*_page_places(text.pages), *_spots(record, marks)]
    segments = segments_of(list(marks))
    pages = tuple((place.name, place.label) for place in places if place.label is not None)
    if document.format != "ascii":
        ink, styles = Ink(marks, segments, places), StyleSheet()
        sanitiser = Sanitiser(ink, styles)
        parse(undashed(document), sanitiser)
        if "".join(sanitiser.walk.parts) == text.chars:
            return Paper("".join(sanitiser.parts), styles.css(), pages, frozenset(ink.inked))
    ink = Ink(marks, segments, places)
    return Paper("".join(_sheets(text.chars, text.pages, ink)), "", pages, frozenset(ink.inked))


def place_name(offset: int) -> str:
    """The id of the place at a canonical offset, for what `paper_of` makes places of."""
    return f"at-{offset}"


def _page_places(pages: Sequence[Page]) -> Iterator[Place]:
    for number, page in enumerate(pages, 1):
        if page.label or len(pages) > 1:
            yield Place(page.start, f"page-{number}", page.label or f"({number})")


def _spots(record: Record, marks: Sequence[Mark]) -> Iterator[Place]:
    """Where sections, items and risk factors begin, and what is too long to be marked."""
    offsets = {row.start for row in record.sections} | {row.start for row in record.items}
    offsets |= {row.start for row in record.risk_factors} | {mark.start for mark in marks if mark.is_place}
    for offset in sorted(offsets):
        yield Place(offset, place_name(offset))


def _sheets(chars: str, pages: Sequence[Page], ink: Ink) -> Iterator[str]:
    """ASCII page by page; the characters and columns are those of the file."""
    bounds = sorted({0, *(page.start for page in pages), len(chars)})
    for start, end in pairwise(bounds):
        yield f'<pre class="sheet">{ink.written(chars[start:end], chars[start:end], start)}</pre>'
    if rest := ink.rest():
        yield f"<pre>{rest}</pre>"
