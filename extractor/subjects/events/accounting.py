"""Changes of the auditor (Item 4.01, before 2004 Item 4) and statements no longer to be relied upon (Item 4.02)."""

import regex

from extractor.models.events import AuditorAction
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.rules.grammar import MASKS
from extractor.subjects.events.item_text import ItemText, effective_by, led_by

_AUDITOR = (
    r"(?<!\w)(?:[A-Z][\w’'.&-]*+(?:(?:,| &| and)?+ [A-Z&][\w’'.&-]*+){0,5}?(?:,?(?: &| and)? (?:LLP|L\.L\.P\.|P\.C\.|PC|PLLC|"
    r"P\.A\.|PA|LLC|S\.C\.|CPA[sS]?\b(?:,? (?:PLLC|P\.C\.|LLC|LLP))?|Company(?:,? (?:Ltd\.?|P\.C\.|PC|LLP|LLC|Limited))?|"
    r"Co\.(?:,? (?:Ltd\.?|P\.C\.|LLP))?|Ltd\.?|Limited|Associates))|"
    r"KPMG|Ernst & Young|Deloitte(?: & Touche)?|PricewaterhouseCoopers|PwC\b|EY\b|Grant Thornton|BDO(?: Seidman)?|Arthur "
    r"Andersen|Coopers & Lybrand|Price Waterhouse)"
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
    rf"(?:was|had been|has been))? (?P<act>dismissed|terminated|replaced))",
    matches={
        "(i) On May 17, 2004, SPACEHAB Incorporated (the “Company”) dismissed Ernst & Young LLP as the independent "
        "auditors "
        "of the Company.": {"act": "dismissed", "former": "Ernst & Young LLP"},
        "the Company dismissed its then current independent registered public accounting firm, Ashgrove & Company, Ltd.": {
            "act": "dismissed",
            "former": "Ashgrove & Company, Ltd.",
        },
        "the Audit Committee informed BDR USA, LLP (“BDR”) that it had been dismissed as the Company’s auditor": {
            "act": "dismissed",
            "former": "BDR USA, LLP",
        },
    },
    rejects=("The Company dismissed the claims.",),
)
RESIGNED = Rule(
    "events.auditor.resigned",
    needs=("resign", "declin", "not stand"),
    pattern=rf"(?:(?P<former>{_AUDITOR}){_SHORT}(?:,? [^;]{{2,160}}?,)?(?: (?:notified|informed|advised)"
    rf"[^;]{{0,200}}?)?\b(?P<act>resigned|resign|resignation|resigning|declin\w+|not stand|decided to resign)"
    rf"|(?P<act>resignation) (?:of|from) (?P<former>{_AUDITOR}))",
    matches={
        "On February 16, 2006, Deloitte & Touche LLP (“Deloitte”) informed management and the Audit Committee of "
        "Pericom "
        "Semiconductor Corporation that it had resigned as the independent registered public accounting firm.": {
            "former": "Deloitte & Touche LLP",
            "act": "resigned",
        },
    },
    rejects=("The director resigned.",),
)
ENGAGED = Rule(
    "events.auditor.engaged",
    needs=("engag", "appoint", "select", "retain"),
    pattern=rf"(?:engaged|appointed|selected|retained|engagement letter with|(?:approved|ratified|authorized) the "
    rf"(?:appointment|engagement|"
    rf"selection) of|(?:engagement|appointment|selection) of) "
    rf"(?:the (?:independent |public |accounting |auditing |audit |registered )*firm(?: of)?,? "
    rf")?(?P<new>{_AUDITOR}){_SHORT}(?=[^;]{{0,160}}?(?i:auditor|accountant|accounting firm|to audit|audit of))",
    never=r"(?i)prior to (?:the )?engag|had not consulted|has not consulted|neither the company",
    matches={
        "The Board of Directors has approved the appointment of Grant Thornton LLP as its new independent auditors "
        "for the "
        "fiscal year ended June 30, 2004.": {"new": "Grant Thornton LLP"},
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
    r"any|(?:were|have) not[^.;]{0,30}? any|without any|no) disagreements?))",
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
    pattern=r"(?i:(?P<none>\b(?:no|nor|not any|neither|any)\b[^.;]{0,120}?[“\"]?reportable events?[”\"]?)"
    r"(?P<except>[^;]{0,200}?\b(?:except|other than)\b)?)",
    matches={
        "There were no reportable events as defined in Item 304(a)(1)(v), except as follows: (i) a weakness.": {
            "none": "no reportable events",
            "except": "as defined in Item 304(a)(1)(v), except",
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
register(DISMISSED, RESIGNED, ENGAGED, ENGAGED_ON, AGREED, REPORTABLE, OPINION, GOING_CONCERN, NOT_RELIED, CONCLUDED, REASON)
_ENDED = regex.compile(
    rf"(?i)(?:end(?:ed|ing)(?: on)?|as of|of) {MASKS['date']}(?:(?:, and|,| and)(?: for the "
    rf"[^.;,]{{3,60}}? ended)? {MASKS['date']}){{0,11}}"
)

_NAMED = regex.compile(
    r"(?i)(?:(?:previously[- ](?:issued|filed|reported)|audited|unaudited|consolidated|condensed|interim|annual|quarterly|"
    r"related|restated|"
    r"balance|and),? )*(?:financial (?:statements?|information|results)|balance sheets?|reports? on form 10-[kq]).{0,500}"
)


def read_auditor_change(item: ItemText) -> list[RowParts]:
    """One event for the auditor who goes, the one who comes, or both."""
    gone = next((match for match in item.find(DISMISSED, RESIGNED) if _is_told(item, match)), None)
    come = next((match for match in item.find(ENGAGED) if _is_told(item, match) and not _same(match, gone)), None)
    if gone is None and come is None:
        return []
    dismissed = _day(gone)
    engaged = item.first(ENGAGED_ON)
    change = {
        "former": gone["former"] if gone else None,
        "new": come["new"] if come else None,
        "action": gone["act"].becoming(_action(gone)) if gone else None,
        "dismissed": dismissed,
        "engaged": engaged["engaged"] if engaged else _day(come),
        "adverse_opinion": _flag(item.first(OPINION), "none", False),
        "going_concern": _flag(item.first(GOING_CONCERN), "doubt", True),
        "disagreements": _flag(item.first(AGREED), "none", False),
        "reportable_events": _reportable(item),
    }
    return [{**item.row, "kind": "auditor_change", "date": dismissed or _day(come), "auditor_change": change}]


def _day(match: Match | None) -> Stated[str] | None:
    return led_by(match.statement) or effective_by(match.statement) if match else None


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
    return match["none"].becoming("except" in match)


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
