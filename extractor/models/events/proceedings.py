"""What courts, agencies and trials decide about the registrant and its products (Item 8.01, before August 23, 2004 Item 5)."""

from typing import Literal

from extractor.models.base import Row
from extractor.terms.money import Money

LegalAction = Literal["filed", "decided", "settled", "dismissed", "appealed"]
RegulatoryAction = Literal["approved", "cleared", "accepted", "designated", "rejected", "fined"]


class LegalTerms(Row, frozen=True, kw_only=True):
    """A suit brought, decided, settled or dismissed; `amount` is what was awarded or is paid."""

    action: LegalAction | None = None
    court: str | None = None
    amount: Money | None = None


class RegulatoryTerms(Row, frozen=True, kw_only=True):
    """A decision of an agency on a product, an application or a practice; `amount` is a fine."""

    agency: str | None = None
    action: RegulatoryAction | None = None
    amount: Money | None = None


class TrialTerms(Row, frozen=True, kw_only=True):
    """Results of a clinical trial, by its phase as printed ("3", "2b", "III")."""

    phase: str | None = None
