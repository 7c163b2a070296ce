"""What a pattern says of the mentions that it needs: nothing that it can match without."""

import pytest

from extractor.rules.requirements import mentions_needed

KINDS = frozenset({"money", "rate", "date", "number"})


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("{rate:rate} of the first {money:to}", [{"rate"}, {"money"}]),
        ("(?:{rate}|{money}) of {date}", [{"rate", "money"}, {"date"}]),
        ("up to {money}|{rate}", [{"money", "rate"}]),
        ("up to {money}|none", []),
        ("(?:up to {money})?, {date}", [{"date"}]),
        ("{money}{0,3}?{date}*{number}+", [{"number"}]),
        ("(?:{money}){1,4} of {date}??", [{"money"}]),
        (r"(?<!{money}), (?!{rate}){date}", [{"date"}]),
        (r"(?P<a>(?i:by {money})) \({date}\) [{number]", [{"money"}, {"date"}]),
        (r"\(?:{money}\)?", [{"money"}]),
        ("{firm:name}, {title:title} and {text}", []),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: list[set[str]]) -> None:
    assert [set(kinds) for kinds in mentions_needed(pattern, KINDS)] == needed
