"""Covers of Form 8-K in the layouts that filers use: where a value stands to its caption, and what is no value."""

from typing import Any

import pytest

from extractor.subjects.report_cover import read_report_cover
from tests.subjects.reports import LETTERHEAD, plain, reading_of, spans

ITEM = "\n\nItem 5.  Other Events.\n\n   On June 5, 1998 the Company announced earnings.\n"
CAPTIONS_BESIDE = """
Date of Report (Date of earliest event reported): June 5, 1998

Exact name of registrant as specified in its charter:   ACME WIDGETS, INC.

State or other jurisdiction of incorporation:           Delaware

Commission File Number:                                 0-12345

I.R.S. Employer Identification Number:                  12-3456789

Address of principal executive offices:   1 Main Street, Boston, MA 02110

Registrant's telephone number, including area code:     (617) 555-1212

Former name or former address, if changed since last report:  N/A
"""
CAPTIONS_OVER = """
                                 June 5, 1998
                                Date of Report
                      (Date of Earliest Event Reported)

                              ACME WIDGETS, INC.
             (Exact Name of Registrant as Specified in Its Charter)

   (State or Other Jurisdiction      (Commission         (I.R.S. Employer
        of Incorporation)            File Number)       Identification No.)

         New York                      1-4567              13-1234567


                 (Address of Principal Executive Offices)
             100 Park Avenue, New York, New York 10017

             Registrant's Telephone Number, Including Area Code
                              (212) 555-1212
"""
CAPTIONS_UNDER = """
Date of Report:  March 14, 2002

Date of earliest event reported:  March 6, 2002

                             BLUE WATERS LTD.
             (Exact name of registrant as specified in its charter)

DELAWARE                   000-22222            (22-2222222)
(State or other            (Commission          (IRS Employer
jurisdiction)              File No.)            I.D. No.)

c/o Some Trust Company
1100 North Market Street
Wilmington, DE                                  19890
(Address of principal executive offices)        (Zip Code)

302-555-1234
(Registrant's telephone number)

500 Old Avenue, New York, NY 10001
(Former name or former address, if changed since last report)
"""
IN_THE_ADDRESS = """
       Date of report (Date of earliest event reported)  January 2, 1997

                            BIG OIL COMPANY
           (Exact name of registrant as specified in its charter)

    Texas                     1-9999                    75-9999999
(State or other jurisdiction (Commission         (IRS Employer
 of incorporation)            File Number)         Identification No.)

     One Oil Plaza
     Houston, Texas  77002
     (713) 555-1000
    (Address and telephone number of principal executive offices)
"""
AFTER_A_DASH = """
                 DATE OF REPORT - February 29, 2000

                            BIG OIL COMPANY
           (Exact name of registrant as specified in its charter)

    Pennsylvania
(State or other jurisdiction of incorporation)

Commission File No. 1-9999         IRS Employer Identification No. 759999999

One Oil Plaza, Pittsburgh, PA  15222
(Address of principal executive offices)

Registrant's telephone number, including area code  412/555-1000

                     SMALL OIL COMPANY
(Former name or former address, if changed since last report)
"""
LAYOUTS: list[tuple[str, str, dict[str, Any]]] = [
    (
        CAPTIONS_BESIDE,
        "1998-06-05",
        {
            "name": "ACME WIDGETS, INC.",
            "state_of_incorporation": "Delaware",
            "commission_file_number": "0-12345",
            "ein": "12-3456789",
            "telephone": "(617) 555-1212",
            "address": {"street": "1 Main Street", "city": "Boston", "state": "MA", "zip": "02110"},
        },
    ),
    (
        CAPTIONS_OVER,
        "1998-06-05",
        {
            "name": "ACME WIDGETS, INC.",
            "state_of_incorporation": "New York",
            "commission_file_number": "1-4567",
            "ein": "13-1234567",
            "telephone": "(212) 555-1212",
            "address": {"street": "100 Park Avenue", "city": "New York", "state": "New York", "zip": "10017"},
        },
    ),
    (
        CAPTIONS_UNDER,
        "2002-03-06",
        {
            "name": "BLUE WATERS LTD.",
            "state_of_incorporation": "DELAWARE",
            "commission_file_number": "000-22222",
            "ein": "22-2222222",
            "telephone": "302-555-1234",
            "address": {
                "street": "c/o Some Trust Company, 1100 North Market Street",
                "city": "Wilmington",
                "state": "DE",
                "zip": "19890",
            },
        },
    ),
    (
        IN_THE_ADDRESS,
        "1997-01-02",
        {
            "name": "BIG OIL COMPANY",
            "state_of_incorporation": "Texas",
            "commission_file_number": "1-9999",
            "ein": "75-9999999",
            "telephone": "(713) 555-1000",
            "address": {"street": "One Oil Plaza", "city": "Houston", "state": "Texas", "zip": "77002"},
        },
    ),
    (
        AFTER_A_DASH,
        "2000-02-29",
        {
            "name": "BIG OIL COMPANY",
            "state_of_incorporation": "Pennsylvania",
            "commission_file_number": "1-9999",
            "ein": "759999999",
            "telephone": "412/555-1000",
            "former_name": "SMALL OIL COMPANY",
            "address": {"street": "One Oil Plaza", "city": "Pittsburgh", "state": "PA", "zip": "15222"},
        },
    ),
]
UTILITIES = """
Date of Report (Date of earliest event reported)    May 1, 2001

Commission      Registrant, State of Incorporation,      I.R.S. Employer
File Number     Address and Telephone Number             Identification No.

1-3526          The Southern Light Company               58-0690070
                (A Delaware Corporation)
                270 Peachtree Street, N.W.
                Atlanta, Georgia 30303
                (404) 506-5000

1-3164          Alabama Light Company                    63-0004250
                (An Alabama Corporation)
                600 North 18th Street
                Birmingham, Alabama 35291
                (205) 257-1000
"""
WITH_STATES = """
Date of Report:  May 1, 2001

Commission     Exact Name of Registrant            State or Other       IRS Employer
File Number    as specified in its charter         Jurisdiction of      Identification
                                                   Incorporation        Number
-----------    ------------------------------      ---------------      --------------
1-12609        Bay Corporation                     California           94-3234914
1-2348         Bay Gas and Electric Company        California           94-0742640
"""
STACKED = """
        Date of Report (Date of earliest event reported): October 15, 2003

                             HOLDINGS ALPHA CORP.
             (Exact name of registrant as specified in its charter)

          Delaware                    1-11111               11-1111111
(State or other jurisdiction  (Commission File Number)   (I.R.S. Employer
      of incorporation)                                 Identification No.)

                             ALPHA OPERATING LLC
             (Exact name of registrant as specified in its charter)

          Nevada                      333-22222             22-2222222
(State or other jurisdiction  (Commission File Number)   (I.R.S. Employer
      of incorporation)                                 Identification No.)

             5 River Road, Suite 10, Reno, Nevada           89501
          (Address of principal executive offices)       (Zip Code)

      Registrants' telephone number, including area code: (775) 555-0000
"""
SEVERAL: list[tuple[str, list[tuple[str, str, str, str]]]] = [
    (
        UTILITIES,
        [
            ("The Southern Light Company", "Delaware", "1-3526", "58-0690070"),
            ("Alabama Light Company", "Alabama", "1-3164", "63-0004250"),
        ],
    ),
    (
        WITH_STATES,
        [
            ("Bay Corporation", "California", "1-12609", "94-3234914"),
            ("Bay Gas and Electric Company", "California", "1-2348", "94-0742640"),
        ],
    ),
    (
        STACKED,
        [
            ("HOLDINGS ALPHA CORP.", "Delaware", "1-11111", "11-1111111"),
            ("ALPHA OPERATING LLC", "Nevada", "333-22222", "22-2222222"),
        ],
    ),
]
DATES = [
    ("Date of Report (Date of earliest event reported): March 14, 2002 (March 6, 2002)", "2002-03-06"),
    ("Date of Report (Date of earliest event reported):\n   August 28,2000 (August 25,\n2000)", "2000-08-25"),
    ("Date of Report: April 24, 2024\n\n(Date of earliest event reported)", "2024-04-24"),
    ("February 2, 2021\n\nDate of Report\n(Date of earliest event reported)", "2021-02-02"),
    ("Date of Report (Date of Earliest Event Reported) - Febuary 9, 2004", "2004-02-09"),
    ("Date of report (Date of earliest event reported): 14th day of March, 2003", "2003-03-14"),
    ("April 19, 1994", "1994-04-19"),
    ("(Amendment No. 1 to the Current Report filed on May 2, 2003)\n\nDate of Report: May 9, 2003", "2003-05-09"),
    ("Date of Report (Date of earliest event reported): ______, 2003", None),
]
HTML = """<html><body><p align=center>UNITED STATES<br>SECURITIES AND EXCHANGE COMMISSION<br>Washington, D.C. 20549</p>
<p align=center><b>FORM 8-K/A</b></p><p align=center>(Amendment No. 1)</p>
<p align=center>CURRENT REPORT<br>Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934</p>
<p align=center>Date of Report (Date of earliest event reported): <u>August 3, 2016 (July 28, 2016)</u></p>
<table><tr><td colspan=3 align=center><b>Bright Futures Inc.</b></td></tr>
<tr><td colspan=3 align=center>(Exact name of registrant as specified in its charter)</td></tr>
<tr><td>Delaware</td><td>001-35780</td><td>80-0188269</td></tr>
<tr><td>(State or Other Jurisdiction<br>of Incorporation)</td><td>(Commission<br>File Number)</td>
<td>(I.R.S. Employer<br>Identification Number)</td></tr>
<tr><td colspan=2>200 Talcott Avenue<br>Watertown, MA</td><td>02472</td></tr>
<tr><td colspan=2>(Address of principal executive offices)</td><td>(Zip Code)</td></tr>
<tr><td colspan=3>Registrant's telephone number, including area code: (617) 673-8000</td></tr>
<tr><td colspan=3>Not Applicable</td></tr>
<tr><td colspan=3>(Former Name or Former Address, if Changed Since Last Report)</td></tr></table>
<p>Check the appropriate box below if the Form 8-K filing is intended to satisfy the filing obligation:</p>
<p>[X] Written communications pursuant to Rule 425 under the Securities Act</p>
<p>&#9744; Soliciting material pursuant to Rule 14a-12 under the Exchange Act</p>
<p>Securities registered pursuant to Section 12(b) of the Act:</p>
<table><tr><td>Title of each class</td><td>Trading Symbol(s)</td><td>Name of each exchange on which registered</td></tr>
<tr><td>Common Stock, $0.001 par value</td><td>BRFU</td><td>New York Stock Exchange</td></tr>
<tr><td>Depositary Shares, each representing an interest in</td><td>BRFU PrA</td><td>New York Stock Exchange</td></tr>
<tr><td>Preferred Stock, Series A</td><td></td><td></td></tr>
<tr><td>2.125% Notes due 2029</td><td>&#8212;</td><td>Nasdaq Stock Market LLC</td></tr>
<tr><td></td><td></td><td>(Nasdaq Global Select Market)</td></tr></table>
<p>Emerging growth company &#9746;</p>
<p><b>Item 8.01.</b> <u>Other Events</u>. On August 3, we announced earnings.</p></body></html>"""


