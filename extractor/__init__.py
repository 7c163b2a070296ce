"""Raw SEC filings in, validated records out, every value tied to the characters that state it.

>>> import extractor
>>> record = extractor.extract("filing.txt")
>>> record.filing.form
"""

from typing import TYPE_CHECKING, Any

from extractor.errors import ExtractorError, SchemaViolation, UnreadableSource, UnsupportedForm

if TYPE_CHECKING:
    from extractor.models.record import Record
    from extractor.pipeline import extract

__all__ = ["ExtractorError", "Record", "SchemaViolation", "UnreadableSource", "UnsupportedForm", "extract"]


def __getattr__(name: str) -> Any:
    # The rules of all subjects take a while to import: those who only ask for a schema or for help do not wait for them.
    if name == "extract":
        from extractor.pipeline import extract

        return extract
    if name == "Record":
        from extractor.models.record import Record

        return Record
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
