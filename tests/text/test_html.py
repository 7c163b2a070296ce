"""HTML to text: what a person reads, in paragraphs that know where they stand and how they look."""

import time
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor.source import open_document
from extractor.text import Block, Text, read_ascii, read_html, read_text

TAGS = regex.compile(r"<[^>]*>")


def kinds(text: Text) -> list[tuple[str, str]]:
    return [(block.kind, text.chars[block.start : block.end]) for block in text.blocks if block.end > block.start]


def only(html: str) -> tuple[Text, Block]:
    text = read_html(html)
    (block,) = text.blocks
    return text, block


CANONICAL = {
    "<p>One\n  two</p><p>three</p>": "One two\n\nthree",
    "<div>a<div>b</div>c</div>": "a\n\nb\n\nc",
    "SanDisk<br>Corporation": "SanDisk\nCorporation",
    "one<br><br>two": "one\n\ntwo",
    "<p>a&nbsp;b &#160;&#8195;c</p>": "a b   c",
    "<p>333-&#8203;268718 un&shy;til</p>": "333-268718 until",
    "<p>the &#147;Company&#148; &#150; it&#146;s</p>": "the “Company” – it’s",
    "<p>the \x93Company\x94</p>": "the “Company”",
    "<p>AT&amp;T &lt;PAGE&gt; 5 < 6</p>": "AT&T <PAGE> 5 < 6",
    "<p><b>bold</b><i>italic</i> <u>under</u>line</p>": "bolditalic underline",
    "<p>6<sup>3</sup>/<sub>8</sub>% Notes</p>": "6 3/8% Notes",
    "<p>$1,000<sup>1</sup> a share<sup>(2)</sup></p>": "$1,000 1 a share(2)",
    '<p>seen<span style="display:none"> not <b>this</b></span></p>': "seen",
    '<p>seen<span style="visibility:hidden"> not </span></p>': "seen",
    '<p>seen<font style="font-size:0pt"> not </font></p>': "seen",
    "<head><title>Form 8-K</title></head><body>seen<script>var a='<p>no</p>'</script><style>p{}</style>": "seen",
    "<!-- no --><p>seen<!-- nor this --></p>": "seen",
    "<ix:header><ix:hidden>no</ix:hidden></ix:header><p>seen</p>": "seen",
    "<table><tr><td>a</td><td></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>": "a\tb\nc\td",
    "<p>a</p><table><tr><td>b<td>c<tr><td>d<td>e</table><p>f</p>": "a\n\nb\tc\nd\te\n\nf",
    "<table><tr><td>Ohio<br>(State)</td><td><p>1-2</p><p>(File)</p></td></tr></table>": "Ohio (State)\t1-2 (File)",
    '<p><font face="Wingdings">&#254;</font> Yes <font face="Wingdings">o</font> No': "☑ Yes ☐ No",
    '<p><span style="font-family:Wingdings 2">&#163;</span> Yes': "☐ Yes",
    "<p>\uf0b7 item": "• item",
    "": "",
    "no tags at all": "no tags at all",
}


