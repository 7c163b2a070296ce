"""A record held against a golden one that a person wrote by reading: what differs, one line a difference.

A golden has the members of the record, but for what cannot be told by reading (offsets, evidence, the ids of sections).
Instead of a long text it says how it begins and ends: `text_begins`, `text_contains`, `text_ends` speak of `text`.
`categories_also` are categories that a risk factor may have besides those that it must have.
"""

import json
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import chain
from typing import Any

Row = dict[str, Any]

PARTS = (
    "filing", "sections", "offerings", "fees", "securities", "parties", "dates", "risk_factors", "items", "exhibits",
    "signatures", "incorporated_documents", "events",
)  # fmt: skip
WITH_IDS = ("offerings", "fees", "securities", "parties", "events")
# What tells the rows of a table apart: two rows are paired where the first part is the same, best where all is.
KEYS = {
    "sections": (("kind",), ("title",)),
    "offerings": (("relation",), ("gross_proceeds", "aggregate_price")),
    "fees": (("kind",), ("offering", "tiers", "amount")),
    "securities": (("kind", "role"), ("title", "offering", "principal")),
    "parties": (("name",), ("role",)),
    "dates": (("kind", "date"), ("about",)),
    "risk_factors": (("ordinal",), ()),
    "items": (("number",), ()),
    "exhibits": (("number",), ()),
    "events": (("item", "kind"), ()),
    "signatures": (("name",), ()),
    "incorporated_documents": (("form",), ("filed",)),
}
_NOT_READ = ("start", "end", "parent", "spans", "statement")
# One name is printed in several ways in one filing ("COMMON STOCK", "common stock"; "the Agreement").
_PRINTED = ("title", "name", "defined_name", "payer", "payee", "agreement", "registrant", "heading", "purpose")
_ABOUT_TEXT = ("_begins", "_contains", "_ends")
MISSING = "nothing"


def read_json(text: str) -> Any:
    """JSON with every number as the Decimal that it prints."""
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def differences(golden: Row, record: Row, part: str) -> list[str]:
    """What a part of the record has otherwise than the golden, where, and both values; empty where they agree."""
    ours, theirs = _projected(golden, part, golden), _projected(record, part, record)
    if isinstance(ours, list) or isinstance(theirs, list):
        return list(_of_tables(ours or [], theirs or [], part))
    return list(_of_values(ours, theirs, part))


def _projected(record: Row, part: str, whole: Row) -> Any:
    value = record.get(part)
    if not isinstance(value, list):
        return _read(value, whole)
    rows = [_read(row, whole) for row in value]
    for row in rows:
        row.pop("id", None)
    return rows


def _read(value: Any, whole: Row) -> Any:
    """The value without what reading does not tell; ids become what their rows are, pointers lose their indices."""
    if isinstance(value, list):
        return [_read(item, whole) for item in value]
    if not isinstance(value, dict):
        return value
    read = {name: _read(item, whole) for name, item in value.items() if name not in _NOT_READ}
    for name, table in (("offering", "offerings"), ("security", "securities")):
        if isinstance(read.get(name), str):
            read[name] = _named(read[name], whole, table)
    if isinstance(read.get("securities"), list):
        read["securities"] = [_named(one, whole, "securities") for one in read["securities"]]
    if isinstance(read.get("about"), str):
        read["about"] = "/".join("*" if step.isdigit() else step for step in read["about"].split("/"))
    return read


def _named(identifier: str, whole: Row, table: str) -> str:
    """A row in words that do not count rows: a missing row must not shift the ids of all that follow."""
    row = next((row for row in whole.get(table, ()) if row.get("id") == identifier), None)
    if row is None:
        return f"{identifier} of no row"
    if table == "offerings":
        amount = row.get("gross_proceeds") or row.get("aggregate_price") or {}
        return f"{row['relation']} offering of {_plain(amount.get('amount', 'no amount'))}"
    offering = f" of the {_named(row['offering'], whole, 'offerings')}" if row.get("offering") else ""
    return f"{row.get('role')} {row.get('kind')} ({str(row.get('title')).casefold()}){offering}"


def _of_tables(golden: list[Row], record: list[Row], part: str) -> Iterator[str]:
    pairs = _paired(golden, record, part)
    for at, row in enumerate(golden):
        if at in pairs:
            yield from _of_values(row, record[pairs[at]], f"{part}[{_brief(row, part)}]")
        else:
            yield f"{part}: no row for {_brief(row, part)}"
    for at in sorted({*range(len(record))} - {*pairs.values()}):
        yield f"{part}: a row too many, {_brief(record[at], part)}"
    places = [pairs[at] for at in sorted(pairs)]
    if part != "dates" and places != sorted(places):
        yield f"{part}: the rows stand in another order: {places}"


def _paired(golden: list[Row], record: list[Row], part: str) -> dict[int, int]:
    """The places of the golden's rows with those of the record's that are most like them, the most alike first."""
    likeness = {
        (ours, theirs): _likeness(row, other, part)
        for ours, row in enumerate(golden)
        for theirs, other in enumerate(record)
        if all(_equal(row.get(key), other.get(key), key) for key in KEYS[part][0])
    }
    pairs: dict[int, int] = {}
    for ours, theirs in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        if ours not in pairs and theirs not in pairs.values():
            pairs[ours] = theirs
    return pairs


