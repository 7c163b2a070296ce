"""Terms of several notes, each in a list under its own name: "The Fixed Rate Notes:" above "Stated Maturity Date: ..."."""

from collections.abc import Iterator
from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Stated, Statement
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.identifiers import find_identifiers
from extractor.subjects.securities.debt.interest_rules import INTEREST_ROW
from extractor.subjects.securities.debt.term_sheet import LEAVES, TERMS
from extractor.subjects.securities.debt.tranches import Tranche
from extractor.text import Passage

_LONGEST_HEADING = 120
_MOST_TERMS = 24
_LABELLED = regex.compile(r"[A-Z][\w /,()'’-]{2,60}:\s|[^\t]{3,60}\t")
_ONLY_BY_LABEL = ("maturity", "day_count")
"""Leaves of which the list under a note's name knows better than sentences about all the notes."""


def read_terms_by_heading(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    """State what such lists say of each of several notes."""
    codes = {one.passage.index: one for one in find_identifiers(reading)} if len(tranches) > 1 else {}
    for tranche, passage in _listed(reading, tranches):
        for statement in reading.statements(passage, "passage"):
            _put_terms(reading, book, tranche.key, statement)
        named = codes.get(passage.index)
        for leaf, found in (("cusip", named.cusips), ("isin", named.isins)) if named else ():
            book.put(tranche.key, leaf, found[0] if len(found) == 1 else None)


def _listed(reading: Reading, tranches: list[Tranche]) -> Iterator[tuple[Tranche, Passage]]:
    """The labelled lines below the name of a note, with the note."""
    current: Tranche | None = None
    count = 0
    sections = reading.sections.of_kind("cover", "legend", "summary", "the_offering", "description_of_securities", "other")
    for section in sections if len(tranches) > 1 else ():
        for passage in reading.text.passages_in(section.start, section.end):
            headed = _headed(passage, tranches)
            if headed is not None:
                current, count = headed, 0
            elif current is not None and count < _MOST_TERMS and _LABELLED.match(passage.text):
                count += 1
                yield current, passage
            else:
                current = None


def _headed(passage: Passage, tranches: list[Tranche]) -> Tranche | None:
    """The note that a line names, and nothing else."""
    if len(passage.text) > _LONGEST_HEADING:
        return None
    said = passage.text.strip().rstrip(":").lower().removeprefix("the ").removeprefix("terms of the ")
    named = [t for t in tranches if said == t.title.lower() or said in t.names or said.rstrip("s") in t.names]
    return named[0] if len(named) == 1 else None


def _put_terms(reading: Reading, book: Book, key: str, statement: Statement) -> None:
    for match in (match for rule in TERMS for match in rule.read(statement, reading.currency)):
        for group, (leaf, places) in LEAVES.items():
            value: Stated[Decimal] | None = match.get(group)
            if value is None or (group == "rate" and "floating_rate" in book[key]):
                continue
            if leaf in _ONLY_BY_LABEL:
                book[key].pop(leaf, None)
            book.put(key, leaf, value.becoming(value.value.scaleb(places) + Decimal(0)) if places else value)
    for match in INTEREST_ROW.read(statement, reading.currency):
        book[key]["payment_dates"] = list(match.all("day"))
        book.put(key, "first_payment_date", match.get("first"))
