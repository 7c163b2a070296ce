"""Text: one canonical string a document, with its lines, pages, blocks and tables."""

from extractor.text.ascii import read_ascii
from extractor.text.model import Block, Cell, Link, Page, Passage, Span, Style, Text

__all__ = ["Block", "Cell", "Link", "Page", "Passage", "Span", "Style", "Text", "read_ascii"]
