"""The items of a current report (Form 8-K, General Instruction B and the item captions)."""

import regex

from extractor.reading import Derived, Parts, Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.sections import Section
from extractor.sections.report_form import RENUMBERED, title_at
from extractor.subjects.report_cover import report_day
from extractor.text import Span, Text

_RULE = "report.items.heading"
_TURN_OVER = regex.compile(
    r"(?i)^\W*(?:(?:the )?(?:remainder|rest|balance) of (?:this )?page (?:is |has been |was )?(?:intentionally )?"
    r"(?:left )?blank\W*"
    r"|this (?:space|page) (?:is |has been )?(?:intentionally )?(?:left )?blank\W*"
    r"|(?:the )?signatures?(?: pages?| blocks?)? (?:(?:to )?follows?|(?:is|are|appears?) on (?:the )?(?:next|following) page)\W*"
    r"|\(?continued on (?:the )?(?:next|following) page\W*|\(?(?:more|continued)\)\W*)+$"
)
"""What sends the reader on to the next page; it says nothing of the item."""
_LONGEST_TURN_OVER = 140


def read_items(reading: Reading) -> Parts:
    """The reported items in the order of the document; one listed as "Not applicable" is none.

    `text` is what stands under the heading, white space folded, page furniture left out.
    """
    return {"items": [_row(reading, section) for section in reading.sections.of_kind("item")]}


def _row(reading: Reading, section: Section) -> RowParts:
    text = reading.text
    heading = section.heading or Span(section.start, section.start)
    number = _stated(section.number or "", heading, heading)
    title = title_at(section.number or "", _day(reading, section.number or ""))
    end = _said_until(text, heading.end, section.end)
    body = text.clean(heading.end, end)
    return {
        "number": number,
        "title": Derived(title, (number,)) if title else None,
        "heading": _stated(text.clean(*heading), heading, heading),
        "start": section.start,
        "end": section.end,
        "page_start": text.label_at(section.start),
        "page_end": text.last_label(section.start, section.end),
        "text": _stated(body, Span(heading.end, end), Span(section.start, section.end)) if body else "",
    }


def _said_until(text: Text, start: int, end: int) -> int:
    """The end of what the item says: without "[Signature page follows]" at its foot."""
    for passage in reversed(text.passages_in(start, end)):
        if passage.end - passage.start > _LONGEST_TURN_OVER or not _TURN_OVER.match(passage.text):
            break
        end = passage.start
    return end


def _day(reading: Reading, number: str) -> str:
    """The day whose form holds: that of the report, inside the years of the item's numbering."""
    day = reading.once(report_day) or ""
    if "." in number:
        return max(day, RENUMBERED) if day else ""
    return day


def _stated(value: str, span: Span, statement: Span) -> Stated[str]:
    return Stated(value, (Evidence(span, statement, _RULE),))