@pytest.mark.parametrize(("html", "chars"), CANONICAL.items())
def test_canonical_text(html: str, chars: str) -> None:
    assert read_html(html).chars == chars


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p align="center"><b>FORM 8-K</b></p>', [("line", "FORM 8-K")]),
        ("<center>UNITED STATES<br>SECURITIES</center>", [("line", "UNITED STATES"), ("line", "SECURITIES")]),
        ('<p style="text-align:center">' + "long " * 60, [("paragraph", ("long " * 60).strip())]),
        ("<h1>Risk Factors</h1>", [("paragraph", "Risk Factors")]),
        ("<ul><li>one<li>two</ul>", [("paragraph", "one"), ("paragraph", "two")]),
        ("<p>___________</p>", [("rule", "___________")]),
    ],
)
def test_kind_of_block(html: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(read_html(html)) == expected


def test_drawn_line_is_an_empty_rule() -> None:
    text = read_html("<p>a</p><hr noshade><p>b</p>")
    assert [(block.kind, block.start, block.end) for block in text.blocks] == [
        ("paragraph", 0, 1), ("rule", 1, 1), ("paragraph", 3, 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("html", "style"),
    [
        ("<p><b>All</b> <b>of it</b>.</p>", {"bold": True}),
        ("<p><b>Some</b> of it</p>", {"bold": False}),
        ('<p style="font-weight:700;font-style:italic">x1</p>', {"bold": True, "italic": True}),
        ('<p><b><span style="font-weight:normal">plain</span></b></p>', {"bold": False}),
        ('<div style="text-decoration: underline">under</div>', {"underline": True}),
        ("<p><font size=2>ten</font></p>", {"size": 10}),
        ('<p style="font:bold 9pt Times New Roman">nine</p>', {"size": 9, "bold": True}),
        ('<p style="font-size:16px">sixteen</p>', {"size": 12}),
        ('<p style="margin-left:36pt;text-indent:-18.2pt">hangs</p>', {"indent": 18}),
        ('<p style="text-indent:4%">in</p>', {"indent": 24}),
        ('<div align="center"><table><tr><td>not centred</td></tr></table></div>', {"centered": False}),
    ],
)
def test_style(html: str, style: dict[str, object]) -> None:
    _, block = only(html)
    assert {name: getattr(block.style, name) for name in style} == style


@pytest.mark.parametrize(
    ("html", "lead"),
    [
        ("<p><b>We have lost money.</b> Since 1999 we have.</p>", "We have lost money."),
        ("<p><i>Key people.</i>&nbsp; If they leave</p>", "Key people."),
        ("<p><u>Term</u>. The plan</p>", "Term"),
        ("<p><b>All bold.</b></p>", ""),
        ("<p>Plain first, <b>then bold</b></p>", ""),
    ],
)
def test_run_in_heading(html: str, lead: str) -> None:
    text, block = only(html)
    assert text.chars[block.start : block.start + block.lead] == lead


def test_anchors_belong_to_the_block_behind_them() -> None:
    text = read_html('<a name="toc"></a><p>Contents</p><div id="v_001"><p>RISK FACTORS</p></div><p>They</p>')
    assert [block.anchors for block in text.blocks] == [("toc",), ("v_001",), ()]


def test_links_inside_the_document() -> None:
    text = read_html('<p>See <a href="#rf"> Risk Factors</a> and <a href="x.htm">x</a></p><a href="#e"></a>')
    (link,) = text.links
    assert (text.chars[link.start : link.end], link.target) == ("Risk Factors", "rf")


@pytest.mark.parametrize(
    ("html", "chars"),
    [
        ("<p>a commission of <s>3.0%</s> <ins>2.5%</ins> of</p>", "a commission of 2.5% of"),
        ("<p>on <strike>May 1</strike> <u>June 2</u>, 2024</p>", "on June 2, 2024"),
        ("<p>It sold <del>1,000</del> shares.</p><p><del>All of it.</del></p><p>Next year</p>", "It sold shares.\n\nNext year"),
        ("<p>sold at <span style='text-decoration: line-through'>$5 <b>each</b></span> $6</p>", "sold at $6"),
        ("<table><tr><td>Price</td><td><s>$5</s></td><td>$6</td></tr></table>", "Price\t$6"),
    ],
)
def test_what_is_crossed_out_is_not_read(html: str, chars: str) -> None:
    assert read_html(html).chars == chars


@pytest.mark.parametrize(
    "html",
    [
        "<p>sold <s>at $5 each, and so on to the end of what the filer wrote and never closed",
        "<p>Of directors:</p><pre><table>\n<s>      <c>\nDoe    1,200\n</table></pre><p>who hold them</p>",
        "<p>Of directors:</p><table><s> <c>Doe</table><p>who hold them</p>",
    ],
)
def test_a_tag_never_closed_and_columns_of_edgar_cross_nothing_out(html: str) -> None:
    read = read_html(html).chars
    assert all(words in read for words in regex.findall(r"[a-z]+|\$5|Doe|1,200", TAGS.sub("", html)))


def test_columns_made_of_spaces_are_rows() -> None:
    gap = "&nbsp;" * 8
    text = read_html(f"<p align=center>Nevada{gap}000-29913{gap}90-1133909<br>(State){gap}(File){gap}(EIN)</p>")
    assert [[text.chars[cell.start : cell.end] for cell in block.cells] for block in text.blocks] == [
        ["Nevada", "000-29913", "90-1133909"], ["(State)", "(File)", "(EIN)"],
    ]  # fmt: skip
    blank = read_html(f"<p>Interest will accrue from {gap}, 2024 and be paid on {gap} and {gap} of each year</p>")
    assert [block.kind for block in blank.blocks] == ["paragraph"]


@pytest.mark.parametrize("wrap", ["<html><body><pre>\n{}</pre></body></html>", "<HTML>{}"])
def test_wrapped_ascii_is_read_as_ascii(wrap: str, fixtures: Path) -> None:
    filing = (fixtures / "neotherapeutics_424b5_2001-11-01.txt").read_text(encoding="latin-1")
    wrapped, plain = read_html(wrap.format(filing.replace("&", "&amp;"))), read_ascii(filing)
    assert wrapped.chars.split() == plain.chars.split()
    assert [page.label for page in wrapped.pages] == [page.label for page in plain.pages]


def test_preformatted_lines_inside_html_keep_their_columns() -> None:
    text = read_html("<p>Intro, longer than the lines below.</p><pre>a   b\n  c   <b>d</b> e\n\nnext\n</pre><p>end</p>")
    assert text.chars == "Intro, longer than the lines below.\n\na   b\n  c   d e\n\nnext\n\nend"


def test_read_text_goes_by_the_format(fixtures: Path) -> None:
    document = open_document(fixtures / "neotherapeutics_8k_1999-01-29.txt")
    assert read_text(document).chars == read_ascii(document.characters).chars
    html = open_document(b"<html><body><p>One<br>two</p></body></html>")
    assert read_text(html).chars == "One\ntwo"


FRAGMENTS = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<table>", "<tr>", "<td>", "<td colspan=3 rowspan=2>", "</table>", "</tr>",
     "</td>", "<br>", "<hr>", "word", " ", "&nbsp;", "&#150;", "<", "&", "\x00", "<pre>", "</pre>", "•", "12", "S-3", "<sup>",
     "<span style='page-break-after:always'>", "</span>", "<a name=x href='#y'>", "</a>", "<ix:nonNumeric name='a:b'>",
     "<p style='display:none'>", "<!--", "-->", "<li>", "\u200b", "\ud800", "<PAGE>", "\n"]
)  # fmt: skip


