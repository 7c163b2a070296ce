"""One scan of a passage for all the mentions in it; where forms overlap, dates come before money before percents."""

from collections.abc import Iterator
from typing import cast

import ahocorasick_rs
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
# What a mention may begin with, in lower case. The grammar above is tried there only: to try it at every letter costs
# twenty times as much.
_SIGNS = "$€£¥₹0123456789¼½¾⅛⅜⅝⅞"
_WORDS = (
    ".0 .1 .2 .3 .4 .5 .6 .7 .8 .9 jan feb mar apr may jun jul aug sep oct nov dec zero one two three four five six seven "
    "eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty "
    "sixty seventy eighty ninety usd us$ u.s.$ c$ cad cdn ca$ a$ au hk$ nt$ r$ s$ nz$ mx$ ps. eur gbp jpy rmb cny chf nis ils inr"
).split()
_BEGINNINGS = (*_SIGNS, *_WORDS, "us $", "u.s. $")
_AUTOMATON = ahocorasick_rs.AhoCorasick(_BEGINNINGS, implementation=ahocorasick_rs.Implementation.DFA)


def find_mentions(text: str) -> tuple[Mention, ...]:
    """The mentions of a passage in order, none overlapping another. Offsets count characters of `text`."""
    return tuple(mention for match in _matches(text) if (mention := _mention(match, text)))


def _matches(text: str) -> Iterator["regex.Match[str]"]:
    grammar, at = _ANY.match, 0
    for begin in _begins(text):
        if begin >= at:
            match = grammar(text, begin)
            if match:
                yield match
                at = match.end()


def _begins(text: str) -> list[int]:
    """Where a mention may begin, in order: at a sign or digit, and at those words that are not the end of another one."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    found = _AUTOMATON.find_matches_as_indexes(lower, overlapping=True)
    signs = len(_SIGNS)
    return sorted({start for which, start, _ in found if which < signs or not start or not _is_of_word(lower[start - 1])})


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


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
