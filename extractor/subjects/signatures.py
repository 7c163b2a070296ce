"""Who signed the report: registrant, name, title and date (Form 8-K, General Instruction E and the signature page)."""

from dataclasses import dataclass, field
from difflib import SequenceMatcher

import regex

from extractor.reading import Parts, Reading, RowParts
from extractor.rules import Evidence, Stated
from extractor.subjects.report_cover.dates import read_dates_in
from extractor.text import Span
from extractor.text.printed import Joined, PrintedLine, joined, printed_lines

_RULE = "report.signatures"
_PARAGRAPH = regex.compile(
    r"(?i)\bpursuant to the requirements?|\b(?:duly|has) caused|\bto be signed|\bundersigned|\bduly authorized\.|\bthereunto\b|\bhereunto\b|"
    r"on (?:its|their) behalf|^authorized\.?$|exchange act of|the registrants? ha(?:s|ve)"
)
_DAY_OF = regex.compile(r"(?i)\b(?:this|the)\s\d{1,2}(?:st|nd|rd|th)?\sday\sof\b")
_HEADING = regex.compile(r"(?i)^\W*s\s?i\s?g\s?n\s?a\s?t\s?u\s?r\s?e\s?s?(?: page)?\W*$")
_SIGN = r"(?:/\s?[sS]\s?/|\\[sS]\\|[sS]/(?=\s?[A-Z]))"
_SIGNED = regex.compile(rf"(?P<before>.*?){_SIGN}\W{{0,3}}\s*(?P<name>\p{{Lu}}[^_/]{{1,60}}|)$")
_BY = regex.compile(r"(?i)^\W*(?:signed\s?)?by\s{0,2}(?:[:;.]|$|(?=[_/(]))\W{0,3}(?P<rest>.*)$")
_NAME = regex.compile(r"(?i)^\W*(?:print(?:ed)?\s|typed\s)?names?\s?:\s*(?P<rest>.*)$")
_TITLE = regex.compile(r"(?i)^\W*(?:title|its|position|capacity)\s?(?::|$)\s*(?P<rest>.*)$")
_DATE_LABEL = regex.compile(r"(?i)^\W*(?:dated?|as of)\b\s*:?\s*")
_REGISTRANT_LABEL = regex.compile(r"(?i)^\W*(?:the )?(?:registrants?|company|issuer|depositor|co-registrant)\W*$")
_ROLE = regex.compile(r"(?i)\s*\(\s?(?:the )?(?:co-)?(?:registrant|company|issuer|depositor)s?\s?\)\s*$")
_OFFICE = regex.compile(
    r"(?i)\b(?:president|officer|secretary|treasurer|counsel|controller|comptroller|director|chairman|chairwoman|chair|chairperson|"
    r"manager|partner|trustee|member|principal|attorney|agent|executive|ceo|cfo|coo|evp|svp|vp|v\.p|accountant|"
    r"representative|founder|administrator|head|general|signatory|receiver|liquidat|owner|chief)\b"
)
_NOT_SIGNED = regex.compile(
    r"(?i)^\W*(?:exhibit|index|ex-?\d|table of contents|statement of differences|\*+\s|print (?:the )?name|page \d|\[?signature page|"
    r"for immediate|contact|press release|news release|source:|#|see notes|schedule|annex|appendix)|^\W*[ivx\d]{1,4}\W*$"
)
_TOKENS = regex.compile(r"(?i)(?<=\S)\s+(?=by\s?:)|(?<=\d{4})\s+(?=(?:by\b|/s/))|(?<=[\w.])\s+(?=name\s?:)|(?<=[\w.])\s+(?=title\s?:)|(?<=\S)\s+(?=dated?\s?:)")
_COMPANY = regex.compile(
    r"(?i)\b(?:inc|incorporated|corp|corporation|company|co|llc|l\.l\.c|lp|l\.p|ltd|limited|plc|trust|bancorp|group|partners|"
    r"holdings?|partnership|n\.?v|s\.?a|bank|fund|n\.a|ag|authority|association)\b\.?"
)


@dataclass(slots=True)
class _Signer:
    registrant: Stated[str] | None = None
    name: Stated[str] | None = None
    titles: list[PrintedLine] = field(default_factory=list)
    date: Stated[str] | None = None
    signed: bool = False


