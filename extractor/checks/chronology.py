"""The order of dates: what must have happened before what."""

from collections.abc import Iterator
from datetime import date

from extractor.checks.check import Check
from extractor.models.filing import Severity
from extractor.models.record import Finding, Record

_STALE_DAYS = 183


def _day(stated: str | None) -> date | None:
    """The day of a complete ISO date; None of a month, a year or nothing."""
    return date.fromisoformat(stated) if stated and len(stated) == 10 else None


def _report_before_signature(check: Check, record: Record) -> Iterator[Finding]:
    report = _day(record.filing.report_date)
    for at, signature in enumerate(record.signatures):
        signed = _day(signature.date)
        if report is None or signed is None:
            continue
        about = (f"/signatures/{at}/date", "/filing/report_date")
        severity: Severity = "ok" if report <= signed else "mismatch"
        message = "the report is signed on or after the date of the earliest event that it reports"
        yield check.finding(severity, message, about, f"on or after {report}", str(signed))


def _signature_before_filing(check: Check, record: Record) -> Iterator[Finding]:
    filed = _day(record.filing.filed)
    for at, signature in enumerate(record.signatures):
        signed = _day(signature.date)
        if filed is None or signed is None or signed <= filed:
            continue
        message = "the report is signed on or before the day of its filing"
        yield check.finding("mismatch", message, (f"/signatures/{at}/date",), f"on or before {filed}", str(signed))


def _stale_counts(check: Check, record: Record) -> Iterator[Finding]:
    """A count of outstanding units much older than another count of the same security, or dated after the filing."""
    supplement = _day(record.filing.supplement_date)
    for at, security in enumerate(record.securities):
        days = {row: day for row, count in enumerate(security.outstanding) if (day := _day(count.as_of))}
        newest = max(days.values(), default=None)
        for row, day in days.items():
            pointer = (f"/securities/{at}/outstanding/{row}/as_of",)
            if supplement and day > supplement:
                message = "a count of outstanding units is dated after the prospectus supplement"
                yield check.finding("mismatch", message, pointer, f"on or before {supplement}", str(day))
            elif newest and (newest - day).days > _STALE_DAYS:
                message = "two counts of outstanding units are more than half a year apart: is one year misprinted?"
                yield check.finding("note", message, pointer, f"near {newest}", str(day))


def _maturity_after_settlement(check: Check, record: Record) -> Iterator[Finding]:
    settled = {row.id: _day(row.settlement_date) for row in record.offerings}
    for at, security in enumerate(record.securities):
        settlement = settled.get(security.offering) if security.offering else None
        maturity = _day(security.maturity)
        if security.role != "offered" or settlement is None or maturity is None or maturity > settlement:
            continue
        message = "a note matures after it is issued"
        yield check.finding("mismatch", message, (f"/securities/{at}/maturity",), f"after {settlement}", str(maturity))


_PAST_KINDS = ("as_of", "last_sale", "registration_filed", "base_prospectus", "fiscal_period_end")
"""What a date of these kinds dates had happened when the filing was printed."""


def _not_after_filing(check: Check, record: Record) -> Iterator[Finding]:
    """The latest of the filing's own days bounds the dates of what it states as past."""
    own = [record.filing.supplement_date, record.filing.filed] if record.filing.supplement_date else [record.filing.filed]
    printed = max((day for stated in own if (day := _day(stated))), default=None)
    for at, row in enumerate(record.dates):
        day = _day(row.date)
        if printed is None or day is None or row.kind not in _PAST_KINDS or day <= printed:
            continue
        about = (f"/dates/{at}/date", "/filing/supplement_date" if record.filing.supplement_date else "/filing/filed")
        message = f"a date of the kind {row.kind} is not after the filing"
        yield check.finding("mismatch", message, about, f"on or before {printed}", str(day))


_OWN_DAYS = ("/filing/supplement_date", "/filing/filed")
CHRONOLOGY = (
    Check("dates.report_signature", _report_before_signature, ("/filing/report_date", "/signatures/*/date")),
    Check("dates.signature_filed", _signature_before_filing, ("/signatures/*/date", "/filing/filed")),
    Check("dates.outstanding_as_of", _stale_counts, ("/securities/*/outstanding/*/as_of", "/filing/supplement_date")),
    Check("dates.maturity_settlement", _maturity_after_settlement, ("/securities/*/maturity", "/offerings/*/settlement_date")),
    Check("dates.not_after_filing", _not_after_filing, ("/dates/*/date", *_OWN_DAYS)),
)
