"""Hold a record against what a reader wrote down of the filing: leaves right, wrong, missed and made up.

A label is a sparse record. A leaf that is null says that the filing does not state it; a leaf that is not there says
nothing. Rows of a list pair off by the leaves on which they agree; what is left over counts where the list is whole.
"""

import re
from collections import Counter
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

WORDED = frozenset({"title", "heading", "description", "name", "payee", "text"})
"""Leaves in words: compared without case, points and spaces, and a few letters may differ."""
_NEAR = 0.9
_LEGAL_FORMS = re.compile(r"\b(?:inc|incorporated|corp|corporation|co|company|llc|lp|ltd|limited|plc|na|the|and)\b")
_DEALERS = frozenset({"underwriter", "sales_agent", "placement_agent"})


class Tally:
    """Counts by verdict, and a line for each leaf that is not right."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.lines: list[str] = []

    def say(self, verdict: str, path: str, told: Any = None, read: Any = None) -> None:
        self.counts[verdict] += 1
        if verdict != "right":
            self.lines.append(f"{verdict} {path}: label {told!r}, record {read!r}")

    @property
    def precision(self) -> float:
        """The share of the values that the record gives which the filing states."""
        return self._share("wrong", "made up")

    @property
    def recall(self) -> float:
        """The share of the labelled values which the record gives."""
        return self._share("wrong", "missed")

    def _share(self, *others: str) -> float:
        whole = self.counts["right"] + sum(self.counts[other] for other in others)
        return self.counts["right"] / whole if whole else 1.0


def compare(label: dict[str, Any], record: dict[str, Any], whole: frozenset[str]) -> Tally:
    """The tally of one filing; `whole` names the lists of the label that leave nothing out."""
    tally = Tally()
    for field, told in label.items():
        _hold(tally, field, told, _in_question(field, told, record.get(field)), whole)
    return tally


def _in_question(field: str, told: Any, rows: Any) -> Any:
    """The rows that labels speak of: the filing's own deal, and of parties and securities the roles that they name."""
    if field == "offerings":
        return [row for row in rows or [] if row.get("relation") == "primary"]
    if field == "parties":
        roles = _DEALERS | {row["role"] for row in told}
        return [row for row in rows or [] if row["role"] in roles]
    if field == "securities":
        roles = frozenset({"offered"}) | {row.get("role", "offered") for row in told}
        return [row for row in rows or [] if row["role"] in roles]
    return rows


def _hold(tally: Tally, path: str, told: Any, read: Any, whole: frozenset[str]) -> None:
    if told is None or told == []:
        if read not in (None, [], {}) and (told is None or path in whole):
            tally.say("made up", path, told, read)
    elif _is_row(told):
        for name, inner in told.items():
            _hold(tally, f"{path}.{name}", inner, (read or {}).get(name), whole)
    elif isinstance(told, list):
        _hold_rows(tally, path, told, read or [], whole)
    elif read is None:
        tally.say("missed", path, told)
    else:
        tally.say("right" if _same(path.rsplit(".", 1)[-1], told, read) else "wrong", path, told, read)


def _hold_rows(tally: Tally, path: str, told: list[Any], read: list[Any], whole: frozenset[str]) -> None:
    pairs = sorted(((_agreement(path, t, r), -i, -j) for i, t in enumerate(told) for j, r in enumerate(read)), reverse=True)
    taken: dict[int, int] = {}
    for agreed, i, j in pairs:
        if agreed and -i not in taken and -j not in taken.values():
            taken[-i] = -j
    for i, row in enumerate(told):
        _hold(tally, path, row, read[taken[i]] if i in taken else None, whole)
    for j in set(range(len(read))) - set(taken.values()) if path in whole or not _is_row(told[0]) else ():
        tally.say("made up", path, None, read[j])


def _agreement(path: str, told: Any, read: Any) -> int:
    """On how many leaves do a labelled row and a row of the record agree?"""
    if not _is_row(told):
        return int(_same(path.rsplit(".", 1)[-1], told, read))
    if not isinstance(read, dict):
        return 0
    return sum(_agreed(name, inner, read.get(name)) for name, inner in told.items())


def _agreed(name: str, told: Any, read: Any) -> int:
    if told is None or read is None:
        return 0
    if isinstance(told, list):
        return sum(max((_agreement(name, one, other) for other in read), default=0) for one in told)
    return _agreement(name, told, read)


def _is_row(value: Any) -> bool:
    return isinstance(value, dict) and "currency" not in value


def _same(name: str, told: Any, read: Any) -> bool:
    if isinstance(told, dict):
        stated = isinstance(read, dict) and read.get("currency") == told["currency"]
        return bool(stated and Decimal(str(read["amount"])) == Decimal(str(told["amount"])))
    if isinstance(told, bool) or isinstance(read, bool):
        return told is read
    if isinstance(told, int | Decimal) and isinstance(read, int | Decimal):
        return told == read
    one, other = _plain(told), _plain(read)
    return one == other or (name in WORDED and SequenceMatcher(None, one, other).ratio() >= _NEAR)


def _plain(value: Any) -> str:
    words = re.sub(r"[^a-z0-9%]+", " ", str(value).casefold().replace("&", " and ").replace(".", "")).strip()
    return " ".join(_LEGAL_FORMS.sub(" ", words).split()) or words
