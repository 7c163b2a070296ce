"""Submissions of every kind, cut into header, filing and parts."""

import pytest

from extractor.errors import UnreadableSource
from extractor.source import Part, open_document

HEADER = b"""<SEC-DOCUMENT>0000000001-01-000001.txt : 20011101
<SEC-HEADER>0000000001-01-000001.hdr.sgml : 20011101
ACCESSION NUMBER:\t\t0000000001-01-000001
CONFORMED SUBMISSION TYPE:\t8-K/A
FILED AS OF DATE:\t\t20011101
</SEC-HEADER>
"""
FILING = b"""<DOCUMENT>
<TYPE>8-K/A
<SEQUENCE>1
<FILENAME>main.txt
<DESCRIPTION>CURRENT REPORT <AMENDED>
<TEXT>
The filing.
</TEXT>
</DOCUMENT>
"""
EXHIBIT = b"""<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<FILENAME>ex99.htm
<TEXT>
<html>A release that quotes "</TEXT>" of SGML.</html>
</TEXT>
</DOCUMENT>
"""
GRAPHIC = b"""<DOCUMENT>
<TYPE>GRAPHIC
<SEQUENCE>3
<FILENAME>logo.jpg
<DESCRIPTION>LOGO
<TEXT>
begin 644 logo.jpg
M_]C_X``02D9)1@`!`0$`8`!@``#_VP!#``@&!@<&!0@'!P<)"0@*#!0-#`L+
`
end
</TEXT>
</DOCUMENT>
"""
PDF = b"""<DOCUMENT>
<TYPE>8-K/A
<SEQUENCE>4
<FILENAME>main.pdf
<TEXT>
<PDF>
begin 644 main.pdf
M)5!$1BTQ+C0*
`
end
</PDF>
</TEXT>
</DOCUMENT>
"""
END = b"</SEC-DOCUMENT>\n"
PEM = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\nMIC-Info: RSA-MD5,RSA,\n Klv==\n\n"
PEM_END = b"-----END PRIVACY-ENHANCED MESSAGE-----\n"
FEED = (
    b"<SUBMISSION><ACCESSION-NUMBER>0000000001-25-000001<TYPE>8-K<FILING-DATE>20250108<FILER></FILER>"
    b"<DOCUMENT><TYPE>8-K<SEQUENCE>1<FILENAME>a.htm<DESCRIPTION>FORM<TEXT><XBRL><?xml version='1.0'?>"
    b"<html><body>The filing.</body></html></XBRL></TEXT></DOCUMENT></SUBMISSION>"
)
RESAVED = (
    b"<html><body><document>\n<type>424B4\n<sequence>1\n<filename>a.htm\n<description>424B4\n<text>\n"
    b"<!DOCTYPE html><p>The <svg><text>chart</text></svg> filing.</p>\n</text>\n"
    b"</description></filename></sequence></type></document>\n</body></html>"
)
DESCRIPTION = "CURRENT REPORT <AMENDED>"

# what, bytes, (type, sequence, filename, description), characters
LABELS_AND_TEXT = [
    ("submission", HEADER + FILING + EXHIBIT + END, ("8-K/A", "1", "main.txt", DESCRIPTION), "The filing."),
    ("text before", b"From: edgar\n\n" + HEADER + FILING + END, ("8-K/A", "1", "main.txt", DESCRIPTION), "The filing."),
    ("pem", PEM + HEADER + FILING + END + PEM_END, ("8-K/A", "1", "main.txt", DESCRIPTION), "The filing."),
    ("exhibit first", HEADER + EXHIBIT + FILING + END, ("8-K/A", "1", "main.txt", DESCRIPTION), "The filing."),
    ("pdf first", HEADER + PDF + FILING + END, ("8-K/A", "1", "main.txt", DESCRIPTION), "The filing."),
    ("document alone", FILING, ("8-K/A", "1", "main.txt", DESCRIPTION), "The filing."),
    ("exhibit alone", EXHIBIT.replace(b"</TEXT>", b"", 1), ("EX-99.1", "2", "ex99.htm", None),
     '<html>A release that quotes "" of SGML.</html>'),
    ("no end of text", HEADER + FILING.replace(b"</TEXT>\n", b"") + GRAPHIC + END,
     ("8-K/A", "1", "main.txt", DESCRIPTION), "The filing."),
    ("no end at all", HEADER + FILING[: FILING.find(b"</TEXT>")],
     ("8-K/A", "1", "main.txt", DESCRIPTION), "The filing."),
    ("no end but the submission's", HEADER + FILING[: FILING.find(b"</TEXT>")] + END,
     ("8-K/A", "1", "main.txt", DESCRIPTION), "The filing."),
    ("no start of text", b"<DOCUMENT>\n<TYPE>8-K\nThe filing.\n</DOCUMENT>", ("8-K", None, None, None), "The filing."),
    ("no documents", HEADER + b"The filing.\n" + END, (None, None, None, None), "\nThe filing.\n"),
    ("feed", FEED, ("8-K", "1", "a.htm", "FORM"), "<?xml version='1.0'?><html><body>The filing.</body></html>"),
    ("re-saved", RESAVED, ("424B4", "1", "a.htm", "424B4"),
     "<!DOCTYPE html><p>The <svg><text>chart</text></svg> filing.</p>"),
    ("bare", b"\n The filing.\n", (None, None, None, None), "\n The filing.\n"),
    ("a word in brackets", b"the <DOCUMENT> of title", (None, None, None, None), "the <DOCUMENT> of title"),
]  # fmt: skip


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize(("data", "labels", "text"), [row[1:] for row in LABELS_AND_TEXT], ids=[r[0] for r in LABELS_AND_TEXT])
def test_main_document(data: bytes, labels: tuple[str | None, ...], text: str, line_end: bytes):
    data = data.replace(b"\n", line_end)
    document = open_document(data)
    assert (document.type, document.sequence, document.filename, document.description) == labels
    assert document.characters == text.replace("\n", line_end.decode())
    assert data[document.offset : document.offset + len(document.data)] == document.data


