"""The table of dilution (Regulation S-K Item 506): what a buyer pays a unit, and the book value behind it."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.reading import Reading, RowParts
from extractor.rules import Match, Rule, register

_WHERE: frozenset[SectionKind] = frozenset({"dilution"})
_UNIT = r"(?i:per (?:share|ads|unit|ordinary share|common share))"
_VALUE = r"[\s\t.$]{1,12}(?P<negative>\()?[\s\t]?{price:value}(?P<closed>[\s\t]?\))?"

OFFERING_PRICE = Rule(
    "offerings.dilution.offering_price",
    needs=("offering price",),
    pattern=rf"^(?!.{{0,60}}(?i:assum))[^\ue000\ue003]{{0,60}}(?i:offering "
    rf"price)[^\ue000\ue003]{{0,40}}?{_UNIT}?[^\ue000\ue003]{{0,60}}?{_VALUE}",
    unit="passage",
    where=_WHERE,
    matches={"Offering price per share\t$\t2.41": {"value": Decimal("2.41")}},
    rejects=("Assumed public offering price per share\t$\t3.35",),
    reads=lambda match: {"value": _amount(match)},
)
BEFORE = Rule(
    "offerings.dilution.before",
    needs=("net tangible book value",),
    pattern=rf"^(?!.{{0,80}}(?i:as[- ]adjusted|increase|after))(?i:historical |actual )?(?i:net tangible book "
    rf"value)(?: \(deficit\))? {_UNIT}[^\t]{{0,100}}?(?:\(in thousands\))?{_VALUE}",
    unit="passage",
    where=_WHERE,
    matches={"Net tangible book value per share as of March 31\t$\t1.25": {"value": Decimal("1.25")}},
    rejects=("As adjusted net tangible book value per share after this offering\t$\t1.25",),
    reads=lambda match: {"value": _amount(match)},
)
AFTER = Rule(
    "offerings.dilution.after",
    needs=("net tangible book value",),
    pattern=rf"^(?:(?i:pro forma )?(?i:as[- ]adjusted) (?i:net tangible book value)(?: \(deficit\))? {_UNIT}|"
    rf"(?i:net tangible book value)(?: \(deficit\))? {_UNIT}[^\t]{{0,30}}(?i:after))[^\t]{{0,120}}?{_VALUE}",
    unit="passage",
    where=_WHERE,
    matches={
        "As adjusted net tangible book value per share after this offering\t$\t(0.86\t)": {"value": Decimal("-0.86")},
    },
    rejects=("Increase in net tangible book value per share attributable to this offering\t0.40",),
    reads=lambda match: {"value": _amount(match)},
)
PER_UNIT = Rule(
    "offerings.dilution.per_unit",
    needs=("dilution",),
    pattern=rf"^(?i:immediate )?(?i:dilution)[^\t\ue000\ue003]{{0,60}}?{_UNIT}[^\t\ue000\ue003]{{0,80}}?{_VALUE}",
    unit="passage",
    where=_WHERE,
    matches={"Dilution per share to new investors\t$\t3.27": {"value": Decimal("3.27")}},
    rejects=("Dilution is described on page 14.",),
    reads=lambda match: {"value": _amount(match)},
)
register(OFFERING_PRICE, BEFORE, AFTER, PER_UNIT)

_LEAVES = (
    ("offering_price", OFFERING_PRICE),
    ("net_tangible_book_value_before", BEFORE),
    ("net_tangible_book_value_after", AFTER),
    ("dilution_per_unit", PER_UNIT),
)


def _amount(match: Match) -> Decimal:
    amount: Decimal = match["value"].value.amount
    return -amount if "negative" in match else amount


def find_dilution(reading: Reading) -> RowParts | None:
    """The four amounts of the table; None where the price is an assumption, as in a program, or the table is blank."""
    row: RowParts = {}
    for leaf, rule in _LEAVES:
        match = next((m for m in reading.find(rule) if m.statement.passage.kind == "row"), None)
        if match is not None:
            start = match.found.start("negative" if "negative" in match else "value")
            row[leaf] = match.between(_amount(match), start, match.found.end("closed" if "closed" in match else "value"))
    return row if "offering_price" in row and "dilution_per_unit" in row else None
