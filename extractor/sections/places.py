"""Where the entries of a table of contents lead: to a link's anchor, else to the same words further down, in order."""

from bisect import bisect_left
from collections import defaultdict
from typing import NamedTuple

import regex

from extractor.sections.contents import Entry, Table
from extractor.sections.labels import same_label
from extractor.sections.wording import plain_words
from extractor.text import Passage, Text

_NEAR = 6
"""How many passages below its anchor a heading may stand."""
_CHOICES = 12
_MOST_GUESSES = 200
"""How many titles are looked for in other wordings: each costs a walk over all headings."""
_SHORTEST_SHARED = 12
_LONGEST_TITLE = 260
_LONGEST_JOINED = 200
_LONG_WORD = regex.compile(r"[^\W_]{3,}")
_NO_LETTERS = regex.compile(r"[^\p{L}\p{N}]+")
_NO_ASCII_LETTERS = {code: None for code in range(128) if not chr(code).isalnum()}


class Place(NamedTuple):
    """The passages, `first` to `last` (inclusive), at which the section of an entry begins."""

    first: int
    last: int


class PlaceFinder:
    """Looks up the words of titles in the passages outside of the tables of contents."""

    def __init__(self, text: Text, tables: list[Table]) -> None:
        self.text = text
        self._guesses = 0
        self._listed = {at for table in tables for at in range(table.first, table.last + 1)}
        self._by_words: dict[str, list[Place]] = defaultdict(list)
        said = {word for table in tables for entry in table.entries for word in _long_words(entry.title)}
        for passage in text.passages if tables else ():
            if passage.index not in self._listed and not said.isdisjoint(_long_words(passage.text[:_LONGEST_JOINED])):
                for words, place in _titles_at(text, passage):
                    self._by_words[words].append(place)
        self._anchors = {name: block.start for block in text.blocks for name in block.anchors}
        self._starts = [passage.start for passage in text.passages]

    def places(self, table: Table) -> list[Place | None]:
        """For each entry of the table the place that it leads to; the places go up with the entries."""
        choices = [self._choices(entry, table) for entry in table.entries]
        return _rising(choices)

    def _choices(self, entry: Entry, table: Table) -> list[tuple[float, Place]]:
        """Where an entry may lead, and how much speaks for it: its words, its page, its link, a heading's look."""
        words = letters_of(entry.title)
        found = [place for place in self._by_words.get(words, ()) if place.first > table.last]
        weighed = {place: self._weight(entry, place) for place in found[:_CHOICES]}
        for weight, place in self._linked(entry, words):
            weighed[place] = weight
        if not weighed and len(words) >= _SHORTEST_SHARED and self._guesses < _MOST_GUESSES:
            self._guesses += 1
            alike = [place for place in self._akin(words) if place.first > table.last]
            weighed = {place: self._weight(entry, place) - 0.5 for place in alike[:_CHOICES]}
        return [(weight, place) for place, weight in weighed.items()]

    def _weight(self, entry: Entry, place: Place) -> float:
        passage = self.text.passages[place.first]
        label = self.text.label_at(passage.start)
        on_page = entry.page is not None and label is not None and same_label(label, entry.page)
        style = passage.style
        marked = style.bold or style.centered or style.underline or passage.text.isupper()
        return 1.0 + (1.0 if on_page else 0.0) + (0.5 if marked else 0.0)

    def _linked(self, entry: Entry, words: str) -> list[tuple[float, Place]]:
        """The place that the entry's link leads to: the heading near its anchor, else what stands at the anchor."""
        offset = self._anchors.get(entry.target) if entry.target else None
        if offset is None:
            return []
        at = bisect_left(self._starts, offset)
        near = [n for n in range(max(0, at - 1), min(at + _NEAR, len(self._starts))) if n not in self._listed]
        titles = [found for n in near for found in _titles_at(self.text, self.text.passages[n])]
        same = [(4.0, place) for title, place in titles if title == words]
        like = [(3.5, place) for title, place in titles if place.first == place.last and akin(title, words)]
        blind = [(1.2, Place(at, at))] if at < len(self._starts) and at not in self._listed else []
        return (same or like or blind)[:1]

    def _akin(self, words: str) -> list[Place]:
        found = (p for title, places in self._by_words.items() if akin(title, words) for p in places)
        return sorted((place for place in found if place.first == place.last), key=_first)


def _first(place: Place) -> int:
    return place.first


def _long_words(title: str) -> list[str]:
    """Words by which most passages are seen to be no title that is looked for; to compare titles costs much more."""
    return _LONG_WORD.findall(title.lower())


def _titles_at(text: Text, passage: Passage) -> list[tuple[str, Place]]:
    """The titles that may begin with a passage: its own words, its run-in heading, it and the one or two below it."""
    at = passage.index
    if passage.end - passage.start > _LONGEST_TITLE or passage.text[:1].islower():
        return []
    titles = [(letters_of(passage.text), Place(at, at))]
    joined = passage.text
    for below in text.passages[at + 1 : at + 3]:
        if below.kind == "row" or len(joined) + len(below.text) > _LONGEST_JOINED:
            break
        joined = f"{joined} {below.text}"
        titles.append((letters_of(joined), Place(at, below.index)))
    return titles


def letters_of(title: str) -> str:
    """The letters and digits of a title, for comparing two printings of it."""
    words = plain_words(title).replace("united states", "us").replace("&", "and")
    return words.translate(_NO_ASCII_LETTERS) if words.isascii() else _NO_LETTERS.sub("", words)


def akin(one: str, other: str) -> bool:
    """Are two titles, by their letters, the same but for an ending or a beginning that one of them lacks?"""
    if one == other:
        return bool(one)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _SHORTEST_SHARED or len(shorter) * 5 < len(longer) * 3:
        return False
    if longer.startswith(shorter) or longer.endswith(shorter):
        return True
    front = _shared(one, other)
    return (front + _shared(one[front:][::-1], other[front:][::-1])) * 10 >= len(longer) * 9


def _shared(one: str, other: str) -> int:
    """How many characters two words begin alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _rising(choices: list[list[tuple[float, Place]]]) -> list[Place | None]:
    """One place or none for each entry, rising from entry to entry, with the greatest sum of weights."""
    chains: list[tuple[float, int, tuple[Place | None, ...]]] = [(0.0, -1, ())]
    for options in choices:
        grown: dict[int, tuple[float, int, tuple[Place | None, ...]]] = {}
        for weight, end, chain in chains:
            steps = [(weight, end, (*chain, None))]
            steps += [(weight + w, p.first, (*chain, p)) for w, p in options if p.first > end]
            for step in steps:
                if step[1] not in grown or grown[step[1]][0] < step[0]:
                    grown[step[1]] = step
        chains = _undominated(grown)
    return list(max(chains, key=lambda chain: chain[0])[2])


def _undominated(
    grown: dict[int, tuple[float, int, tuple[Place | None, ...]]],
) -> list[tuple[float, int, tuple[Place | None, ...]]]:
    """The chains that end before all the better ones."""
    kept: list[tuple[float, int, tuple[Place | None, ...]]] = []
    for end in sorted(grown):
        if not kept or grown[end][0] > kept[-1][0]:
            kept.append(grown[end])
    return kept
