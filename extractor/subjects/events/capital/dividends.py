"""Dividends declared, in cash and in shares (Item 8.01, before August 23, 2004 Item 5)."""

from decimal import Decimal

from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, led_by
from extractor.terms.money import Money

DIVIDEND = Rule(
    "events.dividend.declared",
    needs=("dividend", "distribution"),
    pattern=r"(?:(?i:declared|approved|authorized|declaration of|announced)[^.;$€£\ue000]{0,140}?(?i:dividend|distribution)"
    r"s?\b[^.;$€£\ue000]{0,100}?(?:of|from {money} to|to)(?: U\.?S\.?)? {money:amount}"
    r"|(?i:dividend|distribution)(?: was| has been| of| is) (?i:declared|approved|authorized)[^.;$€£\ue000]{0,60}? of "
    r"{money:amount}"
    r"|(?i:dividend|distribution) of {money:amount}[^.;$€£\ue000]{0,120}? (?:was|has been|were) (?i:declared|approved|authorized)"
    r"|(?i:declared|authorized) (?:a|its|the) {money:amount} (?:per share )?(?:[\w-]+ ){0,4}(?i:dividend)"
    r"|(?i:the (?:first|initial)) (?:[\w-]+ ){0,3}(?i:dividend)(?:,? (?:in the amount )?of|,? which is) "
    r"{money:amount}[^.;\ue000]{0,60}? "
    r"(?:is|will be) (?:payable|paid))",
    never=r"(?i)\bno dividend|may (?:be )?declare|if (?:and when )?declared",
    matches={
        "its Board of Directors had declared the payment of its quarterly dividend of $0.06 per share to be paid on "
        "May 1, 2025.": {
            "amount": Money(amount=Decimal("0.06"), currency="USD"),
        },
        "the Company announced that a dividend was declared in the amount of $0.18 per share on its Common Stock": {
            "amount": Money(amount=Decimal("0.18"), currency="USD"),
        },
        "the Board authorized an increase in the Company’s regular quarterly cash dividend from $0.48 to $0.50 per "
        "share of common "
        "stock.": {"amount": Money(amount=Decimal("0.50"), currency="USD")},
    },
    rejects=("No dividend will be payable.",),
)
RECORD = Rule(
    "events.dividend.record",
    needs=("record",),
    pattern=r"(?i:of record(?: (?:at|as of|by) (?:the )?close of (?:business|trading))?(?: on| as of| at)?|record "
    r"date(?: of| is)?"
    r"|of record\b[^.;\ue000\ue002]{0,90}? (?:as of|on|at)(?: the close of business(?: on)?)?) {date:record}",
    matches={"to all stockholders of record as of April 11, 2025.": {"record": "2025-04-11"}},
    rejects=("holders of record",),
)
PAYABLE = Rule(
    "events.dividend.payable",
    needs=("pa",),
    pattern=r"(?i:payable(?: in cash)?(?: on(?: or about)?)?|(?:be|is) paid(?: in cash)?(?: on(?: or about)?)?|"
    r"payment date(?: of| is)?) {date:payable}",
    matches={"$0.06 per share to be paid on May 1, 2025 to all stockholders": {"payable": "2025-05-01"}},
    rejects=("dividends payable",),
)
_STOCK = (
    r"(?P<security>(?:(?:[A-Z][\w.’'-]*|\ue001|\ue003|outstanding) ){0,9}?(?:[Cc]lass \w(?:,? and|,)? ){0,3}"
    r"(?i:common stock|preferred stock|"
    r"preference shares?|"
    r"preferred shares?|common shares?|ordinary shares?|capital stock|depositary shares?|common units?|limited partnership "
    r"units?))"
)
ON_STOCK = Rule(
    "events.dividend.security",
    needs=("stock", "share", "unit"),
    pattern=rf"(?:(?:\bon|\bof|\bfor)(?: (?:each|all|every))?(?: (?:outstanding |issued and outstanding )*(?:share|shares|unit|"
    rf"units) of)?(?: (?:the "
    rf"Company[’']s|the Corporation[’']s|the Registrant[’']s|its|our|the|each|all|[A-Z]\w+[’']s))?(?: (?:issued and "
    rf")?outstanding)?(?: shares of)? {_STOCK}"
    r"|\ue000 per (?P<security>common share|depositary share|common unit|ordinary share|preferred share))\b",
    never=r"(?i)shares outstanding as of|repurchase",
    matches={
        "authorized payment of a dividend of $0.4375 per share on the 7.00% Series A Preferred Stock for the period": {
            "security": "7.00% Series A Preferred Stock",
        },
        "declared a quarterly cash dividend of $0.22 per share on the Company’s common stock.": {"security": "common stock"},
        "declared a dividend of $0.15 per common share": {"security": "common share"},
    },
    rejects=("The dividend is payable in cash.",),
)
ALSO = Rule(
    "events.dividend.also",
    needs=("dividend",),
    pattern=r"(?:,| and|;) (?:(?:a|its|the) (?:[\w-]+ ){0,4}(?:dividend|distribution) of )?{money:amount} per "
    r"(?:[a-z]+ )?(?:share|unit)"
    r"(?= (?:on|of|for) )",
    matches={
        "declared a dividend of $0.30 per share on its common stock and $0.40 per share on its Series A Preferred Stock": {
            "amount": Money(amount=Decimal("0.40"), currency="USD"),
        },
    },
    rejects=("declared a dividend of $0.30 per share, or $1.20 per share annually",),
)
IN_SHARES = Rule(
    "events.dividend.in_shares",
    needs=("dividend",),
    pattern=r"(?i:declared|approved|authorized|announced)[^.;$€£\ue000]{0,120}? {rate:rate} "
    r"(?i:(?:common )?(?:stock|share) dividend)\b",
    never=r"(?i)\bsplit\b|\badjusted\b",
    matches={"On May 4, 2012, the Board declared a 5% stock dividend on the common stock.": {"rate": Decimal("0.05")}},
    rejects=("declared a two-for-one stock split in the form of a 100% stock dividend",),
)
register(DIVIDEND, RECORD, PAYABLE, ON_STOCK, ALSO, IN_SHARES)
_DAY = len("2012-05-18")
_HIGHEST = 1000
"""An amount above it is that of the whole dividend, not of a share."""


