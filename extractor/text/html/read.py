"""HTML and inline XBRL documents: from tags to one text with paragraphs, rows of tables, pages and links."""

from functools import partial
from operator import attrgetter
from typing import Any

from bs4 import BeautifulSoup, NavigableString
from lxml import etree

from extractor.text.ascii.columns import is_drawn
from extractor.text.ascii.read import read_ascii
from extractor.text.html.columns import WIDE, rows_among
from extractor.text.html.pages import paged
from extractor.text.html.paragraphs import Draft
from extractor.text.html.plain import PlainText, is_untagged, is_wrapped
from extractor.text.html.walk import Target, Walk
from extractor.text.html.xbrl import trimmed
from extractor.text.model import Block, Link, Style, Text
from extractor.text.passages import join_passages

# The last resort takes time by the square of what it is given.
_MOST_SOUP = 100_000
_DRAWN = "_-=—–.*"
_named = tuple.__new__  # a named tuple's own way to be made costs a call more
_place = attrgetter("start", "end")


def read_html(characters: str) -> Text:
    """The canonical text of an HTML or inline XBRL document with its layout. Never raises on any characters.

    A document of HTML that only wraps preformatted lines is read as the ASCII document that it is.
    """
    walk = walked(characters)
    plain = plain_text(characters, walk)
    return read_ascii(plain) if plain is not None else _text_of(walk)


def walked(characters: str) -> Walk:
    """The walk over a document. What is crossed out is left out, unless most of it is: there a tag was never closed."""
    walk = Walk()
    if not parse(characters, walk) and len(characters) < _MOST_SOUP:
        _walk_soup(characters, walk)
    if walk.struck > walk.length:
        walk = Walk(keeps_struck=True)
        parse(characters, walk)
    return walk


def parse(characters: str, target: Target) -> bool:
    """Hand the tags and characters of a document to a parser target, in order. False where lxml sees no document."""
    handed: Any = target  # the stubs want methods that take bytes, too
    parser = etree.HTMLParser(
        target=handed, encoding="utf-8", recover=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    data = characters.replace("\x00", " ").encode("utf-8", "replace")
    try:
        etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        target.close()
        return False
    return True


def plain_text(characters: str, walk: Walk) -> str | None:
    """The lines of an ASCII document inside HTML, None where the document is HTML indeed."""
    wrapped = is_wrapped(walk.length, walk.preformatted)
    if not wrapped and not is_untagged(characters, len(walk.drafts)):
        return None
    plain = PlainText(everywhere=not wrapped)
    parse(characters, plain)
    return "".join(plain.parts).lstrip("\n")


def _walk_soup(characters: str, walk: Walk) -> None:
    """The last resort: a document in which lxml sees nothing, by a parser that takes whatever comes."""
    for text in BeautifulSoup(characters, "html.parser").find_all(string=True):
        if type(text) is NavigableString:
            walk.start("p", {})
            walk.data(str(text))
            walk.end("p")
    walk.close()


def _text_of(walk: Walk) -> Text:
    chars = "".join(walk.parts)
    drafts = _in_order(walk, chars)
    pages, furniture = paged(chars, drafts, walk.breaks, walk.links)
    blocks = _blocks(drafts, furniture, [page.start for page in pages])
    passages = join_passages(chars, blocks)
    return Text(chars, blocks, pages, passages, _links(walk, chars), partial(walk.facts.facts, chars))


def _in_order(walk: Walk, chars: str) -> list[Draft]:
    """All blocks by their place, drawn lines among them; rows without their drawn cells."""
    drafts = walk.drafts
    for draft in drafts:
        if draft.kind == "row":
            if any(chars[cell.pieces[0][0]] in _DRAWN for cell in draft.cells):
                _drop_drawn_cells(draft, chars)
        elif chars[draft.start] in _DRAWN and is_drawn(chars[draft.start : draft.end]):
            draft.kind = "rule"
        if draft.lead:
            draft.lead = len(chars[draft.start : draft.start + draft.lead].rstrip())
    if WIDE in chars:
        drafts = rows_among(chars, drafts)
    drafts += [Draft(at, at, "rule", Style()) for at in walk.rules]
    drafts.sort(key=_place)
    return drafts


def _drop_drawn_cells(draft: Draft, chars: str) -> None:
    kept = tuple([
        cell for cell in draft.cells
        if cell.end - cell.start < 3 or chars[cell.start] not in _DRAWN or not is_drawn(chars[cell.start : cell.end])
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
            _named(
                Block,
                (draft.start, draft.end, kind, draft.style, page, draft.table, draft.cells, draft.lead, draft.anchors),
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
