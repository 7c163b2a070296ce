"""The deal: offerings, what the dealers earn, and who takes part."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

from extractor.models.base import Id, PartialDate, Row
from extractor.terms.conversion import Duration
from extractor.terms.fees import FeeSchedule, Tier
from extractor.terms.money import Money
from extractor.terms.proceeds import net_of_fees

Method = Literal[
    "firm_commitment",
    "best_efforts",
    "at_the_market",
    "equity_line",
    "direct",
    "private_placement",
    "resale",
    "rights",
    "exchange",
    "plan",
]
Relation = Literal["primary", "concurrent", "prior", "optional"]
FeeKind = Literal[
    "commission",
    "underwriting_discount",
    "placement_agent_fee",
    "securities",
    "expense_reimbursement",
    "retainer",
    "deposit",
    "finders_fee",
    "commitment_fee",
    "management_fee",
    "cap",
]
_PAID_ON_PROCEEDS = (
    "commission", "underwriting_discount", "placement_agent_fee", "finders_fee", "commitment_fee", "management_fee",
)  # fmt: skip
FeeBasis = Literal["gross_proceeds", "aggregate_sales_price", "principal", "shares_sold", "fixed"]
PartyRole = Literal[
    "registrant",
    "issuer_subsidiary",
    "underwriter",
    "sales_agent",
    "placement_agent",
    "purchaser",
    "selling_holder",
    "trustee",
    "transfer_agent",
    "warrant_agent",
    "depositary",
    "counsel",
    "auditor",
    "finder",
    "advisor",
    "guarantor",
    "depositor",
    "sponsor",
    "servicer",
]


class Agreement(Row, frozen=True, kw_only=True):
    """The contract that the deal is done under."""

    title: str | None = None
    date: PartialDate | None = None


class OverAllotment(Row, frozen=True, kw_only=True):
    """The dealers' option to buy more: in units (in all, and the issuer's and holders' parts), money or principal, and the
    days that they have.
    """

    units: Decimal | None = None
    units_by_issuer: Decimal | None = None
    units_by_holders: Decimal | None = None
    principal: Money | None = None
    days: int | None = None


class LastSale(Row, frozen=True, kw_only=True):
    """The last reported sale of the listed security before the filing."""

    price: Decimal | None = None
    date: PartialDate | None = None
    exchange: str | None = None
    symbol: str | None = None


class Outstanding(Row, frozen=True, kw_only=True):
    """A count of units outstanding and the day that it is true of."""

    units: Decimal
    as_of: PartialDate | None = None


class ProceedsUse(Row, frozen=True, kw_only=True):
    """One use of the proceeds, in the filing's words."""

    purpose: str
    amount: Money | None = None


class Dilution(Row, frozen=True, kw_only=True):
    """Dilution of a buyer's net tangible book value per share (Regulation S-K Item 506)."""

    offering_price: Decimal | None = None
    net_tangible_book_value_before: Decimal | None = None
    net_tangible_book_value_after: Decimal | None = None
    dilution_per_unit: Decimal | None = None


class Offering(Row, frozen=True, kw_only=True):
    """One deal that the filing describes; the filing's own has relation "primary" and comes first."""

    id: Id
    relation: Relation
    method: Method | None = None
    continuous: bool | None = None
    agreement: Agreement | None = None
    registration_number: str | None = None
    securities: tuple[Id, ...] = ()
    aggregate_price: Money | None = None
    units_offered: Decimal | None = None
    units_offered_by_issuer: Decimal | None = None
    units_offered_by_holders: Decimal | None = None
    units_sold: Decimal | None = None
    price: Money | None = None
    price_percent: Decimal | None = None
    gross_proceeds: Money | None = None
    underwriting_discount: Money | None = None
    discount_per_unit: Money | None = None
    net_proceeds: Money | None = None
    proceeds_before_expenses: Money | None = None
    expenses: Money | None = None
    over_allotment: OverAllotment | None = None
    settlement_date: PartialDate | None = None
    lock_up_days: int | None = None
    minimum_price: Money | None = None
    term: Duration | None = None
    last_sale: LastSale | None = None
    units_outstanding_before: Decimal | None = None
    units_outstanding_before_as_of: PartialDate | None = None
    units_outstanding_after: Decimal | None = None
    use_of_proceeds: tuple[ProceedsUse, ...] = ()
    dilution: Dilution | None = None
    commences: Duration | None = None
    penalty: Money | None = None
    penalty_paid: Money | None = None

    def net_of_fees(self, gross: Decimal, fees: "Iterable[Fee]", units_sold: Decimal | None = None) -> Decimal:
        """What is left of `gross` (money) after what this deal's dealers and finders are paid in money, in its currency.

        `fees` are the record's; expenses, retainers, what is paid in securities and caps are left aside. Raises TermError
        where a schedule does not say what is paid on so much.
        """
        paid = [fee.schedule for fee in fees if fee.offering == self.id and fee.kind in _PAID_ON_PROCEEDS]
        return net_of_fees(gross, [schedule for schedule in paid if schedule is not None], units_sold)


class Fee(Row, frozen=True, kw_only=True):
    """What a dealer, finder or adviser is paid, or the cap on it. Rates are fractions, tiers run over the basis."""

    id: Id
    offering: Id | None = None
    kind: FeeKind
    payer: str | None = None
    payee: str | None = None
    agreement: str | None = None
    basis: FeeBasis | None = None
    tiers: tuple[Tier, ...] = ()
    amount: Money | None = None
    stated_total: Money | None = None
    allocated: Money | None = None
    security: Id | None = None

    @property
    def schedule(self) -> FeeSchedule | None:
        """The fee as a schedule that computes, prints and is read back; None where no rate and no amount is stated."""
        if self.tiers:
            return FeeSchedule(tiers=self.tiers)
        return FeeSchedule(fixed=self.amount) if self.amount is not None else None

    def on(self, gross: Decimal) -> Decimal:
        """The fee in money on `gross` of its basis (money, same currency). ValueError where the tiers do not say."""
        return FeeSchedule(tiers=self.tiers).on(gross)


class Allocation(Row, frozen=True, kw_only=True):
    """What a dealer or buyer takes of the deal, or of one of its securities."""

    security: Id | None = None
    units: Decimal | None = None
    principal: Money | None = None


class Party(Row, frozen=True, kw_only=True):
    """A person or firm with a role in a deal. The name is as printed; `defined_name` is the filing's own short form.

    `allocation` is its part of the deal; where the dealers' table has a column or a table for each of several securities,
    `allocations` are its parts of these.
    """

    id: Id
    name: str | None = None
    defined_name: str | None = None
    role: PartyRole
    offering: Id | None = None
    representative: bool | None = None
    allocation: Allocation | None = None
    allocations: tuple[Allocation, ...] = ()
    units_held: Decimal | None = None
    address: str | None = None
