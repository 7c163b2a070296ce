"""Dates that stand for themselves; those that belong to another value become rows where the record is put together."""

from extractor.models.contents import SectionKind
from extractor.reading import Parts, Reading
from extractor.rules import Rule, Stated, register

_DAY = 10
_PRECISION = {4: "year", 7: "month", _DAY: "day"}
_PLACES: frozenset[SectionKind] = frozenset({"cover", "legend", "summary", "the_offering"})

REGISTRATION_FILED = Rule(
    "dates.registration.filed",
    needs=("registration statement",),
    pattern=r"(?i:registration statement)[^;]{0,120}?(?i:filed|originally filed)(?i: by us)?"
    r"(?i: with the (?:Securities and Exchange Commission|SEC|Commission))?(?i: on) {date:date}",
    matches={
        "The information included in the registration statement on Form S-3, as amended (No. 333-53108) filed with "
        "the Securities and Exchange Commission on January 2, 2001, is hereby incorporated by reference.": {"date": "2001-01-02"},
    },
    rejects=(
        "Our registration statement became effective on January 26, 2001.",
        "The agreement was filed as an exhibit to our Current Report on Form 8-K on June 12, 2001.",
    ),
)

_HOLDERS = r"\bto (?:(?:each|all|the|our|its|existing|record) ){0,3}(?:[\w’' ]{1,40}? )??(?:stock|share|unit)?holders?\b"
RECORD = register(
    Rule(
        "dates.record.of_holders",
        needs=("record",),
        pattern=r"^(?=.{0,2000}\b(?i:of record|record date)\b).{0,1200}?"
        rf"(?:\bpayable (?:on|on or about) {{date:payment}} )?{_HOLDERS}[^;\ue002]{{0,160}}? (?:as "
        rf"of|at|on)\b[^;\ue002]{{0,60}}? "
        rf"?{{date:date}}",
        where=_PLACES,
        never=r"(?i)registration statement|annual meeting|special meeting",
        matches={
            "We are distributing to holders of our common stock as of 5:00 p.m., Eastern Time, on April 22, 2019 (the “record "
            "date”), non-transferable subscription rights.": {"date": "2019-04-22"},
            "We declared a dividend of $0.10 per share payable on June 28, 2019 to stockholders of record as of the close of "
            "business on June 14, 2019.": {"payment": "2019-06-28", "date": "2019-06-14"},
        },
        rejects=(
            "As of October 2, 2001, we had approximately 370 stockholders of record.",
            "We are offering shares to holders of our notes, which are due on June 14, 2019.",
        ),
    ),
    Rule(
        "dates.record.is",
        needs=("record date",),
        pattern=r"(?i:\brecord date)(?: (?:for|of|to)\b[^;\ue002]{2,120}?)? (?:is|was|will be|has been set (?:at|as)) "
        r"(?:the close of business on |\ue003[^;\ue002]{0,40}? on )?{date:date}",
        where=_PLACES,
        matches={"The record date for the rights offering is April 22, 2019.": {"date": "2019-04-22"}},
        rejects=("The record date is the Monday before each payment date.",),
    ),
    Rule(
        "dates.record.row",
        needs=("record date",),
        pattern=r"^(?i:(?:the )?record date):?[\s\t]{1,4}(?:(?i:close of business|\ue003[^;\ue002\t]{0,40}?),? on )?{date:date}",
        unit="passage",
        where=_PLACES,
        matches={"Record date\tApril 22, 2019": {"date": "2019-04-22"}},
        rejects=("Record dates\tThe fifteenth day before each interest payment date",),
    ),
)
register(REGISTRATION_FILED)


def read_dates(reading: Reading) -> Parts:
    """When the registration statement was filed (Securities Act section 6), and whose holdings on which day count."""
    dates: dict[tuple[str, str], Stated[str]] = {}
    for match in reading.find(REGISTRATION_FILED):
        dates.setdefault(("registration_filed", match["date"].value), match["date"])
    for match in (m for rule in RECORD for m in reading.find(rule) if reading.form != "8-K"):
        for kind, group in (("record", "date"), ("payment", "payment")):
            if group in match and len(match[group].value) == _DAY:
                dates.setdefault((kind, match[group].value), match[group])
    rows = [{"kind": kind, "date": date, "precision": _PRECISION[len(date.value)]} for (kind, _), date in dates.items()]
    return {"dates": rows}
