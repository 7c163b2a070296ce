"""Statements that should no longer be relied upon (Item 4.02)."""

import regex

from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.rules.grammar import MASKS
from extractor.subjects.events.item_text import ItemText, led_by

NOT_RELIED = Rule(
    "events.non_reliance.statement",
    needs=("relied", "reliance", "rely"),
    pattern=r"^(?i:(?P<statements>[^;]{0,900}?)(?:(?:should|could|can|may|must|shall) (?:therefore |also )?(?:no longer|not)(?: "
    r"any longer)?|"
    r"no longer should|should no longer|no longer can) be relied (?:up)?on"
    r"|[^;]{0,600}?(?:should|can|may) (?:no longer|not) rely (?:up)?on (?P<statements>[^;]{5,600})"
    r"|[^;]{0,600}?reliance (?:should|can|may) (?:no longer|not) be placed (?:up)?on (?P<statements>[^;]{5,600}))",
    never=r"(?i)^\W{0,3}item 4\.02|forward-looking|(?:will|would) not be relied",
    matches={
        "the Company has determined that its financial statements for the quarter ended March 31, 2005, should no "
        "longer be "
        "relied upon.": {
            "statements": "the Company has determined that its financial statements for the quarter ended March 31, 2005,",
        },
        "investors should no longer rely on the Company’s financial statements for the year ended June 30, 2009.": {
            "statements": "the Company’s financial statements for the year ended June 30, 2009.",
        },
    },
    rejects=("Forward-looking statements should not be relied upon.",),
)
REASON = Rule(
    "events.non_reliance.reason",
    needs=(
        "error",
        "misstate",
        "misappl",
        "incorrect",
        "improper",
        "mistake",
        "accounting for",
        "misclassif",
        "inaccura",
        "classification",
        "failure",
    ),
    pattern=r"(?i:due to|because of|as a result of|resulting from|result of|attributable to|relat(?:ed|es|ing) to|to correct(?: "
    r"for)?|caused by|"
    r"identified|discovered) (?P<reason>(?i:(?:an? |the |certain |its |material )*(?:[\w’-]+ ){0,5}?(?:errors?|misapplication|"
    r"misstatements?|"
    r"mistakes?|misclassifications?|inaccurac(?:y|ies)|improper|incorrect(?:ly)?|accounting for|accounting treatment|"
    r"classification|failure))"
    r"\b[^.;]{0,260}?)(?=,? (?:and )?(?:the company|the registrant|the board|the audit committee|management|should|that (?:the|"
    r"its)|which|we )\b|"
    r", (?:its|the|our) |[.;]|$)",
    never=r"(?i)forward-looking",
    matches={
        "concluded that, because of a misapplication of the guidance on accounting for the Company’s warrants, the "
        "previously issued statements should no longer be relied upon.": {
            "reason": "a misapplication of the guidance on accounting for the Company’s warrants",
        },
        "should no longer be relied upon due to errors in the recognition of revenue on certain contracts.": {
            "reason": "errors in the recognition of revenue on certain contracts",
        },
    },
    rejects=("The Company restated its statements.",),
)
CONCLUDED = Rule(
    "events.non_reliance.concluded",
    needs=("conclu", "determin"),
    pattern=r"(?P<by>(?i:(?:the )?(?:(?:board of directors|board|audit committee|management|audit and finance "
    r"committee)(?: and (?:the )?(?:board of directors|board|audit committee|management))?)))"
    r"\b[^;]{0,280}?\b(?:concluded|determined|concluding|made a determination|reached a determination|conclusion)"
    r"",
    matches={
        "On August 1, 2005, management of the Company advised the Company's Audit Committee that it had made a "
        "determination that its method of accounting was inconsistent with generally accepted accounting principles.": {
            "by": "management",
        },
    },
    rejects=("Management is considering the effect.",),
)
register(NOT_RELIED, CONCLUDED, REASON)
_ENDED = regex.compile(
    rf"(?i)(?:end(?:ed|ing)(?: on)?|as of|of) {MASKS['date']}(?:(?:, and|,| and)(?: for the "
    rf"[^.;,]{{3,60}}? ended)? {MASKS['date']}){{0,11}}"
)

_NAMED = regex.compile(
    r"(?i)(?:(?:previously[- ](?:issued|filed|reported)|audited|unaudited|consolidated|condensed|interim|annual|quarterly|"
    r"related|restated|"
    r"balance|and),? )*(?:financial (?:statements?|information|results)|balance sheets?|reports? on form 10-[kq]).{0,500}"
)


def read_non_reliance(item: ItemText) -> list[RowParts]:
    """The statements that should no longer be relied upon, by the ends of their periods."""
    match = item.first(NOT_RELIED)
    if match is None:
        return []
    concluded, reason = item.first(CONCLUDED), item.first(REASON)
    days = (day for s in item.statements() if (day := led_by(s)) and item.is_recent(day.value))
    terms = {
        "periods": _periods(match),
        "statements": _statements(match),
        "concluded_by": concluded["by"] if concluded else None,
        "reason": reason["reason"] if reason else None,
    }
    day = led_by(match.statement) or next(days, None)
    return [{**item.row, "kind": "non_reliance", "date": day, "non_reliance": terms}]


def _statements(match: Match) -> Stated[str] | None:
    """The statements by their name and periods, without who concluded what about them."""
    start, end = match.found.span("statements")
    found = _NAMED.search(match.statement.masked, start, end)
    if found is None:
        return None
    stop = found.start() + len(found[0].rstrip(" ,."))
    return match.words(found.start(), stop)


def _periods(match: Match) -> list[Stated[str]]:
    masked = match.statement.masked
    found: dict[str, Stated[str]] = {}
    for ends in _ENDED.finditer(masked, *match.found.span()):
        for at in range(ends.start(), ends.end()):
            if masked[at] == MASKS["date"]:
                (mention,) = match.statement.mentions_between(at, at + 1)
                found.setdefault(str(mention.value), match.between(str(mention.value), at, at + 1))
    return list(found.values())
