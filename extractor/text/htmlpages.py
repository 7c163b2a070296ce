"""Pages of HTML documents."""

from extractor.text.htmlparagraphs import Draft
from extractor.text.model import Page


def paged(chars: str, drafts: list[Draft], breaks: list[int], rules: list[int]) -> tuple[tuple[Page, ...], set[int]]:
    starts = sorted({0, *breaks} - {len(chars)})
    pages = tuple(Page(a, b) for a, b in zip(starts, [*starts[1:], len(chars)], strict=True))
    return pages, set()
