"""The section tree of a filing."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from extractor.models.contents import SectionKind
from extractor.text import Span


@dataclass(frozen=True, slots=True)
class Section:
    """A section: `chars[start:end]`, its heading's range inside it, and what it is.

    `parent` is the index of the section around it, -1 at the top. `title` is the heading as printed, white space
    folded. `number` is an item's number ("5", "1.01"). `toc_page` is the page that the table of contents names.
    """

    index: int
    parent: int
    level: int
    kind: SectionKind
    start: int
    end: int
    title: str | None = None
    heading: Span | None = None
    number: str | None = None
    toc_page: str | None = None

    @property
    def id(self) -> str:
        return f"sec{self.index + 1}"


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of a table of contents: its title, the page it names, where it stands and the section that it leads to."""

    title: str
    page: str | None
    span: Span
    section: int = -1


@dataclass(frozen=True)
class Sections:
    """All sections in document order, parents before children, and the entries of the table of contents."""

    all: tuple[Section, ...]
    contents: tuple[ContentsEntry, ...] = ()

    def __iter__(self) -> Iterator[Section]:
        return iter(self.all)

    @cached_property
    def _starts(self) -> list[int]:
        return [section.start for section in self.all]

    def at(self, offset: int) -> Section | None:
        """The innermost section that holds the character at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self.all[index].end <= offset:
            index = self.all[index].parent
        return self.all[index] if index >= 0 else None

    def around(self, offset: int) -> Iterator[Section]:
        """The sections that hold the character, innermost first."""
        section = self.at(offset)
        while section is not None:
            yield section
            section = self.all[section.parent] if section.parent >= 0 else None

    def kinds_at(self, offset: int) -> frozenset[SectionKind]:
        """The kinds of all the sections that hold the character."""
        return frozenset(section.kind for section in self.around(offset))

    def of_kind(self, *kinds: SectionKind) -> tuple[Section, ...]:
        """The sections of these kinds in document order, those of an attached base prospectus left out."""
        return tuple(s for s in self.all if s.kind in kinds and not self._in_base(s))

    def _in_base(self, section: Section) -> bool:
        while section.parent >= 0:
            section = self.all[section.parent]
            if section.kind == "base_prospectus":
                return True
        return False
