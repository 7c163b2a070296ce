"""The vocabulary that the rules of a deal share, as pieces of patterns."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.terms.money import Money, Qualifier

COVER: frozenset[SectionKind] = frozenset({"cover", "legend"})
FRONT: frozenset[SectionKind] = COVER | {"summary", "the_offering", "about"}
SELLING: frozenset[SectionKind] = frozenset({"plan_of_distribution"})
DEAL: frozenset[SectionKind] = FRONT | SELLING
PROCEEDS: frozenset[SectionKind] = frozenset({"use_of_proceeds", "summary", "the_offering"})

CLASS = r"(?:(?:[Cc]lass|[Ss]eries) [A-Z](?:-\d)? )?"
STOCK = (
    rf"(?:{CLASS}(?i:common|ordinary|preferred|capital|voting|non-voting|restricted|subordinate){{1,2}}(?: voting)? "
    rf"(?i:stock|shares|units)|(?i:shares?)|"
    r"ADSs?|(?i:american depositary shares)|(?i:depositary shares)|(?i:units)|(?i:common units)|(?i:common shares of "
    r"beneficial interest))"
)
UNITS = (
    rf"(?:(?:Offered |Firm )?(?i:shares?)(?: (?i:of|in) (?:our |the Company['’]s |its )?{STOCK})?|(?:{CLASS}(?i:ordinary|common|"
    rf"depositary|american depositary|preferred) (?i:shares|units))|"
    r"(?i:(?:trust )?preferred securities|capital securities)|ADSs?|ADRs?|(?:(?i:trust) )?(?i:units)|(?i:common units)"
    r"|(?i:equity units))"
)
MARKET = (
    r"(?P<exchange>(?i:(?:global select|global|capital|national|smallcap) market (?:of|tier of) the nasdaq(?: stock "
    r"market)?(?: llc)?)|"
    r"(?i:nasdaq (?:global select|global|capital|national|smallcap|stock)) ?(?i:market)?(?i:,? llc|,? inc\.)?|(?i:new "
    r"york stock exchange)(?i:,? llc|,? inc\.)?|"
    r"NYSE American(?:,? LLC)?|NYSE MKT|NYSE Arca|NYSE Amex|(?i:american stock exchange)|AMEX|(?i:otc bulletin board)|"
    r"OTCQ[BX](?: (?:Best|Venture) Market| Marketplace)?|"
    r"(?i:toronto stock exchange)|(?i:tsx venture exchange)|(?i:london stock exchange)|(?i:tel aviv stock exchange)|"
    r"(?i:chicago stock exchange)|"
    r"(?i:pacific exchange)|Cboe BZX Exchange|NYSE|N(?:asdaq|ASDAQ))"
)
QUOTED = "[\"“”'‘’]{1,2}"
SYMBOL = (
    rf"(?:(?i:(?:trading |ticker |stock )?symbols?),? {QUOTED}(?P<symbol>[A-Z][A-Z0-9.]{{0,6}}?(?:[ "
    rf".][A-Z]{{1,2}})?)[.,;]?{QUOTED}|(?i:(?:trading |ticker |stock )?symbol) "
    r"(?P<symbol>[A-Z]{2,5}(?:\.[A-Z]{1,2})?)(?=[.,;]?(?:\s|$)))"
)


def money(amount: str, currency: str = "USD", qualifier: Qualifier | None = None) -> Money:
    """An amount as the examples of rules state it."""
    return Money(amount=Decimal(amount), currency=currency, qualifier=qualifier)


def about(amount: str) -> Money:
    """An approximate amount of US dollars."""
    return money(amount, qualifier="approximate")


def up_to(amount: str) -> Money:
    """At most this amount of US dollars."""
    return money(amount, qualifier="up_to")
