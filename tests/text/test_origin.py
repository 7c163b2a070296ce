"""Back to the source: the bytes of a range say what the text says there."""

import html
import random
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor.source import Document, open_document
from extractor.source.encodings import decode
from extractor.text import Text, read_text
from extractor.text.origin import Origin, source_span
from extractor.text.source_runs import seen

TAGS = regex.compile(r"<!--.*?-->|<[^>]*>", regex.S)


def document(data: bytes, form: str = "html") -> Document:
    characters, encoding = decode(data)
    return Document("x", None, data, 0, encoding, characters, "ascii" if form == "ascii" else "html")


def stated(source: Document, first: int, last: int) -> str:
    cut = source.data[first:last].decode(source.encoding, "replace")
    return seen(html.unescape(TAGS.sub("", cut)))


def check_words(source: Document, text: Text, words: str) -> bytes:
    start = text.chars.index(words)
    first, last = source_span(source, text, start, start + len(words))
    assert stated(source, first, last) == seen(words)
    return source.data[first:last]


@pytest.mark.parametrize(
    ("data", "words", "cut"),
    [
        (b"<p>the <b>$25,000,000</b> offered</p>", "$25,000,000 offered", b"$25,000,000</b> offered"),
        (b"<p>AT&amp;T &#147;Inc.&#148;</p>", "AT&T “Inc.”", b"AT&amp;T &#147;Inc.&#148;"),
        (b"<p>AT&amp;T</p>", "&", b"&amp;"),
        ("<p>é “Company” end</p>".encode(), "end", b"end"),
        ("\ufeff<p>é “Company” end</p>".encode(), "“Company”", "“Company”".encode()),
        ("<p>é “Company” end</p>".encode("cp1252"), "“Company” end", b"\x93Company\x94 end"),
        (b"<p>x<!-- y -->\n  y</p><script>y</script>z", "y\n\nz", b"y</p><script>y</script>z"),
        (b"<td title='a>b'>5 < 6</td>", "5 < 6", b"5 < 6"),
        (b"<p>333-&#8203;268718 un&shy;til</p>", "268718 until", b"268718 un&shy;til"),
        (b"<table><tr><td>$</td><td>5</td></tr></table>", "$\t5", b"$</td><td>5"),
    ],
)
def test_source_of_html(data: bytes, words: str, cut: bytes) -> None:
    source = document(data)
    text = read_text(source)
    start = text.chars.index(words)
    assert source.data[slice(*source_span(source, text, start, start + len(words)))] == cut


def test_hidden_text_is_passed_over() -> None:
    source = document(b"<p style='display:none'>Total</p><p>Total</p>")
    assert source_span(source, read_text(source), 0, 5) == (36, 41)


def test_source_of_ascii() -> None:
    source = document(b"<TABLE><CAPTION>\r\n Total&amp;more   $5\x97net\x00 <PAGE>\r\nS &amp; P\r\n", "ascii")
    text = read_text(source)
    assert check_words(source, text, "$5—net") == b"$5\x97net"
    assert check_words(source, text, "Total&more") == b"Total&amp;more"
    assert check_words(source, text, "S & P") == b"S &amp; P"


def test_source_of_wrapped_ascii(fixtures: Path) -> None:
    plain = (fixtures / "neotherapeutics_424b5_2001-11-01.txt").read_bytes()
    source = document(b"<html><body><pre>\n" + plain.replace(b"&", b"&amp;") + b"</pre>")
    text = read_text(source)
    check_words(source, text, "NeoTherapeutics")
    origin = Origin(source, text)
    for passage in text.passages[::7]:
        assert stated(source, *origin.span(passage.start, passage.pieces[0].end)) == seen(
            text.chars[passage.start : passage.pieces[0].end]
        )


def test_single_bytes_among_utf8() -> None:
    source = document("<p>é ü ö “ä”".encode() + b"\x93x\x94 end</p>")
    assert source.encoding == "utf-8"
    assert check_words(source, read_text(source), "end") == b"end"


def test_white_space_alone_has_no_source() -> None:
    source = document(b"<p>a</p><p>b</p>")
    with pytest.raises(ValueError, match="white space"):
        source_span(source, read_text(source), 1, 3)


RUNS = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<b>", "</b>", "<td>", "<tr>", "<table>", "</table>", "<br>", "<i style='display:none'>", "</i>", "<s>",
         "word", "two words", " ", "\n", "&amp;", "&#150;", "&nbsp;", "&copy;", "5 < 6", "“é”", "\u200b", "<!-- no -->", "<pre>",
         "</pre>", "a > b", "&unknown;", "<a href='x>y'>", "</a>", "S-3", "</s>"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


@given(RUNS)
def test_every_character_finds_its_source(characters: str) -> None:
    source = document(characters.encode())
    text = read_text(source)
    origin = Origin(source, text)
    last = 0
    for at, character in enumerate(text.chars):
        if not character.isspace():
            first, end = origin.span(at, at + 1)
            assert stated(source, first, end) == seen(character)
            assert first >= last
            last = end


@given(st.text(st.sampled_from("ab $5<>&;\n\r\t\f\x00TABLEPG/\x93é"), max_size=80))
def test_every_character_of_ascii_finds_its_source(characters: str) -> None:
    source = document(characters.encode(), "ascii")
    text = read_text(source)
    origin = Origin(source, text)
    for at, character in enumerate(text.chars):
        if not character.isspace():
            first, end = origin.span(at, at + 1)
            assert seen(html.unescape(source.data[first:end].decode())) == seen(character)


@pytest.mark.corpus
def test_passages_of_real_filings_find_their_source(corpus: Path) -> None:
    draw = random.Random(7)
    for path in sorted((corpus / "corpus" / "8k").iterdir())[::50]:
        source = open_document(path)
        text = read_text(source)
        origin = Origin(source, text)
        for passage in draw.sample(text.passages, min(10, len(text.passages))):
            for start, end in passage.pieces:
                drawn = dict.fromkeys("☐☒☑•▪●■þýo¨x§·", "?")
                table = str.maketrans(drawn)
                assert stated(source, *origin.span(start, end)).translate(table) == seen(text.chars[start:end]).translate(table)