def read_dividends(item: ItemText) -> list[RowParts]:
    """One event for each dividend, by the class of stock that it is on."""
    found = [match for match in (*item.find(DIVIDEND), *item.find(ALSO)) if _is_told(item, match)]
    found = [match for match in found if match["amount"].value.amount <= _HIGHEST]
    first = next((match for match in found if match.rule == DIVIDEND.name), None)
    if first is None:
        return _in_shares(item)
    rows = [_row(item, first, {"amount": first["amount"], "security": _stock(first)})]
    known = {_class(rows[0])}
    for match in found:
        row = _row(item, match, {"amount": match["amount"], "security": _stock(match)})
        if row["dividend"]["security"] is not None and None not in known and _class(row) not in known:
            known.add(_class(row))
            # "The Board also declared ..." is said of the meeting told just before.
            row["date"] = row["date"] or (rows[-1]["date"] if " also " in match.statement.text else None)
            rows.append(row)
    return rows


def _in_shares(item: ItemText) -> list[RowParts]:
    match = next((match for match in item.find(IN_SHARES) if _is_told(item, match)), None)
    return [_row(item, match, {"rate": match["rate"]})] if match else []


def _is_told(item: ItemText, match: Match) -> bool:
    day = led_by(match.statement)
    return day is None or item.is_recent(day.value)


def _class(row: RowParts) -> str | None:
    security = row["dividend"]["security"]
    return str(security.value).casefold() if security else None


def _row(item: ItemText, match: Match, terms: RowParts) -> RowParts:
    terms |= {"record_date": _day(item, match, RECORD, "record"), "payable": _day(item, match, PAYABLE, "payable")}
    day = led_by(match.statement) or item.day_before(match.statement)
    return {**item.row, "kind": "dividend", "date": day, "dividend": terms}


def _day(item: ItemText, match: Match, rule: Rule, leaf: str) -> Stated[str] | None:
    """The day by the sentence, else by its paragraph, else by the item."""
    found = [day for day in item.find(rule) if len(day[leaf].value) == _DAY]
    near = [day for day in found if day.statement.span == match.statement.span]
    near = near or [day for day in found if day.statement.passage is match.statement.passage]
    return next((day[leaf] for day in near or found), None)


def _stock(match: Match) -> Stated[str] | None:
    """What the dividend is on, by the words behind its amount or its declaration."""
    after = match.found.start("amount") if match.rule == ALSO.name else match.found.start()
    found = (other for other in ON_STOCK.read(match.statement) if other.found.start("security") > after)
    return next((other["security"] for other in found), None)
