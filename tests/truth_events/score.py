"""Holds the events of records against events that people have read in the same filings.

    python tests/truth_events/score.py RECORDS.jsonl [--aside | --seen] [-v]

A truth file is {"file", "set_aside", "closed", "events"}: its events have the shape of the record's, and only the leaves
that were read. "optional" events may be found or not; where "closed" is false the filing tells of more. Filings that
were set aside were read before the rules were written, and the rules were not fitted to them.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Event = dict[str, Any]
TRUTH = Path(__file__).parent

_PEOPLE = ("appointment", "departure", "compensation_arrangement")
_STRUCTURE = {"id", "kind", "item", "optional", "date"}


@dataclass
class Tally:
    """By kind of event: found and right, found and wrong, missed; and the same of leaves inside right events."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    leaves_right: Counter[str] = field(default_factory=Counter)
    leaves_wrong: Counter[str] = field(default_factory=Counter)
    leaves_missed: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def precision(self, kind: str | None = None) -> float:
        return _ratio(_of(self.right, kind), _of(self.right, kind) + _of(self.wrong, kind))

    def recall(self, kind: str | None = None) -> float:
        return _ratio(_of(self.right, kind), _of(self.right, kind) + _of(self.missed, kind))

    def leaf_precision(self) -> float:
        return _ratio(self.leaves_right.total(), self.leaves_right.total() + self.leaves_wrong.total())

    def leaf_recall(self) -> float:
        everything = self.leaves_right.total() + self.leaves_wrong.total() + self.leaves_missed.total()
        return _ratio(self.leaves_right.total(), everything)


def truths(aside: bool | None = None) -> list[dict[str, Any]]:
    """All truth files, or those (not) set aside."""
    read = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(TRUTH.glob("*.json"))]
    return [truth for truth in read if aside is None or truth["set_aside"] is aside]


def score(pairs: Iterable[tuple[dict[str, Any], list[Event]]]) -> Tally:
    """The tally over truths and the events found in the same filings."""
    tally = Tally()
    for truth, found in pairs:
        _score_one(tally, truth, list(found))
    return tally


def _score_one(tally: Tally, truth: dict[str, Any], found: list[Event]) -> None:
    file = truth["file"][-48:]
    # What has to be found chooses first.
    for wanted in sorted(truth["events"], key=lambda event: bool(event.get("optional"))):
        candidates = [event for event in found if _same(wanted, event)]
        best = max(candidates, key=lambda event: _agreement(wanted, event), default=None)
        if best is not None:
            found.remove(best)
        if wanted.get("optional"):
            continue
        if best is None:
            tally.missed[wanted["kind"]] += 1
            tally.notes.append(f"missed {file} {_short(wanted)}")
        else:
            tally.right[wanted["kind"]] += 1
            _score_leaves(tally, file, wanted, best)
    for event in found if truth["closed"] else ():
        tally.wrong[event["kind"]] += 1
        tally.notes.append(f"wrong  {file} {_short(event)}")


def _score_leaves(tally: Tally, file: str, wanted: Event, event: Event) -> None:
    there = dict(_leaves(event))
    for path, value in _leaves(wanted):
        name = f"{wanted['kind']}.{path.rsplit('|', 1)[-1]}"
        if path not in there:
            tally.leaves_missed[name] += 1
            tally.notes.append(f"leaf missed {file} {name} {value!r}")
        elif equal(value, there[path]):
            tally.leaves_right[name] += 1
        else:
            tally.leaves_wrong[name] += 1
            tally.notes.append(f"leaf wrong  {file} {name} {value!r} read as {there[path]!r}")


def _leaves(event: Event) -> Iterator[tuple[str, Any]]:
    if "date" in event:
        yield "date", event["date"]
    for name, part in event.items():
        if name not in _STRUCTURE:
            yield from _walk(part, name)


