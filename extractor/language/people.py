"""Names of people in running text: "Michael C. Lenz", "D. Jeremy Darroch", "Peter Karmanos, Jr.", then "Mr. Lenz".

A name is told by its form alone: two to five capitalised words and initials, none of which is a word of firms, offices
or the calendar. That is enough where a rule says what the person does; it is no list of all the people of a text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from extractor.mentions.stepping import each_match

HONORIFIC = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Gen|Adm|Lt|Hon|Prof|Sen|Gov)\.?|General|Admiral|Ambassador|Senator|Governor|Professor|Sir|"
    r"Dame|"
    r"Director|Messrs\.?|Mses\.?)(?: \(Ret\.\))?"
)
_TOKEN = r"(?:(?:[A-Z]\.){1,3}|(?:[A-ZÀ-Þ][’']|de|di|la)?[A-ZÀ-Þ]\p{L}{1,20}(?:[’'\-]\p{L}{2,20}){0,2})"
_BETWEEN = r"(?:de la|de|De|van der|van|Van|von|der|del|la|bin|al|St\.|[\"“(‘](?!Ret\.)[A-Z][\w.]{1,14}[\"”)’])"
_RUN = regex.compile(
    rf"(?<![\w’'\-.])(?:(?:Mr|Ms|Mrs|Dr|Gen|Messrs)\.? "
    rf")?{_TOKEN}(?:(?: {_BETWEEN})? {_TOKEN}){{0,11}}(?:,? (?:Jr|Sr)\b\.?|,? (?:II|III|IV)\b)?"
)
_BEGINNING = re.compile(r"\b(?:de|di|la)?[A-ZÀ-Þ]")
_WORD = regex.compile(rf"{_BETWEEN}(?!\w)|{_TOKEN}|[A-Z]\w*\.?")
_INITIAL = regex.compile(r"(?:[A-Z]\.){1,3}")
_SUFFIX = regex.compile(r"(?:Jr|Sr|II|III|IV)\.?")
_SUFFIX_AT_END = regex.compile(r",? (?:(?:Jr|Sr)\b\.?|II|III|IV)$")
_TITLES = frozenset("Mr Ms Mrs Dr Gen Messrs".split())
_FIRM = frozenset(
    "Inc Incorporated Corp Corporation Company Companies Co LLC LLP PLLC LP PC PLC Ltd Limited Bank Bancorp Trust "
    "Partners Group "
    "Holdings Holding Capital Securities Technologies Technology Systems Industries Communications Services "
    "Semiconductor "
    "Software Foods Pharmaceuticals Therapeutics Energy Resources Fund Funds Associates Ventures Insurance University "
    "School College Institute Hospital Foundation Partnership Enterprises International Networks Solutions "
    "Entertainment "
    "Media Financial Motors Airlines Laboratories Labs Brands Stores Products Bancshares Savings Federal Association "
    "Investments Research Wealth Asset Grocery Touche Thornton Young Helin Deloitte KPMG Ernst "
    "PricewaterhouseCoopers BDO".split()
)
_NOT_NAMES = _FIRM | frozenset(
    (
        "Senior Executive Chief Vice President Presidents Chair Chairman Chairwoman Chairperson Director Directors "
        "Officer Officers General Board Boards Corporate Committee Committees The This That These Those A An Our We It "
        "Its Their His Her He She They Treasurer Secretary Controller Interim Principal Global Item Items Section "
        "Sections Audit Compensation Nominating Governance Annual Meeting Meetings Plan Plans Program Agreement "
        "Agreements Class Common Preferred Stock Exhibit Exhibits Form Registrant Exchange Commission Operations "
        "Marketing Finance Sales Human Worldwide Division Effective Managing Partner Counsel Legal Accounting "
        "Operating "
        "Assistant Associate Deputy Regional National American States State Department January February March April "
        "May "
        "June July August September October November December Independent Lead Non New Development Business Management "
        "Strategic Strategy Internal Revenue Compliance Administrative Information Investor Relations In On As Of At "
        "By "
        "To For With And Or But If Mobility Retail Security Election Appointment Resignation Retirement Departure "
        "Prior "
        "Since From While Upon Both Under Following During Pursuant Each All Any No Not Such After Before When Current "
        "Report Press Release Notes Note Due Nasdaq Market York Delaware California Nevada Texas Rule Rules Act "
        "Regulation Proxy Statement Stockholders Shareholders Restricted Units Unit Shares Share Award Awards Grant "
        "Employment Separation Letter Offer Transition Named Covered Total Base Salary Bonus Target Incentive Long "
        "Term "
        "Short Equity Performance Former Vote Votes Voted Proposal Proposals Nominee Nominees Ratification Approval "
        "Advisory Broker Certificate Incorporation Bylaws Articles Merger Purchase Credit Loan Fiscal Quarter Year "
        "Supply Chain Product Engineering Research Science Medical Clinical Commercial Industrial Consumer Digital "
        "Data "
        "Cloud Design Emerging Customer People Talent Public Policy Affairs Administration Planning Treasury Tax Risk "
        "Lending Banking Wealth Asset Investment Investments Real Estate Community United Kingdom America Americas "
        "Europe Asia Pacific North South East West Central Expanded Participation Other Additional Material Terms "
        "Conditions Payments Benefits Amendment Restatement Second First Third Initial Final Related Party "
    ).split()
)
_LEGAL_FORMS = ("Inc", "LLC", "L.L.C", "LLP", "L.P", "Ltd", "Corp", "N.A", "PLC")


class Name(NamedTuple):
    """`text[start:end]` is the name of a person, without "Ms." where it is a full one ("Mr. Lenz" is whole)."""

    name: str
    start: int
    end: int


def find_people(text: str) -> tuple[Name, ...]:
    """The names in a sentence, in order."""
    runs = each_match(_RUN, _BEGINNING, text)
    found = (name for run in runs for name in _names(run[0], run.start(), text[run.end() : run.end() + 24]))
    return tuple(_with_period(name, text) for name in found)


def _with_period(name: Name, text: str) -> Name:
    if name.name.endswith((" Jr", " Sr")) and text[name.end : name.end + 1] == ".":
        return Name(name.name + ".", name.start, name.end + 1)
    return name


def surname(name: str) -> str:
    """The last name, without "Jr." and what else stands behind it."""
    return _SUFFIX_AT_END.sub("", name).split()[-1]


def _names(run: str, start: int, after: str) -> Iterator[Name]:
    """The names in a run of capitalised words: what is left between the words that are no names."""
    words = list(_WORD.finditer(run))
    first = 0
    for at in range(len(words) + 1):
        if at < len(words) and words[at][0] not in _NOT_NAMES:
            continue
        follower = words[at][0] if at < len(words) else after
        name = _name(words[first:at], run, start)
        if name and not _names_a_firm(run[: name.start - start], follower):
            yield name
        first = at + 1


def _name(words: "list[regex.Match[str]]", run: str, start: int) -> Name | None:
    titled = bool(words) and words[0][0].rstrip(".") in _TITLES
    if titled:
        rest = words[1:]
        if len(rest) == 1:
            return Name(run[words[0].start() : rest[0].end()], start + words[0].start(), start + rest[0].end())
        words = rest
    while words and _SUFFIX.fullmatch(words[0][0]):
        words = words[1:]
    core = [word for word in words if not _SUFFIX.fullmatch(word[0])]
    if not 2 <= len(core) <= 6 or _INITIAL.fullmatch(core[-1][0]) or not any(letter.isupper() for letter in core[-1][0]):
        return None
    if any(word[0].isupper() and len(word[0]) > 2 and not _INITIAL.fullmatch(word[0]) for word in core):
        return None
    end = words[-1].end()
    if words[-1] is core[-1]:
        behind = _SUFFIX_AT_END.search(run)
        end = len(run) if behind and behind.start() == end else end
    return Name(run[words[0].start() : end], start + words[0].start(), start + end)


def _names_a_firm(before: str, follower: str) -> bool:
    following = follower.lstrip(" ,").split(maxsplit=1)
    if before.rstrip().endswith("The") or follower.startswith(" & "):
        return True
    if not following or following[0].strip(".,;()’'”\"") not in _FIRM:
        return False
    return follower[:1] != "," or following[0].startswith(_LEGAL_FORMS)
