"""The captions of Form 8-K's cover, by the words that filers keep of them however they break them over lines."""

from functools import lru_cache
from typing import Literal

import regex

from extractor.reading import Reading
from extractor.text.printed import PrintedLine, printed_lines

Caption = Literal["name", "state", "file", "ein", "address", "zip", "phone", "former", "date"]

_CAPTIONS: dict[Caption, "regex.Pattern[str]"] = {
    "name": regex.compile(
        r"(?i)exact\s?names?\b|names? of (?:the )?registrants?\b|specified in (?:its|their|the)? ?charter|"
        r"^\W*registrants?[,;] "
    ),
    "state": regex.compile(
        r"(?i)\bstate\b (?:or|of|\(or)|state/|\bjurisdiction\b|\b(?:of|or) ?(?:incorporat|organi[sz])|"
        r"^\W*incorporation|"
        r"^\W*organization\W*$"
    ),
    "file": regex.compile(r"(?i)\bcommission\b(?! ?$| ?washington)|\bfile (?:number|no)|^\W*(?:file|sec file) (?:number|no)"),
    "ein": regex.compile(
        r"(?i)\bemployer\b|\bidentification\b|\bI\.?D\.? ?(?:no|num)|\bI\. ?R\. ?S\b|\bIRS\b|\btax(?:payer)? id"
    ),
    "address": regex.compile(r"(?i)\baddress(?:es)?\b|\bprincipal (?:executive|place)|\bexecutive offices?\b"),
    "zip": regex.compile(r"(?i)\bzip\b"),
    "phone": regex.compile(r"(?i)\btele?phone\b|\barea code\b|\bphone number"),
    "former": regex.compile(r"(?i)\bformer (?:name|address)|\bformerly (?:known|named)|changed? since (?:the )?last|last report"),
    "date": regex.compile(r"(?i)\bdate of\b|\bearliest event|\bevent reported"),
}
_BEFORE_NAME = regex.compile(
    r"(?i)\bform 8-?k|securities (?:and|&) exchange|^\W*(?:united states|current report|amendment)|exchange act|"
    r"act of l?9?34|pursuant to|section \d|washington,? d\.? ?c\b\.?(?!\W{0,4}20(?!549)\d{3})|d\.? ?c\.? ?2054|^\W*of the\W*$|"
    r"^\W*[xX✓☒☐]\W*$|as filed with"
)
_REST = regex.compile(
    r"(?i)\bcheck the\s{1,3}(?:appropriate|following)|"
    r"\bsecurities\s{1,3}registered\s{1,3}(?:or\s{1,3}to\s{1,3}be\s{1,3}registered\s{1,3})?"
    r"pursuant\s{1,3}to\s{1,3}section\s{1,3}12|\bwritten\s{1,3}communications?\s{1,3}pursuant|"
    r"\bindicate\s{1,3}by\s{1,3}check"
)
_REST_BEGINS = ("check the", "securities", "written", "indicate")
_LONGEST = 260
_LONGEST_COVER = 30_000


@lru_cache(maxsize=4096)
def captions_of(words: str) -> frozenset[Caption]:
    """The captions whose words the line holds."""
    if len(words) > _LONGEST:
        return frozenset()
    return frozenset(name for name, pattern in _CAPTIONS.items() if pattern.search(words))


@lru_cache(maxsize=4096)
def is_heading(words: str) -> bool:
    """Is the line one of those above the registrant's name: the form's title, the Act, the Commission?"""
    return bool(_BEFORE_NAME.search(words))


def cover_end(reading: Reading) -> int:
    """Where the cover ends."""
    end = next((section.end for section in reading.sections.of_kind("cover")), len(reading.text.chars))
    return min(end, _LONGEST_COVER)


def captioned_end(reading: Reading) -> int:
    """Where the captioned part of the cover ends and the check boxes and listed securities begin."""
    end = reading.once(cover_end)
    found = reading.text.search(_REST, _REST_BEGINS, 0, end)
    return found.start() if found else end


def captioned_lines(reading: Reading) -> list[PrintedLine]:
    """The lines of the captioned part of the cover."""
    return printed_lines(reading.text, 0, reading.once(captioned_end))
