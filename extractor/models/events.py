"""The events that a current report tells of: one row for each thing that happened, with one object for its family.

The kinds follow the items of Form 8-K (as in force since August 23, 2004; reports before it have the kinds of what
they tell of).
"""

from decimal import Decimal
from typing import Literal

from extractor.models.base import Id, PartialDate, Row
from extractor.terms.money import Money

EventKind = Literal[
    "agreement",
    "agreement_amendment",
    "agreement_termination",
    "obligation",
    "obligation_acceleration",
    "acquisition",
    "disposition",
    "exit_costs",
    "impairment",
    "bankruptcy",
    "results",
    "disclosure",
    "delisting_notice",
    "listing_transfer",
    "unregistered_sale",
    "securities_offering",
    "rights_modification",
    "charter_amendment",
    "bylaws_amendment",
    "fiscal_year_change",
    "auditor_change",
    "non_reliance",
    "control_change",
    "appointment",
    "departure",
    "compensation_arrangement",
    "vote",
    "dividend",
    "repurchase_program",
    "mine_shutdown",
    "cybersecurity_incident",
    "blackout_period",
    "ethics_amendment",
    "shell_status_change",
    "director_nominations",
    "abs_servicer_change",
    "abs_enhancement_change",
    "abs_distribution_failure",
    "abs_update",
]
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
    "other",
]
Matter = Literal[
    "director_election", "auditor_ratification", "executive_compensation", "frequency", "compensation_plan",
    "charter_amendment", "merger", "merger_compensation", "share_issuance", "reverse_split", "adjournment",
    "shareholder_proposal", "other",
]  # fmt: skip
FacilityKind = Literal[
    "revolving",
    "term_loan",
    "bridge_loan",
    "notes",
    "convertible_notes",
    "letter_of_credit",
    "commercial_paper",
    "lease",
    "guarantee",
    "other",
]
AuditorAction = Literal["dismissed", "resigned", "declined", "merged"]


class EventParty(Row, frozen=True, kw_only=True):
    """A party to an agreement and what it is there: "administrative agent", "guarantor"."""

    name: str
    role: str | None = None


class AgreementTerms(Row, frozen=True, kw_only=True):
    """An agreement entered into, amended or ended (Form 8-K Items 1.01 and 1.02)."""

    title: str | None = None
    date: PartialDate | None = None
    amends: str | None = None
    parties: tuple[EventParty, ...] = ()
    amount: Money | None = None
    expires: PartialDate | None = None
    ended: PartialDate | None = None


class ObligationTerms(Row, frozen=True, kw_only=True):
    """A direct financial obligation (Items 2.03 and 2.04). `rate` is a fraction, `interest` the printed formula."""

    kind: FacilityKind | None = None
    principal: Money | None = None
    increase: Money | None = None
    agent: str | None = None
    lenders: tuple[str, ...] = ()
    rate: Decimal | None = None
    interest: str | None = None
    maturity: PartialDate | None = None
    covenants: tuple[str, ...] = ()


class TransactionTerms(Row, frozen=True, kw_only=True):
    """A business or assets bought or sold (Item 2.01), or a merger; `shares` are those paid, not those bought."""

    target: str | None = None
    counterparty: str | None = None
    price: Money | None = None
    cash: Money | None = None
    shares: Decimal | None = None
    earn_out: Money | None = None
    price_per_share: Money | None = None
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

    chapter: str | None = None
    court: str | None = None
    case_numbers: str | None = None
    plan_confirmed: PartialDate | None = None
    effective: PartialDate | None = None


class DisclosureTerms(Row, frozen=True, kw_only=True):
    """Results or other information given out (Items 2.02, 7.01 and 8.01). `furnished`: said not to be filed."""

    subject: str | None = None
    period: str | None = None
    period_end: PartialDate | None = None
    exhibit: str | None = None
    furnished: bool | None = None


class ListingTerms(Row, frozen=True, kw_only=True):
    """A notice of delisting, a rule not met, or a transfer of the listing (Item 3.01)."""

    exchange: str | None = None
    new_exchange: str | None = None
    rule: str | None = None
    deadline: PartialDate | None = None
    hearing: PartialDate | None = None


class SaleTerms(Row, frozen=True, kw_only=True):
    """Equity sold without registration (Item 3.02) and the exemption that the report claims."""

    units: Decimal | None = None
    amount: Money | None = None
    exemption: str | None = None


class OfferingTerms(Row, frozen=True, kw_only=True):
    """A registered offering announced, priced or closed (Item 8.01)."""

    securities: tuple[str, ...] = ()
    principal: Money | None = None
    net_proceeds: Money | None = None
    underwriting_agreement_date: PartialDate | None = None
    closed: PartialDate | None = None


