"""Archives: streamed, nested once, hostile, damaged."""

import bz2
import gzip
import io
import stat
import struct
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import UnreadableSource
from extractor.source import ArchiveLimits, Document, iter_documents, open_document
from extractor.source.archives import archive_kind, iter_entries

Files = Iterable[tuple[str, bytes]]
SMALL = ArchiveLimits(member_bytes=50_000, total_bytes=120_000, ratio=100, ratio_from=20_000)


def filing(name: str) -> bytes:
    return f"<DOCUMENT>\n<TYPE>8-K\n<TEXT>\nFiling {name}.\n</TEXT>\n</DOCUMENT>\n".encode()


def tar_of(files: Files, *, form: int = tarfile.PAX_FORMAT) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=form) as tar:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def zip_of(files: Files) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return buffer.getvalue()


def tgz_of(files: Files) -> bytes:
    return gzip.compress(tar_of(files))


def special_tar(name: str, kind: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        info = tarfile.TarInfo(name)
        info.type = kind
        info.linkname = "/etc/passwd"
        tar.addfile(info)
        after = tarfile.TarInfo("after.txt")
        after.size = len(filing("after"))
        tar.addfile(after, io.BytesIO(filing("after")))
    return buffer.getvalue()


def said(found: Iterable[Document | UnreadableSource]) -> list[tuple[str | None, str]]:
    """Each filing's member and text, each fault's member and reason."""
    return [(item.member, item.characters if isinstance(item, Document) else f"! {item.reason}") for item in found]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., list[tuple[str | None, str]]]:
    def read(data: bytes, limits: ArchiveLimits = SMALL) -> list[tuple[str | None, str]]:
        file = tmp_path / "archive"
        file.write_bytes(data)
        return said(iter_documents(file, limits=limits))

    return read


Read = Callable[..., list[tuple[str | None, str]]]
TWO = [("a/one.txt", filing("one")), ("two.htm", filing("two"))]
TWO_READ = [("a/one.txt", "Filing one."), ("two.htm", "Filing two.")]


@pytest.mark.parametrize(
    "data",
    [
        tar_of(TWO),
        tar_of(TWO, form=tarfile.GNU_FORMAT),
        tar_of(TWO, form=tarfile.USTAR_FORMAT),
        tgz_of(TWO),
        zip_of(TWO),
    ],
    ids=["pax", "gnu", "ustar", "tgz", "zip"],
)
def test_every_filing_inside(read: Read, data: bytes):
    assert read(data) == TWO_READ


def test_a_gzipped_filing_has_no_member(read: Read):
    assert read(gzip.compress(filing("one"))) == [(None, "Filing one.")]


@pytest.mark.parametrize("inner", [tar_of, tgz_of, zip_of])
@pytest.mark.parametrize("outer", [tar_of, tgz_of, zip_of])
def test_archives_are_nested_once(read: Read, outer: Callable[[Files], bytes], inner: Callable[[Files], bytes]):
    day = outer([("day", inner(TWO)), ("three.txt", filing("three"))])
    assert read(day, ArchiveLimits()) == [(f"day!{name}", text) for name, text in TWO_READ] + [("three.txt", "Filing three.")]
    too_deep = outer([("year", inner([("day", inner(TWO))])), ("three.txt", filing("three"))])
    assert read(too_deep, ArchiveLimits()) == [
        ("year!day", "! an archive inside an archive inside an archive is not opened"),
        ("three.txt", "Filing three."),
    ]


def test_a_member_may_be_gzipped(read: Read):
    assert read(tar_of([("one.txt.gz", gzip.compress(filing("one")))])) == [("one.txt.gz", "Filing one.")]


def test_what_is_no_filing_is_passed_over(read: Read):
    junk = [
        "__MACOSX/a.txt", "a/._a.txt", ".DS_Store", "logo.JPG", "R2.css", "a.xlsx", "a_lab.xml", "x.csv.gz"
    ]  # fmt: skip
    names = [(name, b"junk") for name in junk]
    assert read(zip_of([*names, *TWO])) == TWO_READ
    assert read(tar_of([*names, *TWO])) == TWO_READ
    assert read(zip_of(names)) == [(None, "! the archive holds no file that could be a filing")]


