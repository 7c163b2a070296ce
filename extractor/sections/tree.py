"""From headings in order to sections without gaps."""

from dataclasses import dataclass

from extractor.models.contents import SectionKind
from extractor.sections.model import Section
from extractor.text import Span


@dataclass(frozen=True, slots=True)
class Node:
    """Where a section begins, and what is known of it before it is known where it ends. Level 1 is the top."""

    start: int
    level: int
    kind: SectionKind
    title: str | None = None
    heading: Span | None = None
    toc_page: str | None = None


def build(length: int, nodes: list[Node]) -> tuple[Section, ...]:
    """Sections over `length` characters: each ends where the next one of its level or above begins.

    Of two nodes at one offset the upper one stays, the one with a heading first; an attached prospectus and its own
    cover both do. Where nothing stands at offset 0 the first one reaches up to it.
    """
    kept = _one_a_place(nodes)
    if not kept:
        kept = [Node(0, 1, "cover")]
    starts = [0, *(node.start for node in kept[1:])]
    parents = _parents(kept)
    sections: list[Section] = []
    for at, node in enumerate(kept):
        level = 1 if parents[at] < 0 else sections[parents[at]].level + 1
        end = next((starts[b] for b in range(at + 1, len(kept)) if kept[b].level <= node.level), length)
        sections.append(
            Section(at, parents[at], level, node.kind, starts[at], end, node.title, node.heading, toc_page=node.toc_page)
        )
    return tuple(sections)


def _one_a_place(nodes: list[Node]) -> list[Node]:
    kept: list[Node] = []
    for node in sorted(nodes, key=_order):
        above = kept[-1] if kept else None
        if above is None or above.start != node.start or (above.kind == "base_prospectus" and node.level > above.level):
            kept.append(node)
    return kept


def _order(node: Node) -> tuple[int, int, bool]:
    return node.start, node.level, node.heading is None


def _parents(nodes: list[Node]) -> list[int]:
    parents: list[int] = []
    open_nodes: list[int] = []
    for at, node in enumerate(nodes):
        while open_nodes and nodes[open_nodes[-1]].level >= node.level:
            open_nodes.pop()
        parents.append(open_nodes[-1] if open_nodes else -1)
        open_nodes.append(at)
    return parents
