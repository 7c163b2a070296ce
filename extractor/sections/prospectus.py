"""The section tree of a prospectus or prospectus supplement."""

from collections.abc import Iterator

import regex

from extractor.sections.contents import Table, find_tables
from extractor.sections.divisions import back_start, base_cover, base_start, cover_end, is_supplement, report_start
from extractor.sections.headings import Heading, find_headings
from extractor.sections.model import ContentsEntry, Section, Sections
from extractor.sections.outline import Title, outline
from extractor.sections.places import Place, PlaceFinder
from extractor.sections.tree import Node, build
from extractor.sections.wording import kind_of
from extractor.text import Span, Text

_FINANCIAL = regex.compile(r"[FA]-")
_LATEST_COVER = 1500
_LATEST_FRONT = 20_000
"""Below this offset a first title without a table of contents in front of it ends the cover in any case."""


def segment_prospectus(text: Text) -> Sections:
    """The sections of a prospectus, over the whole text without gaps, with what its contents say of them.

    Cover, legends and contents first, then the titles with their sub-headings; an attached base prospectus is one
    section with its own inside it, and so is a report that the supplement only attaches.
    """
    tables = find_tables(text)
    finder = PlaceFinder(text, tables)
    places = [finder.places(table) for table in tables]
    sections = build(len(text.chars), list(_nodes(text, tables, places)))
    return Sections(sections, tuple(_contents(text, tables, places, sections)))


def _nodes(text: Text, tables: list[Table], places: list[list[Place | None]]) -> Iterator[Node]:
    headings = _outside(find_headings(text), tables)
    titles = _titles(tables, places)
    report = report_start(text)
    end = len(text.chars) if report is None else report
    base = _base(text, tables, places, end)
    body_end = end if base is None else base
    yield from _part(text, 0, body_end, tables, headings, titles, 1)
    if base is not None:
        yield Node(base, 1, "base_prospectus", "Prospectus")
        yield from _part(text, base, end, tables, headings, titles, 2)
    if report is not None:
        yield Node(report, 1, "other", _report_title(text, report))


def _part(
    text: Text, start: int, end: int, tables: list[Table], headings: list[Heading], titles: list[Title], level: int
) -> Iterator[Node]:
    """A prospectus from its cover to its back cover."""
    passages = text.passages
    inner = [title for title in titles if start <= passages[title.first].start < end]
    fronts = [table for table in tables if start <= passages[table.first].start < end]
    firsts = [table.first for table in fronts] + [title.first for title in inner]
    limit = min((passages[first].start for first in firsts), default=_first_title(text, start, end, headings))
    ends = cover_end(text, start, limit)
    last = max((passages[title.first].start for title in inner), default=ends)
    back = back_start(text, max(last, ends), end)
    yield Node(start, level, "cover")
    body_end = end if back is None else back
    fixed = list(_fixed(text, ends, body_end, fronts, level))
    below = [heading for heading in headings if ends <= heading.span.start < body_end]
    yield from outline(text, body_end, below, inner, fixed, level)
    if back is not None:
        yield Node(back, level, "back_cover")


def _first_title(text: Text, start: int, end: int, headings: list[Heading]) -> int:
    """Where a front without a table of contents ends at the latest: at the first title where no page break is known."""
    page = text.page_at(start)
    latest = min(start + _LATEST_FRONT, end)
    if page is not None and page.end < end:
        return latest
    known = (h.span.start for h in headings if start < h.span.start < end and kind_of(h.title) != "other")
    return min(next(known, latest), latest)


def _fixed(text: Text, start: int, end: int, fronts: list[Table], level: int) -> Iterator[Node]:
    """The tables of contents, and a legend below the cover and below each of them for what is no title's."""
    at = start
    for table in fronts:
        first, after = text.passages[table.first].start, text.passages[table.last].end
        if _has_sentence(text, at, first):
            yield Node(_first_word(text, at), level, "legend")
        yield _contents_node(text, table, level)
        at = after
    if _has_sentence(text, at, end):
        yield Node(_first_word(text, at), level, "legend")


def _contents_node(text: Text, table: Table, level: int) -> Node:
    passage = text.passages[table.first]
    if kind_of(passage.text) != "table_of_contents":
        return Node(passage.start, level, "table_of_contents")
    span = Span(passage.start, passage.end)
    return Node(passage.start, level, "table_of_contents", " ".join(passage.text.split()), span)


def _has_sentence(text: Text, start: int, end: int) -> bool:
    return any(len(passage.text) > 40 for passage in text.passages_in(start, end))


def _first_word(text: Text, start: int) -> int:
    """The offset of the first passage that begins at `start` or below it."""
    following = text.passages_in(start, len(text.chars))
    return following[0].start if following else start


def _outside(headings: list[Heading], tables: list[Table]) -> list[Heading]:
    listed = {at for table in tables for at in range(table.first, table.last + 1)}
    return [heading for heading in headings if heading.first not in listed]


def _titles(tables: list[Table], places: list[list[Place | None]]) -> list[Title]:
    """The places that contents lead to, each once."""
    titles: dict[int, Title] = {}
    for table, found in zip(tables, places, strict=True):
        for entry, place in zip(table.entries, found, strict=True):
            if place is not None:
                titles.setdefault(place.first, Title(place.first, place.last, entry.page))
    return [titles[first] for first in sorted(titles)]


def _base(text: Text, tables: list[Table], places: list[list[Place | None]], end: int) -> int | None:
    """Where the base prospectus begins: below all that the supplement's own page labels ("S-3") list."""
    if not is_supplement(text):
        return None
    own = _base_of_contents(text, tables)
    if own is not None:
        return own
    after = text.passages[tables[0].last].end if tables else min(text.pages[0].end, _LATEST_COVER)
    for entry, place in zip(tables[0].entries, places[0], strict=True) if tables else ():
        if place is not None and entry.page and "-" in entry.page:
            after = max(after, text.passages[place.last].end)
    found = base_start(text, after)
    return found if found is not None and found < end else None


def _base_of_contents(text: Text, tables: list[Table]) -> int | None:
    """Where the base prospectus begins whose table of contents is the first one: the supplement has none itself."""
    if not tables or any("-" in (entry.page or "") for entry in tables[0].entries if not _FINANCIAL.match(entry.page or "")):
        return None
    front = min(text.pages[0].end, _LATEST_COVER) if text.pages else _LATEST_COVER
    return base_cover(text, front, text.passages[tables[0].first].start)


def _report_title(text: Text, start: int) -> str | None:
    """The name of the report's form, as printed: "FORM 8-K"."""
    below = text.passages_in(start, start + 3000)[:16]
    return next((p.text.strip() for p in below if p.text.strip().lower().startswith("form ")), None)


def _contents(
    text: Text, tables: list[Table], places: list[list[Place | None]], sections: tuple[Section, ...]
) -> Iterator[ContentsEntry]:
    by_start: dict[int, int] = {}
    for section in sections:
        if section.heading is not None:
            by_start[section.heading.start] = section.index
    for table, found in zip(tables, places, strict=True):
        for entry, place in zip(table.entries, found, strict=True):
            at = by_start.get(text.passages[place.first].start, -1) if place else -1
            yield ContentsEntry(entry.title, entry.page, entry.span, at)
