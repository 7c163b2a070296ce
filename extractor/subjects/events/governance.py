"""Changes of the charter, the bylaws, the fiscal year and the rights of holders (Items 3.03 and 5.03)."""

from typing import Any

from extractor.models.events import EventKind
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, effective_by, led_by

_NEVER = (
    r"(?i)\b(?:the foregoing|does not purport|qualified in its entirety|copy of (?:the|which)|is (?:attached|"
    r"filed) as|expected to|intends to|will be submitted|subject to (?:share|stock)holder approval|if approved)\b"
)

BYLAWS = Rule(
    "events.governance.bylaws",
    needs=("bylaws", "by-laws"),
    pattern=r"(?i:(?:adopted|approved|amended|amending|effected|adoption of|amendment(?: and restatement)? (?:of|to))"
    r"\b[^;]{0,220}?\b(?P<document>(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|restated|amended and "
    r"restated|amended) )*by-?laws)\b)",
    never=_NEVER,
    matches={
        "On August 17, 2022, Apple’s Board approved and adopted amended and restated bylaws, which became effective "
        "the "
        "same day.": {"document": "amended and restated bylaws"},
        "On June 28, 2016, the Board of Directors of The Walt Disney Company amended and restated the Company’s "
        "Amended and "
        "Restated Bylaws to implement proxy access, effective immediately.": {"document": "Amended and Restated Bylaws"},
    },
    rejects=(
        "The Bylaws provide for notice of meetings.",
        "The foregoing description of the amendment to the Bylaws is a summary.",
    ),
)
CHARTER = Rule(
    "events.governance.charter",
    needs=("certificate of", "articles of", "articles supplementary", "statement of designation"),
    pattern=r"(?i:(?:filed|filing of|approved|adopted|amended|effected|executed)"
    r"\b[^;]{0,200}?\b(?P<document>(?:certificates? of (?:amendment|designations?|elimination|merger|correction|"
    r"change|retirement|ownership and merger|incorporation)|articles supplementary|articles of (?:amendment|incorporation|merger|"
    r"restatement|association|organization|correction)|statement of designations?)))",
    never=_NEVER,
    matches={
        "On March 7, 2022, Concierge Technologies, Inc. filed a certificate of amendment to its articles of "
        "incorporation "
        "with the Secretary of State of Nevada.": {"document": "certificate of amendment"},
        "On June 28, 1999, the Company filed a Certificate of Ownership and Merger with the State of Delaware.": {
            "document": "Certificate of Ownership and Merger",
        },
    },
    rejects=("The Certificate of Incorporation authorizes 40,000 shares.",),
)
NAMES = Rule(
    "events.governance.name",
    needs=("name",),
    pattern=r"(?i:(?:chang(?:e|ing|ed)|amend)[^.;]{0,40}?\bname\b[^;]{0,60}?) from [“\"](?P<former>[^”\"]{2,80}?)"
    r"[,.]?[”\"] to [“\"](?P<new>[^”\"]{2,80}?)[,.]?[”\"]",
    matches={
        "changing the name of the Company from “Concierge Technologies, Inc.” to “The Marygold Companies, Inc.” (the "
        "“Name "
        "Change”)": {"former": "Concierge Technologies, Inc", "new": "The Marygold Companies, Inc"},
    },
    rejects=("The name of the plan is changed.",),
)
FISCAL_YEAR = Rule(
    "events.governance.fiscal_year",
    needs=("fiscal year",),
    pattern=r"(?i:(?:chang(?:e|ed|ing)|resolved to change)[^.;]{0,60}? fiscal year(?: end(?:ing|s|"
    r"ed)?)?[^.;]{0,60}?(?:from {day}[^.;]{0,40}? )?to (?:a fiscal year ending (?:on )?|the (?:twelve|12)"
    r"[^.;]{0,30}? ending )?){day:end}",
    matches={
        "On May 3, 2010, the Board approved a change in the Company’s fiscal year end from June 30 to December 31.": {
            "end": "--12-31",
        },
    },
    rejects=("The fiscal year ends on December 31.",),
)
EFFECTIVE = Rule(
    "events.governance.effective",
    needs=("effective",),
    pattern=r"(?i:(?:(?:became|become|becoming|is|was|be) )?effective(?: as of| on| at [^;\ue002]{3,50}? on| upon "
    r"filing on| upon "
    r"its filing[^.;]{0,90}? on)?) {date:effective}",
    matches={"(the “Name Change”), effective as of March 10, 2022.": {"effective": "2022-03-10"}},
    rejects=("The plan was effective.",),
)
RIGHTS = Rule(
    "events.governance.rights",
    needs=(
        "rights agreement",
        "rights plan",
        "certificate of",
        "articles supplementary",
        "indenture",
        "reverse stock split",
        "preferred",
    ),
    pattern=r"(?<!\w)(?P<document>(?:[A-Z][\w’-]*+ ){0,5}(?:Rights Agreement|Rights Plan|Certificate of "
    r"Designations?|Indenture|Articles Supplementary|Statement of Designations?|Certificate of Amendment|Certificate of "
    r"Incorporation|Articles of Incorporation)|reverse stock split)",
    matches={
        "an amendment to the Company’s existing Preferred Shares Rights Agreement": {
            "document": "Preferred Shares Rights Agreement",
        },
    },
    rejects=("The rights agreement was discussed.",),
)
COPY = Rule(
    "events.governance.exhibit",
    needs=("exhibit",),
    pattern=r"(?i:(?P<what>by-?laws|certificate|articles|amendment|charter|statement of designations?|"
    r"memorandum)\b[^;]{0,260}?\bexhibits?"
    r"(?: no\.?| number)? )(?P<exhibit>3(?:\.\d{1,2})?(?:\([a-z]\)|[A-Z]\b)?(?:\.\d)?)(?![\w])",
    matches={
        "A copy of the Certificate of Designations is filed as Exhibit 3.1 to this report.": {
            "what": "Certificate",
            "exhibit": "3.1",
        },
    },
    rejects=("The Indenture is filed as Exhibit 4.1.",),
)
register(COPY, BYLAWS, CHARTER, NAMES, FISCAL_YEAR, EFFECTIVE, RIGHTS)


