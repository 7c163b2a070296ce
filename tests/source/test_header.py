"""Header snippets of each kind, as EDGAR printed them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.source.header import header_date, read_header
from extractor.source.model import Address, Filer, FormerName, SubmissionHeader

OF_2005 = b"""<SEC-HEADER>0000950137-05-004969.hdr.sgml : 20050427
<ACCEPTANCE-DATETIME>20050427122550
ACCESSION NUMBER:\t\t0000950137-05-004969
CONFORMED SUBMISSION TYPE:\t8-K
PUBLIC DOCUMENT COUNT:\t\t1
CONFORMED PERIOD OF REPORT:\t20050426
ITEM INFORMATION:\t\tDeparture of Directors or Principal Officers; Election of Directors
ITEM INFORMATION:\t\tDeparture of Certain Officers: Compensatory Arrangements of Certain Officers
FILED AS OF DATE:\t\t20050427
DATE AS OF CHANGE:\t\t20050427

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tEXELON CORP
\t\tCENTRAL INDEX KEY:\t\t\t0001109357
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tELECTRIC & OTHER SERVICES COMBINED [4931]
\t\tIRS NUMBER:\t\t\t\t232990190
\t\tSTATE OF INCORPORATION:\t\t\tPA
\t\tFISCAL YEAR END:\t\t\t1231

\tFILING VALUES:
\t\tFORM TYPE:\t\t8-K
\t\tSEC ACT:\t\t1934 Act
\t\tSEC FILE NUMBER:\t001-16169
\t\tFILM NUMBER:\t\t05775417

\tBUSINESS ADDRESS:\t
\t\tSTREET 1:\t\t10 S DEARBORN ST 37TH FLR
\t\tSTREET 2:\t\tPO BOX A-3005
\t\tCITY:\t\t\tCHICAGO
\t\tSTATE:\t\t\tIL
\t\tZIP:\t\t\t60690-3005
\t\tBUSINESS PHONE:\t\t3123947399

\tMAIL ADDRESS:\t
\t\tSTREET 1:\t\tP O BOX 767
\t\tCITY:\t\t\tCHICAGO
\t\tSTATE:\t\t\tIL
\t\tZIP:\t\t\t60690
"""
READ_OF_2005 = SubmissionHeader(
    accession_number="0000950137-05-004969",
    form="8-K",
    filed=date(2005, 4, 27),
    period=date(2005, 4, 26),
    items=(
        "Departure of Directors or Principal Officers; Election of Directors",
        "Departure of Certain Officers: Compensatory Arrangements of Certain Officers",
    ),
    filers=(
        Filer(
            role="filer",
            name="EXELON CORP",
            cik="0001109357",
            sic="4931",
            industry="ELECTRIC & OTHER SERVICES COMBINED",
            state_of_incorporation="PA",
            irs_number="232990190",
            file_number="001-16169",
            film_number="05775417",
            fiscal_year_end="1231",
            business_address=Address("10 S DEARBORN ST 37TH FLR, PO BOX A-3005", "CHICAGO", "IL", "60690-3005", "3123947399"),
            mail_address=Address("P O BOX 767", "CHICAGO", "IL", "60690"),
        ),
    ),
    public_document_count=1,
)

OF_1994 = b"""<IMS-HEADER>0000950144-94-000103.hdr.sgml : 19940125
ACCESSION NUMBER:\t\t0000950144-94-000103
CONFORMED SUBMISSION TYPE:\t8-K
PUBLIC DOCUMENT COUNT:\t\t7
CONFORMED PERIOD OF REPORT:\t19940124
ITEM INFORMATION:\t\t7
FILED AS OF DATE:\t\t19940124
SROS:\t\t\tNASD

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tTURNER BROADCASTING SYSTEM INC
\t\tCENTRAL INDEX KEY:\t\t\t0000100240
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\t4833

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tTURNER COMMUNICATIONS CORP
\t\tDATE OF NAME CHANGE:\t19791016

\tFORMER COMPANY:\t
\t\tFORMER CONFORMED NAME:\tRICE BROADCASTING CO INC
\t\tDATE OF NAME CHANGE:\t19700909
"""
READ_OF_1994 = SubmissionHeader(
    accession_number="0000950144-94-000103",
    form="8-K",
    filed=date(1994, 1, 24),
    period=date(1994, 1, 24),
    items=("7",),
    filers=(
        Filer(
            role="filer",
            name="TURNER BROADCASTING SYSTEM INC",
            cik="0000100240",
            sic="4833",
            former_names=(
                FormerName("TURNER COMMUNICATIONS CORP", date(1979, 10, 16)),
                FormerName("RICE BROADCASTING CO INC", date(1970, 9, 9)),
            ),
        ),
    ),
    public_document_count=7,
)

# A conversion of 2000 that lost its indentation, left end tags behind and broke the industry's line
OF_2000 = b"""ACCESSION NUMBER:\t\t0000950124-00-005735
CONFORMED SUBMISSION TYPE:\t8-K
ITEM INFORMATION:\t\t
ITEM INFORMATION:\t\t
FILED AS OF DATE:\t\t20000922

FILER:

\tCOMPANY DATA:\t
\t\tCOMPANY CONFORMED NAME:\t\t\tSTOCKWALK COM GROUP INC
\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\t [6211
]\t\tIRS NUMBER:\t\t\t\t411756256
</COMPANY-DATA>

\t\t\tBUSINESS ADDRESS:\t
\t\t\t\tSTREET 1:\t\t5500 WAYZATA BLVD
\t\t\t\tCITY:\t\t\tMINNEAPOLIS
</BUSINESS-ADDRESS>