def _walk(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and "amount" in value and "currency" in value:
        yield path, (value["amount"], value["currency"], value.get("qualifier"))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _walk(item, f"{path}|{name}")
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for item in value:
            key = item.get("name") or item.get("kind")
            yield from _walk({n: v for n, v in item.items() if n not in ("name", "kind")}, f"{path}|{words(str(key))}")
    else:
        yield path, value


def equal(wanted: Any, found: Any) -> bool:
    """Equal; of words and lists of words, the one's words inside the other's."""
    if isinstance(wanted, str) and isinstance(found, str) and not re.fullmatch(r"\d{4}(-\d\d){0,2}", wanted):
        return words(wanted) in words(found) or words(found) in words(wanted)
    if isinstance(wanted, list) and isinstance(found, list):
        return len(wanted) == len(found) and all(any(equal(one, other) for other in found) for one in wanted)
    if isinstance(wanted, tuple) and isinstance(found, tuple):
        return float(wanted[0]) == float(found[0]) and wanted[1:] == found[1:]
    if isinstance(wanted, int | float) and not isinstance(wanted, bool):
        return abs(float(wanted) - float(found)) < 1e-9
    return bool(wanted == found)


def words(text: str) -> str:
    return "".join(re.findall(r"[a-z0-9]+", text.casefold()))


def _same(wanted: Event, event: Event) -> bool:
    """Can the two be one event? Of one kind, and not of other people, matters, agreements or businesses."""
    if wanted["kind"] != event["kind"]:
        return False
    if wanted["kind"] in _PEOPLE:
        return _fits(wanted, event, "officer_change", "person") and _fits(wanted, event, "officer_change", "plan")
    if wanted["kind"] == "vote":
        return _same_vote(wanted["vote"], event["vote"])
    return _fits(wanted, event, "agreement", "title") and _fits(wanted, event, "transaction", "target")


def _fits(wanted: Event, event: Event, part: str, leaf: str) -> bool:
    one, other = wanted.get(part, {}).get(leaf), event.get(part, {}).get(leaf)
    if leaf in ("person", "plan"):
        return one is None or (other is not None and (equal(one, other) or _one_surname(one, other, leaf)))
    return one is None or other is None or equal(one, other)


def _one_surname(one: str, other: str, leaf: str) -> bool:
    return leaf == "person" and one.split()[-1] == other.split()[-1]


def _same_vote(wanted: Event, event: Event) -> bool:
    if "votes_for" in wanted:
        return bool(wanted["votes_for"] == event.get("votes_for"))
    if "one_year" in wanted:
        return bool(wanted["one_year"] == event.get("one_year"))
    return bool(wanted["matter"] == event.get("matter"))


def _agreement(wanted: Event, event: Event) -> int:
    there = dict(_leaves(event))
    return sum(path in there and equal(value, there[path]) for path, value in _leaves(wanted))


def _of(counter: Counter[str], kind: str | None) -> int:
    return counter.total() if kind is None else counter[kind]


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _short(event: Event) -> str:
    return json.dumps(event, ensure_ascii=False, default=str)[:230]


def report(tally: Tally) -> str:
    """A table by kind, and the leaves."""
    kinds = sorted({*tally.right, *tally.wrong, *tally.missed})
    lines = [
        f"{kind:24} right {tally.right[kind]:4} wrong {tally.wrong[kind]:3} missed {tally.missed[kind]:3}   "
        f"precision {tally.precision(kind):.2f} recall {tally.recall(kind):.2f}"
        for kind in kinds
    ]
    lines.append(f"all events               precision {tally.precision():.3f} recall {tally.recall():.3f}")
    lines.append(f"leaves of right events   precision {tally.leaf_precision():.3f} recall {tally.leaf_recall():.3f}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path)
    parser.add_argument("--aside", action="store_true")
    parser.add_argument("--seen", action="store_true")
    parser.add_argument("-v", action="store_true")
    options = parser.parse_args()
    lines = options.records.read_text(encoding="utf-8").splitlines()
    events = {Path(r["source"]["path"]).name: r.get("events", []) for r in map(json.loads, lines)}
    aside = None if options.aside == options.seen else bool(options.aside)
    tally = score((truth, events[truth["file"]]) for truth in truths(aside) if truth["file"] in events)
    sys.stdout.write("\n".join([*(tally.notes if options.v else ()), report(tally)]) + "\n")


if __name__ == "__main__":
    main()
