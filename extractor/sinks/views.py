"""The views that a user would write first, for every engine of tables.

They are plain SQL over the tables; what the engines write differently is in a Dialect.
"""

from collections.abc import Callable
from dataclasses import dataclass

from extractor.sinks.tables import tables


@dataclass(frozen=True, slots=True)
class Dialect:
    """`joined(expression, source, order)` makes one text of many rows; `table(name)` is where numbers are numbers."""

    joined: Callable[[str, str, str], str]
    table: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class View:
    name: str
    description: str
    query: str
    reads: tuple[str, ...]


_FILED = "coalesce(f.filed_day, f.source_header_filed_day)"
_ACCESSION = "coalesce(f.accession_number, f.source_header_accession_number)"
_FORM = "coalesce(f.form, f.source_header_form)"


def views(dialect: Dialect) -> list[View]:
    """The views whose tables there are."""
    names = {table.name for table in tables()}
    made = (make(dialect) for make in (_deals, _fee_tiers, _notes, _warrants, _events))
    return [view for view in made if names.issuperset(view.reads)]


def _registrant(dialect: Dialect) -> str:
    """The first registrant of the cover, joined to a row `f` of filings."""
    return f"LEFT JOIN {dialect.table('registrants')} r ON r.record_id = f.record_id AND r.position = 0"


def _deals(dialect: Dialect) -> View:
    parties = f"{dialect.table('parties')} p WHERE p.record_id = o.record_id AND p.offering = o.id AND p.role IN"
    dealers = dialect.joined("p.name", f"{parties} ('underwriter', 'sales_agent', 'placement_agent')", "p.position")
    sold = f"{dialect.table('securities')} s WHERE s.record_id = o.record_id AND s.offering = o.id AND s.role = 'offered'"
    titles = dialect.joined("coalesce(s.title, s.kind)", sold, "s.position")
    return View(
        "deals",
        "One row a deal: what is sold, by whom, through whom, and at what price. The filing's own deal is primary.",
        f"""
    SELECT o.record_id, o.id AS offering_id, o.relation, o.method, {_FORM} AS form,
        {_ACCESSION} AS accession_number, {_FILED} AS filed, f.supplement_date_day AS supplement_date,
        f.preliminary, r.name AS registrant, r.cik, {titles} AS securities, {dealers} AS dealers,
        o.aggregate_price_amount AS aggregate_price, o.aggregate_price_currency AS currency,
        o.aggregate_price_qualifier AS qualifier, o.units_offered, o.price_amount AS price, o.price_percent,
        o.gross_proceeds_amount AS gross_proceeds, o.underwriting_discount_amount AS underwriting_discount,
        o.net_proceeds_amount AS net_proceeds, o.expenses_amount AS expenses, o.settlement_date_day AS settlement_date
    FROM {dialect.table("offerings")} o JOIN {dialect.table("filings")} f ON f.record_id = o.record_id
    {_registrant(dialect)}""",
        ("filings", "registrants", "offerings", "parties", "securities"),
    )


def _fee_tiers(dialect: Dialect) -> View:
    return View(
        "deal_fee_tiers",
        "One row a tier of each fee, or one a fee without tiers, with the deal that it is paid for. Rates are fractions.",
        f"""
    SELECT e.record_id, e.offering AS offering_id, o.relation, o.method, r.name AS registrant, {_FILED} AS filed,
        e.id AS fee_id, e.kind, e.payee, e.basis, t.position AS tier, t.rate, t.up_to, t."from" AS tier_from,
        t."to" AS tier_to, e.amount_amount AS amount, e.stated_total_amount AS stated_total,
        e.amount_currency AS currency
    FROM {dialect.table("fees")} e JOIN {dialect.table("filings")} f ON f.record_id = e.record_id
    LEFT JOIN {dialect.table("fee_tiers")} t ON t.record_id = e.record_id AND t.fee_id = e.id
    LEFT JOIN {dialect.table("offerings")} o ON o.record_id = e.record_id AND o.id = e.offering
    {_registrant(dialect)}""",
        ("filings", "registrants", "offerings", "fees", "fee_tiers"),
    )


def _notes(dialect: Dialect) -> View:
    return View(
        "notes_by_maturity",
        "Notes and convertible notes with their coupons and maturities; maturity is as stated, a year alone at least.",
        f"""
    SELECT s.maturity, s.maturity_day, r.name AS registrant, s.title, s.kind, s.role, s.rate,
        s.principal_amount AS principal, s.principal_currency AS currency, s.price_percent, s.cusip, s.isin,
        {_FILED} AS filed, s.record_id, s.id AS security_id, s.offering AS offering_id
    FROM {dialect.table("securities")} s JOIN {dialect.table("filings")} f ON f.record_id = s.record_id
    {_registrant(dialect)}
    WHERE s.kind IN ('notes', 'convertible_notes') AND s.maturity IS NOT NULL""",
        ("filings", "registrants", "securities"),
    )


def _warrants(dialect: Dialect) -> View:
    return View(
        "warrants_outstanding",
        "Warrants that a filing says are outstanding, by registrant: how many, at what price, until when.",
        f"""
    SELECT r.name AS registrant, r.cik, s.title, s.kind, coalesce(u.units, s.quantity) AS units,
        u.as_of_day AS as_of, s.exercise_price, s.expires, s.underlying_quantity, {_FILED} AS filed,
        s.record_id, s.id AS security_id
    FROM {dialect.table("securities")} s JOIN {dialect.table("filings")} f ON f.record_id = s.record_id
    LEFT JOIN {dialect.table("security_outstanding")} u ON u.record_id = s.record_id AND u.security_id = s.id
    {_registrant(dialect)}
    WHERE s.kind IN ('warrants', 'pre_funded_warrants') AND s.role = 'outstanding'""",
        ("filings", "registrants", "securities", "security_outstanding"),
    )


def _events(dialect: Dialect) -> View:
    return View(
        "events_by_date",
        "One row an event of a current report: on which day, whose, of what kind, under which item.",
        f"""
    SELECT coalesce(e.date, f.report_date) AS date, coalesce(e.date_day, f.report_date_day) AS day,
        e.kind, e.item, r.name AS registrant, r.cik, {_FILED} AS filed, {_ACCESSION} AS accession_number,
        e.record_id, e.id AS event_id
    FROM {dialect.table("events")} e JOIN {dialect.table("filings")} f ON f.record_id = e.record_id
    {_registrant(dialect)}""",
        ("filings", "registrants", "events"),
    )
