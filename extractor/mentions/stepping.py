"""Large patterns tried only where something that is cheap to look for says that a match may begin.

An engine tries a pattern at every character. Where the pattern is a name or a date, all but a few of these attempts are
in vain, and each costs as much as a hundred steps of a simple search.
"""

import re
from collections.abc import Iterator

import regex


def each_match(
    pattern: "regex.Pattern[str]",
    begins: "re.Pattern[str]",
    text: str,
    start: int = 0,
    end: int | None = None,
    timeout: float | None = None,
) -> Iterator["regex.Match[str]"]:
    """What `pattern.finditer` finds in `text[start:end]`, given that each match begins where `begins` matches.

    `timeout` is in seconds, for each attempt. Raises TimeoutError.
    """
    stop, at = len(text) if end is None else end, start
    for begin in begins.finditer(text, start, stop):
        if begin.start() < at:
            continue
        found = pattern.match(text, begin.start(), stop, timeout=timeout)
        if found:
            yield found
            at = found.end()
