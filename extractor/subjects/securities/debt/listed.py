"""Notes of a report that tells of them only by the forms of notes that it files as exhibits."""

from decimal import Decimal

from extractor.reading import Reading
from extractor.rules import Rule, register
from extractor.subjects.deals import deal_named
from extractor.subjects.deals.report_exhibits import LIST, LISTED_CONTRACT
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.titles import NOTE_TITLE, kind_of, same_title

LISTED_NOTES = Rule(
    "securities.report.listed_notes",
    needs=("due",),
    pattern=r"(?:\b[Ff]orms? of|\bterms of|\brelating to|\bsale of|\bissuance of)\b[^;]{0,80}? ?(?:the |its "
    r")?(?:(?:Registrant|Company|"
    rf"Corporation|Issuer)['’]s )?(?P<title>{NOTE_TITLE})",
    where=LIST,
    never=r"incorporated (?:herein )?by reference (?!therein)|supplemental indenture|opinion|exchange offer",
    matches={
        "4(f) - Form of Officers' Certificate establishing the terms of the Company's 7.40% Senior Notes due February 1, 2004": {
            "title": "7.40% Senior Notes due February 1, 2004",
            "rate": Decimal("0.0740"),
            "maturity_date": "2004-02-01",
        },
    },
    rejects=("4.1 Indenture dated as of May 1, 1990", "4.2 Form of Note"),
)
register(LISTED_NOTES)


def read_listed_notes(reading: Reading, book: Book) -> None:
    """Put the notes into the book, where the deal is told of by its exhibits alone."""
    deal = deal_named(reading, "primary")
    if deal is None or not any(match.rule == LISTED_CONTRACT.name for match in deal.matches):
        return
    for match in reading.find(LISTED_NOTES):
        title = match["title"]
        if any(same_title(str(book[key]["title"].value), title.value) for key in book.keys("offered") if "title" in book[key]):
            continue
        key = book.open(f"listed-{title.value.lower()}", "offered", kind_of(title.value) or "notes", "primary")
        book.put(key, "title", title)
        book.put(key, "rate", match.get("rate"))
        due = match.get("maturity_date") or match.get("year")
        book.put(key, "maturity", due.becoming(str(due.value)) if due else None)
