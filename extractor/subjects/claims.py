"""Arithmetic that a sentence does before the reader's eyes: sums, shares of a whole, halves. Each is done again."""

from collections.abc import Iterator
from decimal import Decimal, localcontext

from extractor.models.filing import Severity
from extractor.reading import Parts, Reading, RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.terms.money import Money

_ROUNDING = Decimal("0.006")

SUM_OF_UNITS = Rule(
    "claims.units.sum",
    needs=("for a total of",),
    pattern=r"{number:held} shares[^;]{1,200}?{number:more} (?:additional )?shares,? for a total of {number:total} shares"
    r"(?: or {rate:share} of the total number outstanding)?",
    matches={
        "As of October 2, 2001, these stockholders collectively held 579,098 shares of our common stock, or "
        "approximately 2.6% of the number of shares outstanding, and held warrants which could result in the issuance "
        "of up to 4,498,145 additional shares, for a total of 5,077,243 shares or 19.3% of the total number "
        "outstanding if all of those securities were converted or exercised.": {
            "held": Decimal(579098),
            "more": Decimal(4498145),
            "total": Decimal(5077243),
            "share": Decimal("0.193"),
        },
    },
    rejects=("We sold 579,098 shares of our common stock for a total of $4,498,145.",),
)
REDUCED_PRICE = Rule(
    "claims.dilution.market_price",
    needs=("market price per share",),
    pattern=r"(?i:if all) {number:issued} shares were issued[^.;]{1,120}?(?i:market price per share)[^.;]{0,80}?"
    r"(?i:reduced by) (?:approximately )?{rate:reduction}",
    matches={
        "If all 8,593,877 shares were issued without any increase in our market capitalization, the market price per "
        "share of our common stock may be reduced by approximately 28%.": {
            "issued": Decimal(8593877),
            "reduction": Decimal("0.28"),
        },
    },
    rejects=("If all shares were issued, the market price per share of our common stock may be reduced.",),
)
HALF_OF_SUM = Rule(
    "claims.money.half_of_sum",
    needs=("one-half of such aggregate",),
    pattern=r"{money:one}[^.;]{1,120}?{money:other}[^;]{1,120}?{money:half} (?:or|,) one-half of such aggregate amount",
    unit="passage",
    matches={
        "Upon execution of the agreement, we paid Cantor a $75,000 annual retainer and $50,000 as a non-refundable "
        "deposit against our reimbursement obligation. $62,500 or one-half of such aggregate amount has been allocated "
        "to each of this Offering and the Offering contemplated by the Other Agreement.": {
            "one": Money(amount=Decimal(75000), currency="USD"),
            "other": Money(amount=Decimal(50000), currency="USD"),
            "half": Money(amount=Decimal(62500), currency="USD"),
        },
    },
    rejects=("We paid Cantor a $75,000 retainer and $50,000 as a deposit, one-half of which is refundable.",),
)
UNITS_OUTSTANDING = Rule(
    "claims.units.outstanding",
    needs=("outstanding as of",),
    pattern=r"(?:There were|we had|had) {number:units} shares of (?:our |the )?[Cc]ommon [Ss]tock outstanding "
    r"as of {date:date}",
    matches={
        "There were 21,862,772 shares of our common stock outstanding as of October 2, 2001.": {
            "units": Decimal(21862772),
            "date": "2001-10-02",
        },
    },
    rejects=("The number of shares outstanding as of October 2, 2001 excludes 8,593,877 shares under options.",),
)

