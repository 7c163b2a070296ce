"""What a rule found: values, each with the characters that state it."""

from decimal import Decimal
from typing import Any, Generic, TypeVar

import msgspec
import regex

from extractor.mentions import Mention
from extractor.rules.statement import Statement
from extractor.terms.money import Money
from extractor.text import Span

Value = TypeVar("Value")


class Evidence(msgspec.Struct, frozen=True):
    """A value's own characters, the statement around them, and the rule that read it; canonical offsets."""

    span: Span
    statement: Span
    rule: str


class Stated(msgspec.Struct, Generic[Value], frozen=True):
    """A value and all the places that state it."""

    value: Value
    evidence: tuple[Evidence, ...]

    def also(self, *others: "Stated[Any]") -> "Stated[Value]":
        """The same value, with the evidence of the others added."""
        known = [*self.evidence]
        known += [e for other in others for e in other.evidence if e not in known]
        return Stated(self.value, tuple(known))

    def becoming(self, value: Any) -> "Stated[Any]":
        """Another value read from the same characters."""
        return Stated(value, self.evidence)


class Match(msgspec.Struct, frozen=True):
    """A rule's match in a statement. `currency` is what an amount without its sign is in."""

    rule: str
    statement: Statement
    found: "regex.Match[str]"
    kinds: dict[str, str]
    currency: str = "USD"

    def __contains__(self, group: str) -> bool:
        return bool(self.found.capturesdict().get(group))

    def get(self, group: str) -> Stated[Any] | None:
        """The value of the group's last capture, None where the group took no part in the match."""
        return self._stated(group, *self.found.spans(group)[-1]) if group in self else None

    def __getitem__(self, group: str) -> Stated[Any]:
        stated = self.get(group)
        if stated is None:
            raise KeyError(f"{self.rule}: the group {group!r} took no part in the match")
        return stated

    def all(self, group: str) -> tuple[Stated[Any], ...]:
        """The values of all the captures of a repeated group, in order."""
        if group not in self.found.re.groupindex:
            return ()
        return tuple(self._stated(group, *span) for span in self.found.spans(group))

    def whole(self, value: Any) -> Stated[Any]:
        """A value that the whole match states."""
        return Stated(value, (self._evidence(*self.found.span()),))

    def between(self, value: Any, start: int, end: int) -> Stated[Any]:
        """A value that a range of the masked statement states."""
        return Stated(value, (self._evidence(start, end),))

    def words(self, start: int, end: int) -> Stated[str]:
        """The words of a range of the masked statement, its mentions written out."""
        return self._stated("", start, end)

    def values(self) -> dict[str, Any]:
        """The plain values by group; a tuple where a group was captured several times."""
        plain: dict[str, Any] = {}
        for group, captures in self.found.capturesdict().items():
            stated = [value.value for value in self.all(group)] if captures else []
            if stated:
                plain[group] = stated[0] if len(stated) == 1 else tuple(stated)
        return plain

    def _stated(self, group: str, start: int, end: int) -> Stated[Any]:
        return Stated(self._value(group, start, end), (self._evidence(start, end),))

    def _evidence(self, start: int, end: int) -> Evidence:
        statement, passage = self.statement, self.statement.passage
        first, last = statement.unmask(start), statement.unmask(end - 1)
        last_mention = statement.mentions_between(end - 1, end)
        stop = last_mention[0].end if last_mention else last + 1
        return Evidence(passage.span(first, stop), statement.span, self.rule)

    def _value(self, group: str, start: int, end: int) -> Any:
        kind = self.kinds.get(group, "text")
        mentions = self.statement.mentions_between(start, end)
        if kind in ("money", "rate", "date", "number", "day", "price", "person") and len(mentions) == 1:
            return self._money(mentions[0]) if kind == "price" else mentions[0].value
        passage, statement = self.statement.passage, self.statement
        last = statement.unmask(end - 1)
        stop = mentions[-1].end if mentions and mentions[-1].end > last else last + 1
        return " ".join(passage.text[statement.unmask(start) : stop].split())

    def _money(self, mention: Mention) -> Money:
        if isinstance(mention.value, Money):
            return mention.value
        assert isinstance(mention.value, Decimal)
        return Money(amount=mention.value, currency=self.currency)
