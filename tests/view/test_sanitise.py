"""A filing is a stranger's file: what of it reaches the page, and what does not."""

import re
from html.parser import HTMLParser

import pytest

from extractor.view.marks import marks_of
from extractor.view.page import page_of
from extractor.view.paper import paper_of
from tests.view.filings import read, report_with
from tests.view.hostile import VECTORS

KNOWN = set(
    "a abbr address b big blockquote br caption cite code col colgroup dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i "
    "ins kbd li mark nobr ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var "
    "wbr".split()
)
ATTRIBUTES = set(
    "class id href data-m data-label colspan rowspan cellpadding cellspacing border start width type align valign nowrap".split()
)


class Looking(HTMLParser):
    """Notes every tag and attribute; the marks' own among them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}


def shown(hostile: str, body: str = "") -> tuple[Looking, str, str]:
    record, document = read(report_with(hostile, body))
    paper = paper_of(document, record, marks_of(record))
    looking = Looking()
    looking.feed(paper.html)
    return looking, paper.html, paper.css


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS)
def test_nothing_that_acts_reaches_the_page(vector: str) -> None:
    looking, _, css = shown(vector)
    assert looking.tags <= KNOWN
    assert {name for name, _ in looking.attributes} <= ATTRIBUTES
    assert all(re.fullmatch(r"#f-[\w.-]+", value) for name, value in looking.attributes if name == "href")
    assert all(re.fullmatch(r"f-[\w.-]+|at-\d+|page-\d+", value) for name, value in looking.attributes if name == "id")
    for forbidden in ("url(", "expression", "@", "position", "<", "z-index", "behavior", "binding", "\\"):
        assert forbidden not in css
    assert css.count("{") == css.count("}") == len(css.splitlines())
    assert "display:none" not in css


@pytest.mark.parametrize("vector", VECTORS.values(), ids=VECTORS)
def test_the_page_runs_its_own_scripts_only(vector: str) -> None:
    record, document = read(report_with(vector))
    page = page_of(record, document)
    assert page.count("<script") == page.count("</script>") == 6
    assert page.count("http-equiv") == 1
    assert "unsafe" not in page[: page.index("</head>")]


def test_a_frame_around_the_whole_is_no_way_in() -> None:
    looking, _, _ = shown("", body="onload=window.taken=1 background=https://example.invalid/x style='display:contents'")
    assert looking.tags <= KNOWN


def test_the_filing_keeps_its_look() -> None:
    _, html, css = shown('<p style="text-align:center;font-weight:bold;border-bottom:1px solid #000000">Look</p>')
    found = re.search(r'<div class="p (c\d+)">Look</div>', html)
    assert found
    assert f".{found[1]}{{text-align:center;font-weight:bold;border-bottom:1px solid}}" in css


def test_colours_hold_in_the_light_theme_only() -> None:
    _, _, css = shown("")
    assert re.search(r":root:not\(\[data-theme=dark\]\) \.c\d+\{color:#ff0000\}", css)


def test_links_inside_the_filing_stay() -> None:
    _, html, _ = shown("<a href='#rf'>Risk Factors</a><a name='rf'></a><p>Risk</p>")
    assert '<a href="#f-rf">Risk Factors</a>' in html
    assert 'id="f-rf"' in html


def test_hidden_words_are_not_shown() -> None:
    _, html, _ = shown("<p style='display:none'>nobody sees this</p><ix:header><ix:hidden>nor this</ix:hidden></ix:header>")
    assert "nobody sees this" not in html
    assert "nor this" not in html


def test_a_picture_leaves_a_note() -> None:
    _, html, _ = shown("<img src='logo.jpg' alt='Sample <Logo>'>")
    assert '<span class="picture">picture: Sample &lt;Logo&gt;</span>' in html
