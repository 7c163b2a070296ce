"""What errors say, and that they cross from one process to another."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ExtractorError, Place, SchemaViolation, UnreadableSource, UnsupportedForm

ERRORS = [
    (UnreadableSource("a/b.txt", "the file is empty"), "a/b.txt: the file is empty"),
    (UnreadableSource("a.zip", "it is a link", member="x/y.txt"), "a.zip!x/y.txt: it is a link"),
    (UnsupportedForm("10k.txt", "form 10-K"), "10k.txt: form 10-K"),
    (SchemaViolation("a.txt", "no name", pointer="/parties/0/name"), "a.txt: no name (at /parties/0/name)"),
    (
        UnreadableSource("a.txt", "a NUL", place=Place.in_text("one\ntwo\tthree", 9)),
        "a.txt: a NUL\n  at character 9, line 2\n    two three\n         ^",
    ),
]


@pytest.mark.parametrize(("error", "message"), ERRORS)
def test_message(error: ExtractorError, message: str):
    assert str(error) == message


@pytest.mark.parametrize("error", [error for error, _ in ERRORS])
def test_survives_pickling(error: ExtractorError):
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))


@given(text=st.text(), offset=st.integers(-5, 300))
def test_the_caret_stands_under_the_character(text: str, offset: int):
    place = Place.in_text(text, offset)
    assert 0 <= place.offset <= len(text)
    assert place.line_number == text[: place.offset].count("\n") + 1
    assert "\n" not in place.excerpt
    if place.offset < len(text) and text[place.offset].isprintable():
        assert place.excerpt[place.column] == text[place.offset]


def test_a_long_line_is_shown_around_its_fault():
    place = Place.in_text("x" * 5000 + "!" + "y" * 5000, 5000)
    assert len(place.excerpt) <= 120
    assert place.excerpt[place.column] == "!"
