"""The network behind the categories: one layer over words hashed to columns and over the scores of literals."""

from collections.abc import Callable
from typing import Any, get_args
from zlib import crc32

import numpy
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Linear, Logistic, Model, chain
from thinc.types import Floats2d

from extractor.models.contents import Category
from extractor.subjects.risk_factors.words import BELOW, SCORE

ARCHITECTURE = "extractor.RiskFactorWords.v1"
COLUMNS = 8192
LABELS: tuple[Category, ...] = tuple(name for name in get_args(Category) if name != "other")

_OPENING_WEIGHT = 0.5
_LENGTH = 4.0
_PLAIN_ENOUGH = 8
_HIGHEST_SCORE = 20


def network(columns: int = COLUMNS, nO: int | None = None) -> Model[list[Doc], Floats2d]:  # noqa: N803
    """A linear layer with a logistic over `columns` of hashed words and three columns a label for its literals."""
    features: Model[list[Doc], Floats2d] = Model("risk_factor_words", _forward, attrs={"columns": columns})
    width = columns + 3 * len(LABELS)
    linear = Linear(nO=nO or len(LABELS), nI=width, init_W=_zeros)
    model: Model[list[Doc], Floats2d] = chain(features, linear, Logistic())
    model.attrs["multi_label"] = True
    model.set_ref("output_layer", linear)
    return model


registry.architectures.register(ARCHITECTURE, func=network)


def _zeros(ops: Any, shape: tuple[int, ...]) -> Any:
    """Weights that begin at nothing: no seed, the same model on every machine."""
    return ops.alloc(shape)


def _forward(model: Any, docs: list[Doc], is_train: bool) -> tuple[Any, Callable[[Any], list[Doc]]]:
    columns = model.attrs["columns"]
    rows = numpy.zeros((len(docs), columns + 3 * len(LABELS)), dtype="float32")
    for row, doc in zip(rows, docs, strict=True):
        _fill(row, columns, [token.text for token in doc])
    return model.ops.asarray2f(rows), lambda _: []


def _fill(row: Any, columns: int, words: list[str]) -> None:
    """Words of the heading weigh twice those of the text, the whole as much as any other; then the literals."""
    weight = 1.0
    scores: dict[str, int] = {}
    for word in words:
        if word == BELOW:
            weight = _OPENING_WEIGHT
        elif word.startswith(SCORE):
            name, _, sum_of_literals = word[1:].rpartition(" ")
            scores[name] = int(sum_of_literals)
        else:
            column = crc32(word.encode()) % columns
            row[column] = max(row[column], weight)
    row *= _LENGTH / (numpy.linalg.norm(row) or 1)
    best = max(scores.values(), default=0)
    for at, label in enumerate(LABELS):
        score = scores.get(label, 0)
        own = columns + 3 * at
        row[own] = min(score, _HIGHEST_SCORE) / 10
        row[own + 1] = score >= _PLAIN_ENOUGH and score * 3 >= best
        row[own + 2] = score == best > 0
