"""One item of a list of incorporated documents, read from left to right: forms, and the dates that belong to each."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import regex

from extractor.mentions import Mention

_FORM = (
    r"(?:10-?K(?:405|SB40|SB|T)?|10-?Q(?:SB)?|8-?K(?:12[BG]3)?|20-?F|6-?K|40-?F|11-?K|8-?A(?:12[BG])?|8-?B|10-12[BG]|10)"
    r"(?:/A)?(?![\w-])"
)
_STATEMENT = r"(?:definitive |annual )?(?:proxy|information) statement(?: on schedule 14[AC])?"
_SPAN_OF_TIME = r"(?:years?|quarters?|quarterly periods?|months?|periods?|weeks?)"
_TOKENS = regex.compile(
    rf"(?P<open>\()|(?P<close>\))|(?P<tab>\t)"
    rf"|(?P<form>(?i:\bforms?) (?P<name>{_FORM})|(?<=\band )(?P<name>{_FORM}))"
    rf"|(?P<proxy>(?i:\b{_STATEMENT}|\bschedule 14A\b))"
    rf"|(?P<period>(?i:\b{_SPAN_OF_TIME} (?:then )?end(?:ed|ing)\b|\bended\b))"
    r"|(?P<filed>(?i:\b(?:filed|furnished|dated|submitted)\b))"
    r"|(?P<aside>(?i:\bexhibit \d{1,3}(?:\.\d{1,3})?[a-z]? (?:to|of|in)\b"
    r"|\bincorporated (?:herein )?by reference (?:in|into|to)\b|\bincluded (?:in|as)\b|\bafter\b|\bprior to\b))"
)
_FILED_NEXT = regex.compile(r",?\s?(?:\([^)]{0,60}\),?\s)?(?:and )?(?:(?:which|that) (?:was|were) |as )?filed\b")
_TRAILING = regex.compile(r"[^\p{L}\p{N})\]”\"’]*(?:\b(?:and|or)\b[^\p{L}\p{N}]*)?$")
_PERIODIC = ("10-K", "10K", "10-Q", "10Q", "20-F", "40-F", "11-K")


@dataclass(frozen=True, slots=True)
class Printed:
    """A value and the characters of the passage that state it."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A document, or those of one form that differ by their dates only; `start` to `end` is its wording."""

    form: Printed | None
    start: int
    end: int
    periods: tuple[Printed, ...] = ()
    filed: tuple[Printed, ...] = ()

    @property
    def key(self) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
        """What tells it from others: its form and period, or its form and days of filing."""
        form = self.form.value.replace("-", "") if self.form else None
        periods = tuple(day.value for day in self.periods)
        return form, periods, () if periods else tuple(day.value for day in self.filed)

    def is_among(self, other: "Document") -> bool:
        """Is it one of those that the other speaks of: the same form, filed on some of the other's days?"""
        if other.form is None or self.form is None or self.form.value != other.form.value or self.periods:
            return False
        days, others = {day.value for day in self.filed}, {day.value for day in other.filed}
        return days < others


@dataclass
class _Draft:
    """A document while its item is read: groups of periods and of the filings that go with them."""

    form: Printed | None
    start: int
    end: int
    groups: list[tuple[list[Printed], list[Printed]]] = field(default_factory=lambda: [([], [])])

    def add(self, day: Printed, period: bool) -> None:
        if period and self.groups[-1][1]:
            self.groups.append(([], []))
        days = self.groups[-1][0 if period else 1]
        if all(day.value != known.value for known in days):
            days.append(day)
        self.end = max(self.end, day.end)

    @property
    def dated(self) -> bool:
        return any(periods or filed for periods, filed in self.groups)

    def documents(self) -> Iterator[Document]:
        whole = Document(self.form, self.start, self.end)
        for periods, filed in self.groups:
            if len(periods) == len(filed) > 1:
                for period, day in zip(periods, filed, strict=True):
                    yield replace(whole, periods=(period,), filed=(day,))
            else:
                yield replace(whole, periods=tuple(periods), filed=tuple(filed))