@given(st.lists(FRAGMENTS, max_size=60).map("".join))
def test_whatever_comes_the_layout_holds(html: str) -> None:
    text = read_html(html)
    check_layout(text)


def check_layout(text: Text) -> None:
    length = len(text.chars)
    at = 0
    for page in text.pages:
        assert page.start == at
        at = page.end
    assert at == length
    at = 0
    for block in text.blocks:
        assert at <= block.start <= block.end <= length
        at = max(at, block.start if block.start == block.end else block.end)
        assert 0 <= block.page < max(1, len(text.pages))
        for cell in block.cells:
            assert all(block.start <= start < end <= block.end for start, end in cell.pieces)
    for passage in text.passages:
        for number, character in enumerate(passage.text):
            assert character.isspace() or text.chars[passage.offset(number)] == character


@pytest.mark.corpus
def test_layout_holds_in_real_filings(corpus: Path) -> None:
    for path in sorted((corpus / "corpus" / "8k").iterdir())[::25]:
        check_layout(read_text(open_document(path)))


HOSTILE = {
    "nested blocks": "<div>" * 20_000 + "x",
    "nested tables": "<table><tr><td>" * 2_000 + "x",
    "nested bold": "<b>" * 20_000 + "x",
    "spaces": " " * 1_000_000 + "x",
    "no-break spaces": "a" + "&nbsp;" * 50_000 + "x",
    "one line": "word " * 200_000,
    "many cells": "<table>" + ("<tr>" + "<td>1" * 50) * 400 + "</table>",
    "spanning cells": "<table>" + "<tr><td rowspan=5000 colspan=1000>x<td>y" * 500,
    "zero bytes": "a\x00b<\x00p>\x00" * 20_000,
    "entity bomb": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;</p>',
    "external entity": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>&x;</p>',
    "turns": "<p>x" + "<br>" * 50_000,
    "rules": "<hr>" * 20_000,
    "breaks": '<p style="page-break-before:always">1</p>' * 5_000,
    "labels": "<p align=center>1</p>" * 5_000,
    "open comments": "<!--" * 30_000,
    "open quotes": "<p " + 'a="' * 30_000,
    "styles": "".join(f'<p style="margin-left:{n}px">x</p>' for n in range(5_000)),
    "anchors": "".join(f'<a name="n{n}"></a>' for n in range(10_000)) + "x",
    "facts": "<ix:nonNumeric name='dei:X'>" * 5_000 + "x",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_html_costs_no_more_than_its_size(name: str) -> None:
    started = time.process_time()
    text = read_html(HOSTILE[name])
    assert time.process_time() - started < 4
    assert len(text.chars) <= len(HOSTILE[name]) * 2
    assert "root" not in text.chars
