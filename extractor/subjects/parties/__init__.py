"""Who takes part: dealers, buyers and holders, trustee, transfer agent (being written by the architect since 11:17)."""

from extractor.subjects.parties.read import read_parties

__all__ = ["read_parties"]
