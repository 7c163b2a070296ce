"""The deals of a filing: how, how much, at what price, and what the issuer gets."""

from extractor.subjects.offerings.price_table import PriceTable, find_price_table
from extractor.subjects.offerings.read import read_offerings

__all__ = ["PriceTable", "find_price_table", "read_offerings"]
