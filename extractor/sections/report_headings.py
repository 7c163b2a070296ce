"""Item headings of Form 8-K: which of the places that say "Item 5" begin an item, and where the heading ends."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from extractor.sections.report_form import is_item
from extractor.sections.report_titles import is_exact_title, title_end
from extractor.text import Block, Span, Text

_NUMBER = r"(?:[1-9]\s?\.\s?[0O][1-8]|[1-9]\.[1-8](?![\d.])|1[0-2](?![\d.]\d)|[1-9](?![\d]|\.\d))"
_IN_WORDS = {
    word: str(at + 1)
    for words in ("one two three four five six seven eight nine ten eleven twelve", "i ii iii iv v vi vii viii ix x xi xii")
    for at, word in enumerate(words.split())
}
_WORDS = rf"(?:{'|'.join(sorted(_IN_WORDS, key=len, reverse=True))})(?!\w)"
_PART = r"(?:\s?\(\s?[a-z0-9]{1,3}\s?\)(?:(?:,? and|,|,? &)\s?\(\s?[a-z]\s?\)){0,6}){0,4}"
_ITEM = regex.compile(
    rf"(?i)(?P<item>(?<![^\W_])[il]tems?)\.?(?:\s{{1,3}}nos?\.?)?\s{{0,8}}[(#]?(?P<number>{_NUMBER}|(?P<word>{_WORDS}))\)?{_PART}"
    rf"(?:\s{{0,3}}\.?\s{{0,3}}(?:,\s?and|,|and|&|/|;|through|thru|to|"
    rf"[-–—])\s{{0,3}}(?:items?\s{{0,3}})?(?P<number>{_NUMBER}){_PART}(?![\w%]))"
    r"{0,9}"
    r"(?P<stop>\s{0,3}[.:;–—)\]-]{0,2}(?!\w)|(?=[A-Z])|\s?[.:–—-](?=[A-Z(]))"
)
_UNLABELLED = regex.compile(
    rf"(?i)(?P<item>(?:section\s{{1,3}})?)\(?(?P<number>{_NUMBER})(?P<word>(?!))?(?P<stop>[.:)\s–—-]{{1,9}})(?=\p{{L}})"
)
_BEFORE = regex.compile(r"(?:[(\[_•*|☐☒]|(?<!\w)(?:\d{1,2}|[A-Z]|[IV]{1,4})[.)])\s{0,6}$")
_RANGE = regex.compile(r"(?i)\b(?:through|thru|to)\b|\d\s?[-–—]\s?\d")
_BULLET = regex.compile(r"^[\s•*|\"“(\[☐☒_-]{0,6}(?:(?:\d{1,2}|[A-Z]|[IV]{1,4})[.)]\s{1,6})?$")
_SENTENCE_ENDS = frozenset('.:;!?)"”*_-=')
_GOES_ON = regex.compile(r"^\s{0,3}(?:,|[a-z(]|\)|[”\"’'])")
_PARAGRAPHED = regex.compile(r"\(\s?[a-d]\s?\)\s")
"""Behind "Item 7." the form's own paragraphs may follow at once: "Item 7. (c) Exhibits"."""
_REFERS_BACK = regex.compile(r"^[.,]?\s{0,2}(?:of (?:this|the|our|its|Form)|above|below|hereof|herein|is |are |was |shall )")
_OF_ANNUAL_REPORTS = regex.compile(
    r"(?i)^\W{0,3}(?:(?:description of )?business\b|risk factors|unresolved|(?:description of )?propert|legal proceed|"
    r"market for|selected |management['’]?s? |quantitative|controls and|directors[, ]|executive (?:officers|comp)|"
    r"security owner|certain relat|principal acc|submission of|defaults|mine safety|financial statements and supp|"
    r"changes in and dis|changes in securities|other information|exhibits?,? financial statement sched|part i)"
)
_NOT_REPORTED = regex.compile(r"(?i)^\W{0,4}(?:not\s+applicable|none|n/?a|inapplicable|omitted|not\s+required)\W{0,4}$")
_ENDS_NOT_REPORTED = regex.compile(r"(?i)\b(?:not\s+applicable|none|n/a|inapplicable|no\s+response)\W{0,4}$")
_PAGE_LEADER = regex.compile(r"^[\s.\d|…_-]{0,120}$")
_SIGNATURES_LINE = regex.compile(r"(?i)^\W{0,3}signatures?\b[\W\d]{0,60}$")
_SENTENCE = regex.compile(r"^\p{Lu}.*\s\p{Ll}+\.$")
_SENTENCE_END = regex.compile(r"[.:–—]\s")
_LOWER_WORD = regex.compile(r"(?<!\S)(?!(?:of|and|the|to|in|for|an?|or|by|with|on|at|from|as|its|per)\b)\p{Ll}")
_PRINTED = regex.compile(r"[^\s\xad\x1c-\x1f]+")
_HEADING_LENGTH = 260
_SHORT_LINE = 45
_LONGEST_REST = 600
_MOST_LOWER = 2


