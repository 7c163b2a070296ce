"""The securities found so far, by key: a second statement of a leaf adds its evidence, a differing one gives way."""

from collections.abc import Iterator
from typing import Any

from extractor.models.security import SecurityKind, SecurityRole
from extractor.reading import Link, RowParts
from extractor.reading.parts import KEY
from extractor.rules import Stated


class Book:
    """Rows of the table of securities under their keys. The statement with most authority is put in first."""

    def __init__(self) -> None:
        self._rows: dict[str, RowParts] = {}
        self.names: dict[str, frozenset[str]] = {}
        """The short names by which sentences and tables speak of debt, in lower case, by key."""
        self.unread: list[RowParts] = []
        self.findings: list[RowParts] = []

    def open(self, key: str, role: SecurityRole, kind: SecurityKind, deal: str | None = None) -> str:
        """Begin a row, where there is none of this key yet. Returns the key."""
        if key not in self._rows:
            row: RowParts = {KEY: key, "role": role, "kind": kind}
            if deal is not None:
                row["offering"] = Link("offerings", deal)
            self._rows[key] = row
        return key

    def __contains__(self, key: str) -> bool:
        return key in self._rows

    def __getitem__(self, key: str) -> RowParts:
        return self._rows[key]

    def __iter__(self) -> Iterator[RowParts]:
        return iter(self._rows.values())

    def keys(self, role: SecurityRole | None = None, *kinds: SecurityKind) -> list[str]:
        """The keys of the rows of a role and of these kinds (any where none is given), in order."""
        rows = self._rows.items()
        return [k for k, row in rows if role in (None, row["role"]) and (not kinds or row["kind"] in kinds)]

    def put(self, key: str, path: str, stated: Stated[Any] | None) -> None:
        """State a leaf of a row; `path` names it, with dots into objects ("conversion.cap_units")."""
        if stated is None:
            return
        *outer, leaf = path.split(".")
        place = self._rows[key]
        for name in outer:
            place = place.setdefault(name, {})
        known = place.get(leaf)
        if known is None:
            place[leaf] = stated
        elif isinstance(known, Stated) and known.value == stated.value:
            place[leaf] = known.also(stated)

    def add(self, key: str, name: str, item: RowParts) -> None:
        """Add an object to a list of the row (redemptions, counts outstanding), once."""
        items: list[RowParts] = self._rows[key].setdefault(name, [])
        if _plain(item) not in [_plain(known) for known in items]:
            items.append(item)

    def drop(self, key: str) -> None:
        """Take a row out again."""
        del self._rows[key]

    def unreadable(self, leaf: str, *stated: Stated[Any]) -> None:
        """Say that a statement was seen and could not be read."""
        self._unread("unparsed", leaf, stated)

    def blank(self, leaf: str, *stated: Stated[Any]) -> None:
        """Say that a preliminary document leaves a blank for a leaf."""
        self._unread("blank", leaf, stated)

    def ambiguous(self, leaf: str, *stated: Stated[Any]) -> None:
        """Say that statements of a leaf differ."""
        self._unread("ambiguous", leaf, stated)

    def _unread(self, reason: str, leaf: str, stated: tuple[Stated[Any], ...]) -> None:
        spans = [{"start": e.span.start, "end": e.span.end} for value in stated for e in value.evidence]
        self.unread.append({"about": "/securities", "reason": reason, "note": leaf, "spans": spans})


def _plain(item: Any) -> Any:
    if isinstance(item, dict):
        return {name: _plain(value) for name, value in item.items()}
    return item.value if isinstance(item, Stated) else item
