"""Votes of security holders."""
