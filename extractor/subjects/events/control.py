"""Changes in control of the registrant (Item 5.01, before August 23, 2004 Item 1)."""

from decimal import Decimal

from extractor.language.names import is_firm
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, led_by
from extractor.terms.money import Money

_GOT = (
    r"(?:has |have )?(?:collectively |jointly )?(?:acquired|purchased|received|bought|completed (?:the|its) (?:purchase|"
    r"acquisition) of)"
)
_ALIAS = r"(?: ?\([^()]{1,80}\))?"
_NOT_FIRM = (
    r"(?!(?:(?:The )?(?:Company|Registrant|Corporation)|On|As|Pursuant|In|Effective|Following|Upon|Under|After|By|At|Each)\b)"
)
_STAKE = (
    r"[^;]{0,400}?(?:represent(?:s|ing|ed)?|constitut(?:es|ing|ed)?|equal to|or|own(?:s|ing)?|hold(?:s|ing)?|of|acquired|"
    r"purchased|aggregate)"
    r"(?: an aggregate of| collectively| in the aggregate)? (?:approximately )?{rate:rate} of (?:the |our |its |all )?(?:then )?"
    r"(?:Company[’']s |Registrant[’']s |Corporation[’']s )?(?i:(?:issued|outstanding|total|combined|voting|common))"
)

ACQUIRED = Rule(
    "events.control.acquirer",
    needs=("acquired", "purchased", "received", "bought", "completed"),
    pattern=rf"(?<!\w)(?P<acquirer>{_NOT_FIRM}{{firm}}){_ALIAS}(?:,? [^;]{{2,200}}?,)? "
    rf"{_GOT}\b{_STAKE}",
    never=r"(?i)would|\bif\b|may acquire",
    matches={
        "On October 27, 2014, Jin Wei Capital Limited acquired 21,420,000 shares of the Company’s common stock, representing "
        "71.4% of the Company’s issued and outstanding common stock.": {
            "acquirer": "Jin Wei Capital Limited",
            "rate": Decimal("0.714"),
        },
    },
    rejects=("The Company acquired 40% of Widget LLC.",),
)
BY_PERSON = Rule(
    "events.control.person",
    needs=("acquired", "purchased", "received", "bought", "completed"),
    pattern=rf"{{person:acquirer}}{_ALIAS}(?:,? [^;]{{2,160}}?,)? {_GOT}\b{_STAKE}",
    never=r"(?i)would|\bif\b|may acquire",
    matches={
        "On May 1, 2012, Mr. John Q. Alder purchased 5,000,000 shares of common stock, representing 51% of the outstanding "
        "shares.": {
            "acquirer": "John Q. Alder",
            "rate": Decimal("0.51"),
        },
    },
    rejects=("Mr. John Q. Alder owns 51% of Widget LLC.",),
)
STAKE = Rule(
    "events.control.acquired",
    needs=("acquired", "purchased", " own", " hold", "represent"),
    pattern=r"(?:acquired|purchased|own|owns|hold|holds|represent(?:s|ing|ed)?)[^;]{0,120}? {rate:rate} of (?:the |our |its "
    r")?(?:then )?"
    r"(?:Company[’']s |Registrant[’']s )?(?i:(?:issued|outstanding|total|combined|voting|common))",
    matches={
        "(the “Control Group”) collectively acquired 47.372% of the issued and outstanding shares of the "
        "Registrant's voting "
        "stock.": {"rate": Decimal("0.47372")},
    },
    rejects=("The Company acquired 40% of Widget LLC.",),
)
BOUGHT = Rule(
    "events.control.bought",
    needs=("shares", "stock"),
    pattern=rf"(?:(?<!\w)(?P<firm>{_NOT_FIRM}{{firm}})|{{person:person}}){_ALIAS}(?:,? "
    rf"[^;]{{2,160}}?,)? {_GOT}[^;]{{0,160}}? "
    r"{number} (?:[\w-]+ ){0,4}(?:shares|stock)\b",
    never=r"(?i)would|\bif\b|may acquire",
    matches={
        "On May 28, 2015, Li Na Huang purchased 8,250,000 shares of common stock from the Company’s former president.": {
            "person": "Li Na Huang",
        },
    },
    rejects=("The Company purchased 5,000 shares of its stock.",),
)
SOLD = Rule(
    "events.control.sold",
    needs=("sold", "sale", "transferred"),
    pattern=r"(?:sold|transferred)\b[^;]{0,200}?(?:shares|stock|interest|securities)[^;]{0,120}? to "
    r"(?:(?P<firm>{firm})|(?:(?:Mr|Ms|Mrs|Dr)\. )?{person:person})",
    never=r"(?i)would|\bif\b|may (?:sell|transfer)|agreed to sell",
    matches={
        "On December 15, 2017, Ivan Petrov, the holder of 5,000,000 shares, sold all of such shares to Jade Crest "
        "Holdings Limited.": {
            "firm": "Jade Crest Holdings Limited",
        },
    },
    rejects=("The Company sold its plant to Acme Corp.",),
)
CHANGED = Rule(
    "events.control.changed",
    needs=("change of control", "change in control"),
    pattern=r"(?i:(?P<what>change (?:of|in) control)[^;]{0,120}? (?:occurred|resulted|has occurred|took place)|"
    r"(?:resulted in|constituted|constitutes) an? (?P<what>change (?:of|in) control))",
    never=r"(?i)\bwould\b|\bcould\b|\bmay\b|\bif\b",
    matches={"a change of control of Innovative Clinical Solutions, Ltd. occurred.": {"what": "change of control"}},
    rejects=(
        "which would result in a change of control of the Registrant in the future",
        "An arrangement may have resulted in a change in control.",
    ),
)
PARENT = Rule(
    "events.control.parent",
    needs=("wholly owned subsidiary", "wholly-owned subsidiary"),
    pattern=r"(?:[Cc]ompany|[Rr]egistrant|Corporation|[Ss]urviving [\w ]{5,20})[^;]{0,80}? (?:became|becoming|is now|as) an? "
    r"(?:direct |indirect |direct and "
    r"indirect )*wholly[- ]owned subsidiary of (?P<acquirer>{firm})",
    matches={
        "As a result of the Merger, the Company became a wholly owned subsidiary of Granite Peak Holdings, Inc.": {
            "acquirer": "Granite Peak Holdings, Inc.",
        },
    },
    rejects=("Merger Sub is a wholly owned subsidiary of Granite Peak Holdings, Inc.",),
)
PAID = Rule(
    "events.control.price",
    needs=("price", "consideration", "for ", "paid"),
    pattern=r"(?:(?i:purchase price|consideration|price|paid|funds)\b[^.;$€£\ue000]{0,40}?(?: of| was| is|)|\bfor)(?: an?)?(?: "
    r"aggregate| total| cash| sum of)*"
    r"(?: (?:purchase )?(?:price|consideration) of)?(?: approximately)? {money:price}(?! per share)",
    never=r"(?i)\bper share\b|per annum|termination fee",
    matches={
        "from Dale R. Hutchins for a purchase price of $350,000 under a Stock Purchase Agreement.": {
            "price": Money(amount=Decimal(350000), currency="USD"),
        },
    },
    rejects=("The price was $1.00 per share.",),
)
register(SOLD, BOUGHT, ACQUIRED, BY_PERSON, STAKE, CHANGED, PARENT, PAID)


