"""Bankruptcy (Items 1.03 and, before 2004, 3) and listings in danger (Item 3.01)."""

import regex

from extractor.language.names import firms_in
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, led_by

PETITION = Rule(
    "events.bankruptcy.petition",
    needs=("petition", "chapter 11", "chapter 7", "receiver"),
    pattern=r"(?i:(?:filed|commenced|filing of|entered|appointed)[^;]{0,160}?(?:petitions?|cases?|proceedings?|"
    r"relief|protection|receiver)\b[^;]{0,120}?(?:under |pursuant to )?(?P<chapter>chapter (?:7|9|11|13|15))\b)",
    matches={
        "On July 14, 2000, the Company announced that it and its wholly owned subsidiaries filed voluntary petitions "
        "for "
        "protection under Chapter 11 of the United States Bankruptcy Code.": {"chapter": "Chapter 11"},
    },
    rejects=("Chapter 11 of the plan deals with petitions.",),
)
COURT = Rule(
    "events.bankruptcy.court",
    needs=("bankruptcy court",),
    pattern=r"(?P<court>(?:United States|U\.S\.) Bankruptcy Court(?:,)? (?:for|in) the (?:[A-Z]\w+ ){0,3}Districts? "
    r"of [A-Z]\w+(?: [A-Z]\w+){0,2})",
    matches={
        "with the United States Bankruptcy Court for the District of Delaware (the “Court”)": {
            "court": "United States Bankruptcy Court for the District of Delaware",
        },
    },
    rejects=("The bankruptcy court ruled.",),
)
CASES = Rule(
    "events.bankruptcy.cases",
    needs=("case no", "case number", "assigned"),
    pattern=r"(?:[Cc]ase (?:[Nn]os?\.?|[Nn]umbers?):?|\b[Cc]ases?\b[^.;]{0,40}? assigned (?:[Cc]ase )?(?:[Nn]os?\.?"
    r"|[Nn]umbers?)) (?P<cases>[\w:-]{4,22}(?: \([A-Z]{2,4}\))?(?:(?: through |, | and "
    r")[\w:-]{4,22}(?: \([A-Z]{2,4}\))?){0,6})",
    matches={"(Case Nos. 00-3027 through 00-3091 inclusive)": {"cases": "00-3027 through 00-3091"}},
    rejects=("The case number is not known.",),
)
CONFIRMED = Rule(
    "events.bankruptcy.confirmed",
    needs=("confirm",),
    pattern=r"(?i:(?:confirm\w+|order confirming)[^.;]{0,140}?(?:dated|on|entered)) {date:confirmed}",
    matches={
        "A copy of the Confirmation Order dated August 25, 2000 is included as an exhibit.": {"confirmed": "2000-08-25"},
    },
    rejects=("The Company confirmed the report.",),
)
PLAN_EFFECTIVE = Rule(
    "events.bankruptcy.effective",
    needs=("effective",),
    pattern=r"(?:On {date:effective},[^;]{0,200}?(?i:plan became effective)|(?i:plan (?:of reorganization )?became "
    r"effective on) {date:effective})",
    matches={"On September 21, 2000, the Prepackaged Plan became effective.": {"effective": "2000-09-21"}},
    rejects=("The plan is effective.",),
)
RECEIVER = Rule(
    "events.bankruptcy.receiver",
    needs=("receiver", "conservator"),
    pattern=r"(?:(?i:court|commissioner|superintendent|department|division|corporation|FDIC|comptroller"
    r"|supervision)\b[^;]{0,160}? "
    r"appointed [^;]{2,120}? (?i:as (?:the )?(?:receiver|conservator))|(?i:was |were |been )(?:placed (?:in|into) |appointed )"
    r"(?:[^;]{2,90}? )?(?i:receiver(?:ship)?|conservator(?:ship)?)\b)",
    never=r"(?i)\bif\b|\bmay\b|could",
    matches={"On August 16, 2010, the Superior Court of Fulton County appointed Darnell Price as receiver for the assets.": {}},
    rejects=("The receiver of the goods has signed.",),
)
ORDER = Rule(
    "events.bankruptcy.order",
    needs=("confirm",),
    pattern=r"(?i:(?:entered (?:an|its) order|order)[^;]{0,60}? confirming|confirmed|approved and confirmed)[^;]{0,140}?"
    r"(?:(?P<chapter>(?i:chapter (?:7|9|11))) )?(?i:plans? of (?:reorganization|liquidation)|plan\b)",
    never=r"(?i)hearing to|seek|\bwill\b confirm|if confirmed|to be confirmed",
    matches={
        "On May 4, 2012, the Bankruptcy Court entered an order confirming the Debtors’ Joint Plan of Reorganization.": {},
    },
    rejects=("The Debtors seek an order confirming the Plan of Reorganization.",),
)
register(RECEIVER, ORDER)
register(PETITION, COURT, CASES, CONFIRMED, PLAN_EFFECTIVE)

