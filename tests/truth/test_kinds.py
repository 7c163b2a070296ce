"""How each prospectus of the external corpus sells, and what kinds of securities: judged by reading their covers."""

import json
from pathlib import Path
from typing import Any

import pytest

import extractor

JUDGED: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("kinds.json").read_text(encoding="utf-8"))


@pytest.mark.corpus
@pytest.mark.parametrize("name", JUDGED)
def test_the_method_and_the_kinds_are_those_of_the_cover(name: str, corpus: Path) -> None:
    filing = corpus / "corpus" / "424b" / name
    if not filing.is_file():
        pytest.skip("the corpus has not this filing")
    record = extractor.extract(filing)
    own = record.offerings[0]
    offered = [security.kind for security in record.securities if security.role == "offered"]
    assert own.relation == "primary"
    assert {"form": record.filing.form, "method": own.method, "kinds": offered} == JUDGED[name]
