"""What subjects hand on: rows whose leaves are still tied to the characters that state them.

A row is a dictionary in the names of the record. Its leaves are `Stated` (read from the text), `Derived` (computed),
`Link` (another row's id) or plain structure (an ordinal, a role). A row may carry a key under "_key", which links name.
"""

from dataclasses import dataclass
from typing import Any

from extractor.rules import Stated

RowParts = dict[str, Any]
Parts = dict[str, Any]
"""By field of the record: a list of rows, or for `filing` one row. "findings" and "unread" too."""


@dataclass(frozen=True, slots=True)
class Link:
    """The id of the row of `table` that has this key. A link to no row is left out of the record."""

    table: str
    key: str


@dataclass(frozen=True, slots=True)
class Derived:
    """A computed value, and the stated ones that it was computed from."""

    value: Any
    inputs: tuple[Stated[Any], ...]


@dataclass(frozen=True, slots=True)
class About:
    """In a finding or an unread row: the pointer to where this value stands in the record, or, with `leaf`, to the leaf of
    that name beside it, which is not there.
    """

    value: Stated[Any] | Derived
    leaf: str | None = None


KEY = "_key"
