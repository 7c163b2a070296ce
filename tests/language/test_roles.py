"""Roles in a sentence: patterns read them better than spaCy's matcher does, so the package has patterns."""

from tests.language.roles import by_patterns, by_tokens, f1


def test_both_read_a_plain_sentence() -> None:
    sentence = "Acme Corp. agreed to sell 100 shares to Beta LLC for $5 million."
    expected = {"seller": "Acme Corp.", "buyer": "Beta LLC", "price": "$5 million"}
    assert by_patterns(sentence) == expected
    assert by_tokens("We sold 100 shares to Beta LLC for $5 million.") == {**expected, "seller": "We"}
    assert by_patterns("Nothing is said of a deal at $5.") == by_tokens("Nothing is said of a deal at $5.") == {}


def test_patterns_read_roles_better_than_tokens_do() -> None:
    patterns, tokens = f1(by_patterns), f1(by_tokens)
    assert patterns >= 0.74
    assert tokens >= 0.6
    assert patterns > tokens + 0.05
