"""What happens to the registrant's securities: listed, sold, split, paid on, bought back (Items 3.01, 3.02 and 8.01)."""

from decimal import Decimal

from extractor.models.base import PartialDate, Row
from extractor.terms.money import Money


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


class DividendTerms(Row, frozen=True, kw_only=True):
    """A dividend declared; `amount` a share, or where it is paid in shares `rate`, the fraction of a share for each one held."""

    amount: Money | None = None
    rate: Decimal | None = None
    security: str | None = None
    record_date: PartialDate | None = None
    payable: PartialDate | None = None


class RepurchaseTerms(Row, frozen=True, kw_only=True):
    """Leave to buy back securities: an amount of money or of shares."""

    amount: Money | None = None
    units: Decimal | None = None
    expires: PartialDate | None = None


class RetirementTerms(Row, frozen=True, kw_only=True):
    """Securities called for redemption, or that their holders are asked to tender or exchange: `redeemed` the day on which they
    are paid back, `expires` that on which the offer ends, `price_percent` in percent of principal, `price` for a share or unit.
    """

    securities: tuple[str, ...] = ()
    principal: Money | None = None
    units: Decimal | None = None
    price_percent: Decimal | None = None
    price: Money | None = None
    redeemed: PartialDate | None = None
    expires: PartialDate | None = None


class SplitTerms(Row, frozen=True, kw_only=True):
    """A split of shares: `new_shares` for each `old_shares` (1 for 10 where `reverse`)."""

    new_shares: Decimal | None = None
    old_shares: Decimal | None = None
    reverse: bool | None = None
    record_date: PartialDate | None = None
    distributed: PartialDate | None = None
    effective: PartialDate | None = None
