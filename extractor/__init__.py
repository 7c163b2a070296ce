"""Raw SEC filings in, validated records out, every value tied to the characters that state it.

    >>> import extractor
    >>> record = extractor.extract("filing.txt")
    >>> record.filing.form
"""

from extractor.errors import ExtractorError, SchemaViolation, UnreadableSource, UnsupportedForm
from extractor.models.record import Record
from extractor.pipeline import extract

__all__ = ["ExtractorError", "Record", "SchemaViolation", "UnreadableSource", "UnsupportedForm", "extract"]
