"""The address of the principal executive offices, in the parts that the form asks for."""

import re

import regex

from extractor.language.jurisdictions import STATE, state_at_end
from extractor.patterns import compiled
from extractor.reading import RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.abroad import Abroad, city_in, find_abroad
from extractor.text.printed import Joined, PrintedLine, joined

_RULE = "report.cover.address"
_ZIP = r"\d{5}(?:\s?[-‐‑–]\s?\d{4})?"
_TAIL = compiled(
    rf"[,\s\n]*(?P<state>{STATE})[.,\s\n]*(?P<zip>{_ZIP})?[.,\s\n]*(?P<country>(?:USA|U\.S\.A\.|"
    rf"United States(?: of America)?))?"
    r"[.,\s\n]*$"
)
_LONGEST_TAIL = 90
_ZIP_AT_END = re.compile(r"\d{5}(?:-\d{4})?[., \n]*$")
_LONGEST_ZIP = 20
_LEFT_OF_CAPTION = regex.compile(r"(?:[^()\d]{0,40}\)|\([^()]{0,60}\))[,\s]*")
"""Before the street: the end of the caption over it ("Identification No.)"), or in what state the registrant was formed."""
_CITY = regex.compile(r"(?P<city>[A-Z][A-Za-zÀ-ÿ.’' -]{1,40})[,\s]*$")
_SAINTS = "Albans|Augustine|Charles|Clair|Cloud|George|Helena|Johns|Joseph|Louis|Matthews|Paul|Peters|Petersburg|Thomas"
_STREET_ENDS = regex.compile(
    rf"(?i)^(?P<street>.*\b(?:street|(?<=\s)st\.?(?!\s(?:{_SAINTS})\b)|avenue|ave\.?|road|rd\.?|drive|dr\.?|boulevard|blvd\.?|way|parkway|pkwy\.?|"
    r"lane|ln\.?|"
    r"court|place|plaza|square|circle|highway|freeway|center|centre|building|suite \S+|floor|box \d+|terrace|trail|"
    r"(?:east|west|north|south)(?=,? [A-Z])))"
    r",?\s+(?P<city>[A-Z][A-Za-zÀ-ÿ.’' -]{1,40})$"
)


def read_address(chars: str, lines: list[PrintedLine]) -> RowParts | None:
    """street, city, state and zip of the lines of an address, as far as they can be told apart; else None."""
    if not lines:
        return None
    address = joined(chars, lines, "\n", "\n")
    state = _last_state(address.words)
    abroad = find_abroad(address.words) if state is None else None
    if abroad:
        return _abroad(address, abroad)
    tail = _TAIL.search(address.words, max(0, len(address.words) - _LONGEST_TAIL) if state is None else state)
    if tail is None:
        return None
    row: RowParts = {}
    for name in ("state", "zip", "country"):
        if tail[name]:
            row[name] = _stated(address, *tail.span(name), address)
    head = address.words[: tail.start()].rstrip(" ,\n")
    city, street = _city(head)
    if city:
        row["city"] = _stated(address, *city, address)
    left = _LEFT_OF_CAPTION.match(head)
    if street and left:
        street = (left.end(), street[1]) if left.end() < street[1] else None
    if street:
        row["street"] = _stated(address, *street, address)
    return row if city or "zip" in row else None


def _last_state(words: str) -> int | None:
    """Where a state of the Union with its ZIP code ends the words, what parts it from them included; None where none surely does.

    To tell it by its last letters spares all but a few addresses the long patterns that tell any.
    """
    code = _ZIP_AT_END.search(words, max(0, len(words) - _LONGEST_ZIP))
    before = words[: code.start()].rstrip(" ,.\n") if code else ""
    name = state_at_end(before)
    return len(before[: -len(name)].rstrip(" ,\n")) if name else None


def _abroad(address: Joined, found: Abroad) -> RowParts:
    parts = dict(found.parts)
    head = address.words[: found.head].rstrip(" ,\n")
    city = None if "city" in parts else city_in(head)
    street = _span(head, 0, city[0] if city else len(head))
    parts |= {name: part for name, part in (("city", city), ("street", street)) if part}
    return {name: _stated(address, *part, address) for name, part in parts.items()}


def _city(head: str) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Where the city and the street stand: the city on a line of its own, behind a comma, or behind the street's end."""
    cut = max(head.rfind("\n"), head.rfind(","))
    line = head.rfind("\n") + 1
    last = head[cut + 1 :]
    start = cut + 1 + len(last) - len(last.lstrip())
    ends = _STREET_ENDS.match(head[start:])
    if ends:
        city = (start + ends.start("city"), start + ends.end("city"))
        return city, _span(head, 0, start + ends.end("street"))
    if not _CITY.fullmatch(head[start:]):
        return None, _span(head, 0, len(head))
    if cut < 0 or (line > 0 and cut < line and not head[:line].strip()):
        return (start, len(head)), None
    return (start, len(head)), _span(head, 0, cut)


def _span(head: str, start: int, end: int) -> tuple[int, int] | None:
    words = head[start:end].rstrip(" ,\n")
    return (start, start + len(words)) if words else None


def _stated(address: Joined, start: int, end: int, around: Joined) -> Stated[str]:
    words = ", ".join(part.strip(" ,") for part in address.words[start:end].split("\n"))
    statement = around.span(0, len(around.words))
    return Stated(" ".join(words.split()), (Evidence(address.span(start, end), statement, _RULE),))
