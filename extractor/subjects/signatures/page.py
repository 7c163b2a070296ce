"""The signature page read from top to bottom: over a signature stands the registrant, under it name and title."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

import regex

from extractor.reading import RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.dates import read_dates_in
from extractor.subjects.signatures import wording
from extractor.text import Span
from extractor.text.printed import PrintedLine, joined, part_of

_RULE = "report.signatures"
_SIDE_BY_SIDE = regex.compile(
    r"(?i)(?<=\S)\s+(?=by\s?:)|(?<=\d{4})\s+(?=(?:by\b|/s/|\\s\\))|(?<=[\w.,;])\s+(?=(?:name|title)\s?:)|"
    r"(?<=\S)\s+(?=dated?\s?:)"
)
_LABEL_BEHIND = re.compile(r"(?i)\s(?:by\b|/s/|\\s\\|(?:name|title|dated?)\s?:)")
_CAPTION_BEFORE = regex.compile(r"(?i)\((?:dated?|signature|registrant)\)\s(?=\S)")
_LETTERS = regex.compile(r"\p{L}{2}")
_PROPER = regex.compile(r"\p{Lu}\p{Ll}|\p{Lu}{2}")
_FIRST_NAME = regex.compile(r"\p{Lu}[\p{L}.'’-]*\s")
_MOST_DATES = 8
_LONGEST_NAME = 80
_MOST_UNSIGNED = 12
_QUOTES = " \"“”'"
_BLANK_DATE = regex.compile(r"[\W_]*(?:\p{Lu}\p{L}+)?[\W_\d]*")
_ITS = regex.compile(r"^(?:Its|ITS)\s(?=\p{Lu})")
_OPEN_NAME = regex.compile(r"(?i)(?:[,&]|\band|\bof)$")

Expected = Literal["", "name", "title", "date"]


@dataclass(slots=True)
class _Signer:
    registrant: Stated[str] | None = None
    name: Stated[str] | None = None
    titles: list[PrintedLine] = field(default_factory=list)
    date: Stated[str] | None = None
    signed: bool = False


class SignaturePage:
    """The lines of a signatures section; `rows` reads them."""

    def __init__(self, chars: str, lines: list[PrintedLine]) -> None:
        self.chars = chars
        self.lines = _cut(chars, lines)
        self.signers: list[_Signer] = []
        self.over: list[PrintedLine] = []
        self.dates: list[tuple[int, Stated[str]]] = []
        self.expects: Expected = ""
        self.ended = False
        self.through_firm = False

    def rows(self) -> list[RowParts]:
        """One row for each signer with a name."""
        self._take_date_of_paragraph()
        for line in self.lines:
            self._take(line)
        if not self.signers:
            self._take_unsigned()
        self._share_dates()
        return [row for row in (self._row(signer) for signer in self.signers) if "name" in row]

    def _take(self, line: PrintedLine) -> None:
        if self.ended or wording.HEADING.match(line.text):
            return
        if wording.PARAGRAPH.search(line.text) and not wording.is_signed(line.text):
            self.over = []
        elif wording.NO_SIGNATURE.match(line.text):
            self.ended = bool(self.signers) and not wording.PAGE_NUMBER_OR_NOTE.match(line.text)
        elif wording.UNDER_A_LINE.match(line.text):
            return
        elif not (self._take_date(line) or self._take_signature(line) or self._take_label(line)):
            self._take_words(line)

    def _take_date_of_paragraph(self) -> None:
        """ "... signed on its behalf by the undersigned on this 8th day of January, 2025." """
        paragraph = [line for line in self.lines if not line.row][:14]
        words = joined(self.chars, paragraph)
        found = wording.DAY_OF.search(words.words)
        near = [date for date in read_dates_in(words) if abs(date[0] - found.start()) < 40] if found else []
        if near:
            start, end, iso = near[0]
            self.dates.append((0, _stated(iso, words.span(start, end), paragraph[0], "date")))

    def _take_date(self, line: PrintedLine) -> bool:
        """A line that is a date, with its caption or without; "Date:" alone announces one."""
        label = wording.DATE_LABEL.match(line.text)
        if label is None and self.expects != "date" and not any(letter.isdigit() for letter in line.text):
            return False
        rest = line.text[label.end() :] if label else line.text
        if label and not rest.strip(" _:."):
            self.expects = "date"
            return True
        words = joined(self.chars, [line])
        dates = read_dates_in(words)
        if not dates:
            return label is not None and bool(_BLANK_DATE.fullmatch(rest)) and not wording.is_signed(rest)
        start, end, iso = dates[0]
        alone = len(line.text) - (end - start) <= 4 or (start == 0 and _is_registrant(line.text[end:]))
        if label is None and self.expects != "date" and not alone:
            return False
        self.dates.append((len(self.signers), _stated(iso, words.span(start, end), line, "date")))
        self.expects = "" if self.expects == "date" else self.expects
        self._take_beside(line, end)
        return True

    def _take_beside(self, line: PrintedLine, end: int) -> None:
        """What stands behind a date on its line: the registrant, or the name of who signed above."""
        rest = line.text[end:].strip(" ,;:")
        if _PROPER.search(rest) and not (self.signers and self.signers[-1].titles):
            self._take_words(part_of(self.chars, line, line.text.index(rest, end), rest))

    def _take_signature(self, line: PrintedLine) -> bool:
        """ "/s/ Jane Doe", "By: /s/ Jane Doe", "By:" with the name printed below."""
        found = wording.SIGNATURE.match(line.text)
        if found:
            self._begin(signed=True)
            if found["name"]:
                name = found["name"].strip(" ,;")
                self._named(part_of(self.chars, line, found.start("name"), name))
            return True
        by = wording.BY.match(line.text) or wording.BY_NAME.match(line.text)
        if by is None or wording.is_firm(by["rest"]):
            self.through_firm |= by is not None
            return by is not None
        rest = by["rest"].strip(" _,")
        last = self.signers[-1] if self.signers else None
        if last is not None and last.name and last.titles and wording.same_person(last.name.value, rest):
            return True  # "By: Jane Doe, Vice President" under "By: /s/ Jane Doe, Vice President".
        self._begin(signed=False)
        if _FIRST_NAME.match(rest):
            self._named(part_of(self.chars, line, line.text.index(rest, by.start("rest")), rest))
        return True

    def _take_unsigned(self) -> None:
        """Neither "/s/" nor "By:": a person's name with an office under it, over them the registrant."""
        over = self.over[:_MOST_UNSIGNED]
        for at, (line, below) in enumerate(pairwise(over)):
            if wording.is_person(line.text) and not wording.is_company(line.text) and wording.is_office(below.text):
                self.over = [other for other in over[:at] if not wording.same_person(line.text, other.text.strip(_QUOTES))]
                self._begin(signed=False)
                self._named(line)
                for title in over[at + 1 :]:
                    if self.signers[-1].titles and not self._goes_on(self.signers[-1].titles[-1], title):
                        return
                    self._title(title)
                return

    def _begin(self, signed: bool) -> None:
        """Begin a signer, unless "By:" has just begun the one that this signature is of."""
        self.through_firm = False
        last = self.signers[-1] if self.signers else None
        if last is not None and not last.name and not last.signed and not last.titles:
            last.signed = signed
            return
        signer = _Signer(signed=signed, registrant=self._registrant() or (last.registrant if last else None))
        self.signers.append(signer)
        self.over = []
        self.expects = "name"

    def _take_label(self, line: PrintedLine) -> bool:
        """ "Name: ..." and "Title: ..." with their value behind them or on the next line."""
        name, title = wording.NAME_LABEL.match(line.text), wording.TITLE_LABEL.match(line.text)
        found = name or (title if self.signers else None)
        if found is None:
            return False
        self.expects = "name" if name else "title"
        rest = found["rest"].strip(" _")
        if rest and name and not self.signers:
            self._begin(signed=False)
        if rest:
            value = part_of(self.chars, line, line.text.index(rest, found.start("rest")), rest)
            if name:
                self._named(value)
            else:
                self._title(value)
        return True

    def _take_words(self, line: PrintedLine) -> None:
        signer = self.signers[-1] if self.signers else None
        if self.through_firm and wording.is_capacity(line.text):
            return
        if signer is None:
            self.over.append(line)
        elif signer.name is None and not signer.signed and wording.is_firm(line.text):
            self.through_firm = True  # "By: Acme GP LLC, its general partner": who signs for it comes next.
        elif self.expects == "title" or (signer.titles and self._goes_on(signer.titles[-1], line)):
            self._title(line)
        elif self._is_name(signer, line.text):
            self._named(line)
        elif wording.is_office(line.text):
            self._title(line)
        elif _LETTERS.search(line.text):
            self.over.append(line)

    def _is_name(self, signer: _Signer, words: str) -> bool:
        """Is it the printed name of the signer: the signature's, or the first thing under a bare "By:"?"""
        if signer.name is None:
            return wording.is_person(words.partition(",")[0])
        return wording.same_person(signer.name.value, words)

    def _named(self, line: PrintedLine) -> None:
        """The printed name stands for the conformed one; "Jane Doe, Vice President" gives the title too."""
        signer = self.signers[-1]
        cut = wording.name_and_title(line.text)
        if cut:
            title = line.text[cut[1] :].strip()
            self._title(part_of(self.chars, line, line.text.index(title, cut[1]), title))
        words = (cut[0] if cut else line.text).strip(" ,;()")
        value = part_of(self.chars, line, line.text.index(words), words)
        stated = _stated(words, Span(value.start, value.end), line, "name")
        known = signer.name
        signer.name = stated.also(known) if known is not None and wording.alike(known.value, words) else stated
        self.expects = ""

    def _title(self, line: PrintedLine) -> None:
        self.signers[-1].titles.append(line)
        self.expects = ""

    def _goes_on(self, last: PrintedLine, line: PrintedLine) -> bool:
        """Does the line go on with the title over it?"""
        near = self.chars[last.end : line.start].count("\n") <= 1 or line.block - last.block <= 2
        aligned = not line.row or not last.row or abs(line.column - last.column) <= 6
        return near and aligned and wording.goes_on(last.text, line.text)

    def _registrant(self) -> Stated[str] | None:
        """The lines over the signature that are the registrant's name: the last run of them."""
        lines: list[PrintedLine] = []
        for line in reversed(self.over):
            if not _LETTERS.search(line.text) or len(line.text) > 120:
                break
            apart = bool(lines) and (lines[0].block - line.block > 1 or (line.row and wording.is_company(line.text)))
            if apart and not _OPEN_NAME.search(line.text):
                break
            lines.insert(0, line)
        while len(lines) > 1 and wording.is_kind_of_firm(lines[-1].text):
            lines.pop()
        if not lines:
            return None
        words = joined(self.chars, lines)
        name = wording.ROLE_BEHIND.sub("", words.words).strip(" ,;:")
        at = words.words.find(name)
        return _stated(name, words.span(at, at + len(name)), lines[0], "registrant") if name else None

    def _share_dates(self) -> None:
        """One date is every signer's; of several, each signer's is the one on its own side of the signatures."""
        first: dict[int, Stated[str]] = {}
        for place, stated in self.dates:
            first.setdefault(place, stated)
        one = len({stated.value for stated in first.values()}) == 1
        shared = self.dates[0][1].also(*list(first.values())[1:_MOST_DATES]) if one else None
        begins = bool(self.dates) and self.dates[0][0] == 0
        for at, signer in enumerate(self.signers):
            before, after = first.get(at), first.get(at + 1)
            signer.date = shared or ((before or after) if begins else (after or before))

    def _row(self, signer: _Signer) -> RowParts:
        title: Stated[str] | None = None
        if signer.titles:
            words = joined(self.chars, signer.titles)
            plain = _ITS.sub("", words.words.strip(" ,;*_"))
            at = words.words.index(plain)
            title = _stated(plain, words.span(at, at + len(plain)), signer.titles[0], "title") if plain else None
        row: RowParts = {
            "registrant": signer.registrant, "name": signer.name, "title": title, "date": signer.date,
        }  # fmt: skip
        return {name: value for name, value in row.items() if value is not None}


