"""Fees (being written: this empty reader only lets the package import meanwhile)."""

from extractor.reading import Parts, Reading


def read_fees(reading: Reading) -> Parts:
    return {}
