"""References to pages: does the section that is named begin on the page that is named?"""

import regex

from extractor.reading import Reading, RowParts
from extractor.rules import Match, Rule, register
from extractor.sections import Section
from extractor.sections.labels import same_label
from extractor.sections.places import akin, letters_of

_LABEL = r"(?P<page>(?:[A-Z]{1,3}[-–‑])?\d{1,3}|[ivxl]{1,6})(?![\w-]|\.\d)"

QUOTED = Rule(
    name="cross_reference.quoted",
    needs=("on page", "at page"),
    unit="passage",
    pattern=rf"(?i)[\"“](?P<title>[^\"“”.]{{3,150}}?)[,.]?[\"”][^.;\"“”]{{0,60}}? (?:on|at) page {_LABEL}",
    matches={
        'SEE "RISK FACTORS" BEGINNING ON PAGE S-3 OF THIS PROSPECTUS SUPPLEMENT TO READ ABOUT FACTORS': {
            "title": "RISK FACTORS", "page": "S-3",
        },
        "See “Plan of Distribution” on page S-10 for more information.": {
            "title": "Plan of Distribution", "page": "S-10",
        },
        "see “Underwriting,” beginning on page 56 of this prospectus": {
            "title": "Underwriting", "page": "56",
        },
    },
    rejects=(
        "See “Risk Factors” in our Annual Report on Form 10-K for the year ended December 31, 2023.",
        "Information on page 12 of the annual report is not part of this prospectus.",
    ),
)  # fmt: skip
PLAIN = Rule(
    name="cross_reference.risk_factors",
    needs=("risk factors beginning", "risk factors starting", "risk factors which", "risk factors on", "risk factors section"),
    unit="passage",
    pattern=r"(?P<title>Risk Factors|RISK FACTORS)"
    r"(?i: section)?,?(?i: (?:which )?(?:beginning|starting|begins?))?"
    rf" (?i:on|at) (?i:page) {_LABEL}",
    matches={
        "See Risk Factors beginning on page 7 of this prospectus.": {
            "title": "Risk Factors", "page": "7",
        },
    },
    rejects=("See Risk Factors in the accompanying prospectus.",),
)  # fmt: skip
INDEX = Rule(
    name="cross_reference.exhibit_index",
    needs=("exhibit index",),
    unit="passage",
    pattern=rf"(?i)(?P<title>exhibit index)(?: (?:is|appears))?(?: located)? (?:on|at) (?:sequentially numbered )?page {_LABEL}",
    matches={"Exhibit Index on Page 4": {"title": "Exhibit Index", "page": "4"}},
    rejects=("See the Exhibit Index for the exhibits filed with page 4 of this report.",),
)
register(QUOTED, PLAIN, INDEX)

_ELSEWHERE = regex.compile(
    r"(?i)\bof (?:our|the company'?s?|its|their)\b|\bform 10-|\bannual report|\bproduct supplement|\bappendix|\bannex"
)
_ACCOMPANYING = regex.compile(r"(?i)^[^.;]{0,12}\b(?:accompanying|base|attached|related) (?:base )?prospectus(?! supplement)")


def check_cross_references(reading: Reading) -> list[RowParts]:
    """Findings of check "cross_reference.page": one for each reference that errs, or one where all are right."""
    findings: list[RowParts] = []
    right: list[Match] = []
    seen: set[tuple[str, str]] = set()
    for match in (*reading.find(QUOTED), *reading.find(PLAIN), *reading.find(INDEX)):
        title, page = str(match["title"].value), str(match["page"].value)
        if (letters_of(title), page) in seen:
            continue
        seen.add((letters_of(title), page))
        label = _label_of(reading, match, title)
        if label is None:
            continue
        if any(same_label(found, page) for found in label):
            right.append(match)
        else:
            findings.append(_mismatch(match, title, page, label[0]))
    if right and not findings:
        findings.append(_all_right(right))
    return findings


def _label_of(reading: Reading, match: Match, title: str) -> list[str] | None:
    """The labels of the pages on which sections of that title begin; None where that cannot be told."""
    sentence, end = match.statement.masked, match.found.end()
    behind = sentence[end : end + 60]
    if _ELSEWHERE.search(behind):
        return None
    base = bool(_ACCOMPANYING.match(behind))
    words = letters_of(regex.split(r"\s?[—–]\s?|--", title)[-1])
    called = (section for section in reading.sections if _is_called(section, words))
    found = [section for section in called if _in_base(reading, section) == base]
    labels = [reading.text.label_at(section.start) for section in found]
    return [label for label in labels if label] or None


def _is_called(section: Section, words: str) -> bool:
    return section.title is not None and section.kind != "risk_factor" and akin(letters_of(section.title), words)


def _in_base(reading: Reading, section: Section) -> bool:
    return "base_prospectus" in reading.sections.kinds_at(section.start)


def _mismatch(match: Match, title: str, page: str, label: str) -> RowParts:
    span = match.whole(title).evidence[0].span
    return {
        "check": "cross_reference.page",
        "severity": "mismatch",
        "message": f"A reference puts {title!r} on page {page}; it begins on page {label}.",
        "expected": label,
        "stated": page,
        "spans": [{"start": span.start, "end": span.end}],
    }


def _all_right(matches: list[Match]) -> RowParts:
    spans = [match.whole(None).evidence[0].span for match in matches]
    named = "reference to a page leads" if len(matches) == 1 else "references to pages lead"
    return {
        "check": "cross_reference.page",
        "severity": "ok",
        "message": f"{len(matches)} {named} to the section named.",
        "spans": [{"start": span.start, "end": span.end} for span in spans],
    }
