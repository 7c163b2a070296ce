"""A place in a sentence that is being read: what comes next, and an error that points at it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from extractor.terms.errors import TermError
from extractor.terms.money import QUALIFIER_WORDS, Money, computing, plain

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3}){0,20}(?:\.[0-9]{1,100})?"
_MONEY = re.compile(rf"({'|'.join(QUALIFIER_WORDS.values())})?(-?)(?:\$|([A-Z]{{3}}) )({_NUMBER})")
_PERCENT = re.compile(rf"({_NUMBER})% of ")
_PLAIN_NUMBER = re.compile(_NUMBER)
_COUNT = re.compile(r"[0-9]{1,20}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_QUOTED = re.compile(r'"((?:[^"\\]|\\["\\]){1,500})"')
_QUALIFIERS = {words: qualifier for qualifier, words in QUALIFIER_WORDS.items()}


class Cursor:
    """Reads the printed forms of this room's values from a sentence, from left to right."""

    def __init__(self, text: str) -> None:
        """Start at the beginning of `text`."""
        self.text = text
        self.place = 0

    def error(self, expected: str) -> TermError:
        """The error that something else stands here, with a caret under the place."""
        return TermError(f"expected {expected} at character {self.place}\n{self.text}\n{' ' * self.place}^")

    def has(self, words: str) -> bool:
        """Whether `words` come next; they are read if so."""
        if not self.text.startswith(words, self.place):
            return False
        self.place += len(words)
        return True

    def need(self, words: str) -> None:
        """Read `words`; raises TermError where they do not come next."""
        if not self.has(words):
            raise self.error(repr(words))

    def end(self) -> None:
        """Raise TermError unless the whole sentence has been read."""
        if self.place < len(self.text):
            raise self.error("the end")

    def percent(self) -> Decimal | None:
        """The fraction in "97% of ", or None where no percentage comes next."""
        match = self._match(_PERCENT)
        if match is None:
            return None
        with computing():
            return plain(_decimal(match[1]).scaleb(-2))

    def money(self) -> Money:
        """An amount as `Money.sentence` prints it; raises TermError where none comes next."""
        match = self._match(_MONEY)
        if match is None:
            raise self.error("an amount of money")
        words, sign, currency, number = match.groups()
        amount = _decimal(number).copy_negate() if sign else _decimal(number)
        return Money(amount=amount, currency=currency or "USD", qualifier=_QUALIFIERS[words] if words else None)

    def number(self) -> Decimal:
        """A plain number; raises TermError where none comes next."""
        return _decimal(self._needed(_PLAIN_NUMBER, "a number")[0])

    def count(self) -> int:
        """A whole number in digits; raises TermError where none comes next."""
        return int(self._needed(_COUNT, "a whole number")[0])

    def date(self) -> date | None:
        """An ISO date, or None where none comes next; raises TermError for a day that the calendar does not have."""
        match = self._match(_DATE)
        if match is None:
            return None
        try:
            return date.fromisoformat(match[0])
        except ValueError as fault:
            self.place = match.start()
            raise self.error("a day of the calendar") from fault

    def quoted(self) -> str | None:
        """A phrase in quotation marks, or None where none comes next."""
        match = self._match(_QUOTED)
        return re.sub(r"\\(.)", r"\1", match[1]) if match else None

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        match = pattern.match(self.text, self.place)
        if match is not None:
            self.place = match.end()
        return match

    def _needed(self, pattern: re.Pattern[str], name: str) -> re.Match[str]:
        match = self._match(pattern)
        if match is None:
            raise self.error(name)
        return match


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))
