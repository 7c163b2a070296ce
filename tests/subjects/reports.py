"""Current reports made for tests: characters in, the plain rows of a subject out."""

from typing import Any

from extractor.reading import Derived, Parts, Reading
from extractor.rules import Stated
from extractor.sections.report import segment_report
from extractor.source import Document
from extractor.text import Span, read_text

LETTERHEAD = """
                                 UNITED STATES
                      SECURITIES AND EXCHANGE COMMISSION
                            Washington, D.C. 20549

                                    FORM 8-K

                                 CURRENT REPORT
     Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

"""
COVER = (
    LETTERHEAD
    + """
        Date of Report (Date of earliest event reported): October 15, 1999

                             ACME WIDGETS, INC.
             (Exact name of registrant as specified in its charter)

          Delaware                    1-11111               11-1111111
(State or other jurisdiction  (Commission File Number)   (I.R.S. Employer
      of incorporation)                                 Identification No.)

"""
)
SIGNATURES = """
                                   SIGNATURES

         Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf by the
undersigned hereunto duly authorized.

"""
PURSUANT = (
    "<p>Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report "
    "to be signed on its behalf by the undersigned hereunto duly authorized.</p>"
)


def reading_of(characters: str) -> Reading:
    """A bare document, HTML where it has tags."""
    is_html = "<p" in characters or "<table" in characters
    document = Document(
        path="report.htm" if is_html else "report.txt",
        member=None,
        data=characters.encode(),
        offset=0,
        encoding="utf-8",
        characters=characters,
        format="html" if is_html else "ascii",
    )
    text = read_text(document)
    return Reading(document, text, segment_report(text), "8-K")


def plain(value: Any) -> Any:
    """Rows without their evidence; empty leaves left out."""
    if isinstance(value, Stated | Derived):
        return value.value
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items() if item is not None and item != []}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def spans(value: Any) -> list[tuple[str, Span]]:
    """(value, span) of every stated string in some parts, at its first evidence."""
    if isinstance(value, Stated):
        return [(value.value, value.evidence[0].span)] if isinstance(value.value, str) else []
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [pair for item in items for pair in spans(item)]


def rows(parts: Parts, table: str) -> list[dict[str, Any]]:
    """The plain rows of a table."""
    found: list[dict[str, Any]] = plain(parts).get(table, [])
    return found
