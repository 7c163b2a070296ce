"""The last sale before the filing."""

import regex

from extractor.reading import Reading, RowParts
from extractor.rules import Stated
from extractor.subjects.offerings.choosing import found_in
from extractor.subjects.offerings.market_rules import (
    BESIDE_ASSET_VALUE,
    LAST_SALE,
    LISTING,
    MARKET_CALLED,
    SYMBOL_FIRST,
    TRADES,
)
from extractor.subjects.stating import merged

_TIER = regex.compile(r"(?i)(global select|global|capital|national|smallcap) market (?:of|tier of) the nasdaq.*")
_TRAILING = regex.compile(r"(?i),? (?:llc|inc\.?)$")


def find_last_sale(reading: Reading) -> RowParts | None:
    """price, date, exchange and symbol of the last reported sale; None where no such price is stated."""
    sales = found_in(reading, (*LAST_SALE, BESIDE_ASSET_VALUE))
    if not sales:
        return None
    price = merged(match["price"] for match in sales)
    assert price is not None
    same = [match for match in sales if match["price"].value == price.value]
    row: RowParts = {"price": price.becoming(price.value.amount), "date": merged(match["date"] for match in same)}
    listed = found_in(reading, (LISTING, TRADES))
    labels = found_in(reading, (SYMBOL_FIRST,))
    exchange = _exchange(reading, [match["exchange"] for match in (*listed, *labels) if "exchange" in match])
    symbol = merged(match["symbol"] for match in (*listed, *labels))
    row.update({name: value for name, value in (("exchange", exchange), ("symbol", symbol)) if value})
    return row


def _exchange(reading: Reading, printed: list[Stated[str]]) -> Stated[str] | None:
    """The market's plain name; a name in full before a short form."""
    names = [name.becoming(plain_exchange(name.value)) for name in printed]
    full = [name for name in names if " " in name.value]
    called = reading.find(MARKET_CALLED) if names and not full else []
    meant = [match["exchange"] for match in called if match["short"].value == names[0].value]
    return merged(full or [name.becoming(plain_exchange(name.value)) for name in meant] or names)


def plain_exchange(printed: str) -> str:
    """The name without "The", "LLC" or "Inc."; "Global Market of The Nasdaq Stock Market LLC" is the Nasdaq Global Market."""
    tier = _TIER.fullmatch(printed)
    if tier:
        return f"Nasdaq {tier[1].title()} Market"
    return _TRAILING.sub("", printed)
