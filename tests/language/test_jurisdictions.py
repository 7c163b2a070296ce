"""States and countries as covers print them."""

import pytest

from extractor.language.jurisdictions import is_jurisdiction


@pytest.mark.parametrize(
    "words",
    ["Delaware", "DELAWARE", "DE", "New  York", "State of Israel", "Commonwealth of Pennsylvania", "Cayman Islands",
     "the Netherlands", "Ontario, Canada", "England and Wales", "Republic of the Marshall Islands", "Pa.", "D.C."],
)  # fmt: skip
def test_a_jurisdiction(words: str) -> None:
    assert is_jurisdiction(words)


@pytest.mark.parametrize("words", ["Delaware Corp.", "Erie, Pennsylvania 16505", "Washington, D.C. 20549", "IN 46204", ""])
def test_no_jurisdiction(words: str) -> None:
    assert not is_jurisdiction(words)