def cover_of(words: str) -> dict[str, Any]:
    cover: dict[str, Any] = plain(read_report_cover(reading_of(LETTERHEAD + words + ITEM))["filing"])
    return cover


@pytest.mark.parametrize(("words", "date", "registrant"), LAYOUTS, ids=lambda v: v[:20] if isinstance(v, str) else "")
def test_one_registrant_in_any_layout(words: str, date: str, registrant: dict[str, Any]) -> None:
    cover = cover_of(words)
    assert cover["report_date"] == date
    assert cover["registrants"] == [registrant]


@pytest.mark.parametrize(("words", "registrants"), SEVERAL)
def test_several_registrants(words: str, registrants: list[tuple[str, str, str, str]]) -> None:
    fields = ("name", "state_of_incorporation", "commission_file_number", "ein")
    found = [tuple(row[field] for field in fields) for row in cover_of(words)["registrants"]]
    assert found == registrants


@pytest.mark.parametrize(("words", "date"), DATES)
def test_the_date_of_the_earliest_event(words: str, date: str | None) -> None:
    name = "\n\nACME WIDGETS, INC.\n(Exact name of registrant as specified in its charter)\n"
    assert cover_of(words + name).get("report_date") == date


def test_a_cover_in_html_cells() -> None:
    cover = plain(read_report_cover(reading_of(HTML))["filing"])
    assert (cover["form"], cover["amendment"], cover["report_date"]) == ("8-K/A", True, "2016-07-28")
    assert cover["registrants"] == [
        {
            "name": "Bright Futures Inc.",
            "state_of_incorporation": "Delaware",
            "commission_file_number": "001-35780",
            "ein": "80-0188269",
            "telephone": "(617) 673-8000",
            "address": {"street": "200 Talcott Avenue", "city": "Watertown", "state": "MA", "zip": "02472"},
        }
    ]
    assert cover["checkboxes"] == {"written_communications": True, "soliciting_material": False}
    assert cover["emerging_growth_company"] is True


