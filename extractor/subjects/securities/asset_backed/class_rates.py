"""What sentences say that each class pays: a fixed rate, or so much above an index."""

from decimal import Decimal

import regex

from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.floating import put_floating
from extractor.subjects.securities.debt.tranches import Tranche

_CLASS = (
    r"[Cc]lass (?P<class>[A-Z](?:-?[\w\ue003]{1,3})?) (?:(?i:asset[- ]backed|floating rate|fixed rate) ){0,3}"
    r"(?i:certificates?|notes?|bonds)"
)
_INDEX = (
    r"(?:(?P<tenor>(?i:one|three|six|\ue003)[- ](?i:months?) ))?"
    r"(?:London interbank offered rate[^;()]{0,90}\([\"“](?P<index>LIBOR)[\"”]\)|"
    r"(?P<index>(?:London interbank offered rate|(?:USD )?LIBOR|(?i:(?:compounded |term |\ue003[- ]day average ){0,2})SOFR|"
    r"EURIBOR|SONIA)))"
)
_PLACES: frozenset[SectionKind] = frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities"})
ABOVE = Rule(
    "securities.asset_backed.rate_above_index",
    needs=("class ",),
    pattern=rf"{_CLASS}\b[^;\ue001]{{0,200}}? (?:rate|margin)s?(?: per annum)? (?:of |equal to )?{{rate:spread}}(?: per annum)? "
    rf"(?:above|over|in excess of) (?:the )?{_INDEX}|"
    rf"{_CLASS}\b[^;\ue001]{{0,240}}? {_INDEX}(?: \([^()]{{3,60}}\))?,? plus (?:a margin of )?{{rate:spread}}",
    where=_PLACES,
    matches={
        "Interest will accrue on the Class A Certificates at the rate of 0.18% per annum above the London interbank offered rate "
        "for one-month United States dollar deposits.": {
            "class": "A",
            "spread": Decimal("0.0018"),
            "index": "London interbank offered rate",
        },
        "The Class B Notes will bear interest at a rate equal to one-month LIBOR plus 0.45% per annum.": {
            "class": "B",
            "tenor": "one-month",
            "index": "LIBOR",
            "spread": Decimal("0.0045"),
        },
    },
    rejects=("The Class A Certificates are senior to the Class B Certificates.",),
)
FIXED = Rule(
    "securities.asset_backed.fixed_rate",
    needs=("class ",),
    pattern=rf"{_CLASS}\b[^;\ue001]{{0,160}}? at (?:a|an|the) (?:fixed |annual |certificate |note |per annum )*(?:interest )?rate"
    rf"(?: per annum)?(?: of| equal to) {{rate:rate}}(?! (?:per annum )?(?:above|over|in excess))",
    where=_PLACES,
    never=r"(?i)assum|libor|sofr|up to",
    matches={
        "Interest will accrue on the Class A Certificates at the rate of 6.45% per annum from July 17, 1996.": {
            "class": "A",
            "rate": Decimal("0.0645"),
        },
    },
    rejects=("The Class A Certificates accrue interest at the rate of 0.18% above LIBOR.",),
)
register(ABOVE, FIXED)


def read_class_rates(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    """State what sentences say of the class that they name, where its table does not."""
    for match in reading.find(ABOVE):
        for key in _of_class(match, tranches):
            if "floating_rate" not in book[key]:
                put_floating(book, key, match)
    for match in reading.find(FIXED):
        for key in _of_class(match, tranches):
            if "floating_rate" not in book[key]:
                book.put(key, "rate", match["rate"])


def _of_class(match: Match, tranches: list[Tranche]) -> list[str]:
    named = regex.compile(rf"(?i)\bclass {regex.escape(match['class'].value)}(?![\w-])")
    return [tranche.key for tranche in tranches if named.search(tranche.title)]
