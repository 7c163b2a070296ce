"""How filings call securities: pattern fragments for rules, and the kind that a title is of."""

from functools import lru_cache

import regex

from extractor.models.security import SecurityKind

CLASS = r"(?:(?i:class) [A-Z](?:-\ue003)?,? |Series [A-Z] )"
COMMON = (
    rf"(?:{CLASS})?(?:(?i:ordinary|subordinate|limited|non-?voting|voting|multiple|exchangeable) ){{0,3}}"
    r"(?i:common stock|common shares?(?: of beneficial interest)?|ordinary shares?|"
    r"common units?(?: representing limited partner(?:ship)? interests?)?|shares of beneficial interest|subordinate "
    r"voting shares)"
)
"""Common stock and what stands in its place: "Class A common stock", "ordinary shares", "common units"."""

DEPOSITARY = r"(?i:american depositary shares|ADSs?|depositary shares)(?:,? (?i:each )?(?i:representing) [^.;:]{3,140})?"
PREFERRED = (
    r"(?:(?:Series [A-Z]{1,2}(?:-\ue003)? )?{rate:rate} |(?i:floating rate) )?(?:[A-Z][\w/-]{0,24} ){0,7}?(?i:preferred "
    r"(?:stock|shares))"
    r"(?:,? (?i:series) [A-Z0-9]{1,4}\b)?(?: with [A-Z]\w+(?: [A-Z]\w+){0,3})?"
)
WARRANTS = (
    r"(?:(?:Series|Class|Tranche) [A-Z\ue003](?:-\ue003)? )?(?:(?i:pre-?funded|common|ordinary|investor|purchase"
    r"|stock|share"
    r"|unregistered|public|private placement|representative['’]s|placement agent) ){0,4}(?i:warrants?)"
)
CONVERTIBLE_DEBT = r"(?i:(?:\w+ ){0,3}convertible (?:\w+ ){0,3}(?:notes|debentures|bonds))"

_NOTE_WORD = (
    r"(?i:first and (?:refunding|general|consolidated)|general and refunding|"
    r"senior|secured|unsecured|subordinated|unsubordinated|junior|convertible|exchangeable|first|second|lien|"
    r"mortgage"
    r"|global|medium-term|(?:fixed|floating|fixed-to-floating|fixed-to-fixed|adjustable)-rate|"
    r"fixed|floating|rate(?:/floating|/fixed)?|to|fixed-to-floating|fixed-to-fixed|reset|callable|perpetual|green|social"
    r"|sustainability|sustainability-linked|guaranteed|priority|cumulative|deferrable|capital|collateral|trust|debt|"
    r"bridge"
    r"|exchange|new|additional|refunding|general|step-up|remarketable|extendible|discount|insured|quarterly|interest|"
    r"zero|coupon"
    r"|liquid|yield|option|original|issue|equity|linked|income|direct|retail|remarketed|accreting|redeemable|sinking|fund|"
    r"equipment|lyons?|par|put|resettable|inflation|protected|unit|exchangeable"
    r"|pik|toggle|amortizing|contingent|index-linked|inflation-linked|[A-Z]?[-\ue003]+year|series(?: (?-i:[A-Z]{1,2}))?|due)"
)
_TRADE = r"(?:\((?:TM|SM|R)\)|[®™℠])?"
_BOND_TITLE = (
    r"(?:(?i:first|general|refunding|collateral|trust|and|senior|secured|mortgage|medium-term) ){0,6}(?i:bonds|"
    r"notes),? "
    r"(?:(?i:series) [\w\ue003-]{1,10},? )?{rate:rate},? (?i:(?:series )?due)(?: in| on)? (?:{date:maturity_date}"
    r"|{number:year})"
)
NOTE_TITLE = (
    rf"(?:{_BOND_TITLE}|"
    r"(?:Series [\w\ue003-]{1,10},? )?(?:{rate:rate} )?(?:[A-Z]\w+ )?"
    rf"(?:{_NOTE_WORD}{_TRADE} ){{0,9}}?(?i:notes|bonds|debentures|(?:debt )?securities){_TRADE}"
    rf"(?:,? Series (?!due)[\w\ue003-]{{1,10}}(?: [A-Z](?= ))?)?(?:,? Series)?,? "
    rf"(?i:due)(?: in| on)? "
    r"(?:{date:maturity_date}|{number:year})(?:,? Series [\w\ue003-]{1,10}\b)?)"
)
"""Notes by their title: "4.950% Senior Notes due 2029", "Floating Rate Notes due May 3, 2027"."""

_KINDS: tuple[tuple[SecurityKind, str], ...] = (
    ("pre_funded_warrants", r"pre-?funded (?:\w+ ){0,3}warrants?"),
    ("warrants", r"warrants?"),
    ("asset_backed", r"asset[- ]backed|mortgage pass-through|pass-through certificates|auto(?:mobile)? receivables"),
    (
        "convertible_notes",
        r"liquid yield option|\blyons?\b|"
        r"(?<!reverse )(?:convertible|exchangeable)\b.{0,40}(?:notes|debentures|bonds|securities)",
    ),
    ("notes", r"(?:notes|debentures|bonds|debt securities|medium-term)\b"),
    ("ads", r"american depositary|\bads(?:s)?\b"),
    ("depositary_shares", r"depositary shares?"),
    ("preferred_stock", r"preferred (?:stock|shares?|units?|securit(?:y|ies))|preference shares?"),
    ("partnership_units", r"(?:common|subordinated|limited partner(?:ship)?) units?"),
    ("rights", r"rights\b"),
    ("units", r"\bunits?\b"),
    ("ordinary_shares", r"ordinary shares?"),
    ("common_stock", r"common (?:stock|shares?)|capital stock|shares of beneficial interest|subordinate voting shares"),
    ("options", r"options?\b"),
)
_KIND_PATTERNS = tuple((kind, regex.compile(words, regex.I)) for kind, words in _KINDS)


def kind_of(title: str) -> SecurityKind | None:
    """The kind of security that a title names, None where it names none."""
    return next((kind for kind, pattern in _KIND_PATTERNS if pattern.search(title)), None)


def same_title(one: str, other: str) -> bool:
    """Do two printings name the same security? Case, number and a leading article do not count."""
    return _plain(one) == _plain(other)


def fits(title: str, named: str) -> bool:
    """May `named` speak of the security of this title? "Our common stock" speaks of the one class that is offered."""
    if same_title(title, named):
        return True
    one, other = _plain(title), _plain(named)
    if not regex.match(r"class \w ", one):
        return False
    return one.split(" ", 2)[2] == other or other == f"{one[:7]} share"


@lru_cache(maxsize=4096)
def _plain(title: str) -> str:
    words = regex.sub(r"[^a-z0-9%.]+", " ", regex.sub(r"^(?:the|our|its|an?) ", "", title.lower())).split()
    return " ".join(word if word.endswith("ss") else word.removesuffix("s") for word in words)
