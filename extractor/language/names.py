"""Names of firms as filings print them: "Robert W. Baird & Co. Incorporated", "U.S. Bank Trust Company, National Association".

`FIRM` is a pattern for one name; it runs on plain and on masked sentences alike (a masked number inside a name is one
private character). `firms_in` lists the names of an enumeration, `same_firm` holds two printed forms against each other.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

from extractor.mentions.stepping import each_match
from extractor.patterns import compiled

# Alternatives are grouped by their first letters and repeats of letters give nothing back where nothing that may follow a
# name could take what they gave: the pattern stands in dozens of rules, and is tried at every capital letter.
SUFFIX = (
    r"(?:(?=[ABCFGILNPST])(?:I(?:ncorporated|nc\b\.?|NCORPORATED|NC\b\.?)|"
    r"C(?:orporation|orp\b\.?|ompany|o\b\.?|ORPORATION|ORP\b\.?|OMPANY|O\b\.?)|"
    r"L(?:imited|td\b\.?|\.L\.C\b\.?|LC|LP|\.L\.P\b\.?|\.P\b\.?|P|IMITED|TD\b\.?)|"
    r"N(?:\.A\b\.?|ational Association|\.V\b\.?|ATIONAL ASSOCIATION)|S(?:\.A\b\.?(?:/N\.V\b\.?)?|E|\.p\.A\b\.?)|"
    r"B\.V\b\.?|P(?:LC|lc)|F(?:\.S\.B\b\.?|SB)|A(?:\.G\b(?!\.[A-Z])\.?|G)|GmbH|(?:Trust|TRUST) \d{4}-\w{1,4})|p(?:lc|"
    r"\.l\.c\b\.?))(?!\w)"
)
_ABBREVIATED = r"(?:[A-Z]\.(?:[A-Z]\.){0,4}|St\.|Alex\.|Wm\.|Geo\.|Chas\.|Jr\.|Sr\.|Cos\.|Bros\.|Mfg\.|Intl\.)"
_LETTERS = r"[\w\ue003]{0,30}+"
_PLAIN = rf"(?:(?:[A-Z\ue003]|[a-z]{{1,2}}(?=[A-Z])|\d(?=[A-Z])){_LETTERS}(?:[’'\-]{_LETTERS}){{0,6}}(?:\.com|\.ai)?)"
_PLACE = r"\((?:[A-Z][\w. ]{0,20})\)"
WORD = rf"(?:{SUFFIX}|{_ABBREVIATED}|{_PLAIN})"
_LINK = r"(?:of|de|du|la|van|von|der|for)"
_HOUSE = r"(?:Company|Co\b|Sons|Associates|Brothers|Partners|Trust|Savings)"
_SURNAME = r"[A-Z][a-z]{2,15}+"
_PARTNERS = (
    rf"(?:(?={_SURNAME}(?: {_SURNAME})?, [A-Z])(?<!among )(?<!between )(?:{_SURNAME} )?(?!{SUFFIX}){_SURNAME}, "
    rf"(?!{SUFFIX}){_SURNAME}(?:, {_SURNAME})? & {WORD})"
)
"""Partners' names parted by commas: "Goldman, Sachs & Co.", "Merrill Lynch, Pierce, Fenner & Smith Incorporated"."""
_BASE = (
    rf"(?:{_PARTNERS}|{WORD})(?:, (?:{SUFFIX}|{_SURNAME}(?: {_SURNAME})? Branch)| (?:{SUFFIX}|{_PLACE}|[&+/] ?{WORD}|"
    rf"and (?={_HOUSE}){WORD}|{_LINK}(?: the)? {WORD}|{_ABBREVIATED}|{_PLAIN})|[&+/] ?{WORD}){{0,9}}"
)
FIRM = rf"{_BASE}(?:, an? division of (?:the )?{_BASE})?"
FIRM_BEGINS = r"\b(?:[A-Z]|[a-z]{1,2}[A-Z]|\d[A-Z])|\ue003"
"""What every name begins with: far cheaper to look for than a name."""
BEGINNING = re.compile(FIRM_BEGINS)
_FIRM = compiled(FIRM)
_ENDS_LIKE_A_FIRM = regex.compile(
    rf"(?:{SUFFIX}(?:,? (?:[IVX]{{1,5}}|\d))?|\b(?:Securities|Capital|Partners|Bank|Trust|Advisors|Advisers|Group|Markets"
    rf"|Associates|Investments|"
    rf"Fund|"
    rf"Holdings|Management|Ventures|Financial|Americas|Services|Agency|Ramirez|Brothers|Sons|BANK|TRUST|GROUP|"
    rf"HOLDINGS|PARTNERS|FUND|Banco?rp|Bancorporation|Banc?shares|BankShares|BANCORP|BANCORPORATION|BANCSHARES)|"
    rf"\b(?:Trust|TRUST|Capital|CAPITAL) (?:[IVX]{{1,5}}|\d{{4}}-\w{{1,4}})|\bBank of [A-Z]\w+(?: [A-Z]\w+)?|"
    rf"\([A-Z][\w. ]{{1,20}}\)|, [A-Z]\w+(?: [A-Z]\w+)? Branch)$"
)
_STARTERS = frozenset(
    "the each any all both such our we and or as in on to by with if this these that its their for from under "
    "pursuant "
    "upon certain additionally subject neither concurrently company agreement inc".split()
)
_DIVISION = regex.compile(r"(?i), an? division of .*")
_FORMS = regex.compile(
    r"\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|na|national association|plc|nv|sa|ag|"
    r"the)\b"
)
_NO_LETTERS = regex.compile(r"[^\w]+")
_MARKS = regex.compile(r"\((?:TM|SM|R|[a-z\d]{1,2}|\*{1,3})\)|[®™℠*†‡§]")


class Firm(NamedTuple):
    """A firm's name in a passage, `text[start:end]`."""

    name: str
    start: int
    end: int


def firms_in(text: str, start: int = 0, end: int | None = None) -> tuple[Firm, ...]:
    """The names in a range that are surely firms', by their form; capitalised words alone are none."""
    found = []
    for match in each_match(_FIRM, BEGINNING, text, start, end):
        firm = _without_starter(match[0], match.start())
        if firm and is_firm(firm.name):
            found.append(firm)
    return tuple(found)


def is_firm(name: str) -> bool:
    """Does the name end as firms' names do: in a legal form, or in a word of the trade?"""
    return bool(_ENDS_LIKE_A_FIRM.search(name)) and len(name.split()) > 1


def _without_starter(name: str, start: int) -> Firm | None:
    first, _, rest = name.partition(" ")
    while rest and first.lower() in _STARTERS and not (first == "The" and rest.startswith("Bank")):
        start += len(first) + 1
        name = rest
        first, _, rest = name.partition(" ")
    return Firm(name, start, start + len(name)) if name else None


def printed_name(name: str) -> str:
    """The name with white space folded and without footnote and trade marks."""
    return " ".join(_MARKS.sub("", name).split()).strip(" ,;")


@lru_cache(maxsize=4096)
def core_name(name: str) -> str:
    """What is left of a name for comparison: no legal form, no case, no accents, no punctuation."""
    plain = unicodedata.normalize("NFKD", _DIVISION.sub("", name)).casefold().replace("&", " and ").replace(".", "")
    words = _NO_LETTERS.sub(" ", plain).strip()
    return " ".join(_FORMS.sub(" ", words).split()).removesuffix(" and") or words


def same_firm(one: str, other: str) -> bool:
    """Are two printed names one firm's: equal but for legal form, case and punctuation?"""
    return core_name(one) == core_name(other)
