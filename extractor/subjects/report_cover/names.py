"""Names on the cover: the registrants' own and the former one, over, under or beside their captions."""

import regex

from extractor.rules import Stated
from extractor.subjects.report_cover.captions import Caption, is_heading
from extractor.subjects.report_cover.cover import NOTHING, WEB, Cover, stated
from extractor.subjects.report_cover.dates import read_dates_in
from extractor.text.printed import PrintedLine, joined, part_of

_ROLE = regex.compile(r"(?i)\s*\(\s?(?:the )?(?:registrant|company|issuer|depositor|sponsor)s?\s?\)\s*$")
_SUFFIX = regex.compile(
    r"(?i)\b(?:inc|incorporated|corp|corporation|company|co|llc|l\.l\.c|lp|l\.p|ltd|limited|plc|trust|bancorp|group|"
    r"partners|"
    r"holdings?|partnership|n\.?v|s\.?a|bank)\b\.?\W*$"
)
_ONLY_AN_ENDING = regex.compile(
    r"(?i)(?:and |& )?(?:\(?\w+\)? )?(?:inc|incorporated|corp|corporation|company|co|llc|lp|ltd|limited|plc|trust|l\.p)\b\W*"
)
_OF_OTHERS = regex.compile(r"(?i)\b(?:issuing entit|sponsor|servicer)")
_BEFORE_CAPTION = regex.compile(r"(?i)^(?P<name>[^(]{2,90}?)\s*\(\s?exact\b")
_BEHIND_CAPTION = regex.compile(r"(?i)charter\)?\s?:\s?(?P<name>\S.{1,90})$")
_FORMER_BEHIND = regex.compile(r"(?i)last report\W{0,4}(?::|\))\W{0,3}(?P<name>[A-Z].{2,80})$")
_SOME_LETTERS = regex.compile(r"\p{L}{2}|\d\p{L}|\p{L}\d")
_THREE_LETTERS = regex.compile(r"\p{L}{3}")
_MARKS = regex.compile(r"[®™℠]|\((?:TM|SM|R)\)")
_FORMERLY = regex.compile(r"(?i)^\W*(?:formerly(?: known as)?|f/k/a)\W+")
_ASIDE = regex.compile(r"\(.+\)")
_IS_FORMER_CAPTION = regex.compile(r"(?i)\bformer (?:name|address)|changed? since|last report")
_LIKE_AN_ADDRESS = regex.compile(r"^\d+\s|\b\d{5}\b|(?i:\b(?:street|avenue|suite|road|drive|floor|blvd)\b)|,\s[A-Z]{2}\W*$")
_PART = regex.compile(
    r"(?i)[,(]\s?(?:solely )?(?:in its capacity )?as (?:the )?(?:company|depositor|seller|sponsor|servicer|master servicer|"
    r"issuer|registrant|trustee|transferor|originator)\b(?: \w+){0,3}? (?:under|pursuant to|of|for|on behalf)\b"
)
_OTHER_CAPTIONS: frozenset[Caption] = frozenset({"file", "ein", "phone", "former", "date"})
_LONGEST_PART = 10
_LONGEST_NAME = 200


def registrant_names(cover: Cover) -> list[Stated[str]]:
    """The names over (or, where that is how the cover is set, under) the caption "Exact name of registrant"."""
    names: list[Stated[str]] = []
    captions = cover.at("name")
    own = [at for at in captions if not _OF_OTHERS.search(cover.lines[at].text)]
    for at in own or captions:
        if at and "name" in cover.captions[at - 1] and cover.lines[at - 1].block == cover.lines[at].block:
            continue
        several = _names_above(cover, at)
        if several:
            return several
        name = _name_beside(cover, at) or _name_above(cover, at) or _name_below(cover, at)
        if name is not None and name.value not in [known.value for known in names]:
            names.append(name)
    return names


def _name_beside(cover: Cover, at: int) -> Stated[str] | None:
    """On the caption's own line: "Acme Corp. (Exact name of registrant ...)", "Exact name of registrant: Acme Corp."."""
    line = cover.lines[at]
    found = _BEFORE_CAPTION.match(line.text) or _BEHIND_CAPTION.search(line.text)
    if found is None:
        return None
    span = joined(cover.chars, [line]).span(*found.span("name"))
    return stated(_plain_name(found["name"]), span, "name")


def _names_above(cover: Cover, at: int) -> list[Stated[str]]:
    """Several registrants' names over one caption, each on a line that ends as names of firms do; as many as employer numbers."""
    numbers = len({value.value for value in cover.values if value.kind == "ein"})
    lines = _lines_above(cover, at)
    if 1 <= len(lines) < numbers <= at:
        apart = [before for before in range(at - numbers, at) if _may_be_name(cover, before)]
        lines = [cover.lines[before] for before in apart] if len(apart) == numbers else lines
    are_names = len(lines) == numbers > 1 and all(_SUFFIX.search(line.text) for line in lines)
    are_names = are_names and not any(_ONLY_AN_ENDING.fullmatch(line.text) for line in lines)
    return [name for line in lines if (name := _name_of(cover, [line]))] if are_names else []


def _name_above(cover: Cover, at: int) -> Stated[str] | None:
    return _name_of(cover, _lines_above(cover, at))


