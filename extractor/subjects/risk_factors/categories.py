"""What a risk factor is about: a trained classifier says it, weighted words of its opening help and are the evidence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import ahocorasick_rs

from extractor.models.contents import Category
from extractor.reading import Reading
from extractor.rules import Evidence, Stated
from extractor.sections import Section
from extractor.subjects.risk_factors.classifier import classify
from extractor.subjects.risk_factors.words import without_consequences
from extractor.text import Span

WORDS: dict[Category, dict[int, str]] = {
    "financial_condition": {
        5: "going concern, material weakness",
        4: "net loss, profitab, internal control, limited operating history, quarterly results",
        3: (
            "losses, operating results, impairment, goodwill, restate, accounting, credit rating, gross margin, "
            "write-down, write-off, loan losses, credit losses, loss reserves, pro forma, key metrics, limited history"
        ),
        2: "results of operations, financial condition, cash flow, revenue, margins, fluctuations in our",
    },
    "funding": {
        5: ("additional funding, additional capital, raise capital, raise additional, additional financing, obtain financing"),
        4: (
            "need capital, use of proceeds, net proceeds, use the proceeds, liquidity needs, "
            "fund our operations, access to capital, actual number of shares we will sell"
        ),
        3: "substantial doubt, going concern, financing, fund our, raise funds, liquidity",
    },
    "operations": {
        4: "supplier, suppliers, supply chain, raw material",
        3: (
            "manufactur, customers, acquisition, integrat, merger, distribution network, inventory, "
            "joint venture, labor, interruption, demand for our, holding compan, business combination, separation, "
            "spin-off, brand, reputation, tenants, insurance, synergies, advertis, subcontractors, our strategy"
        ),
        2: (
            "acquire, growth, third parties, third-party, facilities, strategic, operating history, "
            "infrastructure, reinsur, our business could, transaction, projects, contracts, consumer, estimates"
        ),
    },
    "product_development": {
        5: "clinical trial, product candidate",
        4: ("preclinical, drug product, development programs, technological change, commercializ, drug development"),
        3: (
            "research and development, new products, early stage of, develop and market, enrol, artificial intelligence, "
            "machine learning, new technolog, technologies, innovat, defects, errors, bugs, product development"
        ),
    },
    "regulation": {
        4: "regulat, fda, legislation, investment company act, healthcare reform, anti-corruption, sanctions",
        3: (
            "government, compliance, laws, permits, sarbanes, reporting requirements, emerging growth company, "
            "tariff, antitrust, export control, medicare, public company, jobs act"
        ),
        2: "comply with, law, license, approval, controlled company",
    },
    "competition": {
        5: "competit, compete",
        4: "market share, competing, pricing pressure",
    },
    "intellectual_property": {
        5: ("intellectual property, patent, trademark, trade secret, proprietary rights, infring, proprietary technology"),
        4: "open source, copyright",
    },
    "key_personnel": {
        5: ("key personnel, key employees, key researchers, key managers, qualified personnel, researchers or managers"),
        4: "senior management, management team, highly skilled",
        3: "retain, attract, services of, workforce, talent, union, work stoppage, strike, personnel, culture, succession",
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
        4: "information technology, information systems, hack, personal information, security incident, data center, outage",
        3: "system failure, systems, malware, ransomware, year 2000, security",
    },
    "market_price": {
        5: ("market price, stock price, trading price, share price, active trading market, short sell, thinly traded"),
        4: ("price of our, volatil, trading market, analysts, different prices, secondary market, eligible for future sale"),
        3: (
            "price of the, fluctuat, resell, hedging, public market, market value, value of the notes, "
            "sales of a, sale of these shares, estimated value, lock-up, ratings of, liquid"
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
        5: ("anti-takeover, takeover, control of us, significant control, stockholder rights plan, dual class, dual-class"),
        4: (
            "bylaw, charter, certificate of incorporation, voting, controlling, conflicts of interest, "
            "conflict of interest, principal stockholders, significant influence"
        ),
        3: (
            "change of control, change in control, directors, concentrat, discretion, general partner, activist, "
            "calculation agent, sponsor, controlled company, affiliates, class b common"
        ),
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
        3: ("preferred stock, rank, maturity, distributions, principal amount, at the market, original issue discount"),
        2: (
            "holders of, this offering, purchase price, underlying, underlier, reference asset, trust account, "
            "indenture, payments on"
        ),
    },
    "tax": {
        5: "tax, net operating loss, pfic, passive foreign investment company",
        4: "irs, withholding",
        3: "reit",
    },
    "macro": {
        5: "inflation, recession, pandemic, covid",
        4: "economic, economy, interest rate, geopolitic, war, terror, natural disaster, commodity prices",
        3: (
            "market conditions, energy prices, oil prices, housing market, financial markets, cyclical, downturn, "
            "disasters, public health, weather, hostilities, prices of"
        ),
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
        3: "europe, ukraine, emerging markets, exchange rates, multinational, internationally, abroad, countries, euro",
    },
}
"""By category, literals in lower case by their weight; a literal is the beginning of a word."""

_ENOUGH = 8
_OF_BEST = 3
_OPENING = 400
"""Only so many characters of the text below a heading are asked what the factor is about."""


def categories_of(reading: Reading, sections: Sequence[Section]) -> list[list[Stated[Category]]]:
    """The categories of each factor, the likeliest first; "other" where nothing is said of any.

    Each is stated by the literals of the category that the factor opens with, or by its whole heading.
    """
    seen, places = [], []
    for section in sections:
        heading = section.heading or Span(section.start, section.end)
        end = min(heading.end + _OPENING, section.end)
        said = list(_said(reading, heading, end))
        seen.append(
            (
                reading.text.clean(*heading),
                reading.text.clean(heading.end, end) if heading.end < end else "",
                _added((category, weight * (2 if span.start < heading.end else 1)) for category, weight, span in said),
            )
        )
        places.append((Span(heading.start, max(heading.end, end)), heading, said))
    found = classify(seen) if seen else []
    return [
        [_stated(name, opening, heading, [span for category, _, span in said if category == name]) for name in names]
        for names, (opening, heading, said) in zip(found, places, strict=True)
    ]


def scores_of(heading: str, opening: str) -> dict[Category, int]:
    """What the literals of a heading, which count twice, and of the opening of its text say of each category."""
    said: set[tuple[Category, str]] = set()
    weights: list[tuple[Category, int]] = []
    for words, times in ((heading, 2), (opening[:_OPENING], 1)):
        for literal, _, _ in _literals_in(without_consequences(words).lower()):
            for category, weight in _automaton()[2][literal]:
                if (category, literal) not in said:
                    said.add((category, literal))
                    weights.append((category, weight * times))
    return _added(weights)


def by_literals(scores: Mapping[Category, int]) -> list[Category]:
    """The categories that most literals speak of; "other" where they say too little: what the classifier must beat."""
    best = max(scores.values(), default=0)
    kept = [name for name in scores if scores[name] >= _ENOUGH and scores[name] * _OF_BEST >= best]
    return sorted(kept, key=lambda name: (-scores[name], name)) or ["other"]


def _added(weights: Iterable[tuple[Category, int]]) -> dict[Category, int]:
    scores: dict[Category, int] = defaultdict(int)
    for category, weight in weights:
        scores[category] += weight
    return dict(scores)


def _stated(category: Category, opening: Span, heading: Span, literals: list[Span]) -> Stated[Category]:
    places = literals[:3] or [heading]
    return Stated(category, tuple(Evidence(span, opening, "risk_factors.category") for span in places))


def _said(reading: Reading, heading: Span, end: int) -> Iterator[tuple[Category, int, Span]]:
    """Each literal once for each category, at its first place."""
    meanings = _automaton()[2]
    said: set[tuple[Category, str]] = set()
    for passage in reading.text.passages_in(heading.start, end):
        for literal, start, stop in _literals_in(without_consequences(passage.text).lower()):
            span = passage.span(start, stop)
            if span.start >= end:
                continue
            for category, weight in meanings[literal]:
                if (category, literal) not in said:
                    said.add((category, literal))
                    yield category, weight, span


def _literals_in(words: str) -> Iterator[tuple[str, int, int]]:
    literals, automaton, _ = _automaton()
    for at, start, stop in automaton.find_matches_as_indexes(words, overlapping=True):
        if start and (words[start - 1].isalnum() or words[start - 1] == "-"):
            continue
        if _ends_word(literals[at], words, stop):
            yield literals[at], start, stop


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
