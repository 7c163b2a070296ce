"""Two versions of the schemas held against each other, and what the change asks of the version number."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

from extractor.sinks import SinkError

Step = Literal["major", "minor", "patch"]
_ORDER: tuple[Step, ...] = ("patch", "minor", "major")
_WORDS = frozenset({"description", "title", "examples", "$comment", "$id"})


class SchemaChange(NamedTuple):
    """One difference: what it asks of the version (semver.org), where it is, and what it is."""

    step: Step
    place: str
    words: str


def schemas_in(path: Path) -> dict[str, Any]:
    """The schemas of a folder by name, or the one of a file. Raises SinkError where there are none."""
    files = sorted(path.glob("*.schema.json")) if path.is_dir() else [path]
    try:
        found = {file.name.removesuffix(".schema.json"): json.loads(file.read_text(encoding="utf-8")) for file in files}
    except (OSError, ValueError) as fault:
        raise SinkError(str(path), f"cannot be read as JSON Schemas ({fault})") from fault
    if not found:
        raise SinkError(str(path), "holds no *.schema.json")
    return found


def schema_changes(old: dict[str, Any], new: dict[str, Any]) -> Iterator[SchemaChange]:
    """The differences between two sets of schemas: a reader of old records is who must not be surprised."""
    for name in sorted({*old, *new}):
        if name not in new:
            yield SchemaChange("major", name, "the schema is gone")
        elif name not in old:
            yield SchemaChange("minor", name, "a new schema")
        else:
            yield from _between(old[name], new[name], name)


def asked(changes: list[SchemaChange]) -> Step | None:
    """The largest step of the version that any change asks for."""
    return max((change.step for change in changes), key=_ORDER.index, default=None)


def _between(old: Any, new: Any, place: str) -> Iterator[SchemaChange]:
    if old == new:
        return
    if not (isinstance(old, dict) and isinstance(new, dict)):
        yield SchemaChange("major", place, f"{json.dumps(old)} became {json.dumps(new)}")
        return
    for key in dict.fromkeys([*old, *new]):
        before, after = old.get(key), new.get(key)
        if before == after:
            continue
        if key in _WORDS:
            yield SchemaChange("patch", place, f"other words in {key}")
        elif key in ("properties", "$defs"):
            yield from _named(before or {}, after or {}, place)
        elif key == "required":
            yield from _required(before or [], after or [], place)
        elif key == "enum":
            yield from _values(before or [], after or [], place)
        elif before is None or after is None:
            yield SchemaChange("major", place, f"{key} {'is new' if before is None else 'is gone'}")
        else:
            yield from _between(before, after, f"{place}/{key}")


def _named(old: dict[str, Any], new: dict[str, Any], place: str) -> Iterator[SchemaChange]:
    for name in dict.fromkeys([*old, *new]):
        here = f"{place}/{name}"
        if name not in new:
            yield SchemaChange("major", here, "is gone")
        elif name not in old:
            yield SchemaChange("minor", here, "is new")
        else:
            yield from _between(old[name], new[name], here)


def _required(old: list[str], new: list[str], place: str) -> Iterator[SchemaChange]:
    yield from (SchemaChange("minor", f"{place}/{name}", "is always there now") for name in new if name not in old)
    yield from (SchemaChange("major", f"{place}/{name}", "may be absent now") for name in old if name not in new)


def _values(old: list[Any], new: list[Any], place: str) -> Iterator[SchemaChange]:
    yield from (SchemaChange("minor", place, f"a new value {value!r}") for value in new if value not in old)
    yield from (SchemaChange("major", place, f"the value {value!r} is gone") for value in old if value not in new)
