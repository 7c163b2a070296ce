"""Addresses outside the United States: city, postal code and country in the orders in which countries print them."""

from typing import NamedTuple

import regex

from extractor.patterns import compiled

_COUNTRIES = (
    "Argentina|Australia|Austria|The Bahamas|Bahamas|Barbados|Belgium|Belize|Bermuda|Brazil|British Virgin Islands|Bulgaria|"
    "Canada|"
    "Cayman Islands|Chile|People[’']s Republic of China|P\\.? ?R\\.? ?China|PRC|P\\.R\\.C\\.|P\\.?R\\.? of China|China|Colombia|"
    "Costa Rica|Curaçao|Cyprus|"
    "Czech Republic|Denmark|Dominican Republic|Egypt|England|United Kingdom|U\\.K\\.|UK|Great Britain|Scotland|Wales|Northern "
    "Ireland|Estonia|Finland|"
    "France|Germany|Gibraltar|Greece|Grand Cayman|Guernsey|Hong Kong(?: SAR)?|Hungary|Iceland|India|Indonesia|Republic of "
    "Ireland|Ireland|"
    "Isle of Man|Israel|Italy|Japan|Jersey|Kazakhstan|Kenya|Republic of Korea|South Korea|Korea|Kuwait|Liechtenstein|Luxembourg|"
    "Macau|Malaysia|Malta|"
    "Marshall Islands|Mauritius|Mexico|México|Monaco|Netherlands|The Netherlands|New Zealand|Nigeria|Norway|Panama|Peru|"
    "Philippines|Poland|Portugal|"
    "Romania|Russia|Saudi Arabia|Singapore|South Africa|Spain|Sweden|Switzerland|Taiwan(?:,? R\\.?O\\.?C\\.?)?|Thailand|Turkey|"
    "Ukraine|"
    "United Arab Emirates|U\\.?A\\.?E\\.?|Uruguay|Venezuela|Vietnam"
)
COUNTRY = "(?:" + "|".join(sorted(_COUNTRIES.split("|"), key=len, reverse=True)) + ")"
_PROVINCE = (
    r"(?:Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland(?: and Labrador)?|Nova Scotia|Ontario|Prince Edward "
    r"Island|Qu[eé]bec|"
    r"Saskatchewan|Yukon(?: Territory)?|A\.?B\.?|B\.?C\.?|M\.?B\.?|N\.?B\.?|N\.?L\.?|N\.?S\.?|O\.?N\.?|ONT|P\.?Q\.?|Q\.?C\.?|"
    r"S\.?K\.?)"
)
_STATE_OF_AUSTRALIA = (
    r"(?:New South Wales|Victoria|Queensland|Western Australia|South Australia|Tasmania|NSW|VIC|QLD|WA|SA|TAS|ACT)"
)
_CANADIAN = r"[A-Z]\d[A-Z][ -]?\d[A-Z]\d"
_BRITISH = r"[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}"
_OTHER = (
    rf"(?:{_CANADIAN}|{_BRITISH}|\d{{4}} ?[A-Z]{{2}}\b|[A-Z]{{2}} ?\d{{1,2}}\b|KY\d-\d{{4}}|[A-Z]\d[A-Z\d] ?[A-Z\d]{{4}}\b|"
    rf"(?:[A-Z]{{1,3}}-)?\d{{3}}[- ]\d{{2,4}}\b|"
    rf"(?:[A-Z]{{1,3}}-)?\d{{4,7}}\b)"
)
_TO_THE_EAST = rf"[,.\s]+\(?(?P<state>{_PROVINCE})\)?"
_CANADA = compiled(
    rf"(?:{_TO_THE_EAST}(?:[,.\s]+(?P<country>Canada|CANADA))?[,.\s]+(?P<zip>{_CANADIAN})(?:[,.\s]+(?P<country>Canada|CANADA))?"
    rf"|{_TO_THE_EAST}[,.\s]+(?P<country>Canada|CANADA))[.,\s]*$"
)
_AUSTRALIA = compiled(
    rf"[,.\s]+(?P<state>{_STATE_OF_AUSTRALIA})[,.\s]+(?P<zip>\d{{4}})[,.\s]+(?P<country>Australia)[.,\s]*$"
    rf"|[,.\s]+(?P<state>{_STATE_OF_AUSTRALIA})[,.\s]+(?P<country>Australia)[,.\s]+(?P<zip>\d{{4}})[.,\s]*$"
)
_ZIP_BEHIND = compiled(rf"(?<!\b(?:New|NEW|South))[,.\s]+(?P<country>(?i:{COUNTRY}))[,.\s]+(?P<zip>{_OTHER})[.,\s]*$")
_ZIP_BEFORE = compiled(rf"[,.\s]+(?P<zip>{_OTHER})[,.\s]+(?P<country>(?i:{COUNTRY}))[.,\s]*$")
_ZIP_LEADS = compiled(
    rf"(?:^|[,\n])\s*(?P<zip>{_OTHER})[ \n](?P<city>\p{{Lu}}[\p{{L}}.’' -]{{1,40}}?)[,.\s]+(?P<country>(?i:{COUNTRY}))[.,\s]*$"
)
_BRITISH_ALONE = regex.compile(rf"[,.\s]+(?P<zip>{_BRITISH})[.,\s]*$")
_CITY_STATE = regex.compile(r"(?:^|[,\n]\s*)(?P<city>Singapore|Hong Kong|Monaco|Gibraltar)[,.\s]+\(?(?P<zip>\d{5,6})\)?[.,\s]*$")
_NO_ZIP = compiled(rf"(?<!\b(?:New|NEW|South))[,.\s]+(?P<country>(?i:{COUNTRY}))[.,\s]*$")
_TAILS = (_CANADA, _AUSTRALIA, _CITY_STATE, _ZIP_LEADS, _ZIP_BEHIND, _ZIP_BEFORE, _BRITISH_ALONE, _NO_ZIP)
_CITY = regex.compile(r"(?P<city>\p{Lu}[\p{L}.’' -]{1,40}?(?: \d{1,2})?)[,\s]*$")
_LONGEST = 300

Part = tuple[int, int]


class Abroad(NamedTuple):
    """Where the parts of the address stand in its words, and where its street and city end."""

    parts: dict[str, Part]
    head: int


def find_abroad(words: str) -> Abroad | None:
    """The tail of an address abroad; None where the words end otherwise."""
    if len(words) > _LONGEST:
        return None
    for pattern in _TAILS:
        found = pattern.search(words)
        if found:
            parts = {name: found.span(name) for name in ("city", "state", "zip", "country") if _has(found, name)}
            return Abroad(parts, found.start())
    return None


def city_in(head: str) -> Part | None:
    """The city at the end of what stands before the tail: behind the last comma or on a line of its own."""
    cut = max(head.rfind("\n"), head.rfind(",")) + 1
    found = _CITY.match(head[cut:].lstrip())
    if not found or cut == 0:
        return None
    start = cut + len(head[cut:]) - len(head[cut:].lstrip())
    return start, start + found.end("city")


def _has(found: "regex.Match[str]", name: str) -> bool:
    return name in found.re.groupindex and found[name] is not None
