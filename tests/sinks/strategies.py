"""Small records of every shape that the models allow, for property tests.

They follow the models by introspection, so a new field is covered the day it is added; only values that check
themselves (terms) and patterns are spelled out.
"""

from datetime import date
from decimal import Decimal
from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

from extractor.models.base import Row
from extractor.models.record import SCHEMA_VERSION, Record
from extractor.models.source import Source
from extractor.terms.conversion import ConversionIncrements, Duration
from extractor.terms.fees import Tier
from extractor.terms.market_price import MarketPrice
from extractor.terms.money import Money
from extractor.terms.price import ByPeriod, Fixed, IfMarketBelow, LesserOf, PercentOf, Period
from extractor.terms.term import DaysAfter

DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
DAYS = st.dates(min_value=date(1993, 1, 1), max_value=date(2040, 12, 31))
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)


def _decimal(units: int, places: int) -> Decimal:
    return Decimal(units).scaleb(-places)


NUMBERS = st.builds(_decimal, st.integers(-(10**18), 10**18), st.integers(0, 12))
PATTERNED = {
    r"^\d{4}(-\d{2}(-\d{2})?)?$": st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from([4, 7, 10])),
    r"^[a-z]+\d+$": st.builds("{}{}".format, st.sampled_from(["o", "f", "s", "p", "sec"]), st.integers(1, 99)),
    r"^(/.*)?$": st.sampled_from(["", "/filing/form", "/fees/0/tiers/1/rate", "/securities/0/title"]),
}

MONEY = st.builds(
    Money,
    amount=NUMBERS,
    currency=st.sampled_from(["USD", "EUR", "JPY"]),
    qualifier=st.sampled_from([None, "approximate", "up_to", "at_least"]),
)
PRICES = st.builds(lambda units: Fixed(price=Money(amount=_decimal(units, 4), currency="USD")), st.integers(0, 10**6))
MARKETS = st.sampled_from(
    [
        MarketPrice(measure="closing_bid", statistic="average_of_lowest", count=5, window_days=30, window_unit="trading_days"),
        MarketPrice(measure="defined", defined_term="Current Market Price", ending="date of conversion"),
    ]
)
TERMS = st.one_of(
    PRICES,
    MARKETS,
    st.builds(lambda price, market: LesserOf(terms=(price, PercentOf(percent=Decimal("0.97"), of=market))), PRICES, MARKETS),
    st.builds(lambda p, q: IfMarketBelow(threshold=p.price, then=p, otherwise=q), PRICES, PRICES),
    st.builds(lambda p, day: ByPeriod(periods=(Period(to=day, price=p),)), PRICES, DAYS),
    st.builds(lambda p: ByPeriod(periods=(Period(from_=DaysAfter(days=90, after="the closing"), price=p),)), PRICES),
)
CHECKED: dict[Any, st.SearchStrategy[Any]] = {
    Money: MONEY,
    Duration: st.builds(Duration, years=st.integers(0, 99), days=st.none() | st.integers(0, 999)),
    Tier: st.builds(
        lambda rate, start, width, up_to: Tier(
            rate=_decimal(rate, 4),
            from_=Decimal(start),
            to=None if width is None else Decimal(start + width),
            up_to=up_to,
        ),
        st.integers(0, 10**4),
        st.integers(0, 10**9),
        st.none() | st.integers(1, 10**9),
        st.booleans(),
    ),
    ConversionIncrements: st.builds(
        ConversionIncrements,
        fraction=st.integers(1, 100).map(lambda percent: _decimal(percent, 2)),
        every=st.sampled_from(["week", "month", "quarter", "year"]),
        cumulative=st.booleans(),
    ),
    LesserOf: TERMS,
}


def of_type(kind: inspect.Type) -> st.SearchStrategy[Any]:
    """Values of a msgspec type, as its decoder would make them."""
    match kind:
        case inspect.NoneType():
            return st.none()
        case inspect.BoolType():
            return st.booleans()
        case inspect.IntType():
            return st.integers(1, 10**9)
        case inspect.DecimalType():
            return NUMBERS
        case inspect.StrType(pattern=pattern):
            return WORDS if pattern is None else PATTERNED[pattern]
        case inspect.LiteralType(values=values):
            return st.sampled_from(list(values))
        case inspect.VarTupleType(item_type=item):
            return st.lists(of_type(item), max_size=2).map(told_apart)
        case inspect.DictType(key_type=key, value_type=value):
            return st.dictionaries(of_type(key), of_type(value), max_size=2)
        case inspect.UnionType(types=types):
            classes = {part.cls for part in types if isinstance(part, inspect.StructType)}
            if LesserOf in classes:
                return st.none() | TERMS
            # Hypothesis shrinks towards the first: absent is the simplest value.
            return st.one_of(*map(of_type, sorted(types, key=lambda part: not isinstance(part, inspect.NoneType))))
        case inspect.StructType(cls=cls):
            return of_model(cls)
    raise NotImplementedError(str(kind))


def told_apart(rows: list[Any]) -> tuple[Any, ...]:
    """The rows of one list; those that have ids have different ones, as assembly gives them."""
    if not rows or not hasattr(rows[0], "id"):
        return tuple(rows)
    prefix = rows[0].id.rstrip("0123456789")
    return tuple(msgspec.structs.replace(row, id=f"{prefix}{number}") for number, row in enumerate(rows, 1))


def of_model(model: Any, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Instances of a model; `given` strategies replace those that the types of its fields would have."""
    if model in CHECKED:
        return CHECKED[model]
    assert issubclass(model, Row)
    info = inspect.type_info(model)
    assert isinstance(info, inspect.StructType)
    return st.builds(model, **{field.name: given.get(field.name, of_type(field.type)) for field in info.fields})


SOURCES = of_model(Source, sha256=DIGESTS, text_sha256=DIGESTS)
RECORDS: st.SearchStrategy[Record] = of_model(Record, source=SOURCES, schema_version=st.just(SCHEMA_VERSION))
