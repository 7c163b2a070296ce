"""Changes of the certifying accountant (Item 4.01, before August 23, 2004 Item 4; Regulation S-K Item 304)."""

import regex

from extractor.models.events import AuditorAction
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, effective_by, led_by

_AUDITOR = (
    r"(?<!\w)(?:[A-Z][\w’'.&-]*+(?:(?:,| &| and)?+ [A-Z&][\w’'.&-]*+){0,5}?(?:,?(?: &| and)? (?:LLP|L\.L\.P\.|P\.C\.|PC|PLLC|"
    r"P\.A\.|PA|LLC|S\.C\.|CPA[sS]?\b(?:,? (?:PLLC|P\.C\.|PC|P\.A\.|PA|LLC|LLP))?|Company(?:,? (?:Ltd\.?|P\.C\.|PC|LLP"
    r"|LLC|Limited))?|"
    r"Co\.(?:,? (?:Ltd\.?|P\.C\.|LLP))?|Ltd\.?|Limited|Associates))|"
    r"KPMG|Ernst & Young|Deloitte(?: & Touche)?|PricewaterhouseCoopers|PwC\b|EY\b|Grant Thornton|BDO(?: Seidman)?|Arthur "
    r"Andersen|Coopers & Lybrand|Price Waterhouse)"
    r"(?!,? ?\((?:the |hereinafter )?[“\"](?:the )?(?:Company|Registrant|Corporation|Bank|Issuer|Fund|Trust)\b)"
)
_PLAIN = (
    r"(?<!\w)(?!(?:The|Mr|Ms|Dr|Company|Registrant|Board|Audit|Messrs)\b)[A-Z][\w’'.&-]*+(?:(?:,| &| and|, and)? "
    r"[A-Z&][\w’'.&-]*+){1,5}+"
)
_AS_AUDITOR = (
    r"(?:,? \([“\"][^()]{1,50}\))?,? as (?:the|its|our|their) [^;.]{0,90}?(?i:accountants?|auditors?|(?:accounting"
    r"|auditing) firm)\b"
)
_SHORT = r"(?: \([“\"][^()]{1,50}\))?"

