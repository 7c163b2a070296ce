"""Documents incorporated by reference, in the wordings of real lists."""

import pytest

from extractor.mentions import find_mentions
from extractor.reading import Reading
from extractor.sections.prospectus import segment_prospectus
from extractor.source import Document
from extractor.subjects.incorporated_items import read_item
from extractor.subjects.incorporation import read_incorporated_documents
from extractor.text import read_text
from tests.subjects.reports import plain

Row = tuple[str | None, list[str], list[str]]

ITEMS: list[tuple[str, list[Row]]] = [
    (
        "Our annual report on Form 10-K for the fiscal year ended December 31, 2000, as amended by Form 10-K/A filed on "
        "April 25, 2001;",
        [("10-K", ["2000-12-31"], []), ("10-K/A", [], ["2001-04-25"])],
    ),
    (
        "Our quarterly reports on Form 10-Q for the quarters ended March 31, 2001, and June 30, 2001, filed on May 14, "
        "2001, and August 14, 2001, respectively;",
        [("10-Q", ["2001-03-31"], ["2001-05-14"]), ("10-Q", ["2001-06-30"], ["2001-08-14"])],
    ),
    (
        "our Quarterly Reports on Form 10-Q for the quarters ended March 31, 2024, filed with the SEC on May 15, 2024, "
        "June 30, 2024, filed with the SEC on August 15, 2024, and September 30, 2024, filed on November 14, 2024;",
        [
            ("10-Q", ["2024-03-31"], ["2024-05-15"]),
            ("10-Q", ["2024-06-30"], ["2024-08-15"]),
            ("10-Q", ["2024-09-30"], ["2024-11-14"]),
        ],
    ),
    (
        "Quarterly Reports on Form 10-Q for the quarters ended March 31, June 30 and September 30, 2024;",
        [("10-Q", ["2024-03-31", "2024-06-30", "2024-09-30"], [])],
    ),
    (
        "Current Reports on Form 8-K filed on May 14, 2024 (except Item 7.01 and Item 9.01), May 23, 2024 and "
        "February 27, 2025; and",
        [("8-K", [], ["2024-05-14", "2024-05-23", "2025-02-27"])],
    ),
    (
        "Current Reports on Form 8-K or Form 8-K/A filed with the SEC on May 1, 2025 and July 1, 2025; and",
        [("8-K", [], ["2025-05-01", "2025-07-01"])],
    ),
    (
        "Annual Report on Form 10-K for the year ended December 31, 2023 (including information specifically incorporated "
        "by reference from our Definitive Proxy Statement on Schedule 14A filed with the SEC on March 15, 2024), filed "
        "with the SEC on February 16, 2024;",
        [("10-K", ["2023-12-31"], ["2024-02-16"]), ("DEF 14A", [], ["2024-03-15"])],
    ),
    (
        "The information specifically incorporated by reference into our Annual Report on Form 10-K for the fiscal year "
        "ended December 31, 2023 from our Definitive Proxy Statement on Schedule 14A, filed on April 10, 2024;",
        [("DEF 14A", [], ["2024-04-10"])],
    ),
    (
        "The description of our common stock contained in our Registration Statement on Form 8-A filed on April 13, 2000, "
        "as updated by Exhibit 4.2 to our Annual Report on Form 10-K for the year ended December 31, 2023;",
        [("8-A", [], ["2000-04-13"])],
    ),
    (
        "The description of our common stock contained in the Registration of Securities of Certain Successor Issuers "
        "filed pursuant to Section 12(g) of the Exchange Act on Form 8-B on June 27, 1997;",
        [("8-B", [], ["1997-06-27"])],
    ),
    ("Our proxy statement filed on April 30, 2001;", [(None, [], ["2001-04-30"])]),
    ("Current Report on Form 8-K\tMarch 1, 2024", [("8-K", [], ["2024-03-01"])]),
    (
        "Annual Report on Form 10-K for the year ended December 31, 2023\tFebruary 13, 2024",
        [("10-K", ["2023-12-31"], ["2024-02-13"])],
    ),
]
NO_ITEMS = [
    "All documents we file under Sections 13(a), 13(c), 14 and 15(d) of the Exchange Act after November 1, 2001.",
    "We file annual reports on Form 10-K, quarterly reports on Form 10-Q and current reports on Form 8-K.",
    "the proxy statement relating to our 2024 annual meeting of stockholders held on March 14, 2024;",
]


@pytest.mark.parametrize(("item", "expected"), ITEMS)
def test_read_item(item: str, expected: list[Row]) -> None:
    found = read_item(item, find_mentions(item), 0)
    rows = [(d.form.value if d.form else None, [p.value for p in d.periods], [f.value for f in d.filed]) for d in found]
    assert rows == expected
    for document in found:
        assert all(item[day.start : day.end][:3].strip() for day in (*document.periods, *document.filed))
        printed = item[document.form.start : document.form.end] if document.form else ""
        assert document.form is None or printed == document.form.value or "Definitive Proxy" in printed


@pytest.mark.parametrize("item", NO_ITEMS)
def test_what_has_no_date_of_its_own_is_no_document(item: str) -> None:
    assert read_item(item, find_mentions(item), 0) == []


def prospectus(body: str) -> Reading:
    characters = f"<p align=center><b>PROSPECTUS</b></p><p>{'Words of the cover. ' * 40}</p>{body}"
    document = Document("p.htm", None, characters.encode(), 0, "utf-8", characters, "html")
    text = read_text(document)
    return Reading(document, text, segment_prospectus(text), "424B")


LIST = (
    "<p align=center><b>INCORPORATION BY REFERENCE</b></p>"
    "<p>We incorporate by reference the documents listed below:</p>"
    "<p>• our Annual Report on Form 10-K for the year ended December 31, 2024, filed on February 27, 2025;</p>"
    "<p>• our Current Reports on Form 8-K filed on March 3, 2025 and March 27, 2025; and</p>"
    "<p>• all documents that we file after the date of this prospectus.</p>"
    "<p>You may request a copy of our Annual Report on Form 10-K for the year ended December 31, 2022.</p>"
)


def test_a_list_below_its_lead_becomes_rows() -> None:
    assert plain(read_incorporated_documents(prospectus(LIST))["incorporated_documents"]) == [
        {
            "form": "10-K",
            "period_end": ["2024-12-31"],
            "filed": ["2025-02-27"],
            "description": "our Annual Report on Form 10-K for the year ended December 31, 2024, filed on February 27, 2025",
        },
        {
            "form": "8-K",
            "filed": ["2025-03-03", "2025-03-27"],
            "description": "our Current Reports on Form 8-K filed on March 3, 2025 and March 27, 2025",
        },
    ]


def test_evidence_supports_each_value() -> None:
    reading = prospectus(LIST)
    rows = read_incorporated_documents(reading)["incorporated_documents"]
    assert len(rows) == 2
    for row in rows:
        span = row["form"].evidence[0].span
        assert reading.text.chars[span.start : span.end] == row["form"].value
        for day in (*row["period_end"], *row["filed"]):
            start, end = day.evidence[0].span
            assert reading.text.chars[start:end].endswith(day.value[:4])


def test_a_document_named_twice_is_one_row() -> None:
    reading = prospectus(LIST + LIST.replace("INCORPORATION BY REFERENCE", "WHERE YOU CAN FIND MORE INFORMATION"))
    assert len(read_incorporated_documents(reading)["incorporated_documents"]) == 2