_EXCHANGE = (
    r"(?:(?:The |the )?(?:New York Stock Exchange|NYSE(?: American| Arca| MKT| Amex)?(?:,? (?:LLC|Inc\.))?|Nasdaq(?: Stock "
    r"Market)?(?:,? (?:LLC|Inc\.))?|NASDAQ(?: Stock Market)?(?:,? (?:LLC|Inc\.))?|American Stock Exchange|AMEX))"
)
NOTICE = Rule(
    "events.listing.notice",
    needs=("received", "notified", "notif", "informed"),
    pattern=rf"(?i:received|was notified|was informed|has been notified|notified)\b[^;]{{0,160}}?(?:from|by|that|The|"
    rf"the|of)? ?(?P<exchange>{_EXCHANGE})(?P<rest>[^;]{{0,700}})",
    never=r"(?i)voluntar|intention to (?:voluntarily )?(?:withdraw|delist)|transfer (?:of )?(?:the|its) listing",
    matches={
        "On December 21, 2009, Horizon Financial Corp. received a notice from The NASDAQ Stock Market stating that "
        "it did not "
        "comply with Nasdaq Listing Rule 5450(b)(1)(C).": {
            "exchange": "The NASDAQ Stock Market",
            "rest": "stating that it did not comply with Nasdaq Listing Rule 5450(b)(1)(C).",
        },
    },
    rejects=("The Company received an award.",),
)
TRANSFER = Rule(
    "events.listing.transfer",
    needs=("voluntar", "transfer", "withdraw", "delist"),
    pattern=rf"(?i:notified|informed|provided (?:written )?notice to|announced|intends to|decided)"
    rf"[^;]{{0,100}}?(?P<exchange>{_EXCHANGE})[^;]{{0,120}}?(?i:(?:voluntarily )?(?:withdraw|delist|transfer|"
    rf"move))[^;]{{0,260}}?(?:to|on) (?P<new>{_EXCHANGE})",
    matches={
        "On November 14, 2024, Palantir Technologies Inc. notified the New York Stock Exchange (the “NYSE”) of its "
        "intention to "
        "voluntarily withdraw the listing of its Class A common stock from the NYSE and transfer the listing to The "
        "Nasdaq Stock "
        "Market LLC (“Nasdaq”).": {"exchange": "the New York Stock Exchange", "new": "The Nasdaq Stock Market LLC"},
    },
    rejects=("The Company notified the NYSE of the dividend.",),
)
RULE = Rule(
    "events.listing.rule",
    needs=("rule", "section"),
    pattern=r"(?:(?i:(?:Listing|Marketplace|Company Guide|Listed Company Manual|Manual)?(?: Rules?| Sections?)) )"
    r"(?P<rule>\d{3,4}[A-Z]?(?:\.\d{2}[A-Z]?)?(?:\(\w{1,3}\)){0,5})",
    matches={"as set forth in Nasdaq Listing Rule 5450(b)(1)(C) (the “Rule”)": {"rule": "5450(b)(1)(C)"}},
    rejects=("The rule was met.",),
)
REGAINED_BY = Rule(
    "events.listing.regained_by",
    needs=("compliance",),
    pattern=r"(?i:(?:regain|regaining|achieve|demonstrate|evidence|cure)[^.;\ue002]{0,120}?\b(?:by|until|no later than"
    r"|on or before)"
    r"|(?:until|extended to|through)(?= {date}[^.;]{0,30}? to (?:regain|cure|achieve)))(?: the close of business on)? "
    r"{date:deadline}",
    matches={
        "to regain compliance with the continued listing standards by December 13, 2019": {"deadline": "2019-12-13"},
        "the Company has 180 calendar days, or until March 22, 2010, to regain compliance": {"deadline": "2010-03-22"},
    },
    rejects=("It must submit a plan by July 13, 2018 to regain compliance.",),
)
DEADLINE = Rule(
    "events.listing.deadline",
    needs=("regain", "until", "by ", "compliance"),
    pattern=r"(?i:(?:until|by|no later than|on or before|to submit[^.;]{0,60} by)(?: the close of business on)?)"
    r" {date:deadline}",
    matches={
        "the Company will be provided 90 calendar days, or until March 22, 2010, to regain compliance.": {
            "deadline": "2010-03-22"
        }
    },
    rejects=("It must regain compliance.",),
)
HEARING = Rule(
    "events.listing.hearing",
    needs=("hearing",),
    pattern=r"(?i:hearing[^.;\ue002]{0,120}?(?:on|for)) {date:hearing}",
    matches={"a hearing before the Panel scheduled for May 6, 2010": {"hearing": "2010-05-06"}},
    rejects=("The Company may request a hearing.",),
)
register(NOTICE, TRANSFER, RULE, REGAINED_BY, DEADLINE, HEARING)


