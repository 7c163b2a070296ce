"""Records: the parts put together, validated, and nothing leaves that does not validate."""

from extractor.records.assemble import assemble
from extractor.records.provenance import describe_source, extractor_version
from extractor.records.validation import validated

__all__ = ["assemble", "describe_source", "extractor_version", "validated"]
