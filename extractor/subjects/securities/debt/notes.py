"""Notes by tranche: title, principal, coupon, maturity and payments, for prospectuses and current reports."""

from collections.abc import Iterable
from typing import Any

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated
from extractor.sections import Section
from extractor.subjects.deals import find_deals, is_primary
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.cover_lines import cover_lines
from extractor.subjects.securities.debt.converts import read_conversion_rates
from extractor.subjects.securities.debt.floating import read_floating
from extractor.subjects.securities.debt.form_rules import DENOMINATIONS, RANKING
from extractor.subjects.securities.debt.identifiers import read_identifiers
from extractor.subjects.securities.debt.interest_rules import (
    BEARS,
    DAY_COUNT,
    DAY_COUNT_ROW,
    FIRST_PAYMENT,
    INTEREST,
    INTEREST_ON_DAYS,
    INTEREST_ROW,
    RESET,
)
from extractor.subjects.securities.debt.maturity_rules import MATURITY
from extractor.subjects.securities.debt.redemption import read_redemption
from extractor.subjects.securities.debt.reported import read_report_notes
from extractor.subjects.securities.debt.term_columns import read_term_columns
from extractor.subjects.securities.debt.tranche_rules import (
    BLANK_LINE,
    EXCHANGED,
    MONEY_LINE,
    NICK,
    OUTSTANDING_OF,
    TITLE_LINE,
    TITLES_RUN,
    TRANCHE,
    TRANCHE_AFTER,
)
from extractor.subjects.securities.debt.tranches import Tranche, keys_in, keys_named, name_by_year, read_prices
from extractor.subjects.securities.pay_days import read_record_days, read_shared_days
from extractor.subjects.securities.titles import kind_of, same_title

_OFFERS = regex.compile(
    r"(?i)\b(?:is|are|hereby) (?:hereby )?(?:offering|selling|issuing)\b|\boffer(?:ing|ed)?\b|consisting of|relates to"
)
_SELLS = regex.compile(
    r"(?i)\b(?:is|are|hereby) (?:hereby )?(?:offering|selling|issuing)\b|issuance and sale|issue and sale|"
    r"offer(?:ing)? and sale|\b(?:issued|sold|priced|completed|closed|consummated)\b|\boffering (?:by [^,;]{3,60} )?of\b|"
    r"agreed to (?:issue and )?sell|\bsale of\b|to (?:issue|offer) and sell|consisting of|\bto sell\b|"
    r"(?<!company )(?<!registrant )(?<!corporation )(?<!we )(?<!bank )\bpurchased\b"
)
_OTHERS = regex.compile(
    r"(?i)\b(?:redeem|redemption of|repurchase|tender offer|repay|refinanc|exchange offer|outstanding|existing|"
    r"previously(?! announced)|"
    r"were issued|was issued|in exchange for|amend|supplemental indenture dated|reopening)"
)
_SETTLEMENT = regex.compile(r"(?i)\bsettlement of (?:the|its) exchange offers?\b")
"""What is issued when an offer to exchange is settled is new."""
_ONE_NOTE = 10_000
_YEAR = regex.compile(r"(?:19|20|21)\d\d")
_IN_PARENTHESES = regex.compile(r",? \([^()]{0,160}\)")
_SAID_OF = regex.compile(r",(?! (?:(?:and )?the |\d{4}\b))|\(| (?:at|from|will|is|are|which|that)\b")
_DEBT = regex.compile(r"(?i)notes?\b|bonds?\b|debentures?\b|securities|certificates|lyons")


def read_notes(reading: Reading, book: Book) -> list[Tranche]:
    """Put the tranches of notes that the filing offers into the book, with what its sentences state of each."""
    tranches = _tranches(reading, book)
    if not tranches:
        _read_blanks(reading, book)
        return []
    _read_nicks(reading, tranches)
    name_by_year(tranches)
    book.names |= {tranche.key: frozenset(tranche.names) for tranche in tranches}
    read_prices(reading, book, tranches)
    _read_terms(reading, book, tranches)
    read_redemption(reading, book, tranches, _within(reading))
    read_floating(reading, book, tranches)
    read_term_columns(reading, book, tranches)
    read_identifiers(reading, book, tranches)
    read_conversion_rates(reading, book)
    return tranches


