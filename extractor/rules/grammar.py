"""The placeholders of patterns: `{money:amount}` captures a mention of money under the name "amount".

Patterns run on the masked sentence, in which each mention is one private character: a number can neither be split
nor misread by a pattern, and costs it nothing.
"""

import regex

from extractor.language.names import FIRM
from extractor.mentions import MentionKind

MASKS: dict[MentionKind, str] = {
    "money": "\ue000",
    "percent": "\ue001",
    "date": "\ue002",
    "number": "\ue003",
    "day": "\ue004",
    "person": "\ue005",
}

_SUFFIX = (
    r"(?:Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|LLC|L\.L\.C|LLP|LP|"
    r"L\.P|N\.A|S\.A|N\.V|PLC|plc|AG|SE|Trust)\b\.?"
)
_WORD = r"[A-Z\ue003][\w&.'’+/\-\ue003]*+"
_LINK = r"(?:&|of|and|de|du|la|van|von|der|for|the|in)"
NAME = rf"{_WORD}(?:,? {_SUFFIX}|(?: {_LINK}){{0,2}} {_WORD}| & {_WORD}){{0,9}}"

_LISTED = rf"{FIRM}(?:,? (?:doing business as|d/b/a) {FIRM})?(?: ?\([^()]{{1,90}}\))?"

PLACEHOLDERS: dict[str, str] = {
    "money": "\ue000",
    "price": "[\ue000\ue003]",
    "rate": "\ue001",
    "date": "\ue002",
    "number": "\ue003",
    "day": "\ue004",
    "person": "\ue005",
    "name": NAME,
    "firm": FIRM,
    # Atomic: a list of firms that reads on is never cut into other firms, which would take exponential time.
    "firms": rf"(?>{_LISTED}(?:(?:,? and|,|;|; and|,? or) (?:its affiliate,? )?{_LISTED}){{0,24}})",
    "term": r"[A-Z][^\"“”()]{0,60}?",
    "title": r"[A-Z\ue001\ue003][^,;:()\"“”.]{2,90}?",
    "text": r"[^.;]{1,300}?",
    "regno": r"3?33 ?[-–] ?\d{5,6}(?: ?[-–] ?\d{1,3})?",
}
MASKED = {"money": "\ue000", "price": "\ue000\ue003", "rate": "\ue001", "date": "\ue002", "number": "\ue003", "day": "\ue004"}
"""What stands for the placeholders of mentions; people are masked only for the rules that ask for them."""
_PLACEHOLDER = regex.compile(r"\{(?P<kind>[a-z]+)(?::(?P<name>[a-z_]+))?\}")


def expand(pattern: str) -> tuple[str, dict[str, str]]:
    """The pattern with its placeholders written out, and the kind of placeholder behind each named group.

    ValueError for a placeholder that there is none of.
    """
    kinds: dict[str, str] = {}

    def written(found: "regex.Match[str]") -> str:
        kind, name = found["kind"], found["name"]
        if kind not in PLACEHOLDERS:
            raise ValueError(f"no placeholder {{{kind}}}: one of {', '.join(PLACEHOLDERS)}")
        if name is None:
            return f"(?:{PLACEHOLDERS[kind]})"
        kinds[name] = kind
        return f"(?P<{name}>{PLACEHOLDERS[kind]})"

    return _PLACEHOLDER.sub(written, pattern), kinds
