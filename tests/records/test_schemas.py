"""The schemas are the contract: equal to the models, described throughout, and strict."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
import referencing
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.errors import SchemaViolation
from extractor.models.record import Record, encode
from extractor.records.schema_shapes import PAGES, shape, undescribed, urn, with_words
from extractor.records.schemas import names, pointer, schema, validate
from extractor.records.write_schemas import current, missing_words
from tests.sinks.strategies import RECORDS, TERMS

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "schemas").glob("*.schema.json"))

MINIMAL: dict[str, Any] = {
    "schema_version": "1.0.0",
    "source": {
        "path": "filings/a.txt",
        "sha256": "0" * 64,
        "bytes": 10,
        "format": "ascii",
        "encoding": "cp1252",
        "text_sha256": "f" * 64,
        "text_chars": 10,
        "extractor_version": "0.1.0",
    },
    "filing": {"form": "424B5"},
}
OFFERING = {"id": "o1", "relation": "primary"}
FEE = {"id": "f1", "kind": "commission", "tiers": [{"rate": Decimal("0.04")}]}
SECURITY = {"id": "s1", "role": "offered", "kind": "warrants"}


def test_every_page_is_a_file_and_every_file_a_page() -> None:
    assert {path.name.removesuffix(".schema.json") for path in FILES} == set(names())


@pytest.mark.parametrize("name", names())
def test_file_is_what_the_models_say(name: str) -> None:
    """A failure here is mended by `python -m extractor.records.write_schemas`."""
    assert (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8") == current(name)


@pytest.mark.parametrize("name", names())
def test_every_type_and_field_is_described(name: str) -> None:
    assert missing_words(name) == []


@pytest.mark.parametrize("name", names())
def test_names_itself_by_urn_and_is_a_valid_schema(name: str) -> None:
    written = schema(name)
    assert written["$id"] == urn(name) == f"urn:extractor:schema:{name}:1.0.0"
    jsonschema.Draft202012Validator.check_schema(written)


def objects(written: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """The schemas of a page's models by the name of the definition; the page's own by ""."""
    return {"": written, **written.get("$defs", {})}


def models_of(page: str) -> Iterator[tuple[type[msgspec.Struct], Mapping[str, Any]]]:
    """Found by name, not by the code that shapes the schemas: a second opinion on it."""
    for name, written in objects(schema(page)).items():
        wanted = name.replace("_", "")
        everyone = [PAGES[page]] if not name else list(_structs())
        for model in everyone:
            if isinstance(model, type) and (not name or model.__name__.lower() == wanted):
                yield model, written


def _structs() -> Iterator[type[msgspec.Struct]]:
    waiting = list(msgspec.Struct.__subclasses__())
    while waiting:
        model = waiting.pop()
        waiting.extend(model.__subclasses__())
        if model.__module__.startswith(("extractor.models.", "extractor.terms.")):
            yield model


@pytest.mark.parametrize("page", names())
def test_schema_and_model_have_the_same_fields(page: str) -> None:
    pairs = list(models_of(page))
    assert len(pairs) == len(objects(schema(page))) - (page == "price_term")
    for model, written in pairs:
        fields = {field.encode_name: field.required for field in msgspec.structs.fields(model)}
        tag = {} if model.__struct_config__.tag_field is None else {model.__struct_config__.tag_field: True}
        assert written["properties"].keys() == {**tag, **fields}.keys(), model
        required = {name for name, needed in {**tag, **fields}.items() if needed}
        assert set(written.get("required", [])) == required, model
        assert written["additionalProperties"] is False, model


def test_a_minimal_record_is_valid() -> None:
    validate(MINIMAL)
    assert msgspec.convert(MINIMAL, Record).filing.form == "424B5"


@pytest.mark.parametrize(
    ("fault", "at"),
    [
        ({"filing": {"forms": "424B5"}}, "/filing"),
        ({"filing": {"form": None}}, "/filing/form"),
        ({"filing": {"filed": "November 1, 2001"}}, "/filing/filed"),
        ({"filing": {"filed": "2001-11-1"}}, "/filing/filed"),
        ({"filing": {"registrants": [{"name": "A"}, {"nam": "B"}]}}, "/filing/registrants/1"),
        ({"source": {"path": "filings/a.txt"}}, "/source"),
        ({"source": MINIMAL["source"] | {"sha256": "ABC"}}, "/source/sha256"),
        ({"offerings": [OFFERING | {"relation": "main"}]}, "/offerings/0/relation"),
        ({"offerings": [OFFERING | {"price_percent": "99.875"}]}, "/offerings/0/price_percent"),
        ({"offerings": [OFFERING | {"price": {"amount": Decimal("4.04")}}]}, "/offerings/0/price"),
        ({"offerings": [OFFERING | {"price": {"amount": 4, "currency": "US$"}}]}, "/offerings/0/price/currency"),
        ({"fees": [FEE, FEE | {"tiers": [{"from": 0}]}]}, "/fees/1/tiers/0"),
        ({"fees": [FEE | {"id": "first"}]}, "/fees/0/id"),
        ({"securities": [SECURITY | {"exercise_terms": {"kind": "guess"}}]}, "/securities/0/exercise_terms"),
        ({"evidence": {"/filing/form": [{"start": -1}]}}, "/evidence/~1filing~1form"),
        ({"evidence": {"filing": []}}, "/evidence"),
    ],
)
def test_a_fault_is_named_by_file_and_pointer(fault: dict[str, Any], at: str) -> None:
    with pytest.raises(SchemaViolation) as caught:
        validate({**MINIMAL, **fault})
    assert (caught.value.path, caught.value.pointer) == ("filings/a.txt", at)
    second = _second_opinion(schema("record"))
    assert not second.is_valid(json.loads(encode({**MINIMAL, **fault})))


def test_a_fault_inside_an_archive_names_the_member() -> None:
    with pytest.raises(SchemaViolation, match=r"^2001\.zip!a\.txt: "):
        validate({**MINIMAL, "source": MINIMAL["source"] | {"path": "2001.zip", "member": "a.txt", "bytes": -1}})


def test_a_long_fault_is_told_shortly() -> None:
    with pytest.raises(SchemaViolation) as caught:
        validate({**MINIMAL, "items": "x" * 10_000})
    assert len(str(caught.value)) < 500


def test_a_part_of_a_record_is_checked_by_its_own_schema() -> None:
    validate({"amount": Decimal("22500000"), "currency": "USD"}, "money")
    with pytest.raises(SchemaViolation, match="at /amount"):
        validate({"amount": "22500000", "currency": "USD"}, "money")


def test_there_is_no_schema_of_another_name() -> None:
    with pytest.raises(KeyError):
        schema("../pyproject")


@pytest.mark.parametrize(("steps", "written"), [([], ""), (["a/b", 0, "m~n"], "/a~1b/0/m~0n")])
def test_pointer_escapes(steps: list[str | int], written: str) -> None:
    assert pointer(steps) == written


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(RECORDS)
def test_what_the_models_allow_the_schemas_allow(record: Record) -> None:
    validate(record)
    written = record.to_json()
    validate(written)
    assert not list(_second_opinion(schema("record")).iter_errors(json.loads(written)))


@given(TERMS, st.sampled_from(["kind", "price", "terms", "measure", "threshold", "periods", "then"]))
def test_a_term_without_a_part_is_refused(term: msgspec.Struct, part: str) -> None:
    plain = msgspec.to_builtins(term, builtin_types=(Decimal,))
    validate(plain, "price_term")
    if part in plain:
        with pytest.raises(SchemaViolation):
            validate({key: value for key, value in plain.items() if key != part}, "price_term")


def _second_opinion(written: Mapping[str, Any]) -> jsonschema.Draft202012Validator:
    pages = [(urn(name), referencing.Resource.from_contents(schema(name))) for name in names()]
    registry: referencing.Registry[Any] = referencing.Registry().with_resources(pages)
    return jsonschema.Draft202012Validator(dict(written), registry=registry)


def test_words_stay_with_their_place_when_a_shape_changes() -> None:
    fields = {"rate": {"description": "R"}, "gone": {"description": "G"}}
    old = with_words(shape("tier"), {"description": "D", "properties": fields})
    assert (old["description"], old["properties"]["rate"]["description"]) == ("D", "R")
    assert "gone" not in old["properties"]
    assert list(undescribed(old)) == ["/properties/up_to", "/properties/from", "/properties/to"]


@pytest.mark.parametrize("name", names())
def test_writing_twice_changes_nothing(name: str) -> None:
    bare = with_words(shape(name), {})
    assert json.dumps(with_words(shape(name), bare)) == json.dumps(bare)


def test_types_are_the_models_whatever_is_written() -> None:
    tier = with_words(shape("tier"), {"type": "array", "properties": {"rate": {"type": "string"}}})
    assert (tier["type"], tier["properties"]["rate"]["type"]) == ("object", "number")
