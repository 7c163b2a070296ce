"""What courts, agencies and trials decide: suits, approvals, results of studies (Item 8.01, before August 23, 2004 Item 5)."""

from decimal import Decimal

from extractor.models.events import LegalAction, RegulatoryAction
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, is_news
from extractor.terms.money import Money

_STATE = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
_COURT = (
    rf"(?:(?:United States|U\.S\.) (?:District|Bankruptcy) Court for the (?:(?:[A-Z]\w+ ){{0,2}}District of )?{_STATE}"
    r"|(?:United States|U\.S\.) Court of Appeals for the (?:\w+ ){1,3}Circuit"
    r"|(?:United States|U\.S\.) (?:Supreme Court|Court of (?:Federal Claims|International Trade))"
    r"|(?:Delaware )?Court of Chancery(?: of the State of Delaware)?|Delaware Chancery Court|Delaware Supreme Court"
    rf"|(?:Superior|Circuit|Supreme|District|Chancery) Court (?:of|for) (?:the )?(?:State of |County of |City of )?{_STATE}(?:,? "
    rf"County of {_STATE}|(?: County)?,? {_STATE})?)"
)
_SUIT = r"\b(?:complaints?|lawsuits?|suits?|litigation|actions?|petition)\b"
_SORT = (
    r"(?:(?:new|class|action|patent|infringement|derivative|civil|shareholder|stockholder|putative|purported|amended|"
    r"securities) )*+"
)

FILED = Rule(
    "events.legal.filed",
    needs=("filed", "commenced", "brought", "named as"),
    pattern=rf"(?:\b(?P<act>filed|commenced|initiated|brought|instituted) (?:an? |the |its )?{_SORT}{_SUIT}[^;.]{{0,120}}? "
    rf"(?:against|naming|in the (?=U\.S\.|United States|Delaware|Superior|Circuit|Supreme|Court))"
    rf"|{_SUIT}[^;.]{{0,120}}? (?:was|were) (?P<act>filed|commenced|brought|instituted) (?:on [^;.]{{3,20}} )?(?:[^;.]{{0,60}} )?"
    r"(?:against|naming|in the)\b|(?:was|were|been) (?P<act>named) as (?:an? )?(?:defendant|nominal defendant)s? in)",
    never=r"(?i)registration statement|previously (?:disclosed|reported)|certificate of|bankruptcy|chapter 11|with the (?:SEC|"
    r"Securities)",
    matches={
        "On May 4, 2012, a shareholder commenced litigation against the Company and its officers.": {"act": "commenced"},
        "On May 4, 2012, a putative class action complaint was filed in the Court of Chancery against the Company.": {
            "act": "filed",
        },
    },
    rejects=("On May 4, 2012, the Company filed a petition with its lenders.",),
)
DECIDED = Rule(
    "events.legal.decided",
    needs=("verdict", "judgment", "ruled", "ruling", "dismiss", "order", "affirm", "revers", "settle", "appeal"),
    pattern=r"(?:(?i:jury|court|judge|arbitrat(?:or|ion panel)|tribunal)\b[^;]{0,200}? (?:(?P<dismissed>dismissed"
    r"|granted[^;]{0,60}? "
    r"motion to dismiss)|(?P<decided>returned an? [^;]{0,30}?verdict|entered (?:an? )?(?:final )?judgment|ruled|issued "
    r"(?:an?|its) "
    r"(?:\w+ ){0,3}(?:ruling|decision|opinion|injunction|award|order)|affirmed|reversed|granted|denied|awarded))"
    r"|(?:reached|entered into|agreed to) (?:an? )?(?:agreement in principle |definitive agreement |binding )*(?:to settle|"
    r"(?P<settled>settlement\b[^;]{0,60}? (?:of|with respect to|resolving|in) (?:the |its |all |an? )[^;]{0,80}?(?:litigation|"
    r"lawsuits?|actions?|claims|suits?|investigation)))|agreed to (?P<settled>settle)\b|(?P<appealed>filed (?:an?|its) "
    r"(?:notice of )?"
    r"appeal))",
    never=r"(?i)bankruptcy|chapter 11|plan of reorganization|if the court|\bmay\b|previously (?:disclosed|reported)",
    matches={
        "On May 25, 2007, a jury in the United States District Court for the Eastern District of Texas returned a "
        "verdict against "
        "the Company.": {"decided": "returned a verdict"},
        "On May 4, 2012, the court dismissed the complaint with prejudice.": {"dismissed": "dismissed"},
    },
    rejects=("On May 4, 2012, the Company entered into a lease.",),
)
COURT = Rule(
    "events.legal.court",
    needs=("court",),
    pattern=rf"(?P<court>{_COURT})",
    matches={
        "in the United States District Court for the Eastern District of Texas returned a verdict": {
            "court": "United States District Court for the Eastern District of Texas",
        },
    },
    rejects=("The court ruled.",),
)
AWARDED = Rule(
    "events.legal.amount",
    needs=("award", "damages", "pay", "settle", "verdict", "judgment"),
    pattern=r"(?i:award(?:ed|ing)?|damages|verdict|judgment|agreed to pay|will pay|settlement)\b[^.;\ue000]{0,120}? "
    r"{money:amount}",
    never=r"(?i)\bif\b|\bup to\b|termination fee|\bseek",
    matches={
        "and awarded damages of $12.3 million.": {"amount": Money(amount=Decimal(12300000), currency="USD")},
    },
    rejects=("The plaintiff seeks damages of $12.3 million.",),
)
_AGENCY = (
    r"(?P<agency>(?:(?:United States|U\.S\.) )?(?:Food and Drug Administration|FDA)|European Commission|European Medicines Agency"
    r"|Health Canada|Federal (?:Communications|Trade|Energy Regulatory) Commission|Department of Justice|Nuclear "
    r"Regulatory Commission"
    r"|Federal Aviation Administration|Environmental Protection Agency|FCC|FTC|FERC|EPA|EMA)"
)
_BEHIND = r"(?:,? \([^()]{1,40}\))?"
DECISION = Rule(
    "events.regulatory.decision",
    needs=("approv", "clear", "accept", "grant", "complete response", "fine", "designat", "declin"),
    pattern=rf"(?:{_AGENCY}{_BEHIND} (?:has |had )?(?:also )?(?:(?P<approved>approved|granted (?:\w+ ){{0,4}}approval)"
    rf"|(?P<cleared>cleared|"
    rf"granted (?:\w+ ){{0,4}}clearance)|(?P<accepted>accepted)|(?P<designated>granted (?:[\w-]+ ){{0,6}}[Dd]esignation)"
    rf"|(?P<rejected>issued (?:an? )?[Cc]omplete [Rr]esponse [Ll]etter|declined|refused)|(?P<fined>imposed an? [^;]{{0,40}}?fine)"
    rf"|announced (?:its|a) decision[^;]{{0,200}}?(?P<fined>infring|violat))"
    rf"|received (?:an? |the )?(?:[\w(){{}}/-]+ ){{0,6}}?(?:(?P<rejected>[Cc]omplete [Rr]esponse [Ll]etter)"
    rf"|(?P<cleared>clearance)|"
    rf"(?P<approved>approval)|(?P<designated>[Dd]esignation))\b[^;]{{0,60}}? from (?:the )?{_AGENCY})",
    never=r"(?i)\bif\b|\bmay\b|expects?|subject to|would|has not",
    matches={
        "On May 4, 2012, the U.S. Food and Drug Administration (“FDA”) has approved the tablets.": {
            "agency": "U.S. Food and Drug Administration",
            "approved": "approved",
        },
        "On May 4, 2012, the Company received a Complete Response Letter from the FDA.": {
            "rejected": "Complete Response Letter",
            "agency": "FDA",
        },
    },
    rejects=("The FDA may approve the tablets.", "The Company filed an application with the FDA."),
)
FINE = Rule(
    "events.regulatory.fine",
    needs=("fine",),
    pattern=r"{money:amount} (?:civil )?fine\b|\bfine of (?:approximately )?{money:amount}",
    matches={"The decision imposes a €2.95 billion fine.": {"amount": Money(amount=Decimal(2950000000), currency="EUR")}},
    rejects=("The fine is large.",),
)
TRIAL = Rule(
    "events.trial.results",
    needs=("phase",),
    pattern=r"(?:announced|reported|announcing|reporting|released)\b[^;.]{0,120}?(?i:results|data|findings)\b[^;.]{0,120}? "
    r"[Pp]hase (?P<phase>(?:\ue003|[1-4])[ab]?(?:/(?:\ue003|[1-4])[ab]?)?|I{1,3}[ab]?|IV)(?!\w)",
    never=r"(?i)expects? to (?:announce|report)|will (?:announce|report)",
    matches={
        "the Company announced positive topline results from its Phase 3 clinical trial of HT-204.": {"phase": "3"},
    },
    rejects=("The Company expects to report results of its Phase 3 trial in May.",),
)
register(FILED, DECIDED, COURT, AWARDED, DECISION, FINE, TRIAL)

