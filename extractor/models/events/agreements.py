"""Agreements, and what the registrant owes under them (Form 8-K Items 1.01, 1.02, 2.03 and 2.04)."""

from decimal import Decimal
from typing import Literal

from extractor.models.base import PartialDate, Row
from extractor.terms.money import Money

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


class EventParty(Row, frozen=True, kw_only=True):
    """A party to an agreement and what it is there: "administrative agent", "guarantor"."""

    name: str
    role: str | None = None


class AgreementTerms(Row, frozen=True, kw_only=True):
    """An agreement entered into, amended or ended (Form 8-K Items 1.01 and 1.02); `fee` is what was paid for ending it."""

    title: str | None = None
    date: PartialDate | None = None
    amends: str | None = None
    parties: tuple[EventParty, ...] = ()
    amount: Money | None = None
    expires: PartialDate | None = None
    ended: PartialDate | None = None
    fee: Money | None = None


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
