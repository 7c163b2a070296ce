"""Amounts as the examples of this folder's rules state them."""

from decimal import Decimal

from extractor.terms.money import Money, Qualifier


def money(amount: str, qualifier: Qualifier | None = None, currency: str = "USD") -> Money:
    """An amount of money."""
    return Money(amount=Decimal(amount), currency=currency, qualifier=qualifier)
