"""A periodic or current report that a prospectus supplement attaches: its deals are not the filing's own."""

import regex

from extractor.reading import Reading

_FORM = regex.compile(r"(?i)^\W{0,3}form (?:8-?k|10-?q|10-?k|6-?k|20-?f)(?:/a)?\b.{0,40}$")
_COMMISSION = regex.compile(r"(?i)^\W{0,3}(?:(?:u\.s\.|united states)\W{1,3})?securities and exchange commission\b(?! nor)")
_NEAR = 8
"""The name of the Commission stands so many lines above the form's at most (Form 8-K, cover page)."""
_LONGEST_TITLE = 60


def attached_from(reading: Reading) -> int | None:
    """The offset at which the cover page of an attached report begins; None where the prospectus attaches none."""
    if reading.form == "8-K":
        return None
    passages = reading.text.passages
    for at in range(1, len(passages)):
        title = passages[at].text
        if len(title) > _LONGEST_TITLE or not _FORM.match(title):
            continue
        above = next((p for p in passages[max(1, at - _NEAR) : at] if _COMMISSION.search(p.text[:200])), None)
        if above is not None:
            return above.start
    return None


def is_attached(reading: Reading, offset: int) -> bool:
    """Does the place stand in a report that the prospectus supplement attaches?"""
    start = reading.once(attached_from)
    return start is not None and offset >= start
