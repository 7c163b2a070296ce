"""Risk factors (Regulation S-K Item 105): their headings, their texts, and what they are about."""

from extractor.subjects.risk_factors.read import read_risk_factors

__all__ = ["read_risk_factors"]