def test_a_bad_member_does_not_cost_the_others(read: Read):
    files = [("empty.txt", b""), ("a.pdf", b"%PDF-1.4"), ("b.docx", zip_of([("[Content_Types].xml", b"<x/>")])), *TWO]
    expected = [
        ("empty.txt", "! the file is empty"),
        ("a.pdf", "! it is a PDF file, not a filing's text"),
        ("b.docx", "! it is a zip archive, not a filing's text"),
        *TWO_READ,
    ]
    assert read(tar_of(files)) == expected
    assert read(zip_of(files)) == expected


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("/etc/one.txt", "its name is an absolute path"),
        ("\\\\server\\one.txt", "its name is an absolute path"),
        ("C:\\one.txt", "its name is an absolute path"),
        ("a/../../one.txt", "its name leads out of the archive"),
        ("..\\one.txt", "its name leads out of the archive"),
    ],
)
def test_names_that_leave_the_archive_are_refused(read: Read, name: str, reason: str):
    for data in (tar_of([(name, filing("x")), *TWO]), zip_of([(name, filing("x")), *TWO])):
        assert read(data) == [(name, f"! {reason}"), *TWO_READ]


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        (tarfile.SYMTYPE, "it is a link, not a file"),
        (tarfile.LNKTYPE, "it is a link, not a file"),
        (tarfile.CHRTYPE, "it is a device, pipe or sparse file"),
        (tarfile.BLKTYPE, "it is a device, pipe or sparse file"),
        (tarfile.FIFOTYPE, "it is a device, pipe or sparse file"),
    ],
)
def test_links_and_devices_are_refused(read: Read, kind: bytes, reason: str):
    assert read(special_tar("x.txt", kind)) == [("x.txt", f"! {reason}"), ("after.txt", "Filing after.")]


