"""Filed, furnished or incorporated: what an entry, its footnote, its list or an item says of an exhibit."""

from itertools import groupby

import regex

from extractor.reading import Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.exhibits.entries import Entry, ExhibitList
from extractor.text import Span
from extractor.text.printed import Joined, joined

_RULE = "report.exhibits.treatment"
_INCORPORATED = regex.compile(
    r"(?i)(?<!\bbe |deemed |\bor |\bonly )\b(?:incorporated (?:herein )?by (?:this )?reference(?! (?:there|"
    r"in(?:to)? (?:another|any)))(?: herein)?|"
    r"previously filed)(?:,? (?:to|from|as)(?: the)? (?P<reference>(?:[^;()]|\([^()]{0,60}\)){3,300}))?"
)
_FURNISHED = regex.compile(
    r"(?i)(?<!not )\b(?:being |is |are )?[\"“]?furnished[\"”]?(?! (?:to|by) the (?:registrant|company))\b|"
    r"\bfurnish(?:es|ing)\b"
)
_FILED = regex.compile(
    r"(?i)(?<!deemed to be )(?<!deemed )(?<![\"“])\b(?:filed|submitted) (?:herewith|electronically|with this|"
    r"as part of|as an? exhibit)|\b(?:are|is) (?:being )?filed\b(?! with the)"
)
_OF_INCORPORATED, _OF_FURNISHED, _OF_FILED = ("incorporated", "previously"), ("furnish",), ("filed", "submitted")
"""In lower case, one of which each of these must have: to look for them costs next to nothing."""
_NUMBERS = regex.compile(
    r"(?i)\bexhibits?(?: nos?\.?| numbers?)? (?P<numbers>\d{1,3}(?:\.\d{1,3})?(?:(?:,| and|, and| through| or|"
    r" to) ?(?:exhibit )?\d{1,3}(?:\.\d{1,3})?){0,8})"
)
_NUMBER = regex.compile(r"\d{1,3}(?:\.\d{1,3})?")
_ENDS_MARKED = regex.compile(r"[*+†‡#^§]+\W?$")
_NOT_FILED = regex.compile(r"(?i)\bfurnished\b|\b(?:not|nor)\b[^.]{0,40}\bdeemed\b[^.]{0,20}\bfiled\b")


def treatment_of(reading: Reading, found: ExhibitList, entry: Entry) -> RowParts:
    """treatment and reference of an entry: by its own words, its footnote's, its list's, then those of an item."""
    chars = reading.text.chars
    own = joined(chars, [*entry.lines, *entry.extra])
    notes = [joined(chars, lines) for mark, lines in found.footnotes if mark and _marked(entry, mark, own.words)]
    for words in (own, *notes):
        row = _read(words)
        if row:
            return row
    for intro in reversed(found.intros[: entry.intro + 1]):
        words = joined(chars, intro)
        named = _named(words.words)
        if not named or entry.number in named:
            row = _read(words, incorporated=False)
            if row:
                return row
            break
    stated = reading.once(_furnished_in_items).get(entry.number)
    return {"treatment": stated} if stated else {}


def _marked(entry: Entry, mark: str, words: str) -> bool:
    plain = mark.strip("()")
    marks = entry.marks.replace("(", "").replace(")", "")
    if plain.isdigit():
        return plain in marks or words.rstrip().endswith(mark)
    ends = _ENDS_MARKED.search(words)
    # "2.1*†" has two marks, "10.2**" the one of two asterisks.
    if plain and len(set(plain)) == 1 and plain in _runs(marks):
        return True
    return plain == marks or (ends is not None and ends[0].strip(" .") == plain)


def _runs(marks: str) -> list[str]:
    """The marks, each with its repetitions: "*†" is "*" and "†"."""
    return ["".join(run) for _, run in groupby(marks)]


def _read(words: Joined, incorporated: bool = True) -> RowParts:
    lower = words.words.lower()
    by_reference = _INCORPORATED.search(words.words) if incorporated and _any_of(_OF_INCORPORATED, lower) else None
    if by_reference:
        row: RowParts = {"treatment": _stated("incorporated", words, *by_reference.span())}
        if by_reference["reference"]:
            reference = by_reference["reference"].strip(" .,")
            if reference.count(")") > reference.count("("):
                reference = reference.rstrip(" .,)")
            start = by_reference.start("reference")
            row["reference"] = _stated(reference, words, start, start + len(reference))
        return row
    for treatment, literals, pattern in (("furnished", _OF_FURNISHED, _FURNISHED), ("filed", _OF_FILED, _FILED)):
        found = pattern.search(words.words) if _any_of(literals, lower) else None
        if found:
            return {"treatment": _stated(treatment, words, *found.span())}
    return {}


def _any_of(literals: tuple[str, ...], words: str) -> bool:
    return any(literal in words for literal in literals)


def _named(words: str) -> set[str]:
    return {number for found in _NUMBERS.finditer(words) for number in _NUMBER.findall(found["numbers"])}


def _furnished_in_items(reading: Reading) -> dict[str, Stated[str]]:
    """The exhibits that an item calls furnished or says are not to be deemed filed (Exchange Act section 18)."""
    stated: dict[str, Stated[str]] = {}
    for section in reading.sections.of_kind("item"):
        for passage in reading.text.passages_in(section.start, section.end):
            if "xhibit" not in passage.text or not _NOT_FILED.search(passage.text):
                continue
            for statement in reading.statements(passage):
                words = _NOT_FILED.search(statement.text)
                if words is None:
                    continue
                span = passage.span(statement.start + words.start(), statement.start + words.end())
                for number in _named(statement.text):
                    stated.setdefault(number, Stated("furnished", (Evidence(span, statement.span, _RULE),)))
    return stated


def _stated(value: str, words: Joined, start: int, end: int) -> Stated[str]:
    span = words.span(start, end)
    around = words.span(0, len(words.words))
    return Stated(value, (Evidence(span, Span(*around), _RULE),))
