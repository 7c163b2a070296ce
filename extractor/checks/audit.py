"""All checks, run over a record."""

import msgspec

from extractor.checks.arithmetic import ARITHMETIC
from extractor.checks.balances import BALANCES
from extractor.checks.chronology import CHRONOLOGY
from extractor.checks.form import FORM
from extractor.checks.rates import RATES
from extractor.models.record import Record

CHECKS = (*ARITHMETIC, *BALANCES, *RATES, *CHRONOLOGY, *FORM)


def audited(record: Record) -> Record:
    """The record with what the checks found added to its findings."""
    found = tuple(finding for check in CHECKS for finding in check.run(check, record))
    if not found:
        return record
    audited_record = msgspec.structs.replace(record, findings=(*record.findings, *found))
    audited_record.__dict__.update(record.__dict__)
    return audited_record
