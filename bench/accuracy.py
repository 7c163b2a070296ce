"""Accuracy over the labelled filings: `python -m bench.accuracy [--write docs/accuracy.md] [-v]` at the top of the checkout.

The labels of tests/truth and those beside the external corpus (EXTRACTOR_CORPUS, or ../shared) are held against the records
that this checkout reads. Without the corpus there is nothing to read.
"""

import argparse
import json
import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from extractor.pipeline import extract
from tests.truth.scoring import Score, labels, score

ROOT = Path(__file__).parents[1]
HEAD = """# Accuracy on labelled filings

Written by `python -m bench.accuracy --write docs/accuracy.md`. The rules were written with most of these filings in sight:
on filings that nobody here has seen, expect less.

"""


def folders(corpus: Path) -> Iterator[tuple[str, Path, Path]]:
    """Each set of labels: its name, its folder, and the folder of the filings that it speaks of."""
    for kind, title in (("424b", "prospectuses"), ("8k", "current reports")):
        yield f"{title}, labels of the corpus", corpus / "truth", corpus / "corpus" / kind
        yield f"{title}, labels of this repository", ROOT / "tests" / "truth" / kind, corpus / "corpus" / kind


def measured(truth: Path, filings: Path) -> tuple[Score, int]:
    """The score over the labels whose filing is in the folder, and how many filings that are."""
    total, count = Score(), 0
    for label in labels(truth):
        if (filings / label["file"]).is_file():
            record: dict[str, Any] = json.loads(extract(filings / label["file"]).to_json(), parse_float=Decimal)
            score(label, record, total)
            count += 1
    return total, count


def page(title: str, total: Score, count: int) -> str:
    """A table of the fields in Markdown, the sums last."""
    lines = [
        f"## {title.capitalize()} ({count} filings)",
        "",
        "| field | right | wrong | missed | extra | precision | recall |",
        "|---|---|---|---|---|---|---|",
    ]
    sums = [sum(column) for column in zip(*total.rows.values(), strict=True)]
    for path, row in [*sorted(total.rows.items()), ("all", sums)]:
        right, wrong, missed, extra = row
        precision = f"{right / (right + wrong + extra):.3f}" if right + wrong + extra else ""
        recall = f"{right / (right + wrong + missed):.3f}" if right + wrong + missed else ""
        lines.append(f"| {path} | {right} | {wrong} | {missed} | {extra} | {precision} | {recall} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the tables, or write them to a page."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--write", type=Path)
    options.add_argument("-v", action="store_true", help="print each fault")
    chosen = options.parse_args()
    corpus = Path(os.environ.get("EXTRACTOR_CORPUS") or ROOT.parent / "shared")
    tables = []
    for title, truth, filings in folders(corpus):
        total, count = measured(truth, filings)
        tables.append(page(title, total, count))
        if chosen.v:
            print("\n".join(total.faults))
    if chosen.write:
        chosen.write.write_text(HEAD + "\n".join(tables), encoding="utf-8")
    else:
        print("\n".join(tables))


if __name__ == "__main__":
    main()
