"""Holds records against what a person read in the filings, leaf by leaf.

A label is a JSON file {"file", "truth", "closed", "notes"}: `truth` is a part of a record, null where the filing states
nothing, and a list named in `closed` is whole. Names are compared by their words, numbers by value, the rest by letter.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

BY_WORDS = {"title", "heading", "description", "name", "text", "payee", "registrant", "exchange"}
DEALERS = {"underwriter", "sales_agent", "placement_agent"}
DEALERS_FEES = {"commission", "underwriting_discount", "placement_agent_fee"}
_FORMS_OF_FIRMS = re.compile(r"\b(inc|incorporated|corp|corporation|co|company|llc|lp|llp|ltd|limited|plc|na|the|and)\b")
_ALIKE = 0.9


@dataclass
class Score:
    """Counts by field: right, wrong, missed (stated, not read), extra (read, not stated)."""

    rows: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0, 0]))
    faults: list[str] = field(default_factory=list)

    def add(self, path: str, at: int, truth: Any = None, read: Any = None) -> None:
        self.rows[path][at] += 1
        if at:
            self.faults.append(f"{path} {('', 'wrong', 'missed', 'extra')[at]}: stated {truth!r}, read {read!r}")

    def of(self, *groups: str) -> tuple[float, float]:
        """Precision and recall over the fields of these groups ("fees", "filing"), over all where none is named."""
        chosen = [row for path, row in self.rows.items() if not groups or path.split(".")[0] in groups]
        right, wrong, missed, extra = (sum(row[at] for row in chosen) for at in range(4))
        return right / max(right + wrong + extra, 1), right / max(right + wrong + missed, 1)


def labels(folder: Path) -> Iterator[dict[str, Any]]:
    """The labels of a folder, with exact numbers."""
    for path in sorted(folder.glob("*.json")):
        label: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        yield label


def score(label: dict[str, Any], record: dict[str, Any], into: Score) -> None:
    """Add the comparison of a record (as plain JSON with Decimals) with its label."""
    truth, closed = label["truth"], {*label.get("closed", []), "fees.tiers"}
    spoken_of = _spoken_of(truth, record)
    for name, value in truth.items():
        _compare(name, value, spoken_of.get(name), closed, into)


def _spoken_of(truth: dict[str, Any], record: dict[str, Any]) -> dict[str, Any]:
    """The part that labels speak of: the filing's own deal, its securities, dealers and what these earn."""
    offerings = [row for row in record.get("offerings", []) if row["relation"] == "primary"]
    own = {row["id"] for row in offerings}

    def named(table: str, leaf: str, always: set[str]) -> list[dict[str, Any]]:
        wanted = always | {row.get(leaf) for row in truth.get(table) or []}
        return [row for row in record.get(table, []) if row.get(leaf) in wanted]

    fees = [row for row in named("fees", "kind", DEALERS_FEES) if not own or row.get("offering") in own | {None}]
    return {
        **record,
        "offerings": offerings,
        "securities": named("securities", "role", {"offered"}),
        "parties": named("parties", "role", DEALERS),
        "fees": fees,
    }


def _compare(path: str, truth: Any, read: Any, closed: set[str], into: Score) -> None:
    if truth is None or truth == []:
        if read:
            into.add(path, 3, truth, read)
    elif isinstance(truth, list):
        found = read if isinstance(read, list) else []
        (_rows if isinstance(truth[0], dict) else _values)(path, truth, found, closed, into)
    elif isinstance(truth, dict) and not _is_money(truth):
        for name, value in truth.items():
            _compare(f"{path}.{name}", value, read.get(name) if isinstance(read, dict) else None, closed, into)
    elif read is None:
        into.add(path, 2, truth)
    else:
        into.add(path, 0 if same(path.rsplit(".", 1)[-1], truth, read) else 1, truth, read)


def _values(path: str, truth: list[Any], read: list[Any], closed: set[str], into: Score) -> None:
    rest = list(read)
    for value in truth:
        hit = next((other for other in rest if same(path, value, other)), None)
        into.add(path, 2 if hit is None else 0, value)
        if hit is not None:
            rest.remove(hit)
    for value in rest:
        into.add(path, 3, None, value)


def _rows(path: str, truth: list[Any], read: list[Any], closed: set[str], into: Score) -> None:
    """Pair the rows that agree on most leaves, best pairs first; a row too many counts in a list stated whole."""
    pairs = [(_agreement(a, b), -i, -j) for i, a in enumerate(truth) for j, b in enumerate(read)]
    taken: dict[int, int] = {}
    for shared, i, j in sorted(pairs, reverse=True):
        if shared and -i not in taken and -j not in taken.values():
            taken[-i] = -j
    for i, row in enumerate(truth):
        _compare(path, row, read[taken[i]] if i in taken else {}, closed, into)
    if path in closed:
        for j, row in enumerate(read):
            if j not in taken.values():
                into.add(f"{path}[]", 3, None, row)


def _agreement(truth: Any, read: Any) -> int:
    trial = Score()
    _compare("", truth, read, set(), trial)
    return sum(row[0] for row in trial.rows.values())


def _is_money(value: dict[str, Any]) -> bool:
    return "amount" in value and set(value) <= {"amount", "currency", "qualifier"}


def same(name: str, truth: Any, read: Any) -> bool:
    """Do a label and a record state the same value of a leaf of this name?"""
    if isinstance(truth, dict):
        currency = truth.get("currency", "USD")
        return isinstance(read, dict) and (truth["amount"], currency) == (read.get("amount"), read.get("currency"))
    if isinstance(truth, bool) or isinstance(read, bool):
        return truth is read
    if isinstance(truth, int | Decimal):
        return isinstance(read, int | Decimal) and truth == read
    if name not in BY_WORDS:
        return _words(truth) == _words(read)
    one, other = (" ".join(_FORMS_OF_FIRMS.sub(" ", _words(text)[:240]).split()) for text in (truth, read))
    return one == other or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _words(text: object) -> str:
    plain = unicodedata.normalize("NFKD", str(text)).casefold().replace("&", " and ").replace(".", "")
    return " ".join(re.findall(r"[a-z0-9%$]+", plain))
