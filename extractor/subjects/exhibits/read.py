"""The exhibits of a current report: what the exhibits item lists and the index behind the signatures repeats."""

from collections import Counter
from collections.abc import Iterator

import regex

from extractor.models.contents import SectionKind
from extractor.reading import Derived, Parts, Reading, RowParts
from extractor.rules import Evidence, Match, Rule, Stated, register
from extractor.subjects.exhibits.entries import Entry, description_of, read_list
from extractor.subjects.exhibits.treatment import treatment_of
from extractor.text.printed import PrintedLine, physical_lines, printed_lines

_RULE = "report.exhibits.entry"
_MOST_PLACES = 8
_MOST_IN_RANGE = 40
_NOT_WORDS = regex.compile(r"[\W_]+")

_NUMBER = r"(?:\d{1,3}(?:\.\d{1,3})?+(?:\([a-z]\))?+|\ue003)"
_NUMBERS = (
    rf"[Ee]xhibits? (?:[Nn]os?\.? )?(?P<number>{_NUMBER})(?:(?:,? and|,) (?:[Ee]xhibit )?(?P<number>{_NUMBER})){{0,6}}"
    rf"(?:(?: through| to|[-–]) ?(?:[Ee]xhibit )?(?P<last>{_NUMBER}))?"
)
_NEVER = r"(?i)exhibit \d[\w.()]* (?:to|of) (?:the|our|its) (?!current report)|previously filed|will be filed"
ATTACHED = Rule(
    "report.exhibits.attached",
    needs=("exhibit",),
    pattern=r"(?P<act>(?i:attached|filed|furnished|included|annexed))(?i: hereto| herewith| with this (?:report|Form 8-K))?"
    rf"(?i: as) (?:an )?{_NUMBERS}"
    r"(?=(?i:,? (?:hereto|herewith|to this|respectively|and (?:is |are )?incorporated)|\.(?!\d)|,))",
    never=_NEVER,
    where=frozenset({"item"}),
    matches={
        "A copy of the press release is attached as Exhibit 99.1 to this Current Report on Form 8-K.": {
            "act": "attached",
            "number": "99.1",
        },
        "The announcement is attached hereto as Exhibit 99.1.": {"act": "attached", "number": "99.1"},
        "The press release and the presentation are furnished herewith as Exhibits 99.1 and 99.2, respectively.": {
            "act": "furnished",
            "number": ("99.1", "99.2"),
        },
        "Copies of the agreements are filed herewith as Exhibits 10.1 through 10.3.": {
            "act": "filed",
            "number": "10.1",
            "last": "10.3",
        },
    },
    rejects=(
        "The agreement was filed as Exhibit 10.2 to the Company's Annual Report on Form 10-K.",
        "The 2007 Plan is filed as Exhibit 10.1 to our Current Report on Form 8-K filed on May 24, 2007.",
        "The warrant is incorporated by reference to Exhibit 4.5 of the Form 10-K.",
    ),
)
ARE_ATTACHED = Rule(
    "report.exhibits.are_attached",
    needs=("exhibit",),
    pattern=rf"{_NUMBERS}(?: hereto)?,? (?:(?:is|are) (?:being )?|is hereby |are hereby )(?P<act>(?i:attached|filed|furnished)) "
    r"(?i:herewith|hereto|with this (?:current )?report|as (?:a )?part of this)",
    never=_NEVER,
    where=frozenset({"item"}),
    matches={"Exhibits 99.1 and 99.2 are furnished herewith.": {"number": ("99.1", "99.2"), "act": "furnished"}},
    rejects=("Exhibit 99.1 is incorporated by reference.",),
)
register(ATTACHED, ARE_ATTACHED)


_LISTS: tuple[tuple[SectionKind, str], ...] = (("exhibit_list", "item"), ("exhibit_index", "index"))


