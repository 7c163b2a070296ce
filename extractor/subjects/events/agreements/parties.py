"""The firms that an agreement is with, and what each of them is there ("administrative agent")."""

from typing import Any

import regex

from extractor.language.names import firms_in
from extractor.reading import RowParts
from extractor.rules import Match, Stated
from extractor.rules.grammar import MASKS
from extractor.subjects.events.agreements.agreement_rules import ENTERED, ROLE
from extractor.subjects.events.item_text import ItemText

_ALIAS = regex.compile(r" \([“\"][^()]{1,40}\)")
_BETWEEN = regex.compile(r"(?:,? ?\([^()]{1,200}\)){0,2},?")
_PARTIES_END = regex.compile(
    r"\b(?:pursuant to which|under which|which provides|providing for|whereby|to (?:acquire|"
    r"purchase|sell)|with respect to|relating to|in connection with)\b"
)
_PARTIES_BEGIN = regex.compile(r"\b(?:with|among|between|by and among|by and between)\b")
_ONLY_OF = regex.compile(
    r"(?i)(?:successors?(?:[- ]in[- ]interest)?(?: by merger)? (?:to|of)|affiliates? of|subsidiar(?:y|ies) of"
    r"|formerly(?: known as)?|"
    r"division of|parent of|owned by|controlled by|predecessor of) $"
)
_NOTICE = regex.compile(r"\bnotice\b[^;]{0,40}? (?:to|from) ")
_FAR = 200
"""Characters behind the title within which its parties begin."""


def parties_of(match: Match) -> list[RowParts]:
    """The firms that the sentence names as parties behind the title, else those beside the registrant before it."""
    start, end = match.found.span("rest")
    rest = match.statement.masked[start:end]
    begin, first_end = _PARTIES_BEGIN.search(rest), _PARTIES_END.search(rest)
    if not begin or begin.start() > _FAR or (first_end and first_end.start() < begin.start()):
        return _subjects(match) if match.rule == ENTERED.name else []
    stop = _PARTIES_END.search(rest, begin.end())
    firms = _firms(match, start + begin.end(), start + (stop.start() if stop else len(rest)))
    # Who enters into the agreement is named before the verb, and again among the parties by "among".
    entering = next((firm.name for firm in firms_in(match.statement.masked, 0, match.found.start())), None)
    return [row for row in firms if entering is None or row["name"].value != entering]


def parties_behind(match: Match, end: int) -> list[RowParts]:
    """The firms that the sentence of a definition names as parties behind the title."""
    masked = match.statement.masked
    begin = _PARTIES_BEGIN.search(masked, end, end + _FAR)
    stop = _PARTIES_END.search(masked, begin.end()) if begin else None
    return _firms(match, begin.end(), stop.start() if stop else len(masked)) if begin else []


def noticed(match: Match) -> list[RowParts]:
    """To whom, or from whom, the notice goes that ends the agreement."""
    found = _NOTICE.search(match.statement.masked, 0, match.found.start("title"))
    firms = _firms(match, found.end(), match.found.start("title")) if found else []
    return firms[:1]


def _subjects(match: Match) -> list[RowParts]:
    """The firms that are said to enter into the agreement, without the registrant, which is named first."""
    masked, verb = match.statement.masked, match.found.start()
    firms = _firms(match, 0, verb)
    first = firms_in(masked, 0, verb)[:1]
    is_registrant = bool(first) and masked[: first[0].start].rstrip().endswith((",", MASKS["date"]))
    names = {str(first[0].name)} if is_registrant else set()
    return [row for row in firms if row["name"].value not in names]


def _firms(match: Match, first: int, last: int) -> list[RowParts]:
    """The firms in a range of the sentence, with what each is there."""
    roles = {role.found.start(): role["role"] for role in ROLE.read(match.statement)}
    found: list[RowParts] = []
    for firm in firms_in(match.statement.masked, first, last):
        is_alias = match.statement.masked[firm.start - 1 : firm.start] in ("“", '"')
        if (
            _is_name(firm.name)
            and not is_alias
            and not _ONLY_OF.search(match.statement.masked, max(0, firm.start - 60), firm.start)
        ):
            alias = _ALIAS.match(match.statement.masked, firm.end)
            role = roles.get(alias.end() if alias else firm.end)
            found.append({"name": match.between(firm.name, firm.start, firm.end), "role": role})
    return _distinct(found)


def firm_as(item: ItemText, role: str, within: range | None = None) -> Stated[Any] | None:
    """The first firm that a sentence of the item, or of its passages `within`, names in this role."""
    for match in item.find(ROLE):
        is_within = within is None or match.statement.passage.index in within
        if is_within and match["role"].value.lower().startswith(role):
            masked, at = match.statement.masked, match.found.start()
            named = [firm for firm in firms_in(masked, max(0, at - 240), at) if _is_name(firm.name)]
            firm = next((firm for firm in reversed(named) if _BETWEEN.fullmatch(masked, firm.end, at)), None)
            if firm:
                return match.between(firm.name, firm.start, firm.end)
    return None


def _is_name(name: str) -> bool:
    return len(name.split()) > 1 and bool(
        regex.search(
            r"(?:Inc|Corp|Corporation|LLC|L\.L\.C|Ltd|Limited|L\.?P|N\.A|"
            r"plc|PLC|AG|S\.A|Bank|Association|Company|Trust|Co|Bancorp|Bancshares|GmbH|N\.V|B\.V"
            r"|Holdings|Partners|Fund)\b\.?$|\bBank (?:of [A-Z]|USA$)",
            name,
        )
    )


def _distinct(rows: list[RowParts]) -> list[RowParts]:
    seen: dict[str, RowParts] = {}
    for row in rows:
        seen.setdefault(str(row["name"].value), row)
    return list(seen.values())
