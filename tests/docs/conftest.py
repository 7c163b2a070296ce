"""A folder with the files that the documents name, so that their commands can be tried as printed."""

import shutil
import tarfile
import zipfile
from pathlib import Path

import pytest

from extractor.batch import convert

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"
PROSPECTUS = FIXTURES / "neotherapeutics_424b5_2001-11-01.txt"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder; whoever changes into it may write there."""
    place = tmp_path_factory.mktemp("examples")
    for name in ("filings", "fixtures"):
        shutil.copytree(FIXTURES, place / name, ignore=shutil.ignore_patterns("*.json"))
    shutil.copy(PROSPECTUS, place / "filing.txt")
    shutil.copytree(ROOT / "schemas", place / "older" / "schemas")
    with zipfile.ZipFile(place / "filings.zip", "w") as archive:
        archive.write(PROSPECTUS, "filing.txt")
    with tarfile.open(place / "20240102.nc.tar.gz", "w:gz") as day:
        day.add(PROSPECTUS, "0000000000-24-000001.nc")
    for name in ("before.jsonl", "after.jsonl", "filings.jsonl"):
        convert([PROSPECTUS], place / name, workers=0)
    return place
