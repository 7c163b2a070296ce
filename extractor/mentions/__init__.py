"""Mentions: money, percents, dates and counts, found once in a passage and used by every rule."""

from extractor.mentions.find import find_mentions
from extractor.mentions.model import Mention, MentionKind, MentionValue

__all__ = ["Mention", "MentionKind", "MentionValue", "find_mentions"]
