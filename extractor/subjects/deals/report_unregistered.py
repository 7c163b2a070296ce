"""Shares that a current report tells of as issued without registration: to sellers of a business, for services, offshore.

Form 8-K Item 3.02 (before 2004 Item 9, for Regulation S) asks for such sales though no contract of sale is named.
"""

import regex

from extractor.models.contents import SectionKind
from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.subjects.deals.amounts import money
from extractor.subjects.deals.report_sales import COUNT, UNIT, WHO

ITEM: frozenset[SectionKind] = frozenset({"item"})
NOT_ISSUED = (
    r"repurchase|tender offer|exchange offer|merger|dividend|split|conver(?:t|sion)|exercis|incentive|(?:equity|stock|option|"
    r"award|purchase|bonus) plan|restricted stock|options?\b|employee|directors?\b|officers?\b|\bvest|outstanding|registration "
    r"statement|commitment|press release|may issue|could issue|would issue|authori[sz]"
)
ISSUED = Rule(
    "deals.report.issued",
    needs=("issue", "issuance", "sold", "sale of"),
    pattern=rf"(?P<issued>\b(?:issue[ds]?|issuance|sold|sale|delivered))\b{WHO},?{COUNT} {{number:units_offered}} {UNIT}"
    r"(?! of (?:[A-Z][\w.]* )+(?:common|preferred) stock held)",
    where=ITEM,
    never=NOT_ISSUED,
    matches={
        "In connection with the acquisition of Larch Logistics, LLC, the Company issued an aggregate of 1,420,000 shares of its "
        "common stock to the former members of Larch Logistics, LLC.": {
            "issued": "issued",
            "units_offered": money("1420000").amount,
        },
        "the Registrant sold 850,000 shares of its Common Stock, $.01 par value, to Calder Overseas Fund Ltd.": {
            "issued": "sold",
            "units_offered": money("850000").amount,
        },
    },
    rejects=(
        "The Company issued 40,000 shares of common stock upon conversion of its notes.",
        "The Company issued a press release on its 3,000,000 shares.",
    ),
)
register(ISSUED)
_UNREGISTERED = regex.compile(r"^\W{0,3}(?i:items?)?\W{0,3}3\.02|(?i)unregistered sales?|regulation s\b")
_EXEMPT = regex.compile(
    r"(?i)\bsections? 4 ?\((?:a\)\()?2\)|\brule 506|\bregulation [DS]\b|\baccredited investors?\b|"
    r"exempt(?:ion)? from (?:the )?regist"
)


def is_unregistered(reading: Reading, match: Match) -> bool:
    """Does the match stand in the item on unregistered sales (Form 8-K Item 3.02)? It is on the deal of the other items."""
    sections = reading.sections.around(match.statement.span.start)
    return any(s.kind == "item" and _UNREGISTERED.search(s.title or reading.text.chars[s.start : s.start + 60]) for s in sections)


def is_exempt(reading: Reading, match: Match) -> bool:
    """Does the item, or the paragraph, say that what is issued is exempt from registration (Securities Act, Section 4)?"""
    return is_unregistered(reading, match) or bool(_EXEMPT.search(match.statement.passage.text))


_EXCHANGE = regex.compile(r"(?i)\bsections? 3 ?\(a\) ?\(9\)")


def is_exchange(match: Match) -> bool:
    """Does the paragraph say that securities are exchanged with their own holders (Securities Act, Section 3(a)(9))?"""
    return bool(_EXCHANGE.search(match.statement.passage.text))
