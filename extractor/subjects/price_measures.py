"""The market's part of a price: which price, averaged how, over which days, up to which event."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extractor.patterns import compiled
from extractor.terms import MarketPrice, TermError
from extractor.terms.market import Measure

_MEASURES: tuple[tuple[Measure, str], ...] = (
    ("closing_bid", r"closing bid(?:s| prices?)?"),
    (
        "vwap",
        r"(?:daily )?(?:volume[- ]weighted average (?:sales? |trading |closing |market )?prices?(?: "
        r"\(\W?VWAP\W?\))?|VWAPs?)",
    ),
    ("closing_price", r"(?:reported )?closing (?:sales? |market |trading )?prices?(?: per share)?"),
    ("last_sale", r"last (?:reported )?sales? prices?(?: per share)?"),
    ("market_price", r"(?:then[- ])?(?:current |prevailing )?market prices?(?: per share)?"),
    ("defined", r"per share market value|[A-Z][a-z]+(?: [A-Z][a-z]+){0,4} (?:Value|Price|VWAP)s?(?= \(as|\W|$)"),
)
_MEASURE = "|".join(f"(?P<{name}>{words})" for name, words in _MEASURES)
_UNITS: dict[str, Literal["trading_days", "days"]] = {"trading": "trading_days", "calendar": "days", "": "days"}
_EVENT = (
    r"(?:(?:immediately |ending |ended )?(?:preceding|prior to|before|ending on|after|from|following|on|at|as of|up to)"
    r"(?:,? but not including,?)? (?:the|such|each|its|any) [^,;.()\ue000-\ue004]{3,120}?(?=[,;.()]|,? (?:or|and|plus"
    r"|minus|subject)\b|$))"
)
_MARKET = compiled(
    r"(?:(?:the|an?) )?"
    r"(?:(?P<average>(?:arithmetic |simple )?(?:average|mean))(?: of)? (?:the )?)?"
    r"(?:(?:(?P<count>\ue003) )?(?P<lowest>lowest) )?"
    rf"(?:{_MEASURE})"
    r"(?: \(as (?:such term is )?defined[^()]{0,60}\))?"
    r"(?:,? (?:of|for) (?:an?|our|the|its|such|one|the Company['’]s)? ?(?:shares? of (?:the |our |its )?)?"
    r"(?:[Cc]lass \w )?"
    r"(?:[Cc]ommon [Ss]tock|[Oo]rdinary [Ss]hares?|ADSs?|shares?)"
    r"(?: sold by [A-Z][\w&.]*| on (?:the )?(?:principal market|Nasdaq|NYSE|New York Stock Exchange|[A-Z][\w ]{3,40}"
    r"(?:Market|Exchange)))?)?"
    r"(?:,? (?:over|during|in|for|within) (?:the|each of the|a) (?:immediately )?(?:previous |last |prior |preceding "
    r"|first )?"
    r"(?P<days>\ue003) ?-?(?:consecutive )?(?:(?P<unit>trading|business|calendar) ?-?)?days?(?: period)?)?"
    rf"(?:,? (?P<event>{_EVENT}))?"
)


@dataclass(frozen=True, slots=True)
class MarketPhrase:
    """A market price and how many characters of the masked phrase state it."""

    price: MarketPrice
    length: int


def market_phrase(masked: str, number: Callable[[int], Decimal | None]) -> MarketPhrase | None:
    """The market price that a masked phrase begins with. `number` gives the value of the mention at a position."""
    found = _MARKET.match(masked, timeout=1.0)
    if found is None or (found["unit"] or "") not in _UNITS:
        return None
    measure = next(name for name, _ in _MEASURES if found[name])
    count = number(found.start("count")) if found["count"] else None
    days = number(found.start("days")) if found["days"] else None
    statistic: Literal["value", "average", "average_of_lowest"] = "average" if found["average"] else "value"
    try:
        price = MarketPrice(
            measure=measure,
            defined_term=found["defined"],
            statistic="average_of_lowest" if found["lowest"] else statistic,
            count=int(count or 1) if found["lowest"] else None,
            window_days=int(days) if days is not None else None,
            window_unit=_UNITS[found["unit"] or ""] if days is not None else None,
            ending=" ".join(found["event"].split()) if found["event"] else None,
        )
    except TermError:
        return None
    return MarketPhrase(price, found.end())
