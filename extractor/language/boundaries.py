"""spaCy's English tokenizer, and a component of our own that knows where a period ends nothing."""

from typing import Any, cast

import numpy
import regex
import spacy
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor.language.abbreviations import (
    ABBREVIATIONS,
    ENUMERATOR,
    LEGAL_FORMS,
    LETTERED,
    NUMBERED,
    STARTERS,
    SUFFIXES,
)
from extractor.language.beginnings import may_begin

_CLOSERS = frozenset("\"'”’)]")
_INITIALS = regex.compile(r"(?:[A-Z]\.){1,4}")


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
    if text == "." and _is_enumerator(doc, at) and not (_is_referred_to(doc, at) and opener in STARTERS):
        return None
    return following if _ends_here(doc, at, word.lower().rstrip("."), opener, text) else None


def _closes(doc: Doc, at: int) -> bool:
    """Is it a quote or bracket that closes: one that no blank parts from what it follows?"""
    return doc[at].text in _CLOSERS and not doc[at - 1].whitespace_


def _is_enumerator(doc: Doc, at: int) -> bool:
    """Does the word number what follows: "2." where a sentence begins, "Item 5.", "Supplement No. 1."?"""
    named = _before(doc, at)
    numbered = named >= 0 and doc[named].lower_.rstrip(".") in NUMBERED
    return numbered or (_begins(doc, at) and bool(ENUMERATOR.fullmatch(doc[at].text)))


def _is_referred_to(doc: Doc, at: int) -> bool:
    """Is what the word numbers named inside a sentence ("under Section 3.02."), not at its head?"""
    named, above = at, _before(doc, at)
    while above >= 0 and doc[above].lower_.rstrip(".") in NUMBERED:
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
    return doc[at - 1].text[-1] in ".?!:;•" and word not in ABBREVIATIONS


def _ends_here(doc: Doc, at: int, word: str, opener: str, mark: str) -> bool:
    if mark[-1] in "?!":
        return opener.rstrip(".") not in LEGAL_FORMS
    if word in SUFFIXES or (_INITIALS.fullmatch(mark) and len(mark) > 2):
        return opener in STARTERS
    if len(word) == 1 and word.isalpha():
        lettered = at > 0 and (doc[at - 1].text == "-" or doc[_before(doc, at)].lower_.rstrip(".") in LETTERED)
        return lettered and opener in STARTERS
    return word not in ABBREVIATIONS


def pipeline() -> Language:
    """A new pipeline whose documents have `sents`."""
    nlp = spacy.blank("en")
    nlp.add_pipe("filing_sentences")
    nlp.max_length = 10_000_000
    return nlp
