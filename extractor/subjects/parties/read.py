"""The parties of a filing (first slice follows within minutes: the architect)."""

from extractor.reading import Parts, Reading


def read_parties(reading: Reading) -> Parts:
    return {}
