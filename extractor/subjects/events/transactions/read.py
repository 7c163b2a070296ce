"""Acquisitions and dispositions: what changed hands, with whom, for how much."""

from typing import Any

import regex

from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.events.item_text import ItemText, day_of, effective_by, led_by
from extractor.subjects.events.transactions.rules import (
    AGREED,
    BOUGHT,
    CASH,
    DONE,
    EARN_OUT,
    EXCHANGE_RATIO,
    MERGED,
    MERGED_INTO,
    PER_SHARE,
    PRICE,
    SELLER,
    SHARES,
    SOLD,
    SOLD_TO,
)  # fmt: skip

_DISPOSAL = regex.compile(r"(?i)^(?:sale|disposition|divestiture|separation|spin-?off|distribution|transfer)")
_NO_TARGET = regex.compile(
    r"(?i)^(?:the |its |our )?(?:company|registrant|transaction|merger|agreement|acquisition|"
    r"buyer|seller|purchase|initial|first|second|item|shares|buildings?|two|three)\b"
)
_WAS_DONE = regex.compile(
    r"(?i)\bthe (?:merger|acquisition|sale|purchase|transactions?|closing|disposition|separation|distribution)\b[^.;]{0,60}? "
    r"(?:was|were|has been|became|occurred|took place|closed)\b"
)
_ANOTHER = regex.compile(r"\W{0,3}(?:Also|In addition|Separately|Additionally)\b")
_HIGHEST_RATIO = 100
"""More shares than that for one are those of all holders together."""
_HIGHEST_SHARE_PRICE = 5000
"""An amount above it is the price of a business."""


def read_transactions(item: ItemText) -> list[RowParts]:
    """The acquisitions and dispositions that an item reports as done; one a target."""
    rows: list[RowParts] = []
    for match in item.find(SOLD, SOLD_TO, DONE, BOUGHT):
        row = _row(item, match)
        if row and not _is_known(rows, row, _ANOTHER.match(match.statement.text) is not None):
            rows.append(row)
    rows = rows or _merged_into(item) or _merger(item)
    if len(rows) == 1:
        rows[0]["date"] = rows[0]["date"] or _day_done(item)
        rows[0]["transaction"] = {**_terms(item), **{k: v for k, v in rows[0]["transaction"].items() if v}}
    return rows


def _day_done(item: ItemText) -> Stated[str] | None:
    """The day of a sentence that tells only that the deal was done: "On June 7, 2017, the Merger was completed."."""
    for statement in item.statements():
        day = led_by(statement) if _WAS_DONE.search(statement.text) else None
        if day and item.is_recent(day.value):
            return day
    return None


def _row(item: ItemText, match: Match) -> RowParts | None:
    date = item.day(match.statement) or effective_by(match.statement)
    if date and not item.is_recent(date.value):
        return None
    target = match.get("named") or match["target"]
    if _NO_TARGET.match(target.value) or (date is None and match.rule in (BOUGHT.name, SOLD.name)):
        return None
    if match.rule == BOUGHT.name and "all" not in match and not _is_business(target.value):
        return None
    is_disposal = match.rule in (SOLD.name, SOLD_TO.name) or (
        "what" in match and _DISPOSAL.match(match["what"].value) is not None
    )
    terms = {"target": target, "counterparty": match.get("counterparty")}
    return {**item.row, "kind": "disposition" if is_disposal else "acquisition", "date": date, "transaction": terms}


def _is_business(name: str) -> bool:
    return bool(
        regex.search(
            r"(?:Inc|Corp|Corporation|LLC|Ltd|Limited|L\.?P|S\.A|S\.p\.A|GmbH|AG|plc|Company|Co)"
            r"\b\.?$|(?i:business|division|operations|assets)$",
            name,
        )
    )


