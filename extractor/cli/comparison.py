"""Two records held against each other: which leaves changed, rows matched by what they say and not by their number."""

import gzip
import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple

from extractor.cli.pointers import field_of, leaves
from extractor.errors import Place
from extractor.sinks import SinkError

Plain = dict[str, Any]

APART = frozenset({"evidence", "schema_version"})
"""Not compared: where a value stands is not what it is, and the version is told apart."""
_OF_THE_RUN = frozenset({"path", "member", "extractor_version"})


class Change(NamedTuple):
    """One leaf that differs; pointers of added leaves are those of the newer record."""

    kind: Literal["added", "removed", "changed"]
    pointer: str
    before: Any = None
    after: Any = None

    @property
    def field(self) -> str:
        """The field that changed, whichever its row."""
        return field_of(self.pointer)


def records_in(path: Path) -> Iterator[tuple[str, Plain]]:
    """The records of a JSON or JSON Lines file by their ids. Raises SinkError where it holds something else."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError, EOFError) as fault:
        raise SinkError(str(path), f"cannot be read ({getattr(fault, 'strerror', None) or fault})") from fault
    for number, part in enumerate(_parts(text), 1):
        try:
            record = json.loads(part, parse_float=Decimal)
            yield _identity(record), record
        except json.JSONDecodeError as fault:
            place = Place.in_text(part, fault.pos)
            raise SinkError(str(path), f"record {number} is not JSON ({fault.msg})", place=place) from fault
        except (ValueError, KeyError, TypeError, AttributeError) as fault:
            raise SinkError(str(path), f"record {number} is none ({type(fault).__name__}: {fault})") from fault


def _parts(text: str) -> Sequence[str]:
    """A file that begins like one indented object is one record; else each line is."""
    head = text.lstrip()[:200].split("\n", 1)[0].strip()
    return [text] if head == "{" else [line for line in text.split("\n") if line.strip()]


def _identity(record: Plain) -> str:
    header = record["source"].get("header") or {}
    stated = record["filing"].get("accession_number") or header.get("accession_number")
    return str(stated or record["source"]["sha256"])


def changes(before: Plain, after: Plain) -> Iterator[Change]:
    """What differs between two records of one filing."""
    for name in dict.fromkeys([*before, *after]):
        if name not in APART:
            yield from _between(before.get(name), after.get(name), f"/{name}", f"/{name}")


def _between(before: Any, after: Any, old: str, new: str) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys([*before, *after]):
            if name != "id" and not (old == "/source" and name in _OF_THE_RUN):
                yield from _between(before.get(name), after.get(name), f"{old}/{name}", f"{new}/{name}")
    elif isinstance(before, list) and isinstance(after, list):
        for one, other in _paired(before, after):
            at = (None if one is None else before[one], None if other is None else after[other])
            yield from _between(*at, f"{old}/{one}", f"{new}/{other}")
    elif before is None:
        yield from (Change("added", leaf.pointer, None, leaf.value) for leaf in leaves(after, new))
    elif after is None:
        yield from (Change("removed", leaf.pointer, leaf.value, None) for leaf in leaves(before, old))
    else:
        yield Change("changed", new, before, after)


def _paired(before: list[Any], after: list[Any]) -> list[tuple[int | None, int | None]]:
    """Which row is which: equal ones first, then those that have most in common, the rest are gone or new."""
    old, new = [_said(row) for row in before], [_said(row) for row in after]
    alike = sorted(
        ((-_in_common(one, other), abs(i - j), i, j) for i, one in enumerate(old) for j, other in enumerate(new)),
    )
    pairs: list[tuple[int | None, int | None]] = []
    left, right = set(range(len(old))), set(range(len(new)))
    for score, _, i, j in alike:
        if i in left and j in right and score < 0:
            pairs.append((i, j))
            left.remove(i)
            right.remove(j)
    return [*sorted(pairs), *((i, None) for i in sorted(left)), *((None, j) for j in sorted(right))]


def _said(row: Any) -> frozenset[tuple[str, str]]:
    if not isinstance(row, dict):
        return frozenset({("", json.dumps(row, default=str))})
    stated = {key: value for key, value in row.items() if key != "id"}
    return frozenset((leaf.pointer, str(leaf.value)) for leaf in leaves(stated))


def _in_common(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> int:
    """Ten times the leaves that are the same, and more where nothing else is there."""
    same = len(one & other)
    return 10 * same + (5 if one == other else 0)
