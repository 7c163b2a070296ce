"""The exhibits of a current report: what the exhibits item lists and the index behind the signatures repeats."""

from collections import Counter

import regex

from extractor.models.contents import SectionKind
from extractor.reading import Parts, Reading, RowParts
from extractor.rules import Evidence, Rule, Stated, register
from extractor.subjects.exhibits.entries import Entry, description_of, read_list
from extractor.subjects.exhibits.treatment import treatment_of
from extractor.text.printed import PrintedLine, physical_lines, printed_lines

_RULE = "report.exhibits.entry"
_MOST_PLACES = 8
_NOT_WORDS = regex.compile(r"[\W_]+")

ATTACHED = Rule(
    "report.exhibits.attached",
    needs=("exhibit",),
    pattern=r"(?i:attached|filed|furnished|included|annexed)(?i: hereto| herewith| with this (?:report|Form 8-K))?"
    r"(?i: as) (?:an )?[Ee]xhibit (?P<number>\d{1,3}(?:\.\d{1,3})?+(?:\([a-z]\))?+)"
    r"(?=(?i:,? (?:hereto|herewith|to this|and (?:is )?incorporated)|\.(?!\d)|,))",
    never=r"(?i)exhibit \d[\w.()]* (?:to|of) (?:the|our|its) (?!current report)|previously filed",
    where=frozenset({"item"}),
    matches={
        "A copy of the press release is attached as Exhibit 99.1 to this Current Report on Form 8-K.": {"number": "99.1"},
        "The announcement is attached hereto as Exhibit 99.1.": {"number": "99.1"},
    },
    rejects=(
        "The agreement was filed as Exhibit 10.2 to the Company's Annual Report on Form 10-K.",
        "The 2007 Plan is filed as Exhibit 10.1 to our Current Report on Form 8-K filed on May 24, 2007.",
        "The warrant is incorporated by reference to Exhibit 4.5 of the Form 10-K.",
    ),
)
register(ATTACHED)


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
        row["description"] = Stated(described[0], (Evidence(described[1], entry.around, _RULE),))
    return row


def _merged(rows: list[RowParts], fresh: list[RowParts]) -> list[RowParts]:
    """The rows of the list with those of the index: the same number once, unless one of them has it twice."""
    merged = list(rows)
    by_words = {_words(row): row for row in reversed(rows)}
    by_number = {row["number"].value: row for row in rows}
    listed = Counter(row["number"].value for row in rows)
    indexed = Counter(row["number"].value for row in fresh)
    for row in fresh:
        number = row["number"].value
        twin = by_words.get(_words(row))
        if twin is None and listed[number] == indexed[number] == 1:
            twin = by_number[number]
        if twin is not None:
            _take_evidence(twin, row)
        else:
            merged.append(row)
            by_words[_words(row)] = row
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
    """Without any list: the exhibits that the items call attached to this report."""
    numbers: dict[str, Stated[str]] = {}
    for match in reading.find(ATTACHED):
        number = match["number"]
        numbers[number.value] = numbers[number.value].also(number) if number.value in numbers else number
    return [{"number": number, "source": "item"} for number in numbers.values()]
