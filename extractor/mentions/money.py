"""Amounts of money: "$4.04", "US$25 million", "€500,000,000", "RMB 3 billion", "$12 7/8"."""

import regex

from extractor.mentions.numbers import DIGITS, FRACTION, SCALE, parse_number
from extractor.terms.money import Money, Qualifier

_SIGNS = {
    "$": "USD",
    "US$": "USD",
    "U.S.$": "USD",
    "U.S. $": "USD",
    "US $": "USD",
    "USD": "USD",
    "USD$": "USD",
    "C$": "CAD",
    "CAD$": "CAD",
    "CDN$": "CAD",
    "CA$": "CAD",
    "CAD": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "AUD": "AUD",
    "HK$": "HKD",
    "NT$": "TWD",
    "R$": "BRL",
    "S$": "SGD",
    "NZ$": "NZD",
    "MX$": "MXN",
    "PS.": "MXN",
    "€": "EUR",
    "EUR": "EUR",
    "£": "GBP",
    "GBP": "GBP",
    "¥": "JPY",
    "JPY": "JPY",
    "RMB": "CNY",
    "CNY": "CNY",
    "CHF": "CHF",
    "NIS": "ILS",
    "ILS": "ILS",
    "INR": "INR",
    "₹": "INR",
}
_SIGN = "|".join(regex.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
MONEY_BY_SIGN = rf"(?<![\w$])(?i:{_SIGN})[  ]?(?:{FRACTION}|{DIGITS})(?:[  -]{SCALE}\b)?(?![\w/]|,\d|\.\d)"
MONEY_BY_DIGITS = rf"(?<![\w$.,-]){DIGITS}(?: {SCALE})? (?:U\.S\. )?dollars\b"
_PARTS = regex.compile(rf"(?i)(?P<sign>{_SIGN})?\s?(?P<number>.*?)(?: (?:U\.S\. )?dollars)?", regex.S)

_BEFORE: tuple[tuple[Qualifier, regex.Pattern[str]], ...] = (
    ("approximate", regex.compile(r"(?:approximately|about|roughly|estimated (?:to be|at)|around)\s*$", regex.I)),
    (
        "up_to",
        regex.compile(
            r"(?:up to|maximum (?:aggregate )?(?:\w+ ){0,3}(?:price|amount|proceeds)? ?of(?: up to)?|"
            r"not (?:to )?exceed(?:ing)?|"
            r"no more than|not more than|at most)(?: an? (?:aggregate|additional|maximum|total)(?:(?: \w+){0,2} of)?)?\s*$",
            regex.I,
        ),
    ),
    (
        "at_least",
        regex.compile(r"(?:at least|not less than|no less than|in excess of|more than|minimum of)\s*$", regex.I),
    ),
)
_ENDINGS = tuple(
    "approximately about roughly around be at to of exceed exceeding than most least aggregate additional maximum total".split()
)
"""The last words of all qualifiers."""


def parse_money(printed: str, before: str) -> Money:
    """The amount of `printed`; `before` is what stands in front of it and may say "approximately" or "up to"."""
    parts = _PARTS.fullmatch(printed)
    if parts is None:
        raise ValueError(printed)
    currency = _SIGNS[(parts["sign"] or "$").upper()]
    amount = parse_number(parts["number"].replace("-million", " million").replace("-billion", " billion"))
    return Money(amount=amount, currency=currency, qualifier=_qualifier(before))


def _qualifier(before: str) -> Qualifier | None:
    if not before.rstrip().lower().endswith(_ENDINGS):
        return None
    return next((name for name, pattern in _BEFORE if pattern.search(before[-70:])), None)
