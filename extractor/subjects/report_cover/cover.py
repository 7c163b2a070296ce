"""The cover's captioned part as a whole: its lines, what each is, and the values of closed forms on them."""

from dataclasses import dataclass

import regex

from extractor.reading import Reading
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.captions import Caption, captioned_lines, captions_of
from extractor.subjects.report_cover.numbers import Printed, printed_values
from extractor.text import Span
from extractor.text.printed import PrintedLine

NOTHING = regex.compile(
    r"(?i)^\W*(?:not\s?applicable|n\s?/?\s?\.?a\.?|none|no changes?|same(?: as above)?|not changed|unchanged|"
    r"inapplicable|nil)\W*$|^\W*$"
)
WEB = regex.compile(r"(?i)\bwww\.|https?:|\.com/|@")
_LETTERHEAD = 4
"""The lines that say "United States", "Securities and Exchange Commission", "Washington": no state of incorporation."""


@dataclass(slots=True)
class Cover:
    """The lines of the cover's captioned part, what each is, and the values of closed forms on them."""

    chars: str
    lines: list[PrintedLine]
    captions: list[frozenset[Caption]]
    values: list[Printed]

    def holds(self, at: int) -> bool:
        """Does the line hold a value of a closed form?"""
        return any(value.line == at for value in self.values)

    def at(self, caption: Caption) -> list[int]:
        """The lines with the caption's words."""
        return [line for line, captions in enumerate(self.captions) if caption in captions]


def read_cover(reading: Reading) -> Cover:
    """The captioned part of the cover."""
    lines = captioned_lines(reading)
    captions = [captions_of(line.text) for line in lines]
    values = [v for v in printed_values(reading.text.chars, lines) if v.kind != "state" or v.line >= _LETTERHEAD]
    return Cover(reading.text.chars, lines, captions, values)


def stated(value: str, span: Span, leaf: str) -> Stated[str]:
    """A value of the cover, stated by its own characters."""
    return Stated(value, (Evidence(span, span, f"report.cover.{leaf}"),))
