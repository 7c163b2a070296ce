"""Coupons that follow an index."""

from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Rule, register
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.tranches import Tranche

_INDEX = (
    r"(?:(?i:compounded |daily |term |average ){0,2}SOFR|(?:U\.S\. (?:dollar|Dollar) |USD )?LIBOR|EURIBOR|SONIA|CORRA"
    r"|BBSW|(?i:federal funds rate)|(?i:prime rate)|"
    r"(?i:treasury rate))"
)
RATE = Rule(
    "securities.floating.index_plus",
    needs=("sofr", "libor", "euribor", "sonia", "corra", "bbsw", "federal funds", "prime rate", "treasury rate"),
    pattern=rf"(?:interest|rate)[^;]{{0,160}}?(?P<tenor>(?:\ue003|one|three|six)-month )?(?P<index>{_INDEX})(?:,? "
    rf"\([^()]{{3,80}}\)|,? as (?:defined|determined|described)[^,;]{{3,60}})?,? plus (?:a (?:spread|margin) of "
    rf")?{{rate:spread}}",
    matches={
        "The floating rate notes will bear interest at a floating rate equal to Compounded SOFR plus 0.62% per annum.": {
            "index": "Compounded SOFR",
            "spread": Decimal("0.0062"),
        },
        "Interest on the notes will accrue at a rate equal to three-month LIBOR plus 0.30%.": {
            "tenor": "three-month",
            "index": "LIBOR",
            "spread": Decimal("0.003"),
        },
    },
    rejects=("Our credit facility bears a margin that depends on SOFR.",),
)
register(RATE)


def read_floating(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    """Put index and spread into the one tranche of floating rate notes."""
    floating = [t for t in tranches if regex.search(r"(?i)floating", t.title)]
    if len(floating) != 1:
        return
    key = floating[0].key
    for match in reading.find(RATE):
        words = match.statement.text.lower()
        named = any(name in words for name in floating[0].names) or "floating rate notes" in words or len(tranches) == 1
        if named and is_primary(reading, match.statement):
            for leaf in ("index", "spread", "tenor"):
                book.put(key, f"floating_rate.{leaf}", match.get(leaf))
