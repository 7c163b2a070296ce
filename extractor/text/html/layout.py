"""The blocks of an HTML document in order, with what parts them: breaks of pages and drawn lines."""

from bisect import bisect_left

from extractor.text.html.paragraphs import Draft

_LONGEST_LABEL = 90


class Layout:
    """The blocks that have characters, and what stands between each of them and the one before it."""

    def __init__(self, chars: str, drafts: list[Draft], breaks: list[int], links: list[tuple[int, int, str]]) -> None:
        self.chars = chars
        self._links = sorted((start, end) for start, end, _ in links)
        self.at = [at for at, draft in enumerate(drafts) if draft.kind != "rule"]
        self.drafts = [drafts[at] for at in self.at]
        starts = [draft.start for draft in self.drafts]
        # A break falls between the block before this number and the block of this number.
        self.broken = {bisect_left(starts, offset): offset for offset in reversed(breaks)}
        self.ruled = {
            bisect_left(starts, draft.end): draft.end for draft in reversed(drafts) if draft.kind == "rule"
        }  # fmt: skip
        self.count = len(self.drafts)

    def words(self, number: int) -> str:
        """The text of a short block, "" of any other."""
        if not 0 <= number < self.count:
            return ""
        draft = self.drafts[number]
        return self.chars[draft.start : draft.end] if draft.end - draft.start <= _LONGEST_LABEL else ""

    def is_link(self, number: int) -> bool:
        """Does a link to another place of the document stand in the block?"""
        if number >= self.count:
            return False
        draft = self.drafts[number]
        at = bisect_left(self._links, (draft.end, 0)) - 1
        return at >= 0 and self._links[at][1] > draft.start

    def opens(self, number: int) -> bool:
        """Does the block stand at the head of a page?"""
        return number == 0 or number in self.broken

    def closes(self, number: int) -> bool:
        """Does the block stand at the foot of a page?"""
        return number + 1 == self.count or number + 1 in self.broken

    def is_alone(self, number: int) -> bool:
        """Is the block no row of a table, or the only one of its table?"""
        table = self.drafts[number].table
        beside = (self.drafts[at].table for at in (number - 1, number + 1) if 0 <= at < self.count)
        return self.drafts[number].kind != "row" or all(other != table for other in beside)