def read_item(words: str, mentions: tuple[Mention, ...], begin: int) -> list[Document]:
    """The documents that an item names, read from `words[begin:]`; none where it gives neither a date nor a title."""
    reader = _ItemReader(words, begin)
    dates = [mention for mention in mentions if mention.kind in ("date", "day")]
    steps: list[tuple[int, Mention | regex.Match[str]]] = [(m.start, m) for m in dates]
    steps += [(found.start(), found) for found in _TOKENS.finditer(words, begin)]
    for _, step in sorted(steps, key=lambda pair: pair[0]):
        if isinstance(step, Mention):
            reader.date(step)
        else:
            reader.token(step)
    return reader.documents()


def _form_of_proxy(found: "regex.Match[str]") -> Printed | None:
    """EDGAR files a definitive proxy or information statement as DEF 14A or 14C; of others the words name no form."""
    words = found[0].lower()
    if "definitive" not in words:
        return None
    return Printed("DEF 14C" if "information" in words else "DEF 14A", *found.span())


class _ItemReader:
    """Keeps the document that is being spoken of, and whether the next date ends a period or is a day of filing."""

    def __init__(self, words: str, begin: int) -> None:
        self.words = words
        self.begin = begin
        self.drafts: list[_Draft] = []
        self.draft: _Draft | None = None
        self.mode: str | None = None
        self.aside = False
        self.outer: list[tuple[_Draft | None, str | None, bool]] = []
        self.waiting: list[tuple[Mention, bool]] = []

    def token(self, found: "regex.Match[str]") -> None:
        if found["open"]:
            self.outer.append((self.draft, self.mode, self.aside))
        elif found["close"]:
            if self.outer:
                self.draft, self.mode, self.aside = self.outer.pop()
        elif found["tab"]:
            # A table has the document in one column and its day of filing in the next.
            self.draft, self.mode, self.aside = (self.drafts[0] if self.drafts else None), "filed", False
        elif found["form"]:
            self._begin(Printed(found["name"], *found.span("name")), found.start())
        elif found["proxy"]:
            self._begin(_form_of_proxy(found), found.start(), found.end())
        elif found["aside"]:
            self.aside = True
        else:
            self.mode = "period" if found["period"] else "filed"

    def _begin(self, form: Printed | None, start: int, end: int | None = None) -> None:
        if self.aside:
            self.draft, self.aside = None, False
            return
        if self.draft is not None and not self.draft.dated and self.words[:start].endswith(" or "):
            return
        first = not self.drafts
        self.draft = _Draft(form, self.begin if first else start, end or (form.end if form else start))
        self.drafts.append(self.draft)
        self.mode = None

    def date(self, mention: Mention) -> None:
        if self.draft is None or self.aside:
            return
        if self.mode is None and self.draft.form and self.words[self.draft.end : mention.start].strip() == "on":
            self.mode = "filed"
        if self.mode is None:
            return
        period = self.mode == "period"
        if not period and self.draft.groups[-1][1] and _FILED_NEXT.match(self.words, mention.end):
            period = self.draft.form is not None and self.draft.form.value.startswith(_PERIODIC)
        if mention.kind == "day":
            self.waiting.append((mention, period))
            return
        for day, ends in self.waiting:
            year = str(mention.value)[:4]
            self.draft.add(Printed(f"{year}-{str(day.value)[2:]}", day.start, mention.end), ends)
        self.waiting = []
        self.draft.add(Printed(str(mention.value), mention.start, mention.end), period)

    def documents(self) -> list[Document]:
        found = [document for draft in self.drafts for document in draft.documents()]
        if len(self.drafts) == 1:
            trailing = _TRAILING.search(self.words)
            end = len(self.words) - (len(trailing[0]) if trailing else 0)
            found = [replace(document, end=max(document.end, end)) for document in found]
        return [d for d in found if d.periods or d.filed]
