"""What the classifier of risk factors sees of one: stems of its words, and what the tables of literals say of it."""

from collections.abc import Mapping
from functools import lru_cache

import regex

from extractor.models.contents import Category

HEADING_CHARS, OPENING_CHARS = 500, 200
BELOW = "|"
"""The token that parts the heading's words from those of the text below it."""
SCORE = "#"
"""Begins a token that says what the literals add up to for a category: "#tax 12"."""

_WORD = regex.compile(r"[a-z][a-z’'-]*+|\$")
_ENDING = regex.compile(r"(?:['’]s|ing|ies|es|s|ed|ly)$")
_WHOSE = r"(?:(?:our|its|their|the (?:company|issuer)['’]s|the|overall|future|and|or|and/or)\s{1,3}){0,4}"
_SUFFERS = (
    r"(?:business(?:es)?|results? of operations?|operating results|operations|prospects|growth prospects|reputation|"
    r"profitability|liquidity|cash flows?|financial (?:results|condition|position|performance))\b"
)
_CONSEQUENCES = regex.compile(
    rf"(?i)\b{_WHOSE}{_SUFFERS}(?:,?\s{{1,3}}{_WHOSE}{_SUFFERS}){{1,8}}"
    rf"|\b(?:harm|affect|hurt|impact|impair|damage|effect on|impact on)(?:ed|s)?\s{{1,3}}{_WHOSE}{_SUFFERS}"
)
"""What follows from every risk says nothing of which it is: "our business, results of operations and prospects"."""
_SHORTEST_INFLECTED = 5
_EMPTY = frozenset(
    "the a an of to in and or our we may be is are not that which on by for with us as if could any will it its their "
    "have has from this these such can you your".split()
)


def without_consequences(text: str) -> str:
    """The text with blanks, as many, where it says that the business suffers, as every other heading does."""
    return _CONSEQUENCES.sub(_blank, text)


def _blank(match: "regex.Match[str]") -> str:
    return " " * len(match[0])


def stems(text: str) -> list[str]:
    """The words of a text in lower case, without their inflections and without those that say nothing."""
    found = (word.rstrip("-’'") for word in _WORD.findall(text.lower()))
    return [_stem(word) for word in found if word and word not in _EMPTY]


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return _ENDING.sub("", word) if len(word) >= _SHORTEST_INFLECTED else word


def tokens(heading: str, opening: str, scores: Mapping[Category, int]) -> list[str]:
    """The tokens of a heading, of the opening of its text, and of the scores that its literals give."""
    said = [f"{SCORE}{category} {score}" for category, score in sorted(scores.items())]
    above = stems(without_consequences(heading[:HEADING_CHARS]))
    below = stems(without_consequences(opening[:OPENING_CHARS]))
    return [*above, BELOW, *below, *said]
