"""What rows of securities say of each other: what they turn into, whose terms they share, which series they are."""

from decimal import Decimal

import msgspec
import regex

from extractor.models.security import SecurityKind
from extractor.reading import Derived, Link, Reading, RowParts
from extractor.reading.parts import KEY
from extractor.rules import Evidence, Match, Rule, Stated, register
from extractor.subjects.deals import deal_of
from extractor.subjects.securities.book import Book
from extractor.terms import ByPeriod, DaysAfter, MarketPrice, Money, Period, PriceTerm
from extractor.text import Span

SAME_TERMS = Rule(
    "securities.warrants.same_terms",
    needs=("same terms",),
    pattern=r"(?P<title>warrants) with the same terms(?: and (?:provisions|conditions))? as (?:those )?provided for "
    r"under "
    r"the {term:agreement}(?=[.,;])",
    matches={
        "Cantor is to receive compensation of 4% of the gross proceeds of such sales and warrants with the same "
        "terms and "
        "provisions as provided for under the Sales Agreement.": {"title": "warrants", "agreement": "Sales Agreement"},
    },
    rejects=("The notes have the same terms as the notes offered by the prospectus.",),
)
OTHER_STOCK = Rule(
    "securities.equity.of_other_agreement",
    needs=("worth of our",),
    pattern=r"up to {money:amount} worth of our (?P<title>common stock)\b",
    matches={
        'We entered into another agreement (the "Other Agreement") for up to $8.4 million worth of our common stock.': {
            "amount": Money(amount=Decimal("8400000"), currency="USD", qualifier="up_to"),
            "title": "common stock",
        },
    },
    rejects=("We may sell up to $8.4 million of notes.",),
)
IDENTICAL = Rule(
    "securities.preferred.identical_conversion",
    needs=("identical to the",),
    pattern=r"(?P<short>Series [A-Z] (?:[Ss]hares|[Ss]tock)) (?:will|shall)? ?(?:contain|have|has) (?:the )?terms "
    r"and conditions "
    r"(?:for|of) conversion identical to the (?P<other>Series [A-Z] (?:[Ss]hares|[Ss]tock))",
    matches={
        "The Series B shares will contain terms and conditions for conversion identical to the Series A shares, "
        "except that "
        "the fixed conversion price of the Series B shares will be set at 125% of the average.": {
            "short": "Series B shares",
            "other": "Series A shares",
        },
    },
    rejects=("The Series B shares rank identical to the Series A shares upon liquidation.",),
)
AT_OPTION = Rule(
    "securities.preferred.redemption_at_option",
    needs=("redemption feature",),
    pattern=r"(?:features of the|The) (?P<kind>preferred stock) include[^;]{0,80}?a redemption feature "
    r"(?P<option>at the "
    r"(?:Company|Issuer|issuer|Registrant)['’]s option)",
    matches={
        "Additional features of the preferred stock include, among other things, a redemption feature at the Company's "
        "option if the common stock trades below a floor or above a ceiling price.": {
            "kind": "preferred stock",
            "option": "at the Company's option",
        },
    },
    rejects=("The preferred stock has no redemption feature.",),
)
register(SAME_TERMS, OTHER_STOCK, IDENTICAL, AT_OPTION)

_SERIES = regex.compile(r"\bSeries [A-Z](?:-\d)?\b")
_COMMON = regex.compile(
    r"(?i)\b(?:purchase|acquire|into|exercisable\s{1,90}for|subscribe\s{1,90}for)\s[^.;]{0,160}?"
    r"(?P<words>\bcommon\s{1,90}(?:stock|shares)\b)"
)
_TURNING: tuple[SecurityKind, ...] = ("warrants", "pre_funded_warrants", "convertible_notes")


def relate(reading: Reading, book: Book) -> None:
    """Complete the rows by each other, once all of them are found."""
    for match in reading.find(OTHER_STOCK):
        deal = deal_of(reading, match.statement)
        if deal.startswith("concurrent"):
            key = book.open(f"{deal}-equity", "offered", "common_stock", deal)
            book.put(key, "title", match["title"])
    _repeat_terms(reading, book)
    alike = _identical_conversion(reading, book)
    for match in reading.find(AT_OPTION):
        for key in book.keys(None, "preferred_stock"):
            book.add(key, "redemption", {"kind": match["option"].becoming("optional")})
    for row in book:
        if row["kind"] == "preferred_stock":
            book.put(row[KEY], "series", _series(row.get("title")))
    _link_underlying(reading, book)
    for own, other in alike:
        if "security" in other.get("underlying", {}):
            own.setdefault("underlying", {}).setdefault("security", other["underlying"]["security"])


def _series(title: Stated[str] | None) -> Stated[str] | None:
    found = _SERIES.search(title.value) if title else None
    return title.becoming(found[0]) if title and found else None


