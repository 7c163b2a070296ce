"""Information given out, and what no longer holds of it (Items 1.05, 2.02, 4.01, 4.02, 7.01 and 8.01)."""

from typing import Literal

from extractor.models.base import PartialDate, Row

AuditorAction = Literal["dismissed", "resigned", "declined", "merged"]


class DisclosureTerms(Row, frozen=True, kw_only=True):
    """Results or other information given out (Items 2.02, 7.01 and 8.01). `furnished`: said not to be filed."""

    subject: str | None = None
    period: str | None = None
    period_end: PartialDate | None = None
    exhibit: str | None = None
    furnished: bool | None = None


class AuditorTerms(Row, frozen=True, kw_only=True):
    """A change of the certifying accountant (Item 4.01; Regulation S-K Item 304). True: the report tells of some."""

    former: str | None = None
    new: str | None = None
    action: AuditorAction | None = None
    dismissed: PartialDate | None = None
    engaged: PartialDate | None = None
    adverse_opinion: bool | None = None
    going_concern: bool | None = None
    disagreements: bool | None = None
    reportable_events: bool | None = None


class NonRelianceTerms(Row, frozen=True, kw_only=True):
    """Statements that should no longer be relied upon (Item 4.02), by the ends of their periods."""

    periods: tuple[PartialDate, ...] = ()
    statements: str | None = None
    concluded_by: str | None = None
    reason: str | None = None


class Incident(Row, frozen=True, kw_only=True):
    """A material cybersecurity incident (Item 1.05). `material`: the report says that it is, or that it is not."""

    discovered: PartialDate | None = None
    nature: str | None = None
    material: bool | None = None