@dataclass(frozen=True, slots=True)
class ItemHeading:
    """A heading: its numbers ("2.02", "7.01" of a joint one) and its range.

    `ranged` is true of "Items 1 through 4", `titled` where the form's own title follows the number.
    """

    numbers: tuple[str, ...]
    start: int
    end: int
    ranged: bool
    titled: bool
    block: int


@dataclass(frozen=True, slots=True)
class _Rest:
    """What follows the number: its words, folded, and their ranges; `first` are those of the number's own block."""

    words: str
    first: str
    chars: str
    spans: tuple[Span, ...]

    def place(self, at: int) -> int:
        """The canonical offset after `words[:at]`, which are not empty."""
        left = at
        for begin, end in self.spans:
            stop = min(end, begin + _LONGEST_REST)
            for word in _PRINTED.finditer(self.chars, begin, stop):
                start, after = word.span()
                if left <= after - start:
                    return start + left
                left -= after - start + 1
                if left == 0:
                    return after + 1 if after < stop else end
        return self.spans[-1].end


def item_headings(text: Text) -> list[ItemHeading]:
    """The item headings in order: not mentions in sentences, not the items of other forms, not a table of contents."""
    found = list(_candidates(text)) or list(_unlabelled(text))
    if any("." in number for heading in found for number in heading.numbers):
        found = [heading for heading in found if all("." in number for number in heading.numbers)]
    return _without_contents(text, found)


def reports_nothing(body: str) -> bool:
    """Is an item's whole body "Not applicable" or the like?"""
    return bool(_NOT_REPORTED.match(body))


def says_nothing(heading: str) -> bool:
    """Does the heading itself end with "Not applicable"?"""
    return bool(_ENDS_NOT_REPORTED.search(heading))


def _candidates(text: Text) -> Iterator[ItemHeading]:
    starts = [block.start for block in text.blocks]
    for found in _items_said(text):
        at = bisect_right(starts, found.start()) - 1
        if at < 0 or text.blocks[at].kind in ("furniture", "rule") or text.blocks[at].end <= found.start():
            continue
        heading = _heading(text, at, found)
        if heading is not None:
            yield heading


def _items_said(text: Text) -> Iterator["regex.Match[str]"]:
    """Where the word stands with a number; a pattern that ignores case is slow to come upon its first letter."""
    chars, lower = text.chars, text.lower
    if lower is None:
        yield from _ITEM.finditer(chars)
        return
    usual = "ltem" not in lower and "ıtem" not in lower
    word = "item" if usual else "tem"
    before = 0 if usual else 1
    at = lower.find(word)
    while at >= 0:
        found = _ITEM.match(chars, at - before) if at >= before and lower[at - before] in "ilı" else None
        if found:
            yield found
        at = lower.find(word, found.end() if found else at + 1)


