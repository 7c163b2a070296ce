"""Events of issuers of asset-backed securities and of operators of mines (Items 1.04 and 6.01 to 6.05)."""

from extractor.models.base import PartialDate, Row


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
