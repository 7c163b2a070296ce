"""Paths, bytes and what is refused; any bytes at all; real filings."""

import csv
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ExtractorError, UnreadableSource
from extractor.source import Document, iter_documents, open_document

from_8k = b"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nFiling one.\n</TEXT>\n</DOCUMENT>\n"

REFUSED = [
    (b"", "the file is empty"),
    (b" \r\n\t\n", "only white space"),
    (b"\xef\xbb\xbf", "only white space"),
    ("\ufeff \u00a0".encode("utf-16-le"), "only white space"),
    (b"%PDF-1.7 ...", "it is a PDF file, not a filing's text"),
    (b"PK\x03\x04....", "it is a zip archive, not a filing's text"),
    (b"\xff\xd8\xff\xe0JFIF", "it is a JPEG image, not a filing's text"),
    (b"FORM 8-K current report\0", "binary data: NULs stand in the text"),
    (b"\0\1\2\3\4", "it is binary data, not a filing's text"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_refused(data: bytes, reason: str):
    with pytest.raises(UnreadableSource) as raised:
        open_document(data, path="in/a.txt", member="b.txt")
    assert str(raised.value).splitlines()[0] == f"in/a.txt!b.txt: {reason}"


def test_a_nul_is_shown_where_it_stands():
    with pytest.raises(UnreadableSource) as raised:
        open_document(b"FORM 8-K\nItem\0 5.", path="a.txt")
    assert raised.value.place is not None
    assert (raised.value.place.offset, raised.value.place.line_number) == (13, 2)


def test_a_path_is_kept_as_given(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_bytes(from_8k)
    document = open_document(file)
    assert (document.path, document.member, document.characters) == (str(file), None, "Filing one.")
    assert open_document(str(file), path="shown").path == "shown"
    assert open_document(from_8k, path="shown", member="m") == open_document(from_8k, path="shown", member="m")


def test_a_missing_file_is_named():
    with pytest.raises(UnreadableSource, match=r"^no/such\.txt: No such file or directory$"):
        open_document("no/such.txt")
    assert [str(error) for error in iter_documents("no/such.txt")] == ["no/such.txt: No such file or directory"]


@pytest.mark.parametrize("name", ["", "a\0b"])
def test_a_name_that_no_file_can_have_is_refused(name: str):
    with pytest.raises(UnreadableSource):
        open_document(name)


def test_a_folder_is_refused(tmp_path: Path):
    (found,) = iter_documents(tmp_path)
    assert isinstance(found, UnreadableSource)
    assert found.reason == "Is a directory"


def test_sha256_is_that_of_the_document():
    document = open_document(from_8k)
    assert document.sha256 == hashlib.sha256(b"Filing one.").hexdigest() == document.sha256


@pytest.mark.parametrize("envelope", ["sec", "pem", "feed"])
def test_submissions_joined_in_one_file_are_told_apart(tmp_path: Path, envelope: str):
    def submission(number: int) -> bytes:
        accession = b"0000000001-01-%06d" % number
        body = from_8k.replace(b"one", b"%d" % number)
        if envelope == "feed":
            return b"<SUBMISSION>\n<ACCESSION-NUMBER>" + accession + b"\n<TYPE>8-K\n" + body + b"</SUBMISSION>\n"
        header = b"<SEC-HEADER>x\nACCESSION NUMBER:\t" + accession + b"\n</SEC-HEADER>\n"
        whole = b"<SEC-DOCUMENT>" + accession + b".txt : 20011101\n" + header + body + b"</SEC-DOCUMENT>\n"
        if envelope == "sec":
            return whole
        begin, end = (b"-----%s PRIVACY-ENHANCED MESSAGE-----\n" % word for word in (b"BEGIN", b"END"))
        return begin + b"Proc-Type: 2001\n\n" + whole + end

    file = tmp_path / "joined.txt"
    file.write_bytes(b"".join(map(submission, (1, 2, 3))))
    found = [document for document in iter_documents(file) if isinstance(document, Document)]
    assert [document.characters for document in found] == ["Filing 1.", "Filing 2.", "Filing 3."]
    assert [d.header.accession_number[-6:] for d in found if d.header and d.header.accession_number] == [
        "000001",
        "000002",
        "000003",
    ]
    assert [document.parts for document in found] == [(), (), ()]
    assert {document.dash_escaped for document in found} == {envelope == "pem"}
    with pytest.raises(UnreadableSource, match="holds several filings"):
        open_document(file)


SCRAPS = [
    b"<SEC-DOCUMENT>", b"<SEC-HEADER>", b"</SEC-HEADER>", b"<SUBMISSION>", b"</SUBMISSION>", b"<DOCUMENT>\n<TYPE>",
    b"</DOCUMENT>", b"<TEXT>", b"</TEXT>", b"<XBRL>", b"</XBRL>", b"<PDF>", b"begin 644 a.pdf", b"8-K\n",
    b"<SEQUENCE>1", b"<document><type>", b"<text>", b"</text>", b"</SEC-DOCUMENT>",
    b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----",
    b"ACCESSION NUMBER:", b"FILER:\n", b"COMPANY DATA:\n", b"<?xml encoding='utf-16'?>", b"\xff\xfe", b"\xef\xbb\xbf",
    b"\n", b"x", b"\x93", b"\0", b"<meta charset=big5>", b"\r\n", b"<html>",
]  # fmt: skip


def check_opened(data: bytes) -> None:
    try:
        document = open_document(data)
    except ExtractorError:
        return
    assert data[document.offset : document.offset + len(document.data)] == document.data
    assert document.characters.strip()
    # A NUL that strayed into text stands there still, and the text room reads it as a space.
    assert document.characters.count("\0") * 100 <= len(document.characters)


@given(st.binary(max_size=300))
def test_any_bytes_are_opened_or_refused(data: bytes):
    check_opened(data)


@given(st.lists(st.sampled_from(SCRAPS), max_size=25).map(b"".join))
def test_any_tags_are_opened_or_refused(data: bytes):
    check_opened(data)
    check_opened(b"\xff\xfe" + data.decode("latin-1").encode("utf-16-le"))


def tables(corpus: Path) -> list[tuple[Path, dict[str, str]]]:
    return [
        (corpus / "corpus" / kind / row["file"], row)
        for kind in ("8k", "424b")
        for row in csv.DictReader((corpus / "corpus" / f"{kind}.tsv").open(encoding="utf-8"), delimiter="\t")
    ]


@pytest.mark.corpus
def test_every_real_filing_is_opened(corpus: Path):
    rows = tables(corpus)
    assert rows
    for file, row in rows:
        document = open_document(file)
        data = file.read_bytes()
        assert data[document.offset : document.offset + len(document.data)] == document.data, file.name
        assert (document.header is not None) == (row["format"] == "submission"), file.name
        assert row["format"] in ("submission", document.format), file.name
        assert document.type is None or document.type.startswith(("8-K", "424B")), file.name
        tags = len(re.findall(rb"<document>\s*<type>", data, re.IGNORECASE))
        assert len(document.parts) == max(tags - 1, 0), file.name


@pytest.mark.corpus
def test_every_real_header_says_what_edgar_says(corpus: Path):
    headers = 0
    for file, row in tables(corpus):
        header = open_document(file).header
        if header is None:
            continue
        headers += 1
        assert header.form == row["form"], file.name
        # The table joins items by semicolons, which it therefore writes as commas inside an item.
        items = ";".join(item.replace(";", ",") for item in header.items)
        assert items == row.get("items_in_header", ""), file.name
        accession = re.search(r"\d{10}-\d{2}-\d{6}", file.name)
        assert accession is None or accession[0] == header.accession_number, file.name
        assert header.filed is not None, file.name
        assert header.filers, file.name
        assert all(filer.name and filer.cik for filer in header.filers), file.name
        # EDGAR's name on the day of the filing; the table may have a later spelling after the first word.
        assert row["registrant"].upper()[:5] == (header.filers[0].name or "").upper()[:5], file.name
    assert headers
