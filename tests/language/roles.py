"""Who sold what to whom at what price, read from a sentence in two ways: by patterns, and by spaCy's matcher over tokens.

Both are tried on sentences of filings that people labelled (`roles.jsonl`), so that what is kept in the package is kept
because it wins. `blank("en")` has no tags and no parse: its matcher sees words, their case and their look.
"""

import json
from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import regex
from spacy.matcher import Matcher
from spacy.tokens import Doc

from extractor.language.boundaries import pipeline
from extractor.language.names import FIRM

Roles = dict[str, str]
ROLES = ("seller", "buyer", "price")
_DEFINED = (
    r"[Tt]he (?:Company|Issuer|issuer\(s\) of the securities|Purchasers?|Buyers?|Sellers?|[Uu]nderwriters?|dealer|"
    r"[Ii]nvestors?|public|sponsor|agents?|[A-Z]\w+ (?:Parties|Subscribers))|our sponsor|Buyer|Purchaser"
)
_PARTY = (
    rf"(?:[Ww]e|{_DEFINED}|{FIRM}|[A-Z][\w.&’]+(?: [A-Z][\w.&’]+){{0,4}})"
    r"(?: (?:and|or) (?:the )?[A-Z][\w.]+(?: [A-Z][\w.]+){0,3})?"
)
_SHORT = r"(?: \([^)]{1,40}\))?"
_ADVERBS = r"(?:,? ?(?:severally|has|have|each|and not jointly|not jointly|also),?){0,6}"
_PATTERNS = [
    regex.compile(pattern)
    for pattern in (
        rf"(?P<seller>{_PARTY}){_SHORT}{_ADVERBS} (?:agreed to |will |to )?(?:issued? and )?(?:sells?|sold|issued?)"
        r"(?: and transfer)?\b",
        rf"\b(?:sells?|sold|issued|sale of)\b[^.;]{{0,120}}? to (?P<buyer>the former \w+ of \w+|{_PARTY})",
        rf"(?P<buyer>{_PARTY}){_SHORT}{_ADVERBS} (?:agreed,?(?: severally and not jointly,)? to |will |completed the )?"
        r"(?:purchased?|acquired?|buy|acquisition)\b",
        rf"\b(?:purchase|purchased|acquire|acquired)\b[^.;]{{0,80}}? from (?P<seller>{_PARTY})",
        rf"\bsold[^.;]{{0,40}} by (?P<seller>{_PARTY})",
    )
]
_PRICE = regex.compile(
    r"(?:for|at|of) (?:an? )?(?:aggregate |total )?"
    r"(?:(?:purchase |issue )?(?:price|proceeds|consideration)(?: in cash)?(?: of| per share of)? )?"
    r"(?:approximately )?(?P<price>[$€]\d(?:[\d,.]{0,15}\d)?(?: (?:million|billion))?)(?= per share|[^%]|$)"
)


def by_patterns(sentence: str) -> Roles:
    """The roles that patterns over characters read."""
    found: Roles = {}
    for pattern in _PATTERNS:
        match = pattern.search(sentence)
        for role, words in match.groupdict().items() if match else ():
            found.setdefault(role, words)
    price = _PRICE.search(sentence)
    return found | {"price": price["price"]} if found and price else found


def by_tokens(sentence: str) -> Roles:
    """The roles that spaCy's matcher reads: what stands before a verb, and behind the "to", "from" or "by" after it."""
    nlp, matcher = _matcher()
    doc = nlp(sentence)
    found: Roles = {}
    for name, start, end in sorted(matcher(doc), key=lambda match: match[1]):
        kind = nlp.vocab.strings[name]
        if kind == "price":
            if start and doc[start - 1].lower_ in {"for", "of", "at", "approximately", "price"}:
                found.setdefault("price", doc[start:end].text)
            continue
        own, other, link = ("seller", "buyer", "to") if kind == "sell" else ("buyer", "seller", "from")
        passive = start > 0 and doc[start - 1].lower_ in {"be", "been", "being", "was", "were", "is", "are", "so"}
        if not passive and (before := _party_before(doc, start)):
            found.setdefault(own, before)
        if behind := _behind(doc, end, link):
            found.setdefault(other, behind)
        if passive and kind == "sell" and (agent := _behind(doc, end, "by")):
            found.setdefault("seller", agent)
    return found if found.keys() & {"seller", "buyer"} else {}


