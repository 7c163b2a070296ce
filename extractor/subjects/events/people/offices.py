"""The offices that a sentence gives a person, and the words that make the person a director."""

import regex

from extractor.rules import Match, Stated
from extractor.subjects.events.people.names import TITLE, is_office, title_span

_BOARD = r"(?:boards?\b(?: of (?:directors|trustees|managers))?)"
_DIRECTOR = regex.compile(
    rf"(?i)\b(?:as (?:an? )?(?:\w+[- ]){{0,3}}directors?\b(?!,? (?:of|for|[A-Z]\w+) (?:finance|market|operat|invest|"
    rf"sales))|"
    rf"(?:as |, )?(?:an? |the )?(?:\w+ ){{0,2}}(?:members?|directors) of (?:the |its |our |[\w’' .,]{{0,40}}[’']s "
    rf")?(?:company[’']s )?{_BOARD}|"
    rf"(?:to|on|onto|of|from|join|leave|fill[^.;]{{0,40}} on) (?:serve on )?(?:the|its|our|(?:[\w’',.]+ "
    rf"){{0,3}}[\w.]+[’']s?)(?: \w+){{0,2}}? {_BOARD}|"
    rf"(?:to|from) (?:the )?{_BOARD}|election to the {_BOARD}|re-?election|"
    rf"to fill (?:the|an?|this|that|such) (?:[\w-]+ ){{0,3}}(?:vacanc(?:y|ies)|directorships?|seats?)\b)|"
    rf"(?i:(?:,|,? and) (?:as )?(?:an? |the |sole |an? executive )*director\b)"
    rf"(?!,? (?:of|for) (?!(?:the|its|our|us)\b|[\w’' .]{{2,40}}(?:Inc|Corp|Company|Ltd))|(?-i: [A-Z]))"
)
_COMMITTEE = regex.compile(r"(?i)committee of (?:the|its|our)[\w’' ]{0,30}$|committee$")
_LEADING = (
    r"(?:(?i:the )(?:[\w.]+ ){1,5}\([^()]{1,40}\) |an? |the |its |our |their |his |her |[\w.’', ]{1,40}[’']s? "
    r"(?:current |new |next |interim )?)?(?:new |current |next |incoming )?"
)
IN_OFFICE = regex.compile(
    rf"(?:\b(?:as|of|from|to|be|become|role of|positions? of|positions? as|duties as|duties of|office of|serve as|"
    rf"serve)|\G) ?{_LEADING}(?P<position>{TITLE})"
    rf"(?:,? and (?:as )?(?:an? |the )(?P<position>{TITLE}))?"
)
APPOSED = regex.compile(rf"(?:\G|,|\band\b) ?(?:who (?:\w+ ){{0,3}}as )?{_LEADING}(?P<position>{TITLE})")


def offices(
    match: Match, start: int, end: int, pattern: "regex.Pattern[str]", first: bool = False
) -> tuple[list[Stated[str]], Stated[bool] | None]:
    """The titles in a range of the masked sentence, and the words that make the person a director."""
    whole = match.statement.masked
    masked = whole[:end]
    positions: list[Stated[str]] = []
    for found in pattern.finditer(masked, start):
        for at, to in found.spans("position"):
            begin, stop = title_span(masked[at:to], whole[to : to + 20])
            title = masked[at + begin : at + stop]
            if is_office(title):
                positions.append(match.between(title, at + begin, at + stop))
        if first and positions:
            break
    seats = (found for found in _DIRECTOR.finditer(masked, start) if not _COMMITTEE.search(masked[start : _board_at(found)]))
    director = next(seats, None)
    return positions, match.between(True, *director.span()) if director else None


def _board_at(found: "regex.Match[str]") -> int:
    return found.start() + max(found[0].lower().rfind("the "), 0)
