"""Costs of exits and disposals (Item 2.05) and material impairments (Item 2.06)."""

from decimal import Decimal
from typing import Any

import regex

from extractor.models.events import EventKind
from extractor.reading import RowParts
from extractor.rules import Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, led_by
from extractor.terms.money import Money

_CHARGE = r"(?i:charges?|costs?|expenses?|impairments?|write-?(?:down|off)s?|losses?)"
_EXPECT = (
    r"(?i:expects?|estimates?|anticipates?|will|would|to|currently|is|are|be|recorded|recognized|incurred|"
    r"concluded|approximately|record|recognize|incur|recognizing|total|aggregate|estimated)"
)

TOTAL = Rule(
    "events.charge.amount",
    needs=("charge", "cost", "impairment", "write-", "expense"),
    pattern=rf"\b{_EXPECT} [^.;$€£\ue000]{{0,120}}?(?:(?:{_CHARGE}[^.;$€£\ue000]{{0,60}}?(?:of|between|range of|totaling|to be|"
    rf"ranging from|from|approximately|be)(?: approximately| about| between| a total of| up to)*) )?"
    rf"{{money:amount}}(?:(?: to| and|[–-])(?: "
    rf"approximately)? {{money:high}})?(?P<behind>[^.;$€£\ue000]{{0,80}}?\b{_CHARGE})?",
    matches={
        "The Company expects to recognize $3.0 billion of restructuring charges related to these actions.": {
            "amount": Money(amount=Decimal(3000000000), currency="USD"),
            "behind": "of restructuring charges",
        },
        "the Company currently expects to record non-cash pre-tax impairment charges estimated to be between $1.8 "
        "billion to "
        "$2.4 billion, approximately half of which reflects a write-down": {
            "amount": Money(amount=Decimal(1800000000), currency="USD"),
            "high": Money(amount=Decimal(2400000000), currency="USD"),
            "behind": ", approximately half of which reflects a write-down",
        },
    },
    rejects=("The charge is not material.",),
)
CASH = Rule(
    "events.charge.cash",
    needs=("cash",),
    pattern=r"{money:cash}[^.;$€£\ue000]{0,60}?(?i:(?:are|is|will be|of which|represent\w*|result in|to be|future)(?: "
    r"expected to (?:be|result in))? (?:future )?cash (?:expenditures?|payments?|charges?|outlays?|costs?))",
    matches={
        "approximately $5 million of which will be cash payments": {
            "cash": Money(amount=Decimal(5000000), currency="USD", qualifier="approximate")
        }
    },
    rejects=("non-cash charges of $5 million",),
)
POSITIONS = Rule(
    "events.charge.positions",
    needs=("employees", "positions", "workforce", "headcount", "roles"),
    pattern=r"(?:{number:positions} (?:\w+ ){0,3}(?i:employees|positions|roles|jobs) (?i:will be|are expected to be"
    r"|were|are being|would be) "
    r"(?i:eliminated|terminated|laid off|affected|impacted|reduced)|(?i:reduc\w+|eliminat\w+|terminat\w+|layoffs?"
    r"|impact\w*|affect\w*)[^.;$]{0,100}? "
    r"(?:{number:positions} (?:\w+ ){0,3}(?i:employees|positions|roles|jobs)"
    r"(?:,? or (?:approximately |about )?{rate:workforce} of)?|(?:by )?(?:approximately )?{rate:workforce}"
    r"(?:,? or (?:approximately )?{number:positions} (?:\w+ ){0,2}(?i:employees|positions))?))",
    matches={
        "These initiatives include reducing headcount by 16,500 employees and consolidating real estate.": {
            "positions": Decimal(16500),
        },
        "The Company expects these initiatives will reduce our core workforce by 15% by the end of fiscal 2025.": {
            "workforce": Decimal("0.15"),
        },
    },
    rejects=("The Company has 16,500 employees.",),
)
PART = Rule(
    "events.charge.part",
    needs=("charges of", "costs of", "impairments of", "impairment charges of", "expenses of", "write-downs of"),
    pattern=r"(?P<kind>(?:[a-z-]+ (?:and )?){0,7}(?:charges|costs|impairments?|expenses|benefits|write-?downs))(?: "
    r"related to [^.;$]{3,60}?)? of (?:approximately |about )?{money:amount}",
    matches={
        "the Company is recognizing pre-tax employee severance and related employee exit charges of $2.2 billion in "
        "the third "
        "quarter of 2024": {
            "kind": "recognizing pre-tax employee severance and related employee exit charges",
            "amount": Money(amount=Decimal(2200000000), currency="USD"),
        },
    },
    rejects=("The charges were large.",),
)
PART_BEFORE = Rule(
    "events.charge.part_of",
    needs=("consist", "includ", "compris", "of which", "approximately"),
    pattern=r"{money:amount} (?:of|in|for|related to|relating to|relates? to|associated with|is for|are for"
    r"|attributable to)(?: the)? "
    r"(?P<kind>(?:[a-z/-]+,? (?:and |or )?){0,6}?(?:severance|benefits?|costs?|charges?|expenses?|impairments?"
    r"|write-?(?:down|off)s?|"
    r"payments?|depreciation)\b(?:,? (?:and |or )?(?:[a-z-]+ ){0,3}?(?:benefits|costs|charges|expenses)\b)?)",
    matches={
        "consisting of approximately $21.0 million of severance and $7.6 million of facility closing costs.": {
            "amount": Money(amount=Decimal(21000000), currency="USD", qualifier="approximate"),
            "kind": "severance",
        },
    },
    rejects=("including a plant for $5 million in cash",),
)
register(TOTAL, CASH, POSITIONS, PART, PART_BEFORE)
_PARTS = regex.compile(r"(?i)\b(?:consist\w*|includ\w+|compris\w+|of which|made up)\b")
_NO_KIND = ("charges", "costs", "expenses", "the charges", "the costs", "such charges", "total charges")
_KIND_BEGINS = (
    "consisting", "including", "recognizing", "recording", "incurring", "expects", "record", "recognize", "incur", "of",
    "total",
)  # fmt: skip