def _unlabelled(text: Text) -> Iterator[ItemHeading]:
    """Where nothing is called an item: short blocks that begin with an item's number and the form's very title."""
    for at, block in enumerate(text.blocks):
        if block.kind in ("furniture", "rule") or block.end - block.start > _LONGEST_REST:
            continue
        found = _UNLABELLED.match(text.chars, block.start, block.end)
        if found and is_exact_title(_plain(found["number"]), _rest(text, at, found.end()).words):
            heading = _heading(text, at, found)
            if heading is not None:
                yield heading


def _heading(text: Text, at: int, found: "regex.Match[str]") -> ItemHeading | None:
    block = text.blocks[at]
    numbers = tuple(dict.fromkeys(_plain(number) for number in found.captures("number")))
    if not all(is_item(number) for number in numbers) or len({"." in number for number in numbers}) > 1:
        return None
    opens = _opens(text, block, found.start())
    if opens is None:
        return None
    rest = _rest(text, at, found.end())
    titled = title_end(numbers, rest.words)
    if titled and _REFERS_BACK.match(rest.words[titled:]):
        return None
    before = _BEFORE.search(text.chars, max(block.start, found.start() - 12), found.start())
    misprinted = found["word"] is not None or any(
        len("".join(number.split())) == len("9.1") for number in found.captures("number")
    )
    if not titled and (misprinted or not _stands_alone(rest, opens, found["stop"], block)):
        return None
    end = _titled_end(block, rest, titled) if titled else _untitled_end(text, block, found, rest)
    ranged = bool(_RANGE.search(found[0]))
    return ItemHeading(numbers, before.start() if before else found.start(), max(end, found.end()), ranged, bool(titled), at)


def _titled_end(block: Block, rest: _Rest, title: int) -> int:
    """The end of the title; of the block where only a few words of it, misprinted or of an older form, are left."""
    end = rest.place(title)
    left = rest.first[title:].strip()
    ended = rest.words[title - 1 : title] in (".", ":") or bool(_SENTENCE.search(left))
    short = 0 < len(left) < _SHORT_LINE and left[:1] not in '("“' and not left[:1].isdigit() and not ended
    return block.end if short and not block.cells and end < block.end else end


def _plain(number: str) -> str:
    if number.lower() in _IN_WORDS:
        return _IN_WORDS[number.lower()]
    digits = "".join(number.split()).upper().replace("O", "0")
    return digits if len(digits) != len("9.1") else digits.replace(".", ".0")


def _opens(text: Text, block: Block, start: int) -> bool | None:
    """True where "Item" opens its block or cell, False where only a line of it, None inside a line."""
    for cell in block.cells:
        if cell.start <= start < cell.end and _BULLET.match(text.chars[cell.start : start]):
            return True
    line = max(text.chars.rfind("\n", block.start, start) + 1, block.start)
    if not _BULLET.match(text.chars[line:start]):
        return None
    if line == block.start:
        return True
    before = text.chars[block.start : line].rstrip()
    last = before.rpartition("\n")[2].strip()
    if last[:8].lower() == "section " or last.isdigit():
        return True
    return False if before[-1:] in _SENTENCE_ENDS or len(last) < _SHORT_LINE else None


def _rest(text: Text, at: int, start: int) -> _Rest:
    """The words after the number, to the end of its block; those of the next blocks too where it stands alone."""
    spans = list(_after(text.blocks[at], start))
    first = " ".join(" ".join(text.chars[slice(*span)] for span in spans).split())
    if len(first) < 6:
        for block in text.blocks[at + 1 : at + 4]:
            if block.kind not in ("furniture", "rule"):
                spans += _after(block, block.start)
                break
    words: list[str] = []
    for begin, end in spans:
        words += text.chars[begin : min(end, begin + _LONGEST_REST)].replace("\xad", " ").split()
    return _Rest(" ".join([*words, ""]), first, text.chars, tuple(spans))


