"""Warrants that a dealer or finder is paid in."""

from collections.abc import Iterator
from decimal import Decimal

import regex

from extractor.reading import Reading
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.deals import deal_of
from extractor.subjects.securities.book import Book
from extractor.subjects.securities.headline import STOCK
from extractor.subjects.securities.periods import duration, life
from extractor.subjects.securities.titles import same_title
from extractor.subjects.securities.warrants.exercise import put_exercise
from extractor.subjects.securities.warrants.offered_rules import LIVES, PRICES

COMPENSATION = "compensation-warrants"
PAID_IN = Rule(
    "securities.warrants.paid_to_dealer",
    needs=("warrants to purchase", "warrants exercisable"),
    pattern=rf"[Ww]arrants (?:to purchase|exercisable for) {STOCK},? (?:in an amount equal to|equal to) (?:up to "
    rf")?{{rate:percent}} of "
    r"the (?:(?:aggregate |total )?number of |aggregate )?(?:shares|securities)[^.;]{0,60}? (?:sold|issued"
    r"|placed)[^.;]{0,80}?"
    r"at an exercise price (?:per share )?(?:equal to|of) (?P<terms>[^.;]{3,300}?)(?=\((?:the )?[\"“]|[.;]|$)"
    r"(?:\((?:the )?[\"“](?P<term>[\w ]{3,40})[\"”]\))?",
    matches={
        "Cantor is to receive compensation of 4.00% on the first $10 million gross proceeds and warrants to purchase "
        "shares of common stock in an amount equal to 10% of the number of shares sold by Cantor at an exercise price "
        "equal to 130% of the volume weighted average sales price of the shares of common stock sold by Cantor (the "
        '"Warrants").': {
            "percent": Decimal("0.1"),
            "terms": "130% of the volume weighted average sales price of the shares of common stock sold by Cantor",
            "term": "Warrants",
        },
    },
    rejects=("Cantor may not receive Warrants in excess of 10% of the shares of Common Stock sold in this offering.",),
)
EXERCISABLE_FOR = Rule(
    "securities.warrants.exercisable_for_years",
    needs=("exercisable for",),
    pattern=r"The (?P<term>(?:[A-Z][\w-]* ){0,4}[Ww]arrants) (?:are|will be) exercisable for (?:a period of "
    r")?{number:term_years} (?P<unit>years?|months?)"
    r"(?:[^.;]{0,60}?(?P<cashless>cashless exercise(?: provisions?| features?)?))?(?: "
    r"commencing {number:cashless_from} (?P<cashless_unit>years?|months?|days?) after)?",
    matches={
        "The Warrants are exercisable for five years, contain a cashless exercise provision commencing one year after "
        "issuance and are not transferable for a period of one year following their issuance.": {
            "term": "Warrants",
            "term_years": Decimal(5),
            "unit": "years",
            "cashless": "cashless exercise provision",
            "cashless_from": Decimal(1),
            "cashless_unit": "year",
        },
    },
    rejects=("The options are exercisable for ten years.",),
)
TO_DESIGNEES = Rule(
    "securities.warrants.issued_to_dealer",
    needs=("designee", "placement agent", "representative", "underwriter"),
    pattern=r"(?:issue|grant|sell)(?: to)? (?:the |our )?(?P<payee>(?:placement agent|representatives?|underwriters?|"
    r"sales agent"
    r"|[A-Z][\w.&]*)(?:[^.;\ue000-\ue004]|(?:Inc|Co|Corp|Ltd)\.){0,110}?),? (?:as (?:additional |partial |a portion of its "
    r")?(?:compensation|"
    r"fee)s?,? )?"
    r"(?:compensation )?(?P<title>[Ww]arrants)(?:,? (?:or )?\(?(?:the )?[\"“]?(?P<term>(?:[A-Z][\w’']*(?: [a-z]+)? "
    r"){1,3}[Ww]arrants)[,”\"]{0,2}\)?,?)? "
    rf"to purchase (?:up to )?(?:an aggregate of )?(?:up to )?"
    rf"(?:{{number:quantity}} (?:{STOCK}|shares)[^.;\ue000-\ue004]{{0,60}}?)?"
    r"(?:(?:that|a) number of [^.;\ue000-\ue004]{3,60}?)?(?:[^.;\ue000-\ue004]{0,40}?{rate:percent} of (?:the|all) "
    r"[^.;]{0,60}?(?:shares|securities|units|warrants))?",
    never="have not|previously",
    matches={
        "We have also agreed to issue to the placement agent, or its designees, warrants to purchase up to 138,430 "
        "shares of "
        "common stock (representing 5.0% of the aggregate number of shares sold in this offering).": {
            "payee": "placement agent, or its designees",
            "title": "warrants",
            "quantity": Decimal(138_430),
            "percent": Decimal("0.05"),
        },
        "The Company has agreed to issue to Acme Securities, Inc., the representative of the Underwriters (the "
        '"Representative"), '
        "warrants to purchase up to 130,000 shares of Common Stock at an exercise price of $6.60 per share.": {
            "payee": 'Acme Securities, Inc., the representative of the Underwriters (the "Representative")',
            "title": "warrants",
            "quantity": Decimal(130_000),
        },
        "We have agreed to issue to the representative, as additional compensation, warrants to purchase a number of "
        "shares of "
        "common stock equal to 4.0% of the total number of shares sold in this offering.": {
            "payee": "representative",
            "title": "warrants",
            "percent": Decimal("0.04"),
        },
    },
    rejects=(
        "We will issue to the investors warrants to purchase up to 138,430 shares of common stock.",
        "The underwriters have an option to purchase up to 138,430 shares of common stock.",
    ),
)
register(PAID_IN, EXERCISABLE_FOR, TO_DESIGNEES)
_DEALERS = regex.compile(r"(?i)placement agent|representative|underwriter|sales agent|dealer|\bor (?:its|their) designees?\b")