_ACTIONS: tuple[RegulatoryAction, ...] = ("approved", "cleared", "accepted", "designated", "rejected", "fined")
_ENDS: tuple[LegalAction, ...] = ("settled", "dismissed", "decided", "appealed")


def read_proceedings(item: ItemText) -> list[RowParts]:
    """At most one suit, one decision of an agency and one trial, each told with a day near that of the report."""
    found = (_litigation(item), _decision(item), _trial(item))
    return [row for row in found if row]


def _told(item: ItemText, *rules: Rule) -> tuple[Match, Stated[str]] | None:
    """The first match in a sentence that begins with a day so near the report that the report is made for it."""
    for match in item.find(*rules):
        day = item.day(match.statement)
        if day and is_news(item, day):
            return match, day
    return None


def _litigation(item: ItemText) -> RowParts | None:
    told = _told(item, DECIDED, FILED)
    if told is None:
        return None
    match, day = told
    court = next((m["court"] for m in item.find(COURT) if m.statement.passage is match.statement.passage), None)
    amounts = [m["amount"] for m in item.find(AWARDED) if m.statement.passage is match.statement.passage]
    terms = {
        "action": _acted(match),
        "court": court,
        "amount": amounts[0] if len({amount.value for amount in amounts}) == 1 and match.rule == DECIDED.name else None,
    }
    return {**item.row, "kind": "litigation", "date": day, "legal": terms}


def _acted(match: Match) -> Stated[LegalAction]:
    if match.rule == FILED.name:
        return match["act"].becoming("filed")
    named = next((name for name in _ENDS if name in match), None)
    return match[named].becoming(named) if named else match.whole("settled")


def _decision(item: ItemText) -> RowParts | None:
    told = _told(item, DECISION)
    if told is None:
        return None
    match, day = told
    action = next(name for name in _ACTIONS if name in match)
    fine = item.first(FINE) if action == "fined" else None
    terms = {"agency": match["agency"], "action": match[action].becoming(action), "amount": fine["amount"] if fine else None}
    return {**item.row, "kind": "regulatory_decision", "date": day, "regulatory": terms}


def _trial(item: ItemText) -> RowParts | None:
    told = _told(item, TRIAL)
    if told is None:
        return None
    match, day = told
    return {**item.row, "kind": "trial_results", "date": day, "trial": {"phase": match["phase"]}}
