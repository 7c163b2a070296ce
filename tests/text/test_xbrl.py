"""Facts of inline XBRL: values after their transformation, tied to the characters that state them."""

import pytest

from extractor.text import Fact, read_html

CONTEXTS = """<div style="display:none"><ix:header><ix:hidden>
<ix:nonNumeric name="dei:AmendmentFlag" contextRef="c0" format="ixt:fixed-false">false</ix:nonNumeric>
<ix:nonNumeric name="dei:SecurityExchangeName" contextRef="c1" id="f9">NASDAQ</ix:nonNumeric></ix:hidden>
<ix:resources><xbrli:context id="c0"><xbrli:entity></xbrli:entity></xbrli:context>
<xbrli:context id="c1"><xbrli:entity><xbrli:segment><xbrldi:explicitMember dimension="us-gaap:StatementClassOfStockAxis">
us-gaap:CommonStockMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity></xbrli:context></ix:resources></ix:header></div>"""


def fact(attributes: str, content: str, tag: str = "nonNumeric") -> Fact | None:
    facts = read_html(f'<p>Before <ix:{tag} name="dei:X" {attributes}>{content}</ix:{tag}> after</p>').facts
    return facts[0] if facts else None


@pytest.mark.parametrize(
    ("form", "content", "value"),
    [
        ("ixt:date-monthname-day-year-en", "February&#160;24, 2026", "2026-02-24"),
        ("ixt:datemonthdayyearen", "Sept. 3, 2019", "2019-09-03"),
        ("ixt:date-day-monthname-year-en", "24 February 2026", "2026-02-24"),
        ("ixt:date-month-day-year", "02/24/2026", "2026-02-24"),
        ("ixt:date-day-month-year", "24.02.2026", "2026-02-24"),
        ("ixt:date-month-day", "12/31", "--12-31"),
        ("ixt:date-monthname-day-en", "December 31", "--12-31"),
        ("ixt:date-monthname-year-en", "June 2031", "2031-06"),
        ("ixt:date-monthname-day-year-en", "February 30, 2026", None),
        ("ixt:date-monthname-day-year-en", "soon", None),
        ("ixt-sec:boolballotbox", "&#9744;", "false"),
        ("ixt-sec:boolballotbox", "&#9746;", "true"),
        ("ixt-sec:boolballotbox", "maybe", None),
        ("ixt:booleantrue", "Yes", "true"),
        ("ixt:fixed-false", "whatever", "false"),
        ("ixt-sec:stateprovnameen", "California", "California"),
        ("ixt:nocontent", "x", None),
        ("", "Apple Inc.", "Apple Inc."),
    ],
)
def test_transformed_values(form: str, content: str, value: str | None) -> None:
    read = fact(f'format="{form}"' if form else "", content)
    assert (read.value if read else None) == value


@pytest.mark.parametrize(
    ("attributes", "content", "value"),
    [
        ('unitRef="usd" scale="0"', "0.10", "0.10"),
        ('unitRef="usd" scale="6" format="ixt:num-dot-decimal"', "1,234.50", "1234500000"),
        ('unitRef="usd" scale="-2"', "4.00", "0.0400"),
        ('unitRef="usd" sign="-"', "12", "-12"),
        ('unitRef="usd" format="ixt:num-comma-decimal"', "1.234,5", "1234.5"),
        ('unitRef="usd" format="ixt:fixed-zero"', "—", "0"),
        ('unitRef="usd"', "many", None),
    ],
)
def test_numbers_keep_their_digits(attributes: str, content: str, value: str | None) -> None:
    read = fact(attributes, content, "nonFraction")
    assert (read.value if read else None) == value


def test_facts_know_their_characters() -> None:
    text = read_html(
        "<p>Name: <ix:nonNumeric name='dei:EntityRegistrantName'><b> Apple</b>\n<i>Inc.</i> </ix:nonNumeric></p><p>end</p>"
    )
    (read,) = text.facts
    assert read.value == "Apple Inc."
    assert read.span is not None
    assert text.chars[read.span.start : read.span.end] == "Apple Inc."


def test_hidden_facts_and_the_words_that_show_them() -> None:
    text = read_html(CONTEXTS + '<p>on <span style="-sec-ix-hidden:f9">The Nasdaq Stock Market LLC</span></p>')
    amendment, exchange = text.facts
    assert (amendment.name, amendment.value, amendment.span) == ("dei:AmendmentFlag", "false", None)
    assert exchange.members == ("us-gaap:StatementClassOfStockAxis=us-gaap:CommonStockMember",)
    assert exchange.value == "NASDAQ"
    assert exchange.span is not None
    assert text.chars[slice(*exchange.span)] == "The Nasdaq Stock Market LLC"
    assert text.chars == "on The Nasdaq Stock Market LLC"


def test_a_fact_goes_on_elsewhere_and_leaves_words_out() -> None:
    text = read_html(
        "<p><ix:nonNumeric name='dei:T' continuedAt='k1'>Common <ix:exclude>S-3</ix:exclude>Stock,</ix:nonNumeric></p>"
        "<p>between</p><p><ix:continuation id='k1'>$0.01 par value</ix:continuation></p>"
    )
    (read,) = text.facts
    assert read.value == "Common Stock, $0.01 par value"
    assert read.span is not None
    assert text.chars[slice(*read.span)] == "Common S-3Stock,"


def test_facts_in_facts() -> None:
    text = read_html("<p><ix:nonNumeric name='a:B'>One <ix:nonNumeric name='a:C'>Park Way</ix:nonNumeric></ix:nonNumeric></p>")
    assert [(read.name, read.value) for read in text.facts] == [("a:C", "Park Way"), ("a:B", "One Park Way")]


def test_circles_and_strays_end() -> None:
    circle = "<ix:continuation id='k' continuedAt='k'>x</ix:continuation>"
    text = read_html(circle + "<ix:nonNumeric name='a:B' continuedAt='k'>y</ix:nonNumeric>")
    assert [read.value for read in text.facts] == ["y x"]
    assert read_html("</ix:nonNumeric><ix:nonNumeric>no name</ix:nonNumeric>").facts == ()
