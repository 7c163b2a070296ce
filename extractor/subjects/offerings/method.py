"""How a deal is done, and under which contract."""

import regex

from extractor.models.deal import Method
from extractor.reading import Reading, RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.deals.merger import find_merger
from extractor.subjects.offerings.agreement_rules import AGREEMENT, EQUITY_LINE_AGREEMENT, PURSUANT_TO_PURCHASE
from extractor.subjects.offerings.amount_rules import UNITS_OFFERED
from extractor.subjects.offerings.choosing import best, found_in, place
from extractor.subjects.offerings.direct_method_rules import (
    DIRECT,
    EXCHANGE,
    HOLDERS_SELL,
    PLAN,
    RIGHTS,
    UPON_EXERCISE,
)
from extractor.subjects.offerings.method_rules import (
    AGENT_SELLS,
    BOUGHT,
    CONTINUOUS,
    CONTINUOUS_OFFERING,
    DELIVERING,
    EFFORTS,
    EQUITY_LINE,
    EQUITY_LINE_CONTRACT,
    EQUITY_LINE_SALE,
    FIRM,
    MARKET_SALES,
    PLACING,
    UNDERWRITTEN,
)
from extractor.subjects.offerings.note_method_rules import AS_AGENT, AS_PRINCIPAL, OFFERED_BY
from extractor.subjects.offerings.price_table import find_price_table
from extractor.subjects.prospectus_cover import read_prospectus_cover
from extractor.subjects.stating import merged

_SERVICE_MARK = regex.compile(r"(?<=[a-z])SM\b|(?<=g)sm\b|℠|™|®|\((?:SM|TM)\)")
_SAME_DATE = regex.compile(r"agreement,? (?:with [^;]{2,160}?,? )?dated(?: as of)? the date (?:of this prospectus|hereof)")
_PROGRAM, _UNDERWRITING, _PURCHASE = AGREEMENT
_OF_INVESTORS = (_PURCHASE, PURSUANT_TO_PURCHASE)
_BY_TITLE: tuple[tuple[Rule, Method], ...] = (
    (PLAN, "plan"),
    (EXCHANGE, "exchange"),
    (RIGHTS, "rights"),
    (EQUITY_LINE, "equity_line"),
    (EQUITY_LINE_SALE, "equity_line"),
)


def find_method(reading: Reading) -> Stated[Method] | None:
    """The method of the filing's own deal, where its words decide it."""
    for rule, method in _BY_TITLE:
        stated = best(reading, (rule,), "method")
        if stated:
            return stated.becoming(method)
    merger = reading.once(find_merger)
    if merger:
        return merger.becoming("exchange")
    holders = best(reading, (HOLDERS_SELL,), "method")
    firm = best(reading, (FIRM, BOUGHT, DELIVERING, AS_PRINCIPAL, OFFERED_BY), "method")
    line = best(reading, (EQUITY_LINE_CONTRACT,), "method")
    if line and not holders:
        return line.becoming("equity_line")
    program = found_in(reading, (_PROGRAM,))
    # What sells at the market has no price beforehand: where the cover prints one, the words tell of another program.
    at_market = [] if _has_price(reading) else found_in(reading, (MARKET_SALES,))
    if at_market and (program or place(reading, at_market[0]) == 0) and not (holders and not program):
        return _evidence(at_market).becoming("at_the_market")
    efforts = found_in(reading, (EFFORTS,))
    if efforts and (place(reading, efforts[0]) == 0 or not firm) and not holders:
        return _evidence(efforts).becoming("best_efforts")
    if firm:
        return firm.becoming("firm_commitment")
    placing = found_in(reading, (PLACING,))
    if placing and not holders:
        return _evidence(placing).becoming("best_efforts")
    if holders:
        return holders.becoming("resale")
    underwritten = best(reading, (UNDERWRITTEN,), "method")
    if underwritten:
        return underwritten.becoming("firm_commitment")
    agent = best(reading, (AGENT_SELLS,), "method")
    if agent:
        return agent.becoming("at_the_market")
    everyday = best(reading, (CONTINUOUS_OFFERING,), "method")
    if everyday:
        return everyday.becoming("best_efforts")
    placed = best(reading, (AS_AGENT,), "method")
    if placed:
        return placed.becoming("best_efforts")
    direct = best(reading, (DIRECT,), "method") or _upon_exercise(reading)
    return direct.becoming("direct") if direct else None


def _upon_exercise(reading: Reading) -> Stated[str] | None:
    """The shares of warrants, where a cover offers nothing else: the issuer sells them to those who exercise."""
    others = found_in(reading, UNITS_OFFERED[:1])
    table = reading.once(find_price_table)
    return None if others or table else best(reading, (UPON_EXERCISE,), "method")


def _has_price(reading: Reading) -> bool:
    table = reading.once(find_price_table)
    price = table.unit("price") if table else None
    return price is not None and (price.value is not None or price.percent is not None)


def _evidence(matches: list[Match]) -> Stated[str]:
    first, *others = (match["method"] for match in matches)
    return first.also(*others[:3])


def find_continuous(reading: Reading, method: Stated[Method] | None) -> Stated[bool] | None:
    """True where the units are sold from time to time, not at once."""
    if method is None or method.value not in ("best_efforts", "at_the_market", "equity_line"):
        return None
    programs = (_PROGRAM, CONTINUOUS_OFFERING)
    if method.value == "best_efforts" and (_has_price(reading) or not found_in(reading, programs)):
        return None
    stated = best(reading, (CONTINUOUS,), "continuous")
    return stated.becoming(True) if stated else None


def _agency(reading: Reading) -> list[Match]:
    """The placement agency agreements: the contract where the investors have none of their own."""
    return [match for match in found_in(reading, (_PROGRAM,)) if "placement" in match["title"].value.lower()]


def _date_of_filing(reading: Reading, agreements: list[Match]) -> Stated[str] | None:
    """The date on the cover, where a contract is "dated the date of this prospectus supplement"."""
    if not any(_SAME_DATE.search(match.statement.lower) for match in agreements):
        return None
    date = reading.once(read_prospectus_cover).get("filing", {}).get("supplement_date")
    return date.becoming(date.value) if isinstance(date, Stated) else None


def own_agreement(reading: Reading) -> RowParts | None:
    """Title and date of the contract that the filing's own deal is done under."""
    method = reading.once(find_method)
    if method is None:
        return None
    rules = {
        "firm_commitment": (_UNDERWRITING,),
        "at_the_market": (_PROGRAM,),
        "best_efforts": _OF_INVESTORS if _has_price(reading) else (_PROGRAM, *_OF_INVESTORS),
        "direct": _OF_INVESTORS,
        "equity_line": (EQUITY_LINE_AGREEMENT,),
    }.get(method.value, ())
    found = found_in(reading, rules) or (_agency(reading) if method.value == "best_efforts" else [])
    if not found:
        return None
    # The sentence that dates the contract names it in full; others may call it by its short name.
    title = next((match for match in found if "date" in match), found[0])["title"]
    alike = [match for match in found if match["title"].value.lower() == title.value.lower()]
    printed = merged(match["title"] for match in alike)
    row: RowParts = {"title": printed.becoming(_SERVICE_MARK.sub("", printed.value)) if printed else None}
    date = merged(match["date"] for match in alike if "date" in match) or _date_of_filing(reading, alike)
    return {**row, "date": date} if date else row
