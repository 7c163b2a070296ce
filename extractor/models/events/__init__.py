"""The events that a current report tells of, by families of the items of Form 8-K."""

from extractor.models.events.agreements import AgreementTerms, EventParty, FacilityKind, ObligationTerms
from extractor.models.events.disclosures import AuditorAction, AuditorTerms, DisclosureTerms, Incident, NonRelianceTerms
from extractor.models.events.event import Event, EventKind
from extractor.models.events.governance import Blackout, CharterTerms, Matter, Nominations, Nominee, VoteResult
from extractor.models.events.people import OfficerAction, OfficerChange, Pay, PayKind, PayPeriod
from extractor.models.events.proceedings import LegalAction, LegalTerms, RegulatoryAction, RegulatoryTerms, TrialTerms
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
from extractor.models.events.transactions import BankruptcyTerms, ChargePart, ChargeTerms, ControlTerms, TransactionTerms

__all__ = [
    "AbsTerms",
    "AgreementTerms",
    "AuditorAction",
    "AuditorTerms",
    "BankruptcyTerms",
    "Blackout",
    "ChargePart",
    "ChargeTerms",
    "CharterTerms",
    "ControlTerms",
    "DisclosureTerms",
    "DividendTerms",
    "Event",
    "EventKind",
    "EventParty",
    "FacilityKind",
    "Incident",
    "LegalAction",
    "LegalTerms",
    "ListingTerms",
    "Matter",
    "MineOrder",
    "Nominations",
    "Nominee",
    "NonRelianceTerms",
    "ObligationTerms",
    "OfferingTerms",
    "OfficerAction",
    "OfficerChange",
    "Pay",
    "PayKind",
    "PayPeriod",
    "RegulatoryAction",
    "RegulatoryTerms",
    "RepurchaseTerms",
    "RetirementTerms",
    "SaleTerms",
    "SplitTerms",
    "TransactionTerms",
    "TrialTerms",
    "VoteResult",
]
