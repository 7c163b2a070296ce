"""The passages of an item with votes, taken one by one: words that put a matter, headings of columns, rows, counts told."""

from dataclasses import dataclass, field
from decimal import Decimal

import regex

from extractor.language.people import find_people
from extractor.reading import RowParts
from extractor.rules import Stated
from extractor.subjects.events.votes.words import (
    BLANK,
    NUMBER,
    Count,
    count_of,
    is_heading,
    lead_length,
    matter_of,
    matter_words,
    outcome_of,
    proposal_number,
)  # fmt: skip
from extractor.subjects.stating import stated
from extractor.text import Passage

_RULE = "events.vote"
_WORDS = {"favor": "for", "opposed": "against", "opposition": "against"}
_LONGEST_DESCRIPTION = 400
_SHORTEST = 12
_SHORTEST_DESCRIPTION = 24
"""Less than that before a colon is only the name of the proposal's kind: "Shareholder Proposal: ..."."""
_SEVERAL = 2
_LINE = regex.compile(
    r"(?P<count>(?:Number of )?(?:Shares |Votes )?(?:Cast |Voted )?(?:For|Against|Abstain(?:ed|ing)?|Abstentions?|"
    r"Withh[oe]ld|Broker Non-?Votes?))\W{1,4}(?P<votes>\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d,.]\d)",
    regex.I,
)
_TOLD = regex.compile(
    r"(?P<votes>\d{1,3}(?:,\d{3})+|\d{1,9})(?: (?:shares?|votes?))?(?: of [\w ]{3,30}?)?(?: (?:were |was )?(?:cast"
    r"|voted|voting))?,? "
    r"(?:in |as )?(?P<count>(?:for |in favor of )?(?:every )?(?:one|two|three|1|2|3)(?: \([123]\))? years?|for|favor|against|"
    r"opposed|opposition|abstentions?|"
    r"abstain(?:ed|ing)|withh[oe]ld|broker non-?votes?)\b",
    regex.I,
)
_ALONE = regex.compile(
    r"^\W{0,3}(?:(?P<votes>\d{1,3}(?:,\d{3})+|\d{1,9})(?: (?:shares?|votes?))?(?: (?:were )?(?:cast|voted))? (?:in )?"
    r"(?P<count>for every (?:\w+ )?years?|for|favor|against|opposed|abstentions?|abstain(?:ed|ing)|withh[oe]ld|broker "
    r"non-?votes?)"
    r"|(?P<count>(?:Number of )?(?:Shares |Votes )?(?:Cast |Voted )?(?:For|Against|Abstain(?:ed|ing)?|Abstentions?|Withh[oe]ld|"
    r"Broker Non-?Votes?))[\s:–-]{1,4}(?P<votes>\d{1,3}(?:,\d{3})+|\d{1,9}))(?: (?:shares?|votes?))?(?: ?\([^()]{1,60}\))?[.;,]?"
    r"(?: and)?$",
    regex.I,
)
_OF_VOTES = regex.compile(r"\d (?:shares?|votes?)\b", regex.I)
_NO_NOMINEE = regex.compile(
    r"(?i)\b(?:total|class|series|shares?|votes?|common|preferred|percent\w*|quorum|represented|outstanding|"
    r"director(?:s| nominee)?|nominees?|name)\b|\d|^\W*$"
)
_SENTENCE_END = regex.compile(r"(?<!\b(?:Inc|Corp|Co|No|Nos|Mr|Ms|Mrs|Dr|Jr|Sr|Ltd|St|U\.S|[A-Z]))[.] (?=[A-Z“])")


@dataclass
class Tally:
    """Votes on a matter or a nominee."""

    counts: dict[str, Stated[Decimal]] = field(default_factory=dict)
    name: Stated[str] | None = None


@dataclass
class Proposal:
    leaves: RowParts
    own: Tally = field(default_factory=Tally)
    nominees: list[Tally] = field(default_factory=list)

    @property
    def is_election(self) -> bool:
        matter = self.leaves.get("matter")
        return isinstance(matter, Stated) and matter.value == "director_election"


