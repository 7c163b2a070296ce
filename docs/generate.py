"""Write the pages that follow from the code: python docs/generate.py (or `make docs`). The tests hold them to it."""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import typer.core
import typer.main

import extractor.pipeline  # noqa: F401 - registers every rule
from docs.readme_numbers import readme
from extractor.cli import app
from extractor.cli.examples import EXAMPLES
from extractor.models.record import SCHEMA_VERSION, encode
from extractor.records.schemas import names, schema
from extractor.rules import Rule, all_rules

DOCS = Path(__file__).resolve().parent
NOTE = "<!-- Written by docs/generate.py: change the code, then run `make docs`. -->"


def pages() -> dict[Path, str]:
    """All generated pages by their path inside docs/."""
    return {
        Path("command.md"): command_page(),
        Path("fields.md"): fields_page(),
        Path("../README.md"): readme(_read("../README.md"), _read("accuracy.md")),
        **rule_pages(),
    }


def _read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def command_page() -> str:
    """Every command with its arguments, options and examples."""
    group = typer.main.get_command(app)
    assert isinstance(group, typer.core.TyperGroup)  # it has several commands: for mypy
    parts = [NOTE, "# The command", f"    extractor {' | '.join(EXAMPLES)} ..."]
    parts.append("`extractor COMMAND --help` says the same. Results go to standard output, all else to standard error.")
    parts.append("`extractor --install-completion` teaches the shell the commands and options.")
    for name, command in group.commands.items():
        parts += [f"## extractor {name}", f"    {_usage(name, command)}", _paragraphs(command.help or "")]
        rows = [_parameter(parameter) for parameter in command.params if parameter.name != "help"]
        if rows:
            parts.append("\n".join(["| | |", "|---|---|", *rows]))
        parts.append("\n".join(f"    {example}" for example in EXAMPLES[name]))
    return "\n\n".join(parts) + "\n"


def _usage(name: str, command: Any) -> str:
    words = ["extractor", name]
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            words.append(parameter.metavar or parameter.name.upper())
        elif parameter.required:
            words.append(f"{parameter.opts[0]} {parameter.metavar}")
    return " ".join([*words, "[OPTIONS]"] if any(p.param_type_name == "option" for p in command.params) else words)


def _parameter(parameter: Any) -> str:
    name = parameter.metavar if parameter.param_type_name == "argument" else ", ".join(parameter.opts)
    value = "" if parameter.param_type_name == "argument" or parameter.is_flag else f" {parameter.metavar or 'TEXT'}"
    return f"| `{name}{value}` | {_cell(parameter.help or '')} |"


def _paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def fields_page() -> str:
    """Every field of the record with its type and meaning, from the schemas."""
    parts = [
        NOTE,
        "# The fields of the record",
        f"Version {SCHEMA_VERSION} of the schemas in [../schemas](../schemas).",
    ]
    parts.append(
        "A field without a value in the filing is absent: there are no nulls. Numbers are exact decimals, rates are "
        "fractions of 1, dates are ISO 8601 (a month or a year alone where the filing states no more). Fields in "
        "**bold** are always there."
    )
    for name in names():
        page = schema(name)
        parts += _type_section(page["title"], page, name)
        for own, inner in sorted(page.get("$defs", {}).items()):
            parts += _type_section(inner.get("title", own), inner, f"{name}-{own}")
    return "\n\n".join(parts) + "\n"


def _type_section(title: str, page: dict[str, Any], anchor: str) -> Iterator[str]:
    yield f'## <a id="{anchor}"></a>{title}'
    if words := page.get("description"):
        yield _prose(words)
    always = set(page.get("required", ()))
    owner = anchor.split("-", 1)[0]
    rows = [
        f"| {f'**{name}**' if name in always else name} | {_type(field, owner)} | {_prose(field.get('description', ''))} |"
        for name, field in page.get("properties", {}).items()
    ]
    if rows:
        yield "\n".join(["| field | type | |", "|---|---|---|", *rows])


def _prose(words: str) -> str:
    return _cell(words).replace("<", "&lt;").replace("*", "\\*")


