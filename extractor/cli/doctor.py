"""extractor doctor: what this installation is made of, and what it lacks."""

import json
import platform
import sqlite3
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from typing import NamedTuple

import regex
import typer
from rich.table import Table
from rich.text import Text

from extractor.cli.terminal import page
from extractor.patterns import cache_folder

_REQUIREMENT = regex.compile(r"^(?P<name>[\w.-]+)(?:\[[\w,]+\])?(?P<bounds>[^;]*)(?:;.*extra == ['\"](?P<extra>\w+)['\"])?")
_SHOWN_EXTRAS = ("postgres", "spark", "browser")


class Sign(NamedTuple):
    """One thing that was looked at; `well` is False where the installation cannot work without it."""

    name: str
    words: str
    well: bool = True


def doctor() -> None:
    """Look the installation over: versions, libraries, sinks, schemas and rules.

    Exit status 1 where something that every command needs is missing or broken.
    """
    signs = list(examined())
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for sign in signs:
        table.add_row(Text(sign.name, style="dim"), Text(sign.words, style="" if sign.well else "bold red"))
    page().print(table)
    raise typer.Exit(int(not all(sign.well for sign in signs)))


def examined() -> Iterator[Sign]:
    """All that is looked at, in the order of the page."""
    from extractor.records import extractor_version

    yield Sign("extractor", extractor_version())
    yield Sign("python", f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    yield Sign("sqlite", sqlite3.sqlite_version)
    yield from _libraries()
    yield from _sinks()
    yield from _schemas()
    yield _model()
    yield from _rules()
    yield Sign("compiled patterns", f"kept in {cache_folder()}")


def _libraries() -> Iterator[Sign]:
    try:
        wanted = requires("extractor") or []
    except PackageNotFoundError:
        yield Sign("libraries", "not installed as a package, so its requirements are not known")
        return
    for requirement in wanted:
        parts = _REQUIREMENT.match(requirement)
        if parts is None or (parts["extra"] and parts["extra"] not in _SHOWN_EXTRAS):
            continue
        name, extra = parts["name"], parts["extra"]
        try:
            yield Sign(name, f"{version(name)}{f' (for {extra})' if extra else ''}")
        except PackageNotFoundError:
            words = f"not installed (only for {extra})" if extra else f"not installed, wanted {parts['bounds'].strip()}"
            yield Sign(name, words, well=bool(extra))


def _sinks() -> Iterator[Sign]:
    from extractor.sinks import ENDINGS

    yield Sign("sinks", ", ".join(ENDINGS))


def _schemas() -> Iterator[Sign]:
    import jsonschema_rs

    from extractor.models.record import SCHEMA_VERSION
    from extractor.records.schemas import names, schema

    broken = []
    for name in names():
        try:
            jsonschema_rs.meta.validate(schema(name))
        except (OSError, ValueError, jsonschema_rs.ValidationError) as fault:
            broken.append(f"{name}: {' '.join(str(fault).split())[:120]}")
    yield Sign("schemas", f"version {SCHEMA_VERSION}, {len(names())} schemas")
    if broken:
        yield Sign("schemas, broken", "; ".join(broken), well=False)


def _model() -> Sign:
    """The trained classifier of risk factors, with what it scored on headings that were set aside."""
    from extractor.subjects.risk_factors import classifier

    folder = classifier.TRAINED
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        scores = json.loads((folder.parent / "scores.json").read_text(encoding="utf-8"))
        classifier.classify([("Our stock may fall.", "", {})])
    except (OSError, ValueError, KeyError) as fault:
        return Sign("model", f"the classifier of risk factors cannot be loaded ({fault})", well=False)
    score = scores["all"]["classifier"]["macro"]
    made = f"trained with spaCy {meta['spacy_version']} on {scores['headings'] - scores['set_aside']:,} headings"
    return Sign("model", f"categories of risk factors, {made}; macro F1 {score} on {scores['set_aside']:,} set aside")


def _rules() -> Iterator[Sign]:
    from extractor.pipeline import extract as _  # noqa: F401 - imports every subject, and so registers every rule
    from extractor.rules import all_rules

    rules = all_rules()
    subjects = Counter(rule.name.split(".")[0] for rule in rules)
    examples = sum(len(rule.matches) for rule in rules)
    rejects = sum(len(rule.rejects) for rule in rules)
    yield Sign("rules", f"{len(rules)}, with {examples} sentences that they read and {rejects} that they must not")
    yield Sign("rules by subject", ", ".join(f"{name} {count}" for name, count in sorted(subjects.items())))
