"""From a document to its text, by its format."""

from extractor.source.model import Document
from extractor.text.ascii.dashes import undashed
from extractor.text.ascii.read import read_ascii
from extractor.text.html.read import read_html
from extractor.text.model import Text


def read_text(document: Document) -> Text:
    """The canonical text of a filing's main document."""
    characters = undashed(document)
    return read_ascii(characters) if document.format == "ascii" else read_html(characters)
