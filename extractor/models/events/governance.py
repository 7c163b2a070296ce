"""The charter, votes, plans and nominations (Items 3.03, 5.03, 5.04, 5.07 and 5.08)."""

from decimal import Decimal
from typing import Literal

from extractor.models.base import PartialDate, Row

Matter = Literal[
    "director_election", "auditor_ratification", "executive_compensation", "frequency", "compensation_plan",
    "charter_amendment", "merger", "merger_compensation", "share_issuance", "reverse_split", "adjournment",
    "shareholder_proposal", "other",
]  # fmt: skip


class CharterTerms(Row, frozen=True, kw_only=True):
    """A change of the charter, bylaws or fiscal year (Items 3.03 and 5.03)."""

    document: str | None = None
    effective: PartialDate | None = None
    former_name: str | None = None
    new_name: str | None = None
    fiscal_year_end: str | None = None
    exhibit: str | None = None


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


class Blackout(Row, frozen=True, kw_only=True):
    """A blackout period of an employee benefit plan (Item 5.04)."""

    plan: str | None = None
    begins: PartialDate | None = None
    ends: PartialDate | None = None
    notice_date: PartialDate | None = None


class Nominations(Row, frozen=True, kw_only=True):
    """When holders' nominations of directors are due, and the meeting that they are for (Item 5.08)."""

    meeting: PartialDate | None = None
    deadline: PartialDate | None = None