def _is_known(rows: list[RowParts], row: RowParts, is_beside: bool) -> bool:
    """Is the sentence another one on a business that an earlier one named (by its full or short name)?"""
    name = str(row["transaction"]["target"].value).casefold().removeprefix("the ").removeprefix("its ")
    first = name.split()[0].strip(",.")
    if any(first in str(other["transaction"]["target"].value).casefold() for other in rows):
        return True
    is_another = is_beside and _is_business(str(row["transaction"]["target"].value))
    return not is_another and any(_day(other) == _day(row) is not None and row["kind"] == other["kind"] for other in rows)


def _day(row: RowParts) -> str | None:
    return row["date"].value if row["date"] else None


def _merged_into(item: ItemText) -> list[RowParts]:
    """A merger told by the one that was bought: its new parent is the counterparty."""
    for match in item.find(MERGED_INTO):
        date = day_of(match.statement)
        if date and item.is_recent(date.value):
            # Who merges by a subsidiary buys the one that survives; else the one that goes is bought.
            target = match["target"] if "by" in match else match["vehicle"]
            terms = {"target": target, "counterparty": match.get("counterparty")}
            return [{**item.row, "kind": "acquisition", "date": date, "transaction": terms}]
    return []


def _merger(item: ItemText) -> list[RowParts]:
    """A merger told in two sentences: the agreement with its target, and the day of its completion."""
    found = item.find(MERGED)
    completed = next((match["completed"] for match in found if "completed" in match), None)
    target = next((match["target"] for match in found if "target" in match), None)
    if completed is None or not item.is_recent(completed.value):
        return []
    return [{**item.row, "kind": "acquisition", "date": completed, "transaction": {"target": target}}]


def _terms(item: ItemText) -> RowParts:
    price, shares = item.first(PRICE), _leaf(item, SHARES, "shares")
    # Cash paid beside shares is a part of the price.
    is_part = price is not None and shares is not None and "in cash" in price.found[0]
    terms = {
        "counterparty": _leaf(item, SELLER, "counterparty"),
        "price": price["price"] if price and not is_part else None,
        "cash": _leaf(item, CASH, "cash"),
        "shares": shares,
        "earn_out": _earn_out(item, price),
        "price_per_share": price_per_share(item),
        "exchange_ratio": exchange_ratio(item),
        "agreement_date": _agreed(item),
    }
    return {name: value for name, value in terms.items() if value}


def _earn_out(item: ItemText, price: Match | None) -> Stated[Any] | None:
    """What is paid later, where the paragraph of the price or of the shares tells it: others tell of other deals."""
    match, shares = item.first(EARN_OUT), item.first(SHARES)
    near = [other.statement.passage for other in (price, shares) if other is not None]
    return match["earn_out"] if match and match.statement.passage in near else None


def price_per_share(item: ItemText) -> Stated[Any] | None:
    """What a share is bought for; absent where the item names several prices."""
    prices = [match["price"] for match in item.find(PER_SHARE)]
    amounts = {price.value.amount for price in prices}
    return prices[0].also(*prices[1:]) if len(amounts) == 1 and prices[0].value.amount < _HIGHEST_SHARE_PRICE else None


def exchange_ratio(item: ItemText) -> Stated[Any] | None:
    """The buyer's shares for each share; absent where the item names several ratios, or one that none would be."""
    ratios = [match["ratio"] for match in item.find(EXCHANGE_RATIO)]
    is_one = len({ratio.value for ratio in ratios}) == 1 and 0 < ratios[0].value < _HIGHEST_RATIO
    return ratios[0].also(*ratios[1:]) if is_one else None


def _agreed(item: ItemText) -> Stated[str] | None:
    """The day of the agreement, where the item names one of them only."""
    days = [match["agreed"] for match in item.find(AGREED)]
    is_one = len({day.value for day in days}) == 1 and len(days[0].value) == len("2012-05-18")
    return days[0].also(*days[1:]) if is_one and item.is_recent(days[0].value) else None


def _leaf(item: ItemText, rule: Rule, group: str) -> Stated[Any] | None:
    match = item.first(rule)
    return match[group] if match else None
