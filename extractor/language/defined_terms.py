"""Defined terms: `Cantor Fitzgerald & Co. ("Cantor")`, `a Sales Agreement (the "Sales Agreement")`, `..., or Cantor, ...`.

A definition ties a short form to the words in front of it. What it stands for is for the reader of the definition to
say: a firm's name, an agreement, a deal.
"""

from dataclasses import dataclass

import regex

from extractor.language.names import BEGINNING, FIRM, is_firm
from extractor.mentions.stepping import each_match
from extractor.patterns import compiled

_OPEN, _CLOSE = "[\"“'‘]{1,2}", "[\"”'’]{1,2}"
_TERM = r"(?P<term>[A-Z\ue003][^\"“”()]{0,58}?|(?<=[\"“])(?:[a-z]+ ){0,3}[a-z]+)"
_DEFINED = regex.compile(
    rf"\s?\((?:(?:each|each of them|individually|collectively|together|hereinafter|as amended|such \w+)\b,? ?(?:and "
    rf")?(?:as |an? )?){{0,2}}"
    rf"(?:the |an? |our )?{_OPEN}{_TERM},?{_CLOSE}"
    rf"(?:,? (?:or|and)?(?: collectively| together)?,? ?(?:the |an? |our )?{_OPEN}(?P<also>[A-Za-z][^\"“”()"
    rf"]{{0,58}}?),?{_CLOSE}){{0,3}}[^()]{{0,90}}\)"
)
_BARE = compiled(
    rf"(?P<firm>{FIRM}), or (?:the )?(?P<term>[A-Z][\w.&’' ]{{1,30}}?)(?=,(?! (?:Inc|LLC|L\.?P|Ltd|Co\b|N\.A))|"
    rf"\.(?:\s|$)|;| (?:to|as|under|with|or)\b)"
)
_FIRM_BEFORE = compiled(rf"(?P<firm>{FIRM})(?:, (?:as|an?|our) [^,()]{{3,60}})?,?\s?$")
_REFER = compiled(
    rf"[Ww]e refer to (?P<firm>{FIRM}) (?:in this prospectus(?: supplement)? )?as (?:the "
    rf")?{_OPEN}(?P<term>[^\"“”]{{2,40}}?)[.,]?{_CLOSE}"
)


@dataclass(frozen=True, slots=True)
class Definition:
    """In a passage, `text[start:end]` is the term; `before` is the offset at which the words defining it end.

    `firm` is the name of the firm that it stands for, with its range, where the words in front are one.
    """

    term: str
    start: int
    end: int
    before: int
    firm: str | None = None
    firm_start: int = -1


def find_definitions(text: str) -> tuple[Definition, ...]:
    """The terms that a passage defines, in order."""
    found = []
    if "(" in text and any(mark in text for mark in "\"“'‘"):
        found += [d for match in _DEFINED.finditer(text) for d in _parenthesised(text, match)]
    if ", or " in text:
        found += [_named(m) for m in each_match(_BARE, BEGINNING, text) if is_firm(m["firm"])]
    if "e refer to" in text:
        found += [_named(m) for m in _REFER.finditer(text) if is_firm(m["firm"])]
    return tuple(sorted(found, key=lambda definition: definition.start))


def _parenthesised(text: str, match: "regex.Match[str]") -> list[Definition]:
    window = max(0, match.start() - 160)
    before = _last_firm(text[window : match.start()])
    spans = [match.span("term"), *match.spans("also")]
    firm, at = (before[0], window + before[1]) if before else (None, -1)
    return [Definition(text[a:b].strip(" ,"), a, b, match.start(), firm, at) for a, b in spans]


def _last_firm(words: str) -> tuple[str, int] | None:
    """The firm's name that the words end with, and where in them it begins."""
    found = next(each_match(_FIRM_BEFORE, BEGINNING, words), None)
    if not found or not is_firm(found["firm"]):
        return None
    return found["firm"], found.start("firm")


def _named(match: "regex.Match[str]") -> Definition:
    return Definition(match["term"], *match.span("term"), match.start("term"), match["firm"], match.start("firm"))
