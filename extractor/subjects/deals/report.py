"""The deal that a current report tells of (Form 8-K Items 1.01, 3.02 and 8.01, before 2004 Item 5): securities sold.

An agreement alone is no deal of the registrant's: companies also buy stock, assets and their own shares under purchase
agreements. It is one where a sentence says that the registrant's securities are sold.
"""

import regex

from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Match, Rule
from extractor.subjects.deals.former import is_former
from extractor.subjects.deals.report_beside import BESIDE_THE_OFFERING
from extractor.subjects.deals.report_kinds import (
    AT_A_SHARE,
    COMBINED_PRICE,
    EXCHANGE_AGREEMENT,
    EXCHANGED_FOR,
    INDUCEMENT,
    PLACED,
    SALE_OF_NOTES,
    UNDER_INDENTURE,
)
from extractor.subjects.deals.report_proceeds import GROSS, NET, OPTION, WHOLE_PRICE
from extractor.subjects.deals.report_rules import (
    AGREED_TO_PURCHASE,
    CLOSED,
    DISCOUNT,
    INITIAL_PURCHASERS,
    PRICE,
    PRINCIPAL,
    PROGRAM,
    PUBLIC_PRICE,
    PURCHASE_AGREEMENT,
    SOLD_AT,
    SOLD_FOR,
    UNDERWRITING,
    UNITS,
    WHOLE_PRINCIPAL,
)
from extractor.subjects.deals.report_sales import (
    EQUITY_LINE,
    EQUITY_PROGRAM,
    MARKET_PROGRAM,
    PLACEMENT_AGREEMENT,
    PRICE_EACH,
    PROGRAM_SIZE,
    PUBLIC_OFFERING,
    SALE_OF,
    SALE_OF_AMOUNT,
    SETTLED,
    STANDARD_TERMS,
    UNDER_PURCHASE_AGREEMENT,
)

_LISTS: frozenset[SectionKind] = frozenset({"exhibit_list", "exhibit_index", "signatures"})
_PROGRAMS = (PROGRAM.name, MARKET_PROGRAM.name, EQUITY_PROGRAM.name)
_AGREEMENTS = (
    UNDERWRITING, PROGRAM, MARKET_PROGRAM, EQUITY_PROGRAM, PURCHASE_AGREEMENT, UNDER_PURCHASE_AGREEMENT, STANDARD_TERMS,
    PLACEMENT_AGREEMENT, INDUCEMENT,
)  # fmt: skip
_TELLING = (*_PROGRAMS, INDUCEMENT.name)
"""Agreements that nobody enters into but to sell securities."""
_WITHOUT_CONTRACT = (SALE_OF.name, PRINCIPAL.name, SALE_OF_AMOUNT.name)
"""How a sale is told of where no contract is."""
_SALES = (EQUITY_LINE, AGREED_TO_PURCHASE, SOLD_FOR, SOLD_AT, PRINCIPAL, SALE_OF_NOTES, CLOSED, SALE_OF, SALE_OF_AMOUNT)
_DETAILS = (
    WHOLE_PRICE, WHOLE_PRINCIPAL, UNITS, PUBLIC_PRICE, PRICE, PRICE_EACH, COMBINED_PRICE, AT_A_SHARE, DISCOUNT, NET, GROSS,
    SETTLED, OPTION, INITIAL_PURCHASERS, PUBLIC_OFFERING, PLACED,
)  # fmt: skip
_FOR_MONEY = regex.compile(r"(?i)\bsold\b[^;]{0,200}\b(?:accredited|investors?|purchasers?)\b[^;]{0,200}(?:proceeds|\$)")
_SECURITIES = regex.compile(
    r"(?i)\b(?:shares|(?<!capital )(?:common |preferred )stock|notes?|debentures?|bonds|units|warrants?|securities|offerings?|"
    r"ADSs|private placement|certificates)\b"
)
_STOCK = regex.compile(
    r"(?i)\b(?:shares|units|principal amount) of\b|common (?:stock|shares|units)|ordinary shares|\bADSs\b|securities"
)
_UNREGISTERED = regex.compile(r"3\.02")
_SALE_WORDS = regex.compile(r"(?i)\b(?:issue and sell|issu(?:ed|ance)|sale|sell|sold)\b")


