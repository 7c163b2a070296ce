"""A filing being read: its text, sections and mentions, and the search of rules in them."""

from extractor.reading.parts import Derived, Link, Parts, RowParts
from extractor.reading.reading import Reading

__all__ = ["Derived", "Link", "Parts", "Reading", "RowParts"]
