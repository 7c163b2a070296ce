"""From the rules of the front to the record's `filing`."""

from decimal import Decimal
from typing import Any

import regex

from extractor.reading import Derived, Parts, Reading, RowParts
from extractor.rules import Match, Rule, Stated
from extractor.subjects.deals.attached import attached_from
from extractor.subjects.prospectus_cover.registrants import read_registrants
from extractor.subjects.prospectus_cover.rules import (
    AMENDED,
    ATTACHED,
    BASE,
    DATE_OF,
    DATED,
    DATED_ABOVE_RULE,
    DATED_LINE,
    FILED_UNDER,
    LEGEND,
    NEXT_NUMBER,
    NUMBER,
    PRELIMINARY,
    PRELIMINARY_DATED,
    REGISTRATION,
)
from extractor.subjects.stating import merged

_REGISTRATION = regex.compile(r"(?:333|33|2)-\d{4,6}(?:-\d{2,3})?")


def read_prospectus_cover(reading: Reading) -> Parts:
    """filing: form, rule, registration numbers, dates, whether it is preliminary, and the registrants."""
    attached = reading.once(attached_from)
    if attached is not None:
        reading.own_end = attached
    form = _form(reading)
    date = _date(reading)
    row: RowParts = {
        "form": form,
        "rule": _rule(reading),
        "registration_numbers": _registration_numbers(reading),
        "supplement_date": date,
        "supplement_number": _number(reading),
        "base_prospectus_date": _first(reading, "date", BASE) or _dated(reading, supplement=False, of_supplement=True),
        "attached_report": _first(reading, "report", ATTACHED),
        "preliminary": _preliminary(reading, [v for v in (form, date) if isinstance(v, Stated)]),
        "registrants": read_registrants(reading),
        **_of_header(reading),
    }
    return {"filing": {name: value for name, value in row.items() if value not in (None, [])}}


def _form(reading: Reading) -> Stated[str] | str | None:
    """The form by the filing's own words; where they are not there, by the header around it."""
    match = reading.first(FILED_UNDER)
    if match:
        return match["rule"].becoming(f"424B{match['digit'].value}")
    header = reading.document.header
    named = reading.document.type or (header.form if header else None)
    return named.upper() if named and named.upper().startswith("424B") else None


def _rule(reading: Reading) -> Stated[str] | None:
    match = reading.first(FILED_UNDER)
    return match["rule"].becoming(f"424(b)({match['digit'].value})") if match else None


def _registration_numbers(reading: Reading) -> list[Stated[str]]:
    kept: dict[str, Stated[str]] = {}
    below = {match.statement.passage.index: match for match in reading.find(NEXT_NUMBER)}
    for match in reading.find(REGISTRATION):
        last = ""
        continued = below.get(match.statement.passage.index + 1)
        for printed in (*match.all("numbers"), *(continued.all("numbers") if continued else ())):
            number = regex.sub(r"[\s\u200b\u200c\u2060\ufeff]", "", printed.value).replace("–", "-").replace("‑", "-")
            number = last + number if number.startswith("-") else number
            if _REGISTRATION.fullmatch(number):
                last = number
                kept[number] = kept[number].also(printed) if number in kept else printed.becoming(number)
    return list(kept.values())


def _date(reading: Reading) -> Stated[str] | None:
    """The supplement's date (the prospectus's where there is no supplement); the legend's while it is preliminary."""
    of_legend = _first(reading, "date", LEGEND, PRELIMINARY_DATED) if _is_preliminary(reading) else None
    return (
        of_legend
        or _first(reading, "date", AMENDED, DATE_OF)
        or _dated(reading, supplement=True)
        or _dated(reading, supplement=False)
        or _first(reading, "date", DATED_ABOVE_RULE)
        or _first(reading, "date", DATED_LINE)
    )


def _dated(reading: Reading, *, supplement: bool, of_supplement: bool = False) -> Stated[str] | None:
    """The date of the lines "Prospectus Supplement dated ..." or "Prospectus dated ..."; the latter is that of the base
    prospectus where a line of the former kind stands before it.
    """
    found = [(match, "supplement" in match["kind"].value.lower()) for match in reading.find(DATED)]
    if of_supplement and not any(is_supplement for _, is_supplement in found):
        return None
    return merged(match["date"] for match, is_supplement in found if is_supplement is supplement and _is_day(match["date"]))


def _first(reading: Reading, group: str, *rules: Rule) -> Stated[Any] | None:
    """The first rule's first value, with all that states the same."""
    found = [match[group] for rule in rules for match in reading.find(rule) if group in match]
    return merged(value for value in found if _is_day(value) or group != "date")


def _is_day(value: Stated[Any]) -> bool:
    return isinstance(value.value, str) and len(value.value) == len("2001-11-01")


def _number(reading: Reading) -> Stated[int] | None:
    stated = _first(reading, "number", NUMBER)
    return stated.becoming(int(Decimal(stated.value))) if stated and str(stated.value).isdigit() else None


def _legend(reading: Reading) -> Match | None:
    return reading.first(LEGEND, PRELIMINARY, PRELIMINARY_DATED)


def _is_preliminary(reading: Reading) -> bool:
    return _legend(reading) is not None


def _preliminary(reading: Reading, of_cover: list[Stated[Any]]) -> Stated[bool] | Derived | None:
    """Stated by the legend of Regulation S-K Item 501(b)(10); that there is none is told from the rest of the cover."""
    legend = _legend(reading)
    if legend:
        return legend["legend" if "legend" in legend else "date"].becoming(True)
    return Derived(False, tuple(of_cover)) if of_cover else None


def _of_header(reading: Reading) -> RowParts:
    """What only the submission's header states."""
    header = reading.document.header
    if header is None:
        return {}
    return {
        "accession_number": header.accession_number,
        "filed": header.filed.isoformat() if header.filed else None,
    }
