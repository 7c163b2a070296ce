"""Securities offered and sold, registered or not (Items 3.02 and 8.01, before August 23, 2004 Item 5)."""

from decimal import Decimal
from typing import Any

from extractor.reading import Derived, RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.capital.dividends import read_dividends
from extractor.subjects.events.capital.repurchases import read_repurchases
from extractor.subjects.events.capital.retirement import read_retirements
from extractor.subjects.events.capital.splits import read_splits
from extractor.subjects.events.item_text import ItemText, led_by
from extractor.terms.money import Money

_NOTE = (
    r"(?P<security>(?:\ue001|Floating Rate|Zero Coupon|[A-Z]\w+)(?: [\w-]+){0,7}? (?:[Nn]otes|[Dd]ebentures|"
    r"[Bb]onds|[Ss]ecurities)(?:,? (?:[Dd]ue|DUE) (?:\ue003|\ue002|20\d\d))?)"
)
OFFERED = Rule(
    "events.offering.closed",
    needs=("principal amount",),
    pattern=r"(?P<act>(?i:completed|consummated|closed|issued(?: and sold)?|announced|priced|sold))"
    r"\b[^;$€£\ue000]{0,160}?(?:(?i:offering|issuance and sale|issuance|sale|public offering) of|its|of) "
    r"[^;$€£\ue000]{0,40}?{money:principal} (?:in )?(?:aggregate )?principal amount of",
    never=r"(?i)exchange offer|tender offer|outstanding notes|consent solicitation|redempt|redeem",
    matches={
        "On November 3, 2025, Meta Platforms, Inc. (the “Company”) completed an offering of $4,000,000,000 aggregate "
        "principal amount of "
        "its 4.200% Senior Notes due 2030.": {
            "act": "completed",
            "principal": Money(amount=Decimal(4000000000), currency="USD"),
        },
    },
    rejects=("The Company redeemed $5,000,000 aggregate principal amount of its notes.",),
)
ISSUED = Rule(
    "events.offering.issued",
    needs=("principal amount",),
    pattern=r"issued (?:and sold )?(?:its |the )?" + _NOTE + r"[^;$€£\ue000]{0,40}? in the aggregate principal amount "
    r"of {money:principal}",
    never=r"(?i)exchange offer|tender offer|redeem",
    matches={
        "On February 26, 2025, Chevron U.S.A. Inc. issued its 4.405% Notes Due 2027 in the aggregate principal "
        "amount of $750,000,000.": {
            "security": "4.405% Notes Due 2027",
            "principal": Money(amount=Decimal(750000000), currency="USD"),
        },
    },
    rejects=("It issued a release.",),
)
SECURITY = Rule(
    "events.offering.security",
    needs=("due", "notes"),
    pattern=r"(?:principal amount of (?:its |the |[\w’']+[’']s )?(?:new )?|issued its |, its |and its )" + _NOTE,
    matches={
        "$4,000,000,000 aggregate principal amount of its 4.200% Senior Notes due 2030 (the “2030 Notes”)": {
            "security": "4.200% Senior Notes due 2030",
        },
    },
    rejects=("The notes are due.",),
)
UNDERWRITING = Rule(
    "events.offering.underwriting",
    needs=("underwriting agreement", "terms agreement", "pricing agreement", "purchase agreement"),
    pattern=r"(?:(?:^|\) )On {date:date},[^;]{0,200}?entered into (?:an?|the) (?i:underwriting agreement|terms "
    r"agreement|pricing agreement)|(?i:underwriting agreement|terms agreement|pricing agreement)(?: \([^()"
    r"]{1,60}\))?,? (?i:dated(?: as of)?|entered into on) {date:date})",
    matches={
        "pursuant to an underwriting agreement dated September 24, 2025 among Oracle and BofA Securities, Inc.": {
            "date": "2025-09-24",
        },
        "On February 24, 2025, CUSA and the Corporation entered into an Underwriting Agreement with Barclays Capital Inc.": {
            "date": "2025-02-24",
        },
    },
    rejects=("The underwriting agreement has covenants.",),
)
CLOSED = Rule(
    "events.offering.issued_on",
    needs=("issued", "closed", "closing"),
    pattern=r"(?:(?i:notes|securities|shares|bonds|debentures) were issued on|(?i:offering) (?i:closed|was completed|"
    r"was consummated) on|(?i:closing of the offering) (?i:occurred on|took place on)) {date:closed}",
    matches={"The Notes were issued on July 28, 2025 pursuant to an Indenture.": {"closed": "2025-07-28"}},
    rejects=("The notes were issued.",),
)
NET = Rule(
    "events.offering.net",
    needs=("net proceeds",),
    pattern=r"(?i:net proceeds)[^.;$€£\ue000]{0,100}?(?:of|were|was|be|are) (?:approximately )?{money:net}",
    matches={
        "PepsiCo received net proceeds of approximately €989 million, after deducting discounts": {
            "net": Money(amount=Decimal(989000000), currency="EUR", qualifier="approximate")
        }
    },
    rejects=("The net proceeds will be used for general purposes.",),
)
UNREGISTERED = Rule(
    "events.sale.units",
    needs=("shares", "warrants", "units"),
    pattern=r"(?i:issued|issue|sold|sell|issuance of|sale of|granted)\b[^;]{0,120}? {number:units} (?:[\w’-]+ "
    r"){0,3}(?:shares|warrants|units|ADSs)",
    matches={
        "On June 28, 2021, Palantir Technologies Inc. issued 3,330,804 shares of its Class B Common Stock to one "
        "accredited investor.": {
            "units": Decimal(3330804),
        },
    },
    rejects=("The shares were issued.",),
)
PROCEEDS = Rule(
    "events.sale.amount",
    needs=("proceeds", "purchase price", "consideration", "for an aggregate", "principal amount"),
    pattern=r"(?i:(?:aggregate |total |gross |cash )*(?:gross proceeds|proceeds|purchase price|consideration)(?: to the company)?"
    r"(?: of| was| were| totaling| equal to)|for an aggregate of|for a total of)(?: approximately| an aggregate of)? "
    r"{money:amount}(?! (?:per|a) (?:share|unit|warrant))",
    never=r"(?i)net proceeds|exercise of the warrants",
    matches={
        "at a purchase price of $4.50 per share, for aggregate gross proceeds of $10.8 million.": {
            "amount": Money(amount=Decimal(10800000), currency="USD"),
        },
    },
    rejects=("at a purchase price of $4.50 per share",),
)
TRANCHE = Rule(
    "events.offering.principal",
    needs=("principal amount",),
    pattern=r"{money:principal} (?:in )?(?:aggregate )?principal amount of (?:(?:its|the|our|[\w’']+[’']s) )?(?:new |\w+ "
    r")?(?=\ue001|[A-Z]|[Ss]enior|floating)",
    never=r"(?i)exchange offer|tender offer|outstanding notes|redempt|redeem|repurchase",
    matches={
        "for the issuance and sale by the Company of $500,000,000 aggregate principal amount of its 2.750% Senior Notes": {
            "principal": Money(amount=Decimal(500000000), currency="USD"),
        },
    },
    rejects=("The Company redeemed $5 million principal amount of its 6% Notes.",),
)
EXEMPTION = Rule(
    "events.sale.exemption",
    needs=("section", "regulation", "rule"),
    pattern=r"(?P<exemption>(?:Sections? (?:4\(a\)\(\d\)|4\([\d\ue003]\)|3\(a\)\(\d{1,2}\)|1145\b)|Regulation [DS]\b|"
    r"Rule (?:506|504|144A|701)(?:\([a-z]\))?))",
    matches={"exempt from registration pursuant to Section 4(2) thereof": {"exemption": "Section 4(2)"}},
    rejects=("Section 5 of the plan",),
)
register(OFFERED, ISSUED, SECURITY, UNDERWRITING, CLOSED, NET, UNREGISTERED, EXEMPTION, PROCEEDS, TRANCHE)


