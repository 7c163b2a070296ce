"""The words of exhibit lists: numbers of Regulation S-K, Item 601, labels, captions, page columns, footnotes."""

import regex

MARKS = r"[*+†‡#^§°¹²³~]{0,4}(?:\s?\((?:\d|[ivx]{1,3}|[*+†‡#])\)){0,2}[*+†‡#^§°]{0,4}"
NUMBER = (
    r"(?!\d{1,2}-[KQ](?![A-Za-z]))(?:(?<=\()\d{1,3}\)\s?\([a-z]{1,2}\)(?=\s)|101\.(?:INS|SCH|CAL|DEF|LAB|PRE)\b|"
    r"\d{1,3}(?:\s?\.{1,2}\s?\d{1,3}){0,3}(?:[-‑](?:\d{1,2}|[A-EG-JL-PR-Z](?![A-Za-z])))?(?:\s?\([A-Za-z]{1,3}\)(?:\s?\(?\d{1,2}\))?|[A-Z](?![A-Za-z]))?)"
)
_LABEL = r"(?:\(?[a-eA-E]\)?[.)]?\s{0,9})?(?:exhibits?|ex\.?|ex-|no\.)"
CELL = regex.compile(
    rf"(?i)^(?P<marks_before>[*+†‡#^]{{0,3}})\s?(?:{_LABEL}\s?(?:no\.?|number|#)?[\s.-]{{0,3}})?(?:\((?=\d\d|\d\.\d))?"
    rf"(?P<number>{NUMBER})(?P<marks>{MARKS})[\s.:;)–—-]*(?P<more>{MARKS})$"
)
LINE = regex.compile(
    rf"(?i)^(?P<marks_before>[*+†‡#^]{{0,3}})\s?(?P<label>(?:{_LABEL}\s?(?:no\.?|number|"
    rf"#)?[\s.:-]{{0,4}}){{1,2}})?(?:\(?[c-d]\)\s{{0,9}})?"
    rf"(?P<opened>\()?(?P<number>{NUMBER})(?P<marks>{MARKS})"
    r"(?P<gap>\s*(?:[.:;)](?!\d)|[-‑–—]{1,3})+\s*|(?<=\d\D{0,2}),\s+(?=(?-i:\p{Lu}))|\s+|$|(?<=\.\d{1,2})(?=\p{Lu}\p{Ll}))(?P<rest>.*)$"
)
LIST_LABEL = regex.compile(r"(?i)^\W{0,2}[a-e]?\W{0,2}\s{0,4}exhibits?\W{0,3}(?:the following exhibits?[^:]{0,90}:)?\W*$")
HEADER = regex.compile(
    r"(?i)^\W*(?:exhibit\W{0,3})?(?:no|number|#|nos)?\W{0,3}$|^\W*(?:exhibit\s)?(?:description|title|document|"
    r"name)s?\b.{0,40}$|"
    r"^\W*exhibits?\W*$|^\W*(?:sequential(?:ly)?|page|numbered)\b.{0,40}$|^\W*exhibit (?:no|number)\b(?!\W{0,4}\d).{0,60}$|"
    r"^\W*index\b.{0,40}$|^\W*exhibit index\b.{0,30}$"
)
NUMBERS_LAST = regex.compile(r"(?i)^\W*(?:description|title|document)s?\b.{0,30}?\bexhibits?\s(?:no|num|#)")
NUMBERED_LAST = regex.compile(r"(?P<described>\p{L}[^\n]{3,160}?)\s{3,}(?P<number>\d{1,2}\.\d{1,2})(?:\([a-z]\))?$")
PAGE = regex.compile(r"(?i)^(?:page\s?)?[\divx]{1,4}(?:\s?[-–]\s?\d{1,4})?$|^[EP]$|^[-–—*†+]{1,3}$|^n/?a$|^\(?[EP]\)?$|^x$")
LEADERS = regex.compile(r"\s?(?:\.\s?){3,}\s?\(?[\divx]{0,4}\)?$|\s{2,}(?:page\s)?\d{1,3}$")
FOOTNOTE = regex.compile(r"^\s?(?:[*+†‡#^§]{1,4}|\(\d\)|\(\*\))\s*(?=\S)(?!\d)")
_ITEM_601 = frozenset([*range(1, 38), *range(95, 109)])
_NO_ENTRY = regex.compile(
    r"(?i)(?:and|or|to|of|is|are|was|were|hereto|above|attached|shall|will|has|have|which|through|thereto|contains)\b|[,%]"
)
_NO_DESCRIPTION = regex.compile(r"[%,]|(?i:of|and|or|to|in|million|percent)\b|(?:days?|months?|years?|shares?)\b")
_BEGINS_DESCRIPTION = regex.compile(r"[\p{Lu}\"“‘'(\d–—-]")
_WITH_POINT = regex.compile(r"\d{1,2}\.\d{1,2}")
"""Alone on its line, with the description on the next; without its point it would be a page's number."""
_DIGITS = regex.compile(r"\d+")
_AMOUNT = regex.compile(r"\d{1,2}\.0+")
_POINTS = regex.compile(r"\.{2,}")


def may_begin(match: "regex.Match[str]", spaced: bool, listed: bool) -> bool:
    """Does a match of `LINE` begin an entry: labelled, or with a number that looks like an exhibit's?

    `spaced` is true where the number stands apart from what follows, `listed` inside a list that has begun.
    """
    rest = match["rest"].strip()
    if match["label"]:
        return not _NO_ENTRY.match(rest)
    if not rest:
        return bool(_WITH_POINT.fullmatch(match["number"]))
    if _NO_DESCRIPTION.match(rest):
        return False
    apart = "." in match["number"] or "(" in match["number"] or spaced or bool(match["gap"].strip())
    return bool(_BEGINS_DESCRIPTION.match(rest)) and (apart or listed)


def is_exhibit_number(number: str) -> bool:
    """Does it begin with a number of the exhibit table of Item 601?"""
    head = _DIGITS.match(number)
    return head is not None and int(head[0]) in _ITEM_601 and not _AMOUNT.fullmatch(number)


def plain_number(printed: str) -> str:
    """The number without blanks, doubled or final points: "99.1" of "99..1", "99" of "99."."""
    return _POINTS.sub(".", "".join(printed.split()).replace(")(", "(")).replace("‑", "-").strip(".")
