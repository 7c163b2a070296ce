"""Sentences of filings: where they end in a passage."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from extractor.language.abbreviations import ABBREVIATIONS, ENUMERATOR, NUMBERED, SUFFIXES
from extractor.language.beginnings import may_begin

if TYPE_CHECKING:
    from spacy.language import Language

_BETWEEN_SENTENCES = regex.compile(r"[.?!][\s\x1c-\x1f\"'”’)\]]++")
_NUMBERED = tuple(NUMBERED)
_NEAR = 20


@lru_cache(maxsize=1)
def _pipeline() -> "Language":
    # spaCy takes a second to import: it is fetched when the first sentence is parted.
    from extractor.language.boundaries import pipeline

    return pipeline()


def sentence_ends(text: str) -> tuple[int, ...]:
    """The offsets at which the sentences of a passage end, the last one included; there the next begins.

    A tokenizer parts each word by itself, and a sentence's end is told by the words around it: so only those are given
    to the pipeline, and of them only those that a plain word does not settle.
    """
    ends: list[int] = []
    places: set[int] = set()
    windows: list[tuple[int, int]] = []
    for run in _BETWEEN_SENTENCES.finditer(text):
        start, end = run.span()
        plain = _ends_plainly(text, start) if end == start + 2 else None
        if plain is not None:
            ends += [end] if plain else []
            continue
        found = [at for at in range(start + 2, end + 1) if text[at - 1].isspace() and may_begin(text[at : at + 1])]
        if found:
            places.update(found)
            first, last = _words_around(text, start, found[-1])
            if windows and first <= windows[-1][1] + 1:
                first = windows.pop()[0]
            windows.append((first, last))
    if places:
        ends = sorted([*ends, *(start for start in _starts(text, windows) if start in places)])
    return (*ends, len(text))


def _ends_plainly(text: str, mark: int) -> bool | None:
    """Does a period between a plain word and a capital letter end a sentence? None where more must be looked at.

    It is what the pipeline says of a word of letters or digits that is neither an item's number nor a company's suffix.
    """
    following = text[mark + 2 : mark + 3]
    if text[mark] != "." or text[mark + 1] != " " or not following.isupper():
        return None
    begin = text.rfind(" ", 0, mark) + 1
    word = text[begin:mark]
    if len(word) < 2 or not word.isascii() or not (word.isalpha() or word.isdigit()):
        return None
    lower = word.lower()
    numbers = bool(ENUMERATOR.fullmatch(word)) or text[max(0, begin - _NEAR) : begin].rstrip(" .").lower().endswith(_NUMBERED)
    return None if numbers or lower in SUFFIXES else lower not in ABBREVIATIONS


def _words_around(text: str, mark: int, following: int) -> tuple[int, int]:
    """From three words before the one that ends in a period or the like to the end of the one that follows."""
    start = mark
    for _ in range(4):
        start = text.rfind(" ", 0, start)
        if start < 0:
            break
    end = text.find(" ", following)
    return start + 1, end if end >= 0 else len(text)


def _starts(text: str, windows: list[tuple[int, int]]) -> Iterator[int]:
    """Where sentences begin in what the windows show of the text, one behind the other."""
    offsets, at = [], 0
    for start, end in windows:
        offsets.append(at)
        at += end - start + 1
    for sentence in _pipeline()(" ".join(text[start:end] for start, end in windows)).sents:
        window = bisect_right(offsets, sentence.start_char) - 1
        yield windows[window][0] + sentence.start_char - offsets[window]
