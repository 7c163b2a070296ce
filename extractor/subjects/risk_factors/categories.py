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

WORDS: dict[Category, dict[str, int]] = {
    "financial_condition": {
        "losses": 3, "net loss": 4, "going concern": 5, "profitab": 4, "results of operations": 2, "operating results": 3,
        "financial condition": 2, "impairment": 3, "goodwill": 3, "internal control": 4, "restate": 3, "limited operating history": 4,
        "cash flow": 2, "quarterly results": 4, "revenue": 2, "material weakness": 5, "accounting": 3, "credit rating": 3,
    },
    "funding": {
        "additional funding": 5, "additional capital": 5, "raise capital": 5, "raise additional": 5, "additional financing": 5,
        "obtain financing": 5, "need capital": 4, "substantial doubt": 3, "use of proceeds": 4, "net proceeds": 4,
        "use the proceeds": 4, "liquidity needs": 4, "fund our operations": 4, "access to capital": 4, "actual number of shares we will sell": 4,
    },
    "operations": {
        "supplier": 4, "suppliers": 4, "supply chain": 4, "manufactur": 3, "customers": 3, "acquisition": 3, "acquire": 2,
        "integrat": 3, "growth": 2, "merger": 3, "distribution network": 3, "third parties": 2, "third-party": 2, "inventory": 3,
        "facilities": 2, "strategic": 2, "joint venture": 3, "operating history": 2, "infrastructure": 2, "raw material": 4,
        "labor": 3, "reinsur": 2, "interruption": 3, "demand for our": 3, "our business could": 2, "holding compan": 3,
    },
    "product_development": {
        "clinical trial": 5, "preclinical": 4, "product candidate": 5, "drug product": 4, "research and development": 4,
        "development programs": 4, "new products": 3, "technological change": 4, "commercializ": 4, "early stage of": 3,
        "develop and market": 3, "drug development": 4, "enrol": 3,
    },
    "regulation": {
        "regulat": 4, "fda": 4, "legislation": 4, "government": 3, "compliance": 3, "comply with": 2, "laws": 3, "law": 2,
        "license": 2, "permits": 3, "investment company act": 4, "sarbanes": 3, "reporting requirements": 3, "healthcare reform": 4,
        "approval": 2, "emerging growth company": 3, "anti-corruption": 4, "sanctions": 4, "tariff": 3, "controlled company": 2,
    },
    "competition": {"competit": 5, "compete": 5, "market share": 4, "competing": 4, "pricing pressure": 4},
    "intellectual_property": {
        "intellectual property": 5, "patent": 5, "trademark": 5, "trade secret": 5, "proprietary rights": 5, "infring": 5,
        "proprietary technology": 5, "open source": 4, "copyright": 4,
    },
    "key_personnel": {
        "key personnel": 5, "key employees": 5, "executive officers": 2, "key researchers": 5, "retain": 3, "senior management": 4,
        "management team": 4, "attract": 3, "loss of our": 2, "key managers": 5, "qualified personnel": 5, "researchers or managers": 5,
        "highly skilled": 4, "services of": 3,
    },
    "litigation_liability": {
        "litigation": 5, "product liability": 5, "lawsuit": 5, "legal proceeding": 5, "liability claims": 5, "claims": 2,
        "indemnif": 4, "class action": 5, "liable": 4, "liability": 3, "insurance": 2, "warranty": 3, "fraudulent transfer": 3,
        "exclusive forum": 4, "sole and exclusive": 4, "bankruptcy": 3,
    },
    "cybersecurity": {
        "cyber": 5, "data breach": 5, "security breach": 5, "information technology": 4, "information systems": 4, "privacy": 5,
        "data protection": 5, "hack": 4, "personal information": 4, "data security": 5, "personal data": 5,
    },
    "market_price": {
        "market price": 5, "stock price": 5, "trading price": 5, "share price": 5, "price of our": 4, "price of the": 3, "volatil": 4,
        "fluctuat": 3, "active trading market": 5, "trading market": 4, "analysts": 4, "resell": 3, "short sell": 5, "hedging": 3,
        "public market": 3, "market value": 3, "value of the notes": 3, "different prices": 4, "secondary market": 4, "sales of a": 3,
        "sale of these shares": 3, "eligible for future sale": 4, "thinly traded": 5,
    },
    "dilution": {
        "dilut": 5, "book value": 5, "future sales": 4, "additional shares": 4, "issue additional": 4, "future equity": 4,
        "eligible for future sale": 4, "equity issuances": 5, "issuance or sale of shares": 4, "issue equity": 4, "sales of a significant number": 3,
        "sales of a substantial number": 4, "substantial number of shares": 3,
    },
    "listing": {"delist": 5, "listing": 4, "listed on": 4, "nasdaq": 4, "new york stock exchange": 4, "nyse": 4, "penny stock": 4},
    "control_and_governance": {
        "anti-takeover": 5, "takeover": 5, "control of us": 5, "change of control": 3, "change in control": 3, "bylaw": 4, "charter": 4,
        "certificate of incorporation": 4, "directors": 3, "significant control": 5, "voting": 4, "controlling": 4, "stockholder rights plan": 5,
        "concentrat": 3, "conflicts of interest": 4, "conflict of interest": 4, "principal stockholders": 4, "significant influence": 4,
        "dual class": 5, "dual-class": 5, "discretion": 3, "general partner": 3,
    },
    "indebtedness": {
        "indebtedness": 5, "our debt": 5, "debt": 3, "debenture": 3, "credit facility": 5, "covenant": 5, "borrow": 4, "leverage": 5,
        "refinanc": 5, "secured": 4, "subordinated": 4, "default": 4, "obligor": 4, "guarant": 3, "service our": 3, "lender": 4,
    },
    "securities_terms": {
        "the notes": 4, "noteholders": 4, "the warrants": 4, "pre-funded warrants": 5, "preferred stock": 3, "convertible": 4,
        "conversion": 4, "redeem": 4, "redemption": 4, "repurchase": 4, "dividend": 5, "exercise price": 4, "rank": 3, "maturity": 3,
        "coupon": 4, "holders of": 2, "depositary shares": 4, "fundamental change": 4, "distributions": 3, "principal amount": 3,
        "at the market": 3, "this offering": 2, "purchase price": 2, "original issue discount": 3,
    },
    "tax": {"tax": 5, "net operating loss": 5, "irs": 4, "reit": 3, "pfic": 5, "passive foreign investment company": 5, "withholding": 4},
    "macro": {
        "economic": 4, "economy": 4, "inflation": 5, "interest rate": 4, "recession": 5, "pandemic": 5, "covid": 5, "market conditions": 3,
        "geopolitic": 4, "war": 4, "terror": 4, "natural disaster": 4, "energy prices": 3, "oil prices": 3, "commodity prices": 4,
        "housing market": 3, "financial markets": 3,
    },
    "environment": {
        "environment": 5, "hazardous": 5, "climate": 5, "greenhouse": 5, "pollution": 5, "sustainab": 4, "weather": 4, "emission": 4,
        "esg": 4, "clean up": 3, "contaminat": 4,
    },
    "international": {
        "international": 4, "foreign": 4, "currency": 4, "exchange rate": 4, "china": 4, "prc": 4, "hong kong": 4, "europe": 3,
        "israel": 4, "russia": 4, "ukraine": 3, "outside the united states": 4, "global operations": 4, "overseas": 4, "emerging markets": 3,
    },
    "other": {},
}
_ENOUGH = 8
_OF_BEST = 2
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
    return [_stated(name, places[name], heading) for name in sorted(kept, key=lambda name: (-scores[name], name))]


