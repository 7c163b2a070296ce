"""What follows the items of a Form 8-K: the signatures, the exhibit index, and what is attached behind them."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

import regex

from extractor.text import Span, Text
from extractor.text.printed import PrintedLine, each_line, lines_above, printed_lines

_PURSUANT = regex.compile(
    r"(?i)pursuant\s{1,9}to\s{1,9}the\s{1,9}requirements?\s{1,9}of\s(?=[\s\S]{0,500}?(?:caused\s{1,9}this|"
    r"be\s{1,9}signed|undersigned))"
)
_HEADING = regex.compile(r"(?i)^\W{0,4}s\s?i\s?g\s?n\s?a\s?t\s?u\s?r\s?e\s?s?(?:\s?page)?\W{0,4}$")
_SIGNED = regex.compile(r"(?i)(?:/\s?s\s?/|\\s\\|^\s*by\s{0,2}:)")
_HEADING_WORDS = ("sign", "s i", "si g", "sig n")
_SIGNED_WORDS = ("s/", "s /", "\\s\\", "by")
"""One of which is in each of these."""
_INDEX = regex.compile(
    r"(?im)^[^\S\n]*\W{0,4}(?:exhibits?\s{0,3}index|index\s{1,3}(?:to|of)\s{1,3}exhibits?|list\s{1,3}of\s{1,3}exhibits|"
    r"exhibits?\s{1,3}list|exhibits)(?:\s{0,3}\(continued\))?\W{0,4}(?:[^\S\n]{2,}page\W{0,3}(?:no\W{0,3})?)?$"
)
_ENTRY = regex.compile(
    r"(?i)^\W{0,3}(?:(?:exhibit|ex)[\s.-]{0,3})?\d{1,3}(?:\.\d{1,3}){0,3}(?:\(\w{1,3}\)){0,2}[.*+†‡ )–—:-]{0,6}(?:\s|$)"
)
_EXHIBIT_BEGINS = regex.compile(r"(?i)^\W{0,3}(?:exhibit|ex)[\s.-]{1,3}\d{1,3}(?:\.\d{1,2})?(?:\(\w\))?\W{0,3}$")
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the parts behind the items begin and end; None where there is none."""

    signatures: Span | None
    index: Span | None


def signature_anchor(text: Text, after: int) -> int | None:
    """Where the signatures begin: at their heading, or at "Pursuant to the requirements" where that is missing."""
    found = text.search(_PURSUANT, ("pursuant",), after)
    if found is None:
        said = text.lower or text.chars.lower()
        heading = _first_line(text, after, _HEADING.match) if any(word in said for word in _HEADING_WORDS) else None
        if heading is not None:
            return heading.start
        first = _first_line(text, after, _SIGNED.search) if any(word in said for word in _SIGNED_WORDS) else None
        return None if first is None else first.whole.start
    start = found.start()
    before = lines_above(text, max(after, start - 400), start, _NEAR)
    heading = next((line for line in reversed(before) if _HEADING.match(line.text)), None)
    return heading.start if heading else _line_start(text, start, after)


def _first_line(text: Text, after: int, fits: Callable[[str], object]) -> PrintedLine | None:
    return next((line for line in each_line(text, after, len(text.chars)) if fits(line.text)), None)


def _line_start(text: Text, start: int, after: int) -> int:
    line = text.chars.rfind("\n", 0, start) + 1
    return max(line + len(text.chars[line:start]) - len(text.chars[line:start].lstrip()), after)


def index_headings(text: Text, start: int, end: int) -> list[int]:
    """Where headings of an exhibit index stand in the range."""
    return [found.start() + _blank(found[0]) for found in _INDEX.finditer(text.chars, start, end)]


def index_before(text: Text, start: int, end: int) -> int | None:
    """Where a list of exhibits that no item holds stands between the last item and the signatures."""
    return next((at for at in index_headings(text, start, end) if _lists_exhibits(text, at)), None)


def _blank(words: str) -> int:
    return len(words) - len(words.lstrip())


def read_tail(text: Text, after: int, signed: int | None) -> Tail:
    """The signatures, which begin at `signed`, and the index behind the last item, which ends at `after`."""
    if signed is None:
        index = next(iter(index_headings(text, after, len(text.chars))), None)
        return Tail(None, None if index is None else Span(index, _index_end(text, index, len(text.chars))))
    headings = index_headings(text, signed, len(text.chars))
    index = next((at for at in headings if _lists_exhibits(text, at)), None)
    if index is not None:
        signatures = Span(signed, min(index, _signatures_end(text, signed)))
        return Tail(signatures, Span(index, _index_end(text, index, len(text.chars))))
    return Tail(Span(signed, _signatures_end(text, signed)), None)


def _lists_exhibits(text: Text, at: int) -> bool:
    """Does a line that looks like an exhibit follow the heading closely?"""
    return any(_ENTRY.match(line.text) for line in printed_lines(text, at, at + 1200)[1:12])


def _signatures_end(text: Text, start: int) -> int:
    """The end of the page on which the last signature stands."""
    first = next((line for line in each_line(text, start, len(text.chars)) if _SIGNED.search(line.text)), None)
    page = text.page_at(first.start if first else start)
    while page is not None and page.end < len(text.chars):
        following = islice(each_line(text, page.end, len(text.chars)), 6)
        if not any(_SIGNED.search(line.text) for line in following):
            return page.end
        page = text.page_at(page.end)
    return len(text.chars)


def _index_end(text: Text, start: int, limit: int) -> int:
    """The end of the page on which the index ends: the next one begins with no further exhibit."""
    page = text.page_at(start)
    while page is not None and page.end < limit:
        following = list(islice(each_line(text, page.end, limit), 6))
        if not _goes_on(following):
            return page.end
        page = text.page_at(page.end)
    return limit


def _goes_on(lines: list[PrintedLine]) -> bool:
    if lines and _EXHIBIT_BEGINS.match(lines[0].text):
        return False
    entries = [line for line in lines if _ENTRY.match(line.text)]
    return len(entries) > 1 or bool(lines and _INDEX.match(lines[0].text))
