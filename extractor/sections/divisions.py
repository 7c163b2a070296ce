"""The great divisions of a prospectus: front, body, an attached report, the base prospectus, the back cover."""

import regex

from extractor.sections.wording import kind_of
from extractor.text import Passage, Text

_SUPPLEMENT = regex.compile(r"(?i)\b(?:prospectus|pricing|product|term)\s+supplement|supplement\s+(?:no\.|to)")
_BASE_TITLE = regex.compile(r"(?i)^\W*(?:base |shelf )?prospectus(?: dated .{6,30})?\W*$")
_BASE_SIGNS = regex.compile(
    r"(?i)neither the (?:u\.?s\.? )?securities and exchange commission|the date of this prospectus is"
    r"|this prospectus is dated|^about this prospectus$|has not been approved or disapproved|^prospectus dated "
)
_BACK_TITLE = regex.compile(
    r"(?i)^\W*(?:(?:preliminary |base |final )?prospectus|(?:preliminary )?(?:prospectus|pricing|product) supplement"
    r"(?: no\. ?\d{1,3})?)\W*$"
)
_OWN_LABEL = regex.compile(r"(?!F-|A-)[A-Z]{1,3}-")
_REPORT = regex.compile(r"(?i)^\W*form\s{1,3}(?:8-?k|10-?k|10-?q|20-?f|6-?k|40-?f)(?:/a)?\b.{0,20}$")
_COMMISSION = regex.compile(r"(?i)^\W*(?:united states\s+)?securities and exchange commission\W*")
_STATES = regex.compile(r"(?i)^\W*united states\b")
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_LONGEST_LINE = 120
_CLOSING = regex.compile(
    r"(?i)^\W*(?:the )?date of this (?:preliminary )?(?:prospectus|pricing|product)\b"
    r"|^(?:preliminary )?(?:prospectus|pricing|product|term)(?: supplement)?(?: no\. ?\d{1,3})? dated\b"
    rf"|^(?:dated )?{_MONTH} ?\d{{0,2}}, ?\d{{4}}\.?$"
    r"|^this (?:prospectus|pricing)(?: supplement)? is dated\b"
)


def is_supplement(text: Text) -> bool:
    """Does the document call itself a supplement on its first page or so?"""
    return bool(_SUPPLEMENT.search(text.chars[:6000]))


def base_start(text: Text, after: int) -> int | None:
    """The offset at which the prospectus that a supplement goes with begins, looked for from offset `after`."""
    found = base_cover(text, after, len(text.chars))
    return _start_by_labels(text, after) if found is None else found


def base_cover(text: Text, after: int, before: int) -> int | None:
    """The offset, in a range, at which the cover of such a prospectus begins: "PROSPECTUS", and what covers say below it."""
    for passage in text.passages_in(after, before):
        if len(passage.text) <= 60 and _BASE_TITLE.match(passage.text.split("\t")[0]):
            following = text.passages[passage.index + 1 : passage.index + 90]
            if any(_BASE_SIGNS.search(below.text[:400]) for below in following):
                return _top_of_page(text, passage)
    return None


def _start_by_labels(text: Text, after: int) -> int | None:
    """Where page labels stop being those of a supplement ("S-40") and a cover's words follow."""
    own = [at for at, page in enumerate(text.pages) if _OWN_LABEL.match(page.label or "")]
    if not own or own[-1] + 1 >= len(text.pages):
        return None
    start = max(after, text.pages[own[-1] + 1].start)
    following = text.passages_in(start, len(text.chars))[:90]
    return start if any(_BASE_SIGNS.search(below.text[:400]) for below in following) else None


def report_start(text: Text) -> int | None:
    """The offset at which an attached report to the Commission begins."""
    for passage in text.passages:
        if len(passage.text) > 60 or not _REPORT.match(passage.text):
            continue
        above = text.passages[max(0, passage.index - 14) : passage.index]
        marks = [p for p in above if len(p.text) < 120 and _COMMISSION.match(p.text)]
        if marks and passage.start > 400:
            mark = marks[-1]
            before = text.passages[mark.index - 1] if mark.index else mark
            return before.start if _STATES.match(before.text) else mark.start
    return None


def back_start(text: Text, after: int, end: int) -> int | None:
    """The offset at which the back cover begins: the last page, unnumbered, which repeats what the filing is."""
    passages = text.passages_in(after, end)
    titles = [p for p in passages[-45:] if len(p.text) < 60 and _BACK_TITLE.match(p.text)]
    if not titles:
        return None
    page = text.page_at(titles[-1].start)
    numbered = any(p.label for p in text.pages)
    if page is not None and page.label is None and numbered and page.start >= after:
        return page.start
    return _first_of_short_lines(text, titles[-1], after)


def _first_of_short_lines(text: Text, title: Passage, after: int) -> int | None:
    """The first of the centred lines above a title, at most twelve."""
    first = title
    for passage in reversed(text.passages[max(0, title.index - 12) : title.index]):
        if passage.start < after or len(passage.text) > 120 or not passage.style.centered:
            break
        first = passage
    return first.start if first is not title or title.style.centered else None


def _top_of_page(text: Text, passage: Passage) -> int:
    """The start of the page, where nothing but a few short lines stands above the passage."""
    page = text.page_at(passage.start)
    if page is None:
        return passage.start
    above = text.passages_in(page.start, passage.start)
    fits = len(above) <= 8 and all(len(p.text) < 160 for p in above)
    return page.start if fits else passage.start


def cover_end(text: Text, start: int, limit: int) -> int:
    """Where the cover at `start` ends, at most `limit`: below the line that dates it, or at its page's end."""
    passages = text.passages_in(start, limit)
    closing = [p for p in passages[3:] if _CLOSING.match(p.text) and len(p.text) < 200 and p.start < start + 16_000]
    first = text.page_at(start)
    extent = min((first.end if first else limit) - start, limit - start, 16_000)
    far = [passage for passage in closing if (passage.start - start) * 4 >= extent] or closing
    page = text.page_at((far[0] if far else passages[0]).start) if passages else None
    page_end = min(page.end, limit) if page else limit
    dated = [passage for passage in far if passage.start < page_end]
    return _below(text, dated[-1], page_end) if dated else page_end


def _below(text: Text, closing: Passage, end: int) -> int:
    """The end of a cover below the line that dates it: names of dealers may follow, not a title, not a paragraph."""
    for passage in text.passages_in(closing.end, end):
        if len(passage.text) > _LONGEST_LINE or kind_of(passage.text) != "other":
            return passage.start
    return end
