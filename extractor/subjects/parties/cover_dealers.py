"""Dealers by the foot of a cover: the names under "Joint Book-Running Managers", or above the date of the prospectus.

A cover prints the houses' trade names, often run together. A name is taken only where a cell or a line holds it alone.
"""

from collections.abc import Iterator

import regex

from extractor.language.names import SUFFIX, is_firm, printed_name
from extractor.mentions import find_mentions
from extractor.reading import Link, Reading, RowParts
from extractor.subjects.stating import cells_of, stated
from extractor.text import Passage

_RULE = "parties.dealer.cover"
_HEADING = regex.compile(
    r"(?i)(?:(?:sole|joint|lead|active|passive|senior|co-?lead|physical|global|structuring|global coordinators? and|and) ){0,6}"
    r"(?:(?:book-?\s?runn(?:ing|ers?)|co|lead)[- ]?)?(?P<part>managers?|runners?|underwriters?|placement agents?|agents?|"
    r"dealers?|coordinators?)(?: and (?:joint )?(?:lead )?(?:book-?running )?(?:managers?|representatives?))?:?"
)
_DATE_LINE = regex.compile(
    r"(?i)(?:the )?date of this|(?:prospectus|pricing) supplement (?:no\. ?[\w,-]+,? )?dated|prospectus dated|dated "
)
_NOT_A_NAME = regex.compile(
    r"(?i)\b(?:prospectus|supplement|shares?|notes?|stock|per|price|total|table of contents|page|due|series|sec|"
    r"commission|date|copies|a division of|member|affiliate|conflicts?)\b|[$%:;\d]"
)
_LEGAL = regex.compile(rf"(?:{SUFFIX}|& (?:Co|CO)\b\.?|& Company|& COMPANY)$")
_RUN_TOGETHER = regex.compile(r"(?<!Mc)(?<!Mac)[a-z.][A-Z][a-z]")
_FORM_ALONE = regex.compile(r"(?i)(?:incorporated|inc\.?|corporation|company|l\.?l\.?c\.?|securities inc\.?)")
_MOST_LINES = 9
_LONGEST = 160


def cover_dealers(reading: Reading) -> list[RowParts]:
    """The dealers that the foot of the cover names, each with the role that the heading above gives it."""
    cover = [p for s in reading.sections.of_kind("cover") for p in reading.text.passages_in(s.start, s.end)]
    headed = [row for at, passage in enumerate(cover) for row in _under(reading, cover, at, passage)]
    return headed or list(_above_date(reading, cover))


def _under(reading: Reading, cover: list[Passage], at: int, heading: Passage) -> Iterator[RowParts]:
    found = _HEADING.fullmatch(" ".join(heading.text.split())) if len(heading.text) < _LONGEST else None
    if found is None:
        return
    role = "placement_agent" if "placement" in found["part"].lower() else "underwriter"
    for passage in cover[at + 1 : at + 1 + _MOST_LINES]:
        if not _may_name(passage):
            return
        yield from _names(reading, passage, role)


def _above_date(reading: Reading, cover: list[Passage]) -> Iterator[RowParts]:
    """The lines right above the date: houses of legal form only, for anything may stand there."""
    dates = [at for at, passage in enumerate(cover) if _is_date(passage.text)]
    if not dates:
        return
    lines: list[Passage] = []
    for passage in reversed(cover[max(0, dates[-1] - _MOST_LINES) : dates[-1]]):
        if not _may_name(passage):
            break
        lines.insert(0, passage)
    rows = [row for at, passage in enumerate(lines) for row in _names_or_begun(reading, passage, lines[at + 1 : at + 2])]
    if any(_LEGAL.search(row["name"].value) for row in rows):
        yield from rows


def _names_or_begun(reading: Reading, passage: Passage, below: list[Passage]) -> Iterator[RowParts]:
    """The houses of a line; one whose legal form stands alone on the line below it is whole with that."""
    ends_below = bool(below) and bool(_FORM_ALONE.fullmatch(below[0].text.strip()))
    if ends_below and passage.kind == "line" and not _LEGAL.search(passage.text):
        name = printed_name(passage.text)
        tied = stated(name, passage, 0, len(passage.text), _RULE).also(stated(name, below[0], 0, len(below[0].text), _RULE))
        whole = tied.becoming(f"{name} {below[0].text.strip()}")
        yield {"name": whole, "role": "underwriter", "offering": Link("offerings", "primary")}
    elif not _FORM_ALONE.fullmatch(passage.text.strip()):
        yield from _names(reading, passage, "underwriter")


def _is_date(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    mentions = find_mentions(text)
    alone = len(mentions) == 1 and mentions[0].kind == "date" and len(text) - (mentions[0].end - mentions[0].start) < 3
    return alone or bool(_DATE_LINE.match(text.strip()))


def _may_name(passage: Passage) -> bool:
    text = passage.text.strip()
    return (
        len(text) <= _LONGEST
        and not _NOT_A_NAME.search(text)
        and not _HEADING.fullmatch(text)
        and not _is_date(text)
        and (not text.endswith(".") or bool(_LEGAL.search(text)))
    )


def _names(reading: Reading, passage: Passage, role: str) -> Iterator[RowParts]:
    cells = cells_of(reading.text, passage) if passage.kind == "row" else ((0, 0, len(passage.text)),)
    for _, start, end in cells:
        name = printed_name(passage.text[start:end])
        if _is_one_house(name, alone_in_cell=passage.kind == "row"):
            at = start + passage.text[start:end].find(name)
            if passage.text[at : at + len(name)] == name:
                tied = stated(name, passage, at, at + len(name), _RULE)
                yield {"name": tied, "role": role, "offering": Link("offerings", "primary")}


def _is_one_house(name: str, *, alone_in_cell: bool) -> bool:
    """Does the name stand for one house? A line of capitalised words may run several together."""
    words = name.split()
    if not words or not words[0][0].isupper() or _RUN_TOGETHER.search(name) or len(words) > 8:
        return False
    if len(words) == 1:
        return alone_in_cell and len(name) > 2
    legal = regex.findall(rf"{SUFFIX}|& (?:Co|CO)\b\.?", name)
    if alone_in_cell:
        return len(words) <= 5 or (bool(_LEGAL.search(name)) and is_firm(name))
    return bool(_LEGAL.search(name)) and len(legal) <= 2 and name.count("&") <= 1
