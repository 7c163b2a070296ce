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
    "jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m ph.d m.d b.v a.g s.p.a g.m.b.h ret s.á.r.l s.à.r.l s.a.r.l".split()
)
_SUFFIXES = frozenset("inc corp co ltd llc lp l.p l.l.c l.l.p n.a s.a n.v plc u.s u.s.a a.m p.m d.c n.y etc".split())
_STARTERS = frozenset(
    "the we our us in on if this these that those pursuant as each for under at upon it its such all any no there "
    "investing see by subject to unless accordingly however although while when after before during a an from with "
    "holders you your he she they their our both neither except following since because certain following".split()
)
_NUMBERED = frozenset({"item", "section", "article", "proposal", "part", "note"})
_CLOSERS = frozenset("\"'”’)]")
_INITIAL = regex.compile(r"(?:[A-Z]\.){1,4}")


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
    while following < len(doc) and (doc[following].text in _CLOSERS or doc[following].is_space):
        following += 1
    if following >= len(doc) or not may_begin(doc[following].text):
        return None
    if not doc[following - 1].whitespace_ and not doc[following - 1].is_space:
        return None
    if text == "." and token.i > 1 and doc[token.i - 2].lower_ in _NUMBERED:
        return None
    word = (doc[token.i - 1].text if text == "." and token.i and not doc[token.i - 1].whitespace_ else text).lower()
    return following if _ends_here(word.rstrip("."), doc[following].text, text) else None


def _ends_here(word: str, following: str, mark: str) -> bool:
    if mark[-1] in "?!":
        return True
    if word in _SUFFIXES:
        return following.lower() in _STARTERS
    return word not in _ABBREVIATIONS and not (len(word) == 1 and word.isalpha()) and not _INITIAL.fullmatch(mark)


def pipeline() -> Language:
    """A new pipeline whose documents have `sents`."""
    nlp = spacy.blank("en")
    nlp.add_pipe("filing_sentences")
    nlp.max_length = 10_000_000
    return nlp
