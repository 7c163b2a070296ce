"""Does a piece of text, read alone, support a value of the record? Told leaf by leaf, without the library's rules."""

import calendar
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from extractor.mentions import find_mentions
from extractor.models.record import Record

STRUCTURE = {
    "schema_version",
    "source",
    "evidence",
    "findings",
    "unread",
    "sections",
    "id",
    "offering",
    "securities",
    "security",
    "relation",
    "role",
    "ordinal",
    "start",
    "end",
    "page_start",
    "page_end",
    "about",
    "precision",
    "kind",
    "accession_number",
    "filed",
    "cik",
    "treatment",
    "currency",
    "qualifier",
    "categories",
    "text",
    "up_to",
    "amendment",
    "basis",
    "item",
}
"""Names of leaves that place or order the others, that the container's header states, or that a rule's choice of
words decides: their evidence may be the words of a neighbour."""
MONTHS = list(calendar.month_name)[1:]
_MONTH_LIKE = re.compile(r"\b[A-Za-z]{3,9}\b(?=\.?,? \d)")
SPELLED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def as_plain(record: Record) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(record.to_json(), parse_float=Decimal)
    return plain


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, str, Any]]:
    """(pointer, name, value) of every leaf that is to have evidence."""
    if isinstance(value, dict):
        for name, item in value.items():
            # A table "securities" is walked, a list of ids of that name inside an offering is structure.
            if name in STRUCTURE and not (pointer == "" and name == "securities"):
                continue
            yield from leaves(item, f"{pointer}/{name}")
    elif isinstance(value, list):
        for at, item in enumerate(value):
            yield from leaves(item, f"{pointer}/{at}")
    else:
        name = next(part for part in reversed(pointer.split("/")) if not part.isdigit())
        yield pointer, name, value


def evidence_of(evidence: dict[str, Any], pointer: str) -> Any:
    """The evidence at the pointer or at the nearest value around it."""
    while pointer:
        if pointer in evidence:
            return evidence[pointer]
        pointer = pointer.rpartition("/")[0]
    return None


def supports(name: str, value: Any, text: str) -> bool:
    folded = " ".join(text.split())
    if isinstance(value, bool):
        return bool(folded)
    if isinstance(value, int | Decimal):
        return _number(Decimal(value), folded)
    if re.fullmatch(r"(\d{4}|-)(-\d\d){0,2}", value):
        return _date(value, folded)
    wanted, found = words(value), words(folded)
    return bool(wanted) and (wanted in found or name in ENUMS)


ENUMS = {
    "method",
    "exchange",
    "form",
    "rule",
    "measure",
    "statistic",
    "every",
    "window_unit",
    "title",
    "index",
    "kind",
    "action",
    "matter",
    "meeting",
    "outcome",
    "per",
}


def words(text: str) -> str:
    return "".join(re.findall(r"[a-z0-9]+", text.casefold()))


def _number(value: Decimal, text: str) -> bool:
    stated = [m.value for m in find_mentions(text)]
    amounts = [v if isinstance(v, Decimal) else getattr(v, "amount", None) for v in stated]
    digits = f"{value.normalize():f}"
    points = "basis point" in text and value.scaleb(4) in amounts
    spelled = any(SPELLED.get(w) == value for w in text.casefold().split())
    named = value in amounts or value / 100 in amounts or points
    # Accountants write what is below zero in parentheses: "(2.94)".
    below_zero = value < 0 and re.search(rf"\(\s?\$?\s?{re.escape(digits[1:])}\d{{0,2}}\s?\)?", text.replace(",", ""))
    return named or value == 0 or spelled or digits in text.replace(",", "") or bool(below_zero)


def _date(value: str, text: str) -> bool:
    spelt = _MONTH_LIKE.sub(lambda found: next(iter(get_close_matches(found[0].capitalize(), MONTHS, 1, 0.75)), found[0]), text)
    stated = [str(m.value) for words in (text, spelt) for m in find_mentions(words)]
    return any(found.startswith(value) for found in stated) or (len(value) == 4 and value in text)
