"""What every row of a record shares: frozen, and absent where the filing is silent."""

from typing import Annotated

import msgspec


class Row(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A row or an object of the record. A field left at its default is left out of the JSON: absent is absent."""


PartialDate = Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""An ISO 8601 date, or the month or year alone where the filing states no more."""

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z]+\d+$")]
"""A row's name inside its record: "o1", "f2", stable from run to run."""

Pointer = Annotated[str, msgspec.Meta(pattern=r"^(/.*)?$")]
"""A JSON Pointer (RFC 6901) into the record."""
