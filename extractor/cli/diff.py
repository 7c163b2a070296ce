"""extractor diff: what changed between two outputs, by field."""

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from extractor.cli.comparison import Change, changes, records_in
from extractor.cli.terminal import page, printable
from extractor.models.record import encode

_LONGEST = 120


def diff(
    before: Annotated[Path, typer.Argument(metavar="BEFORE", help="A record or many: .json, .jsonl or .jsonl.gz.")],
    after: Annotated[Path, typer.Argument(metavar="AFTER", help="The newer ones.")],
    each: Annotated[bool, typer.Option("--each", help="Tell every changed value, not only the counts.")] = False,
) -> None:
    """Tell what changed between two outputs: two records, or an archive read by two versions of the extractor.

    Records are matched by accession number, else by the SHA-256 of the document; rows by what they say, not by their
    number; evidence is left aside. Exit status: 0 nothing changed, 1 something did, 2 a file could not be read.
    """
    old = dict(records_in(before))
    counts: Counter[tuple[str, str]] = Counter()
    touched, new = 0, set()
    for identity, record in records_in(after):
        new.add(identity)
        if identity not in old:
            continue
        found = list(changes(old[identity], record))
        touched += bool(found)
        counts.update((change.field, change.kind) for change in found)
        if each and found:
            page().print(Text(printable(f"{identity}  {record['source'].get('path', '')}"), style="bold"))
            for change in found:
                page().print(_line(change))
    gone, come = sorted(set(old) - new), sorted(new - set(old))
    _tell(counts, len(new & set(old)), touched, gone, come)
    raise typer.Exit(int(bool(counts or gone or come)))


def _line(change: Change) -> Text:
    styles = {"added": "green", "removed": "red", "changed": "yellow"}
    old = "" if change.kind == "added" else _value(change.before)
    new = "" if change.kind == "removed" else _value(change.after)
    arrow = " -> " if change.kind == "changed" else ""
    return Text.assemble((f"  {change.kind:8}", styles[change.kind]), f"{change.pointer}  ", old, arrow, new)


def _value(value: Any) -> str:
    words = printable(encode(value))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}..."


def _tell(counts: Counter[tuple[str, str]], compared: int, touched: int, gone: list[str], come: list[str]) -> None:
    console = page()
    if counts:
        table = Table(box=None, header_style="dim", padding=(0, 2, 0, 0))
        table.add_column("field")
        for kind in ("changed", "added", "removed"):
            table.add_column(kind, justify="right")
        fields = {field for field, _ in counts}
        for field in sorted(fields, key=lambda name: (-sum(counts[name, k] for k in _KINDS), name)):
            table.add_row(field, *(f"{counts[field, kind]:,}" if counts[field, kind] else "" for kind in _KINDS))
        console.print(table)
    records = "record" if compared == 1 else "records"
    console.print(f"{compared:,} {records} in both, {touched:,} of them changed; {len(gone):,} gone, {len(come):,} new")


_KINDS = ("changed", "added", "removed")
