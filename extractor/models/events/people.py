"""Directors and officers, and what they are paid (Item 5.02)."""

from decimal import Decimal
from typing import Literal

from extractor.models.base import PartialDate, Row
from extractor.terms.money import Money

OfficerAction = Literal[
    "appointed",
    "elected",
    "promoted",
    "resigned",
    "retired",
    "dismissed",
    "departed",
    "not_standing",
    "died",
]
PayKind = Literal[
    "base_salary",
    "bonus",
    "target_bonus",
    "signing_bonus",
    "equity",
    "retainer",
    "severance",
    "retention",
    "consulting_fee",
    "other",
]


PayPeriod = Literal["year", "quarter", "month", "week", "day", "hour", "meeting"]


class Pay(Row, frozen=True, kw_only=True):
    """One figure of a person's pay: an amount, units of equity, or a fraction of the base salary.

    `per`: what the amount is paid for, where the report says so.
    """

    kind: PayKind
    amount: Money | None = None
    units: Decimal | None = None
    rate: Decimal | None = None
    per: PayPeriod | None = None


class OfficerChange(Row, frozen=True, kw_only=True):
    """A director or officer who comes, goes or is paid (Item 5.02). `positions` are those of this event, as printed."""

    person: str | None = None
    age: int | None = None
    positions: tuple[str, ...] = ()
    director: bool | None = None
    action: OfficerAction | None = None
    effective: PartialDate | None = None
    successor: str | None = None
    predecessor: str | None = None
    plan: str | None = None
    compensation: tuple[Pay, ...] = ()
