"""The published schemas: where they are found, and the check that every record passes before it leaves."""

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import jsonschema_rs
import msgspec

from extractor.errors import SchemaViolation
from extractor.models.record import Record
from extractor.records.schema_shapes import PAGES, Schema, snake_case, urn

SUFFIX = ".schema.json"
_LONGEST_REASON = 300


def names() -> list[str]:
    """The names of all schemas, "record" first."""
    return list(PAGES)


def schema(name: str) -> Schema:
    """The schema of a record type (JSON Schema draft 2020-12). KeyError where there is none of that name."""
    if name not in PAGES:
        raise KeyError(name)
    loaded: Schema = json.loads(_folder().joinpath(name + SUFFIX).read_text(encoding="utf-8"))
    return loaded


def validate(value: Record | Mapping[str, Any] | bytes | str, name: str = "record") -> None:
    """Hold a record, or its JSON as text or as Python values (numbers as int or Decimal), against its schema.

    Another `name` checks a part of a record. Raises SchemaViolation with the file that the record was read from, the
    JSON Pointer of the first fault, and how many more there are.
    """
    plain = _plain(value)
    validator = _validator(name)
    if validator.is_valid(plain):
        return
    faults = list(validator.iter_errors(plain))
    # The deepest fault says most: that a member of an array is wrong says more than that the array is.
    first = max(faults, key=lambda fault: len(fault.instance_path))
    reason = _shortened(first.message) + (f" (and {len(faults) - 1} more)" if len(faults) > 1 else "")
    path, member = _origin(plain)
    raise SchemaViolation(path, reason, pointer=pointer(first.instance_path), member=member)


@cache
def descriptions(model: type[msgspec.Struct]) -> Mapping[str, str]:
    """What the schemas say of a model: of each field by its name in JSON, and of the model itself under ""."""
    for name in names():
        page = schema(name)
        own = page if PAGES[name] is model else page.get("$defs", {}).get(snake_case(model))
        if own is not None:
            fields = {field: str(words["description"]) for field, words in own["properties"].items()}
            return {"": str(own["description"]), **fields}
    raise KeyError(model.__name__)


def pointer(steps: list[str | int]) -> str:
    """The JSON Pointer (RFC 6901) of a way into a JSON document."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in steps)


def _plain(value: Record | Mapping[str, Any] | bytes | str) -> Any:
    if isinstance(value, bytes | str):
        return json.loads(value, parse_float=Decimal)
    return msgspec.to_builtins(value, builtin_types=(Decimal,)) if isinstance(value, msgspec.Struct) else value


def _origin(plain: Any) -> tuple[str, str | None]:
    source = plain.get("source") if isinstance(plain, dict) else None
    if not isinstance(source, dict):
        return "record", None
    member = source.get("member")
    return str(source.get("path", "record")), None if member is None else str(member)


def _shortened(message: str) -> str:
    half = _LONGEST_REASON // 2
    return message if len(message) <= _LONGEST_REASON else f"{message[:half]} ... {message[-half:]}"


@cache
def _validator(name: str) -> jsonschema_rs.Validator:
    registry = jsonschema_rs.Registry([(urn(page), schema(page)) for page in names()])
    return jsonschema_rs.validator_for(schema(name), registry=registry, validate_formats=True, offline=True)


@cache
def _folder() -> Traversable:
    """schemas/ inside an installed package, else at the top of the checkout that this module lies in."""
    installed = resources.files("extractor").joinpath("schemas")
    return installed if installed.is_dir() else Path(__file__).parents[2] / "schemas"
