"""Who takes part: dealers, buyers and holders, trustee, transfer agent, counsel, auditors."""

from extractor.subjects.parties.read import read_parties

__all__ = ["read_parties"]
