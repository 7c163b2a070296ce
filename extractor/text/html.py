"""HTML and inline XBRL documents: from tags to one text with paragraphs, rows of tables, pages and links."""

from typing import Any, cast

from lxml import etree

from extractor.text.columns import is_drawn
from extractor.text.htmlpages import paged
from extractor.text.htmlparagraphs import Draft
from extractor.text.htmlwalk import Walk
from extractor.text.model import Block, Link, Style, Text
from extractor.text.passages import join_passages
from extractor.text.xbrl import trimmed


def read_html(characters: str) -> Text:
    """The canonical text of an HTML or inline XBRL document with its layout. Never raises on any characters."""
    walk = walked(characters)
    chars = "".join(walk.parts)
    drafts = _in_order(walk, chars)
    pages, furniture = paged(chars, drafts, walk.breaks)
    blocks = _blocks(drafts, furniture, [page.start for page in pages])
    passages = join_passages(chars, blocks)
    struck = tuple(span for start, end in walk.struck if (span := trimmed(chars, start, end)))
    return Text(chars, blocks, pages, passages, _links(walk, chars), walk.facts.facts(chars), struck)


def walked(characters: str) -> Walk:
    """The walk over a document that has been parsed to its end."""
    walk = Walk()
    parser = etree.HTMLParser(
        target=cast("Any", walk), encoding="utf-8", recover=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    data = characters.replace("\x00", " ").encode("utf-8", "replace")
    try:
        etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        walk.close()  # nothing at all in it that lxml would call a document
    return walk


def _in_order(walk: Walk, chars: str) -> list[Draft]:
    """All blocks by their place, drawn lines among them; rows without their drawn cells."""
    drafts = walk.drafts
    for draft in drafts:
        if draft.kind == "row":
            _drop_drawn_cells(draft, chars)
        elif chars[draft.start] in "_-=—–.*" and is_drawn(chars[draft.start : draft.end]):
            draft.kind = "rule"
        if draft.lead:
            draft.lead = len(chars[draft.start : draft.start + draft.lead].rstrip())
    drafts += [Draft(at, at, "rule", Style()) for at in walk.rules]
    drafts.sort(key=lambda draft: (draft.start, draft.end))
    return drafts


def _drop_drawn_cells(draft: Draft, chars: str) -> None:
    kept = tuple([
        cell for cell in draft.cells
        if cell.end - cell.start < 3 or chars[cell.start] not in "_-=—–.*" or not is_drawn(chars[cell.start : cell.end])
    ])  # fmt: skip
    if not kept:
        draft.kind, draft.cells = "rule", ()
    elif len(kept) < len(draft.cells):
        draft.cells, draft.start, draft.end = kept, kept[0].start, kept[-1].end


def _blocks(drafts: list[Draft], furniture: set[int], page_starts: list[int]) -> tuple[Block, ...]:
    blocks, page, last = [], 0, len(page_starts) - 1
    for at, draft in enumerate(drafts):
        while page < last and page_starts[page + 1] <= draft.start:
            page += 1
        kind = "furniture" if at in furniture else draft.kind
        blocks.append(
            Block(
                draft.start, draft.end, kind, draft.style, page, draft.table, draft.cells, draft.lead, draft.anchors
            )
        )
    return tuple(blocks)


def _links(walk: Walk, chars: str) -> tuple[Link, ...]:
    links = []
    for start, end, target in walk.links:
        span = trimmed(chars, start, end)
        if span is not None:
            links.append(Link(span.start, span.end, target))
    return tuple(links)
