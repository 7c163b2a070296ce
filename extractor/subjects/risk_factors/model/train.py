"""Train the classifier of risk factors: `python -m extractor.subjects.risk_factors.model.train`.

Measures it on the registrants set aside, beside the literals alone; then trains on all headings, writes `trained/`
and `scores.json`. The same headings give the same model: weights begin at nothing and the order is shuffled by a seed.
"""

import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam

from extractor.models.contents import Category
from extractor.subjects.risk_factors.categories import by_literals, scores_of
from extractor.subjects.risk_factors.classifier import TRAINED, Heading, chosen, probabilities
from extractor.subjects.risk_factors.network import ARCHITECTURE, LABELS
from extractor.subjects.risk_factors.words import tokens

HERE = Path(__file__).parent
SEED, EPOCHS, BATCH, RATE, DECAY = 424, 20, 64, 0.01, 1e-4
FOLDS = 5


@dataclass(frozen=True)
class Labelled:
    """One heading with the opening of its text, its labels, and whether its registrant is set aside."""

    heading: str
    text: str
    categories: frozenset[Category]
    part: str
    set_aside: bool
    registrant: str = ""

    @property
    def seen(self) -> Heading:
        """What the classifier sees of it."""
        return self.heading, self.text, scores_of(self.heading, self.text)


def labelled(path: Path = HERE / "headings.jsonl") -> list[Labelled]:
    """The labelled headings, in the file's order."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Labelled(
            row["heading"], row.get("text", ""), frozenset(row["categories"]), row["part"], row["set_aside"], row["registrant"]
        )
        for row in rows
    ]


def written(path: Path = HERE / "written.jsonl") -> list[Labelled]:
    """Headings written for training, in no filing: they are never measured on."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Labelled(row["heading"], "", frozenset(row["categories"]), "written", False) for row in rows]


def trained(headings: Sequence[Labelled]) -> Any:
    """A blank English pipeline with the classifier trained on the headings."""
    nlp = spacy.blank("en")
    classifier: Any = nlp.add_pipe("textcat_multilabel", config={"model": {"@architectures": ARCHITECTURE}})
    for label in LABELS:
        classifier.add_label(label)
    examples = [_example(nlp, heading) for heading in headings]
    nlp.initialize(lambda: examples[:8])
    optimizer = Adam(RATE, L2=DECAY, L2_is_weight_decay=False, use_averages=False)
    order = random.Random(SEED)
    for _ in range(EPOCHS):
        order.shuffle(examples)
        for start in range(0, len(examples), BATCH):
            classifier.update(examples[start : start + BATCH], sgd=optimizer)
    return nlp


def _example(nlp: Any, heading: Labelled) -> Example:
    words = tokens(*heading.seen)
    cats = {label: label in heading.categories for label in LABELS}
    return Example.from_dict(Doc(nlp.vocab, words=words), {"cats": cats})


def f1(headings: Sequence[Labelled], given: Iterable[Iterable[Category]]) -> dict[str, Any]:
    """F1 of each category that the headings have, and their mean."""
    pairs = [(heading.categories, frozenset(found)) for heading, found in zip(headings, given, strict=True)]
    by_category = {}
    for category in get_args(Category):
        truly = sum(category in truth for truth, _ in pairs)
        if truly:
            right = sum(category in truth and category in found for truth, found in pairs)
            by_category[category] = round(2 * right / (truly + sum(category in found for _, found in pairs)), 3)
    return {"macro": round(sum(by_category.values()) / len(by_category), 3), "by_category": by_category}


def measured(headings: Sequence[Labelled]) -> dict[str, Any]:
    """Scores on the registrants set aside, of the classifier and of the literals alone."""
    known = [heading for heading in headings if not heading.set_aside]
    nlp = trained([*known, *written()])
    aside = [heading for heading in headings if heading.set_aside]
    scores: dict[str, Any] = {
        "headings": len(headings),
        "set_aside": len(aside),
        "written": len(written()),
        "folds": folded(known)["macro"],
    }
    for name, part in (("all", aside), ("risk_factors", [heading for heading in aside if heading.part == "risk_factors"])):
        seen = [heading.seen for heading in part]
        rows = probabilities(nlp, seen)
        found = [chosen(row, LABELS, heading[2]) for row, heading in zip(rows, seen, strict=True)]
        literal = [by_literals(heading.seen[2]) for heading in part]
        scores[name] = {"count": len(part), "classifier": f1(part, found), "literals": f1(part, literal)}
    return scores


def folded(headings: Sequence[Labelled]) -> dict[str, Any]:
    """F1 over folds of registrants, each read by a classifier trained on the others: what settings are chosen by."""
    names = sorted({heading.registrant.upper()[:12] for heading in headings})
    random.Random(SEED).shuffle(names)
    truth: list[Labelled] = []
    found: list[list[Category]] = []
    for fold in range(FOLDS):
        tried = {name for at, name in enumerate(names) if at % FOLDS == fold}
        inside = [heading for heading in headings if heading.registrant.upper()[:12] in tried]
        nlp = trained([*(heading for heading in headings if heading.registrant.upper()[:12] not in tried), *written()])
        seen = [heading.seen for heading in inside]
        rows = probabilities(nlp, seen)
        found += [chosen(row, LABELS, heading[2]) for row, heading in zip(rows, seen, strict=True)]
        truth += inside
    return f1(truth, found)


def main() -> None:
    """Measure, train, write."""
    headings = labelled()
    scores = measured(headings)
    (HERE / "scores.json").write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")
    trained([*headings, *written()]).to_disk(TRAINED)
    for name in ("all", "risk_factors"):
        kinds = {kind: scores[name][kind]["macro"] for kind in ("classifier", "literals")}
        print(f"{name}: {scores[name]['count']} headings set aside, macro F1 {kinds}")


if __name__ == "__main__":
    main()
