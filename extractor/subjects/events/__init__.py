"""Events: what happened, read from the items of a current report, one typed row for each thing."""

from extractor.subjects.events.read import read_events

__all__ = ["read_events"]
