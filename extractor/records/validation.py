"""The last gate: what breaks its own schema does not leave."""

from extractor.models.record import Record
from extractor.records.schemas import validate


def validated(record: Record) -> Record:
    """The record itself, once it keeps the schemas. Raises `SchemaViolation` with the pointer to the first fault."""
    validate(record)
    return record
