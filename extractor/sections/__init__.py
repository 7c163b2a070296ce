"""Sections: the tree of headings over the text, the items of a report, the table of contents held against both."""

from extractor.sections.model import ContentsEntry, Section, Sections

__all__ = ["ContentsEntry", "Section", "Sections"]