def read_exhibits(reading: Reading) -> Parts:
    """One row for each exhibit number and description; list and index are both its evidence."""
    rows: list[RowParts] = []
    for kind, source in _LISTS:
        fresh: list[RowParts] = []
        for section in reading.sections.of_kind(kind):
            lines = _lines(reading, section.start, section.end)
            found = read_list(reading.text.chars, lines, source)
            fresh += [_row(reading, entry) | treatment_of(reading, found, entry) for entry in found.entries]
        rows = _merged(rows, fresh)
    return {"exhibits": rows or _attached(reading)}


def _lines(reading: Reading, start: int, end: int) -> list[PrintedLine]:
    """Cells of HTML tables are to be trusted; columns of ASCII are read as lines, for justified prose has gaps too."""
    read = physical_lines if reading.document.format == "ascii" else printed_lines
    return read(reading.text, start, end)


def _row(reading: Reading, entry: Entry) -> RowParts:
    number = Stated(entry.number, (Evidence(entry.number_span, entry.around, _RULE),))
    row: RowParts = {"number": number, "source": entry.source}
    described = description_of(reading.text.chars, entry)
    if described:
        row["description"] = Stated(described[0], tuple(Evidence(span, entry.around, _RULE) for span in described[1]))
    return row


def _merged(rows: list[RowParts], fresh: list[RowParts]) -> list[RowParts]:
    """The rows of the list with those of the index: the same number once, unless one of them has it twice."""
    merged = list(rows)
    by_words = {_words(row): row for row in reversed(rows)}
    by_number = {row["number"].value: row for row in rows}
    listed = Counter(row["number"].value for row in rows)
    indexed = Counter(row["number"].value for row in fresh)
    for row in fresh:
        number, words = row["number"].value, _words(row)
        twin = by_words.get(words)
        if twin is None and listed[number] == indexed[number] == 1:
            twin = by_number[number]
        if twin is not None:
            _take_evidence(twin, row)
        else:
            merged.append(row)
            by_words[words] = row
    return merged


def _words(row: RowParts) -> tuple[str, str]:
    """What tells rows apart: number and description, but for case and punctuation."""
    description = row.get("description")
    return row["number"].value, "" if description is None else _NOT_WORDS.sub("", description.value.casefold())


def _take_evidence(known: RowParts, row: RowParts) -> None:
    if len(known["number"].evidence) > _MOST_PLACES:
        return
    known["number"] = known["number"].also(row["number"])
    if _words(known) == _words(row) and "description" in known:
        known["description"] = known["description"].also(row["description"])
    for leaf in ("description", "treatment", "reference"):
        if leaf not in known and leaf in row:
            known[leaf] = row[leaf]


def _attached(reading: Reading) -> list[RowParts]:
    """Without any list: the exhibits that the items call attached to this report, filed or furnished with it."""
    rows: dict[str, RowParts] = {}
    for match in sorted((*reading.find(ATTACHED), *reading.find(ARE_ATTACHED)), key=lambda match: match.statement.span):
        act = match["act"].value.lower()
        treatment = {"treatment": match["act"].becoming(act)} if act in ("filed", "furnished") else {}
        for number in _each(match):
            row = rows.setdefault(str(number.value), {"number": number, "source": "item"})
            if row["number"] is not number and isinstance(row["number"], Stated) and isinstance(number, Stated):
                row["number"] = row["number"].also(number)
            rows[str(number.value)] = treatment | row
    return list(rows.values())


def _each(match: Match) -> Iterator[Stated[str] | Derived]:
    """The numbers that the statement names, those between "10.1 through 10.3" too."""
    numbers = match.all("number")
    yield from numbers
    last = match.get("last")
    if last is None:
        return
    chapter, _, first = str(numbers[-1].value).partition(".")
    stop = str(last.value).partition(".")
    is_range = stop[0] == chapter and first.isdigit() and stop[2].isdigit()
    for at in range(int(first) + 1, min(int(stop[2]), int(first) + _MOST_IN_RANGE)) if is_range else ():
        yield Derived(f"{chapter}.{at}", (numbers[-1], last))
    yield last