def _likeness(golden: Row, record: Row, part: str) -> Decimal:
    told = sum(_equal(golden.get(key), record.get(key), key) for key in KEYS[part][1])
    members = {*golden, *record}
    same = sum(_equal(golden.get(key), record.get(key), key) for key in members)
    return told + Decimal(3 * same) / len(members)


def _of_values(golden: Any, record: Any, path: str) -> Iterator[str]:
    name = path.rsplit(".", 1)[-1]
    if isinstance(golden, dict) and isinstance(record, dict):
        yield from _of_members(golden, record, path)
    elif isinstance(golden, list) and isinstance(record, list) and len(golden) == len(record):
        for at, pair in enumerate(zip(golden, record, strict=True)):
            yield from _of_values(*pair, f"{path}[{at}]")
    elif not _equal(golden, record, name):
        yield f"{path}: golden {_shown(golden)}, record {_shown(record)}"


def _of_members(golden: Row, record: Row, path: str) -> Iterator[str]:
    told = {name.removesuffix(end) for name in golden for end in _ABOUT_TEXT if name.endswith(end)}
    for name in sorted({*golden, *record}):
        if name.endswith(_ABOUT_TEXT):
            yield from _of_text(golden[name], record, name, path)
        elif name == "categories":
            yield from _of_categories(golden, record, path)
        # A description is the filing's words around the rest: only what the golden says of it is held against it.
        elif name not in told and name not in ("categories_also", "text") and not _free(name, golden, record):
            yield from _of_values(golden.get(name), record.get(name), f"{path}.{name}")


def _free(name: str, golden: Row, record: Row) -> bool:
    return name == "description" and name not in golden and "form" in record


def _of_text(expected: str, record: Row, name: str, path: str) -> Iterator[str]:
    field, how = name.rsplit("_", 1)
    words, expected = _folded(record.get(field) or ""), _folded(expected)
    agree = {"begins": words.startswith, "ends": words.endswith, "contains": words.__contains__}[how]
    if not agree(expected):
        shown = words[-90:] if how == "ends" else words[:90]
        yield f"{path}.{field}: golden {how} {expected!r}, record has {shown!r}"


def _of_categories(golden: Row, record: Row, path: str) -> Iterator[str]:
    must, found = set(golden.get("categories", ())), set(record.get("categories", ()))
    may = must | set(golden.get("categories_also", ()))
    if not must <= found <= may:
        yield f"{path}.categories: golden {sorted(must)}, at most {sorted(may)}, record {sorted(found)}"


def _equal(golden: Any, record: Any, name: str) -> bool:
    if isinstance(golden, str) and isinstance(record, str) and name.split("[")[0] in _PRINTED:
        return _folded(golden).casefold().removeprefix("the ") == _folded(record).casefold().removeprefix("the ")
    return bool(golden == record)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _plain(value: Any) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _shown(value: Any) -> str:
    return MISSING if value is None else json.dumps(value, default=_plain)[:400]


def _brief(row: Row, part: str) -> str:
    return ", ".join(_shown(row[key])[:70] for key in chain(*KEYS[part]) if key in row)


def missing_findings(golden: Row, record: Row) -> Iterator[str]:
    """The golden's findings that are not among the record's, and the record's that are neither there nor ok."""
    wanted, left = golden.get("findings", []), list(record.get("findings", []))
    for finding in wanted:
        found = next((other for other in left if _same_finding(finding, other)), None)
        if found is None:
            yield f"findings: none is {_shown(finding)}"
        else:
            left.remove(found)
    for finding in left:
        if finding["severity"] != "ok":
            yield f"findings: the filing does not bear out {_shown(finding)}"


def _same_finding(golden: Row, record: Row) -> bool:
    return (
        golden["severity"] == record["severity"]
        and golden.get("check", "") in record["check"]
        and ("message_contains" not in golden or _says(record["message"], golden["message_contains"]))
        and all(_says(record.get(name, ""), golden[name]) for name in ("stated", "expected") if name in golden)
    )


def _says(text: str, value: str) -> bool:
    """Is the value what the text says: the same number, or words that the text has?"""
    try:
        number = Decimal(value)
        return round(Decimal(text), -int(number.as_tuple().exponent)) == number
    except InvalidOperation:
        return value in text.replace(",", " ").replace(".", " ").split()


def missing_unread(golden: Row, record: Row) -> Iterator[str]:
    """The golden's unread leaves that the record does not list, and those that it lists though the golden has them."""
    listed = [(row["about"], row["reason"]) for row in record.get("unread", ())]
    for row in golden.get("unread", ()):
        if (row["about"], row["reason"]) not in listed:
            yield f"unread: {row['about']} is not listed as {row['reason']}"
    for about, reason in listed:
        if reason != "not_stated" and _leaf(golden, about) is not None:
            yield f"unread: {about} is listed as {reason}, the golden reads {_shown(_leaf(golden, about))}"


def _leaf(value: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        if isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, dict):
            value = value.get(step)
        else:
            return None
    return value


def misplaced_ids(golden: Row, record: Row) -> Iterator[str]:
    """The tables whose rows are not numbered like the golden's: primary offering first, then in document order."""
    for table in WITH_IDS:
        ours, theirs = ([row.get("id") for row in side.get(table, ())] for side in (golden, record))
        if ours != theirs:
            yield f"{table}: golden numbers {ours}, record {theirs}"
