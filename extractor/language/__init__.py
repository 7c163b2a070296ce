"""Language: spaCy on `blank("en")` with components of our own; no model comes from a hub."""

from extractor.language.sentences import sentence_ends

__all__ = ["sentence_ends"]
