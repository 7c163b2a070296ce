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
