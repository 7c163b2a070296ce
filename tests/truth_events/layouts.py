"""Layouts of current reports in which the made-up reports of `made/` are set: four of HTML, two of typewritten text.

A made-up report is its truth as JSON, a line of dashes, and a body: a heading for each item, paragraphs of one line each,
and rows of tables with "|" between their cells.
"""

import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

MADE = Path(__file__).parent / "made"
_HEADING = re.compile(r"(?i)^items?\s\d")
_NUMBER = re.compile(r"(?i)^(items? [\d.]+\.?)\s+(.*)$")
_BOXES = (
    "Written communications pursuant to Rule 425 under the Securities Act (17 CFR 230.425)",
    "Soliciting material pursuant to Rule 14a-12 under the Exchange Act (17 CFR 240.14a-12)",
    "Pre-commencement communications pursuant to Rule 14d-2(b) under the Exchange Act (17 CFR 240.14d-2(b))",
    "Pre-commencement communications pursuant to Rule 13e-4(c) under the Exchange Act (17 CFR 240.13e-4(c))",
)
_PURSUANT = (
    "Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has duly caused this report to be "
    "signed on its behalf by the undersigned hereunto duly authorized."
)


def made_reports() -> list[tuple[str, dict[str, Any], str]]:
    """(name, truth, body) of each made-up report."""
    found = []
    for path in sorted(MADE.glob("*.txt")):
        head, body = path.read_text(encoding="utf-8").split("\n----\n", 1)
        found.append((path.stem, json.loads(head), body))
    return found


def _lines(body: str) -> list[str]:
    return [line for line in body.splitlines() if line.strip()]


def _cover_html(date: str, style: str) -> str:
    boxes = "".join(f"<p>&#9744; {box}</p>" for box in _BOXES)
    return (
        f"<p{style}><b>UNITED STATES<br>SECURITIES AND EXCHANGE COMMISSION</b><br>Washington, D.C. 20549</p>"
        f"<p{style}><b>FORM 8-K</b></p><p{style}><b>CURRENT REPORT</b><br>Pursuant to Section 13 or 15(d) of the Securities "
        f"Exchange Act of 1934</p><p{style}>Date of Report (Date of earliest event reported): <b>{date}</b></p>"
        f"<p{style}><b>HALDEN TOOL COMPANY</b><br>(Exact name of registrant as specified in its charter)</p>"
        "<table><tr><td>Delaware</td><td>001-21345</td><td>34-1234567</td></tr><tr><td>(State or other jurisdiction of "
        "incorporation)</td><td>(Commission File Number)</td><td>(IRS Employer Identification No.)</td></tr></table>"
        f"<p{style}>1200 Canal Road, Akron, Ohio 44308<br>(Address of principal executive offices, including zip code)</p>"
        f"<p{style}>(330) 555-0142<br>(Registrant’s telephone number, including area code)</p>{boxes}"
    )


def _signed_html(date: str) -> str:
    return (
        f"<p><b>SIGNATURES</b></p><p>{_PURSUANT}</p><table><tr><td>Dated: {date}</td><td>HALDEN TOOL COMPANY</td></tr>"
        "<tr><td></td><td>By: /s/ Carla J. Wentworth</td></tr><tr><td></td><td>Carla J. Wentworth<br>Senior Vice President and "
        "General Counsel</td></tr></table>"
    )


def _rows_html(lines: list[str], paragraph: Callable[[str], str]) -> str:
    """Paragraphs, and tables of the rows that stand together."""
    parts, rows = [], ""
    for line in [*lines, ""]:
        if "|" in line:
            rows += "<tr>" + "".join(f"<td>{cell.strip()}</td>" for cell in line.split("|")) + "</tr>"
            continue
        if rows:
            parts.append(f"<table>{rows}</table>")
            rows = ""
        if line:
            parts.append(paragraph(line))
    return "".join(parts)


def html_plain(date: str, body: str) -> str:
    """Bold headings in paragraphs of their own."""

    def paragraph(line: str) -> str:
        return f"<p><b>{line}</b></p>" if _HEADING.match(line) else f"<p>{line}</p>"

    inside = _cover_html(date, ' align="center"') + _rows_html(_lines(body), paragraph) + _signed_html(date)
    return f"<html><body>{inside}</body></html>"


def html_cells(date: str, body: str) -> str:
    """Each heading a table with the number in one cell and the title in another, as several filing agents set them."""

    def paragraph(line: str) -> str:
        if not _HEADING.match(line):
            return f'<div style="text-align:justify;text-indent:36pt;font:10pt Times New Roman">{line}</div><div>&nbsp;</div>'
        found = _NUMBER.match(line)
        number, title = found.groups() if found else (line, "")
        return (
            f'<table style="width:100%"><tr><td style="width:10%"><b>{number}</b></td><td><b>{title}</b></td></tr></table>'
            "<div>&nbsp;</div>"
        )

    inside = _cover_html(date, ' style="text-align:center"') + _rows_html(_lines(body), paragraph) + _signed_html(date)
    return f"<html><body>{inside}</body></html>"


