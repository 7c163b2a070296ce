"""Sentences of filings: where they end in a passage."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from extractor.language.beginnings import may_begin

if TYPE_CHECKING:
    from spacy.language import Language

_BETWEEN_SENTENCES = regex.compile(r"[.?!][\s\x1c-\x1f\"'”’)\]]++")


@lru_cache(maxsize=1)
def _pipeline() -> "Language":
    # spaCy takes a second to import: it is fetched when the first sentence is parted.
    from extractor.language.boundaries import pipeline

    return pipeline()


def sentence_ends(text: str) -> tuple[int, ...]:
    """The offsets at which the sentences of a passage end, the last one included; there the next begins.

    A tokenizer parts each word by itself, and a sentence's end is told by the words around it: so only those are given
    to the pipeline.
    """
    places: set[int] = set()
    windows: list[tuple[int, int]] = []
    for run in _BETWEEN_SENTENCES.finditer(text):
        found = [at for at in range(run.start() + 2, run.end() + 1) if text[at - 1].isspace() and may_begin(text[at : at + 1])]
        if found:
            places.update(found)
            start, end = _words_around(text, run.start(), found[-1])
            if windows and start <= windows[-1][1] + 1:
                start = windows.pop()[0]
            windows.append((start, end))
    return (*(end for end in _starts(text, windows) if end in places), len(text)) if places else (len(text),)


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