def read_charges(item: ItemText) -> list[RowParts]:
    """One event: the total or range, what of it is cash, the jobs, and the kinds of cost as printed."""
    found = [match for match in item.find(TOTAL) if "high" in match or "behind" in match or _named_before(match.found[0])]
    if not found:
        return []
    total = max(found, key=lambda match: ("high" in match, match["amount"].value.amount))
    amounts = {"low": total["amount"], "high": total["high"]} if "high" in total else {"amount": total["amount"]}
    cash, jobs = item.first(CASH), item.find(POSITIONS)
    charge = {
        **amounts,
        "cash": cash["cash"] if cash else None,
        "positions": next((match["positions"] for match in jobs if "positions" in match), None),
        "workforce": next((match["workforce"] for match in jobs if "workforce" in match), None),
        "parts": _parts(item, {amount.value for amount in amounts.values()}),
    }
    kind: EventKind = "impairment" if item.number == "2.06" else "exit_costs"
    return [{**item.row, "kind": kind, "date": _decided(item), "charge": charge}]


def _named_before(words: str) -> bool:
    return any(word in words.lower() for word in ("charge", "cost", "impairment", "write-", "expense"))


def _decided(item: ItemText) -> Stated[str] | None:
    """The day of the decision: that of a sentence that begins with one, else "approved ... on July 10"."""
    for statement in item.statements():
        day = led_by(statement)
        if day:
            return day if item.is_recent(day.value) else None
    match = item.first(APPROVED)
    return match["date"] if match and item.is_recent(match["date"].value) else None


APPROVED = Rule(
    "events.charge.approved",
    needs=("approved", "committed", "concluded", "determined"),
    pattern=r"(?i:approved|committed to|concluded|determined)[^.;]{0,160}? on {date:date}",
    matches={"The Audit Committee approved the initiative on July 10, 2025.": {"date": "2025-07-10"}},
    rejects=("The Audit Committee approved the initiative.",),
)
register(APPROVED)


def _parts(item: ItemText, totals: set[Money]) -> list[RowParts]:
    rows: list[dict[str, Any]] = []
    for match in item.find(PART_BEFORE):
        is_part = _PARTS.search(match.statement.masked, 0, match.found.start())
        if is_part and match["amount"].value not in totals and str(match["kind"].value) not in _NO_KIND:
            rows.append({"kind": match["kind"], "amount": match["amount"]})
    for match in [] if rows else item.find(PART):
        kind = match["kind"]
        words = str(kind.value).split()
        while words and words[0].lower() in ("is", "the", "and", "to", "company", "will", *_KIND_BEGINS):
            words = words[1:]
        if len(words) > 1 and match["amount"].value not in totals:
            rows.append({"kind": _tail(match, " ".join(words)), "amount": match["amount"]})
    return rows


def _tail(match: Any, words: str) -> Stated[str]:
    end = match.found.end("kind")
    stated: Stated[str] = match.between(words, end - len(words), end)
    return stated
