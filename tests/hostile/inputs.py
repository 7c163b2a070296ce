"""Bytes that were never a filing, each around the words of one, so that nothing refuses them before they are read."""

import extractor.pipeline  # noqa: F401  (it registers all rules)
from extractor.rules import all_rules

REPORT = (
    "<p>FORM 8-K</p><p>CURRENT REPORT</p><p>Date of Report (Date of earliest event reported): March 6, 2024</p>"
    "<p>Acme Widget Corporation</p><p>(Exact name of registrant as specified in its charter)</p>"
    "<p>Item 8.01 Other Events.</p><p>On March 6, 2024, Acme Widget Corporation sold 1,000,000 shares at $5.00 per share.</p>"
)
PROSPECTUS = (
    "<p>Filed pursuant to Rule 424(b)(5)</p><p>PROSPECTUS SUPPLEMENT</p><p>1,000,000 Shares</p><p>Common Stock</p>"
    "<p>We are offering 1,000,000 shares of our common stock at $5.00 per share.</p>"
)
SIGNATURE = "<p>SIGNATURES</p><p>/s/ Jane Doe</p>"
_ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
_BOMB = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "lol">{_ENTITIES}]>'
_OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:9/">%y;]>'
)


def around(hostile: str, form: str = REPORT) -> bytes:
    """The hostile characters in the middle of a filing."""
    return f"<html><body>{form}{hostile}{SIGNATURE}</body></html>".encode()


def table(rows: int, columns: int) -> str:
    """A table of so many cells."""
    row = f"<tr>{'<td>1,234</td>' * columns}</tr>"
    return f"<table>{row * rows}</table>"


def said_to_rules(copies: int) -> str:
    """Each rule's first literal, and behind it the word of which names of firms are made, again and again."""
    return "".join(f"<p>We {rule.needs[0]}{' Company,' * copies}</p>" for rule in all_rules())


INPUTS: dict[str, bytes] = {
    "nested tags": around("<div>" * 200_000 + "deep" + "</div>" * 200_000),
    "nested tables": around("<table><tr><td>" * 5_000 + "deep"),
    "nested tags of emphasis": around("<b><i>" * 50_000 + "deep"),
    "one long line": around("word " * 1_000_000),
    "one long line without a space": around("x" * 5_000_000),
    "one long line of plain text": b"FORM 8-K CURRENT REPORT Item 8.01 " + b"word " * 1_000_000,
    "table of many rows": around(table(5_000, 10)),
    "table of many columns": around(table(10, 4_000)),
    "cells that span": around("<table>" + '<tr><td colspan="99999" rowspan="99999">1</td>' * 2_000 + "</table>"),
    "spaces": around(" " * 10_000_000),
    "spaces that do not break": around("&nbsp;" * 500_000),
    "spaces of plain text": b"FORM 8-K CURRENT REPORT\nItem 8.01 Other" + b" " * 10_000_000 + b"Events\n",
    "line ends": b"FORM 8-K\nCURRENT REPORT\n" + b"\n" * 500_000 + b"Item 8.01 Other Events\n",
    "unclosed tags": around("<p><table><tr><td><a href='#x'><font style='color:red" * 20_000),
    "unclosed comment": around("<!-- " * 200_000),
    "less-than signs": around("<" * 400_000),
    "quotes": around('<a title="' + "'\"" * 500_000),
    "attributes": around("<p " + " ".join(f"a{n}='1'" for n in range(100_000)) + ">words</p>"),
    "long style": around(f"<p style='{'margin-left:1pt;' * 100_000}'>words</p>"),
    "styles": around("".join(f"<p style='margin-left:{n}pt;text-indent:{n}px'>words</p>" for n in range(10_000))),
    "stray NUL": around("<p>We sold 1,000\x00shares.</p>" + "<p>plain words</p>" * 20),
    "NULs": around("\x00" * 100_000),
    "UTF-16": ("\ufeff" + around("<p>words</p>").decode()).encode("utf-16-le"),
    "UTF-16 without its mark": around("<p>words</p>").decode().encode("utf-16-le"),
    "entity bomb": (_BOMB + around("&e11;").decode()).encode(),
    "entity from outside": (_OUTSIDE + around("<p>[&x;]</p>").decode()).encode(),
    "character references": around("&#36;" * 300_000),
    "form feeds": b"FORM 8-K\nCURRENT REPORT\n" + b"a\f" * 200_000,
    "form feeds in HTML": around("a\f" * 500_000),
    "page tags": b"FORM 8-K\nCURRENT REPORT\n" + b"<PAGE>\n1\n" * 50_000,
    "drawn lines": b"FORM 8-K\nCURRENT REPORT\n" + (b"-" * 100_000 + b"\n") * 20,
    "rules of HTML": around("<hr>" * 100_000),
    "companies": around(f"<p>{'Company, ' * 3_000}</p>"),
    "companies of a prospectus": around(f"<p>{'Company, ' * 3_000}</p>", PROSPECTUS),
    "companies at every rule": around(said_to_rules(300)),
    "companies at every rule of prospectuses": around(said_to_rules(300), PROSPECTUS),
    "numbers": around("1,234.56 " * 100_000),
    "amounts": around("$5 million, " * 50_000, PROSPECTUS),
    "dates": around("March 6, 2024 " * 50_000),
    "capitals": around("A" * 500_000 + " " + "A. " * 100_000),
    "periods": around("." * 500_000 + " " + ". " * 200_000),
    "items": around("<p>Item 8.01 Other Events.</p>" * 5_000),
    "items in one line": around("Item 8.01 " * 20_000),
    "signatures": around("<p>/s/ Jane Doe</p>" * 5_000),
    "exhibits": around("<p>Item 9.01 Exhibits</p>" + "<p>99.1 Press Release</p>" * 5_000),
    "links": around("<a href='#x'>Risk Factors</a> <a name='x'></a>" * 20_000, PROSPECTUS),
    "contents": around("<p>TABLE OF CONTENTS</p>" + "<p>Risk Factors ........ S-1</p>" * 3_000, PROSPECTUS),
    "headings": around("<p><b>Risk Factors</b></p><p>Words.</p>" * 5_000, PROSPECTUS),
    "continuations in a circle": around(
        "<ix:nonNumeric name='dei:X' id='f' continuedAt='c'>a</ix:nonNumeric>"
        "<ix:continuation id='c' continuedAt='d'>b</ix:continuation><ix:continuation id='d' continuedAt='c'>e</ix:continuation>"
        * 2_000
    ),
}
