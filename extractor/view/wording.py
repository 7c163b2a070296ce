"""Values of a record in words, for a person."""

from calendar import month_name
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from extractor.models.base import Row
from extractor.models.deal import ProceedsUse
from extractor.models.filing import Address
from extractor.terms.fees import Tier
from extractor.terms.money import in_digits, in_percent

# Fields that are fractions in the record and read as percentages.
FRACTIONS = {
    "rate", "spread", "premium", "ownership", "percent_of_units_sold", "fraction", "workforce", "buffer", "barrier",
    "coupon_barrier", "contingent_rate",
}  # fmt: skip
PERCENTS = {"price_percent", "discount_percent", "proceeds_percent"}
CODES = {
    "kind", "role", "relation", "method", "basis", "treatment", "reason", "severity", "check", "matter", "action", "outcome",
}  # fmt: skip
# A conversion rate counts units; every other rate of a record is a fraction.
COUNTED = {("Conversion", "rate")}


def in_words(name: str, value: Any, owner: str = "") -> str:
    """A value as its field (and the type that the field is of) would have it read; "" where there is none."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int():
            return f"{value:,}"
        case Decimal() if name in FRACTIONS and (owner, name) not in COUNTED:
            return in_percent(value)
        case Decimal():
            return in_digits(value) + ("%" if name in PERCENTS else "")
        case str() if value.startswith("--"):
            return _day_of_year(value)
        case str():
            return value.replace("_", " ") if name in CODES else value
        case tuple():
            return "; ".join(in_words(name, each, owner) for each in value)
        case Address() | ProceedsUse():
            return ", ".join(words for _, words in facts(value))
        case Tier() | Row():
            return ", ".join(f"{label} {words}" for label, words in facts(value))
    return str(value.sentence())  # a term says itself


def facts(row: msgspec.Struct, without: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """The stated fields of a row with their values in words; ids and unstated fields are left out."""
    owner = type(row).__name__
    for field in msgspec.structs.fields(row):
        words = in_words(field.name, getattr(row, field.name), owner)
        if words and field.name not in without | {"id"}:
            yield field.encode_name.replace("_", " "), words


def _day_of_year(value: str) -> str:
    """A day of every year as ISO 8601 has it, "--04-01", in words: "April 1"."""
    month, _, day = value[2:].partition("-")
    if not (month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
        return value
    return f"{month_name[int(month)]} {int(day)}"
