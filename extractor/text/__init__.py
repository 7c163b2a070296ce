"""Text: one canonical string a document, with its lines, pages, blocks and tables."""

from extractor.text.ascii.read import read_ascii
from extractor.text.html.read import read_html
from extractor.text.model import Block, Cell, Fact, Link, Page, Passage, Span, Style, Text
from extractor.text.reading import read_text

__all__ = [
    "Block", "Cell", "Fact", "Link", "Page", "Passage", "Span", "Style", "Text", "read_ascii", "read_html", "read_text",
]  # fmt: skip
