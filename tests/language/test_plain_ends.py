"""What a plain word settles of a sentence's end is what the pipeline says of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.boundaries import pipeline
from extractor.language.sentences import _ends_plainly, sentence_ends

WORDS = [
    "company",
    "Notes",
    "LLC",
    "Inc",
    "No",
    "etc",
    "Item",
    "section",
    "five",
    "12",
    "2024",
    "7",
    "GAAP",
    "EnCap",
    "Jan",
    "U.S",
    "a",
]
FOLLOWING = ["The", "Acme", "Section", "U.S.", "WE", "“We", "(a)", "9", "for"]
PIPELINE = pipeline()


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(FOLLOWING)), min_size=1, max_size=6))
def test_sentences_are_those_of_the_pipeline(parts: list[tuple[str, str, str]]) -> None:
    text = " ".join(f"{first} {last}. {following}" for first, last, following in parts)
    assert sentence_ends(text) == (*[sentence.start_char for sentence in PIPELINE(text).sents][1:], len(text))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("the notes. The", True),
        ("in 2024. The", True),
        ("see Fig. The", False),
        ("Acme Inc. The", None),
        ("Item five. The", None),
        ("the notes. “The", None),
        ("the notes.  The", None),
    ],
)
def test_what_is_settled(text: str, ends: bool | None) -> None:
    assert _ends_plainly(text, text.index(".")) is ends
