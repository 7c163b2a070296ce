"""One scan of a passage for all the mentions in it; where forms overlap, dates come before money before percents."""

from collections.abc import Iterator
from typing import cast

import ahocorasick_rs
import regex

from extractor.mentions.dates import DATE_BY_DIGITS, DATE_BY_MONTH, DAY, parse_date, parse_day
from extractor.mentions.model import Mention, MentionKind, MentionValue
from extractor.mentions.money import MONEY_BY_DIGITS, MONEY_BY_SIGN, parse_money
from extractor.mentions.numbers import NUMBER_BY_DIGITS, NUMBER_BY_WORDS, parse_number
from extractor.mentions.percents import PERCENT_BY_DIGITS, PERCENT_BY_WORDS, parse_percent
from extractor.patterns import compiled

_LEGAL = tuple(
    "rule rules section sections form forms item items no. nos. note notes page pages regulation article articles chapter "
    "title part parts exhibit exhibits schedule proposal tranche suite box floor".split()
)
"""In front of a number these say that it counts nothing."""
_BY_MONTH = compiled(f"(?P<date>{DATE_BY_MONTH})|(?P<day>{DAY})", regex.V0)
_BY_SIGN = regex.compile(f"(?P<money>{MONEY_BY_SIGN})", regex.V0)
_BY_DIGITS = compiled(
    f"(?P<date>{DATE_BY_DIGITS})|(?P<money>{MONEY_BY_DIGITS})|(?P<percent>{PERCENT_BY_DIGITS})|(?P<number>{NUMBER_BY_DIGITS})",
    regex.V0,
)
_BY_WORDS = regex.compile(f"(?P<percent>{PERCENT_BY_WORDS})|(?P<number>{NUMBER_BY_WORDS})", regex.V0)
# What a mention may begin with, in lower case, and the grammar of such mentions. It is tried there only: to try all of it at
# every letter costs a hundred times as much.
_SIGNS = "$€£¥₹"
_DIGITS = "0123456789¼½¾⅛⅜⅝⅞"
_POINTS = [f".{digit}" for digit in _DIGITS[:10]]
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_COUNTS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
_CURRENCIES = (
    "usd|us$|u.s.$|us $|u.s. $|c$|cad|cdn|ca$|a$|au|hk$|nt$|r$|s$|nz$|mx$|ps.|eur|gbp|jpy|rmb|cny|chf|nis|ils|inr"
).split("|")
_GRAMMARS = {
    **dict.fromkeys((*_SIGNS, *_CURRENCIES), _BY_SIGN),
    **dict.fromkeys((*_DIGITS, *_POINTS), _BY_DIGITS),
    **dict.fromkeys(_MONTHS, _BY_MONTH),
    **dict.fromkeys(_COUNTS, _BY_WORDS),
}
_BEGINNINGS = tuple(_GRAMMARS)
_BEGUN = tuple((grammar, begins not in _SIGNS) for begins, grammar in _GRAMMARS.items())
"""For each beginning its grammar, and whether it is none behind a letter or digit."""
_AUTOMATON = ahocorasick_rs.AhoCorasick(_BEGINNINGS, implementation=ahocorasick_rs.Implementation.DFA)


def find_mentions(text: str) -> tuple[Mention, ...]:
    """The mentions of a passage in order, none overlapping another. Offsets count characters of `text`."""
    return tuple(mention for match in _matches(text) if (mention := _mention(match, text)))


def _matches(text: str) -> Iterator["regex.Match[str]"]:
    at = 0
    begins = _begins(text)
    for begin in sorted(begins):
        if begin >= at:
            match = begins[begin].match(text, begin)
            if match:
                yield match
                at = match.end()


def _begins(text: str) -> dict[int, "regex.Pattern[str]"]:
    """Where a mention may begin, and the grammar of what may: at a sign, and at digits and words that end no other one."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    begins = {}
    for which, start, _ in _AUTOMATON.find_matches_as_indexes(lower, overlapping=True):
        grammar, apart = _BEGUN[which]
        if not apart or not start or not _is_of_word(lower[start - 1]):
            begins[start] = grammar
    return begins


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _mention(match: "regex.Match[str]", text: str) -> Mention | None:
    kind = cast(MentionKind, match.lastgroup)
    before = text[max(0, match.start() - 80) : match.start()]
    if kind == "number" and before.rstrip().lower().endswith(_LEGAL):
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
