"""A filing says the same whatever tags, blanks and line ends its filer's software put around its words."""

import re
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

import extractor
from tests.conftest import ROOT

_TAG = re.compile(r"(<[^>]*>)")
_WORDS = ("evidence", "findings", "risk_factors", "source", "statement", "text", "start", "end", "spans")
FILINGS = (
    "tests/truth/equity/registered_direct_two_agents.htm",
    "tests/truth/equity/atm_ads.htm",
    "tests/truth/debt/notes_four_tranches_guaranteed.htm",
    "tests/truth/debt/mtn_pricing_supplement_terms_table.htm",
)


def _in_words(html: str, changed: Callable[[str], str]) -> str:
    head, body, rest = html.partition("<body")
    opened, *parts = _TAG.split(rest)
    return "".join((head, body, opened, *(part if part[:1] == "<" or not part.strip() else changed(part) for part in parts)))


def _divisions(html: str) -> str:
    return re.sub(r"(?i)<(/?)p(?=[\s>])", r"<\1div", html)


def _spans(html: str) -> str:
    return _in_words(html, lambda words: f'<span style="color:#000000">{words}</span>')


def _blanks_that_do_not_break(html: str) -> str:
    return _in_words(html, lambda words: re.sub(r" (?=\w*[aeiou]\b)", "&#160;", words))


def _line_ends(html: str) -> str:
    return _in_words(html, lambda words: re.sub(r" (?=\w*[nrs]\b)", "\r\n", words))


def _words_in_halves(html: str) -> str:
    return _in_words(html, lambda words: re.sub(r"(?<![&#\w])(\w{2})(\w{3,})\b(?!;)", r"<font>\1</font><font>\2</font>", words))


def _said(html: str) -> Any:
    record = msgspec.json.decode(extractor.extract(html.encode(), path="filing.htm").to_json())
    return {name: value for name, value in record.items() if name not in _WORDS}


def _values(said: Any) -> Any:
    if isinstance(said, dict):
        return {name: _values(value) for name, value in said.items() if name not in _WORDS}
    return [_values(value) for value in said] if isinstance(said, list) else said


@pytest.mark.parametrize("changed", [_divisions, _spans, _blanks_that_do_not_break, _line_ends, _words_in_halves])
@pytest.mark.parametrize("path", FILINGS, ids=lambda path: path.rpartition("/")[2])
def test_other_markup_gives_the_same_values(path: str, changed: Callable[[str], str]) -> None:
    html = (ROOT / path).read_text()
    other = changed(html)
    assert other != html
    assert _values(_said(other)) == _values(_said(html))