_NOUNS = frozenset(
    "we us buyer purchaser underwriters company issuer dealer investors public sponsor agent sellers seller parties".split()
)
_ARTICLES = frozenset("the our former initial a certain".split())
_FORMS = ("Inc", "LLC", "L.P", "Co", "Ltd", "N.A")


@lru_cache(maxsize=1)
def _matcher() -> tuple[Any, Matcher]:
    nlp = pipeline()
    matcher = Matcher(nlp.vocab)
    verbs = {
        "sell": ["sell", "sells", "sold", "issue", "issued", "sale"],
        "buy": ["purchase", "purchased", "acquire", "acquired", "buy", "bought", "acquisition"],
    }
    helpers = {"LOWER": {"IN": ["has", "have", "will", "each", "severally", "also", "and", "not", "jointly", ","]}, "OP": "*"}
    for name, words in verbs.items():
        agreed: list[dict[str, Any]] = [{"LOWER": "agreed", "OP": "?"}, helpers, {"LOWER": "to", "OP": "?"}]
        matcher.add(name, [[helpers, *agreed, {"LOWER": {"IN": words}}]], greedy="LONGEST")
    money: list[dict[str, Any]] = [{"TEXT": {"IN": ["$", "€"]}}, {"LIKE_NUM": True}]
    matcher.add("price", [[*money, {"LOWER": {"IN": ["million", "billion"]}, "OP": "?"}]], greedy="LONGEST")
    return nlp, matcher


def _party_before(doc: Doc, at: int) -> str:
    """The name or defined party that ends before a token; a short form in brackets is passed over."""
    last = at - 1
    if last > 0 and doc[last].text == ")":
        while last > 0 and doc[last].text != "(":
            last -= 1
        last -= 1
    if last < 0 or not (doc[last].lower_ in _NOUNS or doc[last].text[0].isupper()):
        return ""
    first = last
    while first > 0 and _goes_on_before(doc, first):
        first -= 1
    return doc[first : last + 1].text.strip(" ,")


def _goes_on_before(doc: Doc, at: int) -> bool:
    before = doc[at - 1]
    joined = before.text in {"&", "and", "of"} or (before.text == "," and doc[at].text.startswith(_FORMS))
    return before.text[0].isupper() or before.lower_ in {"the", "our"} or (joined and at > 1 and doc[at - 2].text[0].isupper())


def _behind(doc: Doc, start: int, link: str) -> str:
    """The party behind the next "to", "from" or "by" of the clause."""
    for at in range(start, min(start + 30, len(doc) - 1)):
        if doc[at].text in {".", ";"}:
            return ""
        if doc[at].lower_ == link:
            end = at + 1
            while end < len(doc) and (doc[end].lower_ in _ARTICLES | _NOUNS or doc[end].text[0].isupper()):
                end += 1
            words = doc[at + 1 : end].text
            return words if words.lower() not in _ARTICLES else ""
    return ""


def f1(reader: Callable[[str], Roles]) -> float:
    """The F1 of a reader over all roles of the labelled sentences; a name counts with or without its article."""
    counts: Counter[str] = Counter()
    for line in (Path(__file__).parent / "roles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        read = reader(row["sentence"])
        for role in ROLES:
            stated, found = _plain(row.get(role, "")), _plain(read.get(role, ""))
            counts["right"] += bool(found) and stated == found
            counts["stated"] += bool(stated)
            counts["found"] += bool(found)
    return 2 * counts["right"] / (counts["stated"] + counts["found"])


def _plain(words: str) -> str:
    return regex.sub(r"^(?:the|our) ", "", words.lower()).strip(" .,")
