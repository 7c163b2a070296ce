"""Headings: the short blocks that stand out from the running text by their look."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import regex

from extractor.text import Passage, Span, Text

_LONGEST = 240
_SAMPLE = 300
_FIRST = 60
"""So many characters nearly always tell that words are not in capitals."""
_LARGER = 2
"""Points above the size of the body at which plain words stand out."""
_NO_TITLE = regex.compile(
    r"^(?:[^\p{L}]*|(?i:table of contents|page|continued|by:.*|/s/.*)|\(.{0,40}\)|[a-z].*)$"
    r"|(?:[,;]|\b(?:and|or|of|the|to))$|^[-•*·]|\.{4}",
)
_FIGURES = regex.compile(r"[$€£%]|\d{4,}|\d,\d{3}")
_MAY_HAVE_FIGURES = regex.compile(r"(?i)\b(?:risk|description|notes? due)")
_WORDS = regex.compile(r"\p{L}[\p{L}'’-]*+")
_DATE = regex.compile(
    r"(?i)^(?:dated )?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b[\s\d,.]{0,20}$"
)


class Look(NamedTuple):
    """What makes headings of one rank look alike."""

    centered: bool
    bold: bool
    italic: bool
    underline: bool
    upper: bool
    size: int


@dataclass(frozen=True, slots=True)
class Heading:
    """Passages `first` to `last` (inclusive) that stand as one heading at `span`, with its words and its look."""

    first: int
    last: int
    span: Span
    title: str
    look: Look


def find_headings(text: Text) -> list[Heading]:
    """All the blocks that look like headings, in order, wherever they stand."""
    found: list[Heading] = []
    body = body_size(text)
    for passage in text.passages:
        look = look_of(passage)
        if not _stands_out(passage, look, body) or _heads_a_column(text, passage):
            continue
        if found and _goes_on(text, found[-1], passage, look):
            found[-1] = _joined(found[-1], passage)
        else:
            found.append(Heading(passage.index, passage.index, Span(passage.start, passage.end), passage.text, look))
    return [heading for heading in found if not _is_line_of_address(text, heading)]


def _heads_a_column(text: Text, passage: Passage) -> bool:
    """Is the only cell of a row over the cells of the next line: "UNDERWRITING" above "PRICE TO", "DISCOUNTS AND"?"""
    if passage.kind != "row" or passage.index + 1 >= len(text.passages):
        return False
    below = text.passages[passage.index + 1]
    same = text.blocks[below.block].table == text.blocks[passage.block].table
    in_ascii = text.chars[passage.end : below.start].count("\n") == 1 and text.chars[passage.start - 1 : passage.start] == " "
    return below.kind == "row" and same and in_ascii and "\t" in below.text


def _is_line_of_address(text: Text, heading: Heading) -> bool:
    """Is a plain centred heading one of the lines of an address or of a name and its office?"""
    look = heading.look
    if look.bold or look.upper or look.underline or look.italic or not look.centered:
        return False
    above, below = heading.first - 1, heading.last + 1
    return (
        any(letter.isdigit() for letter in heading.title)
        or (above >= 0 and _is_plain_line(text.passages[above]))
        or (below < len(text.passages) and _is_plain_line(text.passages[below]))
    )


def _is_plain_line(passage: Passage) -> bool:
    style = passage.style
    return style.centered and not (style.bold or style.italic or style.underline or is_upper(passage.text))


def body_size(text: Text) -> int:
    """The size in points that most of the text is set in, 0 where sizes are unknown."""
    sizes: Counter[int] = Counter()
    for passage in text.passages:
        sizes[passage.style.size] += passage.end - passage.start
    return max(sizes, key=sizes.__getitem__, default=0)


def prominence(look: Look) -> tuple[int, bool, bool, bool, bool]:
    """How far a look stands out: the greater tuple the more."""
    return look.size, look.upper, look.centered, look.bold, look.underline


def look_of(passage: Passage) -> Look:
    """The look of a passage; capitals count as a look of their own."""
    style = passage.style
    return Look(style.centered, style.bold, style.italic, style.underline, is_upper(passage.text), style.size)


def is_upper(words: str) -> bool:
    """Are the words in capitals, but for a letter or two such as the "s" of a plural?"""
    beginning = words[:_SAMPLE]
    if sum(map(str.islower, words[:_FIRST])) * 10 > len(beginning):
        return False
    upper, lower = sum(map(str.isupper, beginning)), sum(map(str.islower, beginning))
    return upper > 1 and lower * 9 <= upper


def is_title_case(words: str) -> bool:
    """Do nearly all words but the small ones begin with a capital?"""
    long = [word for word in _WORDS.findall(words) if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _stands_out(passage: Passage, look: Look, body: int) -> bool:
    marked = look.bold or look.upper or look.underline or look.italic
    if not marked and not look.centered and not look.size >= body + _LARGER > _LARGER:
        return False
    words = passage.text.strip()
    if passage.kind == "row" and "\t" in words.strip("\t"):
        return False
    if not 3 <= len(words) <= _LONGEST or _NO_TITLE.search(words) or _DATE.match(words):
        return False
    if _FIGURES.search(words) and not _MAY_HAVE_FIGURES.search(words):
        return False
    return marked or not words.endswith(".")


def _goes_on(text: Text, before: Heading, passage: Passage, look: Look) -> bool:
    """Does a heading go on in the next passage? On the line below it, in the same look, as in centred headings."""
    if before.last + 1 != passage.index or before.look != look or not look.centered:
        return False
    between = text.chars[before.span.end : passage.start]
    return between.count("\n") == 1 and between.strip() == "" and passage.kind == "line"


def _joined(before: Heading, passage: Passage) -> Heading:
    return Heading(
        before.first, passage.index, Span(before.span.start, passage.end), f"{before.title} {passage.text}", before.look
    )
