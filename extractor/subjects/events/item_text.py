"""An item of the report as the families of events read it: its sentences without its heading, and when they happen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import regex

from extractor.mentions.dates import each_date, parse_date
from extractor.reading import Reading
from extractor.rules import Evidence, Match, Rule, Stated, Statement, register
from extractor.sections import Section
from extractor.text import Passage

_LEAD = r"^(?:[(\"“]?(?:\w{1,3}|[a-z]\)?(?:\(\d\))?)\)\s?(?:,|and)?\s?){0,5}(?:[A-Z][\w ,;’'-]{2,80}[.:–—-]\s)?"
_SAME_DAY = regex.compile(
    r"(?i)^\W{0,3}(?:also,? )?(?:on|as of) (?:the same|that same|that|such) (?:day|date)\b|, on the same "
    r"(?:day|date),"
)
_DAY = len("2012-05-18")
_ON = regex.compile(r"(?i)\b(?:on|effective|dated)(?: as of| on)? $")

_OPENING = (
    r"(?:(?:As previously (?:announced|disclosed|reported)|Also|In addition|As a result|Accordingly|Consequently"
    r"|Additionally|Separately|"
    r"Furthermore|Further|"
    r"Subsequently|Later|Thereafter|(?:In connection|Concurrently|Simultaneously|Contemporaneously) (?:with|"
    r"therewith)\b[^;]{0,220}?(?=,)|"
    r"(?:In accordance with|Pursuant to|As contemplated by|Under|Following|After|As part of|Upon|As a result of|Due to|Based on)"
    r"\b[^;]{3,220}?(?=,))(?:,? also)?,? )"
)
_MEETING = r"at (?:a|an|its|the) (?:[\w’'-]+ ){0,3}meeting(?: of [^;,]{3,90}?)?,? (?:which was |duly )?(?:held |convened )?on"
DATED = Rule(
    "events.date",
    needs=("on ", "effective", "as of", "dated", "by "),
    pattern=_LEAD + rf"(?:{_OPENING}(?i:on|(?P<effective>effective)(?: as of| on)?|{_MEETING})(?: or about)? {{date:date}}|"
    rf"(?:(?i:on and effective(?: as of)?|(?P<effective>effective)(?: as of| on)?|on|as of|dated(?: as of)?|by (?:letter|notice|"
    rf"e-?mail)(?: dated)?(?: on)?|{_MEETING})(?: or "
    rf"about)? "
    r"{date:date}|At (?:it’s|its|the) {date:date} meeting))",
    matches={
        "On November 10, 2021, Thomas O. Ryder informed Amazon.com, Inc. of his decision to retire from the Board of "
        "Directors effective December 31, 2021.": {"date": "2021-11-10"},
        "(b) On June 14, 2010, General (Ret.) Lance W. Lord notified Astrotech Corporation of his intent to resign.": {
            "date": "2010-06-14"
        },
        "In connection with its entry into the New Credit Agreement, on March 12, 2013 the Company terminated its old one.": {
            "date": "2013-03-12",
        },
        "At the annual meeting of stockholders of the Company held on June 2, 2015, the stockholders approved the Plan.": {
            "date": "2015-06-02",
        },
        "Effective March 1, 2025, Rudolf A. Bless will no longer serve as Chief Accounting Officer.": {
            "effective": "Effective",
            "date": "2025-03-01",
        },
    },
    rejects=(
        "Mr. Ryder joined the Board on November 10, 2002.",
        "The Agreement is dated as of May 1, 2011.",
        "Pursuant to the Agreement entered into on May 1, 2011, the Company paid a fee.",
        "Pursuant to the Order, dated May 26, 2022, the Company furnishes a notice.",
    ),
)
NAMED_DAY = Rule(
    "events.named_day",
    needs=("date”", 'date"'),
    pattern=r"{date:date},? \((?:such date,? |each, )?(?:the )?[“\"](?P<term>[A-Z][\w ]{2,30}Date)[,.]?[”\"]",
    matches={
        "On July 1, 2021 (the “Closing Date”), the Company entered into a Credit Agreement.": {
            "date": "2021-07-01",
            "term": "Closing Date",
        },
    },
    rejects=("The Closing Date is the day of the closing.",),
)
register(DATED, NAMED_DAY)
_ON_NAMED = regex.compile(
    r"^\W{0,3}(?:\w{1,2}\) )?(?:Also |In addition, |Effective )?[Oo]n the (?P<term>[A-Z][\w ]{2,30}?Date)\b"
)

_NEWS = 14
"""Days before the report within which an item for other events tells news: older days are its background."""
_LATER = 7
"""Days that pass between the earliest event of a report and a later one that it tells of."""
_SPAN_OF_EVENTS = 250
"""Days before the report within which what it reports can lie; sentences on older days tell the past."""


@dataclass(frozen=True)
class ItemText:
    """The body of an item. `numbers` are those of its heading: "5.02", or several where one heading has them."""

    reading: Reading
    section: Section
    numbers: tuple[str, ...]

    @property
    def number(self) -> str:
        return self.numbers[0]

    @property
    def body(self) -> int:
        """The offset behind the heading."""
        return self.section.heading.end if self.section.heading else self.section.start

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        found = self.reading.text.passages_in(self.section.start, self.section.end)
        return tuple(passage for passage in found if passage.end > self.body)

    def statements(self) -> Iterator[Statement]:
        """The sentences and table rows of the body, in order."""
        for passage in self.passages:
            for statement in self.reading.statements(passage):
                if statement.span.end > self.body:
                    yield statement

    def find(self, *rules: Rule) -> list[Match]:
        """The matches of the rules in the body, in document order."""
        found = (match for rule in rules for match in self.reading.find(rule, within=(self.section,)))
        kept = [match for match in found if _start(match) >= self.body]
        return sorted(kept, key=lambda match: (_start(match), -match.found.end()))

    def first(self, *rules: Rule) -> Match | None:
        """The first match of the first rule that has one."""
        for rule in rules:
            match = self.reading.first(rule, within=(self.section,))
            if match and _start(match) < self.body:
                match = next(iter(self.find(rule)), None)
            if match:
                return match
        return None

    def told(self, rule: Rule) -> Match | None:
        """The first match whose sentence begins with a day near the report, or with none."""
        days = ((match, led_by(match.statement)) for match in self.find(rule))
        return next((match for match, day in days if day is None or self.is_recent(day.value)), None)

    def day_before(self, statement: Statement) -> Stated[str] | None:
        """The day of a sentence without one: that with which its paragraph begins, or, where it says "also", the "
        "sentence before it."""
        day = led_by(self.reading.statements(statement.passage)[0])
        if day is None and " also " in statement.text:
            before = [other for other in self.statements() if other.span < statement.span][-1:]
            day = led_by(before[0]) if before else None
        return day if day and self.is_recent(day.value) else None

    def day(self, statement: Statement) -> Stated[str] | None:
        """The day that the sentence begins with, be it by its name: "On the Closing Date, ..."."""
        named = _ON_NAMED.match(statement.text)
        return self.reading.once(_named_days).get(named["term"]) if named else led_by(statement)

    @cached_property
    def only_day(self) -> Stated[str] | None:
        """The day that the item's sentences begin with, where all that begin with one begin with the same."""
        days = [day for statement in self.statements() if (day := led_by(statement))]
        return days[0] if len({day.value for day in days}) == 1 and self.is_recent(days[0].value) else None

    def is_recent(self, day: str) -> bool:
        """Can the day be one of what the report tells of? True where nothing says when it was made."""
        return is_recent(day, self.reading.once(report_day))

    @property
    def row(self) -> dict[str, Any]:
        """What every event of the item begins with."""
        return {"item": self.number}


