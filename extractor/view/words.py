"""Characters of the filing as HTML, with the marks and places that fall into them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from extractor.text.source_runs import seen
from extractor.view.marks import Mark, Segments


class Place(NamedTuple):
    """A point of the filing that one can go to: an id of the page, and what is printed in the margin there."""

    offset: int
    name: str
    label: str | None = None

    def html(self) -> str:
        """The empty element that stands at the place."""
        if self.label is None:
            return f'<a class="at" id="{self.name}"></a>'
        return f'<span class="pg" id="{self.name}" data-label="{escape(self.label)}"></span>'


class Inked(NamedTuple):
    """A piece of the filing's words: from and to in the shown characters, and the marks on it."""

    start: int
    end: int
    marks: tuple[int, ...]


class Ink:
    """Writes the filing's characters in order, and into them the marks and the places."""

    def __init__(self, marks: Sequence[Mark], segments: Segments, places: Sequence[Place]) -> None:
        self._marks = marks
        self._segments = segments
        self._places = sorted(places)
        self._offsets = [place.offset for place in self._places]
        self._passed = 0
        self.inked: set[int] = set()
        """The numbers of the marks that have come to stand on words."""

    def written(self, shown: str, canonical: str, offset: int) -> str:
        """HTML of some characters as they are shown; `canonical` is what the text has for them from `offset` on."""
        end = offset + len(canonical)
        segments = list(self._segments.within(offset, end))
        due = bisect_left(self._offsets, end, self._passed)
        if not canonical and "\xa0" in shown:
            return self._gap(shown, offset)
        if not segments and due == self._passed:
            return escape(shown, quote=False)
        where = _Alignment(shown, canonical, offset)
        inked = [Inked(*where.range(one.start, one.end), one.marks) for one in segments]
        cuts = [(where.first(self._offsets[at]), self._places[at].html()) for at in range(self._passed, due)]
        self._passed = due
        return "".join(self._pieces(shown, [one for one in inked if one.start < one.end], cuts))

    def rest(self) -> str:
        """The places after the last character."""
        rest = "".join(place.html() for place in self._places[self._passed :])
        self._passed = len(self._places)
        return rest

    def _gap(self, shown: str, offset: int) -> str:
        """Spaces that the text has not yet set: coloured where the words around them are."""
        around = (
            next(self._segments.within(offset - 1, offset), None),
            next(self._segments.within(offset, offset + 1), None),
        )
        if around[0] is None or around[0] != around[1]:
            return escape(shown, quote=False)
        return "".join(self._pieces(shown, [Inked(0, len(shown), around[0].marks)], []))

    def _pieces(self, shown: str, inked: list[Inked], places: list[tuple[int, str]]) -> Iterator[str]:
        at = 0
        for start, end, marks in inked:
            yield from _plain(shown, at, start, places)
            subject = self._marks[marks[0]].subject
            numbers = " ".join(map(str, marks))
            self.inked.update(marks)
            words = "".join(_plain(shown, start, end, places))
            yield f'<mark class="{subject}" data-m="{numbers}">{words}</mark>'
            at = end
        yield from _plain(shown, at, len(shown) + 1, places)


def _plain(shown: str, start: int, end: int, places: list[tuple[int, str]]) -> Iterator[str]:
    """The characters of a range, and the places that are due in it."""
    while places and places[0][0] < end:
        place, html = places.pop(0)
        place = max(place, start)
        yield escape(shown[start:place], quote=False) + html
        start = place
    yield escape(shown[start:end], quote=False)


class _Alignment:
    """Shown and canonical characters have the same ones that one sees, in order; white space may differ."""

    def __init__(self, shown: str, canonical: str, offset: int) -> None:
        self._identical = shown == canonical
        self._offset = offset
        self._length = len(shown)
        if not self._identical:
            self._shown = [at for at, char in enumerate(shown) if seen(char)]
            self._canonical = [at for at, char in enumerate(canonical, offset) if seen(char)]
            # Where the two differ in number nothing is known of places inside; the whole is one.
            self._known = len(self._shown) == len(self._canonical)

    def first(self, offset: int) -> int:
        """The first shown character that stands at or after a canonical offset."""
        if self._identical:
            return max(0, offset - self._offset)
        if not self._known:
            return 0
        number = bisect_left(self._canonical, offset)
        return self._shown[number] if number < len(self._shown) else self._length

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The shown characters of a canonical range; empty where nothing in it is seen."""
        if self._identical:
            return max(0, start - self._offset), min(self._length, end - self._offset)
        if not self._known:
            return 0, self._length
        first, last = bisect_left(self._canonical, start), bisect_left(self._canonical, end) - 1
        return (self._shown[first], self._shown[last] + 1) if last >= first else (0, 0)
