"""The deals that a filing speaks of, and which of them a sentence speaks of."""

from extractor.subjects.deals.attached import is_attached
from extractor.subjects.deals.belonging import ELSEWHERE, deal_of, deal_of_match, is_primary
from extractor.subjects.deals.find import Deal, deal_at, deal_named, find_deals

__all__ = ["ELSEWHERE", "Deal", "deal_at", "deal_named", "deal_of", "deal_of_match", "find_deals", "is_attached", "is_primary"]