@pytest.mark.parametrize(
    ("mode", "reason"),
    [(stat.S_IFLNK, "it is a link, not a file"), (stat.S_IFIFO, "it is a device or pipe")],
)
def test_links_in_zips_are_refused(read: Read, mode: int, reason: str):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        info = zipfile.ZipInfo("x.txt")
        info.external_attr = (mode | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
        archive.writestr("after.txt", filing("after"))
    assert read(buffer.getvalue()) == [("x.txt", f"! {reason}"), ("after.txt", "Filing after.")]


def test_an_encrypted_member_is_refused(read: Read):
    data = bytearray(zip_of(TWO))
    directory = data.find(b"PK\x01\x02")
    struct.pack_into("<H", data, directory + 8, 1)
    assert read(bytes(data)) == [("a/one.txt", "! it is encrypted"), TWO_READ[1]]


def test_a_member_over_the_limit_is_refused(read: Read):
    big = b"".join(b"%d " % n for n in range(20_000))
    expected = [("big.txt", f"! {len(big)} bytes, over the limit of 50000"), *TWO_READ]
    assert read(tar_of([("big.txt", big), *TWO])) == expected
    assert read(tgz_of([("big.txt", big), *TWO])) == expected
    assert read(zip_of([("big.txt", big), *TWO])) == expected
    assert read(gzip.compress(big)) == [(None, "! larger than the limit of 50000 bytes")]
    assert read(big) == [(None, "! larger than the limit of 50000 bytes")]


def test_the_whole_is_limited(read: Read):
    rows = b"".join(b"%d " % n for n in range(8_000))
    found = read(tgz_of([(f"{n}.txt", rows) for n in range(5)]))
    assert [member for member, _ in found] == ["0.txt", "1.txt", "2.txt", None]
    assert found[-1][1] == "! the archive holds more than the limit of 120000 bytes"


def test_bombs_are_refused(read: Read):
    blank = b" " * 49_000
    limits = ArchiveLimits(member_bytes=50_000, ratio=100, ratio_from=20_000)
    for data in (
        gzip.compress(b" " * 10**6),
        tgz_of([("a.txt", b" " * 10**6)]),
        zip_of([("a.txt", blank), ("b.txt", blank)]),
    ):
        found = read(data, limits)
        assert "a zip bomb" in found[-1][1]
        assert all(text.startswith("! ") for _, text in found)


def test_members_that_share_their_packed_bytes_are_a_bomb(read: Read):
    rows = b"".join(b"%d " % n for n in range(8_000))
    data = bytearray(zip_of([("a.txt", rows)]))
    directory = data.find(b"PK\x01\x02")
    end = data.find(b"PK\x05\x06")
    entry = bytes(data[directory:end])
    count = 400
    tail = bytearray(data[end:])
    struct.pack_into("<HHLL", tail, 8, count, count, len(entry) * count, directory)
    limits = ArchiveLimits(ratio=20, ratio_from=100_000)
    found = read(bytes(data[:directory]) + entry * count + bytes(tail), limits)
    assert "zip bomb" in found[-1][1]
    assert len(found) < count


def test_a_header_larger_than_any_is_refused(read: Read):
    info = tarfile.TarInfo("a.txt")
    info.pax_headers = {"comment": "x" * (6 << 20)}
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as tar:
        tar.addfile(info)
    assert read(buffer.getvalue()) == [(None, "! more bytes pass than the headers of its members announce")]


@pytest.mark.parametrize("cut", [1, 8, 700])
def test_a_gzipped_tar_cut_short_keeps_what_came_before(read: Read, cut: int):
    rows = [(f"{n}.txt", filing(str(n)) + bytes(Random(n).choices(range(32, 127), k=3000))) for n in range(8)]
    found = read(tgz_of(rows)[:-cut])
    faults = [text for _, text in found if text.startswith("! ")]
    assert found[:3] == [(f"{n}.txt", f"Filing {n}.") for n in range(3)]
    assert len(faults) == 1
    assert faults[0].startswith("! the archive is damaged or cut short")
    assert found[-1][1] == faults[0]


def test_a_gzipped_filing_cut_short_is_refused(read: Read):
    ((member, text),) = read(gzip.compress(filing("one") * 50)[:-9])
    assert member is None
    assert text.startswith("! the archive is damaged or cut short: Compressed file ended")


def test_a_tar_cut_short_is_told_from_a_whole_one(read: Read):
    whole = tar_of(TWO)
    second = 1024
    assert read(whole[:second]) == [TWO_READ[0], (None, f"! {CUT}: it ends without its end mark at byte 1024")]
    assert read(whole[: second + 512 + 10])[1][1].startswith(f"! {CUT}")
    broken = whole[:second] + b"\xff" * 512 + whole[second + 512 :]
    assert read(broken) == [TWO_READ[0], (None, f"! {CUT}: a member's header cannot be read at byte 1024")]


CUT = "the archive is damaged or cut short"


def test_a_damaged_zip_member_does_not_cost_the_others(read: Read):
    data = bytearray(zip_of(TWO))
    data[30 + len("a/one.txt") + 5] ^= 0xFF
    found = read(bytes(data))
    assert found[0][0] == "a/one.txt"
    assert found[0][1].startswith("! the member is damaged: ")
    assert found[1:] == TWO_READ[1:]
    assert read(bytes(data[:-30]))[0][1].startswith(f"! {CUT}")


def test_other_packings_are_named(read: Read):
    assert read(bz2.compress(filing("one"))) == [(None, "! it is bzip2 data, not a filing's text")]


def test_open_document_takes_one_member(tmp_path: Path):
    file = tmp_path / "two.zip"
    file.write_bytes(zip_of(TWO))
    document = open_document(file, member="two.htm")
    assert (document.path, document.member, document.characters) == (str(file), "two.htm", "Filing two.")
    with pytest.raises(UnreadableSource, match="holds several filings"):
        open_document(file)
    with pytest.raises(UnreadableSource, match="!none: the archive has no such member"):
        open_document(file, member="none")
    file.write_bytes(gzip.compress(filing("one")))
    assert open_document(file).characters == "Filing one."
    file.write_bytes(filing("one"))
    with pytest.raises(UnreadableSource, match="no archive"):
        open_document(file, member="one")


@pytest.mark.parametrize("packed", [False, True])
def test_a_large_tar_does_not_sit_in_memory(tmp_path: Path, packed: bool):
    file = tmp_path / "large.tar"
    body = filing("x") + b"0123456789abcdef" * 65_536
    whole = tar_of((f"{n}.txt", body) for n in range(40))
    file.write_bytes(gzip.compress(whole, 1) if packed else whole)
    del whole
    tracemalloc.start()
    try:
        found = sum(isinstance(item, Document) for item in iter_documents(file, limits=ArchiveLimits(ratio=1000)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == 40
    assert peak < 12 * len(body)


ARCHIVES = [tar_of(TWO), tgz_of(TWO), zip_of(TWO), zip_of([("in", tgz_of(TWO))]), gzip.compress(filing("one"))]


@given(
    archive=st.sampled_from(ARCHIVES),
    flips=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=6),
    cut=st.integers(0, 200),
)
def test_damage_is_yielded_and_never_raised(archive: bytes, flips: list[tuple[int, int]], cut: int):
    data = bytearray(archive)
    for position, value in flips:
        data[position % len(data)] = value
    damaged = bytes(data[: len(data) - cut])
    if archive_kind(damaged[:512]) is None:
        return
    for item in iter_entries(io.BytesIO(damaged), "a", SMALL):
        assert isinstance(item, UnreadableSource) or item.data is not None


@given(st.sampled_from([b"\x1f\x8b\x08", b"PK\x03\x04", b"PK\x05\x06"]), st.binary(max_size=600))
def test_any_bytes_with_an_archive_s_signature(signature: bytes, rest: bytes):
    found = list(iter_entries(io.BytesIO(signature + rest), "a", SMALL))
    assert all(item.member is None or item.member for item in found)
