"""The outline of a stretch of text: its titles, and under each of them the sub-headings ranked by their look."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.models.contents import SectionKind
from extractor.sections.headings import Heading, Look, prominence
from extractor.sections.risk_headings import risk_nodes
from extractor.sections.tree import Node
from extractor.sections.wording import is_sentence, kind_of
from extractor.text import Span, Text

_DEEPEST = 4
_SUMMARIES: frozenset[SectionKind] = frozenset({"summary", "the_offering"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title that the contents list, at the passages `first` to `last` (inclusive), and the page that they name."""

    first: int
    last: int
    page: str | None = None


def outline(
    text: Text, end: int, headings: list[Heading], listed: list[Title], fixed: list[Node], level: int
) -> list[Node]:
    """The nodes of a stretch that ends at `end`: the fixed ones, the titles between them, and their sub-headings.

    `fixed` are the tables of contents, and a legend where one must begin. Without listed titles the wordings say what
    is one. All the headings lie in the stretch.
    """
    tops = sorted([*fixed, *_tops(text, headings, listed, level)], key=_start)
    nodes: list[Node] = []
    for at, top in enumerate(tops):
        stop = tops[at + 1].start if at + 1 < len(tops) else end
        nodes.append(top)
        if top.heading is None or top.kind == "table_of_contents":
            continue
        below = [heading for heading in headings if top.heading.end <= heading.span.start < stop]
        if top.kind == "risk_factors":
            nodes += risk_nodes(text, top.heading.end, stop, level + 1)
        else:
            nodes += _ranked(below, top.kind, level + 1)
    return nodes


def _start(node: Node) -> int:
    return node.start


def _tops(text: Text, within: list[Heading], listed: list[Title], level: int) -> list[Node]:
    tops = {title.first: _listed(text, title, level) for title in listed}
    taken = {at for title in listed for at in range(title.first, title.last + 1)}
    looks = _top_looks(within, {title.first for title in listed})
    inside: SectionKind = "other"
    for heading in within:
        if heading.first in tops:
            inside = tops[heading.first].kind
        elif heading.first not in taken and _is_title(heading, looks, bool(listed), inside):
            inside = kind_of(heading.title)
            tops[heading.first] = Node(heading.span.start, level, inside, heading.title, heading.span)
    return [tops[first] for first in sorted(tops)]


def _listed(text: Text, title: Title, level: int) -> Node:
    passages = text.passages[title.first : title.last + 1]
    words = " ".join(passage.text for passage in passages).replace("\t", " ")
    span = Span(passages[0].start, passages[-1].end)
    return Node(span.start, level, kind_of(words), words, span, title.page)


def _top_looks(within: list[Heading], listed: set[int]) -> set[Look]:
    """The looks that titles have here: those of most of the listed ones, else the one that names most kinds."""
    if listed:
        counts = Counter(heading.look for heading in within if heading.first in listed)
        return {look for look, count in counts.items() if count * 3 >= max(counts.values())}
    kinds: dict[Look, set[SectionKind]] = {}
    for heading in within:
        if (kind := kind_of(heading.title)) != "other":
            kinds.setdefault(heading.look, set()).add(kind)
    if not kinds:
        return set()
    best = max(kinds, key=lambda look: (len(kinds[look]), prominence(look)))
    return {look for look in kinds if prominence(look) >= prominence(best)}


def _is_title(heading: Heading, looks: set[Look], listed: bool, inside: SectionKind) -> bool:
    """Is a heading that no table of contents lists a title all the same?"""
    if heading.look not in looks or is_sentence(heading.title):
        return False
    kind = kind_of(heading.title)
    if inside == "risk_factors" and kind == "risk_factors":
        return False
    return kind != "other" or (not listed and not heading.title.endswith((".", ":")))


def _ranked(headings: list[Heading], around: SectionKind, level: int) -> Iterator[Node]:
    """Sub-headings: a look not seen under this title goes a level down, one seen before goes back up to its own."""
    looks: list[Look] = []
    for heading in headings:
        if not _is_subheading(heading):
            continue
        if heading.look in looks:
            del looks[looks.index(heading.look) + 1 :]
        elif len(looks) < _DEEPEST:
            looks.append(heading.look)
        kind = kind_of(heading.title)
        if kind == "risk_factors" or (kind != "the_offering" and around in _SUMMARIES):
            kind = "other"
        yield Node(heading.span.start, level + len(looks) - 1, kind, heading.title, heading.span)


def _is_subheading(heading: Heading) -> bool:
    if heading.title.endswith("."):
        return len(heading.title) < 90 and (heading.look.bold or heading.look.upper)
    return True
