"""Tables of contents: where they stand, and their entries with the pages or links that they name."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from extractor.sections.wording import kind_of
from extractor.text import Link, Passage, Span, Text
from extractor.text.ascii.page_marks import ordinal

_LABEL = regex.compile(r"(?:[A-Z]{1,3}[-–‑]\s?)?(?:\d{1,3}|[ivxl]{1,7})", regex.I)
_LABEL_BEHIND = regex.compile(r"[\s.·…_](?P<page>(?:[A-Z]{1,3}[-–‑]\s?)?(?:\d{1,3}|[ivxl]{1,7}))$", regex.I)
_DASH = regex.compile(r"[–‑]\s?")
_ROMAN = frozenset("ivxlIVXLıİ")
_DOTS = " .·…_\t\u200b"
_HEAD = regex.compile(r"(?i)^\W*(?:table of contents|contents|index|table of contents \(continued\))\W*(?:\tpage)?$")
_LABEL_GLUED = regex.compile(r"(?<=\p{Ll}|\))(?P<page>(?:[A-Z]{1,2}-)?\d{1,3})$")
_SENTENCE = regex.compile(r"(?<!\b\p{Lu})[.;](?:\s|$)")
_PREFIX = regex.compile(r"[A-Z]{1,3}[-–‑]")
_LONGEST_HEAD = 60
_LONGEST_TITLE = 200
_LONGEST_LIST = 6_000
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
    return [Table(head if head >= 0 else first, run[-1].passage, tuple(_in_order(run)))]


def _in_order(run: list[Entry]) -> list[Entry]:
    """The entries as they are to be read: column by column, in the whole table or in each part of it, as its pages rise."""
    if not any(entry.column for entry in run):
        return run
    whole = sorted(run, key=_column)
    cuts = [0, *(at for at in range(1, len(run)) if run[at].passage - run[at - 1].passage > 1), len(run)]
    parts = [entry for start, end in pairwise(cuts) for entry in sorted(run[start:end], key=_column)]
    return max((whole, parts, run), key=_rises)


def _rises(entries: list[Entry]) -> int:
    """How often the page does not fall from an entry to the next."""
    pages = [ordinal(entry.page) for entry in entries if entry.page]
    return sum(one[0] == other[0] and one[1] <= other[1] for one, other in pairwise(pages))


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
    loose = -1
    for passage in text.passages:
        words = passage.text
        if pending is not None and _LABEL.fullmatch(words.strip()):
            yield replace(pending, page=words.strip())
            pending, loose = None, passage.index if loose >= 0 else -1
            continue
        if pending is not None and pending.target:
            yield pending
        pending = None
        found = list(_entries_of(passage, links))
        if not found and len(words) <= _LONGEST_HEAD and _HEAD.match(words.strip()):
            loose = passage.index
        elif loose >= 0:
            found = found or list(_loosely(text, passage, links))
            loose = passage.index if found and found[0].page else (loose if passage.index - loose < _FAR else -1)
        if len(found) == 1 and found[0].page is None:
            pending = found[0]
        else:
            yield from found
    if pending is not None and pending.target:
        yield pending


def _loosely(text: Text, passage: Passage, links: _Links) -> Iterator[Entry]:
    """Entries under the heading "Table of Contents" that no leader and no cell tells: lines of one paragraph or cell, titles
    with a page behind or before them, or over it.
    """
    if passage.end - passage.start > _LONGEST_LIST:
        return
    cells = [cell.pieces for cell in text.blocks[passage.block].cells] or [passage.pieces]
    lines = [[line for piece in cell for line in _lines(passage.chars, *piece)] for cell in cells]
    if len(lines) == 1 and len(lines[0]) > 1:
        yield from _led_lines(passage, links)
    elif len(lines) == 2 and 1 < len(lines[0]) == len(lines[1]):
        labels = [passage.chars[slice(*line)] for line in lines[1]]
        if all(_LABEL.fullmatch(label) for label in labels):
            for line, label in zip(lines[0], labels, strict=True):
                yield _printed(passage, Span(*line), label, links)
    elif len(passage.text) <= _LONGEST_TITLE:
        yield from _bare(passage, links)


def _led_lines(passage: Passage, links: _Links) -> Iterator[Entry]:
    """The lines of one paragraph that dots lead across."""
    for piece in passage.pieces:
        for start, end in _lines(passage.chars, *piece):
            led = _led(passage.chars[start:end])
            if led:
                yield _printed(passage, Span(start, start + led[0]), led[1], links)


def _bare(passage: Passage, links: _Links) -> Iterator[Entry]:
    """ "Summary 3", "3 | Summary", or "Summary" whose page may follow."""
    first, _, rest = passage.text.partition("\t")
    if rest and "\t" not in rest and _LABEL.fullmatch(first.strip()) and not _LABEL.fullmatch(rest.strip()):
        yield _entry(passage, len(first) + 1, len(passage.text), first.strip(), links)
        return
    found = _LABEL_BEHIND.search(passage.text) or _LABEL_GLUED.search(passage.text)
    title = passage.text[: found.start()].rstrip(_DOTS) if found else passage.text.strip()
    if len(title) > 3 and title[0].isupper() and not _SENTENCE.search(title):
        yield _entry(passage, 0, len(title), found["page"] if found else None, links)


def _lines(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of the lines of a range, without white space around them and without the blank ones."""
    at = start
    for line in chars[start:end].split("\n"):
        words = line.strip()
        if words:
            begin = at + line.index(words)
            yield begin, begin + len(words)
        at += len(line) + 1


def _printed(passage: Passage, span: Span, page: str, links: _Links) -> Entry:
    """The entry at a range of the text."""
    words = passage.chars[slice(*span)].rstrip(_DOTS)
    link = links.within(*span)
    title = " ".join(words.split())
    return Entry(title, page, Span(span.start, span.start + len(words)), passage.index, link.target if link else None)


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
    if led and "\n" in passage.chars[passage.start : passage.end] and len(several := list(_led_lines(passage, links))) > 1:
        yield from several
    elif led and not words.strip().startswith(tuple("-•")):
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
    at, column, prefix = 0, 0, ""
    for cell in passage.text.split("\t"):
        start, end, words = at, at + len(cell), cell.strip(_DOTS)
        at = end + 1
        if not words:
            continue
        if title and _PREFIX.fullmatch(words):
            prefix = words
        elif title and _LABEL.fullmatch(prefix + words):
            yield _entry(passage, *title, prefix + words, links, column)
            title, column, prefix = None, column + 1, ""
        elif led := _led(cell):
            yield _entry(passage, start, start + led[0], led[1], links, column)
            column += 1
        else:
            title, prefix = (start, end) if title is None else (title[0], end), ""
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
