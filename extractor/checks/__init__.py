"""Checks: the filing's own arithmetic and dates held against each other."""

from extractor.checks.audit import audited

__all__ = ["audited"]
