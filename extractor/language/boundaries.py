"""spaCy's English tokenizer, and a component of our own that knows where a period ends nothing."""

from typing import Any, cast

import numpy
import regex
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor.language.beginnings import may_begin

_ABBREVIATIONS = frozenset(
    "no nos inc corp co ltd llc lp l.p l.l.c l.l.p n.a s.a n.v plc dr mr mrs ms jr sr st vs v u.s u.k u.s.a d.c n.y "
    "approx est dept div sec secs art fig vol ed rev gen hon prof messrs cf e.g i.e viz al p pp para bros mfg intl "
    "jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m ph.d m.d ft mt gov sen lt col ct civ pub rul reg regs treas "
    "prop attn tel ste apt ca b.v a.g s.p.a g.m.b.h ret s.á.r.l s.à.r.l s.a.r.l".split()
)
_LEGAL_FORMS = frozenset("inc corp co ltd llc lp l.p l.l.c l.l.p n.a s.a n.v plc".split())
_SUFFIXES = _LEGAL_FORMS | frozenset("u.s u.s.a u.k a.m p.m d.c n.y etc jr sr esq al st no ft".split())
"""Abbreviations that end a sentence too: they do where a word follows that mostly begins one."""
_STARTERS = frozenset(
    "the we our us in on if this these that those pursuant as each for under at upon it its such all any no there "
    "investing see by subject to unless accordingly however although while when after before during a an from with "
    "holders you your he she they their our both neither except following since because certain item he she her his here "
    "thus then also some many most one what who".split()
)
_NUMBERED = frozenset(
    "item section article proposal part note step exhibit annex appendix schedule supplement amendment no".split()
)
_LETTERED = _NUMBERED | frozenset("class series plan tranche unit reg regulation".split())
_CLOSERS = frozenset("\"'”’)]")
_INITIALS = regex.compile(r"(?:[A-Z]\.){1,4}")
_ENUMERATOR = regex.compile(r"\d{1,2}|[IVX]{1,5}|[ivx]{1,5}")


@Language.component("filing_sentences")
def filing_sentences(doc: Doc) -> Doc:
    """Mark the first token of each sentence, all in one stroke: token by token it would cost more than the tokenizer."""
    starts = numpy.full((len(doc), 1), -1, dtype="int64")
    starts[:1] = 1
    for token in doc[:-1]:
        if token.text[-1] in ".?!":
            following = _next_sentence(doc, token)
            if following is not None:
                starts[following] = 1
    return doc.from_array([SENT_START], cast(Any, starts.view("uint64")))


def _next_sentence(doc: Doc, token: Token) -> int | None:
    """The index of the token that begins the next sentence, where `token` ends one."""
    text = token.text
    following = token.i + 1
    while following < len(doc) and (_closes(doc, following) or doc[following].is_space):
        following += 1
    if following >= len(doc) or not may_begin(doc[following].text):
        return None
    if not doc[following - 1].whitespace_ and not doc[following - 1].is_space:
        return None
    at = token.i - 1 if text == "." and token.i and not doc[token.i - 1].whitespace_ else token.i
    word, opener = doc[at].text, doc[following].lower_
    if text == "." and _is_enumerator(doc, at) and not (_is_referred_to(doc, at) and opener in _STARTERS):
        return None
    return following if _ends_here(doc, at, word.lower().rstrip("."), opener, text) else None


def _closes(doc: Doc, at: int) -> bool:
    """Is it a quote or bracket that closes: one that no blank parts from what it follows?"""
    return doc[at].text in _CLOSERS and not doc[at - 1].whitespace_


def _is_enumerator(doc: Doc, at: int) -> bool:
    """Does the word number what follows: "2." where a sentence begins, "Item 5.", "Supplement No. 1."?"""
    named = _before(doc, at)
    numbered = named >= 0 and doc[named].lower_.rstrip(".") in _NUMBERED
    return numbered or (_begins(doc, at) and bool(_ENUMERATOR.fullmatch(doc[at].text)))


def _is_referred_to(doc: Doc, at: int) -> bool:
    """Is what the word numbers named inside a sentence ("under Section 3.02."), not at its head?"""
    named, above = at, _before(doc, at)
    while above >= 0 and doc[above].lower_.rstrip(".") in _NUMBERED:
        named, above = above, _before(doc, above)
    return 0 < named < at and not _begins(doc, named)


def _before(doc: Doc, at: int) -> int:
    """The index of the word before, its own period left aside; -1 where there is none."""
    return at - 2 if at > 1 and doc[at - 1].text == "." and not doc[at - 2].whitespace_ else at - 1


def _begins(doc: Doc, at: int) -> bool:
    """Does a sentence begin with the word, or what is numbered in one?"""
    if at == 0 or doc[at - 1].is_space:
        return True
    word = doc[_before(doc, at)].lower_.rstrip(".")
    return doc[at - 1].text[-1] in ".?!:;•" and word not in _ABBREVIATIONS


def _ends_here(doc: Doc, at: int, word: str, opener: str, mark: str) -> bool:
    if mark[-1] in "?!":
        return opener.rstrip(".") not in _LEGAL_FORMS
    if word in _SUFFIXES or (_INITIALS.fullmatch(mark) and len(mark) > 2):
        return opener in _STARTERS
    if len(word) == 1 and word.isalpha():
        lettered = at > 0 and (doc[at - 1].text == "-" or doc[_before(doc, at)].lower_.rstrip(".") in _LETTERED)
        return lettered and opener in _STARTERS
    return word not in _ABBREVIATIONS


def pipeline() -> Language:
    """A new pipeline whose documents have `sents`."""
    nlp = spacy.blank("en")
    nlp.add_pipe("filing_sentences")
    nlp.max_length = 10_000_000
    return nlp
