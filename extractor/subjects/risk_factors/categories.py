"""What a risk factor is about: weighted words of its heading and of the first lines of its text."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick_rs

from extractor.models.contents import Category
from extractor.reading import Reading
from extractor.rules import Evidence, Stated
from extractor.sections import Section
from extractor.text import Span

WORDS: dict[Category, dict[int, str]] = {
    "financial_condition": {
        5: "going concern, material weakness",
        4: "net loss, profitab, internal control, limited operating history, quarterly results",
        3: "losses, operating results, impairment, goodwill, restate, accounting, credit rating",
        2: "results of operations, financial condition, cash flow, revenue",
    },
    "funding": {
        5: (
            "additional funding, additional capital, raise capital, raise additional, additional financing, "
            "obtain financing"
        ),
        4: (
            "need capital, use of proceeds, net proceeds, use the proceeds, liquidity needs, "
            "fund our operations, access to capital, actual number of shares we will sell"
        ),
        3: "substantial doubt",
    },
    "operations": {
        4: "supplier, suppliers, supply chain, raw material",
        3: (
            "manufactur, customers, acquisition, integrat, merger, distribution network, inventory, "
            "joint venture, labor, interruption, demand for our, holding compan"
        ),
        2: (
            "acquire, growth, third parties, third-party, facilities, strategic, operating history, "
            "infrastructure, reinsur, our business could"
        ),
    },
    "product_development": {
        5: "clinical trial, product candidate",
        4: (
            "preclinical, drug product, development programs, technological change, "
            "commercializ, drug development"
        ),
        3: "research and development, new products, early stage of, develop and market, enrol",
    },
    "regulation": {
        4: "regulat, fda, legislation, investment company act, healthcare reform, anti-corruption, sanctions",
        3: (
            "government, compliance, laws, permits, sarbanes, reporting requirements, emerging growth company, "
            "tariff"
        ),
        2: "comply with, law, license, approval, controlled company",
    },
    "competition": {
        5: "competit, compete",
        4: "market share, competing, pricing pressure",
    },
    "intellectual_property": {
        5: (
            "intellectual property, patent, trademark, trade secret, proprietary rights, infring, "
            "proprietary technology"
        ),
        4: "open source, copyright",
    },
    "key_personnel": {
        5: (
            "key personnel, key employees, key researchers, key managers, qualified personnel, "
            "researchers or managers"
        ),
        4: "senior management, management team, highly skilled",
        3: "retain, attract, services of",
        2: "executive officers, loss of our",
    },
    "litigation_liability": {
        5: "litigation, product liability, lawsuit, legal proceeding, liability claims, class action",
        4: "indemnif, liable, exclusive forum, sole and exclusive",
        3: "liability, warranty, fraudulent transfer, bankruptcy",
        2: "claims, insurance",
    },
    "cybersecurity": {
        5: "cyber, data breach, security breach, privacy, data protection, data security, personal data",
        4: "information technology, information systems, hack, personal information",
    },
    "market_price": {
        5: (
            "market price, stock price, trading price, share price, active trading market, short sell, "
            "thinly traded"
        ),
        4: (
            "price of our, volatil, trading market, analysts, different prices, secondary market, "
            "eligible for future sale"
        ),
        3: (
            "price of the, fluctuat, resell, hedging, public market, market value, value of the notes, "
            "sales of a, sale of these shares"
        ),
    },
    "dilution": {
        5: "dilut, book value, equity issuances",
        4: (
            "future sales, additional shares, issue additional, future equity, eligible for future sale, "
            "issuance or sale of shares, issue equity, sales of a substantial number"
        ),
        3: "sales of a significant number, substantial number of shares",
    },
    "listing": {
        5: "delist",
        4: "listing, listed on, nasdaq, new york stock exchange, nyse, penny stock",
    },
    "control_and_governance": {
        5: (
            "anti-takeover, takeover, control of us, significant control, stockholder rights plan, dual class, "
            "dual-class"
        ),
        4: (
            "bylaw, charter, certificate of incorporation, voting, controlling, conflicts of interest, "
            "conflict of interest, principal stockholders, significant influence"
        ),
        3: "change of control, change in control, directors, concentrat, discretion, general partner",
    },
    "indebtedness": {
        5: "indebtedness, our debt, credit facility, covenant, leverage, refinanc",
        4: "borrow, secured, subordinated, default, obligor, lender",
        3: "debt, debenture, guarant, service our",
    },
    "securities_terms": {
        5: "pre-funded warrants, dividend",
        4: (
            "the notes, noteholders, the warrants, convertible, conversion, redeem, redemption, repurchase, "
            "exercise price, coupon, depositary shares, fundamental change"
        ),
        3: (
            "preferred stock, rank, maturity, distributions, principal amount, at the market, "
            "original issue discount"
        ),
        2: "holders of, this offering, purchase price",
    },
    "tax": {
        5: "tax, net operating loss, pfic, passive foreign investment company",
        4: "irs, withholding",
        3: "reit",
    },
    "macro": {
        5: "inflation, recession, pandemic, covid",
        4: "economic, economy, interest rate, geopolitic, war, terror, natural disaster, commodity prices",
        3: "market conditions, energy prices, oil prices, housing market, financial markets",
    },
    "environment": {
        5: "environment, hazardous, climate, greenhouse, pollution",
        4: "sustainab, weather, emission, esg, contaminat",
        3: "clean up",
    },
    "international": {
        4: (
            "international, foreign, currency, exchange rate, china, prc, hong kong, israel, russia, "
            "outside the united states, global operations, overseas"
        ),
        3: "europe, ukraine, emerging markets",
    },
}
"""By category, literals in lower case by their weight; a literal is the beginning of a word."""

_ENOUGH = 8
_OF_BEST = 3
_OPENING = 400
"""Only so many characters of the text below a heading are asked what the factor is about."""


def categories_of(reading: Reading, section: Section) -> list[Stated[Category]]:
    """The categories of a factor, those that most is said of first; "other", with its heading, where nothing is."""
    scores: dict[Category, int] = defaultdict(int)
    places: dict[Category, list[Span]] = defaultdict(list)
    heading = section.heading or Span(section.start, section.end)
    for category, weight, span in _said(reading, heading, min(heading.end + _OPENING, section.end)):
        scores[category] += weight * (2 if span.start < heading.end else 1)
        places[category].append(span)
    best = max(scores.values(), default=0)
    kept = [name for name in scores if scores[name] >= _ENOUGH and scores[name] * _OF_BEST >= best]
    if not kept:
        kept, places = ["other"], {"other": [heading]}
    opening = Span(heading.start, min(heading.end + _OPENING, section.end))
    return [_stated(name, places[name], opening) for name in sorted(kept, key=lambda name: (-scores[name], name))]


def _stated(category: Category, places: list[Span], opening: Span) -> Stated[Category]:
    return Stated(category, tuple(Evidence(span, opening, "risk_factors.category") for span in places[:3]))


def _said(reading: Reading, heading: Span, end: int) -> Iterator[tuple[Category, int, Span]]:
    """Each literal once for each category, at its first place."""
    literals, automaton, meanings = _automaton()
    said: set[tuple[Category, str]] = set()
    for passage in reading.text.passages_in(heading.start, end):
        words = passage.text.lower()
        for at, start, stop in automaton.find_matches_as_indexes(words, overlapping=True):
            if start and (words[start - 1].isalnum() or words[start - 1] == "-"):
                continue
            span = passage.span(start, stop)
            if span.start >= end or not _ends_word(literals[at], words, stop):
                continue
            for category, weight in meanings[literals[at]]:
                if (category, literals[at]) not in said:
                    said.add((category, literals[at]))
                    yield category, weight, span


def _ends_word(literal: str, words: str, stop: int) -> bool:
    """A literal of four letters or less is a whole word, or its plural."""
    if len(literal) > 4 or stop >= len(words):
        return True
    following = words[stop : stop + 2]
    return not following[0].isalpha() or (following[0] == "s" and not following[1:].isalpha())


@lru_cache(maxsize=1)
def _automaton() -> tuple[tuple[str, ...], ahocorasick_rs.AhoCorasick, dict[str, list[tuple[Category, int]]]]:
    meanings: dict[str, list[tuple[Category, int]]] = defaultdict(list)
    for category, by_weight in WORDS.items():
        for weight, words in by_weight.items():
            for literal in words.split(", "):
                meanings[literal].append((category, weight))
    literals = tuple(sorted(meanings))
    return literals, ahocorasick_rs.AhoCorasick(literals), meanings
