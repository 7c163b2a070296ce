"""Dates that stand for themselves; those that belong to another value become rows where the record is put together."""

from extractor.reading import Parts, Reading
from extractor.rules import Rule, Stated, register

_PRECISION = {4: "year", 7: "month", 10: "day"}

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

register(REGISTRATION_FILED)


def read_dates(reading: Reading) -> Parts:
    """The dates on which the registration statement was filed (Securities Act section 6)."""
    dates: dict[str, Stated[str]] = {}
    for match in reading.find(REGISTRATION_FILED):
        dates.setdefault(match["date"].value, match["date"])
    rows = [{"kind": "registration_filed", "date": date, "precision": _PRECISION[len(date.value)]} for date in dates.values()]
    return {"dates": rows}
