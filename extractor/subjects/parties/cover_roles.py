"""Who does what in an asset-backed deal, by its cover: a name on a line, and below it "Depositor", "Sponsor" or "Trustee"."""

import itertools
from collections.abc import Iterator

import regex

from extractor.language.names import is_firm, printed_name
from extractor.models.deal import PartyRole
from extractor.reading import Reading
from extractor.rules import Stated
from extractor.subjects.stating import cells_of, stated
from extractor.text import Passage

_RULE = "parties.cover_role"
_PARTS: tuple[tuple[str, PartyRole], ...] = (
    (r"depositor|transferor", "depositor"),
    (r"sponsor", "sponsor"),
    (r"servicer", "servicer"),
    (r"trustee", "trustee"),
)
_PART = (
    r"(?:(?:the|co-?|master|special|sub-?|primary|successor|indenture|owner|delaware|back-?up|certificate)[ -]?){0,3}"
    r"(?:depositor|transferor|sponsor|seller|originator|servicer|trustee|securities administrator|administrator|issuer|custodian|"
    r"mortgage loan seller|paying agent|calculation agent)"
)
_LABEL = regex.compile(rf"(?i)\(?{_PART}(?:(?:,? and |, |/ ?){_PART}){{0,4}}\)?")
_MOST = 40
_LONGEST = 90


def cover_roles(reading: Reading) -> Iterator[tuple[Stated[str], PartyRole]]:
    """The firms above such labels on the cover, with each of the parts that the label names."""
    cover = [p for s in reading.sections.of_kind("cover") for p in reading.text.passages_in(s.start, s.end)][:_MOST]
    for above, below in itertools.pairwise(cover):
        names, labels = _cells(reading, above), _cells(reading, below)
        if len(names) == len(labels) and all(_LABEL.fullmatch(below.text[a:b].strip()) for a, b in labels):
            for (start, end), (first, last) in zip(names, labels, strict=True):
                yield from _named(above, start, end, below.text[first:last])


def _cells(reading: Reading, passage: Passage) -> list[tuple[int, int]]:
    if passage.kind == "row":
        return [(start, end) for _, start, end in cells_of(reading.text, passage)]
    return [(0, len(passage.text))] if len(passage.text) <= _LONGEST else []


def _named(passage: Passage, start: int, end: int, label: str) -> Iterator[tuple[Stated[str], PartyRole]]:
    name = printed_name(passage.text[start:end])
    at = start + passage.text[start:end].find(name)
    if _LABEL.fullmatch(name) or not (is_firm(name) or regex.search(r"(?i)\b(?:bank|trust|association)\b", name)):
        return
    for words, role in _PARTS:
        if regex.search(rf"(?i)\b{words}", label):
            yield stated(name, passage, at, at + len(name), _RULE), role
