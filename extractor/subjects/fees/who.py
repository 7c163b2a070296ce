"""Who is paid, by whom, and under which contract."""

import regex

from extractor.language.defined_terms import find_definitions
from extractor.language.names import is_firm, printed_name, same_firm
from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Match, Stated
from extractor.subjects.deals import deal_named
from extractor.subjects.offerings.method import find_method, own_agreement
from extractor.subjects.parties.read import find_dealers
from extractor.subjects.prospectus_cover.registrants import issuer_name
from extractor.subjects.stating import stated

_PROGRAMS = ("at_the_market", "best_efforts", "equity_line")
_DEALER_ROLES = ("underwriter", "sales_agent", "placement_agent")
_ONE_AGENT = regex.compile(r"\b(?:[Tt]he|[Oo]ur) (?:exclusive |sole |lead )?(?:placement |sales |selling )?[Aa]gent\b(?!s)")
_SEVERAL_DEALERS = regex.compile(r"(?i)\b(?:underwriters|managers|agents|dealers)\b")
_EACH = regex.compile(r"(?i)\beach (?:of the )?(?:\w+ ){0,2}(?:agent|underwriter|manager|dealer)")
_DEFINES = regex.compile(r"\([^()]{0,60}[\"“]|, or [A-Z]|refer to")
_PLACES: frozenset[SectionKind] = frozenset(
    {"cover", "legend", "summary", "the_offering", "about", "plan_of_distribution", "item"}
)
_PAYING = r"(?:pay|paid|paying|reimburse[ds]?)(?: to)? \K"
"""Behind these words the firm that is paid is named; a sentence may introduce it in full before."""
_OF_SEVERAL = regex.compile(r"(?i)\b(?:each|collectively|together)\b")
_SEVERAL = regex.compile(r"(?i)\b(?:underwriters|managers|agents|purchasers|representatives|dealers|advisors|advisers)\b|\band\b")


def _may_define(words: str) -> bool:
    return ("(" in words or ", or " in words or "refer to" in words) and bool(_DEFINES.search(words))


def find_short_forms(reading: Reading) -> dict[str, Stated[str]]:
    """The firms that defined terms stand for, in full, by term: {"Cantor": "Cantor Fitzgerald & Co."}."""
    known: dict[str, Stated[str]] = {}
    for passage in reading.text.passages:
        if not _may_define(passage.text) or not reading.sections.kinds_at(passage.start) & _PLACES:
            continue
        for definition in find_definitions(passage.text):
            of_several = _OF_SEVERAL.search(passage.text, definition.before, definition.start)
            if definition.firm and is_firm(definition.firm) and not of_several and not _SEVERAL.search(definition.term):
                start = definition.firm_start
                end = start + len(definition.firm)
                full = stated(printed_name(definition.firm), passage, start, end, "fees.payee.defined_term")
                known.setdefault(definition.term.lower().removeprefix("the "), full)
    return known


def payee_of(reading: Reading, match: Match) -> Stated[str] | None:
    """The firm that the statement pays, as it prints it: "Cantor" where it does not give the name in full; where it
    names none, the deal's only dealer; None where there are several.
    """
    full = _payee_in_full(reading, match)
    return _as_printed(reading, match, full) if full else None


def _as_printed(reading: Reading, match: Match, full: Stated[str]) -> Stated[str]:
    """The short form of the firm's own name that the statement has, where it lacks the whole name."""
    words = match.statement.text
    for term, firm in reading.once(find_short_forms).items():
        if firm.value != full.value or term not in full.value.lower():
            continue
        found = regex.search(rf"(?i){_PAYING if full.value in words else ''}(?<!\w){regex.escape(term)}(?!\w)", words)
        if found:
            start, end = match.statement.start + found.start(), match.statement.start + found.end()
            return stated(found[0], match.statement.passage, start, end, "fees.payee.short_form", match.statement)
    return full


def _payee_in_full(reading: Reading, match: Match) -> Stated[str] | None:
    named = match.get("payee")
    if named:
        found = _firm_called(reading, str(named.value))
        if found or _SEVERAL.search(str(named.value)):
            return found
        if is_firm(str(named.value)):
            return named.becoming(printed_name(str(named.value)))
    words = match.statement.text
    short_forms = reading.once(find_short_forms)
    for term, full in short_forms.items():
        if term[:1].isalpha() and regex.search(rf"(?i)(?<!\w){regex.escape(term)}(?!\w)", words) and _is_dealer(reading, full):
            return full
    dealers = [row["name"] for row in reading.once(find_dealers) if row.get("role") in _DEALER_ROLES]
    alone = _ONE_AGENT.search(words) and not _SEVERAL_DEALERS.search(words) and not _EACH.search(words)
    only = len(dealers) == 1 or alone
    return dealers[0] if dealers and only else None


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
        method, own = reading.once(find_method), reading.once(own_agreement)
        title: Stated[str] | None = own["title"] if own and method and method.value in _PROGRAMS else None
        return None if title and "purchase" in str(title.value).lower() else title
    named = deal_named(reading, deal)
    other = (named.get("agreement_title") or named.get("term")) if named else None
    return other if other and "Agreement" in str(other.value) else None
