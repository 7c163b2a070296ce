"""Every rule against its own record: its examples are read, its near misses are not, and it ends in time."""

import time
from functools import cache
from typing import Any

import pytest

import extractor.pipeline  # noqa: F401  (it registers all rules)
from extractor.rules import Rule, Stated, Statement, all_rules

RULES = all_rules()
HOSTILE = (
    "Company, " * 3_000,
    "$1 per share of 1% on January 1, 2001, " * 700,
    "((((" * 4_000 + "))))" * 4_000,
    "the Company and the Agent and Company LLC of Company & Co. " * 460,
    '"a" “b” ' * 3_300,
    "A" * 27_000,
    " \t" * 13_500,
)
BUDGET_SECONDS = 1.0


@cache
def hostile(text: str) -> Statement:
    statement = Statement.of(text)
    assert len(statement.masked) <= len(text)
    return statement


def plain(value: Any) -> Any:
    if isinstance(value, Stated):
        return plain(value.value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(plain(item) for item in value)
    return value


def read(rule: Rule, sentence: str) -> list[Any]:
    return [plain(rule.value(match)) for match in rule.read(Statement.of(sentence))]


def rows(attribute: str) -> list[Any]:
    return [
        pytest.param(rule, sentence, id=f"{rule.name}-{at}")
        for rule in RULES
        for at, sentence in enumerate(getattr(rule, attribute))
    ]


def test_there_are_rules() -> None:
    assert len(RULES) > 50


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_a_dotted_name_literals_and_both_kinds_of_examples(rule: Rule) -> None:
    assert rule.name.count(".") >= 1
    assert rule.needs
    assert all(need == need.lower() for need in rule.needs)
    assert rule.matches
    assert rule.rejects


@pytest.mark.parametrize(("rule", "sentence"), rows("matches"))
def test_a_rule_reads_its_examples_to_the_stated_values(rule: Rule, sentence: str) -> None:
    folded = " ".join(sentence.split())
    assert any(need in folded.lower() for need in rule.needs)
    assert plain(rule.matches[sentence]) in read(rule, folded)


@pytest.mark.parametrize(("rule", "sentence"), rows("rejects"))
def test_a_rule_finds_nothing_in_its_near_misses(rule: Rule, sentence: str) -> None:
    assert read(rule, " ".join(sentence.split())) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_ends_in_time_on_hostile_text(rule: Rule) -> None:
    literal = rule.needs[0]
    for text in (*HOSTILE, f"{literal} " * (27_000 // (len(literal) + 1)), literal + " Company," * 3_000):
        statement = hostile(text)
        begin = time.process_time()
        found = sum(1 for _ in rule.read(statement))
        assert found <= len(text)
        assert time.process_time() - begin < BUDGET_SECONDS, f"{rule.name} on {text[:30]!r}"
