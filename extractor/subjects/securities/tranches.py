"""Tranches of debt: their rows' keys and the short names by which sentences and tables speak of them."""

from dataclasses import dataclass, field

import regex

from extractor.reading import Reading
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.price_table import price_cells

_GENERIC = regex.compile(
    r"(?:(?:on|each series of|each|all|any|of|the|our|its|such|these|offered|series|of the|new|senior|subordinated|"
    r"convertible|secured|junior|"
    r"unsecured) ){0,8}(?:notes|note|securities|debentures|bonds|senior notes)(?: of (?:each|either) series)?"
)


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
    named = [t.key for t in tranches if any(regex.search(rf"\b{regex.escape(name)}\b", said) for name in t.names)]
    if named:
        return named
    return [tranche.key for tranche in tranches] if _GENERIC.fullmatch(said) else []


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


def read_prices(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    for cell in price_cells(reading) if reading.form != "8-K" else ():
        keys = [t.key for t in tranches if _is_about(cell.about, t)] if len(tranches) > 1 else [tranches[0].key]
        for key in keys if len(keys) == 1 else []:
            book.put(key, cell.leaf, cell.stated)


def _is_about(words: str, tranche: Tranche) -> bool:
    said = words.lower()
    return _plain(tranche.title) in _plain(said) or any(regex.search(rf"\b{regex.escape(n)}\b", said) for n in tranche.names)


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
