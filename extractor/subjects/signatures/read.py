"""Who signed the report: registrant, name, title and date (Form 8-K, the signature page and General Instruction E)."""

from extractor.reading import Parts, Reading, RowParts
from extractor.subjects.signatures.columns import by_columns
from extractor.subjects.signatures.page import SignaturePage
from extractor.text.printed import printed_lines


def read_signatures(reading: Reading) -> Parts:
    """The signers on the signature page, in order; an auditor's signature inside an item is none of them."""
    rows: list[RowParts] = []
    for section in reading.sections.of_kind("signatures"):
        lines = by_columns(printed_lines(reading.text, section.start, section.end))
        rows += SignaturePage(reading.text.chars, lines).rows()
    return {"signatures": rows}