def read_capital(item: ItemText) -> list[RowParts]:
    """Dividends, splits, programs of repurchase, redemptions and offerings that an item for other events tells of."""
    families = (read_dividends, read_splits, read_repurchases, read_retirements, _offering)
    return [row for read in families for row in read(item)]


def _offering(item: ItemText) -> list[RowParts]:
    closed = next((match for match in item.find(OFFERED, ISSUED) if _is_recent(item, match)), None)
    agreement = next((match for match in item.find(UNDERWRITING) if item.is_recent(match["date"].value)), None)
    if closed is None and agreement is None:
        return []
    issued, net = item.first(CLOSED), item.first(NET)
    day = led_by(closed.statement) if closed else led_by(agreement.statement) if agreement else None
    told = closed or agreement
    securities = _distinct([match["security"] for match in item.find(SECURITY, ISSUED)])
    terms: dict[str, Any] = {
        "principal": _principal(told, len(securities)) if told else None,
        "securities": securities,
        "net_proceeds": net["net"] if net else None,
        "underwriting_agreement_date": agreement["date"] if agreement else None,
        "closed": issued["closed"] if issued else None,
    }
    return [{**item.row, "kind": "securities_offering", "date": day, "offering": terms}]


def _principal(match: Match, tranches: int) -> Stated[Money] | Derived | None:
    """The principal of the tranches that the sentence tells, where it tells that of each."""
    amounts = [found["principal"] for rule in (TRANCHE, ISSUED) for found in rule.read(match.statement)]
    amounts = amounts or ([match["principal"]] if "principal" in match else [])
    if len(amounts) != max(tranches, 1) or len({amount.value.currency for amount in amounts}) > 1:
        return None
    if len(amounts) == 1:
        return amounts[0]
    total = sum((amount.value.amount for amount in amounts), Decimal(0))
    return Derived(Money(amount=total, currency=amounts[0].value.currency), tuple(amounts))


def _is_recent(item: ItemText, match: Match) -> bool:
    day = led_by(match.statement)
    return day is not None and item.is_recent(day.value)


def _distinct(titles: list[Stated[str]]) -> list[Stated[str]]:
    seen: dict[str, Stated[str]] = {}
    for title in titles:
        seen.setdefault(str(title.value), title)
    return list(seen.values())


def read_unregistered(item: ItemText) -> list[RowParts]:
    """Equity sold without registration; an item that only points at another has none."""
    match, exemption = item.told(UNREGISTERED), item.first(EXEMPTION)
    if match is None or (exemption is None and led_by(match.statement) is None):
        return []
    proceeds = [other["amount"] for other in item.find(PROCEEDS)]
    terms = {
        "units": match["units"],
        "amount": proceeds[0].also(*proceeds[1:]) if len({amount.value for amount in proceeds}) == 1 else None,
        "exemption": exemption["exemption"] if exemption else None,
    }
    return [{**item.row, "kind": "unregistered_sale", "date": led_by(match.statement), "sale": terms}]