class CharterTerms(Row, frozen=True, kw_only=True):
    """A change of the charter, bylaws or fiscal year (Items 3.03 and 5.03)."""

    document: str | None = None
    effective: PartialDate | None = None
    former_name: str | None = None
    new_name: str | None = None
    fiscal_year_end: str | None = None
    exhibit: str | None = None


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


class ControlTerms(Row, frozen=True, kw_only=True):
    """A change in control of the registrant (Item 5.01). `rate` is the fraction of the voting securities acquired."""

    acquirer: str | None = None
    rate: Decimal | None = None
    price: Money | None = None


class Pay(Row, frozen=True, kw_only=True):
    """One figure of a person's pay: an amount, units of equity, or a fraction of the base salary."""

    kind: PayKind
    amount: Money | None = None
    units: Decimal | None = None
    rate: Decimal | None = None


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


class Nominee(Row, frozen=True, kw_only=True):
    """The votes on one nominee."""

    name: str
    votes_for: Decimal | None = None
    votes_against: Decimal | None = None
    votes_withheld: Decimal | None = None
    abstentions: Decimal | None = None
    broker_non_votes: Decimal | None = None


class VoteResult(Row, frozen=True, kw_only=True):
    """One matter put to a vote (Item 5.07), with its votes, or those on each nominee."""

    proposal: str | None = None
    matter: Matter | None = None
    description: str | None = None
    meeting: Literal["annual", "special"] | None = None
    outcome: Literal["approved", "rejected", "elected"] | None = None
    votes_for: Decimal | None = None
    votes_against: Decimal | None = None
    votes_withheld: Decimal | None = None
    abstentions: Decimal | None = None
    broker_non_votes: Decimal | None = None
    one_year: Decimal | None = None
    two_years: Decimal | None = None
    three_years: Decimal | None = None
    nominees: tuple[Nominee, ...] = ()


class DividendTerms(Row, frozen=True, kw_only=True):
    """A dividend declared; `amount` a share."""

    amount: Money | None = None
    security: str | None = None
    record_date: PartialDate | None = None
    payable: PartialDate | None = None


class RepurchaseTerms(Row, frozen=True, kw_only=True):
    """Leave to buy back securities: an amount of money or of shares."""

    amount: Money | None = None
    units: Decimal | None = None
    expires: PartialDate | None = None


class Incident(Row, frozen=True, kw_only=True):
    """A material cybersecurity incident (Item 1.05). `material`: the report says that it is, or that it is not."""

    discovered: PartialDate | None = None
    nature: str | None = None
    material: bool | None = None


class Blackout(Row, frozen=True, kw_only=True):
    """A blackout period of an employee benefit plan (Item 5.04)."""

    plan: str | None = None
    begins: PartialDate | None = None
    ends: PartialDate | None = None
    notice_date: PartialDate | None = None


class AbsTerms(Row, frozen=True, kw_only=True):
    """What changed with asset-backed securities (Items 6.02 to 6.05). `role` is what the former and the new firm do there
    ("special servicer"), `support` the credit enhancement that changed.
    """

    trust: str | None = None
    role: str | None = None
    former: str | None = None
    new: str | None = None
    support: str | None = None
    distribution_date: PartialDate | None = None


class MineOrder(Row, frozen=True, kw_only=True):
    """An order or notice under the Mine Act (Item 1.04): the mine, and the section ("107(a)") that the order is under."""

    mine: str | None = None
    operator: str | None = None
    order: str | None = None


class Nominations(Row, frozen=True, kw_only=True):
    """When holders' nominations of directors are due, and the meeting that they are for (Item 5.08)."""

    meeting: PartialDate | None = None
    deadline: PartialDate | None = None


class Event(Row, frozen=True, kw_only=True):
    """One thing that happened. `item` is the number of the item that tells of it, `date` the day on which it did."""

    id: Id
    item: str
    kind: EventKind
    date: PartialDate | None = None
    agreement: AgreementTerms | None = None
    obligation: ObligationTerms | None = None
    transaction: TransactionTerms | None = None
    charge: ChargeTerms | None = None
    bankruptcy: BankruptcyTerms | None = None
    disclosure: DisclosureTerms | None = None
    listing: ListingTerms | None = None
    sale: SaleTerms | None = None
    offering: OfferingTerms | None = None
    charter: CharterTerms | None = None
    auditor_change: AuditorTerms | None = None
    non_reliance: NonRelianceTerms | None = None
    control: ControlTerms | None = None
    officer_change: OfficerChange | None = None
    vote: VoteResult | None = None
    dividend: DividendTerms | None = None
    repurchase: RepurchaseTerms | None = None
    incident: Incident | None = None
    blackout: Blackout | None = None
    abs: AbsTerms | None = None
    mine: MineOrder | None = None
    nominations: Nominations | None = None