class Tabulation:
    """Reads the passages of the item in order: words that put a matter, headings of columns, rows of votes."""

    def __init__(self) -> None:
        self.proposals: list[Proposal] = []
        self._said: list[tuple[Passage, int, int]] = []
        self._columns: list[Count | None] = []
        self._uncounted = 0
        """How many columns of numbers stand before the first that counts votes: shares held, total votes."""
        self._nominee: Tally | None = None

    def take(self, passage: Passage) -> None:
        cells = _cells(passage)
        columns = [count_of(passage.text[a:b]) for a, b in cells]
        is_head = sum(is_heading(passage.text[a:b]) for a, b in cells) >= _SEVERAL and not _votes_in(passage, cells, columns)
        if passage.kind == "row" and is_head and any(columns):
            self._head(passage, cells, columns)
        elif passage.kind == "row" and self._is_line(passage, cells, columns):
            self._line(passage, cells, columns[-2])
        elif passage.kind == "row" and self._is_row(passage, cells):
            self._votes(passage, cells)
        elif passage.kind != "row" and (alone := _ALONE.match(passage.text)):
            self._alone(passage, alone)
        elif lines := _told(passage):
            self._lines(passage, lines)
        else:
            self._words(passage)

    def _head(self, passage: Passage, cells: list[tuple[int, int]], columns: list[Count | None]) -> None:
        first = next(at for at, column in enumerate(columns) if column)
        for a, b in cells[:first]:
            if matter_of(passage.text[a:b]):
                self._said.append((passage, cells[0][0], b))
                break
        self._columns = columns[first:]
        self._uncounted = max(first - 1, 0)

    def _is_line(self, passage: Passage, cells: list[tuple[int, int]], columns: list[Count | None]) -> bool:
        """One count and its votes: "Votes Against | 2,158,173"."""
        is_line = len(cells) in (2, 3) and columns[-2] is not None and bool(NUMBER.fullmatch(passage.text[slice(*cells[-1])]))
        return is_line and (len(cells) == 2 or (columns[0] is None and self._is_election))

    def _line(self, passage: Passage, cells: list[tuple[int, int]], count: Count | None) -> None:
        self._begin()
        if len(cells) > 2:  # "Ann Roe | For: | 1,234": the lines below it are hers too
            self._name_nominee(passage, *cells[0])
        if count and self.proposals:
            tally = self._nominee if self._nominee is not None else self.proposals[-1].own
            if count in tally.counts:
                return
            tally.counts[count] = _count(passage, *cells[-1])

    def _alone(self, passage: Passage, line: "regex.Match[str]") -> None:
        """One count and its votes in a paragraph of their own: "• 2,158,173 votes against"."""
        self._begin()
        if self.proposals:
            _tell(self._nominee if self._nominee is not None else self.proposals[-1].own, passage, line)

    def _lines(self, passage: Passage, lines: "list[regex.Match[str]]") -> None:
        """Votes told in a sentence: "For: 1,234; Against: 56; Abstain: 7"."""
        before = passage.text[: lines[0].start()]
        if matter_of(before):
            self._said.append((passage, 0, lines[0].start()))
        self._begin()
        if not self.proposals or self.proposals[-1].own.counts:
            return
        if self.proposals[-1].is_election and (nominees := _nominees_told(passage, lines)):
            self.proposals[-1].nominees += nominees
            return
        for line in lines:
            _tell(self.proposals[-1].own, passage, line)

    def _is_row(self, passage: Passage, cells: list[tuple[int, int]]) -> bool:
        wanted = len(self._columns)
        if not wanted or len(cells) < wanted:
            return False
        labels, values = [[passage.text[a:b] for a, b in part] for part in (cells[:-wanted], cells[-wanted:])]
        if sum(bool(NUMBER.fullmatch(label)) for label in labels[1:]) > self._uncounted:  # more columns than the head has
            return False
        keyed = [value for value, column in zip(values, self._columns, strict=True) if column]
        return all(NUMBER.fullmatch(value) or BLANK.fullmatch(value) for value in keyed) and any(map(NUMBER.fullmatch, keyed))

    def _votes(self, passage: Passage, cells: list[tuple[int, int]]) -> None:
        wanted = len(self._columns)
        labels, values = cells[: len(cells) - wanted], cells[-wanted:]
        label = next(((a, b) for a, b in labels if not _is_mark(passage.text[a:b])), None)
        matter = matter_of(passage.text[label[0] : label[1]]) if label else None
        if matter and label:
            self._said.append((passage, labels[0][0], label[1]))
        self._begin()
        if not self.proposals:
            return
        proposal = self.proposals[-1]
        tally = proposal.own
        if label and not matter and proposal.is_election:
            name = passage.text[label[0] : label[1]]
            if _NO_NOMINEE.search(name) or not name[:1].isupper():
                return
            tally = Tally(name=_name(passage, *label))
            proposal.nominees.append(tally)
        elif label and not matter and _NO_NOMINEE.search(passage.text[slice(*label)]):
            return
        if tally.counts:
            return
        for (a, b), count in zip(values, self._columns, strict=True):
            if count and NUMBER.fullmatch(passage.text[a:b]):
                tally.counts[count] = _count(passage, a, b)

    def _words(self, passage: Passage) -> None:
        text = passage.text
        if self._is_election and not matter_of(text):
            bare = lead_length(text) if len(text) < 60 else 0
            words = text[bare:].strip()
            if 2 <= len(words.split()) <= 6 and len(words) < 50 and words[:1].isupper() and not _NO_NOMINEE.search(words):
                self._begin()
                self._name_nominee(passage, bare, len(text))
                return
        if matter_of(text) or proposal_number(text):
            self._said.append((passage, 0, len(text)))

    def _name_nominee(self, passage: Passage, start: int, end: int) -> None:
        self._nominee = Tally(name=_name(passage, start, end))
        self.proposals[-1].nominees.append(self._nominee)

    @property
    def _is_election(self) -> bool:
        """Do the latest words put an election, or go votes on one on?"""
        if self._said:
            passage, start, end = self._said[-1]
            return matter_of(passage.text[start:end]) == "director_election"
        return bool(self.proposals) and self.proposals[-1].is_election

    def _begin(self) -> None:
        """Begin the matter that the latest words put, unless votes on the one before go on."""
        if not self._said:
            return
        matters = [matter_of(passage.text[start:end]) for passage, start, end in self._said]
        at = max((at for at, matter in enumerate(matters) if matter), default=len(matters) - 1)
        leaves = _leaves(*self._said[at])
        numbered = [n for n, (passage, start, end) in enumerate(self._said[:at]) if proposal_number(passage.text[start:end])]
        # "Proposal 2 - Ratification ..." stands over a paragraph that tells the outcome.
        if not leaves["proposal"] and numbered and matters[numbered[-1]] in (matters[at], None):
            heading = _leaves(*self._said[numbered[-1]])
            leaves = {name: heading[name] or leaves[name] for name in leaves}
        self._said, self._nominee = [], None
        self.proposals.append(Proposal(leaves))


