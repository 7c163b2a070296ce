"""How notes are redeemed or put: make-whole spread, par call, prices by year, special mandatory redemption, puts."""

from calendar import monthrange
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import regex

from extractor.reading import Derived, Reading, RowParts
from extractor.rules import Match, Rule, Stated
from extractor.sections import Section
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.call_rules import AFTER_DATE, AFTER_DATES_EACH, AT_PRICE, FROM_DATE
from extractor.subjects.securities.debt.call_schedule import IN_A_SENTENCE, schedule, schedule_heads, schedule_told
from extractor.subjects.securities.debt.make_whole_rules import MONTHS_BEFORE, PAR_CALLS, SPREADS
from extractor.subjects.securities.debt.put_rules import NOT_COMPLETED, PUT, PUT_AT_PRINCIPAL, PUT_ON_DATE, SPECIAL
from extractor.subjects.securities.debt.tranches import Tranche, keys_in, keys_named

_PAR = Decimal(1)
_NOTES = (
    r"(?:(?:[A-Z][\w-]*|20\d\d|fixed rate|floating rate|senior|secured|unsecured) ){0,4}(?i:notes|bonds|debentures|securities)"
)
_REDEEMED = regex.compile(
    rf"(?:^|[.;] |[Tt]he )(?P<subject>{_NOTES}) (?:are|will be|may be|shall be) (?:redeem|subject to redemption)|"
    rf"redeem (?:all (?:of )?|some or all of |any or all of )?(?:the |each series of )?(?P<object>{_NOTES})"
)
_GENERAL = regex.compile(r"(?i)^(?:the )?notes$|each series")


def read_redemption(reading: Reading, book: Book, tranches: list[Tranche], within: Iterable[Section] | None) -> None:
    """Add to each tranche how it is redeemed; the first statement of a kind counts."""
    places = None if within is None else tuple(within)

    def found(*rules: Rule) -> Iterable[Match]:
        return (match for rule in rules for match in reading.find(rule, within=places))

    for rules, kind, group, leaf in ((SPREADS, "make_whole", "spread", "spread_bp"), (PAR_CALLS, "par_call", "par_call", "from")):
        for match in found(*rules):
            for key in _named(match, tranches):
                _put(book, key, kind, {leaf: match[group]})
    for match in found(MONTHS_BEFORE):
        _put_months_before(book, _named(match, tranches), match)
    for match in found(*AT_PRICE, *AFTER_DATE):
        _put_priced(book, tranches, match)
    for match in found(AFTER_DATES_EACH):
        for date, series in zip(match.all("from"), match.all("series"), strict=True):
            for key in keys_named(series.value, tranches):
                _put_called(book, key, match, {"from": date})
    _read_prices(reading, book, tranches, places)
    _read_told(reading, book, tranches, places)
    for match in found(FROM_DATE):
        for key in _named(match, tranches):
            if all(item["kind"] not in ("optional", "par_call") for item in book[key].get("redemption", ())):
                _put(book, key, "optional", {"from": match["from"]})
    for rule, kind in ((SPECIAL, "special_mandatory"), (NOT_COMPLETED, "special_mandatory"), (PUT, "holder_put")):
        for match in found(rule):
            for key in [t.key for t in tranches] if kind == "holder_put" else _named(match, tranches) or _only(tranches):
                _put(book, key, kind, {"price_percent": _percent(match)})
    for match in found(PUT_ON_DATE):
        for key in _only(tranches):
            _put(book, key, "holder_put", {"from": match["from"], "price_percent": _percent(match)})
    for match in found(PUT_AT_PRINCIPAL):
        for tranche in tranches:
            if all(item["kind"] != "holder_put" for item in book[tranche.key].get("redemption", ())):
                book.add(tranche.key, "redemption", {"kind": match["put"].becoming("holder_put")})


