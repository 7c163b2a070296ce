"""The front of a prospectus: what it is, under which registration, of what date, and whose."""

from extractor.subjects.prospectus_cover.read import read_prospectus_cover

__all__ = ["read_prospectus_cover"]
