"""Percentages as fractions: "4.00%" is 0.04, "6 3/4%" is 0.0675, "one percent" is 0.01."""

from decimal import Decimal

from extractor.mentions.numbers import DIGITS, FRACTION, SPELLED, parse_number

PERCENT_BY_DIGITS = rf"(?<![\w$.,/])(?:{FRACTION}|{DIGITS})(?: ?%| per ?cent\b)"
PERCENT_BY_WORDS = rf"(?<![\w-])(?i:{SPELLED})(?: \({DIGITS}%?\))? per ?cent\b(?: \({DIGITS}%\))?"


def parse_percent(printed: str) -> Decimal:
    """The fraction of a printed percentage, without idle zeros."""
    number = printed.split("%")[0] if printed[:1].isdigit() or printed[:1] in "." else printed
    number = number.split(" per")[0].split(" (")[0].strip()
    fraction = parse_number(number).scaleb(-2).normalize()
    return fraction.quantize(Decimal(1)) if fraction == fraction.to_integral_value() else fraction
