"""Coupons that follow an index."""

from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.tranches import Tranche

_INDEX = (
    r"(?:(?i:compounded |daily |term |average ){0,2}SOFR|(?:U\.S\. (?:dollar|Dollar) |USD )?LIBOR|EURIBOR|SONIA|CORRA"
    r"|BBSW|(?i:federal funds rate)|(?i:prime rate)|(?:(?i:five|seven|ten)|\ue003)(?i:-year (?:U\.S\. )?treasury rate)|"
    r"(?:\ue003-day )?(?i:(?:U\.S\. )?treasury bill rate)|(?i:treasury rate|commercial paper rate|CMT rate|constant maturity "
    r"treasury rate))"
)
RATE = Rule(
    "securities.floating.index_plus",
    needs=(
        "sofr",
        "libor",
        "euribor",
        "sonia",
        "corra",
        "bbsw",
        "federal funds",
        "prime rate",
        "treasury rate",
        "bill rate",
        "paper rate",
        "cmt rate",
    ),
    pattern=rf"(?:interest|rate|dividends?|distributions?)[^;]{{0,260}}?(?P<tenor>(?:\ue003|(?i:one|three|six))-(?i:month) )?"
    rf"(?P<index>{_INDEX})(?: [Rr]ate)?\)?(?:,? "
    rf"\([^()]{{3,200}}\)|,? as (?:defined|determined|described|of)[^,;]{{3,90}})?,? plus (?:a (?:spread|margin) of "
    rf"|the (?:spread|margin) of )?(?:{{rate:spread}}|{{number:basis_points}} basis points)",
    matches={
        "The floating rate notes will bear interest at a floating rate equal to Compounded SOFR plus 0.62% per annum.": {
            "index": "Compounded SOFR",
            "spread": Decimal("0.0062"),
        },
        "From and including June 30, 2026 the Notes will bear interest at a floating rate per annum equal to a benchmark rate, "
        "which is expected to be Three-Month Term SOFR, plus a spread of 323 basis points.": {
            "tenor": "Three-Month",
            "index": "Term SOFR",
            "basis_points": Decimal(323),
        },
        "the Notes will bear interest at a floating rate per annum equal to a benchmark rate (which is expected to be "
        "Three-Month "
        "Term SOFR) plus 312 basis points": {
            "tenor": "Three-Month",
            "index": "Term SOFR",
            "basis_points": Decimal(312),
        },
        "during each reset period at a rate per annum equal to the Five-Year U.S. Treasury Rate as of the most recent reset "
        "interest determination date plus 3.456%": {
            "index": "Five-Year U.S. Treasury Rate",
            "spread": Decimal("0.03456"),
        },
        "Interest on the notes will accrue at a rate equal to three-month LIBOR plus 0.30%.": {
            "tenor": "three-month",
            "index": "LIBOR",
            "spread": Decimal("0.003"),
        },
        "The interest rate on the Floating Rate Notes will be reset quarterly based on the three-month LIBOR rate plus .65%.": {
            "tenor": "three-month",
            "index": "LIBOR",
            "spread": Decimal("0.0065"),
        },
    },
    never=r"(?i)credit facilit|credit agreement|term loan|discounted to|existing notes|make-whole|swap",
    rejects=("Our credit facility bears a margin that depends on SOFR.",),
)
register(RATE)


def read_floating(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    """Put index and spread into the one tranche of notes whose rate floats or is reset, from the start or later."""
    floating = [t for t in tranches if regex.search(r"(?i)floating|reset|fixed-to-fixed", t.title)]
    if len(floating) != 1:
        return
    key = floating[0].key
    for match in reading.find(RATE):
        words = match.statement.text.lower()
        named = any(name in words for name in floating[0].names) or "floating rate notes" in words or len(tranches) == 1
        if named and is_primary(reading, match.statement):
            put_floating(book, key, match)


def put_floating(book: Book, key: str, match: Match) -> None:
    """State index, tenor and spread of a row; basis points become a fraction."""
    for leaf in ("index", "spread", "tenor"):
        book.put(key, f"floating_rate.{leaf}", match.get(leaf))
    points = match.get("basis_points")
    if points is not None:
        spread = match.between(points.value.scaleb(-4), match.found.start("basis_points"), match.found.end())
        book.put(key, "floating_rate.spread", spread)
