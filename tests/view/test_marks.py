"""Marks stand on the words that they speak of, and segments never cross."""

from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor.view.marks import LONGEST_MARK, Mark, marks_of, segments_of
from extractor.view.paper import paper_of
from extractor.view.words import Ink, Place
from tests.view.filings import PROSPECTUS, REPORT, read, report_with

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda at: (at[0], at[0] + at[1])), max_size=8)


def mark(start: int, end: int, pointer: str = "/fees/0/amount") -> Mark:
    return Mark(pointer, start, end, (start, end))


def test_crossing_spans_are_cut_where_they_cross() -> None:
    segments = segments_of([mark(0, 10), mark(5, 15)])
    assert [(one.start, one.end, set(one.marks)) for one in segments.all] == [
        (0, 5, {0}),
        (5, 10, {0, 1}),
        (10, 15, {1}),
    ]


def test_the_shortest_mark_gives_the_colour() -> None:
    segments = segments_of([mark(0, 20), mark(5, 8), mark(5, 8, "/dates/0/date")])
    assert segments.all[1].marks == (1, 0, 2)


def test_what_is_too_long_is_a_place_and_no_mark() -> None:
    assert segments_of([mark(0, LONGEST_MARK + 1)]).all == ()
    assert mark(0, LONGEST_MARK + 1).is_place


@given(SPANS)
def test_segments_cover_the_marks_and_do_not_overlap(spans: list[tuple[int, int]]) -> None:
    segments = segments_of([mark(*span) for span in spans]).all
    assert all(one.end <= other.start for one, other in pairwise(segments))
    for at, (start, end) in enumerate(spans):
        assert sum(one.end - one.start for one in segments if at in one.marks) == end - start


@given(SPANS, st.text(alphabet="ab <&\n\xa0", min_size=90, max_size=90))
def test_ink_changes_no_character(spans: list[tuple[int, int]], chars: str) -> None:
    marks = [mark(*span) for span in spans]
    html = Ink(marks, segments_of(marks), [Place(3, "at-3"), Place(70, "page-2", "S-1")]).written(chars, chars, 0)
    assert unescape(regex.sub(r"<[a-z/][^>]*>", "", html)) == chars


@given(SPANS, st.text(alphabet="ab \n\xa0", min_size=20, max_size=90))
def test_ink_finds_words_whose_white_space_was_folded(spans: list[tuple[int, int]], shown: str) -> None:
    canonical = " ".join(shown.split())
    marks = [mark(start, end) for start, end in spans if canonical[start:end].strip()]
    html = Ink(marks, segments_of(marks), []).written(shown, canonical, 0)
    assert words_of_marks(html) == {at: "".join(canonical[m.start : m.end].split()) for at, m in enumerate(marks)}


def words_of_marks(html: str) -> dict[int, str]:
    """What each mark stands on, white space left out."""
    words: dict[int, str] = {}
    for numbers, inside in regex.findall(r'<mark class="\w+" data-m="([\d ]+)">(.*?)</mark>', html, regex.S):
        plain = "".join(unescape(regex.sub(r"<[a-z/][^>]*>", "", inside)).split())
        for number in map(int, numbers.split()):
            words[number] = words.get(number, "") + plain
    return words


@pytest.mark.parametrize("filing", [PROSPECTUS, REPORT, report_with()], ids=["prospectus", "report", "html"])
def test_every_mark_stands_on_the_words_of_its_span(filing: bytes | Path) -> None:
    record, document = read(filing)
    marks = marks_of(record)
    words = words_of_marks(paper_of(document, record, marks).html)
    expected = {at: "".join(record.text[m.start : m.end].split()) for at, m in enumerate(marks) if not m.is_place}
    assert words == expected
    assert len(words) > 5


def test_another_filing_is_refused() -> None:
    record, _ = read(PROSPECTUS)
    _, other = read(REPORT)
    with pytest.raises(ValueError, match="not the document"):
        paper_of(other, record, [])
