"""The deals that a filing speaks of, and which of them a sentence speaks of."""

from extractor.subjects.deals.belonging import deal_of, is_primary
from extractor.subjects.deals.find import Deal, deal_named, find_deals

__all__ = ["Deal", "deal_named", "deal_of", "find_deals", "is_primary"]
