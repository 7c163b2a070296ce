"""Orders to mines (Item 1.04), shells that are none any more (Item 5.06), days for nominations of directors (Item 5.08)."""

from extractor.reading import RowParts
from extractor.rules import Match, Rule, register
from extractor.subjects.events.item_text import ItemText, day_of, led_by
from extractor.subjects.events.rare import first_day

ORDER = Rule(
    "events.mine.order",
    needs=("section", "pattern of violations"),
    pattern=r"(?:(?i:imminent danger|order|notice|withdraw)[^;]{0,220}?[Ss]ections? "
    r"(?P<order>(?:\d{3}|\ue003)\([a-z]\)(?:\(\d\)|\(\ue003\))?)"
    r"|[Ss]ections? (?P<order>(?:\d{3}|\ue003)\([a-z]\)(?:\(\d\)|\(\ue003\))?)[^;]{0,120}?(?i:order|notice)"
    r"|(?P<order>(?i:pattern of violations)) notice)",
    matches={
        "received an imminent danger order under section 107(a) of the Federal Mine Safety and Health Act of 1977": {
            "order": "107(a)",
        },
    },
    rejects=("The mine is in section 12 of the township.",),
)
MINE = Rule(
    "events.mine.name",
    needs=("mine", "quarry", "plant", "complex"),
    pattern=r"(?:\bat|\bfor|\bof|\bto|\bin) (?:its |the |our |[\w’']+[’']s )?(?:[a-z]+ "
    r"){0,2}(?P<mine>(?:(?:[A-Z#][\w.’'#&/-]*+|\d{1,3}|\ue003) ){1,6}"
    r"(?:Mine|mine|Quarry|quarry|Plant|plant|Complex|Pit|Mill|Operation)s?(?: (?:No\. |#)?(?:\d{1,3}|\ue003))?)(?! "
    r"(?:Safety|Act|safety))",
    never=r"(?i)^(?:the )?federal mine safety",
    matches={"the order was issued at its Red Fork No. 2 Mine, located in Boone County": {"mine": "Red Fork No. 2 Mine"}},
    rejects=("under the Federal Mine Safety and Health Act", "a mine in Kentucky"),
)
OPERATOR = Rule(
    "events.mine.operator",
    needs=("received", "issued to"),
    pattern=r"(?:(?<!\w)(?P<operator>(?!(?:The )?(?:Company|Registrant)\b){firm})(?: \([^()]{1,60}\))?(?:, [^;]{2,120}?,)? "
    r"(?:has )?received|issued to (?P<operator>{firm}))",
    matches={
        "On May 6, 2014, Red Fork Energy, LLC, a subsidiary of the Company, received an imminent danger order": {
            "operator": "Red Fork Energy, LLC",
        },
    },
    rejects=("The Company received an order.",),
)
SHELL = Rule(
    "events.shell.ceased",
    needs=("shell",),
    pattern=r"(?i:ceas(?:ed|es|ing) (?:to be|being)|(?:is|are|was|be) no longer|not) (?:considered )?(?:an? )?[“\"]?(?i:shell "
    r"company)"
    r"|(?:no longer|not) (?:a )?[“\"]?shell[”\"]?\b",
    never=r"(?i)\bif\b|may be|if we|would cease|will cease",
    matches={"As a result of the closing of the share exchange, the Company ceased to be a shell company.": {}},
    rejects=("The Company was a shell company.",),
)
CLOSED = Rule(
    "events.shell.closed",
    needs=("closing", "consummation", "completion", "closed", "consummated"),
    pattern=r"(?i:closing|consummation|completion|closed|consummated|completed)\b[^.;]{0,120}? on {date:closed}",
    matches={
        "Prior to the closing of the share exchange on January 28, 2011, the Company was a shell company.": {
            "closed": "2011-01-28"
        }
    },
    rejects=("The closing took place.",),
)
MEETING = Rule(
    "events.nominations.meeting",
    needs=("meeting",),
    pattern=r"(?i:(?:annual|\ue003 annual) (?:general )?meeting)[^;]{0,160}?(?i:(?:will|to|shall) be held|scheduled|be held|"
    r"convene|date of|"
    r"set|rescheduled)(?: [^.;,]{2,40}?)?(?: on| for| to| as|,)? (?:\w+day, )?{date:meeting}|"
    r"{date:meeting}(?:,)? (?i:as the date (?:of|for)[^;]{0,60}? annual)",
    never=r"(?i)\bwas held\b|record date|first anniversary",
    matches={
        "the Company’s 2020 annual meeting of stockholders will be held on March 17, 2020.": {"meeting": "2020-03-17"},
        "set May 14, 2013 as the date for the Annual Meeting of Shareholders": {"meeting": "2013-05-14"},
    },
    rejects=("The 2019 annual meeting was held on May 3, 2019.",),
)
DUE = Rule(
    "events.nominations.deadline",
    needs=("nominat",),
    pattern=r"(?i:no later than|not later than|on or (?:before|prior to)|received (?:by|before)|submitted by|\bby)"
    r"(?: the)?(?: close of business)?(?: at)?(?:,? [\d\ue003][^;,]{1,40}?)?,?(?: on)? (?:\w+day, )?{date:deadline}",
    matches={
        "stockholders who wish to nominate a director must deliver notice to the Secretary no later than November 25, 2019.": {
            "deadline": "2019-11-25",
        },
    },
    rejects=("Nominations are due before the meeting.",),
)
register(ORDER, MINE, OPERATOR, SHELL, CLOSED, MEETING, DUE)


def read_mine(item: ItemText) -> list[RowParts]:
    """An order or notice under the Mine Act, Item 1.04 (17 CFR 229.104)."""
    order = item.first(ORDER)
    day = day_of(order.statement) if order else first_day(item)
    day = day or first_day(item)
    if order is None and day is None:
        return []
    terms = {name: _leaf(item.first(rule), name) for name, rule in (("mine", MINE), ("operator", OPERATOR))}
    return [{**item.row, "kind": "mine_shutdown", "date": day, "mine": {**terms, "order": _leaf(order, "order")}}]


def read_shell(item: ItemText) -> list[RowParts]:
    """A transaction that made the registrant no shell company any more, Item 5.06 (Rule 12b-2)."""
    ceased = item.first(SHELL)
    if ceased is None:
        return []
    closed = item.first(CLOSED)
    day = led_by(ceased.statement) or first_day(item) or (closed["closed"] if closed else None)
    is_recent = day is not None and item.is_recent(day.value)
    return [{**item.row, "kind": "shell_status_change", "date": day if is_recent else None}]


def read_nominations(item: ItemText) -> list[RowParts]:
    """The day of the meeting and the day by which nominations are due, Item 5.08."""
    terms = {"meeting": _leaf(item.first(MEETING), "meeting"), "deadline": _leaf(item.first(DUE), "deadline")}
    if not any(terms.values()):
        return []
    return [{**item.row, "kind": "director_nominations", "date": first_day(item), "nominations": terms}]


def _leaf(match: Match | None, name: str) -> object:
    return match.get(name) if match else None
