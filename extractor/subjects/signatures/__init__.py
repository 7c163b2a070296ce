"""The signatures under a current report."""

from extractor.subjects.signatures.read import read_signatures

__all__ = ["read_signatures"]
