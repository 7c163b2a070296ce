"""What the cover prints in closed forms: file number, employer identification number, telephone, state."""

from dataclasses import dataclass
from typing import Literal

import regex

from extractor.language.jurisdictions import STATE, is_jurisdiction
from extractor.patterns import compiled
from extractor.text import Span
from extractor.text.printed import PrintedLine, line_span

NumberKind = Literal["file", "ein", "phone", "state"]

_HYPHEN = r"\s?[-‐‑–—]\s?"
_EIN = regex.compile(rf"(?<![\d-])\d{{2}}{_HYPHEN}\d{{7}}(?![\d])")
_FILE = regex.compile(
    rf"(?<![\d(–‑.$#-])(?:\d{{1,3}}){_HYPHEN}\d{{2,6}}(?:{_HYPHEN}\d{{1,3}})?(?![\d%])(?!{_HYPHEN}\w)(?![,.]\d)"
)
_PHONE = regex.compile(
    r"(?<![\d-])(?:\+?1[\s.-]{1,2})?(?:\(\s?\d{3}\s?\)|\[\d{3}\]|"
    r"\d{3}\)?)[\s.\-‐‑–—/·•]{0,3}\d{3}[\s.\-‐‑–—·•]{1,3}\d{4}(?!\d)"
    r"|(?<![\w-])\(\d{2,4}\)\s?\d{3,4}[\s-]\d{3,4}(?!\d)|(?<![\w-])\+\s?\d{1,3}[\s.\-()\d‑–]{6,20}\d\b|(?<![\w-])\(?0(?:11|"
    r"0)\)?[\s.-][\d\s.()\-–]{7,22}\d\b"
)
_OF_STATE = compiled(
    rf"(?:\b(?i:an?) |^\W{{0,2}}\()(?P<state>{STATE}(?:(?: and|,) {STATE}){{0,2}}) (?i:(?:business |public |limited |"
    rf"benefit |statutory |banking |stock |non-?profit |federal )*"
    r"(?:corporation|company|partnership|liability|trust|corp|association|bank))"
)
_OF_KIND = ("corp", "company", "partner", "liability", "trust", "association", "bank")
_FAX = regex.compile(r"(?i)\b(?:fax|facsimile|telecopier)\W{0,4}(?:no\W{0,3}|number\W{0,3})?$")
_POSTAL_CODE = regex.compile(r",\s?(?:Japan|(?:South |Republic of )?Korea)[,\s]+$")
"""Behind the country stands a postal code ("Tokyo, Japan 163-0709")."""
_OF_ADDRESS = regex.compile(r"(?i)\b(?:suite|ste\.?|unit|room|rm\.?|floor|bldg\.?|building|box|apt\.?|#)\s?$")
"""In front of a number of an office: "Suite 14-102"."""
_TWO_DIGITS = regex.compile(r"\d\D{0,3}\d")
_WORD = regex.compile(r"[A-Za-z]{3,}")
_CAPTION_OR_NUMBER = regex.compile(r"(?i)(?:and|\(?commission|\(?irs|[a-z]+ [\d])")
_AROUND_HYPHEN = regex.compile(r"\s?([-‐‑–—])\s?")
_AND = regex.compile(r"(?i)\s+and\s+")
_OF_WHOM = regex.compile(r"\s*\([^()]{3,90}\)$")
"""Whose state it is, printed behind it: "Maryland (Acme Realty Trust, Inc.)"."""
_TRIM = " ,.;:()[]*"


@dataclass(frozen=True, slots=True)
class Printed:
    """A value of a closed form on the cover: what, as printed, where, and on which line (an index) it stands."""

    kind: NumberKind
    value: str
    span: Span
    line: int
    column: int


def printed_values(chars: str, lines: list[PrintedLine]) -> list[Printed]:
    """All values of closed forms on the lines, in order. A telephone number is none of the other numbers."""
    found: list[Printed] = []
    for at, line in enumerate(lines):
        taken: list[tuple[int, int]] = []
        for kind, pattern in _PATTERNS if _TWO_DIGITS.search(line.text) else ():
            for match in pattern.finditer(line.text):
                if any(a < match.end() and match.start() < b for a, b in taken):
                    continue
                if kind == "phone" and _FAX.search(line.text[: match.start()]):
                    taken.append(match.span())
                    continue
                if kind == "file" and not _may_be_file(line.text, match):
                    continue
                taken.append(match.span())
                found.append(Printed(kind, _folded(match[0]), line_span(chars, line, *match.span()), at, line.column))
        found += _states(chars, line, at, taken)
    return found


_PATTERNS: tuple[tuple[NumberKind, "regex.Pattern[str]"], ...] = (("phone", _PHONE), ("ein", _EIN), ("file", _FILE))


def _may_be_file(words: str, match: "regex.Match[str]") -> bool:
    """A file number stands alone or behind its caption, never inside an address ("5-12 Main Street")."""
    if _POSTAL_CODE.search(words[: match.start()]) or _OF_ADDRESS.search(words[: match.start()]):
        return False
    rest = words[match.end() :].lstrip(" ,;*)")
    return not _WORD.match(rest) or bool(_CAPTION_OR_NUMBER.match(rest))


def _states(chars: str, line: PrintedLine, at: int, taken: list[tuple[int, int]]) -> list[Printed]:
    """A line (or what the numbers leave of it) that is a state's name, or "(a Kentucky corporation)"."""
    lower = line.text.lower()
    of = _OF_STATE.search(line.text) if any(kind in lower for kind in _OF_KIND) else None
    if of:
        return [Printed("state", of["state"], line_span(chars, line, *of.span("state")), at, line.column)]
    start, end = 0, len(line.text)
    for a, b in sorted(taken):
        start, end = (b, end) if not line.text[:a].strip(_TRIM) else (start, min(end, a))
    words = line.text[start:end].strip()
    words = (_OF_WHOM.sub("", words) if words.endswith(")") else words).strip(_TRIM)
    if not words or not (is_jurisdiction(words) or _are_two_states(words)):
        return []
    begin = line.text.index(words, start)
    return [Printed("state", words, line_span(chars, line, begin, begin + len(words)), at, line.column)]


def _are_two_states(words: str) -> bool:
    """A company may be incorporated under the laws of two: "Virginia and Kentucky"."""
    return " and " in words.lower() and all(is_jurisdiction(part.strip()) for part in _AND.split(words))


def _folded(number: str) -> str:
    """Without the blanks that an HTML editor puts inside: "(972 ) 934-4700"."""
    words = _AROUND_HYPHEN.sub(r"\1", " ".join(number.split()))
    return words.replace("( ", "(").replace(" )", ")")
