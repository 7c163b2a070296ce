"""Lines of a Privacy-Enhanced message: RFC 1421 (4.3.2.1) has "- " put in front of a line that begins with a dash.

EDGAR wrapped submissions so from 1993 on, and archives keep them as they were sent.
"""

from bisect import bisect_right

import regex

from extractor.source.model import Document

_ESCAPE = regex.compile(r"(?m)^- (?=-)")
_WIDTH = len("- ")


def undashed(document: Document) -> str:
    """The characters of a document as its filer wrote them."""
    return _ESCAPE.sub("", document.characters) if document.dash_escaped else document.characters


class Dashes:
    """The way back from `undashed` characters to those of the document."""

    def __init__(self, document: Document) -> None:
        found = _ESCAPE.finditer(document.characters) if document.dash_escaped else ()
        self._removed = [dash.start() - number * _WIDTH for number, dash in enumerate(found)]

    def before(self, at: int) -> int:
        """The offset in `document.characters` of the character of `undashed(document)` at `at`."""
        return at + _WIDTH * bisect_right(self._removed, at)
