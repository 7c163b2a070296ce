"""Declared, else strict UTF-8, else Windows-1252."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.source.encodings import ascii_view, decode

WINDOWS_1252 = bytes(b for b in range(256) if b not in b"\x81\x8d\x8f\x90\x9d").decode("cp1252")
META = b'<html><head><meta http-equiv="Content-Type" content="text/html; charset=%s"></head>'

# bytes, codec of the file's mark, characters, encoding
READ = [
    (b"plain", "plain", "utf-8"),
    ("\u201cthe Company\u201d".encode(), "\u201cthe Company\u201d", "utf-8"),
    (b"\x93the Company\x94 \x80 5", "\u201cthe Company\u201d \u20ac 5", "cp1252"),
    # undefined in Windows-1252: Latin-1's control characters, so that no byte is lost
    (b"a\x81\x8d\x8f\x90\x9d\xff", "a\x81\x8d\x8f\x90\x9d\xff", "cp1252"),
    (codecs.BOM_UTF8 + "\u00a7 5".encode(), "\u00a7 5", "utf-8"),
    (codecs.BOM_UTF8 + b"plain", "plain", "utf-8"),
    (codecs.BOM_UTF16_LE + "\u00a7 5".encode("utf-16-le"), "\u00a7 5", "utf-16-le"),
    (codecs.BOM_UTF16_BE + "\u00a7 5".encode("utf-16-be"), "\u00a7 5", "utf-16-be"),
    # line ends and entities are left to others
    (b"a\r\nb\rc\n&nbsp;&#8220;", "a\r\nb\rc\n&nbsp;&#8220;", "utf-8"),
    # UTF-8 cut in the middle of a character, and with one pasted Windows-1252 quotation mark
    ("\u2019s \u2019s".encode() + b"\xe2\x80", "\u2019s \u2019s\ufffd", "utf-8"),
    ("\u2019s \u2019s ".encode() + b"\x93q", "\u2019s \u2019s \u201cq", "utf-8"),
]
DECLARED = [
    (b"<?xml version='1.0' encoding='ASCII'?><p>", "cp1252"),
    (b'<?xml version="1.0"  encoding="utf-8" ?><p>', "utf-8"),
    (META % b"ISO-8859-1", "cp1252"),
    (META % b"latin1", "cp1252"),
    (META % b"us-ascii", "cp1252"),
    (META % b"windows-1252", "cp1252"),
    (META % b"UTF-8", "utf-8"),
    (b"<META CHARSET=iso-8859-15>", "iso8859-15"),
    # no character sets, or none that ASCII can be declared in
    (META % b"unicode_escape", "utf-8"),
    (META % b"utf-7", "utf-8"),
    (META % b"rot13", "utf-8"),
    (META % b"utf-16", "utf-8"),
    (META % b"no-such-thing", "utf-8"),
]


@pytest.mark.parametrize(("data", "characters", "encoding"), READ)
def test_read(data: bytes, characters: str, encoding: str):
    assert decode(data) == (characters, encoding)


@pytest.mark.parametrize(("data", "encoding"), DECLARED)
def test_declared(data: bytes, encoding: str):
    assert decode(data) == (data.decode("ascii"), encoding)


def test_declared_latin_1_is_windows_1252():
    assert decode(META % b"iso-8859-1" + b"\x93x\x94")[0].endswith("\u201cx\u201d")


def test_declared_latin_1_that_is_utf_8_was_saved_again():
    characters, encoding = decode(META % b"iso-8859-1" + "\u201cx\u201d".encode())
    assert (characters[-3:], encoding) == ("\u201cx\u201d", "utf-8")


def test_a_false_declaration_of_utf_8_falls_back():
    characters, encoding = decode(META % b"utf-8" + b"\x93x\x94")
    assert (characters[-3:], encoding) == ("\u201cx\u201d", "cp1252")


def test_another_declared_character_set_is_used():
    assert decode(META % b"windows-1251" + "\u0416".encode("cp1251"))[0].endswith("\u0416")


@given(st.binary(max_size=400))
def test_every_byte_string_is_text(data: bytes):
    characters, encoding = decode(data)
    if encoding == "cp1252":
        assert len(characters) == len(data)
    assert isinstance(characters.encode("utf-8", "surrogatepass"), bytes)


@given(st.text(alphabet=WINDOWS_1252, max_size=200))
def test_windows_1252_is_read_back_unless_it_is_utf_8_by_chance(text: str):
    data = text.encode("cp1252")
    characters, encoding = decode(b"\x93 " + data)
    assert (characters, encoding) == ("\u201c " + text, "cp1252")


@given(st.text(alphabet="<TEX>/ \u00e9\u3c3e\U0001f600\ud83d", max_size=50))
def test_a_tag_is_found_in_utf_16_where_it_stands(text: str):
    data = codecs.BOM_UTF16_LE + (text + "<TEXT>").encode("utf-16-le", "surrogatepass")
    view, unit = ascii_view(data)
    found = data[view.rfind(b"<TEXT>") * unit :]
    assert found.decode("utf-16-le") == "<TEXT>"