def _start(match: Match) -> int:
    statement = match.statement
    return statement.passage.offset(statement.unmask(match.found.start()))


def led_by(statement: Statement) -> Stated[str] | None:
    """The day that the sentence begins with: "On June 19, 2023, ..."."""
    match = next(DATED.read(statement), None)
    if match is None and _SAME_DAY.search(statement.text):
        return _day_before(statement)
    return match["date"] if match and len(match["date"].value) == _DAY and "effective" not in match else None


def _day_before(statement: Statement) -> Stated[str] | None:
    """What "on the same day" is: the last day on which a sentence before it in the paragraph said that something happened."""
    passage = statement.passage
    for mention in reversed(statement.passage_mentions):
        is_day = mention.kind == "date" and mention.end <= statement.start and len(str(mention.value)) == _DAY
        if is_day and _ON.search(passage.text[max(0, mention.start - 20) : mention.start]):
            evidence = Evidence(passage.span(mention.start, mention.end), statement.span, DATED.name)
            return Stated(str(mention.value), (evidence,))
    return None


def effective_by(statement: Statement) -> Stated[str] | None:
    """The day from which on the sentence holds, where it begins with it: "Effective March 1, 2025, ..."."""
    match = next(DATED.read(statement), None)
    return match["date"] if match and "effective" in match else None


def day_of(statement: Statement) -> Stated[str] | None:
    """The day that the sentence begins with, as that of what it tells or as that from which on it holds."""
    return led_by(statement) or effective_by(statement)


def _named_days(reading: Reading) -> dict[str, Stated[str]]:
    """The days that the items give names to."""
    days: dict[str, Stated[str]] = {}
    for match in reading.find(NAMED_DAY, within=reading.sections.of_kind("item")):
        if len(match["date"].value) == _DAY:
            days.setdefault(str(match["term"].value), match["date"])
    return days


def report_day(reading: Reading) -> date | None:
    """About when the report was made: the day that the submission's header names, else the first one on the cover."""
    header = reading.document.header
    if header and (header.period or header.filed):
        return header.period or header.filed
    first = min((s.start for s in reading.sections if s.kind == "item"), default=len(reading.text.chars))
    for found in each_date(reading.text.chars, 0, first):
        try:
            printed = parse_date(" ".join(found[0].split()))
        except ValueError:
            continue
        if len(printed) == 10:
            return date.fromisoformat(printed)
    return None


def is_recent(day: str, reported: date | None) -> bool:
    """Does the day, or the month or year, lie near the day of the report, before it or not far after?"""
    if reported is None:
        return True
    whole = date.fromisoformat((day + "-12-28")[:10] if len(day) == 4 else (day + "-28")[:10])
    return -_SPAN_OF_EVENTS <= (whole - reported).days <= 2 * _SPAN_OF_EVENTS


def is_news(item: ItemText, day: Stated[str] | None) -> bool:
    """Does the sentence tell of a day so near the report that the report is made for it?"""
    reported = item.reading.once(report_day)
    if day is None or len(day.value) != _DAY or reported is None:
        return False
    return -_LATER <= (reported - date.fromisoformat(day.value)).days <= _NEWS