def _is_registrant(behind: str) -> bool:
    """Is what stands behind a date the registrant's name: "June 3, 1997  ACME CORP."?"""
    words = behind.strip(" ,;:")
    return bool(_PROPER.match(words)) and wording.is_company(words) and len(words) < _LONGEST_NAME


def _cut(chars: str, lines: list[PrintedLine]) -> list[PrintedLine]:
    """The lines, those with a date, a "By:" or labels side by side cut in two; without the caption of what stands above."""
    parts: list[PrintedLine] = []
    for line in lines:
        caption = _CAPTION_BEFORE.match(line.text)
        if caption:
            line = part_of(chars, line, caption.end(), line.text[caption.end() :])
        ends = [found.end() for found in _SIDE_BY_SIDE.finditer(line.text)] if _LABEL_BEHIND.search(line.text) else []
        if not ends or wording.PARAGRAPH.search(line.text):
            parts.append(line)
            continue
        for start, end in zip([0, *ends], [*ends, len(line.text)], strict=True):
            words = line.text[start:end].strip()
            parts.append(part_of(chars, line, line.text.index(words, start), words))
    return parts


def _stated(value: str, span: Span, line: PrintedLine, leaf: str) -> Stated[str]:
    return Stated(value, (Evidence(span, Span(min(span.start, line.start), max(span.end, line.end)), f"{_RULE}.{leaf}"),))