def read_governance(item: ItemText) -> list[RowParts]:
    """At most one event for each of charter, bylaws and fiscal year."""
    rules: tuple[tuple[EventKind, Rule], ...] = (
        ("charter_amendment", CHARTER), ("bylaws_amendment", BYLAWS), ("fiscal_year_change", FISCAL_YEAR),
    )  # fmt: skip
    rows: list[RowParts] = []
    for kind, rule in rules:
        told = [match for match in item.find(rule) if _is_told(item, match)]
        match = next((match for match in told if led_by(match.statement)), told[0] if told else None)
        if match and not any(row["_at"] == match.statement.span for row in rows):
            rows.append({**_row(item, kind, match), "_at": match.statement.span})
    for row in rows:
        del row["_at"]
    return rows


def read_name_change(item: ItemText) -> list[RowParts]:
    """A change of name by an amended charter, told in an item for other events."""
    return [row for row in read_governance(item) if row["kind"] == "charter_amendment" and row["charter"].get("new_name")]


def read_rights(item: ItemText) -> list[RowParts]:
    """A modification of holders' rights that the item tells of itself."""
    for match in item.find(RIGHTS):
        date = led_by(match.statement)
        if date and item.is_recent(date.value):
            terms = {"document": match["document"], "effective": _effective(match)}
            return [{**item.row, "kind": "rights_modification", "date": date, "charter": terms}]
    return []


def _is_told(item: ItemText, match: Match) -> bool:
    date = led_by(match.statement) or effective_by(match.statement)
    return date is None or item.is_recent(date.value)


def _row(item: ItemText, kind: EventKind, match: Match) -> RowParts:
    charter: dict[str, Any] = {"document": match.get("document"), "effective": _effective(match) or _later_effective(item)}
    copies = [copy for copy in item.find(COPY) if _is_of(kind, copy["what"].value)]
    charter["exhibit"] = copies[0]["exhibit"] if len({copy["exhibit"].value for copy in copies}) == 1 else None
    if kind == "charter_amendment":
        name = item.first(NAMES)
        charter |= {"former_name": _whole(name, "former"), "new_name": _whole(name, "new")} if name else {}
    if kind == "fiscal_year_change":
        charter["fiscal_year_end"] = match["end"]
    return {**item.row, "kind": kind, "date": led_by(match.statement), "charter": charter}


def _is_of(kind: EventKind, document: str) -> bool:
    """Is the document that is an exhibit the one that the event is about?"""
    words = document.lower()
    if "law" in words:
        return kind == "bylaws_amendment"
    return kind != "bylaws_amendment" or words == "amendment"


def _whole(match: Match, group: str) -> Stated[str]:
    """The name with the period of "Inc." that stands before the closing quotation mark."""
    start, end = match.found.span(group)
    masked = match.statement.masked
    if masked[end : end + 1] == ".":
        return match.between(match[group].value + ".", start, end + 1)
    return match[group]


def _effective(match: Match) -> Stated[str] | None:
    found = next(EFFECTIVE.read(match.statement), None)
    return found["effective"] if found else effective_by(match.statement)


def _later_effective(item: ItemText) -> Stated[str] | None:
    days = (match["effective"] for match in item.find(EFFECTIVE))
    return next((day for day in days if len(day.value) == 10 and item.is_recent(day.value)), None)
