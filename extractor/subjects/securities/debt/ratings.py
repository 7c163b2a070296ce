"""Ratings of what is offered, each with its agency, as printed: "Baa2 by Moody’s Investors Service, Inc."."""

import regex

from extractor.reading import Reading
from extractor.rules import Rule, Stated, register
from extractor.subjects.deals import is_primary
from extractor.subjects.securities.book import Book

_GRADE = (
    r"[\"“]?(?:Aaa|(?:Aa|A|Baa|Ba|B|Caa)[123]|AAA|(?:AA|A|BBB|BB|B|CCC)(?:\([a-z]{2,4}\))?[+\-–]?|aaa|(?:aa|a|bbb|bb)[+\-–]?)"
    r"(?: \((?:sf|stable|positive|negative)(?: outlook)?\))?,?[\"”]?"
)
_AGENCY = (
    r"(?:Moody['’]s(?: Investors Services?)?(?:,? Inc\.?)?|S&P(?: Global)?(?: Ratings)?|Standard (?:&|and) Poor['’]s(?: Ratings? "
    r"(?:Services?|Group))?|Fitch(?: Ratings| Investors Service)?(?:,? (?:Inc\.?|L\.P\.|Ltd\.))?|"
    r"DBRS(?: Morningstar)?(?:,? Inc\.)?|A\.M\. Best(?: Company)?|Kroll Bond Rating Agency|KBRA|Egan-Jones)"
)
BY_AGENCY = Rule(
    "securities.ratings.by_agency",
    needs=("moody", "s&p", "poor", "fitch", "dbrs", "a.m. best", "kroll", "kbra"),
    pattern=rf"(?:^(?i:(?:expected |anticipated )?(?:security |credit )?ratings?)[*†:]{{0,3}}[\s:]{{1,3}}|(?i:notes|securities|"
    rf"bonds|debentures|shares|stock) (?:(?:are|is) expected to be|will be|have been|has been|are|is)"
    rf"(?: assigned (?:a |the )?ratings? of| rated) )(?P<rating>{_GRADE}(?: by|,| from) {_AGENCY})"
    rf"(?:[,;/ ]{{1,3}}(?:and )?(?P<rating>{_GRADE}(?: by|,| from) {_AGENCY})){{0,4}}",
    unit="passage",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities"}),
    never=r"(?i)outstanding|existing|our (?:senior |long-term |unsecured ){1,3}debt|condition (?:to|of)|indenture rated|downgrad",
    matches={
        "Ratings\tBa1 by Moody’s / BB+ by S&P / BBB- by Fitch": {"rating": ("Ba1 by Moody’s", "BB+ by S&P", "BBB- by Fitch")},
        "The Notes are expected to be rated Baa2 by Moody’s Investors Service, Inc. and BBB by S&P Global Ratings.": {
            "rating": ("Baa2 by Moody’s Investors Service, Inc.", "BBB by S&P Global Ratings"),
        },
    },
    rejects=(
        "If the rating of the notes by Moody’s falls below Baa3, the interest rate will increase.",
        "Our long-term debt is rated Baa2 by Moody’s.",
    ),
)
register(BY_AGENCY)
_NOT_OF_CLASSES = regex.compile(r"(?i)class [A-Z]\b")


def read_ratings(reading: Reading, book: Book) -> None:
    """State the ratings of what the filing offers, where it prints them for all of it alike."""
    found: list[Stated[str]] = []
    for match in reading.find(BY_AGENCY):
        if is_primary(reading, match.statement) and not _NOT_OF_CLASSES.search(match.statement.text):
            known = {stated.value for stated in found}
            found += [rating for rating in match.all("rating") if rating.value not in known]
    for key in book.keys("offered", "notes", "convertible_notes", "preferred_stock", "depositary_shares") if found else ():
        book[key].setdefault("ratings", found)
