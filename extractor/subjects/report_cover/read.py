"""The cover page of Form 8-K as one row of the record."""

import regex

from extractor.reading import Parts, Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.boxes import read_checkboxes, read_emerging_growth
from extractor.subjects.report_cover.captions import captioned_end, cover_end
from extractor.subjects.report_cover.dates import report_date, unread_date
from extractor.subjects.report_cover.listed import read_listed_securities
from extractor.subjects.report_cover.registrants import read_registrants
from extractor.subjects.report_cover.witness import complete, differences
from extractor.text import Span

_FORM = regex.compile(
    r"(?im)^[^\S\n]*\W{0,4}form\s{1,3}(?P<form>8\s?[-‐‑–]?\s?K(?:12[BG]3?|"
    r"15D5)?)(?P<amended>\s?/?\s?A\b)?(?P<rest>[^\n]{0,40})$"
)
_AMENDMENT = regex.compile(
    r"(?i)\bamendment\s{1,3}(?:no|number)\W{0,3}\s{0,3}(?:\d{1,2}|one|two|three|four)\b|^\W{0,3}amendment\W{0,3}$",
    regex.M,
)
_FORM_IN_A_LINE = regex.compile(r"(?i)\bform\s{1,3}(?P<form>8\s?[-‐‑–]?\s?K)(?P<amended>\s?/\s?A\b)?")
_RULE = "report.cover.form"


def read_report_cover(reading: Reading) -> Parts:
    """What the cover states; accession number, filing date and CIK are the submission header's."""
    filing: RowParts = {
        **_form(reading),
        **_of_header(reading),
        "registrants": _with_cik(reading, read_registrants(reading)),
        "report_date": reading.once(report_date),
        "checkboxes": read_checkboxes(reading),
        "emerging_growth_company": read_emerging_growth(reading),
        "listed_securities": read_listed_securities(reading),
    }
    complete(reading, filing)
    stated = {name: value for name, value in filing.items() if value is not None}
    unread = unread_date(reading) if "report_date" not in stated else None
    return {"filing": stated, "findings": differences(reading, stated), "unread": [unread] if unread else []}


def report_day(reading: Reading) -> str | None:
    """The day whose Form 8-K holds: when the report was filed, else the date of the event."""
    header = reading.document.header
    if header and header.filed:
        return header.filed.isoformat()
    dated = reading.once(report_date)
    return dated.value if dated else None


def _form(reading: Reading) -> RowParts:
    """The form, "8-K" or "8-K/A": an amendment says so behind the form's name or as "Amendment No. 1"."""
    chars, end = reading.text.chars, reading.once(cover_end)
    found = _FORM.search(chars, 0, end) or _FORM_IN_A_LINE.search(chars, 0, reading.once(captioned_end))
    header = reading.document.type or (reading.document.header.form if reading.document.header else None)
    if found is None:
        return {"form": header, "amendment": header.endswith("/A")} if header else {}
    amended = _AMENDMENT.search(chars, 0, end) if "amendment" in chars[:end].lower() else None
    said = bool(found["amended"] or (amended and amended.start() < found.end() + 400))
    is_amended = said or bool(header and header.endswith("/A"))
    printed = "".join(found["form"].upper().split()).replace("‐", "-").replace("‑", "-").replace("–", "-")
    form = printed if "-" in printed else printed.replace("8K", "8-K")
    span = Span(found.start("form"), found.end("amended") if found["amended"] else found.end("form"))
    evidence = [Evidence(span, Span(found.start(), found.end()), _RULE)]
    if amended and not found["amended"] and is_amended:
        evidence.append(Evidence(Span(*amended.span()), Span(*amended.span()), _RULE))
    return {
        "form": Stated(form + ("/A" if is_amended else ""), tuple(evidence)),
        "amendment": Stated(is_amended, tuple(evidence[-1:])),
    }


def _of_header(reading: Reading) -> RowParts:
    header = reading.document.header
    if header is None:
        return {}
    filed = header.filed.isoformat() if header.filed else None
    return {"accession_number": header.accession_number, "filed": filed}


def _with_cik(reading: Reading, rows: list[RowParts]) -> list[RowParts]:
    """Each registrant's Central Index Key: by its employer number or, where there is one of each, by being the one."""
    header = reading.document.header
    filers = [filer for filer in header.filers if filer.cik] if header else []
    for row in rows:
        ein = row.get("ein")
        digits = "".join(letter for letter in ein.value if letter.isdigit()) if ein else ""
        own = [f for f in filers if digits and (f.irs_number or "").replace("-", "") == digits]
        own = own or (filers if len(filers) == len(rows) == 1 else [])
        if own:
            row["cik"] = own[0].cik
    return rows
