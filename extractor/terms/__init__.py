"""Terms: money, fees and prices as pure values that compute. Nothing in here reads a filing."""

from extractor.terms.conversion import ConversionIncrements, Duration, conversion_price, units, whole_units
from extractor.terms.errors import TermError
from extractor.terms.fee_sentence import parse_fee_sentence
from extractor.terms.fees import FeeSchedule, Tier
from extractor.terms.market import Market
from extractor.terms.market_price import MarketPrice
from extractor.terms.money import Money, plain
from extractor.terms.price import (
    ByPeriod,
    DaysAfter,
    Fixed,
    GreaterOf,
    IfMarketBelow,
    LesserOf,
    PercentOf,
    Period,
    PriceTerm,
    When,
)
from extractor.terms.price_sentence import parse_sentence
from extractor.terms.proceeds import issuable, net_of_fees

__all__ = [
    "ByPeriod",
    "ConversionIncrements",
    "DaysAfter",
    "Duration",
    "FeeSchedule",
    "Fixed",
    "GreaterOf",
    "IfMarketBelow",
    "LesserOf",
    "Market",
    "MarketPrice",
    "Money",
    "PercentOf",
    "Period",
    "PriceTerm",
    "TermError",
    "Tier",
    "When",
    "conversion_price",
    "issuable",
    "net_of_fees",
    "parse_fee_sentence",
    "parse_sentence",
    "plain",
    "units",
    "whole_units",
]
