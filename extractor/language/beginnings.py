"""What sentences of filings begin with."""

_OPENERS = frozenset("\"“‘'([•$■")


def may_begin(word: str) -> bool:
    """May a sentence begin with this word or character?"""
    return word[:1].isupper() or word[:1].isdigit() or word[:1] in _OPENERS