def _named(match: Match, tranches: list[Tranche]) -> list[str]:
    """The tranches that the match names; failing that, those that its sentence says to be redeemed."""
    series = match.get("series")
    keys = keys_named(series.value if series else None, tranches)
    if keys or series or len(tranches) == 1:
        return keys
    told = keys_in(match.statement.text, tranches)
    if len(told) == 1:
        return told
    said = _REDEEMED.search(match.statement.text)
    words = next((said[name] for name in ("subject", "object") if said[name]), None) if said else None
    named = keys_named(words, tranches)
    return named if len(named) < len(tranches) or _GENERAL.search(words or "") else []


def _put_months_before(book: Book, keys: list[str], match: Match) -> None:
    """The par call so many months before a maturity that is known to the day."""
    for key in keys:
        maturity = book[key].get("maturity")
        known = any(item["kind"] == "par_call" and "from" in item for item in book[key].get("redemption", ()))
        if known or not isinstance(maturity, Stated) or len(maturity.value) != len("2035-06-15"):
            continue
        year, month, day = map(int, maturity.value.split("-"))
        months = year * 12 + month - 1 - int(match["months"].value)
        last = monthrange(months // 12, months % 12 + 1)[1]
        day_of_call = f"{months // 12:04}-{months % 12 + 1:02}-{min(day, last):02}"
        _put(book, key, "par_call", {"from": Derived(day_of_call, (maturity, match["said"]))})


def _put_priced(book: Book, tranches: list[Tranche], match: Match) -> None:
    """A call at par after a make-whole period is a par call, any other an optional redemption of its own."""
    keys = _named(match, tranches)
    if not keys and "par" in match:
        keys = [tranche.key for tranche in tranches]
    for key in keys:
        whole = any(item["kind"] == "make_whole" for item in book[key].get("redemption", ()))
        if "from" in match or "par" in match or whole:
            _put_called(book, key, match, {"from": match["from"]} if "from" in match else {})


def _put_called(book: Book, key: str, match: Match, item: RowParts) -> None:
    whole = "par" in match or any(known["kind"] == "make_whole" for known in book[key].get("redemption", ()))
    at_par = match["price"].value == _PAR
    _put(book, key, "par_call" if whole and at_par else "optional", {"price_percent": _percent(match), **item})


def _only(tranches: list[Tranche]) -> list[str]:
    return [tranches[0].key] if len(tranches) == 1 else []


def _read_prices(reading: Reading, book: Book, tranches: list[Tranche], places: tuple[Section, ...] | None) -> None:
    """The tables of prices by year below the sentences that announce them."""
    for head in schedule_heads(reading, places):
        keys = _named(head, tranches) or _only(tranches)
        if len(keys) == 1 and all(item["kind"] != "optional" for item in book[keys[0]].get("redemption", ())):
            for item in schedule(reading, head):
                book.add(keys[0], "redemption", item)


def _read_told(reading: Reading, book: Book, tranches: list[Tranche], places: tuple[Section, ...] | None) -> None:
    for match in reading.find(IN_A_SENTENCE, within=places):
        keys = _named(match, tranches) or _only(tranches)
        if len(keys) == 1 and all(item["kind"] != "optional" for item in book[keys[0]].get("redemption", ())):
            for item in schedule_told(match):
                book.add(keys[0], "redemption", item)


def _percent(match: Match) -> Stated[Decimal]:
    price: Stated[Decimal] = match["price"]
    return price.becoming(price.value.scaleb(2) + Decimal(0))


def _put(book: Book, key: str, kind: str, leaves: dict[str, Any]) -> None:
    """State leaves of the redemption of this kind: those that are not known yet, and more evidence of those that are."""
    items: list[RowParts] = book[key].setdefault("redemption", [])
    item = next((known for known in items if known["kind"] == kind), None)
    if item is None:
        items.append(item := {"kind": kind})
    elif any(item[leaf].value != value.value for leaf, value in leaves.items() if leaf in item):
        return
    for leaf, value in leaves.items():
        item[leaf] = item[leaf].also(value) if isinstance(item.get(leaf), Stated) else item.get(leaf, value)
