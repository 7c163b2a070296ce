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
from extractor.subjects.deals.report_exhibits import listed_deal
from extractor.subjects.deals.report_further import Part, first_contract, further_parts
from extractor.subjects.deals.report_kinds import (
    AT_A_SHARE,
    COMBINED_PRICE,
    EXCHANGE_AGREEMENT,
    EXCHANGE_SETTLED,
    EXCHANGED_FOR,
    INDUCEMENT,
    PLACED,
    REGISTERED,
    SALE_OF_NOTES,
    SALE_OF_TITLED,
    UNDER_INDENTURE,
)
from extractor.subjects.deals.report_lines import ADVANCES, EQUITY_LINE, LINE_AGREEMENT, LINE_SIZE, RIGHT_TO_SELL
from extractor.subjects.deals.report_prices import DISCOUNT, PRICE, PUBLIC_PRICE, UNITS, WHOLE_PRINCIPAL
from extractor.subjects.deals.report_proceeds import GROSS, NET, OPTION, UNDERWRITTEN, WHOLE_PRICE
from extractor.subjects.deals.report_rules import (
    AGREED_TO_PURCHASE,
    CLOSED,
    INITIAL_PURCHASERS,
    PRINCIPAL,
    PROGRAM,
    PURCHASE_AGREEMENT,
    SOLD_AT,
    SOLD_FOR,
    UNDERWRITING,
)
from extractor.subjects.deals.report_sales import (
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
from extractor.subjects.deals.report_unregistered import ISSUED, is_exchange, is_exempt, is_unregistered

_LISTS: frozenset[SectionKind] = frozenset({"exhibit_list", "exhibit_index", "signatures"})
_PROGRAMS = (PROGRAM.name, MARKET_PROGRAM.name, EQUITY_PROGRAM.name)
_AGREEMENTS = (
    UNDERWRITING, LINE_AGREEMENT, PROGRAM, MARKET_PROGRAM, EQUITY_PROGRAM, PURCHASE_AGREEMENT, UNDER_PURCHASE_AGREEMENT,
    STANDARD_TERMS, PLACEMENT_AGREEMENT, INDUCEMENT,
)  # fmt: skip
_TELLING = (*_PROGRAMS, INDUCEMENT.name, LINE_AGREEMENT.name)
"""Agreements that nobody enters into but to sell securities."""
_WITHOUT_CONTRACT = (SALE_OF.name, PRINCIPAL.name, SALE_OF_AMOUNT.name, SALE_OF_NOTES.name, SALE_OF_TITLED.name)
"""How a sale is told of where no contract is."""
_SALES = (
    EQUITY_LINE,
    RIGHT_TO_SELL,
    ADVANCES,
    AGREED_TO_PURCHASE,
    SOLD_FOR,
    SOLD_AT,
    PRINCIPAL,
    SALE_OF_NOTES,
    CLOSED,
    SALE_OF,
    SALE_OF_AMOUNT,
    SALE_OF_TITLED,
)
_NAMES_OF_SALES = frozenset(rule.name for rule in (*_SALES, PROGRAM_SIZE))
_DETAILS = (
    WHOLE_PRICE, WHOLE_PRINCIPAL, UNITS, PUBLIC_PRICE, PRICE, PRICE_EACH, COMBINED_PRICE, AT_A_SHARE, DISCOUNT, NET, GROSS,
    SETTLED, OPTION, INITIAL_PURCHASERS, PUBLIC_OFFERING, PLACED, UNDERWRITTEN,
)  # fmt: skip
_FOR_MONEY = regex.compile(r"(?i)\bsold\b[^;]{0,200}\b(?:accredited|investors?|purchasers?)\b[^;]{0,200}(?:proceeds|\$)")
_SECURITIES = regex.compile(
    r"(?i)\b(?:shares|(?<!capital )(?:common |preferred )stock|notes?|debentures?|bonds|units|warrants?|securities|offerings?|"
    r"ADSs|private placement|certificates)\b"
)
_STOCK = regex.compile(
    r"(?i)\b(?:shares|units|principal amount) of\b|common (?:stock|shares|units)|ordinary shares|\bADSs\b|securities"
)
_SALE_WORDS = regex.compile(r"(?i)\b(?:issue and sell|issu(?:ed|ance)|sale|sell|sold)\b")


def further_deals_of_report(reading: Reading) -> tuple[tuple[Part, tuple[Match, ...]], ...]:
    """The parts of items that tell of further deals of the registrant's own, with the matches in each."""
    told = reading.once(_all_told)
    contracts = [match for match in told if "agreement_title" in match]
    if not contracts:
        return ()
    sales = [match for match in told if match.rule in _NAMES_OF_SALES]
    heads = _in_items(reading, _AGREEMENTS)
    further = further_parts(reading, contracts[0], heads, sales)
    return tuple((part, _of_part(reading, part, told, heads)) for part in further)


def _of_part(reading: Reading, part: Part, told: tuple[Match, ...], heads: list[Match]) -> tuple[Match, ...]:
    own = [match for match in heads if part.holds(match) and match.rule == part.contract.rule]
    exempt = [match for match in told if match.rule == INITIAL_PURCHASERS.name and is_unregistered(reading, match)]
    return (*own, *(match for match in told if part.holds(match)), *exempt)


def own_deal_of_report(reading: Reading) -> tuple[Match, ...]:
    """The matches that tell of securities which the registrant sold, the agreement first; none where it sold none.

    What the report's further deals are told by is not among them.
    """
    parts = [part for part, _ in reading.once(further_deals_of_report)]
    return tuple(match for match in reading.once(_all_told) if not any(part.holds(match) for part in parts))


def _all_told(reading: Reading) -> tuple[Match, ...]:
    """The matches that tell of sales by the registrant, those of the contract with most authority first."""
    agreements = [m for m in _in_items(reading, _AGREEMENTS) if m.rule != MARKET_PROGRAM.name or _is_of_stock(m)]
    if not agreements:
        return _exchange(reading) or _without_agreement(reading) or _issued(reading) or listed_deal(reading)
    sales = [m for m in _in_items(reading, _SALES) if m.rule != CLOSED.name or _SECURITIES.search(m.statement.text)]
    telling = [match for match in agreements if match.rule in _TELLING or _sells(match)]
    if not (sales or telling):
        return listed_deal(reading)
    kind = first_contract(agreements).rule
    programs = {match.statement.passage.index for match in agreements if match.rule in _PROGRAMS}
    sizes = _in_items(reading, (PROGRAM_SIZE, LINE_SIZE) if programs or kind == LINE_AGREEMENT.name else ())
    size = PROGRAM_SIZE.name if kind in _PROGRAMS else LINE_SIZE.name
    sizes = [m for m in sizes if m.rule == size or (m.rule == PROGRAM_SIZE.name and m.statement.passage.index in programs)]
    own = [match for match in agreements if match.rule == kind]
    return _with_details(reading, [*own, *sizes, *sales])


def _exchange(reading: Reading) -> tuple[Match, ...]:
    """Securities that holders give for others, where nothing else is sold."""
    agreements, exchanged = _in_items(reading, (EXCHANGE_AGREEMENT,)), _in_items(reading, (EXCHANGED_FOR,))
    if not agreements:
        exchanged = [match for match in exchanged if is_exchange(match)] or _in_items(reading, (EXCHANGE_SETTLED,))
    return _with_details(reading, [*agreements, *exchanged]) if exchanged else ()


def _without_agreement(reading: Reading) -> tuple[Match, ...]:
    """A sale that is told of as a placement or an offering, in its sentence or its paragraph, though no contract is named."""
    told_so = _in_items(reading, (INITIAL_PURCHASERS, PUBLIC_OFFERING, UNDER_INDENTURE, UNDERWRITTEN, REGISTERED))
    if not told_so:
        return ()
    placed = {match.statement.span for match in told_so}
    around = {match.statement.passage.index for match in told_so}
    items = {_item(reading, match) for match in told_so}
    sales = [
        match
        for match in _in_items(reading, _SALES)
        if match.statement.span in placed or (match.rule in _WITHOUT_CONTRACT and _is_around(reading, match, around, items))
    ]
    with_sales = {match.statement.span for match in sales if match.rule in _WITHOUT_CONTRACT}
    told = [match for match in sales if match.statement.span in with_sales | placed]
    return _with_details(reading, told) if with_sales else ()


def _is_around(reading: Reading, match: Match, passages: set[int], items: set[int]) -> bool:
    """Does the paragraph say that what is sold is placed or offered, of notes the item, or has the report one for such sales?"""
    if match.statement.passage.index in passages:
        return True
    of_notes = "principal" in match or match.rule in (PRINCIPAL.name, SALE_OF_NOTES.name)
    if of_notes and _item(reading, match) in items:
        return True
    if match.rule == SALE_OF.name and not _FOR_MONEY.search(match.statement.text):
        return False
    return any(item.number == "3.02" for item in reading.sections.of_kind("item"))


def _issued(reading: Reading) -> tuple[Match, ...]:
    """Shares issued without registration, for which no contract of sale is named."""
    issued = [match for match in _in_items(reading, (ISSUED,)) if is_exempt(reading, match)]
    issued += [match for match in _in_items(reading, (PRINCIPAL, SALE_OF_NOTES)) if is_unregistered(reading, match)]
    sales = [m for m in _in_items(reading, _SALES) if any(m.statement.passage is one.statement.passage for one in issued)]
    return _with_details(reading, [*issued, *sales]) if issued else ()


def _with_details(reading: Reading, telling: list[Match]) -> tuple[Match, ...]:
    """The details of a sale stand in the items that tell of it; those of its contract's own paragraph come first."""
    home = {match.statement.passage.index for match in telling if "agreement_title" in match}
    telling.sort(key=lambda match: "agreement_title" not in match and match.statement.passage.index not in home)
    items = {_item(reading, match) for match in telling}
    details = (match for match in _in_items(reading, _DETAILS) if _item(reading, match) in items)
    exempt = (match for match in _in_items(reading, (INITIAL_PURCHASERS,)) if is_unregistered(reading, match))
    return (*telling, *details, *exempt)


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