def _told(passage: Passage) -> "list[regex.Match[str]]":
    """Two and more counts with their votes in one paragraph: "For: 1,234", "1,234 votes for"."""
    lines = list(_LINE.finditer(passage.text))
    told = list(_TOLD.finditer(passage.text)) if passage.kind != "row" else []
    # "1,234 votes for, 56 votes against": what a count stands before is the next one's.
    if len(told) >= _SEVERAL and (len(lines) < _SEVERAL or told[0].start() < lines[0].start() or _OF_VOTES.search(told[0][0])):
        return told
    return lines if len(lines) >= _SEVERAL else []


def _tell(tally: Tally, passage: Passage, line: "regex.Match[str]") -> None:
    words = line["count"].lower()
    count = count_of(_WORDS.get(words, words.removeprefix("for ").removeprefix("in favor of ")))
    if count:
        tally.counts.setdefault(count, _count(passage, *line.span("votes")))


def _nominees_told(passage: Passage, lines: "list[regex.Match[str]]") -> list[Tally]:
    """The nominees of "Ann Roe, 1,234 votes for and 56 withheld; and ...": each count is of the name before it."""
    names = [name for name in find_people(passage.text) if len(name.name.split()) > 1]
    tallies: dict[int, Tally] = {}
    for line in lines:
        named = next((name for name in reversed(names) if name.end <= line.start()), None)
        if named is None:
            return []
        tally = tallies.setdefault(named.start, Tally(name=_name(passage, named.start, named.end)))
        _tell(tally, passage, line)
    return list(tallies.values())


