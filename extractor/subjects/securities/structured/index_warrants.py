"""Warrants that are settled in cash by an index or a currency: "Japanese Yen Bear Warrants Expiring March 5, 1996"."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Rule, register
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.cover_lines import cover_lines

_LINES = 4
TITLE = Rule(
    "securities.index_warrants.title",
    needs=("expiring",),
    pattern=r"^(?:{number:quantity} )?(?P<title>(?:(?!(?i:warrants|prospectus|inc\.|corp)\b)(?:[A-Z&(][\w.+&®()™’'/*-]*|"
    r"\ue003|\*|of|"
    r"on|the|and|in)"
    r"(?:®|\(SM\)|\(TM\)|\*)? ){1,10}(?i:warrants)(?: (?i:on|relating to|based on)(?: (?i:the))? (?:[\w\ue003.+&®()™’'/*-]+ "
    r"){1,10}?)?"
    r",? ?(?i:expiring)(?: (?i:on))? {date:expires})$",
    unit="passage",
    matches={
        "JAPANESE YEN BEAR WARRANTS EXPIRING MARCH 5, 1996": {
            "title": "JAPANESE YEN BEAR WARRANTS EXPIRING MARCH 5, 1996",
            "expires": "1996-03-05",
        },
        "1,300,000 CALL WARRANTS ON THE 1998 SELECT TEN INDEX EXPIRING ON JULY 17, 2000": {
            "quantity": Decimal(1_300_000),
            "title": "CALL WARRANTS ON THE 1998 SELECT TEN INDEX EXPIRING ON JULY 17, 2000",
            "expires": "2000-07-17",
        },
        "U.S. Dollar Increase Warrants on the Japanese Yen Expiring July 31, 1996": {
            "title": "U.S. Dollar Increase Warrants on the Japanese Yen Expiring July 31, 1996",
            "expires": "1996-07-31",
        },
    },
    rejects=("4,000,000 WARRANTS", "Warrants to purchase common stock expiring March 5, 1996"),
)
SETTLED_IN_CASH = Rule(
    "securities.index_warrants.cash_settlement",
    needs=("cash settlement",),
    pattern=r"(?P<word>Cash Settlement (?:Value|Amount))",
    where=frozenset({"cover", "legend"}),
    matches={"Such amount (the “Cash Settlement Value”) will equal the quotient.": {"word": "Cash Settlement Value"}},
    rejects=("The cash settlement of our options is not certain.",),
)
register(TITLE, SETTLED_IN_CASH)


def read_index_warrants(reading: Reading, book: Book) -> None:
    """Name such warrants in full, where they are all that the filing offers."""
    offered = book.keys("offered")
    if len(offered) > 1 or (offered and book[offered[0]]["kind"] != "warrants") or reading.first(SETTLED_IN_CASH) is None:
        return
    found = [match for lines in cover_lines(reading, _LINES, TITLE) for match in TITLE.read(lines, reading.currency)]
    if found:
        # Longer runs of lines take the issuer's name above along.
        match = min(found, key=lambda match: len(match["title"].value))
        key = offered[0] if offered else book.open("index-warrants", "offered", "warrants", "primary")
        book[key]["title"] = match["title"]
        book.put(key, "expires", match["expires"])
        book.put(key, "quantity", match.get("quantity"))