def read_signatures(reading: Reading) -> Parts:
    """The signers on the signature page, in order; an auditor's signature inside an item is none of them."""
    rows: list[RowParts] = []
    for section in reading.sections.of_kind("signatures"):
        lines = _tokens(reading.text.chars, printed_lines(reading.text, section.start, section.end))
        rows += _SignaturePage(reading.text.chars, lines).rows()
    return {"signatures": rows}


def _tokens(chars: str, lines: list[PrintedLine]) -> list[PrintedLine]:
    """The lines, those with a date and a "By:" side by side cut in two."""
    tokens: list[PrintedLine] = []
    for line in lines:
        cuts = [0, *(found.end() for found in _TOKENS.finditer(line.text)), len(line.text)]
        if len(cuts) == 2 or _PARAGRAPH.search(line.text):
            tokens.append(line)
            continue
        whole = joined(chars, [line])
        for start, end in zip(cuts, cuts[1:], strict=False):
            words = line.text[start:end].strip()
            begin = line.text.index(words, start)
            span = whole.span(begin, begin + len(words))
            tokens.append(
                PrintedLine(words, *span, line.block, line.cell, line.column + begin, line.row, line.whole)
            )
    return tokens


class _SignaturePage:
    """Reads the page from top to bottom: what stands over a signature is the registrant, under it name and title."""

    def __init__(self, chars: str, lines: list[PrintedLine]) -> None:
        self.chars = chars
        self.lines = lines
        self.signers: list[_Signer] = []
        self.over: list[PrintedLine] = []
        self.dates: list[tuple[int, Stated[str]]] = []
        self.expects = ""
        self.ended = False

    def rows(self) -> list[RowParts]:
        """One row for each signer."""
        self._take_date_of_paragraph()
        for line in self.lines:
            self._take(line)
        self._share_dates()
        return [row for row in (self._row(signer) for signer in self.signers) if "name" in row]

    def _take_date_of_paragraph(self) -> None:
        """ "... signed on its behalf by the undersigned on this 8th day of January, 2025." """
        paragraph = [line for line in self.lines if not line.row]
        words = joined(self.chars, paragraph[:14])
        found = _DAY_OF.search(words.words)
        dates = read_dates_in(words) if found else []
        if found and dates:
            start, end, iso = min(dates, key=lambda date: abs(date[0] - found.start()))
            if abs(start - found.start()) < 40:
                self.dates.append((0, _stated(iso, words.span(start, end), paragraph[0], "date")))

    def _take(self, line: PrintedLine) -> None:
        if self.ended or _HEADING.match(line.text):
            return
        if _PARAGRAPH.search(line.text) and not _signature(line.text):
            self.over = []
            return
        if _NOT_SIGNED.match(line.text):
            self.ended = bool(self.signers) and not regex.match(r"^\W*(?:[ivx\d]{1,4}|\*.*|(?i:print .*))\W*$", line.text)
            return
        if self._take_date(line) or self._take_signature(line) or self._take_label(line):
            return
        self._take_words(line)

    def _take_date(self, line: PrintedLine) -> bool:
        """A line that is a date, with its caption or without; "Date:" alone announces one."""
        label = _DATE_LABEL.match(line.text)
        words = joined(self.chars, [line])
        dates = read_dates_in(words)
        rest = line.text[label.end() :] if label else line.text
        if label and not rest.strip(" _:."):
            self.expects = "date"
            return True
        if label and _signature(rest) and not dates:
            return False
        if dates and (label or self.expects == "date" or len(line.text) - (dates[0][1] - dates[0][0]) <= 4):
            start, end, iso = dates[0]
            span = words.span(start, end)
            self.dates.append((len(self.signers), _stated(iso, span, line, "date")))
            self.expects = "" if self.expects == "date" else self.expects
            rest = line.text[end:].strip(" ,;:")
            if regex.search(r"\p{Lu}\p{Ll}", rest) and self.signers and not self.signers[-1].titles:
                self._take_words(_part(self.chars, line, end, rest))
            return True
        return bool(label) and not dates and bool(regex.fullmatch(r"[\W_]*(?:[A-Z]\w+)?[\W_\d]*", rest)) and not _signature(rest)

    def _take_signature(self, line: PrintedLine) -> bool:
        """ "/s/ Jane Doe", "By: /s/ Jane Doe", "By:" with the name printed below."""
        found = _SIGNED.match(line.text)
        by = _BY.match(line.text)
        if found:
            self._begin(signed=True)
            if found["name"]:
                name = found["name"].strip(" ,;")
                self._name(_part(self.chars, line, found.start("name"), name), name)
            return True
        if by is None or (by["rest"] and _COMPANY.search(by["rest"]) and not by["rest"].startswith("/")):
            return by is not None
        self._begin(signed=False)
        rest = by["rest"].strip(" _,")
        if regex.match(r"\p{Lu}[\p{L}.'’-]*\s", rest):
            self._name(_part(self.chars, line, by.start("rest"), rest), rest)
        return True

    def _begin(self, signed: bool) -> None:
        """Begin a signer, unless "By:" has just begun the one that this signature is of."""
        last = self.signers[-1] if self.signers else None
        if last is not None and not last.name and not last.signed and not last.titles:
            last.signed = signed
            return
        signer = _Signer(signed=signed)
        registrant = self._registrant()
        if registrant is None and self.signers:
            registrant = self.signers[-1].registrant
        signer.registrant = registrant
        self.signers.append(signer)
        self.over = []
        self.expects = "name"

    def _take_label(self, line: PrintedLine) -> bool:
        """ "Name: ..." and "Title: ..." with their value behind them or on the next line; "(Registrant)"."""
        if _REGISTRANT_LABEL.match(line.text):
            return True
        for kind, pattern in (("name", _NAME), ("title", _TITLE)):
            found = pattern.match(line.text)
            if found is None or not (self.signers or kind == "name"):
                continue
            self.expects = kind
            rest = found["rest"].strip(" _")
            if rest:
                part = _part(self.chars, line, found.start("rest"), rest)
                if kind == "name":
                    self._printed_name(part)
                else:
                    self._title(part)
            return True
        return False

    def _take_words(self, line: PrintedLine) -> None:
        if not self.signers:
            self.over.append(line)
            return
        signer = self.signers[-1]
        if self.expects == "title" or (signer.titles and self._goes_on(line)):
            self._title(line)
        elif self._is_name(signer, line.text):
            self._printed_name(line)
        elif _OFFICE.search(line.text) and not (_COMPANY.search(line.text) and not regex.search(r"(?i)officer|president|secretary|treasurer|counsel|director|controller", line.text)):
            self._title(line)
        elif regex.search(r"\p{L}{2}", line.text):
            self.over.append(line)

    def _is_name(self, signer: _Signer, words: str) -> bool:
        """Is it the printed name of the signer: alike to the signature, or the first thing under a bare "By:"?"""
        head = words.partition(",")[0]
        if signer.name is None:
            return bool(regex.match(r"\p{Lu}[\p{L}.'’-]*(?:[\s,]+[\p{L}.'’-]+){1,5}\W*$", head)) and not _OFFICE.search(head)
        known = signer.name.value
        return _alike(known, words) or _alike(known, head) or _same_surname(known, head)

    def _printed_name(self, line: PrintedLine) -> None:
        """The printed name stands for the conformed one; "Jane Doe, Vice President" gives the title too."""
        signer = self.signers[-1] if self.signers else None
        if signer is None:
            self._begin(signed=False)
            signer = self.signers[-1]
        words = line.text
        cut = regex.match(r"^(?P<name>[^,]+(?:,\s?(?:Jr|Sr|II|III|IV|V|Esq|Ph\.?D|M\.?D|CPA|PhD|MD)\b\.?)*)\s*[,–—-]\s*(?P<title>.*)$", words)
        if cut and cut["title"] and _OFFICE.search(cut["title"]):
            self._name(line, cut["name"].strip(" ,"))
            self._title(_part(self.chars, line, cut.start("title"), cut["title"].strip()))
            return
        self._name(line, words.strip(" ,;"))

    def _name(self, line: PrintedLine, words: str) -> None:
        signer = self.signers[-1]
        cut = regex.match(r"^(?P<name>[^,]+?)\s*,\s*(?P<title>\p{Lu}.*)$", words)
        if cut and _OFFICE.search(cut["title"]):
            self._title(_part(self.chars, line, line.text.index(words) + cut.start("title"), cut["title"]))
            words = cut["name"]
        at = line.text.index(words)
        stated = _stated(words, joined(self.chars, [line]).span(at, at + len(words)), line, "name")
        signer.name = stated.also(signer.name) if signer.name is not None and _alike(signer.name.value, words) else stated
        self.expects = ""

    def _title(self, line: PrintedLine) -> None:
        self.signers[-1].titles.append(line)
        self.expects = ""

    def _goes_on(self, line: PrintedLine) -> bool:
        """Does the line go on with the title above it?"""
        last = self.signers[-1].titles[-1]
        near = self.chars[last.end : line.start].count("\n") <= 1 or line.block - last.block <= 2
        if not near or len(line.text) > 110 or line.text.endswith((".", ":")):
            return False
        aligned = not line.row or not last.row or line.column == last.column or abs(line.column - last.column) <= 6
        unfinished = bool(regex.search(r"(?i)(?:,|\band|\bof|&|[-–—])$", last.text)) or line.text[:1] in "(&" or line.text[:1].islower()
        return aligned and (unfinished or bool(_OFFICE.search(line.text)) or bool(regex.match(r"(?i)and\b", line.text)))

    def _registrant(self) -> Stated[str] | None:
        """The lines over the signature that are the registrant's name: the last run of them."""
        lines: list[PrintedLine] = []
        for line in reversed(self.over):
            if lines and lines[0].block - line.block > 1 and not regex.search(r"(?i)[,&]$|\band$", line.text):
                break
            if not regex.search(r"\p{L}{2}", line.text) or len(line.text) > 120:
                break
            if lines and (_COMPANY.search(line.text) and line.row):
                break
            lines.insert(0, line)
        if not lines:
            return None
        words = joined(self.chars, lines)
        name = _ROLE.sub("", words.words).strip(" ,;:")
        at = words.words.find(name)
        return _stated(name, words.span(at, at + len(name)), lines[0], "registrant") if name else None

    def _share_dates(self) -> None:
        """One date is every signer's; of several, each signer's is the one on its own side of the signatures."""
        values = {stated.value for _, stated in self.dates}
        for at, signer in enumerate(self.signers):
            if len(values) == 1:
                signer.date = self.dates[0][1].also(*(stated for _, stated in self.dates[1:]))
            elif values:
                before = [stated for place, stated in self.dates if place == at]
                after = [stated for place, stated in self.dates if place == at + 1]
                first_is_before = self.dates[0][0] == 0
                chosen = (before or after) if first_is_before else (after or before)
                signer.date = chosen[0] if chosen else None

    def _row(self, signer: _Signer) -> RowParts:
        title = joined(self.chars, signer.titles) if signer.titles else None
        row: RowParts = {
            "registrant": signer.registrant,
            "name": signer.name,
            "title": _of_title(title, signer.titles) if title else None,
            "date": signer.date,
        }
        return {name: value for name, value in row.items() if value is not None}


