"""The wheel holds all that the package needs at run time, and the sdist all that a maintainer needs."""

import json
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wheel = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is in the dev extra")
    sdist = pytest.importorskip("hatchling.builders.sdist")
    folder = tmp_path_factory.mktemp("dist")
    for builder in (wheel.WheelBuilder, sdist.SdistBuilder):
        list(builder(str(ROOT)).build(directory=str(folder), versions=["standard"]))
    return folder


def names_in_wheel(built: Path) -> set[str]:
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        return set(wheel.namelist())


def test_wheel_carries_every_schema_inside_the_package(built: Path) -> None:
    schemas = {f"extractor/schemas/{path.name}" for path in (ROOT / "schemas").glob("*.json")}
    assert schemas
    assert schemas <= names_in_wheel(built)


def test_wheel_carries_the_package_and_its_data(built: Path) -> None:
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "extractor").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert "extractor/py.typed" in here
    assert here <= names_in_wheel(built)


def test_wheel_holds_nothing_else_at_the_top(built: Path) -> None:
    tops = {name.split("/", 1)[0] for name in names_in_wheel(built)}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"extractor"}


def test_sdist_carries_tests_fixtures_and_docs(built: Path) -> None:
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as sdist:
        folders = {name.split("/")[1] for name in sdist.getnames() if name.count("/") > 1}
    assert {"extractor", "schemas", "tests", "fixtures", "docs"} <= folders


@pytest.mark.parametrize("schema", sorted((ROOT / "schemas").glob("*.json")), ids=lambda path: path.name)
def test_schema_names_its_draft(schema: Path) -> None:
    assert json.loads(schema.read_text(encoding="utf-8"))["$schema"] == "https://json-schema.org/draft/2020-12/schema"
