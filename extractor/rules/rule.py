"""The rule: one record for one way of stating one fact."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

import regex

from extractor.mentions.stepping import each_match
from extractor.models.contents import SectionKind
from extractor.patterns import compiled
from extractor.rules.beginnings import beginning
from extractor.rules.grammar import MASKED, expand
from extractor.rules.match import Match
from extractor.rules.requirements import mentions_needed
from extractor.rules.statement import Statement

Unit = Literal["sentence", "passage"]
_LONGEST = 2.0
"""Seconds that a pattern may take for a statement."""


@dataclass(frozen=True)
class Rule:
    """How filings state a fact.

    name      dotted: subject.fact.variant
    needs     lower-case literals: where none of them occurs in a passage the pattern is not tried there
    pattern   with placeholders (`{money:amount}`, `{rate}`); case counts unless `(?i)`; repeats are bounded
    where     the kinds of section in which it may speak, the section itself or one around it; empty: anywhere but
              an attached base prospectus
    unit      what the pattern runs on
    never     a pattern that silences the rule for the statement: the values of other deals, assumptions, negations
    matches   sentences of real filings and the values that they are read to (by group, or by `reads`)
    rejects   sentences in which the rule must find nothing
    reads     what becomes of a match; without it the values of its groups
    """

    name: str
    needs: tuple[str, ...]
    pattern: str
    matches: Mapping[str, Any]
    rejects: tuple[str, ...]
    where: frozenset[SectionKind] = frozenset()
    unit: Unit = "sentence"
    never: str = ""
    reads: Callable[[Match], Any] | None = field(default=None, compare=False)

    @cached_property
    def _compiled(self) -> tuple["regex.Pattern[str]", dict[str, str]]:
        pattern, kinds = expand(self.pattern)
        return compiled(pattern), kinds

    @cached_property
    def _silence(self) -> "regex.Pattern[str] | None":
        return compiled(expand(self.never)[0], regex.I) if self.never else None

    @cached_property
    def _masks(self) -> tuple[str, ...]:
        """The masks that each match holds, one of each member."""
        needed = mentions_needed(self.pattern, frozenset(MASKED))
        return tuple("".join(MASKED[kind] for kind in sorted(kinds)) for kinds in needed)

    @cached_property
    def _beginning(self) -> "re.Pattern[str] | None":
        begins = beginning(self.pattern)
        return re.compile(begins) if begins else None

    def read(self, statement: Statement, currency: str = "USD") -> Iterator[Match]:
        """The matches in one statement, from left to right."""
        masked = statement.masked
        for masks in self._masks:
            if not any(map(masked.__contains__, masks)):
                return
        pattern, kinds = self._compiled
        if "person" in kinds.values():
            statement = statement.with_people
            masked = statement.masked
        if self._beginning:
            matches = each_match(pattern, self._beginning, masked, timeout=_LONGEST)
        else:
            matches = pattern.finditer(masked, timeout=_LONGEST)
        silence = self._silence
        for found in matches:
            if silence and silence.search(masked):
                return
            silence = None
            yield Match(self.name, statement, found, kinds, currency)

    def value(self, match: Match) -> Any:
        """What the rule makes of a match."""
        return self.reads(match) if self.reads else match.values()
