"""Units, preferred and depositary shares, American depositary shares and rights that the lines of a cover offer."""

from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.cover_lines import cover_lines
from extractor.subjects.securities.titles import PREFERRED, kind_of
from extractor.terms import Money

_MOST_LINES = 3
_COUNT = r"^(?:(?i:up to) )?(?:{number:quantity} )?"
DEPOSITARY_LINE = Rule(
    "securities.cover.depositary_shares",
    needs=("depositary shares",),
    pattern=_COUNT + r"(?P<title>(?:(?i:american) )?(?i:depositary shares)(?:,? (?i:each |each of which )?"
    r"(?i:represent(?:ing|s)) (?:(?!\ue000|(?i:\bwarrants\b)).){3,160}?)?)"
    r"(?: \((?i:liquidation preference)[^()\ue000]{0,40}{money:liquidation_preference}[^()]{0,60}\))?$",
    unit="passage",
    matches={
        "10,000,000 Depositary Shares Each Representing a 1/40th Interest in a Share of 6.000% Non-Cumulative "
        "Perpetual "
        "Preferred Stock, Series H": {
            "quantity": Decimal(10_000_000),
            "title": "Depositary Shares Each Representing a 1/40th Interest in a Share of 6.000% Non-Cumulative "
            "Perpetual "
            "Preferred Stock, Series H",
        },
        "9,000,000 American Depositary Shares Representing 18,000,000 Ordinary Shares": {
            "quantity": Decimal(9_000_000),
            "title": "American Depositary Shares Representing 18,000,000 Ordinary Shares",
        },
    },
    rejects=("DESCRIPTION OF DEPOSITARY SHARES", "The depositary shares are listed on the New York Stock Exchange"),
)
PREFERRED_LINE = Rule(
    "securities.cover.preferred_stock",
    needs=("preferred s",),
    pattern=_COUNT + rf"(?:(?i:shares)(?: (?i:of))? )?(?P<title>{PREFERRED})"
    r"(?: \((?i:liquidation preference)[^()\ue000]{0,40}{money:liquidation_preference}[^()]{0,60}\))?$",
    unit="passage",
    matches={
        "4,000,000 Shares 7.50% Series A Cumulative Redeemable Preferred Stock (Liquidation Preference $25.00 per share)": {
            "quantity": Decimal(4_000_000),
            "title": "7.50% Series A Cumulative Redeemable Preferred Stock",
            "rate": Decimal("0.075"),
            "liquidation_preference": Money(amount=Decimal("25.00"), currency="USD"),
        },
    },
    rejects=("Description of Preferred Stock we may offer from time to time",),
)
_NEXT = r"(?i:up to) \ue003|\ue003 (?:[\w-]+ )?(?i:units)\b"
"""How the line of the next units begins."""
UNITS_LINE = Rule(
    "securities.cover.units",
    needs=("units",),
    pattern=r"^(?:(?i:up to) )?{number:quantity} (?:(?P<title>(?i:(?:equity |common stock |trust )?units))(?:,? (?i:each "
    r"(?:unit )?)?"
    r"(?i:consisting of|comprised of) (?:(?!" + _NEXT + r").){5,240})?|"
    r"(?P<title>(?i:(?:common|pre-?funded|class \w|series \w) units)),? (?i:each )?"
    r"(?i:consisting of|comprised of) (?:(?!" + _NEXT + r").){5,240})$",
    unit="passage",
    matches={
        "20,000,000 Units": {"quantity": Decimal(20_000_000), "title": "Units"},
        "Up to 8,000,000 Common Units, each consisting of One Share of Common Stock and One Common Warrant": {
            "quantity": Decimal(8_000_000),
            "title": "Common Units",
        },
    },
    rejects=("20,000,000 units in the aggregate will be sold", "Units", "5,500,000 Common Units"),
)
RIGHTS_LINE = Rule(
    "securities.cover.rights",
    needs=("rights",),
    pattern=r"^(?:(?i:up to) )?(?:{number:quantity} )?(?P<title>(?:(?i:transferable|non-?transferable) )?"
    r"(?i:subscription rights))(?: (?i:to purchase).{5,160})?$",
    unit="passage",
    matches={
        "Up to 5,000,000 Subscription Rights to Purchase Shares of Common Stock": {
            "quantity": Decimal(5_000_000),
            "title": "Subscription Rights",
        },
    },
    rejects=("STOCKHOLDER RIGHTS PLAN",),
)
RULES = register(DEPOSITARY_LINE, PREFERRED_LINE, UNITS_LINE, RIGHTS_LINE)


def read_other_lines(reading: Reading, book: Book) -> None:
    """Put what such lines offer into the book; the more lines make one title, the better."""
    read: list[tuple[int, int]] = []
    for statement in cover_lines(reading, _MOST_LINES, *RULES):
        span = (statement.passage.start, statement.passage.end)
        if any(start < span[1] and end > span[0] for start, end in read):
            continue
        for rule in RULES:
            match = next(rule.read(statement, reading.currency), None)
            if match is not None and _is_title(match):
                read.append(span)
                _put(book, match)
                break


def _is_title(match: Match) -> bool:
    """A line without a count is a title where it begins in capitals and says more than the bare kind."""
    words = match["title"].value.split()
    return "quantity" in match or (words[0][0].isupper() and len(words) > 2) or "rate" in match


_INTEREST = regex.compile(r"(?i)interest in (?:a|one) shares? of\s*$")


def _is_beneath(match: Match) -> bool:
    """Is the preferred stock what depositary shares stand for: "a 1/40th Interest in a Share of ..."?"""
    masked = match.statement.masked
    return bool(_INTEREST.search(masked[: match.found.start("title")]))


def _put(book: Book, match: Match) -> None:
    kind = kind_of(match["title"].value.split(" representing ")[0].split(" Representing ")[0].split(", each ")[0])
    kind = "depositary_shares" if kind is None else kind
    if match.rule == DEPOSITARY_LINE.name:
        kind = "ads" if match["title"].value.lower().startswith("american") else "depositary_shares"
    if match.rule == UNITS_LINE.name:
        kind = "units"
    beneath = kind == "preferred_stock" and (_is_beneath(match) or bool(book.keys("offered", "depositary_shares")))
    key = book.open(f"offered-{match['title'].value.lower()}", "underlying" if beneath else "offered", kind, "primary")
    for leaf in ("title", "quantity", "rate", "liquidation_preference"):
        book.put(key, leaf, match.get(leaf))