def _lines_above(cover: Cover, at: int) -> list[PrintedLine]:
    part = _before_part(cover, at)
    lines = [part[1]] if part else []
    at = part[0] if part else at
    for before in range(at - 1, max(-1, at - 6), -1):
        line = cover.lines[before]
        if not _may_be_name(cover, before):
            break
        if lines and not _touch(cover, line, lines[0]) and not _ONLY_AN_ENDING.fullmatch(lines[0].text):
            break
        lines.insert(0, line)
    # "(Issuer in respect of Certificates, Series 2000-2)" under the name says what it is, and is no part of it.
    while len(lines) > 1 and _ASIDE.fullmatch(lines[-1].text):
        lines.pop()
    return lines


def _before_part(cover: Cover, at: int) -> tuple[int, PrintedLine] | None:
    """Over the caption may follow on the name, over lines, what part the registrant has: "Acme LLC (as depositor under the
    Trust Agreement dated ...)". The line where that begins, and what stands before it on that line.
    """
    for before in range(at - 1, max(-1, at - _LONGEST_PART), -1):
        line = cover.lines[before]
        if cover.captions[before] & _OTHER_CAPTIONS or is_heading(line.text):
            return None
        found = _PART.search(line.text)
        if found:
            words = line.text[: found.start()].rstrip(" ,(")
            return (before, part_of(cover.chars, line, 0, words)) if words and _SUFFIX.search(words) else None
    return None


def _name_below(cover: Cover, at: int) -> Stated[str] | None:
    after = next((i for i in range(at + 1, len(cover.lines)) if "name" not in cover.captions[i]), None)
    if after is None or not _may_be_name(cover, after):
        return None
    return _name_of(cover, [cover.lines[after]])


def uncaptioned_name(cover: Cover) -> Stated[str] | None:
    """Without its caption: the line with a company's ending, else the first one, between the date and the numbers."""
    first = min((value.line for value in cover.values), default=len(cover.lines))
    dated = [at for at in range(first) if read_dates_in(joined(cover.chars, [cover.lines[at]]))]
    for start in (dated[-1] + 1 if dated else 0, 0):
        near = [at for at in range(start, first) if _may_be_name(cover, at)]
        chosen = next((at for at in near if _SUFFIX.search(cover.lines[at].text)), near[0] if near and start else None)
        if chosen is not None:
            return _name_of(cover, [cover.lines[chosen]])
    return None


def _may_be_name(cover: Cover, at: int) -> bool:
    line = cover.lines[at]
    if cover.captions[at] - {"state", "ein", "address"} or is_heading(line.text) or len(line.text) > 110:
        return False
    if cover.captions[at] and (line.text.startswith("(") or line.text.endswith(")")):
        return False
    if cover.holds(at) or NOTHING.match(line.text) or WEB.search(line.text):
        return False
    return bool(_SOME_LETTERS.search(line.text)) and not read_dates_in(joined(cover.chars, [line]))


def _touch(cover: Cover, line: PrintedLine, following: PrintedLine) -> bool:
    """Do two lines stand under each other with no blank line between?"""
    same = (line.block, line.cell) == (following.block, following.cell)
    return cover.chars[line.end : following.start].count("\n") == 1 and (same or not line.row)


def _name_of(cover: Cover, lines: list[PrintedLine]) -> Stated[str] | None:
    if not lines:
        return None
    name = joined(cover.chars, lines)
    words = _plain_name(name.words)
    at = name.words.find(words)
    return stated(words, name.span(max(at, 0), max(at, 0) + len(words)), "name") if words else None


def _plain_name(words: str) -> str:
    return _MARKS.sub("", _ROLE.sub("", words)).strip(' ,;:“”"*')


def former_name(cover: Cover) -> Stated[str] | None:
    """What stands on the former-name line and is a name: neither "N/A" nor a former address."""
    for at in cover.at("former"):
        formerly = _FORMERLY.match(cover.lines[at].text)
        if formerly and "last report" not in cover.lines[at].text.lower():
            return _former(cover, [cover.lines[at]], cover.lines[at].text[formerly.end() :].rstrip(" )"))
        if not _IS_FORMER_CAPTION.search(cover.lines[at].text):
            continue
        beside = _FORMER_BEHIND.search(cover.lines[at].text)
        if beside:
            return _former(cover, [cover.lines[at]], beside["name"])
        lines: list[PrintedLine] = []
        for before in range(at - 1, -1, -1):
            if cover.captions[before] or cover.holds(before):
                break
            lines.insert(0, cover.lines[before])
        if cover.captions[at - 1 - len(lines)] if at - 1 - len(lines) >= 0 else False:
            return _former(cover, lines[:1], lines[0].text) if lines else None
        if lines and len(lines) <= 4:
            return _former(cover, lines[:1], lines[0].text)
    return None


def _former(cover: Cover, lines: list[PrintedLine], words: str) -> Stated[str] | None:
    if NOTHING.match(words) or _LIKE_AN_ADDRESS.search(words) or not _THREE_LETTERS.search(words) or is_heading(words):
        return None
    name = joined(cover.chars, lines)
    at = name.words.find(words)
    plain = _plain_name(_FORMERLY.sub("", words))
    if not plain or at < 0 or len(plain) > _LONGEST_NAME:
        return None
    at += words.find(plain)
    return stated(plain, name.span(at, at + len(plain)), "former_name")
