"""Every error the library raises on purpose, in one tree.

A message is one line, `PATH: reason`, or `PATH!MEMBER: reason` for a file inside an archive; where the fault has a
place in a text, the line of text and a caret under the fault follow. All errors survive pickling, so that a worker
process can hand them to the one that started it.
"""

from __future__ import annotations

from dataclasses import dataclass

_EXCERPT_BEFORE = 60
_EXCERPT_AFTER = 40


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a text a fault stands.

    `offset` counts characters from the start of the text, `line_number` counts lines from 1, `column` is the place of
    the caret under `excerpt`, the piece of the line that is shown.
    """

    offset: int
    line_number: int
    excerpt: str
    column: int

    @classmethod
    def in_text(cls, text: str, offset: int) -> Place:
        """The place of character `offset` of `text`; an offset outside the text is moved to its nearer end."""
        offset = min(max(offset, 0), len(text))
        line_start = text.rfind("\n", 0, offset) + 1
        line_end = text.find("\n", offset)
        start = max(line_start, offset - _EXCERPT_BEFORE)
        end = min(len(text) if line_end < 0 else line_end, offset + _EXCERPT_AFTER)
        # Tabs and control characters would put the caret under another character than the one meant.
        excerpt = "".join(c if c.isprintable() else " " for c in text[start:end])
        return cls(offset, text.count("\n", 0, offset) + 1, excerpt, offset - start)

    def __str__(self) -> str:
        return f"  at character {self.offset}, line {self.line_number}\n    {self.excerpt}\n    {' ' * self.column}^"


class ExtractorError(Exception):
    """Base of all errors of the library; `path`, `member`, `reason` and `place` say what, where and why."""

    def __init__(self, path: str, reason: str, *, member: str | None = None, place: Place | None = None) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
        self.member = member
        self.place = place

    def __str__(self) -> str:
        name = self.path if self.member is None else f"{self.path}!{self.member}"
        message = f"{name}: {self.reason}"
        return message if self.place is None else f"{message}\n{self.place}"


class UnreadableSource(ExtractorError):  # noqa: N818 - says what is wrong, not that it is one
    """The bytes are no filing: a missing or empty file, a binary one, a damaged or hostile archive."""


class UnsupportedForm(ExtractorError):  # noqa: N818
    """The filing was opened, but it is of a form that the library does not read."""


class SchemaViolation(ExtractorError):  # noqa: N818
    """A record does not fit the published schema; `pointer` (RFC 6901) names the place in the record."""

    def __init__(
        self, path: str, reason: str, *, pointer: str = "", member: str | None = None, place: Place | None = None
    ) -> None:
        super().__init__(path, reason, member=member, place=place)
        self.pointer = pointer

    def __str__(self) -> str:
        message = super().__str__()
        return f"{message} (at {self.pointer})" if self.pointer and self.place is None else message
