"""Covers, items, exhibit lists and signatures made up in the layouts of many filers; over the dashes stands what they say.

A leaf of the truth that is null has to be absent. The lists of registrants, listed securities, exhibits, signatures and
items are whole: what they do not name must not be found.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import extractor
from tests.evidence.test_support import unsupported

MADE = Path(__file__).parent / "made"
_LISTS = ("registrants", "listed_securities", "exhibits", "signatures", "items")


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from leaves(item, f"{path}/{name}")
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from leaves(item, f"{path}/{at}")
    else:
        yield path, value


@pytest.mark.parametrize("path", sorted(MADE.glob("*.txt")), ids=lambda path: path.stem)
def test_a_made_cover_is_read_whole(path: Path) -> None:
    head, body = path.read_text(encoding="utf-8").split("\n----\n", 1)
    truth = json.loads(head)
    record = extractor.extract(body.encode(), path=path.name)
    assert unsupported(record) == []
    plain = json.loads(record.to_json())
    found = plain["filing"] | {name: plain.get(name, []) for name in ("exhibits", "signatures", "items")}
    there = dict(leaves(found))
    wanted = dict(leaves(truth))
    assert {name: there.get(name) for name in wanted} == wanted
    assert {name: len(found.get(name, [])) for name in _LISTS if truth.get(name)} == {
        name: len(truth[name]) for name in _LISTS if truth.get(name)
    }
