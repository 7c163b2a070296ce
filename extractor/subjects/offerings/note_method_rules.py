"""How pricing supplements say that a dealer buys the notes, or only places them: boxes that are checked, parts that are named."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.offerings.words import COVER
from extractor.terms import Money

_CHECKED = r"(?:\[ ?[Xx] ?\]|[☒☑þ✓✔])\s{0,3}"
AS_PRINCIPAL = Rule(
    "offerings.method.note_bought_as_principal",
    needs=("principal", "will purchase", "has agreed to purchase"),
    pattern=rf"{_CHECKED}(?:[Aa]cting )?(?:[Aa]s )?(?P<method>[Pp]rincipal)\b|"
    r"^(?i:underwriters?|agents?|dealers?):?\s[^;]{3,200}?(?P<method>(?:acting )?as principal)\b|"
    r"as (?:the )?underwriters?,? (?P<method>will purchase)\b|"
    r"\b(?P<method>has agreed to purchase) from [^;\ue000]{3,80}?,? and [^;\ue000]{3,80}? has agreed to sell to",
    unit="passage",
    where=COVER | {"plan_of_distribution", "other"},
    matches={
        "Agent: Acme Brothers Inc. Capacity: [X] Principal [ ] Agent": {"method": "Principal"},
        "Underwriter:\tAcme Global Markets Inc. (“AGMI”), an affiliate of the issuer, acting as principal": {
            "method": "acting as principal",
        },
        "Acme & Co., as the underwriters, will purchase the offered certificates from the depositor.": {
            "method": "will purchase"
        },
    },
    rejects=("Agent: Acme Brothers Inc. Capacity: [ ] Principal [X] Agent", "The agent may act as principal."),
)
AS_AGENT = Rule(
    "offerings.method.note_placed_as_agent",
    needs=("agent",),
    pattern=rf"{_CHECKED}(?:[Aa]cting )?(?:[Aa]s )?(?P<method>[Aa]gent)\b(?! [Bb]ank)|"
    r"(?P<method>sold from time to time through [^;,]{3,60}(?:, (?:our|an|its) affiliate)?,? as (?:our )?agent)\b",
    unit="passage",
    where=COVER | {"plan_of_distribution", "other"},
    matches={"Agent: Acme Brothers Inc. Capacity: [ ] Principal [X] Agent": {"method": "Agent"}},
    rejects=("Capacity: [X] Principal [ ] Agent",),
)
NET_ROW = Rule(
    "offerings.net_proceeds.sheet_row",
    needs=("net proceeds",),
    pattern=r"(?:^|\t)(?i:net proceeds(?: to (?:the )?(?:company|issuer|us|bank|corporation))?(?: \([^()]{3,40}\))?):?\s{1,3}"
    r"{money:net_proceeds}(?=$|\t|\s)",
    unit="passage",
    where=COVER,
    matches={
        "Net Proceeds to Company: $34,825,000": {"net_proceeds": Money(amount=Decimal(34_825_000), currency="USD")},
        "Net Proceeds to Issuer:\t$24,812,500": {"net_proceeds": Money(amount=Decimal(24_812_500), currency="USD")},
    },
    rejects=("The net proceeds to the Company will be $34,825,000.",),
)
OFFERED_BY = Rule(
    "offerings.method.offered_by_underwriter",
    needs=("by the underwriter", "are offering the"),
    pattern=r"(?:are|is) (?:being )?(?P<method>offered (?:hereby )?(?:severally )?by the (?:several )?[Uu]nderwriters?),? "
    r"(?:when, as and if|subject to)\b|[Uu]nderwriters?, [^;]{3,160}?, (?P<method>(?:are|is) offering the (?:notes|"
    r"certificates|bonds))",
    where=COVER,
    matches={
        "The Preferred Securities are offered by the Underwriter subject to receipt and acceptance by it.": {
            "method": "offered by the Underwriter",
        },
    },
    rejects=("The securities may be offered by the underwriter subject to agreement.",),
)
WILL_ISSUE = Rule(
    "offerings.settlement_date.will_issue",
    needs=("on or about", "closing date"),
    pattern=r"^(?:On or about|On) {date:settlement},? (?:the (?:trust|issuer|issuing entity|depositor)|we) will issue\b|"
    r"(?:^|[.•·] )(?i:closing date): {date:settlement}",
    where=COVER | {"summary", "the_offering"},
    never=r"(?i)merger|acquisition|concurrent",
    matches={
        "On or about May 29, 2003, the trust will issue:": {"settlement": "2003-05-29"},
        "Closing date: March 26, 1999": {"settlement": "1999-03-26"},
    },
    rejects=("On May 29, 2003, the trust issued its notes.",),
)
OFFERING_COSTS = Rule(
    "offerings.expenses.offering_expenses_of",
    needs=("offering expenses",),
    pattern=r"(?:[Ww]e|[Tt]he (?:Fund|Company|Trust)) (?:estimates?|will incur|will pay)(?: total| that)? (?:aggregate "
    r")?offering expenses "
    r"(?:of|will be)(?: approximately| about)? {money:expenses}|"
    r"[Bb]efore deducting offering expenses (?:incurred|payable) by (?:us|the (?:Fund|Company|Trust)),? estimated (?:at|to be) "
    r"(?:approximately )?{money:expenses}",
    where=COVER | {"plan_of_distribution", "other"},
    matches={
        "(3) We estimate offering expenses of approximately $600,000.": {
            "expenses": Money(amount=Decimal(600_000), currency="USD", qualifier="approximate"),
        },
        "(2) Before deducting offering expenses incurred by the Fund, estimated at $475,000.": {
            "expenses": Money(amount=Decimal(475_000), currency="USD", qualifier="approximate"),
        },
    },
    rejects=("We estimate offering expenses will rise.",),
)
register(OFFERED_BY, AS_PRINCIPAL, AS_AGENT, NET_ROW, WILL_ISSUE, OFFERING_COSTS)