def _after(block: Block, start: int) -> Iterator[Span]:
    pieces = [piece for cell in block.cells for piece in cell.pieces] or [Span(block.start, block.end)]
    for piece in pieces:
        if piece.end > start:
            yield Span(max(piece.start, start), piece.end)


def _stands_alone(rest: _Rest, opens: bool, stop: str, block: Block) -> bool:
    """Without the form's title: does the number stand as a heading, in a short block of its own?"""
    if opens and stop.strip() in (".", ":") and _PARAGRAPHED.match(rest.first):
        return True
    if not opens or _GOES_ON.match(rest.first) or _OF_ANNUAL_REPORTS.match(rest.first):
        return False
    if _REFERS_BACK.match(rest.first):
        return False
    if reports_nothing(rest.first):
        return True
    if stop.strip() or not rest.first:
        return len(rest.first) < _HEADING_LENGTH or rest.first[:1].isupper()
    looks = block.style.bold or block.style.underline or block.style.centered or block.lead > 0
    return looks and len(rest.first) < _HEADING_LENGTH


def _untitled_end(text: Text, block: Block, found: "regex.Match[str]", rest: _Rest) -> int:
    """The end of a heading with words of its own: the bold lead, the short block, else the first sentence or line."""
    if _PARAGRAPHED.match(rest.first):
        return found.end()
    if block.lead and block.start + block.lead > found.end():
        return block.start + block.lead
    if not rest.first or block.end - found.end() < 120:
        is_sentence = rest.first.rstrip().endswith(".") and not _are_a_title(rest.first)
        return block.end if rest.first and not is_sentence else found.end()
    line = text.chars.find("\n", found.end(), block.end)
    if 0 < line - found.end() < 100:
        return line if _are_a_title(text.chars[found.end() : line]) else found.end()
    dot = _SENTENCE_END.search(text.chars, found.end(), min(block.end, found.end() + 120))
    return dot.start() + 1 if dot and _are_a_title(text.chars[found.end() : dot.start()]) else found.end()


def _are_a_title(words: str) -> bool:
    """Are the words a title, capitals or but for small words none in lower case, and no sentence?"""
    return len(_LOWER_WORD.findall(words)) <= _MOST_LOWER


def _without_contents(text: Text, headings: list[ItemHeading]) -> list[ItemHeading]:
    """Leave out the entries of a table of contents: headings that nothing follows, said again further on."""
    last = {number: at for at, heading in enumerate(headings) for number in heading.numbers}
    kept = [
        heading
        for at, heading in enumerate(headings)
        if last[heading.numbers[0]] == at
        or not (_linked(text, heading) or _is_contents_gap(text, heading, headings[at + 1].start))
    ]
    return _merged(kept)


def _linked(text: Text, heading: ItemHeading) -> bool:
    at = bisect_left(text.links, heading.end, key=lambda link: link.start) - 1
    return at >= 0 and text.links[at].end > heading.start


def _is_contents_gap(text: Text, heading: ItemHeading, until: int) -> bool:
    """Is there nothing between the heading and the next but page numbers and other entries?"""
    gap = text.chars[heading.end : until]
    if _PAGE_LEADER.match(gap):
        return True
    lines = [" ".join(line.split()) for line in gap.split("\n") if line.strip()]
    if len(gap) > 1500 or any(len(line) > 100 for line in lines):
        return False
    return any(_SIGNATURES_LINE.match(line) for line in lines) and "/s/" not in gap


def _merged(headings: list[ItemHeading]) -> list[ItemHeading]:
    """A heading of the number that is being read already, "Item 5.02(d)" after "Item 5.02(b)", begins no new item."""
    kept: list[ItemHeading] = []
    for heading in headings:
        if kept and heading.numbers == kept[-1].numbers and not heading.ranged:
            continue
        kept.append(heading)
    return kept