\t\t\t\t\tFORMER COMPANY:\t
\t\t\t\t\t\tFORMER CONFORMED NAME:\tNM HOLDINGS INC
\t\t\t\t\t\tDATE OF NAME CHANGE:\t19990107
</FORMER-COMPANY>
</FILER>
"""
READ_OF_2000 = SubmissionHeader(
    accession_number="0000950124-00-005735",
    form="8-K",
    filed=date(2000, 9, 22),
    filers=(
        Filer(
            role="filer",
            name="STOCKWALK COM GROUP INC",
            sic="6211",
            irs_number="411756256",
            business_address=Address("5500 WAYZATA BLVD", "MINNEAPOLIS"),
            former_names=(FormerName("NM HOLDINGS INC", date(1999, 1, 7)),),
        ),
    ),
)

FEED_IN_ONE_LINE = (
    b"<SUBMISSION>\n<ACCESSION-NUMBER>0001493152-25-001317<TYPE>8-K<PUBLIC-DOCUMENT-COUNT>14<PERIOD>20250106"
    b"<ITEMS>5.02<ITEMS>9.01<FILING-DATE>20250108<DATE-OF-FILING-DATE-CHANGE>20250108<FILER><COMPANY-DATA>"
    b"<CONFORMED-NAME>ACORN ENERGY, INC.<CIK>0000880984<ASSIGNED-SIC>8711<ORGANIZATION-NAME>07 Trade & Services"
    b"<IRS-NUMBER>000000000<STATE-OF-INCORPORATION>DE</COMPANY-DATA><FILING-VALUES><FORM-TYPE>8-K<ACT>34"
    b"<FILE-NUMBER>001-33886<FILM-NUMBER>25516699</FILING-VALUES><BUSINESS-ADDRESS><STREET1>1000 N WEST STREET"
    b"<STREET2>SUITE 1200<CITY>WILMINGTON<STATE>DE<ZIP>19801<PHONE>302-656-1708</BUSINESS-ADDRESS>"
    b"<FORMER-COMPANY><FORMER-CONFORMED-NAME>ACORN FACTOR, INC.<DATE-CHANGED>20060920</FORMER-COMPANY></FILER>"
)
READ_OF_FEED = SubmissionHeader(
    accession_number="0001493152-25-001317",
    form="8-K",
    filed=date(2025, 1, 8),
    period=date(2025, 1, 6),
    items=("5.02", "9.01"),
    filers=(
        Filer(
            role="filer",
            name="ACORN ENERGY, INC.",
            cik="0000880984",
            sic="8711",
            state_of_incorporation="DE",
            file_number="001-33886",
            film_number="25516699",
            business_address=Address("1000 N WEST STREET, SUITE 1200", "WILMINGTON", "DE", "19801", "302-656-1708"),
            former_names=(FormerName("ACORN FACTOR, INC.", date(2006, 9, 20)),),
        ),
    ),
    public_document_count=14,
)


@pytest.mark.parametrize(
    ("data", "expected"),
    [(OF_2005, READ_OF_2005), (OF_1994, READ_OF_1994), (OF_2000, READ_OF_2000), (FEED_IN_ONE_LINE, READ_OF_FEED)],
    ids=["2005", "1994", "2000", "feed"],
)
def test_read_header(data: bytes, expected: SubmissionHeader):
    assert read_header(data) == expected
    assert read_header(data.replace(b"\n", b"\r\n")) == expected


def test_each_company_has_its_role():
    header = read_header(
        b"CONFORMED SUBMISSION TYPE:\t424B5\n"
        b"FILER:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tDEPOSITOR LLC\n\t\tSEC FILE NUMBER:\t333-1\n"
        b"SERIAL COMPANY:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tOWNER TRUST 2010-2\n"
        b"SUBJECT COMPANY:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tTARGET CO\n"
        b"FILED BY:\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tBIDDER CO\n"
    )
    assert header == SubmissionHeader(
        form="424B5",
        filers=(
            Filer("filer", "DEPOSITOR LLC", file_number="333-1"),
            Filer("serial_company", "OWNER TRUST 2010-2"),
            Filer("subject_company", "TARGET CO"),
            Filer("filed_by", "BIDDER CO"),
        ),
    )


def test_a_company_without_its_heading_is_the_filer():
    header = read_header(b"FILED AS OF DATE: 19930115\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tTEST INC\n")
    assert header == SubmissionHeader(filed=date(1993, 1, 15), filers=(Filer("filer", "TEST INC"),))


@pytest.mark.parametrize("data", [b"", b"<html><body>", b"To: all\nTYPE: notice\n\nFILER is a word", b"<SEC-HEADER>\n"])
def test_no_header(data: bytes):
    assert read_header(data) is None


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("20040823", date(2004, 8, 23)),
        ("20000229", date(2000, 2, 29)),
        ("20010229", None),
        ("00000000", None),
        ("930115", None),
        ("", None),
        ("2004-8-3", None),
        ("²0040823", None),
    ],
)
def test_header_date(digits: str, expected: date | None):
    assert header_date(digits) == expected


@given(st.dates())
def test_header_dates_are_read_back(day: date):
    assert header_date(day.isoformat().replace("-", "")) == day


@given(st.lists(st.sampled_from([*OF_2005.splitlines(), *OF_2000.splitlines(), FEED_IN_ONE_LINE, b"\x93:\x94", b"<A>"])))
def test_any_order_of_lines_is_read(lines: list[bytes]):
    header = read_header(b"\n".join(lines))
    if header is not None:
        assert all(filer.sic is None or (len(filer.sic) == 4 and filer.sic.isdigit()) for filer in header.filers)
