"""The events that a current report tells of: one row for each thing that happened, with one object for its family.

The kinds follow the items of Form 8-K (as in force since August 23, 2004; reports before it have the kinds of what
they tell of).
"""

from typing import Literal

from extractor.models.base import Id, PartialDate, Row
from extractor.models.events.agreements import AgreementTerms, ObligationTerms
from extractor.models.events.disclosures import AuditorTerms, DisclosureTerms, Incident, NonRelianceTerms
from extractor.models.events.governance import Blackout, CharterTerms, Nominations, VoteResult
from extractor.models.events.people import OfficerChange
from extractor.models.events.proceedings import LegalTerms, RegulatoryTerms, TrialTerms
from extractor.models.events.securities import (
    DividendTerms,
    ListingTerms,
    OfferingTerms,
    RepurchaseTerms,
    RetirementTerms,
    SaleTerms,
    SplitTerms,
)
from extractor.models.events.special_registrants import AbsTerms, MineOrder
from extractor.models.events.transactions import BankruptcyTerms, ChargeTerms, ControlTerms, TransactionTerms

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
    "redemption",
    "tender_offer",
    "exchange_offer",
    "stock_split",
    "litigation",
    "regulatory_decision",
    "trial_results",
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
    retirement: RetirementTerms | None = None
    split: SplitTerms | None = None
    legal: LegalTerms | None = None
    regulatory: RegulatoryTerms | None = None
    trial: TrialTerms | None = None
    incident: Incident | None = None
    blackout: Blackout | None = None
    abs: AbsTerms | None = None
    mine: MineOrder | None = None
    nominations: Nominations | None = None
