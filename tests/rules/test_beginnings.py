"""What a match begins with: where that is told, the pattern is tried there and nowhere else, and finds the same."""

import pytest

from extractor.language.names import FIRM_BEGINS
from extractor.rules import Rule, Statement
from extractor.rules.beginnings import beginning


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("{firm:name}, as trustee", FIRM_BEGINS),
        ("(?<!formerly )(?<!known as ){firms:names},? as trustee", FIRM_BEGINS),
        (r"\b(?:with|through) {firms:names}", rf"\b(?:with|through) (?={FIRM_BEGINS})"),
        (r"{firm:name} \((?:the |our )?[\"“]|[\"“](?P<term>a|b)[\"”] means {firm:name}", rf"{FIRM_BEGINS}|[\"“]"),
        ("{firm:name}?, as trustee", None),
        ("{firm:name}, as trustee|trustee", None),
        ("(?:by |with ){firm:name}", None),
        ("the trustee is {firm:name}", None),
        (r"[\"“]Trustee[\"”]", None),
    ],
)
def test_what_a_pattern_begins_with(pattern: str, begins: str | None) -> None:
    assert beginning(pattern) == begins


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("between us and Wells Fargo Bank, N.A., as trustee, and others", "Wells Fargo Bank, N.A."),
        ("with eBank Trust Company, as trustee", "eBank Trust Company"),
        ("with 3M Trust Company, as trustee", "3M Trust Company"),
        ("with Three Rivers Bank, as trustee", "Three Rivers Bank"),
        ("Acme Bank and Wells Fargo Bank, as trustee", "Wells Fargo Bank"),
    ],
)
def test_names_are_found_where_they_begin(sentence: str, name: str) -> None:
    rule = Rule("a.b", ("trustee",), "{firm:name}, as trustee", {}, ())
    assert [match["name"].value for match in rule.read(Statement.of(sentence))] == [name]
