"""Notes that a current report tells of by their kind alone: "senior secured convertible notes in the principal amount of"."""

from decimal import Decimal

import regex

from extractor.models.contents import SectionKind
from extractor.models.security import SecurityKind
from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.deals import deal_named, find_deals, is_primary
from extractor.subjects.deals.former import is_former
from extractor.subjects.deals.report_words import BUSINESS_BOUGHT
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.debt.listed import read_listed_notes
from extractor.subjects.securities.debt.reported_rules import DUE
from extractor.subjects.securities.titles import NOTE_TITLE, kind_of
from extractor.terms import Money

ITEM: frozenset[SectionKind] = frozenset({"item"})
_NEVER = (
    rf"{BUSINESS_BOUGHT}|repurchase|tender offer|(?<!line of )credit agreement|term loan|redeem(?!able)|in exchange for|prepay|"
    r"existing (?:note|debenture)"
)
_SOLD = (
    r"\b(?:(?:issue[ds]?|sell|sold)(?: and (?:sell|sold|issue))?|agreed to (?:purchase|buy)|"
    r"(?:[Ii]nvestor|[Pp]urchaser|[Bb]uyer|[Ll]ender|[Hh]older)s? (?:has )?purchased|private placement|"
    r"(?:sale|issuance|offering|placement)(?: and (?:sale|issuance))?|[Pp]urchase [Aa]greement\b[^;\ue000]{0,160}? for)\b"
)
_TITLE = (
    r"(?<!\w)(?P<title>(?:{rate:rate} )?(?:(?i:original|issue|discount|senior|junior|secured|unsecured|subordinated|"
    r"unsubordinated|convertible|exchangeable|redeemable|promissory|bridge|series [a-z]\b|OID) ){1,8}(?i:notes?|debentures?))\b"
    r"(?: due(?: on| in)? {date:maturity})?"
)
_GAP = r"(?:(?!outstanding|existing|warrant|exchange)[^;\ue000])"
_AMOUNT = r"(?: approximately)?(?: up to)?(?: an aggregate of)? {money:principal}"

