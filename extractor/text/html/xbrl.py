"""Facts of inline XBRL (Inline XBRL 1.1; Regulation S-T Rule 406 for the cover of Form 8-K), read on the walk.

A fact stands where it is printed, or hidden in the header with the printed words pointing at it by their style
(-sec-ix-hidden, EDGAR Filer Manual). Blocks of notes (…TextBlock) are text, not facts, and are not read.
"""

from collections.abc import Mapping

from extractor.text.html.xbrl_values import transformed
from extractor.text.model import Fact, Span

_LONGEST_VALUE = 2000
_MOST_CONTINUATIONS = 1000


class _Element:
    """An element of inline XBRL while it is open, and after."""

    __slots__ = ("attributes", "end", "excluded", "hidden", "start", "words")

    def __init__(self, attributes: Mapping[str, str], start: int, hidden: bool) -> None:
        self.attributes = attributes
        self.start = self.end = start
        self.hidden = hidden
        self.words: list[str] = []
        self.excluded: list[tuple[int, int]] = []

    def stated(self, chars: str) -> str:
        """The words in it, without those that it excludes, white space folded."""
        if self.hidden:
            return " ".join("".join(self.words).split())
        kept, at = [], self.start
        for start, end in self.excluded:
            kept.append(chars[at:start])
            at = end
        return " ".join(" ".join([*kept, chars[at : self.end]]).split())


class FactReader:
    """Gathers facts while the document is walked; `facts` makes them once its characters are known."""

    def __init__(self) -> None:
        self._open: list[_Element] = []
        self._found: list[_Element] = []
        self._continuations: dict[str, _Element] = {}
        self._members: dict[str, list[str]] = {}
        self._context: list[str] = []
        self._shown: dict[str, tuple[int, int]] = {}
        self._open_shown: list[tuple[str, int]] = []

    def start(self, tag: str, attributes: Mapping[str, str], at: int, hidden: bool) -> None:
        """An element of inline XBRL begins before the character `at`."""
        if tag == "xbrli:context":
            self._context = self._members.setdefault(attributes.get("id", ""), [])
        else:
            self._open.append(_Element(attributes, at, hidden))

    def data(self, characters: str) -> None:
        """Characters that are not seen."""
        if self._open and self._open[-1].hidden:
            self._open[-1].words.append(characters)

    def end(self, tag: str, at: int) -> None:
        """The element that was begun last ends before the character `at`."""
        if tag == "xbrli:context" or not self._open:
            return
        element = self._open.pop()
        element.end = at
        if tag == "ix:exclude":
            for enclosing in self._open:
                enclosing.excluded.append((element.start, at))
        elif tag == "ix:continuation":
            self._continuations[element.attributes.get("id", "")] = element
        elif tag == "xbrldi:explicitmember":
            self._context.append(f"{element.attributes.get('dimension', '')}={''.join(element.words).strip()}")
        else:
            self._found.append(element)
            if self._open and self._open[-1].hidden:
                self._open[-1].words += element.words

    def start_shown(self, fact: str, at: int) -> None:
        """Words begin that make the hidden fact of the id `fact` visible."""
        self._open_shown.append((fact, at))

    def end_shown(self, at: int) -> None:
        """The words that were begun last end."""
        if self._open_shown:
            fact, start = self._open_shown.pop()
            self._shown.setdefault(fact, (start, at))

    def facts(self, chars: str) -> tuple[Fact, ...]:
        """The facts in the order in which they end; one whose value cannot be read is none."""
        read = [self._fact(element, chars) for element in self._found]
        return tuple(fact for fact in read if fact is not None)

    def _fact(self, element: _Element, chars: str) -> Fact | None:
        attributes = element.attributes
        name = attributes.get("name", "")
        if not name or name.endswith("TextBlock") or element.end - element.start > _LONGEST_VALUE:
            return None
        stated = " ".join(part.stated(chars) for part in [element, *self._continued(element)])
        value = transformed(stated, attributes)
        if value is None or len(value) > _LONGEST_VALUE:
            return None
        shown = self._shown.get(attributes.get("id", "")) if element.hidden else (element.start, element.end)
        span = trimmed(chars, *shown) if shown else None
        return Fact(name, value, span, tuple(self._members.get(attributes.get("contextref", ""), ())))

    def _continued(self, element: _Element) -> list[_Element]:
        """The elements that go on with it. Each goes on with one only, so that a circle ends."""
        parts: list[_Element] = []
        following = element.attributes.get("continuedat")
        while following and len(parts) < _MOST_CONTINUATIONS:
            part = self._continuations.pop(following, None)
            if part is None:
                break
            parts.append(part)
            following = part.attributes.get("continuedat")
        return parts


def trimmed(chars: str, start: int, end: int) -> Span | None:
    """The range without white space at its ends, None where nothing else is in it."""
    words = chars[start:end]
    kept = words.strip()
    if not kept:
        return None
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(kept))
