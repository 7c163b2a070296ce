"""What a change of the schemas asks of their version."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extractor.cli import app
from extractor.cli.schema_changes import SchemaChange, asked, schema_changes

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
OLD: dict[str, Any] = {
    "description": "a fee",
    "properties": {"kind": {"enum": ["cap", "deposit"]}, "payee": {"type": "string"}},
    "required": ["kind"],
}


def changed(**parts: Any) -> list[SchemaChange]:
    return list(schema_changes({"fee": OLD}, {"fee": {**OLD, **parts}}))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"description": "what is paid"}, SchemaChange("patch", "fee", "other words in description")),
        ({"properties": {**OLD["properties"], "payer": {}}}, SchemaChange("minor", "fee/payer", "is new")),
        ({"properties": {"kind": OLD["properties"]["kind"]}}, SchemaChange("major", "fee/payee", "is gone")),
        ({"required": []}, SchemaChange("major", "fee/kind", "may be absent now")),
        ({"required": ["kind", "payee"]}, SchemaChange("minor", "fee/payee", "is always there now")),
    ],
    ids=["words", "new field", "field gone", "optional now", "required now"],
)
def test_one_change(parts: dict[str, Any], expected: SchemaChange) -> None:
    assert changed(**parts) == [expected]


def test_values_and_types() -> None:
    properties = {"kind": {"enum": ["cap", "retainer"]}, "payee": {"type": ["string", "null"]}}
    assert [(change.step, change.words) for change in changed(properties=properties)] == [
        ("minor", "a new value 'retainer'"),
        ("major", "the value 'deposit' is gone"),
        ("major", '"string" became ["string", "null"]'),
    ]


def test_whole_schemas_come_and_go() -> None:
    assert list(schema_changes({"a": {}}, {"b": {}})) == [
        SchemaChange("major", "a", "the schema is gone"),
        SchemaChange("minor", "b", "a new schema"),
    ]


def test_the_largest_step_is_asked() -> None:
    assert asked([SchemaChange("patch", "", ""), SchemaChange("minor", "", "")]) == "minor"
    assert asked([]) is None


def test_the_command(tmp_path: Path) -> None:
    same = CliRunner().invoke(app, ["schema", "--diff", str(SCHEMAS)])
    assert (same.exit_code, same.stdout.strip()) == (0, "nothing changed")
    older = json.loads((SCHEMAS / "fee.schema.json").read_text())
    del older["properties"]["payee"]
    (tmp_path / "fee.schema.json").write_text(json.dumps(older))
    outcome = CliRunner().invoke(app, ["schema", "fee", "--diff", str(tmp_path)])
    assert outcome.exit_code == 1
    assert "minor  fee/payee  is new" in outcome.stdout
    assert outcome.stdout.rstrip().endswith("1 changes; they ask for a minor version")


def test_no_schemas_there(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["schema", "--diff", str(tmp_path)]).exit_code == 2
