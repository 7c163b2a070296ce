"""The one list of rules. A subject's module registers its rules where it is imported."""

from functools import lru_cache

from extractor.rules.rule import Rule

_RULES: dict[str, Rule] = {}


def register(*rules: Rule) -> tuple[Rule, ...]:
    """Add rules to the list. ValueError where a name is taken."""
    for rule in rules:
        if rule.name in _RULES:
            raise ValueError(f"two rules are called {rule.name}")
        _RULES[rule.name] = rule
    all_literals.cache_clear()
    return rules


def all_rules() -> tuple[Rule, ...]:
    """All registered rules, by name."""
    return tuple(_RULES[name] for name in sorted(_RULES))


@lru_cache(maxsize=1)
def all_literals() -> tuple[str, ...]:
    """The literals that all the rules need, each once, sorted."""
    return tuple(sorted({need for rule in _RULES.values() for need in rule.needs}))