def test_listed_securities_go_on_and_a_dash_is_no_symbol() -> None:
    assert plain(read_report_cover(reading_of(HTML))["filing"])["listed_securities"] == [
        {"title": "Common Stock, $0.001 par value", "symbol": "BRFU", "exchange": "New York Stock Exchange"},
        {
            "title": "Depositary Shares, each representing an interest in Preferred Stock, Series A",
            "symbol": "BRFU PrA",
            "exchange": "New York Stock Exchange",
        },
        {"title": "2.125% Notes due 2029", "exchange": "Nasdaq Stock Market LLC (Nasdaq Global Select Market)"},
    ]


@pytest.mark.parametrize("words", [layout[0] for layout in LAYOUTS] + [several[0] for several in SEVERAL])
def test_every_name_and_number_is_tied_to_the_characters_that_print_it(words: str) -> None:
    reading = reading_of(LETTERHEAD + words + ITEM)
    registrants = read_report_cover(reading)["filing"]["registrants"]
    letters = [
        ("".join(filter(str.isalnum, value)), "".join(filter(str.isalnum, reading.text.chars[slice(*span)])))
        for value, span in spans(registrants)
    ]
    assert letters
    assert [pair for pair in letters if pair[0] != pair[1]] == []


def test_a_blank_date_is_said_to_be_blank() -> None:
    words = "Date of Report (Date of earliest event reported): ______, 2003\n\nACME, INC.\n(Exact name of registrant)\n"
    parts = read_report_cover(reading_of(LETTERHEAD + words + ITEM))
    assert [(row["about"], row["reason"]) for row in parts["unread"]] == [("/filing/report_date", "blank")]


