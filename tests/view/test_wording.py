"""Values in words: what the schemas call a fraction reads as a percentage."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from extractor.records.schemas import names, schema
from extractor.view.wording import FRACTIONS, in_words

SAYS_ITSELF = {"percent"}
"""Inside a price term, which is a sentence of its own."""


def fractions(page: Any) -> Iterator[str]:
    """The fields that the schemas describe as fractions."""
    if isinstance(page, dict):
        for name, field in page.get("properties", {}).items():
            if "fraction" in field.get("description", "").lower():
                yield name
        for inner in page.values():
            yield from fractions(inner)


def test_every_fraction_of_the_schemas_is_known() -> None:
    described = {name for page in names() for name in fractions(schema(page))}
    assert described - SAYS_ITSELF == FRACTIONS


@pytest.mark.parametrize("name", sorted(FRACTIONS))
def test_a_fraction_reads_as_a_percentage(name: str) -> None:
    assert in_words(name, Decimal("0.0725")) == "7.25%"


@pytest.mark.parametrize(
    ("name", "value", "owner", "words"),
    [
        ("rate", Decimal("6.7291"), "Conversion", "6.7291"),
        ("price_percent", Decimal("99.875"), "", "99.875%"),
        ("quantity", Decimal("1974432"), "", "1,974,432"),
        ("kind", "common_stock", "", "common stock"),
        ("title", "SERIES_A", "", "SERIES_A"),
        ("continuous", True, "", "yes"),
        ("payment_dates", ("--03-15", "--09-15"), "", "March 15; September 15"),
        ("payment_dates", "--13-15", "", "--13-15"),
        ("price", None, "", ""),
    ],
)
def test_values_in_words(name: str, value: Any, owner: str, words: str) -> None:
    assert in_words(name, value, owner) == words
