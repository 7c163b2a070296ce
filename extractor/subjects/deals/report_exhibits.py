"""The deal of a report that tells of it only by the exhibits that it files: a contract with underwriters of these days."""

from datetime import date

from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.report_cover import report_day

LIST: frozenset[SectionKind] = frozenset({"exhibit_list"})
_RECENT = 30
"""Days before the report: an older contract is filed again, or beside another event."""

LISTED_CONTRACT = Rule(
    "deals.report.listed_contract",
    needs=("underwriting agreement", "terms agreement", "pricing agreement"),
    pattern=r"(?P<agreement_title>(?:Underwriting|Terms|Pricing) Agreement),? dated(?: as of)? {date:agreement_date},? (?:by "
    r"and )?"
    r"(?:among|between)\b",
    where=LIST,
    never=r"incorporated (?:herein )?by reference (?!therein)|previously filed|form of (?:underwriting|terms|pricing)",
    matches={
        "1(c) - Terms Agreement dated January 27, 1994 among Calder Systems, Inc. and Harbor Street Securities Inc.": {
            "agreement_title": "Terms Agreement",
            "agreement_date": "1994-01-27",
        },
    },
    rejects=("1.1 Form of Underwriting Agreement", "1.1 Underwriting Agreement"),
)
register(LISTED_CONTRACT)


def listed_deal(reading: Reading) -> tuple[Match, ...]:
    """The contracts of a sale that the list of exhibits names, dated shortly before the report."""
    today = report_day(reading)
    if today is None or len(today) != 10:
        return ()
    return tuple(match for match in reading.find(LISTED_CONTRACT) if _is_recent(str(match["agreement_date"].value), today))


def _is_recent(day: str, today: str) -> bool:
    return len(day) == 10 and 0 <= (date.fromisoformat(today) - date.fromisoformat(day)).days <= _RECENT
