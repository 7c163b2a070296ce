"""Tranches of debt: their rows' keys and the short names by which sentences and tables speak of them."""

from dataclasses import dataclass, field
from functools import lru_cache

import regex

from extractor.reading import Reading
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.price_table import price_cells

_GENERIC = regex.compile(
    r"(?:(?:on|each series of|each|all|any|of|the|our|its|such|these|offered|series|of the|new|senior|subordinated|"
    r"convertible|secured|junior|"
    r"unsecured) ){0,8}(?:notes|note|securities|debentures|bonds|senior notes|lyons)(?: of (?:each|either) series)?"
)
_PLURAL = regex.compile(r"\b(note|bond|debenture|certificate)s\b")
_NOUN = regex.compile(r"(?i)\b(?:notes|bonds|debentures)\b")
_WORDS_OF_TITLE = regex.compile(
    r"(?P<words>(?:[A-Za-z][A-Za-z/-]* ){1,5}(?i:notes|bonds|debentures|securities)),? ?(?=(?:(?i:series|due)|\d)\b|[\d.]+%|$)"
)
_SERIES = regex.compile(r"(?i)\bseries ([a-z\d][\w-]{0,7})\b")
_COUPON = regex.compile(r"\s*\b[\d./ -]{1,12}%\s*")
_DUE = regex.compile(r"(?i),? due\b.*$")
_FLOATING = regex.compile(r"(?i)\bfloating rate\b(?<!to-floating rate)(?<!to-floating-rate)")


@dataclass
class Tranche:
    """A tranche under its key, with the short names that sentences use for it."""

    key: str
    title: str
    year: str | None
    names: set[str] = field(default_factory=set)


def keys_named(words: str | None, tranches: list[Tranche]) -> list[str]:
    """The keys of the tranches that the words name; all of them where the words name notes in general."""
    if words is None:
        return [tranche.key for tranche in tranches] if len(tranches) == 1 else []
    said = " ".join(words.lower().split())
    named = keys_in(said, tranches)
    if named:
        return named
    return [tranche.key for tranche in tranches] if _GENERIC.fullmatch(said) else []


def keys_in(words: str, tranches: list[Tranche]) -> list[str]:
    """The keys of the tranches that the words name by a title or a short name. A name within a longer one of another tranche is
    none: "fixed rate/floating rate notes" are no "floating rate notes".
    """
    said = _plain(words)
    found = [
        (at.start(), at.end(), t.key)
        for t in tranches
        for name in _names(t)
        if name in said
        for at in _whole(name).finditer(said)
    ]
    return [t.key for t in tranches if any(t.key == key and not _is_within(start, end, key, found) for start, end, key in found)]


def _names(tranche: Tranche) -> set[str]:
    return {_plain(name) for name in (tranche.title, *tranche.names)}


def _is_within(start: int, end: int, key: str, found: list[tuple[int, int, str]]) -> bool:
    return any(first <= start and end <= last and last - first > end - start and other != key for first, last, other in found)


def key_headed(words: str, book: Book) -> str | None:
    """The key of the one offered security that a table's heading or label names, by its title or by a short name."""
    keys = book.keys("offered")
    named = keys_in(words, [Tranche(key, _title(book, key), None, set(book.names.get(key, ()))) for key in keys])
    return named[0] if len(named) == 1 else None


def _title(book: Book, key: str) -> str:
    title = book[key].get("title")
    return str(title.value) if title is not None else "?"


