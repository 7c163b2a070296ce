"""Businesses bought and sold, exit costs, and control of the registrant (Items 1.03, 2.01, 2.05, 2.06 and 5.01)."""

from decimal import Decimal

from extractor.models.base import PartialDate, Row
from extractor.terms.money import Money


class TransactionTerms(Row, frozen=True, kw_only=True):
    """A business or assets bought or sold (Item 2.01), or a merger; `shares` are those paid, not those bought.

    `exchange_ratio`: the shares of the buyer for each share of the target.
    """

    target: str | None = None
    counterparty: str | None = None
    price: Money | None = None
    cash: Money | None = None
    shares: Decimal | None = None
    earn_out: Money | None = None
    price_per_share: Money | None = None
    exchange_ratio: Decimal | None = None
    agreement_date: PartialDate | None = None


class ChargePart(Row, frozen=True, kw_only=True):
    """A part of the charge by its printed kind ("employee severance")."""

    kind: str
    amount: Money


class ChargeTerms(Row, frozen=True, kw_only=True):
    """Costs of an exit or disposal (Item 2.05) or a material impairment (Item 2.06): total, or the range from `low` to `high`."""

    amount: Money | None = None
    low: Money | None = None
    high: Money | None = None
    cash: Money | None = None
    positions: Decimal | None = None
    workforce: Decimal | None = None
    parts: tuple[ChargePart, ...] = ()


class BankruptcyTerms(Row, frozen=True, kw_only=True):
    """A proceeding under the Bankruptcy Code or a receivership (Item 1.03)."""

    debtors: tuple[str, ...] = ()
    chapter: str | None = None
    court: str | None = None
    case_numbers: str | None = None
    plan_confirmed: PartialDate | None = None
    effective: PartialDate | None = None


class ControlTerms(Row, frozen=True, kw_only=True):
    """A change in control of the registrant (Item 5.01). `rate` is the fraction of the voting securities acquired."""

    acquirer: str | None = None
    rate: Decimal | None = None
    price: Money | None = None