DISMISSED = Rule(
    "events.auditor.dismissed",
    needs=("dismiss", "terminat", "replace", "not to", "no longer"),
    pattern=rf"(?:(?P<act>dismissed|terminated|replaced|(?:approved|recommended|determined) (?:the dismissal of|to "
    rf"dismiss)|dismissal of|decided (?:not to|to no longer) (?:renew|re-?engage|reappoint|engage|retain)|to dismiss)(?: the "
    rf"(?:engagement|appointment|services) of| (?:the Company[’']s|the Registrant[’']s|its|our) (?:[\w-]+ "
    rf"){{0,4}}[^,;]{{0,80}}?,)? "
    rf"(?P<former>{_AUDITOR})"
    rf"|(?P<former>{_AUDITOR}){_SHORT}(?:,? [^;]{{2,160}}?,)?(?: that it)? (?:was|were|has been|had been)(?: being)?(?: "
    rf"notified that it "
    rf"(?:was|had been|has been))? (?P<act>dismissed|terminated|replaced)"
    rf"|(?P<act>dismissed|terminated) (?P<former>{_PLAIN})(?={_AS_AUDITOR})"
    rf"|(?P<act>dismissed|terminated|replaced) (?:its|the (?:Company|Registrant)[’']s) (?:[\w-]+ "
    rf"){{1,6}}(?:accountants?|auditors?|"
    rf"firm),? (?P<former>{_AUDITOR}))",
    matches={
        "(i) On May 17, 2004, SPACEHAB Incorporated (the “Company”) dismissed Ernst & Young LLP as the independent "
        "auditors "
        "of the Company.": {"act": "dismissed", "former": "Ernst & Young LLP"},
        "the Board dismissed Lin and Harper as the Company’s principal independent registered public accountant.": {
            "act": "dismissed",
            "former": "Lin and Harper",
        },
        "the Company dismissed its then current independent registered public accounting firm, Ashgrove & Company, Ltd.": {
            "act": "dismissed",
            "former": "Ashgrove & Company, Ltd.",
        },
        "the Audit Committee informed BDR USA, LLP (“BDR”) that it had been dismissed as the Company’s auditor": {
            "act": "dismissed",
            "former": "BDR USA, LLP",
        },
    },
    rejects=("The Company dismissed the claims.", "The Company dismissed Lin and Harper as its plant managers."),
)
RESIGNED = Rule(
    "events.auditor.resigned",
    needs=("resign", "declin", "not stand"),
    pattern=rf"(?:(?P<former>{_AUDITOR}){_SHORT}(?:,? [^;]{{2,160}}?,)?(?: (?:notified|informed|advised)"
    rf"[^;]{{0,200}}?)?(?:,? of its (?:intent|intention|decision) to|\b|(?<=\))) ?\b(?P<act>resigned|resign|resignation"
    rf"|resigning|declin\w+|"
    rf"not stand|decided to resign)"
    rf"|(?P<former>{_PLAIN})(?: (?:has|had))? (?P<act>resigned)(?={_AS_AUDITOR})"
    rf"|(?P<act>resignation) (?:of|from) (?P<former>{_AUDITOR}))",
    matches={
        "On February 16, 2006, Deloitte & Touche LLP (“Deloitte”) informed management and the Audit Committee of "
        "Pericom "
        "Semiconductor Corporation that it had resigned as the independent registered public accounting firm.": {
            "former": "Deloitte & Touche LLP",
            "act": "resigned",
        },
        "was informed by its auditor, B&M CPAs, P.A. (“B&M”), of its intent to resign because of its other work": {
            "former": "B&M CPAs, P.A.",
            "act": "resign",
        },
        "On June 4, 2012, Lin and Harper resigned as our independent auditor.": {"former": "Lin and Harper", "act": "resigned"},
    },
    rejects=("The director resigned.", "John Mark Harper resigned as our controller."),
)
ENGAGED = Rule(
    "events.auditor.engaged",
    needs=("engag", "appoint", "select", "retain"),
    pattern=rf"(?:engaged|appointed|selected|retained|engagement letter with|(?:approved|ratified|authorized) the "
    rf"(?:appointment|engagement|"
    rf"selection) of|(?:engagement|appointment|selection) of) "
    rf"(?:the (?:independent |public |accounting |auditing |audit |registered )*firm(?: of)?,? "
    rf")?(?P<new>{_AUDITOR}){_SHORT}(?=[^;]{{0,160}}?(?i:auditor|accountant|accounting firm|to audit|audit of))"
    rf"|(?:engaged|appointed|selected|retained) (?:as|to (?:act|serve) as) (?:its|the (?:Company|Registrant)[’']s) "
    rf"(?:[\w-]+ ){{1,6}}"
    rf"(?:accountants?|auditors?|firm),? (?P<new>{_AUDITOR})"
    rf"|(?:engaged|appointed|selected|retained|(?:engagement|appointment|selection|retention) of) "
    rf"(?P<new>{_PLAIN})(?={_AS_AUDITOR})",
    never=r"(?i)prior to (?:the )?engag|had not consulted|has not consulted|neither the company",
    matches={
        "The Board of Directors has approved the appointment of Grant Thornton LLP as its new independent auditors "
        "for the "
        "fiscal year ended June 30, 2004.": {"new": "Grant Thornton LLP"},
        "the Board approved the engagement of Desai Mehta & Kane as its principal independent accountant": {
            "new": "Desai Mehta & Kane",
        },
        "retained as its new certifying accountants Arthur Andersen LLP.": {"new": "Arthur Andersen LLP"},
    },
    rejects=("The Company engaged Goldman, Sachs & Co. as its financial adviser.",),
)
ENGAGED_ON = Rule(
    "events.auditor.engaged_on",
    needs=("engagement",),
    pattern=r"(?i:engagement of [^.;]{2,80}? (?:is|was|became|will be) effective(?: as of| on)?) {date:engaged}",
    matches={"The Company’s engagement of Grant Thornton LLP is effective May 18, 2004.": {"engaged": "2004-05-18"}},
    rejects=("The engagement is effective.",),
)
AGREED = Rule(
    "events.auditor.disagreements",
    needs=("disagreement",),
    pattern=r"(?i:(?P<none>(?:(?:there )?(?:were|have been|had been|are|was) (?:also )?no|had no|has had no|not had "
    r"any|(?:were|have|has|did) not[^.;]{0,30}? any|without any|no) disagreements?))",
    matches={
        "there have been no disagreements with Deloitte & Touche LLP on any matter": {
            "none": "there have been no disagreements",
        },
    },
    rejects=("which disagreements, if not resolved, would have caused it to refer to them",),
)
REPORTABLE = Rule(
    "events.auditor.reportable_events",
    needs=("reportable event",),
    pattern=r"(?i:(?P<some>following[^.;]{0,30}? reportable events?[”\"]?[^.;]{0,40}? (?:occurred|existed|were)"
    r"|(?:was|were|constitutes?|following) (?:an? )?[“\"]?reportable events?[”\"]?(?=[^:;]{0,160}?(?::|material weakness)))"
    r"|(?P<none>\b(?:no|nor|not any|neither|any)\b[^.;]{0,120}?[“\"]?reportable events?[”\"]?)"
    r"(?P<except>[^;]{0,200}?\b(?:except|other than)\b)?)",
    matches={
        "There were no reportable events as defined in Item 304(a)(1)(v), except as follows: (i) a weakness.": {
            "none": "no reportable events",
            "except": "as defined in Item 304(a)(1)(v), except",
        },
        "the following reportable events occurred within the meaning of Item 304(a)(1)(v): a material weakness.": {
            "some": "following reportable events occurred",
        },
    },
    rejects=("A reportable event occurred.",),
)
OPINION = Rule(
    "events.auditor.opinion",
    needs=("adverse opinion",),
    pattern=r"(?i:(?P<none>(?:contained no|(?:did|does|do) not contain(?: an?y?)?|neither[^.;]{0,60}contained(?: "
    r"an?y?)?|not contain(?: an?y?)?) adverse opinion))",
    matches={"The reports contained no adverse opinion or disclaimer of opinion.": {"none": "contained no adverse opinion"}},
    rejects=("It expressed an adverse opinion.",),
)
GOING_CONCERN = Rule(
    "events.auditor.going_concern",
    needs=("going concern",),
    pattern=r"(?i:(?P<doubt>(?:substantial doubt|explanatory paragraph|uncertainty)[^.;]{0,120}? going concern))",
    never=r"(?i)\bno (?:substantial doubt|explanatory)|(?:did not (?:contain|include)|no|without)(?: an?| any)? (?:explanatory|"
    r"going|"
    r"uncertainty|modification)[^;]{0,60}going concern",
    matches={
        "except for an explanatory paragraph on its ability to continue as a going concern": {
            "doubt": "explanatory paragraph on its ability to continue as a going concern"
        }
    },
    rejects=("The company is a going concern.",),
)
_ALIAS = regex.compile(r" ?\((?:the )?[“\"](?P<alias>[^”\"()]{2,40})[”\"]")
_SAME_DAY = regex.compile(r"(?i)\b(?:on|as of) (?:the same|that same|that|such) (?:day|date)\b")
_END = regex.compile(r"\b(?:resigned|dismissed|dismissal of|resignation of|terminated|declined)\b")
register(DISMISSED, RESIGNED, ENGAGED, ENGAGED_ON, AGREED, REPORTABLE, OPINION, GOING_CONCERN)


