"""extractor doctor: what the installation is made of."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractor.cli import app, doctor
from extractor.cli.doctor import examined
from extractor.records import schemas
from extractor.rules import all_rules
from extractor.subjects.risk_factors import classifier


def signs() -> dict[str, str]:
    return {sign.name: sign.words for sign in examined()}


def test_all_is_well_here() -> None:
    outcome = CliRunner().invoke(app, ["doctor"])
    assert outcome.exit_code == 0
    assert "rules by subject" in outcome.stdout


def test_rules_schemas_and_sinks_are_counted() -> None:
    told = signs()
    assert told["rules"].startswith(f"{len(all_rules())}, with ")
    assert told["schemas"].endswith(f"{len(schemas.names())} schemas")
    assert ".jsonl" in told["sinks"]


def test_a_missing_library_is_told_and_ends_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "requires", lambda _: ["no-such-library>=3", "no-such-extra>=1; extra == 'spark'"])
    outcome = CliRunner().invoke(app, ["doctor"])
    assert outcome.exit_code == 1
    assert "not installed, wanted >=3" in outcome.stdout
    assert "not installed (only for spark)" in outcome.stdout


def test_the_trained_model_is_tried() -> None:
    assert signs()["model"].startswith("categories of risk factors, trained with spaCy ")


def test_a_model_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(classifier, "TRAINED", tmp_path)
    outcome = CliRunner().invoke(app, ["doctor"])
    assert outcome.exit_code == 1
    assert "cannot be loaded" in outcome.stdout


def test_a_broken_schema_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schemas, "schema", lambda name: {"type": "no such type"})
    outcome = CliRunner().invoke(app, ["doctor"])
    assert outcome.exit_code == 1
    assert "schemas, broken" in outcome.stdout