def _cells(passage: Passage) -> list[tuple[int, int]]:
    """The ranges of the cells that say something; a "%" of its own is none."""
    found, at = [], 0
    for words in passage.text.split("\t"):
        bare = words.strip()
        if bare and bare not in ("%", "$", ")", ":"):
            start = at + words.index(bare)
            found.append((start, start + len(bare)))
        at += len(words) + 1
    return found


def _votes_in(passage: Passage, cells: list[tuple[int, int]], columns: list[Count | None]) -> bool:
    return any(NUMBER.fullmatch(passage.text[a:b]) for (a, b), column in zip(cells, columns, strict=True) if column is None)


def _is_mark(words: str) -> bool:
    return bool(regex.fullmatch(r"\(?[\dA-Za-z]{1,2}[.)]+|[•*·-]", words))


def _leaves(passage: Passage, start: int, end: int) -> RowParts:
    words = passage.text[start:end]
    about = matter_words(words)
    number, lead = proposal_number(words), lead_length(words)
    outcome = outcome_of(words, about[0] if about else None)
    begin = start + max(lead, _sentence_start(words, about[1]) if about else 0)
    stop = min(end, begin + _LONGEST_DESCRIPTION)
    return {
        "proposal": _said(passage, start, number, words) if number else None,
        "matter": stated(about[0], passage, start + about[1], start + about[2], _RULE) if about else None,
        "description": _description(passage, begin, stop),
        "outcome": stated(outcome[0], passage, start + outcome[1], start + outcome[2], _RULE) if outcome else None,
    }


def _said(passage: Passage, start: int, span: tuple[int, int], words: str) -> Stated[str]:
    return stated(words[slice(*span)], passage, start + span[0], start + span[1], _RULE)


def _sentence_start(words: str, at: int) -> int:
    """Where the sentence begins that puts the matter."""
    return max((found.end() for found in _SENTENCE_END.finditer(words, 0, at)), default=0)


def _description(passage: Passage, start: int, end: int) -> Stated[str] | None:
    words = passage.text[start:end]
    first = regex.match(rf".*?(?:{_SENTENCE_END.pattern}|:(?= [A-Z]|$)|\.$)", words)
    is_lead = first is not None and len(first[0]) <= (_SHORTEST_DESCRIPTION if first[0].endswith(":") else _SHORTEST)
    words = (first[0] if first and not is_lead else words).rstrip(" .:\t")
    return stated(" ".join(words.split()), passage, start, start + len(words), _RULE) if words else None


def _name(passage: Passage, start: int, end: int) -> Stated[str]:
    words = passage.text[start:end].rstrip(" *†:")
    words = regex.sub(r" ?\(\w{1,2}\)$", "", words)
    return stated(words, passage, start, start + len(words), _RULE)


def _count(passage: Passage, start: int, end: int) -> Stated[Decimal]:
    return stated(Decimal(passage.text[start:end].replace(",", "")), passage, start, end, _RULE)
