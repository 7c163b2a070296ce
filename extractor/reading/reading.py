"""The filing as the subjects see it."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any, TypeVar

import ahocorasick_rs

from extractor.language import sentence_ends
from extractor.mentions import Mention, find_mentions
from extractor.models.contents import SectionKind
from extractor.rules import Match, Rule, Statement, all_literals
from extractor.sections import Section, Sections
from extractor.source import Document
from extractor.text import Passage, Span, Text

Answer = TypeVar("Answer")

LONGEST_STATEMENT = 20_000
"""Characters of a statement that rules still read: no sentence or row of a filing is so long, hostile ones are."""
ROW_OF_PROSE = 160
"""Characters from which on the row of a table holds sentences, as those of "The Offering" do."""
LONGEST_PASSAGE = 200_000
"""Characters of a passage that is still parted into sentences and searched for mentions."""


class Reading:
    """One filing: its document, text and sections, and what the rules find in them.

    Passages, their sentences and their mentions are made once, when a rule first needs them. `own_end` is the offset at
    which the filing's own words end: rules do not read a report that is attached behind them.
    """

    def __init__(self, document: Document, text: Text, sections: Sections, form: str) -> None:
        self.document = document
        self.text = text
        self.sections = sections
        self.form = form
        self.currency = "USD"
        self.own_end = len(text.chars)
        self.too_long: dict[Span, str] = {}
        self._answers: dict[Callable[..., Any], Any] = {}
        self._mentions: dict[int, tuple[Mention, ...]] = {}
        self._statements: dict[tuple[int, str], tuple[Statement, ...]] = {}
        self._found: dict[tuple[str, int, str], tuple[Match, ...]] = {}
        self._kinds: dict[int, frozenset[SectionKind]] = {}

    def once(self, question: "Callable[[Reading], Answer]") -> Answer:
        """The answer of a function of the reading, computed the first time and kept."""
        if question not in self._answers:
            self._answers[question] = question(self)
        answer: Answer = self._answers[question]
        return answer

    def find(self, rule: Rule, within: Iterable[Section] | None = None) -> list[Match]:
        """The rule's matches in document order, where it may speak; `within` narrows that to some sections."""
        return list(self._matches(rule, within))

    def first(self, *rules: Rule, within: Iterable[Section] | None = None) -> Match | None:
        """The first match of the first rule that has one: rules stand in the order of their authority."""
        for rule in rules:
            match = next(self._matches(rule, within), None)
            if match is not None:
                return match
        return None

    def statements(self, passage: Passage, unit: str = "sentence") -> tuple[Statement, ...]:
        """The sentences of a passage; a row of values, or a passage asked for whole, is one statement."""
        length = len(passage.text)
        whole = unit == "passage" or length > LONGEST_PASSAGE or (passage.kind == "row" and length < ROW_OF_PROSE)
        key = (passage.index, "passage" if whole else "sentence")
        if key not in self._statements:
            mentions = self.mentions(passage)
            ends = (len(passage.text),) if whole else sentence_ends(passage.text)
            starts = (0, *ends[:-1])
            self._statements[key] = tuple(
                Statement(passage, start, end, mentions) for start, end in zip(starts, ends, strict=True)
            )
        return self._statements[key]

    def mentions(self, passage: Passage) -> tuple[Mention, ...]:
        """The mentions of a passage."""
        if passage.index not in self._mentions:
            readable = len(passage.text) <= LONGEST_PASSAGE
            self._mentions[passage.index] = find_mentions(passage.text) if readable else ()
        return self._mentions[passage.index]

    def _matches(self, rule: Rule, within: Iterable[Section] | None) -> Iterator[Match]:
        ranges = None if within is None else [(section.start, section.end) for section in within]
        for passage in self._candidates(rule):
            if ranges is not None and not any(start <= passage.start < end for start, end in ranges):
                continue
            key = (rule.name, passage.index, self.currency)
            found = self._found.get(key)
            if found is None:
                speaks = self._may_speak(rule, passage)
                found = self._found[key] = tuple(self._read(rule, passage)) if speaks else ()
            yield from found

    def _read(self, rule: Rule, passage: Passage) -> Iterator[Match]:
        needs = rule.needs
        for statement in self.statements(passage, rule.unit):
            lower = statement.lower
            for need in needs:
                if need in lower:
                    break
            else:
                continue
            if statement.end - statement.start > LONGEST_STATEMENT:
                self.too_long.setdefault(statement.span, rule.name)
                continue
            yield from rule.read(statement, self.currency)

    def _may_speak(self, rule: Rule, passage: Passage) -> bool:
        if passage.start >= self.own_end:
            return False
        kinds = self._kinds.get(passage.index)
        if kinds is None:
            kinds = self._kinds[passage.index] = self.sections.kinds_at(passage.start)
        if "base_prospectus" in kinds and "base_prospectus" not in rule.where:
            return False
        return not rule.where or not kinds.isdisjoint(rule.where)

    def _candidates(self, rule: Rule) -> list[Passage]:
        occurrences = [self._occurrences[need] for need in self._present.intersection(rule.needs)]
        if not occurrences:
            return []
        passages = self.text.passages
        return [passages[at] for at in (occurrences[0] if len(occurrences) == 1 else sorted(set().union(*occurrences)))]

    @cached_property
    def _present(self) -> frozenset[str]:
        return frozenset(self._occurrences)

    @cached_property
    def _occurrences(self) -> dict[str, list[int]]:
        """For each literal of each rule, the passages that it occurs in: one pass over the text."""
        literals, automaton = _automaton(all_literals())
        occurrences: dict[str, list[int]] = {}
        for index, passage in enumerate(self.text.passages):
            found = automaton.find_matches_as_indexes(passage.text.lower(), overlapping=True)
            for literal in {literal for literal, _, _ in found}:
                occurrences.setdefault(literals[literal], []).append(index)
        return occurrences


@lru_cache(maxsize=4)
def _automaton(literals: tuple[str, ...]) -> tuple[tuple[str, ...], ahocorasick_rs.AhoCorasick]:
    # The dense automaton is no faster, and its megabytes push all else out of the processor's cache.
    compact = ahocorasick_rs.Implementation.ContiguousNFA
    return literals, ahocorasick_rs.AhoCorasick(literals or ("\x00",), implementation=compact)
