"""extractor explain: why a value of the record is what it is."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from extractor.cli.pointers import field_of, leaves, resolved
from extractor.cli.terminal import page, printable, value_or_exit
from extractor.models.record import Derived, Evidence, Record, encode
from extractor.rules import Rule, all_rules

_LONGEST_VALUE = 1200
_LONGEST_STATEMENT = 900
_EXAMPLES = 3
_MARKS = ("\u00bb", "\u00ab")
"""Around the value's own words, so that they are told from the rest without colours too."""


def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A filing, or an archive with one.")],
    pointer: Annotated[str, typer.Argument(metavar="POINTER", help="Where the value stands in the record: /fees/0/payee")],
    member: Annotated[str | None, typer.Option(help="Which file of an archive.")] = None,
) -> None:
    """Tell why a value is what it is: its words, the rule that read them, and what else was considered.

    POINTER is a JSON Pointer into the record, as `extractor show --json` prints it and as the evidence names it. For a
    value with parts (a fee, an offering) each part with words of its own is told. Exit status 1 where the pointer leads
    nowhere, with a caret under the step that does.
    """
    from extractor.batch import guarded
    from extractor.pipeline import extract

    record = value_or_exit(guarded(str(file), member, lambda: extract(file, member=member)))
    console = page()
    for part in explanation(record, pointer, str(file)):
        console.print(part)


def explanation(record: Record, pointer: str, name: str) -> Iterator[RenderableType]:
    """What is to be said of the value at a pointer, piece by piece. Raises PointerError where it leads nowhere."""
    plain = json.loads(record.to_json(), parse_float=Decimal)
    unread = [row for row in record.unread if row.about == pointer or row.about.startswith(f"{pointer}/")]
    value = None if any(row.about == pointer for row in unread) else resolved(plain, pointer, name)
    yield Text(f"{pointer} = {_shortened(printable(encode(value)), _LONGEST_VALUE)}", style="bold")
    told = _told(record, pointer)
    for where, evidence in told:
        yield from _evidence(record, where, evidence, pointer)
    if not told and value is not None:
        yield Text("  no words of its own: structure, or a value of the submission's header", style="dim")
    yield from _rules({one.rule for _, found in told if not isinstance(found, Derived) for one in found})
    yield from _considered(record, plain, pointer)
    for row in unread:
        said = f"{row.about}: {row.reason.replace('_', ' ')}{f', {row.note}' if row.note else ''}"
        yield Text(printable(f"not read: {said}"), style="yellow")


def _told(record: Record, pointer: str) -> list[tuple[str, tuple[Evidence, ...] | Derived]]:
    """The evidence of the value and its parts; that of what the value is a part of, where there is none."""
    parts = [
        (where, evidence) for where, evidence in record.evidence.items() if where == pointer or where.startswith(f"{pointer}/")
    ]
    above = pointer
    while not parts and above.count("/") > 2:
        above = above.rpartition("/")[0]
        parts = [(above, record.evidence[above])] if above in record.evidence else []
    return parts


def _evidence(record: Record, where: str, evidence: tuple[Evidence, ...] | Derived, pointer: str) -> Iterator[RenderableType]:
    if where != pointer:
        yield Text(f"\n{where}", style="bold")
    if isinstance(evidence, Derived):
        yield Text(f"  computed from {', '.join(evidence.derived_from) or 'the words of the filing'}")
        return
    titles = {section.id: section.title or section.kind.replace("_", " ") for section in record.sections}
    for one in evidence:
        place = [f"page {one.page}" if one.page else "", titles.get(one.section or "", "")]
        told = ", ".join(part for part in (*place, f"characters {one.start} to {one.end}", f"rule {one.rule}") if part)
        yield Text(f"  {printable(told)}", style="dim")
        yield Padding(_statement(record.text, one), (0, 0, 0, 4))


def _statement(text: str, one: Evidence) -> RenderableType:
    """The statement with the value's own words in it marked."""
    start, end = min(one.statement.start, one.start), max(one.statement.end, one.end)
    start = max(start, one.start - _LONGEST_STATEMENT // 2)
    end = min(end, max(start + _LONGEST_STATEMENT, one.start + _LONGEST_STATEMENT // 2))
    stop = min(one.end, end)
    pieces = [_folded(text[a:b]) for a, b in ((start, one.start), (one.start, stop), (stop, end))]
    return Text.assemble(pieces[0], (f"{_MARKS[0]}{pieces[1].strip()}{_MARKS[1]}", "bold"), pieces[2])


def _folded(words: str) -> str:
    folded = " ".join(words.split())
    before = " " if words[:1].isspace() else ""
    return printable(f"{before}{folded}{' ' if folded and words[-1:].isspace() else ''}")


def _rules(names: set[str]) -> Iterator[RenderableType]:
    import extractor.pipeline  # noqa: F401 - imports every subject, and so registers every rule

    known = {rule.name: rule for rule in all_rules()}
    for name in sorted(names):
        yield Text(f"\nrule {name}", style="bold")
        rule = known.get(name)
        if rule is None:
            yield Text("  reads the layout (headings, captions, columns), not a sentence", style="dim")
            continue
        yield Text("  reads sentences like those with +, and must find nothing in those with -", style="dim")
        yield Padding(Group(*_examples(rule)), (0, 0, 0, 2))


def _examples(rule: Rule) -> Iterator[Text]:
    for sentence in list(rule.matches)[:_EXAMPLES]:
        yield Text(f"+ {_shortened(_folded(sentence), 300)}", style="green")
    for sentence in rule.rejects[:_EXAMPLES]:
        yield Text(f"- {_shortened(_folded(sentence), 300)}", style="red")


def _considered(record: Record, plain: Any, pointer: str) -> Iterator[RenderableType]:
    """The same leaf of other rows, and what the filing's own checks say of the value."""
    parts = {key: value for key, value in plain.items() if key != "evidence"}
    same = [leaf for leaf in leaves(parts) if _is_like(leaf.pointer, pointer)]
    if same:
        yield Text("\nthe same in other rows", style="bold")
        for leaf in same[:12]:
            yield Text(printable(f"  {leaf.pointer} = {_shortened(encode(leaf.value), 160)}"))
    for finding in record.findings:
        if any(about == pointer or about.startswith(f"{pointer}/") for about in finding.about):
            yield Text(printable(f"\nfinding {finding.check}, {finding.severity}: {finding.message}"), style="yellow")


def _is_like(other: str, pointer: str) -> bool:
    """Whether a leaf is in the place of the value, or of a part of it, in another row."""
    start = "/".join(other.split("/")[: pointer.count("/") + 1])
    return start != pointer and field_of(start) == field_of(pointer) and "/*" in field_of(pointer)


def _shortened(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most // 2]} ... {words[-most // 2 :]}"
