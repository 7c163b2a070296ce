"""The shape that the typed models give the JSON: what a schema says apart from its words.

A page is one file of schemas/: a model that stands alone or is used by several others. A model that only one page uses
is defined inside that page, under `$defs`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from msgspec import inspect

from extractor.models.contents import DateRow, Exhibit, Item, RiskFactor, Section, Signature
from extractor.models.deal import Fee, Offering, Outstanding, Party
from extractor.models.events import Event
from extractor.models.filing import Filing, IncorporatedDocument
from extractor.models.record import SCHEMA_VERSION, Evidence, Finding, Record, Span, Unread
from extractor.models.security import Security
from extractor.models.source import Source
from extractor.terms.conversion import Duration
from extractor.terms.fees import Tier
from extractor.terms.money import Money
from extractor.terms.price import PriceTerm

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
PAGES: dict[str, Any] = {
    "record": Record,
    "source": Source,
    "filing": Filing,
    "section": Section,
    "offering": Offering,
    "fee": Fee,
    "tier": Tier,
    "security": Security,
    "party": Party,
    "date": DateRow,
    "risk_factor": RiskFactor,
    "item": Item,
    "event": Event,
    "exhibit": Exhibit,
    "signature": Signature,
    "incorporated_document": IncorporatedDocument,
    "unread": Unread,
    "finding": Finding,
    "evidence": Evidence,
    "span": Span,
    "money": Money,
    "outstanding": Outstanding,
    "duration": Duration,
    "price_term": PriceTerm,
}

# What people add to a shape: words, and limits that Python types do not state.
_ADDED = (
    "title", "description", "examples", "pattern", "minLength", "minimum", "exclusiveMinimum", "maximum",
)  # fmt: skip
_HEAD = ("$schema", "$id", "title", "description")


def urn(name: str) -> str:
    """The `$id` of a page: urn:extractor:schema:offering:1.0.0."""
    return f"urn:extractor:schema:{name}:{SCHEMA_VERSION}"


def shape(name: str) -> Schema:
    """The page's schema (draft 2020-12) as far as the models tell it: names, types, enumerations, what is required."""
    return _Page(name).schema()


def with_words(bare: Schema, written: Mapping[str, Any]) -> Schema:
    """The shape with the words and limits of a written schema, wherever the shape still has the place they stand at."""
    added = {key: written[key] for key in _ADDED if key in written}
    merged = {**added, **bare, **{key: added[key] for key in ("title",) if key in added}}
    for members in ("properties", "$defs"):
        if members in bare:
            words = written.get(members, {})
            merged[members] = {key: with_words(member, words.get(key, {})) for key, member in bare[members].items()}
    if isinstance(bare.get("items"), dict):
        merged["items"] = with_words(bare["items"], written.get("items", {}))
    return {key: merged[key] for key in (*_HEAD, *bare, *added) if key in merged}


def snake_case(model: type) -> str:
    """A model's name as the schemas and tables write it: RiskFactor is risk_factor."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", model.__name__).lower()


def undescribed(schema: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """JSON Pointers of the types and fields of a schema that nobody has described yet."""
    if not str(schema.get("description", "")).strip():
        yield path or "/"
    for members in ("properties", "$defs"):
        for key, member in schema.get(members, {}).items():
            yield from undescribed(member, f"{path}/{members}/{key}")


class _Page:
    def __init__(self, name: str) -> None:
        self.name = name
        self.definitions: Schema = {}

    def schema(self) -> Schema:
        root = inspect.type_info(PAGES[self.name])
        if isinstance(root, inspect.StructType):
            body = self._struct(root, _in_words(self.name))
        else:
            body = {"title": _in_words(self.name), "oneOf": [self._defined(part) for part in _parts(root)]}
        if self.definitions:
            body["$defs"] = dict(sorted(self.definitions.items()))
        return {"$schema": DRAFT, "$id": urn(self.name), **body}

    def _struct(self, struct: inspect.StructType, title: str) -> Schema:
        properties: Schema = {}
        if struct.tag_field is not None:
            properties[struct.tag_field] = {"title": _in_words(struct.tag_field), "const": struct.tag}
        required = list(properties)
        for field in struct.fields:
            properties[field.encode_name] = {"title": _in_words(field.encode_name), **self._type(field.type)}
            if field.required:
                required.append(field.encode_name)
        schema: Schema = {"title": title, "type": "object", "properties": properties}
        if required:
            schema["required"] = required
        return {**schema, "additionalProperties": False}

    def _type(self, kind: inspect.Type) -> Schema:
        match kind:
            case inspect.BoolType():
                return {"type": "boolean"}
            case inspect.IntType():
                return {"type": "integer"}
            case inspect.DecimalType():
                return {"type": "number"}
            case inspect.DateType():
                return {"type": "string", "format": "date"}
            case inspect.StrType(pattern=pattern):
                return {"type": "string"} if pattern is None else {"type": "string", "pattern": pattern}
            case inspect.LiteralType(values=values):
                return {"type": "string", "enum": list(values)}
            case inspect.VarTupleType(item_type=item):
                return {"type": "array", "items": self._type(item)}
            case inspect.DictType(key_type=key, value_type=value):
                return {"type": "object", "propertyNames": self._type(key), "additionalProperties": self._type(value)}
            case inspect.UnionType():
                return self._union(kind)
            case inspect.StructType():
                return self._reference(kind)
        raise NotImplementedError(f"no JSON Schema is known for {kind}")

    def _union(self, union: inspect.UnionType) -> Schema:
        if _same(union, PriceTerm):
            return self._term()
        parts = _parts(union)
        # Absent is absent: a None of the models is a key that is not written, never a null.
        return self._type(parts[0]) if len(parts) == 1 else {"anyOf": [self._type(part) for part in parts]}

    def _term(self) -> Schema:
        return {"$ref": "#" if self.name == "price_term" else urn("price_term")}

    def _reference(self, struct: inspect.StructType) -> Schema:
        for name, page in PAGES.items():
            if page is struct.cls:
                return {"$ref": "#" if name == self.name else urn(name)}
        return self._defined(struct)

    def _defined(self, struct: inspect.Type) -> Schema:
        assert isinstance(struct, inspect.StructType)
        name = snake_case(struct.cls)
        if name not in self.definitions:
            self.definitions[name] = {}  # terms nest: the name is taken before the parts are looked at
            self.definitions[name] = self._struct(struct, _in_words(name))
        return {"$ref": f"#/$defs/{name}"}


def _parts(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    assert isinstance(kind, inspect.UnionType)
    return tuple(part for part in kind.types if not isinstance(part, inspect.NoneType))


def _same(union: inspect.UnionType, other: Any) -> bool:
    def classes(kind: inspect.Type) -> set[type[msgspec.Struct] | None]:
        return {part.cls if isinstance(part, inspect.StructType) else None for part in _parts(kind)}

    return classes(union) == classes(inspect.type_info(other))


def _in_words(name: str) -> str:
    return name.replace("_", " ").capitalize()
