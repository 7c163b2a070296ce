"""Tables of contents: where they stand, and their entries with the pages or links that they name."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from extractor.sections.wording import kind_of
from extractor.text import Link, Passage, Span, Text

_LABEL = regex.compile(r"(?:[A-Z]{1,3}[-–‑]\s?)?(?:\d{1,3}|[ivxl]{1,7})", regex.I)
_LABEL_BEHIND = regex.compile(r"[\s.·…_](?P<page>(?:[A-Z]{1,3}[-–‑]\s?)?(?:\d{1,3}|[ivxl]{1,7}))$", regex.I)
_DASH = regex.compile(r"[–‑]\s?")
_ROMAN = frozenset("ivxlIVXLıİ")
_DOTS = " .·…_\t\u200b"
_HEAD = regex.compile(r"(?i)^\W*(?:table of contents|contents|index|table of contents \(continued\))\W*(?:\tpage)?$")
_LONGEST_LINE = 600
_FAR = 8
"""How many passages without an entry may stand between two entries of one table."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a table of contents as printed; `target` is the anchor that its link leads to.

    `column` counts the entries before it on the same line: contents of two documents may stand side by side.
    """

    title: str
    page: str | None
    span: Span
    passage: int
    target: str | None = None
    column: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table of contents: its passages `first` to `last` (inclusive), heading included, and its entries in order."""

    first: int
    last: int
    entries: tuple[Entry, ...]


def find_tables(text: Text) -> list[Table]:
    """The tables of contents of a document, those of the base prospectus and of annexes too."""
    links = _Links(text)
    tables: list[Table] = []
    run: list[Entry] = []
    for entry in _entries(text, links):
        if run and entry.passage - run[-1].passage > _FAR:
            tables += _table(text, run)
            run = []
        run.append(entry)
    return tables + _table(text, run)


def _table(text: Text, run: list[Entry]) -> list[Table]:
    financial = sum((entry.page or "").upper().startswith("F-") for entry in run)
    if len(run) < 3 or financial * 5 >= len(run) * 4:
        return []
    first = run[0].passage
    head = next((at for at in range(first, max(-1, first - 6), -1) if _HEAD.match(text.passages[at].text.strip())), -1)
    known = sum(kind_of(entry.title) != "other" for entry in run)
    linked = sum(entry.target is not None for entry in run)
    if head < 0 and known < max(3, len(run) // 3) and linked * 2 < len(run):
        return []
    return [Table(head if head >= 0 else first, run[-1].passage, tuple(sorted(run, key=_column)))]


def _column(entry: Entry) -> int:
    return entry.column


class _Links:
    """The links of a document by the place where they stand."""

    def __init__(self, text: Text) -> None:
        self.links = sorted(text.links, key=lambda link: link.start)
        self.starts = [link.start for link in self.links]
        self.anchors = {name for block in text.blocks for name in block.anchors}

    def within(self, start: int, end: int) -> Link | None:
        """The first link that begins inside the range and leads somewhere."""
        for link in self.links[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]:
            if link.target in self.anchors:
                return link
        return None


def _entries(text: Text, links: _Links) -> Iterator[Entry]:
    pending: Entry | None = None
    for passage in text.passages:
        if pending is not None and _LABEL.fullmatch(passage.text.strip()):
            yield replace(pending, page=passage.text.strip())
            pending = None
            continue
        if pending is not None and pending.target:
            yield pending
        pending = None
        found = list(_entries_of(passage, links))
        if len(found) == 1 and found[0].page is None:
            pending = found[0]
        else:
            yield from found
    if pending is not None and pending.target:
        yield pending


def _entries_of(passage: Passage, links: _Links) -> Iterator[Entry]:
    """The entries in one passage: one; two where contents stand side by side; or a title alone, its page to follow."""
    if passage.end - passage.start > _LONGEST_LINE:
        return
    words = passage.text
    if _HEAD.match(words.strip()):
        return
    if passage.kind == "row":
        yield from _entries_of_row(passage, links)
        return
    led = _led(words)
    if led and not words.strip().startswith(tuple("-•")):
        yield _entry(passage, 0, led[0], led[1], links)
    elif len(words) <= 200 and _is_link(links, Span(passage.start, passage.end)):
        yield _entry(passage, 0, len(words), None, links)


def _is_link(links: _Links, span: Span) -> bool:
    """Is nearly all of the range one link?"""
    link = links.within(*span)
    return link is not None and (link.end - link.start) * 10 >= (span.end - span.start) * 7


def _led(words: str) -> tuple[int, str] | None:
    """Where the title ends, and the page, in a line that dots lead across: "Experts . . . . S-12"."""
    stripped = words.rstrip()
    if not stripped[-1:].isdigit() and stripped[-1:] not in _ROMAN:
        return None
    found = _LABEL_BEHIND.search(stripped, max(0, len(stripped) - 12))
    if found is None:
        return None
    title = stripped[: found.start() + 1].rstrip(_DOTS)
    leader = stripped[len(title) : found.start("page")]
    dotted = leader.count(".") > 1 or "…" in leader or leader.count("_") > 1
    return (len(title), found["page"]) if dotted and len(title) > 2 else None


def _entries_of_row(passage: Passage, links: _Links) -> Iterator[Entry]:
    title: tuple[int, int] | None = None
    at, column = 0, 0
    for cell in passage.text.split("\t"):
        start, end, words = at, at + len(cell), cell.strip(_DOTS)
        at = end + 1
        if not words:
            continue
        if _LABEL.fullmatch(words) and title:
            yield _entry(passage, *title, words, links, column)
            title, column = None, column + 1
        elif led := _led(cell):
            yield _entry(passage, start, start + led[0], led[1], links, column)
            column += 1
        else:
            title = (start, end) if title is None else (title[0], end)
    if title and _is_link(links, passage.span(*title)):
        yield _entry(passage, *title, None, links)


def _entry(passage: Passage, start: int, end: int, page: str | None, links: _Links, column: int = 0) -> Entry:
    printed = passage.text[start:end].replace("\t", " ")
    title = " ".join(printed.rstrip(_DOTS).split())
    lead = len(printed) - len(printed.lstrip())
    span = passage.span(start + lead, max(start + lead + 1, start + len(printed.rstrip(" .·…_"))))
    link = links.within(span.start, span.end)
    label = _DASH.sub("-", page).strip() if page else None
    return Entry(title, label, span, passage.index, link.target if link else None, column)
