"""python -m extractor.records.write_schemas: bring the files of schemas/ up to the models, and keep their words."""

import json
import sys
from pathlib import Path

from extractor.records.schema_shapes import shape, undescribed, with_words
from extractor.records.schemas import SUFFIX, names

FOLDER = Path(__file__).parents[2] / "schemas"


def current(name: str) -> str:
    """The text that the file of a schema should have: the models' shape with the words that the file has now."""
    file = FOLDER / (name + SUFFIX)
    written = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return json.dumps(with_words(shape(name), written), indent=2, ensure_ascii=False) + "\n"


def missing_words(name: str) -> list[str]:
    """The places of a schema that its file does not describe yet, as `NAME: POINTER`."""
    return [f"{name}: {place}" for place in undescribed(json.loads(current(name)))]


def main() -> None:
    """Rewrite the files of the checkout; exit status 1 while anything is left to be described by hand."""
    for name in names():
        (FOLDER / (name + SUFFIX)).write_text(current(name), encoding="utf-8")
    if missing := [place for name in names() for place in missing_words(name)]:
        sys.exit("still to be described, by hand, in schemas/:\n  " + "\n  ".join(missing))


if __name__ == "__main__":
    main()
