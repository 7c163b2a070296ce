"""Sentences of a current report that tell of another deal than its own: of an earlier one, an ended one, or one that is only
planned.
"""

from datetime import date

import regex

from extractor.reading import Reading
from extractor.rules import Statement
from extractor.subjects.report_cover import report_day

_BEFORE = regex.compile(
    r"(?i)\b(?:previously|earlier) (?:disclosed|reported|announced|entered|issued|sold)|\bterminat(?:ed|ing|ion)|"
    r"\b(?:prior|previous|former) (?:[\w-]+ ){0,4}(?:agreement|offering|placement)|\bwas (?:originally )?party to\b|"
    r"\boriginally (?:issued|sold|entered)"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_OF_A_MONTH = regex.compile(
    rf"\b(?:its|the|our|Company['’]s) (?:{_MONTHS}) (?:\d{{4}} )?(?:[\w-]+ ){{0,3}}?"
    r"(?:offering|financing|placement)s?\b"
)
"""An offering that is called by its month is an earlier one."""
_OF_A_YEAR = regex.compile(
    r"\b(?:its|the|our|Company['’]s) ((?:19|20)\d\d) (?:[\w-]+ ){0,3}?(?:offering|financing|placement)s?\b"
)
_SUED = regex.compile(r"(?i)\b(?:class action|lawsuit|plaintiffs?|litigation)\b")
_FORWARD = regex.compile(r"(?i)\bforward[- ]looking (?:statement|information)")
_PLANNED = regex.compile(
    r"(?i)\b(?:intends?|intention|plans?|proposes?) to (?:offer|commence|sell|issue|conduct)\b|\bproposed (?:[\w-]+ ){0,4}"
    r"(?:offering|placement)|\bcommenc(?:ed|es|ing|ement of) (?:an?|its|the) (?:[\w-]+ ){0,4}offering|\bsubject to market "
    r"(?:and other )?conditions"
)
_OF_ANOTHER = regex.compile(
    r"(?i)\bin which (?:it|we|the (?:company|registrant|corporation)) (?:currently |indirectly |beneficially )?(?:holds?|"
    r"owns?|has)\b|"
    r"\b(?:did|will) not (?:sell|offer|issue) any (?:shares|securities|notes|units) in the offering"
)
"""The issuer of what is sold is a company in which the registrant holds shares."""
_PRICED = regex.compile(r"(?i)\bpric(?:ed|ing)\b|\bentered into\b")
_UNDER_FORMER = regex.compile(r"(?i)\b(?:under|pursuant to) the (?:prior|previous|former|terminated) ")
_OF_OTHERS = frozenset({"1.02", "2.01", "2.02", "3.01", "4.01", "4.02", "5.02", "5.07", "12"})
"""Items that tell of no sale of the report's own: agreements ended, assets bought, results, listing, auditors, people, votes."""
_RECENT = 45
"""Days before the report in which a deal is closed that was announced: its closing is told with its announcement."""


def is_former(reading: Reading, statement: Statement) -> bool:
    """Does the statement tell of another deal than the report's own: made or ended before, only planned, or another issuer's?"""
    if reading.form != "8-K":
        return False
    if any(words.search(statement.text) for words in (_UNDER_FORMER, _FORWARD, _OF_A_MONTH, _OF_ANOTHER, _SUED)):
        return True
    year = _OF_A_YEAR.search(statement.text)
    if year is not None and year[1] < (report_day(reading) or "")[:4]:
        return True
    if _PLANNED.search(statement.text) and not _PRICED.search(statement.text):
        return True
    if _OF_OTHERS.intersection(_items_around(reading, statement)):
        return True
    if not _BEFORE.search(statement.text):
        return False
    days = [str(mention.value) for mention in statement.mentions if mention.kind == "date" and len(str(mention.value)) == 10]
    today = report_day(reading)
    if not days or today is None:
        return False
    return (date.fromisoformat(today) - date.fromisoformat(max(days))).days > _RECENT


def _items_around(reading: Reading, statement: Statement) -> tuple[str, ...]:
    """The numbers of the items that hold the statement."""
    return tuple(section.number for section in reading.sections.around(statement.span.start) if section.number)
