"""JSON Pointers (RFC 6901) into a record in plain JSON: what stands there, and what a mistaken one may have meant."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

import msgspec
import regex

from extractor.errors import ExtractorError, Place
from extractor.models.record import Record

_INDEX = regex.compile(r"/\d+(?=/|$)")


ABSENT = "a field of the record, but of this filing no such value was read"


class PointerError(ExtractorError):
    """A pointer that leads nowhere in a record."""


class Leaf(NamedTuple):
    """A value without parts, and where it stands."""

    pointer: str
    value: Any


def resolved(plain: Any, pointer: str, name: str) -> Any:
    """The value that a pointer leads to. Raises PointerError with a caret under the step that leads nowhere."""
    if pointer and not pointer.startswith("/"):
        raise PointerError(name, 'a pointer begins with "/"', place=Place.in_text(pointer, 0))
    here, at = plain, 0
    for step in pointer.split("/")[1:]:
        found = _step(here, step.replace("~1", "/").replace("~0", "~"))
        if found is None:
            reason = ABSENT if isinstance(here, dict) and is_field(pointer) else f"no such value{_meant(plain, pointer)}"
            raise PointerError(name, reason, place=Place.in_text(pointer, at + 1))
        here, at = found[0], at + 1 + len(step)
    return here


def is_field(pointer: str) -> bool:
    """Whether records have a field there, be it stated or not."""
    here = [msgspec.inspect.type_info(Record)]
    for step in pointer.split("/")[1:]:
        here = [inside for each in here for inside in _inside(each, step)]
    return bool(here)


def _inside(of: Any, step: str) -> Iterator[Any]:
    """The types of what stands at a step inside a type."""
    if isinstance(of, msgspec.inspect.UnionType):
        for each in of.types:
            yield from _inside(each, step)
    elif isinstance(of, msgspec.inspect.StructType):
        yield from (field.type for field in of.fields if field.encode_name == step)
    elif isinstance(of, msgspec.inspect.VarTupleType) and step.isdecimal():
        yield of.item_type


def _step(here: Any, step: str) -> tuple[Any] | None:
    if isinstance(here, dict) and step in here:
        return (here[step],)
    if isinstance(here, list) and step.isdecimal() and int(step) < len(here):
        return (here[int(step)],)
    return None


def leaves(plain: Any, pointer: str = "") -> Iterator[Leaf]:
    """All values without parts, in order."""
    if isinstance(plain, dict):
        for name, value in plain.items():
            yield from leaves(value, f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(plain, list):
        for at, value in enumerate(plain):
            yield from leaves(value, f"{pointer}/{at}")
    else:
        yield Leaf(pointer, plain)


def field_of(pointer: str) -> str:
    """The field that a pointer is one case of: /fees/0/tiers/1/rate is a case of /fees/*/tiers/*/rate."""
    return _INDEX.sub("/*", pointer)


def _meant(plain: Any, pointer: str) -> str:
    known = {part for leaf in leaves(plain) for part in _above(leaf.pointer)}
    near = get_close_matches(pointer, known, n=3, cutoff=0.6)
    return f"; near it are {', '.join(near)}" if near else ""


def _above(pointer: str) -> Iterator[str]:
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]