def read_auditor_change(item: ItemText) -> list[RowParts]:
    """One event for the auditor who goes, the one who comes, or both."""
    gone = next((match for match in item.find(DISMISSED, RESIGNED) if _is_told(item, match)), None)
    come = next((match for match in item.find(ENGAGED) if _is_told(item, match) and not _same(match, gone)), None)
    if gone is None and come is None:
        return []
    dismissed = _day(gone) or _day_by_alias(item, gone)
    engaged = item.first(ENGAGED_ON)
    change = {
        "former": gone["former"] if gone else None,
        "new": come["new"] if come else None,
        "action": gone["act"].becoming(_action(gone)) if gone else None,
        "dismissed": dismissed,
        "engaged": engaged["engaged"]
        if engaged
        else _day(come) or (dismissed if come and _SAME_DAY.search(come.statement.text) else None),
        "adverse_opinion": _flag(item.first(OPINION), "none", False),
        "going_concern": _flag(item.first(GOING_CONCERN), "doubt", True),
        "disagreements": _flag(item.first(AGREED), "none", False),
        "reportable_events": _reportable(item),
    }
    return [{**item.row, "kind": "auditor_change", "date": dismissed or _day(come), "auditor_change": change}]


def _day(match: Match | None) -> Stated[str] | None:
    return led_by(match.statement) or effective_by(match.statement) if match else None


def _day_by_alias(item: ItemText, gone: Match | None) -> Stated[str] | None:
    """The day of the sentence that tells the end by the firm's short name: "On May 4, 2012, B&M resigned as ..."."""
    named = _ALIAS.match(gone.statement.masked, gone.found.end("former")) if gone else None
    if named is None:
        return None
    for statement in item.statements():
        is_end = named["alias"] in statement.text and _END.search(statement.text)
        day = led_by(statement) if is_end else None
        if day and item.is_recent(day.value):
            return day
    return None


def _is_told(item: ItemText, match: Match) -> bool:
    day = _day(match)
    return day is None or item.is_recent(day.value)


def _same(match: Match, gone: Match | None) -> bool:
    return gone is not None and str(match["new"].value)[:6] == str(gone["former"].value)[:6]


def _action(match: Match) -> AuditorAction:
    words = match["act"].value.lower()
    if words.startswith(("declin", "not stand")):
        return "declined"
    return "resigned" if "resign" in words else "dismissed"


def _flag(match: Match | None, group: str, value: bool) -> Stated[bool] | None:
    return match[group].becoming(value) if match and group in match else None


def _reportable(item: ItemText) -> Stated[bool] | None:
    match = item.first(REPORTABLE)
    if match is None:
        return None
    return match["some"].becoming(True) if "some" in match else match["none"].becoming("except" in match)
