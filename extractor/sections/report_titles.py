"""The form's titles of items as filers print them: cut short, misspelt, with words between, closed by marks."""

from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice

import regex

from extractor.sections.report_form import printed_titles

_TITLE_CLOSES = regex.compile(r"[.:;*_)\"”]{1,4}(?:\s(?:-{1,3}|[–—])(?=\s))?|\s(?:-{1,3}|[–—])(?=\s)")
_WORD = regex.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_MOST_BETWEEN = 8
"""How many words more than the form's a printed title may have."""


def title_end(numbers: tuple[str, ...], said: str) -> int:
    """Where the form's title for one of the numbers ends in the words, however it is cut short or misspelt."""
    titles = [title for number in numbers for title in _title_words(number)]
    most = max(map(len, titles)) + _MOST_BETWEEN
    found = islice(_WORD.finditer(said[:420]), most)
    words = [(word[0].lower().replace("’", "'"), word.end()) for word in found]
    best = max(_matched(words, title) for title in titles)
    closed = _TITLE_CLOSES.match(said, best) if best else None
    return closed.end() if closed else best


@lru_cache(maxsize=128)
def _title_words(number: str) -> tuple[list[str], ...]:
    return tuple([word[0].lower() for word in _WORD.finditer(title)] for title in printed_titles(number))


def _matched(words: list[tuple[str, int]], title: list[str]) -> int:
    """The offset after the last of the title's words; 0 where they are not those."""
    said = [word for word, _ in words[: len(title) + _MOST_BETWEEN]]
    if said[: len(title)] == title:
        return words[len(title) - 1][1]
    if sum(word in title for word in said) < min(2, len(title)):
        return _exhibits_alone(words, title)
    begins = bool(said) and (
        _alike(said[0], title[0])
        or (len(title) > 2 and len(said) > 1 and (_alike(said[0], title[1]) or _alike(said[1], title[0])))
    )
    matcher = SequenceMatcher(None, said, title, autojunk=False)
    matches = [block for block in matcher.get_matching_blocks() if block.size]
    kept = [block for block in matches if abs(block.a - block.b) <= 4]
    count = sum(block.size for block in kept)
    enough = count * 3 >= len(title) if begins else count * 2 >= len(title) and kept[0].a <= 2
    if not kept or count < min(2, len(title)) or not enough:
        return _exhibits_alone(words, title)
    last = kept[-1].a + kept[-1].size
    return words[last - 1][1]


def _exhibits_alone(words: list[tuple[str, int]], title: list[str]) -> int:
    """Item 7 or 9.01 is often headed "Exhibits" or "Exhibits and Financial Statements" alone."""
    if title[-1] != "exhibits":
        return 0
    for at, (word, end) in enumerate(words[:4]):
        if word in ("exhibits", "exhibit"):
            return end if at == 0 or all(w in ("financial", "statements", "statement", "and") for w, _ in words[:at]) else 0
    return 0


def _alike(said: str, official: str) -> bool:
    return said == official or (
        len(said) > 4 and said[:2] == official[:2] and SequenceMatcher(None, said, official).ratio() >= 0.75
    )


def is_exact_title(number: str, said: str) -> bool:
    """Do the words begin with the form's title of the item, word for word?"""
    words = [word[0].lower().replace("’", "'") for word in islice(_WORD.finditer(said), 40)]
    return any(words[: len(title)] == title for title in _title_words(number))
