"""The exhibits of a current report (Regulation S-K, Item 601)."""

from extractor.subjects.exhibits.read import read_exhibits

__all__ = ["read_exhibits"]