def _of_title(title: Joined, lines: list[PrintedLine]) -> Stated[str]:
    words = title.words.strip(" ,;*_")
    at = title.words.index(words)
    return _stated(words, title.span(at, at + len(words)), lines[0], "title")


def _signature(words: str) -> bool:
    return bool(regex.search(_SIGN, words))


def _part(chars: str, line: PrintedLine, start: int, words: str) -> PrintedLine:
    """The line from `start` on, as a line that reads `words`."""
    begin = line.text.index(words, max(0, start - 1)) if words in line.text[max(0, start - 1) :] else start
    span = joined(chars, [line]).span(begin, begin + len(words))
    return PrintedLine(words, *span, line.block, line.cell, line.column, line.row, line.whole)


def _alike(one: str, other: str) -> bool:
    plain = [regex.sub(r"[^\p{L} ]", "", name.casefold()) for name in (one, other)]
    return plain[0] == plain[1] or SequenceMatcher(None, *plain).ratio() >= 0.8


def _same_surname(signature: str, printed: str) -> bool:
    """ "W.A. Freeman" over "William A. Freeman"."""
    words = [regex.findall(r"\p{L}[\p{L}'’-]*", name.casefold()) for name in (signature, printed)]
    if not words[0] or not words[1] or len(words[1]) > 6 or _OFFICE.search(printed):
        return False
    return words[0][-1] == words[1][-1] and words[0][0][0] == words[1][0][0]


def _stated(value: str, span: Span, line: PrintedLine, leaf: str) -> Stated[str]:
    return Stated(value, (Evidence(span, Span(min(span.start, line.start), max(span.end, line.end)), f"{_RULE}.{leaf}"),))
