"""One scan of a passage for all the mentions in it; where forms overlap, dates come before money before percents."""

import re
from collections.abc import Iterator
from typing import cast

import regex

from extractor.mentions.dates import DATE, DAY, parse_date, parse_day
from extractor.mentions.model import Mention, MentionKind, MentionValue
from extractor.mentions.money import MONEY, parse_money
from extractor.mentions.numbers import NUMBER, parse_number
from extractor.mentions.percents import PERCENT, parse_percent

_LEGAL = regex.compile(
    r"(?:Rules?|Sections?|Forms?|Items?|Nos?\.|Notes?|pages?|Regulation|Articles?|Chapter|Title|Parts?|Exhibits?|"
    r"Schedule|Proposal|Tranche|Amendment No\.|Release No\.|Suite|Box|Floor)\s*$",
    regex.I,
)
_ANY = regex.compile(
    f"(?P<date>{DATE})|(?P<money>{MONEY})|(?P<percent>{PERCENT})|(?P<day>{DAY})|(?P<number>{NUMBER})", regex.V0
)
# Where a mention may begin. The grammar above is tried there only: to try it at every letter costs ten times as much.
_BEGINS = re.compile(
    r"[$€£¥₹\d¼½¾⅛⅜⅝⅞]|(?<!\w)(?:\.\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|zero|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|usd|us ?\$|u\.s\. ?\$|c\$|cad|cdn|ca\$|a\$|au|hk\$|nt\$|r\$|s\$|nz\$|mx\$|ps\.|eur|gbp|"
    r"jpy|rmb|cny|chf|nis|ils|inr))",
    re.IGNORECASE,
)


def find_mentions(text: str) -> tuple[Mention, ...]:
    """The mentions of a passage in order, none overlapping another. Offsets count characters of `text`."""
    return tuple(mention for match in _matches(text) if (mention := _mention(match, text)))


def _matches(text: str) -> Iterator["regex.Match[str]"]:
    begins, grammar, at = _BEGINS.search, _ANY.match, 0
    while begin := begins(text, at):
        at = begin.start()
        match = grammar(text, at)
        if match:
            yield match
        at = max(match.end() if match else 0, at + 1)


def _mention(match: "regex.Match[str]", text: str) -> Mention | None:
    kind = cast(MentionKind, match.lastgroup)
    before = text[max(0, match.start() - 80) : match.start()]
    if kind == "number" and _LEGAL.search(before):
        return None
    try:
        return Mention(kind, match.start(), match.end(), _value(kind, match[0], before))
    except (ValueError, ArithmeticError):
        return None


def _value(kind: MentionKind, printed: str, before: str) -> MentionValue:
    if kind == "money":
        return parse_money(printed, before)
    if kind == "percent":
        return parse_percent(printed)
    if kind == "date":
        return parse_date(printed)
    return parse_day(printed) if kind == "day" else parse_number(printed)
