"""The period of "Inc." before a row of dots that leads to a figure: "Barclays Capital Inc.........2,625,000"."""

import regex

from extractor.text import Text

_SHORT_FORM = regex.compile(r"\b(?:Inc|Corp|Co|Ltd)$")


def own_period(text: Text, name: str, end: int) -> bool:
    """Is the first of the dots at `end` the name's own period? It is where the filing prints the name with one elsewhere."""
    if text.chars[end : end + 1] != "." or not _SHORT_FORM.search(name):
        return False
    words = r"\s{1,40}".join(map(regex.escape, name.split()))
    return regex.search(rf"{words}\.(?!\s?\.)", text.chars, regex.I) is not None
