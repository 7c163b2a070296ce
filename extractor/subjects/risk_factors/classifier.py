"""The trained classifier of risk factors: loaded once a process, when a heading first asks for it."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from extractor.models.contents import Category
from extractor.subjects.risk_factors.words import tokens

TRAINED = Path(__file__).parent / "model" / "trained"
LIKELY = 0.35

Heading = tuple[str, str, Mapping[Category, int]]
"""A heading, the opening of its text, and the scores of its literals by category."""


def classify(headings: Sequence[Heading]) -> list[list[Category]]:
    """The categories of each heading, the likeliest first; "other" alone where none is likely."""
    nlp = _trained()
    rows = probabilities(nlp, headings)
    return [chosen(row, _labels(), heading[2]) for row, heading in zip(rows, headings, strict=True)]


def probabilities(nlp: Any, headings: Sequence[Heading]) -> Any:
    """By heading (row) and label (column) of the pipeline's classifier, how likely the heading speaks of it."""
    from spacy.tokens import Doc  # here and below: most filings have no risk factors and need no classifier
    from spacy.vocab import Vocab

    # The pipeline's own vocabulary would keep every word of every filing that a process reads.
    vocab = Vocab()
    docs = [Doc(vocab, words=tokens(*heading)) for heading in headings]
    return nlp.get_pipe("textcat_multilabel").predict(docs)


def chosen(row: Any, labels: Sequence[Category], scores: Mapping[Category, int]) -> list[Category]:
    """The labels that a row of probabilities holds likely; where it holds none, the likeliest of which a literal speaks."""
    ranked = sorted(zip(row.tolist(), labels, strict=True), key=lambda pair: (-pair[0], pair[1]))
    likely: list[Category] = [label for value, label in ranked if value >= LIKELY]
    spoken: list[Category] = [label for _, label in ranked if scores.get(label)]
    return likely or spoken[:1] or ["other"]


@lru_cache(maxsize=1)
def _trained() -> Any:
    import spacy

    from extractor.subjects.risk_factors import network  # noqa: F401  registers the architecture

    return spacy.load(TRAINED)


@lru_cache(maxsize=1)
def _labels() -> tuple[Category, ...]:
    labels: tuple[Category, ...] = _trained().get_pipe("textcat_multilabel").labels
    return labels