def read_paid_warrants(reading: Reading, book: Book) -> None:
    """Put the warrants that the deal's dealer is paid in into the book."""
    paid = [m for m in reading.find(PAID_IN) if deal_of(reading, m.statement) == "primary"]
    given = [m for m in reading.find(TO_DESIGNEES) if deal_of(reading, m.statement) == "primary" and _is_dealer(m)]
    for match in [*paid, *given][:1]:
        book.open(COMPENSATION, "compensation", "warrants", "primary")
        term: Stated[str] | None = match.get("term")
        book.put(COMPENSATION, "title", term or match.get("title"))
        book.put(COMPENSATION, "underlying.percent_of_units_sold", match.get("percent"))
        book.put(COMPENSATION, "underlying.quantity", match.get("quantity"))
        if "terms" in match:
            put_exercise(book, COMPENSATION, match)
        for more in reading.find(EXERCISABLE_FOR):
            if term is not None and same_title(more["term"].value, term.value):
                _put_life(book, COMPENSATION, more)
        _put_terms(reading, book, term, match)


def _is_dealer(match: Match) -> bool:
    return bool(_DEALERS.search(match.statement.text)) and ("percent" in match or "quantity" in match)


def _put_terms(reading: Reading, book: Book, term: Stated[str] | None, granted: Match) -> None:
    """Price and life, from the sentences about a dealer's warrants; the first statement counts."""
    for match in _about_dealers(reading, term, granted):
        price = match.get("exercise_price")
        book.put(COMPENSATION, "exercise_price", price.becoming(price.value.amount) if price else None)
        book.put(COMPENSATION, "term", life(match))
        book.put(COMPENSATION, "expires", match.get("expires"))


def _about_dealers(reading: Reading, term: Stated[str] | None, granted: Match) -> Iterator[Match]:
    for match in (m for rule in (*PRICES, *LIVES) for m in reading.find(rule)):
        title = match["title"].value
        within = match.statement == granted.statement and granted.rule == TO_DESIGNEES.name
        named = term is not None and same_title(title, term.value) and _DEALERS.search(term.value)
        if within or named or _DEALERS.search(title):
            yield match


def _put_life(book: Book, key: str, match: Match) -> None:
    book.put(key, "term", duration(match, "term_years", "unit"))
    cashless = match.get("cashless")
    if cashless is not None:
        book.put(key, "cashless", cashless.becoming(True))
        book.put(key, "cashless_from", duration(match, "cashless_from", "cashless_unit"))
