"""Rules: records that say what a sentence must look like to state a value, with examples of what it may not."""

from extractor.rules.match import Evidence, Match, Stated
from extractor.rules.registry import all_literals, all_rules, register
from extractor.rules.rule import Rule
from extractor.rules.statement import Statement

__all__ = ["Evidence", "Match", "Rule", "Stated", "Statement", "all_literals", "all_rules", "register"]
