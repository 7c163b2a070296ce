"""Items that few reports have: blackout periods, cyber incidents, codes of ethics."""

from extractor.reading import RowParts
from extractor.rules import Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, led_by

BLACKOUT = Rule(
    "events.blackout.begins",
    needs=("blackout", "begin", "suspen"),
    pattern=r"(?:(?i:blackout period|suspension|restricted period)|^It\b)(?:[^.;]|\.(?=[mM]\.|,? "
    r")){0,120}?(?i:begin(?:ning)?|commence|"
    r"start)(?:s|"
    r"ning|ing)?(?: (?:at|as of|after) (?:[^.;]|\.(?=[mM\w]|,? )){3,60}?)?,?(?: on(?: or about)?)? "
    r"{date:begins}(?:[^.;]{0,60}?(?i:end(?:ing|s)?|"
    r"through|until|continue)(?: (?:at|as of) (?:[^.;]|\.(?=[mM\w]|,? )){3,60}?)?,?(?: on(?: or about)?)?(?:(?: during| "
    r"sometime during)? the (?:calendar )?week (?:of|ending|beginning))? {date:ends})?",
    matches={
        "The Blackout Period is expected to begin on January 2, 2020 and end the week of January 12, 2020.": {
            "begins": "2020-01-02",
            "ends": "2020-01-12",
        },
    },
    rejects=("The Blackout Period applies to directors.",),
)
BENEFIT_PLAN = Rule(
    "events.blackout.plan",
    needs=("plan",),
    pattern=r"(?:the |its )(?P<plan>(?:(?:[A-Z][\w.,’'&-]*|401\(k\)|\ue003\(k\)) (?:and |of )?){1,8}Plan)\b",
    matches={"notified participants in the Amazon.com, Inc. 401(k) Plan (the “Plan”)": {"plan": "Amazon.com, Inc. 401(k) Plan"}},
    rejects=("participants in a plan",),
)
NOTICE = Rule(
    "events.blackout.notice",
    needs=("notice",),
    pattern=r"(?:On {date:notice},[^;]{0,120}?(?i:(?:provided|sent|delivered)[^;]{0,40}? notice)|"
    r"(?i:notice[^.;]{0,120}? (?:on|dated)) {date:notice})",
    matches={
        "On November 19, 2019, the Company provided written notice to its Section 16 officers and directors": {
            "notice": "2019-11-19"
        }
    },
    rejects=("The notice was given.",),
)
DISCOVERED = Rule(
    "events.cyber.discovered",
    needs=("detected", "discovered", "identified", "became aware", "determined", "learned"),
    pattern=r"(?:[Oo]n {date:discovered},[^;]{0,200}?(?i:detected|discovered|identified|became aware|learned|"
    r"experienced|was notified)|(?i:detected|discovered|identified|became aware of|learned of)[^.;]{0,160}? "
    r"on {date:discovered})",
    matches={"On June 5, 2024, Acme Corp. detected unauthorized access to its systems.": {"discovered": "2024-06-05"}},
    rejects=("The Company detected unauthorized access.",),
)
NATURE = Rule(
    "events.cyber.nature",
    needs=("unauthorized", "ransomware", "cyber", "security incident", "encrypt", "exfiltrat"),
    pattern=r"(?P<nature>(?i:ransomware(?: attack| incident)?|unauthorized (?:access|activity|party|third party|"
    r"occurrence)[^.;,]{0,60}|cyber-?attack|cybersecurity (?:incident|event)|data (?:breach|exfiltration)|"
    r"phishing))",
    matches={"the Company experienced a ransomware attack": {"nature": "ransomware attack"}},
    rejects=("The cyber policy was renewed.",),
)
MATERIAL = Rule(
    "events.cyber.material",
    needs=("material",),
    pattern=r"(?P<no>(?i:(?:has not had|is not (?:currently )?(?:expected|reasonably likely) to have|does not "
    r"(?:currently )?(?:believe|expect)|not reasonably likely|have not had|has not experienced)"
    r"[^.;]{0,160}?material))|(?P<yes>(?i:(?:determined|concluded|believes|expects)[^.;]{0,120}?(?:incident|"
    r"impact|effect|attack)[^.;]{0,60}?(?:is|was|be|are|has been|reasonably likely to (?:be|have)[^.;]{0,20})(?: "
    r"a)? material|(?:has had|will have|is reasonably likely to have) a material))",
    matches={"the incident has not had a material impact on the Company’s operations": {"no": "has not had a material"}},
    rejects=("The report contains material facts.",),
)
ETHICS = Rule(
    "events.ethics",
    needs=("code of",),
    pattern=r"(?i:(?:adopted|approved|amended|waiver)[^;]{0,160}?(?P<document>code of (?:business )?(?:conduct|"
    r"ethics)(?: and (?:business )?(?:ethics|conduct))?))",
    matches={
        "On May 3, 2021, the Board approved an amended Code of Business Conduct and Ethics.": {
            "document": "Code of Business Conduct and Ethics"
        }
    },
    rejects=("The code of ethics applies to all.",),
)
register(BLACKOUT, BENEFIT_PLAN, NOTICE, DISCOVERED, NATURE, MATERIAL, ETHICS)


def read_blackout(item: ItemText) -> list[RowParts]:
    """A blackout period of an employee benefit plan, Item 5.04."""
    begins, plan, notice = item.first(BLACKOUT), item.first(BENEFIT_PLAN), item.first(NOTICE)
    terms = {
        "plan": plan["plan"] if plan else None,
        "begins": begins["begins"] if begins else None,
        "ends": begins.get("ends") if begins else None,
        "notice_date": notice["notice"] if notice else None,
    }
    return [{**item.row, "kind": "blackout_period", "date": first_day(item), "blackout": terms}] if begins or plan else []


def read_incident(item: ItemText) -> list[RowParts]:
    """A material cybersecurity incident, Item 1.05."""
    discovered, nature, material = item.first(DISCOVERED), item.first(NATURE), item.first(MATERIAL)
    if nature is None:
        return []
    said = material and (material.get("no") or material.get("yes"))
    terms = {
        "discovered": discovered["discovered"] if discovered else None,
        "nature": nature["nature"],
        "material": said.becoming("yes" in material) if material and said else None,
    }
    return [{**item.row, "kind": "cybersecurity_incident", "date": terms["discovered"], "incident": terms}]


def read_ethics(item: ItemText) -> list[RowParts]:
    """A code of ethics amended or waived, Item 5.05."""
    match = item.first(ETHICS)
    terms = {"document": match["document"]} if match else {}
    return [{**item.row, "kind": "ethics_amendment", "date": led_by(match.statement), "charter": terms}] if match else []


def first_day(item: ItemText) -> Stated[str] | None:
    """The first day near the report that a sentence of the item begins with."""
    days = (led_by(statement) for statement in item.statements())
    return next((day for day in days if day and item.is_recent(day.value)), None)
