"""Where the characters of a text stood in its source: runs of text between tags, and marks that follow them.

A copy of the source is parsed in which every run has a mark with its number in front; whatever the parser makes of
the tags, the marks come out with the characters that they stand before. White space is not counted: the text sets its
own.
"""

import html
from bisect import bisect_right
from collections.abc import Callable, Iterator

import regex

from extractor.text.html.symbols import readable
from extractor.text.html.walk import Attributes, Writer

# As the tokenizer of HTML 5 has it: what opens like this is markup up to its end or the end of all, any other "<" is
# text. Nothing in it can match in two ways, so its unbounded repeats cost no more than the characters they cover.
_MARKUP = regex.compile(
    r"<!--(?:>|->|(?s:.)*?(?:--!?>|\Z))|<[!?/][^>]*+(?:>|\Z)"
    r"|<[a-zA-Z](?:[^\"'>=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|)|[\"'])*+(?:>|\Z)"
)
_TOKEN = regex.compile(r"&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?|(?s:.)")
_WHITE = regex.compile(r"[ \t\n\r\f\v]++")
_FIRST_PRIVATE, _LAST_PRIVATE = 0x100000, 0x10FFF0
_MARK_CHARACTERS = 11

Piece = tuple[int, int]


def seen(characters: str) -> str:
    """The characters that one sees in HTML: none that are white, none that take no room."""
    return "".join(readable(characters).split())


def written(characters: str) -> str:
    """The characters that plain lines keep: all but the white space of ASCII."""
    return _WHITE.sub("", characters)


class Marks:
    """The runs of text in a source, and the copy of it in which they are numbered."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.runs: list[Piece] = []
        used = {ord(character) for character in set(source)}
        base = next(
            first
            for first in range(_FIRST_PRIVATE, _LAST_PRIVATE, _MARK_CHARACTERS)
            if used.isdisjoint(range(first, first + _MARK_CHARACTERS))
        )
        self._digits = {ord(str(digit)): chr(base + digit) for digit in range(10)}
        self._values = {base + digit: str(digit) for digit in range(10)}
        self._stop = chr(base + 10)
        self._mark = regex.compile(f"([{chr(base)}-{chr(base + 9)}]{{1,9}}){self._stop}")
        self.marked = "".join(self._marked())

    def _marked(self) -> Iterator[str]:
        at = 0
        for start, end in self._between_markup():
            if self.source[start:end].strip(" \t\r\n\f\x00"):
                yield self.source[at:start]
                yield str(len(self.runs)).translate(self._digits) + self._stop
                self.runs.append((start, end))
                at = start
        yield self.source[at:]

    def _between_markup(self) -> Iterator[Piece]:
        at = 0
        for markup in _MARKUP.finditer(self.source):
            if markup.start() > at:
                yield at, markup.start()
            at = markup.end()
        if at < len(self.source):
            yield at, len(self.source)

    def split(self, characters: str) -> Iterator[tuple[int | None, str]]:
        """The characters between marks, each with the run that a mark in front of them names."""
        at, run = 0, None
        for mark in self._mark.finditer(characters):
            if mark.start() > at:
                yield run, characters[at : mark.start()]
            run = int(mark[1].translate(self._values))
            yield run, ""
            at = mark.end()
            run = None
        if at < len(characters):
            yield run, characters[at:]


class Tracer:
    """A parser target in front of another one: it takes the marks out, and notes what they say.

    `counted` says which characters count: those that the target writes for sure, none that it may leave out or set
    anew as white space.
    """

    def __init__(self, target: Writer, marks: Marks, counted: Callable[[str], str]) -> None:
        self._target = target
        self._marks = marks
        self._counted = counted
        self._run = -1
        self._passed = 0
        self._starts: list[int] = []
        self._from: list[tuple[int, int]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        self._target.start(tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        self._target.end(tag)

    def close(self) -> object:
        """The document ends."""
        return self._target.close()

    def data(self, characters: str) -> None:
        """Characters with marks between two tags."""
        for run, words in self._marks.split(characters):
            if run is not None:
                self._run, self._passed = run, 0
            if words:
                before = self._target.length
                self._target.data(words)
                if self._target.length > before and self._run >= 0:
                    self._starts.append(before)
                    self._from.append((self._run, self._passed))
                self._passed += len(self._counted(words))

    def source_of(self, chars: str, at: int) -> Piece | None:
        """The range of the source that states the character `chars[at]` of the target's text (not white)."""
        entry = bisect_right(self._starts, at) - 1
        if entry < 0:
            return None
        run, passed = self._from[entry]
        return self._within(run, passed + len(self._counted(chars[self._starts[entry] : at])))

    def _within(self, run: int, number: int) -> Piece | None:
        """The source of the character of that number, of those that count, in a run."""
        start, end = self._marks.runs[run]
        for token in _TOKEN.finditer(self._marks.source, start, end):
            words = token[0]
            meant = html.unescape(words) if len(words) > 1 else words
            count = len(self._counted(meant))
            if number < count:
                literal = meant == words
                return (token.start() + number, token.start() + number + 1) if literal else token.span()
            number -= count
        return None
