"""Which words of the filing are marked, and for what: spans of evidence cut into segments that never cross."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from extractor.models.record import Derived, Record

LONGEST_MARK = 1500
"""Characters. What states more than this (the text of an item) is a place to go to, not words to colour."""

FINDINGS = "findings"
_BACKGROUND = ("sections", "dates")


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of evidence: the value that it states, and where the words stand (canonical offsets)."""

    pointer: str
    start: int
    end: int
    statement: tuple[int, int]
    page: str | None = None
    section: str | None = None
    rule: str | None = None

    @property
    def subject(self) -> str:
        """The part of the record that the value belongs to: "fees"."""
        name = self.pointer.split("/", 2)[1]
        return FINDINGS if name == "unread" else name

    @property
    def is_place(self) -> bool:
        """Whether the span is not to be coloured: the whole text of an item or risk factor, or another as long."""
        return self.pointer.endswith("/text") or self.end - self.start > LONGEST_MARK


class Segment(NamedTuple):
    """A stretch of characters that the same marks cover throughout; `marks` are their numbers, the nearest one first."""

    start: int
    end: int
    marks: tuple[int, ...]


class Segments:
    """The segments of a filing in order; they do not overlap."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        self.all = tuple(segments)
        self._ends = [segment.end for segment in self.all]

    def within(self, start: int, end: int) -> Iterator[Segment]:
        """The segments that have characters in common with a range."""
        for at in range(bisect_right(self._ends, start), len(self.all)):
            if self.all[at].start >= end:
                return
            yield self.all[at]


def marks_of(record: Record) -> list[Mark]:
    """The evidence of a record, and the words that its findings and unread leaves speak of, by place in the filing.

    What stands at one place is in the order of the record.
    """
    found = list(_evidence(record))
    for table in ("findings", "unread"):
        for at, row in enumerate(getattr(record, table)):
            found += [Mark(f"/{table}/{at}", span.start, span.end, (span.start, span.end)) for span in row.spans]
    return sorted(found, key=lambda mark: (mark.start, mark.end))


def _evidence(record: Record) -> Iterator[Mark]:
    for pointer, evidence in record.evidence.items():
        if isinstance(evidence, Derived):
            continue
        for one in evidence:
            statement = (one.statement.start, one.statement.end)
            yield Mark(pointer, one.start, one.end, statement, one.page, one.section, one.rule)


def segments_of(marks: list[Mark]) -> Segments:
    """Cut the marks where any of them begins or ends, so that marks that cross are never nested wrongly."""
    coloured = [(mark, at) for at, mark in enumerate(marks) if not mark.is_place and mark.end > mark.start]
    cuts = sorted({edge for mark, _ in coloured for edge in (mark.start, mark.end)})
    covering: list[list[int]] = [[] for _ in cuts]
    for mark, at in coloured:
        for cut in range(bisect_left(cuts, mark.start), bisect_left(cuts, mark.end)):
            covering[cut].append(at)
    return Segments(
        Segment(start, end, tuple(sorted(inside, key=lambda at: (*_distance(marks[at]), at))))
        for start, end, inside in zip(cuts, cuts[1:], covering, strict=False)
        if inside
    )


def _distance(mark: Mark) -> tuple[bool, int]:
    """Headings of sections and rows of dates repeat what is another value first of all."""
    return mark.subject in _BACKGROUND, mark.end - mark.start
