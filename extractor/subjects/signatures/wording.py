"""What a line of a signature page is, told from its words: boilerplate, label, signature, name, office, company."""

from difflib import SequenceMatcher

import regex

SIGN = r"(?:/\s?[sS]\s?/|\\\s?[sS]\s?\\|(?<![A-Za-z])[sS]/(?=\s?\p{Lu}))"
SIGNATURE = regex.compile(rf"^(?P<before>.*?){SIGN}\W{{0,3}}\s*(?P<name>\p{{Lu}}[^_/]{{1,60}}|)[_\s]*$")
_HAS_SIGNATURE = regex.compile(SIGN)
PARAGRAPH = regex.compile(
    r"(?i)\bpursuant to the requirements?|\b(?:duly|has) caused|\bto be signed|\bundersigned|\bduly authorized\.|"
    r"\bthereunto\b|\bhereunto\b|on (?:its|their) behalf|^authorized\.?$|exchange act of|the registrants? ha(?:s|ve)|"
    r"signatures? (?:for|of) each|relate only to matters|subsidiar(?:y|ies) of such company"
)
HEADING = regex.compile(r"(?i)^\W*s\s?i\s?g\s?n\s?a\s?t\s?u\s?r\s?e\s?\(?s?\)?(?: page)?\W*$")
BY = regex.compile(r"(?i)^\W*(?:signed\s?)?by\s{0,2}(?:[:;.]|$|(?=[_/(]))\W{0,3}(?P<rest>.*)$")
BY_NAME = regex.compile(r"^(?:By|BY)\s(?P<rest>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4})\W*$")
"""Without the colon: what else begins with "By" goes on in lower case ("By order of the Board")."""
NAME_LABEL = regex.compile(r"(?i)^\W*(?:print(?:ed)?\s|typed\s)?names?\s?:\s*(?P<rest>.*)$")
TITLE_LABEL = regex.compile(
    r"(?i)^\W*(?:(?:title|its|position|capacity)\s?(?::|$)|title\s(?=(?:(?:executive|senior|corporate|"
    r"assistant) ){0,2}(?:vice|president|chief|secretary|treasurer|controller|chairman)\b))\s*(?P<rest>.*)$"
)
DATE_LABEL = regex.compile(r"(?i)^\W*(?:date|dated)\b(?: as of)?\s*:?\s*")
UNDER_A_LINE = regex.compile(
    r"(?i)^\W*(?:the )?(?:co-?)?(?:registrants?|company|issuer|depositor)\W*$|"
    r"^\(.{0,3}(?:signature|name|title|date|print)[^)]{0,40}\)\W*$|"
    r"^\(?(?:authorized )?signature\)?\W*$|^\*?\s?print .{0,90}$"
)
ROLE_BEHIND = regex.compile(r"(?i)\s*\(\s?(?:the )?(?:co-)?(?:registrant|company|issuer|depositor)s?\s?\)\s*$")
DAY_OF = regex.compile(r"(?i)\b(?:this|the)\s\d{1,2}(?:st|nd|rd|th)?\sday\sof\b")
NO_SIGNATURE = regex.compile(
    r"(?i)^\W*(?:exhibits?\b|index\b|ex-?\d|table of contents|statement of differences|page \d|\[?signature page|"
    r"for immediate|"
    r"contact|press release|news release|source:|see notes|schedule|annex|appendix)|^\W*[ivx\d]{1,4}\W*$|^\*+\s|^#"
)
PAGE_NUMBER_OR_NOTE = regex.compile(r"(?i)^\W*[ivx\d]{1,4}\W*$|^\*")
_OFFICE = regex.compile(
    r"(?i)\b(?:president|officer|secretary|treasurer|counsel|controller|comptroller|director|chairman|chairwoman|chair|"
    r"chairperson|manager|partner|trustee|member|principal|attorney|agent|executive|ceo|cfo|coo|evp|svp|avp|vp|v\.p|"
    r"accountant|representative|founder|administrator|head|general|signatory|receiver|liquidat\w*|owner|chief|"
    r"cashier)\b"
)
_PERSONAL_OFFICE = regex.compile(
    r"(?i)officer|president|secretary|treasurer|counsel|director|controller|chairman|manager|signatory"
)
_COMPANY = regex.compile(
    r"(?i)\b(?:inc|incorporated|corp|corporation|company|co|llc|l\.l\.c|lp|l\.p|llp|ltd|limited|plc|trust|bancorp|"
    r"group|"
    r"partners|"
    r"holdings?|partnership|n\.?v|s\.?a|bank|fund|n\.a|ag|authority|association)\b\.?"
)
_FIRM_ENDING = regex.compile(r",\s(?i:inc|l\.?l\.?c|l\.?p|ltd|n\.?a|p\.?c|co|corp)\b\.?(?:,|$)")
_CAPACITY = regex.compile(
    r"(?i)\(?(?:(?:not .{3,40} but )?(?:solely )?(?:as|its|in its capacity)\b|(?:the |a |an )?(?:sole |managing |corporate )?"
    r"(?:general partner|managing member|sole member|manager|trustee|servicer|depositor|administrator|agent)\b)"
)
_KIND_OF_FIRM = regex.compile(
    r"\(?[aA]n? [\w ]{3,40}(?:(?i:partnership|corporation|company|trust|association))\b\W*|(?i:a body corporate\b.{0,30})"
)
_PERSON = regex.compile(r"\p{Lu}[\p{L}.'’-]*(?:[\s,]+[\p{L}.'’-]+){1,5}\W*$")
_SUFFIXED = r"[^,–]+?(?:,\s?(?:Jr|Sr|II|III|IV|V|Esq|Ph\.?\s?D|M\.?D|CPA|C\.P\.A|J\.?D)\b\.?)*"
_NAME_AND_TITLE = regex.compile(rf"^(?P<name>{_SUFFIXED})\s*(?:,|[–—]|\s-)\s*(?P<title>\S.*)$")
_NOT_LETTERS = regex.compile(r"[^\p{L} ]")
_WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
_UNFINISHED = regex.compile(r"(?i)(?:,|&|[-–—]|\b(?:and|of|chief|vice|senior|executive|assistant|deputy|general|corporate))$")
_AND = regex.compile(r"(?i)and\b")


