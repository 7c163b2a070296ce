"""Passages: the blocks as the rules read them, with the halves of a paragraph broken by a page joined."""

from dataclasses import replace

import regex

from extractor.text.model import Block, Passage, Span

_ENDS = regex.compile(r"""[.!?:;]["'”’)\]]{0,3}\s*$""")
_BULLET = regex.compile(r"^(?:[-*•·o■]\s|\(?[a-z0-9ivx]{1,4}[.)]\s)")
_SHORT_HALF = 60


def join_passages(chars: str, blocks: tuple[Block, ...]) -> tuple[Passage, ...]:
    """Passages in order. Furniture and drawn lines belong to none of them."""
    passages: list[Passage] = []
    last = -1
    for at, block in enumerate(blocks):
        if block.kind in ("furniture", "rule") or block.end <= block.start:
            continue
        pieces, joints = _pieces(block)
        if last >= 0 and _goes_on(chars, passages[-1], blocks[last], block):
            before = passages[-1]
            passages[-1] = replace(before, pieces=before.pieces + pieces, joints=f"{before.joints} {joints}")
        else:
            passages.append(Passage(len(passages), pieces, block.kind, block.style, at, block.page, joints, chars))
        last = at
    return tuple(passages)


def _pieces(block: Block) -> tuple[tuple[Span, ...], str]:
    """The ranges of a block in reading order, and what stands between them: a tab between cells, else a space."""
    if not block.cells:
        return (Span(block.start, block.end),), ""
    pieces = tuple(piece for cell in block.cells for piece in cell.pieces)
    return pieces, "\t".join(" " * (len(cell.pieces) - 1) for cell in block.cells)


def _goes_on(chars: str, before: Passage, last: Block, block: Block) -> bool:
    """Does the block go on with a paragraph that the end of a page broke? `last` is the block of its last words."""
    if before.kind != "paragraph" or block.kind != "paragraph" or last.page == block.page:
        return False
    if last.style.bold != block.style.bold or last.style.size != block.style.size:
        return False
    tail = chars[max(before.end - 40, before.start) : before.end]
    head = chars[block.start : block.start + 12]
    if _ENDS.search(tail) or _BULLET.match(head):
        return False
    if head[:1].islower():
        return True
    # A short line at the foot of a page is a title or the last line of a list more often than a beginning.
    return (
        before.end - before.start >= _SHORT_HALF
        and head[:1].isalnum()
        and not _all_upper(chars[block.start : block.end])
    )


def _all_upper(words: str) -> bool:
    return words.upper() == words and any(letter.isalpha() for letter in words)
