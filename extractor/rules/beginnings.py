"""What every match of a pattern begins with, where that is far cheaper to look for than the pattern is to try.

A pattern that begins with a firm's name is large, and the engine would try it at every character.
"""

from collections.abc import Iterator

import regex

from extractor.language.names import FIRM_BEGINS

_LOOKING_BACK = r"(?:\(\?<[!=][^()]*\))*+"
_FIRM = regex.compile(rf"{_LOOKING_BACK}\{{firms?(?::[a-z_]+)?\}}(?![?*{{])")
_WORDS = regex.compile(r"(?P<words>(?:\\b)?\(\?:[\w |]+\) (?:\(\?:[\w ]+\)\?)?)\{firms?[:}]")
_ONE_OF = regex.compile(r"\[(?:[^\[\]\\]|\\[\"'])++\](?![?*{])")
_TOKEN = regex.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|.", regex.S)


def beginning(pattern: str) -> str | None:
    """A pattern for `re` of what each alternative begins with; None where none begins with a firm or one can't be told."""
    found = [_beginning(alternative) for alternative in _alternatives(pattern)]
    told = [begins for begins in found if begins]
    return "|".join(told) if len(told) == len(found) and any(FIRM_BEGINS in begins for begins in told) else None


def _beginning(alternative: str) -> str | None:
    if _FIRM.match(alternative):
        return FIRM_BEGINS
    words = _WORDS.match(alternative)
    if words:
        return f"{words['words']}(?={FIRM_BEGINS})"
    one_of = _ONE_OF.match(alternative)
    return one_of[0] if one_of else None


def _alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of the pattern as a whole: parted by bars that stand in no group."""
    depth = start = 0
    for token in _TOKEN.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == "|" and not depth:
            yield pattern[start : token.start()]
            start = token.end()
    yield pattern[start:]
