"""Lines that a Privacy-Enhanced message escapes are read as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.source import Document, open_document
from extractor.text import read_text
from extractor.text.ascii.dashes import Dashes, undashed
from extractor.text.origin import source_span

MESSAGE = (
    b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\nOriginator-Name: keymaster@town.hall.org\n\n"
    b"<SEC-DOCUMENT>0000000001-95-000001.txt : 19950301\n<SEC-HEADER>0000000001-95-000001.hdr.sgml : 19950301\n"
    b"ACCESSION NUMBER:\t\t0000000001-95-000001\nCONFORMED SUBMISSION TYPE:\t8-K\n</SEC-HEADER>\n"
    b"<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\n%s</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n"
    b"-----END PRIVACY-ENHANCED MESSAGE-----\n"
)
LINES = b"Name of director        Shares\n- ----------------        ------\nJ. Doe                   1,200\n- - the first\n"


def test_escaped_lines_are_as_they_were_written() -> None:
    document = open_document(MESSAGE % LINES)
    text = read_text(document)
    assert text.chars == LINES.decode().replace("- -", "-").rstrip()
    start = text.chars.index("- the first")
    first, last = source_span(document, text, start, start + len("- the first"))
    assert document.data[first:last] == b"- the first"
    start = text.chars.index("1,200")
    first, last = source_span(document, text, start, start + 5)
    assert document.data[first:last] == b"1,200"


def test_the_rule_under_a_column_heading_is_drawn() -> None:
    escaped = LINES[: LINES.index(b"- - the")]
    sent, bare = (read_text(open_document(MESSAGE % lines)) for lines in (escaped, escaped.replace(b"- -", b"-")))
    assert sent.blocks == bare.blocks


def test_escaped_lines_of_html() -> None:
    document = open_document(MESSAGE % b"<html><body><p>sold\n- -5 and <!--\n- -- x\n- -->7</p></body></html>\n")
    text = read_text(document)
    assert text.chars == "sold -5 and 7"
    start = text.chars.index("7")
    first, last = source_span(document, text, start, start + 1)
    assert document.data[first:last] == b"7"


def test_a_file_that_no_message_wraps_keeps_its_dashes() -> None:
    bare = open_document(b"FORM 8-K\n- - the first\n- second\n", path="a.txt")
    assert "- - the first\n- second" in read_text(bare).chars


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@given(st.lists(st.text(st.sampled_from("- ab"), max_size=6), max_size=8))
def test_every_character_is_found_again(line_end: str, lines: list[str]) -> None:
    sent = line_end.join(f"- {line}" if line.startswith("-") else line for line in lines)
    document = Document("x", None, sent.encode(), 0, "ascii", sent, "ascii", dash_escaped=True)
    written = undashed(document)
    assert written.split(line_end) == (lines or [""])
    dashes = Dashes(document)
    assert [sent[dashes.before(at)] for at in range(len(written))] == list(written)
