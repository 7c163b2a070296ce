"""The canonical text of a document and what is known of its layout.

Every offset, here and in the record, counts characters of `Text.chars`; ranges are half-open.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from heapq import merge
from itertools import accumulate
from typing import Literal, NamedTuple

import regex

BlockKind = Literal["paragraph", "line", "row", "rule", "furniture"]
"""paragraph: running text. line: one centred or otherwise free-standing line. row: a row of a table.
rule: a drawn line. furniture: page numbers, running heads, page marks: no rule reads them."""


class Span(NamedTuple):
    """A half-open range of characters of the canonical text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Style:
    """How a block looks. `size` is in points (0 where unknown), `indent` in columns of ASCII or in points of HTML."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    centered: bool = False
    size: int = 0
    indent: int = 0


class Cell(NamedTuple):
    """A table cell: the ranges of its characters (several where it wraps between other cells' lines)."""

    pieces: tuple[Span, ...]
    column: int
    columns: int = 1
    bold: bool = False

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end


class Block(NamedTuple):
    """A piece of the text that a reader sees as one: its range, its look, its page and, for a row, its cells.

    `lead` is the length of a bold or italic (or underlined) beginning of a paragraph whose rest is plain: a run-in
    heading. It counts characters from `start`. `anchors` are the names that links of the same document point at.
    """

    start: int
    end: int
    kind: BlockKind
    style: Style = Style()
    page: int = 0
    table: int = -1
    cells: tuple[Cell, ...] = ()
    lead: int = 0
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its range and the label printed on it ("S-3", "ii", "12"), None on an unnumbered one."""

    start: int
    end: int
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the document: the characters that one clicks on, and the anchor that they lead to."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of inline XBRL: what the document says of itself in a form for machines.

    `name` is the concept as written ("dei:EntityRegistrantName"), `value` the value after its transformation: dates
    ISO 8601 (a month and day alone "--12-31"), "true" or "false", numbers as plain digits with sign and scale
    applied, else the words, white space folded (so a state or an exchange stays a word where the document prints
    one). `span` is what states it in the text; None for a hidden fact that nothing visible is tied to. Where the fact
    is hidden and words point at it, the two may differ ("MICROSOFT CORP", printed "Microsoft Corporation"): what is
    printed is at `span`. `members` are the dimensions of its context
    ("us-gaap:StatementClassOfStockAxis=us-gaap:CommonStockMember").
    """

    name: str
    value: str
    span: Span | None = None
    members: tuple[str, ...] = ()


class Passage:
    """A logical paragraph or table row as the rules read it: white space folded, halves on two pages joined.

    `text` is what rules see; `span(a, b)` gives the canonical range of `text[a:b]`. `joints` has the character put
    between each two pieces: a space, or the tab that keeps the cells of a row apart. Made once, and never changed.
    """

    __slots__ = (
        "__dict__", "block", "chars", "end", "index", "joints", "kind", "page", "pieces", "start", "style"
    )  # fmt: skip

    def __init__(
        self, index: int, pieces: tuple[Span, ...], kind: BlockKind, style: Style, block: int, page: int, joints: str,
        chars: str,
    ) -> None:  # fmt: skip
        self.index = index
        self.pieces = pieces
        self.kind: BlockKind = kind
        self.style = style
        self.block = block
        self.page = page
        self.joints = joints
        self.chars = chars
        if len(pieces) == 1:
            self.start, self.end = pieces[0]
        else:
            self.start = min([start for start, _ in pieces])
            self.end = max([end for _, end in pieces])

    @cached_property
    def text(self) -> str:
        if len(self.pieces) == 1:
            return _fold(self.chars[slice(*self.pieces[0])])
        parts = [_fold(self.chars[a:b]) for a, b in self.pieces]
        return "".join(part + joint for part, joint in zip(parts, self.joints + " ", strict=True))[:-1]

    @cached_property
    def _steps(self) -> tuple[list[int], list[int]]:
        """Where the folded text and the canonical text part: positions in the one, and in the other."""
        if len(self.pieces) == 1 and len(self.text) == self.end - self.start:
            return [0], [self.start]
        folded, canonical, at = [], [], 0
        for start, end in self.pieces:
            piece = self.chars[start:end]
            folded.append(at)
            canonical.append(start)
            last = 0
            for gap in _GAP.finditer(piece):
                at += gap.start() - last + (0 if gap["hyphen"] else 1)
                last = gap.end()
                folded.append(at)
                canonical.append(start + last)
            at += len(piece) - last + 1
        return folded, canonical

    def offset(self, at: int) -> int:
        """The canonical offset of the character `text[at]`."""
        folded, canonical = self._steps
        step = bisect_right(folded, at) - 1
        return canonical[step] + at - folded[step]

    def span(self, start: int, end: int) -> Span:
        """The canonical range of `text[start:end]` (not empty)."""
        return Span(self.offset(start), self.offset(end - 1) + 1)


_GAP = regex.compile(r"(?P<hyphen>(?<=\w-)\n[^\S\n]*+(?=[a-z]))|[^\S\n]*\n\s*+|\s{2,}+|[^\S ]")


def _fold(piece: str) -> str:
    if "\n" not in piece and "  " not in piece and "\t" not in piece:
        return piece
    # Most paragraphs of HTML have nothing to fold; splitting is by far the cheaper way to see that.
    if " ".join(piece.split()) == piece:
        return piece
    return _GAP.sub(lambda gap: "" if gap["hyphen"] else " ", piece)


def _places(chars: str, word: str, start: int, end: int) -> Iterator[int]:
    at = chars.find(word, start, end)
    while at >= 0:
        yield at
        at = chars.find(word, at + 1, end)


@dataclass(frozen=True)
class Text:
    """The canonical text with its blocks in order, its pages, its tables' rows and the links inside it.

    What is hidden or crossed out is not in it. `read_facts` reads the facts of inline XBRL, when asked.
    """

    chars: str
    blocks: tuple[Block, ...]
    pages: tuple[Page, ...]
    passages: tuple[Passage, ...]
    links: tuple[Link, ...] = ()
    read_facts: Callable[[], tuple[Fact, ...]] = tuple

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of inline XBRL, in the order in which they end."""
        return self.read_facts()

    @cached_property
    def lower(self) -> str | None:
        """The characters in lower case, each in its place; None where a character has several in lower case."""
        lower = self.chars.lower()
        return lower if len(lower) == len(self.chars) else None

    def search(
        self, pattern: "regex.Pattern[str]", words: tuple[str, ...], start: int = 0, end: int | None = None
    ) -> "regex.Match[str] | None":
        """The first match, in a range, of a pattern that ignores case and begins with one of the words, here in lower case.

        An engine is slow to come upon the first letter of a pattern that ignores case.
        """
        stop = len(self.chars) if end is None else end
        lower = self.lower
        if lower is None:
            return pattern.search(self.chars, start, stop)
        for at in merge(*(_places(lower, word, start, stop) for word in words)):
            found = pattern.match(self.chars, at, stop)
            if found:
                return found
        return None

    @cached_property
    def sha256(self) -> str:
        """Of the characters in UTF-8, as hexadecimal digits."""
        return sha256(self.chars.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _page_starts(self) -> list[int]:
        return [page.start for page in self.pages]

    def page_at(self, offset: int) -> Page | None:
        """The page that the character at `offset` stands on."""
        at = bisect_right(self._page_starts, offset) - 1
        return self.pages[at] if at >= 0 else None

    def label_at(self, offset: int) -> str | None:
        """The printed label of the page at `offset`."""
        page = self.page_at(offset)
        return page.label if page else None

    def last_label(self, start: int, end: int) -> str | None:
        """The label of the page on which the words of a range end; furniture at its end, a label of the next page, is none."""
        first, last = self._touched(start, end)
        stop = -1
        for at in range(last - 1, first - 1, -1):
            if self._reaches[at] <= stop:
                break
            stop = max([stop, *(min(b, end) for a, b in self.passages[at].pieces if a < end and b > start)])
        return self.label_at(stop - 1 if stop >= 0 else start)

    @cached_property
    def _reaches(self) -> list[int]:
        """How far each passage and those before it reach: one that a page break parts may end behind the next."""
        return list(accumulate((passage.end for passage in self.passages), max))

    @cached_property
    def _passage_starts(self) -> list[int]:
        return [passage.start for passage in self.passages]

    def passages_in(self, start: int, end: int) -> tuple[Passage, ...]:
        """The passages that begin inside the range."""
        starts = self._passage_starts
        return self.passages[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)]

    def clean(self, start: int, end: int) -> str:
        """The words of a range: page furniture left out, white space folded, breaks between blocks as spaces."""
        words = [" ".join(self._readable(passage, start, end).split()) for passage in self._touching(start, end)]
        return " ".join(word for word in words if word)

    def _touching(self, start: int, end: int) -> tuple[Passage, ...]:
        first, last = self._touched(start, end)
        return self.passages[first:last]

    def _touched(self, start: int, end: int) -> tuple[int, int]:
        return max(0, bisect_right(self._passage_starts, start) - 1), bisect_right(self._passage_starts, end - 1)

    def _readable(self, passage: Passage, start: int, end: int) -> str:
        kept = [_fold(self.chars[max(a, start) : min(b, end)]) for a, b in passage.pieces if a < end and b > start]
        return " ".join(kept)
