"""A statement: the sentence, paragraph or table row that a rule reads, with its mentions masked."""

from bisect import bisect_right
from functools import cached_property

import msgspec

from extractor.language.people import find_people
from extractor.mentions import Mention, find_mentions
from extractor.rules.grammar import MASKS
from extractor.text import Passage, Span, Style


class Statement(msgspec.Struct, frozen=True, dict=True):
    """`passage.text[start:end]`; `mentions` are all those of the passage, their offsets the passage's."""

    passage: Passage
    start: int
    end: int
    passage_mentions: tuple[Mention, ...]

    @classmethod
    def of(cls, sentence: str) -> "Statement":
        """A statement that stands alone, as the examples of rules do."""
        passage = Passage(0, (Span(0, len(sentence)),), "paragraph", Style(), 0, 0, "", sentence)
        return cls(passage, 0, len(passage.text), find_mentions(passage.text))

    @cached_property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @cached_property
    def lower(self) -> str:
        """The text in lower case, in which the literals of rules are looked for."""
        return self.text.lower()

    @cached_property
    def span(self) -> Span:
        return self.passage.span(self.start, self.end)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(m for m in self.passage_mentions if m.start >= self.start and m.end <= self.end)

    @cached_property
    def with_people(self) -> "Statement":
        """The same statement with the names of people among its mentions."""
        taken = [(mention.start, mention.end) for mention in self.mentions]
        found = (name._replace(start=self.start + name.start, end=self.start + name.end) for name in find_people(self.text))
        people = [
            Mention("person", name.start, name.end, name.name)
            for name in found
            if not any(start < name.end and end > name.start for start, end in taken)
        ]
        mentions = tuple(sorted((*self.passage_mentions, *people), key=lambda mention: mention.start))
        return Statement(self.passage, self.start, self.end, mentions)

    @cached_property
    def masked(self) -> str:
        parts: list[str] = []
        at = self.start
        for mention in self.mentions:
            parts += (self.passage.text[at : mention.start], MASKS[mention.kind])
            at = mention.end
        return "".join([*parts, self.passage.text[at : self.end]])

    @cached_property
    def _masks(self) -> tuple[list[int], list[int]]:
        """Where the mentions stand in the masked sentence, and how far what follows each of them is shifted there."""
        positions, shifts, shift = [], [self.start], self.start
        for mention in self.mentions:
            positions.append(mention.start - shift)
            shift += mention.end - mention.start - 1
            shifts.append(shift)
        return positions, shifts

    def unmask(self, at: int) -> int:
        """The offset in the passage's text of position `at` of the masked sentence."""
        positions, shifts = self._masks
        return at + shifts[bisect_right(positions, at - 1)]

    def mentions_between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions inside a range of the masked sentence."""
        positions, _ = self._masks
        return self.mentions[bisect_right(positions, start - 1) : bisect_right(positions, end - 1)]