@pytest.mark.parametrize(("data", "labels", "text"), [row[1:] for row in LABELS_AND_TEXT], ids=[r[0] for r in LABELS_AND_TEXT])
def test_saved_as_utf_16(data: bytes, labels: tuple[str | None, ...], text: str):
    saved = ("\ufeff" + data.decode()).encode("utf-16-le")
    document = open_document(saved)
    assert (document.type, document.sequence, document.filename, document.description) == labels
    assert (document.characters, document.encoding) == (text, "utf-16-le")
    assert saved[document.offset : document.offset + len(document.data)] == document.data


def test_parts_are_sized_and_not_decoded():
    document = open_document(HEADER + FILING + EXHIBIT + GRAPHIC + PDF + END)
    graphic = GRAPHIC[GRAPHIC.find(b"<TEXT>") + 6 : GRAPHIC.find(b"</TEXT>")]
    pdf = PDF[PDF.find(b"<TEXT>") + 6 : PDF.find(b"</TEXT>")]
    assert document.parts == (
        Part("2", "EX-99.1", "ex99.htm", None, len('<html>A release that quotes "</TEXT>" of SGML.</html>'), "text"),
        Part("3", "GRAPHIC", "logo.jpg", "LOGO", len(graphic), "uuencoded"),
        Part("4", "8-K/A", "main.pdf", None, len(pdf), "pdf"),
    )


def test_only_a_privacy_enhanced_message_is_dash_escaped():
    assert open_document(PEM + HEADER + FILING + END + PEM_END).dash_escaped
    assert not open_document(HEADER + FILING + END).dash_escaped


def test_header_is_that_of_the_submission():
    document = open_document(HEADER + FILING + END)
    assert document.header is not None
    assert (document.header.form, document.header.accession_number) == ("8-K/A", "0000000001-01-000001")
    assert open_document(FILING).header is None


@pytest.mark.parametrize(
    ("types", "chosen"),
    [
        ((b"EX-99", b"8-K/A", b"8-K"), "8-K/A"),
        ((b"EX-99", b"8-K", b"424B5"), "8-K"),
        ((b"COVER", b"424B5"), "424B5"),
        ((b"COVER", b"EX-99"), "COVER"),
    ],
)
def test_the_filing_among_documents(types: tuple[bytes, ...], chosen: str):
    pieces = [b"<DOCUMENT>\n<TYPE>" + name + b"\n<TEXT>\nx\n</TEXT>\n</DOCUMENT>\n" for name in types]
    assert open_document(HEADER + b"".join(pieces) + END).type == chosen


def test_a_blank_document_of_the_form_gives_way_to_one_with_text():
    blank = FILING.replace(b"The filing.", b" ")
    assert open_document(HEADER + blank + EXHIBIT + END).type == "EX-99.1"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (HEADER + END, "a submission header, and no document behind it"),
        (HEADER[:150], "a submission header, and no document behind it"),
        (HEADER + GRAPHIC + END, "none of its documents is text"),
        (HEADER + FILING.replace(b"filing", b"fil\0ng") + END, "binary data: NULs stand in the text"),
    ],
)
def test_refused(data: bytes, reason: str):
    with pytest.raises(UnreadableSource) as raised:
        open_document(data, path="a.txt")
    assert str(raised.value).splitlines()[0] == f"a.txt: {reason}"


def test_graphics_cost_nothing_to_read():
    line = b"M" + b"_" * 60 + b"\n"
    graphic = GRAPHIC.replace(b"`\nend", line * 100_000 + b"`\nend")
    document = open_document(HEADER + FILING + graphic + END)
    assert document.characters == "The filing."
    assert document.parts[0].size > 6_000_000
