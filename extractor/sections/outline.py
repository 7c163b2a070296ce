"""The outline of a stretch of text: its titles, and under each of them the sub-headings ranked by their look."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.models.contents import SectionKind
from extractor.sections.headings import Heading, Look, look_of, prominence
from extractor.sections.risk_headings import risk_nodes
from extractor.sections.risk_marks import is_group
from extractor.sections.tree import Node
from extractor.sections.wording import is_sentence, kind_of
from extractor.text import Span, Text

_DEEPEST = 4
_FEWEST_NESTED = 4
_MANY_KNOWN = 0.25
_SUMMARIES: frozenset[SectionKind] = frozenset({"summary", "the_offering"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title that the contents list, at the passages `first` to `last` (inclusive), and the page that they name."""

    first: int
    last: int
    page: str | None = None


def outline(text: Text, end: int, headings: list[Heading], listed: list[Title], fixed: list[Node], level: int) -> list[Node]:
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
            nodes += risk_nodes(text, top.heading.end, stop, top.level + 1)
        else:
            nodes += _ranked(below, top.kind, top.level + 1)
    return nodes


def _start(node: Node) -> int:
    return node.start


def _tops(text: Text, within: list[Heading], listed: list[Title], level: int) -> list[Node]:
    own = {title.first: _listed(text, title, level) for title in listed}
    taken = {at for title in listed for at in range(title.first, title.last + 1)}
    looks = _top_looks(within, set(own))
    known = {node.kind for node in own.values()}
    tops: dict[int, Node] = {}
    inside: SectionKind = "other"
    for heading in within:
        if heading.first in own:
            node = own.pop(heading.first)
        elif heading.first not in taken and _is_title(heading, looks, known, inside):
            node = Node(heading.span.start, level, kind_of(heading.title), heading.title, heading.span)
        else:
            continue
        if inside == "risk_factors" and is_group(node.title or ""):
            continue
        inside = node.kind
        tops[heading.first] = node
    tops.update(own)
    return _with_levels(text, tops)


def _with_levels(text: Text, tops: dict[int, Node]) -> list[Node]:
    """Titles in order, those of a lesser look a level down where contents list sub-headings with the titles.

    Of the two commonest looks the one that stands out more names kinds of sections, the other seldom does.
    """
    looks = {first: look_of(text.passages[first]) for first in tops}
    counts = Counter(looks.values()).most_common(2)
    ordered = [tops[first] for first in sorted(tops)]
    if len(counts) < 2 or counts[1][1] < _FEWEST_NESTED:
        return ordered
    upper, lower = sorted((look for look, _ in counts), key=prominence, reverse=True)
    share = _known_share(tops, looks, upper)
    if share < _MANY_KNOWN or _known_share(tops, looks, lower) * 3 > share:
        return ordered
    starts = [first for first in sorted(tops) if looks[first] == upper]
    nested = {first for first in tops if looks[first] == lower and first > starts[0]}
    return [replace(tops[first], level=tops[first].level + (first in nested)) for first in sorted(tops)]


def _known_share(tops: dict[int, Node], looks: dict[int, Look], look: Look) -> float:
    """The share of the titles of a look whose words name a kind of section."""
    kinds = [tops[first].kind for first in tops if looks[first] == look]
    return sum(kind != "other" for kind in kinds) / len(kinds)


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


def _is_title(heading: Heading, looks: set[Look], listed: set[SectionKind], inside: SectionKind) -> bool:
    """Is a heading that no table of contents lists a title all the same? `listed` are the kinds of those it does."""
    if heading.look not in looks or is_sentence(heading.title):
        return False
    kind = kind_of(heading.title)
    if kind == "risk_factors" and (inside == kind or kind in listed):
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
