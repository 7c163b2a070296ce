"""Records: the parts put together, validated, and nothing leaves that does not validate."""

from extractor.records.assemble import assemble

__all__ = ["assemble"]