def html_spans(date: str, body: str) -> str:
    """Everything in spans, with hard spaces and underlined titles, as programs for inline XBRL write it."""

    def paragraph(line: str) -> str:
        if not _HEADING.match(line):
            first, _, rest = line.partition(" ")
            return (
                f'<div style="margin-top:6pt"><span style="font-size:10pt">{first} </span><span style="font-size:10pt">{rest}'
                "</span></div>"
            )
        found = _NUMBER.match(line)
        number, title = found.groups() if found else (line, "")
        return (
            f'<div><span style="font-weight:700">{number}</span><span style="font-weight:700">&#160;&#160;&#160;&#160;</span>'
            f'<span style="font-weight:700;text-decoration:underline">{title}</span></div>'
        )

    inside = _cover_html(date, ' style="text-align:center"') + _rows_html(_lines(body), paragraph) + _signed_html(date)
    return f"<html><body><div>{inside}</div></body></html>"


def html_capitals(date: str, body: str) -> str:
    """Centred headings in capitals, the title on a line of its own."""

    def paragraph(line: str) -> str:
        if not _HEADING.match(line):
            return f"<p style='margin:0pt'>{line}</p><p>&nbsp;</p>"
        found = _NUMBER.match(line)
        number, title = found.groups() if found else (line, "")
        return f"<p align='center'><b>{number.upper()}<br>{title.upper()}</b></p>"

    inside = _cover_html(date, ' align="center"') + _rows_html(_lines(body), paragraph) + _signed_html(date)
    return f"<html><body>{inside}</body></html>"


def _cover_text(date: str) -> str:
    def centred(words: str) -> str:
        return words.center(76).rstrip()

    return "\n".join(
        [
            centred("SECURITIES AND EXCHANGE COMMISSION"), centred("Washington, D.C. 20549"), "", centred("FORM 8-K"), "",
            centred("CURRENT REPORT"), centred("Pursuant to Section 13 or 15(d) of"),
            centred("the Securities Exchange Act of 1934"), "",
            centred(f"Date of Report (Date of earliest event reported): {date}"), "", centred("HALDEN TOOL COMPANY"),
            centred("(Exact name of registrant as specified in its charter)"), "",
            "       Delaware                  1-21345                34-1234567",
            "(State or other jurisdiction  (Commission File       (IRS Employer",
            "    of incorporation)              Number)         Identification No.)", "",
            centred("1200 Canal Road, Akron, Ohio  44308"), centred("(Address of principal executive offices)"), "",
            centred("(330) 555-0142"), centred("(Registrant's telephone number, including area code)"), "", "",
        ]
    )  # fmt: skip


def _signed_text(date: str) -> str:
    return (
        f"\n\n{'SIGNATURES'.center(76).rstrip()}\n\n{textwrap.fill(_PURSUANT, 74, initial_indent='     ')}\n\n"
        f"                                   HALDEN TOOL COMPANY\n\nDate: {date}\n                                   By: /s/ "
        f"Carla J. "
        "Wentworth\n                                       -----------------------\n                                       "
        "Carla J. "
        "Wentworth\n                                       Senior Vice President\n"
    )


def _text(date: str, body: str, heading: Callable[[str], str], indent: str, width: int) -> str:
    parts, rows = [_cover_text(date)], list[list[str]]()
    plain = body.replace("“", '"').replace("”", '"').replace("’", "'").replace("–", "-")
    for line in [*_lines(plain), ""]:
        if "|" in line:
            rows.append([cell.strip() for cell in line.split("|")])
            continue
        if rows:
            widths = [max(len(row[at]) for row in rows if at < len(row)) + 3 for at in range(max(map(len, rows)))]
            parts.append("\n".join("".join(c.ljust(n) for c, n in zip(row, widths, strict=False)).rstrip() for row in rows))
            rows = []
        if line:
            is_heading = _HEADING.match(line)
            parts.append(heading(line) if is_heading else textwrap.fill(line, width, initial_indent=indent))
    return "\n\n".join(parts) + _signed_text(date)


def text_wrapped(date: str, body: str) -> str:
    """Typewritten paragraphs of 74 columns, indented, headings at the margin."""
    return _text(date, body, lambda line: textwrap.fill(line, 74), "     ", 74)


def text_ruled(date: str, body: str) -> str:
    """Narrow paragraphs and headings hung behind their number."""

    def heading(line: str) -> str:
        found = _NUMBER.match(line)
        number, title = found.groups() if found else (line, "")
        return textwrap.fill(f"{number.upper():<12}{title.upper()}", 66, subsequent_indent=" " * 12)

    return _text(date, body, heading, "", 66)


HTML = (html_plain, html_cells, html_spans, html_capitals)
TEXT = (text_wrapped, text_ruled)