def _stated(category: Category, places: list[Span], heading: Span) -> Stated[Category]:
    return Stated(category, tuple(Evidence(span, heading, "risk_factors.category") for span in places[:3]))


def _said(reading: Reading, heading: Span, end: int) -> Iterator[tuple[Category, int, Span]]:
    """Each literal once for each category, at its first place."""
    literals, automaton = _automaton()
    said: set[tuple[Category, str]] = set()
    for passage in reading.text.passages_in(heading.start, end):
        words = passage.text.lower()
        for at, start, stop in automaton.find_matches_as_indexes(words, overlapping=True):
            if start and (words[start - 1].isalnum() or words[start - 1] == "-"):
                continue
            span = passage.span(start, stop)
            if span.start >= end or not _ends_word(literals[at], words, stop):
                continue
            for category, table in WORDS.items():
                if literals[at] in table and (category, literals[at]) not in said:
                    said.add((category, literals[at]))
                    yield category, table[literals[at]], span


def _ends_word(literal: str, words: str, stop: int) -> bool:
    """A literal of four letters or less is a whole word, or its plural."""
    if len(literal) > 4 or stop >= len(words):
        return True
    following = words[stop : stop + 2]
    return not following[0].isalpha() or (following[0] == "s" and not following[1:].isalpha())


@lru_cache(maxsize=1)
def _automaton() -> tuple[tuple[str, ...], ahocorasick_rs.AhoCorasick]:
    literals = tuple(sorted({literal for table in WORDS.values() for literal in table}))
    return literals, ahocorasick_rs.AhoCorasick(literals)