def _tranches(reading: Reading, book: Book) -> list[Tranche]:
    tranches: list[Tranche] = []
    for match in _titled(reading):
        title: Stated[str] = match["title"]
        tranche = next((t for t in tranches if same_title(t.title, title.value)), None)
        if tranche is None:
            tranche = _opened(book, match, len(tranches) + 1)
            tranches.append(tranche)
        _put_tranche(book, tranche, match)
    if reading.find(EXCHANGED):
        _put_exchanged(reading, book, tranches)
    if len(tranches) == 1:
        for match in reading.find(OUTSTANDING_OF) if reading.find(EXCHANGED) else reading.find(MONEY_LINE):
            book.put(tranches[0].key, "principal", match["principal"])
    return tranches


def _put_exchanged(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    """The principal of what is offered in exchange, where the cover's lines state it beside the title."""
    for match in reading.find(TRANCHE, within=reading.sections.of_kind("cover", "legend")):
        for tranche in tranches:
            if same_title(tranche.title, match["title"].value) and match["principal"].value.amount > _ONE_NOTE:
                book.put(tranche.key, "principal", match["principal"])


def _titled(reading: Reading) -> list[Match]:
    """What names a tranche: lines and offers on the cover, failing these "The Offering"; in a report, its sales."""
    if reading.form == "8-K":
        return _told(reading, _SELLS, reading.sections.of_kind("item")) if reading.once(find_deals) else []
    if reading.find(EXCHANGED):
        # What is given in exchange bears the title of what is taken: the first one is offered.
        return reading.find(EXCHANGED)
    lines = reading.find(TITLE_LINE) or reading.find(TITLES_RUN) or _over_two_lines(reading)
    found = [*lines, *_told(reading, _OFFERS, reading.sections.of_kind("cover", "legend"))]
    return found or _told(reading, _OFFERS, reading.sections.of_kind("the_offering"))


def _over_two_lines(reading: Reading) -> list[Match]:
    """ "Collateral Trust Mortgage Bonds", and below it "2.85% Series due September 1, 2051"."""
    return [match for lines in cover_lines(reading, 2, TITLE_LINE) for match in TITLE_LINE.read(lines, reading.currency)]


def _told(reading: Reading, verbs: "regex.Pattern[str]", within: tuple[Section, ...] | None) -> list[Match]:
    """The sentences that offer or sell a principal amount of notes, not those about other notes."""
    told = []
    for match in (m for rule in (TRANCHE, TRANCHE_AFTER) for m in reading.find(rule, within=within)):
        masked, start = match.statement.masked, match.found.start()
        around = _SETTLEMENT.sub("", masked[max(0, start - 160) : match.found.end() + 40])
        if verbs.search(masked[:start]) and not _OTHERS.search(around) and is_primary(reading, match.statement):
            told.append(match)
    return told


def _opened(book: Book, match: Match, number: int) -> Tranche:
    title = match["title"].value
    kind = kind_of(title) or "notes"
    year = match.get("year") or match.get("maturity_date")
    key = book.open(f"notes-{number}", "offered", kind, "primary")
    return Tranche(key, title, str(year.value)[:4] if year else None)


def _put_tranche(book: Book, tranche: Tranche, match: Match) -> None:
    book.put(tranche.key, "title", match["title"])
    principal = match.get("principal")
    # "$1,000 principal amount of new notes for each $1,000 of old notes" is no size.
    if principal is not None and (match.rule != EXCHANGED.name or principal.value.amount > _ONE_NOTE):
        book.put(tranche.key, "principal", principal)
    book.put(tranche.key, "rate", match.get("rate"))
    nick = match.get("nick")
    if nick is not None:
        tranche.names.add(nick.value.lower())
    full = match.get("maturity_date")
    if full is not None and len(full.value) > 4:
        book.put(tranche.key, "maturity", full)


def _read_nicks(reading: Reading, tranches: list[Tranche]) -> None:
    """The short names that sentences give to tranches whose principal stands elsewhere."""
    for match in reading.find(NICK):
        for tranche in tranches:
            if same_title(tranche.title, match["title"].value):
                tranche.names.add(match["nick"].value.lower())


def _within(reading: Reading) -> tuple[Section, ...] | None:
    if reading.form == "8-K":
        return None
    return reading.sections.of_kind("cover", "legend", "summary", "the_offering", "description_of_securities")


def _read_terms(reading: Reading, book: Book, tranches: list[Tranche]) -> None:
    within = _within(reading)

    def found(*rules: Rule) -> Iterable[Match]:
        return (m for rule in rules for m in reading.find(rule, within=within) if is_primary(reading, m.statement))

    for match in found(*MATURITY):
        _put_maturity(book, tranches, match)
    for match in found(*INTEREST, INTEREST_ON_DAYS, INTEREST_ROW):
        days = match.all("day")
        for key in keys_named(_series(match), tranches) or _all_named_before(match, tranches):
            known = book[key].setdefault("payment_dates", list(days))
            if [day.value for day in known] == [day.value for day in days]:
                book.put(key, "first_payment_date", match.get("first"))
    for match in found(BEARS):
        for key in keys_named(_series(match), tranches):
            if "rate" not in book[key] and "floating rate" not in str(book[key]["title"].value).lower():
                book.put(key, "rate", match["rate"])
    for match in found(FIRST_PAYMENT):
        series = match.get("series")
        for key in keys_named(series.value, tranches) if series else [tranche.key for tranche in tranches]:
            book.put(key, "first_payment_date", match["first"])
    if len(tranches) == 1:
        read_shared_days(reading, book, tranches[0].key)
    read_record_days(reading, book, tranches, within)
    for match in found(RESET):
        for key in keys_named(_series(match), tranches):
            book.put(key, "rate", match["rate"])
    for match in found(DAY_COUNT, DAY_COUNT_ROW):
        for tranche in _of_rate(match, tranches):
            book.put(tranche.key, "day_count", match["day_count"])
    for match in found(DENOMINATIONS):
        for tranche in tranches:
            steps = [match[group] for group in ("minimum", "step") if group in match]
            book[tranche.key].setdefault("denominations", steps)
    for match in found(RANKING):
        for key in keys_named(_series(match), tranches):
            book.put(key, "ranking", match["ranking"])
    if reading.form == "8-K":
        read_report_notes(reading, book, tranches)
    for tranche in tranches:
        _put_year(reading, book, tranche)


def _all_named_before(match: Match, tranches: list[Tranche]) -> list[str]:
    """All the tranches, where the sentence names each of them before what is said of all: "the 2004 Notes, the 2009 Notes and the
    Debentures will bear interest from March 16, 1999, payable ...".
    """
    statement = match.statement
    named = keys_in(statement.passage.text[statement.start : statement.unmask(match.found.start())], tranches)
    return named if "series" not in match and len(named) == len(tranches) else []


def _of_rate(match: Match, tranches: list[Tranche]) -> list[Tranche]:
    """The tranches of which the sentence speaks, where it names them by their rate, fixed or floating."""
    floats, fixed = (word in match.statement.text.lower() for word in ("floating rate notes", "fixed rate notes"))
    if floats == fixed:
        return tranches
    return [tranche for tranche in tranches if ("floating" in tranche.title.lower()) == floats]


def _series(match: Match) -> str | None:
    """The words that name the notes, up to what is said of them: "on the notes at an annual rate of 5%"."""
    stated: Stated[Any] | None = match.get("series")
    named = _SAID_OF.split(_IN_PARENTHESES.sub("", str(stated.value)))[0] if stated else ""
    return named if _DEBT.search(named) else None


def _put_maturity(book: Book, tranches: list[Tranche], match: Match) -> None:
    """A date that contradicts the year in the title belongs to other notes."""
    dates, series = match.all("maturity"), match.all("series")
    if len(dates) > 1:
        for date, words in zip(dates, series, strict=True) if len(dates) == len(series) else ():
            for key in keys_named(str(words.value), tranches):
                book.put(key, "maturity", date)
        return
    titled = match.get("title")
    keys = [t.key for t in tranches if titled and same_title(t.title, titled.value)]
    for key in keys if titled else keys_named(_series(match), tranches):
        year = next(t.year for t in tranches if t.key == key)
        if year in (None, match["maturity"].value[:4]) and len(match["maturity"].value) == 10:
            book.put(key, "maturity", match["maturity"])


def _put_year(reading: Reading, book: Book, tranche: Tranche) -> None:
    if "maturity" in book[tranche.key]:
        return
    for rule in (TITLE_LINE, TRANCHE, TRANCHE_AFTER):
        for match in reading.find(rule):
            if "year" in match and _YEAR.fullmatch(str(match["year"].value)) and same_title(match["title"].value, tranche.title):
                book.put(tranche.key, "maturity", match["year"].becoming(str(match["year"].value)))
                return


def _read_blanks(reading: Reading, book: Book) -> None:
    """A preliminary cover prints its tranches with blanks: so many notes are offered, and no more is known of them."""
    for number, match in enumerate(reading.find(BLANK_LINE), 1):
        book.open(f"notes-{number}", "offered", kind_of(match["blank"].value) or "notes", "primary")
        book.blank("title", match["blank"])
