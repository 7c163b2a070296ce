"""CUSIP and ISIN of a security, taken only where their check digits hold (CUSIP by ANSI X9.6, ISIN by ISO 6166)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from extractor.reading import Reading
from extractor.rules import Stated
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.tranches import Tranche
from extractor.subjects.stating import stated
from extractor.text import Passage

_RULE = "securities.identifiers"
_ISIN = regex.compile(r"(?<![A-Z0-9])[A-Z]{2}(?:\s?[A-Z0-9]){9}\s?\d(?![A-Z0-9])")
_CUSIP = regex.compile(r"(?<![A-Z0-9])[0-9A-Z]{3}\s?[0-9A-Z]{3}\s?[0-9A-Z]{2}\s?\d(?![A-Z0-9])")
_FOLLOWING = 5
"""Passages after one with identifiers in which those of the next tranches still stand."""
_LINE = 120
_SAID = regex.compile(r"\bCUSIP|\bISIN")
_OTHERS = regex.compile(r"(?i)tender offer|existing notes|outstanding notes|exchange offer|to be redeemed")


@dataclass(frozen=True, slots=True)
class Identifiers:
    """What one passage names: CUSIPs and ISINs in order, and the passage."""

    passage: Passage
    cusips: tuple[Stated[str], ...]
    isins: tuple[Stated[str], ...]


def find_identifiers(reading: Reading) -> Iterator[Identifiers]:
    """The passages outside an attached base prospectus that state identifiers, a table's rows under its heading too."""
    blocks = reading.text.blocks
    headed: set[int] = set()
    last = -_FOLLOWING
    for passage in reading.text.passages:
        table = blocks[passage.block].table
        said = bool(_SAID.search(passage.text))
        if said and table >= 0:
            headed.add(table)
        follows = passage.index - last < _FOLLOWING and len(passage.text) < _LINE
        if not said and table not in headed and not follows:
            continue
        if "base_prospectus" in reading.sections.kinds_at(passage.start):
            continue
        isins = tuple(_found(passage, _ISIN, is_isin))
        cusips = tuple(_found(passage, _CUSIP, is_cusip))
        if isins or cusips:
            last = passage.index
            yield Identifiers(passage, cusips, isins)


def _found(passage: Passage, pattern: "regex.Pattern[str]", holds: Callable[[str], bool]) -> Iterator[Stated[str]]:
    for match in pattern.finditer(passage.text):
        code = regex.sub(r"\s", "", match[0])
        if holds(code):
            yield stated(code, passage, match.start(), match.end(), _RULE)


def is_cusip(code: str) -> bool:
    """Does the ninth character check the eight before it? Words and round numbers without a digit beside a letter do not."""
    if len(code) != 9 or not code[-1].isdigit() or sum(c.isdigit() for c in code) < 3:
        return False
    total = 0
    for at, mark in enumerate(code[:8]):
        value = int(mark) if mark.isdigit() else ord(mark) - ord("A") + 10
        value = value * 2 if at % 2 else value
        total += value // 10 + value % 10
    return (10 - total % 10) % 10 == int(code[8])


def is_isin(code: str) -> bool:
    """Does the last digit check the eleven characters before it, letters written as numbers from 10?"""
    if len(code) != 12 or not code[-1].isdigit():
        return False
    digits = "".join(str(int(mark, 36)) for mark in code)
    total = 0
    for at, mark in enumerate(reversed(digits)):
        value = int(mark) * (2 if at % 2 else 1)
        total += value // 10 + value % 10
    return total % 10 == 0


def read_identifiers(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    """Put CUSIP and ISIN into the tranches that a passage names beside them, or that it has as many of."""
    for named in find_identifiers(reading):
        if _OTHERS.search(named.passage.text):
            continue
        for leaf, codes in (("cusip", named.cusips), ("isin", named.isins)):
            for key, code in _assigned(named.passage, codes, tranches):
                book.put(key, leaf, code)


def _assigned(passage: Passage, codes: tuple[Stated[str], ...], tranches: list[Tranche]) -> Iterator[tuple[str, Stated[str]]]:
    """A code belongs to the tranche named last before it; without names, the codes stand in the order of the tranches."""
    said = passage.text.lower()
    places = sorted((at.start(), t.key) for t in tranches for name in t.names for at in regex.finditer(regex.escape(name), said))
    if len(tranches) > 1 and places:
        for code in codes:
            at = _place(passage, code)
            before = [key for start, key in places if start < at]
            if before:
                yield before[-1], code
    elif len(codes) == len(tranches):
        yield from zip((t.key for t in tranches), codes, strict=True)


def _place(passage: Passage, code: Stated[str]) -> int:
    """The offset of a code in the passage's text."""
    start = code.evidence[0].span.start
    return next(at for at in range(len(passage.text)) if passage.span(at, at + 1).start >= start)
