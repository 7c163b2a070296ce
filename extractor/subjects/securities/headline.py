"""The headline of a cover: shares and warrants counted over a few lines, joined by "and" and "or"."""

from collections.abc import Iterator
from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.securities.cover_lines import cover_runs
from extractor.subjects.securities.titles import COMMON, WARRANTS

STOCK = (
    r"(?:(?i:shares?) of )?(?:our |the Company['’]s |its )?(?:(?i:class) [A-Z] )?(?i:common stock|ordinary shares?|"
    r"common shares?|ADSs?|american depositary shares)"
)
ITEM = Rule(
    "securities.cover.headline_item",
    needs=("warrants", "shares of"),
    pattern=rf"(?:{{number:warrants}} )?(?P<warrant>{WARRANTS})(?: (?i:to purchase|exercisable for)(?: (?i:up to))?"
    rf"(?: (?i:an aggregate of))?(?: (?i:up to))?(?: {{number:shares}})? {STOCK})?"
    rf"|{{number:quantity}} (?i:shares? of) (?P<title>{COMMON})(?: (?P<underlying>(?i:issuable|underlying|upon "
    rf"exercise)))?",
    unit="passage",
    matches={
        "13,489,999 Warrants": {"warrants": Decimal(13_489_999), "warrant": "Warrants"},
        "Pre-Funded Warrants to Purchase up to 141,550 Shares of Common Stock": {
            "warrant": "Pre-Funded Warrants",
            "shares": Decimal(141_550),
        },
        "2,627,050 Shares of Common Stock or Pre-Funded Warrants to Purchase up to 141,550 Shares of Common Stock": {
            "quantity": Decimal(2_627_050),
            "title": "Common Stock",
        },
        "37,500,212 shares of Common Stock Issuable upon Exercise of the Warrants": {
            "quantity": Decimal(37_500_212),
            "title": "Common Stock",
            "underlying": "Issuable",
        },
    },
    rejects=("DESCRIPTION OF CAPITAL STOCK", "Risk Factors of the offering"),
)
register(ITEM)


def headline_items(reading: Reading) -> tuple[Match, ...]:
    """The shares and warrants that the lines of the cover count, in order; ask for them through `reading.once`."""
    return tuple(_items(reading))


def _items(reading: Reading) -> Iterator[Match]:
    for statement in cover_runs(reading):
        for match in ITEM.read(statement, reading.currency):
            if any(group in match for group in ("warrants", "shares", "quantity")):
                yield match
