"""Days of the year on which interest or dividends are paid, or the holders of record are told: "--03-15" and "--09-15".

Filings list them one by one, "March 15 and September 15", or by the day that several months share: "the fifteenth day of each
March, June, September and December".
"""

from calendar import month_name, monthrange

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.sections import Section
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.tranches import Tranche, keys_in

_MONTHS = [name for name in month_name if name]
_MONTH = "(?:" + "|".join(_MONTHS) + ")"
_ORDINALS = {"first": 1, "fifth": 5, "tenth": 10, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "last": 31}
LISTED = r"{day:day}(?:(?:,|,? and|,? or|,? and/or)(?: on)?(?: the)? {day:day}){0,3}"
"""Days one by one."""
SHARED = (
    rf"(?:the )?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|(?i:{'|'.join(_ORDINALS)}))(?: calendar)? days? of (?:each |the months of )?"
    rf"(?P<month>{_MONTH})(?:(?:,|,? and|,? or)(?: the)? (?P<month>{_MONTH})){{0,11}}"
)
"""The day that several months share."""
_COMMON_YEAR = 2001
_TIED = regex.compile(r"^[^.;]{0,80}?\b(?:in the case of|with respect to|relating to|for) ")
PAID_ON_SHARED_DAY = Rule(
    "securities.pay_days.paid_on_shared_day",
    needs=("day of each", "day of january", "day of february", "day of march", "day of april", "day of may", "day of june",
           "day of july", "day of august", "day of september", "day of october", "day of november", "day of december"),
    pattern=rf"(?:(?i:interest|dividends?|distributions?|payable|paid|interest payment dates?:?))\b[^;]{{0,420}}?"
    rf"(?: (?:on(?: or about)?|each)|:)? {SHARED}"
    r"(?:,? (?:of|in) each year| each year|,? in each case)?(?:,? (?:beginning|commencing|starting)(?: on)? {date:first})?",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities"}),
    never=r"(?i)common stock on|outstanding preferred|existing notes|credit facility|term loan|record",
    matches={
        "payable quarterly, in arrears, on the fifteenth day of each March, June, September, and December, commencing on March "
        "15, 2026": {"nth": "fifteenth", "month": ("March", "June", "September", "December"), "first": "2026-03-15"},
        "Interest is payable on the 1st day of January and July.": {"nth": "1st", "month": ("January", "July")},
    },
    rejects=("Interest is payable on the first business day of each month.",),
)  # fmt: skip
RECORD_DAYS = Rule(
    "securities.pay_days.of_record",
    needs=("record", "registered"),
    pattern=rf"(?:(?i:close of business)(?: \([^()]{{3,40}}\))? on|[Rr]ecord [Dd]ates?(?: for [^.;\ue004]{{3,80}}?)?"
    rf"(?: will be| is| are|:)?|registered on|of record on)(?: the)?(?: immediately| next)?(?: preceding)?\s(?:[Ee]ach )?"
    rf"(?:{LISTED}|{SHARED})|(?<=(?:record|registered)[^.;]{{3,260}}),? and(?: on)?(?: the)?(?: immediately| next)?(?: "
    rf"preceding)?\s"
    rf"{LISTED}(?=[^.;\ue004]{{0,70}}? (?:in the case of|with respect to|for) )",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities", "other"}),
    never=r"(?i)rights offering|common stock|existing notes|subscription|special meeting|stockholders of record",
    matches={
        "to the persons in whose names the Notes are registered at the close of business on the January 1 or July 1, as the case "
        "may be, next preceding such interest payment date": {"day": ("--01-01", "--07-01")},
        "Regular Record Dates: March 4, June 4, September 4 and December 4 preceding each Interest Payment Date": {
            "day": ("--03-04", "--06-04", "--09-04", "--12-04"),
        },
        "of record on the preceding May 1 and November 1, in the case of the 2013 notes, and the preceding December 24 or June "
        "23, in "
        "the case of the 2020 notes": {"day": ("--12-24", "--06-23")},
        "Regular Record Dates:\tEach January 25 and July 25": {"day": ("--01-25", "--07-25")},
        "The record date for each interest payment date will be the March 15 or September 15 preceding it.": {
            "day": ("--03-15", "--09-15"),
        },
        "holders of record at the close of business on the 15th day of May and November": {
            "nth": "15th",
            "month": ("May", "November"),
        },
    },
    rejects=(
        "registered at the close of business on the fifteenth calendar day before the interest payment date",
        "holders of record on March 4, 2024 will receive one right for each share",
    ),
)
register(PAID_ON_SHARED_DAY, RECORD_DAYS)


def days_of(match: Match) -> list[Stated[str]]:
    """The days that the match lists, or that its months share; the last day of February is its 28th."""
    if "nth" not in match:
        return list(match.all("day"))
    said = match["nth"].value.lower()
    nth = _ORDINALS.get(said) or int(said[:-2])
    start = match.found.start("nth")
    days = []
    for (_, end), month in zip(match.found.spans("month"), match.all("month"), strict=True):
        number = _MONTHS.index(month.value) + 1
        day = min(nth, monthrange(_COMMON_YEAR, number)[1])
        days.append(match.between(f"--{number:02}-{day:02}", start, end))
    return days


def read_shared_days(reading: Reading, book: Book, key: str) -> None:
    """State the payment dates of a row by the day that its months share, where no list states them."""
    for match in reading.find(PAID_ON_SHARED_DAY):
        if "payment_dates" not in book[key] and is_primary(reading, match.statement):
            book[key]["payment_dates"] = days_of(match)
            book.put(key, "first_payment_date", match.get("first"))


def _said_of(match: Match) -> tuple[str, ...]:
    """The words that may name the notes of the match: behind the days ("..., in the case of the 2029 notes"), else before
    them, else the whole sentence. Where other days stand in the sentence, only the words up to them.
    """
    statement, masked = match.statement, match.statement.masked
    start, end = match.found.span()
    later, earlier = masked.find("\ue004", end), masked.rfind("\ue004", 0, start)
    if later < 0 and earlier < 0:
        return (statement.text.lower(),)

    def words(first: int, last: int) -> str:
        return statement.passage.text[statement.unmask(first) : statement.unmask(last - 1) + 1].lower() if last > first else ""

    behind = words(end, later if later >= 0 else len(masked))
    before = words(earlier + 1, start)
    tied = _TIED.search(behind)
    return (behind[tied.start() :],) if tied else (before, behind)


def read_record_days(reading: Reading, book: Book, tranches: list[Tranche], within: tuple[Section, ...] | None = None) -> None:
    """State the days on which holders of record are told: as many as there are payments, of the tranches that are named."""
    for match in reading.find(RECORD_DAYS, within=within):
        if not is_primary(reading, match.statement):
            continue
        days, parts = days_of(match), _said_of(match)
        told = (keys_in(said, tranches) for said in parts)
        named = next((keys for keys in told if keys), [t.key for t in tranches])
        for key in named:
            paid = book[key].get("payment_dates")
            if "record_dates" not in book[key] and paid is not None and len(paid) == len(days):
                book[key]["record_dates"] = days
