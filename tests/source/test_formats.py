"""The kind of a file, told by what is in it."""

import pytest

from extractor.source.formats import binary_kind, sniff_format

FORMATS = [
    (b"<html><body><p>x", "html"),
    (b'<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><p>', "html"),
    (b"<!-- made by a printer --><DIV STYLE='x'><FONT SIZE=2>a</FONT><BR></DIV>", "html"),
    (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "html"),
    (b'<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL">', "ixbrl"),
    (b'<html xmlns:inline="http://www.xbrl.org/2008/inlineXBRL">', "ixbrl"),
    (b"<html><p><ix:nonnumeric name='dei:DocumentType'>8-K</ix:nonnumeric>", "ixbrl"),
    # EDGAR's own tags in plain text
    (b"<PAGE>   1\n<TABLE>\n<CAPTION>\n<S>  <C>\nNet  $ 5\n</TABLE>\n<FN><F1> a note", "ascii"),
    (b"FORM 8-K\n\n  Item 5. Other Events, see <http://www.issuer.com/a> and <b@issuer.com>", "ascii"),
    (b"inline XBRL, http://www.xbrl.org/2013/inlineXBRL, is described in <P> this rule", "ascii"),
]
BINARIES = [
    (b"%PDF-1.4\n%\xe2\xe3", "a PDF file"),
    (b"\n  %PDF-1.4", "a PDF file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff\xe0", "a JPEG image"),
    (b"GIF89a", "a GIF image"),
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b\x08", "gzip data"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Microsoft Office file"),
    (b"{\\rtf1\\ansi", "a rich text file"),
    (bytes(range(32)) * 4, "binary data"),
    (b"FORM 8-K\r\n\x0c\x1a", None),
    ("\ufeffFORM 8-K".encode("utf-16-le"), None),
]


@pytest.mark.parametrize(("data", "expected"), FORMATS)
def test_format(data: bytes, expected: str):
    assert sniff_format(data) == expected


@pytest.mark.parametrize(("data", "expected"), BINARIES)
def test_binary(data: bytes, expected: str | None):
    assert binary_kind(data) == expected
