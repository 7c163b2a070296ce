"""Dates in the dozen closed forms that filings use; what is not one of them is no date."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import regex

from extractor.mentions.stepping import each_match

_MONTHS = ("january february march april may june july august september october november december").split()
_ALIASES = {name[:3]: at for at, name in enumerate(_MONTHS, 1)} | {name: at for at, name in enumerate(_MONTHS, 1)}
_ALIASES["sept"] = 9
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_UPPER = "|".join(name.upper() for name in _MONTHS)
_YEAR = r"(?:1[89]\d\d|20\d\d)"
DATE_BY_MONTH = rf"(?<![\w-])(?i:{MONTH})(?: ?\d{{1,2}}(?:st|nd|rd|th)? ?[,.]? ?{_YEAR}(?!\d)|,? (?:of )?{_YEAR}(?!\d))"
DATE_BY_DIGITS = (
    rf"(?<![\w/-])(?:\d{{1,2}}(?:st|nd|rd|th)?(?: day of)? (?i:{MONTH}),? {_YEAR}(?!\d)"
    rf"|\d{{1,2}}/\d{{1,2}}/(?:{_YEAR}|\d\d)(?![\w/-])"
    rf"|{_YEAR}-[01]\d-[0-3]\d(?![\w/-]))"
)
DATE = f"{DATE_BY_MONTH}|{DATE_BY_DIGITS}"
"""A date by what it begins with, and any."""
DAY = rf"(?<![\w-])(?:{MONTH}|{_UPPER}) \d{{1,2}}(?!\d|,? ?{_YEAR})\b(?!,\d|\.\d)"
DATE_BEGINS = re.compile(r"\b(?:[Jj][AaUu]|[Ff][Ee]|[Mm][Aa]|[Aa][PpUu]|[Ss][Ee]|[Oo][Cc]|[Nn][Oo]|[Dd][Ee]|\d)")
"""What every date begins with: a month's first letters or a digit."""
_DATE = regex.compile(DATE)
_WORDS = regex.compile(r"[A-Za-z]{3,9}|\d+")
_ISO = regex.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SLASHED = regex.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})")


def each_date(text: str, start: int = 0, end: int | None = None) -> Iterator["regex.Match[str]"]:
    """The printed dates in `text[start:end]`, in order; not all of them are days that ever were."""
    return each_match(_DATE, DATE_BEGINS, text, start, end)


@lru_cache(maxsize=4096)
def parse_date(printed: str) -> str:
    """The ISO form of a printed date, "2001-11" where no day is printed. ValueError for a day that never was."""
    iso, slashed = _ISO.fullmatch(printed), _SLASHED.fullmatch(printed)
    if iso:
        return _checked(int(iso[1]), int(iso[2]), int(iso[3]))
    if slashed:
        year = int(slashed[3])
        return _checked(year + (0 if year > 99 else 1900 if year > 70 else 2000), int(slashed[1]), int(slashed[2]))
    month = day = year = 0
    for word in _WORDS.findall(printed):
        if word.isdigit():
            year, day = (int(word), day) if len(word) == 4 else (year, int(word))
        else:
            month = _ALIASES.get(word.lower(), month)
    return _checked(year, month, day) if day else f"{year:04}-{month:02}"


def parse_day(printed: str) -> str:
    """The gMonthDay form, "--06-15", of a day printed without its year."""
    words = _WORDS.findall(printed)
    month, day = _ALIASES[words[0].lower()], int(words[-1])
    date(2000, month, day)
    return f"--{month:02}-{day:02}"


def _checked(year: int, month: int, day: int) -> str:
    return date(year, month, day).isoformat()