TAGGED = """<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><p>FORM 8-K</p><p>CURRENT REPORT</p>
<p>Date of Report: <ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="c" format="ixt:date-monthname-day-year-en">{date}
</ix:nonNumeric></p><p><ix:nonNumeric name="dei:EntityRegistrantName" contextRef="c">{name}</ix:nonNumeric></p>
<p>(Exact name of registrant as specified in its charter)</p>
<table><tr><td>Delaware</td><td>001-12345</td><td>12-3456789</td></tr>
<tr><td>(State of incorporation)</td><td>(Commission File Number)</td><td>(IRS Employer Identification No.)</td></tr></table>
<div style="display:none"><ix:nonNumeric name="dei:EntityTaxIdentificationNumber" contextRef="c">{ein}</ix:nonNumeric></div>
<p><b>Item 8.01 Other Events.</b></p><p>Earnings.</p></body></html>"""


@pytest.mark.parametrize(
    ("ein", "findings"),
    [("12-3456789", []), ("00-0000000", [("cover.dei", "mismatch", "00-0000000", "12-3456789")])],
)
def test_the_tags_of_the_cover_are_a_second_witness(ein: str, findings: list[tuple[str, ...]]) -> None:
    document = TAGGED.format(date="March 14, 2024", name="Acme Widgets Inc.", ein=ein)
    found = read_report_cover(reading_of(document))["findings"]
    assert [(row["check"], row["severity"], row["expected"], row["stated"]) for row in found] == findings
