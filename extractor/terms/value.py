"""What all values of this room share: immutable, strict about unknown members, and absent where nothing is stated."""

from __future__ import annotations

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A value that computes; it nests in records and is written by msgspec with decimals as JSON numbers."""
