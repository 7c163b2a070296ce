"""The date of the report: that of the earliest event reported (Form 8-K, General Instruction B.1 and the cover)."""

from difflib import get_close_matches
from itertools import chain

import regex

from extractor.mentions.dates import each_date, parse_date
from extractor.reading import Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.captions import captioned_end
from extractor.text.printed import Joined, folded

_RULE = "report.cover.report_date"
_MISSPELT = regex.compile(r"\b(?P<month>[A-Z][A-Za-z]{2,9})(?P<rest>\.? \d{1,2}(?:st|nd|rd|th)?,? ?(?:19|20)\d\d)\b")
_MISSPELT_DAY = regex.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? day of (?P<month>[A-Z][A-Za-z]{2,9}),? (?P<year>(?:19|20)\d\d)\b"
)
_YEAR = regex.compile(r"\d\d(?!\d)")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_CAPTION = regex.compile(r"(?i)date of (?:the )?(?:report|earliest)|earliest\s?event|event\(?s?\)? ?reported")
_EARLIEST = regex.compile(r"(?i)(?:date of (?:the )?)?earliest\s?event(?:s|\(s\))?(?: reported)?")
_OF_SOMETHING_ELSE = regex.compile(
    r"(?i)(?:\bfiled(?: [\w ]{1,50})? on|act of|originally (?:filed|dated)|\bdated(?: as of)?|"
    r"amends?\b[^.]{0,60})\W{0,3}$"
)
_BLANK = regex.compile(r"_{3,}")
_NEAR = 130

DatedAt = tuple[int, int, str]


def report_date(reading: Reading) -> Stated[str] | None:
    """The date of the earliest event reported; where two are printed under the caption, the one in parentheses."""
    cover = folded(reading.text.chars, 0, reading.once(captioned_end), drawn=False)
    dates = [d for d in _dates(cover.words) if not _OF_SOMETHING_ELSE.search(cover.words, max(0, d[0] - 80), d[0])]
    found = _earliest(cover.words, dates)
    if found is None:
        return None
    span = cover.span(found[0], found[1])
    caption = _CAPTION.search(cover.words)
    around = span
    if caption and abs(caption.start() - found[0]) < _NEAR:
        first, last = min(caption.start(), found[0]), max(caption.end(), found[1])
        around = cover.span(first, last)
    return Stated(found[2], (Evidence(span, around, _RULE),))


def unread_date(reading: Reading) -> RowParts | None:
    """Why there is no report date though its caption is printed: a blank behind it, or words that are no date."""
    cover = folded(reading.text.chars, 0, reading.once(captioned_end))
    caption = _CAPTION.search(cover.words)
    if caption is None:
        return None
    behind = cover.words[caption.end() : caption.end() + _NEAR]
    span = cover.span(*caption.span())
    return {
        "about": "/filing/report_date",
        "reason": "blank" if _BLANK.search(behind) else "unparsed",
        "note": "the caption of the report date is printed, no date beside it could be read",
        "spans": [{"start": span.start, "end": span.end}],
    }


def _earliest(words: str, dates: list[DatedAt]) -> DatedAt | None:
    captions = list(_CAPTION.finditer(words))
    if not captions:
        return _in_parentheses(words, dates[:2]) if dates else None
    near = [
        date for date in dates
        if any(min(abs(date[0] - c.end()), abs(c.start() - date[1])) <= _NEAR for c in captions)
    ]  # fmt: skip
    if not near:
        return dates[0] if len(dates) == 1 else None
    return _after_earliest(words, near) or _in_parentheses(words, near)


def _after_earliest(words: str, near: list[DatedAt]) -> DatedAt | None:
    """The date behind a caption of its own, "Date of earliest event reported: ...", another date standing before it."""
    for caption in _EARLIEST.finditer(words):
        before = [date for date in near if date[1] <= caption.start()]
        after = [date for date in near if 0 <= date[0] - caption.end() <= 40]
        if before and after and "(" not in words[caption.end() : after[0][0]]:
            return after[0]
    return None


def _in_parentheses(words: str, near: list[DatedAt]) -> DatedAt:
    first, *others = near
    for other in others[:1]:
        between = words[first[1] : other[0]]
        closed = words[other[1] : other[1] + 2].lstrip()[:1] in (")", "]")
        if len(between) <= 30 and between.strip(" ,;") in ("(", "[") and closed:
            return other
    return first


def _dates(words: str) -> list[DatedAt]:
    dates: list[DatedAt] = []
    if not _YEAR.search(words):
        return dates
    for found in chain(each_date(words), _MISSPELT.finditer(words), _MISSPELT_DAY.finditer(words)):
        if any(start < found.end() and found.start() < end for start, end, _ in dates):
            continue
        iso = _iso(found)
        if iso and len(iso) == 10:
            dates.append((found.start(), found.end(), iso))
    return sorted(dates)


def _iso(found: "regex.Match[str]") -> str | None:
    """The ISO date; of a misspelt month ("Febuary") the one that it must mean."""
    try:
        if "month" not in found.groupdict():
            return parse_date(found[0])
        meant = get_close_matches(found["month"].capitalize(), _MONTHS, 1, 0.75)
        said = found.groupdict()
        rest = said["rest"] if "rest" in said else f" {said['day']}, {said['year']}"
        return parse_date(meant[0] + rest.replace(".", "")) if meant else None
    except ValueError:
        return None


def read_dates_in(words: Joined) -> list[DatedAt]:
    """All the dates in some lines, misspelt months too: (start, end, ISO date)."""
    return _dates(words.words)
