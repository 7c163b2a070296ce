"""Which files of a folder are taken for filings."""

from pathlib import Path

import pytest

from extractor.batch.inputs import iter_files, may_be_filing


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("0000950123-01-508123.txt", True),
        ("d424b5.htm", True),
        ("D424B5.HTML", True),
        ("edgar.nc", True),
        ("filing.sgml", True),
        ("filing.txt.gz", True),
        ("filing.gz", True),
        ("2001.tar.gz", True),
        ("2001.tgz", True),
        ("2001.zip", True),
        ("records.jsonl", False),
        ("records.jsonl.gz", False),
        ("filings.duckdb", False),
        ("logo.jpg", False),
        ("exhibit.pdf", False),
        ("README", False),
        (".hidden.txt", False),
    ],
)
def test_name_of_a_filing(name: str, taken: bool) -> None:
    assert may_be_filing(name) is taken


def test_folders_are_walked_in_order_and_hidden_ones_passed_over(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.htm", "a.txt", "c.jpg", ".git/x.txt", "b/.x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [Path(path).relative_to(tmp_path).as_posix() for path in iter_files([tmp_path])]
    assert found == ["a.txt", "b/1.htm", "b/2.txt"]


def test_a_named_file_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    assert list(iter_files([tmp_path / "x.dat", tmp_path / "missing.txt"])) == [
        str(tmp_path / "x.dat"),
        str(tmp_path / "missing.txt"),
    ]


def test_a_link_to_a_folder_does_not_turn_in_circles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert list(iter_files([tmp_path])) == [str(tmp_path / "a.txt")]
