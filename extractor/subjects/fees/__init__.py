"""What dealers, agents, finders and advisers are paid, in money and in securities, and the cap on it."""

from extractor.subjects.fees.read import read_fees

__all__ = ["read_fees"]