_CONVERTED = regex.compile(
    r"(?i)\bconvertible (?:promissory )?(?:note|debenture)s?\b|\b(?:convertible|converted|convert (?:the|its|such|all)"
    r"[^.;]{0,60}?) (?:[\w’',() ]{0,60} )?into (?:shares|common|the company['’]s|ordinary)"
)
BEARS = Rule(
    "securities.report.notes_bear",
    needs=("interest",),
    pattern=r"\b(?:[Nn]otes?|[Dd]ebentures?)\b(?: \([^()]{1,60}\))?[^.;\ue001]{0,80}? (?:bears?|bearing|accrues?|carries|carry) "
    r"(?:(?:simple|guaranteed|an?|annual) ){0,2}interest(?: rate)?,? (?:at|of)(?: an?| the)?(?: \w+){0,3}? {rate:rate}"
    r"(?: \([^()]{1,30}\))?,? (?:per (?:annum|year)|annually|a year|interest)|"
    r"\b(?:[Nn]otes?|[Dd]ebentures?)\b(?: \([^()]{1,60}\))?[^.;\ue001]{0,80}? interest at an annual (?:interest )?rate (?:of|"
    r"equal to) {rate:rate}",
    where=ITEM,
    never=r"default|(?<!line of )credit (?:agreement|facility)|term loan|plus \ue001|existing|outstanding notes",
    matches={
        "The Notes bear interest at a rate of 8% per annum and mature on May 1, 2021.": {"rate": Decimal("0.08")},
        "The Note will bear interest at 10% per annum.": {"rate": Decimal("0.1")},
        "The Convertible Notes bear interest at an annual rate of 6% and mature on January 30, 2025.": {"rate": Decimal("0.06")},
    },
    rejects=("Upon an event of default the Notes bear interest at 18% per annum.",),
)
register(BEARS)
PRIVATE_NOTES = register(
    Rule(
        "securities.report.notes_in_the_amount_of",
        needs=("principal amount of", "principal sum of"),
        pattern=rf"{_SOLD}{_GAP}{{0,160}}?{_TITLE}{_GAP}{{0,200}}? in (?:the|an) (?:(?:aggregate|original|initial|total|"
        rf"maximum) "
        rf"){{0,2}}principal (?:amount|sum) of{_AMOUNT}(?!.{{0,4000}}principal amount of)",
        where=ITEM,
        never=_NEVER,
        matches={
            "the Company agreed to issue and sell to Larch Fund convertible debentures (the “Convertible Debentures”) in the "
            "principal amount of up to $9.0 million": {
                "title": "convertible debentures",
                "principal": Money(amount=Decimal("9000000"), currency="USD", qualifier="up_to"),
            },
            "to sell a new series of senior secured convertible notes (the “Notes”) of the Company in a private placement to the "
            "Holders, in the aggregate principal amount of $5,250,000": {
                "title": "senior secured convertible notes",
                "principal": Money(amount=Decimal("5250000"), currency="USD"),
            },
        },
        rejects=("The Company’s notes in the aggregate principal amount of $5,000,000 are outstanding.",),
    ),
    Rule(
        "securities.report.amount_of_notes",
        needs=("principal amount of", "principal amount "),
        pattern=rf"{_SOLD}{_GAP}{{0,200}}? ?{{money:principal}} (?:in )?(?:(?:aggregate|original|initial|total) ){{0,2}}"
        rf"principal amount(?: of)? (?:its |our |the Company['’]s )?{_TITLE}(?!.{{0,4000}}principal amount of)",
        where=ITEM,
        never=_NEVER,
        matches={
            "the sale and issuance to an institutional investor of (i) $440,000 aggregate principal amount of Original Issue "
            "Discount Senior Convertible Debentures due May 6, 2025, and (ii) warrants": {
                "principal": Money(amount=Decimal("440000"), currency="USD"),
                "title": "Original Issue Discount Senior Convertible Debentures",
                "maturity": "2025-05-06",
            },
        },
        rejects=("$5,000,000 aggregate principal amount of convertible notes remain outstanding",),
    ),
    Rule(
        "securities.report.notes_of_several_amounts",
        needs=("principal amounts of",),
        pattern=rf"{_SOLD}{_GAP}{{0,160}}?{_TITLE}{_GAP}{{0,120}}? in (?:the )?(?:aggregate |original )?principal amounts of "
        rf"\ue000",
        where=ITEM,
        never=_NEVER,
        matches={
            "the Company issued and sold unsecured convertible promissory notes in the principal amounts of $250,000 and "
            "$150,000": {"title": "unsecured convertible promissory notes"},
        },
        rejects=("The Company’s notes in the principal amounts of $250,000 and $150,000 are due.",),
    ),
)