DEBTORS = Rule(
    "events.bankruptcy.debtors",
    needs=("debtors",),
    pattern=r"^(?P<debtors>(?:(?!\b(?:filed|commenced|petitions?|court|cases?)\b)[^;]){3,700}?) ?"
    r"\((?:together with [^()]{3,40}, |collectively,? |each,? an? [^()]{3,30} and,? (?:collectively|together),? "
    r")*(?:the )?[“\"]Debtors",
    matches={
        "On May 4, 2012, Acme Corp. (the “Company”) and Acme Canada, Inc. (collectively, the “Debtors”) filed petitions.": {
            "debtors": "On May 4, 2012, Acme Corp. (the “Company”) and Acme Canada, Inc.",
        },
    },
    rejects=("The Debtors filed petitions.", "Acme Corp. filed petitions for itself and its subsidiaries (the “Debtors”)."),
)
register(DEBTORS)


def read_bankruptcy(item: ItemText) -> list[RowParts]:
    """The proceeding, one for the report's debtors together."""
    petition, order = item.first(PETITION), _told(item, ORDER)
    told = petition or order or _told(item, RECEIVER)
    if told is None:
        return []
    court, cases, confirmed, effective = (item.first(rule) for rule in (COURT, CASES, CONFIRMED, PLAN_EFFECTIVE))
    chapter = told.get("chapter")
    debtors = item.first(DEBTORS)
    terms = {
        "debtors": _named(debtors) if debtors else [],
        "chapter": chapter.becoming(str(chapter.value).split()[-1]) if chapter else None,
        "court": court["court"] if court else None,
        "case_numbers": cases["cases"] if cases else None,
        "plan_confirmed": confirmed["confirmed"] if confirmed else _day(order),
        "effective": effective["effective"] if effective else None,
    }
    return [{**item.row, "kind": "bankruptcy", "date": _day(told), "bankruptcy": terms}]


def _named(debtors: Match) -> list[Stated[str]]:
    """Each firm that the list names; those it is a subsidiary of are none."""
    start, end = debtors.found.span("debtors")
    masked = debtors.statement.masked
    firms = (firm for firm in firms_in(masked, start, end) if not masked[: firm.start].endswith(" of "))
    return [debtors.between(firm.name, firm.start, firm.end) for firm in firms]


def _told(item: ItemText, rule: Rule) -> Match | None:
    """The first match on a day near the report."""
    return next((match for match in item.find(rule) if (day := _day(match)) and item.is_recent(day.value)), None)


def _day(match: Match | None) -> Stated[str] | None:
    return led_by(match.statement) if match else None


def read_listing(item: ItemText) -> list[RowParts]:
    """A notice of the exchange, or the registrant's own move to another."""
    moved = item.first(TRANSFER)
    if moved:
        terms: RowParts = {"exchange": _plain(moved["exchange"]), "new_exchange": _plain(moved["new"])}
        return [{**item.row, "kind": "listing_transfer", "date": led_by(moved.statement), "listing": terms}]
    for match in sorted(item.find(NOTICE), key=_is_old):
        day = _received(item, match["rest"]) or led_by(match.statement)
        if day is None or item.is_recent(day.value):
            rule, deadline, hearing = item.first(RULE), item.first(REGAINED_BY, DEADLINE), item.first(HEARING)
            terms = {
                "exchange": _plain(match["exchange"]),
                "rule": rule["rule"] if rule else None,
                "deadline": deadline["deadline"] if deadline and len(deadline["deadline"].value) == 10 else None,
                "hearing": hearing["hearing"] if hearing else None,
            }
            return [{**item.row, "kind": "delisting_notice", "date": day, "listing": terms}]
    return []


RECEIVED = Rule(
    "events.listing.received",
    needs=("received", "letter", "notice"),
    pattern=r"(?i:received|letter|notice|dated)[^.;]{0,100}? (?:on|dated) {date:day}",
    matches={"it had received a letter from the Nasdaq Stock Market on July 15, 2008 stating": {"day": "2008-07-15"}},
    rejects=("It received a letter.",),
)
register(RECEIVED)


def _is_old(match: Match) -> bool:
    """Does the sentence repeat what an earlier report told?"""
    return bool(regex.search(r"(?i)\bpreviously (?:reported|disclosed|announced)", match.statement.text))


def _received(item: ItemText, rest: Stated[str]) -> Stated[str] | None:
    match = item.first(RECEIVED)
    near = match is not None and match.statement.span == rest.evidence[0].statement
    return match["day"] if match and near else None


def _plain(exchange: Stated[str]) -> Stated[str]:
    """The exchange without its article."""
    bare = regex.sub(r"^[Tt]he ", "", exchange.value)
    return exchange.becoming(bare)