UNITS_REPRESENTED = Rule(
    "claims.units.represented",
    needs=("were represented", "were present"),
    unit="passage",
    pattern=r"(?:Of the|of the|[Tt]here were|had) {number:whole} (?:outstanding )?shares[^;]{1,300}?{number:part} shares"
    r"[^;%]{0,140}? (?:or|constituting|representing)(?: approximately| about)? {rate:share}",
    matches={
        "Of the 86,094,629 shares of common stock outstanding as of May 17, 2021, the record date for the Special Meeting, "
        "63,784,511 shares were represented at the Special Meeting (in person or by proxy), constituting 74.09% of the "
        "outstanding shares entitled to vote.": {
            "whole": Decimal(86094629),
            "part": Decimal(63784511),
            "share": Decimal("0.7409"),
        },
        "As of the record date there were 34,328,817 shares of common stock outstanding and entitled to vote. Of the record "
        "date shares, 23,669,720 shares of common stock, or 68.95%, were represented in person or by proxy.": {
            "whole": Decimal(34328817),
            "part": Decimal(23669720),
            "share": Decimal("0.6895"),
        },
    },
    rejects=("Holders of 1,751,876 shares were present in person or by proxy, of the 2,000,000 shares outstanding.",),
)

register(SUM_OF_UNITS, REDUCED_PRICE, HALF_OF_SUM, UNITS_OUTSTANDING, UNITS_REPRESENTED)


def read_claims(reading: Reading) -> Parts:
    """Findings for the sums and shares that sentences state; they are computed again from their own numbers."""
    findings = [*_sums(reading), *_reductions(reading), *_halves(reading), *_represented(reading)]
    return {"findings": findings} if findings else {}


def _sums(reading: Reading) -> Iterator[RowParts]:
    for match in reading.find(SUM_OF_UNITS):
        held, more, total = (match[name].value for name in ("held", "more", "total"))
        yield _finding("claims.sum", "the units held and the further ones make the total", held + more, match["total"])
        outstanding = _outstanding(reading)
        if "share" in match and outstanding is not None:
            expected = _ratio(total, outstanding + more)
            yield _finding("claims.share_of_total", "the share of all units, recomputed", expected, match["share"])


def _reductions(reading: Reading) -> Iterator[RowParts]:
    for match in reading.find(REDUCED_PRICE):
        outstanding = _outstanding(reading)
        if outstanding is None:
            continue
        issued = match["issued"].value
        message = "the fall of the price a share at a constant capitalization, recomputed"
        yield _finding("claims.dilution", message, _ratio(issued, outstanding + issued), match["reduction"])


def _halves(reading: Reading) -> Iterator[RowParts]:
    for match in reading.find(HALF_OF_SUM):
        one, other = match["one"].value, match["other"].value
        yield _finding("claims.half_of_sum", "half of the two amounts", (one.amount + other.amount) / 2, match["half"])


def _represented(reading: Reading) -> Iterator[RowParts]:
    """The share of the units that a meeting had, again; a note where it differs, for classes may vote apart."""
    for match in reading.find(UNITS_REPRESENTED):
        whole, part, share = (match[name].value for name in ("whole", "part", "share"))
        if part > whole:
            continue
        message = "the share of the units that were represented at the meeting, recomputed"
        found = _finding("claims.represented", message, _ratio(part, whole), match["share"])
        differs = abs(_ratio(part, whole) - share) > Decimal(1).scaleb(share.as_tuple().exponent)
        yield {**found, "severity": "note" if differs else "ok"}


def _outstanding(reading: Reading) -> Decimal | None:
    match: Match | None = reading.first(UNITS_OUTSTANDING)
    units: Decimal | None = match["units"].value if match else None
    return units


def _ratio(part: Decimal, whole: Decimal) -> Decimal:
    with localcontext(prec=50):
        return part / whole


def _finding(check: str, message: str, expected: Decimal, stated: Stated[Decimal] | Stated[Money]) -> RowParts:
    value = stated.value.amount if isinstance(stated.value, Money) else stated.value
    rounding = _ROUNDING if value < 1 else Decimal(0)
    severity: Severity = "ok" if abs(value - expected) <= rounding else "mismatch"
    spans = [{"start": evidence.span.start, "end": evidence.span.end} for evidence in stated.evidence]
    return {
        "check": check,
        "severity": severity,
        "message": message,
        "expected": f"{expected:.4f}" if value < 1 else f"{expected:f}",
        "stated": f"{value:f}",
        "spans": spans,
    }