def own_deal_of_report(reading: Reading) -> tuple[Match, ...]:
    """The matches that tell of securities which the registrant sold, the agreement first; none where it sold none."""
    agreements = [m for m in _in_items(reading, _AGREEMENTS) if m.rule != MARKET_PROGRAM.name or _is_of_stock(m)]
    if not agreements:
        return _exchange(reading) or _without_agreement(reading)
    sales = [m for m in _in_items(reading, _SALES) if m.rule != CLOSED.name or _SECURITIES.search(m.statement.text)]
    telling = [match for match in agreements if match.rule in _TELLING or _sells(match)]
    if not (sales or telling):
        return ()
    kind = agreements[0].rule
    program = _in_items(reading, (PROGRAM_SIZE,)) if kind in _PROGRAMS else []
    own = [match for match in agreements if match.rule == kind]
    return _with_details(reading, [*own, *program, *sales])


def _exchange(reading: Reading) -> tuple[Match, ...]:
    """Securities that holders give for others, where nothing else is sold."""
    agreements, exchanged = _in_items(reading, (EXCHANGE_AGREEMENT,)), _in_items(reading, (EXCHANGED_FOR,))
    return _with_details(reading, [*agreements, *exchanged]) if agreements and exchanged else ()


def _without_agreement(reading: Reading) -> tuple[Match, ...]:
    """A sale that is told of as a placement or an offering, though no contract is named."""
    placed = {match.statement.span for match in _in_items(reading, (INITIAL_PURCHASERS, PUBLIC_OFFERING, UNDER_INDENTURE))}
    if placed:
        sales = [
            m for m in _in_items(reading, (SALE_OF,)) if _is_unregistered(reading, m) and _FOR_MONEY.search(m.statement.text)
        ]
        placed |= {match.statement.span for match in sales}
    if not placed:
        return ()
    sales = [match for match in _in_items(reading, _SALES) if match.statement.span in placed]
    return _with_details(reading, sales) if any(match.rule in _WITHOUT_CONTRACT for match in sales) else ()


def _with_details(reading: Reading, telling: list[Match]) -> tuple[Match, ...]:
    """The details of a sale stand in the items that tell of it."""
    items = {_item(reading, match) for match in telling}
    details = (match for match in _in_items(reading, _DETAILS) if _item(reading, match) in items)
    exempt = (match for match in _in_items(reading, (INITIAL_PURCHASERS,)) if _is_unregistered(reading, match))
    return (*telling, *details, *exempt)


def _is_unregistered(reading: Reading, match: Match) -> bool:
    """Does the match stand in the item on unregistered sales (Form 8-K Item 3.02)? It is on the deal of the other items."""
    sections = reading.sections.around(match.statement.span.start)
    return any(s.kind == "item" and _UNREGISTERED.search(reading.text.chars[s.start : s.start + 40]) for s in sections)


def _item(reading: Reading, match: Match) -> int:
    sections = reading.sections.around(match.statement.span.start)
    return next((section.index for section in sections if section.kind == "item"), -1)


def _is_of_stock(match: Match) -> bool:
    """Does the paragraph of a distribution agreement say that stock is sold under it, and not goods?"""
    return bool(_STOCK.search(match.statement.passage.text))


def _sells(match: Match) -> bool:
    """Does the sentence of an underwriting agreement also say that securities are sold under it?"""
    return match.rule == UNDERWRITING.name and bool(_SALE_WORDS.search(match.statement.text))


def _in_items(reading: Reading, rules: tuple[Rule, ...]) -> list[Match]:
    """Matches in items' own text that tell of the report's deal: the descriptions of exhibits tell of agreements, not of
    what happened, and other sentences of earlier deals or of the sale beside this one.
    """
    beside = {match.statement.span for match in reading.find(BESIDE_THE_OFFERING)}
    return [
        match
        for rule in rules
        for match in reading.find(rule)
        if not reading.sections.kinds_at(match.statement.span.start) & _LISTS
        and match.statement.span not in beside
        and not is_former(reading, match.statement)
    ]