def is_signed(words: str) -> bool:
    """Does the line hold a conformed signature, "/s/"?"""
    return bool(_HAS_SIGNATURE.search(words))


def is_office(words: str) -> bool:
    """Is it a person's office: "Vice President and Secretary", not a company's name with "Partners" in it?"""
    return bool(_OFFICE.search(words)) and (not _COMPANY.search(words) or bool(_PERSONAL_OFFICE.search(words)))


def is_company(words: str) -> bool:
    """Does it hold a word that companies' names end with?"""
    return bool(_COMPANY.search(words))


def is_firm(words: str) -> bool:
    """Is it a firm that signs for the registrant ("By: Acme GP LLC, its general partner"), no person with a title?"""
    return is_company(words.partition(",")[0]) or bool(_FIRM_ENDING.search(words))


def is_kind_of_firm(words: str) -> bool:
    """Does it say what the registrant is, under its name: "a California limited partnership"?"""
    return bool(_KIND_OF_FIRM.fullmatch(words))


def is_capacity(words: str) -> bool:
    """Does it say as what a firm signs: "as Servicer", "its general partner", "Managing General Partner"?"""
    return bool(_CAPACITY.match(words))


def is_person(words: str) -> bool:
    """Is it made like a person's name, and no office?"""
    return bool(_PERSON.match(words)) and not _OFFICE.search(words)


def name_and_title(words: str) -> tuple[str, int] | None:
    """The name of "Jane Doe, Jr., Vice President" and where the title begins; None where there is no title."""
    cut = _NAME_AND_TITLE.match(words)
    if cut is None or not _OFFICE.search(cut["title"]) or _OFFICE.search(cut["name"]):
        return None
    return cut["name"].strip(" ,"), cut.start("title")


def goes_on(above: str, words: str) -> bool:
    """Do the words go on with a title: is it unfinished, are they an office, a parenthesis, a lower-case word?"""
    if len(words) > 110 or words.endswith((".", ":")):
        return False
    return bool(_UNFINISHED.search(above) or words[:1] in "(&" or words[:1].islower() or _AND.match(words)) or is_office(words)


_ALIKE = 0.8


def alike(one: str, other: str) -> bool:
    """Are they one name, but for case, points and a letter?"""
    first, second = (_NOT_LETTERS.sub("", name.casefold()) for name in (one, other))
    if first == second:
        return True
    # No two names of such lengths can be so alike.
    if 2 * min(len(first), len(second)) < _ALIKE * (len(first) + len(second)):
        return False
    matcher = SequenceMatcher(None, first, second)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def same_person(signature: str, printed: str) -> bool:
    """Is the printed name the signature's: alike, or "William A. Freeman" under "W.A. Freeman"?"""
    head = printed.partition(",")[0]
    if alike(signature, printed) or alike(signature, head):
        return True
    signed, said = _WORD.findall(signature.casefold()), _WORD.findall(head.casefold())
    if not signed or not said or len(said) > 6 or _OFFICE.search(head):
        return False
    return bool(signed[-1] == said[-1] and signed[0][0] == said[0][0])
