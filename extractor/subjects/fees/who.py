"""Who is paid, by whom, and under which contract."""

import regex

from extractor.language.defined_terms import find_definitions
from extractor.language.names import is_firm, printed_name, same_firm
from extractor.reading import Reading, RowParts
from extractor.rules import Match, Stated
from extractor.subjects.deals import deal_named
from extractor.subjects.offerings.method import find_agreement, find_method
from extractor.subjects.parties.read import find_dealers
from extractor.subjects.prospectus_cover.registrants import issuer_name
from extractor.subjects.stating import stated

_DEALER_ROLES = ("underwriter", "sales_agent", "placement_agent")
_OF_SEVERAL = regex.compile(r"(?i)\b(?:each|collectively|together)\b")
_SEVERAL = regex.compile(r"(?i)\b(?:underwriters|managers|agents|purchasers|representatives|dealers|advisors|advisers)\b|\band\b")


def find_short_forms(reading: Reading) -> dict[str, Stated[str]]:
    """The firms that defined terms stand for, in full, by term: {"Cantor": "Cantor Fitzgerald & Co."}."""
    known: dict[str, Stated[str]] = {}
    for passage in reading.text.passages:
        if "(" not in passage.text and ", or " not in passage.text and "refer to" not in passage.text:
            continue
        for definition in find_definitions(passage.text):
            of_several = _OF_SEVERAL.search(passage.text, definition.before, definition.start)
            if definition.firm and is_firm(definition.firm) and not of_several:
                start = definition.firm_start
                end = start + len(definition.firm)
                full = stated(printed_name(definition.firm), passage, start, end, "fees.payee.defined_term")
                known.setdefault(definition.term.lower().removeprefix("the "), full)
    return known


def payee_of(reading: Reading, match: Match) -> Stated[str] | None:
    """The firm that the statement pays: the one it names, else the deal's only dealer; None where there are several."""
    named = match.get("payee")
    if named:
        found = _firm_called(reading, str(named.value))
        if found or _SEVERAL.search(str(named.value)):
            return found
    words = match.statement.text
    short_forms = reading.once(find_short_forms)
    for term, full in short_forms.items():
        if term[:1].isalpha() and regex.search(rf"(?i)(?<!\w){regex.escape(term)}(?!\w)", words) and _is_dealer(reading, full):
            return full
    dealers = [row["name"] for row in reading.once(find_dealers) if row.get("role") in _DEALER_ROLES]
    return dealers[0] if len(dealers) == 1 else None


def _firm_called(reading: Reading, words: str) -> Stated[str] | None:
    plain = words.strip(" ,").removeprefix("the ").lower()
    short = reading.once(find_short_forms).get(plain)
    if short and not _SEVERAL.search(plain):
        return short
    for row in reading.once(find_dealers):
        if same_firm(row["name"].value, words):
            name: Stated[str] = row["name"]
            return name
    return None


def _is_dealer(reading: Reading, name: Stated[str]) -> bool:
    dealers = reading.once(find_dealers)
    return any(same_firm(row["name"].value, name.value) for row in dealers)


def payer_of(reading: Reading, match: Match) -> Stated[str] | None:
    """The issuer, where the statement or its deal says that it pays."""
    return reading.once(issuer_name)


def agreement_of(reading: Reading, deal: str) -> Stated[str] | None:
    """The title of the contract of the deal."""
    if deal == "primary":
        own: RowParts | None = reading.once(_own_agreement)
        return own["title"] if own else None
    named = deal_named(reading, deal)
    title = (named.get("agreement_title") or named.get("term")) if named else None
    return title if title and "Agreement" in str(title.value) else None


def _own_agreement(reading: Reading) -> RowParts | None:
    method = find_method(reading)
    if method is None or method.value not in ("at_the_market", "best_efforts", "equity_line"):
        return None
    return find_agreement(reading, method)