def read_control(item: ItemText) -> list[RowParts]:
    """A change in control that the item says has taken place."""
    changed = item.first(CHANGED)
    acquired = next((match for match in item.find(ACQUIRED) if _is_told(item, match) and is_firm(match["acquirer"].value)), None)
    acquired = acquired or next((match for match in item.find(BY_PERSON) if _is_told(item, match)), None)
    stake = acquired or item.first(STAKE)
    parent = next((match for match in item.find(PARENT) if is_firm(match["acquirer"].value)), None)
    if changed is None and stake is None and parent is None:
        return []
    named = acquired or parent
    bought = None if named else _bought(item)
    terms = {
        "acquirer": named["acquirer"] if named else (bought.get("firm") or bought.get("person")) if bought else None,
        "rate": stake["rate"] if stake else None,
        "price": _price(item, stake),
    }
    days = (led_by(match.statement) for match in (acquired, bought, stake, changed, parent) if match)
    day = next((day for day in days if day and item.is_recent(day.value)), None)
    if changed is None and stake is None and day is None and item.only_day is None:
        return []
    day = day or item.only_day
    return [{**item.row, "kind": "control_change", "date": day, "control": terms}]


def _bought(item: ItemText) -> Match | None:
    """Who bought shares in the paragraph that tells, in another sentence, what part of the whole they are."""
    for match in [*item.find(BOUGHT), *item.find(SOLD)]:
        day = led_by(match.statement)
        is_named = "person" in match or is_firm(match["firm"].value)
        if day and item.is_recent(day.value) and is_named:
            return match
    return None


def _is_told(item: ItemText, match: Match) -> bool:
    day = led_by(match.statement)
    return day is None or item.is_recent(day.value)


def _price(item: ItemText, stake: Match | None) -> Stated[Money] | None:
    """What was paid, where the paragraph of the stake states one amount."""
    if stake is None:
        return None
    passage = stake.statement.passage
    prices: list[Stated[Money]] = [match["price"] for match in item.find(PAID) if match.statement.passage is passage]
    return prices[0] if len({price.value for price in prices}) == 1 else None