def _repeat_terms(reading: Reading, book: Book) -> None:
    """Warrants of another deal that have the terms of this deal's: a row of their own that repeats them."""
    for match in reading.find(SAME_TERMS):
        deal = deal_of(reading, match.statement)
        if deal == "primary" or "compensation-warrants" not in book:
            continue
        key = book.open(f"compensation-warrants-{deal}", "compensation", "warrants", deal)
        book.put(key, "title", match["title"])
        said = match.whole(None)
        for name, value in book["compensation-warrants"].items():
            if name not in book[key] and name != KEY:
                book[key][name] = _also(value, said)


def _also(value: object, said: Stated[None]) -> object:
    """A leaf, or the leaves of an object, with the evidence of the statement that repeats them."""
    if isinstance(value, Stated):
        return value.also(said)
    return {name: _also(item, said) for name, item in value.items()} if isinstance(value, dict) else value


def _identical_conversion(reading: Reading, book: Book) -> list[tuple[RowParts, RowParts]]:
    """Give a series the terms of the other that it is said to convert like; the pairs of such rows."""
    alike: list[tuple[RowParts, RowParts]] = []
    for match in reading.find(IDENTICAL):
        rows = {_plain_series(row): row for row in book if row["kind"] == "preferred_stock"}
        own, other = rows.get(_series_of(match, "short")), rows.get(_series_of(match, "other"))
        if own is None or other is None:
            continue
        alike.append((own, other))
        pace = other.get("conversion", {}).get("increments")
        if isinstance(pace, Stated):
            own.setdefault("conversion", {}).setdefault("increments", Derived(pace.value, (pace,)))
        first, whole = own.get("conversion_terms"), other.get("conversion_terms")
        if isinstance(first, Stated) and isinstance(whole, Stated) and isinstance(whole.value, ByPeriod):
            own["conversion_terms"] = first.also(whole).becoming(_with_first(whole.value, first.value))
    return alike


def _series_of(match: Match, group: str) -> str:
    found = _SERIES.search(str(match[group].value))
    return found[0] if found else ""


def _plain_series(row: RowParts) -> str:
    series = _series(row.get("title"))
    return series.value if series else ""


def _with_first(whole: ByPeriod, price: PriceTerm) -> ByPeriod:
    """The other series' terms with `price` where its own fixed price stands, counted from the event of `price`."""
    earlier = whole.periods[0].price
    event = _event_of(price)
    return ByPeriod(periods=tuple(_period(period, earlier, price, event) for period in whole.periods))


def _period(period: Period, earlier: PriceTerm, price: PriceTerm, event: str | None) -> Period:
    bounds = {
        name: msgspec.structs.replace(bound, after=event) if event and isinstance(bound, DaysAfter) else bound
        for name, bound in (("from_", period.from_), ("to", period.to))
    }
    return msgspec.structs.replace(period, price=_put_in_place(period.price, earlier, price), **bounds)


def _put_in_place(term: PriceTerm, earlier: PriceTerm, price: PriceTerm) -> PriceTerm:
    if term == earlier:
        return price
    parts = getattr(term, "terms", None)
    if parts is None:
        return term
    replaced: PriceTerm = msgspec.structs.replace(term, terms=tuple(_put_in_place(part, earlier, price) for part in parts))
    return replaced


def _event_of(price: PriceTerm) -> str | None:
    market = getattr(price, "of", None)
    ending = market.ending if isinstance(market, MarketPrice) else None
    return regex.sub(r"^(?:at|on) the (?:time|date) of ", "", ending) if ending else None


def _link_underlying(reading: Reading, book: Book) -> None:
    """What warrants and convertibles turn into: the common stock of the filing, where their own words say so."""
    stock = next(iter([*book.keys("offered", "common_stock"), *book.keys("underlying", "common_stock")]), None)
    for row in list(book):
        turning = row["kind"] in _TURNING or (row["kind"] == "preferred_stock" and "conversion_terms" in row)
        if not turning or "security" in row.get("underlying", {}) or "title" in row.get("underlying", {}):
            continue
        words = _words_of_common(reading, row)
        if words is None:
            continue
        if stock is None:
            stock = book.open("underlying-common", "underlying", "common_stock", "primary")
            book.put(stock, "title", words)
        row.setdefault("underlying", {})["security"] = Link("securities", stock)


def _words_of_common(reading: Reading, row: RowParts) -> Stated[str] | None:
    """Where the statements of the row say "common stock"."""
    for evidence in _evidence_in(row):
        found = _COMMON.search(reading.text.chars, *evidence.statement)
        if found:
            span = Span(*found.span("words"))
            return Stated(" ".join(found["words"].split()), (Evidence(span, evidence.statement, "securities.underlying.common"),))
    return None


def _evidence_in(value: object) -> list[Evidence]:
    if isinstance(value, Stated):
        return list(value.evidence)
    if isinstance(value, dict):
        return [evidence for item in value.values() for evidence in _evidence_in(item)]
    return []
