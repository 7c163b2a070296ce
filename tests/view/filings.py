"""Small filings made for the tests of the page, and what their record says."""

from pathlib import Path
from typing import Any

from extractor.models.filing import Filing
from extractor.models.record import SCHEMA_VERSION, Record
from extractor.models.source import Source
from extractor.pipeline import extract_document
from extractor.source import Document, open_document

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
PROSPECTUS = FIXTURES / "neotherapeutics_424b5_2001-11-01.txt"
REPORT = FIXTURES / "neotherapeutics_8k_1999-01-29.txt"

REPORT_HTML = """<html><head><title>8-K</title></head><body {body}>
<p align="center"><b>UNITED STATES<br>SECURITIES AND EXCHANGE COMMISSION</b></p>
<p align="center">FORM <b>8-K</b></p><p align="center">CURRENT REPORT</p>
<p>Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934</p>
<p>Date of Report (Date of earliest event reported): March&nbsp;3,&nbsp;2015</p>
<p align="center">SAMPLE HOLDINGS, INC.<br>(Exact name of registrant as specified in its charter)</p>
{hostile}
<table><tr><td>Delaware<br>(State of incorporation)</td><td>001-12345<br>(Commission File Number)</td></tr></table>
<p><b>Item 8.01 Other Events.</b></p><p>The Company <font color="#ff0000">opened</font> a plant.</p>
<p>SIGNATURES</p><p>SAMPLE HOLDINGS, INC.</p>
</body></html>"""


NOTES = b"""<html><head><title>424B5</title></head><body>
<p>Filed Pursuant to Rule 424(b)(5)<br>Registration No. 333-123456</p>
<p>PROSPECTUS SUPPLEMENT<br>(To Prospectus dated March 3, 2025)</p>
<p align="center"><b>$2,000,000,000</b></p>
<p align="center"><b>Sample Holdings, Inc.</b></p>
<p align="center"><b>$500,000,000 4.500% Senior Notes due 2030</b></p>
<p align="center"><b>$700,000,000 4.950% Senior Notes due 2035</b></p>
<p align="center"><b>$800,000,000 5.350% Senior Notes due 2055</b></p>
<p>We are offering $500,000,000 of our 4.500% senior notes due 2030 (the "2030 notes"), $700,000,000 of our 4.950% senior
notes due 2035 (the "2035 notes") and $800,000,000 of our 5.350% senior notes due 2055 (the "2055 notes"). The 2030 notes will
mature on March 15, 2030, the 2035 notes will mature on March 15, 2035 and the 2055 notes will mature on October 15, 2055.</p>
<p>The date of this prospectus supplement is March 10, 2025.</p>
</body></html>"""
"""The cover of a deal in notes of three maturities."""


def read(source: bytes | Path) -> tuple[Record, Document]:
    """A filing's record, and the document that it was read from."""
    document = open_document(source)
    return extract_document(document), document


def report_with(hostile: str = "", body: str = "") -> bytes:
    """The bytes of a current report in HTML with something of the caller's in the middle of it."""
    return REPORT_HTML.format(hostile=hostile, body=body).encode()


def record(**parts: Any) -> Record:
    """A record with these parts and no others."""
    source = Source(
        path="filing.txt", sha256="0" * 64, bytes=1, format="ascii", encoding="ascii", text_sha256="0" * 64, text_chars=1,
        extractor_version="0",
    )  # fmt: skip
    return Record(**{"schema_version": SCHEMA_VERSION, "source": source, "filing": Filing(), **parts})
