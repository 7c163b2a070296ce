"""Coupons that follow an index."""

from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.tranches import Tranche, keys_in

_INDEX = (
    r"(?:(?i:compounded |daily |term |average ){0,2}SOFR|(?:U\.S\. (?:dollar|Dollar) |USD )?LIBOR|EURIBOR|SONIA|CORRA"
    r"|BBSW|(?i:federal funds rate)|(?i:prime rate)|(?:(?i:five|seven|ten)|\ue003)(?i:-year (?:U\.S\. )?treasury rate)|"
    r"(?:\ue003-day )?(?i:(?:U\.S\. )?treasury bill rate)|(?:U\.S\. )?(?i:treasury rate)|(?i:commercial paper rate|CMT "
    r"rate|constant maturity "
    r"treasury rate))"
)
_CLAUSES = regex.compile(r"[;.] |,? and (?=the )")
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
    rf"(?P<index>{_INDEX})(?: [Rr]ate)?\)?(?: for [^,;()]{{3,60}}?)?(?:,? "
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
    """Put index and spread into the tranches whose rate floats or is reset, from the start or later: the one named last
    before the index, else the only one that there is.
    """
    floating = [t for t in tranches if regex.search(r"(?i)floating|reset|fixed-to-fixed|adjustable", t.title)]
    for match in reading.find(RATE) if floating or len(tranches) == 1 else ():
        if not is_primary(reading, match.statement):
            continue
        if not floating and "bear interest" in match.statement.text:
            # Junior debentures that are reset bear no word of it in their title.
            floating = tranches
        named = _named_before(match, tranches)
        keys = [t.key for t in floating if t.key in named] if named else [t.key for t in floating] if len(floating) == 1 else []
        if len(keys) == 1:
            put_floating(book, keys[0], match)


def _named_before(match: Match, tranches: list[Tranche]) -> list[str]:
    """The tranche named last in the words up to the index; none where they name none of several."""
    statement = match.statement
    said = statement.passage.text[statement.start : statement.unmask(match.found.start("index"))]
    for clause in reversed(_CLAUSES.split(said)):
        named = keys_in(clause, tranches)
        if named:
            return named
    return []


def put_floating(book: Book, key: str, match: Match) -> None:
    """State index, tenor and spread of a row; basis points become a fraction."""
    for leaf in ("index", "spread", "tenor"):
        book.put(key, f"floating_rate.{leaf}", match.get(leaf))
    points = match.get("basis_points")
    if points is not None:
        spread = match.between(points.value.scaleb(-4), match.found.start("basis_points"), match.found.end())
        book.put(key, "floating_rate.spread", spread)