def _type(field: dict[str, Any], owner: str) -> str:
    if "$ref" in field:
        return _reference(field["$ref"], owner)
    for several in ("anyOf", "oneOf"):
        if several in field:
            return " or ".join(_type(one, owner) for one in field[several])
    if "enum" in field:
        return "one of " + ", ".join(f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    kind = field.get("type", "value")
    if kind == "array":
        return f"list of {_type(field.get('items', {}), owner)}"
    if kind == "object" and isinstance(field.get("additionalProperties"), dict):
        return f"map to {_type(field['additionalProperties'], owner)}"
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def _reference(target: str, owner: str) -> str:
    if target.startswith("#/$defs/"):
        name = target.rsplit("/", 1)[1]
        return f"[{name.replace('_', ' ')}](#{owner}-{name})"
    name, _, inside = target.removeprefix("urn:extractor:schema:").partition("#/$defs/")
    name = name.split(":")[0]
    return f"[{(inside or name).replace('_', ' ')}](#{name}{f'-{inside}' if inside else ''})"


def rule_pages() -> dict[Path, str]:
    """The catalogue of rules: a page for each subject, and the list of them."""
    subjects: dict[str, list[Rule]] = defaultdict(list)
    for rule in all_rules():
        subjects[rule.name.split(".")[0]].append(rule)
    lines = [f"| [{name.replace('_', ' ')}](rules/{name}.md) | {len(rules)} |" for name, rules in sorted(subjects.items())]
    words = (
        "Every rule by its name, with sentences of filings that it reads, what it reads in them, and sentences in which it "
        "must find nothing. The tests read each example with its own rule. The name is the one in the record's evidence; "
        "names that are not here read the layout (headings, captions, columns of a table), not a sentence."
    )
    table = "\n".join(["| subject | rules |", "|---|---|", *lines])
    index = "\n\n".join([NOTE, "# The rules", words, table]) + "\n"
    catalogue = {Path("rules") / f"{name}.md": _subject_page(name, rules) for name, rules in subjects.items()}
    return {Path("rules.md"): index, **catalogue}


def _subject_page(name: str, rules: list[Rule]) -> str:
    parts = [NOTE, f"# Rules: {name.replace('_', ' ')}", "[All subjects](../rules.md)"]
    for rule in rules:
        parts.append(f"## {rule.name}")
        where = f"in sections of kind {', '.join(sorted(rule.where))}" if rule.where else "anywhere"
        parts.append(f"Reads a {rule.unit} {where} that holds {_listed(rule.needs)}.")
        parts += [f"> {_quoted(sentence)}\n\n{_reading(value)}" for sentence, value in rule.matches.items()]
        parts.append("\n".join(["Nothing in:", "", *(f"- {_quoted(sentence)}" for sentence in rule.rejects)]))
    return "\n\n".join(parts) + "\n"


def _listed(needs: tuple[str, ...]) -> str:
    quoted = [f"`{need.strip('`')}`" for need in needs]
    return quoted[0] if len(quoted) == 1 else f"one of {', '.join(quoted)}"


def _quoted(sentence: str) -> str:
    plain = " ".join(sentence.split())
    for sign in ("\\", "<", "*", "_", "[", "`", "|", "$", "#"):
        plain = plain.replace(sign, f"\\{sign}")
    return plain


def _reading(value: Any) -> str:
    if not isinstance(value, dict):
        return f"- `{_value(value)}`"
    return "\n".join(f"- {key.replace('_', ' ')}: `{_value(one)}`" for key, one in value.items())


def _value(value: Any) -> str:
    try:
        return encode(value).strip('"').replace("`", "'")
    except TypeError:
        return repr(value).replace("`", "'")


def written(page: Callable[[], dict[Path, str]] = pages) -> list[Path]:
    """Bring the files up to the code; those that changed are given back, those that are no longer made are removed."""
    made = page()
    stale = [path for path in (DOCS / "rules").glob("*.md") if path.relative_to(DOCS) not in made]
    for path in stale:
        path.unlink()
    changed = [*stale]
    for name, text in made.items():
        path = DOCS / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


if __name__ == "__main__":
    sys.stdout.write("".join(f"{path}\n" for path in written()))
