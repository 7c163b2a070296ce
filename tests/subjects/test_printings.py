"""The same facts in ASCII and in HTML make the same record: descriptions of deals, printed both ways."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import extractor
from tests.subjects.rendering import as_ascii, as_html

DESCRIPTIONS = sorted((Path(__file__).parent / "printings").glob("*.txt"))
FACTS = ("filing", "offerings", "fees", "securities", "parties", "dates", "unread")
# ASCII has neither curly quotes nor long dashes.
TYPEWRITTEN = str.maketrans("“”‘’—–", "\"\"''--")


def facts(document: str) -> dict[str, Any]:
    record = json.loads(extractor.extract(document.encode()).to_json(), parse_float=Decimal)
    return {name: values(record.get(name)) for name in FACTS}


def values(part: Any) -> Any:
    """What is said, not where: spans are of the printing."""
    if isinstance(part, dict):
        return {name: values(value) for name, value in part.items() if name != "spans"}
    if isinstance(part, list):
        return [values(value) for value in part]
    return " ".join(part.translate(TYPEWRITTEN).split()) if isinstance(part, str) else part


@pytest.mark.parametrize("description", DESCRIPTIONS, ids=lambda path: path.stem)
@pytest.mark.parametrize("old", [False, True], ids=["html", "old html"])
def test_both_printings_make_the_same_record(description: Path, old: bool) -> None:
    told = description.read_text(encoding="utf-8")
    in_html, in_ascii = facts(as_html(told, old)), facts(as_ascii(told))
    assert in_html["offerings"][0]["method"]
    for name in FACTS:
        assert in_html[name] == in_ascii[name]


def test_the_ascii_printing_is_one_of_eighty_columns() -> None:
    for description in DESCRIPTIONS:
        printed = as_ascii(description.read_text(encoding="utf-8"))
        assert max(map(len, printed.splitlines())) <= 80
        assert "<PAGE>" in printed
