"""The parts of the document: sections, items, risk factors, exhibits, signatures, dates."""

from typing import Literal

from extractor.models.base import Id, PartialDate, Pointer, Row

SectionKind = Literal[
    "cover",
    "legend",
    "table_of_contents",
    "about",
    "summary",
    "the_offering",
    "forward_looking_statements",
    "risk_factors",
    "risk_factor",
    "use_of_proceeds",
    "price_range",
    "dividend_policy",
    "capitalization",
    "dilution",
    "selling_holders",
    "description_of_securities",
    "taxation",
    "plan_of_distribution",
    "legal_matters",
    "experts",
    "where_you_can_find_more_information",
    "incorporation_by_reference",
    "base_prospectus",
    "back_cover",
    "item",
    "exhibit_list",
    "signatures",
    "exhibit_index",
    "other",
]
DateKind = Literal[
    "prospectus_supplement",
    "base_prospectus",
    "registration_filed",
    "agreement",
    "pricing",
    "settlement",
    "last_sale",
    "as_of",
    "record",
    "ex_dividend",
    "payment",
    "first_payment",
    "maturity",
    "expiration",
    "exercisable_from",
    "report",
    "event",
    "signature",
    "document_filed",
    "fiscal_period_end",
]
Category = Literal[
    "financial_condition",
    "funding",
    "operations",
    "product_development",
    "regulation",
    "competition",
    "intellectual_property",
    "key_personnel",
    "litigation_liability",
    "cybersecurity",
    "market_price",
    "dilution",
    "listing",
    "control_and_governance",
    "indebtedness",
    "securities_terms",
    "tax",
    "macro",
    "environment",
    "international",
    "other",
]


class Section(Row, frozen=True, kw_only=True):
    """A section of the canonical text, `text[start:end]`, in a tree over the whole."""

    id: Id
    parent: Id | None = None
    level: int
    title: str | None = None
    kind: SectionKind
    start: int
    end: int
    page_start: str | None = None
    page_end: str | None = None
    toc_page: str | None = None


class DateRow(Row, frozen=True, kw_only=True):
    """A date that the filing states, what it is the date of, and the value that it belongs to."""

    kind: DateKind
    date: PartialDate
    to: PartialDate | None = None
    precision: Literal["day", "month", "year"]
    about: Pointer | None = None


class RiskFactor(Row, frozen=True, kw_only=True):
    """One risk factor (Regulation S-K Item 105, before 2019 Item 503(c)) with its whole heading."""

    id: Id
    ordinal: int
    heading: str
    group: str | None = None
    categories: tuple[Category, ...] = ()
    start: int
    end: int
    page_start: str | None = None
    page_end: str | None = None
    text: str


class Item(Row, frozen=True, kw_only=True):
    """An item of Form 8-K; `title` is the form's own at the time, `heading` the printed one."""

    number: str
    title: str | None = None
    heading: str | None = None
    start: int
    end: int
    page_start: str | None = None
    page_end: str | None = None
    text: str


class Exhibit(Row, frozen=True, kw_only=True):
    """An exhibit by its number of Regulation S-K Item 601."""

    number: str
    description: str | None = None
    treatment: Literal["filed", "furnished", "incorporated"] | None = None
    reference: str | None = None
    source: Literal["item", "index"] | None = None


class Signature(Row, frozen=True, kw_only=True):
    """A signature under the report."""

    registrant: str | None = None
    name: str | None = None
    title: str | None = None
    date: PartialDate | None = None
