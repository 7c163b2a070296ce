"""Programs to buy back the registrant's own shares (Item 8.01, before August 23, 2004 Item 5)."""

from decimal import Decimal

from extractor.reading import RowParts
from extractor.rules import Rule, register
from extractor.subjects.events.item_text import ItemText, led_by
from extractor.terms.money import Money

REPURCHASE = Rule(
    "events.repurchase.authorized",
    needs=("repurchase", "buyback", "buy-back", "buy back"),
    pattern=r"(?i:authorized|approved|authorization (?:of|for))[^;$€£\ue000]{0,160}?(?i:repurchase|buy[- ]?back)"
    r"[^;$€£\ue000]{0,140}?(?:{money:amount}|{number:units}(?: million)? shares)"
    r"|(?i:authorized|approved)[^.;$€£\ue000]{0,60}? {money:amount} (?:for|to)\b[^.;$€£\ue000]{0,40}? "
    r"(?i:re-?purchases?|buy ?-?backs?)\b"
    r"|(?i:authorized|approved)[^.;$€£\ue000]{0,60}? {money:amount} (?:increase (?:to|in|of)|addition to) (?:its|the|our) "
    r"(?:[\w’-]+ ){0,4}(?i:repurchase|buy ?-?back)",
    never=r"(?i)previously (?:announced|authorized)|under (?:the|its) existing|remain(?:s|ing|ed)? (?:available|under)",
    matches={
        "The Board also approved an additional $75 million for the repurchase of common stock under its buyback program.": {
            "amount": Money(amount=Decimal(75000000), currency="USD"),
        },
        "On May 28, 2021, the Company’s Board of Directors authorized the repurchase by the Company of an additional "
        "$500 million in "
        "shares of its common stock.": {"amount": Money(amount=Decimal(500000000), currency="USD")},
    },
    rejects=("The Company may repurchase shares.",),
)
EXPIRES = Rule(
    "events.repurchase.expires",
    needs=("expire", "through"),
    pattern=r"(?i:(?:will )?expires?(?: on)?|until|through) {date:expires}",
    matches={"The program expires on June 30, 2026.": {"expires": "2026-06-30"}},
    rejects=("The program does not expire.",),
)
register(REPURCHASE, EXPIRES)


def read_repurchases(item: ItemText) -> list[RowParts]:
    """The program that the board has authorized or made larger."""
    match = item.told(REPURCHASE)
    if match is None:
        return []
    expires = next((m for m in item.find(EXPIRES) if m.statement.passage is match.statement.passage), None)
    terms = {"amount": match.get("amount"), "units": match.get("units"), "expires": expires["expires"] if expires else None}
    day = led_by(match.statement) or item.day_before(match.statement)
    return [{**item.row, "kind": "repurchase_program", "date": day, "repurchase": terms}]
