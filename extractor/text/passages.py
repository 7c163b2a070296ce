"""Passages: the blocks as the rules read them, with the halves of a paragraph broken by a page joined."""

import regex

from extractor.text.model import Block, Cell, Passage, Span

_span = tuple.__new__  # a named tuple's own way to be made costs a call more
_UNREAD = frozenset({"furniture", "rule"})
_ENDS = regex.compile(r"""[.!?:;]["'”’)\]]{0,3}\s*$""")
_BULLET = regex.compile(r"^(?:[-*•·o■]\s|\(?[a-z0-9ivx]{1,4}[.)]\s)")
_SHORT_HALF = 60


def join_passages(chars: str, blocks: tuple[Block, ...]) -> tuple[Passage, ...]:
    """Passages in order. Furniture and drawn lines belong to none of them."""
    passages: list[Passage] = []
    last: Block | None = None
    for at, block in enumerate(blocks):
        start, end, kind, style, page, _, cells, _, _ = block
        if kind in _UNREAD or end <= start:
            continue
        pieces, joints = _pieces(cells) if cells else ((_span(Span, (start, end)),), "")
        # Only a paragraph goes on, in a paragraph on another page.
        broken = kind == "paragraph" and last is not None and last.page != page and passages[-1].kind == "paragraph"
        if broken and last is not None and _goes_on(chars, passages[-1], last, block):
            first = passages[-1]
            passages[-1] = Passage(
                first.index, first.pieces + pieces, first.kind, first.style, first.block, first.page,
                f"{first.joints} {joints}", chars,
            )  # fmt: skip
        else:
            passages.append(Passage(len(passages), pieces, kind, style, at, page, joints, chars))
        last = block
    return tuple(passages)


def _pieces(cells: tuple[Cell, ...]) -> tuple[tuple[Span, ...], str]:
    """The ranges of a row in reading order, and what stands between them: a tab between cells, else a space."""
    pieces: list[Span] = []
    for cell in cells:
        pieces += cell.pieces
    if len(pieces) == len(cells):
        return tuple(pieces), "\t" * (len(cells) - 1)
    return tuple(pieces), "\t".join([" " * (len(cell.pieces) - 1) for cell in cells])


def _goes_on(chars: str, before: Passage, last: Block, block: Block) -> bool:
    """Does the paragraph go on with one that the end of a page broke? `last` is the block of its last words."""
    if last.style.bold != block.style.bold or last.style.size != block.style.size:
        return False
    tail = chars[max(before.end - 40, before.start) : before.end]
    head = chars[block.start : block.start + 12]
    if _ENDS.search(tail) or _BULLET.match(head):
        return False
    if head[:1].islower():
        return True
    # A short line at the foot of a page is a title or the last line of a list more often than a beginning.
    return before.end - before.start >= _SHORT_HALF and head[:1].isalnum() and not _all_upper(chars[block.start : block.end])


def _all_upper(words: str) -> bool:
    return words.upper() == words and any(letter.isalpha() for letter in words)