ADVANCED = register(
    Rule(
        "securities.report.notes_advanced",
        needs=("advance", "lend", "loan"),
        pattern=rf"\b(?:advance|lend|loan)(?:ed)?\b{_GAP}{{0,160}}?(?:in the form of|evidenced by)(?: an?)? {_TITLE}"
        rf"{_GAP}{{0,80}}? (?:in )?(?:an? |the )?(?:(?:aggregate|original|total) ){{0,2}}principal amount of{_AMOUNT}",
        where=ITEM,
        never=r"(?<!line of )credit agreement|term loan",
        matches={
            "Larch agreed to advance to the Company in the form of convertible promissory notes (the “Convertible Notes”) an "
            "aggregate principal amount of up to $10,000,000": {
                "title": "convertible promissory notes",
                "principal": Money(amount=Decimal("10000000"), currency="USD", qualifier="up_to"),
            },
        },
        rejects=("The lenders agreed to advance term loans in the principal amount of $10,000,000.",),
    ),
    Rule(
        "securities.report.amount_advanced",
        needs=("advance", "lend", "loan"),
        pattern=rf"\b(?:advance|lend|loan)(?:ed)?\b{_GAP}{{0,200}}? {{money:principal}}[^;\ue000]{{0,120}}?(?:in the form of|"
        rf"evidenced by|in exchange for(?: the issuance of)?)(?: an?)? {_TITLE}",
        where=ITEM,
        never=r"(?<!line of )credit agreement|term loan",
        matches={
            "Larch advanced to the Company an initial pre-paid advance of $5.0 million (the “First Advance”), evidenced by a "
            "convertible promissory note": {
                "principal": Money(amount=Decimal("5000000"), currency="USD"),
                "title": "convertible promissory note",
            },
        },
        rejects=("Larch agreed to advance $5.0 million in the form of equipment.",),
    ),
)
EXCHANGED = Rule(
    "securities.report.notes_exchanged",
    needs=("exchang",),
    pattern=r"\bexchanged?\b[^;]{0,300}? for(?: approximately| an aggregate of)? (?:{money:principal} (?:in )?)?"
    r"(?:(?:aggregate|original|total) ){0,2}(?:principal amount of )?(?:the Company['’]s |its )?"
    rf"(?:a new series of |newly[- ]issued |new )?(?P<title>{NOTE_TITLE})",
    where=ITEM,
    never=r"exchange offer|tender|registration rights",
    matches={
        "the Company will exchange $60.0 million aggregate principal amount of the 2024 Notes for $62.5 million aggregate "
        "principal amount of newly issued 6.00% Convertible Senior Notes due 2028 (the “New Notes”).": {
            "principal": Money(amount=Decimal("62500000"), currency="USD"),
            "title": "6.00% Convertible Senior Notes due 2028",
            "rate": Decimal("0.06"),
            "year": Decimal(2028),
        },
    },
    rejects=("The notes were exchanged for 3,000,000 shares.",),
)
register(EXCHANGED)


def read_private_notes(reading: Reading, book: Book) -> None:
    """Put the notes into the book, where none stands in it by a title with coupon and year."""
    read_listed_notes(reading, book)
    if book.keys("offered", "notes", "convertible_notes") or not reading.once(find_deals):
        return
    _read_exchanged(reading, book)
    rules = (*PRIVATE_NOTES, *ADVANCED) if not book.keys("offered", "notes", "convertible_notes") else ()
    found = [match for rule in rules for match in reading.find(rule) if _is_own(reading, match)]
    for match in found[:1]:
        kind: SecurityKind = "convertible_notes" if _converts(match) else "notes"
        key = book.open("private-notes", "offered", kind, "primary")
        for leaf in ("title", "principal", "rate", "maturity"):
            book.put(key, leaf, match.get(leaf))
        _put_agreed(reading, book, key, "maturity", DUE)
        _put_agreed(reading, book, key, "rate", (BEARS,))


def _read_exchanged(reading: Reading, book: Book) -> None:
    """The notes that holders get for other notes."""
    deal = deal_named(reading, "primary")
    if deal is None or deal.get("exchanged") is None:
        return
    for match in [m for m in reading.find(EXCHANGED) if _is_own(reading, m)][:1]:
        key = book.open("exchanged-notes", "offered", kind_of(match["title"].value) or "notes", "primary")
        for leaf in ("title", "principal", "rate"):
            book.put(key, leaf, match.get(leaf))
        _put_agreed(reading, book, key, "maturity", DUE)
        year = match.get("maturity_date") or match.get("year")
        if "maturity" not in book[key] and year is not None:
            book.put(key, "maturity", year.becoming(str(year.value)))


def _put_agreed(reading: Reading, book: Book, key: str, leaf: str, rules: tuple[Rule, ...]) -> None:
    """What all sentences state of the notes of the deal; a leaf that stands in their title is known."""
    values = [m[leaf] for rule in rules for m in reading.find(rule) if _is_own(reading, m)]
    if values and leaf not in book[key] and all(value.value == values[0].value for value in values):
        book.put(key, leaf, values[0].also(*values[1:]))


def _is_own(reading: Reading, match: Match) -> bool:
    return is_primary(reading, match.statement) and not is_former(reading, match.statement)


def _converts(match: Match) -> bool:
    named = any(word in str(match["title"].value).lower() for word in ("convertible", "exchangeable"))
    return named or bool(_CONVERTED.search(match.statement.passage.text))