def name_by_year(tranches: list[Tranche]) -> None:
    """The year alone names a tranche where no other has it: "2029 notes"."""
    years = [tranche.year for tranche in tranches]
    for tranche in tranches:
        if len(tranches) > 1:
            tranche.names -= {"notes", "securities", "debentures", "bonds", "senior notes"}
        tranche.names |= {name.rstrip("s") for name in tranche.names if len(tranches) > 1}
        if tranche.year and years.count(tranche.year) == 1:
            noun = regex.search(r"(?i)notes|bonds|debentures|securities", tranche.title)
            tranche.names.add(f"{tranche.year} {noun[0].lower() if noun else 'notes'}")
            tranche.names.add(f"{tranche.year} {(noun[0].lower() if noun else 'notes').rstrip('s')}")
            tranche.names |= {
                f"{said} due {tranche.year}" for said in ("notes", "note", "bonds", "bond", "debentures", "debenture")
            }
    if len(tranches) > 1:
        _name_by_noun(tranches)
        _name_by_coupon(tranches)
    _name_by_words(tranches)
    _name_without_coupon(tranches)


def _name_by_words(tranches: list[Tranche]) -> None:
    """ "Floating Rate Notes, Series B, due 2002" are "the Floating Rate Notes", where no other tranche is called so."""
    found = [_WORDS_OF_TITLE.search(tranche.title) for tranche in tranches]
    words = [match["words"].lower() if match else "" for match in found]
    # Beside "Senior Discount Notes" those called "Senior Notes" are the others.
    told_apart = len(tranches) > 1 and all(len(said.split()) > 1 for said in words) and len(set(words)) == len(words)
    for tranche, said in zip(tranches, words, strict=True):
        if said and words.count(said) == 1 and (told_apart or not _GENERIC.fullmatch(said)):
            tranche.names |= {said, said.rstrip("s")}


def _name_without_coupon(tranches: list[Tranche]) -> None:
    """ "Series M 3.125% Senior Notes due May 1, 2008" are "the Series M Senior Notes"."""
    short = [_COUPON.sub(" ", _DUE.sub("", tranche.title)).strip(" ,").lower() for tranche in tranches]
    letters = [found[1].lower() if (found := _SERIES.search(tranche.title)) else "" for tranche in tranches]
    for tranche, said, letter in zip(tranches, short, letters, strict=True):
        if said.startswith("series ") and short.count(said) == 1:
            tranche.names |= {said, said.rstrip("s")}
        if letter and letters.count(letter) == 1:
            tranche.names |= {f"series {letter} {noun}" for noun in ("note", "notes", "bond", "bonds", "debenture", "debentures")}


def _name_by_noun(tranches: list[Tranche]) -> None:
    """ "The Notes and the Debentures": the noun alone names a tranche where each has its own."""
    nouns = [found[-1].lower() for t in tranches if (found := _NOUN.findall(t.title))]
    for tranche, noun in zip(tranches, nouns, strict=True) if len(nouns) == len(tranches) else ():
        if nouns.count(noun) == 1 and len(set(nouns)) > 1:
            tranche.names |= {noun, noun.rstrip("s")}


def _name_by_coupon(tranches: list[Tranche]) -> None:
    """ "The fixed rate notes" are all but the floating ones, where some float."""
    floating = [bool(_FLOATING.search(t.title)) for t in tranches]
    if any(floating) and not all(floating):
        known = [name for tranche in tranches for name in tranche.names]
        for tranche, floats in zip(tranches, floating, strict=True):
            kind = "floating" if floats else "fixed"
            if any(f" {kind} rate" in name for name in known):
                continue
            tranche.names |= {f"{kind} rate {noun}" for noun in ("notes", "note", "senior notes", "bonds", "debentures")}


def read_prices(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    for cell in price_cells(reading) if reading.form != "8-K" else ():
        keys = keys_in(cell.about, tranches) if len(tranches) > 1 else [tranches[0].key]
        for key in keys if len(keys) == 1 else []:
            book.put(key, cell.leaf, cell.stated)


@lru_cache(maxsize=1024)
def _whole(name: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\b{regex.escape(name)}\b")


@lru_cache(maxsize=4096)
def _plain(words: str) -> str:
    """In lower case, and in the singular: "per 4.880% Senior Note due 2029" speaks of such notes."""
    return _PLURAL.sub(r"\1", " ".join(words.lower().split()))
